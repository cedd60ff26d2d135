// text/broken-link: a link whose brackets do not make one.

import type { Fault } from '../issue/fault.ts';
import { quote } from './reading/names.ts';
import { hitsOf, passageAt, readingsOf, type Reading } from './reading/passages.ts';
import type { Rule } from './rule.ts';

/** What may be typed, and how it should be. */
const slips: readonly { readonly sign: string; pattern(): RegExp; readonly help: string }[] = [
  {
    sign: '] (',
    pattern: () => /\[[^[\]\n\0]{1,200}\] {1,3}\((?:https?:\/\/|www\.|mailto:)[^\s\0)]{1,300}\)?/g,
    help: 'Take out the space between ] and (',
  },
  {
    sign: ')[',
    pattern: () => /\([^()\n\0]{1,200}\)\[(?:https?:\/\/|www\.|mailto:)[^\s\0\]]{1,300}\]?/g,
    help: 'Put the words in [ ] and the address in ( )',
  },
];

export const textBrokenLink: Rule = {
  id: 'text/broken-link',
  severity: 'error',
  what: 'The brackets of a link are the wrong way round, apart, or not closed.',
  why: 'Readers see the brackets and the address, and no link.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: Read [our report] (https://example.org/report).
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: Read [our report](https://example.org/report).
`,
  *check(subject) {
    for (const reading of readingsOf(subject)) {
      for (const { pattern, help } of slips.filter((slip) => reading.text.includes(slip.sign))) {
        for (const { match, passage, span } of hitsOf(pattern(), reading)) {
          if (!passage.isProse) continue;
          yield { path: passage.path, span, message: `${quote(match[0])} is not a link`, help };
        }
      }
      yield* unclosed(reading);
    }
  },
};

/** Every `[text](https://...` whose address goes on to the next blank. A title may follow there, in quotes. */
function* unclosed(reading: Reading): Generator<Fault> {
  const { text } = reading;
  for (let at = text.indexOf('](http'); at !== -1; at = text.indexOf('](http', at + 1)) {
    const ends = [' ', '\n', '\0'].map((end) => text.indexOf(end, at)).filter((end) => end !== -1);
    const end = Math.min(...ends);
    if (text.slice(at, end).includes(')') || `"'(`.includes(text.charAt(end + 1))) continue;
    const { path, start, isProse } = passageAt(reading, at);
    const from = Math.max(start, text.lastIndexOf('[', at));
    const message = `${quote(text.slice(from, end))} is not a link: nothing closes it`;
    if (isProse) yield { path, span: { offset: from - start, length: end - from }, message, help: 'Put a ) after the address' };
  }
}
