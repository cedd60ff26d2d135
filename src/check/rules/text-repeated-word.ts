// text/repeated-word: "the the".

import { once } from '../../base/memoize.ts';
import { readingWordsFor } from '../../content/languages/index.ts';
import { bareOf } from './reading/bare-text.ts';
import { quote } from './reading/names.ts';
import { hitsOf, readingsOf } from './reading/passages.ts';
import { everyLanguage } from './reading/every-language.ts';
import type { Rule } from './rule.ts';

// The second word is only looked at, so that it can be the first of the next pair; its first letter is compared below.
const pattern =
  /(?<![\wÀ-ÿ’'.·•/&@#$-])([A-Za-zÀ-ÿ]([a-zà-ÿ]*))([ \n\t\u00a0]{1,20})(?=([a-zà-ÿ])\2(?![\wÀ-ÿ’'·•/@=()[-]|[\u0300-\u036f]|\.\w))/g;

/** Words that good sentences have twice. */
const twice: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    (
      'that had is in on do did her it very really so no yes ha ho he hey oh bye long many much more can will blah la far never again well now there hear knock please ' +
      'hip hum pretty way too big old wait go come ding tick tut night ya bora pago pom cha can yo etc x s nous vous'
    ).split(' '),
  ),
  fr: new Set(
    (
      'nous vous faire en est a si non oui très trop bien tout pas ha point là la fort hum voilà ah oh eh hé ho hé hi vite vraiment jamais toujours encore peu bon doux ' +
      'petit grand beau plus loin longtemps tant tôt toc tic cui bla coucou miam chut allez allô tam yo cha merci bravo hop tut mais etc ohé oyez nan gros grosse petite grande vieux vieille souvenirs'
    ).split(' '),
  ),
};

/** The same in any script that parts its words. */
const anyScript = once(
  () =>
    /(?<![\p{L}\p{M}\d’'.·•/&@#$\u200c-])(\p{L}([\p{Ll}\p{Lo}\p{M}]*))([ \n\t\u00a0]{1,20})(?=([\p{Ll}\p{Lo}])\2(?![\p{L}\p{M}\d’'·•/@=()[\u200c-]|\.[\p{L}\d]))/gu,
);

const others = new Map<string, ReadonlySet<string> | undefined>();

/** Undefined for a language whose slips nobody knows here. */
function twiceIn(language: string): ReadonlySet<string> | undefined {
  if (Object.hasOwn(twice, language)) return twice[language];
  if (!others.has(language)) {
    const [words] = readingWordsFor(language);
    others.set(language, words === undefined || words.twice === '' ? undefined : new Set(words.twice.split(' ')));
  }
  return others.get(language);
}

export const textRepeatedWord: Rule = {
  id: 'text/repeated-word',
  severity: 'warning',
  languages: everyLanguage(),
  what: 'The text has the same word twice in a row.',
  why: 'Such slips survive every proofreading, because the eye skips them at the end of a line.',
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
      const legitimate = twiceIn(reading.language);
      if (legitimate === undefined) continue;
      const isOurs = Object.hasOwn(twice, reading.language);
      for (const { match, passage, span } of hitsOf(isOurs ? pattern : anyScript(), bareOf(reading))) {
        const [, first = '', tail = '', between = '', letter = ''] = match;
        const second = letter + tail;
        // Words on both sides of an empty line are not a slip.
        if (
          first.toLowerCase() !== second ||
          legitimate.has(second) ||
          isCall(match, second) ||
          between.indexOf('\n') !== between.lastIndexOf('\n')
        )
          continue;
        const both = { offset: span.offset, length: span.length + second.length };
        const message = `${quote(`${first} ${second}`)} is the same word twice`;
        const again = { offset: span.offset + first.length, length: between.length + second.length };
        const fix = { safety: 'unsafe', edits: [{ path: passage.path, span: again, text: '' }] } as const;
        yield { path: passage.path, span: both, message, help: `Delete one ${quote(second)}`, fix };
      }
    }
  },
};

/** `Oyez oyez !`, and whatever comes three times: that is meant. */
function isCall({ 0: found, index, input }: RegExpExecArray, second: string): boolean {
  const before = input
    .slice(Math.max(0, index - second.length - 2), index)
    .trimEnd()
    .toLowerCase();
  const after = input.slice(index + found.length + second.length, index + found.length + 2 * second.length + 2);
  if (second.length < 3) return false;
  return (
    (/^\p{Lu}/u.test(found) && /^[,!]|^[ \u00a0\u202f]!/.test(after)) ||
    before.endsWith(second) ||
    after.trimStart().toLowerCase().startsWith(second)
  );
}
