// A picture in a text -> HTML: as the templates write those that are below it.

import { parseAddress } from './address.ts';
import { escapeHtml, escapeText } from './escape.ts';
import { addressToHtml } from './printed-address.ts';
import type { PlacedPicture } from './prose.ts';
import { relationOf } from './relation.ts';

/** The pixels that a column of a mail has. */
const column = 528;
const rooms = { small: 180, half: 264, full: column } as const;

interface Place {
  readonly isMail: boolean;
  /** In an advertisement. */
  readonly isPaid: boolean;
}

export function pictureToHtml(picture: PlacedPicture, { isMail, isPaid }: Place): string {
  const { source, alt, caption, credit, labels, size } = picture;
  const said = [caption, credit && `${labels.credit} ${credit}`].filter((text) => text !== undefined);
  // A reader of feeds has no pictures of ours: their words stand for them.
  if (source === undefined)
    return [alt && linked(escapeText(`${labels.image} ${alt}`), picture, isPaid), ...said.map(escapeText)]
      .map((text) => (text === '' ? '' : `<p>${text}</p>`))
      .join('');
  if (isMail) {
    const text = said.length === 0 ? '' : `<p class="caption">${said.map(escapeText).join('<br>')}</p>`;
    return `<div>${linked(imageOf(picture, mailSize(picture)), picture, isPaid)}${text}</div>`;
  }
  const image = linked(imageOf(picture, `width="${picture.width}" height="${picture.height}"`), picture, isPaid);
  if (said.length === 0) return `<p class="image${size === undefined ? '' : ` ${size}`}">${image}</p>`;
  const by = credit === undefined ? '' : `<span class="credit">${escapeText(`${labels.credit} ${credit}`)}</span>`;
  const text = [caption === undefined ? '' : escapeText(caption), by].filter((part) => part !== '').join(' ');
  return `<figure${size === undefined ? '' : ` class="${size}"`}>${image}<figcaption>${text}</figcaption></figure>`;
}

function imageOf({ source = '', alt }: PlacedPicture, sizes: string): string {
  return `<img src="${escapeHtml(source)}" alt="${escapeHtml(alt)}" ${sizes}>`;
}

/** Where pictures are off, the words of one that is smaller than the column have room. */
function mailSize({ width, size = 'full' }: PlacedPicture): string {
  const room = rooms[size];
  const style = width > room ? `width:100%;max-width:${room}px` : 'width:auto;max-width:100%';
  return `width="${Math.min(width, room)}" style="${style}"`;
}

function linked(inside: string, { url, alt }: PlacedPicture, isPaid: boolean): string {
  const address = parseAddress(url ?? '');
  if (url === undefined || address.kind === 'refused') return inside;
  if (address.kind === 'item') return `<a href="#${address.id}">${inside}</a>`;
  return `<a href="${escapeHtml(address.url)}"${relationOf(address, isPaid)}>${inside}</a>${addressToHtml(address.url, alt)}`;
}
