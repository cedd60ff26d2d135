// Lines of text on a page, also where they are in two columns.

import type { Content } from './read-content.ts';

/** Two columns have more than this between them, in points; a letter of running text is narrower. */
const gutter = 12;

/** A height counts twice where there is text on both sides of the middle, and nothing in it. `width` is the page's, in points. */
export function countLines(lines: Content['lines'], width: number): number {
  const columns = [...lines.values()].map((letters): number => {
    const sides = letters.map((at) => (Math.abs(at - width / 2) < gutter / 2 ? 'middle' : at < width / 2));
    return sides.includes(true) && sides.includes(false) && !sides.includes('middle') ? 2 : 1;
  });
  return columns.reduce((sum, count) => sum + count, 0);
}
