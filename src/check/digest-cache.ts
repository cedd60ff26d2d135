// Digests of issues, kept from run to run: a hook that checks one issue need not read all others again.

import { basename } from 'node:path';
import { fnv1a } from '../base/hash.ts';
import type { Host } from '../host/host.ts';
import type { Publication } from '../content/publication/schema.ts';
import { digestVersion, type Digest } from './rules/digest.ts';

interface Kept {
  /** What the system says of the file: it changes with every change of the file. */
  readonly stamp: string;
  /** Null for a file that does not conform. */
  readonly digest: Digest | null;
}

/**
 * What was kept of the issues of a folder. Without a memory, or with one that cannot be read, everything is made anew.
 */
export function createDigestCache(
  folder: string,
  { languages, numbering }: Pick<Publication, 'languages' | 'numbering'>,
  { files, memory, tool }: Pick<Host, 'files' | 'memory' | 'tool'>,
) {
  // What a digest holds depends on these too.
  const version = [tool.version, digestVersion, numbering, ...languages].join('-');
  const name = `issues-${fnv1a(folder)}`;
  let kept: Record<string, Kept> | undefined;
  let isChanged = false;

  return {
    async recall(path: string, make: () => Promise<Digest | undefined>): Promise<Digest | undefined> {
      kept ??= parse(memory?.recall(name), version);
      const key = basename(path);
      const stamp = (await files.stat(path))?.stamp;
      const known = Object.hasOwn(kept, key) ? kept[key] : undefined;
      if (stamp !== undefined && known?.stamp === stamp) return known.digest ?? undefined;
      const digest = await make();
      if (stamp !== undefined) kept[key] = { stamp, digest: digest ?? null };
      isChanged = true;
      return digest;
    },

    async keep(): Promise<void> {
      if (isChanged) await memory?.keep(name, JSON.stringify({ version, kept }));
    },
  };
}

function parse(text: string | undefined, version: string): Record<string, Kept> {
  if (text === undefined) return {};
  try {
    const read = JSON.parse(text) as { version?: unknown; kept?: Record<string, Kept> };
    return read.version === version ? (read.kept ?? {}) : {};
  } catch {
    // It was cut off, or is someone else's: what it held can be found out again.
    return {};
  }
}
