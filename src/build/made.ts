// What earlier builds made, kept from run to run for each output folder: a file whose sources have not changed, and that
// is what it was, is not made again.

import { dirname, join, relative } from 'node:path';
import { UserError } from '../base/errors.ts';
import { fnv1a } from '../base/hash.ts';
import type { PictureStamps } from '../check/picture-stamps.ts';
import type { NamedFault, Severity } from '../content/issue/fault.ts';
import { isInside, staysInside } from '../content/issue/inside.ts';
import type { Host } from '../host/host.ts';
import type { Collected } from '../output/archive/collect.ts';

/** A file of one format, and those beside it that it names. */
export interface MadeFormat {
  /** Of the file itself. */
  readonly bytes: number;
  /** The first is the file itself. */
  readonly files: readonly MadeFile[];
  readonly faults: readonly (NamedFault & { readonly severity?: Severity })[];
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

interface KeptIssue {
  /** The names of its files, from the output folder. */
  readonly files: readonly string[];
  /** All else, which only who has the issue can read. */
  readonly sealed: string;
}

/** By the absolute paths of issues. */
type Kept = Record<string, KeptIssue>;

export type MadeStore = ReturnType<typeof createMadeStore>;

/** `folder` is the output folder, absolute. */
export function createMadeStore(folder: string, { memory, files }: Pick<Host, 'memory' | 'files'>) {
  const name = `made-${fnv1a(folder)}`;
  const known = parse(memory?.recall(name));
  const fresh: Kept = {};

  return {
    /** What was made of an issue with the same key; undefined where nothing is known. */
    async recall(path: string, key: Uint8Array): Promise<MadeIssue | undefined> {
      if (!Object.hasOwn(known, path)) return undefined;
      const { unseal } = await import('../base/seal.ts');
      const text = unseal(known[path]!.sealed, key);
      return text === undefined ? undefined : (JSON.parse(text) as MadeIssue);
    },

    async keep(path: string, key: Uint8Array, made: MadeIssue): Promise<void> {
      const { seal } = await import('../base/seal.ts');
      const names = Object.values(made.formats).flatMap((format) => format.files.map((file) => file.path));
      fresh[path] = { files: names, sealed: seal(JSON.stringify(made), key) };
    },

    /** Whether the files of a format are what they were made. */
    async isThere(format: MadeFormat): Promise<boolean> {
      for (const file of format.files) if (!(await isSame(file, folder, files))) return false;
      return true;
    },

    /** Files that were made of issues which are gone, or are called otherwise now: those of them that are there. */
    async leftovers(): Promise<readonly string[]> {
      const isGone = async (path: string) => (await files.stat(path)) === undefined;
      // No link in the folder, and no cache, leads to files elsewhere.
      const isOurs = async (path: string) =>
        isInside(path, folder) && !(await isGone(path)) && (await staysInside(dirname(path), folder, files));
      const wanted = new Set(Object.values(fresh).flatMap((one) => one.files));
      const left: string[] = [];
      for (const [path, { files: names }] of Object.entries(known)) {
        const renamed = Object.hasOwn(fresh, path) ? names.filter((one) => !sharesFolder(one, fresh[path]!)) : [];
        for (const one of (await isGone(path)) ? names : renamed)
          if (!wanted.has(one) && (await isOurs(join(folder, one)))) left.push(join(folder, one));
      }
      return left;
    },

    /** Keeps what is known now, but nothing of files that are not there any more. */
    async save(): Promise<void> {
      const all: Kept = { ...known, ...fresh };
      for (const [path, { files: names }] of Object.entries(known)) {
        if (Object.hasOwn(fresh, path) || (await files.stat(path)) !== undefined) continue;
        const there = await Promise.all(names.map((one) => files.stat(join(folder, one))));
        if (there.every((stat) => stat === undefined)) delete all[path];
      }
      await memory?.keep(name, JSON.stringify(all));
    },
  };
}

function isKept(one: Partial<KeptIssue> | null): one is KeptIssue {
  return Array.isArray(one?.files) && one.files.every((file) => typeof file === 'string');
}

function sharesFolder(name: string, { files }: KeptIssue): boolean {
  return files.some((file) => file.split('.', 2).join('.') === name.split('.', 2).join('.'));
}

/** A written file, for the next build. */
export async function madeFile(
  path: string,
  content: Uint8Array | string,
  folder: string,
  files: Pick<Host['files'], 'stampOf'>,
): Promise<MadeFile> {
  const { digestOf } = await import('../base/seal.ts');
  return {
    path: relative(folder, path).replaceAll('\\', '/'),
    stamp: await files.stampOf(path),
    digest: digestOf(content).toString('base64'),
  };
}

async function isSame({ path, stamp, digest }: MadeFile, folder: string, files: Host['files']): Promise<boolean> {
  const place = join(folder, path);
  const now = await files.stampOf(place);
  if (now === undefined) return false;
  if (now === stamp) return true;
  try {
    const { digestOf } = await import('../base/seal.ts');
    return digestOf(await files.read(place)).toString('base64') === digest;
  } catch (error) {
    // It is a folder now, or may not be read: it is made again, which says so.
    if (error instanceof UserError) return false;
    throw error;
  }
}

function parse(text: string | undefined): Kept {
  try {
    const all = Object.entries((JSON.parse(text ?? '{}') ?? {}) as Record<string, Partial<KeptIssue> | null>);
    return Object.fromEntries(all.filter((one): one is [string, KeptIssue] => isKept(one[1])));
  } catch {
    // It was cut off, or is someone else's: all is made again.
    return {};
  }
}
