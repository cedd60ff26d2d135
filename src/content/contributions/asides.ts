// What is another word for the title, beside the title itself: `What:`, `Subject:` or a heading. It says more about the
// item, so it is in the text.

import type { Label } from './labels.ts';
import type { MailLine } from './mail-lines.ts';

/** A line of the text that elsewhere is a title. */
export interface Aside {
  /** As it is named in a message. */
  readonly words: string;
  /** From 1. */
  readonly line: number;
}

/**
 * The words for each line that is another title than the one behind a label of a form, or than a heading above it;
 * undefined for any other line.
 */
export function besideTitle(
  lines: readonly MailLine[],
  labels: readonly (Label | undefined)[],
): readonly (string | undefined)[] {
  const valueAt = (at: number): string => {
    const { value } = labels[at]!;
    return value === '' && labels[at + 1] === undefined ? (lines[at + 1]?.text.trim() ?? '') : value;
  };
  // Below `Text:`, a line such as `Title: A book` may be one of a list.
  const text = labels.findIndex((label) => label?.name === 'body');
  const title = labels
    .slice(0, text === -1 ? undefined : text)
    .flatMap((label, at) => (label?.name === 'title' && label.isOfForm ? valueAt(at) : []))
    .find((value) => value !== '');
  const headings = lines.map(({ text: line }) => headingIn(line));
  const first = headings.findIndex((heading) => heading !== undefined);
  const isOther = (value: string, one: string | undefined): boolean =>
    one !== undefined && value !== '' && value !== one;
  return lines.map((_, at) => {
    const label = labels[at];
    const above = title ?? (first < at ? headings[first] : undefined);
    if (label?.name === 'title' && !label.isOfForm && isOther(valueAt(at), above)) return `the line "${label.typed}:"`;
    const heading = headings[at];
    return heading !== undefined && isOther(heading, title) ? `the heading "${heading}"` : undefined;
  });
}

/** The words of a heading in Markdown. */
export function headingIn(line: string): string | undefined {
  const heading = /^#{1,3}\s+(\S.*)$/.exec(line)?.[1]?.trim();
  // Only where it ends in #: a run of blanks would be tried from each of its characters.
  if (heading?.endsWith('#') !== true) return heading;
  const text = heading.replace(/#+$/, '').trimEnd();
  return text === '' ? heading : text;
}
