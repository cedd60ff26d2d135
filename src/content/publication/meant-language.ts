// The language of a publication that somebody means: `fr` is enough where the only French is that of Canada.

/** The tag as the publication spells it; what names none of its languages, or several, stays as it was typed. */
export function meantLanguage(typed: string, languages: readonly string[]): string {
  if (languages.includes(typed)) return typed;
  const tag = typed.toLowerCase().replace('_', '-');
  const same = languages.filter((one) => one.toLowerCase() === tag);
  const known = same.length > 0 ? same : languages.filter((one) => one.toLowerCase().split('-')[0] === tag);
  return known.length === 1 ? known[0]! : typed;
}
