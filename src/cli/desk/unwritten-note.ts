// What `bulletin new` says first where nobody has written in the newest issue yet: where it is, and what is started now.

import { join } from 'node:path';
import { shownPath } from '../../base/shown-path.ts';
import { wordsFor } from '../../content/languages/index.ts';
import { readSource } from '../../content/issue/read-source.ts';
import { issuesFolder, listIssues, newestFirst, type IssueFile } from '../../content/publication/issue-files.ts';
import { meantLanguage } from '../../content/publication/meant-language.ts';
import { meantSlug } from '../../content/publication/named-issue.ts';
import { isScaffold } from '../../content/publication/scaffold-issue.ts';
import type { Asking } from '../asking/ask-for-issue.ts';

/** The note; undefined where somebody has written in it. */
export async function unwrittenNote(asking: Asking): Promise<string | undefined> {
  const { folder, publication, host } = asking;
  const main = publication.languages[0] ?? 'en';
  const issues = await listIssues(join(folder, issuesFolder), host.files);
  const [newest] = newestFirst(issues.map(({ slug }) => slug).filter((slug) => /^\d/.test(slug)));
  const files = issues.filter(({ slug }) => slug === newest);
  const isUnwritten = async ({ path, language = main }: IssueFile) =>
    isScaffold((await readSource(path, folder, host)).text, language);
  if (newest === undefined || !(await Promise.all(files.map(isUnwritten))).every(Boolean)) return undefined;
  const shown = files.map(({ path }) => shownPath(path, host.cwd)).join(' and ');
  const there = new Set(files.map(({ language = main }) => language));
  const open = files.length === 1 ? 'the file' : 'its files';
  const made = whatIsMade(asking, newest, there);
  return `Nobody has written in ${shown} yet. To write that issue first, open ${open}; this command starts ${made}`;
}

/** As far as it is known before anything is asked. */
function whatIsMade({ answers, flags, publication }: Asking, newest: string, there: ReadonlySet<string>): string {
  const { languages, numbering } = publication;
  const number = flags.text(numbering === 'date' ? 'date' : 'number');
  const own = numbering === 'date' ? newest : newest.slice(newest.indexOf('-') + 1);
  const typed = flags.text('language') ?? (answers.canAsk ? undefined : languages[0]);
  const lacking = languages.filter((tag) => !there.has(tag));
  const isOther = number !== undefined && meantSlug(number, [own]) === undefined;
  if (lacking.length === 0 || isOther) return 'another one';
  if (typed === undefined) return `another one, or the same one in ${namesOf(lacking)}`;
  const language = meantLanguage(typed, languages);
  return there.has(language) ? 'another one' : `the same one in ${namesOf([language])}`;
}

function namesOf(languages: readonly string[]): string {
  return languages.map((tag) => wordsFor('en').languageName(tag)).join(' or ');
}
