// issue/number-gap: the number before this one is missing.

import type { Rule } from './rule.ts';

const issue = (number: number) =>
  `number: ${number}\ndate: 2017-0${number - 20}\ntitle: Bulletin\nsections: [{ title: News, intro: Nothing this time. }]\n`;

export const issueNumberGap: Rule = {
  id: 'issue/number-gap',
  severity: 'warning',
  what: 'A number is missing between this issue and the one before.',
  why: 'Readers and libraries ask for the issue that they think they missed. It may also be a typing slip.',
  bad: issue(28),
  good: issue(27),
  file: '028.yaml',
  goodFile: '027.yaml',
  beside: { '026.yaml': issue(26) },
  *compareIssues(head, issueIndex) {
    const { number, volume, at } = head;
    const previous = issueIndex.previous(head);
    if (number === undefined || previous?.number === undefined || previous.volume !== volume) return;
    if (number - previous.number < 2 || issueIndex.hasNumber(number - 1, volume)) return;
    const missing = number - previous.number === 2 ? `${number - 1} is` : `${previous.number + 1} to ${number - 1} are`;
    yield {
      path: ['number'],
      region: at,
      message: `The issue before this one is ${previous.number}: ${missing} missing`,
      help: `Write ${previous.number + 1} if this is the next issue`,
    };
  },
};
