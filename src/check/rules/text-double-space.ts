// text/double-space: two spaces in a row.

import { bareOf } from './reading/bare-text.ts';
import { hitsOf, readingsOf, type Hit } from './reading/passages.ts';
import { faultsOf, fixedSpot } from './reading/spots.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

export const textDoubleSpace: Rule = {
  id: 'text/double-space',
  severity: 'warning',
  what: 'There are two or more spaces in a row within a line.',
  why: 'They come from deleting and pasting. The plain text shows them as gaps.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: The desk  is open.
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: The desk is open.
`,
  *check(subject) {
    yield* faultsOf(
      hits(subject),
      (hit) => fixedSpot(hit, ' '),
      'safe',
      ({ match: { 0: spaces, index, input } }, more) => {
        const before = input
          .slice(Math.max(0, index - 20), index)
          .split(/[\s\0]/)
          .at(-1);
        return {
          message: `There are ${spaces.length} spaces in a row after "${before}"${more}`,
          help: 'Keep one of them',
        };
      },
    );
  },
};

function* hits(subject: Subject): Generator<Hit> {
  for (const reading of readingsOf(subject)) {
    if (!hasDouble(reading.text)) continue;
    for (const hit of hitsOf(/(?<=[^\s\0\u0001|]) {2,}(?=[^\s\0|])/g, bareOf(reading))) {
      if (!isBeforePostalCode(hit) && !isLayout(hit)) yield hit;
    }
  }
}

/** Two spaces or more that neither indent a line nor end one. */
function hasDouble(text: string): boolean {
  for (let at = text.indexOf('  '); at !== -1; at = text.indexOf('  ', at)) {
    const before = text.charAt(at - 1);
    while (text.charAt(at) === ' ') at += 1;
    if (!'\n\0'.includes(before) && !'\n\0'.includes(text.charAt(at))) return true;
  }
  return false;
}

/** Canada Post asks for two spaces before the code: `Ottawa ON  K1A 0B1`. */
function isBeforePostalCode({ match: { 0: spaces, index, input } }: Hit): boolean {
  const code = /^[ABCEGHJ-NPRSTVXY]\d[A-Z][ \u00a0]?\d[A-Z]\d(?![A-Za-z\d])/;
  return spaces.length === 2 && code.test(input.slice(index + 2, index + 10));
}

/** After the mark of a list, a heading or a quotation, and in a table, spaces keep things in line. */
function isLayout({ passage: { text }, span: { offset } }: Hit): boolean {
  // No line that anyone keeps in shape is longer.
  const before = text
    .slice(Math.max(0, offset - 300), offset)
    .split('\n')
    .at(-1)!;
  const after = text.slice(offset, offset + 300).split('\n', 1)[0]!;
  return (
    before.includes('|') ||
    after.includes('|') ||
    before.startsWith('    ') ||
    /^\s{0,20}(?:[-*+>]|#{1,6}|\d{1,9}[.)])$/.test(before.slice(0, 40))
  );
}
