// Examples of dates in questions: those of the schema are years old, and nobody would type such a date now.

const example = /(?<=^|for example )2017(?=$|-\d\d)/;

/** The example in a text, with the year of a date. */
export function inYearOf(date: string, text: string): string {
  return text.replace(example, date.slice(0, 4));
}
