// Text without what only looks like text: code, the addresses of links, and addresses as such.

import { remember } from '../../../base/memoize.ts';
import type { Reading } from './passages.ts';

const known = new WeakMap<Reading, Reading>();

/** Replaces each character that is not text: neither a letter, nor a blank, nor a mark. */
const blank = '\u0001';

/** The same passages at the same places, with code and addresses blanked out. */
export function bareOf(reading: Reading): Reading {
  let bare = known.get(reading);
  if (bare === undefined) known.set(reading, (bare = { ...reading, text: bareText(reading.text) }));
  return bare;
}

/** One text with code and addresses blanked out, so that what is left is where it was. */
function bareText(text: string): string {
  const found = notTexts.filter(({ signs }) => signs.some((sign) => text.includes(sign)));
  if (found.length === 0) return withoutMail(text);
  return withoutMail(text.replace(patternFor(found.map(({ source }) => source).join('|')), blanked));
}

/** What is no text, each with the signs that it cannot be without. An earlier one comes first. */
const notTexts = [
  {
    signs: ['```', '~~~'],
    source: String.raw`(?<=^|[\n\0])[ \t]{0,20}(?<fence>\x60{3}|~{3})[^\0]*?(?:\n[ \t]{0,20}\k<fence>|(?=\0))`,
  },
  { signs: ['`'], source: String.raw`\x60[^\x60\n\0]{1,300}\x60` },
  {
    signs: [']('],
    source: String.raw`\((?<=\]\()[^()\n\0]{0,500}(?:\([^()\n\0]{0,100}\)[^()\n\0]{0,500})?\)`,
  },
  {
    signs: ['://', 'www.', 'mailto:'],
    source: String.raw`(?:https?:\/\/|www\.(?<!@www\.)|mailto:)[^\s\0<>"“”„«»…—]+`,
  },
];

const patterns = new Map<string, RegExp>();

function patternFor(source: string): RegExp {
  return remember(patterns, source, () => new RegExp(source, 'g'));
}

function blanked(found: string): string {
  return blank.repeat(found.length);
}

/** By itself, and only where one may be: every word could be the start of a mail address. */
function withoutMail(text: string): string {
  return text.includes('@')
    ? text.replace(/(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}/g, blanked)
    : text;
}
