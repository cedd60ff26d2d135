// Which language of a publication is meant by what somebody types.

import { expect, test } from 'vitest';
import { meantLanguage } from '../../../src/content/publication/meant-language.ts';

test.each([
  ['fr', ['en-CA', 'fr-CA'], 'fr-CA'],
  ['FR', ['en', 'fr-CA'], 'fr-CA'],
  ['fr_ca', ['en', 'fr-CA'], 'fr-CA'],
  ['fr', ['fr', 'fr-CA'], 'fr'],
  ['zh', ['zh-Hans', 'zh-Hant'], 'zh'],
  ['fr-FR', ['en', 'fr-CA'], 'fr-FR'],
  ['fr-CA', ['en', 'fr'], 'fr-CA'],
  ['summary', ['en', 'fr'], 'summary'],
])('%s of %j is %s', (typed, languages, meant) => {
  expect(meantLanguage(typed, languages)).toBe(meant);
});
