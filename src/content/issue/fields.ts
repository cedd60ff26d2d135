// The kinds of value that a field may have, beside text. Everything is read as the text that was typed; each field says
// what it must be.

import { isItemId } from '../prose/address.ts';
import { dateProblem } from './dates.ts';
import { scalar } from './field.ts';
import { canonical, languageInWords } from './language-in-words.ts';
import { longestId, slugOf } from './slug.ts';
import { empty } from './text-fields.ts';
import { timeInWords } from './time-in-words.ts';
import { timeZonePattern, timeZoneProblem } from './time-zone.ts';

export const asTyped = (text: string): string => text;

/** A civil date: YYYY-MM-DD or YYYY-MM. */
export function date(description: string) {
  return scalar(
    'date',
    asTyped,
    (text) => {
      const problem = dateProblem(text);
      return problem && { rule: 'schema/date', ...problem };
    },
    {
      type: 'string',
      pattern: '^[1-9]\\d{3}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$',
      errorMessage: 'Write a date as YYYY-MM-DD, for example 2017-08-15, or as YYYY-MM',
    },
    { description, examples: ['2017-08-15', '2017-08'] },
  );
}

const timePattern = /^([01]\d|2[0-3]):[0-5]\d(-(([01]\d|2[0-3]):[0-5]\d|24:00))?$/;

/** A time of day or a span of it, 24 hours: HH:MM or HH:MM-HH:MM. As in ISO 8601, midnight is 24:00 at the end of a day. */
export function time(description: string) {
  return scalar(
    'time',
    asTyped,
    (text) => {
      if (timePattern.test(text)) return undefined;
      const wrong = { rule: 'schema/time', what: `is not a time: ${text}` };
      const meant = timeInWords(text);
      if (meant === undefined) return { ...wrong, help: 'Write 24 hours, for example 09:30 or 09:30-16:00' };
      return { ...wrong, help: `Write it as ${meant}`, instead: { text: meant, safety: 'unsafe' } };
    },
    { type: 'string', pattern: timePattern.source, errorMessage: 'Write 24 hours, for example 09:30 or 09:30-16:00' },
    { description, examples: ['14:00', '09:30-16:00', '19:00-24:00'] },
  );
}

/** A time zone: UTC, or the name that the IANA gives it. */
export function timeZone(description: string) {
  return scalar(
    'zone',
    (text) => text.trim(),
    (text) => {
      if (text.trim() === '') return empty;
      const problem = timeZoneProblem(text.trim());
      return problem && { rule: 'schema/time-zone', ...problem };
    },
    {
      type: 'string',
      pattern: timeZonePattern.source,
      errorMessage: 'Write an area and a city, for example America/Toronto, or UTC',
    },
    { description, examples: ['America/Toronto', 'UTC'] },
  );
}

/** A whole number from 1, typed without leading zeros. */
export function count(description: string, example: number) {
  return scalar(
    'number',
    Number,
    (text) => {
      if (/^[1-9]\d{0,8}$/.test(text)) return undefined;
      const zeros = /^0+([1-9]\d{0,8})$/.exec(text);
      return zeros
        ? {
            rule: 'schema/number',
            what: `has a leading zero: ${text}`,
            help: `Write ${zeros[1]}`,
            instead: { text: zeros[1]!, safety: 'safe' },
          }
        : {
            rule: 'schema/number',
            what: `must be a whole number from 1 up, but it is ${/^[-\d.]+$/.test(text) ? text : `the text ${JSON.stringify(text)}`}`,
            help: countHelp(text, example),
          };
    },
    {
      type: ['integer', 'string'],
      minimum: 1,
      pattern: '^[1-9]\\d{0,8}$',
      errorMessage: `Write a whole number from 1 up, for example ${example}`,
    },
    { description, examples: [example] },
  );
}

/** A year in full: `27` may be 1927. */
export function year(description: string, example: number) {
  return scalar(
    'number',
    Number,
    (text) => {
      if (/^[1-9]\d{3}$/.test(text)) return undefined;
      const isShort = /^['’]?\d{2}$/.test(text);
      return {
        rule: 'schema/number',
        what: isShort ? `has two digits only: ${text}` : `is not a year: ${text}`,
        help: `Write it in full, for example ${example}`,
      };
    },
    {
      type: ['integer', 'string'],
      minimum: 1000,
      maximum: 9999,
      pattern: '^[1-9]\\d{3}$',
      errorMessage: `Write the year in full, for example ${example}`,
    },
    { description, examples: [example] },
  );
}

/** `24 pages` and `No. 1` have the number in them. */
function countHelp(text: string, example: number): string {
  const [, alone] =
    text.length > 40 ? [] : (/^[^\d+.,-]*(?:\b[a-z]{1,3}\.\s?)?([1-9]\d{0,8})(?![.,]?\d)[^\d]*$/iu.exec(text) ?? []);
  return alone === undefined ? `For example ${example}` : `Write the number alone: ${alone}`;
}

/** true or false. */
export function flag(description: string) {
  return scalar(
    'flag',
    (text) => text === 'true',
    (text) =>
      text === 'true' || text === 'false'
        ? undefined
        : {
            rule: 'schema/type',
            what: `must be true or false, but it is the text ${JSON.stringify(text)}`,
            help: 'Write true or false',
          },
    { type: ['boolean', 'string'], pattern: '^(true|false)$', errorMessage: 'Write true or false' },
    { description, examples: [true] },
  );
}

/**
 * An id for the schemas of editors, in what all their patterns know: no blanks, no capitals of ASCII, and of its signs
 * the hyphen only.
 */
export const idText = '[^\\s!-,./:-@A-Z\\[-`{-~]+';

/** An item id: letters of any script in lower case, digits and hyphens. */
export function id(description: string, example: string) {
  return scalar(
    'id',
    (text) => text.normalize('NFC'),
    (text) =>
      isItemId(text.normalize('NFC')) && text.length <= longestId
        ? undefined
        : {
            rule: 'schema/id',
            what: `is not an id: ${text}`,
            help: `Use at most ${longestId} lower-case letters, digits and single hyphens, for example ${slugOf(text) || example}`,
          },
    // 2017 and true are ids too.
    {
      type: ['string', 'integer', 'boolean'],
      minimum: 0,
      pattern: `^${idText}$`,
      errorMessage: `Use lower-case letters, digits and single hyphens, for example ${example}`,
    },
    { description, examples: [example] },
  );
}

const languagePattern = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;

export const languageText = {
  type: 'string',
  pattern: languagePattern.source,
  errorMessage: 'Use a code such as en, fr or pt-BR',
};

/** A BCP 47 language tag. */
export function language(description: string) {
  return scalar(
    'language',
    asTyped,
    (text) => {
      if (
        languagePattern.test(text) &&
        (!/^[a-z]{3}\b/.test(text) || (canonical(text) ?? text).startsWith(text.slice(0, 3)))
      )
        return undefined;
      const meant = languageInWords(text);
      return {
        rule: 'schema/language',
        what: `is not a language code: ${text}`,
        help: meant === undefined ? languageText.errorMessage : `Write ${meant}`,
      };
    },
    languageText,
    { description, examples: ['en', 'fr'] },
  );
}

const colourPattern = /^#?(?:[\da-f]{3}|[\da-f]{6})$/i;
const colourHelp = 'Write it as six hexadecimal digits in quotation marks, for example "#123f52"';

/** A colour, as `#` and six digits in lower case. Without quotation marks, `#` starts a comment: it may be left out. */
export function colour(description: string, example: string) {
  return scalar(
    'word',
    (text) => `#${(text.length <= 4 ? text.replace(/[\da-f]/gi, '$&$&') : text).replace('#', '').toLowerCase()}`,
    (text) => {
      if (text.trim() === '') return { ...empty, help: colourHelp };
      return colourPattern.test(text)
        ? undefined
        : { rule: 'schema/colour', what: `is not a colour: ${text}`, help: colourHelp };
    },
    { type: ['string', 'integer'], pattern: '^#?([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$', errorMessage: colourHelp },
    { description, examples: [example] },
  );
}
