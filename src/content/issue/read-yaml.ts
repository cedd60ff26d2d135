// Bytes -> a tree of text, lists and mappings, each with its place: the one reader of YAML.

import { Lexer, parseDocument, type Document, type Node, type YAMLError } from 'yaml';
import { decode } from './decode.ts';
import type { NamedFault } from './fault.ts';
import { Locator } from './locator.ts';
import { tooDeep, TreeReader, type Tree } from './read-tree.ts';
import type { Schema } from './schema-at.ts';
import type { FirstError } from './colon-inside.ts';
import { describeYamlError } from './yaml-errors.ts';

export interface YamlFile {
  readonly text: string;
  /** Undefined where the file cannot be read with one meaning. */
  readonly tree: Tree | undefined;
  readonly faults: readonly NamedFault[];
  readonly locator: Locator;
}

/**
 * Reads strictly: UTF-8, one document, plain keys; no aliases, anchors, tags or directives. The file is a group of
 * fields, or, where that may be, a list. `schema` is for advice where it cannot be read. Never throws.
 */
export function readYaml(bytes: Uint8Array, mayBeList = false, schema?: Schema): YamlFile {
  const { text, fault } = decode(bytes);
  const locator = new Locator(text);
  if (fault !== undefined) return { text, tree: undefined, faults: [fault], locator };
  if (isPit(text)) return { text, tree: undefined, faults: [tooDeep([])], locator };
  const reader = new TreeReader(text);
  try {
    const document = withoutTraces(() => parseDocument(text, { ...yamlOptions, schema: 'failsafe' }));
    locator.root = document.contents;
    const first = firstOf(document);
    if (first !== undefined)
      return { text, tree: undefined, faults: [describeYamlError(first, text, firstError, schema)], locator };
    const tree = reader.read(document.contents as Node | null, []);
    const faults = [...reader.faults, ...reader.references(), ...directives(text)];
    if (faults.length === 0 && (tree === null || typeof tree === 'string' || (Array.isArray(tree) && !mayBeList))) {
      faults.push(tree === null ? emptyFile : noMapping(tree));
    }
    return { text, tree: faults.length === 0 ? tree : undefined, faults, locator };
  } catch (error) {
    // The parser recurses once per level of nesting: thousands of brackets overflow the stack.
    if (!(error instanceof RangeError)) throw error;
    return { text, tree: undefined, faults: [tooDeep([])], locator };
  }
}

/** Brackets side by side that nobody types, in or outside of text. */
const pit = 1000;

/**
 * Whether brackets are so deep inside each other that the parser takes a kilobyte for each of a million before it gives
 * up.
 */
function isPit(text: string): boolean {
  if (text.length < 100_000 || !deep.test(text)) return false;
  let depth = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === '[' || lexeme === '{') depth += 1;
    else if (lexeme === ']' || lexeme === '}') depth -= 1;
    if (depth >= pit) return true;
  }
  return false;
}

const deep = new RegExp(`[[{]{${pit}}`);

/** One slip makes the parser stumble several times: only the first is reported. */
function firstOf({ errors, warnings }: Document.Parsed): YAMLError | undefined {
  return [...errors, ...warnings].sort((a, b) => a.pos[0] - b.pos[0])[0];
}

function firstError(text: string): FirstError {
  const error = withoutTraces(() => firstOf(parseDocument(text, { ...yamlOptions, schema: 'failsafe' })));
  return error === undefined ? none : { line: text.slice(0, error.pos[0]).split('\n').length, code: error.code };
}

const none: FirstError = { line: Infinity };

/**
 * The parser makes an error of every slip, by the hundred thousand in a hostile file: noting for each where it was made
 * takes most of its time.
 */
function withoutTraces<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

const yamlOptions = {
  version: '1.2',
  strict: true,
  stringKeys: true,
  // The reader looks for repeated keys itself: the parser's own search takes the square of their number.
  uniqueKeys: false,
  prettyErrors: false,
  merge: false,
  keepSourceTokens: false,
  logLevel: 'error',
} as const;

const emptyFile = {
  rule: 'yaml/empty',
  path: [],
  message: 'The file is empty',
  help: 'Run `bulletin new`, or write `date:` and `sections:`',
  region: { offset: 0, length: 0 },
};

/** Directives that the parser understands, and obeys. */
function directives(text: string): readonly NamedFault[] {
  const [before] = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*%/.exec(text) ?? [];
  if (before === undefined) return [];
  const message = 'A line that starts with % is an instruction to YAML';
  const help = 'Delete the line, or put the text in quotes';
  return [{ rule: 'yaml/directive', path: [], message, help, region: { offset: before.length - 1, length: 1 } }];
}

function noMapping(tree: Tree) {
  const what = Array.isArray(tree) ? 'a list' : 'text';
  const help = 'An issue is made of lines such as `date: 2017-08` and `sections:`';
  return { rule: 'yaml/no-mapping', path: [], message: `The file has ${what} instead of fields`, help };
}
