// The marks of a translation beside its source: which texts are still to be translated, and which have another source by
// now.

import type { Path } from '../issue/fault.ts';
import { itemsOf } from '../issue/items.ts';
import type { Mark } from '../issue/marks.ts';
import type { Tree } from '../issue/read-tree.ts';
import type { Issue } from '../issue/schema.ts';
import { valueAt } from '../issue/schema-at.ts';
import { keyOfPath, pairIssues, type Pairing, type Side } from './pair-issues.ts';
import { hashOfWords } from './source-words.ts';

export interface Languages {
  /** Of the source. */
  readonly from: string;
  /** Of the translation. */
  readonly to: string;
  /** In which an item without marks is the original; that of the source, if nothing else is said. */
  readonly main?: string;
}

/** An issue that conforms, with the marks in its file. */
export interface Translated {
  readonly tree: Tree;
  readonly issue: Issue;
  readonly marks: readonly Mark[];
}

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
  /** Whether the source says that it was translated from here, and from these words: then they are the original. */
  readonly isTranslatedBack: boolean;
}

export interface Units {
  readonly pairing: Pairing;
  /** The texts that the source says it has translated from here, by the keys of their paths. */
  readonly originals: ReadonlySet<string>;
  readonly units: readonly Unit[];
}

/** The marks for texts from a language, each with what its source says by now. */
export function readUnits(source: Translated, own: Translated, { from, to }: Languages): Units {
  const marks = own.marks.filter(({ language }) => language === from);
  const pairing = pairIssues(sideOf({ ...source, marks: [] }), sideOf({ ...own, marks }));
  const sourceOf = new Map(pairing.leaves.map((leaf) => [keyOfPath(leaf.path), leaf.source]));
  const ownOf = new Map(pairing.leaves.map((leaf) => [keyOfPath(leaf.source), leaf.path]));
  const back = backMarks(source, own, to, ownOf);
  const units = marks.map((mark): Unit => {
    const sources = mark.paths.map((path) => sourceOf.get(keyOfPath(path)));
    const words = hashOfWords(mark.paths.map((path) => textAt(own.tree, path)));
    const now = hashOfWords(sources.map((path) => (path === undefined ? '' : textAt(source.tree, path))));
    const isTranslatedBack = mark.paths.every((path) => back.get(keyOfPath(path)) === true);
    return { mark, sources, now, isUntouched: words === mark.hash, isSame: words === now, isTranslatedBack };
  });
  return { pairing, units, originals: new Set(back.keys()) };
}

/** The texts that the source has a mark for: whether it is translated from the words that they have by now. */
function backMarks(
  source: Translated,
  own: Translated,
  to: string,
  ownOf: ReadonlyMap<string, Path>,
): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>();
  for (const mark of source.marks) {
    if (mark.language !== to) continue;
    const paths = mark.paths.map((path) => ownOf.get(keyOfPath(path)));
    const words = hashOfWords(paths.map((path) => (path === undefined ? '' : textAt(own.tree, path))));
    for (const path of paths) if (path !== undefined) found.set(keyOfPath(path), mark.isDone && mark.hash === words);
  }
  return found;
}

/** Whether all that its text was translated from is not in the source any more. */
export const isGone = ({ sources }: Unit): boolean => sources.every((path) => path === undefined);

/** Whether its source says something else than it did when the mark was written, and the text does not say that yet. */
export function isOutdated(unit: Unit): boolean {
  return hasOtherHash(unit) && (unit.mark.isDone || !unit.isSame) && !unit.isTranslatedBack;
}

/** Whether the mark names other words than those of the source. */
export function hasOtherHash({ mark, now, sources }: Unit): boolean {
  return mark.hash !== now && sources.some((path) => path !== undefined);
}

export function textAt(tree: Tree, path: Path): string {
  return String(valueAt(tree, path) ?? '');
}

function sideOf({ tree, issue, marks }: Translated): Side {
  return { tree, ids: new Map(itemsOf(issue).map(({ path, id }) => [keyOfPath(path), id])), marks };
}
