// bulletin validate: checks issues, and says what is wrong and where.

import { basename, dirname } from 'node:path';
import { checkMany } from '../../check/check-many.ts';
import { createChecker } from '../../check/checker.ts';
import { spoiltBy } from '../../check/spoiled-formats.ts';
import { unifiedDiff } from '../../check/edit/unified-diff.ts';
import { ExitCode, UserError } from '../../base/errors.ts';
import { publicationFile, type PublicationFolder } from '../../content/publication/find-publication.ts';
import type { Host } from '../../host/host.ts';
import { formats } from '../../output/formats/index.ts';
import type { CheckedFile } from '../../content/issue/fault.ts';
import { fixIssues, withFixed, writeFixed, type FixedFile } from '../../check/fix-issues.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import { chooseFiles } from '../../content/publication/choose-files.ts';
import { countIssues, listIssues } from '../../content/publication/issue-files.ts';
import type { Selected } from '../../content/publication/select-issues.ts';
import { parseShard, shardText, takeShard } from '../../content/publication/shard.ts';
import { reports } from '../../check/reports/index.ts';
import { failLevels, reportFindings, type ReportOptions } from '../../check/report-findings.ts';
import { chooseReports, noIssue } from '../../check/reports/choose-reports.ts';
import type { Flags } from '../asking/flags.ts';
import type { Command } from './command.ts';

export const validate: Command = {
  name: 'validate',
  summary: 'check issues, and show what is wrong and where',
  operands: {
    usage: '[files...]',
    summary:
      'issue files or their names, such as 2.fr, folders that hold them, or patterns in quotes (default: all issues of the publication)',
  },
  flags: [
    {
      usage: '-r, --report <name>',
      summary: `the form of the report: ${reports.map(({ name, summary }) => `${name} (${summary})`).join(', ')}; NAME=FILE writes it to a file; can be repeated`,
      suggestions: () => reports.map(({ name }) => name),
      repeats: true,
    },
    { usage: '--json', summary: 'the same as --report json' },
    {
      usage: '--fail-level <level>',
      summary: 'the lowest level that makes the exit code 1: error (the default), warning, note or never',
      choices: failLevels,
    },
    { usage: '--max-warnings <number>', summary: 'more warnings than this also make the exit code 1' },
    { usage: '--baseline <file>', summary: 'leave out the findings that this file lists' },
    { usage: '--update-baseline', summary: 'write the findings of this run into that file' },
    { usage: '--staged', summary: 'check what git would commit: the staged issues, with their staged text' },
    { usage: '--since <commit>', summary: 'check only issues that changed since a commit' },
    { usage: '--shard <part>', summary: 'check only a part of the issues, such as 1/4: the first of four parts' },
    { usage: '--stdin-filename <path>', summary: 'with - as the file: check standard input as if it were this file' },
    { usage: '--fix', summary: 'make the fixes that do not change what the text says' },
    { usage: '--unsafe-fixes', summary: 'with --fix or --diff: also make fixes that someone should look at' },
    { usage: '--diff', summary: 'show what --fix would change, but change nothing' },
  ],
  examples: [
    ['bulletin validate', 'checks every issue of the publication'],
    ['bulletin validate issues/028.en.yaml', 'checks one issue'],
    ['bulletin validate --shard 1/4', 'checks a quarter of the issues, as one of four jobs'],
    ['bulletin validate --staged', 'checks what the next commit would contain, in a hook'],
    ['bulletin validate --fix', 'fixes what is safe to fix, and reports the rest'],
    ['bulletin validate --diff --unsafe-fixes', 'shows every fix that it could make'],
    [
      'bulletin validate --report pretty --report sarif=out.sarif',
      'prints the findings, and writes a file for code scanning',
    ],
    [
      'bulletin validate --baseline known.json --update-baseline',
      'accepts the findings of today, so that later runs report only new ones',
    ],
  ],
  topic: 'engineers',
  async run({ operands, flags }, host) {
    const { terminal } = host;
    const reporting = reportOptions(flags, host);
    const shard = parseShard(flags.text('shard'));
    // With --diff, the changes come first.
    const [isStaged, isFix] = [flags.isSet('staged'), flags.isSet('fix') && !flags.isSet('diff')];
    const choice = await chooseFiles(
      { operands, isStaged, isFix, since: flags.text('since'), stdinName: flags.text('stdin-filename') },
      host,
    );
    const { publicationFolders, disk, notes } = choice;
    const issues = shard === undefined ? choice.issues : takeShard(choice.issues, shard);
    let { world } = choice;
    let isFixed = false;
    if (!flags.isSet('quiet')) for (const note of notes) terminal.note(note);
    if (!flags.isSet('quiet') && shard !== undefined)
      terminal.note(
        shardText({
          ...shard,
          issues: countIssues(issues.map(({ path }) => path)),
          of: countIssues(choice.issues.map(({ path }) => path)),
        }),
      );
    const checker = createChecker(world, { formats: formats.map(({ name }) => name) });
    const broken = new Set<PublicationFolder>();
    const checked: CheckedFile[] = [];
    const named = [...operands, flags.text('stdin-filename') ?? ''].some(
      (operand) => basename(operand) === publicationFile,
    );
    for (const publicationFolder of publicationFolders) {
      const one = await checker.checkPublication(publicationFolder);
      if (one === undefined) continue;
      // A character that only the PDF lacks says nothing about its issues.
      if (spoiltBy(one.findings) === 'all') broken.add(publicationFolder);
      // A bulletin.yaml without errors is reported only if the user named it.
      if (named || one.findings.length > 0) checked.push(one);
    }
    const sound = issues.filter(({ publicationFolder }) => !broken.has(publicationFolder));
    if (flags.isSet('fix') || flags.isSet('diff') || flags.isSet('unsafe-fixes')) {
      const fixedFiles = await fixIssues(sound, isFix ? disk : world, flags.isSet('unsafe-fixes') ? 'unsafe' : 'safe');
      if (!isFix)
        return showChanges(fixedFiles, { isUnsafe: flags.isSet('unsafe-fixes'), isQuiet: flags.isSet('quiet') }, host);
      await writeFixed(fixedFiles, disk);
      const next = isStaged ? ' in the file; stage it again' : '';
      for (const { file, count } of fixedFiles)
        if (isStaged || !flags.isSet('quiet')) terminal.note(`${terminalSafe(file)}: ${count} fixed${next}`);
      if (isStaged) world = withFixed(world, fixedFiles);
      // The staged text has not changed.
      isFixed = isStaged && fixedFiles.length > 0;
    }
    const ofIssues = await checkMany(sound, world, isStaged ? 'HEAD' : flags.text('since'), (done) =>
      reportProgress(done, sound.length, host),
    );
    checked.push(...ofIssues);
    const code = await reportFindings(checked, reporting, host);
    // Errors that are known already are no news.
    if (code !== ExitCode.done && !flags.isSet('quiet'))
      for (const note of await leftUnchecked(ofIssues, sound, world)) terminal.note(note);
    const left = countIssues(issues.filter((one) => !sound.includes(one)).map(({ path }) => path));
    if (left > 0) {
      terminal.note(`${left} ${left === 1 ? 'issue was' : 'issues were'} not checked: fix bulletin.yaml first`);
      return ExitCode.failed;
    }
    return isFixed && reporting.failLevel !== 'never' ? ExitCode.findings : code;
  },
};

/** What errors keep from being checked: the rest of files that cannot be read, and issues beside the others. */
async function leftUnchecked(
  checked: readonly CheckedFile[],
  issues: readonly Selected[],
  host: Pick<Host, 'files'>,
): Promise<readonly string[]> {
  const isUnread = checked.map(({ findings }) => findings.some(stopsReading));
  const unread = countIssues(issues.filter((_, index) => isUnread[index]).map(({ path }) => path));
  const alone = await notCompared(
    checked.filter((_, index) => !isUnread[index]),
    issues.filter((_, index) => !isUnread[index]),
    host,
  );
  return [
    ...(unread === 0
      ? []
      : [`The rest of ${unread === 1 ? '1 issue' : `${unread} issues`} was not checked: fix the errors first`]),
    ...(alone === 0
      ? []
      : [`${alone === 1 ? '1 issue was' : `${alone} issues were`} not compared with the others: fix the errors first`]),
  ];
}

/** An error of YAML hides what is behind it: only files without text, or with none that is YAML, have no rest. */
function stopsReading({ rule, severity }: CheckedFile['findings'][number]): boolean {
  return severity === 'error' && /^yaml\/(?!empty$|no-mapping$|unreadable$|too-large$)/.test(rule);
}

/** How many issues could not be compared with others that are there. */
async function notCompared(
  checked: readonly CheckedFile[],
  issues: readonly Selected[],
  { files }: Pick<Host, 'files'>,
): Promise<number> {
  const alone = issues.filter((_, index) => checked[index]?.isCompared === false);
  const folders = new Map(
    await Promise.all(
      [...new Set(alone.map(({ path }) => dirname(path)))].map(
        async (folder) => [folder, (await listIssues(folder, files)).length] as const,
      ),
    ),
  );
  return alone.filter(({ path }) => (folders.get(dirname(path)) ?? 0) > 1).length;
}

/** What a fix would change, as a patch; exit code 1 when there is something. */
async function showChanges(
  fixedFiles: readonly FixedFile[],
  { isUnsafe, isQuiet }: { readonly isUnsafe: boolean; readonly isQuiet: boolean },
  { terminal }: Host,
): Promise<ExitCode> {
  for (const { file, before, after } of fixedFiles) terminal.out(await unifiedDiff(terminalSafe(file), before, after));
  if (fixedFiles.length > 0) return ExitCode.findings;
  if (!isQuiet)
    terminal.note(
      isUnsafe
        ? 'Nothing can be fixed automatically'
        : 'Nothing can be fixed safely. --unsafe-fixes also shows fixes that someone should look at',
    );
  return ExitCode.done;
}

function reportProgress(done: number, count: number, { terminal }: Host): void {
  if (done % 10 === 0 && count > 20) terminal.progress(`Checking ${count} issues: ${done}`);
}

/** Throws UserError, so that a wrong flag is reported before the work. */
function reportOptions(flags: Flags, { env }: Host): ReportOptions {
  const [file, isUpdated] = [flags.text('baseline'), flags.isSet('update-baseline')];
  if (isUpdated && file === undefined)
    throw new UserError('--update-baseline needs --baseline', {
      hint: 'For example --baseline known.json --update-baseline',
    });
  return {
    reports: chooseReports(
      [...(flags.list('report') ?? []), ...(flags.isSet('json') ? ['json'] : [])],
      env['GITHUB_ACTIONS'] === 'true',
    ),
    failLevel: failLevels.find((level) => level === flags.text('fail-level')) ?? 'error',
    maxWarnings: flags.count('max-warnings') ?? Number.POSITIVE_INFINITY,
    baseline: file === undefined ? undefined : { file: noIssue(file), isUpdated },
    isQuiet: flags.isSet('quiet'),
    made: flags.isSet('fix') ? (flags.isSet('unsafe-fixes') ? 'unsafe' : 'safe') : undefined,
  };
}
