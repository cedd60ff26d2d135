// Digests of issues, kept from run to run, each in a file of its own: a hook that checks one issue need not read the
// others.

import { fnv1a } from '../base/hash.ts';
import type { Publication } from '../content/publication/schema.ts';
import type { Host } from '../host/host.ts';
import { digestVersion, type Digest } from './rules/digest.ts';

interface Kept {
  /** What a digest depends on beside its file. */
  readonly version: string;
  /** What the system says of the file: it changes with every change of the file. */
  readonly stamp: string;
  /** Null for a file that does not conform. */
  readonly digest: Digest | null;
}

/** Without a memory, or with one that cannot be read, everything is made again. */
export function createDigestCache(
  { languages, numbering }: Pick<Publication, 'languages' | 'numbering'>,
  { memory, tool }: Pick<Host, 'memory' | 'tool'>,
) {
  const version = [tool.version, digestVersion, numbering, ...languages].join('-');

  return {
    /**
     * The digest of the issue file at an absolute path, which the stamp was asked of before it was read. Made, and then
     * kept, where it is not known; without a stamp, nothing is kept.
     */
    async recall(
      path: string,
      stamp: string | undefined,
      make: () => Promise<Digest | undefined>,
    ): Promise<Digest | undefined> {
      if (memory === undefined || stamp === undefined) return make();
      const name = `digest-${fnv1a(path)}`;
      const known = parse(memory.recall(name));
      if (known?.version === version && known.stamp === stamp) return known.digest ?? undefined;
      const digest = await make();
      await memory.keep(name, JSON.stringify({ version, stamp, digest: digest ?? null } satisfies Kept));
      return digest;
    },
  };
}

function parse(text: string | undefined): Partial<Kept> | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Partial<Kept>);
  } catch {
    // It was cut off, or is someone else's: what it held can be found out again.
    return undefined;
  }
}
