// How many pages a PDF has, and how much of the last one is used.

import { PDFArray, PDFDict, PDFNumber, PDFRef, type PDFContext } from '@cantoo/pdf-lib';
import type { PageFit } from '../press.ts';
import { countLines } from './count-lines.ts';
import { nameOf } from './names.ts';
import type { Painted } from './read-painted.ts';
import { nameIn, refIn } from './read-structure.ts';

export function measurePages(context: PDFContext, painted: readonly Painted[]): PageFit {
  const pages = pagesOf(context);
  const linesOf = new Map(painted.map(({ owner, content }) => [owner, content.lines] as const));
  const lines = pages.map(({ ref }) => linesOf.get(ref) ?? new Map<number, number[]>());
  const counted = { pages: pages.length, lines: lines.map((one, index) => countLines(one, pages[index]!.width)) };
  const heights = lines.map((one) => [...one.keys()]);
  const last = heights.at(-1) ?? [];
  if (last.length === 0) return { ...counted, lastPage: 0 };
  const top = Math.max(...heights.flat());
  // A single page is as far from its foot as from its head.
  const bottom = pages.length === 1 ? pages[0]!.height - top : Math.min(...heights.slice(0, -1).flat());
  const used = (top - Math.min(...last)) / (top - bottom);
  return { ...counted, lastPage: Math.min(1, Math.max(0, used)) };
}

interface Page {
  readonly ref: PDFRef;
  /** In points. */
  readonly width: number;
  readonly height: number;
}

function pagesOf(context: PDFContext): readonly Page[] {
  const found: Page[] = [];
  const walk = (ref: PDFRef, above: Omit<Page, 'ref'>): void => {
    const node = context.lookup(ref, PDFDict);
    const box = node.lookup(nameOf('MediaBox'));
    const side = (index: number): number | undefined =>
      box instanceof PDFArray ? box.lookupMaybe(index, PDFNumber)?.asNumber() : undefined;
    const size = { width: side(2) ?? above.width, height: side(3) ?? above.height };
    const kids = node.lookup(nameOf('Kids'));
    if (kids instanceof PDFArray) for (const kid of kids.asArray()) kid instanceof PDFRef && walk(kid, size);
    else if (nameIn(node, 'Type') === 'Page') found.push({ ref, ...size });
  };
  const root = refIn(context.lookup(context.trailerInfo.Root, PDFDict), 'Pages');
  if (root !== undefined) walk(root, { width: 0, height: 0 });
  return found;
}
