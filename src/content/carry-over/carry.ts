// The chosen items and boxes of the last issue as parts of the next one.

import type { Path } from '../issue/fault.ts';
import type { Issue } from '../issue/schema.ts';
import type { YamlFile } from '../issue/read-yaml.ts';
import { carriedLines, type Change } from './carried-lines.ts';
import type { Candidate } from './carry-over.ts';

export interface Carried {
  readonly candidate: Candidate;
  /** Of the entry in its list, without indentation, the first line without its hyphen. */
  readonly lines: readonly string[];
}

export interface CarriedParts {
  /** In reading order, each with the section of the last issue that it was in. */
  readonly items: readonly (Carried & { readonly section: Issue['sections'][number] })[];
  readonly boxes: readonly Carried[];
  /** What is written in a way that cannot be taken over. */
  readonly refused: readonly Candidate[];
}

/** What is known of the next issue. */
interface Next {
  readonly number?: number | undefined;
  readonly bodyToDo: string;
}

/** `bodyToDo` is what the body of a case says until its news is written. */
export function carry(
  last: { readonly issue: Issue; readonly source: YamlFile },
  candidates: readonly Candidate[],
  isChosen: (candidate: Candidate) => boolean,
  { number, bodyToDo }: Next,
): CarriedParts {
  const chosen = candidates.filter(isChosen);
  // An item inside a chosen one comes with it.
  const outer = chosen.filter(
    ({ path }) => !chosen.some((other) => other.path.length < path.length && startsWith(path, other.path)),
  );
  const parts = outer.map((candidate) => ({
    candidate,
    lines: carriedLines(
      last.source,
      candidate.path,
      changeOf(candidate, candidates, isChosen, { from: referable(last.issue, number), bodyToDo }),
    ),
  }));
  const carried = parts.flatMap(({ candidate, lines }) => (lines === undefined ? [] : [{ candidate, lines }]));
  return {
    items: carried.flatMap((one) =>
      one.candidate.section === undefined ? [] : [{ ...one, section: last.issue.sections[one.candidate.section]! }],
    ),
    boxes: carried.filter(({ candidate }) => candidate.section === undefined),
    refused: parts.flatMap(({ candidate, lines }) => (lines === undefined ? [candidate] : [])),
  };
}

function startsWith(inner: Path, outer: Path): boolean {
  return outer.every((step, index) => step === inner[index]);
}

/** The number that references can name: of an earlier issue, so that a first number of a new volume has none. */
function referable(last: Issue, next: number | undefined): number | undefined {
  return last.number !== undefined && next !== undefined && last.number < next ? last.number : undefined;
}

function changeOf(
  { path, id, reference }: Candidate,
  candidates: readonly Candidate[],
  isChosen: (candidate: Candidate) => boolean,
  { from, bodyToDo }: { readonly from: number | undefined; readonly bodyToDo: string },
): Change {
  const inside = candidates.filter((one) => one.path.length === path.length + 2 && startsWith(one.path, path));
  return {
    fields: {
      ...(reference === undefined || from === undefined ? {} : { [reference]: `${from}#${id}` }),
      ...(reference === 'follows' ? { body: `${bodyToDo}\n` } : {}),
    },
    without: inside.filter((one) => one.state !== 'undated' && !isChosen(one)).map((one) => Number(one.path.at(-1))),
  };
}
