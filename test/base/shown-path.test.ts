// The path that people see is that of `relative`, with slashes, however it is found.

import { relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import { shownPath } from '../../src/base/shown-path.ts';

const folders = ['/', '/a', '/a/b', '/a/b/c', '/a/bc', '/a/.b', '/a/..b', '/a/b..', '/ab'];
const detours = ['/a/./b', '/a/../b', '/a//b', '/a/b/', '/a/b/.', '/a/b/..'];

test.each(folders)('from %s', (cwd) => {
  const paths = [...folders, ...detours, ...folders.map((folder) => `${folder}/028.en.yaml`)];
  for (const path of paths) expect(shownPath(path, cwd), path).toBe((relative(cwd, path) || '.').split(sep).join('/'));
});
