// The table of scripts is the table that editors read.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scripts } from '../../src/theme/scripts.ts';
import { toolFolder } from '../support/memory-host.ts';

test('docs/fonts.md lists every package', () => {
  const page = readFileSync(join(toolFolder, 'docs', 'fonts.md'), 'utf8');
  const listed = [...page.matchAll(/^\|.*\| `(@fontsource\/[^`]+)`.*\|$/gm)].map(([, name]) => name);
  expect(listed).toEqual(scripts.map((script) => script.package));
});
