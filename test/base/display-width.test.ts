// Columns of a text in a fixed font.

import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/base/display-width.ts';

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['plain', 5],
    ['Évaluation – « août »', 21],
    ['e\u0301te\u0301', 3],
    ['日本語', 6],
    ['한국어', 6],
    ['\u1112\u1161\u11ab', 2],
    ['ＡＢ', 4],
    ['ｱｲ', 2],
    ['「…」', 5],
    ['Ελλάδα Київ', 11],
    ['שָׁלוֹם', 4],
    ['สวัสดี', 4],
    ['🎉', 2],
    ['👍🏽', 4],
    ['🇨🇦', 2],
    ['❤', 1],
    ['❤\ufe0f', 2],
    ['☎ 1\ufe0f\u20e3', 4],
    ['𠮷', 2],
    // Wide since Unicode 16.
    ['☰', 2],
    // Only the sign of one region, and so no flag.
    ['🇨', 1],
    ['a\u00adb\u200bc\ufeff', 3],
  ])('of %j is %i', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });

  it('is the sum of its parts for text without marks that change the sign before them', () => {
    const text = 'Réunion 会议 🎉 café\u0301 é';
    expect(displayWidth(text)).toBe([...text].reduce((sum, character) => sum + displayWidth(character), 0));
  });
});
