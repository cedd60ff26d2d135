// Prose -> lines for a terminal: its Markdown in bold and colour, as wide as asked.

import { printable } from '../../content/prose/printable.ts';
import type { Block, Inline } from '../../content/prose/prose.ts';
import { inSigns } from '../../content/prose/raised.ts';
import { proseToText } from '../../content/prose/to-text.ts';
import { noteMark } from '../../content/prose/walk-prose.ts';
import { stack, underline } from '../../content/prose/wrap.ts';

/** Colours, as functions from text to text. */
export interface Colours {
  bold(text: string): string;
  cyan(text: string): string;
}

export interface ScreenOptions {
  readonly width: number;
  readonly colours: Colours;
  /** What follows the label of a link; nothing where the label says it all. */
  note(url: string, label: string): string;
}

/** The lines of a text, with the colours that it has on a terminal. */
export function proseToTerminal(blocks: readonly Block[], options: ScreenOptions): readonly string[] {
  return painted(stack(blocks.map((block) => blockToLines(block, options))), options.colours);
}

// Lines are broken before they are coloured, since a colour has no width. Until then these mark where each one begins
// and ends: no column of a terminal, no page of ours, and no font has them.
const marks = { bold: ['\u206a', '\u206b'], cyan: ['\u206c', '\u206d'] } as const;
const anyMark = /([\u206a-\u206d])/;

const underlines = ['=', '-', '.'] as const;

function blockToLines(block: Block, { width, note }: ScreenOptions): readonly string[] {
  if (block.type !== 'heading') return proseToText([inMarks(block, note)], { width, colon: ':', note: () => '' });
  const title = textOf(block.children.map((inline) => flat(inline, note)));
  const [rule = '', ...lines] = underline(title, underlines[block.level - 1] ?? '.', width).toReversed();
  return [...lines.toReversed().map((line) => marked(line, 'bold')), rule];
}

/** The same block, in which every style is a pair of marks in plain text. */
function inMarks(block: Block, note: ScreenOptions['note']): Block {
  const inlines = (children: readonly Inline[]) => children.map((inline) => flat(inline, note));
  const blocks = (children: readonly Block[]) => children.map((child) => inMarks(child, note));
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: inlines(block.children) };
    case 'quotation':
      return { ...block, children: blocks(block.children) };
    case 'list':
      return { ...block, items: block.items.map(blocks) };
    case 'table':
      return { ...block, header: block.header.map(inlines), rows: block.rows.map((row) => row.map(inlines)) };
    case 'code':
      return { ...block, text: block.text.replace(/^.*\S.*$/gm, (line) => marked(line, 'cyan')) };
    case 'pictures':
    case 'rule':
      return block;
  }
}

function flat(inline: Inline, note: ScreenOptions['note']): Inline {
  if (inline.type === 'text' || inline.type === 'break') return inline;
  // With its marks, so that it is code where there are no colours, too. A command is not broken in two lines.
  if (inline.type === 'code') return { type: 'text', text: marked(`\`${inline.text}\``, 'cyan') };
  if (inline.type === 'note') return { type: 'text', text: noteMark(inline.number) };
  const text = textOf(inline.children.map((child) => flat(child, note)));
  if (inline.type === 'superscript' || inline.type === 'subscript')
    return { type: 'text', text: inSigns(text, inline.type) };
  if (inline.type !== 'link') return { type: 'text', text: marked(text, 'bold') };
  const more = note(inline.url, text);
  return { type: 'text', text: more === '' ? text : `${text} ${more}` };
}

function textOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('');
}

function marked(text: string, style: keyof typeof marks): string {
  return `${marks[style][0]}${printable(text)}${marks[style][1]}`;
}

/** A style may begin in one line and end in another: each line gets its own colours. */
function painted(lines: readonly string[], colours: Colours): readonly string[] {
  const on = { bold: false, cyan: false };
  return lines.map((line) =>
    line
      .split(anyMark)
      .map((part) => {
        for (const style of ['bold', 'cyan'] as const) {
          if (part === marks[style][0] || part === marks[style][1]) {
            on[style] = part === marks[style][0];
            return '';
          }
        }
        const inColour = on.cyan && part !== '' ? colours.cyan(part) : part;
        return on.bold && part !== '' ? colours.bold(inColour) : inColour;
      })
      .join(''),
  );
}
