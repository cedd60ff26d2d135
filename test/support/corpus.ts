// The corpus of bad and hostile files: its cases, and what is expected of each. See test/corpus/README.md.

import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goodIssue, made, type Made } from '../corpus/made.ts';
import { terminalSafe } from '../../src/base/terminal-safe.ts';
import { toolFolder } from './memory-host.ts';

const corpusFolder = join(toolFolder, 'test', 'corpus');

export interface Case {
  /** `b-yaml/tag`. */
  readonly name: string;
  readonly expected: Expected;
  /** The file that is named on the command line. */
  readonly operand: string;
  /** Puts the case into an empty folder: a publication, and things outside it that nobody may read. */
  lay(outer: string): void;
}

export interface Expected {
  /** The exit codes of `validate` and of `build`. */
  readonly codes: readonly [validate: number, build: number];
  /** `issues/001.en.yaml:6:16 yaml/tag`, in their order. */
  readonly findings: readonly string[];
}

/** What is in files outside the publication. */
export const secret = 'root:x:0:0:secret';

export const issueFile = 'issues/001.en.yaml';

const verdicts: Readonly<Record<string, Expected['codes']>> = {
  accepted: [0, 0],
  'cannot be built': [0, 2],
  'cannot be checked': [2, 2],
};

/** `accepted`, `cannot be built`, `cannot be checked`, or findings: `6:16 yaml/tag, bulletin.yaml:2:6 schema/type`. */
function parseExpected(text: string, operand: string): Expected {
  const [first = '', ...rest] = text.split(', ');
  const verdict = verdicts[first];
  const findings = verdict === undefined ? [first, ...rest] : rest;
  const codes =
    verdict ??
    (findings.some((finding) => finding.startsWith('bulletin.yaml:'))
      ? verdicts['cannot be checked']!
      : ([1, 1] as const));
  return {
    codes,
    findings: findings.map((finding) => (/^\d/.test(finding) ? `${terminalSafe(operand)}:${finding}` : finding)),
  };
}

/**
 * Every case that there is a file or an entry of made.ts for. One without an expectation, or the other way round, is a
 * mistake.
 */
export function readCases(): readonly Case[] {
  const lines = readFileSync(join(corpusFolder, 'expected.txt'), 'utf8').trimEnd().split('\n');
  const expectations = new Map(lines.map((line) => /^(\S+) +(.+)$/.exec(line)?.slice(1) as [string, string]));
  if (String(lines) !== String([...lines].sort())) throw new Error('expected.txt is not sorted');
  const found = [...committed(), ...made];
  const unknown = [...expectations.keys()].filter((name) => !found.some((one) => one.name === name));
  if (unknown.length > 0) throw new Error(`expected.txt has lines without a case: ${unknown.join(', ')}`);
  return found.map(({ name, content, prepare, operand = issueFile }) => {
    const text = expectations.get(name);
    if (text === undefined) throw new Error(`expected.txt has no line for ${name}`);
    return {
      name,
      operand,
      expected: parseExpected(text, operand),
      lay(outer) {
        const publication = layGround(outer);
        if (content !== undefined) writeFileSync(join(publication, operand), content());
        prepare?.(publication);
      },
    };
  });
}

/** The files of the corpus: each is an issue, or, where the project is the point, its bulletin.yaml. */
function committed(): readonly Made[] {
  const kinds = readdirSync(corpusFolder).filter((name) => /^[a-z]-/.test(name));
  return kinds.flatMap((kind) =>
    readdirSync(join(corpusFolder, kind)).map((entry): Made => {
      const name = `${kind}/${entry.replace(/\.yaml$/, '')}`;
      const bytes = () => readFileSync(join(corpusFolder, kind, entry));
      if (kind !== 'k-project') return { name, content: bytes };
      return {
        name,
        content: () => goodIssue,
        prepare: (publication) => writeFileSync(join(publication, 'bulletin.yaml'), bytes()),
      };
    }),
  );
}

/** A sound publication, a picture in it, and a secret beside it. */
function layGround(outer: string): string {
  const publication = join(outer, 'publication');
  cpSync(join(corpusFolder, 'ground'), publication, { recursive: true });
  mkdirSync(join(outer, 'outside'));
  writeFileSync(join(outer, 'outside', 'secret.png'), secret);
  return publication;
}
