// Keeps what the archive needs of the issues that are built, and writes it when all are: the list of them, and the
// feed.

import { join } from 'node:path';
import { feedName, archiveName } from '../../content/edition/compose.ts';
import type { Edition } from '../../content/edition/edition.ts';
import type { Words } from '../../content/edition/words/words.ts';
import type { Host } from '../../host/host.ts';
import type { Publication } from '../../content/publication/schema.ts';
import { fillTemplate } from '../../theme/fill-page.ts';
import type { Theme } from '../../theme/theme.ts';
import { composeFrame, composeArchive, type ArchivedIssue } from './compose-archive.ts';
import { entryOf, newestFirst, withoutPictures, type ArchiveEntry } from './entry.ts';
import { renderFeed, type FeedEntry } from './feed.ts';

/** Readers of feeds ask for what is new; the list has the rest. */
const feedLength = 20;

/** The forms of an issue, beside its page, that are made to be read as they are. */
const forms: readonly { readonly suffix: string; label(words: Words): string }[] = [
  { suffix: '.pdf', label: () => 'PDF' },
  { suffix: '.txt', label: (words) => words.plainText },
];

export interface ArchiveFile {
  readonly format: 'archive' | 'feed';
  readonly language: string;
  /** Absolute. */
  readonly path: string;
  /** Absent where nothing was written. */
  readonly content?: string;
}

export interface ArchiveOptions {
  readonly publication: Publication;
  readonly theme: Theme;
  /** Where the issues' folders are. */
  readonly folder: string;
  readonly dryRun: boolean;
}

/** The archive of one publication. */
export function createArchive({ files }: Pick<Host, 'files'>) {
  const languages = new Map<
    string,
    { readonly all: ArchiveEntry[]; newest: readonly { readonly entry: ArchiveEntry; readonly edition: Edition }[] }
  >();

  async function archived(entry: ArchiveEntry, words: Words, folder: string): Promise<ArchivedIssue> {
    const start = `${entry.slug}/${entry.slug}.${entry.language}`;
    const made = await Promise.all(
      forms.map(async ({ suffix }) => (await files.stat(join(folder, start + suffix)))?.kind === 'file'),
    );
    const there = forms.filter((_, index) => made[index]);
    return {
      ...entry,
      page: `${start}.html`,
      forms: there.map(({ suffix, label }) => ({ label: label(words), url: start + suffix })),
    };
  }

  /** The other languages whose list is made now, or exists. */
  async function othersOf(language: string, { publication, folder }: ArchiveOptions): Promise<readonly string[]> {
    const others = publication.languages.filter((other) => other !== language);
    const exists = await Promise.all(
      others.map(
        async (other) => languages.has(other) || (await files.stat(join(folder, archiveName(other)))) !== undefined,
      ),
    );
    return others.filter((_, index) => exists[index]);
  }

  return {
    /** Notes an issue that is built. Drafts are not in the archive. */
    add(edition: Edition): void {
      if (edition.draft) return;
      const entry = entryOf(edition);
      const known = languages.get(edition.language) ?? { all: [], newest: [] };
      known.all.push(entry);
      const newest = [...known.newest, { entry, edition: withoutPictures(edition) }];
      known.newest = newest.sort((a, b) => newestFirst(a.entry, b.entry)).slice(0, feedLength);
      languages.set(edition.language, known);
    },

    /**
     * Writes the list of each language, and its feed where it is known where the pages will be. A theme without
     * `archive.liquid` has no list.
     */
    async write(options: ArchiveOptions): Promise<readonly ArchiveFile[]> {
      const { publication, theme, folder, dryRun } = options;
      const written: ArchiveFile[] = [];
      const write = async (
        format: ArchiveFile['format'],
        language: string,
        name: string,
        make: () => Promise<string>,
      ) => {
        const path = join(folder, name);
        if (dryRun) return void written.push({ format, language, path });
        const content = await make();
        await files.write(path, content);
        written.push({ format, language, path, content });
      };
      for (const [language, { all, newest }] of [...languages].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const frame = composeFrame(
          publication,
          language,
          newest[0]!.entry,
          await othersOf(language, options),
          newest[0]!.edition.logo,
        );
        if (theme.templates['archive'] !== undefined) {
          await write('archive', language, archiveName(language), async () => {
            const entries = await Promise.all(
              [...all].sort(newestFirst).map((entry) => archived(entry, frame.words, folder)),
            );
            return fillTemplate(theme, 'archive', frame, { names: { archive: composeArchive(entries, frame) } });
          });
        }
        const { address, feed } = frame;
        if (address !== undefined && feed !== undefined)
          await write('feed', language, feedName(language), () =>
            renderFeed({ ...frame, address, feed }, newest.filter(hasAddress)),
          );
      }
      return written;
    },
  };
}

function hasAddress(one: { readonly entry: ArchiveEntry; readonly edition: Edition }): one is FeedEntry {
  return one.entry.address !== undefined;
}
