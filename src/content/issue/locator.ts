// Where a value is in its file: from a path in the tree to characters, lines and columns.

import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Edit, Fault, Path, Region } from './fault.ts';
import { spanInSource } from './span-in-source.ts';

export interface Position {
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

export class Locator {
  root: unknown = null;
  #lineStarts: number[] | undefined;

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
    const [start, end] = spanInSource(source, value, span, node.type) ?? [];
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

  #nodeAt(path: Path): { key?: Node; value: Node | null } | undefined {
    let [key, value]: [Node | undefined, Node | null] = [undefined, this.root as Node | null];
    for (const step of path) {
      const [nextKey, next] = child(value, step);
      if (nextKey === undefined && next === undefined) return undefined;
      [key, value] = [nextKey as Node | undefined, next ?? null];
    }
    return { value, ...(key === undefined ? {} : { key }) };
  }

  #regionOf(node: unknown, span: Fault['span']): Region {
    const [from, to] = (node as Node | null)?.range ?? [0, 0];
    const source = this.text.slice(from, to);
    if (span !== undefined && isScalar(node)) {
      const [start, end] = spanInSource(source, String(node.value), span, node.type) ?? [];
      if (start !== undefined && end !== undefined) return { offset: from + start, length: end - start };
    }
    const firstLine = source.search(/\r?\n/);
    const isScalarText = isScalar(node);
    return { offset: from, length: Math.max(1, isScalarText && firstLine === -1 ? to - from : Math.max(firstLine, 1)) };
  }
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
