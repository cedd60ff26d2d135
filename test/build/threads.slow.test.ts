// Of many issues, a second thread builds its part: with the same bytes and the same findings as one by one.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runBinary } from '../support/run-binary.ts';

const folder = mkdtempSync(join(tmpdir(), 'bulletin-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const name = (number: number, language: string) => `${String(number).padStart(3, '0')}.${language}.yaml`;
const issue = (number: number, title: string, more: string) =>
  `number: ${number}\ndate: ${1900 + number}-03\nsections:\n  - id: news\n    items:\n      - id: bridge\n        title: ${title} ${number}\n        body: ${more}\n`;

mkdirSync(join(folder, 'issues'));
writeFileSync(
  join(folder, 'bulletin.yaml'),
  'name: { en: News, fr: Nouvelles }\nlanguages: [en, fr]\nurl: https://example.org\nsections: [{ id: news, title: { en: News, fr: Nouvelles } }]\n',
);
for (let number = 1; number <= 60; number += 1) {
  const slip = number % 7 === 0 ? ' It is in the the hall.' : '';
  const broken = number === 30 ? '\n        colour: red' : '';
  writeFileSync(join(folder, 'issues', name(number, 'en')), issue(number, 'The bridge', `It is new.${slip}${broken}`));
  writeFileSync(join(folder, 'issues', name(number, 'fr')), issue(number, 'Le pont', 'Il est neuf.'));
}

interface Report {
  readonly issues: readonly { readonly file: string; readonly findings: readonly object[] }[];
}

async function build(out: string, ...operands: readonly string[]): Promise<Report> {
  const { stdout } = await runBinary(['build', ...operands, '--out', out, '--format', 'html,text', '--json'], {
    cwd: folder,
    env: { XDG_CACHE_HOME: join(folder, 'cache') },
  });
  return JSON.parse(stdout) as Report;
}

const filesIn = (out: string): readonly string[] =>
  readdirSync(join(folder, out), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, out).length + 1))
    .sort();

const isShared = availableParallelism() > 1;

test.skipIf(!isShared)('in two threads as in one', async () => {
  const all = await build('all');
  // Fewer than are worth a thread.
  const halves = [1, 2, 3].map((part) =>
    Array.from({ length: 20 }, (_, index) => 20 * (part - 1) + index + 1).flatMap((number) =>
      ['en', 'fr'].map((language) => join('issues', name(number, language))),
    ),
  );
  const parts: Report[] = [];
  for (const half of halves) parts.push(await build('parts', ...half));
  expect(all.issues.map(({ file, findings }) => [file, findings])).toEqual(
    parts.flatMap(({ issues }) => issues.map(({ file, findings }) => [file, findings])),
  );
  expect(all.issues.filter(({ findings }) => findings.length > 0).length).toBeGreaterThan(8);
  const ofIssues = filesIn('all').filter((path) => /^\d/.test(path));
  expect(ofIssues).toEqual(filesIn('parts'));
  expect(ofIssues.length).toBeGreaterThan(230);
  for (const path of ofIssues)
    expect(readFileSync(join(folder, 'all', path)).equals(readFileSync(join(folder, 'parts', path)))).toBe(true);
  const archive = filesIn('all').filter((path) => !/^\d/.test(path));
  expect(archive).toEqual(['feed.en.xml', 'feed.fr.xml', 'index.en.html', 'index.fr.html', 'index.html']);
  const feed = readFileSync(join(folder, 'all', 'feed.en.xml'), 'utf8');
  expect([...feed.matchAll(/<entry>/g)].length).toBe(20);
  expect([...feed.matchAll(/It is new\./g)].length).toBe(20);
});
