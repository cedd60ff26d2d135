// text/list-number: a list whose numbers are not those that readers get.

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
  what: 'A list does not count on from its first number.',
  why: 'Markdown does: readers get other numbers than those that are typed, and look up the wrong article.',
  bad: issue(3, 4, 7),
  good: issue(3, 4, 5),
  *check({ proses }) {
    for (const { text, ...place } of oddities(proses, 'list-number')) {
      const message = `Readers do not get the number \`${text}\`: a list counts on from its first number`;
      yield { ...place, message, help: 'Number it on, or write the entries as `- Article 7`, with words before the numbers' };
    }
  },
};
