// issue/cadence: an issue that comes much later than the publication promises.

import { countOf } from '../../base/count-of.ts';
import { addToDate, lastDay, firstDay } from '../../content/issue/dates.ts';
import type { Rule } from './rule.ts';

const issue = (number: number, date: string) =>
  `number: ${number}\ndate: ${date}\nsections: [{ title: News, intro: Nothing this time. }]\n`;

export const issueCadence: Rule = {
  id: 'issue/cadence',
  severity: 'note',
  what: 'The time since the issue before is more than twice what `cadence` promises.',
  why: 'Either the date or the promise is wrong: readers know how often to expect an issue.',
  publication: 'name: Bulletin\ncadence: 2 months\n',
  bad: issue(28, '2017-08'),
  good: issue(28, '2017-05'),
  file: '028.yaml',
  beside: { '027.yaml': issue(27, '2017-03') },
  *compareIssues(head, issueIndex) {
    const previous = issueIndex.previous(head);
    const { amount, unit, isTyped } = issueIndex.publication.cadence;
    // Over a gap in the numbers, other issues may have come out.
    if (previous?.number === undefined || head.number !== previous.number + 1 || !isTyped) return;
    const expected = addToDate(lastDay(previous.date), 2 * amount, unit);
    if (firstDay(head.date) <= expected) return;
    const inUnit = (count: number) => countOf(count, unit.slice(0, -1));
    const message = `This issue comes more than ${inUnit(2 * amount)} after issue ${previous.number} of ${previous.date}, but \`cadence\` says ${inUnit(amount)}`;
    yield { path: ['date'], region: head.dateAt, message, help: 'Fix the date, or `cadence` in bulletin.yaml' };
  },
};
