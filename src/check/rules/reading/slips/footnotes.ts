// Footnotes, which bulletin does not build.

import { quote } from '../names.ts';
import type { Slip } from './slip.ts';

const put = 'Put its words in parentheses where it belongs';

export const footnotes: readonly Slip[] = [
  {
    sign: '[^',
    pattern: () => /\[\^([^\]\n]{1,200})\](:?)/dgmu,
    say: ({ typed, match, source, at }) => {
      const [, name = '', colon] = match;
      const isNote = colon === ':' && /(?:^|\n)[ \t>]*$/.test(source.slice(Math.max(0, at - 20), at));
      // The mark in the text is reported, and its note with it.
      if (isNote && source.split(`[^${name}]`, 3).length > 2) return undefined;
      const note = source.indexOf(`\n[^${name}]:`);
      const words =
        note === -1
          ? ''
          : source
              .slice(note + name.length + 5)
              .split('\n', 1)[0]!
              .trim()
              .replace(/[.]$/, '');
      const help = words === '' || words.length > 120 ? put : `Put the words of the note in its place: (${words})`;
      return {
        message: `${quote(typed.replace(/:$/, ''))} is the mark of a footnote, which bulletin does not build: readers see it as typed`,
        help,
      };
    },
  },
  {
    sign: '^[',
    pattern: () => /\^\[([^[\]\n]{1,300})\]/dgmu,
    say: ({ typed, group }) => ({
      message: `${quote(typed)} is a footnote, which bulletin does not build: readers see it as typed`,
      help: `Write (${group(1)})`,
    }),
  },
];
