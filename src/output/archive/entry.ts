// What the archive keeps of an issue: little, as there may be a thousand of them.

import type { DateText, Edition, EditionItem } from '../../content/edition/edition.ts';
import { given } from '../../content/edition/given.ts';
import { inList } from '../../content/languages/in-a-list.ts';

export interface ArchiveEntry {
  readonly slug: string;
  readonly language: string;
  readonly volume?: number;
  readonly number?: number;
  /** `Issue No. 28`, with the issue's own title where it has one; else its date. */
  readonly title: string;
  readonly date: DateText;
  /** The date of the issue, or of its last correction. */
  readonly updated: string;
  readonly summary: string;
  /** Where its page will be, absolute; absent where the publication has no `url`. */
  readonly address?: string;
}

export function entryOf(edition: Edition): ArchiveEntry {
  const { slug, language, volume, number, numberLabel, name, title, date, summary, address, errata, words } = edition;
  const names = inList(words, [numberLabel, title === name ? undefined : title]);
  return {
    slug,
    language,
    ...given({ volume, number, address }),
    title: names === '' ? date.text : names,
    date,
    updated: errata.reduce((last, erratum) => (erratum.date.iso > last ? erratum.date.iso : last), date.iso),
    summary,
  };
}

/**
 * The newest first. No two issues of a language compare as equal, or their order would be that in which they were
 * built.
 */
export function newestFirst(a: ArchiveEntry, b: ArchiveEntry): number {
  return (
    compare(b.date.iso, a.date.iso) ||
    (b.volume ?? 0) - (a.volume ?? 0) ||
    (b.number ?? 0) - (a.number ?? 0) ||
    compare(b.slug, a.slug)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The edition without the bytes of its pictures, which the feed leaves on the page. */
export function withoutPictures(edition: Edition): Edition {
  const bare = (items: readonly EditionItem[]): readonly EditionItem[] =>
    items.map((item) => ({
      ...item,
      images: item.images.map((image) => ({ ...image, bytes: new Uint8Array() })),
      items: bare(item.items),
    }));
  return { ...edition, sections: edition.sections.map((section) => ({ ...section, items: bare(section.items) })) };
}
