// What bulletin's own theme.yaml files say is read when bulletin is built, and is the same as what is read now.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { designsFile, readDesign } from '../../src/theme/find-theme.ts';
import { createMemoryHost, toolFolder } from '../support/memory-host.ts';

const built = join(toolFolder, designsFile);

it.each(['classic', 'civic'])('%s looks the same from either', async (name) => {
  const texts = (JSON.parse(readFileSync(built, 'utf8')) as [string, unknown][]).map(([text]) => text);
  expect(texts).toContain(readFileSync(join(toolFolder, 'templates', name, 'theme.yaml'), 'utf8'));
  const known = await readDesign(createMemoryHost().host, name, '/publication');
  const now = await readDesign(createMemoryHost({ [built]: '[]' }).host, name, '/publication');
  expect(known).toEqual(now);
});

it('a theme.yaml with another text is read', async () => {
  const files = { [built]: '[["columns: 2\\n", { "columns": "1" }]]', 'themes/own/theme.yaml': 'columns: 2\n' };
  const design = (more: Readonly<Record<string, string>> = {}) =>
    readDesign(createMemoryHost({ ...files, ...more }).host, 'own', '/publication');
  expect(await design()).toMatchObject({ columns: '1' });
  expect(await design({ 'themes/own/theme.yaml': '# Ours\ncolumns: 2\n' })).toMatchObject({ columns: '2' });
});
