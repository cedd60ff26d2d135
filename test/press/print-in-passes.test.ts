// Printing in passes: how often, at which size, and with which numbers.

import { describe, expect, it } from 'vitest';
import { printInPasses, type Prints } from '../../src/press/print-in-passes.ts';
import { surveyPrint } from '../../src/press/survey.ts';
import { madeLines, madePdf } from '../support/made-pdf.ts';

/** A print of as many pages as there are counts of lines; places by name lie on pages from 1. */
function print(lines: readonly number[], places: Readonly<Record<string, number>> = {}): Buffer {
  const named = Object.entries(places).map(([name, page]) => `/${name} [${9 + page} 0 R /XYZ 0 800 0]`);
  return madePdf({
    pages: lines.map((count) => ({ content: madeLines(count) })),
    catalog: '/Dests 100 0 R',
    objects: { 100: `<<${named.join('\n')}>>` },
  });
}

function recorder(wanted: number, answer: (scale: number, filled: Readonly<Record<string, number>>) => Uint8Array) {
  const scales: number[] = [];
  const filled: Readonly<Record<string, number>>[] = [];
  const prints: Prints = {
    prepare: () => Promise.resolve(wanted),
    fill: async (places) => void filled.push(places),
    print: async (scale) => {
      scales.push(scale);
      return answer(scale, filled.at(-1) ?? {});
    },
  };
  return { prints, scales, filled };
}

it('surveys pages, places and the lines of the last page', () => {
  expect(surveyPrint(print([20, 7], { first: 1, 'a#2dplace': 2, '#C3#A9': 2 }))).toEqual({
    pages: 2,
    places: { first: 1, 'a-place': 2, é: 2 },
    lastLines: 7,
  });
});

describe('it prints', () => {
  it('once where no number is wanted', async () => {
    const { prints, scales, filled } = recorder(0, () => print([20, 20]));
    await printInPasses(prints);
    expect([scales, filled]).toEqual([[1], []]);
  });

  it('twice for the numbers, and once more where they moved what they point to', async () => {
    const steady = recorder(1, () => print([20, 20], { a: 2 }));
    await printInPasses(steady.prints);
    expect([steady.scales, steady.filled]).toEqual([[1, 1], [{ a: 2 }]]);
    const moving = recorder(1, (_, { a = 1 }) => print([20, 20, 20], { a: a === 1 ? 2 : 3 }));
    await printInPasses(moving.prints);
    expect([moving.scales, moving.filled]).toEqual([
      [1, 1, 1],
      [{ a: 2 }, { a: 3 }],
    ]);
  });

  it('no numbers on a single page', async () => {
    const { prints, filled } = recorder(1, () => print([4], { a: 1 }));
    await printInPasses(prints);
    expect(filled).toEqual([{}]);
  });

  it('smaller or larger until the last page is worth its paper, and then at that size', async () => {
    const { prints, scales } = recorder(1, (scale) => print(scale === 1.02 ? [20, 9] : [20, 3], { a: 2 }));
    await printInPasses(prints);
    expect(scales).toEqual([1, 0.98, 1.02, 1.02]);
  });

  it('the fullest where none is full, and then stops', async () => {
    const { prints, scales } = recorder(0, (scale) => print(scale === 0.96 ? [20, 4] : [20, 2]));
    expect(surveyPrint(await printInPasses(prints)).lastLines).toBe(4);
    expect(scales).toEqual([1, 0.98, 1.02, 0.96, 0.94]);
  });
});
