// Which sections an item can go into: those of the issue, and those of the catalogue that the issue does not have yet.

import type { Kind } from '../issue/kinds.ts';
import type { Tree } from '../issue/read-tree.ts';
import { isMapping } from '../issue/schema-at.ts';
import { isByLanguage, localised } from '../publication/per-language.ts';
import type { CatalogueSection } from '../publication/publication.ts';

export interface SectionPlace {
  /** What `--section` calls it: its id, else its title. */
  readonly value: string;
  /** Its heading, for people. */
  readonly name: string;
  /** All that people may call it: its id, and its titles in any language. */
  readonly names: readonly string[];
  /** The kind of most of its items, where the catalogue says so. */
  readonly kind?: Kind;
  /** Where it is in the issue; absent where it is in the catalogue only. */
  readonly index?: number;
}

/** In the order of the catalogue; those that only the issue has come last. */
export function sectionPlaces(
  issue: Tree,
  catalogue: readonly CatalogueSection[],
  language: string,
): readonly SectionPlace[] {
  const there = sectionsIn(issue);
  const known = catalogue.map(({ id, title, kind }): SectionPlace => {
    const titles = isByLanguage(title) ? Object.values(title) : [title];
    const index = there.findIndex(
      (section) => section.id === id || (section.id === undefined && titles.includes(section.title ?? '')),
    );
    return {
      value: id,
      name: localised(title, language),
      names: [id, ...titles],
      ...(kind === undefined ? {} : { kind }),
      ...(index === -1 ? {} : { index }),
    };
  });
  const taken = new Set(known.map(({ index }) => index));
  const own = there.flatMap(({ id, title }, index): readonly SectionPlace[] => {
    const value = id ?? title;
    if (taken.has(index) || value === undefined) return [];
    return [{ value, name: title ?? value, names: [id, title].filter((one) => one !== undefined), index }];
  });
  return [...known, ...own];
}

function sectionsIn(issue: Tree): readonly { readonly id?: string; readonly title?: string }[] {
  const { sections } = isMapping(issue) ? issue : {};
  return (Array.isArray(sections) ? (sections as readonly Tree[]) : []).map((section) => {
    const { id, title } = isMapping(section) ? section : {};
    return { ...(typeof id === 'string' ? { id } : {}), ...(typeof title === 'string' ? { title } : {}) };
  });
}

/**
 * The section that items of a kind go into: the only one of that kind, else the only one for items of any kind.
 * Undefined where there are several.
 */
export function sectionFor(kind: Kind, places: readonly SectionPlace[]): SectionPlace | undefined {
  const own = places.filter((place) => place.kind === kind);
  const general = places.filter((place) => place.kind === undefined || place.kind === 'article');
  const fitting = own.length > 0 ? own : general;
  return fitting.length === 1 ? fitting[0] : places.length === 1 ? places[0] : undefined;
}

/** The section that somebody means by a name: capitals, accents and blanks do not count. */
export function sectionNamed(name: string, places: readonly SectionPlace[]): SectionPlace | undefined {
  const plain = plainly(name);
  return (
    places.find(({ value }) => value === name) ??
    places.find(({ names }) => names.some((one) => plainly(one) === plain))
  );
}

function plainly(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
