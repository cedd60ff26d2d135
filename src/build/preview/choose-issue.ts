// Which of the issues is shown first.

import { basename } from 'node:path';
import { UserError } from '../../base/errors.ts';
import { once } from '../../base/memoize.ts';
import { parseIssueName } from '../../content/publication/issue-files.ts';
import { issueNamed } from '../../content/publication/named-issue.ts';

/**
 * The paths of the issues of that name, in the language that it names, else in all. Throws UserError where there is none.
 * `main` is the language of a file whose name has none.
 */
export function namedIssues(paths: readonly string[], name: string, main: string): readonly string[] {
  const { paths: found, ofIssue } = issueNamed(name, paths, main);
  if (found.length > 0) return found;
  const names =
    ofIssue.length > 0
      ? ofIssue.map(nameOf)
      : paths.map((path) => parseIssueName(basename(path))?.slug ?? nameOf(path));
  const last = [...new Set(names)].sort(bySize).slice(-5).join(', ');
  throw new UserError(`There is no file, folder or issue ${name}`, last === '' ? {} : { hint: `Issues here: ${last}` });
}

/** `028.fr` for its file. */
function nameOf(path: string): string {
  return basename(path).replace(/\.ya?ml$/, '');
}

/** The newest, by its number or date, in the first of the languages that it is in. */
export function newestIssue(paths: readonly string[], languages: readonly string[]): string | undefined {
  const rank = (path: string): number => {
    const language = parseIssueName(basename(path))?.language ?? languages[0] ?? '';
    return languages.includes(language) ? languages.indexOf(language) : languages.length;
  };
  const slug = (path: string): string => parseIssueName(basename(path))?.slug ?? '';
  return [...paths].sort((a, b) => bySize(slug(b), slug(a)) || rank(a) - rank(b))[0];
}

// Made on the first call: a collator takes a while to load.
const collator = once(() => new Intl.Collator('en', { numeric: true }));

/** 12-9 comes before 12-10. */
export function bySize(a: string, b: string): number {
  return collator().compare(a, b);
}
