// i18n/items: an item that one language has and the other does not.

import { quote } from './reading/names.ts';
import { lacking } from './reading/sisters.ts';
import type { Digest } from './digest.ts';
import type { Rule } from './rule.ts';

const issue = (item: string) => `number: 28
date: 2017-08
sections:
  - title: News
    items:
${item}`;

export const i18nItems: Rule = {
  id: 'i18n/items',
  severity: 'warning',
  draftSeverity: 'note',
  isOfItsTime: true,
  what: 'An item of the issue in one language is missing in another.',
  why: 'Readers of the other language get less, and do not know it.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue(`      - { id: permits, title: Les permis }\n`),
  good: issue(`      - { id: permits, title: Les permis }\n      - { id: forum, title: Le forum }\n`),
  file: '028.fr.yaml',
  beside: {
    '028.en.yaml': issue(`      - { id: permits, title: Permits }\n      - { id: forum, title: The forum }\n`),
  },
  *compareTranslations(digest, translations) {
    // In each file, what it lacks is reported, and also what another lacks that this run does not look at.
    const sisters = translations.sisters(digest);
    // What all others have is one finding, of the first that has it; and what one lacks is one finding too.
    const reported = new Set<string>();
    for (const other of sisters) {
      for (const [key, item, after] of isBegun(digest) ? lacking(other, digest) : []) {
        if (reported.has(key)) continue;
        reported.add(key);
        const message = `The item ${quote(item.title ?? item.id)} of ${other.file} is missing ${after === undefined ? 'here' : 'after this'}`;
        const help = item.isNamed
          ? `${adding(digest, other)}. If its translation is here already, give that the same id: \`id: ${item.id}\``
          : `${adding(digest, other)}. If its translation is here already, give both the same \`id\``;
        yield {
          path: ['sections'],
          region: after?.at ?? digest.at,
          message,
          help,
          twin: { path: item.path, file: other.file },
        };
      }
      if (translations.looksAt(other) || !isBegun(other)) continue;
      const earlier = sisters.filter((one) => translations.looksAt(one) && translations.isBefore(one, digest));
      for (const [key, item] of lacking(digest, other)) {
        if (earlier.some((one) => lacking(one, other).some(([same]) => same === key))) continue;
        const message = `The item ${quote(item.title ?? item.id)} is missing in ${other.file}`;
        const help = item.isNamed
          ? `${adding(other, digest)}. If its translation is there already, give that the same id: \`id: ${item.id}\``
          : `${adding(other, digest)}. If its translation is there already, give both the same \`id\``;
        yield { path: [...item.path, 'title'], message, help, twin: { path: ['number'], file: other.file } };
      }
    }
  },
};

/** The command that puts what an issue lacks into it. */
function adding({ slug, language }: Digest, from: Digest): string {
  return `Add it with \`bulletin translate ${slug} ${language} --from ${from.language}\``;
}

/** A draft without items is a translation that nobody has begun: nobody needs to hear that it lacks each of them. */
function isBegun({ isDraft, items }: Digest): boolean {
  return !isDraft || items.length > 0;
}
