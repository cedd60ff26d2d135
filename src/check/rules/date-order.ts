// date/order: something that ends before it begins.

import { firstDay, lastDay } from '../../content/issue/dates.ts';
import type { Fault, Path } from '../../content/issue/fault.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

export const dateOrder: Rule = {
  id: 'date/order',
  severity: 'error',
  restsOn: ['start', 'end', 'recurs', 'opens', 'closes', 'from', 'to'],
  what: 'Something ends before it begins: an event, a call, a registration, a notice, or a range of hours.',
  why: 'One of the two is wrong, and readers cannot know which.',
  bad: `date: 2018-09
title: Bulletin
sections:
  - title: Events
    items:
      - kind: event
        title: Forum in Riverbend
        start: 2018-10-19
        end: 2018-10-18
`,
  good: `date: 2018-09
title: Bulletin
sections:
  - title: Events
    items:
      - kind: event
        title: Forum in Riverbend
        start: 2018-10-18
        end: 2018-10-19
`,
  *check({ items }) {
    for (const { item, path } of items) {
      if (item.kind === 'event') {
        yield* inOrder(item, path, 'start', 'end');
        yield* inOrder({ start: item.start, 'recurs.to': item.recurs?.to }, path, 'start', 'recurs.to');
        yield* inOrder(item.registration ?? {}, [...path, 'registration'], 'opens', 'closes');
        yield* hoursInOrder(item, path);
      } else if (item.kind === 'call') {
        yield* inOrder(item, path, 'opens', 'closes');
      } else if (item.kind === 'notice') {
        yield* inOrder(item, path, 'from', 'to');
      }
    }
  },
};

function* inOrder<Field extends string>(
  dates: { readonly [F in Field]?: string | undefined },
  path: Path,
  first: Field,
  last: Field,
): Generator<Fault> {
  const [from, to] = [dates[first], dates[last]];
  if (from === undefined || to === undefined || lastDay(to) >= firstDay(from)) return;
  const help = `Fix one of the two: \`${first}\` comes first`;
  yield {
    path: [...path, ...last.split('.')],
    message: `\`${last}\` is ${to}, which is before \`${first}\`, ${from}`,
    help,
  };
}

type Event = Extract<Subject['items'][number]['item'], { kind: 'event' }>;

function* hoursInOrder({ time, start, end }: Event, path: Path): Generator<Fault> {
  const [from, to] = time?.split('-') ?? [];
  // Over several days the hours are those of the first and of the last.
  if (from === undefined || to === undefined || to > from || (end !== undefined && end > start)) return;
  const message = `The event lasts from ${from} to ${to}, and so ends ${to === from ? 'when' : 'before'} it begins`;
  const help =
    to === '00:00' && from !== to
      ? `If it ends at midnight, write ${from}-24:00`
      : 'Fix the hours; if the event goes on past midnight, write the next day as `end`';
  yield { path: [...path, 'time'], message, help };
}
