// Examples of dates in questions and advice: those of the schema are years old, and nobody would type a date now that lies before
// the issue.

const ofSchema = /(?<=^|for example )2017(-\d\d(?:-\d\d)?)?(?![\d-])/;
const inWords = /12 May 2027( or )2027(-05-12)/;

/** The examples in a text, in the first year in which they are not before a date. */
export function inYearOf(date: string, text: string): string {
  // That of an issue without a date is none.
  if (date.startsWith('9')) return text;
  const year = (rest: string) => {
    const own = date.slice(0, 4);
    return `${own}${rest}` < date.slice(0, 4 + rest.length) ? String(Number(own) + 1) : own;
  };
  return text
    .replace(ofSchema, (_, rest = '') => `${year(rest)}${rest}`)
    .replace(inWords, (_, or: string, rest: string) => `12 May ${year(rest)}${or}${year(rest)}${rest}`);
}
