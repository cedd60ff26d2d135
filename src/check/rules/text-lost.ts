// text/lost: words that Markdown does not show.

import type { Lost } from '../../content/prose/prose.ts';
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
  what: 'Markdown does not show a part of the text: an address that no link uses, a cell beyond the last column of a table, or words after the mark that opens code.',
  why: 'No reader sees it.',
  bad: issue('|\n      The report is out.\n\n      [report]: https://example.org/report'),
  good: issue('The [report](https://example.org/report) is out.'),
  *check({ proses }) {
    for (const [kind, { what, help }] of Object.entries(reported) as [Lost, (typeof reported)[Lost]][]) {
      for (const { text, ...place } of oddities(proses, kind)) yield { ...place, message: what(quote(text)), help };
    }
  },
};

const reported: Readonly<Record<Lost, { what(text: string): string; readonly help: string }>> = {
  'unused-address': {
    what: (text) => `No link uses ${text}, so no reader sees it`,
    help: 'Write the words of the link and its address where they belong: [label](https://example.org)',
  },
  'extra-cell': {
    what: (text) => `${text} is beyond the last column of the table, where no reader sees it`,
    help: 'Add a column to the first two lines of the table, or delete it',
  },
  'code-words': {
    what: (text) => `${text} is after the mark that opens the code, where no reader sees it`,
    help: 'Write it into the text above, or delete it',
  },
};
