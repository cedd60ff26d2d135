// Whether an answer is what a field takes, in words for the person who typed it.

import { helpInWords } from '../../content/contributions/help-in-words.ts';
import { conform } from '../../content/issue/conform.ts';
import { controls } from '../../content/issue/decode.ts';

/** Words that follow the name of what was typed: `is not a date`. Undefined where nothing is wrong. */
export const fits =
  (schema: Parameters<typeof conform>[0]) =>
  (text: string): string | undefined => {
    // A shell, or the name of a folder, may bring them.
    if (controls.test(text)) return 'has an invisible control character in it';
    const [fault] = conform(schema, text).faults;
    return fault && withHelp(fault.message.replace(/^The file /, ''), text.trim() === '' ? undefined : fault.help);
  };

/** What is wrong with an answer, and what to write instead: it has no line to delete. */
export function withHelp(what: string, help: string | undefined): string {
  if (help === undefined) return what;
  return `${what}${/[.!?…]$/.test(what) ? '' : '.'} ${helpInWords(help).replace(/\bdelete the line\b/, 'leave it out')}`;
}
