// Which language a text is in, by the small words that each language is full of.

/**
 * Words that are common in one language and rare in the others beside it. `on`, `a` and `me` are words of several,
 * and say nothing.
 */
const smallWords = {
  en: 'the and of to is that for with are was were this these by from have has will not their which or it at be been we our you your they he she his in',
  fr: 'le la les des et de du une est que pour dans qui sur avec par au aux sont ont leur leurs cette ces ce ou un se en il elle nous vous notre votre pas être à été',
  es: 'el la los las de del y que en un una por con para es al se su lo como más este esta fue son pero sobre no',
  pt: 'o os as de do da dos das e que em um uma por com para é ao se seu como mais este esta não na no foi são',
  it: 'il lo gli di del della dei delle e che in un una per con è al si suo come più questo questa non sono nel alla anche',
  de: 'der die das und ist von zu mit den dem des ein eine einer für auf nicht sich auch im werden wird als an bei nach',
  nl: 'de het een en van is dat op te met voor zijn niet aan er door ook als bij naar werd deze',
} as const;

type Known = keyof typeof smallWords;
const languages = Object.keys(smallWords) as readonly Known[];

/** The languages that a text can be found to be in. */
export const withSmallWords: readonly string[] = languages;

/** The languages that a word is a small word of, each as a bit, so that one look-up does for all. */
const languagesOf = new Map<string, number>();
languages.forEach((language, index) => {
  for (const word of smallWords[language].split(' '))
    languagesOf.set(word, (languagesOf.get(word) ?? 0) | (1 << index));
});

function bitOf(language: string): number {
  const index = languages.indexOf(language as Known);
  return index === -1 ? 0 : 1 << index;
}

export function hasSmallWords(language: string): boolean {
  return bitOf(language) !== 0;
}

export interface WordCounts {
  readonly count: number;
  /**
   * How many of them are neither a name nor a small word of any language: they start in lower case, and have four
   * letters or more.
   */
  readonly plain: number;
  /** The small words among them. */
  readonly small: readonly string[];
}

/** The words of a text, of any language that is written in Latin letters. An apostrophe parts two of them. */
export function countWords(text: string): WordCounts {
  const all = text.match(/[A-Za-zÀ-ÖØ-öø-ÿŒœ]+/g) ?? [];
  // Where all are capitals, they say nothing.
  const isLoud = text === text.toUpperCase();
  const small: string[] = [];
  let plain = 0;
  for (const typed of all) {
    const word = typed.toLowerCase();
    if (languagesOf.has(word)) small.push(word);
    else if (word.length >= 4 && (isLoud || word === typed)) plain += 1;
  }
  return { count: all.length, plain, small };
}

/** The language that has most of some small words, where no other has as many. */
function likeliestOf(small: readonly string[]): Known | undefined {
  const counts = languages.map((language) => ofLanguage(small, language).length);
  const most = Math.max(...counts);
  const first = counts.indexOf(most);
  return most > 0 && first === counts.lastIndexOf(most) ? languages[first] : undefined;
}

/** Those of some small words that a language has. */
function ofLanguage(small: readonly string[], language: string): readonly string[] {
  const bit = bitOf(language);
  return small.filter((word) => (languagesOf.get(word) ?? 0) & bit);
}

/** Fewer words may be a name or a title. */
const fewest = { letters: 25, words: 6, plain: 2, kinds: 3 };
/** From so many words on, one of its own among them proves nothing: it may be a name. */
const many = 12;

/** The language that a sentence is in, where that is another than it should be; undefined where nobody can be sure. */
export function foreignLanguage(text: string, language: string, words = countWords(text)): string | undefined {
  const { count, plain, small } = words;
  if (text.length < fewest.letters || count < fewest.words || plain < fewest.plain) return undefined;
  const ours = ofLanguage(small, language);
  // Four of another language would have to come on each of its own.
  if (4 * ours.length > small.length) return undefined;
  const likeliest = likeliestOf(small);
  if (likeliest === undefined || likeliest === language) return undefined;
  const theirs = ofLanguage(small, likeliest);
  // A third of any text is small words.
  const isFull = new Set(theirs).size >= fewest.kinds && theirs.length >= count / 5;
  return isFull && ours.length <= (count < many ? 0 : theirs.length / 4) ? likeliest : undefined;
}

/**
 * Whether somewhere in a text three small words of other languages follow each other without one of its own between
 * them. Nearly no text in its issue's language has that, and it is seen in one pass. Marks cling to words here.
 */
export function couldBeForeign(own: string, text: string): boolean {
  const ours = bitOf(own);
  const lower = text.toLowerCase();
  let count = 0;
  let start = 0;
  for (let at = 0; at <= lower.length; at += 1) {
    if (at < lower.length && !isBetweenWords(lower.charCodeAt(at))) continue;
    // Most words are longer, and need not be looked up.
    const bits = at > start && at - start <= longest ? languagesOf.get(lower.slice(start, at)) : undefined;
    start = at + 1;
    if (bits === undefined) continue;
    if (bits & ours) count = Math.max(0, count - 2);
    else if ((count += 1) >= 3) return true;
  }
  return false;
}

const longest = Math.max(...Array.from(languagesOf.keys(), ({ length }) => length));

/** A blank or an apostrophe. */
function isBetweenWords(code: number): boolean {
  return code <= 0x20 || code === 0x27 || code === 0xa0 || code === 0x2019 || code === 0x202f || code === 0x2009;
}
