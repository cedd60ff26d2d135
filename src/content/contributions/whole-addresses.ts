// Addresses as people type them: `www.example.org/fair`, `example.org/form`.

import { endOfAddress } from '../prose/end-of-address.ts';
import { adviceFor } from '../prose/address-advice.ts';

export interface WholeAddresses {
  /** The text with `https://` in front of each. */
  readonly text: string;
  /** Those that lacked it, as they are now. */
  readonly added: readonly string[];
}

const host = String.raw`(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?::\d{1,5})?`;
const apart = String.raw`(?<![\p{L}\p{M}\p{N}@/:.%_-])`;
const behind = String.raw`(?![\p{L}\p{M}\p{N}@_-]|\.[\p{L}\p{N}])(?:[/?#][^\s<>"]*)?`;
/** What has one already goes to its end: another address may be in it. */
const whole = String.raw`[a-z]{1,20}:\/\/[^\s<>"]+`;
const www = new RegExp(`${whole}|${apart}www\\.${host}${behind}`, 'giu');
const every = new RegExp(`${whole}|${apart}${host}${behind}`, 'giu');

/** With `www.` in front, an address can be nothing else. */
export function withHttps(text: string): WholeAddresses {
  return madeWhole(text, www);
}

/** Any that may be one: the name of a file is none. */
export function withEveryHttps(text: string): WholeAddresses {
  return madeWhole(text, every);
}

function madeWhole(text: string, pattern: RegExp): WholeAddresses {
  const added: string[] = [];
  const result = text.replace(pattern, (typed) => {
    if (/^[a-z]+:/i.test(typed)) return typed;
    const end = endOfAddress(typed);
    const { instead = '' } = adviceFor(typed.slice(0, end));
    if (!instead.startsWith('https://')) return typed;
    added.push(instead);
    return `${instead}${typed.slice(end)}`;
  });
  return { text: result, added };
}
