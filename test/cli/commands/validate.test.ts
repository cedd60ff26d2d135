// bulletin validate: text from standard input, and questions that make no sense together.

import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import { ExitCode } from '../../../src/base/errors.ts';
import { createMemoryHost } from '../../support/memory-host.ts';

const good =
  'number: 1\ndate: 2026-01\nlanguage: en\nsections:\n  - title: News\n    items:\n      - title: Open\n        body: Ships come in.\n';
const bad = good.replace('2026-01', '2026-13');
const publication = 'name: Harbour News\nignore: [issues/000*]\n';

async function say(files: Readonly<Record<string, string>>, stdin: string, ...args: readonly string[]) {
  const memory = createMemoryHost({ 'bulletin.yaml': publication, ...files }, { stdin });
  const code = await run(['validate', ...args], memory.host);
  return { code, out: memory.stdout(), note: memory.stderr(), files: memory.files };
}

test('a value of a hundred thousand characters is not written out again', async () => {
  const contact = `        contact: { name: Ada, email: ${'x'.repeat(100_000)} }\n`;
  const { out } = await say({ 'issues/001.en.yaml': good + contact }, '');
  expect(out).toContain('error schema/email');
  expect(out.length).toBeLessThan(3000);
});

test.each([
  ['one', { '001': bad, '002': good.replace('1', '2') }, [], '1 issue was not compared with the others'],
  ['several', { '001': bad, '002': bad }, [], '2 issues were not compared with the others'],
  ['one that cannot be read', { '001': 'a: b: c', '002': good }, [], 'The rest of 1 issue was not checked'],
  ['two that cannot be read', { '001': 'a: b: c', '002': good + good }, [], 'The rest of 2 issues was not checked'],
  ['the only one, which cannot be read', { '001': `${good}a: b: c` }, [], 'The rest of 1 issue was not checked'],
  ['one without a text', { '001': '' }, [], undefined],
  ['one, named', { '001': bad, '002': good }, ['issues/001.en.yaml'], '1 issue was not compared with the others'],
  ['the only one', { '001': bad }, [], undefined],
  ['none', { '001': good, '002': good }, [], undefined],
  ['one, quietly', { '001': bad, '002': good }, ['--quiet'], undefined],
])('issues that have to be right before they are compared: %s', async (_, issues, args, expected) => {
  const files = Object.fromEntries(Object.entries(issues).map(([name, text]) => [`issues/${name}.en.yaml`, text]));
  const { note } = await say(files, '', ...args);
  expect(note).toBe(expected === undefined ? '' : `${expected}: fix the errors first\n`);
});

test('each of several issues is read once', async () => {
  const next = good.replace('number: 1', 'number: 2').replace('2026-01', '2026-02').replace('Open', 'Closed');
  const { host } = createMemoryHost({
    'bulletin.yaml': publication,
    'issues/001.en.yaml': good,
    'issues/002.en.yaml': next,
  });
  const read: string[] = [];
  const files: typeof host.files = {
    ...host.files,
    read: (path, limit) => {
      if (path.includes('/issues/')) read.push(path.slice(path.lastIndexOf('/') + 1));
      return host.files.read(path, limit);
    },
  };
  expect(await run(['validate'], { ...host, files })).toBe(ExitCode.done);
  expect(read.sort()).toEqual(['001.en.yaml', '002.en.yaml']);
});

describe('standard input', () => {
  test('stands in for the file, which is not read', async () => {
    const { code, out } = await say({ 'issues/001.en.yaml': good }, bad, '-', '--stdin-filename', 'issues/001.en.yaml');
    expect(out).toContain('issues/001.en.yaml:2:7 error schema/date');
    expect(code).toBe(ExitCode.findings);
    expect(await say({ 'issues/001.en.yaml': bad }, good, '-', '--stdin-filename', 'issues/001.en.yaml')).toMatchObject(
      { code: ExitCode.done, out: 'No findings in 1 file\n' },
    );
  });

  test('may be a file that is not there yet, among those that are', async () => {
    const next = good.replace('number: 1', 'number: 2').replace('2026-01', '2026-02');
    const { out } = await say({ 'issues/001.en.yaml': good }, next, '-', '--stdin-filename', 'issues/002.en.yaml');
    expect(out).toContain('issues/002.en.yaml:7:16 warning item/earlier');
    expect(await say({}, good, '-', '--stdin-filename', 'issues/001.en.yaml')).toMatchObject({ code: ExitCode.done });
  });

  test('of a file that bulletin.yaml ignores is not checked', async () => {
    expect(await say({}, bad, '-', '--stdin-filename', 'issues/000.en.yaml')).toMatchObject({
      code: ExitCode.done,
      out: '',
      note: 'issues/000.en.yaml is left out: bulletin.yaml says to ignore it\n',
    });
  });

  test('may be bulletin.yaml, with all that depends on it', async () => {
    expect(
      await say({ 'issues/001.en.yaml': good }, 'nam: x\n', '-', '--stdin-filename', 'bulletin.yaml'),
    ).toMatchObject({
      code: ExitCode.failed,
      out: expect.stringContaining('bulletin.yaml:1:1 error schema/unknown-key'),
      note: '1 issue was not checked: fix bulletin.yaml first\n',
    });
  });

  test('may be bulletin.yaml, where an issue in two languages is one issue', async () => {
    const files = { 'issues/001.en.yaml': good, 'issues/001.fr.yaml': good };
    expect(await say(files, 'nam: x\n', '-', '--stdin-filename', 'bulletin.yaml')).toMatchObject({
      note: '1 issue was not checked: fix bulletin.yaml first\n',
    });
  });

  test('may be a bulletin.yaml that only the PDF cannot show: its issues are checked', async () => {
    const { code, out, note } = await say(
      { 'issues/001.en.yaml': bad },
      'name: نشرة\n',
      '-',
      '--stdin-filename',
      'bulletin.yaml',
    );
    expect(out).toContain('bulletin.yaml:1:7 error text/missing-glyph');
    expect(out).toContain('issues/001.en.yaml:2:7 error schema/date');
    expect({ code, note }).toEqual({ code: ExitCode.findings, note: '' });
  });

  test('is fixed with --diff only', async () => {
    const fixable = good.replace('number: 1', 'number: 01');
    expect(await say({}, fixable, '-', '--stdin-filename', 'issues/001.en.yaml', '--diff')).toMatchObject({
      code: ExitCode.findings,
      out: expect.stringContaining('+number: 1\n'),
    });
    expect(await say({}, fixable, '-', '--stdin-filename', 'issues/001.en.yaml', '--fix')).toMatchObject({
      code: ExitCode.failed,
    });
  });

  test.each([
    [['-'], '- needs --stdin-filename'],
    [['-', 'issues', '--stdin-filename', 'issues/001.en.yaml'], 'cannot be combined with other files'],
    [['--stdin-filename', 'issues/001.en.yaml'], '--stdin-filename needs -'],
    [['-', '--staged', '--stdin-filename', 'issues/001.en.yaml'], 'Use only one of'],
    [['--since', 'HEAD', '--staged'], 'Use only one of'],
  ])('%j is refused', async (args, message) => {
    const { code, out, note } = await say({ 'issues/001.en.yaml': good }, good, ...args);
    expect(note).toContain(message);
    expect({ code, out }).toEqual({ code: ExitCode.failed, out: '' });
  });
});

test('--diff changes nothing, also beside --fix', async () => {
  const fixable = good.replace('number: 1', 'number: 01');
  const { out, files } = await say({ 'issues/001.en.yaml': fixable }, '', '--fix', '--diff');
  expect(out).toContain('-number: 01\n+number: 1\n');
  expect([...files.values()].map((bytes) => new TextDecoder().decode(bytes))).toContain(fixable);
});

test.each([
  [['--diff', '--unsafe-fixes'], 'Nothing can be fixed automatically\n'],
  [['--diff'], 'Nothing can be fixed safely. --unsafe-fixes also shows fixes that someone should look at\n'],
  [['--diff', '--quiet'], ''],
])('%j says that there is nothing to fix', async (args, expected) => {
  const wrong = good.replace(/^date: .*/m, 'date: 2027-02-31');
  const { code, out, note } = await say({ 'issues/001.en.yaml': wrong }, '', ...args);
  expect({ code, out, note }).toEqual({ code: ExitCode.done, out: '', note: expected });
});

describe('a field that is wrong or missing is no reason for a finding about another', () => {
  const event = (...fields: readonly string[]) =>
    `${good}      - kind: event\n        title: Fair\n${fields.map((field) => `        ${field}\n`).join('')}`;
  test.each([
    [
      'the end of a registration, without a start',
      event('registration: { url: https://example.org/a, closes: 2026-12-15 }'),
      'schema/required',
    ],
    [
      'an end, without a start',
      event('end: 2016-12-15', 'details: to be announced').replace('2026-01', '2016-01'),
      'schema/required',
    ],
    [
      'a day in the text, with a start that is none',
      event('start: 15 Sept or so', 'place: Pier 4', 'time: 14:00', 'body: The fair takes place on 15 September 2026.'),
      'schema/date',
    ],
    [
      'the last day to register in the text, with one that is none',
      event(
        'start: 2026-03-15',
        'place: Pier 4',
        'time: 14:00',
        'registration: { closes: March or so }',
        'body: Your seat is kept on 5 March 2026.',
      ),
      'schema/date',
    ],
    [
      'a deadline in the text of a call without one',
      event('how: { url: https://example.org/a }', 'body: Stories are welcome until 15 September 2026.').replace(
        'event',
        'call',
      ),
      'schema/required',
    ],
    [
      'the start of an event whose end is none',
      event('start: 2025-12-15', 'end: mid-January', 'place: Pier 4', 'time: 14:00'),
      'schema/date',
    ],
  ])('%s', async (_, text, rule) => {
    const { out } = await say({ 'issues/001.en.yaml': text }, '');
    expect([...out.matchAll(/^issues\S+ \w+ (\S+)/gm)].map(([, id]) => id)).toEqual([rule]);
  });
});

describe('what is wrong between three languages is one finding', () => {
  const issue = (language: string, status: string, ...titles: readonly string[]) =>
    `number: 1\ndate: 2026-01\nlanguage: ${language}\nstatus: ${status}\nsections:\n  - title: N\n    items:\n${titles.map((title) => `      - title: ${title}\n`).join('')}`;
  const three =
    (...args: readonly string[]) =>
    (en: string, fr: string, es: string) =>
      say(
        {
          'bulletin.yaml': 'name: Harbour News\nlanguages: [en, fr, es]\n',
          'issues/001.en.yaml': en,
          'issues/001.fr.yaml': fr,
          'issues/001.es.yaml': es,
        },
        '',
        ...args,
      );
  const heads = ({ out }: { readonly out: string }) =>
    [...out.matchAll(/^issues\S+ \w+ .+/gm)].map(([line]) => line.replace(/^issues.001\./, ''));

  test.each([
    [
      [],
      ['en.yaml:4:9 warning i18n/draft This issue is `ready`, but 001.es.yaml, which its page links to, is a draft'],
    ],
    [
      ['issues/001.es.yaml'],
      [
        'es.yaml:4:9 warning i18n/draft This issue is a draft, but 001.en.yaml is `ready`, and its page links to this one',
      ],
    ],
    [
      ['issues/001.fr.yaml'],
      ['fr.yaml:4:9 warning i18n/draft This issue is `ready`, but 001.es.yaml, which its page links to, is a draft'],
    ],
  ])('a draft beside two that are ready: %j', async (args, expected) => {
    expect(
      heads(
        await three(...args)(
          issue('en', 'ready', 'Open'),
          issue('fr', 'ready', 'Ouvert'),
          issue('es', 'draft', 'Abierto'),
        ),
      ),
    ).toEqual(expected);
  });

  test.each([
    [[], ['es.yaml:8:16 warning i18n/items The item "Late" of 001.en.yaml is missing after this']],
    [['issues/001.es.yaml'], ['es.yaml:8:16 warning i18n/items The item "Late" of 001.en.yaml is missing after this']],
    [
      ['issues/001.en.yaml', 'issues/001.fr.yaml'],
      ['en.yaml:9:16 warning i18n/items The item "Late" is missing in 001.es.yaml (in "Late")'],
    ],
    [['issues/001.fr.yaml'], ['fr.yaml:9:16 warning i18n/items The item "Tard" is missing in 001.es.yaml (in "Tard")']],
  ])('an item that one lacks: %j', async (args, expected) => {
    expect(
      heads(
        await three(...args)(
          issue('en', 'ready', 'Open', 'Late'),
          issue('fr', 'ready', 'Ouvert', 'Tard'),
          issue('es', 'ready', 'Abierto'),
        ),
      ),
    ).toEqual(expected);
  });
});

test('many items that a translation lacks are one finding, unless a comment takes back one of them', async () => {
  const issue = (language: string, ids: readonly string[]) =>
    `number: 1\ndate: 2026-01\nlanguage: ${language}\nstatus: ready\nsections:\n  - title: N\n    items:\n${ids.map((id) => `      - { id: ${id}, title: ${language} ${id} }\n`).join('')}`;
  const counted = async (english: string, french: string) => {
    const files = { 'bulletin.yaml': 'name: Harbour News\nlanguages: [en, fr]\n' };
    const { out } = await say({ ...files, 'issues/001.en.yaml': english, 'issues/001.fr.yaml': french }, '');
    return out.match(/i18n\/items .*/g) ?? [];
  };
  const [english, french] = [issue('en', ['a', 'b', 'c', 'd', 'e', 'f']), issue('fr', ['a'])];
  expect(await counted(english, french)).toEqual([
    'i18n/items 5 items of 001.en.yaml are missing here: "en b", "en c", "en d" and 2 more',
  ]);
  const only = english.replace(
    '      - { id: f',
    '      # bulletin-disable-next-line i18n/items -- for Quebec\n      - { id: f',
  );
  expect(await counted(only, french)).toHaveLength(4);
});

test('a file that looks like an issue is not left out in silence', async () => {
  const files = { 'issues/001.en.yaml': good, 'issues/001.en.yaml.txt': good };
  expect(await say(files, '')).toMatchObject({
    code: ExitCode.done,
    note: 'issues/001.en.yaml.txt is left out: an issue has a name such as 001.en.yaml\n',
  });
  expect(await say(files, '', '--quiet')).toMatchObject({ code: ExitCode.done, note: '' });
});

test.each([
  ['validate', [], 'check', ExitCode.done],
  ['validate', ['issues/00*'], 'check', ExitCode.done],
  ['build', [], 'build', ExitCode.done],
  ['status', [], 'show', ExitCode.done],
])('`%s` with %j says which pattern ignores all issues', async (command, operands, todo, done) => {
  const memory = createMemoryHost({ 'bulletin.yaml': publication, 'issues/000.en.yaml': good });
  expect(await run([command, ...operands], memory.host)).toBe(done);
  const note = `No issue is left to ${todo}: \`ignore\` in bulletin.yaml leaves them all out, by \`issues/000*\`\n`;
  expect(memory.stderr()).toContain(note);
  const others = createMemoryHost({
    'bulletin.yaml': publication,
    'issues/000.en.yaml': good,
    'issues/001.en.yaml': good,
  });
  await run([command, ...operands], others.host);
  expect(others.stderr()).not.toContain('is left to');
  const quiet = createMemoryHost({ 'bulletin.yaml': publication, 'issues/000.en.yaml': good });
  await run([command, ...operands, '--quiet'], quiet.host);
  expect(quiet.stderr()).toBe('');
});

test('a correction in one language is cleared by what the help of i18n/errata says', async () => {
  const issue = (language: string, title: string) =>
    `number: 28\ndate: 2017-08\nlanguage: ${language}\nsections:\n  - title: ${title}\n    items:\n      - { id: a, title: ${title} a }\n`;
  const errata = 'errata: [{ date: 2017-09-04, text: "Toronto." }]\n';
  const [english, french] = [issue('en', 'Help'), issue('fr', 'Une aide')];
  const said = async (fr: string) => {
    const memory = createMemoryHost({
      'bulletin.yaml': 'name: { en: News, fr: Nouvelles }\nlanguages: [en, fr]\n',
      'issues/028.en.yaml': english + errata,
      'issues/028.fr.yaml': fr,
    });
    await run(['validate'], memory.host);
    return memory.stdout().replaceAll(/\s+/g, ' ');
  };
  const first = await said(french);
  expect(first).toContain('i18n/errata');
  expect(first).toContain('Add one with the date 2017-09-04 to `errata` here');
  const comment = /`(# bulletin-disable-file [^`]*)`/.exec(first)![1]!;
  expect(await said(`${comment}\n${french}`)).toContain('No findings in 2 files');
  expect(await said(french + errata)).not.toContain('errata');
});
