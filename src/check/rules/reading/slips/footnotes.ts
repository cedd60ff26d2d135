// Footnotes that lack their mark or their words.

import { quote } from '../names.ts';
import type { Slip } from './slip.ts';

export const footnotes: readonly Slip[] = [
  {
    sign: '[^',
    pattern: () => /\[\^([^\]\n]{1,200})\](:?)/dgmu,
    say: ({ match, source, at }) => {
      const [, name = '', colon] = match;
      const isNote = colon === ':' && /(?:^|\n)[ \t>]*$/.test(source.slice(Math.max(0, at - 20), at));
      const mark = `[^${name}]`;
      if (!isNote)
        return {
          message: `${quote(mark)} is the mark of a footnote that is not in this text`,
          help: `Write the note below the text, after an empty line: ${mark}: its words`,
          part: { length: mark.length },
        };
      const isTwice = source.split(`${mark}:`, 3).length > 2;
      return isTwice
        ? { message: `There is another footnote ${quote(mark)} in this text`, help: 'Give one of them another name' }
        : {
            message: `No mark in this text leads to the footnote ${quote(mark)}`,
            help: `Write ${mark} where it belongs, or delete the note`,
          };
    },
  },
  {
    sign: '^[',
    pattern: () => /\^\[([^[\]\n]{1,300})\]/dgmu,
    say: ({ typed, group }) => ({
      message: `${quote(typed)} is how other tools write a footnote: readers see it as typed`,
      help: `Write [^1] here, and below the text, after an empty line: [^1]: ${group(1).replace(/\.$/, '')}`,
    }),
  },
];
