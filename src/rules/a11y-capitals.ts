// a11y/capitals: TITLES TYPED IN CAPITALS.

import type { Fault } from '../issue/fault.ts';
import { plainText } from '../prose/walk-prose.ts';
import { quote } from './reading/names.ts';
import type { Rule } from './rule.ts';

export const a11yCapitals: Rule = {
  id: 'a11y/capitals',
  severity: 'warning',
  what: 'A title or a heading is typed in capitals.',
  why: 'Capitals are slower to read, and some screen readers spell them out. How titles look is for the theme to say.',
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
    const help = 'Write it as in a sentence; the theme can show capitals';
    for (const { text, path } of texts) {
      if (path.at(-1) === 'title' && isInCapitals(text)) yield { path, message: `The title ${quote(text)} is typed in capitals`, help };
    }
    for (const { prose, path } of proses) {
      for (const block of prose.blocks) {
        if (block.type !== 'heading') continue;
        const text = plainText(block.children);
        if (isInCapitals(text)) yield { path, ...placeIn(prose.source, text), message: `The heading ${quote(text)} is typed in capitals`, help };
      }
    }
  },
};

/** Four words or twenty letters of them: shorter ones may be names and acronyms. */
function isInCapitals(text: string): boolean {
  if (text.length < 10 || text !== text.toUpperCase() || text === text.toLowerCase()) return false;
  const words = text.split(/[^\p{L}]+/u).filter((word) => word !== '');
  const letters = words.join('').length;
  return letters >= 20 || (words.length >= 4 && letters >= 12);
}

function placeIn(source: string, text: string): Pick<Fault, 'span'> {
  const offset = source.indexOf(text);
  return offset === -1 ? {} : { span: { offset, length: text.length } };
}
