// What is kept of issues that agree with their translations: it is believed only while nothing has changed.

import { expect, test } from 'vitest';
import { createAgreements } from '../../src/check/agreements.ts';
import type { ReadIssue } from '../../src/check/check-issue.ts';
import { withDefaults } from '../../src/content/publication/publication.ts';
import { run } from '../../src/cli/cli.ts';
import { createMemoryHost } from '../support/memory-host.ts';

const publication = withDefaults({ name: 'News', languages: ['en', 'fr'] });
const french = '/news/issues/001.fr.yaml';

function createKept() {
  const texts = new Map<string, string>();
  /** What is known of an English issue beside a French one. */
  const known = (
    given: {
      own?: string;
      other?: string;
      build?: string;
      publication?: object;
      looked?: readonly string[];
      hasStamps?: boolean;
    } = {},
  ) => {
    const { own = '7-100', other = 'title: Un\n', build = 'one', looked = ['001.en.yaml'], hasStamps = true } = given;
    const { host } = createMemoryHost({ [french]: other }, { memory: texts, build, hasStamps });
    const issue = { path: '/news/issues/001.en.yaml', stamp: own, translations: [{ path: french, slug: '001' }] };
    return createAgreements(host).of(
      issue as unknown as ReadIssue,
      { ...publication, ...given.publication },
      new Set(looked),
    );
  };
  return { texts, known };
}

test('is known once it was kept', async () => {
  const { known, texts } = createKept();
  expect((await known())?.isKnown()).toBe(false);
  await (await known())?.keep();
  expect((await known())?.isKnown()).toBe(true);
  expect(texts.size).toBe(1);
});

test.each([
  ['the file has changed', { own: '7-101' }],
  ['its translation has changed', { other: 'title: Deux\n' }],
  ['bulletin is another build', { build: 'other' }],
  [
    'the publication has other rules',
    { publication: { rules: { 'i18n/dates': { level: 'note', reason: 'a test' } } } },
  ],
  ['the publication has its languages in another order', { publication: { languages: ['fr', 'en'] } }],
  ['both files are looked at', { looked: ['001.en.yaml', '001.fr.yaml'] }],
])('is not believed when %s', async (_, given) => {
  const { known } = createKept();
  await (await known())?.keep();
  expect((await known(given))?.isKnown()).toBe(false);
});

test('is not kept where the system does not tell a changed file from the one before', async () => {
  expect(await createKept().known({ hasStamps: false })).toBeUndefined();
});

test('is kept by the first of two checks, and not written again by the second', async () => {
  const written: string[] = [];
  const memory = new (class extends Map<string, string> {
    override set(name: string, text: string): this {
      written.push(name);
      return super.set(name, text);
    }
  })();
  const issue = (title: string, text: string): string =>
    `number: 1\ndate: 2026-11\nsections:\n  - id: news\n    title: ${title}\n    items:\n      - { id: a, title: ${text} }\n`;
  const files = {
    '/news/bulletin.yaml': 'name: News\nlanguages: [en, fr]\n',
    '/news/issues/001.en.yaml': issue('News', 'The pier opens'),
    [french]: issue('Nouvelles', 'La jetée ouvre'),
  };
  for (let times = 0; times < 2; times++) {
    const { host } = createMemoryHost(files, { memory, hasStamps: true });
    await run(['validate', '/news/issues/001.en.yaml'], host);
  }
  expect(written.filter((name) => name.startsWith('agrees-'))).toHaveLength(1);
});
