// Properties that hold whatever is in a file: an answer and never an exception, findings at places that there are,
// no word lost, the same bytes each time. BULLETIN_TEST_ROUNDS asks for more runs, BULLETIN_TEST_SEED for others.

import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createChecker } from '../src/check/checker.ts';
import { run } from '../src/cli/cli.ts';
import { fix } from '../src/check/edit/fix.ts';
import { ExitCode } from '../src/base/errors.ts';
import type { Finding, Fix } from '../src/content/issue/fault.ts';
import { kinds } from '../src/content/issue/kinds.ts';
import { scaffoldIssue } from '../src/content/publication/scaffold-issue.ts';
import { findPublication } from '../src/content/publication/find-publication.ts';
import { anyBytes, spoiltFile } from './support/any-file.ts';
import { anyIssue } from './support/any-issue.ts';
import { wordsIn } from './support/harm.ts';
import { createMemoryHost, toolFolder } from './support/memory-host.ts';

const rounds = Number(process.env['BULLETIN_TEST_ROUNDS'] ?? 1);
const seed = Number(process.env['BULLETIN_TEST_SEED'] ?? 1);
const runs = (count: number) => ({ numRuns: count * rounds, seed });
const patience = { timeout: 120_000 * rounds };

const sample = (name: string): Uint8Array => readFileSync(join(toolFolder, name));
const publication = sample('bulletin.yaml');
const picture = { 'issues/images/riverbend.png': sample('issues/images/riverbend.png') };
const path = '/publication/issues/028.en.yaml';
const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content;

async function check(content: string | Uint8Array): Promise<readonly Finding[]> {
  const { host } = createMemoryHost({ 'bulletin.yaml': publication, ...picture, [path]: bytesOf(content) });
  const publicationFolder = await findPublication('/publication/issues', '/publication', host);
  return (await createChecker(host, { formats: [] }).checkIssue({ path, publicationFolder })).findings;
}

function expectPlaced(findings: readonly Finding[], bytes: Uint8Array): void {
  const lines = new TextDecoder().decode(bytes).split(/\r\n|\r|\n/);
  for (const { line, column, endLine, endColumn, message, excerpt, rule } of findings) {
    const reported = `${rule} at ${line}:${column}-${endLine}:${endColumn}`;
    expect(line, reported).toBeGreaterThanOrEqual(1);
    expect(line, reported).toBeLessThanOrEqual(lines.length + 1);
    expect(column, reported).toBeGreaterThanOrEqual(1);
    expect(column, reported).toBeLessThanOrEqual((excerpt.find((shown) => shown.line === line)?.text.length ?? 0) + 1);
    expect(endLine > line || (endLine === line && endColumn >= column), reported).toBe(true);
    expect(message, reported).not.toMatch(/undefined|\[object/);
  }
}

const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

describe.each([
  { name: 'any bytes', content: anyBytes, checked: 200, built: 25 },
  { name: 'a spoilt issue', content: spoiltFile, checked: 70, built: 14 },
])('$name', ({ content, checked, built }) => {
  test('is answered, with places that there are', patience, () =>
    fc.assert(
      fc.asyncProperty(content, async (bytes) => expectPlaced(await check(bytes), bytes)),
      runs(checked),
    ),
  );

  test('is built, or is not, without a mistake of ours', patience, () =>
    fc.assert(
      fc.asyncProperty(content, async (bytes) => {
        const memory = createMemoryHost({ 'bulletin.yaml': publication, ...picture, [path]: bytes });
        const code = await run(['build', '--format', 'html,text'], memory.host);
        expect([ExitCode.done, ExitCode.findings], memory.stderr()).toContain(code);
        expect(memory.stdout() + memory.stderr()).not.toMatch(control);
      }),
      runs(built),
    ),
  );
});

test('a bulletin.yaml of any bytes is answered', patience, () =>
  fc.assert(
    fc.asyncProperty(anyBytes, async (bytes) => {
      const memory = createMemoryHost({ 'bulletin.yaml': bytes, [path]: sample('issues/028.en.yaml'), ...picture });
      expect([ExitCode.done, ExitCode.findings, ExitCode.failed], memory.stderr()).toContain(
        await run(['validate'], memory.host),
      );
      expect(memory.stdout() + memory.stderr()).not.toMatch(control);
    }),
    runs(70),
  ),
);

test('of a good issue, every word is in the page and in the text, and the same bytes come out twice', patience, () =>
  fc.assert(
    fc.asyncProperty(anyIssue, async (issue) => {
      const [first, second] = [await build(issue), await build(issue)];
      expect(second).toEqual(first);
      const words = issue.match(/(?<=[": *`[|>-])[a-zéèôç]{3,9}(?=[" *`\]|,.\\])/g) ?? [];
      expect(words.length).toBeGreaterThan(1);
      for (const form of [wordsIn(first.page), first.text]) {
        const there = new Set(form.match(/[\p{L}\p{M}]+/gu));
        expect(words.filter((word) => !there.has(word) && !fieldNames.has(word))).toEqual([]);
      }
    }),
    runs(30),
  ),
);

/** Names of fields and kinds, which are in quotes in JSON too. */
const fieldNames = new Set([
  ...kinds,
  ...'number date language title greeting text signature summary sections boxes intro items kind body links label url format contact name role email dateline contributor start time place price details registration author publisher year outlet published closes how identifier stage next from reason'.split(
    ' ',
  ),
]);

async function build(issue: string): Promise<{ page: string; text: string }> {
  const memory = createMemoryHost({ '/publication/issues/001.en.yaml': issue });
  const code = await run(['build', '--format', 'html,text'], memory.host);
  expect(code, memory.stderr()).toBe(ExitCode.done);
  const file = (suffix: string) =>
    new TextDecoder().decode([...memory.files].find(([name]) => name.endsWith(suffix))?.[1]);
  return { page: file('.html'), text: file('.txt') };
}

describe('--fix', () => {
  test.each([{ flags: ['--fix'] }, { flags: ['--fix', '--unsafe-fixes'] }])(
    '$flags changes what its findings name, and nothing the second time',
    patience,
    ({ flags }) =>
      fc.assert(
        fc.asyncProperty(spoiltFile, async (bytes) => {
          const memory = createMemoryHost({ 'bulletin.yaml': publication, ...picture, [path]: bytes });
          const findings = await check(bytes);
          await run(['validate', ...flags], memory.host);
          const once = memory.files.get(path)!;
          const canBeFixed = findings.some(
            ({ fix }) => fix !== undefined && (fix.safety === 'safe' || flags.length > 1),
          );
          if (!canBeFixed) expect(Buffer.compare(once, bytes)).toBe(0);
          expectKept(new TextDecoder().decode(bytes), findings, flags.length > 1 ? 'unsafe' : 'safe');
          await run(['validate', ...flags], memory.host);
          expect(Buffer.compare(memory.files.get(path)!, once)).toBe(0);
        }),
        runs(40),
      ),
  );
});

/** One round of fixes: what is before, between and behind their edits is there as it was. */
function expectKept(text: string, findings: readonly Finding[], safety: Fix['safety']): void {
  const fixed = fix(text, findings, safety);
  const edits = fixed.fixed.flatMap(({ fix }) => fix?.edits ?? []).sort((a, b) => a.offset - b.offset);
  let [from, at] = [0, 0];
  for (const { offset, length, text: instead } of edits) {
    expect(fixed.text.slice(at, at + offset - from)).toBe(text.slice(from, offset));
    at += offset - from + instead.length;
    from = offset + length;
  }
  expect(fixed.text.slice(at)).toBe(text.slice(from));
}

const title = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 }).filter((text) => /[a-z]/i.test(text));

const newSections = fc.uniqueArray(
  fc.record({ title, kind: fc.constantFrom(...kinds), itemTitles: fc.array(title, { maxLength: 3 }) }),
  {
    minLength: 1,
    maxLength: 4,
    // Two sections of one title are a slip of their own.
    selector: (section) => section.title.toLowerCase().replace(/[^a-z\d]/g, ''),
  },
);

test('a new issue has no errors but what is still to do', patience, () =>
  fc.assert(
    fc.asyncProperty(newSections, title, async (sections, name) => {
      const text = scaffoldIssue({ number: 28, date: '2026-05', language: 'en', title: name, sections });
      const errors = (await check(text)).filter(({ severity }) => severity === 'error');
      const others = errors.filter(
        ({ message, excerpt, line }) =>
          !/TODO|not written yet/.test(message + (excerpt.find((shown) => shown.line === line)?.text ?? '')),
      );
      expect(others.map(({ rule, message }) => `${rule}: ${message}\n${text}`)).toEqual([]);
    }),
    runs(70),
  ),
);

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
