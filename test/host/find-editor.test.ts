// The editor that the environment names: which are known, and that no word of a file is obeyed.

import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findEditor } from '../../src/host/find-editor.ts';
import { temporaryFolder } from '../support/run-binary.ts';

test.each([
  [{}, undefined],
  [{ EDITOR: '' }, undefined],
  [{ EDITOR: 'vim' }, undefined],
  [{ EDITOR: 'nano', VISUAL: 'code --wait' }, 'code'],
  [{ EDITOR: 'gedit', VISUAL: 'vi' }, 'gedit'],
  [{ VISUAL: '/Applications/Sublime Text.app/Contents/SharedSupport/bin/subl' }, 'subl'],
  [{ EDITOR: 'C:\\Program Files\\Microsoft VS Code\\bin\\code.cmd' }, 'code'],
  [{ EDITOR: 'constructor' }, undefined],
  [{ EDITOR: 'code; rm -rf /' }, undefined],
  [{ EDITOR: '$(code)' }, undefined],
])('%j: %s', (env, name) => {
  expect(findEditor(env)?.name).toBe(name);
});

test.skipIf(process.platform === 'win32')('the name of a file is one argument, whatever is in it', async () => {
  const folder = join(temporaryFolder(), 'a b');
  const { mkdirSync } = await import('node:fs');
  mkdirSync(folder);
  const program = join(folder, 'code');
  const list = join(folder, 'arguments');
  writeFileSync(
    program,
    `#!/bin/sh\nfor one in "$@"; do echo "$one"; done > '${list}.new'\nmv '${list}.new' '${list}'\n`,
  );
  chmodSync(program, 0o755);
  const path = '/p/$(touch x); `y` "z" 001.en.yaml';
  await findEditor({ EDITOR: program })!.open(path, 3, 7);
  const read = (): string | undefined => {
    try {
      return readFileSync(list, 'utf8');
    } catch {
      return undefined;
    }
  };
  while (read() === undefined) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(read()).toBe(`--goto\n${path}:3:7\n`);
});

test('an editor that cannot be started is a reason', async () => {
  await expect(findEditor({ EDITOR: '/nowhere/code' })!.open('/a', 1, 1)).rejects.toThrow(
    '`/nowhere/code` cannot be started',
  );
});
