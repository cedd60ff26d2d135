// date/deadline-over: a last day that had passed before the issue came out.

import { firstDay, lastDay } from '../../content/issue/dates.ts';
import type { Fault, Path } from '../../content/issue/fault.ts';
import type { Tree } from '../../content/issue/read-tree.ts';
import { issueSchema } from '../../content/issue/schema.ts';
import { canGo } from '../../content/issue/schema-at.ts';
import { lastDateOf } from '../../content/issue/recurrence.ts';
import type { Rule } from './rule.ts';

export const dateDeadlineOver: Rule = {
  id: 'date/deadline-over',
  severity: 'warning',
  what: 'A call, a vacancy or a registration closes before the date of the issue.',
  why: 'Readers who respond are too late.',
  bad: `date: 2018-09-15
title: Bulletin
sections:
  - title: Calls
    items:
      - kind: call
        title: Consultation on standards
        closes: 2018-09-01
        how: { url: https://example.org/standards }
`,
  good: `date: 2018-09-15
title: Bulletin
sections:
  - title: Calls
    items:
      - kind: call
        title: Consultation on standards
        closes: 2018-10-01
        how: { url: https://example.org/standards }
`,
  *check({ issue, items }) {
    const issued = firstDay(issue.date);
    const fault = (group: Path, what: string, closes: string, whole: string): Fault => {
      const path = [...group, 'closes'];
      const message = `${what} closes on ${closes}, before the issue's own date, ${issue.date}`;
      const other = canGo(issueSchema, issue as unknown as Tree, path) ? 'it' : whole;
      return { path, message, help: `Fix the date, or delete ${other}` };
    };
    for (const { item, path } of items) {
      if (item.kind === 'call' && lastDay(item.closes) < issued) yield fault(path, 'The call', item.closes, 'the call');
      if (item.kind === 'job' && item.closes !== undefined && lastDay(item.closes) < issued)
        yield fault(path, 'The vacancy', item.closes, 'the vacancy');
      if (item.kind !== 'event' || item.cancelled || item.registration?.closes === undefined) continue;
      // That the event itself is over is another finding.
      if (lastDay(item.registration.closes) < issued && lastDay(lastDateOf(item)) >= issued) {
        yield fault([...path, 'registration'], 'Registration', item.registration.closes, '`registration`');
      }
    }
  },
};
