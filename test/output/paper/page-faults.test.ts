// What is said of an issue that has more pages than it may have.

import { expect, it } from 'vitest';
import type { Edition } from '../../../src/content/edition/edition.ts';
import { pageFaults } from '../../../src/output/paper/page-faults.ts';

const sections = ['a', 'b', 'c', 'd'].map((anchor) => ({
  anchor,
  title: anchor.toUpperCase(),
})) as unknown as Edition['sections'];
const page = `<main>${[2, 5, 1, 4]
  .map(
    (count, at) =>
      `<section class="section" id="${sections[at]!.anchor}"><p>${'word '.repeat(count)}<b>&ndash;</b></p></section>`,
  )
  .join('')}</main><footer>more</footer>`;
const fit = { pages: 4, lastPage: 0.5, lines: [40, 50, 45, 12] };

it('names the lines that are over, and the longest sections', () => {
  const [fault] = pageFaults(fit, 2, { sections }, page);
  expect(fault?.path).toEqual(['sections', 1]);
  expect(fault?.message).toBe(
    'The PDF has 4 pages; `print.pages` of bulletin.yaml allows 2, and 57 lines are over. Its longest sections: `B` 5 words, `D` 4 words, `A` 2 words',
  );
});

it('says nothing where all pages are allowed', () => {
  expect(pageFaults(fit, 4, { sections }, page)).toEqual([]);
});

it('counts the letters of a text without blanks', () => {
  const chinese = '<main><section class="section" id="a"><p>海港今天重新开放。</p></section></main>';
  const [fault] = pageFaults(fit, 2, { sections: sections.slice(0, 1) }, chinese);
  expect(fault?.message).toContain('`A` 8 words');
});

it('needs no sections', () => {
  expect(pageFaults(fit, 3, { sections: [] }, '<main></main>')[0]).toMatchObject({
    path: [],
    message: 'The PDF has 4 pages; `print.pages` of bulletin.yaml allows 3, and 12 lines are over',
  });
});
