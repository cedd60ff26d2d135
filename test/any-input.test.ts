// Whatever bytes stand in a file: an answer, never an exception, and every finding at a place that there is.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createChecker } from '../src/check.ts';
import { run } from '../src/cli.ts';
import { ExitCode } from '../src/errors.ts';
import { findPublication } from '../src/publication/find-publication.ts';
import { generator } from './support/generator.ts';
import { createMemoryHost, toolFolder } from './support/memory-host.ts';

const sample = (name: string): Uint8Array => readFileSync(join(toolFolder, name));
const publication = sample('bulletin.yaml');
const sources = ['issues/028.en.yaml', 'issues/028.fr.yaml', 'issues/029.en.yaml'].map(sample);

const strange = ['\0', '\t', '\r', '\n', ' ', ':', ': ', '- ', '#', '"', "'", '|', '>', '&a ', '*a ', '!a ', '%', '@', '`', '[', ']', '{', '}', ',', '?', '---\n', '...\n', '\ufeff', '\u202e', '\u001b[2J', '\u00a0', '\u2028', '🎉', '日本', '__proto__: x\n', '<b>', '](javascript:x)', '](', '**', '_', '~~', '\\', '&amp;', '028', '2017-13', 'null', '~', 'true'];

/** A sample with a few slips: something changed, cut out, doubled, or put in. */
function spoil(next: () => number): Uint8Array {
  let bytes = Buffer.from(sources[next() % sources.length]!);
  for (let slips = 1 + (next() % 4); slips > 0; slips--) {
    const at = next() % bytes.length;
    const end = Math.min(bytes.length, at + (next() % 40));
    const parts = [
      () => [bytes.subarray(0, at), Buffer.of(next() % 256), bytes.subarray(at + 1)],
      () => [bytes.subarray(0, at), bytes.subarray(end)],
      () => [bytes.subarray(0, end), bytes.subarray(at)],
      () => [bytes.subarray(0, at), Buffer.from(strange[next() % strange.length]!), bytes.subarray(at)],
    ];
    bytes = Buffer.concat(parts[next() % parts.length]!());
  }
  return bytes;
}

describe('a spoilt issue', () => {
  // The same slips each time; BULLETIN_TEST_SEED asks for others, and BULLETIN_TEST_ROUNDS for more.
  const seed = Number(process.env['BULLETIN_TEST_SEED'] ?? 1);
  const rounds = Number(process.env['BULLETIN_TEST_ROUNDS'] ?? 1);

  test(`is answered, seed ${seed}`, { timeout: 60_000 * rounds }, async () => {
    const next = generator(seed);
    for (let count = 0; count < 60 * rounds; count++) {
      const bytes = spoil(next);
      const path = '/publication/issues/028.en.yaml';
      const { host } = createMemoryHost({ 'bulletin.yaml': publication, [path]: bytes });
      const home = await findPublication('/publication/issues', '/publication', host);
      const { findings } = await createChecker(host, { formats: [] }).checkIssue({ path, home });
      const lines = new TextDecoder().decode(bytes).split(/\r\n|\r|\n/);
      for (const { line, column, endLine, endColumn, message, excerpt, rule } of findings) {
        const told = `${rule} at ${line}:${column}-${endLine}:${endColumn}, file ${count} of seed ${seed}`;
        expect(line, told).toBeGreaterThanOrEqual(1);
        expect(line, told).toBeLessThanOrEqual(lines.length + 1);
        expect(column, told).toBeGreaterThanOrEqual(1);
        expect(column, told).toBeLessThanOrEqual((excerpt.find((shown) => shown.line === line)?.text.length ?? 0) + 1);
        expect(endLine > line || (endLine === line && endColumn >= column), told).toBe(true);
        expect(message, told).not.toMatch(/undefined|\[object|NaN/);
      }
    }
  });

  test(`is built, or is not, without a mistake of ours, seed ${seed}`, { timeout: 60_000 * rounds }, async () => {
    const next = generator(seed + 1);
    for (let count = 0; count < 10 * rounds; count++) {
      const bytes = spoil(next);
      const memory = createMemoryHost({ 'bulletin.yaml': publication, 'issues/028.en.yaml': bytes, 'issues/images/riverbend.png': sample('issues/images/riverbend.png') });
      const code = await run(['build', '--format', 'html,text'], memory.host);
      expect([ExitCode.done, ExitCode.findings], `file ${count} of seed ${seed + 1}: ${memory.stderr()}`).toContain(code);
      expect(memory.stdout() + memory.stderr()).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  });
});

test.each([
  ['nothing', ''],
  ['one character', ':'],
  ['zeros', '\0'.repeat(1000)],
  ['every byte', Buffer.from(Array.from({ length: 256 }, (_, index) => index)).toString('latin1')],
])('%s', async (_, content) => {
  const memory = createMemoryHost({ 'issues/001.yaml': content });
  expect(await run(['validate', 'issues/001.yaml'], memory.host)).toBe(ExitCode.findings);
  expect(memory.stdout()).toMatch(/^issues\/001\.yaml:\d+:\d+ error /);
});
