// text/lost: words that Markdown takes for itself, so that no reader sees them.

import type { Lost } from '../prose/prose.ts';
import { quote } from './reading/names.ts';
import { oddities } from './reading/oddities.ts';
import type { Rule } from './rule.ts';

const issue = (intro: string) => `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: ${intro}
`;

export const textLost: Rule = {
  id: 'text/lost',
  severity: 'error',
  isNeeded: true,
  what: 'An address that nothing refers to, a cell beyond the last column of a table, or words behind the mark that opens code.',
  why: 'Markdown shows them to nobody.',
  bad: issue('|\n      The report is out.\n\n      [report]: https://example.org/report'),
  good: issue('The [report](https://example.org/report) is out.'),
  *check({ proses }) {
    for (const [kind, { what, help }] of Object.entries(told) as [Lost, (typeof told)[Lost]][]) {
      for (const { text, ...place } of oddities(proses, kind)) yield { ...place, message: what(quote(text)), help };
    }
  },
};

const told: Readonly<Record<Lost, { what(text: string): string; readonly help: string }>> = {
  'unused-address': {
    what: (text) => `No link refers to ${text}, and no reader sees it`,
    help: 'Write the words of the link and its address where they belong: [label](https://example.org)',
  },
  'extra-cell': {
    what: (text) => `${text} stands beyond the last column of the table, where no reader sees it`,
    help: 'Give the table one more column in its first two lines, or take it out',
  },
  'code-words': {
    what: (text) => `${text} stands behind the mark that opens the code, where no reader sees it`,
    help: 'Write it into the text above, or take it out',
  },
};
