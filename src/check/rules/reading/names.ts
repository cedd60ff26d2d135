// How messages name what they are about.

import { parseIssueName } from '../../../content/publication/issue-files.ts';

/** What an issue is called in commands: as its file is, whatever number is in it. */
export function nameOfIssue({ file, slug }: { readonly file: string; readonly slug: string }): string {
  return parseIssueName(file)?.slug ?? slug;
}

/** Text as a message quotes it: on one line, and not too long. */
export function quote(text: string): string {
  const line = text.slice(0, 200).replace(/\s+/g, ' ').trim();
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
}
