// What a print shows before it is finished: on which page each named place is, and how full its pages are.

import { inflateSync } from 'node:zlib';
import { countLines } from './finish/count-lines.ts';
import { readContent, type Content } from './finish/read-content.ts';

export interface Survey {
  readonly pages: number;
  /** The page of each place with a name, from 1. */
  readonly places: Readonly<Record<string, number>>;
  /** Lines of text on the last page, without its running head and number. */
  readonly lastLines: number;
  readonly hasPictures: boolean;
  /** Of each upright page before the last, how much is used, from 0 to 1. Read when it is asked for. */
  fills(): readonly number[];
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
  const last = object(pages.at(-1) ?? '');
  const places = [...object(found(/\/Dests (\d+) 0 R/, catalog)).matchAll(/\/(\S+) \[(\d+) 0 R/g)];
  return {
    pages: pages.length,
    places: Object.fromEntries(places.flatMap(([, name = '', page = '']) => [[decode(name), numbers.get(page) ?? 0]])),
    lastLines: countLines(contentOf(last, bytes).lines, sizeOf(last).width),
    hasPictures: bytes.includes('/Subtype /Image'),
    fills: () => fillsOf(pages.map((page) => measure(object(page), bytes))),
  };
}

interface Extent {
  readonly isTurned: boolean;
  /** In points from below; of an empty page they are infinite. */
  readonly highest: number;
  readonly lowest: number;
}

function measure(page: string, bytes: Buffer): Extent {
  const { width, height } = sizeOf(page);
  const { lines, pictures } = contentOf(page, bytes);
  const at = [...lines.keys(), ...pictures];
  return { isTurned: width > height, highest: Math.max(...lines.keys()), lowest: Math.min(...at) };
}

function sizeOf(page: string): { readonly width: number; readonly height: number } {
  const [, width = '', height = ''] = /\/MediaBox \[\S+ \S+ (\S+) ([^\]]+)\]/.exec(page) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** A page before one that is turned ends where what is turned begins. */
function fillsOf(pages: readonly Extent[]): readonly number[] {
  const upright = pages.filter(({ isTurned }) => !isTurned);
  const judged = pages.slice(0, -1).filter(({ isTurned }, index) => !isTurned && !pages[index + 1]?.isTurned);
  const top = Math.max(...upright.map(({ highest }) => highest));
  const foot = Math.min(...upright.map(({ lowest }) => lowest));
  return judged.map(({ lowest }) => Math.max(0, top - lowest) / (top - foot || 1));
}

/** Counted without fonts: what a line says does not matter. */
const anyFont = { glyphs: () => ({ get: () => 'x' }), hasMarks: () => false };

function contentOf(page: string, bytes: Buffer): Pick<Content, 'lines' | 'pictures'> {
  const head = `\n${found(/\/Contents (\d+) 0 R/, page)} 0 obj\n`;
  const start = bytes.indexOf(head, 0, 'latin1');
  const data = bytes.indexOf('stream\n', start, 'latin1') + 'stream\n'.length;
  const length = Number(found(/\/Length (\d+)/, bytes.toString('latin1', start, data)));
  if (start === -1 || Number.isNaN(length)) return { lines: new Map(), pictures: [] };
  return readContent(inflateSync(bytes.subarray(data, data + length)).toString('latin1'), anyFont);
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
