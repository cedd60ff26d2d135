// date/recurs-days: an event that comes again, and days that do not fit it.

import { addToDate, isMonth, lastDay } from '../../content/issue/dates.ts';
import type { Fault, Path } from '../../content/issue/fault.ts';
import { nextTime, recursOn, type EventDays } from '../../content/issue/recurrence.ts';
import { toDelete } from './reading/to-delete.ts';
import type { Rule } from './rule.ts';

export const dateRecursDays: Rule = {
  id: 'date/recurs-days',
  severity: 'warning',
  restsOn: ['start', 'recurs'],
  what: 'An event that comes again has an `except` on which it does not take place anyway, or takes place once or never.',
  why: 'One of the days is wrong: readers come to a closed door, or stay at home on a day on which it takes place.',
  bad: `date: 2018-09
title: Bulletin
sections:
  - title: Events
    items:
      - kind: event
        title: Choir
        start: 2018-10-02
        recurs: { every: week, to: 2019-06-25, except: [2018-12-26] }
`,
  good: `date: 2018-09
title: Bulletin
sections:
  - title: Events
    items:
      - kind: event
        title: Choir
        start: 2018-10-02
        recurs: { every: week, to: 2019-06-25, except: [2018-12-25] }
`,
  *check({ items }) {
    for (const { item, path } of items) {
      if (item.kind !== 'event' || item.recurs === undefined || isMonth(item.start)) continue;
      // That it ends before it begins is another finding.
      if (lastDay(item.recurs.to) >= item.start) yield* faultsOf(item, item.recurs, [...path, 'recurs']);
    }
  },
};

function* faultsOf(days: EventDays, recurs: NonNullable<EventDays['recurs']>, path: Path): Generator<Fault> {
  const { every, to, except = [] } = recurs;
  const always = { ...days, recurs: { ...recurs, except: [] } };
  if (nextTime(always, addToDate(days.start, 1, 'days')) === undefined) {
    const message = `The event takes place only once until ${to}: every ${every} from ${days.start}`;
    yield { path: [...path, 'to'], message, help: 'Fix the date, or delete `recurs`' };
    return;
  }
  if (nextTime(days, days.start) === undefined)
    yield {
      path: [...path, 'except'],
      message: 'The event never takes place: all its days are in `except`',
      help: 'Fix the days, or write `cancelled: true`',
    };
  for (const [index, day] of except.entries()) {
    // A month is another finding.
    if (isMonth(day) || recursOn(days, day)) continue;
    const next = nextTime(always, day) ?? nextTime(always, days.start);
    const message = `The event does not take place on ${day} anyway: it is every ${every} from ${days.start} to ${to}`;
    yield {
      path: [...path, 'except', index],
      message,
      help: `Write one of its days, such as ${next}, or ${toDelete('except', except)}`,
    };
  }
}
