// translate with real processes: the road of a translation in both directions, runs at once, and runs that are killed or
// interrupted at any moment.

import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { generator } from '../../support/generator.ts';
import { binary, environment, runBinary, temporaryFolder } from '../../support/run-binary.ts';

const count = 40;

/** Items with a text that is to be translated, and one fact. */
function issue(language: string, start = '2027-05-12', word = 'Walk'): string {
  const items = Array.from(
    { length: count },
    (_, number) =>
      `      - kind: event  # no. ${number}\n        id: walk-${number}\n        title: ${word} along pier ${number}\n        start: ${start}\n`,
  );
  return `number: 1\ndate: 2027-03\nlanguage: ${language}\nsections:\n  - id: events\n    items:\n${items.join('')}`;
}

interface Desk {
  readonly folder: string;
  read(language: string): string;
  write(language: string, text: string): void;
  translate(...args: readonly string[]): Promise<{ readonly out: string; readonly note: string }>;
  findings(): Promise<readonly string[]>;
}

function desk(source: string, text = issue(source)): Desk {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'issues'));
  const sections = '[{ id: events, title: { en: Events, fr: Événements }, kind: event }]';
  writeFileSync(
    join(folder, 'bulletin.yaml'),
    `name: { en: News, fr: Nouvelles }\nlanguages: [en, fr]\nsections: ${sections}\n`,
  );
  const path = (language: string) => join(folder, 'issues', `001.${language}.yaml`);
  const write = (language: string, words: string) => writeFileSync(path(language), words);
  write(source, text);
  return {
    folder,
    write,
    read: (language) => readFileSync(path(language), 'utf8'),
    async translate(...args) {
      const { code, stdout, stderr } = await runBinary(['translate', '1', ...args], { cwd: folder });
      expect(code, stderr).toBe(0);
      return { out: stdout, note: stderr };
    },
    async findings() {
      const { stdout } = await runBinary(['validate', '--json'], { cwd: folder });
      const report = JSON.parse(stdout) as { findings: readonly { rule: string; severity: string; line: number }[] };
      return report.findings
        .filter(({ rule }) => ['i18n/to-translate', 'i18n/outdated', 'i18n/mark'].includes(rule))
        .map(({ rule, severity, line }) => `${severity} ${rule} ${line}`);
    },
  };
}

/** The first text of a file, in other words. */
const firstTitle = /title: .*/;

describe.each([
  ['en', 'fr'],
  ['fr', 'en'],
])('from %s into %s', (from, to) => {
  test('a translation is started, edited, brought up to date and finished', async () => {
    const { read, write, translate, findings } = desk(from);
    const args = from === 'en' ? [to] : [to, '--from', from];
    expect((await translate(...args)).out).toBe(`issues/001.${to}.yaml\n`);
    expect(read(from)).toBe(issue(from));
    expect(await findings()).toEqual(['warning i18n/to-translate 12']);
    // Somebody translates a text, and leaves the mark as it is.
    const edited = read(to).replace(firstTitle, 'title: In words of their own');
    write(to, edited);
    expect((await translate(...args, '--done')).note).toContain('1 text marked as translated');
    expect(read(to)).toBe(edited.replace('# untranslated', '# translated'));
    // Meanwhile, all words and dates of the source change.
    write(from, issue(from, '2027-05-13', 'Stroll'));
    expect(await findings()).toContain('warning i18n/outdated 12');
    const { out, note } = await translate(to);
    expect(out.split('\n')).toHaveLength(2 * count + 1);
    expect(out).toContain(`issues/001.${to}.yaml:12 walk-0/title: line 9 of issues/001.${from}.yaml has changed`);
    expect(note).toContain(`${count - 1} of ${count} texts are still to be translated`);
    const updated = edited.replace('# untranslated', '# translated').replaceAll('2027-05-12', '2027-05-13');
    const plain = (text: string) => text.replace(/[\da-f]{8}$/gm, '');
    expect(plain(read(to))).toBe(plain(updated.replaceAll('title: Walk', 'title: Stroll')));
    const before = read(to);
    await translate(to);
    expect(read(to)).toBe(before);
    expect(await findings()).toEqual(['warning i18n/outdated 12', 'warning i18n/to-translate 17']);
    // In an issue that is ready, each of them is an error.
    write(to, before.replace('status: draft', 'status: ready'));
    expect((await findings()).filter((one) => one.startsWith('error i18n/to-translate'))).toHaveLength(count - 1);
    await translate(to, '--done', 'walk-0');
    await translate(to, '--done', '--same-words');
    expect(await findings()).toEqual([]);
  });
});

/** What the first text says, and that nothing of the file is lost. */
function expectWhole(text: string, word: string, start: string): void {
  const titles = [...text.matchAll(/title: (\w+) along pier (\d+)$/gm)].map(([, found, number]) => [found, number]);
  expect(titles).toEqual(Array.from({ length: count }, (_, number) => [word, String(number)]));
  expect([...text.matchAll(/start: (\S+)$/gm)].map(([, found]) => found)).toEqual(Array(count).fill(start));
  expect(text.endsWith('\n')).toBe(true);
}

test('runs at once lose nothing, neither of each other nor of what somebody saves meanwhile', async () => {
  const { folder, read, write, translate } = desk('en');
  const starts = await Promise.all([1, 2, 3].map(() => runBinary(['translate', '1', 'fr'], { cwd: folder })));
  // Whoever comes second finds the file, and has nothing to add to it, or says that it is there already.
  for (const { code, stderr } of starts) expect([0, 2], stderr).toContain(code);
  expect(starts.some(({ code }) => code === 0)).toBe(true);
  expectWhole(read('fr'), 'Walk', '2027-05-12');
  const edited = read('fr').replace(firstTitle, 'title: Promenade along pier 0');
  write('fr', edited);
  write('en', issue('en', '2027-05-13'));
  const runs = await Promise.all(
    [['fr'], ['fr', '--done'], ['fr']].map((args) => runBinary(['translate', '1', ...args], { cwd: folder })),
  );
  for (const { code, stderr } of runs) expect(code, stderr).toBe(0);
  expectWhole(read('fr').replace('Promenade', 'Walk'), 'Walk', '2027-05-13');
  expect(read('fr')).toContain('title: Promenade along pier 0');
  expect(read('fr').match(/# translated: en/g)).toHaveLength(1);
  const before = read('fr');
  await translate('fr');
  expect(read('fr')).toBe(before);
  expect(readdirSync(join(folder, 'issues'))).toEqual(['001.en.yaml', '001.fr.yaml']);
});

test.each(['SIGKILL', 'SIGINT'] as const)('%s at any moment leaves the old file or the new one', async (signal) => {
  const random = generator(28);
  const first = desk('en');
  const { milliseconds } = await runBinary(['translate', '1', 'fr'], { cwd: first.folder });
  const old = first.read('fr');
  for (let kill = 0; kill < 8; kill += 1) {
    const isNew = kill % 2 === 0;
    const { folder, read, write, translate } = desk('en', issue('en', '2027-05-13', 'Stroll'));
    if (!isNew) write('fr', old);
    const child = spawn(process.execPath, [binary, 'translate', '1', 'fr'], {
      cwd: folder,
      env: environment(),
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    // From the middle of the start on: before that, nothing is written.
    await Promise.race([sleep(milliseconds * (0.4 + (0.8 * random()) / 2 ** 23)), ended]);
    child.kill(signal);
    await ended;
    const there = readdirSync(join(folder, 'issues'));
    const after = there.includes('001.fr.yaml') ? read('fr') : undefined;
    if (isNew ? after !== undefined : after !== old) expectWhole(after ?? '', 'Stroll', '2027-05-13');
    await translate('fr');
    expectWhole(read('fr'), 'Stroll', '2027-05-13');
    expect(read('en')).toBe(issue('en', '2027-05-13', 'Stroll'));
    expect(readdirSync(join(folder, 'issues'))).toEqual(['001.en.yaml', '001.fr.yaml']);
  }
});
