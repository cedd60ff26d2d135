// The questions about a new issue: what is known of it from its flags, from the issues before, and from the editor.

import { join } from 'node:path';
import { shownPath } from '../../base/shown-path.ts';
import { nextDate, type KnownIssue } from '../../content/carry-over/next-issue.ts';
import { wordsFor } from '../../content/languages/index.ts';
import { aboutOf } from '../../content/issue/about.ts';
import { dateProblem } from '../../content/issue/dates.ts';
import { readSource } from '../../content/issue/read-source.ts';
import type { Tree } from '../../content/issue/read-tree.ts';
import { issueSchema } from '../../content/issue/schema.ts';
import { issuesFolder, listIssues, slugOfIssue, type IssueFile } from '../../content/publication/issue-files.ts';
import { meantLanguage } from '../../content/publication/meant-language.ts';
import type { Publication } from '../../content/publication/publication.ts';
import type { Host } from '../../host/host.ts';
import type { Answers } from './answers.ts';
import { dayIn } from './day-in.ts';
import type { Flags } from './flags.ts';

/** What is asked with. */
export interface Asking {
  readonly answers: Answers;
  readonly flags: Flags;
  readonly folder: string;
  readonly publication: Publication;
  readonly host: Host;
}

/** What a new issue says of itself, and the issues that it comes after. */
export interface AskedIssue {
  readonly number?: number;
  readonly volume?: number;
  readonly date: string;
  readonly language: string;
  /** The issue before it in this language, as a file, where there is one, and the one before that. */
  readonly last?: IssueFile;
  readonly beforeLast?: IssueFile;
  /** What is known of the newest issue in any language. */
  readonly newest: KnownIssue;
  /** The same issue in another language, where there is one. */
  readonly sister?: IssueFile;
}

/** Asks for the language, the volume, the number and the date, each with what usually comes next. */
export async function askForIssue(asking: Asking): Promise<AskedIssue> {
  const { answers, folder, publication, host } = asking;
  const { shape } = issueSchema;
  const { numbering } = publication;
  const main = publication.languages[0] ?? 'en';
  const tags = publication.languages.map((tag) => ({ value: tag, name: wordsFor('en').languageName(tag) }));
  const language = await answers.choice('language', question(shape.language), tags, main, meantLanguage);
  const issues = await listIssues(join(folder, issuesFolder), host.files);
  const newest = newestOf(issues);
  const last = await knownOf(newest, folder, host);
  const isIn = (issue: IssueFile) => (issue.language ?? main) === language;
  // The newest issue that has no translation into the language yet is what it is asked for.
  const isTranslation = newest.length > 0 && !newest.some(isIn);
  const taken = (issue: Parameters<typeof slugOfIssue>[0]) => {
    const slug = slugOfIssue(issue, publication);
    const there = issues.find((one) => one.slug === slug && isIn(one));
    return there && `is the number of an issue that already exists: ${shownPath(there.path, host.cwd)}`;
  };
  const numbers = await askForNumbers(asking, last, isTranslation, taken);
  const sister =
    numbers.number === undefined
      ? isTranslation
        ? newest[0]
        : undefined
      : issues.find(({ slug }) => slug === slugOfIssue({ ...numbers, date: '' }, publication));
  const usualDate = sister && (await readKnown(sister, folder, host)).date;
  const standard = usualDate ?? nextDate(last.date, publication.cadence, host.today);
  const dateProblems = (text: string) => {
    const { date: read, problem } = dayIn(text, standard, publication.languages);
    return problem ?? (numbering === 'date' ? taken({ date: read }) : undefined);
  };
  const typed = await answers.text('date', question(shape.date), standard, dateProblems);
  const { date } = dayIn(typed, standard, publication.languages);
  const slug = slugOfIssue({ ...numbers, date }, publication);
  const beforeSlug = (limit: string) =>
    newestOf(issues.filter((one) => isIn(one) && compareSlugs(one.slug, limit) < 0))[0];
  const before = beforeSlug(slug);
  const beforeLast = before && beforeSlug(before.slug);
  return {
    ...numbers,
    date,
    language,
    newest: last,
    ...(before === undefined ? {} : { last: before }),
    ...(beforeLast === undefined ? {} : { beforeLast }),
    ...(sister === undefined ? {} : { sister }),
  };
}

async function askForNumbers(
  { answers, publication: { numbering } }: Asking,
  last: KnownIssue,
  isTranslation: boolean,
  taken: (issue: { number: number; volume?: number; date: string }) => string | undefined,
): Promise<{ number?: number; volume?: number }> {
  const { shape } = issueSchema;
  if (numbering === 'date') return {};
  const typedVolume =
    numbering === 'volume+number'
      ? await answers.text('volume', question(shape.volume), String(last.volume ?? 1), count)
      : last.volume;
  const volume = typedVolume === undefined ? {} : { volume: Number(typedVolume) };
  const problem = (text: string) => count(text) ?? taken({ number: Number(text), ...volume, date: '' });
  const usual = isTranslation ? last.number : (last.number ?? 0) + 1;
  const number = Number(await answers.text('number', question(shape.number), String(usual ?? 1), problem));
  return { number, ...volume };
}

/** The newest of the files of one issue that can be read. */
async function knownOf(files: readonly IssueFile[], folder: string, host: Host): Promise<KnownIssue> {
  const known = await Promise.all(files.map((issue) => readKnown(issue, folder, host)));
  const [newest = {}] = known.sort(
    (a, b) => (b.number ?? 0) - (a.number ?? 0) || (b.date ?? '').localeCompare(a.date ?? ''),
  );
  return newest;
}

async function readKnown(issue: IssueFile, folder: string, host: Host): Promise<KnownIssue> {
  const { tree } = await readSource(issue.path, folder, host);
  const { number, volume, date, status } = (tree ?? {}) as Record<string, Tree>;
  // The name of the file has the number too, if the file cannot be read.
  const known = Number(number) || Number(issue.slug.split('-').at(-1));
  return {
    ...(isCount(known) ? { number: known } : {}),
    ...(isCount(Number(volume)) ? { volume: Number(volume) } : {}),
    ...(typeof status === 'string' ? { status } : {}),
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
  const newest = slugs.sort(compareSlugs).at(-1);
  return issues.filter(({ slug }) => slug === newest);
}

function compareSlugs(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function count(text: string): string | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? undefined : `is not a whole number from 1, without zeros in front: ${text}`;
}

/** The schema's own words on a field, as a question. */
function question(field: Parameters<typeof aboutOf>[0]): string {
  return (aboutOf(field)?.description ?? '').replace(/\.$/, ':');
}
