// What other issues need to know about an issue: its head, and what its translations are held against. The head is
// small enough to keep of every issue of a publication.

import type { Path, Region } from '../../content/issue/fault.ts';
import type { Locator } from '../../content/issue/locator.ts';
import { once } from '../../base/memoize.ts';
import type { Field } from '../../content/issue/each-field.ts';
import { itemFields } from '../../content/issue/item-fields.ts';
import type { PlacedItem } from '../../content/issue/items.ts';
import type { Issue, Item, SingleItem, Status } from '../../content/issue/schema.ts';
import { figuresOf } from './reading/figures.ts';
import { meaningOfPrice } from './reading/meanings.ts';
import { languageAt } from './reading/passages.ts';
import { placeOfUrl } from './reading/place-of-url.ts';
import { writtenDatesOf } from './reading/written-dates.ts';
import type { Subject } from './subject.ts';
import { textDigestOf, type Line, type TextDigest } from './reading/text-digest.ts';

/** Changes whenever the head of the same file would be another, or more is found between the same files. */
export const digestVersion = 9;

/** What the issues before and after need to know of an issue. */
export interface IssueHead {
  /** The name of its file. */
  readonly file: string;
  readonly slug: string;
  readonly language: string;
  readonly number?: number;
  readonly volume?: number;
  readonly date: string;
  /** Where its number is, or its date. */
  readonly at: Region;
  readonly dateAt: Region;
  readonly status?: Status;
  readonly isDraft: boolean;
  /** Whether comments in it switch rules off. */
  readonly hasComments: boolean;
  readonly items: readonly ItemHead[];
}

export interface ItemHead {
  readonly id: string;
  /** The id of the section, or its place. */
  readonly section: string;
  readonly title?: string;
  /** Where its title is, or its id. */
  readonly at: Region;
  /** The last day on which it is still news. */
  readonly lasts: string | undefined;
  readonly follows?: { readonly number: number; readonly item: string };
  readonly repeats?: { readonly number: number; readonly item: string };
  /** Pages that it links to. */
  readonly links: readonly { readonly url: string; readonly at: Region }[];
}

/** What its translations need to know of it besides. */
export interface Digest extends IssueHead {
  readonly items: readonly ItemDigest[];
  /** What is said around the items: headings and introductions of sections, the greeting, the summary, boxes. */
  readonly frame: readonly FrameDigest[];
  /** The days of its corrections. */
  readonly errata: readonly string[];
}

export interface ItemDigest extends ItemHead {
  /** Whether the id is typed, and not made from the title. */
  readonly isNamed: boolean;
  readonly kind: string;
  readonly language?: string;
  readonly path: Path;
  /** The dates, times and spans in its fields, by their names: `registration.closes`. */
  readonly dates: readonly FieldDate[];
  /** Other fields that say the same in every language. */
  readonly facts: readonly Fact[];
  readonly images: number;
  /** Mail addresses and telephone numbers, with the field that has them: `contact/email`. */
  readonly contacts: readonly (readonly [value: string, field: string])[];
  /** Names of people, publishers and places, with their fields. */
  readonly names: readonly (readonly [value: string, field: string])[];
  /** Web addresses in its fields, but for its links. */
  readonly addresses: readonly (readonly [url: string, field: string])[];
  /** What it says; nothing in a publication of one language. */
  readonly said?: TextDigest | undefined;
}

export interface FrameDigest {
  /** The same in every language. */
  readonly id: string;
  readonly said: TextDigest;
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

/** The digest of an issue that conforms. */
export function digestOf(subject: Subject, file: string, locator: Locator, hasComments = false): Digest {
  const { issue, slug, language } = subject;
  const at: At = (path, span) => locator.locate({ path, message: '', ...(span === undefined ? {} : { span }) });
  const linksIn = once(() => groupedBy(subject.links, ({ path }) => path.join('/')));
  const say = sayerOf(subject);
  return {
    file,
    slug,
    language,
    ...(issue.number === undefined ? {} : { number: issue.number }),
    ...(issue.volume === undefined ? {} : { volume: issue.volume }),
    date: issue.date,
    at: at([issue.number === undefined ? 'date' : 'number']),
    dateAt: at(['date']),
    ...(issue.status === undefined ? {} : { status: issue.status }),
    isDraft: issue.status === 'draft',
    hasComments,
    errata: (issue.errata ?? []).map(({ date }) => date),
    get frame() {
      return say === undefined ? [] : frameOf(issue, say);
    },
    items: subject.items.map((placed) => itemDigestOf(placed, { subject, linksIn, at, say })),
  };
}

type At = (path: Path, span?: Region) => Region;
type Say = (path: Path, prose: Parameters<typeof textDigestOf>[0]['prose'], lines: readonly Line[]) => TextDigest;

/** Reads texts as translations need them; undefined where there are none. */
function sayerOf(subject: Subject): Say | undefined {
  if (subject.publication.languages.length < 2) return undefined;
  const dates = once(() => groupedBy(writtenDatesOf(subject), ({ passage }) => passage.path.join('/')));
  const figures = once(() => figuresOf(subject));
  const found = {
    datesAt: (path: Path) => dates().get(path.join('/')) ?? [],
    figuresAt: (path: Path) => figures().get(path.join('/')) ?? [],
  };
  return (path, prose, lines) => textDigestOf({ path, language: languageAt(subject, path), prose, lines, ...found });
}

interface Around {
  readonly subject: Subject;
  readonly at: At;
  readonly say: Say | undefined;
  /** The links in each piece of prose. */
  linksIn(): ReadonlyMap<string, Subject['links']>;
}

function itemDigestOf({ item, path, id, section }: PlacedItem, { subject, linksIn, at, say }: Around): ItemDigest {
  const { issue } = subject;
  const { body } = item;
  // Most runs look at one issue, and need little of it: the rest is found out when someone asks.
  const fields = once(() => fieldsOf(item));
  const links = once(() => [
    ...(item.links ?? []).map(({ url }, index) => ({
      url,
      get at() {
        return at([...path, 'links', index, 'url']);
      },
    })),
    ...(linksIn().get([...path, 'body'].join('/')) ?? []).map((link) => ({
      url: link.url,
      get at() {
        return at(link.path, placeOfUrl(link, subject).span);
      },
    })),
  ]);
  const said = once(() =>
    say?.(
      path,
      [
        ['title', item.title],
        ['body', body],
      ],
      linesOf(item),
    ),
  );
  return {
    id,
    isNamed: item.id !== undefined,
    section: issue.sections[section]?.id ?? String(section),
    kind: item.kind ?? 'article',
    path,
    ...(item.title === undefined ? {} : { title: item.title }),
    ...(item.language === undefined ? {} : { language: item.language }),
    ...(item.follows === undefined ? {} : { follows: item.follows }),
    ...(item.repeats === undefined ? {} : { repeats: item.repeats }),
    get at() {
      return at([...path, item.title === undefined ? 'id' : 'title']);
    },
    get dates() {
      return fields().dates;
    },
    get facts() {
      return fields().facts;
    },
    get lasts() {
      return fields().lasts;
    },
    get contacts() {
      return fields().contacts;
    },
    get names() {
      return fields().names;
    },
    get addresses() {
      return fields().addresses;
    },
    get links() {
      return links();
    },
    images: item.images?.length ?? 0,
    // A getter of its own: to spread an object calls what is in it.
    get said() {
      return said();
    },
  };
}

/** The single lines of an item that a translation says in its own words. */
function linesOf(item: Item | SingleItem): readonly Line[] {
  const isWork = item.kind === 'resource' || item.kind === 'news';
  const isForeign = item.kind === 'news' || (item.kind === 'resource' && item.languages !== undefined);
  return [
    { field: 'title', text: isForeign ? undefined : item.title, need: isWork ? 'much' : 'some' },
    ...(item.links ?? []).map(
      ({ label, language }, index): Line => ({
        field: `links/${index}/label`,
        text: language === undefined ? label : undefined,
        need: 'some',
      }),
    ),
    ...itemFields(item).flatMap(({ value, role, within, path }): readonly Line[] =>
      role === 'line' && within !== 'link' && within !== 'image' && path[0] !== 'title'
        ? [{ field: path.join('/'), text: value as string, need: 'word' }]
        : [],
    ),
    ...(item.images ?? []).flatMap(({ alt, caption }, index): readonly Line[] => [
      { field: `images/${index}/alt`, text: alt, need: 'little' },
      { field: `images/${index}/caption`, text: caption, need: 'little' },
    ]),
  ];
}

function frameOf(issue: Issue, say: Say): readonly FrameDigest[] {
  const counts = new Map<string, number>();
  const sections = issue.sections.map(({ id, title, intro }, index): FrameDigest => {
    const number = (counts.get(id ?? '') ?? 0) + 1;
    counts.set(id ?? '', number);
    return {
      id: `section ${id ?? ''} ${number}`,
      said: say(
        ['sections', index],
        [
          ['title', title],
          ['intro', intro],
        ],
        [{ field: 'title', text: title, need: 'some' }],
      ),
    };
  });
  const boxes = (issue.boxes ?? []).map(({ title, body, links }, index): FrameDigest => {
    const labels = (links ?? []).map(
      ({ label, language }, at): Line => ({
        field: `links/${at}/label`,
        text: language === undefined ? label : undefined,
        need: 'some',
      }),
    );
    return {
      id: `box ${index}`,
      said: say(
        ['boxes', index],
        [
          ['title', title],
          ['body', body],
        ],
        [{ field: 'title', text: title, need: 'some' }, ...labels],
      ),
    };
  });
  const { greeting, summary } = issue;
  return [
    ...(summary === undefined
      ? []
      : [
          { id: 'summary', said: say([], [['summary', summary]], [{ field: 'summary', text: summary, need: 'some' }]) },
        ]),
    ...(greeting === undefined
      ? []
      : [
          {
            id: 'greeting',
            said: say(
              ['greeting'],
              [['text', greeting.text]],
              [{ field: 'signature', text: greeting.signature, need: 'word' }],
            ),
          },
        ]),
    ...sections,
    ...boxes,
  ];
}

/**
 * The head of an issue as plain data, which holds on to nothing of the issue; with its links where a rule asks for
 * them.
 */
export function headOf(digest: IssueHead, hasLinks: boolean): IssueHead {
  const { file, slug, language, number, volume, date, at, dateAt, status, isDraft, hasComments, items } = digest;
  return {
    ...{ file, slug, language, date, at, dateAt, isDraft, hasComments },
    ...(number === undefined ? {} : { number }),
    ...(volume === undefined ? {} : { volume }),
    ...(status === undefined ? {} : { status }),
    items: items.map((item) => ({
      ...{ id: item.id, section: item.section, at: item.at, lasts: item.lasts },
      ...(item.title === undefined ? {} : { title: item.title }),
      ...(item.follows === undefined ? {} : { follows: item.follows }),
      ...(item.repeats === undefined ? {} : { repeats: item.repeats }),
      links: hasLinks ? item.links.map(({ url, at }) => ({ url, at })) : [],
    })),
  };
}

/** Lines that name somebody or something in the words of a language, beside the fields that are names. */
const nameLines = new Set(['role', 'place']);

type Fields = Pick<ItemDigest, 'dates' | 'facts' | 'contacts' | 'lasts' | 'names' | 'addresses'>;

/** Dates, contacts and other facts in the fields of an item, but not those of items inside it. */
function fieldsOf(item: Item | SingleItem): Fields {
  const dates: FieldDate[] = [];
  const contacts: (readonly [string, string])[] = [];
  const facts: Fact[] = [];
  const named: (readonly [string, string])[] = [];
  const addresses: (readonly [string, string])[] = [];
  for (const { value, role, within, path } of itemFields(item)) {
    const names = path.map(String);
    const name = names.join('.');
    if (role === 'address' && path[0] !== 'links') addresses.push([value as string, names.join('/')]);
    else if (role === 'name' || nameLines.has(names.at(-1) ?? '')) named.push([value as string, names.join('/')]);
    if (role === 'date' || role === 'time') dates.push({ name, value: value as string });
    else if (role === 'email' || role === 'phone') contacts.push([value as string, names.join('/')]);
    else if (within === undefined && isSame(role, name) && value !== false) facts.push(factOf(name, String(value)));
    // It is there in every language, with an address of its own.
    else if (within === undefined && role === 'address') facts.push(factOf(name, ''));
  }
  const lasts = lastDays
    .map((name) => dates.find((date) => date.name === name)?.value)
    .find((date) => date !== undefined);
  return { dates, facts, contacts, lasts, names: named, addresses };
}

/** Whether a field is the same in every language, or says the same: a price is read further by the rule. */
function isSame(role: Field['role'], name: string): boolean {
  return role === 'number' || role === 'flag' || role === 'zone' || name === 'price';
}

function factOf(name: string, value: string): Fact {
  return { name, value, meaning: name === 'price' ? meaningOfPrice(value) : value };
}

/** The fields that say how long an item is news, the clearest first. */
const lastDays = ['until', 'end', 'start', 'closes', 'to', 'from'];

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}
