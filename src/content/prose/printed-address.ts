// What paper must say after a link, where nothing can be clicked.

import { escapeAddress } from './escape.ts';

/** The address as a reader would type it; undefined where the label says it already, and for places in the page. */
export function printedAddress(url: string, label: string): string | undefined {
  if (url.startsWith('#')) return undefined;
  const scheme = /^(?:mailto|tel):/i.exec(url)?.[0] ?? '';
  const address = scheme === '' ? url : decode(url.slice(scheme.length).split('?')[0] ?? '');
  return saysAddress(label, `${scheme}${address}`) ? undefined : address;
}

/**
 * The same as an element, which only print shows: generated text would be lost to those who listen to a PDF. `data-url`
 * says what it is to programs.
 */
export function addressToHtml(url: string, label: string): string {
  const address = printedAddress(url, label);
  return address === undefined ? '' : `<span class="address" data-url> (${escapeAddress(address)})</span>`;
}

/** Whether the label of a link is its address, or as much of it as one has to type. */
export function saysAddress(label: string, url: string): boolean {
  if (/^tel:/i.test(url)) return digits(label).endsWith(digits(url));
  return bare(label) === bare(url.replace(/^mailto:/i, ''));
}

/** `example.org/page` for `https://www.example.org/page/`: short, and still an address that can be typed. */
export function bareAddress(url: string): string {
  return url.replace(/^(?:https?:\/\/)?(?:www\.)?/i, '').replace(/\/$/, '');
}

/**
 * A label that is a web address, without what nobody says of one: it is read aloud, and seen before the click. Other
 * labels stay as they are.
 */
export function shortLabel(label: string, url: string): string {
  return /^\s*(?:https?:\/\/|www\.)/i.test(label) && saysAddress(label, url) ? bareAddress(label.trim()) : label;
}

/** After the first slash, large and small letters are different. */
function bare(text: string): string {
  return bareAddress(text.trim()).replace(/^[^/]*/, (host) => host.toLowerCase());
}

function digits(text: string): string {
  return text.replace(/[^\d]/g, '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
