// What an edition has of its issue, and the written files of their edition, as a table for each issue; and what is
// lost.

import type { Palette } from '../../host/host.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import { isComplete, type Parity } from './compare.ts';
import { aspects } from './meaning.ts';

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

/** A table for each issue; each number is how many were found, or found of how many. Then whether anything is lost. */
export function renderParity(issues: readonly ComparedIssue[], palette: Palette): string {
  const tables = issues.map((issue) => renderIssue(issue, palette)).filter((table) => table !== '');
  if (tables.length === 0) return '';
  const verdict = hasLost(issues)
    ? palette.red('Something is missing: see "lost" above')
    : 'Nothing is missing: every file says what its issue says, some of it more than once';
  return `${tables.join('\n')}\n${verdict}\n`;
}

/** Whether every file has everything. */
export function hasLost(issues: readonly ComparedIssue[]): boolean {
  return issues.flatMap(columnsOf).some(({ parity }) => !isComplete(parity));
}

function renderIssue(issue: ComparedIssue, palette: Palette): string {
  const columns = columnsOf(issue);
  if (columns.length === 0) return '';
  const table = [
    ['', ...columns.map(({ name }) => name)],
    ...aspects.map((aspect) => [aspect, ...columns.map(({ parity }) => numbers(parity[aspect]))]),
  ];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => {
        const padded = column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!);
        return cell.includes('/') ? palette.red(padded) : padded;
      })
      .join('  ')
      .trimEnd(),
  );
  const lost = columns.flatMap(({ name, parity }) =>
    aspects.flatMap((aspect) =>
      parity[aspect].lost.map(
        ({ text, where }) =>
          `${palette.red('lost')} in ${name}, ${aspect} of “${terminalSafe(where)}”: ${terminalSafe(text)}`,
      ),
    ),
  );
  return `${[palette.bold(terminalSafe(issue.file)), ...lines, ...lost].join('\n')}\n`;
}

function columnsOf({ edition, artefacts }: ComparedIssue): readonly PartParity[] {
  const own = edition === undefined ? [] : [{ name: 'edition', parity: edition }];
  return [...own, ...artefacts.flatMap(({ parity = [] }) => parity)];
}

function numbers({ found, total }: { readonly found: number; readonly total: number }): string {
  return found === total ? String(total) : `${found}/${total}`;
}
