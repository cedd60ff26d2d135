// Small PDFs as Chromium writes them: plain objects, each on lines of its own, with content streams that are
// compressed.

import { deflateSync } from 'node:zlib';

export interface MadePage {
  readonly content: string;
  /** Entries of the page's dictionary, and of its resources. */
  readonly entries?: string;
  readonly resources?: string;
  /** Width and height in points, without which it is A4. */
  readonly size?: string;
}

export interface MadePdf {
  readonly pages: readonly MadePage[];
  /** Entries of the catalogue. */
  readonly catalog?: string;
  /** Further objects by number, from 100: their text, and the stream of those that have one. */
  readonly objects?: Readonly<Record<number, string | { readonly dictionary: string; readonly stream: string }>>;
}

/** Pages are the objects 10, 11, ..., their contents 50, 51, ...; `<place>` leads to a page by its index. */
export function madePdf({ pages, catalog = '', objects = {} }: MadePdf): Buffer {
  const all = new Map<number, Buffer>();
  const put = (number: number, text: string, stream?: Buffer): void => {
    const body = stream === undefined ? [] : [Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n')];
    all.set(
      number,
      Buffer.concat([Buffer.from(`${number} 0 obj\n${text}\n`, 'latin1'), ...body, Buffer.from('endobj\n')]),
    );
  };
  put(1, "<</Title (Made)\n/Creator (Mozilla/5.0)\n/Producer (Skia/PDF m1)\n/CreationDate (D:20261124001023+00'00')>>");
  put(2, `<</Type /Catalog\n/Pages 3 0 R\n${catalog}>>`);
  put(3, `<</Type /Pages\n/Count ${pages.length}\n/Kids [${pages.map((_, index) => `${10 + index} 0 R`).join(' ')}]>>`);
  for (const [index, { content, entries = '', resources = '', size = '595 842' }] of pages.entries()) {
    const data = deflateSync(Buffer.from(content, 'latin1'));
    put(
      10 + index,
      `<</Type /Page\n/Parent 3 0 R\n/MediaBox [0 0 ${size}]\n/Contents ${50 + index} 0 R\n/StructParents ${index}\n/Resources <<${resources}>>\n${entries}>>`,
    );
    put(50 + index, `<</Filter /FlateDecode\n/Length ${data.length}>>`, data);
  }
  for (const [number, object] of Object.entries(objects)) {
    if (typeof object === 'string') put(Number(number), object);
    else
      put(
        Number(number),
        `<<${object.dictionary}\n/Length ${Buffer.byteLength(object.stream)}>>`,
        Buffer.from(object.stream),
      );
  }
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const places = new Map<number, number>();
  let at = parts[0]!.length;
  for (const [number, part] of all) {
    places.set(number, at);
    parts.push(part);
    at += part.length;
  }
  const size = Math.max(...all.keys()) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const place = places.get(number);
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const end = `xref\n0 ${size}\n${rows.join('')}trailer\n<</Size ${size}\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}

/** Lines of text, one below the other, each a mark of its own from `first` on. */
export function madeLines(count: number, first = 0): string {
  const line = (index: number) =>
    `/P <</MCID ${first + index} >>BDC\nBT\n/F1 12 Tf\n1 0 0 -1 50 ${100 + 15 * index} Tm\n<0001> Tj\nET\nEMC\n`;
  return `1 0 0 -1 0 842 cm\n${Array.from({ length: count }, (_, index) => line(index)).join('')}`;
}
