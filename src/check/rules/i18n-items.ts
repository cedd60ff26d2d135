// i18n/items: an item that one language has and the other does not.

import type { Fault } from '../../content/issue/fault.ts';
import { lackingItems, type LackingItem } from '../../content/translation/lacking-items.ts';
import { quote } from './reading/names.ts';
import type { Digest, ItemDigest } from './digest.ts';
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
    const all = [digest, ...sisters];
    // What all others have is one finding, of the first that has it; and what one lacks is one finding too.
    const reported = new Set<string>();
    for (const other of sisters) {
      const isLooked = translations.looksAt(other);
      for (const found of isBegun(digest) ? lackingItems(other, digest, all) : []) {
        // These are found in the other file, too.
        const isFoundThere =
          found.state === 'gone' || (found.state === 'renamed' && translations.isBefore(digest, other));
        if (reported.has(found.key) || (isLooked && isFoundThere)) continue;
        reported.add(found.key);
        yield missingHere(found, digest, other);
      }
      if (!isBegun(other)) continue;
      const earlier = sisters.filter((one) => translations.looksAt(one) && translations.isBefore(one, digest));
      for (const found of lackingItems(digest, other, all)) {
        const isOthers = earlier.some((one) => lackingItems(one, other, all).some(({ key }) => key === found.key));
        if (found.state === 'gone') yield goneFrom(found, other);
        else if (!isLooked && found.state !== 'renamed' && !isOthers) yield missingThere(found, digest, other);
      }
    }
  },
};

type Found = LackingItem<ItemDigest>;

function missingHere({ item, after, state, twin }: Found, digest: Digest, other: Digest): Fault {
  const said = `The item ${titleOf(item)} of ${other.file}`;
  const place = { path: ['sections'], region: after?.at ?? digest.at, twin: { path: item.path, file: other.file } };
  if (twin !== undefined)
    return {
      ...place,
      region: twin.at,
      message: `${said} is here under another id`,
      help: `Give both the same: write ${item.isNamed ? `\`id: ${item.id}\` here` : `\`id: ${twin.id}\` there`}`,
    };
  if (state === 'gone')
    return {
      ...place,
      message: `${said} was translated from here, and is not here any more`,
      help: `If you deleted it, delete it there, too. ${sameId(item, 'If it is here under another id', 'both')}`,
    };
  return {
    ...place,
    message: `${said} is missing ${after === undefined ? 'here' : 'after this'}`,
    help: `${adding(state, digest, other)}. ${sameId(item, 'If its translation is here already', 'that')}`,
  };
}

function missingThere({ item, state }: Found, digest: Digest, other: Digest): Fault {
  return {
    path: [...item.path, 'title'],
    message: `The item ${titleOf(item)} is missing in ${other.file}`,
    help: `${adding(state, other, digest)}. ${sameId(item, 'If its translation is there already', 'that')}`,
    twin: { path: ['number'], file: other.file },
  };
}

function goneFrom({ item }: Found, other: Digest): Fault {
  return {
    path: [...item.path, 'title'],
    message: `The item ${titleOf(item)} was translated from ${other.file}, which does not have it any more`,
    help: `Delete it here, too, or put it back there. ${sameId(item, 'If it is there under another id', 'both')}`,
    twin: { path: ['number'], file: other.file },
  };
}

function titleOf({ title, id }: ItemDigest): string {
  return quote(title ?? id);
}

/** What makes two items the same. */
function sameId({ isNamed, id }: ItemDigest, where: string, which: 'that' | 'both'): string {
  return isNamed ? `${where}, give ${which} the same id: \`id: ${id}\`` : `${where}, give both the same \`id\``;
}

/** The command that puts what an issue lacks into it; it adds nothing that may be there. */
function adding(state: Found['state'], { slug, language }: Digest, from: Digest): string {
  return state === 'unsure'
    ? 'Add it'
    : `Add it with \`bulletin translate ${slug} ${language} --from ${from.language}\``;
}

/** A draft without items is a translation that nobody has begun: nobody needs to hear that it lacks each of them. */
function isBegun({ isDraft, items }: Digest): boolean {
  return !isDraft || items.length > 0;
}
