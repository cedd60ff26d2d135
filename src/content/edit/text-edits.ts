// Edits of a text: every character that no edit names stays as it is.

import type { Region } from '../issue/fault.ts';

/** Characters of a text, in UTF-16 units, and what to write instead of them. */
export interface TextEdit extends Region {
  readonly text: string;
}

/** The text after all edits. Of several at one place, the first comes first. Throws where two name the same characters. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.offset - b.offset);
  const parts: string[] = [];
  let done = 0;
  for (const edit of sorted) {
    if (edit.offset < done) throw new Error(`two edits of the characters at ${edit.offset}`);
    parts.push(text.slice(done, edit.offset), edit.text);
    done = edit.offset + edit.length;
  }
  return [...parts, text.slice(done)].join('');
}

/** How the lines of a text end: as its first one does. */
export function lineEndOf(text: string): string {
  return /\r?\n|\r/.exec(text)?.[0] ?? '\n';
}
