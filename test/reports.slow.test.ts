// Several reports of one run of the real program, each as its readers take it.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { misfitsOf, readJunit } from './support/report-shapes.ts';
import { runBinary, temporaryFolder } from './support/run-binary.ts';

const issue = (number: number, body: string): string =>
  `number: ${number}\ndate: 2017-0${number}\nsections:\n  - title: News\n    items:\n      - title: Walk ${number}\n        body: ${body}\n`;

function publicationFolder(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'issues'));
  writeFileSync(join(folder, 'bulletin.yaml'), 'name: Bulletin\nlanguages: [en]\n');
  writeFileSync(
    join(folder, 'issues', '001.en.yaml'),
    `${issue(1, 'Over the the hill & <b>.')}        colour: "Über ]]>"\n`,
  );
  writeFileSync(join(folder, 'issues', '002.en.yaml'), issue(2, 'Along the river.'));
  return folder;
}

test('three reports at once: for people, for code scanning, and as tests', async () => {
  const folder = publicationFolder();
  const { code, stdout, stderr } = await runBinary(
    ['validate', '--report', 'pretty', '--report', 'sarif=out/bulletin.sarif', '--report', 'junit=out/bulletin.xml'],
    { cwd: folder },
  );
  expect([code, stderr]).toEqual([1, '1 issue was not compared with the others: fix the errors first\n']);
  expect(stdout).toMatch(/^issues\/001\.en\.yaml:\d+:\d+ /);
  const read = (name: string): string => readFileSync(join(folder, 'out', name), 'utf8');
  expect(misfitsOf('sarif', read('bulletin.sarif'))).toEqual([]);
  const junit = await readJunit(read('bulletin.xml'));
  expect(junit.misfits).toEqual([]);
  expect(junit.read).toContain('tests="2"');
});

test('in a GitHub workflow, and against a baseline', async () => {
  const folder = publicationFolder();
  const env = { GITHUB_ACTIONS: 'true' };
  const first = await runBinary(['validate'], { cwd: folder, env });
  expect(first.code).toBe(1);
  expect(first.stdout).toMatch(/^::error file=issues\/001\.en\.yaml,/m);
  const made = await runBinary(['validate', '--baseline', 'known.json', '--update-baseline'], { cwd: folder });
  expect(made.code).toBe(0);
  const then = await runBinary(['validate', '--baseline', 'known.json'], { cwd: folder, env });
  expect([then.code, then.stderr]).toEqual([0, '']);
  expect(then.stdout).not.toContain('::error');
});
