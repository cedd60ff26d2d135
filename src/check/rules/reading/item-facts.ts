// Dates, contacts, names and other facts in the fields of an item, as translations and later issues need them.

import type { Field } from '../../../content/issue/each-field.ts';
import { itemFields } from '../../../content/issue/item-fields.ts';
import type { Item, SingleItem } from '../../../content/issue/schema.ts';
import { meaningOfPrice } from './meanings.ts';

/** Lines that name somebody or something in the words of a language, beside the fields that are names. */
const nameLines: ReadonlySet<string | number> = new Set(['role', 'place']);

/** What an item says in fields that are the same in every language. */
export interface Fields {
  /** The dates, times and spans in its fields, by their names: `registration.closes`. */
  readonly dates: readonly FieldDate[];
  /** Other fields that say the same in every language. */
  readonly facts: readonly Fact[];
  /** Mail addresses and telephone numbers, with the field that has them: `contact/email`. */
  readonly contacts: readonly (readonly [value: string, field: string])[];
  /** Names of people, publishers and places, with their fields. */
  readonly names: readonly (readonly [value: string, field: string])[];
  /** Web addresses in its fields, but for its links. */
  readonly addresses: readonly (readonly [url: string, field: string])[];
  /** The last day on which it is still news. A case is followed until it ends, and its text says when that is. */
  readonly lasts: string | undefined;
}

export interface FieldDate {
  readonly name: string;
  readonly value: string;
}

export interface Fact {
  /** `registration.url` */
  readonly name: string;
  readonly value: string;
  /** The same for values that say the same. */
  readonly meaning: string;
}

/** Dates, contacts and other facts in the fields of an item, but not those of items inside it. */
export function fieldsOf(item: Item | SingleItem): Fields {
  const dates: FieldDate[] = [];
  const contacts: (readonly [string, string])[] = [];
  const facts: Fact[] = [];
  const named: (readonly [string, string])[] = [];
  const addresses: (readonly [string, string])[] = [];
  for (const { value, role, within, path } of itemFields(item)) {
    // Most fields are none of these, and need no name.
    if (role === 'address' && path[0] !== 'links') addresses.push([value as string, path.join('/')]);
    else if (role === 'name' || nameLines.has(path.at(-1)!)) named.push([value as string, path.join('/')]);
    if (role === 'date' || role === 'time') dates.push({ name: path.join('.'), value: value as string });
    else if (role === 'email' || role === 'phone') contacts.push([value as string, path.join('/')]);
    // How often it takes place.
    else if (path[0] === 'recurs') facts.push(factOf(path.join('.'), String(value), role));
    else if (within === undefined && sameRoles.has(role) && value !== false)
      facts.push(factOf(path.join('.'), String(value), role));
    // It is there in every language, with an address of its own.
    else if (within === undefined && role === 'address') facts.push(factOf(path.join('.'), '', role));
  }
  const lasts =
    lastDays.map((name) => dates.find((date) => date.name === name)?.value).find((date) => date !== undefined) ??
    (item.kind === 'case' ? '9999-12' : undefined);
  return { dates, facts, contacts, lasts, names: named, addresses };
}

/** What is the same in every language, or says the same. */
const sameRoles: ReadonlySet<Field['role']> = new Set(['number', 'flag', 'zone', 'price']);

function factOf(name: string, value: string, role: Field['role']): Fact {
  return { name, value, meaning: role === 'price' ? meaningOfPrice(value) : value };
}

/** The fields that say how long an item is news, the clearest first. */
const lastDays = ['until', 'recurs.to', 'end', 'start', 'closes', 'to', 'from'];
