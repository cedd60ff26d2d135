// Which section of the catalogue each section of an issue is, or was meant to be.

import { nearest } from '../../../content/issue/nearest.ts';
import type { Section } from '../../../content/issue/schema.ts';
import type { CatalogueSection, Publication } from '../../../content/publication/publication.ts';
import type { Subject } from '../subject.ts';

export interface PlacedSection {
  readonly section: Section;
  readonly index: number;
  /** The section of the catalogue that it is, by its id or by its title. */
  readonly entry?: CatalogueSection;
  /** The one that it was meant to be, by a misspelt id or a title that differs a little. */
  readonly meant?: CatalogueSection;
}

const known = new WeakMap<Subject, readonly PlacedSection[]>();

export function placedSectionsOf(subject: Subject): readonly PlacedSection[] {
  let placed = known.get(subject);
  if (placed === undefined) known.set(subject, (placed = place(subject)));
  return placed;
}

function place({ issue, publication, language }: Subject): readonly PlacedSection[] {
  const titled = publication.sections.map((entry): Titled => {
    const title = catalogueTitle(entry, language, publication);
    return { entry, title, words: wordsOf(title ?? '') };
  });
  return issue.sections.map((section, index) => ({
    section,
    index,
    ...(section.id === undefined ? byTitle(section, titled) : byId(section, titled)),
  }));
}

interface Titled {
  readonly entry: CatalogueSection;
  readonly title: string | undefined;
  readonly words: readonly string[];
}

type Match = Pick<PlacedSection, 'entry' | 'meant'>;

function byId({ id = '', title }: Section, titled: readonly Titled[]): Match {
  const same = titled.find(({ entry }) => entry.id === id);
  if (same !== undefined) return { entry: same.entry };
  // With a title of its own, the section is one that only this issue has.
  const near =
    title === undefined
      ? nearest(
          id,
          titled.map(({ entry }) => entry.id),
        )
      : undefined;
  const meant = titled.find(({ entry }) => entry.id === near)?.entry;
  return meant === undefined ? {} : { meant };
}

function byTitle({ title = '' }: Section, titled: readonly Titled[]): Match {
  const same = titled.find((other) => other.title === title);
  if (same !== undefined) return { entry: same.entry };
  const words = wordsOf(title);
  const meant = titled.find((other) => isAlmost(words, other.words))?.entry;
  return meant === undefined ? {} : { meant };
}

/** The title that the catalogue has for a language; a plain text is in the main language. */
export function catalogueTitle(
  { title }: CatalogueSection,
  language: string,
  { languages }: Publication,
): string | undefined {
  if (typeof title === 'string') return language === languages[0] ? title : undefined;
  return Object.hasOwn(title, language) ? title[language] : undefined;
}

/** Whether two titles are one title typed twice: other case, `&` for `and`, a slip in a word, a word or two more. */
function isAlmost(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  if (few.length === 0) return false;
  if (few.length === many.length)
    return few.every((word, index) => word === many[index] || nearest(word, [many[index]!]) !== undefined);
  return few.length >= 3 && many.length - few.length <= 2 && few.every((word) => many.includes(word));
}

function wordsOf(title: string): string[] {
  const words = title
    .toLowerCase()
    .replace(/[’]/g, "'")
    .split(/[\s,:;.!?«»"“”-]+/);
  return words.filter((word) => word !== '' && word !== '&' && word !== 'and' && word !== 'et');
}
