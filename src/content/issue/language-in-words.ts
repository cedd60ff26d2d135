// A language as people write it: its name, its code in other letters or with three of them. For the help of a finding.

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * The code that is meant by `FR`, `fra`, `en_CA`, `English` or `français`; undefined for what names no language. Names in
 * `others` are read besides those in English and in French.
 */
export function languageInWords(text: string, others: readonly string[] = []): string | undefined {
  const name = text.trim().toLowerCase();
  if (!/^[\p{L}\p{M} -]{2,40}$/u.test(name.replace('_', '-'))) return undefined;
  return canonical(name.replace('_', '-')) ?? codeOf(name, others);
}

/** A code as the list of languages spells it: of two that mean the same, the shorter one. */
export function canonical(code: string): string | undefined {
  if (!/^[a-z]{2,3}(-[a-z]{4})?(-[a-z]{2})?$/i.test(code)) return undefined;
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code) === undefined
    ? undefined
    : Intl.getCanonicalLocales(code)[0];
}

function codeOf(name: string, others: readonly string[]): string | undefined {
  const [english, ...more] = ['en', 'fr', ...others].map(
    (of) => new Intl.DisplayNames([of, 'en'], { type: 'language', fallback: 'none' }),
  ) as [Intl.DisplayNames, ...Intl.DisplayNames[]];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const known = codes.filter((code) => english.of(code) !== undefined);
  const plain = inOneWay(name);
  const isIn = (names: Intl.DisplayNames, code: string) => inOneWay(names.of(code)?.toLowerCase() ?? '') === plain;
  return (
    known.find(
      (code) => isIn(english, code) || more.slice(0, 1).some((names) => isIn(names, code)) || ownName(code) === name,
    ) ?? known.find((code) => more.some((names) => isIn(names, code)))
  );
}

/** In Chinese, a language has one of three last signs. */
function inOneWay(name: string): string {
  return name.replace(/[语語]$/, '文');
}

function ownName(code: string): string | undefined {
  return new Intl.DisplayNames(code, { type: 'language', fallback: 'none' }).of(code)?.toLowerCase();
}
