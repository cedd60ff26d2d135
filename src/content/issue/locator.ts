// Where a value is in its file: from a path in the tree to characters, lines and columns.

import { isMap, isPair, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { remember } from '../../base/memoize.ts';
import type { Edit, Fault, Path, Region } from './fault.ts';
import { spanInSource, type PlaceOf } from './span-in-source.ts';

export interface Position {
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** How a value is written: a text, or a group or a list, on lines or in braces. */
export type Form = 'text' | 'fields' | 'entries' | 'braces' | 'brackets' | 'nothing';

/** Where a value is in its file: offsets, `to` after its last character. */
export interface Part {
  readonly form: Form;
  readonly from: number;
  readonly to: number;
  /** Where the name of the field begins, and ends; absent for an entry of a list, and the file itself. */
  readonly key?: { readonly from: number; readonly to: number };
  /** The steps to each: names of fields, or numbers. */
  readonly steps: Path;
  /** Where the last of them ends; absent where there is none. */
  readonly lastTo?: number;
  /** True where it ends in a text below `|+` or `>+`: the empty lines after it are part of it. */
  readonly keepsLines: boolean;
}

export class Locator {
  root: unknown = null;
  #lineStarts: number[] | undefined;
  /** A text with one fault often has more. */
  readonly #places = new Map<Scalar, PlaceOf>();

  constructor(readonly text: string) {}

  /** The characters that a fault is about; for something missing, the place that lacks it. */
  locate(fault: Fault): Region {
    if (fault.region !== undefined) return fault.region;
    let node = this.root as Node | null;
    let key: Node | undefined;
    for (const step of fault.path) {
      const [nextKey, next] = child(node, step);
      if (nextKey === undefined && next === undefined) return this.#regionOf(key ?? node, undefined);
      key = (nextKey ?? next) as Node;
      node = next ?? null;
    }
    if (fault.atKey && key !== undefined && isScalar(key)) return this.#regionOf(key, undefined);
    // A whole list or mapping is named by its key, or by where it starts.
    if (isScalar(node) && (node.range?.[1] ?? 0) > (node.range?.[0] ?? 0)) return this.#regionOf(node, fault.span);
    return this.#regionOf(key ?? node, undefined);
  }

  position(offset: number): Position {
    const starts = (this.#lineStarts ??= lineStarts(this.text));
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  }

  /** A line's text without its end; empty past the last. Lines count from 1. */
  line(number: number): string {
    const starts = (this.#lineStarts ??= lineStarts(this.text));
    const from = starts[number - 1];
    return from === undefined
      ? ''
      : this.text.slice(from, starts[number] ?? this.text.length).replace(/\r?\n$|\r$/, '');
  }

  get lineCount(): number {
    return (this.#lineStarts ??= lineStarts(this.text)).length;
  }

  /**
   * Where an edit's characters are; undefined where quotes or folding hide them, and typing over them would change
   * more.
   */
  locateEdit({ path, span, atKey, region, text }: Edit): Region | undefined {
    if (region !== undefined) return region;
    const found = this.#nodeAt(path);
    const node = atKey ? found?.key : found?.value;
    if (!isScalar(node) || node.range === undefined || node.range === null) return undefined;
    const [from, to] = node.range;
    const source = this.text.slice(from, to);
    const value = String(node.value);
    if (span === undefined)
      return staysQuoted(source, value, text)
        ? { offset: from + 1, length: to - from - 2 }
        : { offset: from, length: to - from };
    const [start, end] = this.#placesIn(node, source)(span) ?? [];
    const meant = value.slice(span.offset, span.offset + span.length);
    return start !== undefined && end !== undefined && source.slice(start, end) === meant
      ? { offset: from + start, length: end - start }
      : undefined;
  }

  /**
   * Where a field can be put in front of another one, and what then parts the two; undefined where they are in
   * braces.
   */
  beforeField(path: Path): (Region & { readonly gap: string }) | undefined {
    const group = this.#nodeAt(path.slice(0, -1))?.value;
    const offset = this.#nodeAt(path)?.key?.range?.[0];
    if (!isMap(group) || group.flow === true || offset === undefined) return undefined;
    const lineEnd = this.text.includes('\r\n') ? '\r\n' : '\n';
    const indent = this.text.slice(this.text.lastIndexOf('\n', offset) + 1, offset);
    return /^[ -]*$/.test(indent) ? { offset, length: 0, gap: lineEnd + ' '.repeat(indent.length) } : undefined;
  }

  /** Where the value at a path is, and how it is written; undefined where the path leads nowhere. */
  partAt(path: Path): Part | undefined {
    const found = this.#nodeAt(path);
    if (found === undefined) return undefined;
    const { key, value } = found;
    const keyRange = key?.range ?? undefined;
    const from = value?.range?.[0] ?? keyRange?.[1] ?? 0;
    const to = endOf(value) ?? keyRange?.[1] ?? 0;
    return {
      form: formOf(value, from, to),
      from,
      to,
      ...(keyRange === undefined ? {} : { key: { from: keyRange[0], to: keyRange[1] } }),
      ...insideOf(value),
      keepsLines: this.#keepsLines(value),
    };
  }

  #keepsLines(value: Node | null | undefined): boolean {
    if (isMap<Node, Node>(value)) return this.#keepsLines(value.items.at(-1)?.value);
    if (isSeq<Node>(value)) return this.#keepsLines(value.items.at(-1));
    const from = value?.range?.[0];
    return from !== undefined && /^[|>]\d*\+/.test(this.text.slice(from, from + 4));
  }

  #nodeAt(path: Path): { key?: Node; value: Node | null } | undefined {
    let [key, value]: [Node | undefined, Node | null] = [undefined, this.root as Node | null];
    for (const step of path) {
      const [nextKey, next] = child(value, step);
      if (nextKey === undefined && next === undefined) return undefined;
      [key, value] = [nextKey as Node | undefined, next ?? null];
    }
    return { value, ...(key === undefined ? {} : { key }) };
  }

  #placesIn(node: Scalar, source: string): PlaceOf {
    return remember(this.#places, node, () => spanInSource(source, String(node.value), node.type));
  }

  #regionOf(node: unknown, span: Fault['span']): Region {
    const [from, to] = (node as Node | null)?.range ?? [0, 0];
    const source = this.text.slice(from, to);
    if (span !== undefined && isScalar(node)) {
      const [start, end] = this.#placesIn(node, source)(span) ?? [];
      if (start !== undefined && end !== undefined) return { offset: from + start, length: end - start };
    }
    const firstLine = source.search(/\r?\n/);
    const isScalarText = isScalar(node);
    return { offset: from, length: Math.max(1, isScalarText && firstLine === -1 ? to - from : Math.max(firstLine, 1)) };
  }
}

function insideOf(value: Node | null): Pick<Part, 'steps' | 'lastTo'> {
  if (!isMap<Node, Node>(value) && !isSeq<Node>(value)) return { steps: [] };
  const last = value.items.at(-1);
  const to = endOf(isPair(last) ? (last.value ?? last.key) : last);
  return { steps: stepsOf(value), ...(to === undefined ? {} : { lastTo: to }) };
}

function stepsOf(value: YAMLMap<Node, Node> | YAMLSeq<Node>): Path {
  return isMap<Node, Node>(value)
    ? value.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''))
    : value.items.map((_, index) => index);
}

/** Where the last text of a value ends: the parser counts the comments below a list as a part of it. */
function endOf(value: Node | null | undefined): number | undefined {
  if ((isMap<Node, Node>(value) || isSeq<Node>(value)) && value.flow !== true) {
    const last = value.items.at(-1);
    return isPair(last) ? (endOf(last.value as Node | null) ?? endOf(last.key as Node)) : endOf(last);
  }
  return value?.range?.[1];
}

function formOf(value: Node | null, from: number, to: number): Form {
  if (isMap(value)) return value.flow === true ? 'braces' : 'fields';
  if (isSeq(value)) return value.flow === true ? 'brackets' : 'entries';
  return to > from ? 'text' : 'nothing';
}

type Step = [key: unknown, value: Node | null | undefined];

function child(node: unknown, step: string | number): Step {
  if (isMap(node)) {
    const pair = node.items.find((pair) => isScalar(pair.key) && pair.key.value === step) as Pair | undefined;
    return pair === undefined ? [undefined, undefined] : [pair.key, pair.value as Node | null];
  }
  if (isSeq(node)) return [undefined, node.items[Number(step)] as Node | undefined];
  return [undefined, undefined];
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/**
 * Whether a text in quotation marks is written in full between them: without, an address could end at a comma of its
 * own.
 */
function staysQuoted(source: string, value: string, text: string): boolean {
  return (
    /^["']/.test(source) &&
    source.slice(1, -1) === value &&
    !/^(?:[\d.+-]*|true|false|null|[[{|>&*!].*)$|["'\\\n]/.test(text)
  );
}
