// How an issue comes into a language that it lacks: the command that works for what its other files say by now.

import type { Host } from '../../host/host.ts';
import { readSource } from '../issue/read-source.ts';
import type { IssueFile } from './issue-files.ts';
import type { Publication } from './publication.ts';
import { isScaffold } from './scaffold-issue.ts';

type InLanguage = IssueFile & { readonly language: string };

interface Missing {
  readonly slug: string;
  readonly language: string;
  /** Its files in other languages, at least one. */
  readonly files: readonly InLanguage[];
  readonly main: string;
  readonly numbering: Publication['numbering'];
}

/** A command that makes it: the translation of a file in which somebody has written, or else an issue to be written. */
export async function commandForMissing(
  { slug, language, files, main, numbering }: Missing,
  folder: string,
  host: Pick<Host, 'cwd' | 'files' | 'within'>,
): Promise<string> {
  const sources = await Promise.all(
    files.map(async (file) => ({ ...file, text: (await readSource(file.path, folder, host)).text })),
  );
  const written = sources.filter((one) => one.text.trim() !== '' && !isScaffold(one.text, one.language));
  const source = written.find((one) => one.language === main) ?? written[0];
  if (source === undefined && namePatterns[numbering].test(slug))
    return `bulletin new --language ${language} ${numberFlags(slug, numbering)} --yes`;
  // `translate` takes the main language by itself, or the only one that is there.
  const from =
    source === undefined || source.language === main || files.length === 1 ? '' : ` --from ${source.language}`;
  return `bulletin translate ${slug} ${language}${from}`;
}

/** The names that `new` gives to issues: it cannot make others. */
const namePatterns: Readonly<Record<Publication['numbering'], RegExp>> = {
  number: /^\d{3,9}$/,
  'volume+number': /^\d+-\d+$/,
  date: /^\d{4}-\d\d(?:-\d\d)?$/,
};

function numberFlags(slug: string, numbering: Publication['numbering']): string {
  if (numbering === 'date') return `--date ${slug}`;
  const numbers = slug.split('-').map(Number);
  const names = numbering === 'number' ? ['--number'] : ['--volume', '--number'];
  return names.map((name, index) => `${name} ${numbers[index]}`).join(' ');
}
