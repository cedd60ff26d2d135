// What Chromium prints -> a file that keeps to PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), the same in every
// run.

import { createHash } from 'node:crypto';
import {
  PDFDict,
  PDFHeader,
  PDFHexString,
  PDFParser,
  PDFRawStream,
  PDFStreamWriter,
  type PDFContext,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { Imprint, Printed } from '../press.ts';
import { dropIdle } from './drop-idle.ts';
import { dropRepeats } from './drop-repeats.ts';
import { dropUnreached } from './drop-unreached.ts';
import { labelLinks } from './label-links.ts';
import { markArtifacts } from './mark-artifacts.ts';
import { measurePages } from './measure-pages.ts';
import { fixTree } from './fix-tree.ts';
import { decodedText, readPainted, type Painted } from './read-painted.ts';
import { markKey, treeOf } from './read-tagged.ts';
import { refIn } from './read-structure.ts';
import { stampDocument } from './stamp-document.ts';
import { resolveTwins, twinsOf } from './resolve-twins.ts';
import type { Marked } from './tree.ts';
import { writeTree } from './write-tree.ts';

export { readTagged } from './read-tagged.ts';

/**
 * `html` is the page that was printed, `creator` the program. The file is a new one with the objects of the old, in
 * object streams.
 */
export async function finishPdf(pdf: Uint8Array, html: string, imprint: Imprint, creator: string): Promise<Printed> {
  const context = await PDFParser.forBytesWithOptions(pdf, Number.POSITIVE_INFINITY).parseDocument();
  const catalog = context.lookup(context.trailerInfo.Root, PDFDict);
  const tree = refIn(catalog, 'StructTreeRoot');
  fixFonts(context, twinsOf(html));
  const painted = readPainted(context);
  const pages = measurePages(context, painted);
  if (tree !== undefined) finishContent(context, tree, painted);
  stampDocument(context, catalog, imprint, creator);
  dropUnreached(context);
  context.header = PDFHeader.forVersion(1, 7);
  context.trailerInfo.ID = context.obj([PDFHexString.of(noId), PDFHexString.of(noId)]);
  const writer = PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY, true, objectsPerStream);
  return { content: identify(await writer.serializeToBuffer()), pages };
}

function fixFonts(context: PDFContext, twins: ReadonlyMap<string, string>): void {
  const maps = context
    .enumerateIndirectObjects()
    .flatMap(([, font]) => (font instanceof PDFDict ? (refIn(font, 'ToUnicode') ?? []) : []));
  for (const map of twins.size === 0 ? [] : new Set(maps)) {
    const stream = context.lookup(map);
    if (!(stream instanceof PDFRawStream)) continue;
    const text = decodedText(stream);
    const meant = resolveTwins(text, twins);
    if (meant !== text) context.assign(map, context.flateStream(Buffer.from(meant, 'latin1')));
  }
}

/** What is painted, and the tree that says what it is: each needs to know of the other. */
function finishContent(context: PDFContext, tree: PDFRef, painted: readonly Painted[]): void {
  const stored = treeOf(context, tree, painted);
  if (stored === undefined) return;
  const { tree: busy, meant } = dropIdle(dropRepeats(stored));
  const root = fixTree(busy);
  labelLinks(root, context);
  writeTree(tree, root, context);
  writePainted(painted, meant, context);
}

function writePainted(painted: readonly Painted[], meant: readonly Marked[], context: PDFContext): void {
  const kept = new Set(meant.map(({ form, page, id }) => markKey(form ?? page, id)));
  for (const { owner, stream, source, content, entries } of painted) {
    const idle = content.marks.filter(({ id }) => !kept.has(markKey(owner, id)));
    const marked = context.flateStream(Buffer.from(markArtifacts(source, content, idle), 'latin1'));
    for (const [name, value] of entries) marked.dict.set(name, value);
    context.assign(stream, marked);
  }
}

/** Large ones take less room, and less time. */
const objectsPerStream = 500;

const noId = '0'.repeat(32);

/** Names the file by its content (ISO 32000-1, 14.4), in the place that was kept for it. */
function identify(pdf: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length);
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  const start = bytes.lastIndexOf('/ID');
  for (let at = bytes.indexOf(noId, start); start !== -1 && at !== -1; at = bytes.indexOf(noId, at))
    bytes.write(id, at, 'latin1');
  return bytes;
}
