// What `bulletin status` shows: each issue in its languages, what is due next, and what lies ahead.

import { basename } from 'node:path';
import { ExitCode, UserError } from '../../base/errors.ts';
import { shownPath } from '../../base/shown-path.ts';
import { nextDate } from '../../content/carry-over/next-issue.ts';
import { conform } from '../../content/issue/conform.ts';
import { readMarks } from '../../content/issue/marks.ts';
import { readSource } from '../../content/issue/read-source.ts';
import { daysBetween } from '../../content/issue/dates.ts';
import { issueSchema } from '../../content/issue/schema.ts';
import { isMapping } from '../../content/issue/schema-at.ts';
import { readTexts } from '../../content/issue/too-slow.ts';
import type { PublicationFolder } from '../../content/publication/find-publication.ts';
import { newestFirst, parseIssueName } from '../../content/publication/issue-files.ts';
import type { Publication } from '../../content/publication/publication.ts';
import { allIssues, inGroups, noneLeft, selectIssues, type Selected } from '../../content/publication/select-issues.ts';
import {
  aheadOf,
  isOpen,
  textStatusOf,
  type IssueStatus,
  type LanguageStatus,
  type StatusReport,
} from '../../content/translation/issue-status.ts';
import { meantToStay } from '../../content/translation/meant-to-stay.ts';
import type { Translated } from '../../content/translation/units.ts';
import type { Host } from '../../host/host.ts';
import type { Flags } from '../asking/flags.ts';
import { statusTable } from './status-table.ts';

/** How many issues are shown where none is named. */
const few = 4;

/** Throws UserError. */
export async function showStatus(operands: readonly string[], flags: Flags, host: Host): Promise<ExitCode> {
  const { issues, publicationFolders, emptiedBy } = await selectIssues(operands, host);
  const broken = publicationFolders.find(({ publication }) => publication === undefined);
  if (broken !== undefined)
    throw new UserError('bulletin.yaml has errors', { hint: 'See them with `bulletin validate bulletin.yaml`' });
  if (emptiedBy.length > 0 && !flags.isSet('quiet')) host.terminal.note(noneLeft('show', emptiedBy));
  const byAge = newestFirst(issues.map(slugOf));
  const groups = inGroups(issues)
    .map((indexes) => indexes.map((index) => issues[index]!))
    .sort((a, b) => byAge.indexOf(slugOf(a[0]!)) - byAge.indexOf(slugOf(b[0]!)));
  const shown = operands.length > 0 || flags.isSet('all') ? groups : groups.slice(0, few);
  const statuses: IssueStatus[] = [];
  for (const group of shown) statuses.push(await statusOf(group, host));
  const newest = await newestOf(statuses, publicationFolders, host);
  const report: StatusReport = {
    version: 1,
    today: host.today,
    issues: statuses,
    more: groups.length - shown.length,
    ...dueAfter(newest, publicationFolders[0]?.publication, host.today),
  };
  host.terminal.out(
    flags.isSet('json') ? `${JSON.stringify(report, undefined, 2)}\n` : statusTable(report, host.terminal),
  );
  return ExitCode.done;
}

function slugOf({ path }: Selected): string {
  return parseIssueName(basename(path))?.slug ?? basename(path);
}

/** The newest issue of the publication, where it is among those that are shown. */
async function newestOf(
  statuses: readonly IssueStatus[],
  folders: readonly PublicationFolder[],
  host: Host,
): Promise<IssueStatus | undefined> {
  const [publicationFolder, another] = folders;
  if (publicationFolder === undefined || another !== undefined) return undefined;
  const [newest] = newestFirst((await allIssues(publicationFolder, host)).map(slugOf));
  return statuses.find(({ issue }) => issue === newest);
}

/** What is due: the newest issue, as long as it is not out, and the one after it. */
function dueAfter(
  newest: IssueStatus | undefined,
  publication: Publication | undefined,
  today: string,
): Pick<StatusReport, 'open' | 'next'> {
  if (newest?.date === undefined) return {};
  const due = (date: string) => ({ date, days: daysBetween(today, date) });
  return {
    ...(isOpen(newest, today) ? { open: { issue: newest.issue, ...due(newest.date) } } : {}),
    ...(publication?.cadence.isTyped ? { next: due(nextDate(newest.date, publication.cadence, today)) } : {}),
  };
}

async function statusOf(group: readonly Selected[], host: Host): Promise<IssueStatus> {
  const publication = group[0]!.publicationFolder.publication!;
  const main = publication.languages[0] ?? 'en';
  const read = await Promise.all(group.map((selected) => readIssue(selected, main, host)));
  const whole = new Map(
    read.flatMap(({ language, whole }) => (whole === undefined ? [] : [[language, whole] as const])),
  );
  const languages = read.map(({ language, file, tree, marks, stays, whole: own }): LanguageStatus => {
    const others = new Map([...whole].filter(([other]) => other !== language));
    return { language, file, hasErrors: own === undefined, ...textStatusOf(tree, marks, own, language, others, stays) };
  });
  const there = new Set(languages.map(({ language }) => language));
  const missing = publication.languages.filter((tag) => !there.has(tag)).map(missingIn);
  const rank = ({ language }: LanguageStatus) => publication.languages.indexOf(language) + 1 || Infinity;
  const inMain = whole.get(main);
  const issues = [inMain, ...whole.values()].flatMap((one, at) =>
    one === undefined || (at > 0 && one === inMain) ? [] : [one.issue],
  );
  const [first] = issues;
  return {
    issue: slugOf(group[0]!),
    ...(first === undefined ? {} : { date: first.date }),
    languages: [...languages, ...missing].sort((a, b) => rank(a) - rank(b)),
    ahead: aheadOf(issues, host.today),
  };
}

function missingIn(language: string): LanguageStatus {
  const nothing = { untranslated: 0, outdated: 0, missingItems: 0, todos: 0, contributors: [], hasErrors: false };
  return { language, status: undefined, ...nothing };
}

async function readIssue({ path, publicationFolder }: Selected, main: string, host: Host) {
  const source = await readSource(path, publicationFolder.folder, host);
  const { tree = null } = source;
  const { marks } = readMarks(source);
  const conformed = tree === null ? undefined : readTexts(source, tree, () => conform(issueSchema, tree));
  const issue = conformed !== undefined && 'value' in conformed ? conformed.value.value : undefined;
  const typed = isMapping(tree) && typeof tree['language'] === 'string' ? tree['language'] : undefined;
  const language = typed ?? parseIssueName(basename(path))?.language ?? main;
  const whole: Translated | undefined = issue === undefined || tree === null ? undefined : { tree, issue, marks };
  return { language, file: shownPath(path, host.cwd), tree, marks, stays: meantToStay(source), whole };
}
