// What an issue says, taken from the issue and its schema alone: everything that its edition must have.

import type { Edition } from '../../content/edition/edition.ts';
import { wordsFor } from '../../content/languages/index.ts';
import type { Words } from '../../content/languages/words.ts';
import { eachField, type Field } from '../../content/issue/each-field.ts';
import { toDo } from '../../content/issue/field.ts';
import type { Path } from '../../content/issue/fault.ts';
import type { MarkName } from '../../content/issue/field-names.ts';
import type { Interval } from '../../content/issue/recurrence.ts';
import type { GroupRole, Role } from '../../content/issue/role.ts';
import { issueSchema, type Issue, type Link } from '../../content/issue/schema.ts';
import { phoneAddress } from '../../content/prose/address.ts';
import { shortLabel } from '../../content/prose/printed-address.ts';
import type { Inline, Prose } from '../../content/prose/prose.ts';
import { plainText } from '../../content/prose/walk-prose.ts';
import type { Publication } from '../../content/publication/publication.ts';
import { compareReading, type Parity } from './compare.ts';
import type { Content } from './content.ts';
import { Collector, meaningOf, type Meaning } from './meaning.ts';
import { wordsOf } from './words-of.ts';

/** How much of an issue its edition has. */
export function compareEdition(issue: Issue, edition: Edition, numbering: Publication['numbering']): Parity {
  return compareReading(meaningOfIssue(issue, edition.language, numbering, edition.words), contentOf(edition));
}

/** What an edition has, for whichever format. */
function contentOf(edition: Edition): Content {
  const [rich, plain] = [meaningOf(edition, false), meaningOf(edition, true)];
  const textsOf = (...said: readonly Meaning[keyof Meaning][]) => said.flat().map(({ text }) => text);
  const contacts = textsOf(rich.contacts);
  return {
    isPlain: false,
    text: textsOf(...Object.values(rich), plain.words).join('\n'),
    headings: textsOf(rich.headings, plain.headings),
    links: [...textsOf(rich.links, plain.links), ...contacts],
    alternatives: textsOf(rich.images),
  };
}

/** Fields that readers do not see, and why. They do not see ids, files and other words for programs either. */
export const unseenFields: Readonly<Record<string, string>> = {
  kind: 'it decides which fields there are',
  until: 'it tells editors how long the item is of use',
  width: 'it says how large a picture is',
  layout: 'it says how items are set',
  decorative: 'a picture that says nothing has no words',
};

export function meaningOfIssue(
  issue: Issue,
  language: string,
  numbering: Publication['numbering'],
  words = wordsFor(language),
): Meaning {
  const collector = new Collector(false, asPrinted);
  const around: Around = { issue, language, numbering, words };
  eachField(issueSchema, issue, (field) => {
    collector.where = titleAt(issue, field.path);
    if (!(String(field.path.at(-1)) in unseenFields)) says[field.role](field as never, collector, around);
  });
  return collector.said;
}

interface Around {
  readonly issue: Issue;
  readonly language: string;
  readonly numbering: Publication['numbering'];
  readonly words: Words;
}

type Typed<T> = Omit<Field, 'value'> & { readonly value: T };
type Says<T = never> = (field: Typed<T>, collector: Collector, around: Around) => void;

const nothing: Says = () => {};

const asLine: Says<string> = ({ value, path, within, role }, collector, { issue }) => {
  const name = path.at(-1);
  // The label of a link is said with the link.
  if (within === 'link' && name === 'label') return;
  if (within === 'image' && name === 'alt') collector.add('images', value);
  else if (within === 'contact') collector.add('contacts', value);
  else if (name === 'title' && role === 'line' && !isInLine(issue, path)) collector.heading(value);
  else collector.add('words', value);
};

/** Whether it is the title of an item in a section with a layout, whose items have no headings. */
function isInLine({ sections }: Issue, [first, index, items]: Path): boolean {
  return first === 'sections' && items === 'items' && sections[Number(index)]?.layout !== undefined;
}

/** What each field says, by what it is. */
const says: Readonly<Record<Role | GroupRole, Says>> = {
  prose: ({ value }: Typed<Prose>, collector) => collector.prose(value),
  line: asLine,
  price: asLine,
  name: asLine,
  address: ({ value, within }: Typed<string>, collector) => {
    if (within === 'link') return;
    // What is still to come leads nowhere, and is there to be seen.
    if (value === toDo) collector.add('words', value);
    else collector.add(within === 'contact' ? 'contacts' : 'links', value);
  },
  email: ({ value }: Typed<string>, collector) => collector.add('contacts', `mailto:${value}`),
  phone: ({ value }: Typed<string>, collector) => collector.add('contacts', phoneAddress(value)),
  date: ({ value, path }: Typed<string>, collector, { issue, words }) => {
    const { start, end } = valueAt(issue, path.slice(0, -1)) as { readonly start?: string; readonly end?: string };
    const isRange = start !== undefined && end !== undefined && start !== end;
    // In Korean, a date is one word with the `until` behind it.
    if (path[path.indexOf('recurs') + 1] === 'to') return collector.add('dates', words.recursUntil(value));
    if (path.includes('recurs')) return collector.add('dates', words.date(value));
    // The words of a range are not those of its two days in every language.
    if (isRange && path.at(-1) === 'start') collector.add('dates', words.dateRange(start, end));
    else if (!isRange || path.at(-1) !== 'end')
      collector.add('dates', path[0] === 'sections' ? words.date(value, 'weekday') : words.date(value));
  },
  time: ({ value }: Typed<string>, collector, { words }) => collector.add('dates', words.time(value)),
  zone: ({ value, path }: Typed<string>, collector, { issue, words }) => {
    const { time } = valueAt(issue, path.slice(0, -1)) as { readonly time?: string };
    if (time !== undefined) collector.add('dates', words.time(time, value));
  },
  number: ({ value, path }: Typed<number>, collector, { issue, numbering, words }) => {
    const name = path.at(-1);
    if (path.length > 1) collector.add('words', name === 'pages' ? words.pages(value) : String(value));
    else if (name === 'number' ? numbering !== 'date' : numbering === 'volume+number')
      collector.add('words', numeralOf(value, issue, numbering, words));
  },
  language: ({ value, path }: Typed<string>, collector, { language, words }) => {
    if (path.at(-1) !== 'language') collector.add('words', words.languageName(value));
    else if (path.length > 1 && value !== language) collector.add('words', words.inLanguage(value));
  },
  reference: ({ value }: Typed<{ readonly number: number }>, collector, { words }) =>
    collector.add('words', words.numberLabel(value.number)),
  flag: ({ value, path }: Typed<boolean>, collector, { words }) => {
    if (value) collector.add('words', words.marks[path.at(-1) as MarkName]);
  },
  choice: ({ value, path }: Typed<string>, collector, { issue, words }) => {
    const around = valueAt(issue, path.slice(0, -2)) as { readonly start?: string };
    collector.add('words', (choices[String(path.at(-1))] ?? String)(value, words, around));
  },
  id: nothing,
  word: nothing,
  file: nothing,
  contact: nothing,
  image: nothing,
  link: ({ value: { label, url } }: Typed<Link>, collector) => {
    collector.add('words', shortLabel(label, url));
    collector.target(url);
  },
};

/** A number in the figures of the language, with what is written in one word with it, as in `제1호`. */
function numeralOf(
  value: number,
  { number, volume }: Issue,
  numbering: Publication['numbering'],
  words: Words,
): string {
  const figuresIn = (text: string) => /\p{Nd}+/u.exec(text)?.[0];
  const figures = figuresIn(words.numberLabel(value)) ?? String(value);
  const label = words.numberLabel(number ?? value, numbering === 'number' ? undefined : volume);
  return wordsOf(label).find((word) => figuresIn(word) === figures) ?? figures;
}

/** What the words of a choice are in print; any other one is printed as it is typed. */
const choices: Readonly<
  Record<string, (value: string, words: Words, around: { readonly start?: string }) => string | undefined>
> = {
  access: (value, words) => ({ members: words.membersOnly, login: words.loginNeeded })[value],
  status: (value, words) => ({ draft: words.draft })[value],
  every: (value, words, { start = '' }) => words.every(value as Interval, start),
};

/** As print has it, where a label that is an address is short. */
function asPrinted(inlines: readonly Inline[]): string {
  return inlines
    .map((inline): string => {
      if (!('children' in inline)) return plainText([inline]);
      const text = asPrinted(inline.children);
      return inline.type === 'link' ? shortLabel(text, inline.url) : text;
    })
    .join('');
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((inside, step) => (inside as Readonly<Record<string | number, unknown>>)[step], value);
}

/** The title of what is around a field: the next one on the way to it. */
function titleAt(issue: Issue, path: Path): string {
  const titles = path.map((_, depth) => (valueAt(issue, path.slice(0, depth)) as { readonly title?: unknown }).title);
  return String(titles.findLast((title) => typeof title === 'string') ?? path[0]);
}
