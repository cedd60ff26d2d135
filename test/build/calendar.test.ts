// Calendar files beside the others: which are made, what leads to them, and which are left over.

import { describe, expect, test } from 'vitest';
import { build, replaced, textOf, type Disk } from '../support/builds.ts';

const publication = `name: Harbour News
url: https://example.org
languages: [en]
`;
const walk = '\n      - { kind: event, id: walk, title: A walk, start: 2027-05-01 }';
const talk = '\n      - { kind: event, id: "総会", title: A talk, start: 2027-05-02 }';
const issue = (number: number, ...events: readonly string[]) =>
  `number: ${number}\ndate: 2027-0${number}\nsections:\n  - title: News\n    items:\n      - { title: A bridge, body: It is new. }${events.join('')}\n`;
const start: Disk = {
  'bulletin.yaml': publication,
  'issues/001.en.yaml': issue(1, walk, talk),
  'issues/002.en.yaml': issue(2),
  'issues/003.en.yaml': issue(3, walk),
};
const files = ['--format', 'html,email,ics'] as const;

const calendarsIn = (disk: Disk) => Object.keys(disk).filter((path) => path.endsWith('.ics'));
const linksIn = (disk: Disk, path: string) => textOf(disk, path).match(/(?<=href=")[^"]*\.ics/g) ?? [];

describe('calendar files', () => {
  test('are made of issues with events, and nothing is said of the others', async () => {
    const { code, after, said, noted } = await build(start, {}, ...files);
    expect(code).toBe(0);
    expect(calendarsIn(after).sort()).toEqual([
      'dist/001/001.en.ics',
      'dist/001/001.en.walk.ics',
      'dist/001/001.en.総会.ics',
      'dist/003/003.en.ics',
      'dist/003/003.en.walk.ics',
    ]);
    expect(said).toContain('3 issues in');
    expect(said + noted).not.toMatch(/002\.en\.ics|not built/);
  });

  test('are all that is made where they are asked for, and an issue without events is no failure', async () => {
    const { code, after, said } = await build(start, {}, '--format', 'ics', '--check', 'issues/002.en.yaml');
    expect(code).toBe(0);
    expect(said).toContain('1 issue in 0 ms: 0 files');
    expect(said).toContain('Nothing is missing: every file has');
    expect(calendarsIn(after)).toEqual([]);
  });

  test('are named before they are made', async () => {
    const { said } = await build(start, {}, '--format', 'ics', '--dry-run', '--json');
    const { issues } = JSON.parse(said) as { issues: { artefacts: { path: string }[] }[] };
    expect(issues.map(({ artefacts }) => artefacts.map(({ path }) => path))).toEqual([
      ['dist/001/001.en.ics'],
      [],
      ['dist/003/003.en.ics'],
    ]);
  });
});

describe('links to them', () => {
  test('are beside the event, and for all of several', async () => {
    const { after } = await build(start, {}, ...files);
    const page = linksIn(after, 'dist/001/001.en.html');
    expect(page).toEqual(['001.en.walk.ics', '001.en.総会.ics', '001.en.ics']);
    for (const link of page) expect(calendarsIn(after)).toContain(`dist/001/${link}`);
    expect(linksIn(after, 'dist/003/003.en.html')).toEqual(['003.en.walk.ics']);
    expect(linksIn(after, 'dist/002/002.en.html')).toEqual([]);
    expect(linksIn(after, 'dist/001/001.en.email.html')).toEqual([
      'https://example.org/001/001.en.walk.ics',
      'https://example.org/001/001.en.%E7%B7%8F%E4%BC%9A.ics',
      'https://example.org/001/001.en.ics',
    ]);
  });

  test('are in no mail if nobody knows where the files will be', async () => {
    const { after } = await build(replaced('bulletin.yaml', /url.*\n/, '')(start), {}, ...files);
    expect(linksIn(after, 'dist/001/001.en.email.html')).toEqual([]);
    expect(linksIn(after, 'dist/001/001.en.html')).toHaveLength(3);
  });

  test('are there if the publication builds such files, or if they are asked for', async () => {
    const without = replaced('bulletin.yaml', 'languages', 'formats: [html, email]\nlanguages')(start);
    const pageOf = async (disk: Disk, ...formats: readonly string[]) =>
      linksIn((await build(disk, {}, '--format', ...formats)).after, 'dist/003/003.en.html').length;
    expect(await pageOf(start, 'html')).toBe(1);
    expect(await pageOf(without, 'html')).toBe(0);
    expect(await pageOf(without, 'html,ics')).toBe(1);
  });
});

describe('a build that follows another', () => {
  async function twice(change: (disk: Disk) => Disk, ...flags: readonly string[]) {
    const memory = new Map<string, string>();
    const { after } = await build(start, { memory }, ...files);
    const second = await build(change(after), { memory }, '--json', ...(flags.length === 0 ? files : flags));
    const { issues } = JSON.parse(second.said) as { issues: { artefacts: { path: string; upToDate?: true }[] }[] };
    const made = issues.flatMap(({ artefacts }) => artefacts).filter(({ upToDate }) => upToDate !== true);
    return { ...second, memory, made: made.map(({ path }) => path) };
  }

  test('makes none where nothing has changed', async () => {
    expect((await twice((disk) => disk)).made).toEqual([]);
  });

  test('makes again the one that is gone', async () => {
    const { made, after } = await twice((disk) => {
      const { 'dist/001/001.en.walk.ics': _, ...rest } = disk;
      return rest;
    });
    expect(made).toEqual(['dist/001/001.en.ics']);
    expect(calendarsIn(after)).toHaveLength(5);
  });

  test('names what an event that is gone has left, and deletes it where it is asked to', async () => {
    const { noted, after, memory } = await twice(replaced('issues/001.en.yaml', walk, ''));
    expect(noted).toContain('1 file that no issue has any more is still there: dist/001/001.en.walk.ics');
    const clean = await build(after, { memory }, ...files, '--clean');
    expect(calendarsIn(clean.after)).not.toContain('dist/001/001.en.walk.ics');
    const none = await build(replaced('issues/003.en.yaml', walk, '')(clean.after), { memory }, ...files, '--clean');
    expect(calendarsIn(none.after).sort()).toEqual(['dist/001/001.en.ics', 'dist/001/001.en.総会.ics']);
  });

  test('leaves them where other formats are asked for', async () => {
    const { after, noted } = await twice((disk) => disk, '--format', 'html', '--clean');
    expect(calendarsIn(after)).toHaveLength(5);
    expect(noted).not.toContain('no issue has any more');
  });

  test('makes pages again that lead to calendars only now', async () => {
    const memory = new Map<string, string>();
    const own = replaced('bulletin.yaml', 'languages', 'formats: [html]\nlanguages')(start);
    const first = await build(own, { memory }, '--format', 'html');
    const second = await build(first.after, { memory }, '--format', 'html,ics');
    expect(linksIn(second.after, 'dist/003/003.en.html')).toEqual(['003.en.walk.ics']);
  });
});
