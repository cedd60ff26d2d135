// i18n/untranslated: a paragraph that is the same in both languages.

import type { Fault } from '../../content/issue/fault.ts';
import { declarations } from './reading/declared-same.ts';
import { lineFault, saidFault, saidPairsOf, sameLines, type SaidPair } from './reading/sisters.ts';
import { sameWords } from './reading/text-digest.ts';
import type { Rule } from './rule.ts';

const issue = (item: string) => `number: 28
date: 2017-08
sections:
  - title: News
    items:
${item}`;

export const i18nUntranslated: Rule = {
  id: 'i18n/untranslated',
  severity: 'warning',
  isOfItsTime: true,
  what: 'A title, a label, a sentence or a heading of a table is the same, word for word, in two languages.',
  why: 'It was copied to be translated, and then forgotten.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue(`      - { id: news, title: Nouvelles, body: We are closed on Friday evening. }\n`),
  good: issue(`      - { id: news, title: Nouvelles, body: Nous sommes fermés vendredi soir. }\n`),
  file: '028.fr.yaml',
  beside: { '028.en.yaml': issue(`      - { id: news, title: News, body: We are closed on Friday evening. }\n`) },
  *compareTranslations(digest, translations) {
    const isDeclared = declarations(digest, translations);
    for (const pair of saidPairsOf(digest, translations))
      for (const fault of sameIn(pair)) if (!isDeclared(pair.file, fault.path)) yield fault;
  },
};

function* sameIn(pair: SaidPair): Iterable<Fault> {
  for (const { here, there } of sameLines(pair)) {
    if (here.startsWith('images/')) continue;
    const name = here.split('/').at(-1);
    const help = helpFor[name === 'label' ? 'label' : 'line'];
    yield lineFault(pair, here, there, `The ${name} is the same as in ${pair.file}`, help);
  }
  const fields = new Set<string>();
  for (const [own, other] of sameWords(pair.own.sentences, pair.other.sentences)) {
    // The first one of a text leads to the others.
    if (fields.has(own.field)) continue;
    fields.add(own.field);
    const [here, there] = [own.place(), other.place()];
    yield saidFault(pair, here, there, `This is the same, word for word, in ${pair.file}`, helpFor.sentence);
  }
}

const helpFor = {
  line: 'Translate one of them, or write the language of the item in its field `language`',
  label: 'Translate one of them, or write the language of the page in the field `language` of the link',
  sentence:
    'Translate one of them. If it is a quotation, put it in quotation marks, or `> ` before it; or write the language of the item in its field `language`',
};
