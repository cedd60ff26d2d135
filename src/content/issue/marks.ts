// Comments that say how far the texts below them are translated: `# untranslated: en 1a2b3c4d`, and `# translated:`
// with the same.

import { isTranslated } from './role.ts';
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { remember } from '../../base/memoize.ts';
import { eachField } from './each-field.ts';
import type { Path, Region } from './fault.ts';
import type { Tree } from './read-tree.ts';
import type { YamlFile } from './read-yaml.ts';
import { issueSchema } from './schema.ts';

export interface Mark {
  /** False while its texts are still to be translated. */
  readonly isDone: boolean;
  /** The language of the source. */
  readonly language: string;
  /** Names the words of the source that its texts are translated from. */
  readonly hash: string;
  readonly hashAt: Region;
  /** The whole comment. */
  readonly region: Region;
  /** The texts that begin on the line below it: one, or all of those in braces. */
  readonly paths: readonly Path[];
}

/** A comment that is meant as a mark, and is none. */
export interface MarkSlip {
  readonly region: Region;
  readonly message: string;
  readonly help: string;
  /** Where nothing but its figures is missing: what it says of which texts. */
  readonly bare?: Pick<Mark, 'isDone' | 'paths'> & { readonly language?: string };
}

export interface Marks {
  /** In the order of the file. */
  readonly marks: readonly Mark[];
  readonly slips: readonly MarkSlip[];
}

/** A text that a translation says in words of its own. */
export interface PlacedText {
  readonly path: Path;
  readonly text: string;
  /** Where the line begins that its mark is above. */
  readonly line: number;
}

export const noMarks: Marks = { marks: [], slips: [] };

/** Its colon may be missing where nothing else is in the comment. */
const comment = /#[ \t]*([Uu]n)?translated(?::([^\r\n]*)|(?=[ \t]*\r?$))/gm;
const meaning = /^[ \t]*([a-z]{2,3}(?:-[A-Za-z]+)*)[ \t]+([\da-fA-F]{8})(?![^ \t])/;
/** What somebody may have left of it; other words behind `translated:` are about something else. */
const rest = /^[ \t]*(?:[a-z]{2,3}(?:-[A-Z][A-Za-z]{1,3})?)?[ \t]*(?:[\da-fA-F]{5,12})?[ \t]*$/;

/** Other words in front of what only a mark has. */
const otherWords =
  /^[ \t]*(#[ \t]*(?!(?:[Uu]n)?translated:)([^\s#:][^\r\n#:]{0,30}?)[ \t]{0,3}[:=]?[ \t]{0,3}([a-z]{2,3}(?:-[A-Z][A-Za-z]{1,3})?[ \t]{1,3}[\da-fA-F]{8}))[ \t]*\r?$/gm;

/** All marks of an issue. */
export function readMarks({ text, tree, locator }: YamlFile): Marks {
  // Most files have none, and are not searched any further.
  if (tree === undefined || !(text.includes('translated') || text.includes('raduit'))) return noMarks;
  const typed = [...text.matchAll(comment)];
  const misnamed = [...text.matchAll(otherWords)];
  if (typed.length === 0 && misnamed.length === 0) return noMarks;
  const isInText = insideTexts(locator.root);
  const { marks, slips } = marksAmong(typed, { text, tree, locator }, isInText);
  return { marks, slips: [...slips, ...misnamed.flatMap((match) => misnamedSlips(match, isInText))] };
}

function misnamedSlips(
  { 0: line, 1: whole = '', 2: word = '', 3: behind = '', index }: RegExpExecArray,
  isInText: (offset: number) => number | undefined,
): readonly MarkSlip[] {
  const offset = index + line.indexOf('#');
  if (isInText(offset) !== undefined) return [];
  return [
    {
      region: { offset, length: whole.length },
      message: `\`${word}\` is not a word that bulletin knows here`,
      help: `Write \`# translated: ${behind}\` if the text below is translated, and \`# untranslated: ${behind}\` if it is not`,
    },
  ];
}

function marksAmong(
  all: readonly RegExpExecArray[],
  { text, tree, locator }: Pick<YamlFile, 'text' | 'locator'> & { readonly tree: Tree },
  isInText: (offset: number) => number | undefined,
): Marks {
  const typed = all.filter((match) => isInText(match.index) === undefined && isMeant(match, text));
  if (typed.length === 0) return noMarks;
  const below = byLine(placedTexts({ text, tree, locator }));
  const lines = linesBelow(
    text,
    typed.map(({ index }) => index),
  );
  const marks: Mark[] = [];
  const slips: MarkSlip[] = [];
  typed.forEach(({ 0: whole, 1: un, 2: behind = '', index: offset }, number) => {
    const [read = '', language = '', hash = ''] = meaning.exec(behind) ?? [];
    const region = { offset, length: whole.trimEnd().length };
    const paths = below.get(lines[number]!) ?? [];
    const said = {
      isAlone: blankBefore(text, offset),
      hasHash: hash !== '',
      isRepeated: lines[number] === lines[number + 1],
      hasTexts: paths.length > 0,
    };
    const slip = slipOf(said);
    const isBare = !said.hasHash && said.isAlone && said.hasTexts && !said.isRepeated;
    if (slip !== undefined)
      slips.push({
        region,
        ...slip,
        ...(isBare ? { bare: { isDone: un === undefined, paths, ...typedLanguage(behind) } } : {}),
      });
    else {
      const hashAt = { offset: offset + whole.length - behind.length + read.length - hash.length, length: hash.length };
      marks.push({ isDone: un === undefined, language, hash: hash.toLowerCase(), hashAt, region, paths });
    }
  });
  return { marks, slips };
}

/** A comment may also be about marks, or about who translated what. */
function isMeant({ 1: un, 2: behind = '', index }: RegExpExecArray, text: string): boolean {
  const before = text.slice(lineStartOf(text, index), index).trimStart();
  return !before.startsWith('#') && (un !== undefined || meaning.test(behind) || rest.test(behind));
}

/** The language of a mark without its figures. */
function typedLanguage(behind: string): { readonly language?: string } {
  const [language] = /^[a-z]{2,3}(?:-[A-Za-z]+)*(?=$|[ \t])/.exec(behind.trimStart()) ?? [];
  return language === undefined ? {} : { language };
}

function blankBefore(text: string, offset: number): boolean {
  return text.slice(lineStartOf(text, offset), offset).trim() === '';
}

interface Typed {
  /** Whether it is on a line of its own. */
  readonly isAlone: boolean;
  readonly hasHash: boolean;
  /** Whether there is another one for the same line. */
  readonly isRepeated: boolean;
  readonly hasTexts: boolean;
}

function slipOf({ isAlone, hasHash, isRepeated, hasTexts }: Typed): Pick<MarkSlip, 'message' | 'help'> | undefined {
  if (!hasHash)
    return {
      message: 'This comment does not say which words it is about',
      help: 'Run `bulletin translate` with --mark: it writes the language of the source and eight letters or digits after it, as in `# untranslated: en 1a2b3c4d`. Or delete the comment',
    };
  if (!isAlone)
    return {
      message: 'This comment is after a text, but it is about the text on the line below it',
      help: 'Move it to a line of its own, above the text that it is about',
    };
  if (isRepeated)
    return { message: 'Two of these comments are above the same text', help: 'Delete the one that is wrong' };
  return hasTexts
    ? undefined
    : {
        message: 'There is no text on the line below this comment',
        help: 'Move it above the text that it is about, or delete it',
      };
}

/** Every text of an issue that is to be translated, with the place of its mark. */
export function placedTexts({
  text,
  tree,
  locator,
}: Pick<YamlFile, 'text' | 'locator'> & { readonly tree: Tree }): readonly PlacedText[] {
  const isInText = insideTexts(locator.root);
  const found: PlacedText[] = [];
  eachField(issueSchema, tree, ({ path, value, role }) => {
    const key = isTranslated(role) ? locator.partAt(path)?.key : undefined;
    if (key === undefined || typeof value !== 'string') return;
    let line = lineStartOf(text, key.from);
    // In braces, a field can begin behind a text of several lines, which no comment can be in.
    for (let around = isInText(line); around !== undefined; around = isInText(line)) line = lineStartOf(text, around);
    found.push({ path, text: value, line });
  });
  return found;
}

/** Where the text begins that an offset is inside of; undefined where it is in none. */
function insideTexts(root: unknown): (offset: number) => number | undefined {
  const starts: number[] = [];
  const ends: number[] = [];
  const visit = (node: unknown): void => {
    if (isMap<Node, Node>(node)) {
      for (const { key, value } of node.items) {
        visit(key);
        visit(value);
      }
    } else if (isSeq<Node>(node)) {
      for (const entry of node.items) visit(entry);
    } else if (isScalar(node) && node.range !== undefined && node.range !== null) {
      starts.push(node.range[0]);
      ends.push(node.range[1]);
    }
  };
  visit(root);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low > 0 && offset < ends[low - 1]! ? starts[low - 1] : undefined;
  };
}

function byLine(texts: readonly PlacedText[]): ReadonlyMap<number, readonly Path[]> {
  const lines = new Map<number, Path[]>();
  for (const { line, path } of texts) remember(lines, line, () => []).push(path);
  return lines;
}

/** Where the first line below each comment begins that is neither empty nor a comment. */
function linesBelow(text: string, offsets: readonly number[]): readonly number[] {
  const found: number[] = [];
  let next: number | undefined;
  for (const offset of offsets.toReversed()) {
    const end = text.indexOf('\n', offset) + 1 || text.length;
    // Of many comments one below the other, each is passed over once.
    const limit = next === undefined ? text.length : lineStartOf(text, next);
    passedOver.lastIndex = end;
    passedOver.test(text.slice(0, Math.max(end, limit)));
    const stop = passedOver.lastIndex;
    found.push(next !== undefined && stop >= limit ? found.at(-1)! : stop);
    next = offset;
  }
  return found.toReversed();
}

const passedOver = /(?:[ \t]*(?:#[^\n]*|\r?)\n)*/y;

function lineStartOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
