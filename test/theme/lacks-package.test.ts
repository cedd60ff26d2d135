// Which languages have letters that no font and no package has.

import { expect, test } from 'vitest';
import { lacksPackage } from '../../src/theme/scripts.ts';

const latin = [[0x20, 0x7e]] as const;

test.each(['gu', 'te', 'pa', 'si', 'lo', 'or'])('%s has none, unless a font has its letters', (tag) => {
  expect(lacksPackage(tag, latin)).toBe(true);
  // From Gurmukhi to Lao.
  expect(lacksPackage(tag, [...latin, [0x0a00, 0x0eff]])).toBe(false);
});

test.each(['en', 'he', 'zh-Hant', 'ur-Aran', 'tlh'])('%s has one, or no letters of its own', (tag) => {
  expect(lacksPackage(tag, latin)).toBe(false);
});
