// date/no-year: a day and a month in the text, and no year anywhere near.

import { daysInMonth, firstDay, lastDay, weekday } from '../../content/issue/dates.ts';
import type { Path } from '../../content/issue/fault.ts';
import { itemAt } from './reading/item-at.ts';
import { datesOfItem } from './reading/item-dates.ts';
import { quote } from './reading/names.ts';
import type { Passage } from './reading/passages.ts';
import { needsNoYear } from './reading/undated.ts';
import { datesInAnyLanguage, type WrittenDate } from './reading/written-dates.ts';
import { everyLanguage } from './reading/every-language.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

export const dateNoYear: Rule = {
  id: 'date/no-year',
  severity: 'warning',
  languages: everyLanguage(),
  what: 'A date in the text has no year, and neither the sentence nor the item gives it.',
  why: 'Issues stay in archives and mailboxes. Years later, nobody knows in which year "29 November" was.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: Events
    intro: The helpline moves on 29 November to Alder Street.
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: Events
    intro: The helpline moves on 29 November 2017 to Alder Street.
`,
  *check(subject) {
    const dates = datesInAnyLanguage(subject);
    const bare = dates.filter((date) => date.year === undefined);
    if (bare.length === 0) return;
    const known = daysWithYear(subject, dates);
    // A programme or a list of dates is one slip, not twenty.
    const faulty = new Map<Passage, { first: WrittenDate<string>; count: number }>();
    for (const date of bare) {
      const { days, month, passage } = date;
      const around = known.get(areaOf(passage.path));
      if (
        days.every(({ day }) => around?.has(month * 100 + day)) ||
        hasDates(subject, passage) ||
        needsNoYear(date) ||
        isOfOthers(subject, date)
      )
        continue;
      const { first, count } = faulty.get(date.passage) ?? { first: date, count: 0 };
      faulty.set(date.passage, { first, count: count + 1 });
    }
    for (const [{ path }, { first, count }] of faulty) {
      const others = count === 1 ? '' : count === 2 ? ' and another date' : ` and ${count - 1} other dates`;
      const message = `${quote(first.text)}${others} ${others === '' ? 'has' : 'in this text have'} no year`;
      yield {
        path,
        span: first.span,
        message,
        help: `Add the year, for example ${likelyYear(first, subject.issue.date)}`,
      };
    }
  },
};

/** The year of the next such day from the issue on, or the one that its weekday tells. Words to end a sentence. */
function likelyYear({ days, month }: WrittenDate<string>, issueDate: string): string {
  const { day, weekday: named } = days[0]!;
  const isoIn = (year: number) => [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  const own = Number(issueDate.slice(0, 4));
  const isAhead = isoIn(own) >= firstDay(issueDate);
  const next = isAhead ? own : own + 1;
  const isNamed = (year: number) => day <= daysInMonth(year, month) && weekday(isoIn(year)) === named;
  const sure = named === undefined ? undefined : [next, own].find(isNamed);
  if (sure !== undefined) return String(sure);
  return isAhead ? String(next) : `${next}, or ${own} if that day is over`;
}

/** Whoever reads the text of an event has its day and year just above. */
function hasDates({ issue }: Subject, { path }: Passage): boolean {
  const { item } = itemAt(issue, path);
  return item !== undefined && datesOfItem(item).length > 0;
}

/** The title of an article or a book is that of its author. */
function isOfOthers({ issue }: Subject, { passage: { path } }: WrittenDate<string>): boolean {
  if (path.at(-1) !== 'title') return false;
  const { item } = itemAt(issue, path);
  return (
    item !== undefined &&
    (item.kind === 'news' || item.kind === 'resource' || (item.links !== undefined && item.body === undefined))
  );
}

/** Days of the year as `month * 100 + day`, for each area of the issue. */
type Days = ReadonlyMap<string, ReadonlySet<number>>;

/** The days whose year a reader of an area sees: in the fields of the item, or written out beside the date. */
function daysWithYear({ items }: Subject, dates: readonly WrittenDate<string>[]): Days {
  const areas = new Map<string, Set<number>>();
  const daysOf = (area: string): Set<number> => {
    const known = areas.get(area) ?? new Set();
    areas.set(area, known);
    return known;
  };
  for (const { item, path } of items) {
    // A section's intro is just above its items.
    const [own, section] = [daysOf(areaOf(path)), daysOf(areaOf(path.slice(0, 2)))];
    for (const [from, to] of datesOfItem(item)) {
      for (const day of daysOfYear(firstDay(from), lastDay(to))) {
        own.add(day);
        section.add(day);
      }
    }
  }
  for (const { days, month, year, passage } of dates) {
    if (year === undefined) continue;
    for (const { day } of days) daysOf(areaOf(passage.path)).add(month * 100 + day);
  }
  return areas;
}

/** At most those of a year. */
function* daysOfYear(from: string, to: string): Generator<number> {
  const date = new Date(`${from}T00:00:00Z`);
  const end = new Date(`${to}T00:00:00Z`);
  for (let count = 0; count < 366 && date <= end; count++) {
    yield (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
    date.setUTCDate(date.getUTCDate() + 1);
  }
}

/** An item with those inside it, or a part of the issue such as `boxes/0`. */
function areaOf(path: Path): string {
  return path.slice(0, path[2] === 'items' ? 4 : 2).join('/');
}
