// Where a value stands in its file: from a path in the tree to characters, lines and columns.

import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Fault, Region } from './fault.ts';

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
    return from === undefined ? '' : this.text.slice(from, starts[number] ?? this.text.length).replace(/\r?\n$|\r$/, '');
  }

  get lineCount(): number {
    return (this.#lineStarts ??= lineStarts(this.text)).length;
  }

  #regionOf(node: unknown, span: Fault['span']): Region {
    const [from, to] = (node as Node | null)?.range ?? [0, 0];
    if (span !== undefined && isScalar(node)) {
      const inside = spanInSource(this.text.slice(from, to), String(node.value), span, node.type === 'BLOCK_LITERAL');
      if (inside !== undefined) return { offset: from + inside, length: span.length };
    }
    const firstLine = this.text.slice(from, to).search(/\r?\n/);
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

/** Where a part of a scalar's value stands in the scalar's source; undefined where folding or escapes hide it. */
function spanInSource(source: string, value: string, span: { offset: number; length: number }, isLiteral: boolean): number | undefined {
  if (!isLiteral) {
    const verbatim = source.indexOf(value);
    if (verbatim !== -1) return verbatim + span.offset;
    const part = source.indexOf(value.slice(span.offset, span.offset + span.length));
    return part === -1 ? undefined : part;
  }
  // In a literal block each line of the value is a line of the source, less the indentation.
  const before = value.slice(0, span.offset);
  const row = before.split('\n').length - 1;
  const column = before.length - (before.lastIndexOf('\n') + 1);
  const lines = source.split('\n').slice(1);
  const indentation = indentationOf(lines, value);
  const offset = source.indexOf('\n') + 1 + lines.slice(0, row).reduce((sum, line) => sum + line.length + 1, 0);
  return offset + indentation + column;
}

function indentationOf(lines: readonly string[], value: string): number {
  const valueLines = value.split('\n');
  const row = valueLines.findIndex((line) => line.trim() !== '');
  return row === -1 ? 0 : (lines[row] ?? '').replace(/\r$/, '').length - (valueLines[row] ?? '').length;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}
