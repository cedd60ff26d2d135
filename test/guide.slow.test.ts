// The pages of the guide, followed from the top to the end by the real program: each command that a page shows, and each
// file that it has people write.

import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { topics } from '../src/cli/guide/topics.ts';
import { fixedBrowser } from './support/fixed-browser.ts';
import { toolFolder } from './support/memory-host.ts';
import { requireBrowser } from './support/requires.ts';
import { binary, environment, runBinary, temporaryFolder } from './support/run-binary.ts';

/** A folder with a `bulletin` that accepts the defaults where a person would press Enter. */
function programs(): string {
  const folder = temporaryFolder();
  const program = `#!/bin/sh
case "$1" in init) set -- "$@" --yes --name 'Harbour News';; new) set -- "$@" --yes;; esac
exec '${process.execPath}' '${binary}' "$@"
`;
  writeFileSync(join(folder, 'bulletin'), program);
  chmodSync(join(folder, 'bulletin'), 0o755);
  return folder;
}

type Step = { readonly run: string } | { readonly file: string; readonly text: string; readonly isMore: boolean };

/** What a page has people type, and the files that it has them write: \`\`\`yaml NAME, or NAME + for lines to add. */
function stepsOf(page: string): readonly Step[] {
  const blocks = page.matchAll(/^```(\w+)(?: (\S+)( \+)?)?\n([^]*?)^```|((?:^ {4}.*\n)+)/gm);
  return [...blocks].flatMap(([, language, file, more, text = '', indented]): readonly Step[] => {
    if (file !== undefined) return [{ file, text, isMore: more !== undefined }];
    const lines = (indented?.replace(/^ {4}/gm, '') ?? (language === 'sh' ? text : '')).split('\n');
    return lines.filter((line) => /^(?:bulletin|mkdir|cd|git) /.test(line)).map((run) => ({ run }));
  });
}

/** Adds settings to a file; those that it has already are replaced, as a person would do. */
function withMore(before: string, more: string): string {
  const keys = [...more.matchAll(/^([\w-]+):/gm)].map(([, key]) => key);
  const kept = before.replace(new RegExp(`^(?:${keys.join('|')}):.*\\n(?:[ \\t].*\\n|\\n(?=[ \\t]))*`, 'gm'), '');
  return `${kept}${more}`;
}

/** Follows a page in a folder, and gives the folder that one is in at the end. */
function follow(name: string, start: string): string {
  const path = programs();
  const env = environment(fixedBrowser);
  let folder = start;
  const page = readFileSync(join(toolFolder, 'docs', `${name}.md`), 'utf8');
  for (const step of stepsOf(page)) {
    if ('run' in step) {
      const script = `${step.run} >&2 && pwd`;
      const done = execFileSync('sh', ['-ec', script], {
        cwd: folder,
        env: { ...env, PATH: `${path}:${env['PATH']}` },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      folder = done.trim();
    } else {
      const place = join(folder, step.file);
      const before = step.isMore ? readFileSync(place, 'utf8') : '';
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, step.isMore ? withMore(before, step.text) : step.text);
    }
  }
  return folder;
}

let first: string | undefined;

/** A copy of what the first page leads to, with the issue ready. */
function firstIssue(): string {
  first ??= follow('first-issue', temporaryFolder());
  const copy = join(temporaryFolder(), 'harbour-news');
  cpSync(first, copy, { recursive: true });
  const issue = join(copy, 'issues', '001.en.yaml');
  writeFileSync(issue, readFileSync(issue, 'utf8').replace('status: draft', 'status: ready'));
  return copy;
}

test('the first page leads to all files of an issue without a finding, and shows what validate says', async (context) => {
  await requireBrowser(context);
  const folder = firstIssue();
  for (const suffix of ['html', 'email.html', 'eml', 'txt', 'pdf'])
    expect(existsSync(join(folder, 'dist', '001', `001.en.${suffix}`)), suffix).toBe(true);
  const built = await runBinary(['build', '--check'], { cwd: folder, env: fixedBrowser });
  expect([built.code, built.stderr]).toEqual([0, '']);
  const page = readFileSync(join(toolFolder, 'docs', 'first-issue.md'), 'utf8');
  const issue = join(folder, 'issues', '001.en.yaml');
  const [right, wrong] = ['2027-03-20', '2027-03-32'];
  for (const date of [right, wrong]) expect(page).toContain(`\`${date}\``);
  writeFileSync(issue, readFileSync(issue, 'utf8').replace(right!, wrong!));
  const { code, stdout } = await runBinary(['validate'], { cwd: folder });
  expect([code, page.includes(`\n    ${stdout.split('\n')[0]}\n`)], stdout).toEqual([1, true]);
});

test.for(topics.guide.slice(1).map(({ name }) => name))('%s can be followed after it', async (name, context) => {
  await requireBrowser(context);
  const folder = follow(name, firstIssue());
  const validated = await runBinary(['validate'], { cwd: folder });
  expect([validated.code, validated.stderr], validated.stdout).toEqual([0, '']);
  const built = await runBinary(['build', '--force', '--format', 'html,email,text'], { cwd: folder });
  expect(built.code, built.stdout + built.stderr).toBe(0);
});
