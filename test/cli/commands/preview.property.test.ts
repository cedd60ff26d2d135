// bulletin preview of issues with every mistake that a rule knows: a page that conforms is shown, nothing is a bug, and
// nothing on a page runs.

import { expect, test } from 'vitest';
import { createProofs } from '../../../src/build/preview/proofs.ts';
import { rules } from '../../../src/check/rules/index.ts';
import { createMemoryHost } from '../../support/memory-host.ts';

const publication = 'name: Harbour News\nlanguages: [en, fr]\nsections:\n  - { id: news, title: News }\n';
const noPress = () => Promise.reject(new Error('Nothing is printed here'));

const examples = rules.flatMap(({ id, bad, good }) =>
  [bad, good].filter((text) => typeof text === 'string').map((text) => [id, text] as const),
);

test.each(examples)('%s', async (_, text) => {
  const { host } = createMemoryHost({ 'bulletin.yaml': publication, 'issues/001.en.yaml': text });
  const options = { folder: '/publication/issues', home: '/publication', theme: undefined };
  const proofs = createProofs(options, host, noPress);
  const shown = await Promise.all(['html', 'email', 'text'].map((format) => proofs.proof('001.en.yaml', format)));
  const { isCurrent, failures } = (await proofs.report('001.en.yaml'))!;
  expect(failures).toEqual([]);
  for (const proof of shown) expect(proof !== undefined).toBe(isCurrent);
  const [html = '', email = ''] = shown.map((proof) => String(proof?.content));
  expect(html + email).not.toMatch(/<script(?! type="application\/ld\+json">)|<iframe|<object|href="javascript:/i);
});
