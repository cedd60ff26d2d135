// Dates, contacts, names and other facts in the fields of an item, as translations and later issues need them.

import type { Field } from '../../../content/issue/each-field.ts';
import { itemFields } from '../../../content/issue/item-fields.ts';
import { isLine } from '../../../content/issue/role.ts';
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
  /** What it is, where each language has it in a way of its own: only whether it is there is compared. */
  readonly own?: 'address' | 'name' | 'line';
}

/** Dates, contacts and other facts in the fields of an item, but not those of items inside it. */
export function fieldsOf(item: Item | SingleItem): Fields {
  const dates: FieldDate[] = [];
  const contacts: (readonly [string, string])[] = [];
  const facts: Fact[] = [];
  const named: (readonly [string, string])[] = [];
  const addresses: (readonly [string, string])[] = [];
  for (const field of itemFields(item)) {
    const { value, role, within, path } = field;
    // Most fields are none of these, and need no name.
    if (role === 'address' && path[0] !== 'links') addresses.push([value as string, path.join('/')]);
    else if (role === 'name' || nameLines.has(path.at(-1)!)) named.push([value as string, path.join('/')]);
    if (role === 'date' || role === 'time') dates.push({ name: path.join('.'), value: value as string });
    else if (role === 'email' || role === 'phone') contacts.push([value as string, path.join('/')]);
    // How often it takes place.
    else if (path[0] === 'recurs') facts.push(factOf(path.join('.'), String(value), role));
    else if (within === undefined && sameRoles.has(role) && value !== false)
      facts.push(factOf(path.join('.'), String(value), role));
    else if (isInEach(field)) {
      const own = role === 'address' || role === 'name' ? role : 'line';
      facts.push({ name: path.join('.'), value: value as string, meaning: '', own });
    }
  }
  const lasts =
    lastDays.map((name) => dates.find((date) => date.name === name)?.value).find((date) => date !== undefined) ??
    (item.kind === 'case' ? '9999-12' : undefined);
  return { dates, facts, contacts, lasts, names: named, addresses };
}

/** What is the same in every language, or says the same. */
const sameRoles: ReadonlySet<Field['role']> = new Set(['number', 'flag', 'zone', 'price']);

/** What is there in every language, in words of its own. Links and pictures are other findings. */
function isInEach({ role, within, path }: Field): boolean {
  if (within === 'link' || within === 'image' || ofOffice.has(path[0]!)) return false;
  return role === 'address' || role === 'name' || isLine(role);
}

/** A note may have no title, and readers do not see who sent an item in. */
const ofOffice: ReadonlySet<string | number> = new Set(['title', 'contributor']);

function factOf(name: string, value: string, role: Field['role']): Fact {
  return { name, value, meaning: role === 'price' ? meaningOfPrice(value) : value };
}

/** The fields that say how long an item is news, the clearest first. */
const lastDays = ['until', 'recurs.to', 'end', 'start', 'closes', 'to', 'from'];
