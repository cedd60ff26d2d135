// A new translation: the text of its source, in which each text to be translated has a mark above it.

import { edited } from '../edit/edited.ts';
import { fieldEdits, writtenFieldEdits } from '../edit/field-edits.ts';
import { lineAt, lineStart, nextLine, previousLine } from '../edit/line-places.ts';
import { lineEndOf, type TextEdit } from '../edit/text-edits.ts';
import { fieldLines } from '../edit/written-value.ts';
import type { Path } from '../issue/fault.ts';
import { itemsOf, type PlacedItem } from '../issue/items.ts';
import { placedTexts } from '../issue/marks.ts';
import type { Tree } from '../issue/read-tree.ts';
import type { YamlFile } from '../issue/read-yaml.ts';
import { isMapping, valueAt } from '../issue/schema-at.ts';
import { yamlText } from '../issue/yaml-text.ts';
import type { Translated } from './units.ts';
import { hashOfWords, isToTranslate } from './words-of.ts';

/** An issue that conforms, with its file. */
export interface WholeIssue extends Translated {
  readonly file: YamlFile & { readonly tree: Tree };
}

export interface Languages {
  /** Of the source. */
  readonly from: string;
  /** Of the translation. */
  readonly to: string;
}

/**
 * A draft of the translation, with every item, link and fact of its source, and an id for each item. Undefined where the
 * source is written in a way that it cannot be put into.
 */
export function newTranslation(source: WholeIssue, languages: Languages, isExplained = true): YamlFile | undefined {
  const { file, issue } = source;
  const items = itemsOf(issue).filter(({ item }) => item.id === undefined);
  const edits = [
    ...withoutMarks(source),
    ...headEdits(file, languages.to),
    ...items.flatMap((item) => idEdits(file, item)),
  ];
  const named = edited(file, edits, (tree) => meantTree(tree, languages.to, items));
  return named && edited(named, markEdits(named, languages, isExplained), (tree) => tree);
}

/** What the source says of its own source. */
function withoutMarks({ file: { text }, marks }: WholeIssue): readonly TextEdit[] {
  const lines = marks.map(({ region }) => lineStart(text, region.offset));
  return [...lines, ...explanationsIn(text)].map((offset) => ({
    offset,
    length: nextLine(text, offset) - offset,
    text: '',
  }));
}

function headEdits(file: YamlFile & { readonly tree: Tree }, language: string): readonly TextEdit[] {
  const has = (name: string) => isMapping(file.tree) && file.tree[name] !== undefined;
  const put = (name: string, value: string, after: string) =>
    has(name)
      ? fieldEdits(file, [], name, value)
      : (writtenFieldEdits(file, [], after, fieldLines(name, value)) ?? fieldEdits(file, [], name, value));
  return [
    ...(put('language', language, 'date') ?? []),
    ...(put('status', 'draft', has('language') ? 'language' : 'date') ?? []),
  ];
}

/** The id that an item has by its title, typed: in the translation, its title is another. */
function idEdits({ text, locator }: YamlFile, { path, id }: PlacedItem): readonly TextEdit[] {
  const group = locator.partAt(path);
  if (group === undefined) return [];
  const field = `id: ${yamlText(id)}`;
  if (group.form === 'braces') return [{ offset: group.from + 1, length: 0, text: ` ${field},` }];
  const gap = `${lineEndOf(text)}${' '.repeat(group.from - lineStart(text, group.from))}`;
  return [{ offset: group.from, length: 0, text: `${field}${gap}` }];
}

function meantTree(tree: Tree, language: string, items: readonly PlacedItem[]): Tree {
  const meant = structuredClone({ ...(tree as object), language, status: 'draft' }) as unknown as Tree;
  for (const { path, id } of items) (valueAt(meant, path) as Record<string, Tree>)['id'] = id;
  return meant;
}

/** Marks above all texts that are to be translated. */
function markEdits(file: YamlFile, { from, to }: Languages, isExplained: boolean): readonly TextEdit[] {
  const { text, tree } = file;
  if (tree === undefined) return [];
  const lineEnd = lineEndOf(text);
  const edits: TextEdit[] = [];
  for (const [line, texts] of textsByLine(file)) {
    if (!texts.some(isToTranslate)) continue;
    const [indentation = ''] = /^[ \t]*/.exec(lineAt(text, line)) ?? [];
    const why = isExplained && edits.length === 0 ? `${indentation}${explanationFor(to)}${lineEnd}` : '';
    const mark = `${indentation}# untranslated: ${from} ${hashOfWords(texts)}${lineEnd}`;
    edits.push({ offset: aboveDirectives(text, line), length: 0, text: `${why}${mark}` });
  }
  return edits;
}

/** The texts of each line that may have a mark above it, but for those of items in a language of their own. */
function textsByLine(file: YamlFile): ReadonlyMap<number, readonly string[]> {
  const { tree } = file;
  const lines = new Map<number, string[]>();
  if (tree === undefined) return lines;
  for (const { line, path, text } of placedTexts({ ...file, tree })) {
    if (isForeign(tree, path)) continue;
    const there = lines.get(line);
    if (there === undefined) lines.set(line, [text]);
    else there.push(text);
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

/** A comment that switches a rule off on the next line stays straight above it. */
function aboveDirectives(text: string, line: number): number {
  let place = line;
  while (place > 0 && /^[ \t]*#[ \t]*bulletin-disable-next-line/.test(lineAt(text, previousLine(text, place))))
    place = previousLine(text, place);
  return place;
}

const explanations: Readonly<Record<string, string>> = {
  en: '# Under each comment "untranslated", translate the text, and change the comment to "translated".',
  fr: '# Sous chaque commentaire « untranslated », traduire le texte, puis remplacer ce mot par « translated ».',
};

function explanationFor(language: string): string {
  const [base = ''] = language.split('-');
  return explanations[base] ?? explanations['en']!;
}

/** Where the lines begin that explain marks. */
function explanationsIn(text: string): readonly number[] {
  return Object.values(explanations).flatMap((line) => {
    const at = text.indexOf(line);
    return at === -1 ? [] : [lineStart(text, at)];
  });
}
