// text/broken-word: what the lines and the letters of a printed page leave in a text: "wa-" and "ter", the ligature of f and l.

import { quote } from './reading/names.ts';
import type { Hit } from './reading/passages.ts';
import { everywhere, searchText } from './reading/search.ts';
import { faultsOf, mendedSpot, type Spot } from './reading/spots.ts';
import type { Rule } from './rule.ts';

const ligatures: Readonly<Record<string, string>> = { '\ufb00': 'ff', '\ufb01': 'fi', '\ufb02': 'fl', '\ufb03': 'ffi', '\ufb04': 'ffl', '\ufb05': 'st', '\ufb06': 'st' };

// Not `short-` before `and long-term`, which waits for its other half.
const search = everywhere({
  signs: [...Object.keys(ligatures), '- ', '¬'],
  pattern: () => /[\ufb00-\ufb06]|(?<=\p{Ll}{2})[-¬]\n[ \t]{0,20}(?!(?:and|or|to|nor|et|ou|ni|und|oder|y|o)\b)\p{Ll}{1,30}|(?<=\p{Ll}{2})¬ ?\p{Ll}{1,30}/gu,
});

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
    yield* faultsOf(joined, (hit): Spot => mendedSpot(hit, ligatures[hit.match[0]]!), 'safe', ({ match }, more) => ({
      message: `The letters "${ligatures[match[0]]}" are joined into one character here, as in print${more}`,
      help: `Write ${ligatures[match[0]]}`,
    }));
    for (const { passage, span } of hits.filter((hit) => !joined.includes(hit))) {
      if (!passage.isProse) continue;
      const at = { offset: span.offset - headOf(passage.text, span), length: span.length + headOf(passage.text, span) };
      const word = passage.text.slice(at.offset, at.offset + at.length);
      const [head = '', tail = ''] = word.split(/[-¬]\s*/);
      yield { path: passage.path, span: at, message: `${quote(word)} looks like one word, broken by a hyphen`, help: `Write "${head}${tail}", or "${head}-${tail}" on one line` };
    }
  },
};

/** How many letters of the word stand before the hyphen. */
function headOf(text: string, { offset }: Hit['span']): number {
  return /\p{L}{0,40}$/u.exec(text.slice(Math.max(0, offset - 40), offset))?.[0].length ?? 0;
}
