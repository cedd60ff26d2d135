// The items of a file that `bulletin add --from` names.

import { resolve } from 'node:path';
import { UserError } from '../../base/errors.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import { limitOf } from '../../content/contributions/decode-contribution.ts';
import { limits } from '../../content/contributions/limits.ts';
import type { Addition } from '../../content/contributions/put-items.ts';
import type { Contribution, ReadContributions } from '../../content/contributions/contribution.ts';
import { readContribution } from '../../content/contributions/read-contribution.ts';
import { readForIssue } from '../../content/contributions/read-for.ts';
import { sectionFor, sectionPlaces, type SectionPlace } from '../../content/contributions/sections.ts';
import type { Kind } from '../../content/issue/kinds.ts';
import { findOpenIssue, type OpenIssue } from '../../content/publication/open-issue.ts';
import type { PublicationFolder } from '../../content/publication/find-publication.ts';
import type { Publication } from '../../content/publication/publication.ts';
import type { Host } from '../../host/host.ts';
import { givenFields } from '../asking/answers-from-flags.ts';
import { aroundOf, type Asking } from '../asking/read-answer.ts';
import { askForSection, placeNamed } from '../asking/ask-for-section.ts';
import { sayWhichFile } from './which-language.ts';
import { remarksOf, type FileRemarks } from './show-remarks.ts';

/** What is added, and where. */
export interface Asked extends Addition {
  readonly kind: Kind;
  /** Where it is in the file that it is from. */
  readonly from?: Pick<Contribution, 'line' | 'lines'>;
}

export interface ReadAdditions {
  /** What they go into. */
  readonly issue: OpenIssue;
  /** None, where something is missing or doubtful. */
  readonly additions: readonly Asked[];
  readonly left: readonly FileRemarks[];
  readonly notes: readonly FileRemarks[];
}

export interface Reading {
  /** The one that is meant, unless a text says that it is in another language of it. */
  readonly issue: OpenIssue;
  readonly folder: PublicationFolder & { readonly publication: Publication };
  readonly asking: Omit<Asking, 'around'>;
  readonly host: Host;
}

/** What a file is called, for people. */
export const shownSource = (file: string): string => (file === '-' ? 'standard input' : file);

/** What flags say holds, whatever the file says. Throws UserError. */
export async function readAdditions(file: string, kind: Kind | undefined, reading: Reading): Promise<ReadAdditions> {
  const { asking, host } = reading;
  const bytes =
    file === '-'
      ? await host.readStdin(limits.mail.bytes)
      : await host.files.read(resolve(host.cwd, file), limitOf(file));
  const first = await readFor(file, bytes, kind, reading);
  const issue = await issueInLanguage(first.contributions, shownSource(file), reading);
  const { contributions, doubts, notes, places, typed } =
    issue === reading.issue ? first : await readFor(file, bytes, kind, { ...reading, issue });
  if (asking.answers.canAsk) sayWhichFile(issue, host);
  const shown = shownSource(file);
  const said = { issue, left: remarksOf(shown, doubts), notes: remarksOf(shown, notes) };
  const additions: Asked[] = [];
  for (const { item, kind: own, section, line, lines } of doubts.length > 0 ? [] : contributions) {
    const place = typed ?? (section === undefined ? sectionFor(own, places) : placeNamed(section.name, places));
    const { value } = place ?? (await askForSection(own, places, asking.answers));
    additions.push({ kind: own, item, section: value, from: { line, lines } });
  }
  asking.answers.finish();
  return { additions, ...said };
}

async function readFor(
  file: string,
  bytes: Uint8Array,
  kind: Kind | undefined,
  { issue, folder, asking }: Reading,
): Promise<
  ReadContributions & { readonly places: readonly SectionPlace[]; readonly typed?: SectionPlace | undefined }
> {
  const places = sectionPlaces(issue.tree, folder.publication.sections, issue.language);
  const named = asking.flags.text('section');
  const typed = named === undefined ? undefined : placeNamed(named, places);
  const known = readForIssue(issue, places);
  const given = kind === undefined ? {} : givenFields(kind, { ...asking, around: aroundOf(known) });
  const kindOfSection = typed === undefined ? known.kindOfSection : () => typed.kind;
  const read = await readContribution(file === '-' ? '' : file, bytes, { ...known, kind, given, kindOfSection });
  const [flag] = Object.keys(given);
  const { length } = read.contributions;
  if (length > 1 && flag !== undefined)
    throw new UserError(`${terminalSafe(shownSource(file))} has ${length} items, and \`${flag}\` is given for one`, {
      hint: 'Write it into the file, or put each item into a file of its own',
    });
  return { ...read, places, typed };
}

/** The issue in the language that texts are in by what they say, unless somebody has named another one. */
async function issueInLanguage(
  contributions: readonly Contribution[],
  shown: string,
  { issue, folder, host }: Reading,
): Promise<OpenIssue> {
  if (issue.isLanguageNamed) return issue;
  const languages = [...new Set(contributions.map(({ language }) => language ?? issue.language))];
  const [language = issue.language, other] = languages;
  if (other !== undefined)
    throw new UserError(`${terminalSafe(shown)} has items in several languages: ${languages.join(', ')}`, {
      hint: 'Put each language into a file of its own',
    });
  return language === issue.language ? issue : await findOpenIssue({ issue: issue.slug, language }, folder, host);
}
