// text/list-number: a list that readers get with other numbers.

import { oddities } from './reading/oddities.ts';
import type { Rule } from './rule.ts';

const issue = (...numbers: readonly number[]) => `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: |
      The changes are to these articles.

${numbers.map((number, index) => `      ${number}. ${['Permits', 'Appeals', 'Fees'][index]}\n`).join('')}`;

export const textListNumber: Rule = {
  id: 'text/list-number',
  severity: 'warning',
  what: 'The numbers of a list do not follow one another.',
  why: 'Markdown counts on from the first number: readers see other numbers than you typed, and look up the wrong article.',
  bad: issue(3, 4, 7),
  good: issue(3, 4, 5),
  *check({ proses }) {
    for (const { text, ...place } of oddities(proses, 'list-number')) {
      const message = `Readers do not see the number \`${text}\`: Markdown counts on from the first number of the list`;
      yield {
        ...place,
        message,
        help: 'Number the entries in order, or write them as `- Article 7`, with words before the numbers',
      };
    }
  },
};
