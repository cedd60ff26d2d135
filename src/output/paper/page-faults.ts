// What only a finished PDF shows: that it has more pages than the publication wants.

import type { Edition } from '../../content/edition/edition.ts';
import type { NamedFault } from '../../content/issue/fault.ts';
import type { PageFit } from '../../press/press.ts';
import { wordsOf } from '../verify/words-of.ts';

export type PageFault = NamedFault;

const blamed = 3;

/** `page` is the HTML that was printed, `limit` what `print.pages` says. */
export function pageFaults(
  { pages, lines }: PageFit,
  limit: number,
  { sections }: Pick<Edition, 'sections'>,
  page: string,
): readonly PageFault[] {
  if (pages <= limit) return [];
  const over = lines.slice(limit).reduce((sum, count) => sum + count, 0);
  const lengths = sections.map(({ anchor, title }, index) => ({ title, index, words: wordsFrom(anchor, page) }));
  const longest = lengths.sort((a, b) => b.words - a.words).slice(0, blamed);
  const list = longest.map(({ title, words }) => `\`${title}\` ${words} words`).join(', ');
  return [
    {
      rule: 'print/pages',
      path: longest[0] === undefined ? [] : ['sections', longest[0].index],
      message: `The PDF has ${pages} pages; \`print.pages\` of bulletin.yaml allows ${limit}, and ${over} lines are over${list === '' ? '' : `. Its longest sections: ${list}`}`,
      help: 'Shorten the longest section, or keep a few sentences of its longest items here and link to the rest',
    },
  ];
}

/** How many words the section with this anchor has. */
function wordsFrom(anchor: string, page: string): number {
  const start = page.indexOf('>', page.indexOf(`id="${anchor}"`)) + 1;
  const end = page.indexOf('<section class="section"', start);
  const text = page.slice(start, end === -1 ? page.indexOf('</main>', start) : end).replace(/<[^<>]*>|&[#\w]+;/g, ' ');
  return wordsOf(text).length;
}
