// Addresses as people type them: `www.example.org/fair`, `example.org/form`, `ana(at)example.org`.

import { endOfAddress } from '../prose/end-of-address.ts';
import { adviceFor } from '../prose/address-advice.ts';

export interface WholeAddresses {
  /** The text with what each lacked, such as `https://`. */
  readonly text: string;
  /** Those that lacked something, as they are now. */
  readonly added: readonly string[];
}

const host = String.raw`(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?::\d{1,5})?`;
const apart = String.raw`(?<![\p{L}\p{M}\p{N}@/:.%_-])`;
const behind = String.raw`(?![\p{L}\p{M}\p{N}@_-]|\.[\p{L}\p{N}])(?:[/?#][^\s<>"]*)?`;
/** What has one already goes to its end: another address may be in it. */
const whole = String.raw`[a-z]{1,20}:\/\/[^\s<>"]+`;
const www = new RegExp(`${whole}|${apart}www\\.${host}${behind}`, 'giu');
const every = new RegExp(`${whole}|${apart}${host}${behind}`, 'giu');

const at = String.raw`\s?[([{]\s?(?:at|arobase|arrobas?)\s?[)\]}]\s?`;
const dot = String.raw`\s?[([{]\s?(?:dot|point)\s?[)\]}]\s?`;
// Without brackets, `at` is a word like any other, unless both are in words.
const bareAt = String.raw` (?:at|arobase|arroba) `;
const bareDot = String.raw` (?:dot|point|punto) `;
const domain = (dots: string) => `[\\w-]{1,63}(?:${dots}[\\w-]{1,63}){1,8}`;
const spelled = new RegExp(
  `[\\w.+-]{1,64}(?:${at}${domain(`(?:\\.|${dot}|${bareDot})`)}|${bareAt}${domain(`(?:${bareDot}|${dot})`)})`,
  'giu',
);

/** `ana(at)example.org` is the way in which many write a mail address, so that machines do not find it. */
export function withSigns(text: string): WholeAddresses {
  const added: string[] = [];
  const result = text.replace(spelled, (typed) => {
    const whole = typed
      .replace(new RegExp(`${at}|${bareAt}`, 'iu'), '@')
      .replace(new RegExp(`${dot}|${bareDot}`, 'giu'), '.');
    added.push(whole);
    return whole;
  });
  return { text: result, added };
}

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
