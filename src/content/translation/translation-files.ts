// The files of an issue in two languages: read whole, and written.

import { join } from 'node:path';
import { UserError } from '../../base/errors.ts';
import { shownPath } from '../../base/shown-path.ts';
import { sizeLimit } from '../issue/decode.ts';
import { readSource } from '../issue/read-source.ts';
import { readYaml } from '../issue/read-yaml.ts';
import { readTexts } from '../issue/too-slow.ts';
import type { Host } from '../../host/host.ts';
import { readMarks } from '../issue/marks.ts';
import { takeKnown, type KnownTexts, type Taken } from './known-texts.ts';
import { newTranslation } from './new-translation.ts';
import { readUnits, type Languages } from './units.ts';
import { keyOfPath } from './pair-issues.ts';
import { wholeIssue, type WholeIssue } from './whole-issue.ts';

type FileHost = Pick<Host, 'cwd' | 'files' | 'within'>;

/** An issue without faults. Throws UserError for any other file. */
export async function readWhole(path: string, folder: string, host: FileHost): Promise<WholeIssue> {
  const whole = await wholeAt(path, folder, host);
  if (whole === undefined) throw hasErrors(path, host.cwd);
  return whole;
}

/** Whether a file is an issue without faults. */
export async function isWhole(path: string, folder: string, host: FileHost): Promise<boolean> {
  return (await wholeAt(path, folder, host)) !== undefined;
}

async function wholeAt(path: string, folder: string, host: FileHost): Promise<WholeIssue | undefined> {
  const source = await readSource(path, folder, host);
  const { tree } = source;
  const read = tree === undefined ? undefined : readTexts(source, tree, () => wholeIssue(source));
  return read !== undefined && 'value' in read ? read.value : undefined;
}

/** The same from bytes that are in hand. */
export function wholeOf(bytes: Uint8Array, path: string, cwd: string): WholeIssue {
  const whole = wholeIssue(readYaml(bytes));
  if (whole === undefined) throw hasErrors(path, cwd);
  return whole;
}

function hasErrors(path: string, cwd: string): UserError {
  const shown = shownPath(path, cwd);
  return new UserError(`${shown} has errors`, {
    hint: `See them with \`bulletin validate ${shown}\`, and fix them first`,
  });
}

/** A source, and the folder of its publication. */
export interface SourceOf {
  readonly source: WholeIssue;
  /** Absolute. */
  readonly path: string;
}

export interface Draft {
  readonly text: string;
  /** How many texts of it are to be translated. */
  readonly count: number;
  /** Which texts are known from which files. */
  readonly notes: readonly string[];
}

/** The text of a new translation, with what is known of its texts already. Throws UserError. */
export function draftOf({ source, path }: SourceOf, languages: Languages, known: KnownTexts, cwd: string): Draft {
  const draft = newTranslation(source, languages);
  if (draft === undefined) throw cannotFollow(path, cwd);
  const whole = wholeIssue(draft);
  const { after, notes } =
    whole === undefined ? { after: undefined, notes: [] } : withKnown(source, whole, known, languages);
  const file = after?.file ?? draft;
  return { text: file.text, count: readMarks(file).marks.filter(({ isDone }) => !isDone).length, notes };
}

function withKnown(source: WholeIssue, draft: WholeIssue, known: KnownTexts, languages: Languages): Taken {
  const { originals, pairing } = readUnits(source, draft, languages);
  const copies = new Set(pairing.leaves.map(({ path }) => keyOfPath(path)));
  return takeKnown(draft, known, languages.from, { originals, copies });
}

export function cannotFollow(path: string, cwd: string): UserError {
  return new UserError(`${shownPath(path, cwd)} is written in a way that bulletin cannot put marks into`, {
    hint: 'Write lists and groups on lines of their own, without braces',
  });
}

/** Where the translation of an issue is to be: beside it. */
export function pathOfTranslation(folder: string, slug: string, language: string): string {
  return join(folder, `${slug}.${language}.yaml`);
}

/** Replaces a file by its edited text; a byte order mark stays. Bytes that are longer than an issue are refused. */
export function changeWhole(path: string, work: (own: WholeIssue) => string, { cwd, files }: FileHost): Promise<void> {
  return files.change(
    path,
    async (bytes) => {
      const own = wholeOf(bytes, path, cwd);
      const after = work(own);
      if (after === own.file.text) return undefined;
      const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
      return `${mark}${after}`;
    },
    sizeLimit,
  );
}
