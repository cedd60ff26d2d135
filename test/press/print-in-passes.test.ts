// Printing in passes: how often, at which size, and with which numbers.

import { describe, expect, it } from 'vitest';
import { printInPasses, type Prints, type Sizes } from '../../src/press/print-in-passes.ts';
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

/** The same with a picture on the first page, the lower edge of which is 40 points below so many, counted from the head of the paper. */
function printWithPicture(lines: readonly number[], edge = 100): Buffer {
  const picture = `/P <</MCID 99>> BDC q 80 0 0 40 50 ${edge} cm /X5 Do Q EMC`;
  return madePdf({
    pages: lines.map((count, index) => ({ content: `${madeLines(count)}${index === 0 ? `\n${picture}` : ''}` })),
    objects: { 100: { dictionary: '/Type /XObject\n/Subtype /Image\n', stream: 'x' } },
  });
}

function recorder(
  numbers: number,
  answer: (sizes: Sizes, filled: Readonly<Record<string, number>>) => Uint8Array,
  mayShrink = true,
) {
  const scales: number[] = [];
  const pictures: number[] = [];
  const filled: Readonly<Record<string, number>>[] = [];
  const prints: Prints = {
    prepare: () => Promise.resolve({ numbers, mayShrink }),
    fill: async (places) => void filled.push(places),
    print: async (sizes) => {
      scales.push(sizes.scale);
      pictures.push(sizes.pictures);
      return answer(sizes, filled.at(-1) ?? {});
    },
  };
  return { prints, scales, pictures, filled };
}

it('surveys pages, places and the lines of the last page', () => {
  expect(surveyPrint(print([20, 7], { first: 1, 'a#2dplace': 2, '#C3#A9': 2 }))).toMatchObject({
    pages: 2,
    places: { first: 1, 'a-place': 2, é: 2 },
    lastLines: 7,
    hasPictures: false,
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
    const { prints, scales, filled } = recorder(1, ({ scale }) => print(scale === 1.02 ? [20, 9] : [20, 3], { a: 2 }));
    await printInPasses(prints);
    expect(scales).toEqual([1, 0.98, 1.02]);
    expect(filled).toEqual([{ a: 2 }, { a: 2 }]);
  });

  it('once more at a size that moved what the numbers point to, or that was tried before there were any', async () => {
    const answer = ({ scale }: Sizes) => print(scale === 1.02 ? [20, 20, 9] : [20, 3], { a: scale === 1.02 ? 3 : 2 });
    const moved = recorder(1, answer);
    await printInPasses(moved.prints);
    expect(moved.scales).toEqual([1, 0.98, 1.02, 1.02]);
    expect(moved.filled.at(-1)).toEqual({ a: 3 });
    const first = recorder(1, ({ scale }) => print(scale === 1 ? [20, 4] : [20, 2], { a: 2 }));
    await printInPasses(first.prints);
    expect(first.scales).toEqual([1, 0.98, 1.02, 0.96, 0.94, 1]);
  });

  it('the fullest where none is full, and then stops', async () => {
    const { prints, scales } = recorder(0, ({ scale }) => print(scale === 0.96 ? [20, 4] : [20, 2]));
    expect(surveyPrint(await printInPasses(prints)).lastLines).toBe(4);
    expect(scales).toEqual([1, 0.98, 1.02, 0.96, 0.94]);
  });

  it('never smaller than the page allows', async () => {
    const { prints, scales, pictures } = recorder(0, () => printWithPicture([20, 40, 2]), false);
    await printInPasses(prints);
    expect([scales, pictures]).toEqual([
      [1, 1.02, 1.04],
      [1, 1, 1],
    ]);
  });

  it('with smaller pictures first, where one has left a page half empty, and then at that size', async () => {
    const { prints, pictures } = recorder(1, (sizes) =>
      printWithPicture(sizes.pictures === 0.7 ? [40, 40, 9] : [20, 40, 29]),
    );
    await printInPasses(prints);
    expect(pictures).toEqual([1, 0.85, 0.7]);
  });

  it('in other sizes where a page before the last is half empty, and takes the fullest', async () => {
    const { prints, scales } = recorder(0, ({ scale }) => print(scale === 0.96 ? [30, 40, 9] : [20, 40, 9]));
    expect(surveyPrint(await printInPasses(prints)).fills()[0]).toBeCloseTo(29 / 39);
    expect(scales).toEqual([1, 0.98, 1.02, 0.96, 0.94]);
  });
});

describe('how full a page is', () => {
  it('is how far down its lines and its pictures reach', () => {
    expect(surveyPrint(print([10, 40, 9])).fills()).toEqual([expect.closeTo(9 / 39), 1]);
    expect(surveyPrint(printWithPicture([10, 40, 9], 500)).fills()[0]).toBeCloseTo((500 + 40 - 100) / (39 * 15));
  });

  it('says nothing of a page before a turned one, of that one, and of the last', () => {
    const pages = [40, 10, 10, 5].map((count, index) => ({
      content: madeLines(count),
      ...(index === 2 ? { size: '842 595' } : {}),
    }));
    expect(surveyPrint(madePdf({ pages })).fills()).toEqual([1]);
    expect(surveyPrint(print([40, 10, 10, 5])).fills()).toEqual([1, expect.closeTo(9 / 39), expect.closeTo(9 / 39)]);
  });
});
