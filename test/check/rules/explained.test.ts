// Everything that can be found is explained, and every explanation by its own examples.

import { describe, expect, it, test } from 'vitest';
import { checkExample, exampleOf } from '../../../src/check/check-example.ts';
import { createChecker } from '../../../src/check/checker.ts';
import { selectIssues } from '../../../src/content/publication/select-issues.ts';
import { explanations } from '../../../src/check/rules/explained/index.ts';
import { families, familyOf } from '../../../src/check/rules/explained/families.ts';
import { rules } from '../../../src/check/rules/index.ts';
import { createMemoryHost, type MemoryOptions } from '../../support/memory-host.ts';
import { readSource } from '../../support/source-files.ts';

const ids = explanations().map(({ id }) => id);
const ofRules = new Set(rules.map(({ id }) => id));
const { host } = createMemoryHost();

const found = async (explanation: ReturnType<typeof explanations>[number], which: 'bad' | 'good') => {
  const findings = await checkExample(exampleOf(explanation, which), host);
  return findings.map(({ rule, severity }) => `${severity} ${rule}`);
};

// Rules are tested with their own examples among the rules.
const others = explanations()
  .filter(({ id }) => !ofRules.has(id))
  .map((one) => [one.id, one] as const);

describe.each(others.filter(([, { isDescribed }]) => !isDescribed))('%s', (id, explanation) => {
  it('is what is found in its bad example, and nothing else', async () => {
    expect(await found(explanation, 'bad')).toEqual([`${explanation.severity} ${id}`]);
  });

  it('is not found in its good example', async () => {
    expect(await found(explanation, 'good')).toEqual([]);
  });
});

const sound = 'date: 2017-08\ntitle: Bulletin\nsections:\n  - title: News\n    intro: Nothing this time.\n';
const latin = Uint8Array.from(sound.replace('Bulletin', 'Été'), (character) => character.charCodeAt(0));

/** What the examples that are described in words would be: a file, or a machine on which something is different. */
const described: Readonly<Record<string, { readonly bytes?: string | Uint8Array; readonly options?: MemoryOptions }>> =
  {
    'yaml/encoding': { bytes: latin },
    'yaml/line-end': { bytes: sound.replaceAll('\n', '\r') },
    'yaml/too-large': { bytes: `${sound}#${'a'.repeat(2 * 1024 * 1024)}\n` },
    'yaml/too-slow': { bytes: `${sound}# ${'*_'.repeat(1000)}\n`, options: { isTimeUp: true } },
    'yaml/unreadable': { options: { links: { '028.yaml': '/elsewhere/028.yaml' } } },
  };

test('what is described in words has a test', () => {
  // What only finished mails and prints show has its tests among them.
  const made = ['mail', 'print'];
  const others = explanations().filter(({ id, isDescribed }) => isDescribed && !made.includes(familyOf(id)));
  expect(Object.keys(described)).toEqual(others.map(({ id }) => id));
});

test.each(Object.entries(described))(
  '%s is what is found in what its bad example describes',
  async (id, { bytes = sound, options }) => {
    const at = options?.links?.['028.yaml'] ?? '028.yaml';
    const { host: world } = createMemoryHost({ [at]: bytes }, options);
    const { issues } = await selectIssues(['028.yaml'], world);
    const { findings } = await createChecker(world, { formats: [] }).checkIssue(issues[0]!);
    expect(findings.map(({ rule }) => rule)).toEqual([id]);
  },
);

describe('the tables', () => {
  const names = /['"`]([a-z0-9]+\/[a-z0-9-]+)['"`]/g;
  const familyNames = families.map(({ name }) => name);
  // Media types look the same.
  const mediaType = /^image\/(png|jpeg|gif|webp)$|^text\/html$/;
  // A rule says its own name; what is explained here is named by those who find it.
  const source = readSource('src').filter(({ path }) => !path.startsWith('rules/') || path === 'rules/suppress.ts');
  const emitted = new Set(source.flatMap(({ text }) => [...text.matchAll(names)].map(([, name = '']) => name)));
  const named = [...emitted].filter((name) => familyNames.includes(familyOf(name)) && !mediaType.test(name));

  test('explain every rule whose name is in the source', () => {
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((name) => !ids.includes(name))).toEqual([]);
  });

  test('explain nothing that nobody finds', () => {
    expect(ids.filter((id) => !ofRules.has(id) && !named.includes(id))).toEqual([]);
  });

  test('have every rule, and each name once', () => {
    expect(ids).toEqual(expect.arrayContaining([...ofRules]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(rules.length + others.length);
  });

  test.each(others)('%s says what and why in whole sentences', (_id, { what, why }) => {
    expect(what).toMatch(/^[A-Z`].+\.$/s);
    expect(why).toMatch(/^[A-Z`].+\.$/s);
  });
});

test.each(
  explanations()
    .filter(({ isDescribed }) => !isDescribed)
    .map((one) => [one.id, one] as const),
)('%s can be shown by its bad example', async (id, explanation) => {
  // What is off is switched on by the bulletin.yaml of its example.
  const level = explanation.severity === 'off' ? 'note' : explanation.severity;
  expect(await found(explanation, 'bad')).toContain(`${level} ${id}`);
});
