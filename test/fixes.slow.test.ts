// No fix does harm: issues of a clumsy editor through safe and unsafe fixes, each step compared byte for byte.
// BULLETIN_TEST_ISSUES names a folder with other issues, which are taken too; BULLETIN_TEST_SEED starts elsewhere,
// BULLETIN_TEST_ROUNDS=40 takes a thousand.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../src/content/issue/read-yaml.ts';
import { isRead } from '../src/content/issue/role.ts';
import { issueSchema } from '../src/content/issue/schema.ts';
import { decodeTwice, mojibakePattern } from '../src/check/rules/reading/mojibake.ts';
import { clumsy } from './support/clumsy.ts';
import { fixAndWatch, type Fixable } from './support/harmless.ts';
import { toolFolder } from './support/memory-host.ts';
import { schemaFields } from './support/schema-fields.ts';

/** For each set of flags; BULLETIN_TEST_ROUNDS asks for so many times as many. */
const rounds = 25 * Number(process.env['BULLETIN_TEST_ROUNDS'] ?? 1);
const seed = Number(process.env['BULLETIN_TEST_SEED'] ?? 1);

function issuesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name) && basename(name) !== 'bulletin.yaml')
    .map((name) => join(folder, name));
}

const others = process.env['BULLETIN_TEST_ISSUES'];
const sources = [join(toolFolder, 'issues'), ...(others !== undefined && existsSync(others) ? [others] : [])]
  .flatMap(issuesIn)
  .sort();

/** The issue in its publication, beside its translations. */
function fixable(source: string, text: string): Fixable {
  const [folder, name] = [dirname(source), basename(source)];
  const [slug] = name.split('.');
  const others = readdirSync(folder).filter((other) => other !== name && other.split('.')[0] === slug);
  const publication = [join(dirname(folder), 'bulletin.yaml'), join(toolFolder, 'bulletin.yaml')].find(existsSync)!;
  const beside = Object.fromEntries(
    others.map((other) => [`issues/${other}`, readFileSync(join(folder, other), 'utf8')]),
  );
  return { name, text, beside: { ...beside, 'bulletin.yaml': readFileSync(publication, 'utf8') } };
}

/** Signs that nobody sees, and that fixes take out, also of the middle of an address. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

const address = /(?:https?:\/\/|www\.|mailto:)[^\s"'<>»”)\]}]+/g;

/** A field that is an address, or was meant as one: `https//example.org`. */
const broken = /^(?:h?t{0,3}ps?[:;]{0,2}\/|mailto:|tel:)/i;

/** What an issue says: the words of its texts without accents, and all that it leads to without marks at the end. */
function said(text: string): {
  readonly parses: boolean;
  readonly words: readonly string[];
  readonly addresses: readonly string[];
} {
  const { tree } = readYaml(Buffer.from(text));
  const plain = textsIn(tree)
    .join('\n')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(unseen, '');
  const addresses = (text.replace(unseen, '').match(address) ?? []).map((one) => one.replace(/[^\p{L}\p{N}/#]+$/u, ''));
  return {
    parses: tree !== undefined,
    words:
      plain
        .replace(address, ' ')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
    addresses,
  };
}

/** A field of another name may be meant as one of them, so the schema alone does not say what is text. */
const unread = new Set(
  schemaFields(issueSchema)
    .filter(({ role }) => !isRead(role))
    .map(({ path }) => path.at(-1)),
);

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => (unread.has(key) ? [] : textsIn(inside)));
}

/** What no fix is about: the lines that are comments for people, and how each kind of line ends. */
function kept(text: string) {
  return { comments: text.match(/^ {0,6}# (?!bulletin-).*$/gm) ?? [], ends: text.match(/\r\n/g)?.length ?? 0 };
}

/** What fixes may add: the ends of numbers in order. */
const endings = /^(?:\d+|[ivx]+)(?:er?|re)s?$/;

function expectHarmless(before: string, after: string, which: string): void {
  expect(kept(after), `${which}: comments and line ends`).toEqual(kept(before));
  const [was, is] = [said(before), said(after)];
  if (!was.parses) return;
  expect(is.parses, which).toBe(true);
  // Letters that were garbled are themselves again.
  const repaired = said(before.replace(mojibakePattern(), (found) => decodeTwice(found) ?? found));
  const known = new Set([...was.words, ...repaired.words]);
  // A field that is an address has no blanks: whoever takes them out changes nothing else.
  const fields = Array.from(before.matchAll(/^[ -]*\w+:(.*)$/gm), ([, value = '']) => value.replace(/[\s'"]/g, ''));
  const ledTo = [...was.addresses, ...repaired.addresses, ...fields.filter((value) => broken.test(value))];
  const joined = was.words.join('');
  expect(
    is.words.filter((word) => !known.has(word) && !endings.test(word) && !joined.includes(word)),
    which,
  ).toEqual([]);
  // What is pasted into an address may be escaped, and what follows readers is taken out.
  const lost = is.addresses.filter(
    (one) => !/[%]/.test(one) && !ledTo.some((other) => other.includes(one.replace(/^https:\/\//, ''))),
  );
  expect(lost, `${which}: addresses`).toEqual([]);
  expect(is.addresses.length, `${which}: addresses`).toBeGreaterThanOrEqual(was.addresses.length);
}

describe.each(['safe', 'unsafe'] as const)('%s fixes', (safety) => {
  test('parse, change what they name and nothing the second time, say nothing new, and keep addresses', {
    timeout: 6_000_000,
  }, async () => {
    expect(sources.length).toBeGreaterThan(0);
    let changed = 0;
    for (let round = 0; round < rounds; round += 1) {
      const source = sources[round % sources.length]!;
      const which = `${source} ${seed * 100_003 + round}`;
      const before = clumsy(readFileSync(source, 'utf8'), seed * 100_003 + round);
      const { after, harm } = await fixAndWatch(fixable(source, before), safety);
      expect(harm, which).toEqual([]);
      if (after !== before) changed += 1;
      if (after !== before) expectHarmless(before, after, which);
    }
    expect(changed).toBeGreaterThan(rounds / 20);
  });
});
