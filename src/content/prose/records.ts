// A table that is too wide for its columns, as one record a row: each value with the heading of its column.

import type { Block, Cell } from './prose.ts';

type Table = Extract<Block, { type: 'table' }>;

interface Field {
  readonly title: Cell;
  readonly value: Cell;
  /** From 1: what to call a column without a heading. */
  readonly column: number;
}

/** An empty cell is left out, but where a whole column is empty its heading stays: it is nowhere else. */
export function recordsOf({ header, rows }: Table): readonly (readonly Field[])[] {
  const isUsed = header.map((_, column) => rows.some((row) => row[column]?.length));
  const fieldsOf = (row: readonly Cell[]): readonly Field[] =>
    header
      .map((title, index) => ({ title, value: row[index] ?? [], column: index + 1 }))
      .filter(({ title, value, column }) => value.length > 0 || (title.length > 0 && !isUsed[column - 1]));
  return (rows.length === 0 ? [[]] : rows).map(fieldsOf).filter((fields) => fields.length > 0);
}
