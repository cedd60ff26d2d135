// What a template can do to a value: `{{name value ...}}`, or `(name value ...)` inside a tag. Each says what it takes.

import { urlOf } from '../base/url-of.ts';
import { given } from '../content/edition/given.ts';
import { parseAddress, phoneAddress } from '../content/prose/address.ts';
import { escapeAddress, escapeHtml } from '../content/prose/escape.ts';
import { addressToHtml, bareAddress } from '../content/prose/printed-address.ts';
import type { Prose } from '../content/prose/prose.ts';
import { relationOf } from '../content/prose/relation.ts';
import { proseToHtml, type HtmlOptions } from '../content/prose/to-html.ts';
import { cssString } from './css-string.ts';
import { fieldOf, isEmpty, isRecord, missing, Raw } from './scope.ts';

/** What a function takes. A text may be a number, and null is an empty one. */
export type Kind = 'text' | 'number' | 'list' | 'prose' | 'value';

export interface TemplateFunction {
  readonly takes: readonly Kind[];
  /** How many of them it needs; all, if it does not say. */
  readonly needs?: number;
  /** Whether the last of them may come again and again. */
  readonly isOpen?: boolean;
  gives(...values: never[]): unknown;
}

const raw = (text: string): Raw => new Raw(text);

/** Of two numbers or more. */
const ofNumbers = (gives: (one: number, other: number) => number): TemplateFunction => ({
  takes: ['number', 'number'],
  isOpen: true,
  gives: (...values: number[]) => values.reduce((sum, value) => gives(sum, value)),
});

/** Of any values, the first that is meant, or the last. */
const firstOr = (isMeant: (value: unknown) => boolean): TemplateFunction => ({
  takes: ['value', 'value'],
  isOpen: true,
  gives: (...values: unknown[]) => {
    const index = values.findIndex(isMeant);
    return values[index === -1 ? values.length - 1 : index];
  },
});

export const functions: Readonly<Record<string, TemplateFunction>> = {
  /**
   * `{{prose item.body 4}}`: HTML, with its topmost heading as h4. In a mail also the pixels that a table has:
   * `{{prose item.body 4 328}}`.
   */
  prose: {
    takes: ['prose', 'number', 'number'],
    needs: 2,
    gives: (
      prose: (Prose & Pick<HtmlOptions, 'about' | 'anchor' | 'isPaid' | 'isLarge'>) | null,
      level: number,
      tableRoom?: number,
    ) =>
      prose === null
        ? ''
        : raw(
            proseToHtml(prose, {
              headingLevel: level,
              ...given({
                tableRoom,
                about: prose.about,
                anchor: prose.anchor,
                isPaid: prose.isPaid,
                isLarge: prose.isLarge,
              }),
            }),
          ),
  },

  /**
   * `<p{{lang item}}>`: ` lang="fr" dir="auto"` for a language, or for something with its own language; nothing if that
   * is the edition's.
   */
  lang: {
    takes: ['value'],
    gives: (thing: unknown) => {
      const language = isRecord(thing) ? fieldOf(thing, 'language') : thing;
      return typeof language === 'string' && language !== '' ? raw(` lang="${escapeHtml(language)}" dir="auto"`) : '';
    },
  },

  /**
   * `<a{{href link.url}}>`: the attribute, if a link may lead there; an `<a>` without it is text.
   * `{{href item.url item.isPaid}}` says for search engines that somebody pays for the link.
   */
  href: {
    takes: ['text', 'value'],
    needs: 1,
    gives: (url: string, isPaid: unknown = null) => {
      const address = parseAddress(url);
      if (address.kind === 'refused') return '';
      if (address.kind === 'item') return raw(` href="#${address.id}"`);
      return raw(` href="${escapeHtml(address.url)}"${relationOf(address, isPaid === true)}`);
    },
  },

  /** `{{address link.url link.label}}`: the address for print, as an element; nothing if the label says it. */
  address: { takes: ['text', 'text'], gives: (url: string, label: string) => raw(addressToHtml(url, label)) },

  /** `{{bare value.url}}`: a web address as a label, `example.org/page`. */
  bare: { takes: ['text'], gives: bareAddress },

  /** `{{breakable contact.email}}`: with places where a long address may break. */
  breakable: { takes: ['text'], gives: (text: string) => raw(escapeAddress(text)) },

  /** `<a{{href (mailto contact.email)}}>`: the address that writes to it. */
  mailto: { takes: ['text'], gives: (email: string) => `mailto:${email}` },

  /** `<a{{href (tel contact.phone)}}>`: the address that calls it. */
  tel: { takes: ['text'], gives: phoneAddress },

  /** `{{against translation.address edition.address}}`: absolute, if bulletin knows the address of the page. */
  against: {
    takes: ['text', 'text'],
    gives: (address: string, base: string) => urlOf(address, base)?.href ?? address,
  },

  /** `{{css edition.name}}`: a string for a style sheet, with its quotes. */
  css: { takes: ['text'], gives: (text: string) => raw(cssString(text)) },

  /** `{{join item.marks ", "}}`: the texts of a list as one, with this between them, of which 80 characters count. */
  join: {
    takes: ['list', 'text'],
    gives: (list: readonly unknown[], between: string) =>
      list.filter((one) => typeof one === 'string' || typeof one === 'number').join(between.slice(0, 80)),
  },

  /** `{{locale edition.language}}`: a language as social networks write it, `en_CA`. */
  locale: { takes: ['text'], gives: (language: string) => language.replaceAll('-', '_') },

  /** `{{#if (contains edition.title edition.name)}}`: whether a text has another in it, or a list has a value. */
  contains: {
    takes: ['value', 'text'],
    gives: (whole: unknown, part: string) =>
      Array.isArray(whole) ? whole.includes(part) : typeof whole === 'string' && whole.includes(part),
  },

  /** `{{#if (some section.items "title")}}`: whether something in a list has this field, and not empty. */
  some: {
    takes: ['list', 'text'],
    gives: (list: readonly unknown[], name: string) =>
      list.some((one) => {
        const field = fieldOf(one, name);
        return field !== missing && !isEmpty(field);
      }),
  },

  /** `{{if item.title 4 3}}`: the second value if the first is not empty, otherwise the third, or nothing. */
  if: {
    takes: ['value', 'value', 'value'],
    needs: 2,
    gives: (condition: unknown, yes: unknown, no: unknown = null) => (isEmpty(condition) ? no : yes),
  },

  /** `{{#if (eq edition.direction "rtl")}}`: whether two values are the same. */
  eq: { takes: ['value', 'value'], gives: (one: unknown, other: unknown) => one === other },

  /** `{{#if (not item.title)}}`: whether a value is empty. */
  not: { takes: ['value'], gives: isEmpty },

  /** `{{#if (and image.caption image.credit)}}`: the first value that is empty, or the last. */
  and: firstOr((value) => isEmpty(value)),

  /** `{{or edition.publisher edition.name}}`: the first value that is not empty, or the last. */
  or: firstOr((value) => !isEmpty(value)),

  /** `{{#if (gt image.width room)}}`: whether the first number is greater. */
  gt: { takes: ['number', 'number'], gives: (one: number, other: number) => one > other },

  /** `{{add level 1}}`: the sum. */
  add: ofNumbers((one, other) => one + other),

  /** `{{subtract room 17}}`: what is left of the first number without the others. */
  subtract: ofNumbers((one, other) => one - other),

  /** `{{multiply image.width 2}}`: the product. */
  multiply: ofNumbers((one, other) => one * other),

  /** `{{divide image.width 2}}`: the quotient. */
  divide: ofNumbers((one, other) => one / other),

  /** `{{round (divide image.width 3)}}`: the nearest whole number. */
  round: { takes: ['number'], gives: Math.round },

  /** `{{min image.width room}}`: the least of some numbers. */
  min: ofNumbers(Math.min),

  /** `{{max image.width 1}}`: the greatest of some numbers. */
  max: ofNumbers(Math.max),
};
