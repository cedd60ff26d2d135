// Tables that Markdown does not read as such, because their second line is missing or does not fit.

import { quote } from '../names.ts';
import { lineStart, signs, type Slip, type SlipMessage } from './slip.ts';

const isRule = (line: string): boolean =>
  /^[ \t|:+=_–—-]*[-–—=_]{2}[ \t|:+=_–—-]*$/.test(line) || /^[ \t|:]*-[ \t|:-]*$/.test(line);

function cellsOf(line: string): number {
  return line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|').length;
}

const ruleOf = (cells: number): string => `|${'---|'.repeat(cells)}`;

/** What is wrong with some lines that have bars; undefined where they may be no table. */
function said(typed: string): SlipMessage | undefined {
  const [head = '', second = ''] = typed.split('\n').map((line) => line.replace(/^[> \t]+/, '').trim());
  const cells = cellsOf(head);
  if (!isRule(second)) {
    return {
      message: `${quote(head)} starts a table that has no line of dashes below its headings`,
      help: `Below the headings, put the line ${ruleOf(cells)}`,
      part: { length: head.length },
    };
  }
  const [dashes, columns] = [cellsOf(second), `${cells} ${cells === 1 ? 'column' : 'columns'}`];
  const message =
    dashes === cells
      ? `The line ${quote(second)} below the headings of the table is not made of dashes`
      : `The table has ${columns}, but the line below its headings has ${dashes}`;
  const [first = '', rule = ''] = typed.split('\n');
  const from = first.length + 1 + rule.indexOf(second);
  return {
    message,
    help: `Write that line as ${ruleOf(cells)}`,
    part: { from, length: second.length },
    instead: { text: ruleOf(cells), safety: 'safe' },
  };
}

export const tables: readonly Slip[] = [
  // | a | b | lines one below the other
  {
    sign: '|',
    pattern: () =>
      new RegExp(String.raw`${lineStart}\|[^\n]*\|[^\n]*(?:\n[${signs.markup} \t]{0,40}\|[^\n]*){1,500}`, 'dgmu'),
    say: ({ typed }) => said(typed),
  },
  // a | b, with a line of dashes that does not fit
  {
    sign: '|',
    pattern: () =>
      new RegExp(String.raw`${lineStart}[^\n|]+\|[^\n]*\n[${signs.markup} \t]{0,40}[|:–—-][ \t|:–—-]{2,}$`, 'dgmu'),
    say: ({ typed }) => said(typed),
  },
  // +---+---+
  {
    sign: '+-',
    pattern: () => new RegExp(String.raw`${lineStart}\+-{2,}\+[-+]*$[^]*?(?=\n\n|(?![^]))`, 'dgmu'),
    say: () => ({
      message: 'Readers see a table drawn with + and - as typed',
      help: 'Write it with | between its columns, and |---|---| below the headings',
      part: { length: 3 },
    }),
  },
];
