// The characters of a WOFF2 file, from its own table: a second witness for what scripts/fonts.mjs wrote down.

import { brotliDecompressSync } from 'node:zlib';

const headerLength = 48;
const cmap = 0;
const glyf = 10;
const loca = 11;
const anyTag = 63;

/** Read after the W3C's WOFF2 recommendation, sections 4.1 and 5. */
export function charactersOfWoff2(file: Buffer): Set<number> {
  if (file.toString('latin1', 0, 4) !== 'wOF2') throw new Error('no WOFF2 file');
  let at = headerLength;
  let before = 0;
  let found: { start: number; length: number } | undefined;
  for (let table = 0; table < file.readUInt16BE(12); table += 1) {
    const flags = file.readUInt8(at);
    const tag = flags & 0x3f;
    at += tag === anyTag ? 5 : 1;
    const original = number();
    // For these two, version 3 means that the table is as it was; for all others, version 0 does.
    const isChanged = tag === glyf || tag === loca ? flags >> 6 !== 3 : flags >> 6 !== 0;
    const length = isChanged ? number() : original;
    if (tag === cmap) found = { start: before, length };
    before += length;
  }
  if (found === undefined) throw new Error('no table of characters');
  const tables = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)));
  return charactersOf(tables.subarray(found.start, found.start + found.length));

  function number(): number {
    let value = 0;
    let byte: number;
    do {
      byte = file.readUInt8(at);
      at += 1;
      value = value * 128 + (byte & 0x7f);
    } while (byte & 0x80);
    return value;
  }
}

function charactersOf(table: Buffer): Set<number> {
  const characters = new Set<number>();
  for (let entry = 4; entry < 4 + 8 * table.readUInt16BE(2); entry += 8) {
    const part = table.subarray(table.readUInt32BE(entry + 4));
    const format = part.readUInt16BE(0);
    if (format === 12) readGroups(part, characters);
    if (format === 4) readSegments(part, characters);
  }
  return characters;
}

function readGroups(part: Buffer, characters: Set<number>): void {
  for (let at = 16; at < 16 + 12 * part.readUInt32BE(12); at += 12) {
    for (let code = part.readUInt32BE(at); code <= part.readUInt32BE(at + 4); code += 1) characters.add(code);
  }
}

function readSegments(part: Buffer, characters: Set<number>): void {
  const size = part.readUInt16BE(6);
  for (let at = 0; at < size; at += 2) {
    const [to, from] = [part.readUInt16BE(14 + at), part.readUInt16BE(16 + size + at)];
    const offset = part.readUInt16BE(16 + 3 * size + at);
    for (let code = from; code <= to; code += 1) {
      const glyph =
        offset === 0
          ? part.readUInt16BE(16 + 2 * size + at) + code
          : part.readUInt16BE(16 + 3 * size + at + offset + 2 * (code - from));
      if ((glyph & 0xffff) !== 0) characters.add(code);
    }
  }
}
