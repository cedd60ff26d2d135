// Texts that earlier issues have translated already: what is repeated need not be translated again.

import { edited } from '../edit/edited.ts';
import { fieldEdits, writtenValueEdits } from '../edit/field-edits.ts';
import type { TextEdit } from '../edit/text-edits.ts';
import { writtenValue } from '../edit/written-part.ts';
import type { Path } from '../issue/fault.ts';
import type { Mark } from '../issue/marks.ts';
import type { Tree } from '../issue/read-tree.ts';
import { valueAt } from '../issue/schema-at.ts';
import { doneEdit } from './put-marks.ts';
import { textAt } from './units.ts';
import { wholeIssue, type WholeIssue } from './whole-issue.ts';
import { hashOfWords, hasToDo } from './words-of.ts';

/** A translation of an earlier issue, and what its file is called. */
export interface Earlier {
  readonly name: string;
  readonly whole: WholeIssue;
}

/** The translated texts of a mark, in the file that has them. */
interface KnownText extends Earlier {
  readonly paths: readonly Path[];
}

/** Translated texts, by their fields and the words that they are translated from. */
export type KnownTexts = ReadonlyMap<string, KnownText>;

/** What earlier translations, the first of which wins, say of texts in a language. */
export function knownTexts(earlier: readonly Earlier[], from: string): KnownTexts {
  const known = new Map<string, KnownText>();
  for (const { name, whole } of earlier)
    for (const mark of whole.marks) {
      const key = keyOfTexts(mark, mark.hash);
      if (!mark.isDone || mark.language !== from || known.has(key)) continue;
      const texts = mark.paths.map((path) => textAt(whole.tree, path));
      if (texts.every((text) => text.trim() !== '' && !hasToDo(text)))
        known.set(key, { name, whole, paths: mark.paths });
    }
  return known;
}

/** The words that a text has or had in the source, and which fields it is in: a title is taken for a title only. */
export function keyOfTexts({ paths }: Pick<Mark, 'paths'>, hash: string): string {
  const fields = paths.map((path) =>
    path
      .filter((step) => typeof step === 'string')
      .slice(-2)
      .join('/'),
  );
  return [hash, ...fields].join(' ');
}

export interface Taken {
  /** The translation with the texts. */
  readonly after: WholeIssue;
  readonly edits: readonly TextEdit[];
  /** What was taken. */
  readonly keys: ReadonlySet<string>;
  /** How many texts are from which file, in one line each. */
  readonly notes: readonly string[];
}

type Found = { readonly mark: Mark; readonly text: KnownText };

/** Puts known texts in the place of those that are still, word for word, what they are to be translated from. */
export function takeKnown(own: WholeIssue, known: KnownTexts, from: string): Taken {
  const found = own.marks.flatMap((mark): readonly Found[] => {
    const text = known.get(keyOfTexts(mark, mark.hash));
    if (text === undefined || mark.isDone || mark.language !== from) return [];
    return hashOfWords(mark.paths.map((path) => textAt(own.tree, path))) === mark.hash ? [{ mark, text }] : [];
  });
  const nothing: Taken = { after: own, edits: [], keys: new Set(), notes: [] };
  if (found.length === 0) return nothing;
  // Where a text cannot be had as a person wrote it, it is written as bulletin writes it.
  return put(own, found, true) ?? put(own, found, false) ?? nothing;
}

function put(own: WholeIssue, found: readonly Found[], isAsWritten: boolean): Taken | undefined {
  const edits = found.flatMap(({ mark, text }) => [
    doneEdit(own.file.text, mark),
    ...mark.paths.flatMap((path, index) => textEdits(own, path, text, text.paths[index]!, isAsWritten)),
  ]);
  const file = edited(own.file, edits, (tree) => meantTree(tree, found));
  const after = file && wholeIssue(file);
  if (after === undefined) return undefined;
  return {
    after,
    edits,
    keys: new Set(found.map(({ mark }) => keyOfTexts(mark, mark.hash))),
    notes: notesOn(found),
  };
}

function textEdits(
  { file }: WholeIssue,
  path: Path,
  { whole }: KnownText,
  there: Path,
  isAsWritten: boolean,
): readonly TextEdit[] {
  const lines = isAsWritten ? writtenValue(whole.file, there) : undefined;
  const written = lines && writtenValueEdits(file, path, lines);
  return written ?? fieldEdits(file, path.slice(0, -1), String(path.at(-1)), textAt(whole.tree, there)) ?? [];
}

/** What the translation says with the texts. */
function meantTree(tree: Tree, found: readonly Found[]): Tree {
  const meant = structuredClone(tree) as Tree;
  for (const { mark, text } of found)
    mark.paths.forEach((path, index) => {
      const group = valueAt(meant, path.slice(0, -1)) as Record<string | number, Tree>;
      group[path.at(-1)!] = textAt(text.whole.tree, text.paths[index]!);
    });
  return meant;
}

function notesOn(found: readonly Found[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { text } of found) counts.set(text.name, (counts.get(text.name) ?? 0) + 1);
  return Array.from(counts, ([name, count]) =>
    count === 1 ? `1 text is that of ${name}` : `${count} texts are those of ${name}`,
  );
}
