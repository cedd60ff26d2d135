// What earlier builds made, kept from run to run for each output folder: a file whose sources have not changed, and that
// is what it was, is not made again.

import { dirname, join, relative } from 'node:path';
import { UserError } from '../../base/errors.ts';
import { fnv1a } from '../../base/hash.ts';
import { remember } from '../../base/memoize.ts';
import { haveSamePictures, type PictureStamps } from '../../check/picture-stamps.ts';
import type { NamedFault, Severity } from '../../content/issue/fault.ts';
import { isInside, staysInside } from '../../content/issue/inside.ts';
import type { Files, Host } from '../../host/host.ts';
import type { Collected } from '../../output/archive/collect.ts';
import type { FontPackage } from '../../theme/theme.ts';
import { createLedger, type Kept, type KeptIssue } from './ledger.ts';
import { isAlwaysMade, mayBelong, mayList, type WhatsThere } from './whats-there.ts';

/** A file of one format, and those beside it that it names. */
export interface MadeFormat {
  /** Of the file itself. */
  readonly bytes: number;
  /** The first is the file itself. */
  readonly files: readonly MadeFile[];
  readonly faults: readonly (NamedFault & { readonly severity?: Severity })[];
  readonly fonts?: readonly FontPackage[] | undefined;
  /** What printed it. */
  readonly press?: string | undefined;
}

export interface MadeFile {
  /** From the output folder, with `/`. */
  readonly path: string;
  /** What the system says of the file: it changes with every change of it. */
  readonly stamp: string | undefined;
  /** SHA-256, in base64. */
  readonly digest: string;
}

/** What was made of one issue. */
export interface MadeIssue {
  readonly slug: string;
  readonly language: string;
  readonly pictures: PictureStamps;
  readonly collected?: Collected | undefined;
  /** By their names. */
  readonly formats: Readonly<Record<string, MadeFormat>>;
}

/** What is kept of an issue where nobody can read it. All languages of an issue have one key. */
interface Sealed {
  readonly path: string;
  readonly look: string;
  readonly made: MadeIssue;
}

/** What has to be the same for what was made of an issue to be up to date. */
export interface MadeOf {
  /** 32 bytes: another one for every other text. */
  readonly key: Uint8Array;
  /** What the pages look like, beside their text. */
  readonly look: string;
}

export type MadeStore = ReturnType<typeof createMadeStore>;

/** `folder` is the output folder, absolute. */
export function createMadeStore(folder: string, { memory, files }: Pick<Host, 'memory' | 'files'>) {
  const ledger = createLedger(`made-${fnv1a(folder)}`, memory);
  const archive = new Map<string, Promise<string | undefined>>();

  return {
    /** What was made of the same; undefined where nothing is known. */
    async recall(path: string, { key, look }: MadeOf): Promise<MadeIssue | undefined> {
      const one = ledger.of(path);
      if (one === undefined) return undefined;
      const { unseal } = await import('../../base/seal.ts');
      // Only who has the key can have written it: it has the form that it had.
      const known = unseal(one.sealed, key) as Sealed | undefined;
      return known?.path === path && known.look === look ? known.made : undefined;
    },

    /** Formats of which nothing was made this time stay as they are known. */
    async keep(path: string, of: MadeOf, made: MadeIssue): Promise<void> {
      const { seal } = await import('../../base/seal.ts');
      const before = await this.recall(path, of);
      // The key says nothing of pictures: what shows another one is of an earlier issue.
      const isSame = before !== undefined && haveSamePictures(before.pictures, made.pictures);
      const formats = { ...(isSame ? before.formats : {}), ...made.formats };
      const collected = made.collected ?? before?.collected;
      const lists = Object.entries(made.formats).map(([format, one]) => [format, one.files.map((file) => file.path)]);
      const all = Object.values(made.formats).flatMap((one) => one.files);
      ledger.put(
        path,
        {
          files: Object.fromEntries(lists) as KeptIssue['files'],
          sealed: seal({ path, look: of.look, made: { ...made, collected, formats } } satisfies Sealed, of.key),
        },
        Object.fromEntries(all.map((file) => [file.path, file.stamp ?? ''])),
      );
    },

    /** Keeps which issues a file of the archive is there for: it is left over when the last of them is gone. */
    async keepArchive(path: string, names: readonly string[]): Promise<void> {
      const stamps: Record<string, string> = {};
      for (const one of names)
        stamps[one] = (await remember(archive, one, () => files.stampOf(join(folder, one)))) ?? '';
      if (!ledger.has(path, 'archive', stamps)) ledger.put(path, { files: { archive: names }, sealed: '' }, stamps);
    },

    /** Of some formats, those whose files are there as they were made, of an earlier text of the issue. */
    async outdated(path: string, of: MadeOf, some: readonly string[]): Promise<readonly string[]> {
      const made = some.flatMap((format) => {
        const file = ledger.of(path)?.files[format]?.[0];
        return file === undefined ? [] : [{ format, file }];
      });
      // Most have none, and what is kept of them stays sealed.
      if (made.length === 0) return [];
      const current = (await this.recall(path, of))?.formats ?? {};
      const found: string[] = [];
      for (const { format, file } of made) {
        if (Object.hasOwn(current, format)) continue;
        if ((await files.stampOf(join(folder, file))) === ledger.stampOf(file)) found.push(format);
      }
      return found;
    },

    /** Whether the files of a format are what they were made. */
    async isThere(format: MadeFormat): Promise<boolean> {
      for (const file of format.files) if (!(await isSame(file, folder, files))) return false;
      return true;
    },

    /**
     * Files that no issue has any more, as they were made, as far as what is there now can say so; absolute. Issues that
     * are gone are forgotten, but while some file of theirs is left.
     */
    async leftovers(there: WhatsThere): Promise<readonly string[]> {
      ledger.catchUp();
      const kept = ledger.all();
      const { issues, stamps, gone: isGone, wanted, left } = await sorted(kept, folder, there, files);
      const gone = issues.flatMap(([path, one]) =>
        isGone.has(path) && !namesOf(one).some((made) => left.has(made)) ? [path] : [],
      );
      const idle = stamps.flatMap(([path]) => (wanted.has(path) || left.has(path) ? [] : [path]));
      ledger.forget(new Set(gone), new Set(idle));
      return leftOver(left, kept, there).map((path) => join(folder, path));
    },

    /** Keeps what is known now for the next run. */
    save: () => ledger.save(),
  };
}

/** The files that issues have which are there, and the others, which nobody is known to have. */
async function sorted(kept: Kept, folder: string, there: WhatsThere, files: Files) {
  const listed = new Set([...there.issues.values()].flat().map(({ path }) => path));
  const issues = Object.entries(kept.issues);
  const stamps = Object.entries(kept.stamps);
  const gone = new Set<string>();
  for (const [path] of issues) if (!listed.has(path) && (await isGone(path, files))) gone.add(path);
  const wanted = new Set(issues.flatMap(([path, one]) => (gone.has(path) ? [] : namesOf(one))));
  const left = new Set<string>();
  for (const [path, stamp] of stamps)
    if (!wanted.has(path) && (await isLeft(join(folder, path), stamp, folder, files))) left.add(path);
  return { issues, stamps, gone, wanted, left };
}

/** Of files that nobody is known to have, those that no issue which is there can have either; in order. */
function leftOver(left: ReadonlySet<string>, { issues }: Kept, there: WhatsThere): readonly string[] {
  const owners = new Map<string, string[]>();
  for (const [owner, one] of Object.entries(issues))
    for (const path of namesOf(one)) if (left.has(path)) remember(owners, path, () => []).push(dirname(owner));
  const unlisted = [...there.issues.values()]
    .flat()
    .filter(({ path }) => !Object.hasOwn(issues, path) || issues[path]!.files['archive'] === undefined);
  const isLeftOver = (path: string): boolean => {
    const folders = owners.get(path);
    // Its own issue was made without it, which says enough of a picture or a calendar.
    if (folders === undefined) return !isAlwaysMade(path) || !mayBelong(path, there);
    if (!folders.some((folder) => there.folders.has(folder))) return false;
    return !mayBelong(path, there) && !unlisted.some((issue) => mayList(path, issue));
  };
  return [...left].filter(isLeftOver).sort();
}

const namesOf = ({ files }: KeptIssue) => Object.values(files).flat();

/** What may not be looked at is not known to be gone. */
async function isGone(path: string, files: Files): Promise<boolean> {
  try {
    return (await files.stat(path)) === undefined;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

/** Whether a file is there as it was made. No link in the folder, and no cache, leads to files elsewhere. */
async function isLeft(path: string, stamp: string, folder: string, files: Files): Promise<boolean> {
  try {
    return (
      isInside(path, folder) &&
      (await files.stat(path))?.kind === 'file' &&
      (await files.stampOf(path)) === stamp &&
      (await staysInside(dirname(path), folder, files))
    );
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

/** A written file, for the next build. */
export async function madeFile(
  path: string,
  content: Uint8Array | string,
  folder: string,
  files: Pick<Files, 'stampOf'>,
): Promise<MadeFile> {
  const { sha256Of } = await import('../../base/seal.ts');
  return {
    path: relative(folder, path).replaceAll('\\', '/'),
    stamp: await files.stampOf(path),
    digest: sha256Of(content).toString('base64'),
  };
}

async function isSame({ path, stamp, digest }: MadeFile, folder: string, files: Files): Promise<boolean> {
  const place = join(folder, path);
  const now = await files.stampOf(place);
  if (now === undefined) return false;
  if (now === stamp) return true;
  try {
    const { sha256Of } = await import('../../base/seal.ts');
    return sha256Of(await files.read(place)).toString('base64') === digest;
  } catch (error) {
    // It is a folder now, or may not be read: it is made again, which says so.
    if (error instanceof UserError) return false;
    throw error;
  }
}
