// The edition as templates see it: what is absent is null, so that a template may ask and a misspelt name is an error.

import { given } from '../content/edition/given.ts';
import type { Block, PlacedPicture, Prose } from '../content/prose/prose.ts';
import type { HtmlOptions } from '../content/prose/to-html.ts';
import { headingsOf, plainText } from '../content/prose/walk-prose.ts';
import type {
  Edition,
  EditionContact,
  EditionEntry,
  EditionEvent,
  EditionImage,
  EditionItem,
  EditionLink,
  Fact,
} from '../content/edition/edition.ts';

export interface ViewOptions {
  /** The address of a picture; without it, the picture itself as an address. */
  readonly sourceOf?: (image: EditionImage) => string;
  /** More names, for templates that need to know more. */
  readonly names?: Readonly<Record<string, unknown>>;
  /** True in large print. */
  readonly isLarge?: boolean;
}

/** What the names `edition` and `words` stand for in every template. */
export function viewOf(edition: Edition, options: Required<ViewOptions>): object {
  const { sourceOf, names, isLarge } = options;
  // What is set is in `look` already, with what the theme says.
  const { settings: _, ...shown } = edition;
  const view = {
    ...whole(shown, ['publisher', 'number', 'volume', 'numberLabel', 'address', 'mail', 'archive', 'feed', 'calendar']),
    logo: edition.logo === undefined ? null : imageView(edition.logo, sourceOf),
    greeting: edition.greeting === undefined ? null : greetingView(edition.greeting, isLarge),
    contact: contactView(edition.contact),
    errata: edition.errata.map(({ date, body }, index) => ({
      date,
      body: proseView(body, { isLarge, anchor: `page_correction_${index + 1}` }),
    })),
    boxes: edition.boxes.map((box, index) => ({
      ...whole(box, ['titleLanguage', 'language']),
      body: proseView(box.body, { isLarge, about: box.title, anchor: `page_box_${index + 1}` }),
      links: box.links.map(linkView),
    })),
    sections: edition.sections.map((section) => ({
      ...whole(section, ['titleLanguage', 'layout']),
      intro: proseView(section.intro, { isLarge, about: section.title, anchor: section.anchor }),
      items: section.items.map((item) => itemView(item, options)),
      // The lines of a layout are a list themselves.
      listed: (section.layout === undefined ? section.items : [])
        .flatMap(titledOf)
        .map(({ title, anchor, language, marks }) => ({ title, anchor, language: language ?? null, marks })),
    })),
  };
  return { archive: null, ...names, edition: view, words: edition.words };
}

/** With its first heading, which leads to it in a list of contents. */
function greetingView(greeting: NonNullable<Edition['greeting']>, isLarge: boolean): object {
  const [heading] = headingsOf(greeting.body.blocks);
  return {
    ...whole(greeting, ['signature']),
    body: proseView(greeting.body, { isLarge, anchor: 'page_greeting' }),
    heading: heading === undefined ? null : plainText(heading.children),
  };
}

/** What a list of contents names: in the place of an item without a title, the items in it. */
function titledOf(item: EditionItem): readonly EditionItem[] {
  return item.title === undefined ? item.items.flatMap(titledOf) : [item];
}

function itemView(item: EditionItem, options: Pick<Required<ViewOptions>, 'sourceOf' | 'isLarge'>): object {
  const { sourceOf, isLarge } = options;
  return {
    ...whole(item, ['title', 'url', 'language', 'isPaid', 'dateline', 'contributor']),
    event: eventView(item.event),
    entry: item.entry === undefined ? null : entryView(item.entry),
    body: proseView(item.body && shownIn(item.body, sourceOf), {
      isLarge,
      about: item.title,
      anchor: item.anchor,
      isPaid: item.isPaid,
    }),
    contact: contactView(item.contact),
    facts: grouped(item.facts),
    images: item.images.map((image) => imageView(image, sourceOf)),
    links: item.links.map(linkView),
    items: item.items.map((inner) => itemView(inner, options)),
  };
}

function entryView(entry: EditionEntry): object {
  return {
    ...whole(entry, ['when', 'datetime', 'place']),
    facts: grouped(entry.facts),
    earlier: grouped(entry.earlier),
  };
}

function eventView(event: EditionEvent | undefined): object | null {
  if (event === undefined) return null;
  // How often it comes again is one of the facts, in words.
  const { recurs: _, ...shown } = event;
  return whole(shown, ['end', 'time', 'timezone', 'place', 'online']);
}

/** With the title above it, by which those who listen know its tables, and what its footnotes are named by. */
function proseView(
  prose: Prose | undefined,
  around: Pick<HtmlOptions, 'anchor' | 'isPaid' | 'isLarge'> & { readonly about?: string | undefined },
): object | null {
  return prose === undefined ? null : { ...prose, ...given(around) };
}

/** With the addresses of its pictures. */
function shownIn(prose: Prose, sourceOf: (image: EditionImage) => string): Prose {
  const shown = (block: Block): Block => {
    if (block.type === 'quotation') return { ...block, children: block.children.map(shown) };
    if (block.type === 'list') return { ...block, items: block.items.map((one) => one.map(shown)) };
    if (block.type !== 'pictures' || block.pictures === undefined) return block;
    const pictures = block.pictures.map((one) => ({ ...one, source: sourceOf(one as PlacedPicture & EditionImage) }));
    return { ...block, pictures };
  };
  return { ...prose, blocks: prose.blocks.map(shown) };
}

function imageView(image: EditionImage, sourceOf: (image: EditionImage) => string): object {
  const { bytes: _, ...shown } = image;
  return { ...whole(shown, ['url', 'size', 'isPlaced', 'caption', 'credit']), source: sourceOf(image) };
}

/** The picture itself as an address. */
export function pictureAddress({ type, bytes }: EditionImage): string {
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** Facts that say the same thing in a row share one label. */
function grouped(facts: readonly Fact[]): readonly object[] {
  const groups: { readonly label: string; readonly values: object[] }[] = [];
  for (const fact of facts) {
    const value = whole(fact, ['url', 'datetime']);
    if (groups.at(-1)?.label === fact.label) groups.at(-1)?.values.push(value);
    else groups.push({ label: fact.label, values: [value] });
  }
  return groups;
}

function linkView(link: EditionLink): object {
  return whole(link, ['language', 'isPaid']);
}

function contactView(contact: EditionContact | undefined): object | null {
  return contact === undefined ? null : whole(contact, ['name', 'role', 'email', 'phone', 'url', 'postal']);
}

type OptionalKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

function whole<T extends object>(thing: T, optional: readonly OptionalKeys<T>[]): object {
  const copy = { ...thing } as Record<string, unknown>;
  for (const key of optional as readonly string[]) copy[key] ??= null;
  return copy;
}
