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

/** What is taken over, and into what. */
export interface Taking {
  readonly candidates: readonly Candidate[];
  readonly isChosen: (candidate: Candidate) => boolean;
  /** Dates of items that had only a month, by their ids. */
  readonly dates?: ReadonlyMap<string, string>;
  /** Of the next issue. */
  readonly number?: number | undefined;
  /** What the body of a case says until its news is written. */
  readonly bodyToDo: string;
}

export function carry(
  { issue, source }: { readonly issue: Issue; readonly source: YamlFile },
  taking: Taking,
): CarriedParts {
  const chosen = taking.candidates.filter(taking.isChosen);
  // An item inside a chosen one comes with it.
  const outer = chosen.filter(
    ({ path }) => !chosen.some((other) => other.path.length < path.length && startsWith(path, other.path)),
  );
  const parts = outer.map((candidate) => ({
    candidate,
    lines: carriedLines(source, candidate.path, changeOf(candidate, issue, taking)),
  }));
  const carried = parts.flatMap(({ candidate, lines }) => (lines === undefined ? [] : [{ candidate, lines }]));
  return {
    items: carried.flatMap((one) =>
      one.candidate.section === undefined ? [] : [{ ...one, section: issue.sections[one.candidate.section]! }],
    ),
    boxes: carried.filter(({ candidate }) => candidate.section === undefined),
    refused: parts.flatMap(({ candidate, lines }) => (lines === undefined ? [candidate] : [])),
  };
}

function startsWith(inner: Path, outer: Path): boolean {
  return outer.every((step, index) => step === inner[index]);
}

function changeOf({ path, id, reference, month }: Candidate, last: Issue, taking: Taking): Change {
  const { candidates, isChosen, number, bodyToDo, dates } = taking;
  const inside = candidates.filter((one) => one.path.length === path.length + 2 && startsWith(one.path, path));
  const from = referable(last, number);
  const date = dates?.get(id);
  return {
    fields: {
      ...(month === undefined || date === undefined ? {} : { [month.field]: date }),
      ...(reference === undefined || from === undefined ? {} : { [reference]: `${from}#${id}` }),
      ...(reference === 'follows' ? { body: `${bodyToDo}\n` } : {}),
    },
    without: inside.filter((one) => one.state !== 'undated' && !isChosen(one)).map((one) => Number(one.path.at(-1))),
  };
}

/** The number that references can name: of an earlier issue, so that a first number of a new volume has none. */
function referable(last: Issue, next: number | undefined): number | undefined {
  return last.number !== undefined && next !== undefined && last.number < next ? last.number : undefined;
}
