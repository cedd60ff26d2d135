// A font file -> its family, its face and its characters, from the tables that every font has.

import { joined, type Characters } from './coverage.ts';
import { fontTables } from './font-tables.ts';

export interface FontFile {
  readonly family: string;
  /** 400 is regular; two where the file has all weights between them. */
  readonly weight: number | readonly [from: number, to: number];
  readonly style: 'normal' | 'italic';
  readonly characters: Characters;
}

/** Undefined for what is no font, is damaged, or does not say what it is called or which characters it has. */
export function readFont(bytes: Uint8Array): FontFile | undefined {
  try {
    return fontOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  } catch {
    // Whatever a damaged file makes of it: a number out of its range, a table that cannot be unpacked.
    return undefined;
  }
}

function fontOf(file: Buffer): FontFile | undefined {
  const tables = fontTables(file);
  const [cmap, name, os2, fvar] = ['cmap', 'name', 'OS/2', 'fvar'].map((one) => tables?.(one));
  const family = name && familyOf(name);
  const characters = cmap && charactersOf(cmap);
  if (family === undefined || characters === undefined || characters.length === 0) return undefined;
  const isItalic = os2 !== undefined && (os2.readUInt16BE(62) & 1) === 1;
  const weight = (fvar && weightsOf(fvar)) ?? Math.min(Math.max(os2?.readUInt16BE(4) ?? 400, 1), 1000);
  return { family, weight, style: isItalic ? 'italic' : 'normal', characters };
}

/** In bytes: a hundred characters. Longer ones are no names, and a file may have 65,535 of them. */
const longestName = 200;

/** The name of the family by which designers know it, or else that of its four plain faces. */
function familyOf(table: Buffer): string | undefined {
  const texts = table.subarray(table.readUInt16BE(4));
  const names: { readonly id: number; readonly language: number; readonly text: string }[] = [];
  for (let at = 6; at < 6 + 12 * table.readUInt16BE(2); at += 12) {
    const [platform = 0, , language = 0, id = 0, length = 0, offset = 0] = [0, 2, 4, 6, 8, 10].map((field) =>
      table.readUInt16BE(at + field),
    );
    if ((id !== 1 && id !== 16) || length > longestName) continue;
    const bytes = Buffer.from(texts.subarray(offset, offset + length));
    const text =
      platform === 1
        ? bytes.toString('latin1')
        : bytes
            .subarray(0, length & ~1)
            .swap16()
            .toString('utf16le');
    const isEnglish = language === 0x409 || platform !== 3;
    names.push({ id, language: isEnglish ? 0 : language, text: text.replace(/[\p{Cc}\s]+/gu, ' ').trim() });
  }
  const [best] = names.filter(({ text }) => text !== '').sort((a, b) => b.id - a.id || a.language - b.language);
  return best?.text;
}

/** From the lightest to the boldest of a variable font. */
function weightsOf(table: Buffer): readonly [number, number] | undefined {
  const [start, count, size] = [table.readUInt16BE(4), table.readUInt16BE(8), table.readUInt16BE(10)];
  for (let at = start; at < start + count * size; at += size) {
    if (table.toString('latin1', at, at + 4) !== 'wght') continue;
    return [table.readInt16BE(at + 4), table.readInt16BE(at + 12)];
  }
  return undefined;
}

/** Unicode, all of it or its first 65,536 characters; what other platforms have is not asked for. */
const encodings: readonly (readonly [platform: number, encoding: number, format: number])[] = [
  [3, 10, 12],
  [0, 4, 12],
  [0, 6, 12],
  [3, 1, 4],
  [0, 3, 4],
];

function charactersOf(table: Buffer): Characters | undefined {
  const parts: { readonly rank: number; readonly part: Buffer }[] = [];
  for (let at = 4; at < 4 + 8 * table.readUInt16BE(2); at += 8) {
    const part = table.subarray(table.readUInt32BE(at + 4));
    const [platform, encoding] = [table.readUInt16BE(at), table.readUInt16BE(at + 2)];
    const rank = encodings.findIndex(
      ([one, other, format]) => one === platform && other === encoding && format === part.readUInt16BE(0),
    );
    if (rank !== -1) parts.push({ rank, part });
  }
  const best = parts.sort((a, b) => a.rank - b.rank)[0]?.part;
  if (best === undefined) return undefined;
  const ranges = best.readUInt16BE(0) === 12 ? groupsOf(best) : segmentsOf(best);
  return joined(ranges.map(([from, to]) => [Math.max(from, 0x20), to] as const).filter(([from, to]) => from <= to));
}

/** Of fonts with all Chinese characters, the largest have 20,000. */
const mostGroups = 100_000;

function groupsOf(part: Buffer): Characters {
  const ranges: (readonly [number, number])[] = [];
  if (part.readUInt32BE(12) > mostGroups) throw new RangeError('Too many groups');
  let before = -1;
  for (let at = 16; at < 16 + 12 * part.readUInt32BE(12); at += 12) {
    const [from, to, glyph] = [part.readUInt32BE(at), part.readUInt32BE(at + 4), part.readUInt32BE(at + 8)];
    if (from <= before || to > 0x10ffff || to < from) throw new RangeError('No characters');
    before = to;
    // The first glyph is the empty box.
    ranges.push([glyph === 0 ? from + 1 : from, to]);
  }
  return ranges;
}

function segmentsOf(part: Buffer): Characters {
  const ranges: (readonly [number, number])[] = [];
  const size = part.readUInt16BE(6);
  let before = -1;
  for (let at = 0; at < size; at += 2) {
    const [to, from] = [part.readUInt16BE(14 + at), part.readUInt16BE(16 + size + at)];
    const [delta, offset] = [part.readUInt16BE(16 + 2 * size + at), part.readUInt16BE(16 + 3 * size + at)];
    // They are in order; a file where they are not may hold more of them than anyone can count.
    if (from <= before || to < from) throw new RangeError('No characters');
    before = to;
    for (let code = from; code <= to; code += 1) {
      const glyph =
        offset === 0 ? (code + delta) & 0xffff : part.readUInt16BE(16 + 3 * size + at + offset + 2 * (code - from));
      if (glyph !== 0 && code !== 0xffff) ranges.push([code, code]);
    }
  }
  return ranges;
}
