// What each table in a piece of prose is called, for those who listen: Markdown has no captions.

import type { Block } from './prose.ts';
import { plainText } from './walk-prose.ts';

type Table = Extract<Block, { type: 'table' }>;

/** A line that leads to a table is shorter. */
const longest = 120;

/**
 * The line before it that ends in a colon, else the heading above it, else what the prose is about, else its column
 * headings. A second table of the same name says so.
 */
export function tableNames(blocks: readonly Block[], about = ''): ReadonlyMap<Table, string> {
  const names = new Map<Table, string>();
  const times = new Map<string, number>();
  let above = about.trim();
  const walk = (inside: readonly Block[]): void => {
    for (const [index, block] of inside.entries()) {
      if (block.type === 'heading') above = textOf(block) || above;
      if (block.type === 'quotation') walk(block.children);
      if (block.type === 'list') block.items.forEach(walk);
      if (block.type !== 'table') continue;
      const name = leadOf(inside[index - 1]) || above || columnsOf(block);
      const time = (times.get(name) ?? 0) + 1;
      times.set(name, time);
      names.set(block, time === 1 || name === '' ? name : `${name} (${time})`);
    }
  };
  walk(blocks);
  return names;
}

function leadOf(block: Block | undefined): string {
  const text = block?.type === 'paragraph' ? textOf(block) : '';
  return text.length <= longest && /[:：]$/.test(text) ? text.slice(0, -1).trim() : '';
}

function columnsOf({ header }: Table): string {
  return header
    .map(plainText)
    .filter((text) => text.trim() !== '')
    .join(', ');
}

function textOf({ children }: Extract<Block, { type: 'paragraph' | 'heading' }>): string {
  return plainText(children).trim();
}
