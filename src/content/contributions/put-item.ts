// Puts an item into a section of an author's issue, and takes out what `new` had written there for the time being.

import { edited, treeOf } from '../edit/edited.ts';
import { entryEdits } from '../edit/entry-edits.ts';
import type { Value } from '../edit/written-value.ts';
import { placesByDate } from '../issue/event-order.ts';
import type { Path } from '../issue/fault.ts';
import type { Tree } from '../issue/read-tree.ts';
import type { YamlFile } from '../issue/read-yaml.ts';
import { isMapping } from '../issue/schema-at.ts';
import { clearScaffold } from '../publication/clear-scaffold.ts';
import type { SectionPlace } from './sections.ts';

/** The issue with the item in it. */
export interface WithItem {
  readonly source: YamlFile;
  /** Where the item is. */
  readonly path: Path;
}

/**
 * The issue with an item at the end of a section, or, among events in order of date, where its date is; a section that
 * it lacks is put where the catalogue has it.
 * Undefined where the file is written in a way that cannot be added to.
 */
export function putItem(
  issue: YamlFile,
  place: SectionPlace,
  places: readonly SectionPlace[],
  item: Value,
): WithItem | undefined {
  const { index } = place;
  return index === undefined ? inNewSection(issue, place, places, item) : inSection(issue, index, item);
}

function inSection(issue: YamlFile, index: number, item: Value): WithItem | undefined {
  const { file: cleared } = clearScaffold(issue, index);
  const path = ['sections', index, 'items'];
  const items = itemsIn(sectionsIn(cleared.tree)[index]);
  // Before the first event that is later.
  const at = placesByDate(items)(treeOf(item))?.last ?? items.length;
  const source = edited(cleared, entryEdits(cleared, path, at, item), (before) =>
    withSections(before, (sections) =>
      sections.with(index, { ...(sections[index] as object), items: items.toSpliced(at, 0, treeOf(item)) }),
    ),
  );
  return source && { source, path: [...path, at] };
}

function inNewSection(
  issue: YamlFile,
  { value: id }: SectionPlace,
  places: readonly SectionPlace[],
  item: Value,
): WithItem | undefined {
  const rank = places.findIndex(({ value }) => value === id);
  // Before the first that comes later in the catalogue.
  const after = places.slice(rank + 1).flatMap(({ index }) => (index === undefined ? [] : [index]));
  const size = sectionsIn(issue.tree).length;
  const at = Math.min(size, ...after);
  const section = { id, items: [item] };
  const source = edited(issue, entryEdits(issue, ['sections'], at, section), (before) =>
    withSections(before, (sections) => sections.toSpliced(at, 0, treeOf(section))),
  );
  return source && { source, path: ['sections', at, 'items', 0] };
}

function withSections(tree: Tree, change: (sections: readonly Tree[]) => readonly Tree[]): Tree {
  return { ...(tree as object), sections: change(sectionsIn(tree)) };
}

export function sectionsIn(tree: Tree | undefined): readonly Tree[] {
  const { sections } = isMapping(tree) ? tree : {};
  return Array.isArray(sections) ? (sections as readonly Tree[]) : [];
}

export function itemsIn(section: Tree | undefined): readonly Tree[] {
  const { items } = isMapping(section) ? section : {};
  return Array.isArray(items) ? (items as readonly Tree[]) : [];
}
