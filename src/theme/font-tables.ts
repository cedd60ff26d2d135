// The tables of a font file by their names: TrueType and OpenType (.ttf, .otf), WOFF and WOFF2.

import { brotliDecompressSync, inflateSync } from 'node:zlib';

/** A table by its name, as it is in the font; undefined where the font has none. */
export type FontTables = (name: string) => Buffer | undefined;

/** More than any font has when it is unpacked: a small file may be made to fill the memory. */
const mostBytes = 32 * 1024 * 1024;

/** Undefined for what is no font, or a file of several. Throws RangeError or Error where it ends too early. */
export function fontTables(file: Buffer): FontTables | undefined {
  return readers[file.toString('latin1', 0, 4)]?.(file);
}

const readers: Readonly<Record<string, (file: Buffer) => FontTables>> = {
  '\0\x01\0\0': plainTables,
  true: plainTables,
  OTTO: plainTables,
  wOFF: woffTables,
  wOF2: woff2Tables,
};

function plainTables(file: Buffer): FontTables {
  const tables = new Map<string, Buffer>();
  for (let at = 12; at < 12 + 16 * file.readUInt16BE(4); at += 16)
    tables.set(file.toString('latin1', at, at + 4), part(file, file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)));
  return (name) => tables.get(name);
}

function woffTables(file: Buffer): FontTables {
  const entries = new Map<string, number>();
  for (let at = 44; at < 44 + 20 * file.readUInt16BE(12); at += 20)
    entries.set(file.toString('latin1', at, at + 4), at);
  return (name) => {
    const at = entries.get(name);
    if (at === undefined) return undefined;
    const packed = part(file, file.readUInt32BE(at + 4), file.readUInt32BE(at + 8));
    const length = file.readUInt32BE(at + 12);
    if (length > mostBytes) throw new RangeError('The table is too large');
    return packed.length < length ? inflateSync(packed, { maxOutputLength: length }) : packed;
  };
}

/** The names that WOFF2 has numbers for, as far as they are asked for here, and the two that it may take apart. */
const known: Readonly<Record<number, string>> = { 0: 'cmap', 5: 'name', 6: 'OS/2', 10: 'glyf', 11: 'loca', 47: 'fvar' };
const unnumbered = 63;

/** After the W3C's WOFF2 recommendation, sections 4.1 and 5. */
function woff2Tables(file: Buffer): FontTables {
  const places = new Map<string, readonly [start: number, length: number]>();
  let at = 48;
  let start = 0;
  for (let count = file.readUInt16BE(12); count > 0; count -= 1) {
    const flags = file.readUInt8(at);
    const number = flags & 0x3f;
    const name = number === unnumbered ? file.toString('latin1', at + 1, at + 5) : (known[number] ?? `table ${number}`);
    at += number === unnumbered ? 5 : 1;
    const original = size();
    // For these two, version 3 means that the table is as it was; for all others, version 0 does.
    const isChanged = flags >> 6 !== (name === 'glyf' || name === 'loca' ? 3 : 0);
    const length = isChanged ? size() : original;
    if (!isChanged) places.set(name, [start, length]);
    start += length;
  }
  const all = brotliDecompressSync(part(file, at, file.readUInt32BE(20)), { maxOutputLength: mostBytes });
  return (name) => {
    const place = places.get(name);
    return place && part(all, ...place);
  };

  /** A number in groups of seven bits. */
  function size(): number {
    let value = 0;
    let byte = 0x80;
    while (byte & 0x80) {
      byte = file.readUInt8(at);
      at += 1;
      value = value * 128 + (byte & 0x7f);
    }
    return value;
  }
}

function part(file: Buffer, start: number, length: number): Buffer {
  if (start + length > file.length) throw new RangeError('The file ends too early');
  return file.subarray(start, start + length);
}

/** The TrueType or OpenType file that is in a WOFF file. Throws RangeError or Error for any other file. */
export function unpackWoff(file: Buffer): Buffer {
  if (file.toString('latin1', 0, 4) !== 'wOFF') throw new RangeError('No WOFF file');
  const count = file.readUInt16BE(12);
  const lengths = Array.from({ length: count }, (_, index) => file.readUInt32BE(44 + 20 * index + 12));
  if (lengths.reduce((sum, length) => sum + length, 0) > mostBytes) throw new RangeError('The font is too large');
  const tables = woffTables(file);
  const head = Buffer.alloc(12 + 16 * count);
  file.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  const parts: Buffer[] = [head];
  let start = head.length;
  for (let index = 0; index < count; index += 1) {
    const from = 44 + 20 * index;
    const table = tables(file.toString('latin1', from, from + 4)) ?? Buffer.alloc(0);
    const entry = 12 + 16 * index;
    file.copy(head, entry, from, from + 4);
    file.copy(head, entry + 4, from + 16, from + 20);
    head.writeUInt32BE(start, entry + 8);
    head.writeUInt32BE(table.length, entry + 12);
    const gap = -table.length & 3;
    parts.push(table, Buffer.alloc(gap));
    start += table.length + gap;
  }
  return Buffer.concat(parts);
}
