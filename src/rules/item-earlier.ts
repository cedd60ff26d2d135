// item/earlier: an item that an earlier issue had already, and that does not say so.

import { firstDay } from '../issue/dates.ts';
import { quote } from './reading/names.ts';
import { faultAt } from './reading/sisters.ts';
import type { Rule } from './rule.ts';

const issue = (number: number, item: string) => `number: ${number}
date: 2017-0${number - 20}
title: Bulletin
sections:
  - title: News
    items:
      - ${item}
`;

export const itemEarlier: Rule = {
  id: 'item/earlier',
  severity: 'warning',
  what: 'An item has the title of one in an earlier issue, without `follows` or `repeats`.',
  why: 'A new issue often starts as a copy of the last one, and what nobody took out is told twice as news.',
  bad: issue(28, 'title: A course for volunteers'),
  good: issue(28, '{ title: A course for volunteers, repeats: "27#a-course-for-volunteers" }'),
  file: '028.yaml',
  beside: { '027.yaml': issue(27, 'title: A course for volunteers') },
  *compare(digest, shelf) {
    for (const item of digest.items) {
      const { title, at, lasts, follows, repeats } = item;
      if (title === undefined || follows !== undefined || repeats !== undefined) continue;
      // What still lies ahead is rightly told again.
      if (lasts !== undefined && lasts >= firstDay(digest.date).slice(0, lasts.length)) continue;
      const [earlier] = shelf.earlierTitles(digest, title);
      if (earlier === undefined) continue;
      const { number, date } = earlier.issue;
      const where = number === undefined ? `the issue of ${date}` : `issue ${number}`;
      const reference = number === undefined ? '' : `, or add \`repeats: "${number}#${earlier.item.id}"\` (or \`follows\`) where it is meant`;
      yield faultAt(item, at, `${quote(title)} stood in ${where} already`, `Take it out${reference}`);
    }
  },
};
