// The marks of a translation beside its source: which texts are still to be translated, and which have another source by
// now.

import type { Path } from '../issue/fault.ts';
import { itemsOf } from '../issue/items.ts';
import { readMarks, type Mark } from '../issue/marks.ts';
import { valueAt } from '../issue/schema-at.ts';
import type { WholeIssue } from './new-translation.ts';
import { keyOfPath, pairIssues, type Pairing, type Side } from './pair-issues.ts';
import { hashOfWords } from './words-of.ts';

/** The texts of a mark. */
export interface Unit {
  readonly mark: Mark;
  /** Their paths in the source; none where it has none of them any more. */
  readonly sources: readonly (Path | undefined)[];
  /** Names the words that the source has by now. */
  readonly now: string;
  /** Whether they are still the words that the mark names. */
  readonly isUntouched: boolean;
  /** Whether they are the words that the source has by now. */
  readonly isSame: boolean;
}

export interface Units {
  readonly pairing: Pairing;
  readonly units: readonly Unit[];
}

/** Reads the marks for texts from a language. */
export function readUnits(source: WholeIssue, own: WholeIssue, from: string): Units {
  const { marks } = readMarks(own.file);
  const pairing = pairIssues(
    sideOf(source, []),
    sideOf(
      own,
      marks.filter(({ language }) => language === from),
    ),
  );
  const sourceOf = new Map(pairing.leaves.map((leaf) => [keyOfPath(leaf.path), leaf.source]));
  const units = marks
    .filter(({ language }) => language === from)
    .map((mark): Unit => {
      const sources = mark.paths.map((path) => sourceOf.get(keyOfPath(path)));
      const words = hashOfWords(mark.paths.map((path) => textAt(own, path)));
      const now = hashOfWords(sources.map((path) => (path === undefined ? '' : textAt(source, path))));
      return { mark, sources, now, isUntouched: words === mark.hash, isSame: words === now };
    });
  return { pairing, units };
}

/** Whether its source says something else than it did when the mark was written, or nothing any more. */
export function isOutdated({ mark, now }: Unit): boolean {
  return mark.hash !== now;
}

export function textAt({ file }: WholeIssue, path: Path): string {
  return String(valueAt(file.tree, path) ?? '');
}

function sideOf({ file, issue }: WholeIssue, marks: readonly Mark[]): Side {
  const ids = new Map(itemsOf(issue).map(({ path, id }) => [keyOfPath(path), id]));
  return { tree: file.tree, ids, marks };
}
