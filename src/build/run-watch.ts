// What `bulletin build --watch` does: builds, and then again what has changed, until Ctrl-C.

import { dirname, join, resolve } from 'node:path';
import { ExitCode, UserError } from '../base/errors.ts';
import { shownPath } from '../base/shown-path.ts';
import { terminalSafe } from '../base/terminal-safe.ts';
import { renderBuildJson } from '../check/reports/build-report.ts';
import { pretty } from '../check/reports/pretty.ts';
import { renderProblem } from '../check/reports/problem.ts';
import { onlyFrom, resultOf } from '../check/reports/result-of.ts';
import { selectIssues } from '../content/publication/select-issues.ts';
import type { Files, Host } from '../host/host.ts';
import type { Press } from '../press/press.ts';
import { followChanges } from './preview/follow-changes.ts';
import { changeLine } from './preview/change-line.ts';
import type { Sources } from './preview/sources.ts';
import { sourcesOf } from './preview/publication-sources.ts';
import type { BuildRequest } from './build-request.ts';
import { failuresOf, type ReportOutcome } from './report-build.ts';
import { runBuild } from './run-build.ts';

export async function runWatch(request: BuildRequest, given: Host): Promise<never> {
  const host = { ...given, openPress: onePress(given.openPress) };
  await runBuild(request, host);
  host.startLongRun?.();
  const { queue, isBroken } = inTurn(async (paths) => {
    await buildAgain(request, paths, host);
    await follow.again();
  });
  const follow = await followChanges(() => allSources(request, host), queue, host);
  if (!request.isQuiet)
    host.terminal.note(
      'Waiting for the next change of an issue, a picture, the theme or bulletin.yaml. Ctrl-C ends it',
    );
  try {
    return await Promise.race([host.untilInterrupted(), isBroken]);
  } finally {
    await follow.end();
  }
}

/** One browser prints for all builds; one that could not be started is tried again by the next. */
function onePress(open: Host['openPress']): Host['openPress'] {
  let opened: Promise<Press> | undefined;
  return (options) => {
    opened ??= open(options);
    opened.catch(() => (opened = undefined));
    return opened;
  };
}

/** Builds one after the other: what changes meanwhile is built after that, all at once. */
function inTurn(build: (paths: readonly string[]) => Promise<void>) {
  let waiting: readonly string[] = [];
  let isAtWork = false;
  let fail = (_: unknown): void => {};
  const isBroken = new Promise<never>((_, reject) => (fail = reject));
  const work = async (): Promise<void> => {
    while (waiting.length > 0) {
      const paths = [...new Set(waiting)];
      waiting = [];
      await build(paths);
    }
  };
  const queue = (paths: readonly string[]): void => {
    waiting = [...waiting, ...paths];
    if (isAtWork) return;
    isAtWork = true;
    work()
      .catch(fail)
      .finally(() => (isAtWork = false));
  };
  return { queue, isBroken };
}

/** What was asked for once is not done with every change; and each change has one line. */
async function buildAgain(request: BuildRequest, paths: readonly string[], host: Host): Promise<void> {
  const { terminal, cwd } = host;
  const names = paths.map((path) => terminalSafe(shownPath(path, cwd)));
  try {
    await runBuild({ ...request, force: false, opens: false, isQuiet: true }, host, reportChange(names, request));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    terminal.note(renderProblem(error, terminal.notePalette));
  }
}

function reportChange(names: readonly string[], { isJson, isQuiet }: BuildRequest): ReportOutcome {
  return async (outcome, _options, { terminal, tool: { version } }) => {
    const { result, ofPublications } = outcome;
    const about = { version, rules: () => [], fixCommand: 'bulletin validate --fix' };
    const found = resultOf([...ofPublications, ...result.issues], about);
    const errors = onlyFrom('error', found);
    if (errors.findings.length > 0) terminal.note(pretty.render(errors, terminal.notePalette));
    for (const failure of failuresOf(outcome)) terminal.note(renderProblem(failure, terminal.notePalette));
    const line = changeLine(names, result, found.findings);
    if (isJson) terminal.out(renderBuildJson(result));
    else if (!isQuiet && line !== undefined) terminal.say(`${line}\n`);
    return ExitCode.done;
  };
}

async function allSources({ operands, theme, out }: BuildRequest, host: Host): Promise<readonly Sources[]> {
  const { issues } = await selectIssues(operands, host);
  const folders = new Map(issues.map(({ path, publicationFolder }) => [dirname(path), publicationFolder]));
  return Promise.all(
    [...folders].map(async ([folder, publicationFolder]) => {
      const sources = await sourcesOf(publicationFolder, folder, theme, host);
      const { root, fileFolders } = sources;
      const ownOut = publicationFolder.publication?.out;
      const built = [
        ...(ownOut === undefined ? [] : [resolve(root, ownOut)]),
        ...(out === undefined ? [] : [resolve(host.cwd, out)]),
      ];
      // Those of the issues first, in case there are too many.
      const below = [...(await foldersIn(folder, built, host.files)), ...(await foldersIn(root, built, host.files))];
      return { ...sources, fileFolders: [...fileFolders, ...below] };
    }),
  );
}

/** More folders of pictures are not looked for: each costs the system something. */
const mostFolders = 200;

/** The folders below one, each of which may have pictures. */
async function foldersIn(
  folder: string,
  built: readonly string[],
  files: Pick<Files, 'list'>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (let next: string | undefined = folder, index = 0; next !== undefined; next = found[index++]) {
    for (const { name, kind } of await files.list(next)) {
      const path = join(next, name);
      const isOurs = kind === 'folder' && !/^\.|^node_modules$/.test(name) && !built.includes(path);
      if (isOurs && found.length < mostFolders) found.push(path);
    }
  }
  return found;
}
