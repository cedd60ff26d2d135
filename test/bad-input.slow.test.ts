// Bad input through the real program: one located finding in plain words, or, where there is nothing to check, one
// sentence. Never a stack trace, a control character or a written file, and never a long wait.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toolFolder } from './support/memory-host.ts';
import { runBinary, temporaryFolder, type Outcome } from './support/run-binary.ts';

const publication = `name: Harbour News
languages: [en]
sections:
  - { id: news, title: News }
`;

/** An issue with one item; the lines are the item's own, after its title. */
function withItem(...lines: readonly string[]): string {
  const fields = lines.map((line) => `        ${line}\n`).join('');
  return `number: 1\ndate: 2026-05\nsections:\n  - id: news\n    items:\n      - title: A bridge\n${fields}        dateline: Harbour\n`;
}

const body = (text: string): string => withItem('body: |', ...text.split('\n').map((line) => `  ${line}`));

const good = withItem('body: A new bridge.');

interface BadFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Where the one finding points, and its rule. */
  readonly at: string;
  readonly rule: string;
  /** Other things in the folder. */
  readonly prepare?: (folder: string) => void;
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
const repeat = (count: number, text: (index: number) => string): string => Array.from({ length: count }, (_, index) => text(index)).join('');

const secret = 'root:x:0:0:secret';

const badFiles: readonly BadFile[] = [
  { name: 'an empty file', content: '', at: '1:1', rule: 'yaml/empty' },
  { name: 'nothing but blanks', content: ' \n\n  \n', at: '1:1', rule: 'yaml/empty' },
  { name: 'nothing but a comment', content: '# later\n', at: '1:1', rule: 'yaml/empty' },
  { name: 'not YAML: prose', content: 'Dear readers, this is our newsletter.\n', at: '1:1', rule: 'yaml/no-mapping' },
  { name: 'not YAML: HTML', content: '<!doctype html>\n<p class="x">Hello: world</p>\n', at: '1:1', rule: 'yaml/syntax' },
  { name: 'not YAML: a picture', content: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), at: '1:1', rule: 'yaml/encoding' },
  { name: 'not YAML: JSON that is cut off', content: '{"number": 1, "date": "2026-05"', at: '1:1', rule: 'yaml/syntax' },
  { name: 'a list', content: '- one\n- two\n', at: '1:1', rule: 'yaml/no-mapping' },
  { name: 'not UTF-8', content: latin1(good.replace('A bridge', 'Un café')), at: '6:22', rule: 'yaml/encoding' },
  { name: 'UTF-16', content: utf16(good), at: '1:1', rule: 'yaml/encoding' },
  { name: '5 MB', content: good + '# padding\n'.repeat(500_000), at: '1:1', rule: 'yaml/too-large' },
  { name: 'a NUL character', content: good.replace('bridge', 'bri\0dge'), at: '6:21', rule: 'yaml/control-character' },
  { name: 'an escape sequence', content: good.replace('bridge', 'bri\u001b[31mdge'), at: '6:21', rule: 'yaml/control-character' },
  { name: 'a C1 control character', content: good.replace('bridge', 'bri\u009bdge'), at: '6:21', rule: 'yaml/control-character' },
  { name: 'an escape sequence, spelt out', content: good.replace('A bridge', '"A \\e[31mbridge"'), at: '6:16', rule: 'yaml/control-character' },
  { name: 'text that turns round', content: good.replace('bridge', '\u202eegdirb'), at: '6:18', rule: 'yaml/control-character' },
  { name: 'text that turns round, spelt out', content: good.replace('A bridge', '"A \\u202eegdirb"'), at: '6:16', rule: 'yaml/control-character' },
  { name: 'half a character, spelt out', content: good.replace('A bridge', '"A \\ud83d"'), at: '6:16', rule: 'yaml/control-character' },
  { name: 'line ends of old Macs', content: good.replaceAll('\n', '\r'), at: '1:10', rule: 'yaml/line-end' },
  { name: 'duplicate keys', content: good.replace('date: 2026-05', 'date: 2026-05\ndate: 2026-06'), at: '3:1', rule: 'yaml/duplicate-key' },
  { name: 'an anchor', content: good.replace('A bridge', '&a A bridge'), at: '6:19', rule: 'yaml/anchor' },
  { name: 'an alias', content: good.replace('A bridge', '*bridge'), at: '6:9', rule: 'yaml/alias' },
  { name: 'an alias with text after it', content: good.replace('A bridge', '*A* bridge'), at: '6:16', rule: 'yaml/alias' },
  { name: 'a tag', content: good.replace('A bridge', '!include /etc/passwd'), at: '6:16', rule: 'yaml/tag' },
  { name: 'a tag of YAML itself', content: good.replace('A bridge', '!!binary QQ=='), at: '6:25', rule: 'yaml/tag' },
  { name: 'a directive', content: `%YAML 1.1\n---\n${good}`, at: '1:1', rule: 'yaml/directive' },
  { name: 'a directive after a comment', content: `# mine\n%TAG ! tag:example.org,2026:\n---\n${good}`, at: '2:1', rule: 'yaml/directive' },
  { name: 'a second document', content: `${good}---\n${good}`, at: '9:1', rule: 'yaml/second-document' },
  {
    name: 'a billion laughs',
    content: `lol0: &lol0 [x, x]\n${repeat(9, (n) => `lol${n + 1}: &lol${n + 1} [${Array(9).fill(`*lol${n}`).join(', ')}]\n`)}`,
    at: '1:1',
    rule: 'yaml/anchor',
  },
  { name: '__proto__', content: `${good}__proto__: { admin: true }\n`, at: '9:1', rule: 'yaml/refused-key' },
  { name: 'constructor', content: withItem('body: x', 'constructor: { prototype: 1 }'), at: '8:9', rule: 'yaml/refused-key' },
  { name: 'an unknown key one letter off', content: good.replace('dateline', 'datelin'), at: '8:9', rule: 'schema/unknown-key' },
  { name: 'a required key one letter off', content: good.replace('title', 'titel'), at: '6:9', rule: 'schema/unknown-key' },
  { name: 'a month 13', content: good.replace('2026-05', '2017-13'), at: '2:7', rule: 'schema/date' },
  { name: 'a number with a zero in front', content: good.replace('number: 1', 'number: 01'), at: '1:9', rule: 'schema/number' },
  { name: 'a number that no computer counts to', content: good.replace('number: 1', 'number: 99999999999999999999'), at: '1:9', rule: 'schema/number' },
  { name: 'a link with javascript:', content: withItem('links:', '  - { label: The plans, url: "JaVaScRiPt:alert(1)" }'), at: '8:38', rule: 'link/address' },
  { name: 'a link with javascript: in the text', content: body('[The plans](javascript:alert(1))'), at: '8:23', rule: 'link/address' },
  { name: 'a link with javascript: behind entities', content: body('[The plans](&#106;avascript&colon;alert(1))'), at: '8:23', rule: 'link/address' },
  { name: 'raw HTML', content: body('A bridge.\n\n<script src="https://example.org/x.js"></script>'), at: '10:11', rule: 'text/raw-html' },
  { name: 'a picture outside, with ../', content: withItem('images:', '  - { file: ../../secret.png, alt: A secret }'), at: '8:21', rule: 'image/file' },
  { name: 'a picture outside, by its whole path', content: withItem('images:', '  - { file: /etc/passwd, alt: A secret }'), at: '8:21', rule: 'image/file' },
  {
    name: 'a picture outside, behind a link',
    content: withItem('images:', '  - { file: images/secret.png, alt: A secret }'),
    at: '8:21',
    rule: 'image/file',
    prepare: (folder) => {
      mkdirSync(join(folder, 'issues/images'));
      symlinkSync(join(folder, '../outside/secret.png'), join(folder, 'issues/images/secret.png'));
    },
  },
  {
    name: 'a named pipe as a picture',
    content: withItem('images:', '  - { file: pipe.png, alt: A pipe }'),
    at: '8:21',
    rule: 'image/file',
    prepare: (folder) => execFileSync('mkfifo', [join(folder, 'issues/pipe.png')]),
  },
  { name: '10,000 brackets', content: `${good}summary: ${'['.repeat(10_000)}\n`, at: '9:10', rule: 'yaml/too-deep' },
  { name: '30 lists inside one another', content: `${good}boxes: ${'['.repeat(30)}${']'.repeat(30)}\n`, at: '9:31', rule: 'yaml/too-deep' },
  { name: '10,000 dashes', content: `${good}boxes:\n  ${'- '.repeat(10_000)}x\n`, at: '10:3', rule: 'yaml/too-deep' },
  { name: '40,000 fields', content: good + repeat(40_000, (n) => `k${n}: x\n`), at: '1:1', rule: 'yaml/too-large' },
  { name: '100,000 entries', content: `${good}boxes: [${'x,'.repeat(100_000)}]\n`, at: '9:39983', rule: 'yaml/too-large' },
  { name: '100,000 anchors', content: good.replace('A bridge', `${'&a '.repeat(100_000)}x`), at: '6:19', rule: 'yaml/anchor' },
  { name: '200 kB of emphasis marks', content: body('x*_'.repeat(66_000)), at: '7:15', rule: 'schema/length' },
  { name: '5,000 quotations inside one another', content: body(`${'>'.repeat(5_000)} x`), at: '8:11', rule: 'text/too-deep' },
  { name: 'a tab where the line is indented', content: good.replace('        body', '\tbody'), at: '7:1', rule: 'yaml/syntax' },
  { name: 'an unclosed quote', content: good.replace('A bridge', '"A bridge'), at: '6:16', rule: 'yaml/syntax' },
  { name: 'a colon in a value', content: good.replace('A bridge', 'The harbour: a bridge'), at: '6:16', rule: 'yaml/syntax' },
];

const linkedOut = (path: string, target: string) => (folder: string) => {
  rmSync(join(folder, path), { force: true });
  symlinkSync(join(folder, '../outside', target), join(folder, path));
};

/** Bad input in which no file can be checked. */
const nothingToCheck: readonly { name: string; operand: string; prepare?: (folder: string) => void }[] = [
  { name: 'no such file', operand: 'issues/003.en.yaml' },
  { name: 'a folder without issues', operand: 'empty', prepare: (folder) => mkdirSync(join(folder, 'empty')) },
  { name: 'a named pipe', operand: 'issues/pipe.yaml', prepare: (folder) => execFileSync('mkfifo', [join(folder, 'issues/pipe.yaml')]) },
  { name: 'a device', operand: '/dev/zero' },
  { name: 'a link that leads nowhere', operand: 'issues/link.yaml', prepare: (folder) => symlinkSync('nowhere', join(folder, 'issues/link.yaml')) },
  { name: 'a link that leads to itself', operand: 'issues/loop.yaml', prepare: (folder) => symlinkSync('loop.yaml', join(folder, 'issues/loop.yaml')) },
  { name: 'a name with a NUL-like escape', operand: 'issues/\u001b[31m.yaml' },
  { name: 'a very long name', operand: `issues/${'x'.repeat(5_000)}.yaml` },
];

const commands = [
  { name: 'validate', args: ['validate'], findingsOn: 'stdout' },
  { name: 'build', args: ['build', '--format', 'html,text'], findingsOn: 'stderr' },
] as const;

/** A publication with the file as its one issue, and things outside that nobody may read. */
function folderWith(content: string | Uint8Array | undefined, prepare?: (folder: string) => void): string {
  const outer = temporaryFolder();
  const folder = join(outer, 'publication');
  mkdirSync(join(folder, 'issues'), { recursive: true });
  mkdirSync(join(outer, 'outside'));
  writeFileSync(join(outer, 'outside/secret.png'), secret);
  writeFileSync(join(folder, 'bulletin.yaml'), publication);
  if (content !== undefined) writeFileSync(join(folder, 'issues/001.en.yaml'), content);
  prepare?.(folder);
  return folder;
}

/** Milliseconds of a processor; on a machine with nothing else to do, those of the clock. */
const limit = 5_000;

function bulletin(args: readonly string[], folder: string): Promise<Outcome> {
  const recorder = join(toolFolder, 'test', 'support', 'record-cpu.cjs');
  return runBinary(args, { cwd: folder, nodeArgs: ['--require', recorder], env: { RECORDED_CPU: join(folder, 'cpu.txt') } });
}

function expectCalm({ stdout, stderr, signal }: Outcome, folder: string): void {
  const said = stdout + stderr;
  expect(signal).toBeNull();
  expect(said).not.toMatch(/^\s+at .+:\d+:\d+|node:internal|Error:|mistake in bulletin|report/m);
  expect(said).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/);
  expect(said).not.toContain(secret);
  expect(existsSync(join(folder, 'dist'))).toBe(false);
  expect(Number(readFileSync(join(folder, 'cpu.txt'), 'utf8'))).toBeLessThan(limit);
}

// The words of parsers and of programmers.
const jargon = /implicit|indicator|scalar|flow (?:map|seq)|token|\bnode\b|zod|invalid input|undefined|\[object|NaN|stack size|array|string/i;

describe.each(commands)('$name', ({ args, findingsOn }) => {
  test.concurrent.each(badFiles)('$name: one finding', async ({ content, at, rule, prepare }) => {
    const folder = folderWith(content, prepare);
    const outcome = await bulletin([...args, 'issues/001.en.yaml'], folder);
    const found = outcome[findingsOn].split('\n').filter((line) => line.startsWith('issues/'));
    expect(found.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([`issues/001.en.yaml:${at} error ${rule}`]);
    expect(found[0]).not.toMatch(jargon);
    expect(outcome.code).toBe(1);
    expectCalm(outcome, folder);
  });

  test.concurrent.each(nothingToCheck)('$name: one sentence', async ({ operand, prepare }) => {
    const folder = folderWith(undefined, prepare);
    const outcome = await bulletin([...args, operand], folder);
    expect(outcome.stdout).toBe('');
    expect(outcome.stderr).toMatch(/^bulletin: [^\n]+\n(?:hint: [^\n]+\n)?$/);
    expect(outcome.code).toBe(2);
    expectCalm(outcome, folder);
  });

  test('an issue that a link brings in from outside: one finding, and nothing of its text', async () => {
    const folder = folderWith(undefined, linkedOut('issues/001.en.yaml', 'secret.png'));
    const outcome = await bulletin(args, folder);
    expect(outcome[findingsOn]).toContain('issues/001.en.yaml:1:1 error yaml/unreadable The file is a link that leads out of the publication\n');
    expect(outcome.code).toBe(1);
    expectCalm(outcome, folder);
  });

  test('a bulletin.yaml that a link brings in from outside: one finding, and nothing of its text', async () => {
    const folder = folderWith(good, linkedOut('bulletin.yaml', 'secret.png'));
    const outcome = await bulletin(args, folder);
    expect(outcome[findingsOn]).toContain('bulletin.yaml:1:1 error yaml/unreadable The file is a link that leads out of the publication\n');
    expect(outcome.code).toBe(2);
    expectCalm(outcome, folder);
  });

  test('a publication that is itself reached by a link is like any other', async () => {
    const folder = folderWith(good);
    symlinkSync(folder, join(folder, '../linked'));
    const outcome = await bulletin(args, join(folder, '../linked'));
    expect(outcome.code).toBe(0);
  });

  test('a folder without anything: one sentence', async () => {
    const folder = temporaryFolder();
    const outcome = await bulletin(args, folder);
    expect(outcome.stderr).toMatch(/^bulletin: There are no issues here\nhint: .+\n$/);
    expect(outcome.code).toBe(2);
    expectCalm(outcome, folder);
  });
});
