// What a command does not need, it does not load: the modules of real runs, written down as they are loaded.

import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toolFolder } from './support/memory-host.ts';
import { runBinary, temporaryFolder } from './support/run-binary.ts';

const recorder = join(toolFolder, 'test', 'support', 'record-modules.cjs');
const late = ['inquirer', 'puppeteer', 'liquidjs', 'tar-fs', 'image-size'];

/** Packages, Node's own modules, and the program's own files. */
async function modulesOf(...args: readonly string[]) {
  const list = join(temporaryFolder(), 'modules.json');
  const out = temporaryFolder();
  const outcome = await runBinary(args.map((arg) => (arg === '<out>' ? out : arg)), {
    cwd: toolFolder,
    nodeArgs: ['--require', recorder],
    env: { RECORDED_MODULES: list },
  });
  expect(outcome.stderr).toBe('');
  expect(outcome.code).toBe(0);
  const names = JSON.parse(readFileSync(list, 'utf8')) as readonly string[];
  const paths = names.map((name) => (name.startsWith(toolFolder) ? relative(toolFolder, name).split(sep).join('/') : name));
  const packages = new Set(paths.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []));
  return {
    packages: [...packages].sort(),
    own: paths.filter((path) => /^(bin|lib|src)\//.test(path)).sort(),
    builtin: paths.filter((path) => !path.includes('/') || /^(fs|stream|timers|util|path)\//.test(path)).sort(),
  };
}

const own = ['bin/bulletin.js', 'bin/load-compiled.js'];

describe('modules', () => {
  test('validate loads its bundle, and no package', async () => {
    const { packages, own: files, builtin } = await modulesOf('validate', 'issues/028.en.yaml');
    expect(packages).toEqual([]);
    expect(files).toEqual(own);
    expect(builtin).toContain('fs');
    expect(builtin).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(http|https|http2|net|tls|dgram|dns|worker_threads|inspector|readline)$/)]));
  });

  test('new that asks nothing loads nothing to ask with', async () => {
    const { packages } = await modulesOf('new', '--yes', '--quiet', '-C', '<out>');
    expect(packages).toEqual([]);
  });

  test('build of web page and text loads the template engine, and nothing to print or ask with', async () => {
    const { packages } = await modulesOf('build', '--format', 'html,text', '--out', '<out>', 'issues/028.en.yaml');
    expect(packages).toEqual(['liquidjs']);
  });

  test('build of text alone loads no package', async () => {
    const { packages } = await modulesOf('build', '--format', 'text', '--out', '<out>', 'issues/028.en.yaml');
    expect(packages).toEqual([]);
  });

  test('what is loaded late is not in the bundle', () => {
    // A package in a bundle is no longer required by its name.
    const bundle = readFileSync(join(toolFolder, 'lib', 'bulletin.cjs'), 'utf8');
    for (const name of late) expect(bundle).toContain(`require("${name}")`);
  });
});
