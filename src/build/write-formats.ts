// Writes an edition in every format that is wanted.

import { join } from 'node:path';
import { UserError } from '../base/errors.ts';
import { pause } from '../base/pause.ts';
import { shownPath } from '../base/shown-path.ts';
import type { BuiltArtefact, Unbuilt } from '../check/reports/build-report.ts';
import type { Edition } from '../content/edition/edition.ts';
import type { Host } from '../host/host.ts';
import type { Format, FormatTools, Rendered } from '../output/formats/format.ts';
import { formats } from '../output/formats/index.ts';
import type { PartParity } from '../output/verify/parity-table.ts';
import type { BuildOptions } from './build-options.ts';

export interface Written {
  readonly written: readonly (BuiltArtefact & Pick<Rendered, 'faults'>)[];
  readonly unbuilt: readonly Unbuilt[];
  readonly failures: readonly UserError[];
}

type WriteHost = Pick<Host, 'cwd' | 'files' | 'now'>;

/**
 * Writes an edition into a folder. `spoilt` are the formats that an error keeps from being written, each with the rule
 * that says so.
 */
export async function writeFormats(
  edition: Edition,
  wanted: readonly Format[],
  folder: string,
  spoilt: ReadonlyMap<string, string>,
  tools: FormatTools,
  options: Pick<BuildOptions, 'dryRun' | 'check'>,
  host: WriteHost,
): Promise<Written> {
  const pathOf = ({ suffix }: Format) => join(folder, `${edition.slug}.${edition.language}${suffix}`);
  const unbuilt = wanted.flatMap((format) => {
    const why = spoilt.get(format.name);
    return why === undefined ? [] : [leftOut(format, pathOf(format), why, host)];
  });
  // All forms at once: while the disk takes one, the next is rendered, and the browser starts.
  const sound = wanted.filter(({ name }) => !spoilt.has(name));
  const made = await Promise.all(
    sound.map((format) => writeFormat(format, edition, pathOf(format), tools, options, host).catch(asFailure)),
  );
  return {
    written: made.flatMap((one) => (one instanceof UserError ? [] : [one])),
    unbuilt: await Promise.all(unbuilt),
    failures: made.filter((one) => one instanceof UserError),
  };
}

async function writeFormat(
  format: Format,
  edition: Edition,
  path: string,
  tools: FormatTools,
  { dryRun, check }: Pick<BuildOptions, 'dryRun' | 'check'>,
  host: WriteHost,
): Promise<BuiltArtefact & Pick<Rendered, 'faults'>> {
  const start = host.now();
  const artefact = { format: format.name, path: shownPath(path, host.cwd) };
  if (dryRun) return artefact;
  // A large page takes seconds.
  await pause();
  const { content, beside = [], faults = [] } = await format.render(edition, tools);
  // Files that another file names are written before it.
  for (const one of beside) await host.files.write(join(path, '..', one.name), one.content);
  await host.files.write(path, content);
  const milliseconds = Math.round(host.now() - start);
  const parity = check ? { parity: await compareWritten(format, edition, path, host, tools) } : {};
  return { ...artefact, bytes: Buffer.byteLength(content), milliseconds, faults, ...parity };
}

/** A file that is not made, and whether an older one exists, which is now out of date. */
async function leftOut(format: Format, path: string, why: string, host: WriteHost): Promise<Unbuilt> {
  return {
    format: format.name,
    path: shownPath(path, host.cwd),
    why,
    isOutdated: (await host.files.stat(path)) !== undefined,
  };
}

/** What a written file has of its edition. */
async function compareWritten(
  format: Format,
  edition: Edition,
  path: string,
  { files }: WriteHost,
  tools: Pick<FormatTools, 'press'>,
): Promise<readonly PartParity[]> {
  const [{ meaningOf }, { compareReading }] = await Promise.all([
    import('../output/verify/meaning.ts'),
    import('../output/verify/compare.ts'),
  ]);
  const readings = await format.read(await files.read(path), tools);
  return readings.map((reading) => ({
    name: [format.name, reading.part].filter(Boolean).join(' '),
    parity: compareReading(meaningOf(edition, reading.isPlain), reading),
  }));
}

/** If one form cannot be made (no browser, say), the others are. */
export function asFailure(error: unknown): UserError {
  if (error instanceof UserError) return error;
  throw error;
}

export function wantedFormats(names: readonly string[] | undefined): readonly Format[] {
  if (names === undefined) return formats;
  return formats.filter(({ name }) => names.includes(name));
}
