// Prose -> HTML that is safe to be in any page: every text escaped, every address looked at once more.

import { parseAddress } from './address.ts';
import { codeToHtml } from './code-to-html.ts';
import { escapeAddress, escapeHtml, escapeText } from './escape.ts';
import { pictureToHtml } from './picture-to-html.ts';
import { addressToHtml } from './printed-address.ts';
import { relationOf } from './relation.ts';
import type { Block, Inline, Prose } from './prose.ts';
import { tableNames } from './table-names.ts';
import { tableToHtml, type TablePlace } from './table-to-html.ts';
import { headingsOf, isTight, plainText } from './walk-prose.ts';

export interface HtmlOptions {
  /** The level that the topmost heading in the prose gets: one below the heading that it is under. */
  readonly headingLevel: number;
  /** The pixels that a table has in a mail, where nothing scrolls. */
  readonly tableRoom?: number;
  /** What the names of its footnotes begin with, so that they differ in the page; without it, nothing leads to them. */
  readonly anchor?: string | undefined;
  /** The title above the prose: what its tables are called, where nothing in it names them. */
  readonly about?: string;
  /** True in an advertisement. */
  readonly isPaid?: boolean | undefined;
  /** True in large print, which has less room for a table. */
  readonly isLarge?: boolean;
}

export function proseToHtml(prose: Prose, options: HtmlOptions): string {
  const { tableRoom, about, anchor, isPaid = false, isLarge = false } = options;
  const around = {
    levels: headingLevels(prose.blocks, options.headingLevel),
    names: tableNames(prose.blocks, about),
    anchor,
    isPaid,
    place: { isNested: false, isLarge, ...(tableRoom === undefined ? {} : { room: tableRoom }) },
  };
  return writeBlocks(prose.blocks, around);
}

/** The level that each heading gets: the topmost one starts, and none is more than one below the last. */
export function headingLevels(blocks: readonly Block[], first: number): Map<Block, number> {
  const levels = new Map<Block, number>();
  const open: { readonly typed: number; readonly level: number }[] = [];
  for (const block of headingsOf(blocks)) {
    while ((open.at(-1)?.typed ?? 0) >= block.level) open.pop();
    const level = (open.at(-1)?.level ?? first - 1) + 1;
    open.push({ typed: block.level, level });
    levels.set(block, Math.min(level, 6));
  }
  return levels;
}

// Up to three lines or so. Print must keep these whole: a browser leaves the last line of a paragraph alone on a new
// page, whatever `widows` says, when the paragraph has just one line more than `orphans` asks for.
const shortParagraph = 260;
/** The same in large print. */
const shortLarge = 140;

interface Around {
  readonly levels: ReadonlyMap<Block, number>;
  readonly names: ReadonlyMap<Block, string>;
  readonly place: TablePlace;
  readonly anchor: string | undefined;
  readonly isPaid: boolean;
}

/** Each list and quotation takes as much from the width. */
const indent = 24;

function nested({ place, ...around }: Around): Around {
  const { room } = place;
  return { ...around, place: { ...place, isNested: true, ...(room === undefined ? {} : { room: room - indent }) } };
}

function writeBlocks(blocks: readonly Block[], around: Around): string {
  return blocks.map((block) => writeBlock(block, around)).join('');
}

function writeBlock(block: Block, around: Around): string {
  switch (block.type) {
    case 'paragraph': {
      const isShort = plainText(block.children).length < (around.place.isLarge ? shortLarge : shortParagraph);
      return `<p${isShort ? ' class="short"' : ''}>${writeInlines(block.children, around)}</p>`;
    }
    case 'heading': {
      const level = around.levels.get(block) ?? 6;
      return `<h${level}>${writeInlines(block.children, around)}</h${level}>`;
    }
    case 'list': {
      if (block.isNotes) return writeNotes(block.items, around);
      const [open, close] = block.ordered
        ? [block.start === 1 ? '<ol>' : `<ol start="${block.start}">`, '</ol>']
        : ['<ul>', '</ul>'];
      const loose = block.items.some((item) => !isTight(item));
      const entry = (item: readonly Block[]) =>
        `<li${isLong(item) ? ' class="long"' : ''}>${writeItem(item, loose, nested(around))}</li>`;
      return `${open}${block.items.map(entry).join('')}${close}`;
    }
    case 'quotation':
      return block.kind === undefined
        ? `<blockquote>${writeBlocks(block.children, nested(around))}</blockquote>`
        : `<div class="aside ${block.kind}" role="note">${writeBlocks(block.children, nested(around))}</div>`;
    case 'table':
      return tableToHtml(block, (cell) => writeInlines(cell, around), {
        ...around.place,
        name: around.names.get(block) ?? '',
      });
    case 'code':
      return codeToHtml(block, { isNested: around.place.isNested, isMail: around.place.room !== undefined });
    case 'pictures':
      return (block.pictures ?? [])
        .map((picture) => pictureToHtml(picture, { isMail: around.place.room !== undefined, isPaid: around.isPaid }))
        .join('');
    case 'rule':
      return '<hr>';
  }
}

/** Print may break it, since it would leave too much white where it is kept whole. */
function isLong([first]: readonly Block[]): boolean {
  return first?.type === 'paragraph' && plainText(first.children).length > 2 * shortParagraph;
}

function writeItem(item: readonly Block[], loose: boolean, around: Around): string {
  const [first, ...rest] = item;
  if (loose || first?.type !== 'paragraph') return writeBlocks(item, around);
  return writeInlines(first.children, around) + writeBlocks(rest, around);
}

/** Each note leads back by its number. */
function writeNotes(items: readonly (readonly Block[])[], around: Around): string {
  const { anchor } = around;
  const notes = items.map((item, index) => {
    const [first, ...rest] = item;
    const number = index + 1;
    const mark =
      anchor === undefined ? `${number}` : `<a href="#${anchor}_mark_${number}" role="doc-backlink">${number}</a>`;
    const isText = first?.type === 'paragraph';
    const text = isText ? writeInlines(first.children, around) : '';
    const id = anchor === undefined ? '' : ` id="${anchor}_note_${number}"`;
    return `<p class="short"${id}>${mark} ${text}</p>${writeBlocks(isText ? rest : item, around)}`;
  });
  return `<div class="footnotes">${notes.join('')}</div>`;
}

type Inside = Pick<Around, 'anchor' | 'isPaid'> & { readonly isLinked?: boolean };

function writeInlines(children: readonly Inline[], inside: Inside): string {
  return children.map((child) => writeInline(child, inside)).join('');
}

const tags = { strong: 'strong', emphasis: 'em', strike: 's', superscript: 'sup', subscript: 'sub' } as const;

function writeInline(inline: Inline, inside: Inside): string {
  switch (inline.type) {
    case 'text':
      return inside.isLinked ? escapeAddress(inline.text) : escapeText(inline.text);
    case 'code':
      return `<code>${escapeText(inline.text)}</code>`;
    case 'break':
      return '<br>';
    case 'link':
      return inside.isLinked ? writeInlines(inline.children, inside) : writeLink(inline.url, inline.children, inside);
    case 'note':
      return writeMark(inline, inside);
    default:
      return `<${tags[inline.type]}>${writeInlines(inline.children, inside)}</${tags[inline.type]}>`;
  }
}

function writeMark({ number, isFirst }: Extract<Inline, { type: 'note' }>, { anchor, isLinked }: Inside): string {
  if (anchor === undefined || isLinked) return `<sup>${number}</sup>`;
  const id = isFirst ? ` id="${anchor}_mark_${number}"` : '';
  return `<sup><a href="#${anchor}_note_${number}"${id} role="doc-noteref">${number}</a></sup>`;
}

function writeLink(typed: string, children: readonly Inline[], around: Inside): string {
  const address = parseAddress(typed);
  const label = plainText(children).trim();
  const inside = label === '' ? escapeAddress(typed) : writeInlines(children, { ...around, isLinked: true });
  if (address.kind === 'refused') return inside;
  if (address.kind === 'item') return `<a href="#${address.id}">${inside}</a>`;
  const printed = addressToHtml(address.url, label === '' ? typed : label);
  return `<a href="${escapeHtml(address.url)}"${relationOf(address, around.isPaid)}>${inside}</a>${printed}`;
}
