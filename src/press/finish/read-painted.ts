// The pages of a PDF, and the forms on them that have marks of their own, with what their content streams show.

import {
  PDFArray,
  PDFDict,
  type PDFName,
  PDFRawStream,
  PDFRef,
  decodePDFRawStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { nameOf, textOfName } from './names.ts';
import { readCmap, type Glyphs } from './read-cmap.ts';
import { readContent, type Content, type Resources } from './read-content.ts';
import { nameIn, refIn } from './read-structure.ts';

export interface Painted {
  /** The page, or the form. */
  readonly owner: PDFRef;
  /** The stream of its content, as text with a character for each byte. */
  readonly stream: PDFRef;
  readonly source: string;
  readonly content: Content;
  /** What the stream's dictionary says besides its length and filter. */
  readonly entries: readonly (readonly [PDFName, PDFObject])[];
}

export function readPainted(context: PDFContext): readonly Painted[] {
  const catalog = context.lookup(context.trailerInfo.Root, PDFDict);
  const fonts = new Map<PDFObject, Glyphs>();
  const painted = new Map<PDFRef, Painted>();

  function readPages(node: PDFRef): void {
    const page = context.lookup(node, PDFDict);
    const kids = page.lookup(nameOf('Kids'));
    if (kids instanceof PDFArray) kids.asArray().forEach((kid) => kid instanceof PDFRef && readPages(kid));
    else read(node, page, refIn(page, 'Contents'));
  }

  function read(owner: PDFRef, dictionary: PDFDict, stream: PDFRef | undefined): void {
    const found = stream === undefined ? undefined : context.lookup(stream);
    if (stream === undefined || painted.has(stream) || !(found instanceof PDFRawStream)) return;
    const source = decodedText(found);
    const entries = found.dict
      .entries()
      .filter(([name]) => !['Length', 'Filter', 'DecodeParms'].includes(textOfName(name)));
    painted.set(stream, { owner, stream, source, entries, content: readContent(source, resourcesOf(dictionary)) });
  }

  function resourcesOf(owner: PDFDict): Resources {
    const resources = owner.lookup(nameOf('Resources'));
    const named = (kind: string, name: string): PDFObject | undefined => {
      const all = resources instanceof PDFDict ? resources.lookup(nameOf(kind)) : undefined;
      return all instanceof PDFDict ? all.get(nameOf(name)) : undefined;
    };
    return {
      glyphs: (name) => glyphsOf(named('Font', name)),
      hasMarks(name) {
        const form = named('XObject', name);
        const stream = form === undefined ? undefined : context.lookup(form);
        if (!(form instanceof PDFRef) || !(stream instanceof PDFRawStream) || nameIn(stream.dict, 'Subtype') !== 'Form')
          return false;
        if (!stream.dict.has(nameOf('StructParents'))) return false;
        read(form, stream.dict, form);
        return true;
      },
    };
  }

  function glyphsOf(font: PDFObject | undefined): Glyphs | undefined {
    if (font === undefined) return undefined;
    const known = fonts.get(font);
    if (known !== undefined) return known;
    const dictionary = context.lookup(font);
    const cmap = dictionary instanceof PDFDict ? dictionary.lookup(nameOf('ToUnicode')) : undefined;
    const map = cmap instanceof PDFRawStream ? readCmap(decodedText(cmap)) : new Map<number, string>();
    const isDrawn = dictionary instanceof PDFDict && nameIn(dictionary, 'Subtype') === 'Type3';
    // The box that stands for a letter that no font has: Chromium says once which, and of the first one nothing.
    const box = isDrawn ? '' : '\ufffd';
    const glyphs: Glyphs = { get: (code) => map.get(code) ?? (code === 0 ? box : undefined), digits: isDrawn ? 2 : 4 };
    fonts.set(font, glyphs);
    return glyphs;
  }

  const pages = refIn(catalog, 'Pages');
  if (pages !== undefined) readPages(pages);
  return [...painted.values()];
}

/** What a stream holds, with a character for each byte. */
export function decodedText(stream: PDFRawStream): string {
  const bytes = decodePDFRawStream(stream).decode();
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
