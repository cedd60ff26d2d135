// The plain text edition, for mail programs, terminals and readers who want nothing but the words. It needs no other
// file.

import { urlOf } from '../../base/url-of.ts';
import type { Edition, EditionItem, EditionSection } from '../../content/edition/edition.ts';
import { unsubscribeAddress } from '../../content/edition/unsubscribe-address.ts';
import { inList } from '../../content/languages/in-a-list.ts';
import { flowedLine } from '../../content/prose/flowed.ts';
import { numberLinks } from '../../content/prose/link-notes.ts';
import type { Block } from '../../content/prose/prose.ts';
import { proseToText } from '../../content/prose/to-text.ts';
import { stack, underline, wrap } from '../../content/prose/wrap.ts';
import { marksOf, TextWriter, type Lines } from './text-writer.ts';
import { titlesByAnchor } from './titles-by-anchor.ts';

const columns = 72;

interface RenderOptions {
  /** For mail: `text/plain; format=flowed; delsp=no`, which programs break again for their window. */
  readonly flowed?: boolean;
}

/** The whole text of an edition: UTF-8, LF, at most 72 columns, one newline at the end. */
export function renderText(edition: Edition, { flowed = false }: RenderOptions = {}): string {
  const { words, greeting, boxes, sections } = edition;
  const notes = numberLinks(titlesByAnchor(sections));
  // A line that starts with a space is sent with one more.
  const width = flowed ? columns - 1 : columns;
  const writer = new TextWriter(words, { width, note: notes.note, colon: words.colon, flowed });
  const parts = [
    head(edition, writer),
    contents(edition, width),
    errata(edition, writer),
    stack([writer.prose(greeting?.body), writer.line(greeting?.signature)]),
    ...boxes.map((box) => stack([underline(box.title, '-', width), writer.prose(box.body), writer.links(box.links)])),
    ...sections.map((section) => sectionToText(section, writer)),
  ];
  // Only now are all addresses known.
  const addresses = notes.list();
  const list = addresses.length === 0 ? [] : [...underline(words.links, '-', width), '', ...addresses];
  const [body, footer] = [stack([...parts, list], 2), foot(edition, writer)].map((lines) =>
    flowed ? lines.map(flowedLine) : lines,
  );
  // `-- ` is where mail programs take a signature to begin.
  const lines = [...body!, '', '-- ', ...footer!];
  return `${lines.join('\n').replace(/\n{4,}/g, '\n\n\n')}\n`;
}

function head(edition: Edition, writer: TextWriter): Lines {
  const { title, name, numberLabel, date, publisher, draft, summary, address, words } = edition;
  // Without an address of its own, nothing here leads to the files beside it.
  const translations = edition.translations.flatMap((translation) => {
    const url = urlOf(translation.address, address);
    return url === undefined ? [] : [writer.link(translation.name, url.href)];
  });
  return stack([
    underline(title, '=', writer.options.width),
    [
      ...writer.line(inList(words, [title === name ? undefined : name, numberLabel, date.text])),
      ...(publisher === undefined ? [] : writer.line(`${words.publishedBy} ${publisher}`)),
      ...(translations.length === 0 ? [] : writer.labelled(words.alsoIn, inList(words, translations))),
    ],
    draft ? writer.line(`[${words.draft}]`) : [],
    writer.line(summary),
  ]);
}

function contents({ errata, boxes, sections, contact, words }: Edition, width: number): Lines {
  const entry = (item: EditionItem): Lines =>
    item.title === undefined ? [] : wrap(`${item.title} ${marksOf(item)}`, width, '  - ', '    ');
  const main = (title: string) => wrap(title, width, '- ', '  ');
  const entries = [
    ...(errata.length === 0 ? [] : main(words.corrections)),
    ...boxes.flatMap(({ title }) => main(title)),
    // The lines of a layout are a list themselves.
    ...sections.flatMap(({ title, layout, items }) => [
      ...main(title),
      ...(layout === undefined ? items.flatMap(entry) : []),
    ]),
    ...(contact === undefined ? [] : main(words.contact)),
  ];
  return sections.length + boxes.length === 0 ? [] : [...underline(words.inThisIssue, '-', width), '', ...entries];
}

function errata({ errata, words }: Edition, writer: TextWriter): Lines {
  if (errata.length === 0) return [];
  const items = errata.map(({ date, body }) => startingWith(`${date.text}${words.colon} `, body.blocks));
  const list: Block = { type: 'list', ordered: false, start: 1, items };
  return stack([underline(words.corrections, '-', writer.options.width), proseToText([list], writer.options)]);
}

function sectionToText({ title, layout, intro, items }: EditionSection, writer: TextWriter): Lines {
  if (layout !== undefined)
    return stack([underline(title, '-', writer.options.width), writer.prose(intro), writer.entries(items)]);
  const [first, ...others] = items;
  // Notes are numbered as they are written: what is first comes first.
  const introduction = writer.prose(intro);
  const opening = first === undefined ? [] : writer.item(first, '~', intro !== undefined);
  return stack(
    [
      stack([underline(title, '-', writer.options.width), introduction, opening]),
      ...others.map((item) => writer.item(item, '~', true)),
    ],
    2,
  );
}

function foot(edition: Edition, writer: TextWriter): Lines {
  const { name, publisher, contact, address, words } = edition;
  // Flowed text is that of a message, which no service sends.
  const unsubscribe = unsubscribeAddress(edition, { isForService: !writer.options.flowed });
  const isTag = unsubscribe !== undefined && unsubscribe === edition.mail?.unsubscribe?.tag;
  return [
    ...writer.line(name),
    ...(publisher === undefined ? [] : writer.line(`${words.publishedBy} ${publisher}`)),
    ...(contact === undefined ? [] : writer.contact(words.contact, contact)),
    ...(address === undefined ? [] : writer.labelled(words.onTheWeb, address)),
    ...(writer.options.flowed
      ? proseToText([{ type: 'paragraph', children: [{ type: 'text', text: words.whyMail(name) }] }], writer.options)
      : []),
    ...(isTag
      ? [`${words.unsubscribe}${words.colon} ${unsubscribe}`]
      : unsubscribe === undefined
        ? []
        : writer.labelled(words.unsubscribe, unsubscribe.replace(/^mailto:(?=[^?]*$)/, ''))),
  ];
}

function startingWith(start: string, blocks: readonly Block[]): readonly Block[] {
  const opening = { type: 'text', text: start } as const;
  const [first, ...rest] = blocks;
  return first?.type === 'paragraph'
    ? [{ type: 'paragraph', children: [opening, ...first.children] }, ...rest]
    : [{ type: 'paragraph', children: [opening] }, ...blocks];
}
