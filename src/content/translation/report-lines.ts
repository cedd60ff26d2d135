// What the reports of `bulletin translate` have in common: lines for a terminal, and how far a translation is.

import { countOf } from '../../base/count-of.ts';
import type { TextEdit } from '../edit/text-edits.ts';
import type { Path } from '../issue/fault.ts';
import type { Mark } from '../issue/marks.ts';
import type { YamlFile } from '../issue/read-yaml.ts';
import { nameOf } from './name-of.ts';
import { isOutdated, type Unit } from './units.ts';
import type { WholeIssue } from './whole-issue.ts';

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

/** What they are called on the terminal. */
export interface Shown {
  /** The file of the source. */
  readonly source: string;
  /** The words after `bulletin translate` that mean the translation. */
  readonly own: string;
  /** Those that bring into the source what only the translation has. */
  readonly back: string;
}

export function byLine(a: ReportLine, b: ReportLine): number {
  return (a.line ?? Infinity) - (b.line ?? Infinity);
}

/** Lines of the file that a translation is after some edits, and others after these. */
export function lineMaker(own: WholeIssue, after: YamlFile, ...steps: readonly (readonly TextEdit[])[]) {
  return (path: Path, text: string): ReportLine => ({
    line: after.locator.position(steps.reduce(offsetAfter, offsetOf(own, path))).line,
    text: `${nameOf(own.file.tree, path)}: ${text}`,
  });
}

export function lineOf(whole: WholeIssue, path: Path): number {
  return whole.file.locator.position(offsetOf(whole, path)).line;
}

function offsetOf({ file }: WholeIssue, path: Path): number {
  const part = file.locator.partAt(path);
  return part?.key?.from ?? part?.from ?? 0;
}

/** Where a place is after edits: whatever they put in above it counts. */
function offsetAfter(offset: number, edits: readonly TextEdit[]): number {
  return edits
    .filter((edit) => edit.offset + edit.length <= offset)
    .reduce((sum, edit) => sum + edit.text.length - edit.length, offset);
}

/** Texts that somebody has translated, or begun to, from other words than the source has today. */
export function outdatedOf(units: readonly Unit[]): readonly Unit[] {
  return units.filter((unit) => isOutdated(unit) && (unit.mark.isDone || !unit.isUntouched));
}

export function outdatedLines(
  outdated: readonly Unit[],
  at: ReturnType<typeof lineMaker>,
  inSource: (path: Path) => string,
): readonly ReportLine[] {
  return outdated.map(({ mark, sources }) => {
    const changed = sources.find((path) => path !== undefined) ?? [];
    return at(mark.paths[0]!, `${inSource(changed)} has changed since this was translated`);
  });
}

/**
 * `12 of 40 texts are still to be translated`, as `bulletin status` counts them: what the source no longer has is not
 * one of them. Nothing where no text has a mark.
 */
export function progressOf(marks: readonly Mark[], from: string, gone: readonly Unit[]): string {
  const own = marks.filter(({ language }) => language === from);
  const count = own.length - gone.length;
  const left = leftOf(marks, from, gone);
  if (count === 0) return '';
  return left === 0
    ? `${count === 1 ? 'The only text is' : `All ${count} texts are`} marked as translated`
    : `${left} of ${countOf(count, 'text')} ${left === 1 ? 'is' : 'are'} still to be translated`;
}

/** Texts that are still to be translated; what is gone from the source is none. */
export function leftOf(marks: readonly Mark[], from: string, gone: readonly Unit[]): number {
  const left = marks.filter(({ language, isDone }) => language === from && !isDone);
  return left.length - gone.filter(({ mark }) => !mark.isDone).length;
}

/** How an editor says that a translation is up to date again. The words of a published issue stay as they are. */
export function sayDone([first]: readonly Unit[], own: WholeIssue, shown: Shown): string {
  if (first === undefined) return '';
  const name = nameOf(own.file.tree, first.mark.paths[0]!);
  const command = `\`bulletin translate ${shown.own} --done ${name}\``;
  return isPublished(own)
    ? `If a translation still holds, or a correction in \`errata\` says what is right, name it: ${command}`
    : `When a text that has changed is translated again, name it: ${command}`;
}

/** Nothing is added to what is published, and nothing is deleted from it. */
export function isPublished({ issue }: WholeIssue): boolean {
  return issue.status === 'published';
}
