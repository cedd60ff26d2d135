// What a print shows before it is finished: on which page each named place is, and how full the last page is.

import { inflateSync } from 'node:zlib';
import { readContent } from './finish/read-content.ts';

export interface Survey {
  readonly pages: number;
  /** The page of each place with a name, from 1. */
  readonly places: Readonly<Record<string, number>>;
  /** Lines of text on the last page, without its running head and number. */
  readonly lastLines: number;
}

/** Reads no more than it needs, as Chromium writes it: plain objects, each on lines of its own. */
export function surveyPrint(pdf: Uint8Array): Survey {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length);
  const object = (number: string): string => {
    const start = bytes.indexOf(`\n${number} 0 obj\n`, 0, 'latin1');
    return start === -1 ? '' : bytes.toString('latin1', start, bytes.indexOf('\nendobj', start, 'latin1'));
  };
  const catalog = object(found(/\/Root (\d+) 0 R/, bytes.toString('latin1', Math.max(0, bytes.length - 2048))));
  const leaves = (number: string): readonly string[] => {
    const kids = /\/Kids \[([^\]]*)\]/.exec(object(number))?.[1];
    return kids === undefined ? [number] : [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => leaves(kid));
  };
  const pages = leaves(found(/\/Pages (\d+) 0 R/, catalog));
  const numbers = new Map(pages.map((page, index) => [page, index + 1]));
  const places = [...object(found(/\/Dests (\d+) 0 R/, catalog)).matchAll(/\/(\S+) \[(\d+) 0 R/g)];
  return {
    pages: pages.length,
    places: Object.fromEntries(places.flatMap(([, name = '', page = '']) => [[decode(name), numbers.get(page) ?? 0]])),
    lastLines: linesOn(object(pages.at(-1) ?? ''), bytes),
  };
}

/** Counted without fonts: what a line says does not matter. */
const anyFont = { glyphs: () => ({ get: () => 'x' }), hasMarks: () => false };

function linesOn(page: string, bytes: Buffer): number {
  const head = `\n${found(/\/Contents (\d+) 0 R/, page)} 0 obj\n`;
  const start = bytes.indexOf(head, 0, 'latin1');
  const data = bytes.indexOf('stream\n', start, 'latin1') + 'stream\n'.length;
  const length = Number(found(/\/Length (\d+)/, bytes.toString('latin1', start, data)));
  if (start === -1 || Number.isNaN(length)) return 0;
  return readContent(inflateSync(bytes.subarray(data, data + length)).toString('latin1'), anyFont).lines.size;
}

function found(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[1] ?? '';
}

/** A name in a PDF writes some characters as `#` and two digits (ISO 32000-1, 7.3.5). */
function decode(name: string): string {
  return Buffer.from(
    name.replace(/#([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();
}
