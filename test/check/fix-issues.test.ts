// Fixes in the files of issues: round after round, as they would be, and then written whole or not at all.

import { describe, expect, test } from 'vitest';
import { fixIssues, withFixed, writeFixed } from '../../src/check/fix-issues.ts';
import { selectIssues } from '../../src/content/publication/select-issues.ts';
import type { Files } from '../../src/host/host.ts';
import { createMemoryHost, type MemoryOptions } from '../support/memory-host.ts';

const issue = (body: string, number = 1) =>
  `number: ${number}\ndate: 2026-11-02\ntitle: B\nsections:\n  - title: News\n    items:\n      - { id: a, title: A }\n      - id: b\n        title: B\n        body: |\n          ${body}\n`;
function open(issues: Readonly<Record<string, string>>, options: MemoryOptions = {}) {
  const files = Object.fromEntries(Object.entries(issues).map(([name, text]) => [`/publication/issues/${name}`, text]));
  return createMemoryHost({ '/publication/bulletin.yaml': 'name: B\nlanguages: [en, fr]\n', ...files }, options);
}

async function fixedIn(
  issues: Readonly<Record<string, string>>,
  safety: 'safe' | 'unsafe' = 'safe',
  rounds?: number,
  options?: MemoryOptions,
) {
  const { host } = open(issues, options);
  const { issues: selected } = await selectIssues([], host);
  return fixIssues(selected, host, safety, rounds);
}

const upper = (letter: string) => letter.toUpperCase();

describe('issues are fixed', () => {
  test('each by itself, and those in which nothing is wrong are left out', async () => {
    const [first, third] = [issue('So  it is.'), issue('So  it is.', 3).replace('3', '003')];
    const found = await fixedIn({ '001.en.yaml': first, '002.en.yaml': issue('So it is.', 2), '003.en.yaml': third });
    expect(found).toEqual([
      {
        ...{ path: '/publication/issues/001.en.yaml', file: 'issues/001.en.yaml' },
        ...{ before: first, after: issue('So it is.'), count: 1 },
      },
      {
        ...{ path: '/publication/issues/003.en.yaml', file: 'issues/003.en.yaml' },
        ...{ before: third, after: issue('So it is.', 3), count: 2 },
      },
    ]);
  });

  test('and named as people are shown them', async () => {
    const [found] = await fixedIn({ '001.en.yaml': issue('So  it is.') }, 'safe', undefined, {
      cwd: '/publication/issues',
    });
    expect(found?.file).toBe('001.en.yaml');
  });

  test('round after round, where one fix makes way for another', async () => {
    const broken = { '001.en.yaml': issue('So it is .  It was.') };
    const [once] = await fixedIn(broken, 'unsafe', 1);
    const [all] = await fixedIn(broken, 'unsafe');
    expect([once?.count, all?.count]).toEqual([1, 2]);
    expect(once?.after).toBe(issue('So it is.  It was.'));
    expect(all?.after).toBe(issue('So it is. It was.'));
  });

  test('but not where a fix would do harm; the others are made without it', async () => {
    const harmful = 'See [here] (https://example.org/p).';
    expect(await fixedIn({ '001.en.yaml': issue(harmful) }, 'unsafe')).toEqual([]);
    const [found] = await fixedIn({ '001.en.yaml': issue(`${harmful} The floor .It is done.`) }, 'unsafe');
    expect(found).toMatchObject({ count: 1, after: issue(`${harmful} The floor. It is done.`) });
  });

  const months = ['january', 'february', 'june', 'july', 'september', 'october', 'november', 'december'];
  test.each(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])(
    'a date without its capitals, whether or not it is on that day: %s',
    async (day) => {
      const bodies = months.map((month) => `Come on ${day} 7 ${month}.`);
      const named = bodies.map((body, index) => [`00${index + 1}.en.yaml`, issue(body, index + 1)]);
      const found = await fixedIn(Object.fromEntries(named));
      expect(found.map(({ after }) => /Come on .*/.exec(after)?.[0])).toEqual(
        bodies.map((body) => body.replace(/(?<=on )./, upper).replace(/(?<=7 )./, upper)),
      );
    },
  );

  test('also in a file that could not be read before', async () => {
    const broken = { '001.en.yaml': issue('So  it is.').replace('date:', 'date\u00a0:') };
    const [found] = await fixedIn(broken);
    expect(found).toMatchObject({ count: 2, after: issue('So it is.') });
  });

  test('also where more is found once the file can be read', async () => {
    const text = issue('So  it is. See [here](https://example.org/p).');
    const [found] = await fixedIn({ '001.en.yaml': text.replace('date:', 'date\u00a0:') });
    expect(found).toMatchObject({ count: 2, after: text.replace('So  it', 'So it') });
  });

  test('not at all in no rounds', async () => {
    expect(await fixedIn({ '001.en.yaml': issue('So  it is.') }, 'safe', 0)).toEqual([]);
  });
});

describe('fixed files', () => {
  const path = '/publication/issues/001.en.yaml';
  const [before, after] = ['title: Été  un\n', 'title: Été un\n'];
  const fixed = [{ path, file: 'issues/001.en.yaml', before, after, count: 1 }];

  /** What is on the disk afterwards, and how it got there. */
  async function write(text: string | Uint8Array, options: MemoryOptions = {}) {
    const memory = createMemoryHost({ [path]: text }, options);
    const replaced: string[] = [];
    const files: Files = {
      ...memory.host.files,
      write: () => Promise.reject(new Error('It was not made to last')),
      replace: (place, bytes) => (replaced.push(place), memory.host.files.replace(place, bytes)),
    };
    const refusal = await writeFixed(fixed, { ...memory.host, files }).catch((error: unknown) => error);
    return { text: memory.text(path), replaced, refusal };
  }

  test('are written so that a power cut loses nothing', async () => {
    expect(await write(before)).toEqual({ text: after, replaced: [path], refusal: undefined });
  });

  test('keep their byte order mark, and get none', async () => {
    const { replaced } = await write(`\ufeff${before}`);
    expect(replaced).toEqual([path]);
    const memory = createMemoryHost({ [path]: `\ufeff${before}` });
    await writeFixed(fixed, memory.host);
    expect(Buffer.from(memory.files.get(path)!).toString()).toBe(`\ufeff${after}`);
  });

  test.each(['title: Été  deux\n', '', `${before}\n`, `\ufeff\ufeff${before}`])(
    'are not written where the file is %j meanwhile',
    async (text) => {
      const { replaced, refusal } = await write(text);
      expect(replaced).toEqual([]);
      expect(refusal).toMatchObject({
        message: 'issues/001.en.yaml changed while it was being checked',
        hint: 'Run it again',
      });
    },
  );

  test('are written where a link leads, and the link stays', async () => {
    const options = { links: { 'issues/001.en.yaml': 'texts/one.yaml' } };
    const memory = createMemoryHost({ 'texts/one.yaml': before }, options);
    await writeFixed(fixed, memory.host);
    expect(memory.text('texts/one.yaml')).toBe(after);
    expect(memory.text('issues/001.en.yaml')).toBeUndefined();
  });

  test('can be looked at before they are written', async () => {
    const { host, text } = createMemoryHost({ [path]: before, '/publication/issues/002.en.yaml': 'two' });
    const { files } = withFixed(host, fixed);
    expect(Buffer.from(await files.read(path)).toString()).toBe(after);
    expect(Buffer.from(await files.read('/publication/issues/002.en.yaml')).toString()).toBe('two');
    expect(text(path)).toBe(before);
  });
});
