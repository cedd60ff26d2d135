// How findings are reported: several reports in one run, what makes a run fail, and what a baseline knows.

import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/cli.ts';
import { createMemoryHost, type MemoryHost, type MemoryOptions } from '../support/memory-host.ts';

const publication = 'name: Bulletin\nlanguages: [en]\n';
const issue = (number: number, title: string, body: string): string =>
  `number: ${number}\ndate: 2017-0${number}\nsections:\n  - title: News\n    items:\n      - title: ${title}\n        body: ${body}\n`;
const warned = issue(1, 'A forum', 'Come to the the forum of of all.');
const wrong = `${issue(2, 'A walk', 'Along the river.')}        colour: red\n`;
const good = issue(3, 'A talk', 'About the weather.');

type Files = Readonly<Record<string, string>>;

async function validate(
  files: Files,
  args: readonly string[],
  options: MemoryOptions = {},
): Promise<MemoryHost & { readonly code: number }> {
  const memory = createMemoryHost({ 'bulletin.yaml': publication, ...files }, options);
  const code = await run(['validate', ...args], memory.host);
  return { ...memory, code };
}

describe('reports', () => {
  const files = { 'issues/001.en.yaml': warned };

  test('one to the terminal, the others to files, in folders that need not be there', async () => {
    const { code, stdout, text } = await validate(files, [
      '--report',
      'pretty',
      '--report',
      'sarif=out/of/here.sarif',
      '--report',
      'junit=junit.xml',
    ]);
    expect(code).toBe(0);
    expect(stdout()).toContain('2 warnings in 1 of 1 file');
    expect(JSON.parse(text('out/of/here.sarif') ?? '')).toMatchObject({ version: '2.1.0' });
    expect(text('junit.xml')).toMatch(/^<\?xml/);
  });

  test('files only: the terminal stays empty', async () => {
    const { code, stdout, stderr, text } = await validate(files, ['--report', 'json=out.json']);
    expect([code, stdout(), stderr()]).toEqual([0, '', '']);
    expect(JSON.parse(text('out.json') ?? '')).toMatchObject({ version: 1 });
  });

  test('a report for people has no colours in a file', async () => {
    const red = (text: string): string => `<red>${text}</red>`;
    const memory = createMemoryHost({ 'bulletin.yaml': publication, 'issues/002.en.yaml': wrong });
    const palette = { ...memory.host.terminal.palette, red };
    await run(['validate', '--report', 'pretty=out.txt'], {
      ...memory.host,
      terminal: { ...memory.host.terminal, palette },
    });
    expect(memory.text('out.txt')).toContain('error schema/unknown-key');
    expect(memory.text('out.txt')).not.toContain('<red>');
  });

  test('a report in a file is written also when it is quiet, and there is nothing to report', async () => {
    const { stdout, text } = await validate({ 'issues/003.en.yaml': good }, [
      '--quiet',
      '--report',
      'pretty',
      '--report',
      'gitlab=quality.json',
    ]);
    expect(stdout()).toBe('');
    expect(text('quality.json')).toBe('[]\n');
  });

  test('--json is the same as --report json, and may be beside it', async () => {
    const [plain, both] = [
      await validate(files, ['--json']),
      await validate(files, ['--json', '--report', 'json', '--report', 'pretty=a.txt']),
    ];
    expect(plain.stdout()).toBe((await validate(files, ['--report', 'json'])).stdout());
    expect(both.stdout()).toBe(plain.stdout());
  });

  test.each([
    [['--report', 'json', '--report', 'pretty'], 'Only one report can go to the terminal, not both json and pretty'],
    [['--json', '--report', 'pretty'], 'Only one report can go to the terminal, not both pretty and json'],
    [['--report', 'json=a', '--report', 'sarif=a'], 'Two reports would be written to a'],
    [['--report', 'sarfi=a'], 'Did you mean `sarif`?'],
    [['--report', 'sarif='], '--report sarif= needs a file name'],
    [['--report', '=a'], 'There is no report ``'],
    [['--report', 'json=issues/001.en.yaml'], 'issues/001.en.yaml would be overwritten'],
    [['--baseline', 'issues/001.en.YML', '--update-baseline'], 'issues/001.en.YML would be overwritten'],
    [['--update-baseline'], '--update-baseline needs --baseline'],
    [['--max-warnings', '-1'], '--max-warnings must be a whole number, but it is `-1`'],
    [['--max-warnings', 'many'], '--max-warnings must be a whole number, but it is `many`'],
    [['--fail-level', 'warnin'], 'Did you mean `warning`?'],
  ])('%j cannot be done', async (args, message) => {
    const { code, stdout, stderr, files: disk } = await validate(files, args);
    expect([code, stdout()]).toEqual([2, '']);
    expect(stderr()).toContain(message);
    expect(disk.size).toBe(2);
  });

  test('in a GitHub workflow, annotations come after the report for people, unless a report is named', async () => {
    const env = { GITHUB_ACTIONS: 'true' };
    const auto = (await validate(files, [], { env })).stdout();
    expect(auto.indexOf('::warning file=')).toBeGreaterThan(auto.indexOf('2 warnings in 1 of 1 file'));
    expect((await validate(files, ['--report', 'pretty'], { env })).stdout()).not.toContain('::');
    expect((await validate(files, ['--json'], { env })).stdout()).not.toContain('::');
    expect((await validate(files, [], { env: { GITHUB_ACTIONS: 'false' } })).stdout()).not.toContain('::');
  });
});

describe('what makes a run fail', () => {
  const [warnings, errors] = [{ 'issues/001.en.yaml': warned }, { 'issues/002.en.yaml': wrong }];
  const off = {
    'issues/001.en.yaml': warned.replace(
      '        body',
      '        # bulletin-disable-next-line text/repeated-word -- a song\n        body',
    ),
  };

  test.each([
    ['an error', errors, [], 1],
    ['a warning does not', warnings, [], 0],
    ['a warning, where that is the level', warnings, ['--fail-level', 'warning'], 1],
    ['a warning, where notes are the level', warnings, ['--fail-level', 'note'], 1],
    ['nothing, where that is wanted', errors, ['--fail-level', 'never'], 0],
    ['too many warnings', warnings, ['--max-warnings', '1'], 1],
    ['not as many warnings as are allowed', warnings, ['--max-warnings', '2'], 0],
    ['not what is switched off', off, ['--fail-level', 'note', '--max-warnings', '0'], 0],
    ['a warning, however quiet', warnings, ['--fail-level', 'warning', '--quiet'], 1],
    ['too many warnings, however quiet', warnings, ['--max-warnings', '0', '--quiet'], 1],
    ['not a sound issue', { 'issues/003.en.yaml': good }, ['--fail-level', 'note', '--max-warnings', '0'], 0],
  ] as [string, Files, string[], number][])('%s', async (_, files, args, code) => {
    expect((await validate(files, args)).code).toBe(code);
  });

  test('quiet shows errors only, but whatever fails the run', async () => {
    const both = { ...warnings, ...errors };
    expect((await validate(both, ['--quiet'])).stdout()).not.toContain('warning');
    expect((await validate(both, ['--quiet', '--fail-level', 'warning'])).stdout()).toContain('2 warnings');
    const tooMany = await validate(warnings, ['--quiet', '--max-warnings', '1']);
    expect([tooMany.stdout(), tooMany.stderr()]).toEqual(['', 'There are 2 warnings, but --max-warnings allows 1\n']);
  });
});

describe('a baseline', () => {
  const files = { 'issues/001.en.yaml': warned, 'issues/002.en.yaml': wrong };
  const all = ['--baseline', 'known.json', '--fail-level', 'note'];
  const made = async (from: Files = files): Promise<string> =>
    (await validate(from, [...all, '--update-baseline'])).text('known.json')!;

  test('takes in what there is; from then on only what is new is reported and counts', async () => {
    const first = await validate(files, [...all, '--update-baseline']);
    expect([first.code, first.stdout(), first.stderr()]).toEqual([
      0,
      'No findings in 2 files; 3 in the baseline\n',
      'known.json: 3 findings\n',
    ]);
    const known = first.text('known.json')!;
    const again = await validate({ ...files, 'known.json': known }, [...all, '--max-warnings', '0']);
    expect([again.code, again.stderr()]).toEqual([0, '']);
    const more = await validate(
      { ...files, 'known.json': known, 'issues/001.en.yaml': warned.replace('forum of', 'forum forum of') },
      all,
    );
    expect(more.code).toBe(1);
    expect(more.stdout()).toContain('"forum forum" is the same word twice');
    expect(more.stdout()).toContain('1 warning in 1 of 2 files; 1 can be fixed');
    expect(more.stdout()).toContain('; 3 in the baseline\n');
  });

  test('is sorted, and the same whatever the order and the lines', async () => {
    const known = JSON.parse(await made()) as {
      version: number;
      findings: { file: string; rule: string; place: string; fingerprint: string }[];
    };
    expect(known.version).toBe(1);
    expect(known.findings.map(({ file, rule, place }) => `${file} ${rule} ${place}`)).toEqual([
      'issues/001.en.yaml text/repeated-word sections/News/items/A forum/body',
      'issues/001.en.yaml text/repeated-word sections/News/items/A forum/body',
      'issues/002.en.yaml schema/unknown-key sections/News/items/A walk/colour',
    ]);
    expect(await made({ ...files, 'issues/001.en.yaml': `# A remark.\n\n${warned}` })).toBe(await made());
    expect(await made({ ...files, 'known.json': await made() })).toBe(await made());
  });

  test('names what is found no longer, in one note, and that is no failure', async () => {
    const known = await made();
    const fixed = { ...files, 'known.json': known, 'issues/001.en.yaml': warned.replace('the the', 'the') };
    const { code, stderr } = await validate(fixed, all);
    expect(code).toBe(0);
    expect(stderr()).toBe(`known.json lists findings that no longer exist; --update-baseline removes them:
  issues/001.en.yaml text/repeated-word at sections/News/items/A forum/body
`);
    expect((await validate(fixed, [...all, '--quiet'])).stderr()).toBe('');
    const updated = await validate(fixed, [...all, '--update-baseline']);
    expect(JSON.parse(updated.text('known.json')!)).toMatchObject({ findings: [{}, {}] });
  });

  test('keeps what it knows of files that were not checked, unless they are gone', async () => {
    const known = await made();
    const part = await validate({ ...files, 'known.json': known }, [...all, 'issues/001.en.yaml', '--update-baseline']);
    expect(part.text('known.json')).toBe(known);
    expect((await validate({ ...files, 'known.json': known }, [...all, 'issues/001.en.yaml'])).stderr()).toBe('');
    const gone = await validate({ 'issues/001.en.yaml': warned, 'known.json': known }, all);
    expect(gone.stderr()).toContain('issues/002.en.yaml schema/unknown-key');
  });

  test('does not know what is switched off, and such a finding is no news', async () => {
    const off = warned.replace(
      '        body',
      '        # bulletin-disable-next-line text/repeated-word -- a song\n        body',
    );
    expect(JSON.parse(await made({ 'issues/001.en.yaml': off }))).toEqual({ version: 1, findings: [] });
  });

  test.each([
    ['that is missing', undefined, 'There is no baseline known.json'],
    ['that is no JSON', '{ "version": 1,', 'This version cannot read the baseline known.json'],
    ['of a later version', '{ "version": 2, "findings": [] }', 'This version cannot read the baseline known.json'],
    ['that is another thing', 'null', 'This version cannot read the baseline known.json'],
    [
      'with other entries',
      '{ "version": 1, "findings": [{ "file": "a" }] }',
      'This version cannot read the baseline known.json',
    ],
  ])('%s is reported, and nothing is checked against it', async (_, text, message) => {
    const { code, stdout, stderr } = await validate(
      { ...files, ...(text === undefined ? {} : { 'known.json': text }) },
      all,
    );
    expect([code, stdout()]).toEqual([2, '']);
    expect(stderr()).toContain(message);
  });

  test('that is broken is not written over', async () => {
    const { code, text } = await validate({ ...files, 'known.json': 'broken' }, [...all, '--update-baseline']);
    expect([code, text('known.json')]).toEqual([2, 'broken']);
  });
});
