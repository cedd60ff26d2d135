// i18n/dates: a date that differs from the original.

import type { Fault } from '../../content/issue/fault.ts';
import { isOriginal, type PlaceInBoth } from '../../content/translation/originals.ts';
import type { Digest } from './digest.ts';
import { calledField, fieldFault, pairsOf, translated, type Pair } from './reading/sisters.ts';
import { nameOfIssue } from './reading/names.ts';
import type { Rule } from './rule.ts';
import type { Translations } from './translations.ts';

const issue = (item: string) => `number: 28
date: 2017-08
sections:
  - title: News
    items:
${item}`;

export const i18nDates: Rule = {
  id: 'i18n/dates',
  severity: 'error',
  isOfItsTime: true,
  what: 'A date or a time in a field differs from the one in the other language.',
  why: 'One of the two is wrong, and readers of one language come on the wrong day.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue(`      - { id: forum, kind: event, title: Le forum, start: 2018-02-12 }\n`),
  good: issue(`      - { id: forum, kind: event, title: Le forum, start: 2018-02-02 }\n`),
  file: '028.fr.yaml',
  beside: { '028.en.yaml': issue(`      - { id: forum, kind: event, title: The forum, start: 2018-02-02 }\n`) },
  *compareTranslations(digest, translations) {
    const counterparts = translations.counterparts(digest);
    for (const other of counterparts) {
      const { date, file } = other;
      if (digest.date === date) continue;
      yield {
        path: ['date'],
        message: `The date of the issue is ${digest.date} here, but ${date} in ${file}`,
        help: helpFor({ path: ['date'], source: ['date'] }, digest, other, translations),
        twin: { path: ['date'], file },
      };
    }
    for (const pair of pairsOf(digest, translations)) {
      const other = counterparts.find(({ file }) => file === pair.file);
      // `translate` pairs other items in ways of its own, and leaves alone what is in a language of its own.
      const isPaired = (pair.own.isNamed || pair.other.isNamed) && pair.own.kind === pair.other.kind;
      const place = { path: pair.own.path, source: pair.other.path };
      const isMade = other !== undefined && isPaired && translated(pair);
      yield* fields(pair, () => (isMade ? helpFor(place, digest, other, translations) : fixOne));
    }
  },
};

const fixOne = 'Fix the one that is wrong';

/** The command that copies a date goes from the original of an item to what was translated from it. */
function helpFor(place: PlaceInBoth, digest: Digest, other: Digest, translations: Translations): string {
  const first = translations.isBefore(digest, other) ? digest : other;
  const languages = { from: other.language, to: digest.language, main: first.language };
  const isHere = isOriginal(place, digest.translated, other.translated, languages);
  const [source, own] = isHere ? [digest, other] : [other, digest];
  // Nothing is written into a published issue.
  if (own.status === 'published')
    return `${fixOne}. If that is the one in ${own.file}, which is published, say in its \`errata\` what is right, and put \`# bulletin-disable-next-line i18n/dates -- see the errata\` above this line`;
  const command = `bulletin translate ${nameOfIssue(own)} ${own.language} --from ${source.language}`;
  return `${fixOne}. If that is the one in ${own.file}, \`${command}\` does it`;
}

function* fields(pair: Pair, help: () => string): Generator<Fault> {
  const { own, other, file } = pair;
  for (const { name, value } of own.dates) {
    const same = other.dates.find((date) => date.name === name);
    if (same !== undefined && same.value !== value)
      yield fieldFault(pair, name, `${calledField(name)} is ${value} here, but ${same.value} in ${file}`, help());
  }
}
