// issue/date-order: a later number with an earlier date.

import { firstDay, lastDay } from '../../content/issue/dates.ts';
import type { Rule } from './rule.ts';

const issue = (number: number, date: string) =>
  `number: ${number}\ndate: ${date}\ntitle: Bulletin\nsections: [{ title: News, intro: Nothing this time. }]\n`;

export const issueDateOrder: Rule = {
  id: 'issue/date-order',
  severity: 'warning',
  what: 'The issue has an earlier date than the one numbered before it.',
  why: 'One of the two dates is wrong: the first issue of a year often still has the year before in its date.',
  bad: issue(28, '2017-01'),
  good: issue(28, '2018-01'),
  file: '028.yaml',
  beside: { '027.yaml': issue(27, '2017-11') },
  *compareIssues(head, issueIndex) {
    const previous = issueIndex.previous(head);
    if (previous?.number === undefined || head.number === undefined || lastDay(head.date) >= firstDay(previous.date))
      return;
    const message = `Issue ${head.number} is dated ${head.date}, before issue ${previous.number} of ${previous.date}`;
    yield { path: ['date'], region: head.dateAt, message, help: 'Fix the date or the number' };
  },
};
