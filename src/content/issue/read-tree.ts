// The parser's nodes -> plain values, with limits of our own, and without what YAML would do behind an author's back.

import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import { controlHelp, controlMessage, controls } from './decode.ts';
import type { NamedFault, Path } from './fault.ts';
import { blankName, oddBlanks, plainBlank, withArticle } from '../prose/odd-blanks.ts';
import { repeatedKeys, type PlacedKey } from './repeated-keys.ts';
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

  /**
   * Where an alias names an anchor, someone wrote YAML on purpose, and one fault says so; else each is text without
   * quotes.
   */
  references(): readonly NamedFault[] {
    const anchors = new Set(this.#anchors.map(({ name }) => name));
    const isMeant = this.#aliases.some(({ name }) => anchors.has(name));
    return (isMeant ? this.#anchors.slice(0, 1) : [...this.#anchors, ...this.#aliases]).map(({ fault }) => fault);
  }

  read(node: Node | null, path: Path): Tree {
    this.#nodes += 1;
    if (this.#nodes === limits.nodes)
      this.#fault('yaml/too-large', path, `The file has more than ${limits.nodes} values`);
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
    const fault = {
      ...this.#noText('yaml/alias', 'A value that starts with * is a YAML alias, not text', node, path),
      region,
    };
    if (isAlias(node)) this.#aliases.push({ name: node.source, fault });
    return null;
  }

  /** What comes before a value, or before the name of a field, and is not part of it. */
  #properties(node: Node, path: Path, atKey = false): void {
    const fault = (rule: string, message: string) => ({ ...this.#noText(rule, message, node, path), atKey });
    if ('anchor' in node && node.anchor !== undefined) {
      this.#anchors.push({
        name: node.anchor,
        fault: fault('yaml/anchor', 'A value that starts with & is a YAML anchor, not text'),
      });
    }
    if (node.tag !== undefined)
      this.faults.push(fault('yaml/tag', 'A value that starts with ! is a YAML tag, not text'));
  }

  #mapping(pairs: readonly Pair<Node, Node | null>[], path: Path, isInLine: boolean): Tree {
    if (pairs.length > limits.keys) {
      this.#fault('yaml/too-large', path, `More than ${limits.keys} fields in one place`);
      return null;
    }
    const entries: [string, Tree][] = [];
    this.faults.push(
      ...repeatedKeys(pairs.map(placedKey), path, typeof path.at(-1) === 'number' && !isInLine, this.text),
    );
    const known = new Set<string>();
    for (const pair of pairs) {
      const { name: key } = placedKey(pair);
      const inside = [...path, key];
      this.#properties(pair.key, inside, true);
      const slip = known.has(key) ? undefined : this.#slipOfName(key, pair, isInLine);
      if (slip !== undefined) this.faults.push({ path: inside, atKey: true, ...slip });
      else if (!known.has(key)) entries.push([key, this.read(pair.value, inside)]);
      known.add(key);
    }
    return Object.fromEntries(entries);
  }

  /** What is wrong with the name of a field, as far as YAML goes. */
  #slipOfName(
    key: string,
    { key: node, value }: Pair<Node, Node | null>,
    isInLine: boolean,
  ): Omit<NamedFault, 'path'> | undefined {
    const odd = oddInName(key);
    const from = node.range?.[0] ?? 0;
    // One that is spelt as an escape was not pasted.
    const at = odd === undefined ? -1 : this.text.slice(from, node.range?.[1]).indexOf(odd);
    if (odd !== undefined && at !== -1) {
      const name = key.replace(allOdd, '');
      const message = `There is ${withArticle(blankName(odd[0]!))} ${key.startsWith(odd) ? 'in the indentation' : `in the name \`${name.replace(/^-/, '')}\``}`;
      const region = { offset: from + at, length: odd.length };
      const instead =
        key.startsWith('-') || (key.startsWith(odd) && this.text[from - 1] === '\n')
          ? [...odd].map(plainBlank).join('')
          : '';
      return {
        rule: 'yaml/odd-space',
        message,
        help: instead === '' ? 'Delete it' : 'Type an ordinary space instead',
        region,
        fix: { safety: 'safe', edits: [{ path: [], region, text: instead }] },
      };
    }
    if (/^-[a-z]/i.test(key)) {
      const region = { offset: node.range?.[0] ?? 0, length: 1 };
      return {
        rule: 'yaml/syntax',
        message: 'A space is missing after `-`',
        help: `Write - ${key.slice(1)}:`,
        region,
        fix: { safety: 'safe', edits: [{ path: [], region, text: '- ' }] },
      };
    }
    if (refusedKeys.has(key))
      return { rule: 'yaml/refused-key', message: `\`${key}\` cannot be the name of a field`, help: 'Delete the line' };
    return isInLine && value === null && !key.includes('\n')
      ? { rule: 'yaml/syntax', ...withoutColon(key) }
      : undefined;
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

  /**
   * `The #1 reason` and `Issue # 1` end before the `#`, `#8b1a1a` before it begins: whoever means a comment has a space
   * behind it, and words.
   */
  #cutText({ range, value }: Scalar, path: Path): void {
    const end = range?.[1] ?? 0;
    const [cut, blank] =
      /^([ \t]*)#(?:[^\s#][^\r\n]*|[ \t]?\d+[)\"'”’»]*[ \t]*(?![^\r\n]))/.exec(this.text.slice(end)) ?? [];
    if (cut === undefined || blank === undefined) return;
    const message = `${value === '' ? 'The value is empty' : 'The text ends here'}: YAML reads ${JSON.stringify(cut.trim().slice(0, 40))} as a comment`;
    const asComment = /#[ \t]/.test(cut) ? 'say it in words' : 'type a space after #';
    const help = `${quoteIt(lineAround(this.text, end))}. If it is a comment, ${asComment}`;
    this.faults.push({
      rule: 'yaml/comment',
      path,
      message,
      help,
      region: { offset: end + blank.length, length: cut.length - blank.length },
    });
  }

  #noText(rule: string, message: string, node: Node, path: Path): NamedFault {
    return { rule, path, message, help: quoteIt(lineAround(this.text, node.range?.[0] ?? 0)) };
  }

  #fault(rule: string, path: Path, message: string, help = 'Is it the right file?'): void {
    this.faults.push({ rule, path, message, help });
  }
}

function placedKey({ key }: Pair<Node, Node | null>): PlacedKey {
  const [from, to] = key.range ?? [0, 0];
  return { name: isScalar(key) ? String(key.value) : '', offset: from, length: to - from };
}

const allOdd = new RegExp(`[${oddBlanks}]`, 'g');
// A no-break space between two words of a name is not one of these: the name is unknown, and that is said.
const oddEnds = new RegExp(
  `^-?([${oddBlanks}][ ${oddBlanks}]*)|([${oddBlanks}]+)$|([\\u00ad\\u200b-\\u200f\\u2028\\u2029\\u2060\\ufeff]+)`,
);

function oddInName(key: string): string | undefined {
  const [, ...found] = oddEnds.exec(key) ?? [];
  return found.find((signs) => signs !== undefined);
}

/** Between { and } every comma starts a field, and what has no `: ` is the name of one. */
function withoutColon(key: string): Pick<NamedFault, 'message' | 'help'> {
  const [, name, value] = /^([\w-]+):(?!\/\/)(.+)$/.exec(key) ?? [];
  const shown = key.length > 40 ? `${key.slice(0, 39)}…` : key;
  if (name !== undefined && key.length <= 40)
    return { message: `A space is missing after \`${name}:\``, help: `Write ${name}: ${value}` };
  return {
    message: `A comma between { and } starts another field, and \`${shown}\` is not one`,
    help: 'Put a text that has a comma in quotes',
  };
}

export function tooDeep(path: Path): NamedFault {
  const help = `Use at most ${limits.depth} levels`;
  return { rule: 'yaml/too-deep', path, message: 'Lists or groups of fields are nested too deeply here', help };
}
