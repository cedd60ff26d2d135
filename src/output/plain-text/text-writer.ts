// The parts of a plain text edition that sections, boxes and the foot have in common: items, links, contacts.

import type { EditionContact, EditionImage, EditionItem, EditionLink, Fact } from '../../content/edition/edition.ts';
import { remember } from '../../base/memoize.ts';
import { inList } from '../../content/languages/in-a-list.ts';
import type { Words } from '../../content/languages/words.ts';
import type { Prose } from '../../content/prose/prose.ts';
import { linkToText, proseToText, type TextOptions } from '../../content/prose/to-text.ts';
import { flow, prefix, stack, underline, wrap } from '../../content/prose/wrap.ts';

export type Lines = readonly string[];

export class TextWriter {
  constructor(
    readonly words: Words,
    readonly options: TextOptions,
  ) {}

  /** An item with its heading; `apart` where one without would run into what is before it. */
  item(item: EditionItem, mark: string, apart: boolean): Lines {
    const untitled = item.title === undefined && apart;
    return stack([
      untitled ? ['* * *'] : [],
      [...underline(this.title(item), mark, this.options.width), ...this.line(marksOf(item))],
      this.line(item.dateline),
      this.facts(item.facts),
      this.prose(item.text ?? item.body),
      ...item.images.flatMap((image) => (image.isPlaced && item.text === undefined ? [] : [this.image(image)])),
      this.links(item.links),
      item.contact === undefined ? [] : this.contact(this.words.askUs, item.contact),
      item.contributor === undefined ? [] : this.line(`${this.words.contributor} ${item.contributor}`),
      ...item.items.map((inner) => this.item(inner, '^', true)),
    ]);
  }

  /** The items of a section with a layout, or those inside one of them. */
  entries(items: readonly EditionItem[]): Lines {
    const entries = items.map((item) => this.#entry(item));
    return stack(
      entries.map(({ lines }) => lines),
      entries.some(({ isLong }) => isLong) ? 1 : 0,
    );
  }

  /** A line, and below it what has no place there. */
  #entry(item: EditionItem): { readonly lines: Lines; readonly isLong: boolean } {
    const { words, options } = this;
    const line = wrap(this.#entryLine(item), options.width, '- ', '  ');
    const inner = new TextWriter(words, { ...options, width: options.width - 2, flowed: false });
    const below = stack([
      inner.prose(item.text ?? item.body),
      ...item.images.flatMap((image) => (image.isPlaced && item.text === undefined ? [] : [inner.image(image)])),
      item.contact === undefined ? [] : inner.contact(words.askUs, item.contact),
      item.contributor === undefined ? [] : inner.line(`${words.contributor} ${item.contributor}`),
      inner.entries(item.items),
    ]);
    return { lines: [...line, ...prefix(below, line.length === 0 ? '- ' : '  ', '  ')], isLong: below.length > 0 };
  }

  #entryLine(item: EditionItem): string {
    const { words } = this;
    const { when, place, facts, earlier } = item.entry ?? { facts: item.facts, earlier: [] };
    const title = [marksOf(item), this.title(item)].filter((part) => part !== '').join(' ');
    const named = inList(words, title === '' ? [place] : [title, place]);
    const first = when === undefined ? named : `${when}${words.colon} ${named}`;
    const links = item.links.map((link) => this.#linkText(link));
    return [first, item.dateline ?? '', ...this.#factTexts(facts), ...links, ...this.#factTexts(earlier)]
      .filter((part) => part !== '')
      .join(' · ');
  }

  #factTexts(facts: readonly Fact[]): readonly string[] {
    const byLabel = new Map<string, string[]>();
    for (const fact of facts) remember(byLabel, fact.label, () => []).push(this.#factText(fact));
    return [...byLabel].map(([label, texts]) => `${label}${this.words.colon} ${texts.join(', ')}`);
  }

  /** A telephone number is not broken. */
  #factText({ text, url }: Fact): string {
    if (url === undefined) return text;
    return this.link(url.startsWith('tel:') ? text.replaceAll(' ', '\u00a0') : text, url);
  }

  title({ title = '', url }: EditionItem): string {
    return url === undefined ? title : this.link(title, url);
  }

  /** A label is said once: its other values follow on lines of their own. */
  facts(facts: readonly Fact[]): Lines {
    const values = new Map<string, string[]>();
    for (const { label, text, url } of facts) {
      const value = url === undefined ? text : this.link(text, url);
      values.set(label, [...(values.get(label) ?? []), value]);
    }
    return [...values].flatMap(([label, all]) => this.labelled(label, all.join('\n')));
  }

  image({ alt, caption, credit, url }: EditionImage): Lines {
    const said = `[${this.words.image}${this.words.colon} ${alt}]`;
    return [
      ...(alt === '' ? [] : this.line(url === undefined ? said : this.link(said, url))),
      ...this.line(caption),
      ...(credit === undefined ? [] : this.labelled(this.words.credit, credit)),
    ];
  }

  /** Their own mark keeps them apart from a list at the end of the body. */
  links(links: readonly EditionLink[]): Lines {
    return links.flatMap((link) => wrap(this.#linkText(link), this.options.width, '* ', '  '));
  }

  #linkText({ label, url, notes }: EditionLink): string {
    // `1.2 MB` stays together.
    const about = inList(this.words, notes).replace(/(\d) /g, '$1\u00a0');
    const before = about === '' ? label : `${label} (${about})`;
    return `${before} ${this.options.note(url, label)}`.trimEnd();
  }

  contact(heading: string, { name, role, email, phone, url, postal }: EditionContact): Lines {
    const { words } = this;
    const { width } = this.options;
    const way = (label: string, value: string | undefined): Lines =>
      value === undefined ? [] : wrap(`${label}${words.colon} ${value}`, width, '  ', '    ');
    return [
      ...wrap(`${heading}${words.colon} ${inList(words, [name, role])}`, width, '', '    '),
      ...way(words.email, email),
      ...way(words.phone, phone),
      ...way(words.web, url),
      ...way(words.address, postal),
    ];
  }

  line(line = ''): Lines {
    return (this.options.flowed ? flow : wrap)(line, this.options.width);
  }

  labelled(label: string, value: string): Lines {
    return wrap(`${label}${this.words.colon} ${value}`, this.options.width, '', '  ');
  }

  link(label: string, url: string): string {
    return linkToText(label, url, this.options.note);
  }

  prose(prose: Prose | undefined): Lines {
    return prose === undefined ? [] : proseToText(prose.blocks, this.options);
  }
}

export function marksOf({ marks }: EditionItem): string {
  return marks.map((mark) => `[${mark}]`).join(' ');
}
