// The hook, run by the real pre-commit: it installs this repository as it would any other, and checks the issues of a
// publication.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hookConfiguration, hookFile } from '../src/content/publication/hook.ts';
import { toolFolder } from './support/memory-host.ts';
import { requireTool } from './support/requires.ts';
import { binary, runBinary, temporaryFolder, type Outcome } from './support/run-binary.ts';

const good =
  'number: 1\ntitle: Harbour News\ndate: 2026-01\nlanguage: en\nsections:\n  - title: News\n    items:\n      - title: Open\n        body: Ships come in.\n';
const bad = good.replace('2026-01', '2026-13');
const badPlace = 'issues/001.en.yaml:3:7 error schema/date';

// Installing takes as long as `npm ci` does: on a slow line, minutes.
const patience = 600_000;

describe('the hook', () => {
  // One installation for all: a bad issue beside a good one, and without the optional browser. It fails if `npm pack` prints
  // more than the name of a file, or if the build says a word.
  test('pre-commit installs it from this repository, and of two issues the bad one fails, where the mistake is', {
    timeout: patience,
  }, async (context) => {
    requireTool(context, 'pre-commit');
    const folder = publicationWith(bad, { 'issues/002.en.yaml': good.replace('number: 1', 'number: 2') });
    const clone = temporaryFolder();
    // What is not committed yet counts too: pre-commit makes a clone with it.
    const reported = await preCommit(['try-repo', toolFolder, 'bulletin-validate', '--all-files'], folder, {
      NPM_CONFIG_OMIT: 'optional',
      // What was fetched before is not asked for again.
      NPM_CONFIG_PREFER_OFFLINE: 'true',
      PATH: `${npmThatLooksAround(clone)}${delimiter}${process.env['PATH'] ?? ''}`,
    });
    const said = reported.stdout + reported.stderr;
    expect(reported.stdout, said).toMatch(/^bulletin validate\.+Failed$/m);
    expect(reported.code).toBe(1);
    const found = said.match(/^\S+:\d+:\d+ \w+ \S+/gm);
    expect(found, said).toEqual([badPlace]);
    expect(said).toMatch(/^1 error in 1 of 2 files$/m);
    // A build writes to lib/ alone: a test that compares what is committed would never fail otherwise.
    expect(readFileSync(join(clone, 'changed'), 'utf8')).toBe('');
    const bundle = 'lib/bulletin.cjs';
    expect(readFileSync(join(clone, bundle), 'utf8')).toBe(readFileSync(join(toolFolder, bundle), 'utf8'));
  });

  test('the configuration that `init --hook` writes runs the bulletin of the machine', async (context) => {
    requireTool(context, 'pre-commit');
    const folder = publicationWith(bad, { [hookFile]: hookConfiguration });
    const programs = temporaryFolder();
    writeFileSync(join(programs, 'bulletin'), `#!/bin/sh\nexec node '${binary}' "$@"\n`, { mode: 0o755 });
    const reported = await preCommit(['run', '--all-files'], folder, {
      PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}`,
    });
    expect(reported).toMatchObject({ code: 1, stdout: expect.stringContaining(badPlace) });
  });

  test('a comment may change in a published issue, and its text may not', { timeout: patience }, async (context) => {
    requireTool(context, 'pre-commit');
    const published = `# For March.\n${good.replace('language: en\n', 'language: en # ours\nstatus: published\n')}`;
    const folder = publicationWith(published, { [hookFile]: hookConfiguration });
    const programs = temporaryFolder();
    writeFileSync(join(programs, 'bulletin'), `#!/bin/sh\nexec node '${binary}' "$@"\n`, { mode: 0o755 });
    const env = {
      PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}`,
      PRE_COMMIT_HOME: temporaryFolder(),
      ...{ GIT_AUTHOR_NAME: 'E', GIT_AUTHOR_EMAIL: 'e@example.org' },
      ...{ GIT_COMMITTER_NAME: 'E', GIT_COMMITTER_EMAIL: 'e@example.org' },
    };
    const commit = (text: string) => {
      writeFileSync(join(folder, 'issues', '001.en.yaml'), text);
      return git(['commit', '--all', '--message', 'Change'], folder, env);
    };
    expect(await preCommit(['install'], folder, env)).toMatchObject({ code: 0 });
    expect(await commit(published)).toMatchObject({ code: 0 });
    const comments = [
      published.replace('# For March.', '# For March, and no later.'),
      published.replace(' # ours', ''),
      published.replace('    items:', '    # What is new.\n\n    items:'),
      `${published}# untranslated: en 1a2b3c4d\n`,
      published.replaceAll('\n', '\r\n'),
    ];
    for (const text of comments) {
      const done = await commit(text);
      expect(done, done.stdout + done.stderr).toMatchObject({ code: 0 });
      expect(done.stdout + done.stderr).not.toMatch(/error|warning|note/);
    }
    const changed = await commit(published.replace('Ships come in.', 'Ships come no more.'));
    expect(changed.code).toBe(1);
    expect(changed.stdout + changed.stderr).toContain('issue/published');
  });

  test('both hooks take the same files', () => {
    const [ours, local] = [readFileSync(join(toolFolder, '.pre-commit-hooks.yaml'), 'utf8'), hookConfiguration].map(
      (text) => /files: (.*)/.exec(text)?.[1],
    );
    expect(ours).toBe(local);
  });
});

/**
 * A folder with an npm that keeps what it has built, and the names of the committed files that have changed by then:
 * pre-commit takes its clone away.
 */
function npmThatLooksAround(kept: string): string {
  const npm = execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim();
  const folder = temporaryFolder();
  const look = `cp -r lib '${kept}' && git diff --name-only HEAD >'${kept}/changed'`;
  writeFileSync(join(folder, 'npm'), `#!/bin/sh -e\n'${npm}' "$@"\n[ "$1" != pack ] || { ${look}; }\n`, {
    mode: 0o755,
  });
  return folder;
}

/** A git repository with one issue in it. */
function publicationWith(issue: string, more: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'issues'));
  for (const [path, text] of Object.entries({
    'issues/001.en.yaml': issue,
    'notes.yaml': 'not: [an issue]\n',
    ...more,
  }))
    writeFileSync(join(folder, path), text);
  for (const args of [
    ['init', '--quiet'],
    ['add', '.'],
  ])
    spawnSync('git', args, { cwd: folder });
  return folder;
}

function git(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<Outcome> {
  return runBinary(args, { cwd, program: ['git'], timeout: patience, env: { ...machine(), ...env } });
}

function preCommit(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<Outcome> {
  return runBinary(args, {
    cwd,
    program: ['pre-commit'],
    timeout: patience,
    env: { ...machine(), PRE_COMMIT_HOME: temporaryFolder(), ...env },
  });
}

/**
 * How this machine reaches npm's registry. Not all that npm gives its scripts: that would hide the .npmrc of this
 * repository.
 */
function machine(): Record<string, string> {
  const names =
    /^(home|https?_proxy|no_proxy|node_extra_ca_certs|ssl_cert_(file|dir)|npm_config_(registry|https?_proxy|proxy|noproxy|cafile|cache))$/i;
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => names.test(entry[0]) && entry[1] !== undefined,
    ),
  );
}
