// The profile is that of sRGB: each number in it is one of the standards, to the step of 1/65536 that ICC counts in.

import { describe, expect, it } from 'vitest';
import { srgbProfile } from '../../../src/press/finish/icc-profile.ts';

const profile = Buffer.from(srgbProfile());
const text = (from: number, to: number): string => profile.toString('latin1', from, to);

/** The parts by their names, as the table leads to them. */
const parts = new Map(
  Array.from({ length: profile.readUInt32BE(128) }, (_, index) => {
    const at = 132 + 12 * index;
    const from = profile.readUInt32BE(at + 4);
    return [text(at, at + 4), { from, size: profile.readUInt32BE(at + 8), type: text(from, from + 4) }] as const;
  }),
);

/** The numbers from here to the end of a part. */
function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: (to - from) / 4 }, (_, index) => profile.readInt32BE(from + 4 * index) / 65536);
}

function numbersOf(name: string, before = 8): readonly number[] {
  const { from, size } = parts.get(name)!;
  return numbers(from + before, from + size);
}

function expectNear(found: readonly number[], wanted: readonly number[]): void {
  expect(found).toHaveLength(wanted.length);
  for (const [index, number] of wanted.entries()) expect(Math.abs(found[index]! - number)).toBeLessThan(1 / 65536);
}

const white = [0.9642, 1, 0.8249];

describe('the colour profile', () => {
  it('says what it is in its head: a screen, with red, green and blue, in version 4.2', () => {
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.readUInt32BE(8)).toBe(0x04_20_00_00);
    expect(text(12, 24)).toBe('mntrRGB XYZ ');
    expect(text(36, 40)).toBe('acsp');
    expectNear(numbers(68, 80), white);
  });

  it('has a table that leads to each of its parts', () => {
    expect([...parts].map(([name, { type }]) => `${name} ${type}`)).toEqual([
      'desc mluc',
      'cprt mluc',
      'wtpt XYZ ',
      'chad sf32',
      'rXYZ XYZ ',
      'gXYZ XYZ ',
      'bXYZ XYZ ',
      'rTRC para',
      'gTRC para',
      'bTRC para',
    ]);
    for (const { from, size } of parts.values())
      expect([from % 4, from >= 132 + 12 * parts.size, from + size <= profile.length]).toEqual([0, true, true]);
  });

  it('has its name, and no rights', () => {
    const named = (name: string): string => {
      const { from } = parts.get(name)!;
      const start = from + profile.readUInt32BE(from + 24);
      return Buffer.from(profile.subarray(start, start + profile.readUInt32BE(from + 20)))
        .swap16()
        .toString('utf16le');
    };
    expect(named('desc')).toBe('sRGB IEC61966-2.1');
    expect(named('cprt')).toBe('No copyright');
  });

  it('has the primaries of sRGB, adapted to the white of ICC, and the matrix that adapted them', () => {
    expectNear(numbersOf('wtpt'), white);
    expectNear(numbersOf('rXYZ'), [0.43607, 0.22249, 0.01392]);
    expectNear(numbersOf('gXYZ'), [0.38515, 0.71687, 0.09708]);
    expectNear(numbersOf('bXYZ'), [0.14307, 0.06061, 0.7141]);
    expectNear(numbersOf('chad'), [1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168]);
    // Red, green and blue at once are white.
    const [red, green, blue] = ['rXYZ', 'gXYZ', 'bXYZ'].map((name) => numbersOf(name));
    for (const [index, part] of white.entries())
      expect(red![index]! + green![index]! + blue![index]!).toBeCloseTo(part, 3);
  });

  it.each(['rTRC', 'gTRC', 'bTRC'])('has the curve of sRGB: %s', (name) => {
    const { from } = parts.get(name)!;
    // (aX + b)^g where X >= d, else cX.
    expect(profile.readUInt16BE(from + 8)).toBe(3);
    expectNear(numbersOf(name, 12), [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]);
  });
});
