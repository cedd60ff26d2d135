// text/repeated-word: "the the".

import { quote } from './reading/names.ts';
import { hitsOf, readingsOf } from './reading/passages.ts';
import type { Rule } from './rule.ts';

// The second word is only looked at, so that it can be the first of the next pair; its first letter is compared below.
const pattern = /(?<![\wÀ-ÿ’'.-])([A-Za-zÀ-ÿ]([a-zà-ÿ]*))([ \n\t\u00a0]{1,20})(?=([a-zà-ÿ])\2(?![\wÀ-ÿ’'-]))/g;

/** Words that good sentences have twice. */
const twice: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('that had is in on do her it very really so no ha bye long many can blah'.split(' ')),
  fr: new Set('nous vous faire en est a si non oui très trop bien tout pas ha point'.split(' ')),
};

export const textRepeatedWord: Rule = {
  id: 'text/repeated-word',
  severity: 'warning',
  what: 'A word stands in the text twice in a row.',
  why: 'Such slips survive every proofreading, since the eye skips them at the end of a line.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: We thank the the volunteers.
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: We thank the volunteers.
`,
  *check(subject) {
    for (const reading of readingsOf(subject)) {
      const legitimate = Object.hasOwn(twice, reading.language) ? twice[reading.language] : undefined;
      if (legitimate === undefined) continue;
      for (const { match, passage, span } of hitsOf(pattern, reading)) {
        const [, first = '', tail = '', between = '', letter = ''] = match;
        const second = letter + tail;
        // Words at either side of an empty line are no slip.
        if (
          first.toLowerCase() !== second ||
          legitimate.has(second) ||
          between.indexOf('\n') !== between.lastIndexOf('\n')
        )
          continue;
        const both = { offset: span.offset, length: span.length + second.length };
        const message = `${quote(`${first} ${second}`)}: the same word twice`;
        const again = { offset: span.offset + first.length, length: between.length + second.length };
        const fix = { safety: 'unsafe', edits: [{ path: passage.path, span: again, text: '' }] } as const;
        yield { path: passage.path, span: both, message, help: `Take one ${quote(second)} out`, fix };
      }
    }
  },
};
