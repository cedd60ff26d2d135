// Addresses of browsers on other machines: which names are addresses, and what of them may be shown.

import { urlOf } from '../base/url-of.ts';
import { UserError } from '../base/errors.ts';

/** What `--browser` or a variable names, one by one. The token in an address may hold commas, and so may a path. */
export function splitNames(text: string): readonly string[] {
  const name = text.trim();
  return isAddress(name) ? name.split(/\s*,\s*(?=wss?:\/\/)/i) : [name];
}

export function isAddress(name: string): boolean {
  return /^wss?:\/\//i.test(name);
}

/** `ws:/host`, `wss//host` and `"wss://host"` are no paths: what follows may be a token. */
export function isMistyped(name: string): boolean {
  return /^wss?(:|\/\/)|:\/\//i.test(name);
}

/** Throws UserError, which does not repeat the address: it may hold a token. */
export function checkAddress(by: string, address: string): string {
  if (urlOf(address) !== undefined) return address;
  throw new UserError(`${by} has an address that is not one`, { hint: addressHint });
}

/** A token may be in the name of the user, in the path and after the `?`: only what is left leads nowhere without it. */
export function shownAddress(address: string): string {
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
}

/** What is not an address, or not a path, may still hold a token: `https://me:secret@host/?token=secret`. */
export function shownName(name: string): string {
  return name.replace(/^[^/\\]*@/, '').replace(/[?#].*$/s, '');
}

export const addressHint = 'An address looks like wss://browsers.example.org:3000/chromium?token=...';
