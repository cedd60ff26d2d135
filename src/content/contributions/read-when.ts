// When something is, in the words of a mail: `Saturday 12 May 2027, 2 pm to 4 pm` -> days and hours, and nothing that is
// guessed.

import { dateOf, datesOf, joinsDays, rangeOf, weekdayNames, weekdayOf } from '../issue/date-in-words.ts';
import { textOf, tokensOf, type Token } from '../issue/date-tokens.ts';
import type { Lexicon } from '../issue/date-words/index.ts';
import { addToDate, dateProblem, firstDay, weekday } from '../issue/dates.ts';
import { limits } from './limits.ts';
import { hoursOf, spansIn } from '../issue/time-in-words.ts';

export interface When {
  readonly start?: string;
  readonly end?: string;
  readonly time?: string;
  /** Words that follow what was typed: `has no year`. */
  readonly problem?: string;
  readonly help?: string;
  /** The field that keeps it from being read; undefined where it says more than a date and a time. */
  readonly lacks?: 'start' | 'time';
  /** How it was read, where the words do not say all of it. */
  readonly note?: string;
}

const tooLong: When = {
  problem: `is longer than a date and a time: it has more than ${limits.when} characters`,
  help: 'Leave the date and the time here, such as 12 May 2027, 14:00, and write the rest in the text',
};

/** Of an event: days and hours. `after` is the date of the issue. */
export function readWhen(text: string, after: string, lexicon?: Lexicon): When {
  if (text.length > limits.when) return tooLong;
  const tokens = tokensOf(text, limits.when, lexicon);
  const [span, ...more] = spansIn(tokens);
  if (more.length > 0)
    return {
      lacks: 'time',
      problem: 'has more than one time in it',
      help: 'Write one date, and one time or span of time',
    };
  if (span === undefined) return readTokens(tokens, after);
  const hours = hoursOf(span);
  if (hours.problem !== undefined) return { ...hours, lacks: 'time' };
  return { ...readTokens([...tokens.slice(0, span.from), ...tokens.slice(span.to)], after), time: hours.time };
}

/** The hours that a text names, as they were typed. */
export function hoursIn(text: string, lexicon?: Lexicon): string | undefined {
  return spansIn(tokensOf(text, limits.when, lexicon))[0]?.text;
}

/** One day, or the first and the last. */
export function readDays(text: string, after: string, lexicon?: Lexicon): When {
  return text.length > limits.when ? tooLong : readTokens(tokensOf(text, limits.when, lexicon), after);
}

function readTokens(typed: readonly Token[], after: string): When {
  const tokens = asSpan(typed);
  if (tokens.every(isSmall))
    return { lacks: 'start', problem: 'has no date', help: 'Write one, for example 12 May 2027' };
  const isos = tokens.filter(({ kind }) => kind === 'iso').map(({ text }) => text.replace(/T$/i, ''));
  const others = tokens.filter(({ kind }) => kind !== 'iso');
  if (isos.length > 0) return daysOf(isos, others, tokens);
  const words = tokens.filter(({ kind }) => kind !== 'number');
  const days = rangeOf(tokens) ?? (dateOf(tokens) === undefined ? twoDates(tokens) : [dateOf(tokens)!]);
  if (days !== undefined) return daysOf(days, words, tokens);
  const both = datesOf(tokens);
  if (both !== undefined)
    return { lacks: 'start', problem: 'can be two dates', help: `Write ${both.join(' or ')}, whichever it is` };
  return withoutYear(tokens, after);
}

/** Two days in a row are a span: `14 & 15 May`. */
function asSpan(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((token, place) => {
    const isAnd = token.text === '&' || token.meaning?.roles.has('and') === true;
    const [first, second] = [tokens[place - 1], tokens[place + 1]];
    const areDays = first?.kind === 'number' && second?.kind === 'number' && first.text.length <= 2;
    return isAnd && areDays && Number(second.text) === Number(first.text) + 1;
  });
  return at === -1 ? tokens : tokens.with(at, { kind: 'dash', text: '-', isApart: false });
}

/** Each with its year. */
function twoDates(tokens: readonly Token[]): readonly string[] | undefined {
  for (const [at, token] of tokens.entries()) {
    const days = isJoint(token) ? [tokens.slice(0, at), tokens.slice(at + 1)].map(dateOf) : [];
    if (days.length === 2 && days.every((day) => day !== undefined)) return days;
  }
  return undefined;
}

function isJoint(token: Token): boolean {
  return joinsDays(token) || token.text === '&' || token.meaning?.roles.has('and') === true;
}

/** Days that were found in a text, and whether it says anything else. */
function daysOf(days: readonly string[], others: readonly Token[], tokens: readonly Token[]): When {
  const [start = '', end, third] = days;
  const wrong = days.map((day) => dateProblem(day)).find((problem) => problem !== undefined);
  if (wrong !== undefined) return { lacks: 'start', problem: wrong.what, help: wrong.help };
  if (third !== undefined || (end !== undefined && end <= start))
    return {
      lacks: 'start',
      problem: 'has dates that are not in order',
      help: 'Write the first day and the last day',
    };
  // Of a span, a weekday in front of all figures is that of the first day.
  const figures = tokens.findIndex(({ kind }) => kind === 'number' || kind === 'iso');
  const named = weekdayOf(end === undefined ? tokens : tokens.slice(0, figures + 2));
  if (named !== undefined && start.length === 10 && weekday(start) !== named)
    return {
      lacks: 'start',
      problem: `says ${weekdayNames[named]}, but ${start} is a ${weekdayNames[weekday(start)]}`,
      help: 'Write the right one',
    };
  const odd = others.find((token) => !isOfDates(token));
  if (odd !== undefined) {
    const isZone = odd.kind === 'zone' || zone.test(odd.text);
    const help = isZone
      ? 'Write the time zone in a line of its own: `Time zone: America/Toronto`'
      : 'Write that in the text, and leave the date and the time here';
    return { problem: `has more in it than a date and a time: ${odd.text}`, help };
  }
  return { start, ...(end === undefined ? {} : { end }) };
}

const zone = /^(?:utc|gmt|[a-z]{1,3}t|h[na]?e)$/i;

const isSign = ({ kind, text }: Token): boolean => kind === 'dash' || (kind === 'sign' && /^[.,;:()/]$/.test(text));

/** Says nothing without a date beside it. */
function isSmall(token: Token): boolean {
  const { month, weekday: named, roles } = token.meaning ?? {};
  return isSign(token) || (roles !== undefined && month === undefined && named === undefined && !roles.has('relative'));
}

function isOfDates(token: Token): boolean {
  const { month, weekday: named } = token.meaning ?? {};
  return month !== undefined || named !== undefined || isSmall(token);
}

/** With its weekday, a date says its year: the next one after the issue that is such a day, where that is soon. */
function withoutYear(tokens: readonly Token[], after: string): When {
  const year = Number(after.slice(0, 4));
  const inYear = (one: number) =>
    dateOf([...tokens, { kind: 'number', text: String(one).padStart(4, '0'), isApart: true }]);
  if (inYear(year) === undefined) return noDate(tokens);
  const dates = [year, year + 1]
    .map((one) => inYear(one)!)
    .filter((date) => date.length === 10 && dateProblem(date) === undefined && date >= firstDay(after));
  const [next] = dates;
  const named = weekdayOf(tokens);
  if (next === undefined) return { lacks: 'start', problem: 'has no year', help: 'Write it with its year' };
  if (named === undefined || weekday(next) !== named || next > addToDate(firstDay(after), 12, 'months'))
    return { lacks: 'start', problem: 'has no year', help: `Write it with its year, for example ${next}` };
  const words = tokens.filter(({ kind }) => kind !== 'number');
  const found = daysOf([next], words, tokens);
  return found.problem === undefined
    ? { ...found, note: `has no year: the next such ${weekdayNames[named]} is ${next}` }
    : found;
}

/** A date with something else beside it, or none. */
function noDate(tokens: readonly Token[]): When {
  const text = textOf(tokens);
  const shapes = [3, 4, 5].flatMap((length) => tokens.map((_, at) => [at, at + length] as const));
  const inside = shapes.find(([from, to]) => isWhole(tokens.slice(from, to)));
  if (inside !== undefined) {
    const rest = [...tokens.slice(0, inside[0]), ...tokens.slice(inside[1])].filter((token) => !isSign(token));
    return {
      problem: `has more in it than a date and a time: ${rest.map(({ text: word }) => word).join(' ')}`,
      help: 'Leave the date and the time here, such as 14:00, and write the rest in the text',
    };
  }
  const isRelative = tokens.some(({ meaning }) => meaning?.roles.has('relative'));
  return {
    lacks: 'start',
    problem: `is not a date: ${text.slice(0, 100)}`,
    help: isRelative
      ? 'Write which day that is, as 12 May 2027 or 2027-05-12'
      : 'Write it as 12 May 2027 or 2027-05-12',
  };
}

/** `12 May 2027`, `May 12th, 2027`. */
function isWhole(tokens: readonly Token[]): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)];
  const isBegin = first?.kind === 'number' || first?.meaning?.month !== undefined;
  return (
    isBegin &&
    last?.kind === 'number' &&
    last.text.length === 4 &&
    tokens.every((token) => token.kind === 'number' || isOfDates(token)) &&
    /^\d{4}-\d\d-\d\d$/.test(dateOf(tokens) ?? '')
  );
}
