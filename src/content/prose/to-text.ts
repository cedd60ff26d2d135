// Prose -> lines of plain text: no marks of emphasis, lists with hanging indents, addresses as numbered notes.

import { targetOf } from './address.ts';
import { quoteMark } from './flowed.ts';
import { inSigns } from './raised.ts';
import { printable } from './printable.ts';
import type { Block, Inline, PlacedPicture } from './prose.ts';
import { tableToText } from './table-to-text.ts';
import { isTight, noteMark } from './walk-prose.ts';
import { flow, prefix, stack, underline, wrap } from './wrap.ts';

export interface TextOptions {
  readonly width: number;
  /** What follows a link's label: `[3]`, or nothing where the label says it all. */
  note(url: string, label: string): string;
  /** Between a label and what it stands for, with the language's spacing. */
  readonly colon: string;
  /** True where paragraphs may be broken again: see `flowedLine`, which must be made of every line then. */
  readonly flowed?: boolean;
}

const codeIndent = 4;
/** Deeply nested text is rather too wide than one letter a line. */
const leastWidth = 16;

/** The lines of some blocks. */
export function proseToText(blocks: readonly Block[], options: TextOptions): readonly string[] {
  return stack(blocks.map((block) => blockToText(block, options)));
}

/** Inline text as one string, in which a line break is a forced one. */
export function inlineToText(inlines: readonly Inline[], note: TextOptions['note']): string {
  return inlines
    .map((inline): string => {
      switch (inline.type) {
        case 'text':
        case 'code':
          return inline.text.replaceAll('\n', ' ');
        case 'break':
          return '\n';
        case 'note':
          return noteMark(inline.number);
        case 'superscript':
        case 'subscript':
          return inSigns(inlineToText(inline.children, note), inline.type);
        case 'link':
          return linkToText(inlineToText(inline.children, note), targetOf(inline.url), note);
        case 'strike':
          // Struck out text says the contrary: without its marks it would be read as valid.
          return `~${inlineToText(inline.children, note)}~`;
        default:
          return inlineToText(inline.children, note);
      }
    })
    .join('');
}

/** A link's label and what its address adds to it; the address itself where there is no label. */
export function linkToText(label: string, url: string, note: TextOptions['note']): string {
  if (label.trim() === '') return url;
  const added = note(url, label);
  return added === '' ? label : `${label} ${added}`;
}

function blockToText(block: Block, options: TextOptions): readonly string[] {
  switch (block.type) {
    case 'paragraph':
      return (options.flowed ? flow : wrap)(inlineToText(block.children, options.note), options.width);
    case 'heading':
      return underline(inlineToText(block.children, options.note), '.', options.width);
    case 'list':
      return listToText(block, options);
    case 'quotation':
      return quote(proseToText(block.children, narrowed(options, 2)), options.flowed ? quoteMark : '>');
    case 'table':
      return tableToText(block, options, (cell) => inlineToText(cell, options.note));
    case 'code':
      return [...nameToText(block.name, options), ...codeToText(block.text, options.width)];
    case 'pictures':
      return stack((block.pictures ?? []).map((picture) => pictureToText(picture, options)));
    case 'rule':
      return ['* * *'];
  }
}

function listToText(list: Extract<Block, { type: 'list' }>, options: TextOptions): readonly string[] {
  const marks = list.items.map((_, index) =>
    list.isNotes ? noteMark(index + 1) : list.ordered ? `${list.start + index}.` : '-',
  );
  const indent = Math.max(0, ...marks.map((mark) => mark.length)) + 1;
  const tight = list.items.every(isTight);
  const items = list.items.map((item, index) => {
    // Joined to one line, the indent of the others would be within it.
    const inner = { ...narrowed(options, indent), flowed: false };
    const lines = stack(
      item.map((block) => blockToText(block, inner)),
      tight ? 0 : 1,
    );
    const mark = (marks[index] ?? '').padStart(indent - 1);
    return prefix(lines.length === 0 ? [''] : lines, `${mark} `, ' '.repeat(indent));
  });
  return stack(items, tight ? 0 : 1);
}

function quote(lines: readonly string[], mark: string): readonly string[] {
  return prefix(lines, `${mark} `, `${mark} `);
}

function pictureToText({ alt, url, caption, credit, labels }: PlacedPicture, options: TextOptions): readonly string[] {
  const said = `[${labels.image} ${alt}]`;
  const lines = [
    alt === '' ? undefined : url === undefined ? said : linkToText(said, url, options.note),
    caption,
    credit && `${labels.credit} ${credit}`,
  ];
  return lines.flatMap((line) => (line === undefined ? [] : wrap(line, options.width)));
}

function nameToText(name: string | undefined, { colon, width }: TextOptions): readonly string[] {
  return name === undefined ? [] : wrap(`${name}${colon}`, width);
}

/** Word for word: a line that is too long stays so, because a broken one could not be copied. */
function codeToText(code: string, width: number): readonly string[] {
  const lines = printable(code.replaceAll('\t', '    '))
    .split('\n')
    .map((line) => line.trimEnd());
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const indent = ' '.repeat(Math.max(0, Math.min(codeIndent, width - longest)));
  return prefix(lines, indent, indent);
}

function narrowed(options: TextOptions, columns: number): TextOptions {
  if (columns === 0) return options;
  return { ...options, width: Math.max(leastWidth, options.width - columns) };
}
