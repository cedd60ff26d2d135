// What is found by others than rules, as it is written in the tables of this folder. None of it can be switched off:
// without a file that can be read, and fields that mean something, there is nothing to build.

import type { Severity } from '../../../content/issue/fault.ts';
import type { Explanation } from '../rule.ts';

/** Errors, where nothing else is said. */
export type Explained = Omit<Explanation, 'severity'> & { readonly severity?: Severity };

export function explain(table: readonly Explained[]): readonly Explanation[] {
  return table.map((row) => ({ severity: 'error', isNeeded: true, ...row }));
}

/** A small issue that starts with these lines. */
export function issueWith(...lines: readonly string[]): string {
  return [...lines, 'sections:', '  - title: News', '    intro: Nothing this time.', ''].join('\n');
}

/** A small issue with one item, of these lines. */
export function issueWithItem(first: string, ...lines: readonly string[]): string {
  const item = [`      - ${first}`, ...lines.map((line) => `        ${line}`)];
  return ['date: 2017-08', 'title: Bulletin', 'sections:', '  - title: News', '    items:', ...item, ''].join('\n');
}
