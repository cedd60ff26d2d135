// Heads of issues that are kept from run to run: the same file is not read for one again, nothing else is believed, and
// none of its words is kept.

import { expect, test } from 'vitest';
import { createHeadCache, type KeptHeads } from '../../src/check/head-cache.ts';
import { sealed } from '../../src/check/rules/issue-index.ts';
import { createMemoryHost } from '../support/memory-host.ts';
import { withDefaults, type Publication } from '../../src/content/publication/publication.ts';

const nowhere = { offset: 0, length: 0 };
const head = {
  ...{ file: '001.en.yaml', slug: '001', language: 'en', date: '2026-10', isDraft: false, hasComments: false },
  ...{ at: nowhere, dateAt: nowhere },
  items: [{ id: 'the-drive', section: 'news', title: 'The drive', at: nowhere, lasts: undefined, links: [] }],
  keys: [7],
};
const heads: KeptHeads = {
  '001.en.yaml': { stamp: '7-100', head: sealed(head) },
  '002.en.yaml': { stamp: '7-101', head: null },
};

function createKept() {
  const texts = new Map<string, string>();
  const cacheOf = ({ build = 'one', ...given }: { build?: string } & Partial<Publication> = {}) =>
    createHeadCache(
      { ...withDefaults({ name: 'News' }), ...given },
      createMemoryHost({}, { memory: texts, build }).host,
    );
  return { texts, cacheOf };
}

test('come back as they were, without a word of the issue', async () => {
  const { cacheOf, texts } = createKept();
  await cacheOf().keep('/news/issues', {}, heads);
  expect(cacheOf().recall('/news/issues')).toEqual(heads);
  expect(cacheOf().recall('/other/issues')).toEqual({});
  expect([...texts.values()].join()).not.toMatch(/drive/i);
});

test.each([
  ['bulletin is another build', { build: 'other' }],
  ['the publication has other languages', { languages: ['en', 'fr'] }],
  ['a rule that asks for links is on', { rules: { 'link/earlier': { level: 'note' as const, reason: 'a test' } } }],
])('are not believed when %s', async (_, given) => {
  const { cacheOf } = createKept();
  await cacheOf().keep('/news/issues', {}, heads);
  expect(cacheOf(given).recall('/news/issues')).toEqual({});
});

test.each([
  ...['{"version":"1.0.0', 'null', '[]', '{"heads":1}'],
  '{"version":"one-number-en-","heads":{"001.en.yaml":{"stamp":7,"head":null}}}',
  '{"version":"one-number-en-","heads":{"001.en.yaml":{"stamp":"7","head":{"file":"001.en.yaml"}}}}',
])('are not believed when what was kept is %s', async (text) => {
  const { cacheOf, texts } = createKept();
  await cacheOf().keep('/news/issues', {}, heads);
  for (const name of texts.keys()) texts.set(name, text);
  expect(cacheOf().recall('/news/issues')).toEqual({});
});

test('are written only where they have changed', async () => {
  const { cacheOf, texts } = createKept();
  await cacheOf().keep('/news/issues', {}, heads);
  const known = cacheOf().recall('/news/issues');
  texts.clear();
  await cacheOf().keep('/news/issues', known, { ...known });
  expect(texts.size).toBe(0);
  const { '001.en.yaml': first, '002.en.yaml': second } = known;
  for (const changed of [
    { ...known, '003.en.yaml': { stamp: '7-102', head: null } },
    { '001.en.yaml': first! },
    { '001.en.yaml': first!, '003.en.yaml': second! },
    { ...known, '002.en.yaml': { stamp: '8-101', head: null } },
  ]) {
    texts.clear();
    await cacheOf().keep('/news/issues', known, changed);
    expect(cacheOf().recall('/news/issues')).toEqual(changed);
  }
});
