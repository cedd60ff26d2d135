// bulletin new: starts the next issue.

import { join } from 'node:path';
import { shownPath } from '../../base/shown-path.ts';
import { ExitCode, UserError } from '../../base/errors.ts';
import type { Host } from '../../host/host.ts';
import { aboutOf } from '../../content/issue/about.ts';
import { addToDate, dateProblem } from '../../content/issue/dates.ts';
import type { Tree } from '../../content/issue/read-tree.ts';
import { readSource } from '../../content/issue/read-source.ts';
import { scaffoldIssue, type NewSection } from '../../content/issue/scaffold.ts';
import { issueSchema } from '../../content/issue/schema.ts';
import { findPublication } from '../../content/publication/find-publication.ts';
import { issuesFolder, listIssues, slugOfIssue, type IssueFile } from '../../content/publication/issue-files.ts';
import { localised } from '../../content/publication/per-language.ts';
import type { Cadence } from '../../content/publication/cadence.ts';
import type { Publication } from '../../content/publication/publication.ts';
import { wordsFor } from '../../content/edition/words/index.ts';
import { Answers } from '../asking/answers.ts';
import type { Flags } from '../asking/flags.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import type { Command } from './command.ts';

export const newIssue: Command = {
  name: 'new',
  summary: 'start the next issue',
  flags: [
    {
      usage: '--number <number>',
      summary: 'its number (default: the next one, or the newest one that this language lacks)',
    },
    { usage: '--volume <number>', summary: 'its volume, where the publication has them (default: the last one’s)' },
    {
      usage: '--date <date>',
      summary:
        'its date, YYYY-MM or YYYY-MM-DD (default: the date of the same issue in another language, or the date of the last issue plus the cadence)',
    },
    { usage: '--language <tag>', summary: 'its language (default: the main one)' },
    { usage: '--section <ids...>', summary: 'its sections (default: all of the catalogue)' },
    { usage: '--item <text>', summary: 'a first item, as "section: title"; can be repeated', repeats: true },
    { usage: '-y, --yes', summary: 'ask nothing, and accept the defaults' },
  ],
  examples: [
    ['bulletin new', 'asks, and writes the next issue'],
    ['bulletin new --yes', 'writes the next issue with all sections'],
    ['bulletin new --yes --number 30 --item "policy: A new bill"', 'writes issue 30 with a first item'],
  ],
  async run({ flags }, host) {
    const { folder, publication } = await findPublication(host.cwd, host.cwd, host);
    if (publication === undefined)
      throw new UserError('bulletin.yaml has errors', { hint: 'See them with `bulletin validate bulletin.yaml`' });
    const answers = new Answers(flags, host);
    const issue = await askForIssue(answers, flags, { folder, publication }, host);
    answers.finish();
    const name = `${slugOfIssue(issue, publication)}.${issue.language}.yaml`;
    const path = join(folder, issuesFolder, name);
    await host.files.create(path, scaffoldIssue(issue));
    host.terminal.out(`${terminalSafe(shownPath(path, host.cwd))}\n`);
    if (flags.isSet('quiet')) return ExitCode.done;
    host.terminal.note('Replace each TODO, then check the issue with `bulletin validate`');
    const lacking = await untranslated(slugOfIssue(issue, publication), { folder, publication }, host);
    if (lacking.length > 0)
      host.terminal.note(`Its translation: ${lacking.map((tag) => `\`bulletin new --language ${tag}\``).join(', ')}`);
    return ExitCode.done;
  },
};

/** The languages of the publication that an issue does not exist in. */
async function untranslated(
  slug: string,
  { folder, publication }: { folder: string; publication: Publication },
  host: Host,
): Promise<readonly string[]> {
  const sisters = (await listIssues(join(folder, issuesFolder), host.files)).filter((one) => one.slug === slug);
  return publication.languages.filter(
    (tag) => !sisters.some(({ language = publication.languages[0] }) => language === tag),
  );
}

/** What an issue says of itself. */
interface KnownIssue {
  readonly number?: number;
  readonly volume?: number;
  readonly date?: string;
}

async function readKnown(issue: IssueFile, folder: string, host: Host): Promise<KnownIssue> {
  const { tree } = await readSource(issue.path, folder, host);
  const { number, volume, date } = (tree ?? {}) as Record<string, Tree>;
  // The name of the file has the number too, if the file cannot be read.
  const known = Number(number) || Number(issue.slug.split('-').at(-1));
  return {
    ...(isCount(known) ? { number: known } : {}),
    ...(isCount(Number(volume)) ? { volume: Number(volume) } : {}),
    ...(typeof date === 'string' && dateProblem(date) === undefined ? { date } : {}),
  };
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}

/**
 * Names sort by number or date: the newest issue is the last, in any language. Other files, such as a template, have no
 * number.
 */
function newestOf(issues: readonly IssueFile[]): readonly IssueFile[] {
  const slugs = issues.map(({ slug }) => slug).filter((slug) => /^\d/.test(slug));
  const newest = slugs.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1);
  return issues.filter(({ slug }) => slug === newest);
}

async function askForIssue(
  answers: Answers,
  flags: Flags,
  publicationFolder: { folder: string; publication: Publication },
  host: Host,
) {
  const { shape } = issueSchema;
  const { publication } = publicationFolder;
  const { numbering } = publication;
  const main = publication.languages[0] ?? 'en';
  const tags = publication.languages.map((tag) => ({ value: tag, name: wordsFor('en').languageName(tag) }));
  const language = await answers.choice('language', question(shape.language), tags, main);

  const issues = await listIssues(join(publicationFolder.folder, issuesFolder), host.files);
  const newest = newestOf(issues);
  const known = await Promise.all(newest.map((issue) => readKnown(issue, publicationFolder.folder, host)));
  const last =
    known.sort((a, b) => (b.number ?? 0) - (a.number ?? 0) || (b.date ?? '').localeCompare(a.date ?? ''))[0] ?? {};
  const isIn = (issue: IssueFile) => (issue.language ?? main) === language;
  // The newest issue that has no translation into the language yet is what it is asked for.
  const isTranslation = newest.length > 0 && !newest.some(isIn);
  const taken = (issue: Parameters<typeof slugOfIssue>[0]) => {
    const slug = slugOfIssue(issue, publication);
    const there = issues.find((one) => one.slug === slug && isIn(one));
    return there && `is the number of an issue that already exists: ${shownPath(there.path, host.cwd)}`;
  };

  const volumes = numbering === 'volume+number';
  const volume = volumes
    ? await answers.text('volume', question(shape.volume), String(last.volume ?? 1), count)
    : undefined;
  const numberProblem = (text: string) =>
    count(text) ??
    taken({ number: Number(text), ...(volume === undefined ? {} : { volume: Number(volume) }), date: '' });
  const usual = isTranslation ? last.number : (last.number ?? 0) + 1;
  const number =
    numbering === 'date'
      ? undefined
      : await answers.text('number', question(shape.number), String(usual ?? 1), numberProblem);
  const numbers = {
    ...(number === undefined ? {} : { number: Number(number) }),
    ...(volume === undefined ? {} : { volume: Number(volume) }),
  };
  const sister =
    number === undefined
      ? isTranslation
        ? newest[0]
        : undefined
      : issues.find(({ slug }) => slug === slugOfIssue({ ...numbers, date: '' }, publication));
  const usualDate = sister && (await readKnown(sister, publicationFolder.folder, host)).date;
  const dateProblems = (text: string) => day(text) ?? (numbering === 'date' ? taken({ date: text }) : undefined);
  const date = await answers.text(
    'date',
    question(shape.date),
    usualDate ?? nextDate(last.date, publication.cadence, host.today),
    dateProblems,
  );
  const sections = await askForSections(answers, flags, publication, language);
  return {
    ...numbers,
    ...(publication.name === undefined ? { title: 'TODO the name of the publication' } : {}),
    date,
    language,
    sections,
  };
}

function count(text: string): string | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? undefined : `is not a whole number from 1, without zeros in front: ${text}`;
}

function day(text: string): string | undefined {
  const problem = dateProblem(text);
  return problem && `${problem.what}. ${problem.help}`;
}

/** The schema's own words on a field, as a question. */
function question(field: Parameters<typeof aboutOf>[0]): string {
  return (aboutOf(field)?.description ?? '').replace(/\.$/, ':');
}

async function askForSections(
  answers: Answers,
  flags: Flags,
  publication: Publication,
  language: string,
): Promise<readonly NewSection[]> {
  const catalogue = publication.sections;
  const firstItems = (flags.list('item') ?? []).map(parseFirstItem);
  if (catalogue.length === 0)
    return [{ title: 'TODO a heading', kind: 'article', itemTitles: firstItems.map(({ title }) => title) }];
  const choices = catalogue.map(({ id, title }) => ({ value: id, name: localised(title, language) }));
  const chosen = await answers.choices('section', 'Its sections:', choices);
  const stray = firstItems.find(({ section }) => !chosen.includes(section));
  if (stray !== undefined)
    throw new UserError(`--item: there is no section \`${stray.section}\``, {
      hint: `Choose from ${chosen.join(', ')}`,
    });
  const sections: NewSection[] = [];
  for (const { id, kind = 'article', title } of catalogue.filter((section) => chosen.includes(section.id))) {
    const itemTitles = firstItems.filter(({ section }) => section === id).map((item) => item.title);
    if (itemTitles.length === 0 && answers.canAsk) {
      const typed = await answers.text(
        'item',
        `The first item of "${localised(title, language)}" (Enter for none):`,
        '',
      );
      if (typed.trim() !== '') itemTitles.push(typed.trim());
    }
    sections.push({ id, kind, itemTitles });
  }
  return sections;
}

function parseFirstItem(text: string): { section: string; title: string } {
  const [, section, title] = /^\s*([a-z0-9-]+)\s*:\s*(\S.*)$/.exec(text) ?? [];
  if (section !== undefined && title !== undefined) return { section, title: title.trim() };
  throw new UserError(`--item: \`${text}\` does not name a section and a title`, {
    hint: 'Write it as --item "policy: A new bill"',
  });
}

/**
 * The date after the last issue's, by the cadence; today's, for a first issue. Days matter only where issues are days
 * apart.
 */
function nextDate(last: string | undefined, { amount, unit }: Cadence, today: string): string {
  if (last === undefined) return unit === 'days' ? today : today.slice(0, 7);
  return unit === 'days' && last.length === 7 ? addToDate(`${last}-01`, amount, unit) : addToDate(last, amount, unit);
}
