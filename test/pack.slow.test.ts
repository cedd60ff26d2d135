// The package as it is published: what is in it, and that it works where nothing else is.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wantedFormats } from '../src/output/formats/index.ts';
import { toolFolder, toolVersion } from './support/memory-host.ts';
import { requireBrowser } from './support/requires.ts';
import { runBinary, temporaryFolder, type Outcome } from './support/run-binary.ts';
import { readTree } from './support/scenario.ts';

function npm(args: readonly string[], cwd: string): string {
  // With its own settings: the cache of this machine, so that nothing is fetched that was fetched before.
  return execFileSync('npm', [...args, '--prefer-offline', '--no-audit', '--no-fund'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Without its scripts: they would build again, below the feet of the other tests. */
function pack(folder: string): {
  filename: string;
  files: readonly { path: string; mode: number }[];
  unpackedSize: number;
} {
  const [packed] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], toolFolder),
  ) as readonly ReturnType<typeof pack>[];
  return packed!;
}

describe('the package', () => {
  test('holds what runs and what is read, and nothing else', () => {
    const { files, unpackedSize } = pack(temporaryFolder());
    const templates = [...readTree(join(toolFolder, 'templates')).keys()].map((path) => `templates/${path}`);
    expect(templates).toContain('templates/classic/page.hbs');
    const guide = [...readTree(join(toolFolder, 'docs')).keys()].filter((path) => path.endsWith('.md'));
    expect(guide).toContain('first-issue.md');
    const languages = [...readTree(join(toolFolder, 'lib', 'languages')).keys()];
    expect(languages).toContain('de.cjs');
    expect(files.map(({ path }) => path).sort()).toEqual(
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'SECURITY.md',
        'bin/bulletin.js',
        'bin/work-thread.js',
        'bin/load-compiled.js',
        'lib/bulletin.cjs',
        'lib/designs.json',
        'lib/finish-pdf.cjs',
        'lib/harfbuzz-subset.wasm',
        'lib/highlighter.cjs',
        'lib/write-calendar.cjs',
        'lib/templates.txt',
        'lib/validate.cjs',
        'package.json',
        'preview/index.html',
        'preview/preview.css',
        'preview/preview.js',
        'schema/issue.schema.json',
        'schema/publication.schema.json',
        ...languages.map((file) => `lib/languages/${file}`),
        ...templates,
        ...guide.map((path) => `docs/${path}`),
      ].sort(),
    );
    expect(unpackedSize).toBeLessThan(6_300_000);
  });

  test('installed into an empty prefix, starts a publication, checks it and builds it', async (context) => {
    await requireBrowser(context);
    const prefix = temporaryFolder();
    const { filename } = pack(prefix);
    npm(['install', '--global', '--prefix', prefix, join(prefix, filename)], prefix);
    // Without the browser, which is optional: what the bundles hold is not installed a second time.
    const installed = [...readTree(join(prefix, 'lib', 'node_modules'))].filter(
      ([path]) => !path.includes('@sparticuz/'),
    );
    expect(installed.reduce((sum, [, bytes]) => sum + bytes.length, 0)).toBeLessThan(85_000_000);
    const folder = temporaryFolder();
    const program = [join(prefix, 'bin', 'bulletin')] as const;
    const bulletin = (...args: readonly string[]): Promise<Outcome> => runBinary(args, { cwd: folder, program });

    expect(await bulletin('--version')).toMatchObject({ code: 0, stdout: `${toolVersion}\n` });
    expect(await bulletin('init', '--yes', '--name', 'Harbour News')).toMatchObject({ code: 0 });
    expect(await bulletin('new', '--yes')).toMatchObject({ code: 0, stdout: 'issues/002.en.yaml\n' });
    const validated = await bulletin('validate');
    expect(validated.code, validated.stdout + validated.stderr).toBe(0);
    const built = await bulletin('build');
    expect(built.code, built.stdout + built.stderr).toBe(0);
    const files = readTree(join(folder, 'dist'));
    // They have no events yet.
    const whole = wantedFormats(undefined).filter(({ itemsOf }) => itemsOf === undefined);
    const expected = ['001', '002'].flatMap((number) => whole.map(({ suffix }) => `${number}/${number}.en${suffix}`));
    expect([...files.keys()].sort()).toEqual(expected.sort());
    for (const [path, bytes] of files) expect(bytes.length, path).toBeGreaterThan(200);
  });
});
