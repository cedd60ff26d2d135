// A table -> lines of plain text: columns where they fit the width, else one record a row.

import { displayWidth } from './display-width.ts';
import type { Block, Cell } from './prose.ts';
import { recordsOf } from './records.ts';
import { stack, wrap } from './wrap.ts';

type Table = Extract<Block, { type: 'table' }>;
type Align = Table['align'][number];

interface Layout {
  readonly width: number;
  readonly colon: string;
}

const gap = '  ';
/** The rule below a column of one letter would look like the mark of a list. */
const leastColumn = 3;

export function tableToText(table: Table, { width, colon }: Layout, textOf: (cell: Cell) => string): readonly string[] {
  const read = (cell: Cell): string => wrap(textOf(cell), Infinity).join(' ');
  const header = table.header.map(read);
  const rows = table.rows.map((row) => row.map(read));
  const widths = header.map((title, column) =>
    Math.max(leastColumn, displayWidth(title), ...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  const total = widths.reduce((sum, columns) => sum + columns + gap.length, -gap.length);
  // A web address wants a line of its own, which a column cannot give.
  const hasAddress = [header, ...rows].flat().some((cell) => /https?:\/\//i.test(cell));
  if (total > width || hasAddress) {
    const field = (title: string, value: string) => wrap(title === '' ? value : `${title}${colon} ${value}`, width, '', '  ');
    const records = recordsOf(table);
    return stack(records.map((fields) => fields.flatMap(({ title, value }) => field(read(title), read(value)))));
  }
  const line = (cells: readonly string[]): string =>
    widths.map((columns, index) => pad(cells[index] ?? '', columns, table.align[index])).join(gap).trimEnd();
  return [line(header), widths.map((columns) => '-'.repeat(columns)).join(gap), ...rows.map(line)];
}

function pad(text: string, columns: number, align: Align): string {
  const missing = columns - displayWidth(text);
  const left = align === 'right' ? missing : align === 'center' ? Math.floor(missing / 2) : 0;
  return ' '.repeat(left) + text + ' '.repeat(missing - left);
}
