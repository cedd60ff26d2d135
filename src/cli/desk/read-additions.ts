// The items of a file that `bulletin add --from` names.

import { resolve } from 'node:path';
import { UserError } from '../../base/errors.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import { limitOf } from '../../content/contributions/decode-contribution.ts';
import { limits } from '../../content/contributions/limits.ts';
import type { Addition } from '../../content/contributions/put-items.ts';
import { readContribution } from '../../content/contributions/read-contribution.ts';
import { readForIssue } from '../../content/contributions/read-for.ts';
import { sectionFor, sectionPlaces } from '../../content/contributions/sections.ts';
import type { Kind } from '../../content/issue/kinds.ts';
import type { OpenIssue } from '../../content/publication/open-issue.ts';
import type { Publication } from '../../content/publication/publication.ts';
import type { Host } from '../../host/host.ts';
import { givenFields } from '../asking/answers-from-flags.ts';
import { aroundOf, type Asking } from '../asking/read-answer.ts';
import { askForSection, placeNamed } from '../asking/ask-for-section.ts';
import { remarksOf, type FileRemarks } from './show-remarks.ts';

/** What is added, and where. */
export interface Asked extends Addition {
  readonly kind: Kind;
  /** Where it is in the file that it is from, from 1. */
  readonly from?: number;
}

export interface ReadAdditions {
  /** None, where something is missing or doubtful. */
  readonly additions: readonly Asked[];
  readonly left: readonly FileRemarks[];
  readonly notes: readonly FileRemarks[];
}

interface Reading {
  readonly issue: OpenIssue;
  readonly publication: Publication;
  readonly asking: Omit<Asking, 'around'>;
  readonly host: Host;
}

/** What a file is called, for people. */
export const shownSource = (file: string): string => (file === '-' ? 'standard input' : file);

/** What flags say holds, whatever the file says. Throws UserError. */
export async function readAdditions(
  file: string,
  kind: Kind | undefined,
  { issue, publication, asking, host }: Reading,
): Promise<ReadAdditions> {
  const bytes =
    file === '-'
      ? await host.readStdin(limits.mail.bytes)
      : await host.files.read(resolve(host.cwd, file), limitOf(file));
  const places = sectionPlaces(issue.tree, publication.sections, issue.language);
  const named = asking.flags.text('section');
  const typed = named === undefined ? undefined : placeNamed(named, places);
  const known = readForIssue(issue, places);
  const given = kind === undefined ? {} : givenFields(kind, { ...asking, around: aroundOf(known) });
  const kindOfSection = typed === undefined ? known.kindOfSection : () => typed.kind;
  const readFor = { ...known, kind, given, kindOfSection };
  const { contributions, doubts, notes } = await readContribution(file === '-' ? '' : file, bytes, readFor);
  const shown = shownSource(file);
  const [flag] = Object.keys(given);
  if (contributions.length > 1 && flag !== undefined)
    throw new UserError(`${terminalSafe(shown)} has ${contributions.length} items, and \`${flag}\` is given for one`, {
      hint: 'Write it into the file, or put each item into a file of its own',
    });
  const said = { left: remarksOf(shown, doubts), notes: remarksOf(shown, notes) };
  const additions: Asked[] = [];
  for (const { item, kind: own, section, line } of doubts.length > 0 ? [] : contributions) {
    const place = typed ?? (section === undefined ? sectionFor(own, places) : placeNamed(section.name, places));
    const { value } = place ?? (await askForSection(own, places, asking.answers));
    additions.push({ kind: own, item, section: value, from: line });
  }
  asking.answers.finish();
  return { additions, ...said };
}
