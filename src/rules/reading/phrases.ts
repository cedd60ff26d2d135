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
export const marks = '[*_]{0,3}';

/** The end of a paragraph: an empty line, or the end of the text. */
export const endOfParagraph = String.raw`(?:[ \t]{0,20}\n[ \t]{0,20}\n|[ \t]{0,20}\n?\0)`;

/** The sentence that a place stands in, as far as the place. */
export function sentenceBefore(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - 300), offset);
  const ends = ['. ', '.\n', '\n\n'].map((end) => before.lastIndexOf(end));
  return before.slice(Math.max(...ends) + 1);
}
