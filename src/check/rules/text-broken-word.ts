// text/broken-word: what the lines and the letters of a printed page leave in a text: "wa-" and "ter", the ligature of
// f and l.

import { quote } from './reading/names.ts';
import { everywhere, searchText } from './reading/search.ts';
import { faultsOf, fixedSpot, type Spot } from './reading/spots.ts';
import type { Rule } from './rule.ts';
import { once } from '../../base/memoize.ts';

const ligatures: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
};

const search = everywhere({
  signs: [...Object.keys(ligatures), '- ', '¬'],
  pattern: () => /[\ufb00-\ufb06¬]|-(?:\n|(?<=[a-zà-ÿ]{2}-) {1,3}(?=[a-zà-ÿ]{3}))/g,
});

/** A word around its break. Not `short-` before `and long-term`, which waits for its other half. */
const broken = once(
  () =>
    /(?<=(\p{L}{0,39}\p{Ll}{2}))(?:[-¬]\n[ \t]{0,20}(?!(?:and|or|to|nor|et|ou|ni|und|oder|y|o)\b)|- {1,3}(?!(?:and|or|to|nor|but|than|through|versus|und|oder|bis|voire|puis)\b)|¬ ?)(\p{Ll}{1,30})/uy,
);

export const textBrokenWord: Rule = {
  id: 'text/broken-word',
  severity: 'warning',
  what: 'A word is broken by a hyphen at the end of a line, or has letters joined into one character (a ligature), as in text copied from a PDF.',
  why: 'The lines end elsewhere here, so readers see a hyphen and a space inside the word. A search does not find joined letters, and some fonts lack them.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: |
      We want cleaner wa-
      ter in the harbour.
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: |
      We want cleaner water
      in the harbour.
`,
  *check(subject) {
    const hits = [...searchText(subject, search)];
    const joined = hits.filter(({ match }) => ligatures[match[0]] !== undefined);
    yield* faultsOf(
      joined,
      (hit): Spot => fixedSpot(hit, ligatures[hit.match[0]]!),
      'safe',
      ({ match }, more) => ({
        message: `The letters "${ligatures[match[0]]}" are joined into one character here, as in print${more}`,
        help: `Write ${ligatures[match[0]]}`,
      }),
    );
    for (const { passage, span } of hits.filter(({ match }) => ligatures[match[0]] === undefined)) {
      const pattern = broken();
      pattern.lastIndex = span.offset;
      const match = passage.isProse ? pattern.exec(passage.text) : null;
      if (match === null) continue;
      const [found, head = '', tail = ''] = match;
      // "GC Notify- how" wants a dash.
      if (found.startsWith('- ') && /^\p{Lu}/u.test(head)) continue;
      const at = { offset: span.offset - head.length, length: head.length + found.length };
      const message = `${quote(`${head}${found}`)} looks like one word, broken by a hyphen`;
      yield { path: passage.path, span: at, message, help: `Write "${head}${tail}", or "${head}-${tail}" on one line` };
    }
  },
};
