// Which day or days a text of a mail means: `Saturday 12 May 2027` -> 2027-05-12, and nothing that is guessed.

import { dateOf, datesOf, joinsDays, rangeOf, senseOf, weekdayNames, weekdayOf } from '../issue/date-in-words.ts';
import { textOf, tokensOf, type Token } from '../issue/date-tokens.ts';
import type { Lexicon } from '../issue/date-words/index.ts';
import { addToDate, dateProblem, firstDay, isMonth, weekday } from '../issue/dates.ts';
import { limits } from './limits.ts';

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

export const tooLong: When = {
  problem: `is longer than a date and a time: it has more than ${limits.when} characters`,
  help: 'Leave the date and the time here, such as 12 May 2027, 14:00, and write the rest in the text',
};

/** One day, or the first and the last. */
export function readDays(text: string, after: string, lexicon?: Lexicon): When {
  return text.length > limits.when ? tooLong : readTokens(tokensOf(text, limits.when, lexicon), after);
}

export function readTokens(typed: readonly Token[], after: string): When {
  const tokens = asSpan(typed);
  if (tokens.every(isSmall))
    return { lacks: 'start', problem: 'has no date', help: 'Write one, for example 12 May 2027' };
  if (hasMoreDates(tokens))
    return {
      lacks: 'start',
      problem: 'has more than one date in it',
      help: 'Write one date, or the first day and the last, such as 12-14 May 2027',
    };
  const isos = tokens.filter(({ kind }) => kind === 'iso').map(isoOf);
  const others = tokens.filter(({ kind }) => kind !== 'iso');
  if (isos.length > 0) return daysOf(isos, others, tokens);
  const words = tokens.filter(({ kind }) => kind !== 'number');
  const one = dateOf(tokens);
  const days = rangeOf(tokens) ?? (one === undefined ? twoDates(tokens) : [one]);
  if (days !== undefined) return daysOf(days, words, tokens);
  const both = datesOf(tokens);
  if (both !== undefined)
    return { lacks: 'start', problem: 'can be two dates', help: `Write ${both.join(' or ')}, whichever it is` };
  return withoutYear(tokens, after);
}

export function farYear(date: string): When {
  return {
    lacks: 'start',
    problem: `has a year that is far from that of the issue: ${date.slice(0, 4)}`,
    help: 'Write the right year, for example 12 May 2027',
  };
}

const isoOf = ({ text }: Token): string => text.replace(/T$/i, '');
const dash: Token = { kind: 'dash', text: '-', isApart: false };

/** Two days in a row are a span: `14 & 15 May`. */
function asSpan(tokens: readonly Token[]): readonly Token[] {
  for (const [at, token] of tokens.entries()) {
    const joined = isAnd(token) ? tokens.with(at, dash) : tokens;
    const [first, last] = isAnd(token) ? (rangeOf(joined) ?? twoDates(joined) ?? []) : [];
    if (first !== undefined && last !== undefined && isNextDay(first, last)) return joined;
  }
  return tokens;
}

function isNextDay(first: string, last: string): boolean {
  return [first, last].every(isExact) && addToDate(first, 1, 'days') === last;
}

const isExact = (date: string): boolean => date.length === 10 && dateProblem(date) === undefined;

/** Two days that nothing joins to a span: `12 and 19 May 2027`, `2027-05-12, 2027-05-26`. */
function hasMoreDates(tokens: readonly Token[]): boolean {
  const isos = tokens.flatMap(({ kind }, at) => (kind === 'iso' ? [at] : []));
  if (isos.length > 1) return !tokens.slice(isos[0], isos[1]).some(joinsDays);
  return tokens.some((token, at) => {
    if (!isAnd(token) && !isComma(token)) return false;
    const joined = tokens.with(at, dash);
    return dateOf(tokens) === undefined && (rangeOf(joined) ?? twoDates(joined)) !== undefined && !isSaid(tokens);
  });
}

/** With a word or a dash between. */
function isSaid(tokens: readonly Token[]): boolean {
  return (rangeOf(tokens) ?? twoDates(tokens)) !== undefined;
}

/** Each with its year. */
function twoDates(tokens: readonly Token[]): readonly string[] | undefined {
  for (const [at, token] of tokens.entries()) {
    const days = joinsDays(token) ? [tokens.slice(0, at), tokens.slice(at + 1)].map(dayIn) : [];
    if (days.length === 2 && days.every((day) => day !== undefined)) return days;
  }
  return undefined;
}

function dayIn(tokens: readonly Token[]): string | undefined {
  const [iso, another] = tokens.filter(({ kind }) => kind === 'iso');
  return iso === undefined ? dateOf(tokens) : another === undefined ? isoOf(iso) : undefined;
}

const isAnd = ({ text, meaning }: Token): boolean => text === '&' || meaning?.roles.has('and') === true;
const isComma = ({ text }: Token): boolean => /^[,;/،、]$/.test(text);

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
  const far = days.find((day) => !/^(?:19|20)\d\d/.test(day));
  if (far !== undefined) return farYear(far);
  const misnamed = weekdayProblem(days, tokens);
  if (misnamed !== undefined) return misnamed;
  const hasIso = tokens.some(({ kind }) => kind === 'iso');
  const odd = others.find(
    (token) => !isOfDates(token) || (hasIso && senseOf(tokens, tokens.indexOf(token)) === 'month'),
  );
  if (odd !== undefined) {
    const isZone = odd.kind === 'zone' || zone.test(odd.text);
    const help = isZone ? zoneHelp : 'Write that in the text, and leave the date and the time here';
    return { problem: `has more in it than a date and a time: ${odd.text}`, help };
  }
  return { start, ...(end === undefined ? {} : { end }) };
}

/** In a file that colleagues send, each answer has a line. */
export const zoneHelp = 'Write the time zone in a line of its own: `Time zone: America/Toronto`';

/** Each weekday that is named is that of the day that it is beside. */
function weekdayProblem(days: readonly string[], tokens: readonly Token[]): When | undefined {
  const [start = '', end] = days;
  const named = tokens.flatMap((token, at) =>
    senseOf(tokens, at) === 'weekday' ? [{ at, weekday: token.meaning!.weekday! }] : [],
  );
  if (named.length === 0) return undefined;
  if (days.some((day) => isMonth(day)))
    return { lacks: 'start', problem: 'has a weekday and a month, and no day', help: 'Write the day as well' };
  if (end !== undefined && named.length > 2)
    return { lacks: 'start', problem: 'has more than two weekdays in it', help: 'Write the first and the last' };
  const joint = tokens.findIndex((token, at) => joinsDays(token) && isBetween(tokens, at));
  for (const [index, { at, weekday: typed }] of named.entries()) {
    const isLast = end !== undefined && (index === 1 || at > joint);
    const day = isLast ? end : start;
    if (weekday(day) !== typed)
      return {
        lacks: 'start',
        problem: `says ${weekdayNames[typed]}, but ${day} is a ${weekdayNames[weekday(day)]}`,
        help: 'Write the right one',
      };
  }
  return undefined;
}

const isFigure = ({ kind }: Token): boolean => kind === 'number' || kind === 'iso';

function isBetween(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(0, at).some(isFigure) && tokens.slice(at + 1).some(isFigure);
}

const zone = /^(?:utc|gmt|bst|ist|[aecmnp][sd]?t|ak[sd]t|[cew]es?t|h[na][aecnprt])$/i;

const isSign = ({ kind, text }: Token): boolean => kind === 'dash' || (kind === 'sign' && /^[.,;:()/،、]$/.test(text));

/** Says nothing without a date beside it. */
function isSmall(token: Token): boolean {
  const { month, weekday: named, roles } = token.meaning ?? {};
  return isSign(token) || (roles !== undefined && month === undefined && named === undefined && !roles.has('relative'));
}

function isOfDates(token: Token): boolean {
  const { month, weekday: named } = token.meaning ?? {};
  return month !== undefined || named !== undefined || isSmall(token);
}

/** The year of issues that do not say theirs: no day is after it. */
const undated = 9000;

/** With its weekday, a date says its year: the next one after the issue that is such a day, where that is soon. */
function withoutYear(tokens: readonly Token[], after: string): When {
  const year = Number(after.slice(0, 4));
  const withYear = (one: number): readonly Token[] => [
    ...tokens,
    { kind: 'number', text: String(one).padStart(4, '0'), isApart: true },
  ];
  const inYear = (one: number) => dateOf(withYear(one));
  if (year >= undated && (inYear(year) ?? rangeOf(withYear(year))) !== undefined) {
    const day = inYear(2027) ?? '';
    // Its weekday may be another in that year.
    const example = day.length === 10 ? day : `${textOf(tokens)} 2027`;
    return { lacks: 'start', problem: 'has no year', help: `Write it with its year, for example ${example}` };
  }
  if (inYear(year) === undefined) {
    const next = [year, year + 1].find((one) => (rangeOf(withYear(one))?.[0] ?? '') >= firstDay(after));
    if (next === undefined) return noDate(tokens);
    return {
      lacks: 'start',
      problem: 'has no year',
      help: `Write it with its year, for example ${textOf(tokens)} ${next}`,
    };
  }
  const dates = [year, year + 1]
    .map((one) => inYear(one)!)
    .filter((date) => date.length === 10 && dateProblem(date) === undefined && date >= firstDay(after));
  const [next] = dates;
  const named = weekdayOf(tokens);
  if (next === undefined) {
    const month = [year, year + 1].find((one) => (inYear(one) ?? '') >= after.slice(0, 7)) ?? year + 1;
    return {
      lacks: 'start',
      problem: 'has no year',
      help: `Write it with its year, for example ${textOf(tokens)} ${month}`,
    };
  }
  if (named === undefined || weekday(next) !== named || next > addToDate(firstDay(after), 12, 'months'))
    return { lacks: 'start', problem: 'has no year', help: `Write it with its year, for example ${next}` };
  const words = tokens.filter(({ kind }) => kind !== 'number');
  const found = daysOf([next], words, tokens);
  return found.problem === undefined
    ? { ...found, note: `has no year: the next such ${weekdayNames[named]} is ${next}` }
    : found;
}

const noDateHere = 'is not a date: ';

export function isNoDate({ problem }: When): boolean {
  return problem?.startsWith(noDateHere) === true;
}

/** A date with something else beside it, or none. */
function noDate(tokens: readonly Token[]): When {
  const text = textOf(tokens);
  const shapes = [3, 4, 5].flatMap((length) => tokens.map((_, at) => [at, at + length] as const));
  const inside = shapes.find(([from, to]) => isWhole(tokens.slice(from, to)));
  if (inside !== undefined) {
    const around = [tokens.slice(0, inside[0]), tokens.slice(inside[1])].map(withoutSigns);
    const more = around.filter((part) => !part.every(isOfDates));
    return {
      problem: `has more in it than a date and a time: ${(more.length === 0 ? around : more).map(textOf).join(' ').trim()}`,
      help: 'Leave the date and the time here, such as 14:00, and write the rest in the text',
    };
  }
  const isRelative = tokens.some(({ meaning }) => meaning?.roles.has('relative'));
  return {
    lacks: 'start',
    problem: `${noDateHere}${text.slice(0, 100)}`,
    help: isRelative
      ? 'Write which day that is, as 12 May 2027 or 2027-05-12'
      : 'Write it as 12 May 2027 or 2027-05-12',
  };
}

function withoutSigns(tokens: readonly Token[]): readonly Token[] {
  const isWord = (token: Token) => !isSign(token);
  return tokens.slice(tokens.findIndex(isWord), tokens.findLastIndex(isWord) + 1);
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
