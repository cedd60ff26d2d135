// An issue with every field that the schema has, each with a value of its own that can be found again.

import { wordsFor } from '../../src/content/languages/index.ts';
import { kinds } from '../../src/content/issue/kinds.ts';
import type { GroupRole, Role } from '../../src/content/issue/role.ts';
import { issueSchema } from '../../src/content/issue/schema.ts';
import {
  entryOf,
  fieldsOf,
  groupRoleOf,
  isGroup,
  open,
  roleOf,
  type Schema,
} from '../../src/content/issue/schema-at.ts';
import type { Tree } from '../../src/content/issue/read-tree.ts';

export interface MadeField {
  /** `sections/0/items/1/registration/closes` */
  readonly path: string;
  readonly name: string;
  readonly role: Role | GroupRole;
  /** What readers find of it, in English. */
  readonly printed: string;
}

const words = wordsFor('en');
const two = (number: number): string => String(number).padStart(2, '0');
const zones = [
  ...['Asia/Tokyo', 'Africa/Nairobi', 'Europe/Lisbon', 'America/Toronto', 'Asia/Seoul', 'Africa/Lagos'],
  ...['Europe/Paris', 'Europe/Berlin', 'Europe/Madrid', 'Europe/Rome', 'Asia/Dubai', 'Africa/Cairo'],
];
const letters = [...'abcdefghijklmnopqrstuvwxyz'];
/** One tag for each language that English has a name for. */
const languages = [
  ...new Map(
    letters
      .flatMap((first) => letters.map((second) => first + second))
      .filter((tag) => tag !== 'en' && /^[A-Z][a-z]{4,}$/.test(words.languageName(tag)))
      .map((tag) => [words.languageName(tag), tag]),
  ).values(),
];

/** A value that no other field has, as it is typed, and what is printed of it. */
const made: Readonly<
  Record<Exclude<Role, 'choice'>, (number: number, name: string) => readonly [typed: string, printed: string]>
> = {
  prose: (number) => [`Prose **q${number}p** is here.`, `q${number}p`],
  line: (number) => [`Line q${number}l`, `q${number}l`],
  price: (number) => [`Price q${number}c`, `q${number}c`],
  name: (number) => [`Name q${number}n`, `q${number}n`],
  address: (number) => [`https://example.org/q${number}a`, `https://example.org/q${number}a`],
  email: (number) => [`q${number}e@example.org`, `q${number}e@example.org`],
  phone: (number) => [`+1 555 010 ${1000 + number}`, `+1 555 010 ${1000 + number}`],
  date: (number) => [`${3000 + number}-03-09`, `9 March ${3000 + number}`],
  time: (number) => [
    `0${1 + (Math.floor(number / 60) % 9)}:${two(number % 60)}`,
    words.time(`0${1 + (Math.floor(number / 60) % 9)}:${two(number % 60)}`),
  ],
  zone: (number) => [zones[number % zones.length]!, zones[number % zones.length]!.split('/')[1]!],
  number: (number, name) => [
    String(5000 + number),
    name === 'pages' ? words.pages(5000 + number) : String(5000 + number),
  ],
  language: (number) => [
    languages[number % languages.length]!,
    words.languageName(languages[number % languages.length]!),
  ],
  reference: (number) => [`${7000 + number}#item`, words.numberLabel(7000 + number)],
  flag: (_, name) => ['true', (words.marks as Readonly<Record<string, string>>)[name] ?? name],
  id: (number) => [`q${number}i`, ''],
  word: (number) => [`q${number}w`, ''],
  file: (number) => [`q${number}f.png`, ''],
};

/** Another word for items than for links, so that one is not taken for the other. */
const choices: Readonly<Record<string, readonly [typed: string, printed: string]>> = {
  access: ['members', words.membersOnly],
  'links/access': ['login', words.loginNeeded],
  status: ['draft', words.draft],
  layout: ['diary', ''],
  // All days are the ninth of March.
  every: ['year', words.every('year', '3000-03-09')],
};

/** A word that is not in the table is printed as it is typed. */
function choiceOf(path: readonly string[], values: readonly string[]): readonly [typed: string, printed: string] {
  const name = path.at(-1)!;
  const last = values.at(-1)!;
  return choices[path.at(-3) === 'links' ? `links/${name}` : name] ?? [last, last];
}

/** Whatever a picture says, it cannot say nothing as well. */
const leftOut = new Set(['decorative']);

/** The file, and its fields. Each kind of item is there once, and once inside another item. */
export function everyField(): { readonly source: string; readonly fields: readonly MadeField[] } {
  const fields: MadeField[] = [];
  const counts = new Map<Role, number>();
  const valueOf = (schema: Schema, path: readonly string[]): Tree => {
    const entry = entryOf(schema);
    if (entry !== undefined) return branchesOf(entry).map((one, index) => valueOf(one, [...path, String(index)]));
    return isGroup(schema) ? groupOf(schema, path) : single(schema, path);
  };
  const groupOf = (schema: Schema, path: readonly string[]): Tree => {
    const role = groupRoleOf(schema);
    if (role !== undefined) fields.push({ path: path.join('/'), name: path.at(-1)!, role, printed: '' });
    // One item with all kinds inside it is enough.
    const isInside = (name: string) => name === 'items' && path.length > 3 && path.at(-1) !== '0';
    // One section has a layout, and one has none.
    const isPlain = (name: string) => name === 'layout' && path.at(-1) === '0';
    const own = Object.entries(fieldsOf(schema)).filter(
      ([name]) => !leftOut.has(name) && !isInside(name) && !isPlain(name),
    );
    return Object.fromEntries(own.map(([name, inner]) => [name, valueOf(inner, [...path, name])]));
  };
  const single = (schema: Schema, path: readonly string[]): string => {
    const [name, role] = [path.at(-1)!, roleOf(schema)];
    if (name === 'kind') return String((open(schema)._zod.def as unknown as { values: readonly string[] }).values[0]);
    if (path.join() === 'language') return 'en';
    const number = counts.get(role) ?? 0;
    counts.set(role, number + 1);
    const { entries } = open(schema)._zod.def as { readonly entries?: Readonly<Record<string, string>> };
    const [typed, printed] =
      role === 'choice' ? choiceOf(path, Object.values(entries ?? {})) : made[role](number, name);
    fields.push({ path: path.join('/'), name, role, printed });
    return typed;
  };
  return { source: JSON.stringify(valueOf(issueSchema, [])), fields };
}

/** A list has an entry of each kind; of anything else two, since one alone may be said by something else. */
function branchesOf(schema: Schema): readonly Schema[] {
  const branches = kinds.map((kind) => open(schema, { kind }));
  return branches.every((branch) => branch === branches[0]) ? branches.slice(0, 2) : branches;
}
