// Puts items into the sections of an author's issue, one after the other.

import type { Value } from '../edit/written-value.ts';
import type { Path } from '../issue/fault.ts';
import type { YamlFile } from '../issue/read-yaml.ts';
import type { CatalogueSection } from '../publication/publication.ts';
import { freeId } from './free-id.ts';
import type { Answered } from './item-value.ts';
import { putItem } from './put-item.ts';
import { sectionPlaces } from './sections.ts';

/** An item, and the section for it, by its id or title. */
export interface Addition {
  readonly section: string;
  readonly item: Answered;
}

/** What holds for all items of an issue. */
export interface PutFor {
  readonly catalogue: readonly CatalogueSection[];
  readonly language: string;
  /** Translations know an item by its id: without one, it would have another in each language. */
  readonly hasTranslations: boolean;
}

export interface WithItems {
  readonly source: YamlFile;
  /** The line of each item, from 1. */
  readonly lines: readonly number[];
}

/** The issue with the items in it, or the first one that cannot be put into it. */
export function putItems(
  issue: YamlFile,
  additions: readonly Addition[],
  { catalogue, language, hasTranslations }: PutFor,
): WithItems | { readonly failed: Addition } {
  let source = issue;
  let paths: readonly Path[] = [];
  for (const addition of additions) {
    const places = sectionPlaces(source.tree ?? null, catalogue, language);
    const place = places.find(({ value }) => value === addition.section);
    const item = hasTranslations ? named(addition.item, source) : addition.item;
    const put = place && putItem(source, place, places, item as Value);
    if (put === undefined) return { failed: addition };
    const { path } = put;
    // What was put in before and is behind it now is one further: as a section, or as an item of the same one.
    paths = [...paths.map((one) => behind(one, place?.index === undefined ? path.slice(0, 2) : path)), path];
    source = put.source;
  }
  const { locator } = source;
  return { source, lines: paths.map((path) => locator.position(locator.partAt(path)?.from ?? 0).line) };
}

/** Where a path leads once something is put in at another one. */
function behind(path: Path, inserted: Path): Path {
  const last = inserted.length - 1;
  const isInList = inserted.slice(0, last).every((step, index) => path[index] === step);
  return isInList && Number(path[last]) >= Number(inserted[last]) ? path.with(last, Number(path[last]) + 1) : path;
}

function named(item: Answered, { tree }: YamlFile): Answered {
  const id = item['id'] === undefined ? freeId(item, tree ?? null) : undefined;
  return id === undefined ? item : { id, ...item };
}
