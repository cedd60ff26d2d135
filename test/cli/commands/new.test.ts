// bulletin new: the questions, their defaults, and the file.

import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import { ExitCode, Interrupted } from '../../../src/base/errors.ts';
import { createMemoryHost, type MemoryOptions } from '../../support/memory-host.ts';

const publication = `name: Harbour News
languages: [en, fr]
cadence: 2 months
sections:
  - { id: news, title: { en: News, fr: Nouvelles } }
  - { id: events, title: { en: Events, fr: Activités }, kind: event }
`;

const issue = (number: number, date: string): string =>
  `number: ${number}\ndate: ${date}\nsections:\n  - id: news\n    intro: x\n`;

async function start(files: Readonly<Record<string, string>>, options: MemoryOptions, ...args: readonly string[]) {
  const memory = createMemoryHost(files, options);
  const code = await run(['new', ...args], memory.host);
  return { code, memory, path: memory.stdout().trim(), text: memory.text(memory.stdout().trim()) ?? '' };
}

const files = {
  'bulletin.yaml': publication,
  'issues/028.en.yaml': issue(28, '2017-08'),
  'issues/028.fr.yaml': issue(28, '2017-08'),
};

test('`--language fr` is the French of Canada, where there is no other', async () => {
  const canada = {
    'bulletin.yaml': publication.replace('[en, fr]', '[en-CA, fr-CA]'),
    'issues/028.en-CA.yaml': issue(28, '2017-08'),
  };
  const { path } = await start(canada, {}, '--yes', '--language', 'fr');
  expect(path).toBe('issues/028.fr-CA.yaml');
});

test('says what was corrected in the last issue, whose readers have not seen it', async () => {
  const errata = 'errata: [{ date: 2017-09-04, text: "The walk is in *Toronto*, not in Montreal." }]\n';
  const corrected = { ...files, 'issues/028.en.yaml': `${issue(28, '2017-08')}${errata}` };
  const { memory, text } = await start(corrected, {}, '--yes');
  expect(memory.stderr()).toContain('No. 28 has errata.');
  expect(memory.stderr()).toContain('  2017-09-04: The walk is in Toronto, not in Montreal.\n');
  expect(text).not.toContain('errata');
  expect((await start(files, {}, '--yes')).memory.stderr()).not.toContain('corrected');
});

test('says that nobody has written in the issue that is there', async () => {
  const memory = createMemoryHost({});
  await run(['init', '--yes', '--languages', 'en'], memory.host);
  const note = 'Nobody has written in issues/001.en.yaml yet.';
  await run(['new', '--yes', '--quiet'], memory.host);
  expect(memory.stderr()).not.toContain(note);
  const again = createMemoryHost({
    'bulletin.yaml': memory.text('bulletin.yaml')!,
    'issues/001.en.yaml': memory.text('issues/001.en.yaml')!,
  });
  await run(['new', '--yes'], again.host);
  expect(again.stderr()).toContain(note);
  expect(again.stdout()).toBe('issues/002.en.yaml\n');
  const { memory: written } = await start(files, {}, '--yes');
  expect(written.stderr()).not.toContain('Nobody has written');
});

describe('the questions', () => {
  test('each with its default, and the file from the answers', async () => {
    const { code, memory, path, text } = await start(files, {
      answers: ['fr', '30', '2017-11-15', ['events'], 'Une promenade'],
    });
    expect(code).toBe(ExitCode.done);
    expect(path).toBe('issues/030.fr.yaml');
    expect(memory.questions).toMatchObject([
      {
        type: 'select',
        message: 'The language of this file:',
        default: 'en',
        choices: [
          { value: 'en', name: 'English' },
          { value: 'fr', name: 'French' },
        ],
      },
      { type: 'input', message: 'The number of the issue:', default: '29' },
      { type: 'input', message: 'The date of the issue:', default: '2017-10' },
      {
        type: 'checkbox',
        message: 'Its sections:',
        choices: [
          { value: 'news', name: 'Nouvelles', checked: true },
          { value: 'events', name: 'Activités', checked: true },
        ],
      },
      { type: 'input', message: 'Title of the first item in "Activités" (Enter for none):', default: '' },
    ]);
    expect(text).toContain('number: 30\ndate: 2017-11-15\nlanguage: fr\nstatus: draft');
    expect(text).toContain(
      '  - id: events\n    items:\n      - kind: event\n        title: Une promenade\n        start: TODO\n',
    );
    expect(text).not.toContain('id: news');
  });

  test('what a flag says is not asked', async () => {
    const { memory, path } = await start(
      files,
      { answers: ['en', ['news'], ''] },
      '--number',
      '40',
      '--date',
      '2018-01',
    );
    expect(memory.questions.map(({ message }) => message)).toEqual([
      'The language of this file:',
      'Its sections:',
      'Title of the first item in "News" (Enter for none):',
    ]);
    expect(path).toBe('issues/040.en.yaml');
  });

  test('an answer that cannot be is asked for again', async () => {
    const { memory, path } = await start(files, {
      answers: ['en', '029', '28', '29', 'soon', '2017-13', '2017-10', ['news'], ''],
    });
    expect(memory.refusals).toEqual([
      'It is not a whole number from 1, without zeros in front: 029',
      'It is the number of an issue that already exists: issues/028.en.yaml',
      'It is not a date: soon. Write it as 12 May 2018 or 2018-05-12',
      'It is not a real date: 2017-13. There is no month 13. Months go from 01 to 12',
    ]);
    expect(path).toBe('issues/029.en.yaml');
  });

  test.each([
    ['October 2017', '2017-10'],
    ['octobre 2017', '2017-10'],
    ['Oct. 3, 2017', '2017-10-03'],
    ['mardi 3 octobre 2017', '2017-10-03'],
    [' 2017-10 ', '2017-10'],
  ])('the date may be in words, as in `add`: %s', async (typed, written) => {
    const asked = await start(files, { answers: ['en', '29', typed, ['news'], ''] });
    expect(asked.memory.refusals).toEqual([]);
    expect(asked.text).toContain(`date: ${written}\n`);
    expect((await start(files, {}, '--yes', '--date', typed)).text).toContain(`date: ${written}\n`);
    const byDate = { 'bulletin.yaml': `${publication}numbering: date\n` };
    expect((await start(byDate, {}, '--yes', '--date', typed)).path).toBe(`issues/${written}.en.yaml`);
  });

  test.each(['October', '3 and 10 October 2017', '3-5 October 2017', 'Monday 3 October 2017', '05/06/2017', 'Oct'])(
    'a date that is not one is refused: %s',
    async (typed) => {
      const { code, memory } = await start(files, {}, '--yes', '--date', typed);
      expect(code).toBe(ExitCode.failed);
      expect(memory.stderr()).toMatch(/^bulletin: --date [^.]+\. \S.+$/m);
    },
  );

  test.each([0, 1, 2, 3, 4])('Ctrl-C at question %i leaves nothing behind', async (at) => {
    const answers = [...['en', '30', '2017-11', ['news'], ''].slice(0, at), new Interrupted()];
    const { code, memory } = await start(files, { answers });
    expect(code).toBe(ExitCode.interrupted);
    expect([...memory.files.keys()]).toHaveLength(3);
    expect(memory.stdout() + memory.stderr()).toBe('Stopped: nothing was written\n');
  });
});

describe('what the last issue has that still holds', () => {
  const last = `number: 29
date: 2026-06
sections:
  - id: news
    items:
      - title: A text
        body: Text.
      - title: A follow-up
        body: Text.
        until: 2026-12
        images:
          - { file: images/gone.png, alt: A picture }
        links:
          - { label: Go to the text, url: a-text }
          - { label: Go to what is inside, url: inside }
        items:
          - { id: inside, title: Inside }
          - { kind: event, title: Gone, start: 2026-07-01 }
          - { kind: event, title: Gone too, start: 2026-07-02 }
  - id: events
    items:
      # On the pier.
      - kind: event
        title: Spring fair  # with music
        start: 2026-09-01
        body: |
          Bring a friend.

          And a book.
      - { kind: event, title: Summer walk, start: 2026-07-01 }
boxes:
  - title: Opening hours
    body: From nine to five, see [the walk](summer-walk).
  - { title: New hall, body: Text. }
`;
  const before = `${issue(28, '2026-04')}boxes:\n  - { title: Opening hours, body: From nine to five. }\n`;
  const disk = { 'bulletin.yaml': publication, 'issues/028.en.yaml': before, 'issues/029.en.yaml': last };

  test('comes along, with its comments, and what does not is named with its reason', async () => {
    const { text, memory } = await start(disk, {}, '--yes');
    expect(text).toContain(`  - id: events
    items:
      - kind: event
        title: Spring fair  # with music
        start: 2026-09-01
        body: |
          Bring a friend.

          And a book.
        repeats: 29#spring-fair
`);
    expect(text).toContain(
      'boxes:\n  - title: Opening hours\n    body: From nine to five, see [the walk](summer-walk).\n',
    );
    expect(text).not.toMatch(/A text|Summer walk|New hall/);
    expect(memory.stderr().replaceAll('\u00a0', ' ')).toBe(`From No. 29:
  A follow-up (of use until December 2026)
  Spring fair (still ahead: 1 September 2026)
  Opening hours (No. 28 had this box too)
Left out of No. 29:
  Gone (before this issue: 1 July 2026)
  Gone too (before this issue: 2 July 2026)
  Summer walk (before this issue: 1 July 2026)
  New hall (a new box, with no last day)
A box comes along if it has a last day ahead (\`until\`), or was in two issues in a row: else copy it
A follow-up: its picture images/gone.png is not there any more
A follow-up: its link to \`a-text\` leads to an item that does not come along
Opening hours: its link to \`summer-walk\` leads to an item that does not come along
Replace each TODO, then check the issue with \`bulletin validate\`
When it is written, start its translation with \`bulletin translate 030 fr\`
`);
  });

  test('is ticked on a terminal, with the reason beside each', async () => {
    const { text, memory } = await start(disk, { answers: ['en', '30', '2026-08', ['box:1'], ['news'], ''] });
    expect(memory.questions[3]).toMatchObject({ type: 'checkbox', message: 'What No. 29 has that still holds:' });
    expect((memory.questions[3] as { choices: unknown }).choices).toMatchObject([
      { value: 'a-follow-up', checked: true },
      { value: 'spring-fair', name: 'Spring fair (still ahead: 1\u00a0September 2026)', checked: true },
      { value: 'box:1', checked: true },
      { value: 'box:2', name: 'New hall (a new box, with no last day)', checked: false },
    ]);
    expect(text).toContain('Opening hours');
    expect(text).not.toContain('Spring fair');
  });

  test.each([
    ['none', []],
    ['all', ['A follow-up', 'Spring fair', 'Opening hours']],
    ['a-text,spring-fair', ['A text', 'Spring fair']],
    ['summer-walk', ['Summer walk']],
    ['box:2', ['New hall']],
  ])('--carry %s', async (ids, titles) => {
    const { text } = await start(disk, {}, '--yes', '--carry', ids);
    const all = ['A text', 'A follow-up', 'Spring fair', 'Summer walk', 'Opening hours', 'New hall'];
    expect(all.filter((title) => text.includes(title))).toEqual(titles);
  });

  test.each([
    ['all', []],
    ['none', ['A follow-up', 'Spring fair', 'Opening hours']],
    ['spring-fair', ['A follow-up', 'Opening hours']],
    ['summer-walk,box:1', ['A follow-up', 'Spring fair']],
  ])('what still holds and was not chosen is left out by choice: --carry %s', async (ids, titles) => {
    const { memory } = await start(disk, {}, '--yes', '--carry', ids);
    const note = memory.stderr().replaceAll('\u00a0', ' ');
    const [, list = ''] = /Left out by choice, though it still holds:\n((?: {2}.*\n)*)/.exec(note) ?? [];
    expect(list.split('\n').flatMap((line) => /^ {2}(.*?) \(/.exec(line)?.[1] ?? [])).toEqual(titles);
    // Each is in one list only.
    for (const title of ['A follow-up', 'Spring fair', 'Opening hours', 'Summer walk', 'New hall'])
      expect(note.split(`\n  ${title} (`).length, title).toBe(2);
  });

  test('an id that the last issue does not have', async () => {
    const { code, memory } = await start(disk, {}, '--yes', '--carry', 'spring-fayre');
    expect(code).toBe(ExitCode.failed);
    expect(memory.stderr()).toContain('--carry: No. 29 has no item `spring-fayre`');
    expect(memory.stderr()).toContain('Write all, none, or some of a-follow-up, spring-fair, box:1, box:2');
  });

  test('comes into its section, whatever sections were chosen, and into one of its own', async () => {
    const own = { ...disk, 'issues/029.en.yaml': last.replace('id: events', 'title: Out of doors') };
    const chosen = await start(disk, {}, '--yes', '--section', 'news');
    expect(chosen.text).toContain('id: events\n    items:\n');
    const note = 'is there all the same: the last issue has items for it';
    expect(chosen.memory.stderr()).toContain(`The section "Events" ${note}`);
    expect((await start(disk, {}, '--yes', '--section', 'news,events')).memory.stderr()).not.toContain(note);
    expect((await start(own, {}, '--yes')).text).toContain('  - title: Out of doors\n    items:\n      - kind: event');
  });

  test('nothing comes from an issue with errors, nor into a translation', async () => {
    const broken = await start({ ...disk, 'issues/029.en.yaml': last.replace('2026-09-01', 'soon') }, {}, '--yes');
    expect(broken.memory.stderr()).toContain('Nothing is carried over from issues/029.en.yaml: it has errors');
    const translation = await start(disk, {}, '--yes', '--language', 'fr');
    expect(translation.path).toBe('issues/029.fr.yaml');
    // What the issue has itself is to be translated.
    expect(translation.text).toMatch(/# untranslated: en [\da-f]{8}\n *title: Spring fair/);
  });

  test('is not asked for where there is nothing to take it from', async () => {
    const first = await start({ 'bulletin.yaml': publication }, {}, '--yes', '--carry', 'a-text');
    expect(first.memory.stderr()).toContain('--carry: there is nothing to take over: there is no issue before it');
    const translation = await start(disk, {}, '--yes', '--language', 'fr', '--carry', 'a-text');
    expect(translation.memory.stderr()).toContain(
      '--carry: there is nothing to take over: a translation has everything',
    );
    expect((await start({ 'bulletin.yaml': publication }, {}, '--yes', '--carry', 'all')).code).toBe(ExitCode.done);
  });

  test('keeps the reference to where it was first', async () => {
    const first = 'kind: event, title: Spring fair, start: 2026-09-01';
    const again = {
      ...disk,
      'issues/029.en.yaml': last.replace(
        /- kind: event[^]*?And a book\.\n/,
        `- { ${first}, repeats: "27#spring-fair" }\n`,
      ),
    };
    const { text } = await start(again, {}, '--yes');
    expect(text).toContain('repeats: "27#spring-fair"');
    expect(text).not.toContain('29#spring-fair');
  });

  test('comes from the issue before it, with references to earlier numbers only', async () => {
    const later = { ...disk, 'issues/031.en.yaml': last.replace('29', '31').replace('Spring fair', 'Autumn fair') };
    const between = await start(later, {}, '--yes', '--number', '30');
    expect(between.text).toContain('Spring fair');
    expect(between.text).not.toContain('Autumn fair');
    const volumes = {
      'bulletin.yaml': `${publication}numbering: volume+number\n`,
      'issues/12-4.en.yaml': `volume: 12\n${last.replace('29', '4')}`,
    };
    const { text, path } = await start(volumes, {}, '--yes', '--volume', '13', '--number', '1');
    expect(path).toBe('issues/13-1.en.yaml');
    expect(text).toContain('Spring fair');
    expect(text).not.toContain('repeats');
  });

  test('is in the section of the catalogue whose title alone the last issue has', async () => {
    const titled = { ...disk, 'issues/029.en.yaml': last.replace('id: events', 'title: Events') };
    const { text } = await start(titled, {}, '--yes');
    expect(text).toContain('  - id: events\n    items:\n      - kind: event\n        title: Spring fair');
    expect(text).not.toContain('title: Events');
  });

  const open = last.replace('start: 2026-09-01', 'start: 2026-09');
  const months = { ...disk, 'issues/029.en.yaml': open };

  test('a date that was only a month is asked for again', async () => {
    const answers = ['en', '30', '2026-08', ['spring-fair'], '2026-13-01', '2026-09-05', ['news'], ''];
    const { text, memory } = await start(months, { answers });
    expect(memory.questions[4]).toMatchObject({
      message: 'The day of "Spring fair" (2026-09 so far; Enter to leave it so):',
    });
    expect(memory.refusals).toHaveLength(1);
    expect(text).toContain('start: 2026-09-05\n');
    const kept = await start(months, { answers: ['en', '30', '2026-08', ['spring-fair'], '', ['news'], ''] });
    expect(kept.text).toContain('start: 2026-09\n');
  });

  test('--carry-date gives it', async () => {
    const { text } = await start(months, {}, '--yes', '--carry-date', 'spring-fair: 2026-09-05');
    expect(text).toContain('start: 2026-09-05\n');
    expect((await start(months, {}, '--yes')).text).toContain('start: 2026-09\n');
    const inWords = await start(months, {}, '--yes', '--carry-date', 'spring-fair: Saturday, September 5, 2026');
    expect(inWords.text).toContain('start: 2026-09-05\n');
    const answers = ['en', '30', '2026-08', ['spring-fair'], '5 septembre 2026', ['news'], ''];
    expect((await start(months, { answers })).text).toContain('start: 2026-09-05\n');
    for (const [wrong, said] of [
      ['spring-fair', 'Write it as --carry-date "spring-fair: 2026-09-15"'],
      ['spring-fair: soon', 'does not name an item and its date'],
      ['a-follow-up: 2026-09-05', 'Choose from spring-fair'],
    ] as const) {
      const refused = await start(months, {}, '--yes', '--carry-date', wrong);
      expect(refused.code).toBe(ExitCode.failed);
      expect(refused.memory.stderr()).toContain(said);
    }
  });

  test('a case goes on, and its text is to be written', async () => {
    const bill = `number: 1\ndate: 2026-06\nsections:\n  - id: news\n    items:\n      - { kind: case, title: A bill, identifier: C-1, stage: second reading, body: Old news. }\n`;
    const { text } = await start({ 'bulletin.yaml': publication, 'issues/001.en.yaml': bill }, {}, '--yes');
    expect(text).toContain('follows: 1#a-bill');
    expect(text).not.toContain('Old news');
  });

  test('a text that is to be written is no translation any more, and the others of its case are', async () => {
    const lines = ['kind: case', 'title: A bill', 'identifier: C-1', 'stage: second reading', 'body: Old news.'];
    const marked = lines.map((line) =>
      /^(?:title|stage|body)/.test(line) ? `# translated: fr 1a2b3c4d\n        ${line}` : line,
    );
    const bill = `number: 1\ndate: 2026-06\nsections:\n  - id: news\n    items:\n      - ${marked.join('\n        ')}\n`;
    const { text } = await start({ 'bulletin.yaml': publication, 'issues/001.en.yaml': bill }, {}, '--yes');
    expect(text.match(/# translated: fr 1a2b3c4d\n +\w+/g)?.map((one) => one.trim().split(/\s+/).at(-1))).toEqual([
      'title',
      'stage',
    ]);
  });
});

test('what comes along into an issue by date has no finding that nobody can answer', async () => {
  const bill =
    'date: 2026-06\nsections:\n  - id: news\n    items:\n      - { kind: case, title: A bill, identifier: C-1, stage: second reading, body: Old news. }\n      - { title: A map, body: See it., until: 2026-12 }\n';
  const disk = { 'bulletin.yaml': `${publication}numbering: date\n`, 'issues/2026-06.en.yaml': bill };
  const { memory, path } = await start(disk, {}, '--yes');
  expect(path).toBe('issues/2026-08.en.yaml');
  expect(memory.text(path)).toMatch(/title: A bill[^]*title: A map/);
  const checked = createMemoryHost(Object.fromEntries(memory.files));
  await run(['validate', path], checked.host);
  expect(checked.stdout()).not.toContain('item/earlier');
});

test('a number that is left out, and an issue that is late, are said', async () => {
  const late = await start(files, {}, '--yes', '--number', '31');
  expect(late.memory.stderr()).toContain('Nos. 29 and 30 are left out: the last issue was No. 28');
  expect(late.memory.stderr()).toContain('The issue is late: by `cadence`, it was due in October 2017');
  const early = await start(files, { today: '2017-09-01' }, '--yes', '--date', '2018-02');
  expect(early.memory.stderr()).toContain('By `cadence`, an issue was due in October 2017');
});

describe('the defaults', () => {
  const next = async (disk: Readonly<Record<string, string>>) => {
    const { path, text } = await start(disk, {}, '--yes');
    return `${path} ${/^date: (.*)$/m.exec(text)?.[1]}`;
  };

  test.each([
    ['of the first issue', { 'bulletin.yaml': publication }, 'issues/001.en.yaml 2026-05'],
    ['after the last one', files, 'issues/029.en.yaml 2017-10'],
    [
      'after the last one, by number and not by letter',
      { ...files, 'issues/100.en.yaml': issue(100, '2020-01'), 'issues/099.en.yaml': issue(99, '2019-11') },
      'issues/101.en.yaml 2020-03',
    ],
    ['after one that cannot be read', { ...files, 'issues/030.en.yaml': '{' }, 'issues/031.en.yaml 2026-05'],
    [
      'after one with a zero in front',
      { ...files, 'issues/030.en.yaml': issue(30, '2018-01').replace('30', '030') },
      'issues/031.en.yaml 2018-03',
    ],
    ['beside a file that is no issue', { ...files, 'issues/template.yaml': 'x' }, 'issues/029.en.yaml 2017-10'],
    [
      'with days, where issues are weeks apart',
      { ...files, 'bulletin.yaml': publication.replace('2 months', '2 weeks') },
      'issues/029.en.yaml 2017-08-15',
    ],
    [
      'by date',
      { 'bulletin.yaml': `${publication}numbering: date\n`, 'issues/2017-08.en.yaml': issue(1, '2017-08') },
      'issues/2017-10.en.yaml 2017-10',
    ],
    [
      'by volume',
      {
        'bulletin.yaml': `${publication}numbering: volume+number\n`,
        'issues/12-3.en.yaml': `volume: 12\n${issue(3, '2017-08')}`,
      },
      'issues/12-4.en.yaml 2017-10',
    ],
  ])('%s', async (_, disk, expected) => {
    expect(await next(disk)).toBe(expected);
  });

  test('without a publication there is a section to name', async () => {
    const { text, code } = await start({ 'issues/template.yaml': '' }, {}, '--yes', '--number', '1');
    expect(code).toBe(ExitCode.done);
    expect(text).toContain('title: TODO the name of the publication\n');
    expect(text).toContain('  - title: TODO a heading\n');
  });

  test('where there is neither a publication nor an issue, `bulletin init` is named', async () => {
    const { memory, code } = await start({ 'notes.txt': '' }, {}, '--yes');
    expect(code).toBe(ExitCode.failed);
    expect(memory.stderr()).toBe(
      'bulletin: There is no publication here: no bulletin.yaml in this folder, nor around it\nhint: Start one with `bulletin init`\n',
    );
    expect(memory.files.size).toBe(1);
  });

  test.each([
    ['draft', 'No. 28 is still a draft: this is the issue after it\n'],
    ['ready', 'No. 28 is `ready`, and not `published` yet: this is the issue after it\n'],
  ])('an issue before it that is %s is named', async (status, note) => {
    const last = `number: 28\ndate: 2026-05\nlanguage: en\nstatus: ${status}\nsections: []\n`;
    const given = { 'bulletin.yaml': files['bulletin.yaml'], 'issues/028.en.yaml': last };
    expect((await start(given, {}, '--yes')).memory.stderr()).toContain(note);
    const published = { ...given, 'issues/028.en.yaml': last.replace(status, 'published') };
    expect((await start(published, {}, '--yes')).memory.stderr()).not.toContain('No. 28 is');
  });

  test('what it writes passes, with nothing but warnings', async () => {
    const { memory } = await start(files, {}, '--yes');
    const checked = createMemoryHost(Object.fromEntries(memory.files));
    expect(await run(['validate', 'issues/029.en.yaml'], checked.host)).toBe(ExitCode.done);
    expect(checked.stdout()).toMatch(/\d warnings in 1 of 1 file\n$/);
  });
});

test('a file that is there is left as it is', async () => {
  const { code, memory } = await start(files, {}, '--yes', '--number', '28');
  expect(code).toBe(ExitCode.failed);
  expect(memory.text('issues/028.en.yaml')).toBe(files['issues/028.en.yaml']);
  expect(memory.stderr()).toContain('--number is the number of an issue that already exists: issues/028.en.yaml');
});

describe('a translation', () => {
  const ahead = { ...files, 'issues/029.en.yaml': issue(29, '2017-10'), 'issues/031.en.yaml': issue(31, '2018-05') };

  test('of the newest issue, where the language lacks it, with its date', async () => {
    const { path, text } = await start(ahead, {}, '--yes', '--language', 'fr');
    expect(path).toBe('issues/031.fr.yaml');
    expect(text).toContain('date: 2018-05\n');
  });

  test('has its texts, to be translated; without them where the other has errors, or sections are chosen', async () => {
    const { code, memory, text } = await start(ahead, {}, '--yes', '--language', 'fr');
    expect(code).toBe(ExitCode.done);
    expect(text).toMatch(/language: fr\nstatus: draft\n[^]*# untranslated: en [\da-f]{8}\n {4}intro: x\n/);
    expect(memory.stderr()).toContain('1 text to translate');
    const broken = { ...ahead, 'issues/031.en.yaml': `${issue(31, '2018-05')}titel: x\n` };
    expect((await start(broken, {}, '--yes', '--language', 'fr')).text).toContain('summary: TODO');
    const chosen = await start(ahead, {}, '--yes', '--language', 'fr', '--section', 'news');
    expect(chosen.text).toContain('summary: TODO');
  });

  test('of an older one has the date of that one', async () => {
    const { path, text } = await start(ahead, {}, '--yes', '--language', 'fr', '--number', '29');
    expect(path).toBe('issues/029.fr.yaml');
    expect(text).toContain('date: 2017-10\n');
  });
});

describe('after an issue that says something odd', () => {
  test.each([
    ['999999999', '2020-01', 'The default for --number is not a whole number'],
    ['29', '9999-12', 'The default for --date is not a date'],
  ])('number %s, date %s: asks for what is not usual', async (number, date, said) => {
    const { code, memory } = await start({ ...files, 'issues/090.en.yaml': issue(Number(number), date) }, {}, '--yes');
    expect(code).toBe(ExitCode.failed);
    expect(memory.stderr()).toContain(said);
  });
});

test('the languages that the issue lacks are named', async () => {
  const both = await start(files, {}, '--yes');
  expect(both.memory.stderr()).toContain('start its translation with `bulletin translate 029 fr`');
  const second = await start({ ...files, 'issues/029.en.yaml': issue(29, '2017-10') }, {}, '--yes', '--language', 'fr');
  expect(second.path).toBe('issues/029.fr.yaml');
  expect(second.memory.stderr()).not.toContain('translation');
});

describe('the layout of a section', () => {
  const laidOut = `number: 28
date: 2017-08
sections:
  - { id: news, layout: list, intro: x }
  - title: Events
    layout: diary
    items:
      - { id: choir, kind: event, title: Choir, start: 2017-12-01 }
  - title: In the country
    layout: diary
    items:
      - { id: walk, kind: event, title: Walk, start: 2017-12-02 }
`;
  const disk = { 'bulletin.yaml': publication, 'issues/028.en.yaml': laidOut };

  test('is that of the same section in the last issue, also where nothing comes along', async () => {
    const { memory, path, text } = await start(disk, {}, '--yes');
    expect(text).toContain('  - id: news\n    layout: list\n    intro: |\n      TODO');
    expect(text).toContain('  - id: events\n    layout: diary\n    items:\n      - { id: choir');
    expect(text).toContain('  - title: In the country\n    layout: diary\n    items:\n      - { id: walk');
    const empty = await start(disk, {}, '--yes', '--carry', 'none');
    expect(empty.text).toContain('  - id: events\n    layout: diary\n    intro: |\n      TODO');
    // Nobody has written in it, with or without a layout.
    expect(memory.stderr()).not.toContain('Nobody has written');
    const again = createMemoryHost({ 'bulletin.yaml': publication, [path]: empty.text });
    await run(['new', '--yes'], again.host);
    expect(again.stderr()).toContain('Nobody has written');
  });

  test('is none where the last issue has none', async () => {
    const { text } = await start(files, {}, '--yes');
    expect(text).not.toContain('layout');
  });

  test.each([
    ['new', '--yes', '--language', 'fr'],
    ['new', '--yes', '--language', 'fr', '--section', 'news,events'],
    ['translate', '28', 'fr'],
  ])('is that of the other language: bulletin %s %s %s', async (...args) => {
    const memory = createMemoryHost({ ...disk, 'issues/028.en.yaml': laidOut.replace('title: Events', 'id: events') });
    expect(await run(args, memory.host)).toBe(ExitCode.done);
    expect(memory.text('issues/028.fr.yaml')).toMatch(/ id: news,? *\n? *layout: list/);
    expect(memory.text('issues/028.fr.yaml')).toMatch(/ id: events\n *layout: diary\n/);
  });
});
