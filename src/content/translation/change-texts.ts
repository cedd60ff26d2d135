// The texts of a translation that nobody has touched: the new words of the source in the place of its old ones.

import { fieldEdits, writtenValueEdits } from '../edit/field-edits.ts';
import type { TextEdit } from '../edit/text-edits.ts';
import { writtenValue } from '../edit/written-part.ts';
import type { Path } from '../issue/fault.ts';
import type { Both, Change } from './changes.ts';
import { hasOtherHash, isOutdated, textAt, type Unit } from './units.ts';

/** How a text of the source is put in the place of another. */
export type Rewrite = (both: Both, path: Path, source: Path) => readonly TextEdit[] | undefined;

/** In the lines of the source. */
export const asWritten: Rewrite = ({ own, draft }, path, source) => {
  const lines = writtenValue(draft, source);
  return lines && writtenValueEdits(own.file, path, lines);
};

/** As bulletin writes texts. */
export const anew: Rewrite = () => undefined;

/** Those that have other words in the source by now. */
export function refreshedOf(units: readonly Unit[]): readonly Unit[] {
  return units.filter((unit) => isOutdated(unit) && !unit.mark.isDone && unit.isUntouched);
}

/** Marks that name other words than those that their texts and the source have. */
export function textChanges(both: Both, units: readonly Unit[], rewrite: Rewrite): readonly Change[] {
  return [
    ...refreshedOf(units).flatMap((unit) => refreshChanges(both, unit, rewrite)),
    ...units.filter((unit) => hasOtherHash(unit) && !unit.mark.isDone && unit.isSame).map(hashChange),
  ];
}

function refreshChanges(both: Both, unit: Unit, rewrite: Rewrite): readonly Change[] {
  const texts = unit.mark.paths.flatMap((path, index): readonly Change[] => {
    const source = unit.sources[index];
    if (source === undefined || textAt(both.own.tree, path) === textAt(both.draft.tree, source)) return [];
    const value = textAt(both.draft.tree, source);
    const edits =
      rewrite(both, path, source) ?? fieldEdits(both.own.file, path.slice(0, -1), String(path.at(-1)), value);
    return [{ edits: edits ?? [], says: { path, value } }];
  });
  return [...texts, hashChange(unit)];
}

/** The mark names the words that the source has by now. */
function hashChange({ mark, now }: Unit): Change {
  return { edits: [{ ...mark.hashAt, text: now }] };
}
