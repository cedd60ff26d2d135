// The findings for a person: a line that makes sense by itself, the place in the file with a caret under it, and what
// to do.

import { basename } from 'node:path';
import type { Palette } from '../../host/host.ts';
import type { Finding, Fix, Severity } from '../../content/issue/fault.ts';
import { displayWidth } from '../../base/display-width.ts';
import { publicationFile } from '../../content/publication/find-publication.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import type { CheckResult, Report } from './report.ts';

export const pretty: Report = {
  name: 'pretty',
  summary: 'for people',
  isForPrograms: false,
  render: (result, palette) =>
    [...result.findings.map((finding) => `${renderFinding(finding, palette)}\n`), `${summary(result, palette)}\n`].join(
      '\n',
    ),
};

const colours: Readonly<Record<Severity, keyof Palette>> = { error: 'red', warning: 'yellow', note: 'cyan' };

export function renderFinding(finding: Finding, palette: Palette): string {
  const { file, line, column, severity, rule, message, item, help } = finding;
  const place = palette.bold(terminalSafe(`${file}:${line}:${column}`));
  const about = item === undefined ? '' : ` (in "${terminalSafe(item)}")`;
  const lines = [
    `${place} ${palette[colours[severity]](severity)} ${palette.dim(rule)} ${terminalSafe(message)}${about}`,
    ...frame(finding, palette),
  ];
  if (help !== undefined) lines.push(`  ${palette.cyan('help:')} ${terminalSafe(help)}`);
  return lines.join('\n');
}

/** With the numbers of lines before it, it fits into a terminal of 80 columns. */
const longest = 70;

function frame({ excerpt, line, column, endLine, endColumn, severity }: Finding, palette: Palette): readonly string[] {
  const width = String(excerpt.at(-1)?.line ?? 0).length;
  return excerpt.flatMap(({ line: number, text }) => {
    // Of a long line, a window around the place is shown.
    const from = number === line && column > longest - 20 ? column - 40 : 0;
    const shown = (part: string) => terminalSafe(part);
    const window = text.slice(from, from + longest);
    const mark = number === line ? '>' : ' ';
    const source = `${palette.dim(`${mark} ${String(number).padStart(width)} |`)} ${from > 0 ? '…' : ''}${shown(window)}${from + longest < text.length ? '…' : ''}`;
    if (number !== line) return [source];
    const until = endLine === line ? endColumn - 1 : text.length;
    const before = displayWidth(shown(text.slice(from, column - 1))) + (from > 0 ? 1 : 0);
    const under = Math.max(1, displayWidth(shown(text.slice(column - 1, Math.min(until, from + longest)))));
    const caret = `${' '.repeat(before)}${palette[colours[severity]]('^'.repeat(under))}`;
    return [source, `${palette.dim(`  ${' '.repeat(width)} |`)} ${caret}`];
  });
}

function summary(result: CheckResult, palette: Palette): string {
  const { findings, files } = result;
  const checked = `${files.length} ${files.length === 1 ? 'file' : 'files'}`;
  const rest = asides(result)
    .map((aside) => `; ${aside}`)
    .join('');
  if (findings.length === 0) return palette.green(`No findings in ${checked}`) + rest;
  const counts = (Object.keys(colours) as Severity[]).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [palette[colours[severity]](`${count} ${count === 1 ? severity : `${severity}s`}`)];
  });
  const bad = new Set(findings.map(({ file }) => file)).size;
  return `${counts.join(', ')} in ${bad} of ${checked}${rest}`;
}

/** The first few of them, each once. */
function namesOf(all: readonly string[]): string {
  const names = [...new Set(all)].sort();
  return [...names.slice(0, 3), ...(names.length > 3 ? ['...'] : [])].join(', ');
}

/** How many can be fixed, and how many are not reported. */
function asides({ findings, suppressed, known, fixCommand, made }: CheckResult): readonly string[] {
  // Nothing fixes a bulletin.yaml but its author.
  const fixable = (safety: Fix['safety']) =>
    findings.filter(({ fix, file }) => fix?.safety === safety && basename(file) !== publicationFile).length;
  const left = made === undefined ? 0 : fixable('safe') + (made === 'unsafe' ? fixable('unsafe') : 0);
  const counts: readonly (readonly [count: number, what: string])[] = [
    [left, 'left as it is, since its fix would make another mistake: the help says what to write'],
    [made === undefined ? fixable('safe') : 0, `can be fixed with ${fixCommand}`],
    [made === 'unsafe' ? 0 : fixable('unsafe'), `can be fixed with ${fixCommand} --unsafe-fixes`],
    [suppressed.length, `switched off by comments (${namesOf(suppressed.map(({ rule }) => rule))})`],
    [known, 'in the baseline'],
  ];
  return counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
}
