// What editions and written files lack of their issues, as a table for each issue; or that nothing is lost.

import type { Palette } from '../../host/host.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import { isComplete, type Parity } from './compare.ts';
import { aspects } from './meaning.ts';
import { withoutIsolates } from '../../content/languages/isolate-figures.ts';

/** What one part of a written file has; a file that says everything twice has two. */
export interface PartParity {
  readonly name: string;
  readonly parity: Parity;
}

interface ComparedIssue {
  readonly file: string;
  /** What the edition has of the issue. */
  readonly edition?: Parity;
  readonly artefacts: readonly { readonly parity?: readonly PartParity[] }[];
}

/**
 * Whether anything is lost; and for each issue that has lost something, a table of what was found, and what was not. All
 * that is whole needs no table: a file may say things more than once, and so two whole files have different numbers.
 * `isAll` is false where something could not be built: nothing is known of that.
 */
export function renderParity(issues: readonly ComparedIssue[], palette: Palette, isAll: boolean): string {
  if (issues.every((issue) => columnsOf(issue).length === 0)) return '';
  const tables = issues.map((issue) => renderIssue(issue, palette)).filter((table) => table !== '');
  const verdict =
    tables.length > 0
      ? palette.red('Something is missing: see "lost" above')
      : isAll
        ? `Nothing is missing: every file ${whole}`
        : `Each file that was built ${whole}; the others are not there to compare`;
  return `${[...tables, verdict].join('\n')}\n`;
}

const whole = 'has each word, link, date, heading, contact and picture of its issue';

/** Whether any file lacks something. */
export function hasLost(issues: readonly ComparedIssue[]): boolean {
  return issues.flatMap(columnsOf).some(({ parity }) => !isComplete(parity));
}

/** The parts and the aspects of which something is lost. */
function renderIssue(issue: ComparedIssue, palette: Palette): string {
  const columns = columnsOf(issue).filter(({ parity }) => !isComplete(parity));
  if (columns.length === 0) return '';
  const rows = aspects.filter((aspect) => columns.some(({ parity }) => parity[aspect].lost.length > 0));
  const table = [
    ['found', ...columns.map(({ name }) => name)],
    ...rows.map((aspect) => [aspect, ...columns.map(({ parity }) => numbers(parity[aspect]))]),
  ];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => {
        const padded = column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!);
        return cell.includes(' of ') ? palette.red(padded) : padded;
      })
      .join('  ')
      .trimEnd(),
  );
  const lost = columns.flatMap(({ name, parity }) =>
    aspects.flatMap((aspect) =>
      parity[aspect].lost.map(
        ({ text, where }) => `${palette.red('lost')} in ${name}, ${aspect} of “${shown(where)}”: ${shown(text)}`,
      ),
    ),
  );
  return `${[palette.bold(terminalSafe(issue.file)), ...lines, ...lost].join('\n')}\n`;
}

function columnsOf({ edition, artefacts }: ComparedIssue): readonly PartParity[] {
  // What the edition lacks, no format can have.
  const own = edition === undefined ? [] : [{ name: 'all formats', parity: edition }];
  return [...own, ...artefacts.flatMap(({ parity = [] }) => parity)];
}

function numbers({ found, total }: { readonly found: number; readonly total: number }): string {
  return found === total ? 'all' : `${found} of ${total}`;
}

/** As a terminal may have it; marks of direction are ours, and say nothing there. */
const shown = (text: string): string => terminalSafe(withoutIsolates(text));
