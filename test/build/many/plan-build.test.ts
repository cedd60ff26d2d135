// What a build has to make, after another one: which issues are left as they are, of which some formats are, and what is
// kept for the next build.

import { describe, expect, test } from 'vitest';
import type { BuildOptions } from '../../../src/build/make/build-options.ts';
import { createBuilder } from '../../../src/build/make/builder.ts';
import { createPastBuilds } from '../../../src/build/many/past-builds.ts';
import { planBuild, type Placed } from '../../../src/build/many/plan-build.ts';
import { selectIssues } from '../../../src/content/publication/select-issues.ts';
import { issue, replaced, start, type Disk } from '../../support/builds.ts';
import { createMemoryHost, type MemoryOptions } from '../../support/memory-host.ts';

const noPress = () => Promise.reject(new Error('no press'));

interface Asked extends Partial<BuildOptions> {
  /** Names of issues that must not be built. */
  readonly stopped?: readonly string[];
  readonly world?: MemoryOptions;
}

/** A build that is planned, of the disk that another left. */
async function plan(disk: Disk, memory: Map<string, string>, { stopped = [], world = {}, ...asked }: Asked = {}) {
  const created = createMemoryHost(disk, { memory, ...world });
  const { host } = created;
  const { issues, publicationFolders } = await selectIssues([], host);
  const looked = issues.map(({ path }) => path);
  const options = { looked, formats: ['html', 'text'], dryRun: false, force: false, check: false, ...asked };
  const builder = createBuilder(host, options, noPress);
  for (const one of publicationFolders) await builder.checkPublication(one);
  const past = createPastBuilds(host, options, builder, () => Promise.resolve('a browser'));
  const paths = new Set(stopped.map((name) => `/publication/issues/${name}`));
  const planned = await planBuild({ issues, builder, past, options }, paths);
  const nameOf = (index: number) => issues[index]!.path.replace('/publication/issues/', '');

  async function make(group: readonly number[]): Promise<readonly Placed[]> {
    const selected = group.map((index) => issues[index]!);
    const alone = await builder.checker.checkAlone(selected, true);
    const placed: Placed[] = [];
    for (const [at, index] of group.entries()) {
      const known = await planned.upToDateOf(index, alone[at]!);
      placed.push({
        index,
        alone: alone[at]!,
        made: await builder.buildIssue(selected[at]!, alone[at]!, known, false),
      });
    }
    return placed;
  }

  return {
    planned,
    files: created.files,
    issues,
    builder,
    make,
    /** Makes what there is to make, and keeps it after `meanwhile`. */
    async finish(meanwhile: () => void = () => {}): Promise<Disk> {
      const placed = (await Promise.all(planned.groups.map(make))).flat();
      meanwhile();
      await planned.keep(placed, false);
      return Object.fromEntries(created.files);
    },
    left: planned.left.map(({ index }) => nameOf(index)),
    groups: planned.groups.map((group) => group.map(nameOf)),
    upToDate: Object.fromEntries(
      Object.entries(planned.upToDate).map(([index, formats]) => [nameOf(Number(index)), Object.keys(formats ?? {})]),
    ),
  };
}

/** What is on the disk after all was made, and what was kept. */
async function made(disk: Disk = start, asked: Asked = {}) {
  const memory = new Map<string, string>();
  const first = await plan(disk, memory, asked);
  return { memory, first, after: await first.finish() };
}

const everyGroup = [['001.en.yaml', '001.fr.yaml'], ['002.en.yaml'], ['003.en.yaml']];
const names = everyGroup.flat();
const none = Object.fromEntries(names.map((name) => [name, []]));

describe('a build', () => {
  test('makes everything the first time, and notes what it will keep', async () => {
    const { left, groups, upToDate } = await plan(start, new Map());
    expect({ left, groups, upToDate }).toEqual({ left: [], groups: everyGroup, upToDate: none });
  });

  test('makes nothing the second time, and says the same of each issue', async () => {
    const { memory, after } = await made();
    const second = await plan(after, memory);
    expect(second).toMatchObject({ left: names, groups: [], upToDate: {} });
    for (const { alone, made: kept } of second.planned.left) {
      expect(kept?.artefacts.map(({ format, upToDate }) => [format, upToDate])).toEqual([
        ['html', true],
        ['text', true],
      ]);
      expect(kept?.language).toBe(alone.head?.language);
    }
    const rules = second.planned.left.flatMap(({ alone }) => alone.findings.map(({ rule }) => rule));
    expect(rules).toContain('text/repeated-word');
  });

  test.each<[what: string, asked: Asked, upToDate: object]>([
    ['with --dry-run', { dryRun: true }, {}],
    ['with --check', { check: true }, none],
    ['with --force', { force: true }, none],
  ])('makes everything again %s', async (_, asked, upToDate) => {
    const { memory, after } = await made();
    const second = await plan(after, memory, asked);
    expect(second).toMatchObject({ left: [], groups: everyGroup });
    expect(second.upToDate).toEqual(upToDate);
    // Also now that they are checked.
    const [alone] = await second.builder.checker.checkAlone([second.issues[2]!], true);
    expect(Object.keys((await second.planned.upToDateOf(2, alone!)) ?? {})).toEqual([]);
  });

  test('keeps nothing of a dry run', async () => {
    const memory = new Map<string, string>();
    await (await plan(start, memory, { dryRun: true })).finish();
    expect(await plan(start, memory)).toMatchObject({ left: [], groups: everyGroup, upToDate: none });
  });

  test('keeps what it makes with --force', async () => {
    const { memory, after } = await made(start, { force: true });
    expect((await plan(after, memory)).left).toEqual(names);
  });

  test('leaves no file of an issue of which one is stopped, or has changed', async () => {
    const { memory, after } = await made();
    const others = ['002.en.yaml', '003.en.yaml'];
    expect(await plan(after, memory, { stopped: ['001.fr.yaml'] })).toMatchObject({
      left: others,
      groups: [everyGroup[0]],
    });
    const changed = replaced('/publication/issues/001.fr.yaml', 'neuf', 'rouge')(after);
    expect(await plan(changed, memory)).toMatchObject({
      left: others,
      groups: [everyGroup[0]],
      upToDate: { '001.en.yaml': [], '001.fr.yaml': [] },
    });
  });

  test('makes the formats that are not there, and those whose files are gone', async () => {
    const { memory, after } = await made(start, { formats: ['html'] });
    const second = await plan(after, memory);
    expect(second).toMatchObject({ left: [], groups: everyGroup });
    const [alone] = await second.builder.checker.checkAlone([second.issues[2]!], true);
    expect(Object.keys((await second.planned.upToDateOf(2, alone!)) ?? {})).toEqual(['html']);
    const both = await second.finish();
    expect((await plan(both, memory)).left).toEqual(names);
    const { '/publication/dist/002/002.en.html': _, ...fewer } = both;
    const third = await plan(fewer, memory);
    expect(third).toMatchObject({ left: ['001.en.yaml', '001.fr.yaml', '003.en.yaml'], groups: [['002.en.yaml']] });
    expect(third.upToDate).toEqual({ '002.en.yaml': ['text'] });
  });

  test('leaves issues in languages that are not asked for, and makes nothing of them', async () => {
    const { memory, after } = await made(start, { languages: ['fr'] });
    expect([...Object.keys(after)].filter((path) => path.endsWith('.html'))).toEqual([
      '/publication/dist/001/001.fr.html',
    ]);
    const second = await plan(after, memory, { languages: ['fr'] });
    expect(second).toMatchObject({ left: names, groups: [] });
    expect(second.planned.left.map(({ made: kept }) => kept?.artefacts.length)).toEqual([
      undefined,
      2,
      undefined,
      undefined,
    ]);
    expect((await plan(after, memory)).left).toEqual([]);
  });

  test('looks again at an issue with an error', async () => {
    const bad = { ...start, 'issues/003.en.yaml': issue(3, '<b>It is old.</b>') };
    const { memory, after } = await made(bad);
    expect(await plan(after, memory)).toMatchObject({ left: names.slice(0, 3), groups: [['003.en.yaml']] });
  });

  test('of an issue that is looked at again without a cause finds no format up to date', async () => {
    const { memory, first, after } = await made();
    expect(first.upToDate).toEqual(none);
    const changed = { ...after, '/publication/issues/002.en.yaml': issue(2, 'It is in the hall.') };
    const second = await plan(changed, memory);
    expect(second.upToDate).toEqual({ '002.en.yaml': [] });
  });

  test('takes what another run has made of the same sources meanwhile', async () => {
    const memory = new Map<string, string>();
    const slow = await plan(start, memory);
    const quick = await plan(start, memory);
    const after = await quick.finish();
    for (const [path, bytes] of Object.entries(after)) slow.files.set(path, bytes as Uint8Array);
    const [alone] = await slow.builder.checker.checkAlone([slow.issues[2]!], true);
    expect(Object.keys((await slow.planned.upToDateOf(2, alone!)) ?? {})).toEqual(['html', 'text']);
  });

  test('keeps nothing of an issue that changes while it is made, and what it made of the others', async () => {
    const memory = new Map<string, string>();
    const first = await plan(start, memory);
    const after = await first.finish(() =>
      first.files.set('/publication/issues/001.fr.yaml', Buffer.from(issue(1, 'Rouge.'))),
    );
    expect(await plan(after, memory)).toMatchObject({ left: ['002.en.yaml', '003.en.yaml'], groups: [everyGroup[0]] });
  });

  test('keeps nothing where the system does not tell a changed file from the one before', async () => {
    const memory = new Map<string, string>();
    const world = { hasStamps: false };
    const first = await plan(start, memory, { world });
    const after = await first.finish();
    expect((await plan(after, memory, { world })).left).toEqual([]);
  });

  test('keeps the text of an issue that turned out to be among the newest, unless it has changed', async () => {
    const { memory, after } = await made();
    const collectedIn = (placed: readonly Placed[]) =>
      placed.map(({ made: one }) => one?.collected?.text !== undefined);
    const second = await plan(after, memory);
    expect(collectedIn(second.planned.left)).not.toContain(true);
    const third = second.planned.left[3]!;
    const collected = await second.builder.collect(second.issues[3]!);
    await second.planned.keepText({ ...third, made: { ...third.made!, collected } });
    const fourth = second.planned.left[2]!;
    second.files.set(second.issues[2]!.path, Buffer.from(issue(2, 'It has changed.')));
    await second.planned.keepText({ ...fourth, made: { ...fourth.made!, collected } });
    await second.planned.keep([], false);
    expect(collectedIn((await plan(after, memory)).planned.left)).toEqual([false, false, false, true]);
  });
});
