// A table -> HTML: a table wherever it can be read as one, else a list of records, one a row.

import { displayWidth } from '../../base/display-width.ts';
import { figuresInOrder } from '../../base/figure-groups.ts';
import { escapeText } from './escape.ts';
import type { Block, Cell } from './prose.ts';
import { recordsOf } from './records.ts';
import { plainText } from './walk-prose.ts';

type Table = Extract<Block, { type: 'table' }>;
type WriteCell = (cell: Cell) => string;

/** Where the table is. */
export interface TablePlace {
  /** In a list or a quotation, which cannot reach into the margin of the paper, nor turn it. */
  readonly isNested: boolean;
  /** In large print, which has room for a few columns, and turns no sheet. */
  readonly isLarge?: boolean;
  /** The pixels that a mail has for it, where nothing scrolls; a page scrolls. */
  readonly room?: number;
}

/** What is around the cells. */
interface Frame extends TablePlace {
  /** What it is called, for those who listen; empty where nothing says so. */
  readonly name: string;
}

export function tableToHtml(table: Table, write: WriteCell, { name, ...place }: Frame): string {
  const layout = layoutOf(table, place);
  return layout === undefined
    ? writeRecords(table, write)
    : writeTable(table, write, { layout, name: escapeText(name) });
}

// In the sizes of a table's letters: most letters, the space between two columns.
const letter = 0.55;
const gap = 1.5;
/**
 * In the same sizes, the room on A4 or Letter, whichever has less: one of two columns of text, a single one, the whole
 * paper in smaller letters, a sheet that is turned.
 */
const papers = { slim: 23, column: 41, wide: 53, turned: 73 } as const;
type Layout = keyof typeof papers;
/** The same in large print, and in a list or a quotation there. */
const largePaper = { column: 25, nested: 22 };
const mailLetter = 15;

/** The least that holds the longest words of all columns side by side; undefined where nothing does. */
function layoutOf(table: Table, { isNested, isLarge, room }: TablePlace): Layout | undefined {
  const width = leastWidth(table);
  if (isLarge) return width <= largePaper[isNested ? 'nested' : 'column'] ? 'column' : undefined;
  if (room !== undefined) return width * mailLetter <= room ? 'column' : undefined;
  const open: readonly Layout[] = isNested ? ['slim', 'column'] : ['slim', 'column', 'wide', 'turned'];
  return open.find((layout) => width <= papers[layout]);
}

function leastWidth({ header, rows }: Table): number {
  const longest = (cell: Cell): number => Math.max(...kept(plainText(cell)).split(breaks).map(displayWidth));
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => longest(row[column] ?? []))));
  return widths.reduce((sum, width) => sum + width * letter + gap, -gap);
}

/** No line ends in a telephone number. */
function kept(text: string): string {
  return /\p{Nd}{2}/u.test(text)
    ? text.replace(figuresInOrder(text), (found) => found.replaceAll(' ', '\u00a0'))
    : text;
}

/** Where a line may end: at blanks, behind hyphens, and where an address breaks. */
const breaks = /[ \t\n]+|(?<=\p{L}-)(?=\p{L})|(?<=[^/\s]\/|@)(?=[^/\s])/u;

/** Each record starts with the first cell of its row, and is named by it. */
function writeRecords(table: Table, write: WriteCell): string {
  return recordsOf(table)
    .map((fields) => {
      const entries = fields.map(({ title, value, column }) => {
        const term = title.length === 0 ? String(column) : write(title);
        return `<div><dt>${term}</dt><dd>${column === 1 && value.length > 0 ? `<strong>${write(value)}</strong>` : write(value)}</dd></div>`;
      });
      const name = fields[0]?.column === 1 ? escapeText(plainText(fields[0].value)) : '';
      return `<div class="record" role="group"${name === '' ? '' : ` aria-label="${name}"`}><dl class="facts">${entries.join('')}</dl></div>`;
    })
    .join('');
}

/** For those who listen, an empty cell says that it is empty, and a column without a heading its number. */
function unseen(text: string): string {
  return `<span class="unseen">${text}</span>`;
}

/** On a narrow screen a table scrolls in a box of its own: the box takes the focus, so the keyboard scrolls it too. */
function writeTable(
  table: Table,
  write: WriteCell,
  { layout, name }: { readonly layout: Layout; readonly name: string },
): string {
  const headsRows = hasRowHeads(table);
  const cell = (tag: string, children: Cell, column: number): string => {
    const align = table.align[column];
    const side = align === 'right' || align === 'center' ? ` class="${align}"` : '';
    return `<${tag}${side}>${write(children) || unseen(tag === 'td' ? '–' : String(column + 1))}</${tag.split(' ')[0]}>`;
  };
  const row = (tag: string, cells: readonly Cell[]): string =>
    `<tr>${cells.map((each, index) => cell(tag === 'td' && index === 0 && headsRows ? 'th scope="row"' : tag, each, index)).join('')}</tr>`;
  return (
    `<div class="table${layout === 'column' ? '' : ` ${layout}`}" role="group"${name === '' ? '' : ` aria-label="${name}"`} tabindex="0"><table>` +
    `${name === '' ? '' : `<caption class="unseen">${name}</caption>`}` +
    `<thead>${row('th scope="col"', table.header)}</thead>` +
    `<tbody>${table.rows.map((cells) => row('td', cells)).join('')}</tbody></table></div>`
  );
}

/** Whether the first cell of each row is different from the others. */
function hasRowHeads({ header, rows }: Table): boolean {
  const names = rows.map(([first = []]) => plainText(first).trim());
  return header.length > 1 && names.every((name) => name !== '') && new Set(names).size === names.length;
}
