// Contrast as WCAG has it, and the colours that are made from others.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, leastContrast, nearestReadable } from '../../src/theme/contrast.ts';

describe('contrast', () => {
  // The figures of WebAIM's checker, cut off and not rounded.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.47],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 3.99],
    ['#0000ff', '#ffffff', 8.59],
    // So dark that another formula holds.
    ['#0a0a0a', '#000000', 1.06],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(Math.floor(contrast(one, other) * 100) / 100).toBe(ratio);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });

  it('names the paper on which a colour is hardest to read', () => {
    expect(leastContrast('#777777', ['#ffffff', '#dddddd', '#eeeeee'])?.paper).toBe('#dddddd');
    expect(leastContrast('#777777', [])).toBeUndefined();
  });
});

const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);
const papers = [['#fdfcf9', '#f3f0e8'], ['#15181b', '#20252a'], ['#ffffff'], ['#000000']];

describe('the nearest readable colour', () => {
  it('is the colour itself where that will do', () => {
    expect(nearestReadable('#123f52', ['#ffffff'], 4.5)).toBe('#123f52');
  });

  it('can be read, whatever was given', () => {
    fc.assert(
      fc.property(colour, fc.constantFrom(...papers), fc.constantFrom(4.5, 7), (given, behind, wanted) => {
        const found = nearestReadable(given, behind, wanted);
        expect(found).toMatch(/^#[\da-f]{6}$/);
        expect(leastContrast(found, behind)!.ratio).toBeGreaterThanOrEqual(wanted);
        expect(nearestReadable(found, behind, wanted)).toBe(found);
      }),
    );
  });

  it('is darker on light paper, lighter on dark', () => {
    expect(nearestReadable('#e0a800', ['#ffffff'], 4.5)).toBe('#967000');
    expect(nearestReadable('#123f52', ['#15181b'], 4.5)).toBe('#688591');
  });

  it('is black or white where no shade will do', () => {
    expect(nearestReadable('#888888', ['#000000', '#808080', '#ffffff'], 4.5)).toMatch(/^#(?:000000|ffffff)$/);
  });
});
