// date/deadline-over: a last day that had passed before the issue came out.

import { firstDay, lastDay } from '../../content/issue/dates.ts';
import type { Fault, Path } from '../../content/issue/fault.ts';
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
    const fault = (path: Path, what: string, closes: string): Fault => {
      const message = `${what} closes on ${closes}, before the issue's own date, ${issue.date}`;
      return { path: [...path, 'closes'], message, help: 'Fix the date, or delete it' };
    };
    for (const { item, path } of items) {
      if (item.kind === 'call' && lastDay(item.closes) < issued) yield fault(path, 'The call', item.closes);
      if (item.kind === 'job' && item.closes !== undefined && lastDay(item.closes) < issued)
        yield fault(path, 'The vacancy', item.closes);
      if (item.kind !== 'event' || item.cancelled || item.registration?.closes === undefined) continue;
      // That the event itself is over is another finding.
      if (lastDay(item.registration.closes) < issued && lastDay(item.end ?? item.start) >= issued) {
        yield fault([...path, 'registration'], 'Registration', item.registration.closes);
      }
    }
  },
};
