// The parts of a plain text edition that sections, boxes and the foot have in common: items, links, contacts.

import type { EditionContact, EditionImage, EditionItem, EditionLink, Fact } from '../../content/edition/edition.ts';
import { inList } from '../../content/languages/in-a-list.ts';
import type { Words } from '../../content/languages/words.ts';
import type { Prose } from '../../content/prose/prose.ts';
import { linkToText, proseToText, type TextOptions } from '../../content/prose/to-text.ts';
import { flow, stack, underline, wrap } from '../../content/prose/wrap.ts';

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
    return links.flatMap(({ label, url, notes }) => {
      // `1.2 MB` stays together.
      const about = inList(this.words, notes).replace(/(\d) /g, '$1\u00a0');
      const before = about === '' ? label : `${label} (${about})`;
      return wrap(`${before} ${this.options.note(url, label)}`, this.options.width, '* ', '  ');
    });
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
