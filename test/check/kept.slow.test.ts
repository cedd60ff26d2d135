// The real program says the same of an issue whether it reads it for the first time or knows it from an earlier run.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runBinary } from '../support/run-binary.ts';

const folder = mkdtempSync(join(tmpdir(), 'bulletin-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const issue = (items: string) => `number: 3\ndate: 2026-11\nsections:\n  - id: news\n    items:\n${items}`;
const english = issue(`      - id: drive
        title: The food drive
        body: |
          We collected 1,361 tins on 5 October 2026.

          Thank you to everybody who came, and to the school.
        contact: { name: Ada Example, email: ada@example.org }
`);
const french = issue(`      - id: drive
        title: La collecte
        body: |
          Nous avons recueilli 1 316 boîtes le 6 octobre 2026.
        contact: { name: Ada Example, email: ida@example.org }
`);

const validate = async (...args: readonly string[]) => {
  const { stdout } = await runBinary(['validate', ...args], {
    cwd: folder,
    env: { XDG_CACHE_HOME: join(folder, 'cache') },
  });
  return stdout;
};

test('with the same findings, until one of the files changes', async () => {
  mkdirSync(join(folder, 'issues'));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write(
    'bulletin.yaml',
    'name: { en: News, fr: Nouvelles }\nlanguages: [en, fr]\nsections: [{ id: news, title: { en: News, fr: Nouvelles } }]\n',
  );
  write('issues/003.en.yaml', english);
  write('issues/003.fr.yaml', french);
  const first = await validate('issues/003.fr.yaml');
  for (const rule of ['i18n/figures', 'i18n/days', 'i18n/contacts', 'i18n/passages'])
    expect(first).toContain(` ${rule} `);
  expect(await validate('issues/003.fr.yaml')).toBe(first);
  write('issues/003.fr.yaml', french.replace('1 316', '1 361'));
  expect(await validate('issues/003.fr.yaml')).not.toContain('i18n/figures');
  write('issues/003.en.yaml', english.replace('1,361', '1,316'));
  expect(await validate('issues/003.fr.yaml')).toContain('i18n/figures');
});

test('with --staged, by what git holds and not by what the disk has', async () => {
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', folder, ...args]);
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  git('init', '-q');
  write('issues/003.en.yaml', english);
  write('issues/003.fr.yaml', french);
  git('add', 'bulletin.yaml', 'issues');
  const first = await validate('--staged');
  expect(first).toContain(' i18n/figures ');
  expect(await validate('--staged')).toBe(first);
  // Only the disk has it right.
  write('issues/003.fr.yaml', french.replace('1 316', '1 361'));
  expect(await validate('issues/003.fr.yaml')).not.toContain('i18n/figures');
  expect(await validate('--staged')).toBe(first);
  git('add', 'issues');
  expect(await validate('--staged')).not.toContain('i18n/figures');
  expect(await validate('issues/003.fr.yaml')).not.toContain('i18n/figures');
});

test('of many issues, only those that have changed are looked at, and the same is said', async () => {
  const many = mkdtempSync(join(folder, 'many-'));
  mkdirSync(join(many, 'issues'));
  const path = (number: number, language: string) =>
    join(many, 'issues', `${String(number).padStart(3, '0')}.${language}.yaml`);
  const write = (number: number, figure: string) => {
    const numbered = (text: string) =>
      text.replace('number: 3', `number: ${number}`).replace('2026', String(1900 + number));
    writeFileSync(path(number, 'en'), numbered(english));
    writeFileSync(path(number, 'fr'), numbered(french).replace('1 316', figure));
  };
  for (let number = 1; number <= 60; number += 1) write(number, '1 361');
  const said = async (cache: string) => {
    const { stdout } = await runBinary(['validate', '--report', 'json'], {
      cwd: many,
      env: { XDG_CACHE_HOME: join(folder, cache) },
    });
    return JSON.parse(stdout) as { findings: readonly unknown[] };
  };
  const first = await said('many');
  expect(first.findings.length).toBeGreaterThan(60);
  expect(await said('many')).toEqual(first);
  // So many that two threads share them.
  for (let number = 3; number <= 58; number += 1) write(number, '1 316');
  const changed = await said('many');
  expect(changed).not.toEqual(first);
  expect(await said('none')).toEqual(changed);
  expect(await said('many')).toEqual(changed);
});
