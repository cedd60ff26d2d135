// Marks for the texts of a translation that has none, because somebody made it without bulletin.

import { edited } from '../edit/edited.ts';
import { wholeIssue, type WholeIssue } from './whole-issue.ts';
import { readMarks } from '../issue/marks.ts';
import type { Languages } from './units.ts';
import { keyOfPath } from './pair-issues.ts';
import { commentsAbove, markableLines, markOf } from './put-marks.ts';
import { readUnits, textAt } from './units.ts';
import { hashOfWords, isToDo, isToTranslate } from './source-words.ts';

export interface MarkedTexts {
  /** The translation with its marks. */
  readonly after: WholeIssue;
  /** Texts in words of their own: they count as translated from what the source says now. */
  readonly translated: number;
  /** Texts with the words of the source. */
  readonly untranslated: number;
  /** Comments that lacked nothing but their figures, and have them now. */
  readonly completed: number;
  /** The languages that other such comments name: these stay as they are. */
  readonly others: readonly string[];
}

/** Undefined where the file cannot be edited. */
export function markExisting(source: WholeIssue, own: WholeIssue, languages: Languages): MarkedTexts | undefined {
  const { from } = languages;
  const { pairing, originals } = readUnits(source, own, languages);
  const { leaves } = pairing;
  const sourceOf = new Map(leaves.flatMap((leaf) => (leaf.isForeign ? [] : [[keyOfPath(leaf.path), leaf.source]])));
  const marked = new Set(own.marks.flatMap(({ paths }) => paths.map(keyOfPath)));
  const bare = new Map(
    readMarks(own.file).slips.flatMap((slip) => slip.bare?.paths.map((path) => [keyOfPath(path), slip] as const) ?? []),
  );
  const found = Array.from(markableLines(own.file), ([line, placed]) => {
    const keys = placed.map(({ path }) => keyOfPath(path));
    const words = keys.map((key) => {
      const path = sourceOf.get(key);
      return path === undefined ? '' : textAt(source.tree, path);
    });
    const hash = hashOfWords(words);
    const slip = keys.map((key) => bare.get(key)).find((one) => one !== undefined);
    const isDone = slip?.bare?.isDone ?? hash !== hashOfWords(placed.map(({ text }) => text));
    // What is not written yet says so by itself, and an original is no translation.
    const isLacking =
      words.some(isToTranslate) &&
      !keys.some((key) => marked.has(key) || originals.has(key)) &&
      !placed.some(({ text }) => isToDo(text));
    return { line, slip, isDone, isLacking, mark: markOf(isDone, from, hash) };
  }).filter(({ isLacking }) => isLacking);
  // One that names another language is about another source.
  const isOther = ({ slip }: (typeof found)[number]) => (slip?.bare?.language ?? from) !== from;
  const lacking = found.filter((one) => !isOther(one));
  // A comment that only lacks its figures is the mark that is lacking.
  const edits = lacking.map(({ line, slip, mark }) =>
    slip === undefined ? commentsAbove(own.file.text, line, [mark]) : { ...slip.region, text: mark },
  );
  const file = edited(own.file, edits, (same) => same);
  const after = file && wholeIssue(file);
  if (after === undefined) return undefined;
  const translated = lacking.filter(({ isDone }) => isDone).length;
  return {
    after,
    translated,
    untranslated: lacking.length - translated,
    completed: lacking.filter(({ slip }) => slip !== undefined).length,
    others: [...new Set(found.filter(isOther).map(({ slip }) => slip!.bare!.language!))],
  };
}
