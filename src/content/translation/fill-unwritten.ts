// Texts that nobody has written in a translation, although the source has them by now: they get its words, with a mark.

import { fieldEdits } from '../edit/field-edits.ts';
import type { Path } from '../issue/fault.ts';
import type { PlacedText } from '../issue/marks.ts';
import { scaffoldTexts } from '../publication/scaffold-issue.ts';
import type { Rewrite } from './change-texts.ts';
import type { Both, Change } from './changes.ts';
import { keyOfPath, type Pairing } from './pair-issues.ts';
import { commentsAbove, markableLines, markOf } from './put-marks.ts';
import { hashOfWords, isToTranslate } from './source-words.ts';
import { textAt } from './units.ts';

/** The texts of a line that are to be written, and the words that the source has for all of its texts. */
export interface UnwrittenTexts {
  readonly line: number;
  readonly texts: readonly { readonly path: Path; readonly source: Path }[];
  readonly words: readonly string[];
}

/** Those that are as a new issue has them, and have no mark. Whatever a person has noted in their place stays. */
export function unwrittenTexts(
  { own, draft }: Both,
  { leaves }: Pairing,
  originals: ReadonlySet<string>,
): readonly UnwrittenTexts[] {
  const toDos = scaffoldTexts();
  const isToDo = ({ text }: PlacedText) => toDos.has(text.trim());
  const marked = new Set(own.marks.flatMap(({ paths }) => paths.map(keyOfPath)));
  const sourceOf = new Map(leaves.flatMap((leaf) => (leaf.isForeign ? [] : [[keyOfPath(leaf.path), leaf.source]])));
  return Array.from(markableLines(own.file), ([line, placed]) => {
    const keys = placed.map(({ path }) => keyOfPath(path));
    const sources = keys.map((key) => sourceOf.get(key));
    const texts = placed.flatMap((one, index) => {
      const source = sources[index];
      return source !== undefined && isToDo(one) ? [{ path: one.path, source }] : [];
    });
    const words = sources.map((source) => (source === undefined ? '' : textAt(draft.tree, source)));
    return { line, words, texts: keys.some((key) => marked.has(key) || originals.has(key)) ? [] : texts };
  }).filter(({ texts }) => texts.length > 0);
}

export function fillChanges(
  both: Both,
  { line, texts, words }: UnwrittenTexts,
  from: string,
  rewrite: Rewrite,
): readonly Change[] {
  const { file } = both.own;
  const mark = words.some(isToTranslate) ? [markOf(false, from, hashOfWords(words))] : [];
  return [
    { edits: mark.length === 0 ? [] : [commentsAbove(file.text, line, mark)] },
    ...texts.map(({ path, source }): Change => {
      const value = textAt(both.draft.tree, source);
      const edits = rewrite(both, path, source) ?? fieldEdits(file, path.slice(0, -1), String(path.at(-1)), value);
      return { edits: edits ?? [], says: { path, value } };
    }),
  ];
}
