// Says what a build found and made, and gives the exit code.

import { ExitCode, type UserError } from '../base/errors.ts';
import { renderBuild, renderBuildJson, renderLeftOut, type BuildResult } from '../check/reports/build-report.ts';
import { pretty } from '../check/reports/pretty.ts';
import { renderProblem } from '../check/reports/problem.ts';
import { onlyFrom, resultOf } from '../check/reports/result-of.ts';
import { hasErrors } from '../check/spoiled-formats.ts';
import type { CheckedFile } from '../content/issue/fault.ts';
import type { Host } from '../host/host.ts';
import type { BuildRequest } from './build-request.ts';

/** How a build ended. */
export interface BuildOutcome {
  readonly result: BuildResult;
  /** What was found in each bulletin.yaml. */
  readonly ofPublications: readonly CheckedFile[];
  /** Why files of earlier builds could not be deleted. */
  readonly undeleted: readonly UserError[];
  /** How many were not built at all, because of an error in their bulletin.yaml. */
  readonly unbuilt: { readonly issues: number; readonly publications: number };
}

/** Reports how a build ended, and gives the exit code. */
export type ReportOutcome = typeof reportBuild;

export async function reportBuild(
  outcome: BuildOutcome,
  { isJson, isQuiet, check }: BuildRequest,
  { terminal, tool: { version } }: Pick<Host, 'terminal' | 'tool'>,
): Promise<ExitCode> {
  const { result, ofPublications, unbuilt } = outcome;
  const { issues: built, shard } = result;
  const found = resultOf([...ofPublications, ...built], {
    version,
    rules: () => [],
    fixCommand: 'bulletin validate --fix',
  });
  const reported = onlyFrom(isQuiet ? 'error' : 'note', found);
  if (reported.findings.length > 0) terminal.note(pretty.render(reported, terminal.notePalette));
  const failures = failuresOf(outcome);
  for (const failure of failures) terminal.note(renderProblem(failure, terminal.notePalette));
  if (!isQuiet) for (const line of renderLeftOut(result.archives)) terminal.note(line);
  const left = unbuilt.issues;
  if (left > 0) terminal.note(`${left} ${left === 1 ? 'issue was' : 'issues were'} not built: fix bulletin.yaml first`);
  if (isJson) terminal.out(renderBuildJson(result));
  else if (!isQuiet && (built.length > 0 || shard !== undefined)) terminal.say(renderBuild(result, terminal.palette));
  const parity = check ? await import('../output/verify/parity-table.ts') : undefined;
  if (parity !== undefined && !isJson && (!isQuiet || parity.hasLost(built)))
    terminal.say(
      `${isQuiet ? '' : '\n'}${parity.renderParity(built, terminal.palette, left === 0 && built.every(isWhole))}`,
    );
  if (unbuilt.publications > 0 || failures.length > 0) return ExitCode.failed;
  return hasErrors(reported.findings) || parity?.hasLost(built) ? ExitCode.findings : ExitCode.done;
}

/** Whether each file of an issue was made, or was there already. */
function isWhole({ artefacts, unbuilt, failures, isEmpty = false }: BuildResult['issues'][number]): boolean {
  return (isEmpty || artefacts.length > 0) && unbuilt.length === 0 && failures.length === 0;
}

/** What could not be done, each reason once. */
export function failuresOf({ result: { issues, archives }, undeleted }: BuildOutcome): readonly UserError[] {
  const all = [...[...issues, ...archives].flatMap(({ failures }) => failures), ...undeleted];
  return [...new Map(all.map((failure) => [failure.message, failure])).values()];
}
