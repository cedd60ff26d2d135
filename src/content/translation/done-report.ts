// What `bulletin translate --done` did, and what it leaves to people, as lines for a terminal.

import { countOf } from '../../base/count-of.ts';
import type { Path } from '../issue/fault.ts';
import { readMarks } from '../issue/marks.ts';
import type { Done } from './mark-done.ts';
import { nameOf } from './name-of.ts';
import {
  byLine,
  leftOf,
  lineMaker,
  lineOf,
  outdatedLines,
  outdatedOf,
  progressOf,
  sayDone,
  type Report,
  type Shown,
} from './report-lines.ts';
import { isGone, readUnits, type Languages } from './units.ts';
import type { WholeIssue } from './whole-issue.ts';

/** What `--done` did, and what is left. */
export function reportDone(
  done: Done,
  own: WholeIssue,
  source: WholeIssue,
  languages: Languages,
  shown: Shown,
): Report {
  const at = lineMaker(own, done.file, done.edits);
  const { marks } = readMarks(done.file);
  const { units } = readUnits(source, { ...own, marks }, languages);
  const outdated = outdatedOf(units);
  const gone = units.filter(isGone);
  const nothing =
    leftOf(marks, languages.from, gone) === 0 ? 'Nothing was left to mark' : 'No text was marked as translated';
  const inSource = (path: Path) => `line ${lineOf(source, path)} of ${shown.source}`;
  const lines = [
    ...done.same.map((path) => at(path, 'still has the words of the source')),
    ...outdatedLines(outdated, at, inSource),
  ];
  return {
    lines: lines.sort(byLine),
    note: [
      done.done.length === 0 ? nothing : `${countOf(done.done.length, 'text')} marked as translated`,
      progressOf(marks, languages.from, gone),
      saySame(done.same, own, shown),
      sayDone(outdated, own, shown),
    ]
      .filter((one) => one !== '')
      .join('. '),
  };
}

/** How an editor says that texts are done although they are still the words of the source. */
function saySame([first, another]: readonly Path[], own: WholeIssue, shown: Shown): string {
  if (first === undefined) return '';
  const command = `\`bulletin translate ${shown.own} --done ${nameOf(own.file.tree, first)}\``;
  return another === undefined
    ? `If it is the same in both languages, name it: ${command}`
    : `If one of them is the same in both languages, name it: ${command}. If all are, add --same-words`;
}
