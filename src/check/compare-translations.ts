// The files of one issue beside each other: what is wrong between its languages.

import { basename, dirname, join } from 'node:path';
import { remember } from '../base/memoize.ts';
import { readDirectives } from '../content/issue/directives.ts';
import type { Finding } from '../content/issue/fault.ts';
import { readSource } from '../content/issue/read-source.ts';
import type { Selected } from '../content/publication/select-issues.ts';
import { createAgreements } from './agreements.ts';
import type { ReadIssue } from './check-issue.ts';
import type { CheckHost, CheckOptions } from './check-options.ts';
import { findingsOf } from './findings.ts';
import { knownRules } from './rules/explained/known-rules.ts';
import { rules } from './rules/index.ts';
import { compareTranslations, type JudgedFault } from './rules/run-rules.ts';
import { suppress } from './rules/suppress.ts';
import { Translations } from './rules/translations.ts';

/** An issue in hand. */
export type InHand = readonly [own: ReadIssue, selected: Selected];

/**
 * `read` reads an issue that is not in hand, as far as its digest needs. What agrees is kept where this run looks at
 * few issues: many are checked where nobody ran bulletin before.
 */
export function createTranslationComparer(
  host: CheckHost,
  read: (selected: Selected) => Promise<ReadIssue>,
  { looked }: CheckOptions,
  isFew: boolean,
) {
  const lookedAt = new Map<string, ReadonlySet<string>>();
  const lookedIn = (folder: string) =>
    remember(
      lookedAt,
      folder,
      () => new Set(looked?.filter((path) => dirname(path) === folder).map((path) => basename(path))),
    );

  const agreements = createAgreements(host);

  async function faultsOf(inHand: InHand, group: readonly InHand[]): Promise<readonly JudgedFault[]> {
    const [own, selected] = inHand;
    const beside = own.translations ?? [];
    if (own.digest === undefined || beside.length === 0) return [];
    const digests = [own.digest];
    for (const { path } of beside) {
      const [other] = group.find(([{ path: known }]) => known === path) ?? [
        await read({ path, publicationFolder: selected.publicationFolder }),
      ];
      if (other.digest !== undefined) digests.push(other.digest);
    }
    const { publication, folder } = selected.publicationFolder;
    const translations = new Translations(digests, publication!, lookedIn(dirname(own.path)));
    const faults = compareTranslations(rules, own.digest, translations);
    const commented = digests.flatMap(({ hasComments, file }) => (hasComments ? [file] : []));
    return withoutSilenced(faults, new Set(commented), own.path, folder, host);
  }

  /** What is wrong between the languages of an issue, for each of its files in hand. */
  return async (group: readonly InHand[]): Promise<readonly (readonly Finding[])[]> => {
    const found: (readonly Finding[])[] = [];
    for (const inHand of group) {
      const [own, { publicationFolder }] = inHand;
      const { publication } = publicationFolder;
      const isKept = isFew && own.digest !== undefined && publication !== undefined;
      const kept = isKept ? await agreements.of(own, publication, lookedIn(dirname(own.path))) : undefined;
      const isKnown = kept?.isKnown() === true;
      const faults = isKnown ? [] : await faultsOf(inHand, group);
      if (!isKnown && faults.length === 0) await kept?.keep();
      found.push(own.place(faults));
    }
    return found;
  };
}

/** A difference between two issues is also switched off by a comment at its other end. */
async function withoutSilenced(
  faults: readonly JudgedFault[],
  commented: ReadonlySet<string>,
  path: string,
  folder: string,
  host: CheckHost,
): Promise<readonly JudgedFault[]> {
  const files = new Set(
    faults.flatMap(({ twin }) => (twin !== undefined && commented.has(twin.file) ? [twin.file] : [])),
  );
  const silenced = new Set<JudgedFault>();
  for (const file of files) {
    const source = await readSource(join(dirname(path), file), folder, host);
    const directives = readDirectives(source.text, source.locator);
    for (const fault of faults) {
      if (fault.twin?.file !== file) continue;
      const { rule, message, twin } = fault;
      const { findings } = suppress(findingsOf([{ rule, message, ...twin }], source, file), directives, knownRules);
      if (findings.some(({ suppressed }) => suppressed !== undefined)) silenced.add(fault);
    }
  }
  return silenced.size === 0 ? faults : faults.filter((fault) => !silenced.has(fault));
}
