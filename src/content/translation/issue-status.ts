// How far an issue is in one of its languages: what is to be translated or written, who contributed, what lies ahead.

import { eachField } from '../issue/each-field.ts';
import { daysBetween, firstDay, lastDay } from '../issue/dates.ts';
import type { Path } from '../issue/fault.ts';
import type { Mark } from '../issue/marks.ts';
import type { Tree } from '../issue/read-tree.ts';
import { itemsOf } from '../issue/items.ts';
import { lastDateOf, nextTime } from '../issue/recurrence.ts';
import { issueSchema, type Issue } from '../issue/schema.ts';
import { isMapping } from '../issue/schema-at.ts';
import { inLanguage, lackingItems } from './lacking-items.ts';
import { isGone, isOutdated, readUnits, type Translated, type Unit } from './units.ts';
import { hasToDo } from './source-words.ts';

export interface TextStatus {
  /** What the file says; absent where it says nothing. */
  readonly status: string | undefined;
  /** Texts that are marked as untranslated. */
  readonly untranslated: number;
  /** Translated texts whose source has changed since, and any whose source is gone: none of them is untranslated, too. */
  readonly outdated: number;
  /** Items that the issue has in another language. */
  readonly missingItems: number;
  /** Texts with a TODO. */
  readonly todos: number;
  readonly contributors: readonly string[];
}

/** A day that is still to come, and why readers should know it. */
export interface Ahead {
  readonly date: string;
  readonly what: 'event' | 'deadline';
  readonly title: string;
  /** From today; of a month, to its last day. */
  readonly days: number;
}

/** One issue in one language. */
export interface LanguageStatus extends TextStatus {
  readonly language: string;
  /** As people are shown it; absent where the issue is missing in the language. */
  readonly file?: string;
  /** Whether the file cannot be read as an issue, or has errors of form. */
  readonly hasErrors: boolean;
}

export interface IssueStatus {
  readonly issue: string;
  readonly date?: string;
  readonly languages: readonly LanguageStatus[];
  readonly ahead: readonly Ahead[];
}

export interface StatusReport {
  readonly version: 1;
  readonly today: string;
  readonly issues: readonly IssueStatus[];
  /** Older issues that are not shown. */
  readonly more: number;
  /** The newest issue, as long as it is a draft in a language, or its day has not come and it is not published. */
  readonly open?: { readonly issue: string; readonly date: string; readonly days: number };
  /** The issue after it, by `cadence`, where bulletin.yaml has one; `days` from today, below zero where it is late. */
  readonly next?: { readonly date: string; readonly days: number };
}

/**
 * The status of a file; it need not conform. `sources` are the same issue in other languages, where they conform; `stays`
 * says which texts have lost their source, and are to be here all the same.
 */
export function textStatusOf(
  tree: Tree,
  marks: readonly Mark[],
  own: Translated | undefined,
  language: string,
  sources: ReadonlyMap<string, Translated>,
  stays: (path: Path) => boolean = () => false,
): TextStatus {
  const old = oldUnits(own, language, sources).filter((unit) => !(isGone(unit) && unit.mark.paths.every(stays)));
  // What is to be deleted is not to be translated.
  const gone = new Set(old.filter(isGone).map(({ mark }) => keyOfMark(mark)));
  const left = marks.filter((mark) => !mark.isDone && !gone.has(keyOfMark(mark)));
  const untranslated = new Set(left.flatMap(({ paths }) => paths.map((path) => path.join('/'))));
  const contributors = new Set<string>();
  let todos = 0;
  eachField(issueSchema, tree, ({ path, value }) => {
    if (typeof value !== 'string') return;
    // What is copied from the source is written there.
    if (hasToDo(value) && !untranslated.has(path.join('/'))) todos += 1;
    if (path.at(-1) === 'contributor') contributors.add(value.trim());
  });
  const status = isMapping(tree) && typeof tree['status'] === 'string' ? tree['status'] : undefined;
  return {
    status,
    untranslated: left.length,
    outdated: old.length,
    missingItems: missingIn(own, language, sources),
    todos,
    contributors: [...contributors],
  };
}

const keyOfMark = ({ language, paths }: Mark): string => [language, ...paths.map((path) => path.join('/'))].join();

/** Texts whose source is gone, or has changed since they were translated. */
function oldUnits(own: Translated | undefined, to: string, sources: ReadonlyMap<string, Translated>): readonly Unit[] {
  if (own === undefined || own.marks.length === 0) return [];
  return [...sources].flatMap(([from, source]) =>
    readUnits(source, own, { from, to }).units.filter((unit) => (isOutdated(unit) && unit.mark.isDone) || isGone(unit)),
  );
}

/** How many items of other languages are still to come into an issue. */
function missingIn(own: Translated | undefined, to: string, sources: ReadonlyMap<string, Translated>): number {
  if (own === undefined || sources.size === 0) return 0;
  const here = inLanguage(to, own);
  const others = Array.from(sources, ([from, source]) => inLanguage(from, source));
  const lacking = others.flatMap((other) => lackingItems(other, here, [here, ...others]));
  return new Set(lacking.flatMap(({ key, state }) => (state === 'gone' || state === 'renamed' ? [] : [key]))).size;
}

/** Whether an issue is still to come out. */
export function isOpen({ date, languages }: IssueStatus, today: string): boolean {
  const there = languages.filter(({ file }) => file !== undefined);
  if (there.some(({ status }) => status === 'draft')) return true;
  return date !== undefined && lastDay(date) >= today && there.some(({ status }) => status === 'ready');
}

/** A day of an item, which may be over, or called off: then another language need not say so, too. */
interface Day extends Ahead {
  readonly id: string;
  readonly isNamed: boolean;
  readonly isAhead: boolean;
}

/**
 * Events and deadlines of an issue that are not over today, the next one first. The languages are in their order: what
 * one says of an item holds, under whatever id, and what only a later one says is said in its words.
 */
export function aheadOf(languages: readonly Issue[], today: string): readonly Ahead[] {
  const found: Day[] = [];
  for (const issue of languages) {
    const known = new Set(found.map(({ id, what }) => `${what} ${id}`));
    const all = daysOf(issue, today);
    const ids = new Set(all.map(({ id }) => id));
    // In a file without ids, each language makes them from its own titles.
    const unpaired = found.filter(({ id, isNamed }) => !isNamed && !ids.has(id));
    for (const one of all) {
      if (known.has(`${one.what} ${one.id}`)) continue;
      const same = unpaired.findIndex(({ date, what }) => !one.isNamed && date === one.date && what === one.what);
      if (same === -1) found.push(one);
      else unpaired.splice(same, 1);
    }
  }
  return found
    .flatMap(({ id: _, isNamed: __, isAhead, ...one }) => (isAhead ? [one] : []))
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

function daysOf(issue: Issue, today: string): readonly Day[] {
  const found: Day[] = [];
  for (const { item, id } of itemsOf(issue)) {
    const isOff = item.kind === 'event' && item.cancelled === true;
    const add = (what: Ahead['what'], date: string | undefined) => {
      if (date === undefined && !isOff) return;
      const days = date === undefined ? 0 : daysBetween(today, lastDay(date));
      const isAhead = !isOff && days >= 0;
      found.push({
        date: date ?? '',
        what,
        title: item.title ?? '',
        days,
        id,
        isNamed: item.id !== undefined,
        isAhead,
      });
    };
    if (item.kind === 'event') {
      // While it goes on, the day that counts is its last; of one that comes again, its next.
      const last = nextTime(item, today) ?? lastDateOf(item);
      add('event', firstDay(item.start) < today ? last : item.start);
      add('deadline', item.registration?.closes);
    }
    if (item.kind === 'call' || item.kind === 'job') add('deadline', item.closes);
  }
  return found;
}
