// A new translation: the text of its source, in which each text to be translated has a mark above it.

import { edited } from '../edit/edited.ts';
import { fieldEdits, writtenFieldEdits } from '../edit/field-edits.ts';
import { lineStart } from '../edit/line-places.ts';
import { withoutLine } from '../edit/removal-edits.ts';
import { lineEndOf, type TextEdit } from '../edit/text-edits.ts';
import { fieldLines } from '../edit/written-value.ts';
import { itemsOf, type PlacedItem } from '../issue/items.ts';
import type { Tree } from '../issue/read-tree.ts';
import type { YamlFile } from '../issue/read-yaml.ts';
import { allLanguages, languageOrEnglish } from '../languages/index.ts';
import { examplesIn, statusHelp } from '../publication/scaffold-issue.ts';
import { isMapping, valueAt } from '../issue/schema-at.ts';
import { yamlText } from '../issue/yaml-text.ts';
import { commentsAbove, markableLines, markOf } from './put-marks.ts';
import type { Languages } from './units.ts';
import type { WholeIssue } from './whole-issue.ts';
import { hashOfWords, isToDo, isToTranslate } from './source-words.ts';
import { writtenOnly } from './unwritten.ts';
import type { Path } from '../issue/fault.ts';

export interface DraftOptions {
  /** Whether a comment says what marks are. */
  readonly isExplained: boolean;
  /** Which entries of lists are left out as long as nobody has written them. */
  readonly mayGo: (entry: Path) => boolean;
}

/**
 * A draft of the translation, with every item, link and fact of its source, and an id for each item, and without texts
 * that nobody has written yet. Undefined where the source is written in a way that it cannot be put into.
 */
export function newTranslation(
  source: WholeIssue,
  languages: Languages,
  { isExplained = true, mayGo = () => true }: Partial<DraftOptions> = {},
): YamlFile | undefined {
  const { file, issue } = source;
  const items = itemsOf(issue).filter(({ item }) => item.id === undefined);
  const edits = [
    ...withoutMarks(source),
    ...headEdits(file, languages.to),
    ...helpEdits(file.text, languages.to),
    ...exampleEdits(file.text, languages.to),
    ...items.flatMap((item) => idEdits(file, item)),
  ];
  const named = edited(file, edits, (tree) => meantTree(tree, languages.to, items));
  const written = named && writtenOnly(named, mayGo);
  return written && edited(written, markEdits(written, languages, isExplained), (tree) => tree);
}

/** What the source says of its own source. */
function withoutMarks({ file: { text }, marks }: WholeIssue): readonly TextEdit[] {
  const lines = marks.map(({ region }) => region.offset);
  return [...lines, ...explanationsIn(text)].map((offset) => withoutLine(text, offset));
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

/** What bulletin says to editors behind the status is in the language of the file. */
function helpEdits(text: string, language: string): readonly TextEdit[] {
  const { all, own } = statusHelp(language);
  const there = /^status: draft +# (.*?)\r?$/m.exec(text);
  if (there === null || !all.includes(there[1]!)) return [];
  return [{ offset: there.index + there[0].indexOf(there[1]!), length: there[1]!.length, text: own }];
}

/** And so is the first item in comments that `new` has written into a section. */
function exampleEdits(text: string, language: string): readonly TextEdit[] {
  const { all, own } = examplesIn(language);
  const written = (lines: readonly string[]) => lines.map((line) => `${line}${lineEndOf(text)}`).join('');
  return all.flat().flatMap((lines, index) => {
    const [there, meant] = [written(lines), written(own[index % own.length]!)];
    return there === meant
      ? []
      : placesOf(there, text).map((offset) => ({ offset, length: there.length, text: meant }));
  });
}

function placesOf(part: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) places.push(at);
  return places;
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
  const edits: TextEdit[] = [];
  for (const [line, placed] of markableLines({ ...file, tree })) {
    const texts = placed.map((one) => one.text);
    if (!texts.some(isToTranslate) || texts.some(isToDo)) continue;
    const why = isExplained && edits.length === 0 ? [explanationFor(to)] : [];
    edits.push(commentsAbove(text, line, [...why, markOf(false, from, hashOfWords(texts))]));
  }
  return edits;
}

function explanationFor(language: string): string {
  return languageOrEnglish(language).texts.translation;
}

/** Deletes the lines that explain marks. */
export function explanationEdits(text: string): readonly TextEdit[] {
  return explanationsIn(text).map((offset) => withoutLine(text, offset));
}

/** Where the lines begin that explain marks. */
function explanationsIn(text: string): readonly number[] {
  return allLanguages().flatMap(([, { texts }]) => {
    const at = text.indexOf(texts.translation);
    return at === -1 ? [] : [lineStart(text, at)];
  });
}
