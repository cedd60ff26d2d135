// The parser's nodes -> plain values, with limits of our own, and without what YAML would do behind an author's back.

import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import { controlHelp, controlMessage, controls } from './decode.ts';
import type { NamedFault, Path } from './fault.ts';
import { lineAround, quoteIt } from './yaml-line.ts';

/** Scalars are the text that was typed; an empty one is null. Mappings have no prototype to meddle with. */
export type Tree = string | null | readonly Tree[] | { readonly [key: string]: Tree };

const limits = { depth: 24, nodes: 20_000, keys: 200 };
const refusedKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads nodes; what is refused is gathered in `faults`. */
export class TreeReader {
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
    this.#properties(node, path);
    if (isMap<Node, Node>(node)) return this.#mapping(node.items, path, node.flow === true && node.tag === undefined);
    if (isSeq<Node>(node)) return node.items.map((item, index) => this.read(item, [...path, index]));
    if (isScalar(node)) return this.#scalar(node, path);
    const [from, to] = node.range ?? [0, 0];
    const region = { offset: from, length: to - from };
    const fault = { ...this.#noText('yaml/alias', 'A value that starts with * is a YAML alias, not text', node, path), region };
    if (isAlias(node)) this.#aliases.push({ name: node.source, fault });
    return null;
  }

  /** What stands before a value, or the name of a field, and is no part of it. */
  #properties(node: Node, path: Path, atKey = false): void {
    const fault = (rule: string, message: string) => ({ ...this.#noText(rule, message, node, path), atKey });
    if ('anchor' in node && node.anchor !== undefined) {
      this.#anchors.push({ name: node.anchor, fault: fault('yaml/anchor', 'A value that starts with & is a YAML anchor, not text') });
    }
    if (node.tag !== undefined) this.faults.push(fault('yaml/tag', 'A value that starts with ! is a YAML tag, not text'));
  }

  #mapping(pairs: readonly Pair<Node, Node | null>[], path: Path, isInLine: boolean): Tree {
    if (pairs.length > limits.keys) {
      this.#fault('yaml/too-large', path, `More than ${limits.keys} fields in one place`);
      return null;
    }
    const entries: [string, Tree][] = [];
    const known = new Set<string>();
    for (const pair of pairs) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      const inside = [...path, key];
      this.#properties(pair.key, inside, true);
      if (key !== key.trim()) {
        const message = `There is a space of another kind around \`${key.trim()}\`, as word processors write it`;
        this.faults.push({ rule: 'yaml/odd-space', path: inside, message, help: 'Delete it, and type ordinary spaces', atKey: true });
      } else if (known.has(key)) {
        const [from, to] = pair.key.range ?? [0, 0];
        const message = `\`${key}\` stands here a second time`;
        this.faults.push({ rule: 'yaml/duplicate-key', path: inside, message, help: 'Keep one of the two', region: { offset: from, length: to - from } });
      } else if (refusedKeys.has(key)) {
        this.faults.push({ rule: 'yaml/refused-key', path: inside, message: `\`${key}\` cannot be the name of a field`, help: 'Take the line out', atKey: true });
      } else if (isInLine && pair.value === null && !key.includes('\n')) {
        this.faults.push({ rule: 'yaml/syntax', path: inside, ...withoutColon(key), atKey: true });
      } else {
        entries.push([key, this.read(pair.value, inside)]);
      }
      known.add(key);
    }
    return Object.fromEntries(entries);
  }

  #scalar(node: Scalar, path: Path): Tree {
    const { type } = node;
    const text = String(node.value ?? '');
    if (type === 'PLAIN' && node.comment) this.#cutText(node, path);
    // Only double quotes have escapes that make characters which the file itself has not.
    const control = type === 'QUOTE_DOUBLE' ? controls.exec(text) : null;
    if (control !== null) this.#fault('yaml/control-character', path, controlMessage(control[0]), controlHelp);
    const isEmpty = type === 'PLAIN' && (text === '' || text === '~' || text === 'null');
    return isEmpty ? null : text;
  }

  /** `The #1 reason` and `Issue # 1` end before the `#`, `#8b1a1a` before it begins: whoever means a comment has a space behind it, and words. */
  #cutText({ range, value }: Scalar, path: Path): void {
    const end = range?.[1] ?? 0;
    const [cut, blank] = /^([ \t]*)#(?:[^\s#][^\r\n]*|[ \t]?\d+[ \t]*(?![^\r\n]))/.exec(this.text.slice(end)) ?? [];
    if (cut === undefined || blank === undefined) return;
    const message = `${value === '' ? 'Nothing is left of the value' : 'The text ends here'}: YAML takes ${JSON.stringify(cut.trim().slice(0, 40))} for a comment`;
    const help = `${quoteIt(lineAround(this.text, end))}. If it is a comment, type a space after #`;
    this.faults.push({ rule: 'yaml/comment', path, message, help, region: { offset: end + blank.length, length: cut.length - blank.length } });
  }

  #noText(rule: string, message: string, node: Node, path: Path): NamedFault {
    return { rule, path, message, help: quoteIt(lineAround(this.text, node.range?.[0] ?? 0)) };
  }

  #fault(rule: string, path: Path, message: string, help = 'Is it the right file?'): void {
    this.faults.push({ rule, path, message, help });
  }
}

/** Between { and } every comma starts a field, and what has no `: ` is the name of one. */
function withoutColon(key: string): Pick<NamedFault, 'message' | 'help'> {
  const [, name, value] = /^([\w-]+):(?!\/\/)(.+)$/.exec(key) ?? [];
  const shown = key.length > 40 ? `${key.slice(0, 39)}…` : key;
  if (name !== undefined && key.length <= 40) return { message: `A space is missing after \`${name}:\``, help: `Write ${name}: ${value}` };
  return { message: `A comma between { and } starts another field, and \`${shown}\` is none`, help: 'Put a text that has a comma in quotes' };
}

export function tooDeep(path: Path): NamedFault {
  const help = `At most ${limits.depth} levels inside one another are read`;
  return { rule: 'yaml/too-deep', path, message: 'Lists and groups of fields stand too deep inside one another here', help };
}
