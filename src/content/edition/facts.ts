// The fields of an item as labels and values, in the order of the schema: what each is says how it is printed.

import { toDo } from '../issue/field.ts';
import { placedFields } from '../issue/field-names.ts';
import type { Kind } from '../issue/kinds.ts';
import type { GroupRole, Role } from '../issue/role.ts';
import { itemSchema, type Contact, type Item, type Link, type SingleItem } from '../issue/schema.ts';
import { fieldsOf, groupRoleOf, isGroup, open, roleOf, type Schema } from '../issue/schema-at.ts';
import { phoneAddress, targetOf } from '../prose/address.ts';
import { shortLabel } from '../prose/printed-address.ts';
import type { Prose } from '../prose/prose.ts';
import { plainParagraphs } from '../prose/walk-prose.ts';
import type { Fact } from './edition.ts';
import { inList } from '../languages/in-a-list.ts';
import type { Words } from '../languages/words.ts';

type AnyItem = Item | SingleItem;
type ItemOf<K extends Kind> = K extends 'article'
  ? Extract<AnyItem, { kind?: 'article' | undefined }>
  : Extract<AnyItem, { kind: K }>;
type Group = Readonly<Record<string, unknown>>;
type Value = Omit<Fact, 'label'>;

/**
 * The facts of an item: those of its kind, then where it comes from. What is not typed gives no fact. `takes` says
 * which fields are meant; all, without it.
 */
export function factsOf(item: AnyItem, words: Words, takes: (field: string) => boolean = () => true): readonly Fact[] {
  const own = (ownFacts[item.kind ?? 'article'] ?? {}) as Readonly<Record<string, OwnFact<AnyItem>>>;
  return Object.entries(fieldsOf(open(itemSchema, item))).flatMap(([name, schema]) => {
    if (placed.has(name) || !takes(name) || (item as Group)[name] === undefined) return [];
    return own[name]?.(item, words) ?? factsAt(name, schema, (item as Group)[name], words);
  });
}

const placed: ReadonlySet<string> = new Set(placedFields);

/** Those of one field; in a group, what leads somewhere has the label of the group. */
function factsAt(name: string, schema: Schema, value: unknown, words: Words): readonly Fact[] {
  if (value === undefined) return [];
  if (isGroup(schema) && groupRoleOf(schema) === undefined)
    return Object.entries(fieldsOf(schema)).flatMap(([inner, field]) =>
      factsAt(
        inner === 'url' || inner === 'contact' ? name : `${name}.${inner}`,
        field,
        (value as Group)[inner],
        words,
      ),
    );
  const label = words.facts[name as keyof Words['facts']];
  return valuesOf(schema, value, words).map((printed) => ({ label, ...printed }));
}

function valuesOf(schema: Schema, value: unknown, words: Words): readonly Value[] {
  const { element } = open(schema)._zod.def as { readonly element?: Schema };
  if (element === undefined) return print[groupRoleOf(schema) ?? roleOf(schema)](value as never, words);
  const all = (value as readonly unknown[]).flatMap((entry) => valuesOf(element, entry, words));
  // Single words are a list in one line.
  return all.every(({ url }) => url === undefined)
    ? [
        {
          text: inList(
            words,
            all.map(({ text }) => text),
          ),
        },
      ]
    : all;
}

const asText = (text: string): readonly Value[] => [{ text }];
/** What is still to come leads nowhere. */
const wayTo = (text: string, url: string): readonly Value[] => [text === toDo ? { text } : { text, url }];
const nothing = (): readonly Value[] => [];

/** How what a field is decides its print. Codes for programs are no print, and a flag is a mark. */
const print: Readonly<Record<Role | GroupRole, (value: never, words: Words) => readonly Value[]>> = {
  prose: (prose: Prose) => asText(plainParagraphs(prose).join(' ')),
  line: asText,
  price: asText,
  name: asText,
  address: (url: string) => wayTo(url.replace(/^(mailto|tel):/, ''), url),
  email: (email: string) => wayTo(email, `mailto:${email}`),
  phone: (phone: string) => wayTo(phone, phoneAddress(phone)),
  date: (iso: string, words) => [{ text: words.date(iso, 'weekday'), datetime: iso }],
  time: (time: string, words) => asText(words.time(time)),
  zone: asText,
  number: (number: number) => asText(String(number)),
  language: (tag: string, words) => asText(words.languageName(tag)),
  reference: ({ number }: { readonly number: number }, words) => asText(words.numberLabel(number)),
  choice: asText,
  flag: nothing,
  id: nothing,
  word: nothing,
  file: nothing,
  image: nothing,
  link: ({ label, url }: Link) => [{ text: shortLabel(label, url), url: targetOf(url) }],
  contact: (contact: Contact, words) => {
    const who = inList(words, [contact.name, contact.role, contact.postal]);
    const ways = (['email', 'phone', 'url'] as const).flatMap((way) => {
      const value = contact[way];
      return value === undefined ? [] : print[way === 'url' ? 'address' : way](value as never, words);
    });
    return [...(who === '' ? [] : asText(who)), ...ways];
  },
};

type OwnFact<I> = (item: I, words: Words) => readonly Fact[];

/** Fields that are said together, or in words of their own. */
const ownFacts: { readonly [K in Kind]?: { readonly [F in keyof ItemOf<K>]?: OwnFact<ItemOf<K>> } } = {
  event: {
    start: ({ start, end }, words) =>
      end === undefined || end === start
        ? [day(words.facts.start, start, words)]
        : [{ label: words.facts.start, text: words.dateRange(start, end) }],
    end: () => [],
    recurs: (event, words) => [{ label: words.facts.recurs, text: recurrenceOf(event, words) ?? '' }],
    // Of an event that comes again, they are said with the days.
    time: ({ time = '', timezone, recurs }, words) =>
      recurs === undefined ? [{ label: words.facts.time, text: words.time(time, timezone) }] : [],
    timezone: () => [],
  },
  resource: { pages: ({ pages = 1 }, words) => [{ label: words.facts.pages, text: words.pages(pages) }] },
  notice: {
    from: ({ from, to }, words) => [day(to === undefined ? words.facts.start : words.facts.from, from, words)],
  },
};

/** `every Tuesday, 6 p.m. to 8 p.m., until 29 June 2027, but not on 22 December 2026`; undefined of what takes place once. */
export function recurrenceOf({ start, time, timezone, recurs }: ItemOf<'event'>, words: Words): string | undefined {
  if (recurs === undefined) return undefined;
  const { every, to, except } = recurs;
  return inList(words, [
    words.every(every, start),
    time && words.time(time, timezone),
    words.recursUntil(to),
    except && words.recursExcept(except),
  ]);
}

function day(label: string, iso: string, words: Words): Fact {
  return { label, text: words.date(iso, 'weekday'), datetime: iso };
}
