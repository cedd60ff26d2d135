// Makes the fixes of findings in the files themselves: checked, fixed, read again and compared before a byte is
// written.

import type { CheckHost } from './check-options.ts';
import { createChecker } from './checker.ts';
import { fix, saysMore, saysTheSame, type FixedText } from './edit/fix.ts';
import { UserError } from '../base/errors.ts';
import { changeText } from '../content/edit/change-text.ts';
import type { Host } from '../host/host.ts';
import type { Finding, Fix } from '../content/issue/fault.ts';
import { readSource } from '../content/issue/read-source.ts';
import type { YamlFile } from '../content/issue/read-yaml.ts';
import { overlay } from '../content/publication/overlay.ts';
import type { Selected } from '../content/publication/select-issues.ts';
import { shownPath } from '../base/shown-path.ts';

export interface FixedFile {
  /** Absolute. */
  readonly path: string;
  /** As people are shown it. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** How many findings were fixed in it. */
  readonly count: number;
}

/** One fix may make way for another; no file needs more rounds. */
const rounds = 10;

/**
 * Characters that are checked again, where fixes do harm together and are tried one by one: 200 fixes of a long issue,
 * and 4 of the longest.
 */
const patience = 4_000_000;

/** The files that fixes change, as they would be. Nothing is written. */
export async function fixIssues(
  issues: readonly Selected[],
  host: CheckHost,
  safety: Fix['safety'],
  atMost = rounds,
): Promise<readonly FixedFile[]> {
  const fixedFiles: FixedFile[] = [];
  for (const selected of issues) {
    const one = await fixIssue(selected, host, safety, atMost);
    if (one !== undefined) fixedFiles.push(one);
  }
  return fixedFiles;
}

async function fixIssue(
  selected: Selected,
  host: CheckHost,
  safety: Fix['safety'],
  atMost: number,
): Promise<FixedFile | undefined> {
  const { path, publicationFolder } = selected;
  // One checker for all attempts: the other issues stay as they are, and are read once.
  const changed = new Map<string, Uint8Array>();
  const world = { ...host, files: overlay(host.files, changed) };
  const checker = createChecker(world, { formats: [] });
  const look = async (text: string | undefined): Promise<Look> => {
    if (text !== undefined) changed.set(path, encode(text));
    const source = await readSource(path, publicationFolder.folder, world);
    return { source, check: async () => (await checker.checkIssue(selected)).findings };
  };
  const tries = { left: patience };
  const first = await look(undefined);
  let [now, count]: [Step, number] = [{ ...first, findings: await first.check(), fixed: [] }, 0];
  for (let round = 0; round < atMost; round += 1) {
    const next = await fixRound(now, safety, look, tries);
    if (next === undefined) break;
    now = next;
    count += now.fixed.length;
  }
  return count === 0
    ? undefined
    : { path, file: shownPath(path, host.cwd), before: first.source.text, after: now.source.text, count };
}

/** A text of the issue, and what is found in it, asked before the next text. */
interface Look {
  readonly source: YamlFile;
  readonly check: () => Promise<readonly Finding[]>;
}

interface Step {
  readonly source: YamlFile;
  readonly findings: readonly Finding[];
  /** The findings whose fixes led to it. */
  readonly fixed: readonly Finding[];
}

/**
 * All fixes that can be made at once. One that changes more than it names, or after which there is more to say than
 * before, is not made, and its finding stays; the others are made without it.
 */
async function fixRound(
  from: Step,
  safety: Fix['safety'],
  look: (text: string) => Promise<Look>,
  tries: { left: number },
): Promise<Step | undefined> {
  const attempt = async ({ text, fixed }: FixedText): Promise<Step | undefined> => {
    if (fixed.length === 0) return undefined;
    const { source, check } = await look(text);
    if (!saysTheSame(from.source, source, fixed)) return undefined;
    const findings = await check();
    const isHarmless = from.source.tree === undefined || !saysMore(from.findings, findings, safety);
    return isHarmless ? { source, findings, fixed } : undefined;
  };
  const fixedWith = (some: readonly Finding[]) => fix(from.source.text, some, safety);
  const all = fixedWith(from.findings);
  const step = await attempt(all);
  if (step !== undefined) return step;
  const harmless: Finding[] = [];
  for (const one of all.fixed) {
    tries.left -= from.source.text.length;
    if (tries.left < 0) break;
    if ((await attempt(fixedWith([one]))) !== undefined) harmless.push(one);
  }
  return attempt(fixedWith(harmless));
}

/** Writes fixed files whole or not at all. Throws UserError if a file has changed since it was read. */
export async function writeFixed(fixedFiles: readonly FixedFile[], { files }: Pick<Host, 'files'>): Promise<void> {
  for (const { path, file, before, after } of fixedFiles) {
    const work = async (bytes: Uint8Array): Promise<string> => {
      if (new TextDecoder().decode(bytes) === before) return after;
      throw new UserError(`${file} changed while it was being checked`, { hint: 'Run it again' });
    };
    await changeText(path, work, files);
  }
}

/** A host in which fixed files are as they would be. */
export function withFixed<World extends Pick<Host, 'files'>>(host: World, fixedFiles: readonly FixedFile[]): World {
  return { ...host, files: overlay(host.files, new Map(fixedFiles.map(({ path, after }) => [path, encode(after)]))) };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
