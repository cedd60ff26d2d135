// Heads of issues, kept from run to run, one file for a folder: to check one issue of a thousand, the others need not
// be read. None of their words is in it.

import { fnv1a } from '../base/hash.ts';
import { isText, orNull, readKept, tableOf, withFields, type Form } from '../base/kept-json.ts';
import type { Publication } from '../content/publication/publication.ts';
import type { Host } from '../host/host.ts';
import type { SealedHead } from './rules/issue-index.ts';

/** By the names of the files. */
export type KeptHeads = Readonly<Record<string, KeptHead>>;

interface KeptHead {
  /** What the system says of the file: it changes with every change of the file. */
  readonly stamp: string;
  /** Null for a file that does not conform. */
  readonly head: SealedHead | null;
}

/** The version says what else a head has. */
const isHead = withFields<Pick<SealedHead, 'file' | 'ids' | 'keys'>>({
  ...{ file: isText, ids: Array.isArray, keys: Array.isArray },
}) as Form<SealedHead>;
const isKept = withFields<{ readonly version: string; readonly heads: KeptHeads }>({
  version: isText,
  heads: tableOf(withFields<KeptHead>({ stamp: isText, head: orNull(isHead) })),
});

/** Without a memory, or with one that cannot be read, everything is made again. */
export function createHeadCache(
  { languages, numbering, rules }: Pick<Publication, 'languages' | 'numbering' | 'rules'>,
  { memory, tool }: Pick<Host, 'memory' | 'tool'>,
) {
  // Whether a head has links is a matter of the rules that are on.
  const version = [tool.build, numbering, ...languages, rules['link/earlier']?.level].join('-');
  const nameOf = (folder: string) => `heads-${fnv1a(folder)}`;

  return {
    /** What is known of the issues in a folder, given by its absolute path. */
    recall(folder: string): KeptHeads {
      const known = readKept(memory?.recall(nameOf(folder)), isKept);
      return known?.version === version ? known.heads : {};
    },

    /** Keeps what is known now, where that is not what was known before. */
    async keep(folder: string, before: KeptHeads, heads: KeptHeads): Promise<void> {
      const names = Object.keys(heads);
      const isSame = names.length === Object.keys(before).length && names.every((name) => heads[name] === before[name]);
      if (!isSame) await memory?.keep(nameOf(folder), JSON.stringify({ version, heads }));
    },
  };
}
