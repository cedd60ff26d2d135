// What other issues need to know of an issue: small enough to keep of every issue of a publication, and plain data.

import type { Path, Region } from '../issue/fault.ts';
import type { Locator } from '../issue/locator.ts';
import { once } from '../once.ts';
import { isProse, plainParagraphs } from '../prose/walk-prose.ts';
import { figuresIn } from './reading/figures.ts';
import { placeOfUrl } from './reading/place-of-url.ts';
import { writtenDatesOf } from './reading/written-dates.ts';
import type { Subject } from './subject.ts';

/** Changes whenever a digest of the same file would be another. */
export const digestVersion = 2;

export interface Digest {
  /** The name of its file. */
  readonly file: string;
  readonly slug: string;
  readonly language: string;
  readonly number?: number;
  readonly volume?: number;
  readonly date: string;
  /** Where its number stands, or its date. */
  readonly at: Region;
  readonly dateAt: Region;
  readonly isDraft: boolean;
  readonly items: readonly ItemDigest[];
}

export interface ItemDigest {
  readonly id: string;
  /** Whether the id is typed, and not made from the title. */
  readonly isNamed: boolean;
  /** The id of the section, or its place. */
  readonly section: string;
  readonly kind: string;
  readonly title?: string;
  readonly language?: string;
  /** Where its title stands, or its id. */
  readonly at: Region;
  /** Where its text starts. */
  readonly bodyAt: Region;
  /** The dates, times and spans in its fields, by their names: `registration.closes`. */
  readonly dates: readonly FieldDate[];
  /** The last day on which it is still news. */
  readonly lasts: string | undefined;
  readonly follows?: { readonly number: number; readonly item: string };
  readonly repeats?: { readonly number: number; readonly item: string };
  /** Pages that it links to. */
  readonly links: readonly { readonly url: string; readonly at: Region }[];
  readonly images: readonly { readonly file: string; readonly alt: string; readonly at: Region }[];
  /** Mail addresses and telephone numbers. */
  readonly contacts: readonly string[];
  /** The days in its text, as `month * 100 + day`, and where they stand in the issue. */
  readonly days: readonly { readonly day: number; readonly path: Path; readonly span: Region }[];
  /** Figures in its text that are no dates and no hours. */
  readonly figures: readonly string[];
  /** Its longer paragraphs. */
  readonly paragraphs: readonly string[];
}

export interface FieldDate {
  readonly name: string;
  readonly value: string;
  readonly at: Region;
}

/** The digest of an issue that conforms. */
export function digestOf(subject: Subject, file: string, locator: Locator): Digest {
  const { issue, slug, language, items } = subject;
  const at = (path: Path): Region => locator.locate({ path, message: '' });
  const dates = once(() => writtenDatesOf(subject));
  const linksIn = once(() => linksByPlace(subject));
  return {
    file,
    slug,
    language,
    ...(issue.number === undefined ? {} : { number: issue.number }),
    ...(issue.volume === undefined ? {} : { volume: issue.volume }),
    date: issue.date,
    at: at([issue.number === undefined ? 'date' : 'number']),
    dateAt: at(['date']),
    isDraft: issue.status === 'draft',
    items: items.map(({ item, path, id, section }): ItemDigest => {
      const { body } = item;
      const bodyPath = [...path, 'body'].join('/');
      // Most runs look at one issue, and need little of it: the rest is found out when someone asks.
      const fields = once(() => fieldsOf(item, (names) => at([...path, ...names])));
      const own = once(() => dates().filter(({ passage }) => passage.path.join('/') === bodyPath));
      const links = once(() => [
        ...(item.links ?? []).map(({ url }, index) => ({ url, at: at([...path, 'links', index, 'url']) })),
        ...(linksIn().get(bodyPath) ?? []).map((link) => ({ url: link.url, at: locator.locate({ path: link.path, message: '', ...placeOfUrl(link, subject) }) })),
      ]);
      return {
        id,
        isNamed: item.id !== undefined,
        section: issue.sections[section]?.id ?? String(section),
        kind: item.kind ?? 'article',
        ...(item.title === undefined ? {} : { title: item.title }),
        ...(item.language === undefined ? {} : { language: item.language }),
        ...(item.follows === undefined ? {} : { follows: item.follows }),
        ...(item.repeats === undefined ? {} : { repeats: item.repeats }),
        get at() {
          return at([...path, item.title === undefined ? 'id' : 'title']);
        },
        get bodyAt() {
          return at([...path, 'body']);
        },
        get dates() {
          return fields().dates;
        },
        get lasts() {
          return fields().lasts;
        },
        get contacts() {
          return fields().contacts;
        },
        get links() {
          return links();
        },
        get images() {
          return (item.images ?? []).map((image, index) => ({ file: image.file, alt: image.alt ?? '', at: at([...path, 'images', index, 'alt']) }));
        },
        get days() {
          return own().flatMap(({ days, month, passage, span }) => days.map(({ day }) => ({ day: month * 100 + day, path: passage.path, span })));
        },
        get figures() {
          return figuresIn(body?.source ?? '', own().map(({ span }) => span));
        },
        get paragraphs() {
          return body === undefined ? [] : plainParagraphs(body).filter((paragraph) => paragraph.split(' ').length >= 8);
        },
      };
    }),
  };
}

function linksByPlace({ links }: Subject): ReadonlyMap<string, Subject['links'][number][]> {
  const places = new Map<string, Subject['links'][number][]>();
  for (const link of links) {
    const place = link.path.join('/');
    const known = places.get(place);
    if (known === undefined) places.set(place, [link]);
    else known.push(link);
  }
  return places;
}

/** The same as plain data, which holds on to nothing of the issue. */
export function settled(digest: Digest): Digest {
  return { ...digest, items: digest.items.map((item) => ({ ...item })) };
}

const isDate = /^\d{4}-\d\d(?:-\d\d)?$/;
const isTime = /^\d\d:\d\d(?:-\d\d:\d\d)?$/;

/** Dates and contacts in the fields of an item, however deep, but not those of items inside it. */
function fieldsOf(item: object, at: (names: readonly string[]) => Region): { dates: readonly FieldDate[]; contacts: readonly string[]; lasts: string | undefined } {
  const dates: FieldDate[] = [];
  const contacts: string[] = [];
  const walk = (value: unknown, names: readonly string[]): void => {
    const key = names.at(-1) ?? '';
    if (typeof value === 'string') {
      if (isDate.test(value) || isTime.test(value)) dates.push({ name: names.join('.'), value, at: at(names) });
      if (key === 'email' || key === 'phone') contacts.push(value);
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value) && !isProse(value)) {
      for (const [name, inside] of Object.entries(value)) walk(inside, [...names, name]);
    }
  };
  walk(item, []);
  const lasts = lastDays.map((name) => dates.find((date) => date.name === name)?.value).find((date) => date !== undefined);
  return { dates, contacts, lasts };
}

/** The fields that say how long an item is news, the most telling first. */
const lastDays = ['until', 'end', 'start', 'closes', 'to', 'from'];
