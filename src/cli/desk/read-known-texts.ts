// What the last issues before one have translated already.

import { dirname } from 'node:path';
import { UserError } from '../../base/errors.ts';
import { shownPath } from '../../base/shown-path.ts';
import { listIssues, newestFirst } from '../../content/publication/issue-files.ts';
import { knownTexts, type Earlier, type KnownTexts } from '../../content/translation/known-texts.ts';
import type { Languages } from '../../content/translation/units.ts';
import { readWhole } from '../../content/translation/translation-files.ts';
import type { WholeIssue } from '../../content/translation/whole-issue.ts';
import type { Host } from '../../host/host.ts';

/** A translation, and where the others are. */
interface Wanted {
  /** Of the publication. */
  readonly folder: string;
  /** The path of what it translates: the others are beside it. */
  readonly source: string;
  readonly slug: string;
  readonly languages: Languages;
  /** What a file without a language in its name is in. */
  readonly main: string;
}

/** A year of a newsletter that comes every two months, and of most others what can still be repeated. */
const lastFew = 6;

export async function readKnownTexts(
  { folder, source, slug, languages, main }: Wanted,
  host: Host,
): Promise<KnownTexts> {
  const { from, to } = languages;
  const every = await listIssues(dirname(source), host.files);
  const all = every.filter(({ language = main }) => language === to);
  const slugs = newestFirst([slug, ...all.map((file) => file.slug)]);
  const before = slugs.slice(slugs.indexOf(slug) + 1).slice(0, lastFew);
  const earlier: Earlier[] = [];
  for (const file of before.flatMap((one) => all.filter((other) => other.slug === one))) {
    const whole = await readable(file.path, folder, host);
    const beside = every.find((one) => one.slug === file.slug && (one.language ?? main) === from);
    if (whole === undefined) continue;
    const itsSource = beside && (await readable(beside.path, folder, host));
    earlier.push({ name: shownPath(file.path, host.cwd), whole, source: itsSource });
  }
  return knownTexts(earlier, languages);
}

/** What cannot be read has nothing to give. */
async function readable(path: string, folder: string, host: Host): Promise<WholeIssue | undefined> {
  return readWhole(path, folder, host).catch((error: unknown) => {
    if (error instanceof UserError) return undefined;
    throw error;
  });
}
