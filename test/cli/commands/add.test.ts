// bulletin add: the questions, the flags, and what is written into which issue.

import { describe, expect, test } from 'vitest';
import { ExitCode, Interrupted } from '../../../src/base/errors.ts';
import { run } from '../../../src/cli/cli.ts';
import { kinds } from '../../../src/content/issue/kinds.ts';
import { createMemoryHost, enterAt, type Answer, type MemoryOptions } from '../../support/memory-host.ts';
import { wrongFiles } from '../../support/wrong-files.ts';

const catalogue = `sections:
  - { id: news, title: { en: News, fr: Nouvelles } }
  - { id: policy, title: { en: Policy, fr: Politiques } }
  - { id: events, title: { en: Events, fr: Activités }, kind: event }
`;
const publication = `name: Harbour News\nlanguages: [en]\n${catalogue}`;
const bilingual = `name: Harbour News\nlanguages: [en, fr]\n${catalogue}`;
const issue = (number: number, more = 'status: draft') =>
  `number: ${number}\ndate: 2027-03\n${more}\nsections:\n  - id: news\n    items:\n      - title: A pier  # old\n        body: Text.\n`;
const files = { 'bulletin.yaml': publication, 'issues/028.en.yaml': issue(28), 'issues/029.en.yaml': issue(29) };

async function add(
  given: Readonly<Record<string, string | Uint8Array>>,
  options: MemoryOptions,
  ...args: readonly string[]
) {
  const memory = createMemoryHost(given, options);
  const code = await run(['add', ...args], memory.host);
  return { code, memory, out: memory.stdout(), note: memory.stderr(), text: (path: string) => memory.text(path) ?? '' };
}

const walk = ['event', '--title', 'Harbour walk', '--start', '2027-05-12', '--yes'];

describe('an item in another language than the main one', () => {
  test.each([
    [
      'where nobody has written the main one yet',
      'TODO',
      ['init', '.', '--name', 'X', '--languages', 'en,fr', '--yes'],
    ],
    ['where the main one has its own texts', 'Text.', undefined],
  ])('comes into the main one by the command that is printed: %s', async (_, own, init) => {
    const begun = { 'issues/001.en.yaml': issue(1), 'issues/001.fr.yaml': issue(1) };
    const memory = createMemoryHost(init === undefined ? { 'bulletin.yaml': bilingual, ...begun } : {});
    if (init !== undefined) expect(await run(init, memory.host)).toBe(ExitCode.done);
    expect(memory.text('issues/001.en.yaml')).toContain(own);
    const french = ['--language', 'fr', '--title', 'La fête', '--body', 'Merci à toutes.', '--yes'];
    expect(await run(['add', 'article', '--section', 'news', ...french], memory.host), memory.stderr()).toBe(0);
    const [, command = ''] = /The translation lacks what is new: `bulletin ([^`]+)`/.exec(memory.stderr()) ?? [];
    expect(command).toBe('translate 001 en --from fr');
    expect(await run(command.split(' '), memory.host), memory.stderr()).toBe(ExitCode.done);
    expect(memory.text('issues/001.en.yaml')).toContain('Merci à toutes.');
  });
});

describe('without a terminal', () => {
  test('an item from flags is at the end of the section of its kind, which the issue gets', async () => {
    const { code, out, note, text } = await add(files, {}, ...walk);
    expect(code, note).toBe(ExitCode.done);
    expect(out).toBe('issues/029.en.yaml:11\n');
    expect(text('issues/029.en.yaml')).toBe(
      `${issue(29)}  - id: events\n    items:\n      - kind: event\n        title: Harbour walk\n        start: 2027-05-12\n`,
    );
    expect(text('issues/028.en.yaml')).toBe(issue(28));
  });

  test('groups, lists, flags and several links', async () => {
    const { note, text } = await add(
      files,
      {},
      ...walk,
      ...['--cancelled', '--registration-closes', '2027-05-01', '--registration-contact-email', 'ada@example.org'],
      ...['--link-label', 'The programme', '--link-url', 'https://example.org/a'],
      ...['--link-label', 'The map', '--link-url', 'https://example.org/b', '--body', 'One.\n\nTwo: 3 # 4'],
    );
    expect(note).not.toContain('bulletin:');
    expect(text('issues/029.en.yaml')).toContain(
      [
        '        registration:',
        '          contact:',
        '            email: ada@example.org',
        '          closes: 2027-05-01',
        '        cancelled: true',
        '        body: |',
        '          One.',
        '',
        '          Two: 3 # 4',
        '        links:',
        '          - label: The programme',
        '            url: https://example.org/a',
        '          - label: The map',
        '            url: https://example.org/b',
        '',
      ].join('\n'),
    );
  });

  test.each([
    [
      ['event', '--title', 'A'],
      'There is no terminal to ask questions in. Give --start (the first day of the event)\n',
    ],
    [
      ['call', '--yes'],
      'With --yes, nothing is asked. Give --title (the heading); --closes (the last day to respond); --how-url, --how-contact-email, --how-contact-phone or --how-contact-url (how to respond: a url, a contact, or both)\n',
    ],
    [
      ['news', '--title', 'A', '--yes'],
      'Give --outlet (the newspaper, station or site); --published (when it was published); --url (the article itself: the title leads there)\n',
    ],
    [['note', '--section', 'news', '--yes'], 'With --yes, nothing is asked. Give --body (the text'],
    [['note', '--section', 'news', '--contributor', 'Ada'], 'Give --body (the text'],
    [['event', '--title', 'A', '--start', '05/06/2027', '--yes'], '--start can be two dates. Write 2027-'],
    [['event', '--title', 'A', '--start', 'next Tuesday'], '--start is not a date: next Tuesday. Write which day'],
    [['event', '--title', 'A', '--start', '31 February 2027'], '--start is not a real date: 2027-02-31'],
    [
      ['event', '--title', 'A', '--start', '10-12 May'],
      '--start has no year. Write it with its year, for example 10-12 May 2027\n',
    ],
    [
      ['event', '--title', 'A', '--start', 'every second Tuesday from 9 March 2027'],
      'If it comes again, write the first day here, and how often as `recurs`\n',
    ],
    [
      ['event', '--title', 'A', '--start', '12 May 2027 EST'],
      'Leave it out here, and give it as --timezone America/Toronto',
    ],
    [
      ['event', '--title', 'A', '--start', '2027-05-12', '--end', '2027-05-10'],
      '--end is before the first day, 2027-05-12: 2027-05-10. Write the last day, which is 2027-05-12 or later\n',
    ],
    [
      ['event', ...['--title', 'A', '--start', '2027-05-12', '--registration-url', 'https://example.org/']].concat([
        '--registration-opens',
        '2027-04-10',
        '--registration-closes',
        '9 April 2027',
      ]),
      '--registration-closes is before the first day, 2027-04-10: 2027-04-09',
    ],
    [
      ['notice', '--title', 'A', '--item-from', '2027-05-12', '--to', '2027-05-10', '--section', 'news'],
      '--to is before the first day, 2027-05-12: 2027-05-10',
    ],
    ...['22:00-02:00', '10 pm to 2 am'].map((hours): [string[], string] => [
      ['event', '--title', 'A', '--start', '2027-05-12', '--time', hours],
      `--time has an end that is not after its beginning: ${hours}. Write the earlier one first; if it ends on the next day, write that day, too\n`,
    ]),
    [
      ['event', '--title', 'A', '--start', '12 May 2027', '--time', '09:00-09:00'],
      '--time begins and ends at the same hour: 09:00-09:00. Write when it ends, or the beginning alone\n',
    ],
    [
      ['event', '--title', 'A', '--start', '12 May 2027, 10 pm - 2 am', '--end', '2027-05-12'],
      '--start has an end that is not after its beginning: 10 pm - 2 am',
    ],
    [['event', '--title', 'A', '--start', '12 May 2027', '--time', '2'], '--time '],
    ...['nowhere', '#nowhere'].map((url): [string[], string] => [
      ['article', '--title', 'A', '--section', 'news', '--link-label', 'Map', '--link-url', url],
      `--link-url is neither a whole address nor the id of an item in this issue: ${url}. Write the id of an item (here: a-pier), or a whole address such as https://example.org\n`,
    ]),
    [
      ['article', '--title', 'A', '--section', 'news', '--link-label', 'Map', '--link-url', '#a-peir'],
      'the id of an item in this issue: #a-peir. Write #a-pier\n',
    ],
    [['event', '--title', 'A', '--start', '12 May 2027', '--time', '11 to 1 pm'], '--time does not say of both hours'],
    [
      ['call', '--title', 'A', '--closes', '30 June 2027, 5 pm', '--how-url', 'https://example.org/'],
      '--closes has a time',
    ],
    [
      ['event', '--title', 'A', '--start', '12 May 2027, 2 pm', '--time', '15:00'],
      '--time says `15:00`, and another answer says `14:00`',
    ],
    [['article', '--title', 'A', '--link-url', 'https://example.org/', '--yes'], 'Give --link-label'],
    [
      ['article', '--title', 'A', '--contact-name', 'Ada', '--yes'],
      '--contact-...: it has no e-mail address, telephone number or web address\nhint: Give --contact-email, --contact-phone or --contact-url\n',
    ],
    [['article', '--title', 'A', '--link-access', 'nobody'], '--link-access'],
    [['article', '--title', 'A'], 'Give --section, or --yes to accept the defaults'],
    [['article', '--title', 'A', '--section', 'sport'], 'Choose from news, policy, events'],
    [['meeting'], 'Did you mean `event`?'],
    [[], 'Name it: `bulletin add article`'],
    [['note', '--body', 'A\u001b[2J', '--section', 'news'], '--body has an invisible control character in it'],
    [['article', '--title', 'A', '--issue', '31'], 'The newest are 029, 028'],
    [['article', '--title', 'A', '--language', 'fr'], '`bulletin translate 029 fr`'],
  ])('%j is refused, and nothing is written', async (args, message) => {
    const { code, note, text } = await add(files, {}, ...args);
    expect(note).toContain(message);
    expect(code).toBe(ExitCode.failed);
    expect(text('issues/029.en.yaml')).toBe(issue(29));
  });

  describe('a date or an hour in words is written in the form of the file', () => {
    const start = (...flags: readonly string[]) => ['event', '--title', 'A', '--yes', '--start', ...flags];
    test.each([
      [start('April 17, 2027', '--time', '9:30'), 'start: 2027-04-17\n        time: 09:30\n'],
      [start('17 avril 2027', '--time', '9 h 30'), 'start: 2027-04-17\n        time: 09:30\n'],
      [
        start('Saturday 17 April 2027', '--end', 'Sunday, April 18, 2027'),
        'start: 2027-04-17\n        end: 2027-04-18\n',
      ],
      [
        start('17-18 April 2027, 2 pm to 4 pm'),
        'start: 2027-04-17\n        end: 2027-04-18\n        time: 14:00-16:00\n',
      ],
      [start('17 April 2027, 2 pm', '--time', '14 h'), 'start: 2027-04-17\n        time: 14:00\n'],
      [
        start('2027-04-17', '--registration-closes', '10 avril 2027', '--registration-url', 'https://example.org/'),
        'closes: 2027-04-10\n',
      ],
      [start('2027-04-17'), 'start: 2027-04-17\n'],
      [
        start('2027-04-17', '--recurs-every', 'two weeks', '--recurs-to', 'June 2027'),
        'recurs:\n          every: two weeks\n          to: 2027-06\n',
      ],
      [
        start(
          '2027-04-17',
          '--recurs-every',
          'week',
          '--recurs-to',
          '2027-06',
          '--recurs-except',
          '1 May 2027, 2027-05-08',
        ),
        'except:\n            - 2027-05-01\n            - 2027-05-08\n',
      ],
      [
        ['resource', '--title', 'A', '--section', 'news', '--yes', '--languages', 'French, English'],
        '- fr\n          - en\n',
      ],
    ])('%j', async (args, written) => {
      const { code, note, text } = await add(files, {}, ...args);
      expect(code, note).toBe(ExitCode.done);
      expect(text('issues/029.en.yaml')).toContain(written);
    });

    test.each([
      [['--recurs-to', '2026-04-17'], '--recurs-to is before the first day, 2027-04-17: 2026-04-17'],
      [['--recurs-to', '2027-04-20'], '--recurs-to leaves one day only, 2027-04-17: 2027-04-20'],
      [
        ['--recurs-to', '2027-06', '--recurs-except', '2027-05-02'],
        '--recurs-except has a day on which it does not take place anyway: 2027-05-02',
      ],
      [['--recurs-to', '2027-06', '--recurs-except', 'May 2027'], '--recurs-except has a whole month: 2027-05'],
    ])('an event that comes again on no such day: %j', async (args, expected) => {
      const { code, note, text } = await add(files, {}, ...start('2027-04-17', '--recurs-every', 'week', ...args));
      expect(code).toBe(ExitCode.failed);
      expect(note).toContain(expected);
      expect(text('issues/029.en.yaml')).toBe(files['issues/029.en.yaml']);
    });

    test('at a prompt, the last day of an event that comes again is asked for until it is one', async () => {
      const answers = ['A', '2027-04-17', 'Text.', ['recurs'], 'week', '2026-04-17', '2027-06', []];
      const { memory, text } = await add(files, { answers }, 'event');
      expect(memory.refusals).toEqual([
        'It is before the first day, 2027-04-17: 2026-04-17. Write the last day, which is 2027-04-17 or later',
      ]);
      expect(text('issues/029.en.yaml')).toContain('to: 2027-06\n');
    });

    test('a picture that is not there, or not yet, is said', async () => {
      const args = ['article', '--title', 'A', '--section', 'news', '--image-alt', 'A pier', '--yes', '--image-file'];
      const { code, note } = await add(files, {}, ...args, 'images/no.png');
      expect(code, note).toBe(ExitCode.done);
      expect(note).toContain('Picture: it names a file that is not there: images/no.png');
    });

    test('in the languages of the publication, and in those alone', async () => {
      const german = { ...files, 'bulletin.yaml': publication.replace('[en]', '[en, de]') };
      const args = ['event', '--title', 'A', '--yes', '--start', '12. Dezember 2027', '--time', '14 Uhr'];
      const { code, note, text } = await add(german, {}, ...args);
      expect(code, note).toBe(ExitCode.done);
      expect(text('issues/029.en.yaml')).toContain('start: 2027-12-12\n        time: 14:00\n');
      expect((await add(files, {}, ...args)).note).toContain('--start is not a date: 12. Dezember 2027');
      const answers = ['A', 'am 12. Dezember 2027', 'Text.', ['time'], '14 bis 16 Uhr'];
      const asked = await add(german, { answers }, 'event');
      expect(asked.memory.refusals).toEqual([]);
      expect(asked.text('issues/029.en.yaml')).toContain('start: 2027-12-12\n        time: 14:00-16:00\n');
    });

    test('how it was read is said, where the words do not say all of it', async () => {
      const { note, text } = await add(files, {}, ...start('Saturday 17 April'));
      expect(note).toContain('--start has no year: the next such Saturday is 2027-04-17\n');
      expect(text('issues/029.en.yaml')).toContain('start: 2027-04-17\n');
      expect((await add(files, {}, ...start('Saturday 17 April'), '--quiet')).note).toBe('');
    });

    test('at a prompt, the day may have its hours with it, which are not asked again', async () => {
      const answers = ['A', '17-18 April 2027, 2 pm to 4 pm', 'Text.', []];
      const { memory, text } = await add(files, { answers }, 'event');
      expect(memory.refusals).toEqual([]);
      expect(text('issues/029.en.yaml')).toContain(
        'start: 2027-04-17\n        end: 2027-04-18\n        time: 14:00-16:00\n',
      );
      const more = memory.questions.find(({ message }) => message === 'What else is known?') as { choices?: unknown };
      expect(JSON.stringify(more.choices)).not.toMatch(/"value":"(?:end|time)"/);
      expect(JSON.stringify(more.choices)).toContain('"value":"place"');
    });

    test.each(['22:00-02:00', '10 pm to 2 am'])('hours after midnight, with the next day: %s', async (hours) => {
      const { code, note, text } = await add(
        files,
        {},
        ...start('17 April 2027'),
        '--end',
        '18 April 2027',
        '--time',
        hours,
      );
      expect(code, note).toBe(ExitCode.done);
      expect(text('issues/029.en.yaml')).toContain('end: 2027-04-18\n        time: 22:00-02:00\n');
    });

    test.each(['10 pm - 2 am', '22:00-02:00'])('also where they are with the first day: %s', async (hours) => {
      const { code, note, text } = await add(files, {}, ...start(`17 April 2027, ${hours}`), '--end', '2027-04-18');
      expect(code, note).toBe(ExitCode.done);
      expect(text('issues/029.en.yaml')).toContain('end: 2027-04-18\n        time: 22:00-02:00\n');
    });

    test.each([
      ['17 April 2027, 7 pm to midnight', []],
      ['17 avril 2027, 19 h à minuit', []],
      ['17 April 2027', ['--time', '19:00-00:00']],
      ['17 April 2027', ['--time', '7 pm - 12 am']],
      ['17 April 2027', ['--time', '19:00-24:00']],
    ])('an end at midnight: %s %s', async (when, more) => {
      const { code, note, text } = await add(files, {}, ...start(when), ...more);
      expect(code, note).toBe(ExitCode.done);
      expect(text('issues/029.en.yaml')).toContain('start: 2027-04-17\n        time: 19:00-24:00\n');
    });

    test('at a prompt, a last day before the first is asked again', async () => {
      const answers = ['A', '17 April 2027', 'Text.', ['end'], '16 April 2027', '18 April 2027'];
      const { memory, text } = await add(files, { answers }, 'event');
      expect(memory.refusals).toEqual([
        'It is before the first day, 2027-04-17: 2027-04-16. Write the last day, which is 2027-04-17 or later',
      ]);
      expect(text('issues/029.en.yaml')).toContain('end: 2027-04-18\n');
    });

    test('beside a file', async () => {
      const { note, text } = await add(
        { ...files, 'a.txt': 'Title: A\n' },
        {},
        ...['event', '--from', 'a.txt', '--start', '17 avril 2027, 9 h 30', '--yes'],
      );
      expect(note).not.toContain('bulletin:');
      expect(text('issues/029.en.yaml')).toContain('start: 2027-04-17\n        time: 09:30\n');
    });
  });

  test.each([['28'], ['028'], ['028.en'], ['issues/028.en.yaml']])(
    'the issue %s is the one that is named',
    async (name) => {
      const { out } = await add(files, {}, ...walk, '--issue', name);
      expect(out).toBe('issues/028.en.yaml:11\n');
    },
  );

  test('a section by its title, in any language', async () => {
    const { text } = await add(files, {}, 'note', '--body', 'Back in May.', '--section', 'politiques');
    expect(text('issues/029.en.yaml')).toContain('  - id: policy\n    items:\n      - kind: note\n');
  });

  test('as JSON', async () => {
    const { out, note } = await add(files, {}, ...walk, '--json');
    expect(JSON.parse(out)).toEqual({
      version: 1,
      added: [
        {
          file: 'issues/029.en.yaml',
          line: 11,
          section: 'events',
          kind: 'event',
          title: 'Harbour walk',
          wasThere: false,
        },
      ],
      left: [],
      notes: [],
    });
    expect(note).toBe('');
  });
});

describe('an event goes where its date is', () => {
  const events = (...starts: readonly string[]) =>
    `number: 29\ndate: 2027-03\nstatus: draft\nsections:\n  - id: events\n    items:\n${starts
      .map((start) => `      - { kind: event, title: On ${start}, start: ${start} }\n`)
      .join('')}`;
  const starts = (text: string) => [...text.matchAll(/start: (\S+)/g)].map(([, start]) => start);

  test.each([
    [
      ['2027-05-01', '2027-05-20'],
      ['2027-05-01', '2027-05-12', '2027-05-20'],
    ],
    [['2027-05-20'], ['2027-05-12', '2027-05-20']],
    [['2027-05-12'], ['2027-05-12', '2027-05-12']],
    [
      ['2027-04', '2027-06'],
      ['2027-04', '2027-05-12', '2027-06'],
    ],
    // In no order: so is the new one.
    [
      ['2027-06-20', '2027-05-01'],
      ['2027-06-20', '2027-05-01', '2027-05-12'],
    ],
  ])('among %j', async (before, after) => {
    const { out, text } = await add({ ...files, 'issues/029.en.yaml': events(...before) }, {}, ...walk);
    const now = text('issues/029.en.yaml');
    expect(starts(now)).toEqual(after);
    const line = Number(/:(\d+)/.exec(out)![1]);
    expect(now.split('\n')[line - 1]).toBe('      - kind: event');
    expect(now.split('\n')[line]).toBe('        title: Harbour walk');
  });

  test('also where several come at once, each with its line', async () => {
    const more = [20, 10, 15].map((day) => `- kind: event\n  title: On ${day}\n  start: 2027-05-${day}\n`).join('');
    const given = { ...files, 'issues/029.en.yaml': events('2027-05-12'), 'a.yaml': more };
    const { out, text, note } = await add(given, {}, '--from', 'a.yaml', '--yes');
    const now = text('issues/029.en.yaml');
    expect(starts(now), note).toEqual(['2027-05-10', '2027-05-12', '2027-05-15', '2027-05-20']);
    const lines = [...out.matchAll(/:(\d+)/g)].map(([, line]) => now.split('\n')[Number(line)]!.trim());
    expect(lines).toEqual(['title: On 20', 'title: On 10', 'title: On 15']);
  });
});

test('the same once more changes nothing, and that is said', async () => {
  const memory = createMemoryHost(files);
  expect(await run(['add', ...walk], memory.host)).toBe(ExitCode.done);
  const text = memory.text('issues/029.en.yaml');
  const [out, note] = [memory.stdout().length, memory.stderr().length];
  expect(await run(['add', ...walk], memory.host)).toBe(ExitCode.done);
  expect(memory.text('issues/029.en.yaml')).toBe(text);
  expect(memory.stdout().slice(out)).toBe('issues/029.en.yaml:11 (there already)\n');
  expect(memory.stderr().slice(note)).toBe('');
});

describe('which issue', () => {
  test('the newest that is not published', async () => {
    const published = { ...files, 'issues/029.en.yaml': issue(29, 'status: published') };
    const { out, text } = await add(published, {}, ...walk);
    expect(out).toBe('issues/028.en.yaml:11\n');
    expect(text('issues/029.en.yaml')).toBe(issue(29, 'status: published'));
  });

  test('never a published one', async () => {
    const published = { 'bulletin.yaml': publication, 'issues/029.en.yaml': issue(29, 'status: published') };
    expect((await add(published, {}, ...walk)).note).toContain('Start the next one with `bulletin new`');
    const named = await add(published, {}, ...walk, '--issue', '29');
    expect(named.code).toBe(ExitCode.failed);
    expect(named.note).toContain('is published, so nothing is added to it');
    expect(named.note).toContain('`errata`');
    expect(named.text('issues/029.en.yaml')).toBe(issue(29, 'status: published'));
  });

  test('not an older one where the newest cannot be read', async () => {
    const broken = { ...files, 'issues/029.en.yaml': 'number: "\n' };
    const { code, note, text } = await add(broken, {}, ...walk);
    expect(code).toBe(ExitCode.failed);
    expect(note).toContain('issues/029.en.yaml cannot be read');
    expect(text('issues/028.en.yaml')).toBe(issue(28));
  });

  test.each([
    ['ready', [], true],
    ['ready', ['--quiet'], false],
    ['ready', ['--json'], false],
    ['draft', [], false],
  ] as const)(
    'into an issue that is %s, with %j: a note says of a ready one that it is',
    async (status, args, isSaid) => {
      const ready = { ...files, 'issues/029.en.yaml': issue(29, `status: ${status}`) };
      const { code, note, text } = await add(ready, {}, ...walk, ...args);
      expect(code).toBe(ExitCode.done);
      expect(text('issues/029.en.yaml')).toContain('Harbour walk');
      const said = 'issues/029.en.yaml is ready (`status: ready`), and may have been proofread before this was added';
      expect(note.includes(said)).toBe(isSaid);
      const again = await add({ ...ready, 'issues/029.en.yaml': text('issues/029.en.yaml') }, {}, ...walk, ...args);
      expect(again.note).not.toContain('is ready');
    },
  );

  test('in another language; where there are several, the item has an id, and the note names the translation', async () => {
    const two = { ...files, 'bulletin.yaml': bilingual, 'issues/029.fr.yaml': issue(29) };
    const main = await add(two, {}, ...walk);
    expect(main.out).toBe('issues/029.en.yaml:11\n');
    expect(main.text('issues/029.en.yaml')).toContain('      - id: harbour-walk\n        kind: event\n');
    expect(main.note).toContain('`bulletin translate 029 fr`');
    expect((await add(two, {}, ...walk, '--language', 'fr')).out).toBe('issues/029.fr.yaml:11\n');
    expect((await add(two, {}, ...walk, '--issue', '29.fr')).out).toBe('issues/029.fr.yaml:11\n');
  });

  test.each([
    ['--language', 'fr'],
    ['--language', 'FR'],
    ['--language', 'fr_ca'],
    ['--issue', '29.fr'],
    ['--issue', '29.FR'],
    ['--issue', '029.fr_CA'],
  ])('%s %s is the French of Canada, where there is no other', async (...words) => {
    const canada = {
      'bulletin.yaml': bilingual.replace('[en, fr]', '[en-CA, fr-CA]'),
      'issues/029.en-CA.yaml': issue(29),
      'issues/029.fr-CA.yaml': issue(29),
    };
    expect((await add(canada, {}, ...walk, ...words)).out).toBe('issues/029.fr-CA.yaml:11\n');
  });

  test('an id is never that of another item', async () => {
    const two = { ...files, 'bulletin.yaml': bilingual };
    const { text } = await add(two, {}, 'article', '--title', 'A pier', '--section', 'news', '--yes');
    expect(text('issues/029.en.yaml')).toContain('- id: a-pier-2\n');
  });
});

describe('what was there', () => {
  test('stays as it is, with its line ends and its byte order mark', async () => {
    const text = `\ufeff${issue(29)}`.replaceAll('\n', '\r\n');
    const { text: after } = await add({ ...files, 'issues/029.en.yaml': text }, {}, ...walk);
    const written = after('issues/029.en.yaml');
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(written))).toBe(written);
    expect(written.replaceAll('\r\n', '')).not.toContain('\n');
    expect(written.startsWith(text.slice(1))).toBe(true);
  });

  test.each(['en', 'fr'])(
    'what `new` has written for the time being goes with the first item: %s',
    async (language) => {
      const two = { 'bulletin.yaml': bilingual.replace('[en, fr]', `[${language}]`) };
      const memory = createMemoryHost(two);
      await run(['new', '--yes', '--number', '29', '--date', '2027-03'], memory.host);
      const path = `issues/029.${language}.yaml`;
      const before = memory.text(path)!;
      await run(['add', ...walk], memory.host);
      await run(['add', 'article', '--title', 'A', '--section', 'news', '--yes'], memory.host);
      const after = memory.text(path)!;
      const policy = before.slice(before.indexOf('  - id: policy'), before.indexOf('  - id: events'));
      expect(after).toBe(
        before.slice(0, before.indexOf('    intro:')) +
          '    items:\n      - title: A\n' +
          policy +
          '  - id: events\n    items:\n      - kind: event\n        title: Harbour walk\n        start: 2027-05-12\n',
      );
    },
  );

  test('a sentence that somebody wrote there stays', async () => {
    const written = `${issue(29)}  - id: events\n    intro: |\n      TODO one of my own\n    # items:\n    #   - later\n`;
    const { text } = await add({ ...files, 'issues/029.en.yaml': written }, {}, ...walk);
    expect(text('issues/029.en.yaml')).toContain('    intro: |\n      TODO one of my own\n');
    expect(text('issues/029.en.yaml')).toContain('    # items:\n    #   - later\n');
  });
});

describe('on a terminal', () => {
  test('that a group is needed is said', async () => {
    const { code, memory, text } = await add(files, {
      answers: ['call', 'news', 'Papers', '30 June 2027', ['url'], '', 'Send us yours.', []],
    });
    expect(code, memory.stderr()).toBe(ExitCode.done);
    expect(memory.questions.map(({ message }) => message)).toContain(
      'How to respond: a url, a contact, or both: what is known? (url or contact is needed; Enter if it is not known yet)',
    );
    expect(text('issues/029.en.yaml')).toContain('        how:\n          url: TODO\n');
  });

  test.each(kinds)('Enter alone adds an item with its gaps, which validate and status find: %s', async (kind) => {
    const { code, memory, note, text } = await add(files, { answers: enterAt }, kind);
    expect(code, note).toBe(ExitCode.done);
    expect(memory.refusals).toEqual([]);
    expect(note).toContain('Next: replace each TODO in the file, then `bulletin validate issues/029.en.yaml`\n');
    const gaps = text('issues/029.en.yaml')
      .split('\n')
      .flatMap((line, index) => (line.includes('TODO') ? [index + 1] : []));
    expect(gaps).not.toEqual([]);
    const checked = createMemoryHost({
      'bulletin.yaml': publication,
      'issues/029.en.yaml': text('issues/029.en.yaml'),
    });
    await run(['validate', 'issues/029.en.yaml'], checked.host);
    const found = checked
      .stdout()
      .matchAll(/^issues\/029\.en\.yaml:(\d+):.*(?:is where (?:text|the [\w -]+) should be|is not written yet)/gm);
    expect(
      Array.from(found, ([, line]) => Number(line)),
      checked.stdout(),
    ).toEqual(gaps);
    await run(['status', '--json'], checked.host);
    expect(checked.stdout()).toContain(`"todos": ${gaps.length},`);
  });

  test.each([
    [['call', 'news', 'Papers', '30 June 2027', ['url'], '', 'Send us yours.', []]],
    [['call', 'news', 'Papers', '30 June 2027', ['contact'], ['email'], '', 'Send us yours.', []]],
    [['call', 'news', 'Papers', '30 June 2027', ['contact'], ['phone'], '', 'Send us yours.', []]],
  ] as [Answer[]][])('a draft is built with an address to come, which leads nowhere: %j', async ([...answers]) => {
    const { code, memory } = await add(files, { answers });
    expect(code, memory.stderr()).toBe(ExitCode.done);
    const added = { ...files, 'issues/029.en.yaml': memory.text('issues/029.en.yaml')! };
    const built = createMemoryHost(added);
    const args = ['build', 'issues/029.en.yaml', '--format', 'html,email,text'];
    expect(await run(args, built.host), built.stderr() + built.stdout()).toBe(ExitCode.done);
    const [page, mail, text] = ['html', 'email.html', 'txt'].map((end) => built.text(`dist/029/029.en.${end}`)!);
    for (const one of [page, mail, text]) expect(one).toContain('TODO');
    for (const one of [page, mail]) expect(one).not.toMatch(/href="[^"]*TODO/);
    for (const status of ['ready', 'published']) {
      const later = { ...added, 'issues/029.en.yaml': added['issues/029.en.yaml'].replace('draft', status) };
      const checked = createMemoryHost(later);
      expect(await run(['validate', 'issues/029.en.yaml'], checked.host)).toBe(ExitCode.findings);
      expect(checked.stdout()).toMatch(/ error text\/placeholder "TODO" is where the .* should be/);
    }
  });

  test.each([
    [['event', 'recurs', 'week', '', []], 'every: week\n          to: TODO'],
    [['article', 'images', 'a.png', [], false], '- file: a.png\n            alt: TODO'],
    [['article', 'images', 'a.png', ['alt'], '', false], '- file: a.png\n            alt: TODO'],
    [['article', 'images', 'a.png', ['decorative'], false], 'decorative: true'],
    [['article', 'links', 'The map', '', [], false], '- label: The map\n            url: TODO'],
    [['event', 'contact', ['name', 'email'], 'Ada', ''], 'name: Ada\n          email: TODO'],
    [
      ['event', 'registration', ['contact', 'opens'], ['name', 'phone'], 'Ada', '', '2027-05-01'],
      'contact:\n            name: Ada\n            phone: TODO\n          opens: 2027-05-01',
    ],
  ])('what was typed stays where the rest is not known yet: %j', async ([kind, group, ...answers], written) => {
    const start = kind === 'event' ? ['--start', '2027-05-12'] : [];
    const args = ['--section', 'news', '--title', 'A walk', ...start, '--body', 'Text.'];
    const given = { answers: [[group], ...answers] as Answer[] };
    const { code, memory, text } = await add(files, given, kind as string, ...args);
    expect(code, memory.stderr()).toBe(ExitCode.done);
    expect(memory.refusals).toEqual([]);
    expect(text('issues/029.en.yaml')).toContain(`${written}\n`);
  });

  test('an item whose title nobody knows yet has no id, which would stay when it is written', async () => {
    const given = { 'bulletin.yaml': bilingual, 'issues/029.en.yaml': issue(29), 'issues/029.fr.yaml': issue(29) };
    const title = (question: { message: string }) => question.message.startsWith('The heading');
    const answers = (question: Parameters<typeof enterAt>[0]): Answer =>
      title(question) ? '' : question.message.startsWith('The text') ? 'Come along.' : enterAt(question);
    const { code, note, memory, text } = await add(given, { answers }, 'article', '--section', 'news');
    expect(code, note).toBe(ExitCode.done);
    const added = text('issues/029.en.yaml').slice(issue(29).length);
    expect(added).toMatch(/^ {6}- title: TODO\n/);
    expect(added).not.toContain('id:');
    // Once it is written, the translation knows it all the same.
    const written = { ...given, 'issues/029.en.yaml': memory.text('issues/029.en.yaml')!.replace('TODO', 'A gala') };
    const later = createMemoryHost(written);
    expect(await run(['translate', '29', 'fr'], later.host), later.stderr()).toBe(ExitCode.done);
    expect(later.text('issues/029.fr.yaml')).toContain('title: A gala');
    expect(await run(['translate', '29', 'fr'], later.host)).toBe(ExitCode.done);
    expect(later.text('issues/029.fr.yaml')!.split('A gala')).toHaveLength(2);
  });

  test('only what the kind needs is asked, then what else is known', async () => {
    const { code, memory, text } = await add(files, {
      answers: [
        ...['event', 'Harbour walk', 'next Tuesday', '05/06/2027', '12 May 2027', 'Come along.'],
        ...[['time', 'registration', 'links', 'cancelled'], '2 pm to 4 pm', ['url'], 'https://example.org/r'],
        ...['The map', 'https://example.org/map', [], false],
      ],
    });
    expect(code, memory.stderr()).toBe(ExitCode.done);
    expect(memory.questions.map(({ message }) => message)).toEqual([
      'What is it?',
      'The heading (Enter if it is not known yet):',
      'The first day of the event (for example 15 August 2027 or 2027-08-15; Enter if it is not known yet):',
      'The text, in one line (paragraphs and lists are easier to write in the file afterwards; Enter to skip):',
      'What else is known?',
      'When it begins, or from when to when (for example 14:00; Enter to skip):',
      'How to register: what is known? (Enter to skip)',
      'Where to register (for example https://example.org/report; Enter to skip):',
      'What readers find behind the link. It must make sense without the text around it (for example Read the evaluation; Enter to skip):',
      'A web, mail or telephone address, or the id of an item in this issue (for example https://example.org/report; Enter if it is not known yet):',
      'Where to read more: what else is known? (Enter to skip)',
      'Another link?',
    ]);
    expect(memory.refusals).toEqual([
      'It is not a date: next Tuesday. Write which day that is, as 12 May 2027 or 2027-05-12',
      expect.stringMatching(/^It can be two dates\. Write 2027-0\d-0\d or 2027-0\d-0\d, whichever it is$/),
    ]);
    expect(text('issues/029.en.yaml')).toContain(
      [
        '      - kind: event',
        '        title: Harbour walk',
        '        start: 2027-05-12',
        '        time: 14:00-16:00',
        '        registration:',
        '          url: https://example.org/r',
        '        cancelled: true',
        '        body: |',
        '          Come along.',
        '        links:',
        '          - label: The map',
        '            url: https://example.org/map',
        '',
      ].join('\n'),
    );
  });

  test.each([
    ['a day', 'event', ['end'], ['']],
    ['a line', 'event', ['place'], ['']],
    ['a list', 'resource', ['languages'], ['']],
    ['a group', 'event', ['contact'], [['email'], '']],
    ['a group in a group', 'event', ['registration'], [['contact'], []]],
    ['the first of what is needed', 'event', ['contact'], [['email', 'postal'], '']],
    ['a picture', 'article', ['images'], ['']],
    ['how often', 'event', ['recurs'], ['']],
    ['the words of a link', 'article', ['links'], ['']],
    ['one of a few', 'article', ['access'], ['']],
  ])('what was chosen by mistake can be skipped: %s', async (_, kind, chosen, skipped) => {
    const start = kind === 'event' ? ['--start', '2027-05-12'] : [];
    const args = [kind, '--section', 'news', '--title', 'A walk', ...start, '--body', 'Text.'];
    const without = await add(files, {}, ...args, '--yes');
    const { code, memory, text } = await add(files, { answers: [chosen, ...skipped] }, ...args);
    expect(code, memory.stderr()).toBe(ExitCode.done);
    expect(memory.refusals).toEqual([]);
    expect(memory.stderr()).not.toContain('It `');
    expect(text('issues/029.en.yaml')).toBe(without.text('issues/029.en.yaml'));
  });

  test.each([
    [[], true],
    [['--title', 'Back in May'], false],
    [['--link-label', 'A report', '--link-url', 'https://example.org/'], false],
  ])('the text of a note is needed where it has nothing else to read: %j', async (flags, isNeeded) => {
    const { code, memory, text } = await add(files, { answers: ['', []] }, 'note', '--section', 'news', ...flags);
    expect(code, memory.stderr()).toBe(ExitCode.done);
    expect(memory.refusals).toEqual([]);
    expect(memory.questions[0]!.message.includes('Enter to skip')).toBe(!isNeeded);
    expect(text('issues/029.en.yaml').includes('body: |\n          TODO\n')).toBe(isNeeded);
    expect(text('issues/029.en.yaml')).toMatch(/kind: note\n {8}\w+:/);
  });

  test('a list asks for what is needed beside what is known', async () => {
    const args = ['article', '--section', 'news', '--title', 'A', '--body', 'Text.'];
    const answers = [['images'], 'a.png', ['decorative'], true, ''];
    const { memory } = await add(files, { answers }, ...args);
    expect(memory.questions.map(({ message }) => message)).toContain(
      'Pictures: what else is known? (alt or decorative is needed; Enter if it is not known yet)',
    );
  });

  test('a group with nothing chosen is left out where it may be, and a choice that is not enough is refused', async () => {
    const event = ['event', '--section', 'news', '--title', 'A', '--start', '2027-05-12', '--body', 'Text.'];
    for (const group of ['registration', 'contact']) {
      const { code, memory, text } = await add(files, { answers: [[group], []] }, ...event);
      expect(code, memory.stderr()).toBe(ExitCode.done);
      expect(memory.refusals).toEqual([]);
      expect(text('issues/029.en.yaml')).toBe((await add(files, {}, ...event, '--yes')).text('issues/029.en.yaml'));
    }
    const named = await add(files, { answers: [['contact'], ['name'], ['name', 'email'], 'Ada', 'a@b.org'] }, ...event);
    expect(named.memory.refusals).toEqual([
      'It has no e-mail address, telephone number or web address: choose email, phone or url, too',
    ]);
  });

  test('a second link that there is none of is skipped', async () => {
    const answers = [['links'], 'The map', 'https://example.org/map', [], true, ''];
    const args = ['article', '--section', 'news', '--title', 'A', '--body', 'Text.'];
    const { code, note, text } = await add(files, { answers }, ...args);
    expect(code, note).toBe(ExitCode.done);
    expect(text('issues/029.en.yaml')).toContain(
      'links:\n          - label: The map\n            url: https://example.org/map\n',
    );
  });

  test.each([
    ['en', '', ['here', 'Click here', 'Read more'], 'Name what is behind the link, for example "the annual report"'],
    ['en', '', ['Click here for the map'], 'Leave out "Click here"'],
    ['fr', '', ['ici', 'Lire la suite'], 'Name what is behind the link, for example "the annual report"'],
    ['en', 'rules:\n  link/vague-label: { level: off, reason: They are few. }\n', [], ''],
  ])('words of a link that say nothing are asked for again: %s %j', async (language, rules, vague, help) => {
    const given = {
      'bulletin.yaml': `${bilingual}${rules}`,
      'issues/029.en.yaml': issue(29),
      'issues/029.fr.yaml': issue(29),
    };
    const args = ['article', '--section', 'news', '--title', 'A', '--body', 'Text.', '--language', language];
    const label = rules === '' ? 'The map' : 'here';
    const answers = [['links'], ...vague, label, 'https://example.org/map', [], false];
    const { code, memory, text } = await add(given, { answers }, ...args);
    expect(code, memory.stderr()).toBe(ExitCode.done);
    expect(memory.refusals).toEqual(vague.map((typed) => `It does not say where the link leads: ${typed}. ${help}`));
    expect(text(`issues/029.${language}.yaml`)).toContain(`- label: ${label}\n`);
    const flags = [...args, '--link-url', 'https://example.org/map', '--yes'];
    for (const typed of vague) {
      const { code: done, note } = await add(given, {}, ...flags, '--link-label', typed);
      expect(note).toContain(`--link-label does not say where the link leads: ${typed}. ${help}\n`);
      expect(done).toBe(ExitCode.done);
    }
    expect((await add(given, {}, ...flags, '--link-label', label)).note).not.toContain('--link-label');
  });

  test.each([
    [['event', '--start', '2026-05-12'], '12 May 2026'],
    [['event', '--start', '2027-02-26', '--end', '2027-03-02'], undefined],
    [['event', '--start', '2026-05-12', '--cancelled'], undefined],
    [['event', '--start', '2027-05-12', '--registration-closes', '2026-05-01'], '1 May 2026'],
    [['event', '--start', '2027-03'], undefined],
    [['call', '--closes', '2027-02', '--how-url', 'https://example.org/'], 'February 2027'],
    [['job', '--closes', '2027-02-28', '--employer', 'X'], '28 February 2027'],
    [['notice', '--item-from', '2027-01-02', '--to', '2027-01-03'], '3 January 2027'],
    [['article', '--until', '2027-02-27'], '27 February 2027'],
    [['news', '--published', '2026-01-01', '--outlet', 'Times', '--url', 'https://example.org/'], undefined],
  ])('what is over before the issue is asked about once, and added: %j', async ([kind = '', ...args], day) => {
    const item = ['--title', 'A', '--body', 'B.', ...args, '--section', 'news', '--yes'];
    const { code, note, text } = await add(files, {}, kind, ...item);
    expect(code, note).toBe(ExitCode.done);
    expect(text('issues/029.en.yaml')).toContain('title: A\n');
    expect(note.match(/.* is before the date of the issue.*/g) ?? []).toEqual(
      day === undefined ? [] : [`${day} is before the date of the issue, March 2027: is it right?`],
    );
    expect((await add(files, {}, kind, ...item, '--quiet')).note).toBe('');
    const noDate = { ...files, 'issues/029.en.yaml': issue(29).replace('date: 2027-03\n', '') };
    expect((await add(noDate, {}, kind, ...item)).note).not.toContain('is it right?');
  });

  test('what is over in a file that somebody sent is named with its line', async () => {
    const from = { ...files, 'a.txt': 'From: Ben\nTitle: Walk\nWhen: 12 May 2026\n\nText.\n' };
    const { code, note } = await add(from, {}, 'event', '--from', 'a.txt');
    expect(code, note).toBe(ExitCode.done);
    expect(note).toContain('a.txt:2 12 May 2026 is before the date of the issue, March 2027: is it right?\n');
  });

  test('a link to nowhere is asked again', async () => {
    const answers = [['links'], 'The map', 'nowhere', 'a-peir', '#a-pier', [], false];
    const args = ['article', '--section', 'news', '--title', 'A', '--body', 'Text.'];
    const { code, memory, text } = await add(files, { answers }, ...args);
    expect(code, memory.stderr()).toBe(ExitCode.done);
    expect(memory.refusals).toEqual([
      'It is neither a whole address nor the id of an item in this issue: nowhere. Write the id of an item (here: a-pier), or a whole address such as https://example.org',
      'It is neither a whole address nor the id of an item in this issue: a-peir. Write a-pier',
    ]);
    expect(text('issues/029.en.yaml')).toContain('url: "#a-pier"\n');
  });

  test.each([
    [['event', '--start', '2027-05-12'], ['online'], 'zoom link to follow', 'If there is none yet, leave it out, and'],
    [['article'], ['url'], 'to follow on the site', 'If there is none yet, leave it out, and'],
  ])(
    'an address that is not known yet is left out, at a prompt and as a flag: %j',
    async (kind, chosen, typed, help) => {
      const start = [...kind, '--section', 'news', '--title', 'Walk', '--body', 'Text.'];
      const prompted = await add(files, { answers: [chosen, typed, ''] }, ...start);
      expect(prompted.code, prompted.note).toBe(ExitCode.done);
      const flagged = await add(files, {}, ...start, `--${chosen[0]}`, typed);
      for (const said of [prompted.memory.refusals.join('\n'), flagged.note]) {
        expect(said).toContain(help);
        expect(said).not.toContain('delete');
      }
    },
  );

  test('no answer has a line to delete, and no two full stops are side by side', async () => {
    const answers = ['A call', '4 p.m.', '30/31', '5 June 2027', [], 'Text.', ['opens'], 'Friday at 4 p.m.', 'May.'];
    const { memory } = await add(files, { answers: [...answers, new Interrupted()] }, 'call', '--section', 'news');
    expect(memory.refusals.length).toBeGreaterThan(3);
    expect(memory.refusals.join('\n')).not.toMatch(/delete the line|\.\./);
    expect(memory.refusals.join('\n')).toContain('4 p.m. Write the time in the text');
  });

  test('answers may be in words', async () => {
    const { note, text } = await add(
      files,
      {
        answers: [
          ...['Book', 'Text.', ['year', 'pages', 'languages', 'links', 'contact']],
          ...['2026', '48', 'English and French', 'Read it', '<https://example.org/b>.', [], false],
          ...[['email'], 'Ada <ada@example.org>', 'ada@example.org'],
        ],
      },
      ...['resource', '--section', 'news'],
    );
    expect(note).not.toContain('bulletin:');
    for (const line of ['languages:\n          - en\n          - fr\n', 'url: https://example.org/b\n', 'year: 2026\n'])
      expect(text('issues/029.en.yaml')).toContain(line);
  });

  test('how often an event comes again', async () => {
    const answers = ['Choir', '2027-04-17', 'Text.', ['recurs'], 'week', '26 June 2027', ['except'], '1 May 2027'];
    const { memory, note, text } = await add(files, { answers }, 'event');
    expect(note).not.toContain('bulletin:');
    expect(memory.refusals).toEqual([]);
    expect(memory.questions.at(-1)!.message).toContain(
      '(for example 22 December 2027, 29 December 2027; Enter to skip)',
    );
    expect(text('issues/029.en.yaml')).toContain(
      'recurs:\n          every: week\n          to: 2027-06-26\n          except:\n            - 2027-05-01\n',
    );
  });

  test('Enter at one of a few takes the usual one, and the last choice leaves it out', async () => {
    const { memory, text } = await add(files, { answers: ['Choir', '2027-04-17', 'Text.', ['recurs'], ''] }, 'event');
    const asked = memory.questions.at(-1)!;
    expect(asked).toMatchObject({ type: 'select', default: 'week' });
    expect(asked.message).not.toContain('Enter to skip');
    const { choices } = asked as { choices: readonly { value: string; name: string }[] };
    expect(choices[0]).toEqual({ value: 'day', name: 'day' });
    expect(choices.at(-1)).toEqual({ value: '', name: 'leave it out' });
    expect(text('issues/029.en.yaml')).toContain('Choir');
    expect(text('issues/029.en.yaml')).not.toContain('recurs');
  });

  test('the section, where it is not clear', async () => {
    const { memory, text } = await add(files, { answers: ['policy', 'A bill', 'Text.', []] }, 'article');
    expect(memory.questions[0]).toMatchObject({
      type: 'select',
      message: 'Which section is it for?',
      choices: [
        { value: 'news', name: 'News' },
        { value: 'policy', name: 'Policy' },
        { value: 'events', name: 'Events' },
      ],
      default: 'news',
    });
    expect(text('issues/029.en.yaml')).toContain('  - id: policy\n    items:\n      - title: A bill\n');
  });

  test('what a flag says is not asked', async () => {
    const { memory } = await add(files, { answers: ['Text.', []] }, ...walk.slice(0, -1));
    expect(memory.questions.map(({ message }) => message.slice(0, 9))).toEqual(['The text,', 'What else']);
  });

  test('Ctrl-C writes nothing', async () => {
    const { code, memory, text } = await add(files, { answers: ['event', new Interrupted()] });
    expect(code).toBe(ExitCode.interrupted);
    expect(memory.stderr()).toMatch(/\nStopped: nothing was written\n$/);
    expect(text('issues/029.en.yaml')).toBe(issue(29));
  });
});

describe('--from', () => {
  const markdown = '# Harbour walk\nstart: 2027-05-12\nplace: Toronto\n\nCome **along**.\n';

  test.each([
    ['Markdown', 'walk.md', markdown],
    [
      'YAML',
      'walk.yaml',
      'kind: event\ntitle: Harbour walk\nstart: 2027-05-12\nplace: Toronto\nbody: Come **along**.\n',
    ],
    [
      'a list',
      'walk.yaml',
      '- kind: event\n  title: Harbour walk\n  start: 2027-05-12\n  place: Toronto\n  body: Come **along**.\n',
    ],
  ])('%s', async (_, name, content) => {
    const { code, text, note } = await add({ ...files, [name]: content }, {}, '--from', name);
    expect(code, note).toBe(ExitCode.done);
    expect(text('issues/029.en.yaml')).toContain(
      '      - kind: event\n        title: Harbour walk\n        start: 2027-05-12\n        place: Toronto\n        body: |\n          Come **along**.\n',
    );
  });

  test.each([[markdown], ['kind: event\ntitle: Harbour walk\nstart: 2027-05-12\n']])(
    'standard input',
    async (stdin) => {
      expect((await add(files, { stdin }, '--from', '-')).out).toBe('issues/029.en.yaml:11\n');
    },
  );

  test('several items, each with its section', async () => {
    const stdin =
      '- { section: policy, title: A bill, body: Text. }\n- { section: news, title: A pier reopens, body: Text. }\n';
    const { out, text } = await add(files, { stdin }, '--from', '-');
    expect(out).toBe('issues/029.en.yaml:14\nissues/029.en.yaml:9\n');
    expect(text('issues/029.en.yaml')).toContain('body: Text.\n      - title: A pier reopens\n');
  });

  test.each(wrongFiles)('%s: %j is not written', async (name, content, line, message) => {
    const { code, note, text } = await add({ ...files, [name]: content }, {}, '--from', name);
    expect(code, note).toBe(ExitCode.findings);
    expect(note).toContain(`${name}:${line} `);
    expect(note).toContain(message);
    expect(text('issues/029.en.yaml')).toBe(issue(29));
  });

  test('an error that was in the issue before keeps nothing out', async () => {
    const old = `${issue(29)}        links: [{ label: Map, url: nowhere }]\n`;
    const { code, note } = await add({ ...files, 'issues/029.en.yaml': old, 'a.md': markdown }, {}, '--from', 'a.md');
    expect(code, note).toBe(ExitCode.done);
  });

  test('what is missing is said with its line, and nothing is written', async () => {
    const { code, note, text } = await add(
      { ...files, 'walk.md': '# Walk\nWhen: 12 May\n\nText\n' },
      {},
      '--from',
      'walk.md',
    );
    expect(code).toBe(ExitCode.findings);
    expect(note).toBe('walk.md:2 "When:" has no year\n  help: Write it with its year, for example 2027-05-12\n');
    expect(text('issues/029.en.yaml')).toBe(issue(29));
  });
});

describe('flags beside --from', () => {
  const from = (content: string, ...args: readonly string[]) =>
    add({ ...files, 'a.txt': content, 'a.yaml': content }, {}, ...args);

  test.each([
    [
      'say what the text lacks',
      'When: 15 May 2027\n\nText.\n',
      ['event', '--from', 'a.txt', '--title', 'A walk'],
      { title: 'A walk', start: '2027-05-15', body: '|' },
    ],
    [
      'win over what it says',
      'Title: A wlak\nPrice: 5\nWhen: 15 May 2027\n',
      ['event', '--from', 'a.txt', '--title', 'A walk', '--price', 'free'],
      { title: 'A walk', price: 'free' },
    ],
    [
      'give a day, and its hour stays',
      'Title: A\nWhen: next Tuesday at 3 pm\n',
      ['event', '--from', 'a.txt', '--start', '2027-05-18'],
      { start: '2027-05-18', time: '15:00' },
    ],
    [
      'give a title to a text without labels',
      'It was tabled.\n\nIt has six parts.\n',
      ['article', '--from', 'a.txt', '--section', 'policy', '--title', 'A bill'],
      { title: 'A bill', body: '|' },
    ],
    [
      'win in YAML, as the kind does',
      'kind: call\ntitle: A\nstart: soon\n',
      ['event', '--from', 'a.yaml', '--start', '2027-05-18'],
      { kind: 'event', title: 'A', start: '2027-05-18' },
    ],
    [
      'are of the kind of the section, where the text says none',
      'title: A\nstart: 2027-05-18\n',
      ['--from', 'a.yaml', '--section', 'events'],
      { kind: 'event', start: '2027-05-18' },
    ],
  ])('%s', async (_, content, args, expected) => {
    const { code, note, text } = await from(content, ...args);
    expect(code, note).toBe(ExitCode.done);
    for (const [name, value] of Object.entries(expected))
      expect(text('issues/029.en.yaml')).toContain(`${name}: ${value}\n`);
    expect(text('issues/029.en.yaml')).not.toMatch(/wlak|price: 5|call/);
  });

  test('are for one item: several are refused', async () => {
    const { code, note, text } = await from(
      '- title: A\n- title: B\n',
      ...['article', '--from', 'a.yaml', '--section', 'news', '--contributor', 'Ada'],
    );
    expect(code).toBe(ExitCode.failed);
    expect(note).toContain('a.yaml has 2 items, and `contributor` is given for one');
    expect(text('issues/029.en.yaml')).toBe(issue(29));
  });

  test('what a file lacks is in the JSON too', async () => {
    const { code, out } = await from('Title: A\nWhen: 12 May\n', '--from', 'a.txt', '--json');
    expect(code).toBe(ExitCode.findings);
    const remark = { line: 2, message: '"When:" has no year', help: 'Write it with its year, for example 2027-05-12' };
    expect(JSON.parse(out)).toEqual({ version: 1, added: [], left: [{ file: 'a.txt', remarks: [remark] }], notes: [] });
  });

  test('that are wrong are refused', async () => {
    const { code, note } = await from('Title: A\n', 'event', '--from', 'a.txt', '--start', 'soon');
    expect(code).toBe(ExitCode.failed);
    expect(note).toContain('--start is not a date');
  });
});

test('--from takes a mail as a file', async () => {
  const mail = 'From: Ada <a@example.org>\nSubject: A\nMIME-Version: 1.0\n\nTitle: A =\nWhen: 15 May 2027\n';
  const { text } = await add({ ...files, 'a.eml': mail }, {}, '--from', 'a.eml');
  expect(text('issues/029.en.yaml')).toContain('start: 2027-05-15\n        contributor: Ada\n');
});
