// text/invisible: characters that nobody sees.

import { invisibles, tagSign } from './reading/invisible.ts';
import { hitsOf, readingsOf, type Hit } from './reading/passages.ts';
import { holdsTyped } from './reading/search.ts';
import { faultsOf, fixedSpot } from './reading/spots.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

export const textInvisible: Rule = {
  id: 'text/invisible',
  severity: 'warning',
  what: 'The text has characters that nobody can see, such as zero-width spaces.',
  why: 'They come with pasted text. Searches miss the words around them, screen readers stop there, and they can hide text.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: The help\u200bline is open.
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: The helpline is open.
`,
  *check(subject) {
    yield* faultsOf(
      hits(subject),
      (hit) => fixedSpot(hit, separates(hit) ? ' ' : ''),
      'safe',
      ({ match: [found] }, more) => {
        const code = found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
        const message = `There is a ${invisibles.get(found) ?? 'tag character'} (U+${code}) here${more}`;
        return {
          message,
          help: /[\u2028\u2029]/.test(found)
            ? 'It was pasted from a layout program. Delete it, and press Enter where you want a new line'
            : 'Delete it',
        };
      },
    );
  },
};

/** Whether it keeps two words apart: then a space takes its place. */
function separates({ match: [found], span: { offset }, passage: { text } }: Hit): boolean {
  return /[\u2028\u2029]/.test(found) && /\S/.test(text[offset - 1] ?? ' ') && /\S/.test(text[offset + 1] ?? ' ');
}

const signs = [...invisibles.keys(), tagSign];

function* hits(subject: Subject): Generator<Hit> {
  for (const reading of readingsOf(subject)) if (holdsTyped(reading, signs)) yield* hitsOf(pattern(), reading);
}

/** Joiners between letters of the first alphabets only, and tags that do not follow the flag that they belong to. */
function pattern(): RegExp {
  return /[\u00ad\u200b\ufeff\u2028\u2029]|(?<=[\0-\u036f])[\u200c\u200d](?=[\0-\u036f])|(?<![\u{1f3f4}\u{e0000}-\u{e007f}])[\u{e0000}-\u{e007f}]{1,200}/gu;
}
