// What a template can do to a value beyond Liquid's own filters. The raw ones return what is escaped already.

import { given } from '../content/edition/given.ts';
import { parseAddress, phoneAddress } from '../content/prose/address.ts';
import { escapeAddress, escapeHtml } from '../content/prose/escape.ts';
import { addressToHtml, bareAddress } from '../content/prose/printed-address.ts';
import type { Prose } from '../content/prose/prose.ts';
import { proseToHtml } from '../content/prose/to-html.ts';
import { cssString } from './css-string.ts';

type Filter =
  | ((...values: never[]) => unknown)
  | { readonly raw: true; readonly handler: (...values: never[]) => string };

export const filters: Readonly<Record<string, Filter>> = {
  /**
   * `{{ item.body | prose: 4 }}`: HTML, with its topmost heading as h4. In a mail also the pixels that a table has:
   * `prose: 4, 328`.
   */
  prose: {
    raw: true,
    handler: (prose: Prose & { readonly about?: string }, level: number, tableRoom?: number) =>
      proseToHtml(prose, { headingLevel: level, ...given({ tableRoom, about: prose.about }) }),
  },

  /**
   * ` lang="fr" dir="auto"` for a language, or for something with its own language; nothing if that is the edition's.
   */
  lang: {
    raw: true,
    handler: (thing: { readonly language: string | null } | string | null) => {
      const language = typeof thing === 'string' ? thing : thing?.language;
      return language ? ` lang="${escapeHtml(language)}" dir="auto"` : '';
    },
  },

  /** `<a{{ link.url | href }}>`: the attribute, if a link may lead there; an `<a>` without it is text. */
  href: {
    raw: true,
    handler: (url: string) => {
      const address = parseAddress(url);
      if (address.kind === 'refused') return '';
      if (address.kind === 'item') return ` href="#${address.id}"`;
      return ` href="${escapeHtml(address.url)}"${address.kind === 'web' ? ' rel="noopener noreferrer"' : ''}`;
    },
  },

  /** `{{ link.url | address: link.label }}`: the address for print, as an element; nothing if the label says it. */
  address: { raw: true, handler: (url: string, label: string) => addressToHtml(url, label) },

  /** `example.org/page`: a web address as a label. */
  bare: (url: string) => bareAddress(url),

  /** `{{ contact.email | breakable }}`: with places where a long address may break. */
  breakable: { raw: true, handler: escapeAddress },

  /** `{{ contact.email | mailto | href }}`: the address that writes to it. */
  mailto: (email: string) => `mailto:${email}`,

  /** `{{ contact.phone | tel | href }}`: the address that calls it. */
  tel: phoneAddress,

  /** `{{ translation.address | against: edition.address }}`: absolute, if bulletin knows the address of the page. */
  against: (address: string, base: string | null) =>
    base !== null && URL.canParse(address, base) ? new URL(address, base).href : address,

  /** A string for a style sheet, with its quotes. */
  css: { raw: true, handler: (text: string) => cssString(text) },
};
