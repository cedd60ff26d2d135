// A table -> HTML: a table where paper has room for its columns, else one list of terms a row.

import { displayWidth } from './display-width.ts';
import { escapeText } from './escape.ts';
import type { Block, Cell } from './prose.ts';
import { recordsOf } from './records.ts';
import { plainText } from './walk-prose.ts';

type Table = Extract<Block, { type: 'table' }>;
type WriteCell = (cell: Cell) => string;

export function tableToHtml(table: Table, write: WriteCell): string {
  return isTooWide(table) ? writeRecords(table, write) : writeTable(table, write);
}

// In the sizes of a table's letters: a line of A4 between its margins, most letters, the space between two columns.
const paper = { line: 41.5, letter: 0.55, gap: 1.5 };

/** Whether the longest words of its columns are too much for one line of paper, where nothing scrolls. */
function isTooWide({ header, rows }: Table): boolean {
  const longest = (cell: Cell): number => Math.max(...plainText(cell).split(/[ \t\n]+/).map(displayWidth));
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => longest(row[column] ?? []))));
  return widths.reduce((sum, width) => sum + width * paper.letter + paper.gap, -paper.gap) > paper.line;
}

function writeRecords(table: Table, write: WriteCell): string {
  const records = recordsOf(table).map((fields) =>
    fields.map(({ title, value, column }) => {
      const term = title.length === 0 ? column : write(title);
      return `<div><dt>${term}</dt><dd>${write(value)}</dd></div>`;
    }),
  );
  return records.map((fields) => `<dl class="facts">${fields.join('')}</dl>`).join('');
}

/** For those who listen, an empty cell says that it is empty, and a column without a heading its number. */
function unseen(text: string): string {
  return `<span class="unseen">${text}</span>`;
}

/** On a narrow screen a table scrolls in a box of its own: the box takes the focus, so the keyboard scrolls it too. */
function writeTable(table: Table, write: WriteCell): string {
  const cell = (tag: string, children: Cell, column: number): string => {
    const align = table.align[column];
    const side = align === 'right' || align === 'center' ? ` class="${align}"` : '';
    return `<${tag}${side}>${write(children) || unseen(tag === 'td' ? '–' : String(column + 1))}</${tag.split(' ')[0]}>`;
  };
  const row = (tag: string, cells: readonly Cell[]): string =>
    `<tr>${cells.map((each, index) => cell(tag, each, index)).join('')}</tr>`;
  const name = escapeText(
    table.header
      .map(plainText)
      .filter((text) => text.trim() !== '')
      .join(', '),
  );
  return (
    `<div class="table" role="group"${name === '' ? '' : ` aria-label="${name}"`} tabindex="0"><table>` +
    `${name === '' ? '' : `<caption class="unseen">${name}</caption>`}` +
    `<thead>${row('th scope="col"', table.header)}</thead>` +
    `<tbody>${table.rows.map((cells) => row('td', cells)).join('')}</tbody></table></div>`
  );
}
