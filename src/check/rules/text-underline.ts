// text/underline: a line of dashes right below a line of text.

import { quote } from './reading/names.ts';
import { oddities } from './reading/oddities.ts';
import type { Rule } from './rule.ts';

const issue = (intro: string) => `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: |
      ${intro}

      The desk is open on Monday.
`;

export const textUnderline: Rule = {
  id: 'text/underline',
  severity: 'warning',
  what: 'A line of dashes is right below a line of text.',
  why: 'Other tools make a heading of the two. Here, readers get an ordinary line of text with a line across the page below it.',
  bad: issue('Opening hours\n      -------------'),
  good: issue('## Opening hours'),
  *check({ proses }) {
    for (const { text, ...place } of oddities(proses, 'underline')) {
      yield {
        ...place,
        message: `The dashes below ${quote(text)} do not make a heading here, but a line across the page`,
        help: `Write ## ${text}; if you want a line, leave an empty line before the dashes`,
      };
    }
  },
};
