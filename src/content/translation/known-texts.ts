// Texts that earlier issues have translated already: what is repeated need not be translated again.

import { remember } from '../../base/memoize.ts';
import { edited } from '../edit/edited.ts';
import { fieldEdits, writtenValueEdits } from '../edit/field-edits.ts';
import type { TextEdit } from '../edit/text-edits.ts';
import { writtenValue } from '../edit/written-part.ts';
import { eachField } from '../issue/each-field.ts';
import type { Path } from '../issue/fault.ts';
import type { Mark } from '../issue/marks.ts';
import type { Tree } from '../issue/read-tree.ts';
import { issueSchema } from '../issue/schema.ts';
import { valueAt } from '../issue/schema-at.ts';
import { isFact } from './change-facts.ts';
import { nameOf } from './name-of.ts';
import type { Languages } from './units.ts';
import { keyOfPath } from './pair-issues.ts';
import { doneEdit, withoutMark } from './put-marks.ts';
import { readUnits, textAt } from './units.ts';
import { wholeIssue, type WholeIssue } from './whole-issue.ts';
import { hashOfWords, hasToDo } from './source-words.ts';

/** An earlier issue in the language, what its file is called, and the same issue in the language of the source. */
export interface Earlier {
  readonly name: string;
  readonly whole: WholeIssue;
  readonly source?: WholeIssue | undefined;
}

/** The translated texts of a mark, or a value that has none, in the file that has them. */
interface KnownText extends Earlier {
  readonly paths: readonly Path[];
}

/** Translated texts, by their fields and the words that they are translated from, those of the newest file first. */
export type KnownTexts = ReadonlyMap<string, readonly KnownText[]>;

/** What earlier issues, the newest first, say of texts in a language. */
export function knownTexts(earlier: readonly Earlier[], languages: Languages): KnownTexts {
  const known = new Map<string, KnownText[]>();
  for (const one of earlier)
    for (const { key, paths } of [translatedIn, originalsIn, copiesIn].flatMap((find) => find(one, languages))) {
      const texts = paths.map((path) => textAt(one.whole.tree, path));
      if (texts.every((text) => text.trim() !== '' && !hasToDo(text)))
        remember(known, key, () => []).push({ ...one, paths });
    }
  return known;
}

type Keyed = { readonly key: string; readonly paths: readonly Path[] };

function translatedIn({ whole }: Earlier, { from }: Languages): readonly Keyed[] {
  return whole.marks
    .filter(({ isDone, language }) => isDone && language === from)
    .map((mark) => ({ key: keyOfTexts(mark, mark.hash), paths: mark.paths }));
}

/** What was written in the language first, and is translated from there into that of the source. */
function originalsIn({ whole, source }: Earlier, { from, to }: Languages): readonly Keyed[] {
  if (source === undefined || !source.marks.some(({ language }) => language === to)) return [];
  return readUnits(whole, source, { from: to, to: from }).units.flatMap(({ mark, sources, now }) => {
    const paths = sources.flatMap((path) => (path === undefined ? [] : [path]));
    if (!mark.isDone || mark.hash !== now || paths.length < sources.length) return [];
    const words = hashOfWords(mark.paths.map((path) => textAt(source.tree, path)));
    return [{ key: keyOfTexts(mark, words), paths }];
  });
}

/** What is copied from a source, such as a publisher or the address of a page: somebody may have changed it by hand. */
function copiesIn({ whole, source }: Earlier, languages: Languages): readonly Keyed[] {
  if (source === undefined) return [];
  const marked = markedKeys(whole);
  return readUnits(source, whole, languages)
    .pairing.leaves.filter(({ path, role }) => !isFact(role) && !marked.has(keyOfPath(path)))
    .map(({ path, source: there }) => ({ key: keyOfCopy(path, textAt(source.tree, there)), paths: [path] }));
}

function markedKeys({ marks }: WholeIssue): ReadonlySet<string> {
  return new Set(marks.flatMap(({ paths }) => paths.map(keyOfPath)));
}

function keyOfCopy(path: Path, words: string): string {
  return `copy ${keyOfTexts({ paths: [path] }, hashOfWords([words]))}`;
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

/** The same of one item, by its id: other items may have other words for it. */
export function keyInItem(tree: Tree, mark: Pick<Mark, 'paths'>, hash: string): string {
  return `${keyOfTexts(mark, hash)} ${nameOf(tree, mark.paths[0]!)}`;
}

/** The text that is meant: of the same field of the same item, else of the item, else of all places, if they agree. */
function chosenFrom(texts: readonly KnownText[], own: WholeIssue, path: Path): KnownText | undefined {
  const names = namesAt(own.tree, path);
  const isOf = ({ whole, paths }: KnownText, part: number) => {
    const [id, field] = idAndField(whole.tree, paths[0]!);
    const [, ownField] = idAndField(own.tree, path);
    const isItem = id !== undefined && (names.has(id) || names.has(`${whole.issue.number}#${id}`));
    return isItem && (part === 0 || field === ownField);
  };
  const ofField = texts.find((text) => isOf(text, 1));
  return ofField ?? agreed(texts.filter((text) => isOf(text, 0))) ?? agreed(texts);
}

/** The newest of texts that all say the same. */
function agreed(texts: readonly KnownText[]): KnownText | undefined {
  const words = texts.map(({ whole, paths }) => hashOfWords(paths.map((path) => textAt(whole.tree, path))));
  return new Set(words).size === 1 ? texts[0] : undefined;
}

/** The id of the innermost item or section around a text, and where the text is in it. */
function idAndField(tree: Tree, path: Path): readonly [id: string | undefined, field: string] {
  const depth = depthOfId(tree, path);
  const id = depth === undefined ? undefined : valueAt(tree, [...path.slice(0, depth), 'id']);
  return [typeof id === 'string' ? id : undefined, path.slice(depth ?? 0).join('/')];
}

function depthOfId(tree: Tree, path: Path): number | undefined {
  const depths = path.flatMap((step, index) => (typeof step === 'number' ? [index + 1] : []));
  return depths.findLast((depth) => typeof valueAt(tree, [...path.slice(0, depth), 'id']) === 'string');
}

/** What an item is called, here and in the issues that it refers to. */
function namesAt(tree: Tree, path: Path): ReadonlySet<string> {
  const depth = depthOfId(tree, path);
  if (depth === undefined) return new Set();
  const names = ['id', 'repeats', 'follows'].map((name) => valueAt(tree, [...path.slice(0, depth), name]));
  return new Set(names.filter((name) => typeof name === 'string'));
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

interface Found {
  readonly paths: readonly Path[];
  readonly text: KnownText;
  /** Absent for what was copied. */
  readonly mark?: Mark;
  readonly hasMarkThere?: boolean;
}

/** What of a translation is as its source has it, all by the keys of their paths. */
export interface AsInSource {
  /** What the source has translated from here: these texts lose their marks. */
  readonly originals?: ReadonlySet<string>;
  /** What has just been copied from the source; the mark of a text that is to be translated says so already. */
  readonly copies?: ReadonlySet<string>;
}

/** Puts known texts in the place of those that are still, word for word, what they are to be translated from. */
export function takeKnown(
  own: WholeIssue,
  known: KnownTexts,
  from: string,
  { originals = new Set(), copies = new Set() }: AsInSource = {},
): Taken {
  const marked = own.marks.flatMap((mark): readonly Found[] => {
    if (mark.isDone || mark.language !== from) return [];
    const { paths, hash } = mark;
    const text = chosenFrom(known.get(keyOfTexts(mark, hash)) ?? [], own, paths[0]!);
    if (text === undefined || hashOfWords(paths.map((path) => textAt(own.tree, path))) !== hash) return [];
    return [{ mark, paths, text, hasMarkThere: paths.every((path) => originals.has(keyOfPath(path))) }];
  });
  const copied = copiedOf(own, known, copies);
  const nothing: Taken = { after: own, edits: [], keys: new Set(), notes: [] };
  // Where a text cannot be had as a person wrote it, it is written as bulletin writes it.
  const ways = [
    { found: [...marked, ...copied], isAsWritten: true },
    { found: [...marked, ...copied], isAsWritten: false },
    { found: marked, isAsWritten: true },
    { found: marked, isAsWritten: false },
  ];
  for (const { found, isAsWritten } of ways) {
    const taken = found.length === 0 ? undefined : put(own, found, isAsWritten);
    if (taken !== undefined) return taken;
  }
  return nothing;
}

/** Copies that an earlier translation has in other words. */
function copiedOf(own: WholeIssue, known: KnownTexts, copies: ReadonlySet<string>): readonly Found[] {
  if (copies.size === 0) return [];
  const marked = markedKeys(own);
  const found: Found[] = [];
  eachField(issueSchema, own.tree, ({ path, value }) => {
    const key = keyOfPath(path);
    if (typeof value !== 'string' || !copies.has(key) || marked.has(key)) return;
    const text = chosenFrom(known.get(keyOfCopy(path, value)) ?? [], own, path);
    if (text !== undefined && textAt(text.whole.tree, text.paths[0]!) !== value) found.push({ paths: [path], text });
  });
  return found;
}

function put(own: WholeIssue, found: readonly Found[], isAsWritten: boolean): Taken | undefined {
  const edits = found.flatMap(({ mark, paths, text, hasMarkThere }) => [
    ...(mark === undefined ? [] : [hasMarkThere ? withoutMark(own.file.text, mark) : doneEdit(own.file.text, mark)]),
    ...paths.flatMap((path, index) => textEdits(own, path, text, text.paths[index]!, isAsWritten)),
  ]);
  const file = edited(own.file, edits, (tree) => meantTree(tree, found));
  const after = file && wholeIssue(file);
  if (after === undefined) return undefined;
  return {
    after,
    edits,
    keys: new Set(found.flatMap(({ mark }) => (mark === undefined ? [] : keyInItem(own.tree, mark, mark.hash)))),
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
  for (const { paths, text } of found)
    paths.forEach((path, index) => {
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
