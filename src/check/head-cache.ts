// Heads of issues, kept from run to run, one file for a folder: to check one issue of a thousand, the others need not
// be read. None of their words is in it.

import { fnv1a } from '../base/hash.ts';
import type { Publication } from '../content/publication/publication.ts';
import type { Host } from '../host/host.ts';
import type { SealedHead } from './rules/issue-index.ts';

/** By the names of the files. */
export type KeptHeads = Record<
  string,
  {
    /** What the system says of the file: it changes with every change of the file. */
    readonly stamp: string;
    /** Null for a file that does not conform. */
    readonly head: SealedHead | null;
  }
>;

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
      const known = parse(memory?.recall(nameOf(folder)));
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

function parse(text: string | undefined): { readonly version: string; readonly heads: KeptHeads } | undefined {
  try {
    const known = text === undefined ? undefined : JSON.parse(text);
    return typeof known?.heads === 'object' ? known : undefined;
  } catch {
    // It was cut off, or is someone else's: what it held can be found out again.
    return undefined;
  }
}
