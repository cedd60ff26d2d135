// What a command does not need, it does not load: the modules of real runs, written down as they are loaded.

import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toolFolder } from './support/memory-host.ts';
import { runBinary, temporaryFolder } from './support/run-binary.ts';

const recorder = join(toolFolder, 'test', 'support', 'record-modules.cjs');
const late = ['inquirer', 'puppeteer', 'tar-fs', 'image-size', 'picomatch', 'feed'];

/** Packages, Node's own modules, and the program's own files. */
async function modulesOf(...args: readonly string[]) {
  const list = join(temporaryFolder(), 'modules.json');
  const out = temporaryFolder();
  const outcome = await runBinary(
    args.map((arg) => (arg === '<out>' ? out : arg)),
    {
      cwd: toolFolder,
      nodeArgs: ['--require', recorder],
      env: { RECORDED_MODULES: list },
    },
  );
  expect(outcome.stderr).toBe('');
  expect(outcome.code).toBe(0);
  const { loaded, inside } = JSON.parse(readFileSync(list, 'utf8')) as Record<string, readonly string[]>;
  const paths = loaded!.map((name) =>
    name.startsWith(toolFolder) ? relative(toolFolder, name).split(sep).join('/') : name,
  );
  const packages = new Set(paths.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []));
  return {
    packages: [...packages].sort(),
    own: paths.filter((path) => /^(bin|lib|src)\//.test(path)).sort(),
    builtin: paths.filter((path) => !path.includes('/') || /^(fs|stream|timers|util|path)\//.test(path)).sort(),
    inside: inside!,
  };
}

const own = ['bin/bulletin.js', 'bin/load-compiled.js'];

describe('modules', () => {
  test('validate loads its bundle, and no package', async () => {
    // After each commit, git is asked once what was published.
    await runBinary(['validate', 'issues/028.en.yaml'], { cwd: toolFolder });
    const { packages, own: files, builtin, inside } = await modulesOf('validate', 'issues/028.en.yaml');
    expect(packages).toEqual([]);
    expect(files).toEqual(own);
    expect(builtin).toContain('fs');
    expect(builtin).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^(http|https|http2|net|tls|dgram|dns|child_process|worker_threads|inspector|readline)$/),
      ]),
    );
    // Standard input is opened by whoever names it.
    expect(inside).toContain('NativeModule fs');
    expect(inside).not.toContain('NativeModule internal/fs/streams');
  });

  test('new that asks nothing loads nothing to ask with', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'bulletin.yaml'), 'name: News\n');
    const { packages } = await modulesOf('new', '--yes', '--quiet', '-C', folder);
    expect(packages).toEqual([]);
  });

  test('build makes no code of what it reads: it needs no function that does', async () => {
    const { code } = await runBinary(
      ['build', '--format', 'html,email,text', '--out', temporaryFolder(), 'issues/029.en.yaml'],
      { cwd: toolFolder, nodeArgs: ['--disallow-code-generation-from-strings'] },
    );
    expect(code).toBe(0);
  });

  test('build of web page and text loads nothing to print or ask with', async () => {
    const { packages } = await modulesOf('build', '--format', 'html,text', '--out', '<out>', 'issues/028.en.yaml');
    expect(packages).toEqual([]);
  });

  test('build of text alone loads no package', async () => {
    const { packages } = await modulesOf('build', '--format', 'text', '--out', '<out>', 'issues/028.en.yaml');
    expect(packages).toEqual([]);
  });

  test('what is loaded late is not in the bundle', () => {
    // A package in a bundle is no longer loaded by its name.
    const bundle = readFileSync(join(toolFolder, 'lib', 'bulletin.cjs'), 'utf8');
    for (const name of late) expect(bundle).toContain(`require("${name}")`);
  });

  test('what only other commands need is not in the bundle of validate', () => {
    const [all, own] = ['bulletin.cjs', 'validate.cjs'].map((name) => readFileSync(join(toolFolder, 'lib', name)));
    for (const name of ['puppeteer', 'feed', 'parse5', 'postal-mime']) {
      expect(all!.includes(`require("${name}`), name).toBe(true);
      expect(own!.includes(`require("${name}`), name).toBe(false);
    }
    expect(own!.length).toBeLessThan(0.75 * all!.length);
    expect(own!.subarray(0, 19)).toEqual(all!.subarray(0, 19));
  });
});

test('patterns with signs beyond Latin-1 are what they are in the source', async () => {
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, '001.en.yaml'),
    'number: 1\ndate: 2026-11\ntitle: Bulletin\nlanguage: en\nsections:\n  - title: News\n    intro: For ages 7 –12.\n',
  );
  const { stdout } = await runBinary(['validate', '--report', 'json', '001.en.yaml'], { cwd: folder });
  expect((JSON.parse(stdout) as { findings: { rule: string }[] }).findings.map(({ rule }) => rule)).toEqual([
    'text/range-spacing',
  ]);
});
