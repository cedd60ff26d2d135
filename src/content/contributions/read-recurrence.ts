// How often an event comes again, in the words of a mail: `every week until 26 June 2027` -> `every` and `to`. Nothing is
// guessed.

import { once } from '../../base/memoize.ts';
import { joinsDays, weekdayNames } from '../issue/date-in-words.ts';
import { addToDate, dateProblem, isMonth, lastDay, weekday } from '../issue/dates.ts';
import { textOf, tokensOf, type Token } from '../issue/date-tokens.ts';
import { inPlainFigures } from '../issue/plain-dates.ts';
import { plainWord, usualLexicon, type Lexicon } from '../issue/date-words/index.ts';
import { intervals, nextTime, type Interval } from '../issue/recurrence.ts';
import { allLanguages, wordsFor } from '../languages/index.ts';
import { intervalWords } from './interval-words.ts';
import { plainly } from './labels.ts';
import { limits } from './limits.ts';
import { readTokens, tooLong } from './read-days.ts';
import type { Around, Read } from './read-value.ts';

/** What else is known of the event. */
export interface Recurring extends Around {
  readonly start?: string | undefined;
  /** The last day, where that is typed in a line of its own. */
  readonly end?: string | undefined;
  /** The label as it was typed, and the language of the form. */
  readonly label: string;
  readonly language: string;
}

interface Found {
  readonly every: Interval;
  /** The weekday that it names. */
  readonly named?: number;
  /** What is behind it. */
  readonly rest: readonly Token[];
}

/** The fields of `recurs`. `isEnd` is true where its last day was typed as that of the event. */
export function readRecurrence(text: string, around: Recurring): Read & { readonly isEnd?: boolean } {
  const { start, end, label, language, after, lexicon = usualLexicon(), languages = [] } = around;
  if (text.length > limits.when) return { problem: tooLong.problem!, help: tooLong.help };
  const first = [start, after].find(isExact) ?? '2027-05-12';
  const until = (every: Interval) => inWords(wordsFor(language).recursUntil(later(first, every)));
  const found = intervalAt(tokensOf(text, limits.when, lexicon), first, [language, ...languages], lexicon);
  if (found === undefined) {
    const [base = ''] = language.split('-');
    const known = intervals.map((every) => (intervalWords[base] ?? intervalWords['en']!)[every].split('|')[0]!);
    return {
      problem: `does not say how often in words that bulletin knows: ${text}`,
      help: `Write one of ${known.join(', ')}, and until when: \`${label}: ${known[1]} ${until('week')}\`. Any other rhythm belongs in the text`,
    };
  }
  const { every, named, rest } = found;
  if (named !== undefined && isExact(start) && weekday(start) !== named)
    return {
      problem: `says ${weekdayNames[named]}, but ${start} is a ${weekdayNames[weekday(start)]}`,
      help: 'Write the right one',
    };
  if (rest.some(({ kind }) => kind === 'word' || kind === 'number' || kind === 'iso')) {
    const last = lastDayIn(rest, around);
    if (last !== undefined) return last.problem === undefined ? { value: { every, to: last.to } } : last;
  } else if (end !== undefined && isExact(start) && isLonger(start, end, every))
    // It would begin again before it is over: that day is the last one of all.
    return { value: { every, to: end }, isEnd: true };
  return {
    problem: `does not say until when: ${text}`,
    help: `Write the last day behind it, such as \`${label}: ${text.replace(/[\s.,;:]+$/, '')} ${until(every)}\``,
  };
}

const isExact = (date: string | undefined): date is string =>
  date !== undefined && dateProblem(date) === undefined && !isMonth(date);

/** A day in a while, for an example. */
function later(first: string, every: Interval): string {
  return addToDate(first, every === 'year' ? 36 : 3, 'months');
}

function isLonger(start: string, end: string, every: Interval): boolean {
  const second = nextTime({ start, recurs: { every, to: '9999-12' } }, addToDate(start, 1, 'days'));
  return second !== undefined && dateProblem(end) === undefined && lastDay(end) >= second;
}

/** Undefined where nothing says that the day is the last one. */
function lastDayIn(
  rest: readonly Token[],
  { start, after }: Recurring,
): { readonly to: string; readonly problem?: undefined } | { problem: string; help?: string | undefined } | undefined {
  const own = untilWords();
  const isOwn = ({ text, meaning }: Token) => meaning === undefined && own.has(plain(text));
  const {
    start: first = '',
    end,
    problem,
    help,
  } = readTokens(
    rest.filter((token) => !isOwn(token)),
    after,
  );
  if (problem !== undefined) return { problem, help };
  if (!rest.some((token) => joinsDays(token) || isOwn(token))) return undefined;
  if (end === undefined || first === start) return { to: end ?? first };
  return {
    problem: `has another first day: ${first}`,
    help: 'Write the first day in its own line, and only the last one here',
  };
}

/** What print says around a last day, in all languages. */
const untilWords = once(
  (): ReadonlySet<string> =>
    new Set(allLanguages().flatMap(([, { words }]) => plain(words['recurs-until'].replace('{date}', ' ')).split(' '))),
);

/** Tokens of the longest phrase. */
const longest = 10;

/** The longest phrase in front that says how often. */
function intervalAt(
  tokens: readonly Token[],
  start: string,
  languages: readonly string[],
  lexicon: Lexicon,
): Found | undefined {
  const own = printed(start, [...languages, 'en', 'fr']);
  const days = tokens.map((token) => weekdayIn(token, lexicon));
  const general = tokens.map((token, at) => (days[at] === undefined ? token : { ...token, text: '{weekday}' }));
  for (let length = Math.min(longest, tokens.length); length > 0; length -= 1) {
    const rest = tokens.slice(length);
    const exact = own.get(plain(textOf(tokens.slice(0, length))));
    if (exact !== undefined) return { every: exact, rest };
    const every = phrases().get(plain(textOf(general.slice(0, length))));
    const named = days.slice(0, length).find((day) => day !== undefined);
    if (every !== undefined) return { every, rest, ...(named === undefined ? {} : { named }) };
  }
  return undefined;
}

/** `mardi` and `mardis`. */
function weekdayIn({ kind, text, meaning }: Token, lexicon: Lexicon): number | undefined {
  if (kind !== 'word') return undefined;
  return (meaning ?? lexicon.get(plainWord(text).replace(/s$/, '')))?.weekday;
}

/** As print says it of an event that begins on a day. */
function printed(start: string, languages: readonly string[]): ReadonlyMap<string, Interval> {
  return new Map(
    [...new Set(languages)].flatMap((tag) =>
      intervals.map((every) => [plain(wordsFor(tag).every(every, start)), every] as const),
    ),
  );
}

const phrases = once((): ReadonlyMap<string, Interval> => {
  const known = Object.values(intervalWords).flatMap((words) =>
    intervals.flatMap((every) => words[every].split('|').map((phrase) => [plain(phrase), every] as const)),
  );
  const ofPrint = allLanguages().flatMap(([, { words }]) => [
    [plain(words['every-week']), 'week'] as const,
    [plain(words['every-two-weeks']), 'two weeks'] as const,
  ]);
  return new Map([...ofPrint, ...known]);
});

/** Without signs. */
function plain(text: string): string {
  return plainly(inPlainFigures(text))
    .replace(/[^\p{L}\p{N}{}]+/gu, ' ')
    .trim();
}

const inWords = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');
