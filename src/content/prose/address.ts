// Which addresses a link may have. One place for all: fields, prose, and what the formats print.

import { urlOf } from '../../base/url-of.ts';
import { once } from '../../base/memoize.ts';
import { blankName, withArticle } from './odd-blanks.ts';

/** The schemes that a link may have; everything else (javascript:, data:, file:, ...) is refused. */
const schemes = ['http:', 'https:', 'mailto:', 'tel:'];

const idWord = '[\\p{Ll}\\p{Lo}\\p{Lm}\\p{Nd}][\\p{Ll}\\p{Lo}\\p{Lm}\\p{M}\\p{Nd}]*';

/** Made when a text asks for it that is not ASCII: to read the tables of Unicode takes a tenth of a short run. */
const anyScript = once(() => ({
  id: new RegExp(`^(?!.*\\p{Default_Ignorable_Code_Point})${idWord}(?:-${idWord})*$`, 'u'),
  meantAsId: /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u,
}));

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/**
 * Whether a text is an item id: letters of any script in lower case, digits and hyphens, and nothing that nobody can
 * see.
 */
export function isItemId(text: string): boolean {
  return isAscii(text) ? /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) : anyScript().id.test(text);
}

/** Whether it is meant as an id behind `#`; whether some item has it is another question. */
function isMeantAsId(text: string): boolean {
  return isAscii(text) ? /^[A-Za-z0-9][\w-]*$/.test(text) : anyScript().meantAsId.test(text);
}

/** The id in `#id` and `id`, as typed or as a browser shows it. The same letters may be composed in two ways. */
function itemIdIn(text: string): string | undefined {
  const isMarked = text.startsWith('#');
  const id = (isMarked ? decoded(text.slice(1)) : text).normalize('NFC');
  return isItemId(id) || (isMarked && isMeantAsId(id)) ? id : undefined;
}

export type Address =
  | { readonly kind: 'web' | 'mail' | 'phone'; readonly url: string }
  | { readonly kind: 'item'; readonly id: string }
  | { readonly kind: 'refused'; readonly why: string };

// What makes an address look like another one, or hides where it leads: controls, blanks, backslashes, bidi marks.
const trickery = /[\u0000-\u0020\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\\<>"`{}|^]/;

// The same behind a percent code, where a mail or telephone program would act on it: controls and marks of direction.
const hiddenTrickery = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

/**
 * Most addresses: a host of several names, letters at its end, and nothing in the rest that could be refused. To take
 * such a one apart, too, took a hundredth of the time of many issues.
 */
const plainAddress = /^https?:\/\/(?:[a-z\d]{1,60}(?:-[a-z\d]{1,60}){0,9}\.){1,9}[a-z]{2,60}(?:\/[\w\-.~/?=&#+,;!]*)?$/;

/**
 * Reads an address as typed. Spaces and control characters, user names and passwords, and foreign schemes are refused.
 */
export function parseAddress(text: string): Address {
  if (plainAddress.test(text)) return { kind: 'web', url: text };
  const id = itemIdIn(text);
  if (id !== undefined) return { kind: 'item', id };
  const [sign] = trickery.exec(text) ?? [];
  if (sign !== undefined) return { kind: 'refused', why: `it has ${signName(sign)}, which no address has` };
  const [, scheme] = /^https?:\/\/(https?)(?::|\/\/)/i.exec(text) ?? [];
  if (scheme !== undefined) return { kind: 'refused', why: `it has ${scheme.toLowerCase()}:// twice` };
  const url = urlOf(text);
  if (url === undefined) return { kind: 'refused', why: 'it is not a whole address' };
  if (!schemes.includes(url.protocol))
    return { kind: 'refused', why: `links with \`${url.protocol}\` are not allowed` };
  if (['mailto:', 'tel:'].includes(url.protocol) && hiddenTrickery.test(decoded(text))) {
    return { kind: 'refused', why: 'a code in it (% and two digits) hides a character that nobody can see' };
  }
  if (url.protocol === 'mailto:') {
    return /^[^@]+@[^@]+\.[^@]+$/.test(url.pathname)
      ? { kind: 'mail', url: text }
      : { kind: 'refused', why: 'there is no whole e-mail address after `mailto:`' };
  }
  if (url.protocol === 'tel:') {
    return /\d{3}/.test(url.pathname)
      ? { kind: 'phone', url: text }
      : { kind: 'refused', why: 'there is no number after `tel:`' };
  }
  if (!/^https?:\/\/[^/]/i.test(text))
    return { kind: 'refused', why: `\`${url.protocol}\` needs two slashes after it` };
  if (url.username !== '' || url.password !== '') return { kind: 'refused', why: 'it holds a user name or a password' };
  return { kind: 'web', url: text };
}

/** `a space`, `\`|\``, `a no-break space (U+00A0)`. */
function signName(sign: string): string {
  if (sign === ' ') return 'a space';
  return /[!-~]/.test(sign) ? `the sign ${sign}` : withArticle(blankName(sign));
}

/** Without percent codes, and without the line ends that the text of a mail may have (`body=`, RFC 6068 section 5). */
function decoded(text: string): string {
  const bodies = text.replace(
    /([?&]body=)([^&]*)/gi,
    (_, name: string, body: string) => name + body.replace(/%0d%0a/gi, ''),
  );
  return bodies.replace(/(?:%[\da-f]{2})+/gi, (codes) =>
    new TextDecoder().decode(Uint8Array.from(codes.slice(1).split('%'), (code) => Number.parseInt(code, 16))),
  );
}

/** Where a link leads, as the formats need it: an item's id becomes `#id`; all else stays as typed. */
export function targetOf(url: string): string {
  const address = parseAddress(url);
  return address.kind === 'item' ? `#${address.id}` : url;
}

/** A telephone number as a `tel:` address (RFC 3966): digits, and the plus in front. */
export function phoneAddress(phone: string): string {
  const [number = '', extension] = phone.split(/\s?(?:x|ext\.?|poste)\s?/i);
  return `tel:${number.replace(/[^\d+]/g, '')}${extension ? `;ext=${extension}` : ''}`;
}
