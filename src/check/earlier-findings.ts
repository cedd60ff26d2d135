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
  /** Another one whenever anything but a picture changes that decides what is made of the issue. */
  readonly madeKey: Uint8Array;
  /** What it found, where nothing has changed since. */
  readonly found: readonly CheckedAlone[] | undefined;
  /** Whether some of the files are those that were read, and all of the issue are what they were then. */
  isSteady(found: readonly CheckedAlone[]): Promise<boolean>;
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
  const keys = createIssueKeys(host, files, published, options);
  const store = createStore(host, options);
  const stampsOf = async (paths: readonly string[]) =>
    new Map(await Promise.all(paths.map(async (path) => [path, await disk.stampOf(path)] as const)));
  const haveTheirPictures = async (found: readonly CheckedAlone[], group: readonly Selected[]) =>
    (await Promise.all(found.map((one, index) => areAsTheyWere(one.pictures, group[index]!, disk)))).every(Boolean);

  async function find(group: readonly Selected[]): Promise<Earlier | undefined> {
    const paths = await keys.filesOf(group);
    const stamps = await stampsOf(paths);
    const isStamped = paths.length > 0 && [...stamps.values()].every((stamp) => stamp !== undefined);
    const key = isStamped ? await keys.of(group, paths) : undefined;
    if (key === undefined) return undefined;
    const kept = await store.recall(group, key.found);
    const isSame = kept?.length === group.length && (await haveTheirPictures(kept, group));
    const isSteady = async (found: readonly CheckedAlone[]) => {
      const now = await stampsOf(paths);
      return (
        found.every(({ path, stamp }) => stamp === stamps.get(path)) &&
        paths.every((path) => now.get(path) === stamps.get(path))
      );
    };
    return {
      madeKey: key.made,
      found: isSame ? kept.map((one) => ({ ...one, stamp: stamps.get(one.path) })) : undefined,
      isSteady,
      async keep(found) {
        if (!(await isSteady(found)) || !(await haveTheirPictures(found, group))) return false;
        await store.keep(group, key.found, found);
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

/** Sealed texts: by the names of the files that are checked together, after `//` those that the run looks at. */
type Kept = Readonly<Record<string, string>>;

const isKept = tableOf(isText);

/** What is kept of the issues of each folder, in one file. */
function createStore({ memory, files }: CheckHost, { wanted, theme, looked = [] }: CheckOptions) {
  const folders = new Map<string, { readonly known: Kept; readonly fresh: Record<string, string> }>();
  const isLooked = new Set(looked);
  // A build may ask for other formats and another theme than a check: each has a file of its own.
  const nameOf = (folder: string) => `found-${fnv1a(JSON.stringify([folder, wanted, theme]))}`;
  const keptIn = (folder: string) =>
    remember(folders, folder, () => ({
      known: readKept(memory?.recall(nameOf(folder)), isKept) ?? {},
      fresh: {} as Record<string, string>,
    }));
  // A run about one language, or one file, does not take away what is known of all.
  const entryOf = (group: readonly Selected[]) => {
    const named = (some: readonly Selected[]) => some.map(({ path }) => basename(path)).join('/');
    return `${named(group)}//${named(group.filter(({ path }) => isLooked.has(path)))}`;
  };

  return {
    async recall(group: readonly Selected[], key: Uint8Array): Promise<readonly CheckedAlone[] | undefined> {
      const { known } = keptIn(dirname(group[0]!.path));
      const entry = entryOf(group);
      if (!Object.hasOwn(known, entry)) return undefined;
      const { unseal } = await import('../base/seal.ts');
      // Only who has the key can have written it: it has the form that it had.
      return unseal(known[entry]!, key) as readonly CheckedAlone[] | undefined;
    },

    async keep(group: readonly Selected[], key: Uint8Array, found: readonly CheckedAlone[]): Promise<void> {
      const { seal } = await import('../base/seal.ts');
      const { known, fresh } = keptIn(dirname(group[0]!.path));
      const [entry, sealed] = [entryOf(group), seal(found, key)];
      // The same text is sealed the same: then nothing has to be saved.
      if (known[entry] !== sealed) fresh[entry] = sealed;
    },

    async save(): Promise<void> {
      for (const [folder, { known, fresh }] of folders) {
        if (Object.keys(fresh).length === 0) continue;
        const names = new Set((await files.list(folder)).map(({ name }) => name));
        const isThere = (entry: string) => entry.split('/').every((name) => name === '' || names.has(name));
        const all = Object.entries({ ...known, ...fresh }).filter(([entry]) => isThere(entry));
        await memory?.keep(nameOf(folder), JSON.stringify(Object.fromEntries(all)));
      }
    },
  };
}
