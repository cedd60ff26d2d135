// Reports the findings of a run in as many forms as are wanted, and judges by them how it ended.

import { resolve } from 'node:path';
import { ExitCode, UserError } from '../base/errors.ts';
import type { Host, Palette } from '../host/host.ts';
import type { CheckedFile, Fix, Severity } from '../content/issue/fault.ts';
import { parseBaseline, renderBaseline, renewed, staleEntries, withoutKnown, type Entry } from './reports/baseline.ts';
import type { ChosenReport } from './reports/choose-reports.ts';
import type { CheckResult } from './reports/report.ts';
import { isAsBadAs, onlyFrom, resultOf } from './reports/result-of.ts';
import { explanations } from './rules/explained/index.ts';
import { terminalSafe } from '../base/terminal-safe.ts';

export const failLevels = ['error', 'warning', 'note', 'never'] as const;

/** What is reported, and what makes the run fail. */
export interface ReportOptions {
  readonly reports: readonly ChosenReport[];
  readonly failLevel: Severity | 'never';
  readonly maxWarnings: number;
  readonly baseline: { readonly file: string; readonly isUpdated: boolean } | undefined;
  readonly isQuiet: boolean;
  /** The fixes that this run has made. */
  readonly made?: Fix['safety'] | undefined;
}

/** Writes the reports, and gives the exit code. */
export async function reportFindings(
  checked: readonly CheckedFile[],
  options: ReportOptions,
  host: Pick<Host, 'cwd' | 'files' | 'terminal' | 'tool'>,
): Promise<ExitCode> {
  const { reports, failLevel, maxWarnings, isQuiet, made } = options;
  const { terminal, tool, files, cwd } = host;
  const all = resultOf(checked, { version: tool.version, rules: explanations, fixCommand: '--fix', made });
  const result = withoutKnown(await knownEntries(all, options, host), all);
  // Whatever makes the run fail is reported, however quiet it is.
  const reported = isQuiet ? onlyFrom(failLevel === 'never' ? 'error' : failLevel, result) : result;
  // Files first: the other end of a pipe may close at any time.
  for (const { report, file } of reports)
    if (file !== undefined) await files.write(resolve(cwd, file), report.render(reported, colourless));
  for (const { report, file } of reports) {
    const hasNews = reported.findings.length > 0 || report.isForPrograms || (checked.length > 0 && !isQuiet);
    if (file === undefined && hasNews)
      terminal[report.isForPrograms ? 'out' : 'say'](report.render(reported, terminal.palette));
  }
  const warnings = result.findings.filter(({ severity }) => severity === 'warning').length;
  const tooMany = warnings > maxWarnings;
  if (tooMany) terminal.note(`There are ${warnings} warnings, but --max-warnings allows ${maxWarnings}`);
  const hasFailed = failLevel !== 'never' && result.findings.some(({ severity }) => isAsBadAs(severity, failLevel));
  return hasFailed || tooMany ? ExitCode.findings : ExitCode.done;
}

/** What the baseline knows; brought up to date where that is asked for. */
async function knownEntries(
  result: CheckResult,
  { baseline, isQuiet }: ReportOptions,
  { files, cwd, terminal }: Pick<Host, 'cwd' | 'files' | 'terminal'>,
): Promise<readonly Entry[]> {
  if (baseline === undefined) return [];
  const path = resolve(cwd, baseline.file);
  const entries = await readBaseline(path, baseline, files);
  const gone = new Set<string>();
  for (const file of new Set(entries.map((entry) => entry.file)))
    if ((await files.stat(resolve(cwd, file))) === undefined) gone.add(file);
  const stale = staleEntries(entries, result, gone);
  if (baseline.isUpdated) {
    const now = renewed(entries, result, stale);
    await files.replace(path, renderBaseline(now));
    if (!isQuiet) terminal.note(`${baseline.file}: ${now.length} ${now.length === 1 ? 'finding' : 'findings'}`);
    return now;
  }
  if (stale.length > 0 && !isQuiet) {
    const lines = stale.map(
      ({ file, rule, place }) => `\n  ${terminalSafe(`${file} ${rule}${place === '' ? '' : ` at ${place}`}`)}`,
    );
    terminal.note(
      `${baseline.file} lists findings that no longer exist; --update-baseline removes them:${lines.join('')}`,
    );
  }
  return entries;
}

/** Throws UserError where it is missing, unless it is about to be made, or where it cannot be understood. */
async function readBaseline(
  path: string,
  { file, isUpdated }: { file: string; isUpdated: boolean },
  files: Host['files'],
): Promise<readonly Entry[]> {
  if ((await files.stat(path)) === undefined) {
    if (isUpdated) return [];
    throw new UserError(`There is no baseline ${file}`, { hint: 'Add --update-baseline to create it' });
  }
  const entries = parseBaseline(new TextDecoder().decode(await files.read(path)));
  if (entries !== undefined) return entries;
  throw new UserError(`This version cannot read the baseline ${file}`, {
    hint: 'Delete it, and create it again with --update-baseline',
  });
}

const plain = (text: string): string => text;
const colourless: Palette = { bold: plain, dim: plain, red: plain, yellow: plain, green: plain, cyan: plain };
