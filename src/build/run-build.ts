// What `bulletin build` does: the chosen issues -> their files, the archive, and a report of both.

import { basename, resolve } from 'node:path';
import { createBuilder } from './builder.ts';
import { buildMany } from './build-many.ts';
import { createPastBuilds } from './past-builds.ts';
import { asFailure } from './write-formats.ts';
import { few } from '../check/checker.ts';
import { hasErrors } from '../check/spoiled-formats.ts';
import { ExitCode, UserError } from '../base/errors.ts';
import type { CheckedFile } from '../content/issue/fault.ts';
import { formats } from '../output/formats/index.ts';
import type { Host } from '../host/host.ts';
import type { Press } from '../press/press.ts';
import { publicationFile, type PublicationFolder } from '../content/publication/find-publication.ts';
import { checkOut } from '../content/publication/out-folder.ts';
import { parseIssueName } from '../content/publication/issue-files.ts';
import { allIssues, selectIssues, strayNote, type Selected } from '../content/publication/select-issues.ts';
import { parseShard, takeShard } from '../content/publication/shard.ts';
import { renderBuild, renderBuildJson, type BuildResult } from '../check/reports/build-report.ts';
import { renderProblem } from '../check/reports/problem.ts';
import { pretty } from '../check/reports/pretty.ts';
import { onlyFrom, resultOf } from '../check/reports/result-of.ts';
import { shownPath } from '../base/shown-path.ts';
import { terminalSafe } from '../base/terminal-safe.ts';

/** What to build, how, and what to say of it. */
export interface BuildRequest {
  /** Issue files, folders or patterns. */
  readonly operands: readonly string[];
  readonly formats?: readonly string[] | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly theme?: string | undefined;
  /** The folder of the outputs, instead of the publication's. */
  readonly out?: string | undefined;
  readonly dryRun: boolean;
  /** Whether each output is compared with its issue. */
  readonly check: boolean;
  /** Whether all files are made again, also those that are up to date. */
  readonly force: boolean;
  /** Whether files of earlier builds are deleted that no issue has any more. */
  readonly clean: boolean;
  /** One browser, or several by their addresses. */
  readonly browsers?: readonly string[] | undefined;
  /** Which part of the issues, such as `1/4`. */
  readonly shard?: string | undefined;
  /** Seconds that the browser has for a page. */
  readonly timeout: number;
  readonly isJson: boolean;
  readonly isQuiet: boolean;
  readonly opens: boolean;
}

/** Says what was found and made, and gives the exit code. */
export type Say = typeof report;

export async function runBuild(options: BuildRequest, host: Host, say: Say = report): Promise<ExitCode> {
  const start = host.now();
  const { issues, all, shard, publicationFolders } = await choose(options, host);
  const { press, stamp, opened, tabs } = memoPress(options, host);
  const given = { ...buildOptions(options, host), looked: lookedAt(issues, options.languages) };
  const builder = createBuilder(host, given, press);
  const past = createPastBuilds(host, given, builder, stamp);
  const publications = await Promise.all(
    publicationFolders.map(async (publicationFolder) => ({
      publicationFolder,
      ...(await builder.checkPublication(publicationFolder)),
    })),
  );
  const soundFolders = publications.filter(({ isSound }) => isSound).map((one) => one.publicationFolder);
  const sound = issues.filter(({ publicationFolder }) => soundFolders.includes(publicationFolder));
  if (all.length === 0 && publicationFolders.every(({ publication }) => publication?.ignore.length === 0))
    throw new UserError('There are no issues here', { hint: 'Start one with `bulletin new`' });
  if (sound.length > few) host.startLongRun?.();
  const { issues: built, archived } = await buildMany(sound, builder, past, given, host, tabs);
  if (built.length === 0 && sound.length > 0 && shard === undefined)
    throw new UserError(`There is no issue in ${options.languages?.join(' or ')}`);
  const archives = await Promise.all(
    (await wholePublications(sound, host)).map(async (publicationFolder) => {
      const issuesOf = archived.get(publicationFolder) ?? [];
      const archive = await builder.buildArchive(publicationFolder, issuesOf);
      if (archive.failures.length === 0) await past.keepArchive(publicationFolder, issuesOf, archive);
      return archive;
    }),
  );
  const undeleted = await clean(await past.leftovers(soundFolders, issues), options, host);
  if (!options.dryRun) await past.save();
  const result: BuildResult = {
    issues: built,
    archives,
    milliseconds: Math.round(host.now() - start),
    version: host.tool.version,
    ...(shard === undefined ? {} : { shard: { ...shard, issues: issues.length, of: all.length } }),
    ...(await opened()),
  };
  const ofPublications = publications
    .filter(({ findings }) => findings.length > 0)
    .map(({ findings }) => ({ file: publicationFile, findings }));
  const unbuilt = { issues: issues.length - sound.length, publications: publications.length - soundFolders.length };
  const code = await say(result, ofPublications, undeleted, unbuilt, options, host);
  const [first] = built.flatMap(({ artefacts }) => artefacts);
  if (options.opens && first?.bytes !== undefined) await host.open(resolve(host.cwd, first.path));
  return code;
}

/** Says what was found and made, and gives the exit code. `unbuilt` says how many were not built at all. */
async function report(
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
  else if (!isQuiet && (built.length > 0 || shard !== undefined)) terminal.out(renderBuild(result, terminal.palette));
  const parity = check ? await import('../output/verify/parity-table.ts') : undefined;
  if (parity !== undefined && !isJson) terminal.out(`\n${parity.renderParity(built, terminal.palette)}`);
  if (unbuilt.publications > 0 || failures.size > 0) return ExitCode.failed;
  return hasErrors(reported.findings) || parity?.hasLost(built) ? ExitCode.findings : ExitCode.done;
}

/** The issues that are built, and all that were asked for, of which they may be a part. */
async function choose({ operands, formats: names, shard: part, isQuiet }: BuildRequest, host: Host) {
  const { terminal, cwd } = host;
  await refuseFormats(operands, names ?? [], host);
  const shard = parseShard(part);
  const { issues: all, publicationFolders, ignored, strays } = await selectIssues(operands, host);
  if (!isQuiet) {
    for (const path of ignored)
      terminal.note(`${terminalSafe(shownPath(path, cwd))} is left out: bulletin.yaml ignores it`);
    for (const path of strays) terminal.note(strayNote(path, cwd));
  }
  return { issues: shard === undefined ? all : takeShard(all, shard), all, shard, publicationFolders };
}

/** `build pdf` and `build --format html pdf` name formats where files belong. Throws UserError. */
async function refuseFormats(
  operands: readonly string[],
  others: readonly string[],
  { cwd, files }: Host,
): Promise<void> {
  for (const operand of operands) {
    if (!formats.some(({ name }) => name === operand) || (await files.stat(resolve(cwd, operand))) !== undefined)
      continue;
    const named = operands.filter((one) => formats.some(({ name }) => name === one));
    throw new UserError(`\`${operand}\` is a format, not a file`, {
      hint: `Write --format ${[...others, ...named].join(',')}`,
    });
  }
}

/** The issues whose findings are reported. */
function lookedAt(issues: readonly Selected[], languages: readonly string[] | undefined): readonly string[] {
  const paths = issues.map(({ path }) => path);
  return languages === undefined
    ? paths
    : paths.filter((path) => languages.includes(parseIssueName(basename(path))?.language ?? ''));
}

/** What the builder takes: only what was asked for. */
function buildOptions(
  { formats: names, languages, theme, out, dryRun, check, force }: BuildRequest,
  { cwd, env }: Host,
) {
  if (out !== undefined) checkOut(resolve(cwd, out), env);
  return {
    dryRun,
    check,
    force,
    ...(names === undefined ? {} : { formats: names }),
    ...(languages === undefined ? {} : { languages }),
    ...(theme === undefined ? {} : { theme }),
    ...(out === undefined ? {} : { out: resolve(cwd, out) }),
  };
}

/**
 * Files of earlier builds that no issue has any more: they are named, or deleted where that was asked for. What cannot
 * be deleted is in the result.
 */
async function clean(
  paths: readonly string[],
  { clean: isAsked, dryRun, isQuiet }: BuildRequest,
  host: Host,
): Promise<readonly UserError[]> {
  const isDeleted = isAsked && !dryRun;
  const failures: UserError[] = [];
  const done: string[] = [];
  for (const path of paths) {
    try {
      if (isDeleted) await host.files.remove(path);
      done.push(path);
    } catch (error) {
      failures.push(asFailure(error));
    }
  }
  if (done.length === 0 || isQuiet) return failures;
  const files = done.length === 1 ? '1 file' : `${done.length} files`;
  const names = done.slice(0, 3).map((path) => terminalSafe(shownPath(path, host.cwd)));
  const named = [...names, ...(done.length > 3 ? ['...'] : [])].join(', ');
  host.terminal.note(
    isDeleted
      ? `Deleted ${files} that no issue has any more: ${named}`
      : `${files} that no issue has any more ${done.length === 1 ? 'is' : 'are'} still there: ${named}. --clean deletes them`,
  );
  return failures;
}

/** The press is started once, on first use; the report names it afterwards. */
function memoPress({ browsers, timeout }: BuildRequest, host: Host) {
  let opening: Promise<Press> | undefined;
  const asked = { timeout: timeout * 1000, ...(browsers === undefined ? {} : { browsers }) };
  return {
    press: () => (opening ??= host.openPress(asked)),
    stamp: () => host.pressStamp(asked),
    /** How many pages it prints at once; none where it prints nothing. */
    tabs: async () => (await opening?.catch(() => undefined))?.tabs ?? 0,
    opened: async () => opening?.then((press) => ({ browser: press.browser })).catch(() => ({})) ?? {},
  };
}

/**
 * The publications of which no issue is missing: a list of some of its issues would take the others out of the archive.
 */
async function wholePublications(issues: readonly Selected[], host: Host): Promise<readonly PublicationFolder[]> {
  const chosen = new Set(issues.map(({ path }) => path));
  const publicationFolders = new Map(
    issues.map(({ publicationFolder }) => [publicationFolder.folder, publicationFolder]),
  );
  const whole = await Promise.all(
    [...publicationFolders.values()].map(async (publicationFolder) =>
      (await allIssues(publicationFolder, host)).every(({ path }) => chosen.has(path)),
    ),
  );
  return [...publicationFolders.values()].filter((_, index) => whole[index]);
}
