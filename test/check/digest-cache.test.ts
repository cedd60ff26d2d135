// Digests that are kept from run to run: the same file is not read for one again, and nothing else is believed.

import { expect, test } from 'vitest';
import { createDigestCache } from '../../src/check/digest-cache.ts';
import type { Digest } from '../../src/check/rules/digest.ts';

const publication = { languages: ['en', 'fr'], numbering: 'number' } as const;
const path = '/news/issues/001.en.yaml';
const digest = { file: '001.en.yaml', slug: '001', language: 'en', date: '2026-10' } as unknown as Digest;

function createKept() {
  const texts = new Map<string, string>();
  const memory = {
    recall: (name: string) => texts.get(name),
    keep: async (name: string, text: string) => void texts.set(name, text),
  };
  let made = 0;
  const make = async () => ((made += 1), digest);
  const recall = async (
    stamp: string | undefined,
    { version = '1.0.0', languages = publication.languages as readonly string[] } = {},
  ) => {
    const tool = { version, folder: '/bulletin' };
    return createDigestCache({ ...publication, languages: [...languages] }, { memory, tool }).recall(path, stamp, make);
  };
  return { texts, recall, made: () => made };
}

test('is made once for a file that stays the same', async () => {
  const { recall, made, texts } = createKept();
  expect(await recall('7-100')).toEqual(digest);
  expect(await recall('7-100')).toEqual(digest);
  expect(made()).toBe(1);
  expect(texts.size).toBe(1);
});

test.each([
  ['the file has changed', '7-101', {}],
  ['bulletin is another version', '7-100', { version: '1.0.1' }],
  ['the publication has other languages', '7-100', { languages: ['en'] }],
])('is made again when %s', async (_, stamp, given) => {
  const { recall, made } = createKept();
  await recall('7-100');
  await recall(stamp, given);
  expect(made()).toBe(2);
});

test('is made again when what was kept cannot be read', async () => {
  const { recall, made, texts } = createKept();
  await recall('7-100');
  for (const name of texts.keys()) texts.set(name, '{"version":"1.0.0');
  expect(await recall('7-100')).toEqual(digest);
  expect(made()).toBe(2);
});

test('of a file that the system says nothing of is not kept', async () => {
  const { recall, made, texts } = createKept();
  await recall(undefined);
  await recall(undefined);
  expect(made()).toBe(2);
  expect(texts.size).toBe(0);
});
