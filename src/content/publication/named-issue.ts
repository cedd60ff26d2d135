// The issue that somebody names: `28` is 028, and `28.fr` is its French file, also where that is 028.fr-CA.yaml.

import { basename } from 'node:path';
import { parseIssueName } from './issue-files.ts';
import { meantLanguage } from './meant-language.ts';

/** Whether an operand is the name of an issue, such as `028` or `028.en`, and not a path. */
export function isIssueName(operand: string): boolean {
  return !/[\\/]|\.ya?ml$/.test(operand);
}

export interface NamedIssue {
  /** The files that are meant, absolute; none where the issue is not there in that language. */
  readonly paths: readonly string[];
  /** The files of the issue in all languages. */
  readonly ofIssue: readonly string[];
}

/** Which of some issue files a name such as `028`, `28`, `028.fr-CA` or `28.fr` means. `main` is their main language. */
export function issueNamed(name: string, paths: readonly string[], main: string): NamedIssue {
  const files = paths.flatMap((path) => {
    const parsed = parseIssueName(basename(path));
    return parsed === undefined ? [] : [{ path, slug: parsed.slug, language: parsed.language ?? main }];
  });
  const { base, language: typed } = partsOf(name);
  const slug = meantSlug(
    base,
    files.map((file) => file.slug),
  );
  const found = files.filter((file) => file.slug === slug);
  const languages = found.map(({ language }) => language);
  const language = typed === undefined ? undefined : meantLanguage(typed, languages);
  const meant = language === undefined ? found : found.filter((file) => file.language === language);
  return { paths: meant.map(({ path }) => path), ofIssue: found.map(({ path }) => path) };
}

/** `028.FR` names the issue `028`, and a language as somebody types it. */
export function partsOf(name: string): { readonly base: string; readonly language?: string | undefined } {
  const [, base = name, language] = /^([^.]+)\.([a-z]{2,3}(?:[-_][a-z]+)*)$/i.exec(name) ?? [];
  return { base, language };
}

/** The issue of that name, else of that number: zeros in front do not count. */
export function meantSlug(named: string, slugs: readonly string[]): string | undefined {
  return slugs.find((slug) => slug === named) ?? slugs.find((slug) => withoutZeros(slug) === withoutZeros(named));
}

function withoutZeros(slug: string): string {
  return slug.replace(/^0+(?=\d)/, '');
}
