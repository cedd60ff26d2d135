// Which issues the preview has, for the list in its page.

import { parseIssueName } from '../../content/publication/issue-files.ts';
import { ownName } from '../../content/languages/index.ts';
import { bySize } from './choose-issue.ts';

export interface ShownFile {
  /** `028.en.yaml`: by it, the page asks for all else. */
  readonly name: string;
  readonly language: string;
  /** What the language calls itself. */
  readonly languageName: string;
}

export interface ShownIssue {
  readonly slug: string;
  /** One for each language, in the order of the publication. */
  readonly files: readonly ShownFile[];
}

/** The newest first. */
export function issuesOf(names: readonly string[], languages: readonly string[]): readonly ShownIssue[] {
  const issues = new Map<string, ShownFile[]>();
  for (const name of names) {
    const { slug, language = languages[0] ?? 'en' } = parseIssueName(name) ?? { slug: name };
    const files = issues.get(slug) ?? [];
    files.push({ name, language, languageName: nameOf(language) });
    issues.set(slug, files);
  }
  const rank = ({ language }: ShownFile) => (languages.includes(language) ? languages.indexOf(language) : Infinity);
  return [...issues]
    .sort(([a], [b]) => bySize(b, a))
    .map(([slug, files]) => ({ slug, files: files.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)) }));
}

/** A file may be called after anything. */
function nameOf(language: string): string {
  try {
    return ownName(language);
  } catch {
    return language;
  }
}
