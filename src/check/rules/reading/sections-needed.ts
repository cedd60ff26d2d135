// Which sections an issue cannot be without: nobody is advised to delete one of them.

import type { Path } from '../../../content/issue/fault.ts';
import type { Section } from '../../../content/issue/schema.ts';
import type { CatalogueSection } from '../../../content/publication/publication.ts';
import type { Subject } from '../subject.ts';
import { placeholdersOf } from './placeholders.ts';
import { placedSectionsOf, type PlacedSection } from './sections.ts';

/**
 * Whether the issue would be wrong without the section at an index: bulletin.yaml requires it, or all others may go, too,
 * because nobody has written anything in them.
 */
export function isSectionNeeded(subject: Subject, index: number): boolean {
  const own = calledOf(placedSectionsOf(subject)[index]!);
  const others = writtenSections(subject).filter((other) => other.index !== index);
  return others.length === 0 || (own?.required === true && others.every((other) => calledOf(other) !== own));
}

const known = new WeakMap<Subject, readonly PlacedSection[]>();

/** Those in which somebody has written something: an intro that is still a TODO is nothing. */
function writtenSections(subject: Subject): readonly PlacedSection[] {
  let written = known.get(subject);
  if (written === undefined) {
    const found = placeholdersOf(subject).filter(({ passage, isCertain }) => isCertain && isIntro(passage.path));
    const unwritten = new Set(found.map(({ passage }) => passage.path[1]));
    written = placedSectionsOf(subject).filter(
      ({ section, index }) => hasItems(section) || (section.intro !== undefined && !unwritten.has(index)),
    );
    known.set(subject, written);
  }
  return written;
}

function calledOf({ entry, meant }: PlacedSection): CatalogueSection | undefined {
  return entry ?? meant;
}

export function hasItems({ items = [] }: Section): boolean {
  return items.length > 0;
}

/** Whether a path leads to the text before the items of a section. */
export function isIntro([list, , field]: Path): boolean {
  return list === 'sections' && field === 'intro';
}
