// What `bulletin build` does: the chosen issues -> their files, the archive, and a report of both.

import { resolve } from 'node:path';
import { type ExitCode, UserError } from '../base/errors.ts';
import { shownPath } from '../base/shown-path.ts';
import { terminalSafe } from '../base/terminal-safe.ts';
import type { BuildResult } from '../check/reports/build-report.ts';
import { publicationFile, type PublicationFolder } from '../content/publication/find-publication.ts';
import { countIssues } from '../content/publication/issue-files.ts';
import { meantLanguage } from '../content/publication/meant-language.ts';
import { checkOut } from '../content/publication/out-folder.ts';
import type { Host } from '../host/host.ts';
import type { Press } from '../press/press.ts';
import type { BuildRequest } from './build-request.ts';
import { chooseIssues, lookedAt, wholePublications } from './choose-issues.ts';
import { type Builder, createBuilder } from './make/builder.ts';
import { asFailure } from './make/write-formats.ts';
import { newestIssue } from './preview/choose-issue.ts';
import { buildMany, type BuiltMany } from './many/build-many.ts';
import { createPastBuilds, type PastBuilds } from './many/past-builds.ts';
import { reportBuild, type ReportOutcome } from './report-build.ts';

export async function runBuild(
  request: BuildRequest,
  host: Host,
  report: ReportOutcome = reportBuild,
): Promise<ExitCode> {
  const start = host.now();
  const { issues, all, shard, publicationFolders } = await chooseIssues(request, host);
  const known = [...new Set(publicationFolders.flatMap(({ publication }) => publication?.languages ?? []))];
  const options = { ...request, languages: request.languages?.map((tag) => meantLanguage(tag, known)) };
  const { press, stamp, opened, tabs } = memoPress(options, host);
  const given = { ...buildOptions(options, host), looked: lookedAt(issues, options.languages) };
  const builder = createBuilder(host, given, press);
  const past = createPastBuilds(host, given, builder, stamp);
  const publications = await checkPublications(publicationFolders, builder);
  const soundFolders = publications.filter(({ isSound }) => isSound).map((one) => one.publicationFolder);
  const sound = issues.filter(({ publicationFolder }) => soundFolders.includes(publicationFolder));
  if (all.length === 0 && publicationFolders.every(({ publication }) => publication?.ignore.length === 0))
    throw new UserError('There are no issues here', { hint: 'Start one with `bulletin new`' });
  const make = async () => {
    const many = await buildMany({ issues: sound, builder, past, options: given }, host, tabs);
    if (many.issues.length === 0 && sound.length > 0 && shard === undefined)
      throw new UserError(`There is no issue in ${options.languages?.join(' or ')}`);
    const archives = await buildArchives(await wholePublications(sound, host), many, builder, past);
    return {
      built: many.issues,
      archives,
      undeleted: await clean(await past.leftovers(soundFolders, issues), options, host),
    };
  };
  // Whatever ends it: what is made is known to the next build.
  const { built, archives, undeleted } = await make().finally(() => (options.dryRun ? undefined : past.save()));
  const result: BuildResult = {
    issues: built,
    archives,
    milliseconds: Math.round(host.now() - start),
    version: host.tool.version,
    ...(shard === undefined
      ? {}
      : {
          shard: {
            ...shard,
            issues: countIssues(issues.map(({ path }) => path)),
            of: countIssues(all.map(({ path }) => path)),
          },
        }),
    ...(await opened()),
  };
  const ofPublications = publications
    .filter(({ findings }) => findings.length > 0)
    .map(({ findings }) => ({ file: publicationFile, findings }));
  const unsound = issues.flatMap((one) => (soundFolders.includes(one.publicationFolder) ? [] : one.path));
  const unbuilt = { issues: countIssues(unsound), publications: publications.length - soundFolders.length };
  const code = await report({ result, ofPublications, undeleted, unbuilt }, options, host);
  const first = options.opens ? firstToOpen(built, known) : undefined;
  if (first?.bytes !== undefined) await host.open(resolve(host.cwd, first.path));
  return code;
}

/** The first file of the newest issue that has one, in the first language that it has. */
function firstToOpen(built: BuildResult['issues'], languages: readonly string[]) {
  const withFiles = built.filter(({ artefacts }) => artefacts.length > 0);
  const newest = newestIssue(
    withFiles.map(({ file }) => file),
    languages,
  );
  return withFiles.find(({ file }) => file === newest)?.artefacts[0];
}

/** What is wrong with each bulletin.yaml, and whether its issues can be built. */
function checkPublications(folders: readonly PublicationFolder[], builder: Builder) {
  return Promise.all(
    folders.map(async (publicationFolder) => ({
      publicationFolder,
      ...(await builder.checkPublication(publicationFolder)),
    })),
  );
}

/** The archives of publications all of whose issues were asked for. */
function buildArchives(
  folders: readonly PublicationFolder[],
  { archived, unlisted }: BuiltMany,
  builder: Builder,
  past: PastBuilds,
) {
  return Promise.all(
    folders.map(async (publicationFolder) => {
      const issuesOf = archived.get(publicationFolder) ?? [];
      const archive = await builder.buildArchive(publicationFolder, issuesOf, unlisted.get(publicationFolder));
      if (archive.failures.length === 0) await past.keepArchive(publicationFolder, issuesOf, archive);
      return archive;
    }),
  );
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
