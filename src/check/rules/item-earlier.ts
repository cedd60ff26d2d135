// item/earlier: an item that an earlier issue had already, without a reference to it.

import { quote } from './reading/names.ts';
import { faultAt, isAhead } from './reading/sisters.ts';
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
  what: 'An item has the same title as one in an earlier issue, without `follows` or `repeats`.',
  why: 'A new issue often starts as a copy of the last one, and old news easily stays in it.',
  bad: issue(28, 'title: A course for volunteers'),
  good: issue(28, '{ title: A course for volunteers, repeats: "27#a-course-for-volunteers" }'),
  file: '028.yaml',
  beside: { '027.yaml': issue(27, 'title: A course for volunteers') },
  *compareIssues(head, issueIndex) {
    const repeated = head.items.flatMap((item) => {
      const earlier =
        item.follows !== undefined || item.repeats !== undefined ? undefined : issueIndex.earlierTitle(head, item);
      return earlier === undefined || isAhead(item, head) ? [] : [{ item, earlier }];
    });
    const [first] = repeated;
    // A whole issue that was copied is one slip.
    if (first !== undefined && repeated.length > most) {
      const message = `${quote(first.item.title ?? '')} and ${repeated.length - 1} other items were already in earlier issues`;
      yield faultAt(
        first.item,
        first.item.at,
        message,
        'Is this a copy? Write what is new, and add `repeats` or `follows` to items that come back on purpose',
      );
      return;
    }
    for (const { item, earlier } of repeated) {
      const { number, date } = earlier.issue;
      const where = number === undefined ? `the issue of ${date}` : `issue ${number}`;
      // A reference names an earlier number: one of another volume, or a date, is none.
      const field =
        number === undefined || head.number === undefined || number >= head.number
          ? '`until`, the last day on which it is of use,'
          : `\`repeats: "${number}#${earlier.item.id}"\` (or \`follows\`)`;
      const help = `Delete it, or add ${field} if it is meant to come back`;
      yield faultAt(item, item.at, `${quote(item.title ?? '')} was already in ${where}`, help);
    }
  },
};

/** More than that are not carried over one by one. */
const most = 3;
