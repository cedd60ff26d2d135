// The marks of texts that somebody has translated, changed from `untranslated` to `translated`.

import { edited } from '../edit/edited.ts';
import type { TextEdit } from '../edit/text-edits.ts';
import type { Path } from '../issue/fault.ts';
import type { YamlFile } from '../issue/read-yaml.ts';
import type { WholeIssue } from './whole-issue.ts';
import { nameOf } from './name-of.ts';
import { explanationEdits } from './new-translation.ts';
import { doneEdit } from './put-marks.ts';
import { isOutdated, type Unit } from './units.ts';

export interface Done {
  readonly file: YamlFile;
  readonly edits: readonly TextEdit[];
  /** Texts that are marked as translated now, or as translated from the words of today. */
  readonly done: readonly Path[];
  /** Texts that are still the words of the source: they stay as they are. */
  readonly same: readonly Path[];
  /** Names that name no text with a mark. */
  readonly unknown: readonly string[];
}

interface Asked {
  /** Items, sections or fields, by their names; all texts, where there are none. */
  readonly names: readonly string[];
  /** Whether texts that are still the words of the source count as translated too. */
  readonly withSame: boolean;
}

/**
 * A text whose source has changed since keeps the mark of what it was translated from, so that this is not forgotten,
 * unless it is named. A text that is named by itself is done, whatever its words are. Undefined where the file cannot be
 * edited.
 */
export function markDone(own: WholeIssue, units: readonly Unit[], { names, withSame }: Asked): Done | undefined {
  const { text, tree } = own.file;
  const isNamed = (unit: Unit, name: string) => unit.mark.paths.some((path) => isIn(nameOf(tree, path), name));
  const asked = units.filter((unit) => names.length === 0 || names.some((name) => isNamed(unit, name)));
  const alone = new Set(
    names.flatMap((name) => {
      const [one, another] = units.filter((unit) => isNamed(unit, name));
      return one === undefined || another !== undefined ? [] : [one];
    }),
  );
  const isSame = (unit: Unit) =>
    !unit.mark.isDone && (unit.isUntouched || unit.isSame) && !withSame && !alone.has(unit);
  const done = asked.filter((unit) => !isSame(unit) && (!unit.mark.isDone || (names.length > 0 && isOutdated(unit))));
  const edits = done.flatMap(({ mark, now }): readonly TextEdit[] => [
    ...(mark.isDone ? [] : [doneEdit(text, mark)]),
    ...(names.length > 0 && mark.hash !== now ? [{ ...mark.hashAt, text: now }] : []),
  ]);
  // Once nothing is left to translate, nobody needs to know how it is marked.
  const isLast =
    own.issue.status !== 'published' &&
    own.marks.every((mark) => mark.isDone || done.some((unit) => unit.mark === mark));
  const all = isLast ? [...explanationEdits(text), ...edits] : edits;
  const file = edited(own.file, all, (same) => same);
  if (file === undefined) return undefined;
  return {
    file,
    edits: all,
    done: done.map(({ mark }) => mark.paths[0]!),
    same: asked.filter(isSame).map(({ mark }) => mark.paths[0]!),
    unknown: names.filter((name) => !units.some((unit) => isNamed(unit, name))),
  };
}

function isIn(name: string, asked: string): boolean {
  return name === asked || name.startsWith(`${asked}/`);
}
