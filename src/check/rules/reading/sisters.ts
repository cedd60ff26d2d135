// An issue beside its original: which of its items are the same, and faults that name the other file.

import { remember } from '../../../base/memoize.ts';
import { firstDay } from '../../../content/issue/dates.ts';
import type { Fault, Path, Region } from '../../../content/issue/fault.ts';
import { keyed } from '../../../content/translation/lacking-items.ts';
import type { Digest, ItemDigest } from '../digest.ts';
import type { IssueHead, ItemHead } from '../issue-head.ts';
import type { Translations } from '../translations.ts';
import { framePairs } from './frame-pairs.ts';
import { sameWords, without, type Place, type TextDigest } from './text-digest.ts';

/** An issue in one language and in another. */
export interface InBoth {
  readonly own: Digest;
  readonly other: Digest;
}

/** An item in one language and in another. */
export interface Pair {
  readonly own: ItemDigest;
  readonly other: ItemDigest;
  /** The file of the other. */
  readonly file: string;
  readonly issues: InBoth;
}

/** Two texts that say the same in two languages. */
export interface SaidPair {
  readonly own: TextDigest;
  readonly other: TextDigest;
  readonly languages: readonly [own: string, other: string];
  readonly file: string;
  readonly issues: InBoth;
}

/** The items that both have: by their ids, else, where neither has a typed one, by their order in the section. */
export function pairsOf(issue: Digest, translations: Translations): readonly Pair[] {
  return known(pairs, issue, translations, () =>
    translations.counterparts(issue).flatMap((counterpart) => itemPairs(issue, counterpart)),
  );
}

export function itemPairs(issue: Digest, counterpart: Digest): readonly Pair[] {
  const byKey = new Map(keyed(counterpart.items, issue.items));
  return keyed(issue.items, counterpart.items).flatMap(([key, own]) => {
    const other = byKey.get(key);
    return other === undefined
      ? []
      : [{ own, other, file: counterpart.file, issues: { own: issue, other: counterpart } }];
  });
}

/** What is said in both, in items and around them. An item that says that it is in another language is left alone. */
export function saidPairsOf(issue: Digest, translations: Translations): readonly SaidPair[] {
  return known(saidPairs, issue, translations, () =>
    translations.counterparts(issue).flatMap((counterpart) => saidPairsWith(issue, counterpart)),
  );
}

function saidPairsWith(issue: Digest, counterpart: Digest): readonly SaidPair[] {
  const languages = [issue.language, counterpart.language] as const;
  const items = itemPairs(issue, counterpart);
  const around = framePairs(issue, counterpart, items).map(({ own, theirs }) => ({ own, other: theirs }));
  const inside = items.filter(translated).map(({ own, other }) => ({ own: own.said, other: other.said }));
  return [...around, ...inside].flatMap(({ own, other }) => {
    if (own === undefined || other === undefined) return [];
    const [ours, theirs] = [without(own, other.leftAlone), without(other, own.leftAlone)];
    const said = { own: without(ours, own.leftAlone), other: without(theirs, other.leftAlone) };
    return [{ ...said, languages, file: counterpart.file, issues: { own: issue, other: counterpart } }];
  });
}

type Pairs<T> = WeakMap<Translations, Map<Digest, readonly T[]>>;

const pairs: Pairs<Pair> = new WeakMap();
const saidPairs: Pairs<SaidPair> = new WeakMap();

/** A dozen rules ask for the same pairs. */
function known<T>(of: Pairs<T>, issue: Digest, translations: Translations, make: () => readonly T[]): readonly T[] {
  const made = of.get(translations) ?? new Map<Digest, readonly T[]>();
  of.set(translations, made);
  return remember(made, issue, make);
}

/**
 * Whether two places are about as far into their texts: what is said in one is said there in the other. In a short
 * text, all is near.
 */
export function isNear({ own, other }: SaidPair, here: Place, there: Place): boolean {
  const [ours, theirs] = [lengthOf(own, here[0]), lengthOf(other, there[0])];
  return here[0] !== there[0] || Math.min(ours, theirs) < 800 || Math.abs(here[1] / ours - there[1] / theirs) < 0.1;
}

function lengthOf({ parts }: TextDigest, field: string): number {
  const last = parts.findLast(([, , name]) => name === field);
  return last === undefined ? 0 : last[3] + last[4];
}

/** A fault at a place of a text; its twin is the place of the other text that it differs from. */
export function saidFault(
  { own, other, file }: SaidPair,
  here: Place,
  there: Place | undefined,
  message: string,
  help: string,
): Fault {
  const twin = there === undefined ? { path: other.path } : placeIn(other, there);
  return { ...placeIn(own, here), message, help, twin: { ...twin, file } };
}

/** Single lines that are the same in both. */
export function sameLines({ own, other }: SaidPair): readonly { readonly here: string; readonly there: string }[] {
  return sameWords(own.lines, other.lines).map(([here, there]) => ({ here: here.field, there: there.field }));
}

/** A fault at a single line. */
export function lineFault(
  { own, other, file }: SaidPair,
  here: string,
  there: string,
  message: string,
  help: string,
): Fault {
  return {
    path: [...own.path, ...stepsOf(here)],
    message,
    help,
    twin: { path: [...other.path, ...stepsOf(there)], file },
  };
}

/**
 * A fault at a field of an item, or at its title, where the field is missing; `there` is the field of the other that it
 * differs from.
 */
export function fieldFault(
  { own, other, file }: Pair,
  field: string,
  message: string,
  help: string,
  there = field,
): Fault {
  return {
    path: [...own.path, ...stepsOf(field)],
    message,
    help,
    twin: { path: [...other.path, ...stepsOf(there)], file },
  };
}

function placeIn({ path }: TextDigest, [field, offset, length]: Place): Pick<Fault, 'path' | 'span'> {
  return { path: [...path, ...stepsOf(field)], span: { offset, length } };
}

/** What a message calls a field, at the start of a sentence: `The first day of ...` for the first one of a list. */
export function calledField(name: string): string {
  const [, list, index] = /^(.*)\.(\d+)$/.exec(name) ?? [];
  if (list === undefined) return `\`${name}\``;
  const nth = ordinals[Number(index)];
  return nth === undefined ? `Day ${Number(index) + 1} of \`${list}\`` : `The ${nth} day of \`${list}\``;
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** `links/0/label` and `registration.closes` as steps. */
export function stepsOf(field: string): Path {
  return field.split(/[/.]/).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** Pairs that readers of both languages should find the same things in. */
export function translated({ own, other }: Pick<Pair, 'own' | 'other'>): boolean {
  return own.language === undefined && other.language === undefined;
}

/** A draft without items is a translation that nobody has begun: nobody needs to hear what it lacks. */
export function isBegun({ isDraft, items }: Digest): boolean {
  return !isDraft || items.length > 0;
}

/** Whether an item is still news when the issue comes out: what lies ahead is rightly announced again. */
export function isAhead({ lasts }: ItemHead, { date }: IssueHead): boolean {
  return lasts !== undefined && lasts >= firstDay(date).slice(0, lasts.length);
}

/** A fault at a place that is known already. */
export function faultAt(item: ItemHead, region: Region, message: string, help: string): Fault {
  return {
    path: [],
    region,
    message,
    help,
    known: { item: item.title ?? item.id, place: `sections/${item.section}/items/${item.id}` },
  };
}
