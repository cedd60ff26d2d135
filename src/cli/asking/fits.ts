// Whether an answer is what a field takes, in words for the person who typed it.

import { conform } from '../../content/issue/conform.ts';
import { controls } from '../../content/issue/decode.ts';

/** Words that follow the name of what was typed: `is not a date`. Undefined where nothing is wrong. */
export const fits =
  (schema: Parameters<typeof conform>[0]) =>
  (text: string): string | undefined => {
    // A shell, or the name of a folder, may bring them.
    if (controls.test(text)) return 'has an invisible control character in it';
    const [fault] = conform(schema, text).faults;
    // An answer has no line to delete.
    const help = text.trim() === '' ? undefined : fault?.help;
    return fault && `${fault.message.replace(/^The file /, '')}${help ? `. ${help}` : ''}`;
  };
