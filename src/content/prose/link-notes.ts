// Addresses as numbered notes: each address once in a text, in the order of use.

import { printable } from './printable.ts';
import { saysAddress } from './printed-address.ts';

export interface LinkNotes {
  /** What follows a link's label: `[3]`, an item's title, or nothing where the label says it all. */
  note(url: string, label: string): string;
  /** The addresses noted so far. */
  list(): readonly string[];
}

/** `titles` names the places in the same text that links lead to, by anchor. */
export function numberLinks(titles: ReadonlyMap<string, string>): LinkNotes {
  const numbers = new Map<string, number>();
  return {
    note(url, label) {
      if (url.startsWith('#')) {
        const title = titles.get(url.slice(1));
        return title === undefined || label.includes(title) ? '' : `(${title})`;
      }
      if (isWrittenOut(url, label)) return '';
      const number = numbers.get(url) ?? numbers.size + 1;
      numbers.set(url, number);
      return `[${number}]`;
    },
    list: () => [...numbers].map(([url, number]) => `[${number}] ${printable(url)}`),
  };
}

/**
 * A label that a reader, or a mail program, can use just like the address: of `example.org` mail programs make no link.
 */
function isWrittenOut(url: string, label: string): boolean {
  return saysAddress(label, url) && (!/^http/i.test(url) || /^\s*(?:https?:\/\/|www\.)/i.test(label));
}
