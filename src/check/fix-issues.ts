// Makes the fixes of findings in the files themselves: checked, fixed, read again and compared before a byte is
// written.

import { createChecker } from './checker.ts';
import { fix, saysTheSame } from './edit/fix.ts';
import { UserError } from '../base/errors.ts';
import type { Host } from '../host/host.ts';
import type { Finding, Fix } from '../content/issue/fault.ts';
import { readSource } from '../content/issue/read-source.ts';
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

/** So many fixes are tried one by one where all of them together do harm. */
const alone = 200;

/** The files that fixes change, as they would be. Nothing is written. */
export async function fixIssues(
  issues: readonly Selected[],
  host: Host,
  safety: Fix['safety'],
): Promise<readonly FixedFile[]> {
  const fixedFiles: FixedFile[] = [];
  for (const selected of issues) {
    const one = await fixIssue(selected, host, safety);
    if (one !== undefined) fixedFiles.push(one);
  }
  return fixedFiles;
}

async function fixIssue(selected: Selected, host: Host, safety: Fix['safety']): Promise<FixedFile | undefined> {
  const { path, publicationFolder } = selected;
  const first = await readSource(path, publicationFolder.folder, host);
  let [source, count] = [first, 0];
  for (let round = 0; round < rounds; round += 1) {
    const world = { ...host, files: overlay(host.files, new Map(round === 0 ? [] : [[path, encode(source.text)]])) };
    const { findings } = await createChecker(world, { formats: [] }).checkIssue(selected);
    const from = source;
    const made = async (some: readonly Finding[]) => {
      const { text, fixed } = fix(from.text, some, safety);
      const next = await readSource(path, publicationFolder.folder, {
        ...host,
        files: overlay(host.files, new Map([[path, encode(text)]])),
      });
      return { next, fixed, isHarmless: saysTheSame(from, next, fixed) };
    };
    let best = await made(findings);
    if (!best.isHarmless) {
      // A fix that says more than it means is not made, and its finding stays; the others are made without it.
      const harmless: Finding[] = [];
      for (const one of best.fixed.slice(0, alone)) if ((await made([one])).isHarmless) harmless.push(one);
      best = await made(harmless);
    }
    if (best.fixed.length === 0 || !best.isHarmless) break;
    source = best.next;
    count += best.fixed.length;
  }
  return count === 0
    ? undefined
    : { path, file: shownPath(path, host.cwd), before: first.text, after: source.text, count };
}

/** Writes fixed files whole or not at all. Throws UserError where a file is no longer what it was when it was read. */
export async function writeFixed(fixedFiles: readonly FixedFile[], { files }: Host): Promise<void> {
  for (const { path, file, before, after } of fixedFiles) {
    const bytes = await files.read(path);
    // A byte order mark is no part of the text, and stays.
    const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
    if (new TextDecoder().decode(bytes) !== before)
      throw new UserError(`${file} changed while it was being checked`, { hint: 'Run it again' });
    // A link inside the publication stays a link.
    await files.replace(await files.realpath(path), mark + after);
  }
}

/** A host in which fixed files are as they would be. */
export function withFixed(host: Host, fixedFiles: readonly FixedFile[]): Host {
  return { ...host, files: overlay(host.files, new Map(fixedFiles.map(({ path, after }) => [path, encode(after)]))) };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
