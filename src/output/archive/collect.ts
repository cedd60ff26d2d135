// What the archive needs of an issue, as plain data: issues may be built in two threads, or by an earlier run.

import { remember } from '../../base/memoize.ts';
import type { Edition } from '../../content/edition/edition.ts';
import { entryOf, newestFirst, withoutPictures, type ArchiveEntry } from './entry.ts';
import { fullText } from './full-text.ts';

/** Readers of feeds ask for what is new; the list has the rest. */
export const feedLength = 20;

export interface Collected {
  readonly entry: ArchiveEntry;
  /** The full text as HTML, of the newest issues of each language. */
  readonly text?: string;
}

/** The newest of each language, as many as the feed has. */
export function newestOf(all: readonly Collected[]): ReadonlySet<Collected> {
  const languages = new Set(all.map(({ entry }) => entry.language));
  return new Set(
    [...languages].flatMap((language) =>
      all
        .filter(({ entry }) => entry.language === language)
        .sort((a, b) => newestFirst(a.entry, b.entry))
        .slice(0, feedLength),
    ),
  );
}

/** Collects the texts of the newest issues: only their editions are kept, until all are there. */
export function createNewest() {
  const languages = new Map<string, readonly { readonly entry: ArchiveEntry; readonly edition: Edition }[]>();
  const texts = new Map<ArchiveEntry, string>();

  return {
    /** The entry of an issue that is built; undefined for a draft, which is not in the archive. */
    add(edition: Edition): ArchiveEntry | undefined {
      if (edition.draft) return undefined;
      const entry = entryOf(edition);
      const all = [...(languages.get(edition.language) ?? []), { entry, edition: withoutPictures(edition) }];
      languages.set(edition.language, all.sort((a, b) => newestFirst(a.entry, b.entry)).slice(0, feedLength));
      return entry;
    },

    /** An entry, with its text if it is among the newest. */
    collected(entry: ArchiveEntry): Collected {
      const found = languages.get(entry.language)?.find((one) => one.entry === entry);
      return found === undefined ? { entry } : { entry, text: remember(texts, entry, () => fullText(found.edition)) };
    },
  };
}
