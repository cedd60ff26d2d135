// The spaces of French print: narrow no-break ones (U+202F) before ; : ! ? and inside « », and numbers that stay in one
// piece. In Canada only : and « » have one.

import { once } from '../../base/memoize.ts';
import { frDates } from '../issue/date-words/fr.ts';
import { keepsItsMarks } from './keeps-its-marks.ts';
import { keepTogether } from './keep-together.ts';

const narrow = '\u202f';
const blank = '[ \\n\u00a0\u202f]';

// A run of spaces is looked at from its first one only: from each, thousands of them would take their time.
const run = `(?<!${blank})${blank}`;

/** A check sets no text, and does without them. */
const patterns = once(() => ({
  beforeMark: new RegExp(`${run}+(?=[;!?»]|:(?![\\w)-]))`, 'g'),
  beforeColon: new RegExp(`${run}+(?=»|:(?![\\w)-]))`, 'g'),
  /** Neither in a table nor in a smiley. */
  beforeOthers: new RegExp(`(?<=[\\p{L}\\p{N})%”’»])${blank}+(?=(?:[!?]+|;)(?:[\\s»”]|$)|[!?]+\\))`, 'gu'),
  insideQuotes: new RegExp(`«${blank}*(?![ \\n\u00a0\u202f&])|${run}*(?<!;)»`, 'g'),
  /** Within a word: marks without a space before them. */
  touching: /(?<=[\p{L}\p{N})%$€”’])[;:!?]+(?=[)»”]|$)/gu,
  touchingColon: /(?<=[\p{L}\p{N})%$€”’]):(?=[)»”]|$)/gu,
  sign: /(?<=^|[\s(])([+−-]?\d[\d.,]*)([%$€])(?![\p{L}\p{N}])/gu,
  digitGroups: new RegExp(`(?<![\\d,.])\\d+(?:${blank}\\d+)+(?![\\d.-])`, 'g'),
  minutes: new RegExp(`(?<=\\d\u00a0h)${blank}(?=[0-5]\\d(?!\\d))`, 'g'),
  thousands: new RegExp(`^\\d{1,3}(?:${blank}\\d{3})+$`),
}));

const withUnits = keepTogether(
  () => ['h', 'ko', 'Mo', 'Go', 'ans', ...frDates.months],
  [
    'no',
    'nos',
    'No',
    'n°',
    'nº',
    'p.',
    'art.',
    'Trimestre',
    'trimestre',
    'Numéro',
    'numéro',
    'Volume',
    'volume',
    'vol.',
    'page',
    'pages',
  ],
);

/**
 * As the Imprimerie nationale sets it, with the narrow space throughout. Quotation marks are left as they are typed.
 */
export function typesetFrench(text: string, isTitle = false): string {
  const { beforeMark, touching } = patterns();
  return setNumbers(setTouching(setQuotes(text).replace(beforeMark, narrow), touching, isTitle), isTitle);
}

/** As the Bureau de la traduction and the Office québécois de la langue française set it: no space before ; ! ? */
export function typesetCanadianFrench(text: string, isTitle = false): string {
  const { beforeColon, beforeOthers, touchingColon } = patterns();
  return setNumbers(
    setTouching(setQuotes(text).replace(beforeOthers, '').replace(beforeColon, narrow), touchingColon, isTitle),
    isTitle,
  );
}

// Most texts have none of these signs, which is soon seen; and where there is one, most words have none.
const quote = /[«»]/;
const digit = /\d/;
const markedWord = /(?<!\S)[^\s;:!?]*[;:!?]\S*/g;

function setQuotes(text: string): string {
  if (!quote.test(text)) return text;
  return text.replace(patterns().insideQuotes, (mark) => (mark.startsWith('«') ? `«${narrow}` : `${narrow}»`));
}

function setTouching(text: string, touching: RegExp, isTitle: boolean): string {
  return text.replace(markedWord, (word, offset: number) => {
    const address = word.search(/[/@]|^www\./i);
    return word.replace(touching, (marks: string, at: number) =>
      (address !== -1 && address < at) || keepsItsMarks(text, offset + at, isTitle) ? marks : narrow + marks,
    );
  });
}

function setNumbers(text: string, isTitle: boolean): string {
  if (!digit.test(text)) return text;
  const { sign, digitGroups, thousands, minutes } = patterns();
  const signed = text.replace(sign, (whole, number: string, mark: string, offset: number) =>
    keepsItsMarks(text, offset + number.length, isTitle) ? whole : `${number}\u00a0${mark}`,
  );
  const counted = signed.replace(digitGroups, (digits) =>
    thousands.test(digits) ? digits.replace(/[^\d]/g, narrow) : digits,
  );
  return withUnits(counted).replace(minutes, '\u00a0');
}
