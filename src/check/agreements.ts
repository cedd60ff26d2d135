// Which issues are known to agree with their translations, kept from run to run: as long as none of the files changes,
// the others need not be read. Nothing of what they say is kept.

import { basename } from 'node:path';
import { fnv1a } from '../base/hash.ts';
import type { Host } from '../host/host.ts';
import type { Publication } from '../content/publication/publication.ts';
import type { ReadIssue } from './check-issue.ts';

export interface Agreement {
  /** Whether an earlier run found nothing wrong between these very files. */
  readonly isKnown: () => boolean;
  readonly keep: () => Promise<void>;
}

export function createAgreements({ memory, tool, files }: Pick<Host, 'memory' | 'tool' | 'files'>) {
  return {
    /**
     * What is known of an issue in hand beside its translations. Undefined where the system does not tell a changed
     * file from the one before. `looked` are the files that this run looks at: on them depends what is reported where.
     */
    async of(
      { path, stamp, translations = [] }: ReadIssue,
      { languages, numbering, rules }: Publication,
      looked: ReadonlySet<string>,
    ): Promise<Agreement | undefined> {
      if (memory === undefined || stamp === undefined || translations.length === 0) return undefined;
      const beside: unknown[] = [];
      for (const other of translations) {
        const name = basename(other.path);
        const its = await files.stampOf(other.path);
        if (its === undefined) return undefined;
        beside.push([name, its, looked.has(name)]);
      }
      const seal = fnv1a(JSON.stringify([tool.build, languages, numbering, rules, stamp, beside]));
      const name = `agrees-${fnv1a(path)}`;
      return {
        isKnown: () => memory.recall(name) === seal,
        keep: () => memory.keep(name, seal),
      };
    },
  };
}
