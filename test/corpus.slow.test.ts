// The corpus of bad and hostile files: the finding that is expected, at its place, or a page and a text that are safe and
// have every word. Never a stack trace or a control character, and never much time or memory. The real program checks and
// builds each: many in one run, each in a publication of its own.

import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { once } from '../src/base/memoize.ts';
import { issueFile, readCases, secret, type Case } from './support/corpus.ts';
import { harmIn, wordsIn } from './support/harm.ts';
import { wordsOf } from './support/issue-words.ts';
import { toolFolder } from './support/memory-host.ts';
import { runBinary, temporaryFolder, type Outcome } from './support/run-binary.ts';

/** Of a processor, for one run; and of memory, at most. */
const limits = { milliseconds: 15_000, megabytes: 512 };

const commands = [
  { args: ['validate'], findingsOn: 'stdout' },
  { args: ['build', '--format', 'html,text'], findingsOn: 'stderr' },
] as const;

/** How many are in one run: starting the program takes longer than the work. */
const together = 20;

const cases = readCases();
const kinds = [...new Set(cases.map(({ name }) => name.split('/')[0]!))];

describe.each(kinds)('%s', (kind) => {
  const own = cases.filter(({ name }) => name.startsWith(`${kind}/`));
  // What ends a run with one sentence keeps the others from their work; and names are read as they are typed.
  const alone = own.filter(({ expected, operand }) => expected.codes.includes(2) || operand !== issueFile);
  const others = own.filter((one) => !alone.includes(one));
  const groups = Array.from({ length: Math.ceil(others.length / together) }, (_, index) =>
    others.slice(index * together, (index + 1) * together),
  );
  for (const group of [...alone.map((one) => [one]), ...groups]) {
    const ran = once(() => runGroup(group));
    for (const one of group)
      test.concurrent(one.name.slice(kind.length + 1), async () => check(one, (await ran()).get(one)!));
  }
});

interface Reported {
  readonly severity: string;
  readonly finding: string;
}

/** What came of a case: its publication, and what each command said of it. */
interface Result {
  readonly folder: string;
  readonly before: readonly string[];
  readonly reported: readonly (readonly Reported[])[];
}

/** Both commands, on all cases of a group: the real program, started twice. */
async function runGroup(group: readonly Case[]): Promise<ReadonlyMap<Case, Result>> {
  const outer = temporaryFolder();
  const names = group.map((_, index) => `case${index}`);
  group.forEach(({ lay }, index) => {
    mkdirSync(join(outer, names[index]!));
    lay(join(outer, names[index]!));
  });
  const isOne = group.length === 1;
  const folders = names.map((name) => join(outer, name, 'publication'));
  const before = folders.map(filesIn);
  const operands = group.map(({ operand }, index) => (isOne ? operand : `${names[index]}/publication/${operand}`));
  const reported: Reported[][] = [];
  for (const [index, { args, findingsOn }] of commands.entries()) {
    const outcome = await runReally([...args, '--', ...operands], isOne ? folders[0]! : outer);
    expectCalm(outcome);
    const lines = outcome[findingsOn].matchAll(/^(\S.*:\d+:\d+) (error|warning|note) (\S+)/gm);
    const all = Array.from(lines, ([, place = '', severity = '', rule]) => ({ severity, finding: `${place} ${rule}` }));
    reported.push(all);
    // None is about something else.
    expect(all.filter(({ finding }) => !isOne && !/^case\d+\/publication\//.test(finding))).toEqual([]);
    // Of many, the code says whether one has errors; which of them, their findings and files do.
    const code = isOne ? codesOf(group[0]!.expected)[index] : Number(all.some(({ severity }) => severity === 'error'));
    expect(outcome.code, `${group.map(({ name }) => name).join(' ')}: ${args[0]}\n${outcome.stderr}`).toBe(code);
  }
  return new Map(
    group.map((one, index) => {
      const prefix = isOne ? '' : `${names[index]}/publication/`;
      const ofCase = reported.map((all) =>
        all
          .filter(({ finding }) => finding.startsWith(prefix))
          .map(({ severity, finding }) => ({ severity, finding: finding.slice(prefix.length) })),
      );
      return [one, { folder: folders[index]!, before: before[index]!, reported: ofCase }];
    }),
  );
}

function codesOf({ codes, findings }: Case['expected']): readonly number[] {
  return findings.length > 0 && findings.every(isOfPaper) ? [codes[0], 0] : codes;
}

function check({ name, expected }: Case, { folder, before, reported }: Result): void {
  const codes = codesOf(expected);
  for (const [index, { args }] of commands.entries()) {
    // Of warnings, those that are expected must be there: a new one on the style of a case is no news here.
    const findings = reported[index]!.filter(
      ({ severity, finding }) => severity === 'error' || expected.findings.includes(finding),
    ).map(({ finding }) => finding);
    expect(findings.join(', '), `${name}: ${args[0]}`).toBe(
      expected.findings.filter((finding) => index === 0 || !isOfPaper(finding)).join(', '),
    );
  }
  // The list of all issues has tests of its own.
  const written = filesIn(folder).filter(
    (path) => !before.includes(path) && !/(?:^|\/)(?:index|feed)\.[^/]+$/.test(path),
  );
  // A theme that fails keeps nobody from the text, which needs none.
  if (codes[1] !== 0) return expect(written.filter((path) => codes[0] !== 0 || !path.endsWith('.txt'))).toEqual([]);
  expect(written.map((path) => path.replace(/.*\./, '.')).sort()).toEqual(['.html', '.txt']);
  const [page = '', text = ''] = ['.html', '.txt'].map((suffix) =>
    readFileSync(join(folder, written.find((path) => path.endsWith(suffix))!), 'utf8'),
  );
  expect(harmIn(page)).toEqual([]);
  // A form feed between pages, a byte order mark, a mark that turns the text round: none of them is text.
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/);
  // The title of a link is in no form, and the finding says so.
  const hasTitle = expected.findings.some((finding) => finding.endsWith(' link/title'));
  if (existsSync(join(folder, issueFile)) && !hasTitle)
    expect(lostWords(readFileSync(join(folder, issueFile), 'utf8'), { page: wordsIn(page), text })).toEqual([]);
}

async function runReally(args: readonly string[], folder: string): Promise<Outcome> {
  const use = join(temporaryFolder(), 'use.json');
  const recorder = join(toolFolder, 'test', 'support', 'record-use.cjs');
  const nodeArgs = ['--require', recorder];
  const outcome = await runBinary(args, { cwd: folder, nodeArgs, env: { RECORDED_USE: use } });
  const { milliseconds, megabytes } = JSON.parse(readFileSync(use, 'utf8')) as typeof limits;
  expect(milliseconds, 'milliseconds of a processor').toBeLessThan(limits.milliseconds);
  expect(megabytes, 'megabytes of memory').toBeLessThan(limits.megabytes);
  return outcome;
}

/** What spoils a PDF only, which is not built here. */
function isOfPaper(finding: string): boolean {
  return finding.endsWith(' text/missing-glyph');
}

// The words of parsers and of programmers, and what a mistake of ours looks like.
const jargon =
  /implicit|indicator|scalar|flow (?:map|seq)|token|\bnode\b|zod|invalid input|undefined|\[object|stack size|\barray\b|\bstring\b/i;
const ownMistake = /^\s+at .+:\d+:\d+|node:internal|\bError:|bug in bulletin/m;

function expectCalm({ stdout, stderr, signal }: Outcome): void {
  const said = stdout + stderr;
  expect(signal).toBeNull();
  expect(said).not.toMatch(ownMistake);
  expect(said).not.toMatch(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/u,
  );
  expect(said).not.toContain(secret);
  const messages = said.split('\n').filter((line) => /^\S+:\d+:\d+ /.test(line));
  // What an editor typed is quoted in messages; the rest is ours.
  for (const message of messages)
    expect(
      message.replace(/`[^`]*`|"[^"]*"|(?:is|of the type|names|not there|group of fields|text): .*/g, ''),
    ).not.toMatch(jargon);
}

function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
}

/** The line that opens or closes a block of code, and may name its language. */
const fences = /^\s*(?:```|~~~).*$/gm;

/** Which are read as their character, unlike those with names. */
const numericEntities = /&#x?[\da-f]+;/gi;

/** Every word that the file says to readers and that is not in both forms. */
function lostWords(file: string, forms: Readonly<Record<string, string>>): readonly string[] {
  const words = new Set(
    wordsOf(file.replace(fences, '').replace(numericEntities, ' ')).texts.flatMap(({ text }) => splitWords(text)),
  );
  const lost = (form: string) => {
    const there = new Set(splitWords(form));
    const whole = splitWords(form).join('');
    // A label that is an address is shown without what all addresses start with.
    return [...words].filter((word) => !there.has(word) && !whole.includes(word) && !/^(?:https?|www)$/.test(word));
  };
  return Object.entries(forms).flatMap(([name, form]) => lost(form).map((word) => `${name}: ${word}`));
}

function splitWords(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}
