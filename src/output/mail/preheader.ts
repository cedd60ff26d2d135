// The line that mail programs show beside the subject, before a mail is opened.

import type { Edition } from '../../content/edition/edition.ts';

// Programs cut it between 40 and 140 characters; a shorter one is filled up with the first words of the mail.
const [enough, most] = [40, 130];
const filling = '\u2007\u034f'.repeat(60);

/**
 * The summary, with the names of the first sections where it is short; then invisible signs, which keep the rest out.
 */
export function preheaderOf({ summary, sections, fullTitle }: Edition): string {
  const parts = [summary, ...sections.map(({ title }) => title), fullTitle].filter((part) => part.trim() !== '');
  let text = '';
  for (const part of parts) {
    if (text.length >= enough) break;
    text = text === '' ? part : `${text.replace(/[.\s]+$/, '')} · ${part}`;
  }
  return `${shortened(text.replace(/\s+/g, ' ').trim(), most)} ${filling}`;
}

/** At most so many characters, cut between words where there are any. */
export function shortened(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const start = characters.slice(0, length - 1).join('');
  return `${start.replace(/(?<=[^]{20})\s+\S*$/, '').replace(/[\s,;:.·]+$/, '')}…`;
}
