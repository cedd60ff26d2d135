// Two languages are one publication, with real git: a difference is found whichever file the command line, the index or
// a commit names.

import { beforeAll, describe, expect, test } from 'vitest';
import { makeRepository, type Content, type Repository } from '../../support/repository.ts';

const publication = 'name: { en: Harbour News, fr: Nouvelles du port }\nlanguages: [en, fr]\n';
const [english, french] = ['issues/001.en.yaml', 'issues/001.fr.yaml'] as const;

const issues = {
  [english]: `number: 1
date: 2026-05
sections:
  - title: News
    items:
      - id: fair
        kind: event
        title: The harbour fair
        start: 2026-06-12
        time: 14:00
        place: Harbour Square
        price: $20
        body: |
          Doors open at 2 p.m., and 1,200 people are expected.

          Bring a friend, and something warm to wear: the wind at the quay is cold even in June.
        contact:
          email: fair@example.org
          phone: +1 555 010 0100
`,
  [french]: `number: 1
date: 2026-05
sections:
  - title: Nouvelles
    items:
      - id: fair
        kind: event
        title: La foire du port
        start: 2026-06-12
        time: 14:00
        place: Place du Port
        price: 20 $
        body: |
          Les portes ouvrent à 14 h, et 1 200 personnes sont attendues.

          Venez avec une amie, et des vêtements chauds : sur le quai, le vent est froid même en juin.
        contact:
          email: fair@example.org
          phone: +1 555 010 0100
`,
};

type File = keyof typeof issues;
type Change = readonly [file: File, typed: string, instead: string];

const changed = ([file, typed, instead]: Change): Readonly<Record<string, string>> => {
  expect(issues[file]).toContain(typed);
  return { [file]: issues[file].replace(typed, instead) };
};

let repository: Repository;
const started = (files: Readonly<Record<string, Content>> = issues): Repository => {
  const made = makeRepository();
  made.stage({ 'bulletin.yaml': publication, ...files });
  made.commit();
  return made;
};

/** What a run finds: the file, the line and the rule of each finding that counts. */
async function found(...args: readonly string[]): Promise<readonly string[]> {
  const { stdout, stderr } = await repository.check('validate', '--json', ...args);
  expect(stderr).toBe('');
  const { findings } = JSON.parse(stdout) as {
    findings: { file: string; line: number; rule: string; suppressed?: string }[];
  };
  return findings
    .filter(({ suppressed }) => suppressed === undefined)
    .map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

const changes: readonly (readonly [what: string, change: Change, inEnglish: string, inFrench: string])[] = [
  ['a price', [english, '$20', '$25'], '12 i18n/facts', '12 i18n/facts'],
  ['a price that is gone', [english, '        price: $20\n', ''], '8 i18n/facts', '12 i18n/facts'],
  ['an hour in a field and in the text', [english, 'time: 14:00', 'time: 15:00'], '10 i18n/dates', '10 i18n/dates'],
  ['an hour in the text', [english, '2 p.m.', '3 p.m.'], '14 i18n/figures', '14 i18n/figures'],
  ['an hour in the French text', [french, '14 h', '15 h'], '14 i18n/figures', '14 i18n/figures'],
  ['a figure', [english, '1,200', '1,300'], '14 i18n/figures', '14 i18n/figures'],
  ['a day', [english, 'start: 2026-06-12', 'start: 2026-06-13'], '9 i18n/dates', '9 i18n/dates'],
  ['a telephone number', [english, '0100', '0101'], '19 i18n/contacts', '19 i18n/contacts'],
  [
    'a telephone number that is gone',
    [english, '          phone: +1 555 010 0100\n', ''],
    '17 i18n/contacts',
    '19 i18n/contacts',
  ],
  [
    'a contact that is gone',
    [english, / {8}contact:[^]*/.exec(issues[english])![0], ''],
    '8 i18n/contacts',
    '18 i18n/contacts',
  ],
  [
    'a paragraph that is gone',
    [english, /\n *Bring.*\n/.exec(issues[english])![0], ''],
    '14 i18n/passages',
    '16 i18n/passages',
  ],
  [
    'a title in the other language',
    [french, 'La foire du port', 'The harbour fair'],
    '8 i18n/untranslated',
    '8 i18n/untranslated',
  ],
];

describe.each(changes)('%s', (_, change, inEnglish, inFrench) => {
  // What the text itself says beside its own fields is another matter.
  const across = async (...args: readonly string[]) => (await found(...args)).filter((one) => one.includes(' i18n/'));

  beforeAll(() => {
    repository = started();
    repository.stage(changed(change));
  });

  test('is found in the file that is named', async () => {
    expect(await across(english)).toEqual([`${english}:${inEnglish}`]);
    expect(await across(french)).toEqual([`${french}:${inFrench}`]);
  });

  test('is reported once where both are named', async () => {
    expect(await across(english, french)).toEqual([`${french}:${inFrench}`]);
    expect(await across()).toEqual([`${french}:${inFrench}`]);
  });

  test('is found when one language is staged, or has changed since a commit', async () => {
    const [file] = change;
    const expected = [`${file}:${file === english ? inEnglish : inFrench}`];
    expect(await across('--staged')).toEqual(expected);
    expect(await across('--since', 'HEAD')).toEqual(expected);
  });
});

describe('a comment', () => {
  const comment = (rule: string) => `# bulletin-disable-next-line ${rule} -- agreed with the editor\n`;
  const before = (file: File, line: string, rule: string, text = issues[file]) =>
    text.replace(new RegExp(`^( *)(?=${line})`, 'm'), `$1${comment(rule)}$1`);

  test.each<readonly [string, Change, line: string]>([
    ['i18n/facts', [english, '$20', '$25'], 'price'],
    ['i18n/facts', [english, '        price: $20\n', ''], 'price'],
    ['i18n/contacts', [english, '0100', '0101'], 'phone'],
    ['i18n/contacts', [english, '          phone: +1 555 010 0100\n', ''], 'phone'],
    ['i18n/untranslated', [french, 'La foire du port', 'The harbour fair'], 'title: The harbour'],
  ])('against %s at either end switches it off', async (rule, change, line) => {
    const [file] = change;
    const differing = { ...issues, ...changed(change) };
    const other = file === english ? french : english;
    for (const commented of [other, ...(differing[file].includes(line) ? [file] : [])]) {
      repository = started(differing);
      expect(await found()).toHaveLength(1);
      repository.stage({ [commented]: before(commented, line, rule, differing[commented]) });
      for (const args of [[], [english], [french], ['--staged'], ['--since', 'HEAD']])
        expect(await found(...args), `${commented} ${args.join(' ')}`).toEqual([]);
    }
  });

  test('against another rule does not', async () => {
    repository = started({ ...issues, ...changed([english, '$20', '$25']) });
    repository.stage({ [french]: before(french, 'price', 'i18n/figures') });
    expect(await found(english)).toEqual([`${english}:12 i18n/facts`]);
  });
});

describe('what is there in one language only', () => {
  const inState = (file: File, status: string) => ({
    [file]: issues[file].replace('date:', `status: ${status}\ndate:`),
  });
  const onlyDraft = { ...inState(english, 'ready'), ...inState(french, 'draft') };
  const onlyDraftInEnglish = { ...inState(english, 'draft'), ...inState(french, 'ready') };

  test.each([
    ['French', onlyDraft, english],
    ['English', onlyDraftInEnglish, french],
  ])('the draft in %s', async (_, files, done) => {
    repository = started();
    repository.stage(files);
    const draft = done === english ? french : english;
    expect(await found()).toEqual([`${done}:2 i18n/draft`]);
    expect(await found(done)).toEqual([`${done}:2 i18n/draft`]);
    expect(await found(draft)).toEqual([`${draft}:2 i18n/draft`]);
    expect(await found('--staged')).toEqual([`${done}:2 i18n/draft`]);
    repository.commit();
    repository.stage({ [draft]: `${issues[draft].replace('date:', 'status: draft\ndate:')}# changed\n` });
    for (const flags of [['--staged'], ['--since', 'HEAD']])
      expect(await found(...flags)).toEqual([`${draft}:2 i18n/draft`]);
  });

  test.each([english, french])('the issue, in %s', async (file) => {
    repository = started({});
    repository.stage(inState(file, 'published'));
    for (const args of [[], [file], ['--staged'], ['--since', 'HEAD']])
      expect(await found(...args), args.join(' ')).toEqual([`${file}:1 i18n/language`]);
    repository.stage(inState(file, 'draft'));
    expect(await found()).toEqual([]);
  });

  test('the issue, since the other was removed', async () => {
    repository = started({ ...inState(english, 'ready'), ...inState(french, 'ready') });
    repository.git('rm', '--quiet', french);
    repository.stage({ [english]: `${inState(english, 'ready')[english]}# changed\n` });
    expect(await found('--staged')).toEqual([`${english}:1 i18n/language`]);
  });
});
