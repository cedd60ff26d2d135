// Composes one item: its marks, facts, pictures and links.

import { isPicture, type ReadImage } from '../issue/images.ts';
import type { MarkName } from '../issue/field-names.ts';
import { itemSchema, type Image, type Item, type Layout, type Link, type SingleItem } from '../issue/schema.ts';
import { fieldsOf, open, roleOf } from '../issue/schema-at.ts';
import { isNamed } from '../prose/picture-name.ts';
import type { Block, Prose } from '../prose/prose.ts';
import { targetOf } from '../prose/address.ts';
import { shortLabel } from '../prose/printed-address.ts';
import { composeEntry } from './compose-entry.ts';
import { composeEvent, type EventNaming } from './compose-event.ts';
import type { EditionImage, EditionItem, EditionLink } from './edition.ts';
import { factsOf } from './facts.ts';
import { given } from './given.ts';
import type { Words } from '../languages/words.ts';

/** What an item needs to know of the issue around it. */
export interface Around {
  readonly language: string;
  readonly words: Words;
  readonly ids: ReadonlyMap<Item | SingleItem, string>;
  readonly images: ReadonlyMap<string, ReadImage>;
  readonly calendar: EventNaming;
  /** That of its section. */
  readonly layout?: Layout | undefined;
  /** In an advertisement. */
  readonly isPaid?: true | undefined;
}

export function composeItem(item: Item | SingleItem, around: Around): EditionItem {
  const { language, words, ids, images } = around;
  const isPaid = item.kind === 'sponsor' ? true : around.isPaid;
  const pictures = picturesOf(item, images);
  const inner = 'items' in item ? (item.items ?? []) : [];
  const anchor = ids.get(item) ?? '';
  return {
    anchor,
    kind: item.kind ?? 'article',
    ...given({
      title: item.title,
      url: item.title === undefined || item.url === undefined ? undefined : targetOf(item.url),
      language: item.language === language ? undefined : item.language,
      dateline: item.dateline,
      // Without a body it does not replace anything, and every format must have it.
      body: withPictures(item.body ?? item.text, pictures, words),
      text: item.text,
      contact: item.contact,
      contributor: item.contributor,
      event: composeEvent(item, anchor, around.calendar),
      entry: around.layout && composeEntry(item, around.layout, words),
      isPaid,
    }),
    marks: marksOf(item, language, words),
    facts: factsOf(item, words),
    images: pictures.map(({ image }) => image),
    links: composeLinks(linksOf(item), language, words).map((link) => (isPaid ? { ...link, isPaid } : link)),
    items: inner.map((single) => composeItem(single, { ...around, isPaid })),
  };
}

/** Without a title that could lead to its page, the address is a link like the others. */
function linksOf({ title, url, links }: Item | SingleItem): readonly Link[] {
  const own = title === undefined && url !== undefined ? [{ label: url, url }] : [];
  return [...own, ...(links ?? [])];
}

export function composeLinks(
  links: readonly Link[] | undefined,
  language: string,
  words: Words,
): readonly EditionLink[] {
  return (links ?? []).map((link) => {
    const foreign = link.language === language ? undefined : link.language;
    const about = [foreign && words.inLanguage(foreign), link.format, link.size, accessMark(link.access, words)];
    return {
      label: shortLabel(link.label, link.url),
      url: targetOf(link.url),
      ...given({ language: foreign }),
      notes: about.filter((note) => note !== undefined),
    };
  });
}

function marksOf(item: Item | SingleItem, language: string, words: Words): readonly string[] {
  const flags = Object.entries(fieldsOf(open(itemSchema, item))).flatMap(([name, schema]) =>
    roleOf(schema) === 'flag' && (item as Readonly<Record<string, unknown>>)[name] === true
      ? [words.marks[name as MarkName]]
      : [],
  );
  const foreign =
    item.language === undefined || item.language === language ? undefined : words.inLanguage(item.language);
  const paid = item.kind === 'sponsor' ? words.advertisement : undefined;
  return [paid, ...flags, foreign, accessMark(item.access, words)].filter((mark) => mark !== undefined);
}

function accessMark(access: Item['access'], words: Words): string | undefined {
  return access === 'members' ? words.membersOnly : access === 'login' ? words.loginNeeded : undefined;
}

interface NamedPicture {
  readonly file: string;
  readonly image: EditionImage;
}

/** The pictures of an item; those that its text shows are marked. */
function picturesOf(item: Item | SingleItem, images: Around['images']): readonly NamedPicture[] {
  const own = item.images ?? [];
  if (own.length === 0) return [];
  // Of two entries with one file, the first.
  const placed = new Set(
    ((item.body ?? item.text)?.blocks ?? [])
      .flatMap(namesIn)
      .map((name) => own.findIndex(({ file }) => isNamed(file, name))),
  );
  return own.flatMap((image, index) =>
    composeImage(image, images).map((composed) => ({
      file: image.file,
      image: placed.has(index) ? { ...composed, isPlaced: true } : composed,
    })),
  );
}

function namesIn(block: Block): readonly string[] {
  if (block.type === 'quotation') return block.children.flatMap(namesIn);
  if (block.type === 'list') return block.items.flat().flatMap(namesIn);
  return block.type === 'pictures' ? block.names : [];
}

/** The text with its pictures in their places. */
function withPictures(prose: Prose | undefined, pictures: readonly NamedPicture[], words: Words): Prose | undefined {
  if (prose === undefined || !pictures.some(({ image }) => image.isPlaced)) return prose;
  const labels = { image: `${words.image}${words.colon}`, credit: `${words.credit}${words.colon}` };
  const placed = (name: string) =>
    pictures.flatMap(({ file, image }) => (isNamed(file, name) ? [{ ...image, labels }] : [])).slice(0, 1);
  const filled = (block: Block): Block => {
    if (block.type === 'quotation') return { ...block, children: block.children.map(filled) };
    if (block.type === 'list') return { ...block, items: block.items.map((one) => one.map(filled)) };
    return block.type === 'pictures' ? { ...block, pictures: block.names.flatMap(placed) } : block;
  };
  return { ...prose, blocks: prose.blocks.map(filled) };
}

function composeImage(image: Image, images: ReadonlyMap<string, ReadImage>): readonly EditionImage[] {
  const picture = images.get(image.file);
  // A picture that could not be read is an error of the issue, which is then not composed.
  if (!isPicture(picture)) return [];
  const { type, width, height, bytes } = picture;
  return [
    {
      ...{ bytes, type, width, height, alt: image.alt ?? '' },
      ...given({
        url: image.url === undefined ? undefined : targetOf(image.url),
        size: image.width,
        caption: image.caption,
        credit: image.credit,
      }),
    },
  ];
}
