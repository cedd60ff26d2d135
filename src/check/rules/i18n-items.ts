// i18n/items: an item that one language has and the other does not.

import type { Fault, Path } from '../../content/issue/fault.ts';
import { isInside, isMadeFrom, lackingItems, type LackingItem } from '../../content/translation/lacking-items.ts';
import { readUnits } from '../../content/translation/units.ts';
import {
  adding,
  deleting,
  givingSame,
  leaving,
  otherId,
  sameId,
  sameIds,
  sentences,
  staying,
} from './reading/item-ways.ts';
import { quote } from './reading/names.ts';
import type { Digest, ItemDigest } from './digest.ts';
import { isBegun } from './reading/sisters.ts';
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
  what: 'An item of the issue in one language is missing in another, or a section is not there any more.',
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
      const sections = goneSections(digest, other);
      for (const path of sections) yield sectionGoneFrom(path, digest, other);
      const theirs = goneSections(other, digest);
      for (const path of isLooked ? [] : theirs) yield sectionGoneHere(path, digest, other);
      const here: Found[] = [];
      for (const found of isBegun(digest) ? lackingItems(other, digest, all) : []) {
        // These are found in the other file, too.
        const isFoundThere =
          found.state === 'gone' || (found.state === 'renamed' && translations.isBefore(digest, other));
        if (reported.has(found.key) || (isLooked && isFoundThere) || isIn(theirs, found)) continue;
        reported.add(found.key);
        here.push(found);
      }
      yield* faultsOf(here, [digest, other], {
        one: (found) => missingHere(found, digest, other),
        several: (found) => severalMissingHere(found, digest, other),
      });
      if (!isBegun(other)) continue;
      const there: Found[] = [];
      const earlier = sisters.filter((one) => translations.looksAt(one) && translations.isBefore(one, digest));
      const ofEarlier = new Set(earlier.flatMap((one) => lackingItems(one, other, all).map(({ key }) => key)));
      for (const found of lackingItems(digest, other, all)) {
        const isOthers = ofEarlier.has(found.key);
        if (isIn(sections, found)) continue;
        if (found.state === 'gone') yield goneFrom(found, digest, other);
        else if (!isLooked && found.state !== 'renamed' && !isOthers) there.push(found);
      }
      yield* faultsOf(there, [digest, other], {
        one: (found) => missingThere(found, digest, other),
        several: (found) => severalMissingThere(found, digest, other),
      });
    }
  },
};

type Found = LackingItem<ItemDigest>;

/** A translation that lags behind lacks many items: they are one fault, since one command adds them all. */
const few = 3;

interface Say {
  one(found: Found): Fault;
  several(found: readonly Found[]): Fault;
}

function* faultsOf(lacking: readonly Found[], files: readonly Digest[], { one, several }: Say): Generator<Fault> {
  const counts = (['missing', 'unsure'] as const).map((state) => lacking.filter((found) => found.state === state));
  // A comment that switches the rule off may be about one item.
  const many = files.some(({ hasComments }) => hasComments) ? [] : counts.filter(({ length }) => length > few);
  const states = new Set(many.map(([first]) => first!.state));
  for (const found of lacking) if (!states.has(found.state)) yield one(found);
  for (const all of many) yield several(all);
}

/** Sections of an issue that were made from another one, which does not have them any more. */
function goneSections(one: Digest, other: Digest): readonly Path[] {
  const { marks } = one.translated;
  if (!marks.some(({ language }) => language === other.language)) return [];
  const { extra } = readUnits(other.translated, one.translated, { from: other.language, to: one.language }).pairing;
  const isSection = (path: Path) => path[0] === 'sections' && path.length === 2;
  return extra.filter((path) => isSection(path) && isMadeFrom(other.language, marks, path));
}

/** Whether an item is gone with its section. */
function isIn(sections: readonly Path[], { item, state }: Found): boolean {
  return state === 'gone' && sections.some((path) => isInside(path, item.path));
}

function sectionGoneFrom(path: Path, own: Digest, other: Digest): Fault {
  return {
    path,
    message: `The section ${sectionName(path, own)} was translated from ${other.file}, which does not have it any more`,
    help: staying(own, other),
    twin: { path: ['number'], file: other.file },
  };
}

function sectionGoneHere(path: Path, digest: Digest, other: Digest): Fault {
  return {
    path: ['sections'],
    region: digest.at,
    message: `The section ${sectionName(path, other)} of ${other.file} was translated from here, and is not here any more`,
    help: deleting(digest, other),
    twin: { path, file: other.file },
  };
}

function sectionName(path: Path, { translated: { issue } }: Digest): string {
  const { title, id } = issue.sections[Number(path[1])]!;
  return quote(title ?? id ?? String(Number(path[1]) + 1));
}

function missingHere({ item, after, state, twin }: Found, digest: Digest, other: Digest): Fault {
  const said = `The item ${titleOf(item)} of ${other.file}`;
  const place = { path: ['sections'], region: after?.at ?? digest.at, twin: { path: item.path, file: other.file } };
  if (twin !== undefined)
    return {
      ...place,
      region: twin.at,
      message: `${said} is here under another id`,
      help: givingSame(item, twin, digest, other),
    };
  if (state === 'gone')
    return {
      ...place,
      message: `${said} was translated from here, and is not here any more`,
      help: sentences(deleting(digest, other), otherId(item, 'here', digest, other)),
    };
  return {
    ...place,
    message: `${said} is missing ${after === undefined ? 'here' : 'after this'}`,
    help:
      digest.status === 'published'
        ? leaving('This issue')
        : `${adding(state, digest, other)}. ${sameId(item, 'If its translation is here already', other)}`,
  };
}

function severalMissingHere(found: readonly Found[], digest: Digest, other: Digest): Fault {
  const [{ item, after, state }] = found as readonly [Found];
  return {
    ...{ path: ['sections'], region: after?.at ?? digest.at, twin: { path: item.path, file: other.file } },
    message: `${found.length} items of ${other.file} are missing here: ${titlesOf(found)}`,
    help:
      digest.status === 'published'
        ? leaving('This issue', digest)
        : sentences(adding(state, digest, other, 'them'), sameIds('here', other)),
  };
}

function severalMissingThere(found: readonly Found[], digest: Digest, other: Digest): Fault {
  const [{ item, state }] = found as readonly [Found];
  return {
    path: [...item.path, 'title'],
    message: `This item and ${found.length - 1} others are missing in ${other.file}: ${titlesOf(found)}`,
    help:
      other.status === 'published'
        ? leaving(other.file, other)
        : sentences(adding(state, other, digest, 'them'), sameIds('there', digest)),
    twin: { path: ['number'], file: other.file },
  };
}

function titlesOf(found: readonly Found[]): string {
  const named = found.slice(0, few).map(({ item }) => titleOf(item));
  return `${named.join(', ')} and ${found.length - few} more`;
}

function missingThere({ item, state }: Found, digest: Digest, other: Digest): Fault {
  return {
    path: [...item.path, 'title'],
    message: `The item ${titleOf(item)} is missing in ${other.file}`,
    help:
      other.status === 'published'
        ? leaving(other.file)
        : `${adding(state, other, digest)}. ${sameId(item, 'If its translation is there already', digest)}`,
    twin: { path: ['number'], file: other.file },
  };
}

function goneFrom({ item }: Found, own: Digest, other: Digest): Fault {
  return {
    path: [...item.path, 'title'],
    message: `The item ${titleOf(item)} was translated from ${other.file}, which does not have it any more`,
    help: sentences(staying(own, other), otherId(item, 'there', other, own)),
    twin: { path: ['number'], file: other.file },
  };
}

function titleOf({ title, id }: ItemDigest): string {
  return quote(title ?? id);
}
