// text/table-row: a row of a table that has fewer cells than the table has columns.

import { quote } from './reading/names.ts';
import { oddities } from './reading/oddities.ts';
import type { Rule } from './rule.ts';

const issue = (last: string) => `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: |
      | Month | Calls |
      |-------|-------|
      | May   | 112   |
${last}`;

export const textTableRow: Rule = {
  id: 'text/table-row',
  severity: 'warning',
  what: 'A row of a table has fewer cells than the table has columns, or is a line of text right below the table.',
  why: 'The missing cells stay empty, and a line of text becomes the first cell of one more row.',
  bad: issue('      Source: the helpline\n'),
  good: issue('\n      Source: the helpline\n'),
  *check({ proses }) {
    for (const { text, ...place } of oddities(proses, 'stray-row')) {
      yield {
        ...place,
        message: `${quote(text)} becomes a row of the table above it`,
        help: 'Leave an empty line before it; a row has | between its cells',
      };
    }
    for (const { text, ...place } of oddities(proses, 'short-row')) {
      const help = `Put | between its cells, also between empty ones, for example ${text.replace(/\|?$/, '|')} |`;
      yield { ...place, message: `${quote(text)} has fewer cells than the table has columns`, help };
    }
  },
};
