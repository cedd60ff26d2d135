// Contributions and an issue -> the issue with them in it, and why some are not.

import type { YamlFile } from '../issue/read-yaml.ts';
import { alreadyThere, linesOf } from './already-there.ts';
import type { Contribution, Remark } from './contribution.ts';
import { putItems, type PutFor } from './put-items.ts';
import { sectionFor, sectionNamed, sectionPlaces, type SectionPlace } from './sections.ts';

/** A contribution, and the file that it is from. */
export interface Candidate {
  readonly file: string;
  readonly contribution: Contribution;
}

export interface Placed {
  readonly candidate: Candidate;
  readonly section: string;
  /** In the issue, from 1; the last one is that of its last words. */
  readonly line: number;
  readonly endLine: number;
  /** Whether an earlier run has placed it. */
  readonly isOld: boolean;
}

export interface Outcome {
  readonly source: YamlFile;
  readonly placed: readonly Placed[];
  readonly refused: readonly { readonly candidate: Candidate; readonly doubt: Remark }[];
}

interface PlaceFor extends PutFor {
  /** As people see the path of the issue. */
  readonly shown: string;
  /** For those that name no section, and whose kind has none. */
  readonly section?: string | undefined;
}

/** Each at the end of its section, in the order of the list. */
export function placeAll(issue: YamlFile, candidates: readonly Candidate[], placeFor: PlaceFor): Outcome {
  const refused: { candidate: Candidate; doubt: Remark }[] = [];
  const old: Placed[] = [];
  const fresh: { candidate: Candidate; section: string }[] = [];
  let source = issue;
  for (const candidate of candidates) {
    const { contribution } = candidate;
    const { item, line } = contribution;
    const refuse = (message: string, help: string, at = line) =>
      refused.push({ candidate, doubt: { line: at, message, help } });
    const there = alreadyThere(source.tree ?? null, item);
    const at = there && lineAt(source, there.path);
    const places = sectionPlaces(source.tree ?? null, placeFor.catalogue, placeFor.language);
    const place = sectionOf(contribution, places, placeFor.section);
    const sectionOfOld = places.find(({ index }) => index === there?.path[1])?.value ?? '';
    if (there?.isSame === true) old.push({ candidate, section: sectionOfOld, line: at!, endLine: at!, isOld: true });
    else if (there !== undefined)
      refuse(
        `An item with this title is in the issue already: ${placeFor.shown}:${at}`,
        'Delete this file if it says the same; else write another title',
      );
    else if (place === undefined)
      refuse(
        contribution.section === undefined
          ? 'It does not say which section it is for'
          : `There is no section "${contribution.section.name}"`,
        `Write a line \`Section:\` with one of: ${places.map(({ value }) => value).join(', ')}`,
        contribution.section?.line,
      );
    else {
      const put = putItems(source, [{ section: place.value, item }], placeFor);
      if ('failed' in put)
        refuse(
          `${placeFor.shown} is written in a way that bulletin cannot add to`,
          'Add it by hand, and delete this file',
        );
      else {
        source = put.source;
        fresh.push({ candidate, section: place.value });
      }
    }
  }
  return { source, refused, placed: [...old, ...spansOf(source, fresh)] };
}

function sectionOf(
  { section, kind }: Contribution,
  places: readonly SectionPlace[],
  standard: string | undefined,
): SectionPlace | undefined {
  if (section !== undefined) return sectionNamed(section.name, places);
  return sectionFor(kind, places) ?? (standard === undefined ? undefined : sectionNamed(standard, places));
}

function lineAt({ locator }: YamlFile, path: readonly (string | number)[]): number {
  return locator.position(locator.partAt(path)?.from ?? 0).line;
}

/** Where they are, now that all are in: sections that are new have moved others. */
function spansOf(source: YamlFile, fresh: readonly { candidate: Candidate; section: string }[]): readonly Placed[] {
  return fresh.flatMap(({ candidate, section }) => {
    const there = alreadyThere(source.tree ?? null, candidate.contribution.item);
    const lines = there && linesOf(source, there);
    return lines === undefined ? [] : [{ candidate, section, ...lines, isOld: false }];
  });
}
