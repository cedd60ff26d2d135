// Which characters the fonts of a theme have.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { covers, includes, parseCharacters, type Characters } from '../../src/theme/coverage.ts';
import { parseCoverage, parseFonts, type ListedFont } from '../../src/theme/parse-fonts.ts';
import { toolFolder } from '../support/memory-host.ts';
import { charactersOfWoff2 } from './read-woff2.ts';

const folderOf = (theme: string): string => join(toolFolder, 'templates', theme, 'fonts');
const text = (file: string, theme = 'classic'): string => readFileSync(join(folderOf(theme), file), 'utf8');
const listed = (theme: string) =>
  parseFonts(text('fonts.json', theme), 'fonts.json').map((font) => ({ ...font, theme }));
const fonts = [...listed('classic'), ...listed('civic')];
const coverage = parseCoverage(text('coverage.json'), 'coverage.json');

function expand(characters: Characters): number[] {
  return characters.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

describe('a list of characters', () => {
  it('is read from ranges', () => {
    expect(parseCharacters('20-7e a0 1F600')).toEqual([
      [0x20, 0x7e],
      [0xa0, 0xa0],
      [0x1f600, 0x1f600],
    ]);
  });

  it.each(['', '20-', 'x', '7e-20', '30 20', '20-30 30', '20,30', undefined, 32])('is not %j', (wrong) => {
    expect(parseCharacters(wrong)).toBeUndefined();
  });

  it('includes both ends of each range, and nothing between ranges', () => {
    const characters = parseCharacters('20-7e a0-a1 100 200-201') ?? [];
    expect(expand(characters).every((code) => includes(characters, code))).toBe(true);
    expect([0x1f, 0x7f, 0x9f, 0xa2, 0xff, 0x101, 0x1ff, 0x202].some((code) => includes(characters, code))).toBe(false);
  });
});

describe('the fonts that come with bulletin', () => {
  const has = (character: string): boolean => covers(coverage, character.codePointAt(0) ?? 0);

  it.each([...'Aé€œŒÿ«»‘’“”…–—−→←✓½ñłŻőşğČữĐЖїΩ☐№'])('have %s', (character) => expect(has(character)).toBe(true));
  it.each([...'🎉☎漢عא'])('do not have %s', (character) => expect(has(character)).toBe(false));
  it.each(['\u00a0', '\u202f', '\u00ad', '\u200b', '\n', '\t'])('need nothing for %j', (blank) => {
    expect(has(blank)).toBe(true);
    expect(covers({ characters: [] }, blank.codePointAt(0) ?? 0)).toBe(true);
  });

  it.each(fonts)('have in $theme/fonts/$file what the list says', ({ theme, file, characters }) => {
    const found = charactersOfWoff2(readFileSync(join(folderOf(theme), file)));
    expect(expand(characters).filter((code) => !found.has(code))).toEqual([]);
  });

  it('have every covered character in every face of every covered family', () => {
    const faces = new Map<string, number[]>();
    for (const font of fonts.filter(({ family }) => coverage.families.includes(family))) {
      faces.set(nameOf(font), [...(faces.get(nameOf(font)) ?? []), ...expand(font.characters)]);
    }
    expect([...faces.keys()]).toHaveLength(8);
    const all = expand(coverage.characters);
    for (const [, characters] of faces) expect(characters.sort((a, b) => a - b)).toEqual(all);
  });

  it('do not bear the name that the licence reserves', () => {
    expect(fonts.every(({ family }) => !/source/i.test(family))).toBe(true);
    expect(text('OFL-serif.txt')).toContain('SIL OPEN FONT LICENSE');
    for (const theme of ['classic', 'civic']) expect(text('OFL-sans.txt', theme)).toContain('SIL OPEN FONT LICENSE');
  });
});

const nameOf = ({ family, weight, style }: ListedFont): string => `${family} ${weight} ${style}`;

describe('a wrong list of fonts', () => {
  const font = { family: 'F', weight: 400, style: 'normal', file: 'f.woff2', characters: '20-7e' };

  it('is accepted when it is right', () => expect(parseFonts(JSON.stringify([font]), 'p')).toHaveLength(1));

  it.each([
    { file: '../secret.woff2' },
    { file: 'a/b.woff2' },
    { file: '/etc/passwd' },
    { file: 'f.ttf' },
    { weight: '400' },
    { weight: 0 },
    { style: 'oblique' },
    { family: '' },
    { characters: 'all' },
    { elements: 'em' },
  ])('is refused: %j', (wrong) => {
    expect(() => parseFonts(JSON.stringify([font, { ...font, ...wrong }]), 'p')).toThrow('p: font 2 is not complete');
  });

  it.each(['{', '{}', 'null'])('is refused: %s', (json) => expect(() => parseFonts(json, 'p')).toThrow(/^p is not/));
  it.each(['{}', '[]', '{"families":["F"]}'])('coverage is refused: %s', (json) => {
    expect(() => parseCoverage(json, 'p')).toThrow('p does not say');
  });
});
