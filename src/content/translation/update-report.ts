// What an update of a translation did, and what it leaves to people, as lines for a terminal.

import type { TextEdit } from '../edit/text-edits.ts';
import type { Path } from '../issue/fault.ts';
import { readMarks, type Mark } from '../issue/marks.ts';
import type { WholeIssue } from './new-translation.ts';
import { nameOf } from './name-of.ts';
import type { Done } from './mark-done.ts';
import { isOutdated, readUnits, type Unit } from './units.ts';
import type { Update } from './update-translation.ts';

export interface ReportLine {
  /** From 1, in the translation as it is after the update; absent for what is only in the source. */
  readonly line?: number;
  readonly text: string;
}

export interface Report {
  readonly lines: readonly ReportLine[];
  /** How far the translation is, in one line. */
  readonly note: string;
}

/** Lines in the order of the file; what is only in the source comes last. */
export function reportUpdate(update: Update, own: WholeIssue, source: WholeIssue, from: string): Report {
  const { edits, refreshed, facts, added, byHand, units, pairing, addresses } = update;
  const at = lineMaker(own, edits);
  const lines = [
    ...refreshed.map((path) => at(path, 'has the new words of the source, which has changed')),
    ...facts.map(({ path, before, after }) => at(path, `is ${after} now, as in the source, and was ${before}`)),
    ...outdatedLines(units, at),
    ...pairing.extra.map((path) => at(path, 'is not in the source')),
    ...pairing.moved.map((path) => at(path, 'is in another place in the source')),
  ];
  const named = (path: Path) => nameOf(update.fresh, path);
  const isChanged = edits.length > 0;
  const notes = [
    isChanged ? '' : 'Nothing to write: everything in the source is in the translation',
    progressOf(readMarks(update.file).marks, from),
    addresses.length === 0
      ? ''
      : `${countOf(addresses.length, 'address', 'addresses')} differ from the source, and stay as they are`,
  ];
  return {
    lines: [
      ...lines.sort((a, b) => a.line! - b.line!),
      ...added.map((path) => ({ text: `${named(path)} is new in the source, and is added` })),
      ...byHand.map((path) => ({
        text: `${named(path)} is new in the source (line ${lineOf(source, path)} there): add it by hand`,
      })),
    ],
    note: notes.filter((one) => one !== '').join('. '),
  };
}

/** What `--done` did, and what is left. */
export function reportDone(done: Done, own: WholeIssue, source: WholeIssue, from: string): Report {
  const at = lineMaker(own, done.edits);
  const after = { ...own, marks: readMarks(done.file).marks };
  const { units } = readUnits(source, after, from);
  const lines = [
    ...done.same.map((path) => at(path, 'still has the words of the source')),
    ...outdatedLines(units, at),
  ];
  return {
    lines: lines.sort((a, b) => a.line! - b.line!),
    note: [
      `${countOf(done.done.length, 'text')} marked as translated`,
      progressOf(after.marks, from),
      ...(done.same.length === 0 ? [] : ['--same-words also marks texts that have the words of the source']),
    ].join('. '),
  };
}

function outdatedLines(units: readonly Unit[], at: ReturnType<typeof lineMaker>): readonly ReportLine[] {
  return outdatedOf(units).map(({ mark, now }) =>
    at(
      mark.paths[0]!,
      `the source has changed since this was translated (${mark.hash}, now ${now}): translate it again, and name it with --done`,
    ),
  );
}

/** `12 of 40 texts are still to be translated`. */
function progressOf(marks: readonly Mark[], from: string): string {
  const own = marks.filter(({ language }) => language === from);
  const left = own.filter(({ isDone }) => !isDone).length;
  if (own.length === 0) return 'No text has a mark';
  return left === 0
    ? `All ${own.length} texts are marked as translated`
    : `${left} of ${countOf(own.length, 'text')} ${left === 1 ? 'is' : 'are'} still marked as untranslated`;
}

export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function lineMaker(own: WholeIssue, edits: readonly TextEdit[]) {
  return (path: Path, text: string): ReportLine => ({
    line: lineAfter(own, path, edits),
    text: `${nameOf(own.file.tree, path)}: ${text}`,
  });
}

/** Texts that somebody has translated, or begun to, from other words than the source has today. */
export function outdatedOf(units: readonly Unit[]): readonly Unit[] {
  return units.filter((unit) => isOutdated(unit) && (unit.mark.isDone || !(unit.isUntouched || unit.isSame)));
}

function lineOf({ file }: WholeIssue, path: Path): number {
  const part = file.locator.partAt(path);
  return file.locator.position(part?.key?.from ?? part?.from ?? 0).line;
}

/** The line of a place after edits: each line end that they put in above it counts. */
function lineAfter(own: WholeIssue, path: Path, edits: readonly TextEdit[]): number {
  const { text, locator } = own.file;
  const part = locator.partAt(path);
  const offset = part?.key?.from ?? part?.from ?? 0;
  const more = edits
    .filter((edit) => edit.offset + edit.length <= offset)
    .reduce((sum, edit) => sum + linesIn(edit.text) - linesIn(text.slice(edit.offset, edit.offset + edit.length)), 0);
  return locator.position(offset).line + more;
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}
