// Bytes -> a tree of text, lists and mappings, each with its place: the one reader of YAML.

import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node, type Pair } from 'yaml';
import type { NamedFault, Path } from './fault.ts';
import { Locator } from './locator.ts';
import { describeYamlError } from './yaml-errors.ts';
import { lineAround, quoteIt } from './yaml-line.ts';

/** Scalars are the text that was typed; an empty one is null. Mappings have no prototype to meddle with. */
export type Tree = string | null | readonly Tree[] | { readonly [key: string]: Tree };

export interface YamlFile {
  readonly text: string;
  /** Undefined where the file cannot be read with one meaning. */
  readonly tree: Tree | undefined;
  readonly faults: readonly NamedFault[];
  readonly locator: Locator;
}

/** Bytes that a source file may have: an issue of 15 kB is long. */
export const sizeLimit = 1024 * 1024;

const limits = { depth: 24, nodes: 20_000, keys: 200 };
const refusedKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads strictly: UTF-8, one document, plain keys; no aliases, anchors, tags or directives. Never throws. */
export function readYaml(bytes: Uint8Array): YamlFile {
  const { text, fault } = decode(bytes);
  const locator = new Locator(text);
  if (fault !== undefined) return { text, tree: undefined, faults: [fault], locator };
  const reader = new TreeReader(text);
  try {
    const document = parseDocument(text, { ...yamlOptions, schema: 'failsafe' });
    locator.root = document.contents;
    // One slip makes the parser stumble several times over: only the first is told.
    const [first] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
    if (first !== undefined) return { text, tree: undefined, faults: [describeYamlError(first, text)], locator };
    const tree = reader.read(document.contents as Node | null, []);
    const faults = [...reader.faults, ...reader.references(), ...directives(text)];
    if (faults.length === 0 && (tree === null || typeof tree === 'string' || Array.isArray(tree))) {
      faults.push(tree === null ? emptyFile : noMapping(tree));
    }
    return { text, tree: faults.length === 0 ? tree : undefined, faults, locator };
  } catch (error) {
    // The parser recurses once per level of nesting: thousands of brackets overflow the stack.
    if (!(error instanceof RangeError)) throw error;
    return { text, tree: undefined, faults: [tooDeep([])], locator };
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
  help: 'Start one with `bulletin new`, or write `date:` and `sections:`',
  region: { offset: 0, length: 0 },
};

/** Directives that the parser understands, and obeys. */
function directives(text: string): readonly NamedFault[] {
  const [before] = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*%/.exec(text) ?? [];
  if (before === undefined) return [];
  const message = 'A line that starts with % is an instruction to the YAML reader';
  const help = 'Take the line out, or put the text in quotes';
  return [{ rule: 'yaml/directive', path: [], message, help, region: { offset: before.length - 1, length: 1 } }];
}

function noMapping(tree: Tree) {
  const what = Array.isArray(tree) ? 'a list' : 'only text';
  const help = 'An issue is made of lines such as `date: 2017-08` and `sections:`';
  return { rule: 'yaml/no-mapping', path: [], message: `The file holds ${what}, no fields`, help };
}

function tooDeep(path: Path): NamedFault {
  const help = `At most ${limits.depth} levels inside one another are read`;
  return { rule: 'yaml/too-deep', path, message: 'Lists and groups of fields stand too deep inside one another here', help };
}

function decode(bytes: Uint8Array): { text: string; fault?: NamedFault } {
  const fault = (rule: string, message: string, help: string, offset = 0, encoding = 'utf-8') => {
    const text = new TextDecoder(encoding).decode(bytes.subarray(0, sizeLimit));
    return { text, fault: { rule, path: [], message, help, region: { offset, length: 1 } } };
  };
  if (bytes.length > sizeLimit) {
    return fault('yaml/too-large', 'The file is larger than 1 MB', 'Is it the right file? Pictures go into files of their own');
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    const encoding = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
    return fault('yaml/encoding', 'The file is in UTF-16', 'Save it as UTF-8 in your editor', 0, encoding);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const lenient = new TextDecoder().decode(bytes);
    const offset = lenient.indexOf('\ufffd');
    return fault('yaml/encoding', 'The file is not UTF-8 from here on', 'Save it as UTF-8 in your editor', offset);
  }
  const oldLineEnd = text.search(/\r(?!\n)/);
  if (oldLineEnd !== -1) return fault('yaml/line-end', 'This line ends in a way that only old Macs know (CR)', 'Save the file with Unix or Windows line ends in your editor', oldLineEnd);
  const control = controls.exec(text);
  if (control !== null) return fault('yaml/control-character', controlMessage(control[0]), controlHelp, control.index);
  return { text };
}

// What a terminal or a browser would obey instead of showing it: controls, marks that turn the text round, halves of characters.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff\p{Cs}]/u;
const controlHelp = 'Delete it, and type the text again';

function controlMessage(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `There is an invisible control character here (U+${code})`;
}

/** Walks the parser's nodes into plain values, with its own limits. */
class TreeReader {
  readonly faults: NamedFault[] = [];
  readonly #anchors: { readonly name: string; readonly fault: NamedFault }[] = [];
  readonly #aliases: { readonly name: string; readonly fault: NamedFault }[] = [];
  #nodes = 0;

  constructor(readonly text: string) {}

  /** Where an alias names an anchor, someone wrote YAML on purpose, and the first is told; else each is text without quotes. */
  references(): readonly NamedFault[] {
    const anchors = new Set(this.#anchors.map(({ name }) => name));
    const isMeant = this.#aliases.some(({ name }) => anchors.has(name));
    return (isMeant ? this.#anchors.slice(0, 1) : [...this.#anchors, ...this.#aliases]).map(({ fault }) => fault);
  }

  read(node: Node | null, path: Path): Tree {
    this.#nodes += 1;
    if (this.#nodes === limits.nodes) this.#fault('yaml/too-large', path, `The file has more than ${limits.nodes} values`);
    if (this.#nodes >= limits.nodes) return null;
    if (path.length === limits.depth) this.faults.push(tooDeep(path));
    if (path.length >= limits.depth) return null;
    if (node === null) return null;
    if ('anchor' in node && node.anchor !== undefined) {
      this.#anchors.push({ name: node.anchor, fault: this.#noText('yaml/anchor', 'A value that starts with & is a YAML anchor, not text', node, path) });
    }
    if (node.tag !== undefined) this.faults.push(this.#noText('yaml/tag', 'A value that starts with ! is a YAML tag, not text', node, path));
    if (isMap<Node, Node>(node)) return this.#mapping(node.items, path);
    if (isSeq<Node>(node)) return node.items.map((item, index) => this.read(item, [...path, index]));
    if (isScalar(node)) return this.#scalar(node.value, node.type, path);
    const fault = this.#noText('yaml/alias', 'A value that starts with * is a YAML alias, not text', node, path);
    if (isAlias(node)) this.#aliases.push({ name: node.source, fault });
    return null;
  }

  #mapping(pairs: readonly Pair<Node, Node | null>[], path: Path): Tree {
    if (pairs.length > limits.keys) {
      this.#fault('yaml/too-large', path, `More than ${limits.keys} fields in one place`);
      return null;
    }
    const entries: [string, Tree][] = [];
    const known = new Set<string>();
    for (const pair of pairs) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      const inside = [...path, key];
      if (key !== key.trim()) {
        const message = `There is a space of another kind around \`${key.trim()}\`, as word processors write it`;
        this.faults.push({ rule: 'yaml/odd-space', path: inside, message, help: 'Delete it, and type ordinary spaces', atKey: true });
      } else if (known.has(key)) {
        const [from, to] = pair.key.range ?? [0, 0];
        const message = `\`${key}\` stands here a second time`;
        this.faults.push({ rule: 'yaml/duplicate-key', path: inside, message, help: 'Keep one of the two', region: { offset: from, length: to - from } });
      } else if (refusedKeys.has(key)) {
        this.faults.push({ rule: 'yaml/refused-key', path: inside, message: `\`${key}\` cannot be the name of a field`, help: 'Take the line out', atKey: true });
      } else {
        entries.push([key, this.read(pair.value, inside)]);
      }
      known.add(key);
    }
    return Object.fromEntries(entries);
  }

  #scalar(value: unknown, type: string | null | undefined, path: Path): Tree {
    const text = String(value ?? '');
    // Only double quotes have escapes that make characters which the file itself has not.
    const control = type === 'QUOTE_DOUBLE' ? controls.exec(text) : null;
    if (control !== null) this.#fault('yaml/control-character', path, controlMessage(control[0]), controlHelp);
    const isEmpty = type === 'PLAIN' && (text === '' || text === '~' || text === 'null');
    return isEmpty ? null : text;
  }

  #noText(rule: string, message: string, node: Node, path: Path): NamedFault {
    return { rule, path, message, help: quoteIt(lineAround(this.text, node.range?.[0] ?? 0)) };
  }

  #fault(rule: string, path: Path, message: string, help = 'Is it the right file?'): void {
    this.faults.push({ rule, path, message, help });
  }
}
