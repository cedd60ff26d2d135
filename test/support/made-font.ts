// Fonts for tests: a real one of another maker, and small ones that are made of what a test says.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolFolder } from './memory-host.ts';

/** Noto Sans Hebrew: its letters, and none of the Latin ones. */
export function hebrewFont(weight: 400 | 700, ending: 'woff' | 'woff2'): Buffer {
  const name = `noto-sans-hebrew-hebrew-${weight}-normal.${ending}`;
  return readFileSync(join(toolFolder, 'node_modules', '@fontsource', 'noto-sans-hebrew', 'files', name));
}

export interface MadeFont {
  readonly family?: string;
  readonly weight?: number;
  /** Those of a variable font. */
  readonly weights?: readonly [number, number];
  readonly isItalic?: boolean;
  readonly characters?: readonly number[];
  /** Characters that lead to the first glyph, which is the empty box. */
  readonly empty?: readonly number[];
  /** The ranges of its table, instead of those. */
  readonly segments?: readonly (readonly [from: number, to: number])[];
  /** How many times it says its name, and the groups of its characters. */
  readonly names?: number;
  readonly times?: number;
}

/** A TrueType file of the tables that say what a font is; it has no shapes. */
export function madeFont(font: MadeFont): Buffer {
  const { family = 'Made', weight = 400, weights, isItalic = false, names = 1 } = font;
  const os2 = Buffer.alloc(78);
  os2.writeUInt16BE(weight, 4);
  os2.writeUInt16BE(isItalic ? 1 : 0x40, 62);
  const tables = {
    'OS/2': os2,
    cmap: cmapOf(font),
    ...(weights && { fvar: fvarOf(weights) }),
    name: nameOf(family, names),
  };
  const head = Buffer.alloc(12 + 16 * Object.keys(tables).length);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(Object.keys(tables).length, 4);
  let start = head.length;
  for (const [index, [name, table]] of Object.entries(tables).entries()) {
    head.write(name, 12 + 16 * index, 'latin1');
    head.writeUInt32BE(start, 12 + 16 * index + 8);
    head.writeUInt32BE(table.length, 12 + 16 * index + 12);
    start += table.length;
  }
  return Buffer.concat([head, ...Object.values(tables)]);
}

const words = (...values: readonly number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer).swap16();

function nameOf(family: string, count: number): Buffer {
  const text = Buffer.from(family, 'utf16le').swap16();
  const records = Array.from({ length: count }, () => [3, 1, 0x409, 1, text.length, 0]).flat();
  return Buffer.concat([words(0, count, 6 + 12 * count, ...records), text]);
}

function fvarOf([from, to]: readonly [number, number]): Buffer {
  return Buffer.concat([
    words(1, 0, 16, 0, 1, 20),
    Buffer.alloc(4),
    Buffer.from('wght'),
    words(from, 0, 400, 0, to, 0, 0, 0),
  ]);
}

/** Format 4 for the first 65,536 characters, and format 12 where there are others. */
function cmapOf({ characters = [0x41, 0x42, 0x43], empty = [], segments, times = 1 }: MadeFont): Buffer {
  const all = [...characters, ...empty].sort((a, b) => a - b);
  if (all.some((code) => code > 0xffff)) {
    const once = all.map((code) => [code, code, empty.includes(code) ? 0 : 1]);
    const groups = Array.from({ length: times }, () => once).flat();
    const part = Buffer.alloc(16 + 12 * groups.length);
    part.writeUInt16BE(12, 0);
    part.writeUInt32BE(groups.length, 12);
    for (const [index, group] of groups.entries())
      for (const [place, value] of group.entries()) part.writeUInt32BE(value, 16 + 12 * index + 4 * place);
    return Buffer.concat([words(0, 1, 3, 10, 0, 12), part]);
  }
  const ranges = [...(segments ?? all.map((code) => [code, code] as const)), [0xffff, 0xffff] as const];
  const deltas = ranges.map(([from]) => (empty.includes(from) || from === 0xffff ? -from : 1 - from) & 0xffff);
  const part = words(
    ...[4, 0, 0, 2 * ranges.length, 0, 0, 0],
    ...[...ranges.map(([, to]) => to), 0, ...ranges.map(([from]) => from)],
    ...[...deltas, ...ranges.map(() => 0)],
  );
  return Buffer.concat([words(0, 1, 3, 1, 0, 12), part]);
}
