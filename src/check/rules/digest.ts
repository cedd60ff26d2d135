// What the translations of an issue are compared with, beside its head.

import type { Path, Region } from '../../content/issue/fault.ts';
import type { Locator } from '../../content/issue/locator.ts';
import type { Tree } from '../../content/issue/read-tree.ts';
import type { Translated } from '../../content/translation/units.ts';
import { once, remember } from '../../base/memoize.ts';
import type { PlacedItem } from '../../content/issue/items.ts';
import { figuresOf } from './reading/figures.ts';
import { languageAt, type Passage } from './reading/passages.ts';
import { placeOfUrl } from './reading/place-of-url.ts';
import { writtenDatesOf } from './reading/written-dates.ts';
import { fieldsOf, type Fields } from './reading/item-facts.ts';
import { frameOf, linesOf, type FrameDigest, type Say } from './reading/frame.ts';
import type { Subject } from './subject.ts';
import type { IssueHead, LinkedItem } from './issue-head.ts';
import { textDigestOf, type TextDigest } from './reading/text-digest.ts';

/** What its translations need to know of it besides. */
export interface Digest extends Omit<IssueHead, 'keys'> {
  readonly items: readonly ItemDigest[];
  /** What is said around the items: headings and introductions of sections, the greeting, the summary, boxes. */
  readonly frame: readonly FrameDigest[];
  /** The days of its corrections. */
  readonly errata: readonly string[];
  /** All of it, with the marks that say what it was translated from. */
  readonly translated: Translated;
}

export interface ItemDigest extends LinkedItem, Fields {
  /** Whether the id is typed, and not made from the title. */
  readonly isNamed: boolean;
  readonly kind: string;
  readonly language?: string;
  readonly path: Path;
  readonly images: number;
  /** What it says; nothing in a publication of one language. */
  readonly said?: TextDigest | undefined;
}

/** The digest of an issue that conforms. */
export function digestOf(
  subject: Subject,
  file: string,
  { locator, tree }: { readonly locator: Locator; readonly tree: Tree },
  hasComments = false,
): Digest {
  const { issue, slug, language } = subject;
  const at: At = (path, span) => locator.locate({ path, message: '', ...(span === undefined ? {} : { span }) });
  const linksIn = once(() => groupedBy(subject.links, ({ path }) => path.join('/')));
  const say = sayerOf(subject);
  const frame = once(() => (say === undefined ? [] : frameOf(issue, say)));
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
    translated: { tree, issue, marks: subject.marks.marks },
    get frame() {
      return frame();
    },
    items: subject.items.map((placed) => itemDigestOf(placed, { subject, linksIn, at, say })),
  };
}

type At = (path: Path, span?: Region) => Region;
/** Reads texts as translations need them; undefined where there are none. */
function sayerOf(subject: Subject): Say | undefined {
  if (subject.publication.languages.length < 2) return undefined;
  const dates = once(() => byPath(groupedBy(writtenDatesOf(subject), ({ passage }) => passage)));
  const figures = once(() => byPath(figuresOf(subject)));
  const found = {
    datesAt: (key: string) => dates().get(key) ?? [],
    figuresAt: (key: string) => figures().get(key) ?? [],
  };
  return (path, prose, lines) => {
    const language = languageAt(subject, path);
    return textDigestOf({ path, language, prose, lines, leftAlone: leftAlone(subject, path), ...found });
  };
}

/** The fields of a group that are still to be translated. */
function leftAlone({ untranslated }: Subject, path: Path): ReadonlySet<string> {
  if (untranslated.size === 0) return untranslated;
  const start = path.length === 0 ? '' : `${path.join('/')}/`;
  return new Set([...untranslated].flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : [])));
}

/** What was found in passages, by the steps of their paths with a / between them. */
function byPath<T>(found: ReadonlyMap<Passage, T>): ReadonlyMap<string, T> {
  return new Map(Array.from(found, ([{ path }, inIt]) => [path.join('/'), inIt]));
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

function groupedBy<K, T>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) remember(groups, keyOf(one), () => []).push(one);
  return groups;
}
