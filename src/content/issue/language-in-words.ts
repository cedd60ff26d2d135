// A language as people write it: its name, its code in other letters or with three of them. For the help of a finding.

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** The code that is meant by `FR`, `fra`, `en_CA`, `English` or `français`; undefined for what names no language. */
export function languageInWords(text: string): string | undefined {
  const name = text.trim().toLowerCase();
  if (!/^[\p{L}\p{M} -]{2,40}$/u.test(name.replace('_', '-'))) return undefined;
  return canonical(name.replace('_', '-')) ?? codeOf(name);
}

/** A code as the list of languages spells it: of two that mean the same, the shorter one. */
export function canonical(code: string): string | undefined {
  if (!/^[a-z]{2,3}(-[a-z]{4})?(-[a-z]{2})?$/i.test(code)) return undefined;
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code) === undefined
    ? undefined
    : Intl.getCanonicalLocales(code)[0];
}

function codeOf(name: string): string | undefined {
  const [english, french] = ['en', 'fr'].map(
    (of) => new Intl.DisplayNames(of, { type: 'language', fallback: 'none' }),
  ) as [Intl.DisplayNames, Intl.DisplayNames];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const isCalled = (code: string) =>
    [english, french].some((names) => names.of(code)?.toLowerCase() === name) || ownName(code) === name;
  return codes.find((code) => english.of(code) !== undefined && isCalled(code));
}

function ownName(code: string): string | undefined {
  return new Intl.DisplayNames(code, { type: 'language', fallback: 'none' }).of(code)?.toLowerCase();
}
