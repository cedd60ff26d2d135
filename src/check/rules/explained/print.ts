// What a finished PDF shows, which only `build` makes.

import type { Explained } from './explained.ts';

export const print = (): readonly Explained[] => [
  {
    id: 'print/pages',
    severity: 'warning',
    what: 'The PDF has more pages than `print.pages` of bulletin.yaml allows. The finding says how many lines are over, and names the longest sections.',
    why: 'Paper and postage cost money, and a sheet that is folded has four pages.',
    bad: 'An issue of six pages, where bulletin.yaml has `print: { pages: 4 }`.',
    good: 'The same issue with a few sentences of each item, and links to the rest.',
    isDescribed: true,
  },
];
