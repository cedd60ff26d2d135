// What a new issue takes over of the last one: read, asked about, and said.

import { shownPath } from '../../base/shown-path.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import { carry, type CarriedParts } from '../../content/carry-over/carry.ts';
import { carryOver, type Candidate } from '../../content/carry-over/carry-over.ts';
import { missingTargets, picturesIn } from '../../content/carry-over/loose-ends.ts';
import { wordsFor } from '../../content/languages/index.ts';
import { conformIssue } from '../../content/issue/conform-issue.ts';
import { placesOfPicture } from '../../content/issue/images.ts';
import { readSource, type Source } from '../../content/issue/read-source.ts';
import { readYaml } from '../../content/issue/read-yaml.ts';
import { newsToDo } from '../../content/publication/scaffold-issue.ts';
import type { Issue } from '../../content/issue/schema.ts';
import { readTexts } from '../../content/issue/too-slow.ts';
import { plainParagraphs } from '../../content/prose/walk-prose.ts';
import type { AskedIssue, Asking } from '../asking/ask-for-issue.ts';
import { askForDates, askWhatToCarry, refuseToCarry } from '../asking/ask-what-to-carry.ts';

export interface CarriedOver {
  readonly parts: CarriedParts;
  /** The sections of the last issue, or of the one that it is a translation of. */
  readonly sections: Issue['sections'];
  /** What was carried over and left out, and why. */
  readonly notes: readonly string[];
}

const nothing: CarriedParts = { items: [], boxes: [], refused: [] };

/** What comes from the last issue in this language. A translation takes everything from the issue that it translates. */
export async function carriedOver(asking: Asking, asked: AskedIssue): Promise<CarriedOver> {
  const { last, beforeLast, sister, date, language, number } = asked;
  const { folder, host } = asking;
  const without = (why: string, { notes = [], sections = [] }: Partial<CarriedOver> = {}): CarriedOver => {
    refuseToCarry(asking, why);
    return { parts: nothing, sections, notes };
  };
  if (sister !== undefined) {
    const translated = conformingIssue(await readSource(sister.path, folder, host));
    return without('a translation has everything of the issue that it translates', {
      sections: translated?.sections ?? [],
    });
  }
  if (last === undefined) return without('there is no issue before it in this language');
  const file = terminalSafe(shownPath(last.path, host.cwd));
  const source = await readSource(last.path, folder, host);
  const issue = conformingIssue(source);
  if (issue === undefined)
    return without(`${file} has errors`, {
      notes: [`Nothing is carried over from ${file}: it has errors. See them with \`bulletin validate ${file}\``],
    });
  const before = beforeLast && conformingIssue(await readSource(beforeLast.path, folder, host));
  const candidates = carryOver(issue, date, wordsFor('en'), before);
  const isChosen = await askWhatToCarry(asking, candidates, nameOf(issue, file));
  const dates = await askForDates(asking, candidates.filter(isChosen));
  const parts = carry({ issue, source }, { candidates, isChosen, dates, number, bodyToDo: newsToDo(language) });
  const left = candidates.filter((one) => ['over', 'unsure'].includes(one.state) && !isChosen(one));
  const unchosen = candidates.filter((one) => one.state === 'still' && !isChosen(one));
  const isUnsure = left.some(({ state }) => state === 'unsure');
  const notes = [
    ...listed(`From ${nameOf(issue, file)}:`, candidates.filter(isChosen)),
    ...listed(`Left out of ${nameOf(issue, file)}:`, left),
    ...listed(`Left out by choice, though it still holds:`, unchosen),
    ...(isUnsure
      ? ['A box comes along if it has a last day ahead (`until`), or was in two issues in a row: else copy it']
      : []),
    ...corrections(issue, file),
    ...listed('Copy by hand what is written in a way that bulletin cannot carry over:', parts.refused),
  ];
  return { parts, sections: issue.sections, notes };
}

/** The issue of a file without errors. */
function conformingIssue(source: Source): Issue | undefined {
  const { tree } = source;
  if (tree === undefined) return undefined;
  const read = readTexts(source, tree, () => conformIssue(tree));
  return 'value' in read && read.value.faults.length === 0 ? read.value.issue : undefined;
}

function nameOf({ number }: Issue, file: string): string {
  return number === undefined ? file : `No. ${number}`;
}

function listed(heading: string, candidates: readonly Candidate[]): readonly string[] {
  if (candidates.length === 0) return [];
  return [heading, ...candidates.map(({ title, reason }) => `  ${title} (${reason})`)];
}

/** Nothing is carried over of them: an editor decides which still matter, and in which words. */
function corrections(issue: Issue, file: string): readonly string[] {
  const { errata = [] } = issue;
  if (errata.length === 0) return [];
  return [
    `${nameOf(issue, file)} has errata. Readers of its mail or PDF have not seen them: write an item for each that still matters`,
    ...errata.map(({ date, text }) => `  ${date}: ${plainParagraphs(text).join(' ')}`),
  ];
}

/** What the new issue leads to that is not there. Only what was carried over leads anywhere. */
export async function looseEndNotes(text: string, path: string, { folder, host }: Asking): Promise<readonly string[]> {
  const { tree } = readYaml(new TextEncoder().encode(text));
  const issue = tree === undefined ? undefined : conformIssue(tree).issue;
  if (issue === undefined) return [];
  const notes: string[] = [];
  for (const { title, target } of picturesIn(issue)) {
    const found = await Promise.all(placesOfPicture(target, path, folder).map((place) => host.files.stat(place)));
    if (found.every((one) => one === undefined)) notes.push(`${title}: its picture ${target} is not there any more`);
  }
  for (const { title, target } of missingTargets(issue))
    notes.push(`${title}: its link to \`${target}\` leads to an item that does not come along`);
  return notes;
}
