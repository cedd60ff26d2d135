// The parts of a prose that a translation has too: paragraphs, headings, entries of lists, quotations, rows of tables;
// and their sentences.

import type { Region } from '../../../content/issue/fault.ts';
import type { Block, Inline, Prose } from '../../../content/prose/prose.ts';
import { plainText } from '../../../content/prose/walk-prose.ts';

export type PartKind = 'paragraph' | 'heading' | 'entry' | 'quotation' | 'row';

export interface Part {
  readonly kind: PartKind;
  /** As a reader sees it, on one line. */
  readonly text: string;
  /** The same without what may be in any language: titles of works (emphasis), links, code. */
  readonly own: string;
  /** Where it is in the source, from its first word to its last. */
  readonly span: Region;
}

const known = new WeakMap<Prose, readonly Part[]>();

export function partsOf(prose: Prose): readonly Part[] {
  let parts = known.get(prose);
  if (parts === undefined) known.set(prose, (parts = read(prose)));
  return parts;
}

function read({ source, blocks }: Prose): readonly Part[] {
  let from = 0;
  return blocks
    .flatMap((block) => unplaced(block, 'paragraph'))
    .flatMap(([kind, inlines]) => {
      const text = onOneLine(plainText(inlines));
      if (text === '') return [];
      const span = placeOf(text, source, from);
      from = span.offset + span.length;
      // Most parts have no marks in them.
      const isAllOwn = inlines.length === 1 && inlines[0]!.type === 'text';
      return [{ kind, text, own: isAllOwn ? text : onOneLine(inlines.map(ownWords).join('')), span }];
    });
}

function unplaced(block: Block, inside: PartKind): readonly (readonly [PartKind, readonly Inline[]])[] {
  switch (block.type) {
    case 'paragraph':
      return [[inside, block.children]];
    case 'heading':
      return [['heading', block.children]];
    case 'quotation':
      return block.children.flatMap((child) => unplaced(child, block.kind === undefined ? 'quotation' : inside));
    case 'list':
      return block.items.flatMap((item) =>
        item.flatMap((child, index) => unplaced(child, index === 0 ? 'entry' : inside)),
      );
    case 'table':
      return [block.header, ...block.rows].map((row) => ['row', row.flatMap((cell) => [...cell, space])]);
    default:
      return [];
  }
}

const space: Inline = { type: 'text', text: ' ' };

function onOneLine(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim();
}

const own: ReadonlySet<Inline['type']> = new Set(['strong', 'strike', 'superscript', 'subscript']);

/** Emphasis marks the titles of works, and a link leads to what may be in another language: `language` says so. */
function ownWords(inline: Inline): string {
  if (inline.type === 'text') return inline.text;
  return own.has(inline.type) && 'children' in inline ? inline.children.map(ownWords).join('') : ' ';
}

/** Where a text starts and ends in a source, whose marks and line ends it does not have. */
export function placeOf(text: string, source: string, from: number): Region {
  const first = wordAt(text, 0);
  const found = source.indexOf(first, from);
  const offset = found === -1 ? Math.min(from, source.length) : found;
  const last = text.slice(text.lastIndexOf(' ') + 1);
  const end = source.indexOf(last, offset + Math.max(0, text.length - last.length));
  // Where many marks are between, its length is near enough.
  const length =
    end === -1 || end > offset + 2 * text.length + 40
      ? Math.max(1, Math.min(text.length, source.length - offset))
      : end + last.length - offset;
  return { offset, length };
}

function wordAt(text: string, from: number): string {
  const end = text.indexOf(' ', from);
  return end === -1 ? text.slice(from) : text.slice(from, end);
}

/**
 * The sentences of a text. A full stop behind a short form ends one too: they are only compared, and named by their
 * first words.
 */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?…][»”")\]]{0,2})\s+(?=[A-ZÀ-ÖØ-Þ0-9"“«([¿¡])/);
}

/**
 * Whether a text is in quotation marks as a whole, or is an entry of a bibliography: its language is that of somebody
 * else.
 */
export function isCited(text: string): boolean {
  return (
    /^[«“"„‘][^«“"„]*[»”"’][.,;]?$/.test(text) ||
    isQuoted(text) ||
    /[(,]\s?(?:1[89]|20)\d\d[a-z]?\s?[).]|\b(?:pp|vol|ISBN|ISSN|doi|DOI|et al)\b/.test(text)
  );
}

/** Whether a quotation of some length is in it. */
function isQuoted(text: string): boolean {
  const open = text.search(/[«“]/);
  return open !== -1 && Math.max(text.lastIndexOf('»'), text.lastIndexOf('”')) - open > 15;
}

/** What the editor has still to write. */
export function isUnwritten(text: string): boolean {
  return text.includes('TODO') && /\bTODO\b/.test(text);
}
