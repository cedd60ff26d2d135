// Where marks are put: above the lines of texts that a translation says in words of its own.

import { lineAt, lineStart, nextLine, previousLine } from '../edit/line-places.ts';
import { lineEndOf, type TextEdit } from '../edit/text-edits.ts';
import type { Path } from '../issue/fault.ts';
import { placedTexts, type Mark, type PlacedText } from '../issue/marks.ts';
import type { Tree } from '../issue/read-tree.ts';
import type { YamlFile } from '../issue/read-yaml.ts';
import { isMapping, valueAt } from '../issue/schema-at.ts';

/** The texts of each line that may have a mark above it, but for those of items in a language of their own. */
export function markableLines(file: YamlFile & { readonly tree: Tree }): ReadonlyMap<number, readonly PlacedText[]> {
  const lines = new Map<number, PlacedText[]>();
  for (const placed of placedTexts(file)) {
    if (isForeign(file.tree, placed.path)) continue;
    const there = lines.get(placed.line);
    if (there === undefined) lines.set(placed.line, [placed]);
    else there.push(placed);
  }
  return lines;
}

/** Whether a text is of an item that says which language it is in. */
export function isForeign(tree: Tree, path: Path): boolean {
  return path.some((step, index) => {
    if (typeof step !== 'number' || path[index - 1] !== 'items') return false;
    const item = valueAt(tree, path.slice(0, index + 1));
    return isMapping(item) && item['language'] !== undefined;
  });
}

export function markOf(isDone: boolean, language: string, hash: string): string {
  return `# ${isDone ? '' : 'un'}translated: ${language} ${hash}`;
}

/** The edit that makes a mark of an untranslated text one of a translated text. */
export function doneEdit(text: string, { region: { offset, length } }: Mark): TextEdit {
  return { offset: offset + text.slice(offset, offset + length).search(/[Uu]n/), length: 2, text: '' };
}

/** The edit that takes a mark away, with its line. */
export function withoutMark(text: string, { region }: Mark): TextEdit {
  const offset = lineStart(text, region.offset);
  return { offset, length: nextLine(text, offset) - offset, text: '' };
}

/** The edit that puts comments above a line, with its indentation. */
export function commentsAbove(text: string, line: number, comments: readonly string[]): TextEdit {
  const [indentation = ''] = /^[ \t]*/.exec(lineAt(text, line)) ?? [];
  const lines = comments.map((comment) => `${indentation}${comment}${lineEndOf(text)}`);
  return { offset: aboveDirectives(text, line), length: 0, text: lines.join('') };
}

/** A comment that switches a rule off on the next line stays straight above it. */
function aboveDirectives(text: string, line: number): number {
  let place = line;
  while (place > 0 && /^[ \t]*#[ \t]*bulletin-disable-next-line/.test(lineAt(text, previousLine(text, place))))
    place = previousLine(text, place);
  return place;
}
