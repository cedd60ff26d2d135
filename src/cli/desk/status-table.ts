// The status of issues as a table for a terminal, or as plain rows for programs.

import { displayWidth } from '../../base/display-width.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import type { LanguageStatus, StatusReport } from '../../content/translation/issue-status.ts';
import type { Terminal } from '../../host/host.ts';

const heads = ['issue', 'language', 'status', 'to translate', 'out of date', 'TODO', 'contributors'];

/** Columns that fit a terminal, below their heads; where nobody sits at one, rows alone, as wide as they are. */
export function statusTable(report: StatusReport, { isInteractive, columns }: Terminal): string {
  const rows = report.issues.flatMap(({ issue, languages }) => languages.map((one) => cellsOf(issue, one)));
  const lines = [...inColumns(isInteractive ? [heads, ...rows] : rows), ...below(report)];
  return lines.map((line) => `${isInteractive ? cut(line, columns) : line.trimEnd()}\n`).join('');
}

function cellsOf(issue: string, one: LanguageStatus): readonly string[] {
  const { language, file, status, hasErrors, untranslated, outdated, todos, contributors } = one;
  const state = file === undefined ? 'missing' : `${status ?? 'no status'}${hasErrors ? ', has errors' : ''}`;
  const counts = [untranslated, outdated, todos].map((count) => (count === 0 ? '-' : String(count)));
  return [issue, language, state, ...counts, contributors.join(', ') || '-'].map((cell) => terminalSafe(cell));
}

/** What is due, what lies ahead, and how many issues are left out. */
function below({ next, issues, more }: StatusReport): readonly string[] {
  const ahead = issues.flatMap(({ issue, ahead: days }) =>
    days.map(
      ({ date, what, title, days: left }) =>
        `${date} ${what} (${inDays(left)}): ${terminalSafe(title)} [${terminalSafe(issue)}]`,
    ),
  );
  return [
    ...(next === undefined
      ? []
      : [`The next issue is due ${next.date} (${next.days < 0 ? `${countOf(-next.days)} late` : inDays(next.days)})`]),
    ...ahead,
    ...(more === 0 ? [] : [`${more} older ${more === 1 ? 'issue is' : 'issues are'} not shown: --all shows all`]),
  ];
}

function inDays(days: number): string {
  return days === 0 ? 'today' : `in ${countOf(days)}`;
}

function countOf(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}

/** Two spaces part the columns. */
function inColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = heads.map((_, index) => Math.max(...rows.map((cells) => displayWidth(cells[index] ?? ''))));
  return rows.map((cells) =>
    cells.map((cell, index) => cell + ' '.repeat(widths[index]! - displayWidth(cell))).join('  '),
  );
}

/** A line that is no wider; what is left out is shown by a sign. */
function cut(line: string, columns: number): string {
  const whole = line.trimEnd();
  if (displayWidth(whole) <= columns) return whole;
  let [kept, width] = ['', 0];
  for (const sign of whole) {
    width += displayWidth(sign);
    if (width >= columns) break;
    kept += sign;
  }
  return `${kept}…`;
}
