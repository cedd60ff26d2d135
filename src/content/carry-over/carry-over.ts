// What of the last issue is still of use in the next one, and why.

import { firstDay, lastDay } from '../issue/dates.ts';
import type { Path } from '../issue/fault.ts';
import { itemsOf, type PlacedItem } from '../issue/items.ts';
import type { Kind } from '../issue/kinds.ts';
import { lastDateOf } from '../issue/recurrence.ts';
import type { Issue, Item, SingleItem } from '../issue/schema.ts';
import type { Words } from '../languages/words.ts';

/** An item, or a box, of the last issue. */
export interface Candidate {
  readonly path: Path;
  /** An item's id; a box has its place, `box:1`, which no id can be. */
  readonly id: string;
  readonly title: string;
  /** The place of its section in the last issue; absent for a box. */
  readonly section?: number;
  /** Whether it is still of use. A text with no last day was for its issue alone; of a box, only its editor knows that. */
  readonly state: 'still' | 'over' | 'unsure' | 'undated';
  /** Why: `open until 30 April 2018`. */
  readonly reason: string;
  /** How the next issue refers to it. */
  readonly reference?: 'repeats' | 'follows';
  /** A field whose date is only a month so far. */
  readonly month?: { readonly field: 'start' | 'closes'; readonly value: string };
}

/** The words for dates. */
type DateWords = Pick<Words, 'date' | 'dateRange'>;

/** All items and boxes, in reading order. `date` is the next issue's; `before` is the issue before the last. */
export function carryOver(issue: Issue, date: string, words: DateWords, before?: Issue): readonly Candidate[] {
  const items = itemsOf(issue).map((placed) => itemCandidate(placed, date, words));
  const boxes = (issue.boxes ?? []).map(({ title, until }, index): Candidate => {
    const verdict = until === undefined ? boxVerdict(title, before, words) : untilVerdict(until, date, words);
    return { path: ['boxes', index], id: `box:${index + 1}`, title, ...verdict };
  });
  return [...items, ...boxes];
}

type Verdict = Pick<Candidate, 'state' | 'reason'>;

/** A box that comes again is one that stays. */
function boxVerdict(title: string, before: Issue | undefined, { date }: DateWords): Verdict {
  const wanted = plainly(title);
  if (before?.boxes?.some((box) => plainly(box.title) === wanted) !== true)
    return { state: 'unsure', reason: 'a new box, with no last day' };
  const name = before.number === undefined ? `the one of ${date(before.date)}` : `No. ${before.number}`;
  return { state: 'still', reason: `${name} had this box too` };
}

function plainly(title: string): string {
  return title.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

function itemCandidate({ item, path, id, section }: PlacedItem, date: string, words: DateWords): Candidate {
  const verdict = item.until === undefined ? verdictOf(item, date, words) : untilVerdict(item.until, date, words);
  // What was carried over before keeps the reference to where it was first.
  const reference = item.kind === 'case' ? 'follows' : item.repeats === undefined ? 'repeats' : undefined;
  return {
    path,
    id,
    title: item.title ?? id,
    section,
    ...(reference === undefined ? {} : { reference }),
    ...monthOf(item),
    ...verdict,
  };
}

function monthOf(item: Item | SingleItem): Pick<Candidate, 'month'> {
  const [field, value = ''] =
    item.kind === 'event'
      ? (['start', item.start] as const)
      : item.kind === 'call' || item.kind === 'job'
        ? (['closes', item.closes] as const)
        : [];
  return field === undefined || value.length !== 7 ? {} : { month: { field, value } };
}

function untilVerdict(until: string, date: string, words: DateWords): Verdict {
  const isStill = lastDay(until) >= firstDay(date);
  return {
    state: stateOf(isStill),
    reason: `of use until ${words.date(until)}${isStill ? '' : ', before this issue'}`,
  };
}

type OfKind<K extends Kind> = Extract<Item | SingleItem, { readonly kind: K }>;

/** Until when the items of a kind are ahead, and in which words. Other kinds have no day of their own. */
const spans: { readonly [K in Kind]?: (item: OfKind<K>, words: DateWords) => Span | undefined } = {
  event: (event, words) => {
    const { start, end, recurs } = event;
    const last = lastDateOf(event);
    if (recurs !== undefined)
      return {
        last,
        ahead: `it comes again, until ${words.date(last)}`,
        over: `it came again until ${words.date(last)}, before this issue`,
      };
    const days = end === undefined ? words.date(start) : words.dateRange(start, end);
    return { last, ahead: `still ahead: ${days}`, over: `before this issue: ${days}` };
  },
  call: ({ closes }, words) => ({
    last: closes,
    ahead: `open until ${words.date(closes)}`,
    over: `it closes before this issue, on ${words.date(closes)}`,
  }),
  job: ({ closes }, words) =>
    closes === undefined
      ? undefined
      : { last: closes, ahead: `open until ${words.date(closes)}`, over: `it closed on ${words.date(closes)}` },
  notice: ({ from, to }, words) => ({
    last: to ?? from,
    ahead: `it holds until ${words.date(to ?? from)}`,
    over: `it holds until ${words.date(to ?? from)}, before this issue`,
  }),
};

interface Span {
  readonly last: string;
  readonly ahead: string;
  readonly over: string;
}

function verdictOf(item: Item | SingleItem, date: string, words: DateWords): Verdict {
  if (item.kind === 'case') return { state: 'still', reason: `followed: ${item.stage}` };
  if (item.kind === 'event' && item.cancelled === true) return { state: 'over', reason: 'it was cancelled' };
  const span = spanOf(item, words);
  if (span === undefined) return { state: 'undated', reason: 'it has no last day' };
  const isStill = lastDay(span.last) >= firstDay(date);
  return { state: stateOf(isStill), reason: isStill ? span.ahead : span.over };
}

function spanOf(item: Item | SingleItem, words: DateWords): Span | undefined {
  const ofKind = spans[item.kind ?? 'article'] as
    | ((item: Item | SingleItem, words: DateWords) => Span | undefined)
    | undefined;
  return ofKind?.(item, words);
}

/** The day, or the month, after which an item is over; undefined where its kind has none. */
export function lastDayOf(item: Item | SingleItem): string | undefined {
  return spanOf(item, { date: (day) => day, dateRange: (first) => first })?.last;
}

function stateOf(isStill: boolean): 'still' | 'over' {
  return isStill ? 'still' : 'over';
}
