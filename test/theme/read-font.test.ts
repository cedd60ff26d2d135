// What a font file says of itself, in every form that it may have, and what damaged ones come to.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { formatCharacters, includes } from '../../src/theme/coverage.ts';
import { unpackWoff } from '../../src/theme/font-tables.ts';
import { readFont } from '../../src/theme/read-font.ts';
import { toolFolder } from '../support/memory-host.ts';
import { hebrewFont, madeFont } from '../support/made-font.ts';

const classic = join(toolFolder, 'templates', 'classic', 'fonts');
const list = JSON.parse(readFileSync(join(classic, 'fonts.json'), 'utf8')) as readonly {
  readonly file: string;
  readonly family: string;
  readonly weight: number;
  readonly style: string;
  readonly characters: string;
}[];

test.each(list)('a theme’s own $file is what the list says', ({ file, family, weight, style, characters }) => {
  const font = readFont(readFileSync(join(classic, file)));
  expect(font).toMatchObject({ family, weight, style });
  expect(formatCharacters(font!.characters)).toBe(characters);
});

test.each(['woff', 'woff2'] as const)('a font that others made, as %s', (ending) => {
  const font = readFont(hebrewFont(700, ending))!;
  expect([font.family.startsWith('Noto Sans Hebrew'), font.weight, font.style]).toEqual([true, 700, 'normal']);
  expect(includes(font.characters, 'ש'.codePointAt(0)!)).toBe(true);
  expect(includes(font.characters, 'a'.codePointAt(0)!)).toBe(false);
});

describe('a made font', () => {
  test.each([
    ['all it says', madeFont({ family: 'Ours', weight: 600, isItalic: true }), 'Ours', 600, 'italic', '41-43'],
    ['characters above 65,535', madeFont({ characters: [0x1f600, 0x1f602] }), 'Made', 400, 'normal', '1f600 1f602'],
    ['a name in letters of all kinds', madeFont({ family: 'Écran  «א»\n' }), 'Écran «א»', 400, 'normal', '41-43'],
    ['all weights', madeFont({ weights: [100, 900] }), 'Made', [100, 900], 'normal', '41-43'],
  ])('with %s', (_, bytes, family, weight, style, characters) => {
    const font = readFont(bytes)!;
    expect({ ...font, characters: formatCharacters(font.characters) }).toEqual({ family, weight, style, characters });
  });

  test('says which characters it shows as an empty box: none of those', () => {
    expect(formatCharacters(readFont(madeFont({ characters: [0x41, 0x43], empty: [0x42] }))!.characters)).toBe('41 43');
  });
});

describe('what is no font', () => {
  const damaged = [hebrewFont(400, 'woff'), hebrewFont(400, 'woff2'), madeFont({})].flatMap((whole) =>
    Array.from({ length: 40 }, (_, index) => whole.subarray(0, Math.floor((whole.length * index) / 40))),
  );

  test('a file of which an end is missing is not read', () => {
    for (const bytes of damaged) expect(() => readFont(bytes)).not.toThrow();
    expect(damaged.slice(40, 80).filter((bytes) => readFont(bytes) !== undefined)).toEqual([]);
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('a font')],
    ['several fonts in one file', Buffer.from('ttcf\0\x01\0\0')],
    ['no name', madeFont({ family: '' })],
    ['no characters', madeFont({ characters: [] })],
    ['a picture', readFileSync(join(toolFolder, 'issues', 'images', 'helpline-calls.png'))],
  ])('%s', (_, bytes) => {
    expect(readFont(bytes)).toBeUndefined();
  });

  test('more characters than there are, again and again, take no time', () => {
    const bytes = madeFont({ segments: Array.from({ length: 30_000 }, () => [0x20, 0xfffe] as const) });
    const start = performance.now();
    expect(readFont(bytes)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(500);
  });

  test.each([
    ['a long name, again and again', { family: 'x'.repeat(30_000), names: 5000 }],
    ['the same characters, again and again', { characters: [0x10000], times: 90_000 }],
    ['more groups of characters than any font has', { characters: [0x10000], times: 200_000 }],
  ])('%s takes no time', (_, font) => {
    const bytes = madeFont(font);
    const start = process.cpuUsage();
    expect(readFont(bytes)).toBeUndefined();
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(500);
  });

  test('a WOFF file of many large tables is not unpacked', () => {
    const head = Buffer.alloc(44 + 20 * 60);
    head.write('wOFF\0\x01\0\0', 'latin1');
    head.writeUInt16BE(60, 12);
    for (let at = 44; at < head.length; at += 20) head.writeUInt32BE(31 * 1024 * 1024, at + 12);
    expect(() => unpackWoff(head)).toThrow('The font is too large');
    expect(() => unpackWoff(madeFont({}))).toThrow('No WOFF file');
  });

  test('a table that is unpacked to more than any font has is refused', () => {
    const bomb = deflateSync(Buffer.alloc(80 * 1024 * 1024), { level: 1 });
    const head = Buffer.alloc(44 + 20);
    head.write('wOFF\0\x01\0\0', 'latin1');
    head.writeUInt16BE(1, 12);
    head.write('cmap', 44, 'latin1');
    for (const [offset, value] of [
      [48, 64],
      [52, bomb.length],
      [56, 80 * 1024 * 1024],
    ] as const)
      head.writeUInt32BE(value, offset);
    expect(readFont(Buffer.concat([head, bomb]))).toBeUndefined();
  });
});
