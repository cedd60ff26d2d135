// A table -> lines of plain text: columns where they fit the width, else one record a row.

import { displayWidth } from '../../base/display-width.ts';
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
  /** A line break in a cell stays one. */
  const read = (cell: Cell): string => wrap(textOf(cell), Infinity).join('\n');
  const widthOf = (text: string): number => Math.max(...text.split('\n').map(displayWidth));
  const header = table.header.map(read);
  const rows = table.rows.map((row) => row.map(read));
  const widths = header.map((title, column) =>
    Math.max(leastColumn, widthOf(title), ...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  const total = widths.reduce((sum, columns) => sum + columns + gap.length, -gap.length);
  // A web address wants a line of its own, which a column cannot give.
  const hasAddress = [header, ...rows].flat().some((cell) => /https?:\/\//i.test(cell));
  if (total > width || hasAddress) {
    const field = (title: string, value: string) =>
      wrap(title === '' ? value : `${title}${colon} ${value}`, width, '', '  ');
    const records = recordsOf(table);
    return stack(
      records.map((fields) =>
        fields.flatMap(({ title, value }) => field(read(title).replaceAll('\n', ' '), read(value))),
      ),
    );
  }
  const lines = (cells: readonly string[]): readonly string[] => {
    const parts = widths.map((_, index) => (cells[index] ?? '').split('\n'));
    const height = Math.max(...parts.map(({ length }) => length));
    const lineAt = (at: number) =>
      widths.map((columns, index) => pad(parts[index]?.[at] ?? '', columns, table.align[index])).join(gap);
    return Array.from({ length: height }, (_, at) => lineAt(at).trimEnd());
  };
  return [...lines(header), widths.map((columns) => '-'.repeat(columns)).join(gap), ...rows.flatMap(lines)];
}

function pad(text: string, columns: number, align: Align): string {
  const missing = columns - displayWidth(text);
  const left = align === 'right' ? missing : align === 'center' ? Math.floor(missing / 2) : 0;
  return ' '.repeat(left) + text + ' '.repeat(missing - left);
}
