// What earlier runs found in issues that have not changed since, kept from run to run: a check of many issues looks
// only at those that have. It is sealed with the content of the issue itself: who has not the files can read nothing.

import { basename, dirname } from 'node:path';
import { UserError } from '../base/errors.ts';
import { fnv1a } from '../base/hash.ts';
import { isText, readKept, tableOf } from '../base/kept-json.ts';
import { remember } from '../base/memoize.ts';
import type { Selected } from '../content/publication/select-issues.ts';
import type { CheckedAlone } from './check-issue.ts';
import type { CheckHost, CheckOptions } from './check-options.ts';
import { createIssueKeys } from './issue-key.ts';
import { areAsTheyWere } from './picture-stamps.ts';
import type { PublicationFiles } from './publication-files.ts';
import type { Published } from './published.ts';

/** The files of one issue, which an earlier run may have checked. */
export interface Earlier {
  /** Another one whenever anything but a picture changes that decides what is found. */
  readonly key: Uint8Array;
  /** What it found, where nothing has changed since. */
  readonly found: readonly CheckedAlone[] | undefined;
  /** Keeps what this run has found instead; false where something has changed meanwhile, and nothing is kept. */
  keep(found: readonly CheckedAlone[]): Promise<boolean>;
}

export function createEarlierFindings(
  host: CheckHost,
  files: PublicationFiles,
  published: Published,
  options: CheckOptions,
) {
  const { memory, files: disk } = host;
  const keyOf = createIssueKeys(host, files, published, options);
  const store = createStore(host, options);
  const stampsOf = (group: readonly Selected[]) => Promise.all(group.map(({ path }) => disk.stampOf(path)));
  const haveTheirPictures = async (found: readonly CheckedAlone[], group: readonly Selected[]) =>
    (await Promise.all(found.map((one, index) => areAsTheyWere(one.pictures, group[index]!, disk)))).every(Boolean);

  async function find(group: readonly Selected[]): Promise<Earlier | undefined> {
    const stamps = await stampsOf(group);
    const key = stamps.includes(undefined) ? undefined : await keyOf(group);
    if (key === undefined) return undefined;
    const { path } = group[0]!;
    const kept = await store.recall(path, key);
    const isSame = kept?.length === group.length && (await haveTheirPictures(kept, group));
    return {
      key,
      found: isSame ? kept.map((one, index) => ({ ...one, stamp: stamps[index] })) : undefined,
      async keep(found) {
        const all = [found.map(({ stamp }) => stamp), await stampsOf(group)];
        // The files of the key are those that were checked.
        const isSteady = all.every((those) => those.every((stamp, index) => stamp === stamps[index]));
        if (!isSteady || !(await haveTheirPictures(found, group))) return false;
        await store.keep(path, key, found);
        return true;
      },
    };
  }

  return {
    /**
     * What is known of the files of an issue. Undefined where nothing can be known: without a memory, in a run about
     * changes, where the system does not tell a changed file from the one before.
     */
    async of(group: readonly Selected[]): Promise<Earlier | undefined> {
      if (memory === undefined || options.since !== undefined) return undefined;
      try {
        return await find(group);
      } catch (error) {
        // Who reads the file next says why it cannot be read.
        if (error instanceof UserError) return undefined;
        throw error;
      }
    },

    /** Keeps what this run has found for the next one. */
    save: store.save,
  };
}

/** Sealed texts by the name of the first file of their issue. */
type Kept = Readonly<Record<string, string>>;

const isKept = tableOf(isText);

/** What is kept of the issues of each folder, in one file. */
function createStore({ memory, files }: CheckHost, { wanted, theme }: CheckOptions) {
  const folders = new Map<string, { readonly known: Kept; readonly fresh: Record<string, string> }>();
  // A build may ask for other formats and another theme than a check: each has a file of its own.
  const nameOf = (folder: string) => `found-${fnv1a(JSON.stringify([folder, wanted, theme]))}`;
  const keptIn = (folder: string) =>
    remember(folders, folder, () => ({
      known: readKept(memory?.recall(nameOf(folder)), isKept) ?? {},
      fresh: {} as Record<string, string>,
    }));

  return {
    async recall(path: string, key: Uint8Array): Promise<readonly CheckedAlone[] | undefined> {
      const { known } = keptIn(dirname(path));
      if (!Object.hasOwn(known, basename(path))) return undefined;
      const { unseal } = await import('../base/seal.ts');
      const text = unseal(known[basename(path)]!, key);
      return text === undefined ? undefined : (JSON.parse(text) as readonly CheckedAlone[]);
    },

    async keep(path: string, key: Uint8Array, found: readonly CheckedAlone[]): Promise<void> {
      const { seal } = await import('../base/seal.ts');
      keptIn(dirname(path)).fresh[basename(path)] = seal(JSON.stringify(found), key);
    },

    async save(): Promise<void> {
      for (const [folder, { known, fresh }] of folders) {
        if (Object.keys(fresh).length === 0) continue;
        const names = new Set((await files.list(folder)).map(({ name }) => name));
        const all = Object.entries({ ...known, ...fresh }).filter(([name]) => names.has(name));
        await memory?.keep(nameOf(folder), JSON.stringify(Object.fromEntries(all)));
      }
    },
  };
}
