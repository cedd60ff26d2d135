// Bad places to start from, through the real program: one sentence. What stands in files is the corpus's, see test/corpus.

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { goodIssue } from './corpus/made.ts';
import { runBinary, temporaryFolder } from './support/run-binary.ts';

describe.each([['validate'], ['build', '--format', 'html,text']])('%s', (...args) => {
  test('a publication that is itself reached by a link is like any other', async () => {
    const outer = temporaryFolder();
    mkdirSync(join(outer, 'publication/issues'), { recursive: true });
    writeFileSync(join(outer, 'publication/bulletin.yaml'), 'name: Harbour News\nsections: [{ id: news, title: News }]\n');
    writeFileSync(join(outer, 'publication/issues/001.en.yaml'), goodIssue);
    symlinkSync('publication', join(outer, 'linked'));
    expect(await runBinary(args, { cwd: join(outer, 'linked') })).toMatchObject({ code: 0, stderr: '' });
  });

  test('a folder without anything: one sentence', async () => {
    const { code, stdout, stderr } = await runBinary(args, { cwd: temporaryFolder() });
    expect(stderr).toMatch(/^bulletin: There are no issues here\nhint: .+\n$/);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
