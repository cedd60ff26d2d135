// Links in prose to items of the same issue, as anchors.

import { parseAddress } from '../prose/address.ts';
import type { Block, Inline, Prose } from '../prose/prose.ts';

/** An address as the formats need it: an item's id becomes `#id`; all else stays. */
export function resolveAddress(url: string): string {
  const address = parseAddress(url);
  return address.kind === 'item' ? `#${address.id}` : url;
}

/** The prose with every link resolved. */
export function resolveLinks(prose: Prose): Prose {
  return prose.source.includes('](') ? { ...prose, blocks: prose.blocks.map(resolveBlock) } : prose;
}

function resolveBlock(block: Block): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: block.children.map(resolveInline) };
    case 'quotation':
      return { ...block, children: block.children.map(resolveBlock) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(resolveBlock)) };
    case 'table': {
      const cells = (row: readonly (readonly Inline[])[]) => row.map((cell) => cell.map(resolveInline));
      return { ...block, header: cells(block.header), rows: block.rows.map(cells) };
    }
    default:
      return block;
  }
}

function resolveInline(inline: Inline): Inline {
  if (!('children' in inline)) return inline;
  const children = inline.children.map(resolveInline);
  return inline.type === 'link' ? { ...inline, url: resolveAddress(inline.url), children } : { ...inline, children };
}
