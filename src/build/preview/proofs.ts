// The proofs of a publication: what its issues look like now or, while a file has errors, what they looked like last;
// and what is wrong with them.

import { UserError } from '../../base/errors.ts';
import { hasErrors } from '../../check/spoiled-formats.ts';
import type { Finding } from '../../content/issue/fault.ts';
import { formats } from '../../output/formats/index.ts';
import { cutAt } from '../../output/mail/mail-faults.ts';
import type { PageFit, Press } from '../../press/press.ts';
import { isIssueIn, type Sources } from './sources.ts';
import { createProofState, findGround, type Proof, type ProofOptions, type ProofState } from './proof-state.ts';
import type { BuildHost } from '../make/workshop.ts';

/** What is said beside the pages of an issue. */
export interface ProofReport {
  readonly version: number;
  /** False while the pages are older than the file, which has errors or is gone. */
  readonly isCurrent: boolean;
  /** Whether `build` would make files of it. */
  readonly canBeBuilt: boolean;
  readonly findings: readonly Finding[];
  readonly mail: { readonly bytes: number; readonly limit: number } | undefined;
  /** Where the PDF was made. */
  readonly pages: PageFit | undefined;
  /** Why a format could not be made. */
  readonly failures: readonly { readonly message: string; readonly hint: string | undefined }[];
}

/** The last proof that could be made of an issue in a format. */
interface Kept {
  readonly version: number;
  readonly proof: Proof;
}

export type Proofs = ReturnType<typeof createProofs>;

export function createProofs(options: ProofOptions, host: BuildHost, press: () => Promise<Press>) {
  const begin = () => createProofState(options, ground, host, press);
  let version = 1;
  let ground = findGround(options, host);
  let state = begin();
  const kept = new Map<string, Kept>();
  /** Of this state, by the names of issues and formats. */
  let failures = new Map<string, UserError>();
  const pictures = new Map<string, readonly string[]>();
  let printing: Promise<unknown> = Promise.resolve();

  /** A PDF takes seconds: one at a time, and none that is out of date before it is begun. */
  function inTurn<T>(asked: ProofState, print: () => Promise<T>): Promise<T | undefined> {
    const next = printing.then(() => (asked === state ? print() : undefined));
    printing = next.catch(() => {});
    return next;
  }

  async function proof(name: string, format: string): Promise<Proof | undefined> {
    const [asked, at, key] = [state, version, `${name} ${format}`];
    const make = () => asked.proof(name, format);
    try {
      const made = await (needsPress(format) ? inTurn(asked, make) : make());
      if (made !== undefined && (kept.get(key)?.version ?? 0) <= at) kept.set(key, { version: at, proof: made });
    } catch (error) {
      if (asked === state) failures.set(key, asUserError(error));
    }
    return kept.get(key)?.proof;
  }

  async function report(name: string): Promise<ProofReport | undefined> {
    const [asked, at] = [state, version];
    const mail = await proof(name, 'email');
    const tried: UserError[] = [];
    // A theme that is not there, or a file that may not be read, stops a check as it stops a build.
    const attempt = <T>(work: Promise<T>) => work.catch((error) => void tried.push(asUserError(error)));
    const ofPublication = (await attempt(asked.checkPublication(name))) ?? [];
    const checked = await attempt(asked.check(name));
    if (checked === undefined && mail === undefined && tried.length === 0) return undefined;
    const current = formats.flatMap((format) => {
      const one = kept.get(`${name} ${format.name}`);
      return one?.version === at ? [one.proof] : [];
    });
    const faults = withoutRepeats(current.flatMap((one) => one.faults ?? []));
    const late = (await attempt(asked.place(name, faults))) ?? [];
    const named = await attempt(asked.pictureFoldersOf(name));
    if (named !== undefined) pictures.set(name, named);
    const findings = [...ofPublication, ...(checked?.findings ?? []), ...late];
    return {
      version: at,
      isCurrent: checked?.issue !== undefined,
      canBeBuilt: checked?.issue !== undefined && !hasErrors(findings),
      findings: findings.filter(({ suppressed }) => suppressed === undefined),
      mail: mail && { bytes: mail.bytes, limit: cutAt },
      pages: current.find(({ pages }) => pages !== undefined)?.pages,
      failures: withoutRepeated([...failuresOf(name), ...tried], findings),
    };
  }

  const failuresOf = (name: string) =>
    [...failures].flatMap(([key, error]) => (key.startsWith(`${name} `) ? [error] : []));

  return {
    version: () => version,

    /** These files have changed: all that may have to do with them is looked at anew. */
    renew(paths: readonly string[]): void {
      version += 1;
      if (!paths.every((path) => isIssueIn(options.folder, path))) ground = findGround(options, host);
      state = begin();
      failures = new Map();
    },

    issues: () => state.issues,
    publicationFolder: () => state.publicationFolder,
    proof,
    report,

    /** What the pages are made of that somebody has looked at. */
    async sources(): Promise<Sources> {
      const found = await state.sources();
      return { ...found, fileFolders: [...found.fileFolders, ...[...pictures.values()].flat()] };
    },
  };
}

const needsPress = (name: string) => formats.some((format) => format.name === name && format.needsPress);

/** The message and the mail have the same faults. */
function withoutRepeats<T extends { readonly rule: string }>(faults: readonly T[]): readonly T[] {
  return faults.filter(({ rule }, index) => faults.findIndex((other) => other.rule === rule) === index);
}

/** What one cause stops is said once, and not at all where a finding says it with its place. */
function withoutRepeated(errors: readonly UserError[], findings: readonly Finding[]): ProofReport['failures'] {
  const failures = [...new Map(errors.map(({ message, hint }) => [message, { message, hint }])).values()];
  return failures.filter(({ message }) => findings.every((finding) => finding.message !== message));
}

/** A bug ends no preview: the page says what it was, and the next save may go round it. */
function asUserError(error: unknown): UserError {
  if (error instanceof UserError) return error;
  const what = error instanceof Error ? error.message : String(error);
  return new UserError(`This is a bug in bulletin: ${what}`, {
    hint: 'Please report it, with the issue',
    cause: error,
  });
}
