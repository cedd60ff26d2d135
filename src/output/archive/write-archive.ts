// Writes the archive when all issues are built: the list of them, and the feed.

import { join } from 'node:path';
import { feedName, archiveName } from '../../content/edition/compose.ts';
import { once, remember } from '../../base/memoize.ts';
import type { ReadImage } from '../../content/issue/images.ts';
import type { Words } from '../../content/languages/words.ts';
import type { Files, Host } from '../../host/host.ts';
import type { Publication } from '../../content/publication/publication.ts';
import type { Theme } from '../../theme/theme.ts';
import { composeFrame, composeArchive, type ArchivedIssue } from './compose-archive.ts';
import { writeBuilt } from '../../base/write-built.ts';
import { feedLength, type Collected } from './collect.ts';
import { newestFirst } from './entry.ts';
import { renderFeed, type FeedEntry } from './feed.ts';

/** The forms of an issue, beside its page, that are made to be read as they are. */
const forms: readonly { readonly format: string; readonly suffix: string; label(words: Words): string }[] = [
  { format: 'pdf', suffix: '.pdf', label: () => 'PDF' },
  { format: 'pdf-large', suffix: '.large.pdf', label: ({ largePrint }) => `PDF (${largePrint})` },
  { format: 'text', suffix: '.txt', label: (words) => words.plainText },
];

/** The formats that the list links to, where their files are there. */
export const linkedFormats = forms.map(({ format }) => format);

export interface ArchiveFile {
  readonly format: 'archive' | 'feed';
  readonly language: string;
  /** Absolute. */
  readonly path: string;
  /** Absent in a dry run. */
  readonly bytes?: number;
  /** True where the file was there already, with the same bytes. */
  readonly upToDate?: true;
}

export interface ArchiveOptions {
  readonly publication: Publication;
  readonly theme: Theme;
  readonly logo?: ReadImage | undefined;
  /** Where the issues' folders are. */
  readonly folder: string;
  readonly dryRun: boolean;
  /** Whether files that are up to date are written, too. */
  readonly force: boolean;
  /** Whether the file of a format, if it is there, is not of the text that the issue has now. */
  readonly isOutdated: (one: Collected, format: string) => boolean;
}

/**
 * Writes the list of each language, and its feed where it is known where the pages will be. A theme without
 * `archive.hbs` has no list.
 */
export async function writeArchive(
  collected: readonly Collected[],
  options: ArchiveOptions,
  { files }: Pick<Host, 'files'>,
): Promise<readonly ArchiveFile[]> {
  const { publication, theme, folder, dryRun, force, logo } = options;
  const languages = [...new Set(collected.map(({ entry }) => entry.language))].sort();
  const written: ArchiveFile[] = [];
  const filesIn = createFileNames(folder, files);
  const hasStart = await mayWriteStart(folder, [...new Set([...publication.languages, ...languages])], files);
  const write = async (
    format: ArchiveFile['format'],
    language: string,
    name: string,
    make: () => Promise<Uint8Array | string>,
  ) => {
    const path = join(folder, name);
    if (dryRun) return void written.push({ format, language, path });
    const content = await make();
    const isChanged = await writeBuilt(path, content, force, files);
    const bytes = Buffer.byteLength(content);
    written.push({ format, language, path, bytes, ...(isChanged ? {} : { upToDate: true }) });
  };
  for (const language of languages) {
    const inLanguage = collected.filter(({ entry }) => entry.language === language);
    const all = inLanguage.toSorted((a, b) => newestFirst(a.entry, b.entry));
    const others = await othersOf(language, languages, options, files);
    const frame = composeFrame(publication, language, all[0]!.entry, others, logo);
    if (theme.templates['archive'] !== undefined) {
      const page = once(async () => {
        const entries = await Promise.all(all.map((one) => archived(one, frame.words, options, filesIn)));
        const { fillTemplate } = await import('../../theme/fill-page.ts');
        const { content } = await fillTemplate(theme, 'archive', frame, {
          names: { archive: composeArchive(entries, frame) },
        });
        return content;
      });
      const main = publication.languages.find((one) => one === language || others.includes(one)) ?? language;
      // It comes first: a run that ends between the two must not leave index.html as it was beside a new list.
      if (main === language && hasStart) await write('archive', language, startName, page);
      await write('archive', language, archiveName(language), page);
    }
    const { address, feed } = frame;
    if (address !== undefined && feed !== undefined)
      await write('feed', language, feedName(language), () =>
        renderFeed({ ...frame, address, feed }, all.slice(0, feedLength).filter(hasAddress)),
      );
  }
  return written;
}

/** What a web server shows at the address of a folder: the list in the main language again. */
const startName = 'index.html';

/**
 * Whether no file is there, or what an earlier build wrote: the same as one of the lists. It is a name that people give
 * to pages of their own, and to a copy of the newest issue.
 */
async function mayWriteStart(folder: string, languages: readonly string[], files: Files): Promise<boolean> {
  const path = join(folder, startName);
  const stat = await files.stat(path);
  if (stat?.kind !== 'file') return stat === undefined;
  for (const language of languages) {
    const list = join(folder, archiveName(language));
    const other = await files.stat(list);
    if (other?.kind === 'file' && other.size === stat.size)
      if (Buffer.compare(await files.read(path), await files.read(list)) === 0) return true;
  }
  return false;
}

async function archived(
  one: Collected,
  words: Words,
  { isOutdated }: ArchiveOptions,
  filesIn: FileNames,
): Promise<ArchivedIssue> {
  const { entry } = one;
  const start = `${entry.slug}.${entry.language}`;
  const names = await filesIn(entry.slug);
  const there = forms.filter(({ format, suffix }) => names.has(start + suffix) && !isOutdated(one, format));
  return {
    ...entry,
    page: `${entry.slug}/${start}.html`,
    forms: there.map(({ suffix, label }) => ({ label: label(words), url: `${entry.slug}/${start}${suffix}` })),
  };
}

/** The names of the files in the folder of an issue. */
type FileNames = (slug: string) => Promise<ReadonlySet<string>>;

/** Each folder is read once, for all languages and forms: to ask for every file takes four times as long. */
function createFileNames(folder: string, files: Pick<Files, 'list'>): FileNames {
  const known = new Map<string, Promise<ReadonlySet<string>>>();
  const namesIn = async (slug: string) => {
    const entries = await files.list(join(folder, slug));
    return new Set(entries.filter(({ kind }) => kind === 'file').map(({ name }) => name));
  };
  return (slug) => remember(known, slug, () => namesIn(slug));
}

/** The other languages whose list is made now, or exists. */
async function othersOf(
  language: string,
  made: readonly string[],
  { publication, folder }: ArchiveOptions,
  files: Pick<Files, 'stat'>,
): Promise<readonly string[]> {
  const others = publication.languages.filter((other) => other !== language);
  const exists = await Promise.all(
    others.map(
      async (other) => made.includes(other) || (await files.stat(join(folder, archiveName(other)))) !== undefined,
    ),
  );
  return others.filter((_, index) => exists[index]);
}

function hasAddress(one: Collected): one is FeedEntry {
  return one.entry.address !== undefined;
}
