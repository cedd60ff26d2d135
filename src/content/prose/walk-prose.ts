// Walking a piece of prose: its links, its text without the marks, the shape of its lists.

import { inSigns } from './raised.ts';
import type { Block, Inline, Prose } from './prose.ts';

export interface ProseLink {
  readonly url: string;
  readonly label: string;
}

/** Whether a value of an issue is prose. */
export function isProse(value: unknown): value is Prose {
  return typeof value === 'object' && value !== null && 'blocks' in value && 'source' in value;
}

/** Every link of a piece of prose, in reading order. */
export function linksOf(prose: Prose): readonly ProseLink[] {
  return prose.blocks.flatMap(linksOfBlock);
}

/** The mark of a footnote, and of the note: in the text of a terminal and of a mail, too. */
export function noteMark(number: number): string {
  return inSigns(String(number), 'superscript');
}

/** The text that a reader sees, without marks. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if ('children' in inline) return plainText(inline.children);
      if (inline.type === 'note') return noteMark(inline.number);
      return inline.type === 'break' ? ' ' : inline.text;
    })
    .join('');
}

/**
 * An item of a list that is a line of text, and perhaps a list below it: such items have no space between them.
 */
export function isTight(item: readonly Block[]): boolean {
  return item.every((block, index) => block.type === 'list' || (block.type === 'paragraph' && index === 0));
}

function linksOfBlock(block: Block): readonly ProseLink[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.children.flatMap(linksOfInline);
    case 'quotation':
      return block.children.flatMap(linksOfBlock);
    case 'list':
      return block.items.flat().flatMap(linksOfBlock);
    case 'table':
      return [block.header, ...block.rows].flat(2).flatMap(linksOfInline);
    default:
      return [];
  }
}

function linksOfInline(inline: Inline): readonly ProseLink[] {
  if (inline.type === 'link') return [{ url: inline.url, label: plainText(inline.children) }];
  return 'children' in inline ? inline.children.flatMap(linksOfInline) : [];
}

/** Its headings, wherever they are, in reading order. */
export function headingsOf(blocks: readonly Block[]): readonly Extract<Block, { type: 'heading' }>[] {
  return blocks.flatMap((block) => {
    if (block.type === 'heading') return [block];
    if (block.type === 'quotation') return headingsOf(block.children);
    return block.type === 'list' ? block.items.flatMap(headingsOf) : [];
  });
}

/** The text of each paragraph, without marks and with single spaces. */
export function plainParagraphs(prose: Prose): readonly string[] {
  let paragraphs = known.get(prose);
  if (paragraphs === undefined)
    known.set(
      prose,
      (paragraphs = prose.blocks.flatMap(paragraphsOf).map((text) => text.replace(/\s{2,}|[^\S ]/g, ' ').trim())),
    );
  return paragraphs;
}

const known = new WeakMap<Prose, readonly string[]>();

function paragraphsOf(block: Block): readonly string[] {
  if (block.type === 'quotation') return block.children.flatMap(paragraphsOf);
  if (block.type === 'list') return block.items.flat().flatMap(paragraphsOf);
  return block.type === 'paragraph' || block.type === 'heading' ? [plainText(block.children)] : [];
}
