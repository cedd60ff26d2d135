// The status of issues as a table for a terminal, or as plain rows for a pipe.

import { displayWidth } from '../../base/display-width.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import { isMonth } from '../../content/issue/dates.ts';
import { wordsFor } from '../../content/languages/index.ts';
import { wrap } from '../../content/prose/wrap.ts';
import type { Ahead, LanguageStatus, StatusReport } from '../../content/translation/issue-status.ts';
import type { Terminal } from '../../host/host.ts';

const heads = ['issue', 'language', 'status', 'to translate', 'outdated', 'missing', 'TODO', 'contributors'];

/** What of a terminal is left for contributors, at least; where it is less, there is no table. */
const least = 12;

/** Lines that fit a terminal; where nobody reads it at one, each is as long as it is. */
export function statusTable(report: StatusReport, { isScreen, columns, palette }: Terminal): string {
  const rows = report.issues.flatMap(({ issue, languages }) => languages.map((one) => cellsOf(issue, one)));
  const lines = isScreen
    ? [...forScreen(rows, columns, palette.bold), ...below(report).flatMap((line) => wrap(line, columns, '', '  '))]
    : [...inColumns([heads, ...rows]).map((cells) => cells.join('  ').trimEnd()), ...below(report)];
  return lines.map((line) => `${line}\n`).join('');
}

function cellsOf(issue: string, one: LanguageStatus): readonly string[] {
  const { language, file, status, hasErrors, untranslated, outdated, missingItems, todos, contributors } = one;
  const state = [
    ...(hasErrors && status === undefined ? [] : [status ?? 'no status']),
    ...(hasErrors ? ['errors'] : []),
  ];
  const counts = [untranslated, outdated, missingItems, todos].map((count) => (count === 0 ? '-' : String(count)));
  const cells = [issue, language, file === undefined ? 'missing' : state.join(', '), ...counts];
  return [...cells, contributors.join('; ') || '-'].map((cell) => terminalSafe(cell));
}

/** A table below its heads, in which the last column goes on in the next line; a list where it is too wide for that. */
function forScreen(
  rows: readonly (readonly string[])[],
  columns: number,
  bold: (text: string) => string,
): readonly string[] {
  const [head = [], ...table] = inColumns([heads, ...rows]).map((cells) => cells.slice(0, -1).join('  '));
  const indent = displayWidth(String(head)) + 2;
  if (columns - indent < least) return rows.flatMap((cells) => wrap(inWords(cells), columns, '', '  '));
  const lines = table.flatMap((cells, index) => wrap(rows[index]!.at(-1)!, columns, `${cells}  `, ' '.repeat(indent)));
  return [bold(`${head}  ${heads.at(-1)}`), ...lines];
}

/** `028 fr: draft, 2 to translate, 1 TODO. Contributors: Ada Example`. */
function inWords(cells: readonly string[]): string {
  const [issue, language, state, untranslated, outdated, missing, todos, contributors] = cells;
  const counts = [
    [untranslated, 'to translate'],
    [outdated, 'outdated'],
    [missing, missing === '1' ? 'item missing' : 'items missing'],
    [todos, 'TODO'],
  ].flatMap(([count, what]) => (count === '-' ? [] : [`${count} ${what}`]));
  const by = contributors === '-' ? '' : `. Contributors: ${contributors}`;
  return `${issue} ${language}: ${[state, ...counts].join(', ')}${by}`;
}

/** What is due, what lies ahead, and how many issues are left out. */
function below({ open, next, issues, more }: StatusReport): readonly string[] {
  return [
    ...(open === undefined
      ? []
      : [`Issue ${terminalSafe(open.issue)} is due ${dueBy(open.date)} (${late(open.days)})`]),
    ...(next === undefined ? [] : [`The next issue is due ${dueBy(next.date)} (${late(next.days)})`]),
    ...aheadLines(issues),
    ...(more === 0 ? [] : [`${more} older ${more === 1 ? 'issue is' : 'issues are'} not shown: --all shows all`]),
  ];
}

/** An issue of a month has until its last day, from which the days are counted. */
function dueBy(date: string): string {
  const inWords = wordsFor('en').date(date).replaceAll('\u00a0', ' ');
  return isMonth(date) ? `by the end of ${inWords}` : `on ${inWords}`;
}

/** Of all issues together, the next day first; what several issues have, by the newest one. */
function aheadLines(issues: StatusReport['issues']): readonly string[] {
  const found = new Map<string, Ahead & { readonly issue: string }>();
  for (const { issue, ahead } of issues)
    for (const one of ahead) {
      const key = [one.date, one.what, one.title].join('\n');
      if (!found.has(key)) found.set(key, { ...one, issue });
    }
  return [...found.values()]
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
    .map(
      ({ date, what, title, days, issue }) =>
        `${date} ${what} (${inDays(days)})${title === '' ? '' : `: ${terminalSafe(title)}`} [${terminalSafe(issue)}]`,
    );
}

function late(days: number): string {
  return days < 0 ? `${countOf(-days)} late` : inDays(days);
}

function inDays(days: number): string {
  return days === 0 ? 'today' : `in ${countOf(days)}`;
}

function countOf(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}

/** Cells as wide as the widest of their column. */
function inColumns(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const widths = heads.map((_, index) => Math.max(...rows.map((cells) => displayWidth(cells[index] ?? ''))));
  return rows.map((cells) => cells.map((cell, index) => cell + ' '.repeat(widths[index]! - displayWidth(cell))));
}
