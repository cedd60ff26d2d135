// date/recurs-days: an event that comes again, and days that do not fit it.

import { addToDate, firstDay, isMonth, lastDay } from '../../content/issue/dates.ts';
import type { Fault, Path } from '../../content/issue/fault.ts';
import { lastDateOf, nextTime, recursOn, type EventDays } from '../../content/issue/recurrence.ts';
import { toDelete } from './reading/to-delete.ts';
import type { Rule } from './rule.ts';

export const dateRecursDays: Rule = {
  id: 'date/recurs-days',
  severity: 'warning',
  restsOn: ['start', 'end', 'recurs'],
  what: 'An event that comes again has an `except` on which it does not take place anyway, takes place once or never, or begins again before its `end`.',
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
      if (lastDay(item.recurs.to) >= item.start) yield* faultsOf(item, item.recurs, path);
    }
  },
};

function* faultsOf(days: EventDays, recurs: NonNullable<EventDays['recurs']>, item: Path): Generator<Fault> {
  const path = [...item, 'recurs'];
  const { every, to, except = [] } = recurs;
  const always = { ...days, recurs: { ...recurs, except: [] } };
  const second = nextTime(always, addToDate(days.start, 1, 'days'));
  if (second === undefined) {
    const message = `The event takes place only once until ${to}: every ${every} from ${days.start}`;
    yield { path: [...path, 'to'], message, help: 'Fix the date, or delete `recurs`' };
    return;
  }
  // A camp may begin on the Saturday on which the one before it ends; what is every day takes a day.
  const free = every === 'day' ? second : addToDate(second, 1, 'days');
  if (days.end !== undefined && firstDay(days.end) >= free)
    yield {
      path: [...item, 'end'],
      message: `The event that begins on ${days.start} ends on ${days.end}, but the next one begins on ${second}: every ${every}`,
      help: `\`end\` is the last day of each one, and \`to\` the last day of all. If each one takes a day, write \`recurs: { every: ${every}, to: ${lastDateOf(days)} }\` and no \`end\``,
    };
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
