// Writes an edition in every format that is wanted.

import { join } from 'node:path';
import { UserError } from '../../base/errors.ts';
import { pause } from '../../base/pause.ts';
import { shownPath } from '../../base/shown-path.ts';
import type { BuiltArtefact, Unbuilt } from '../../check/reports/build-report.ts';
import type { Edition } from '../../content/edition/edition.ts';
import { given } from '../../content/edition/given.ts';
import type { Host } from '../../host/host.ts';
import type { Format, FormatTools } from '../../output/formats/format.ts';
import type { PartParity } from '../../output/verify/parity-table.ts';
import { writeBuilt } from '../../base/write-built.ts';
import type { BuildOptions } from './build-options.ts';
import { madeFile, type MadeFormat } from '../kept/made.ts';

export interface WrittenFormat {
  readonly name: string;
  /** Absent where the format has nothing to say of the edition. */
  readonly artefact?: BuiltArtefact;
  /** For the next build. */
  readonly made: MadeFormat | undefined;
}

export interface Written {
  readonly written: readonly WrittenFormat[];
  readonly unbuilt: readonly Unbuilt[];
  readonly failures: readonly UserError[];
}

type WriteHost = Pick<Host, 'cwd' | 'files' | 'now'>;

/** What is written, and what with. */
export interface Writing extends FormatTools {
  readonly edition: Edition;
  readonly options: Pick<BuildOptions, 'dryRun' | 'check' | 'force'>;
  readonly host: WriteHost;
}

/** Where an edition is written, and what is known of its files. */
export interface Target {
  /** Absolute: the folder of all outputs, and in it that of the edition. */
  readonly out: string;
  readonly folder: string;
  /** The formats that an error keeps from being written, each with the rule that says so. */
  readonly spoilt: ReadonlyMap<string, string>;
  /** The formats whose files are what they were made; undefined where nothing is kept for the next build. */
  readonly upToDate: Readonly<Record<string, MadeFormat>> | undefined;
}

/** Writes an edition, and leaves what is up to date. */
export async function writeFormats(
  wanted: readonly Format[],
  { out, folder, spoilt, upToDate }: Target,
  writing: Writing,
): Promise<Written> {
  const { edition, host } = writing;
  const isKept = upToDate !== undefined;
  const pathOf = ({ suffix }: Format) => join(folder, `${edition.slug}.${edition.language}${suffix}`);
  const apt = wanted.filter((format) => format.itemsOf?.(edition).length !== 0);
  const unbuilt = apt.flatMap((format) => {
    const why = spoilt.get(format.name);
    return why === undefined ? [] : [leftOut(format, pathOf(format), why, host)];
  });
  // All forms at once: while the disk takes one, the next is rendered, and the browser starts.
  const sound = apt.filter(({ name }) => !spoilt.has(name));
  const made = await Promise.all(
    sound.map((format) => {
      const known = upToDate?.[format.name];
      return known === undefined
        ? writeFormat(format, pathOf(format), isKept ? out : undefined, writing).catch(asFailure)
        : { name: format.name, artefact: leftAsItIs(format, known, out, host), made: known };
    }),
  );
  return {
    written: [
      ...made.flatMap((one) => (one instanceof UserError ? [] : [one])),
      ...wanted.flatMap(({ name }) => (apt.some((one) => one.name === name) ? [] : [{ name, made: noFile }])),
    ],
    unbuilt: await Promise.all(unbuilt),
    failures: made.filter((one) => one instanceof UserError),
  };
}

const noFile: MadeFormat = { bytes: 0, files: [], faults: [] };

/** `out` is the folder of all outputs, if what is made is kept for the next build. */
async function writeFormat(
  format: Format,
  path: string,
  out: string | undefined,
  writing: Writing,
): Promise<WrittenFormat> {
  const { edition, host } = writing;
  const { dryRun, check, force } = writing.options;
  const start = host.now();
  const artefact = { format: format.name, path: shownPath(path, host.cwd) };
  if (dryRun) return { name: format.name, artefact, made: undefined };
  // A large page takes seconds.
  await pause();
  const { content, beside = [], faults = [], pages, fonts = [] } = await format.render(edition, writing);
  // Files that another file names are written before it.
  const all = [...beside.map((one) => ({ path: join(path, '..', one.name), content: one.content })), { path, content }];
  let isChanged = false;
  for (const one of all) isChanged = (await writeBuilt(one.path, one.content, force, host.files)) || isChanged;
  const milliseconds = Math.round(host.now() - start);
  const parity = check ? { parity: await compareWritten(format, path, writing) } : {};
  const bytes = Buffer.byteLength(content);
  const kept = out === undefined ? [] : all.toReversed();
  const files = await Promise.all(kept.map((one) => madeFile(one.path, one.content, out!, host.files)));
  const upToDate = isChanged ? {} : ({ upToDate: true } as const);
  return {
    name: format.name,
    artefact: {
      ...artefact,
      bytes,
      ...given({ pages: pages?.pages }),
      ...fontsOf(fonts),
      milliseconds,
      ...upToDate,
      ...parity,
    },
    made: { bytes, files, faults, ...fontsOf(fonts) },
  };
}

/** Most files have no fonts of packages. */
const fontsOf = (fonts: MadeFormat['fonts'] = []) => (fonts.length === 0 ? {} : { fonts });

/** A file that is up to date. */
export function leftAsItIs(
  { name }: Format,
  { bytes, files, fonts }: MadeFormat,
  out: string,
  { cwd }: Pick<Host, 'cwd'>,
): BuiltArtefact {
  return {
    format: name,
    path: shownPath(join(out, files[0]!.path), cwd),
    bytes,
    ...fontsOf(fonts),
    milliseconds: 0,
    upToDate: true,
  };
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
async function compareWritten(format: Format, path: string, writing: Writing): Promise<readonly PartParity[]> {
  const { edition, host } = writing;
  const [{ meaningOf }, { compareReading }] = await Promise.all([
    import('../../output/verify/meaning.ts'),
    import('../../output/verify/compare.ts'),
  ]);
  const readings = await format.read(await host.files.read(path), writing);
  return readings.map((reading) => ({
    name: [format.name, reading.part].filter(Boolean).join(' '),
    parity: compareReading(meaningOf(edition, reading.isPlain, format.itemsOf?.(edition)), reading),
  }));
}

/** If one form cannot be made (no browser, say), the others are. */
export function asFailure(error: unknown): UserError {
  if (error instanceof UserError) return error;
  throw error;
}
