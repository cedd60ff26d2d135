// i18n/wrong-language: a sentence in a different language from the issue.

import type { Path } from '../../content/issue/fault.ts';
import { wordsFor } from '../../content/languages/index.ts';
import type { Prose } from '../../content/prose/prose.ts';
import { languageAt } from './reading/passages.ts';
import { isCited, isUnwritten, partsOf, placeOf, sentencesOf, type Part } from './reading/parts.ts';
import { couldBeForeign, foreignLanguage, hasSmallWords, withSmallWords } from './reading/small-words.ts';
import { quote } from './reading/names.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

export const i18nWrongLanguage: Rule = {
  id: 'i18n/wrong-language',
  severity: 'warning',
  languages: withSmallWords,
  what: 'A sentence or a paragraph is in a different language from the issue, and nothing says so.',
  why: 'A screen reader pronounces it as if it were in the issue’s language, and readers think that somebody forgot to translate it.',
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
      const language = languageAt(subject, path);
      if (!hasSmallWords(language) || !couldBeForeign(language, prose.source)) continue;
      for (const { text, other, span } of foreignIn(prose, language, languagesOf(subject))) {
        const message = `${quote(text)} is ${nameOf(other)}, but here the language is ${nameOf(language)}`;
        yield { path, span, message, help: helpFor(path, other) };
      }
    }
  },
};

function nameOf(language: string): string {
  return wordsFor('en').languageName(language);
}

/** A language that the publication does not have is somebody's own words, and not a text that was left behind. */
function languagesOf({ publication }: Subject): ReadonlySet<string> {
  return new Set(['en', 'fr', ...publication.languages.map((tag) => tag.split('-', 1)[0] ?? '')]);
}

function helpFor(path: Path, other: string): string {
  const remedy = path.includes('items') ? `Translate it, or add \`language: ${other}\` to its item` : 'Translate it';
  return `${remedy}. If it is a quotation, put it in quotation marks, or \`> \` before it`;
}

interface Foreign {
  readonly text: string;
  readonly other: string;
  readonly span: { readonly offset: number; readonly length: number };
}

/** The first foreign sentence of each part. A quotation is in the language of its speaker. */
function* foreignIn(prose: Prose, language: string, others: ReadonlySet<string>): Generator<Foreign> {
  for (const part of partsOf(prose)) {
    if (part.kind === 'quotation' || isUnwritten(part.own) || isCited(part.own)) continue;
    const found = foreignSentence(part, language, others);
    if (found === undefined) continue;
    const { text, other } = found;
    const { offset } = placeOf(text, prose.source, part.span.offset);
    yield { text, other, span: { offset, length: (text.split(' ', 1)[0] ?? '').length } };
  }
}

function foreignSentence(
  { own }: Part,
  language: string,
  others: ReadonlySet<string>,
): { readonly text: string; readonly other: string } | undefined {
  for (const text of sentencesOf(own)) {
    const other = foreignLanguage(text, language);
    if (other !== undefined && others.has(other)) return { text, other };
  }
  return undefined;
}
