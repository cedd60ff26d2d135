// What a build did, as a table for people and as JSON for programs.

import type { UserError } from '../../base/errors.ts';
import type { Palette } from '../../host/host.ts';
import type { Finding } from '../../content/issue/fault.ts';
import type { Parity } from '../../output/verify/compare.ts';
import type { PartParity } from '../../output/verify/parity-table.ts';
import type { FontPackage } from '../../theme/theme.ts';
import type { BrowserInfo } from '../../press/press.ts';
import { countIssues } from '../../content/publication/issue-files.ts';
import { shardText, type TakenShard } from '../../content/publication/shard.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';

export interface BuiltArtefact {
  readonly format: string;
  /** Relative to the working folder, with `/`. */
  readonly path: string;
  /** Absent in a dry run. */
  readonly bytes?: number;
  /** Of a PDF that was printed now. */
  readonly pages?: number;
  /** The packages of the fonts inside, where it has some of packages. */
  readonly fonts?: readonly FontPackage[];
  readonly milliseconds?: number;
  /** True where the file was there already, with the same bytes. */
  readonly upToDate?: true;
  /** What was found in the written file, part by part, where that was asked for. */
  readonly parity?: readonly PartParity[];
}

/** A file that an error has kept from being made. */
export interface Unbuilt {
  readonly format: string;
  readonly path: string;
  /** The rule that found the error. */
  readonly why: string;
  /** True where the file of an earlier build is there. */
  readonly isOutdated: boolean;
}

export interface BuiltIssue {
  readonly file: string;
  readonly language?: string;
  readonly findings: readonly Finding[];
  /** What the edition has of the issue, where that was asked for. */
  readonly edition?: Parity;
  readonly artefacts: readonly BuiltArtefact[];
  /** What an error spoils, where the rest was built. */
  readonly unbuilt: readonly Unbuilt[];
  /** Why a format could not be made. */
  readonly failures: readonly UserError[];
  /** True where the formats have nothing to say of it, as calendars have of an issue without events. */
  readonly isEmpty?: boolean;
}

/** The list of all issues in each language, and the feed. */
export interface BuiltArchive {
  readonly artefacts: readonly (BuiltArtefact & { readonly language: string })[];
  readonly failures: readonly UserError[];
  /** The issues that it lacks, because they could not be built. */
  readonly leftOut: readonly {
    readonly file: string;
    /** A clause. */
    readonly why: string;
    /** The list of an earlier build that stays, because no issue is left for a new one. */
    readonly list?: string;
  }[];
}

export interface BuildResult {
  readonly issues: readonly BuiltIssue[];
  /** Of those publications of which all issues were built. */
  readonly archives: readonly BuiltArchive[];
  readonly milliseconds: number;
  /** Of bulletin; with the browser's, it decides the bytes of every file. */
  readonly version: string;
  readonly browser?: BrowserInfo;
  /** The part of the issues that was built. */
  readonly shard?: TakenShard;
}

/** A line per file with its size and time, then the sum. */
export function renderBuild({ issues, archives, milliseconds, shard }: BuildResult, palette: Palette): string {
  const artefacts = [...issues, ...archives].flatMap((one) =>
    one.artefacts.map((artefact) => ({ ...artefact, path: terminalSafe(artefact.path) })),
  );
  const archived = archives.reduce((sum, archive) => sum + archive.artefacts.length, 0);
  const left = artefacts.filter(({ upToDate }) => upToDate === true).length;
  const made = artefacts.filter(({ upToDate }) => upToDate !== true);
  const width = Math.max(0, ...made.map(({ path }) => path.length));
  const lines = made.map(({ path, bytes, pages, milliseconds: time }) =>
    bytes === undefined || time === undefined
      ? `would write ${path}`
      : `${path.padEnd(width)}  ${kilobytes(bytes).padStart(10)}  ${palette.dim(seconds(time).padStart(8))}${pages === undefined ? '' : `  ${count(pages, 'page')}`}`,
  );
  const unbuilt = issues.flatMap((issue) => issue.unbuilt);
  const isStopped = ({ artefacts: made, failures, isEmpty = false }: BuiltIssue) =>
    made.length === 0 && failures.length === 0 && !isEmpty;
  const stopped = issues.filter(isStopped).length;
  const built = issuesText(issues.filter((issue) => !isStopped(issue)));
  const spoilt = issues.reduce((sum, issue) => sum + (issue.artefacts.length === 0 ? 0 : issue.unbuilt.length), 0);
  const folder = sharedFolder(artefacts.map(({ path }) => path));
  const counts = [
    `${count(artefacts.length - archived, 'file')}${folder === '' ? '' : ` in ${folder}`}`,
    ...(archived === 0 ? [] : [`${count(archived, 'file')} of the archive`]),
  ].join(', and ');
  const sum = artefacts.some(({ bytes }) => bytes === undefined)
    ? `${built}: would write ${counts}`
    : `${built} in ${seconds(milliseconds)}: ${counts}${left === 0 ? '' : `; ${upToDateText(left, artefacts.length)}`}`;
  const done = artefacts.length === 0 && stopped > 0 ? [] : [palette.bold(sum)];
  const missing = [
    ...(stopped === 0 ? [] : [issuesText(issues.filter(isStopped))]),
    ...(spoilt === 0 ? [] : [count(spoilt, 'file')]),
  ];
  const rest = missing.length === 0 ? [] : [palette.red(`${missing.join(' and ')} not built because of errors`)];
  return [
    ...lines,
    ...unbuilt.map((one) => unbuiltLine(one, palette)),
    ...(issues.length === 0 ? [] : [[...done, ...rest].join('; ')]),
    ...shardLines(shard),
    '',
  ].join('\n');
}

/** `2 issues`; `1 issue (2 languages)` where it has a file in each of them. */
function issuesText(issues: readonly BuiltIssue[]): string {
  const number = countIssues(issues.map(({ file }) => file));
  const languages = new Set(issues.map(({ language }) => language)).size;
  const several = languages > 1 ? count(languages, 'language') : count(issues.length, 'file');
  return `${count(number, 'issue')}${number === issues.length ? '' : ` (${several})`}`;
}

/** Which issues the archives lack, and why: a line each, one for the rest, and one for each list that is old. */
export function renderLeftOut(archives: readonly BuiltArchive[]): readonly string[] {
  const all = archives.flatMap(({ leftOut }) => leftOut);
  const lines = all.slice(0, mostLeftOut).map(({ file, why }) => `The archive leaves out ${file}: ${why}`);
  const more = all.length - lines.length;
  const lists = [...new Set(all.flatMap(({ list }) => list ?? []))];
  return [
    ...lines,
    ...(more === 0 ? [] : [`The archive leaves out ${more} more`]),
    ...lists.map((list) => `${list} is still from an earlier build`),
  ].map(terminalSafe);
}

const mostLeftOut = 5;

/** What a part of the issues lacks, and how it is made in the end. */
function shardLines(shard: BuildResult['shard']): readonly string[] {
  if (shard === undefined) return [];
  const lacking = '. The archive needs all of them: run bulletin build --format html when every part is built';
  return [`${shardText(shard)}${shard.issues === shard.of ? '' : lacking}`];
}

/** The folder that all of them are in, with `/`; empty where that is the working folder, or where there is none. */
function sharedFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => path.split('/').slice(0, -1));
  const parts = first.filter((_, at) =>
    others.every((other) => first.slice(0, at + 1).every((part, to) => other[to] === part)),
  );
  return parts.join('/');
}

function upToDateText(left: number, all: number): string {
  if (left === all) return 'everything was up to date';
  return `${left} of them ${left === 1 ? 'was' : 'were'} up to date`;
}

function unbuiltLine({ path, why, isOutdated }: Unbuilt, palette: Palette): string {
  return palette.red(
    `${terminalSafe(path)} not built: ${why}${isOutdated ? '; the file there is from an earlier build, and out of date' : ''}`,
  );
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

export function renderBuildJson({ issues, archives, milliseconds, version, browser, shard }: BuildResult): string {
  const plain = issues.map(({ file, language, edition, artefacts, unbuilt, findings, failures }) => ({
    file,
    ...(language === undefined ? {} : { language }),
    ...(edition === undefined ? {} : { edition }),
    artefacts,
    unbuilt,
    findings: findings.map(({ excerpt: _, ...finding }) => finding),
    failures: failures.map(plainFailure),
  }));
  const archive = {
    artefacts: archives.flatMap(({ artefacts }) => artefacts),
    failures: archives.flatMap(({ failures }) => failures).map(plainFailure),
    leftOut: archives.flatMap(({ leftOut }) => leftOut),
  };
  const tool = { name: 'bulletin', version };
  const part = shard === undefined ? {} : { shard };
  return `${JSON.stringify({ version: 1, tool, browser: browser ?? null, milliseconds, ...part, issues: plain, archive }, undefined, 2)}\n`;
}

function plainFailure({ message, hint }: UserError): object {
  return { message, ...(hint === undefined ? {} : { hint }) };
}

/** 1 kB is 1,000 bytes. */
function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function seconds(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
