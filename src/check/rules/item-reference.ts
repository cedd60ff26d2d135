// item/reference: `follows` or `repeats` an item that is not there.

import { nearest } from '../../content/issue/nearest.ts';
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

export const itemReference: Rule = {
  id: 'item/reference',
  severity: 'warning',
  what: 'An item follows or repeats one that its issue does not have, or one of a later issue.',
  why: 'Readers follow the reference to what came before, and find nothing.',
  bad: issue(28, '{ title: The second reading, follows: "27#first-readng" }'),
  good: issue(28, '{ title: The second reading, follows: "27#first-reading" }'),
  file: '028.yaml',
  beside: { '027.yaml': issue(27, '{ id: first-reading, title: A bill }') },
  *compareIssues(head, issueIndex) {
    for (const item of head.items) {
      for (const reference of [item.follows, item.repeats]) {
        if (reference === undefined) continue;
        const named = `${reference.number}#${reference.item}`;
        if (head.number !== undefined && reference.number >= head.number) {
          yield faultAt(
            item,
            item.at,
            `${named} is not in an earlier issue: this is issue ${head.number}`,
            'Name an item of an issue before this one',
          );
          continue;
        }
        const issue = issueIndex.issueNumbered(reference.number, head.language);
        if (issue === undefined || issueIndex.hasItem(issue, reference.item)) continue;
        const meant = nearest(
          reference.item,
          issueIndex.itemsOf(issue).map(({ id }) => id),
        );
        const message = `Issue ${reference.number} has no item \`${reference.item}\`${meant === undefined ? '' : `. Did you mean \`${meant}\`?`}`;
        yield faultAt(
          item,
          item.at,
          message,
          meant === undefined ? `Write the id of an item in ${issue.file}` : `Write ${reference.number}#${meant}`,
        );
      }
    }
  },
};
