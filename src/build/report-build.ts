// Says what a build found and made, and gives the exit code.

import { ExitCode, type UserError } from '../base/errors.ts';
import { renderBuild, renderBuildJson, type BuildResult } from '../check/reports/build-report.ts';
import { pretty } from '../check/reports/pretty.ts';
import { renderProblem } from '../check/reports/problem.ts';
import { onlyFrom, resultOf } from '../check/reports/result-of.ts';
import { hasErrors } from '../check/spoiled-formats.ts';
import type { CheckedFile } from '../content/issue/fault.ts';
import type { Host } from '../host/host.ts';
import type { BuildRequest } from './build-request.ts';

/** Says what was found and made, and gives the exit code. */
export type Say = typeof reportBuild;

/** `unbuilt` says how many were not built at all. */
export async function reportBuild(
  result: BuildResult,
  ofPublications: readonly CheckedFile[],
  undeleted: readonly UserError[],
  unbuilt: { readonly issues: number; readonly publications: number },
  { isJson, isQuiet, check }: BuildRequest,
  { terminal, tool: { version } }: Pick<Host, 'terminal' | 'tool'>,
): Promise<ExitCode> {
  const { issues: built, archives, shard } = result;
  const found = resultOf([...ofPublications, ...built], {
    version,
    rules: () => [],
    fixCommand: 'bulletin validate --fix',
  });
  const reported = onlyFrom(isQuiet ? 'error' : 'note', found);
  if (reported.findings.length > 0) terminal.note(pretty.render(reported, terminal.notePalette));
  const all = [...[...built, ...archives].flatMap((one) => one.failures), ...undeleted];
  const failures = new Map(all.map((failure) => [failure.message, failure]));
  for (const failure of failures.values()) terminal.note(renderProblem(failure, terminal.notePalette));
  const left = unbuilt.issues;
  if (left > 0) terminal.note(`${left} ${left === 1 ? 'issue was' : 'issues were'} not built: fix bulletin.yaml first`);
  if (isJson) terminal.out(renderBuildJson(result));
  else if (!isQuiet && (built.length > 0 || shard !== undefined)) terminal.say(renderBuild(result, terminal.palette));
  const parity = check ? await import('../output/verify/parity-table.ts') : undefined;
  if (parity !== undefined && !isJson) terminal.say(`\n${parity.renderParity(built, terminal.palette)}`);
  if (unbuilt.publications > 0 || failures.size > 0) return ExitCode.failed;
  return hasErrors(reported.findings) || parity?.hasLost(built) ? ExitCode.findings : ExitCode.done;
}
