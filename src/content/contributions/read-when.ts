// When something is, in the words of a mail: `Saturday 12 May 2027, 2 pm to 4 pm` -> days and hours, and nothing that is
// guessed.

import { isMonth } from '../issue/dates.ts';
import { textOf, tokensOf, type Token } from '../issue/date-tokens.ts';
import type { Lexicon } from '../issue/date-words/index.ts';
import { limits } from './limits.ts';
import { farYear, isNoDate, readDays, readTokens, tooLong, zoneHelp, type When } from './read-days.ts';
import { hoursOf, isOfBareHours, moreTimes, spansIn, type Span } from '../issue/time-in-words.ts';

/** Of an event: days and hours. `after` is the date of the issue, and `lastDay` is typed elsewhere. */
export function readWhen(text: string, after: string, lexicon?: Lexicon, lastDay = ''): When {
  if (text.length > limits.when) return tooLong;
  const tokens = tokensOf(text, limits.when, lexicon);
  const [span, ...more] = spansIn(tokens);
  if (more.length > 0) return { lacks: 'time', ...moreTimes };
  if (span === undefined) return withBareHours(tokens, after);
  const hours = hoursOf(span);
  const day = asBegin([...tokens.slice(0, span.from), ...tokens.slice(span.to)], after);
  const isLonger = day.start !== undefined && day.start < (day.end ?? readDays(lastDay, after, lexicon).start ?? '');
  if (isLonger && hours.overMidnight !== undefined) return besideHours(day, span, hours.overMidnight);
  if (hours.problem !== undefined) return { problem: hours.problem, help: hours.help, lacks: 'time' };
  return besideHours(day, span, hours.time);
}

/** A day, and the hours that are beside it. */
function besideHours(day: When, { first, last, text }: Span, time: string): When {
  const isDotted = [first, last].some((token) => token !== undefined && /^\d\d?\.\d\d$/.test(token.text));
  if (day.start === undefined && isDotted)
    return { lacks: 'time', problem: `has what can be a day or a time: ${text}`, help: 'Write 12 May 2027, 14:00' };
  if (day.start !== undefined && isMonth(day.start))
    return { lacks: 'start', problem: 'has a time and a month, and no day', help: 'Write the day as well', time };
  return { ...day, time };
}

/** What is written for hours in a help, to be said in the language of the form. */
export const sampleHours = '10:00-15:00';

/** `16 January 2027, 10-3`: a day beside numbers alone, which can be hours before or after noon, or none. */
function withBareHours(tokens: readonly Token[], after: string): When {
  const read = asBegin(tokens, after);
  if (read.problem === undefined || (read.lacks !== undefined && !isNoDate(read))) return read;
  const typed = tokens.slice(tokens.findLastIndex((token) => !isOfBareHours(token)) + 1);
  const numbers = typed.filter(({ kind }) => kind === 'number').length;
  // A number behind a dash may be a last day.
  if (numbers === 0 || numbers > 2 || typed[0]!.kind === 'dash') return read;
  const day = asBegin(tokens.slice(0, -typed.length), after);
  if (day.problem !== undefined) return read;
  const text = textOf(typed).replace(/^[,،、]\s*/, '');
  return {
    ...{ ...day, lacks: 'time', problem: `has what may be hours: ${text}` },
    help: `Write hours in full, for example ${sampleHours}`,
  };
}

/** `until 12 May 2027` is an end. */
function asBegin(tokens: readonly Token[], after: string): When {
  const read = withRecurrence(readTokens(tokens, after));
  const isEnd = tokens.some(({ meaning }) => meaning?.roles.has('until') === true);
  if (read.start === undefined) return read;
  if (read.end === undefined && isEnd)
    return {
      lacks: 'start',
      problem: 'says when it ends, and not when it begins',
      help: 'Write both, for example 12-14 May 2027',
    };
  const years = Math.abs(Number(read.start.slice(0, 4)) - Number(after.slice(0, 4)));
  return years <= farthest ? read : farYear(read.start);
}

/** How often it takes place is a field of its own. */
export const recursHelp =
  '. If it comes again, leave the first day here, and write how often in a line of its own, `Repeats: every week until 26 June 2027`';

/** `every second Tuesday from 9 March 2027` has more than a date in it. */
function withRecurrence(read: When): When {
  const { problem, help, lacks } = read;
  const hasMore = problem !== undefined && lacks === undefined && help !== zoneHelp;
  return hasMore ? { ...read, help: `${help}${recursHelp}` } : read;
}

/** In years from the issue: an event is nearer. */
const farthest = 10;

/** The hours that a text names, as they were typed. */
export function hoursIn(text: string, lexicon?: Lexicon): string | undefined {
  return spansIn(tokensOf(text, limits.when, lexicon))[0]?.text;
}
