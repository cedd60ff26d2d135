// When something is, in the words of a mail: `Saturday 12 May 2027, 2 pm to 4 pm` -> days and hours, and nothing that is
// guessed.

import { dateInWords, datesMeant, rangeInWords, weekdayInWords, weekdayNames } from '../issue/date-in-words.ts';
import { addToDate, dateProblem, firstDay, weekday } from '../issue/dates.ts';
import { timeInWords } from '../issue/time-in-words.ts';
import { plainly } from './labels.ts';

export interface When {
  readonly start?: string;
  readonly end?: string;
  readonly time?: string;
  /** Words that follow what was typed: `has no year`. */
  readonly problem?: string;
  readonly help?: string;
  /** How it was read, where the words do not say all of it. */
  readonly note?: string;
}

const hour = String.raw`(?<!\d)\d{1,2}(?:\s?[h:]\s?\d{2}|\.\d{2}(?![.\d])|\s?h(?![a-z])|(?=\s?[ap]\.?\s?m\b))(?:\s?[ap]\.?\s?m\b\.?)?|\bnoon\b|\bmidi\b|\bmidnight\b|\bminuit\b`;
const open = String.raw`(?:\b(?:at|from|between|de|des|entre|dès)\s|à\s|@\s?|,\s?)?`;
const between = String.raw`\s?(?:-|–|—|\bto\b|\buntil\b|\btill\b|\band\b|\bet\b|à|\bau?\b|\bjusqu.à\b)\s?`;
const times = new RegExp(
  `${open}(?:(?:${hour})|(?<!\\d)\\d{1,2}(?=${between}(?:${hour})))(?:${between}(?:${hour}|\\d{1,2}(?![\\d/.-])))?`,
  'gi',
);

/** Words that are said around dates, and say nothing more. */
const small = new Set(
  'le la du au de des et the of on from to until till and at a in en dans er re st nd rd th between entre all day toute journee'.split(
    ' ',
  ),
);

const zone = /^(?:utc|gmt|[a-z]{1,3}t|h[na]?e)$/;

/** What is before an hour that is the last. */
const onlyEnd = /(?:\b(?:to|until|till)|\bjusqu.à?)\s*$/i;

/** Of an event: days and hours. `after` is the date of the issue. */
export function readWhen(text: string, after: string): When {
  const [found, ...more] = [...text.slice(0, 200).matchAll(times)];
  if (more.length > 0 || text.length > 200)
    return { problem: 'has more than one time in it', help: 'Write one date, and one time or span of time' };
  const [typed = ''] = found ?? [];
  const time = typed === '' ? undefined : timeInWords(asSpan(typed));
  if (typed !== '' && time === undefined)
    return {
      problem: `has a time that can be read in more than one way: ${asSpan(typed)}`,
      help: 'Write 24 hours, for example 14:00 or 14:00-16:00',
    };
  if (time?.length === 5 && onlyEnd.test(text.slice(0, found!.index)))
    return { problem: 'says when it ends, and not when it begins', help: 'Write both, for example 14:00-16:00' };
  const rest = `${text.slice(0, found?.index ?? text.length)} ${text.slice((found?.index ?? text.length) + typed.length)}`;
  const days = readDays(
    rest
      .trim()
      .replace(/^[,;.]+|[,;.]+$/g, '')
      .trim(),
    after,
  );
  return { ...days, ...(time === undefined ? {} : { time }) };
}

/** `from 2 to 4 pm` and `de 14 h à 16 h` as a span without the words around it. */
function asSpan(typed: string): string {
  return typed
    .replace(/^(?:\s*(?:at|from|between|de|des|entre|dès|à|@|,)\s*)+/i, '')
    .replace(/\s(?:and|et|till|jusqu.à)\s/i, ' - ')
    .trim();
}

/** The hours that a text names, as they were typed. */
export function hoursIn(text: string): string | undefined {
  const [typed] = text.slice(0, 200).match(times) ?? [];
  return typed === undefined ? undefined : asSpan(typed);
}

/** One day, or the first and the last. */
export function readDays(typed: string, after: string): When {
  // Two days in a row are one span.
  const text = typed.replace(/(\d{1,2})\s(?:&|and|et)\s(\d{1,2})/, (all, first, second) =>
    Number(second) === Number(first) + 1 ? `${first}-${second}` : all,
  );
  if (text === '') return { problem: 'has no date', help: 'Write one, for example 12 May 2027' };
  const iso = text.match(/\d{4}-\d{2}(?:-\d{2})?/g);
  if (iso !== null) return daysOf(iso.slice(0, 3), text.replaceAll(/\d{4}-\d{2}(?:-\d{2})?/g, ' '), text);
  const range = rangeInWords(text);
  if (range !== undefined) return daysOf(range, text, text);
  const day = dateInWords(text);
  if (day !== undefined) return daysOf([day], text, text);
  const ends = twoDates.exec(text)?.slice(1).map(dateInWords) ?? [];
  if (ends.length === 2 && ends.every((end) => end !== undefined)) return daysOf(ends as string[], text, text);
  const both = datesMeant(text);
  if (both !== undefined) return { problem: 'can be two dates', help: `Write ${both.join(' or ')}, whichever it is` };
  return withoutYear(text, after);
}

/** Each with its year. */
const twoDates = /^(.{4,40}?\d{4})\s?(?:-|–|—|to|until|till|and|au|à|et)\s?(.{4,40}\d{4})$/i;

/** Days that were found in a text, and whether it says anything else. */
function daysOf(days: readonly string[], rest: string, text: string): When {
  const [start = '', end, third] = days;
  const wrong = days.map((day) => dateProblem(day)).find((problem) => problem !== undefined);
  if (wrong !== undefined) return { problem: wrong.what, help: wrong.help };
  if (third !== undefined || (end !== undefined && end <= start))
    return { problem: 'has dates that are not in order', help: 'Write the first day and the last day' };
  const said = end === undefined ? [text] : (/^\D*/.exec(text)![0].match(/\p{L}+/gu) ?? []);
  const named = said.map(weekdayInWords).find((one) => one !== undefined);
  if (named !== undefined && start.length === 10 && weekday(start) !== named)
    return {
      problem: `says ${weekdayNames[named]}, but ${start} is a ${weekdayNames[weekday(start)]}`,
      help: 'Write the right one',
    };
  const odd = oddWords(rest);
  if (odd !== undefined) {
    const help = zone.test(odd)
      ? 'Write the time zone in a line of its own: `Time zone: America/Toronto`'
      : 'Write that in the text, and leave the date and the time here';
    return { problem: `has more in it than a date and a time: ${odd}`, help };
  }
  return { start, ...(end === undefined ? {} : { end }) };
}

/** The first word that is no part of a date. */
function oddWords(text: string): string | undefined {
  const words = plainly(text).match(/\p{L}+|[^\s\p{L}\d.,;:()/–—-]+/gu) ?? [];
  return words.find(
    (word) => !small.has(word) && weekdayInWords(word) === undefined && dateInWords(`1 ${word} 2000`) === undefined,
  );
}

const relative =
  /\b(?:next|this|coming|today|tonight|tomorrow|every|each|prochaine?|ce|cette|aujourd.hui|demain|chaque|tous|toutes)\b/i;

/** With its weekday, a date says its year: the next one after the issue that is such a day, where that is soon. */
function withoutYear(text: string, after: string): When {
  const year = Number(after.slice(0, 4));
  if (dateInWords(`${text} ${year}`) === undefined) {
    const [inside] = /\d{1,2}\S{0,2}\s\p{L}+\.?\s\d{4}|\p{L}+\.?\s\d{1,2}\S{0,3}\s\d{4}/u.exec(text) ?? [];
    if (inside !== undefined && dateInWords(inside) !== undefined)
      return {
        problem: `has more in it than a date and a time: ${text
          .replace(inside, ' ')
          .split(/[\s,;]+/)
          .join(' ')
          .trim()}`,
        help: 'Leave the date and the time here, such as 14:00, and write the rest in the text',
      };
    return {
      problem: `is not a date: ${text.slice(0, 100)}`,
      help: relative.test(text)
        ? 'Write which day that is, as 12 May 2027 or 2027-05-12'
        : 'Write it as 12 May 2027 or 2027-05-12',
    };
  }
  const dates = [year, year + 1]
    .map((one) => dateInWords(`${text} ${one}`)!)
    .filter((date) => date.length === 10 && dateProblem(date) === undefined && date >= firstDay(after));
  const [next] = dates;
  const named = weekdayInWords(text);
  if (next === undefined) return { problem: 'has no year', help: 'Write it with its year' };
  if (named === undefined || weekday(next) !== named || next > addToDate(firstDay(after), 12, 'months'))
    return { problem: 'has no year', help: `Write it with its year, for example ${next}` };
  const found = daysOf([next], text, text);
  return found.problem === undefined
    ? { ...found, note: `has no year: the next such ${weekdayNames[named]} is ${next}` }
    : found;
}
