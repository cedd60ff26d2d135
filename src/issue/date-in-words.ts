// A date as people write it, where it can mean but one: for the help of a finding.

// In English and in French, without accents.
const names = [
  'jan(uary|vier)?',
  'feb(ruary)?|fev(rier)?',
  'mar(ch|s)?',
  'apr(il)?|avr(il)?',
  'may|mai',
  'june?|juin',
  'july?|juil(let)?',
  'aug(ust)?|aout',
  'sep(t|tember|tembre)?',
  'oct(ober|obre)?',
  'nov(ember|embre)?',
  'dec(ember|embre)?',
];

/** `12 December 2026`, `le 1er mai 2026`, `25/12/2026` and `2026/12/25` as YYYY-MM-DD, `May 2026` as YYYY-MM: it may not exist. Undefined for what could be two dates. */
export function dateInWords(text: string): string | undefined {
  const parts = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  const numbers = parts.filter((part) => /^\d/.test(part));
  const year = numbers.find((number) => number.length === 4);
  const others = numbers.filter((number) => number !== year);
  if (year === undefined || others.some((number) => number.length > 2)) return undefined;
  const named = parts.map((part) => names.findIndex((name) => new RegExp(`^(?:${name})$`).test(part)) + 1).filter((month) => month > 0);
  const [first, second] = others;
  if (named.length === 1 && second === undefined) return iso(year, named[0], first);
  if (named.length > 0 || first === undefined || second === undefined || others.length > 2) return undefined;
  if (numbers[0] === year || first === second || Number(second) > 12) return iso(year, first, second);
  return Number(first) > 12 ? iso(year, second, first) : undefined;
}

/** The two dates that `12/05/2026` can be: the month first, and the day first. */
export function datesMeant(text: string): readonly [string, string] | undefined {
  const [, first, second, year] = /^\s*(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})\s*$/.exec(text) ?? [];
  if (year === undefined || Math.max(Number(first), Number(second)) > 12 || Math.min(Number(first), Number(second)) < 1) return undefined;
  return [iso(year, first, second), iso(year, second, first)];
}

function iso(...parts: readonly (string | number | undefined)[]): string {
  return parts.flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')])).join('-');
}
