// i18n/wrong-language: a paragraph in another language than the issue says.

import { plainParagraphs } from '../prose/walk-prose.ts';
import { quote } from './reading/names.ts';
import { languageAt } from './reading/passages.ts';
import type { Rule } from './rule.ts';

/** Small words that one of the languages is full of and the other has not. */
const smallWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('the and of to is that for with are was this by from have has will not their which or an it at be'.split(' ')),
  fr: new Set('le la les des et de du une est que pour dans qui sur avec par au aux sont ont leur cette ce ou un se'.split(' ')),
};

/** Fewer words may be a name or a title. */
const fewest = 12;

export const i18nWrongLanguage: Rule = {
  id: 'i18n/wrong-language',
  severity: 'warning',
  what: 'A paragraph is in another language than the issue, and nothing says so.',
  why: 'A screen reader pronounces it as if it were in the issue’s language, and readers wonder whether it was left behind.',
  bad: `date: 2017-08
title: Bulletin
language: fr
sections:
  - title: Nouvelles
    intro: |
      The office of the council is closed for the week, and will open again with the new hours that are on the door.
`,
  good: `date: 2017-08
title: Bulletin
language: fr
sections:
  - title: Nouvelles
    intro: |
      Le bureau du conseil est fermé pour la semaine, et ouvrira de nouveau avec les heures qui sont sur la porte.
`,
  *check(subject) {
    for (const { prose, path } of subject.proses) {
      if (prose.source.length < 2 * fewest) continue;
      const language = languageAt(subject, path);
      const own = Object.hasOwn(smallWords, language) ? smallWords[language] : undefined;
      if (own === undefined || !prose.source.split('\n\n').some((paragraph) => couldBeForeign(own, paragraph))) continue;
      for (const paragraph of plainParagraphs(prose)) {
        const words = paragraph.toLowerCase().split(/[^a-zà-ÿœ]+/);
        if (words.length < fewest) continue;
        const count = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length;
        const [other, most] = Object.entries(smallWords)
          .map(([name, known]) => [name, count(known)] as const)
          .reduce((best, next) => (next[1] > best[1] ? next : best));
        // A third of any text is small words.
        if (other === language || most < words.length / 5 || count(own) > most / 4) continue;
        const start = prose.source.indexOf(paragraph.split(' ', 1)[0] ?? '');
        const span = start === -1 ? {} : { span: { offset: start, length: (paragraph.split(' ', 1)[0] ?? '').length } };
        const message = `${quote(paragraph)} is ${names[other]}, but here the language is ${names[language]}`;
        yield { path, ...span, message, help: `Translate it, or give its item \`language: ${other}\`` };
      }
    }
  },
};

const anySmallWord = new Set(Object.values(smallWords).flatMap((words) => [...words]));

/**
 * Nearly every paragraph is in its issue's language, and has many of its small words, or few of another's: that is seen in one pass. Marks
 * cling to words here, so that half of what is asked afterwards is enough.
 */
function couldBeForeign(own: ReadonlySet<string>, paragraph: string): boolean {
  const words = paragraph.toLowerCase().split(/\s+/);
  if (words.length < fewest / 2) return false;
  let [ours, others] = [0, 0];
  for (const word of words) {
    if (!anySmallWord.has(word)) continue;
    if (!own.has(word)) others += 1;
    else if ((ours += 1) > words.length / 5) return false;
  }
  return others > words.length / 10;
}

const names: Readonly<Record<string, string>> = { en: 'English', fr: 'French' };
