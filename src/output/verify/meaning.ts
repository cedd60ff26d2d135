// What an edition says: everything that each format must have, taken from the edition alone.

import type { Edition, EditionBox, EditionContact, EditionItem, EditionLink } from '../../content/edition/edition.ts';
import { parseAddress, phoneAddress } from '../../content/prose/address.ts';
import type { Block, Cell, Inline, Prose } from '../../content/prose/prose.ts';
import { linksOf, plainText } from '../../content/prose/walk-prose.ts';

/** What is compared, in the order in which it is reported. */
export const aspects = ['words', 'links', 'dates', 'headings', 'contacts', 'images'] as const;
export type Aspect = (typeof aspects)[number];

/** Something that is said, and the title of the item or section in which it is. */
export interface Said {
  readonly text: string;
  readonly where: string;
}

export type Meaning = Readonly<Record<Aspect, readonly Said[]>>;

/**
 * `isPlain` is for formats that have words only: there an item's own text stands for its body. `items` are all that a
 * format says, where it is a part of the edition.
 */
export function meaningOf(edition: Edition, isPlain: boolean, items?: readonly EditionItem[]): Meaning {
  const collector = new Collector(isPlain);
  if (items === undefined) collector.edition(edition);
  else for (const item of items) collector.item(item);
  return collector.said;
}

/** Gathers what is said, part by part. */
export class Collector {
  readonly said = Object.fromEntries(aspects.map((aspect) => [aspect, [] as Said[]])) as Record<Aspect, Said[]>;
  /** The title of the item or section that it is in. */
  where = '';

  /** `textOf` gives the words of a paragraph. */
  constructor(
    readonly isPlain: boolean,
    readonly textOf: (inlines: readonly Inline[]) => string = plainText,
  ) {}

  edition({
    title,
    name,
    numberLabel,
    date,
    draft,
    words,
    publisher,
    summary,
    greeting,
    boxes,
    sections,
    errata,
    contact,
    address,
    translations,
  }: Edition): void {
    this.where = title;
    this.heading(title);
    this.add(
      'words',
      name,
      numberLabel,
      publisher,
      summary,
      draft ? words.draft : undefined,
      greeting?.signature,
      // Without an address, only a web page has a link to the file beside it.
      ...(address === undefined ? [] : translations.map((one) => one.name)),
    );
    this.add('dates', date.text);
    this.add('links', address);
    this.prose(greeting?.body);
    for (const box of boxes) this.#box(box);
    for (const section of sections) {
      this.where = section.title;
      this.heading(section.title);
      this.prose(section.intro);
      for (const item of section.items) this.item(item);
    }
    this.where = words.corrections;
    for (const erratum of errata) {
      this.add('dates', erratum.date.text);
      this.prose(erratum.body);
    }
    this.where = words.contact;
    this.#contact(contact);
  }

  #box({ title, body, links }: EditionBox): void {
    this.where = title;
    this.heading(title);
    this.prose(body);
    this.#links(links);
  }

  item(item: EditionItem): void {
    this.where = item.title ?? item.anchor;
    const { entry } = item;
    // What is a line has no heading.
    if (item.title !== undefined && entry === undefined) this.heading(item.title);
    if (entry !== undefined) this.add('words', entry.when, item.title, entry.place);
    if (item.url !== undefined) this.target(item.url);
    this.add('words', ...item.marks, item.dateline, item.contributor);
    for (const { label, text, url, datetime } of entry === undefined
      ? item.facts
      : [...entry.facts, ...entry.earlier]) {
      this.add('words', label);
      if (url === undefined) this.add(datetime === undefined ? 'words' : 'dates', text);
      else this.add('links', url);
    }
    this.prose(this.isPlain ? (item.text ?? item.body) : item.body);
    for (const { alt, caption, credit, url } of item.images) {
      if (url !== undefined) this.target(url);
      this.add('images', alt);
      this.add('words', caption, credit);
    }
    this.#links(item.links);
    this.#contact(item.contact);
    for (const inner of item.items) this.item(inner);
  }

  #links(links: readonly EditionLink[]): void {
    for (const { label, url, notes } of links) {
      this.add('words', label, ...notes);
      this.target(url);
    }
  }

  #contact(contact: EditionContact | undefined): void {
    if (contact === undefined) return;
    const { name, role, email, phone, url, postal } = contact;
    this.add('contacts', name, role, postal, email && `mailto:${email}`, phone && phoneAddress(phone), url);
  }

  prose(prose: Prose | undefined): void {
    if (prose === undefined) return;
    for (const block of prose.blocks) this.#block(block);
    for (const { url } of linksOf(prose)) this.target(url);
  }

  #block(block: Block): void {
    switch (block.type) {
      case 'heading':
        return this.heading(this.textOf(block.children));
      case 'paragraph':
        return this.add('words', this.textOf(block.children));
      case 'list':
        return block.items.flat().forEach((inner) => this.#block(inner));
      case 'quotation':
        return block.children.forEach((inner) => this.#block(inner));
      case 'table':
        return [block.header, ...block.rows].flat().forEach((cell: Cell) => this.add('words', this.textOf(cell)));
      case 'code':
        return this.add('words', block.name, block.text);
      // They are said with the pictures of the item.
      case 'pictures':
      case 'rule':
        return;
    }
  }

  /** A heading is a heading, and its words are words too. */
  heading(text: string): void {
    this.add('headings', text);
    this.add('words', text);
  }

  /** Where a link leads out of the issue; within it, formats lead in ways of their own. */
  target(url: string): void {
    const address = parseAddress(url);
    if (address.kind !== 'item' && address.kind !== 'refused') this.add('links', address.url);
  }

  add(aspect: Aspect, ...texts: readonly (string | undefined)[]): void {
    for (const text of texts)
      if (text !== undefined && text !== '') this.said[aspect].push({ text, where: this.where });
  }
}
