// Lists of phrases as patterns.

/** A pattern that finds any of some phrases, at the start of a sentence too, and where a line is broken inside one. */
export function anyOf(...phrases: readonly string[]): string {
  return `(?:${phrases.map(patternOf).join('|')})`;
}

function patternOf(phrase: string): string {
  const first = phrase.charAt(0);
  const start = first === first.toUpperCase() ? first : `[${first}${first.toUpperCase()}]`;
  return `${start}${phrase.slice(1).replaceAll(' ', '\\s{1,20}')}`;
}

/** Marks of emphasis that may close after a phrase. */
export const emphasis = '[*_]{0,3}';

/** The end of a paragraph: an empty line, or the end of the text. */
export const endOfParagraph = String.raw`(?:[ \t]{0,20}\n[ \t]{0,20}\n|[ \t]{0,20}\n?\0)`;

/** A full stop that ends no sentence: `2 p.m. on Friday`, `Nov. 25`, `St. John`. */
const shortened =
  /\b(?:[ap]\.m|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|janv|févr|avr|juill?|sept|oct|nov|déc|St|Ste|Mr|Mrs|Ms|Dr|M|MM|No|vol|p|pp|av|bd|boul)\.(?=\s[a-zß-öø-ÿœ\d(]|\s[A-ZÀ-ÖØ-ÞŒ](?<=(?:St|Ste|Mr|Mrs|Ms|Dr|M|MM)\..{2}))/g;

function masked(text: string): string {
  return text.includes('.') ? text.replace(shortened, (word) => `${word.slice(0, -1)}·`) : text;
}

/** The sentence that a place is in, as far as the place. */
export function sentenceBefore(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - 300), offset);
  const whole = masked(`${before}0`);
  const ends = ['. ', '.\n', '\n\n', '! ', '? '].map((end) => whole.lastIndexOf(end));
  return before.slice(Math.max(...ends) + 1);
}

/** The rest of the sentence. */
export function sentenceAfter(text: string, offset: number): string {
  const after = text.slice(offset, offset + 300);
  const end = masked(after).search(/[.!?](?:\s|$)|\n\n|\n[-*+] /);
  // An hour at the end of a sentence keeps its full stop.
  return end === -1 ? after : after.slice(0, /[ap]\.m$/i.test(after.slice(0, end)) ? end + 1 : end);
}
