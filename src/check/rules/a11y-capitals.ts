// a11y/capitals: TITLES TYPED IN CAPITALS.

import { once } from '../../base/memoize.ts';
import type { Fault } from '../../content/issue/fault.ts';
import { plainText } from '../../content/prose/walk-prose.ts';
import { quote } from './reading/names.ts';
import type { Rule } from './rule.ts';

export const a11yCapitals: Rule = {
  id: 'a11y/capitals',
  severity: 'warning',
  what: 'A title, a heading or a paragraph is typed in capitals.',
  why: 'Capitals are slower to read, and some screen readers spell them out. The look of titles is up to the theme.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: THE NEW OFFICE IS OPEN
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: The new office is open
`,
  *check({ texts, proses }) {
    const help = 'Write it as in a sentence; a theme can show it in capitals';
    for (const { text, path } of texts) {
      if (path.at(-1) === 'title' && isInCapitals(text))
        yield { path, message: `The title ${quote(text)} is typed in capitals`, help };
    }
    for (const { prose, path } of proses) {
      for (const block of prose.blocks) {
        if (block.type !== 'heading' && block.type !== 'paragraph') continue;
        const text = plainText(block.children);
        if (!isInCapitals(text)) continue;
        const what = block.type === 'heading' ? 'The heading' : 'The paragraph';
        yield { path, ...placeIn(prose.source, text), message: `${what} ${quote(text)} is typed in capitals`, help };
      }
    }
  },
};

/**
 * Whether it is shouted, and no row of acronyms: one word has to be too long for one. Letters of scripts without
 * capitals do not count, and where they are the most, what is in capitals is a name.
 */
function isInCapitals(text: string): boolean {
  // Nearly every text has a small letter near its start.
  if (text.length < 9 || /[a-z]/.test(text)) return false;
  if (text !== text.toUpperCase() || text === text.toLowerCase()) return false;
  const words = text.split(/[^\p{L}’']+/u).filter((word) => word !== '');
  const shouted = words.filter((word) => word !== word.toLowerCase());
  const letters = shouted.join('').length;
  if (shouted.length < 2 || letters < 9 || letters * 2 < words.join('').length) return false;
  const isLong = shouted.some((word) => word.length >= 6 && isWord(word));
  return shouted.length >= 4 && letters >= 12
    ? isLong || shouted.filter(isWord).length >= 4
    : (isLong || (shouted.length >= 3 && letters >= 12)) && shouted.every(isWord);
}

const acronyms = once(
  () =>
    new Set(
      'UNICEF UNESCO ASEAN ECOWAS INTERPOL EUROPOL FRONTEX MERCOSUR OPEC OPEP NATO OTAN AIDS SIDA COVID UNHCR IUCN UEFA FIFA'.split(
        ' ',
      ),
    ),
);

/** `MOVIES` can be said as a word, `GTFS` cannot. */
function isWord(word: string): boolean {
  return !acronyms().has(word) && /[AEIOUYАЕИОУЫЭЮЯІΑΕΗΙΟΥΩ]/u.test(word.normalize('NFD'));
}

function placeIn(source: string, text: string): Pick<Fault, 'span'> {
  const offset = source.indexOf(text);
  return offset === -1 ? {} : { span: { offset, length: text.length } };
}
