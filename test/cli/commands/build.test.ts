// bulletin build: what it makes, with a press that only pretends.

import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import { ExitCode, UserError } from '../../../src/base/errors.ts';
import { wantedFormats } from '../../../src/output/formats/index.ts';
import type { Press, PressOptions } from '../../../src/press/press.ts';
import { createMemoryHost, type MemoryOptions } from '../../support/memory-host.ts';

const issue = (number: number, more = ''): string =>
  `number: ${number}\ndate: 2026-05\nlanguage: en\n${more}sections:\n  - id: news\n    items:\n      - title: A bridge\n        body: It is new.\n`;

const files = {
  'bulletin.yaml': 'name: Harbour News\nlanguages: [en, fr]\nsections:\n  - { id: news, title: News }\n',
  'issues/001.en.yaml': issue(1),
  'issues/001.fr.yaml': issue(1).replace('en', 'fr'),
  'issues/002.en.yaml': issue(2),
};

// Its issues have no events.
const whole = wantedFormats(undefined).filter(({ itemsOf }) => itemsOf === undefined);
const all = whole.map(({ name }) => name);
/** What can be built where there is no browser. */
const unprinted = whole.filter(({ needsPress }) => !needsPress).map(({ name }) => name);

function pressThat(print: (html: string) => Promise<Uint8Array>) {
  const seen = { opened: [] as PressOptions[], pages: [] as string[] };
  const press = {
    browser: { path: '/usr/bin/browser', version: 'Chrome/1', source: 'system', sandbox: true },
    tabs: 2,
    readTagged: () => Promise.resolve(undefined),
    close: () => Promise.resolve(),
  } as const;
  const openPress = (options: PressOptions): Promise<Press> => {
    seen.opened.push(options);
    return Promise.resolve({
      ...press,
      print: async (html: string) => {
        seen.pages.push(html);
        return { content: await print(html), pages: { pages: 1, lastPage: 1, lines: [1] } };
      },
    });
  };
  return { seen, openPress };
}

const printed = () => Promise.resolve(new TextEncoder().encode('%PDF-1.7'));

async function build(options: MemoryOptions, ...args: readonly string[]) {
  const memory = createMemoryHost(files, options);
  const code = await run(['build', ...args], memory.host);
  const built = [...memory.files.keys()]
    .filter((path) => !path.includes('/issues/') && !path.endsWith('bulletin.yaml'))
    .map((path) => path.replace('/publication/', ''));
  return { code, memory, built: built.sort() };
}

describe('the files', () => {
  test('all formats of all issues, from one browser', async () => {
    const { seen, openPress } = pressThat(printed);
    const { code, built } = await build({ openPress });
    expect(code).toBe(ExitCode.done);
    const issues = ['001.en', '001.fr', '002.en'].flatMap((name) =>
      whole.map(({ suffix }) => `dist/${name.slice(0, 3)}/${name}${suffix}`),
    );
    expect(built).toEqual([...issues.sort(), 'dist/index.en.html', 'dist/index.fr.html', 'dist/index.html']);
    expect(seen.opened).toHaveLength(1);
    expect(seen.pages).toHaveLength(3);
  });

  test.each<[how: string, yaml: string, args: readonly string[]]>([
    ['that is asked for', '', ['--format', 'pdf-large']],
    ['that bulletin.yaml names', 'formats: [pdf-large]\n', []],
  ])('large print %s, which says so in its title', async (_, yaml, args) => {
    const titles: string[] = [];
    const { openPress } = pressThat(printed);
    const memory = createMemoryHost(
      { ...files, 'bulletin.yaml': `${files['bulletin.yaml']}${yaml}` },
      {
        openPress: async (options) => {
          const press = await openPress(options);
          return { ...press, print: (html, imprint) => (titles.push(imprint.title), press.print(html, imprint)) };
        },
      },
    );
    expect(await run(['build', ...args], memory.host)).toBe(ExitCode.done);
    const made = [...memory.files.keys()].filter((path) => path.includes('.pdf'));
    expect(made.sort()).toEqual(
      ['001.en', '001.fr', '002.en'].map((name) => `/publication/dist/${name.slice(0, 3)}/${name}.large.pdf`),
    );
    expect(titles.sort()).toEqual([
      'Harbour News, Issue No. 1, May 2026 (large print)',
      'Harbour News, Issue No. 2, May 2026 (large print)',
      'Harbour News, Numéro 1, mai 2026 (gros caractères)',
    ]);
  });

  test.each([
    [['--out', '/'], 'bulletin does not write into /, which holds the whole disk'],
    [['--out', '/home/ada'], 'bulletin does not write into /home/ada, which holds a home folder'],
    [['--out', '/home/'], 'bulletin does not write into /home, which holds a home folder'],
    [['--out', '../home/ada/x/..'], 'bulletin does not write into /home/ada, which holds a home folder'],
  ])('not where everything is: %j', async (flags, message) => {
    const { code, memory, built } = await build({ env: { HOME: '/home/ada' } }, '--format', 'text', ...flags);
    expect(code).toBe(ExitCode.failed);
    expect(memory.stderr()).toContain(`bulletin: ${message}\nhint: Give the built files a folder of their own`);
    expect(built).toEqual([]);
  });

  test('a folder in the home folder', async () => {
    const { built } = await build({ env: { HOME: '/home/ada' } }, '--format', 'text', '--out', '/home/ada/site');
    expect(built).toContain('/home/ada/site/001/001.en.txt');
  });

  test('where, which and in what language', async () => {
    expect((await build({}, '--format', 'text', '--out', '/public')).built).toEqual([
      '/public/001/001.en.txt',
      '/public/001/001.fr.txt',
      '/public/002/002.en.txt',
    ]);
    expect((await build({}, '-f', 'text,html', '-l', 'fr')).built).toEqual([
      'dist/001/001.fr.html',
      'dist/001/001.fr.txt',
      'dist/index.fr.html',
      'dist/index.html',
    ]);
    expect((await build({}, '-f', 'text', '-f', 'html', 'issues/002.en.yaml')).built).toEqual([
      'dist/002/002.en.html',
      'dist/002/002.en.txt',
    ]);
  });

  test.each([
    [['pdf'], '`pdf` is a format, not a file', '--format pdf'],
    [['--format', 'html', 'text', 'pdf'], '`text` is a format, not a file', '--format html,text,pdf'],
    [['issues/001.en.yaml', 'html'], '`html` is a format, not a file', '--format html'],
  ])('a format where a file belongs: %j', async (args, message, hint) => {
    const { code, built, memory } = await build({}, ...args);
    expect({ code, built, reported: memory.stderr() }).toEqual({
      code: ExitCode.failed,
      built: [],
      reported: `bulletin: ${message}\nhint: Write ${hint}\n`,
    });
  });

  test('a web page knows its translation, which the text cannot point to', async () => {
    const { memory } = await build({}, '--format', 'html');
    expect(memory.text('dist/001/001.en.html')).toContain('href="001.fr.html"');
    expect(memory.text('dist/002/002.en.html')).not.toContain('002.fr.html');
  });

  test('no browser is started for what needs none', async () => {
    const { seen, openPress } = pressThat(printed);
    expect((await build({ openPress }, '--format', 'html,text')).code).toBe(ExitCode.done);
    expect((await build({ openPress }, '--dry-run')).code).toBe(ExitCode.done);
    expect(seen.opened).toEqual([]);
  });
});

describe('the browser', () => {
  test('is given the time and the path that were asked for', async () => {
    const { seen, openPress } = pressThat(printed);
    await build({ openPress }, '--timeout', '1.5', '--browser', '/opt/chrome', 'issues/002.en.yaml');
    expect(seen.opened).toEqual([{ timeout: 1_500, browsers: ['/opt/chrome'] }]);
  });

  test('that cannot be had is reported once; the other files are written', async () => {
    const openPress = () => Promise.reject(new UserError('No browser was found', { hint: 'Install one' }));
    const { code, built, memory } = await build({ openPress });
    expect(code).toBe(ExitCode.failed);
    expect(built).toHaveLength(3 * unprinted.length + 3);
    expect(memory.stderr().match(/No browser was found/g)).toHaveLength(1);
    expect(memory.stderr()).toContain('hint: Install one');
  });

  test('that fails on one issue does not keep the others from their PDF', async () => {
    const { openPress } = pressThat((html) =>
      html.includes('Issue No. 2') ? Promise.reject(new UserError('The browser took too long')) : printed(),
    );
    const { code, built } = await build({ openPress }, '--format', 'pdf');
    expect(code).toBe(ExitCode.failed);
    expect(built).toEqual(['dist/001/001.en.pdf', 'dist/001/001.fr.pdf']);
  });

  test('that stumbles over a mistake of ours is exit code 3', async () => {
    const { openPress } = pressThat(() => Promise.reject(new TypeError('x is not a function')));
    const { code, memory } = await build({ openPress }, '--format', 'pdf');
    expect(code).toBe(ExitCode.bug);
    expect(memory.stderr()).toContain('this is a bug in bulletin');
  });

  test('is named to programs, with the errors of each issue', async () => {
    const { openPress } = pressThat(printed);
    const { memory } = await build({ openPress }, '--json', 'issues/002.en.yaml');
    expect(JSON.parse(memory.stdout())).toMatchObject({
      browser: { version: 'Chrome/1' },
      issues: [
        {
          file: 'issues/002.en.yaml',
          language: 'en',
          artefacts: all.map((format) => (format === 'pdf' ? { format, bytes: 8 } : { format })),
          failures: [],
        },
      ],
    });
  });
});

describe('afterwards', () => {
  test('the first file of the newest issue is shown where that is asked for', async () => {
    const newest = ['/publication/dist/002/002.en.txt'];
    expect((await build({}, '--format', 'text', '--open')).memory.opened).toEqual(newest);
    const named = async (...names: readonly string[]) => {
      const paths = names.map((name) => `issues/${name}.yaml`);
      return (await build({}, ...paths, '--format', 'text', '--open')).memory.opened;
    };
    expect(await named('002.en', '001.en')).toEqual(newest);
    expect(await named('001.en')).toEqual(['/publication/dist/001/001.en.txt']);
    expect(await named('001.fr', '001.en')).toEqual(['/publication/dist/001/001.en.txt']);
    expect(await named('001.fr')).toEqual(['/publication/dist/001/001.fr.txt']);
    expect((await build({}, '--language', 'FR', '--format', 'text', '--open')).memory.opened).toEqual([
      '/publication/dist/001/001.fr.txt',
    ]);
    expect((await build({}, '--format', 'text')).memory.opened).toEqual([]);
    expect((await build({}, '--format', 'text', '--open', '--dry-run')).memory.opened).toEqual([]);
  });

  test('--quiet says nothing of what went well', async () => {
    const { memory } = await build({}, '--format', 'text', '--quiet');
    expect(memory.stdout() + memory.stderr()).toBe('');
  });

  test('a failed build leaves what was built before', async () => {
    const broken = { ...files, 'issues/002.en.yaml': issue(2, 'titel: x\n'), 'dist/002/002.en.txt': 'older' };
    const memory = createMemoryHost(broken);
    expect(await run(['build', '--format', 'text'], memory.host)).toBe(ExitCode.findings);
    expect(memory.text('dist/002/002.en.txt')).toBe('older');
    expect(memory.text('dist/001/001.en.txt')).toContain('A bridge');
  });
});

test.each([
  [['--timeout', '0'], '--timeout must be a number above zero, but it is `0`'],
  [['--format', 'odt'], '--format does not know `odt`'],
  [['--language', 'de'], 'There is no issue in de'],
])('%j is refused', async (args, message) => {
  const { code, memory, built } = await build({}, ...args);
  expect([code, built]).toEqual([ExitCode.failed, []]);
  expect(memory.stderr()).toContain(message);
});

describe('what an error spoils', () => {
  const rule = 'text/missing-glyph';
  const coverage = '{"families":["Sans"],"characters":"20-7e"}';
  const own = { 'themes/plain/theme.yaml': 'base: classic\n', 'themes/plain/fonts/coverage.json': coverage };
  const happy = issue(1).replace('A bridge', 'A bridge 🎉');
  const publication = (more = ''): string =>
    `name: Harbour News\ntheme: plain\nsections:\n  - { id: news, title: News }\n${more}`;

  async function buildWith(changed: Record<string, string>, ...args: readonly string[]) {
    const { openPress } = pressThat(printed);
    const memory = createMemoryHost(
      { 'bulletin.yaml': publication(), 'issues/001.en.yaml': happy, ...own, ...changed },
      { openPress },
    );
    const code = await run(['build', '--json', ...args], memory.host);
    const result = JSON.parse(memory.stdout()) as {
      issues: { artefacts: { format: string }[]; unbuilt: object[]; findings: { rule: string; file: string }[] }[];
    };
    const [one] = result.issues;
    return {
      code,
      memory,
      made: one?.artefacts.map(({ format }) => format),
      unbuilt: one?.unbuilt,
      found: one?.findings.filter((finding) => finding.rule === rule),
    };
  }

  test('a character that no font has: the PDF alone, and the rest is written', async () => {
    const { code, made, unbuilt, found } = await buildWith({});
    expect(code).toBe(ExitCode.findings);
    expect(made).toEqual(unprinted);
    expect(unbuilt).toEqual([{ format: 'pdf', path: 'dist/001/001.en.pdf', why: rule, isOutdated: false }]);
    expect(found).toHaveLength(1);
  });

  test('an older PDF is out of date, and stays', async () => {
    const { unbuilt, memory } = await buildWith({ 'dist/001/001.en.pdf': 'older' });
    expect(unbuilt).toMatchObject([{ isOutdated: true }]);
    expect(memory.text('dist/001/001.en.pdf')).toBe('older');
  });

  test.each([
    ['formats of bulletin.yaml', { 'bulletin.yaml': publication('formats: [email, text]\n') }, []],
    ['formats that are asked for', {}, ['--format', 'email,text']],
  ])('no PDF, no finding: %s', async (_, changed, args) => {
    expect(await buildWith(changed, ...args)).toMatchObject({
      code: ExitCode.done,
      made: ['email', 'text'],
      unbuilt: [],
      found: [],
    });
  });

  test.each(['pdf', 'pdf-large'])('a PDF that is asked for is one: %s', async (format) => {
    const asked = await buildWith({ 'bulletin.yaml': publication('formats: [text]\n') }, '--format', format);
    expect(asked).toMatchObject({ code: ExitCode.findings, made: [], unbuilt: [{ format }] });
  });

  test('where it is switched off, the PDF is built', async () => {
    const off = await buildWith({
      'bulletin.yaml': publication(`rules: { ${rule}: { level: warning, reason: the box is fine } }\n`),
    });
    expect(off).toMatchObject({ code: ExitCode.done, made: all, unbuilt: [] });
  });

  test('in bulletin.yaml, it spoils the PDF of each issue, and nothing else', async () => {
    const changed = { 'bulletin.yaml': publication().replace('News }', 'News 🎉 }'), 'issues/001.en.yaml': issue(1) };
    expect(await buildWith(changed)).toMatchObject({
      code: ExitCode.findings,
      made: unprinted,
      unbuilt: [{ why: rule }],
      found: [],
    });
  });

  test('another error stops everything', async () => {
    const broken = await buildWith({ 'issues/001.en.yaml': `${happy}        contact: 5\n` });
    expect(broken).toMatchObject({ code: ExitCode.findings, made: [], unbuilt: [] });
  });

  test('validate reports it where the publication builds PDFs', async () => {
    for (const [formats, code] of [
      ['formats: [email]\n', ExitCode.done],
      ['', ExitCode.findings],
      ['formats: [pdf]\n', ExitCode.findings],
      ['formats: [pdf-large]\n', ExitCode.findings],
    ] as const) {
      const memory = createMemoryHost({ 'bulletin.yaml': publication(formats), 'issues/001.en.yaml': happy, ...own });
      expect(await run(['validate'], memory.host), formats).toBe(code);
    }
  });
});

describe('what a bulletin.yaml lacks for its mails', () => {
  const two = { 'issues/001.en.yaml': issue(1), 'issues/002.en.yaml': issue(2) };
  const start =
    'name: Harbour News\nlanguages: [en]\nurl: https://example.org/news\nsections:\n  - { id: news, title: News }\n';

  async function reported(more: string, ...args: readonly string[]) {
    const memory = createMemoryHost({ 'bulletin.yaml': start + more, ...two });
    const code = await run(args, memory.host);
    return {
      code,
      rules: Array.from(
        (memory.stderr() + memory.stdout()).matchAll(/^(\S+?):\d+:\d+ (\w+) (mail\/[\w-]+)/gm),
        ([, file, severity, rule]) => `${file} ${severity} ${rule}`,
      ),
    };
  }

  const lacks = ['no-unsubscribe', 'no-postal', 'no-sender'].map((name) => `bulletin.yaml note mail/${name}`);

  test('is reported once, where a mail is built, and fails nothing', async () => {
    expect(await reported('', 'build', '-f', 'eml,email,text')).toEqual({
      code: ExitCode.done,
      rules: expect.toSatisfy((found: string[]) => found.sort().join() === lacks.toSorted().join()),
    });
    expect((await reported('', 'build', '-f', 'email')).rules).toEqual(
      expect.not.arrayContaining(['bulletin.yaml note mail/no-sender']),
    );
    expect(await reported('', 'build', '-f', 'html,text')).toEqual({ code: ExitCode.done, rules: [] });
    expect(await reported('', 'validate')).toEqual({ code: ExitCode.done, rules: [] });
  });

  const contact = 'contact: { email: a@example.org, postal: "1 Main Street" }\n';

  test.each([
    ['all is there', `${contact}mail: { unsubscribe: { mailto: leave@example.org } }\n`, []],
    [
      'a page without https',
      `${contact}mail: { unsubscribe: { url: "http://example.org/leave" } }\n`,
      ['bulletin.yaml note mail/no-https'],
    ],
    [
      'a tag that the message leaves out',
      `${contact}mail: { unsubscribe: { url: "*|UNSUB|*" } }\n`,
      ['bulletin.yaml warning mail/merge-tag'],
    ],
    [
      'it is switched off',
      `${contact}rules: { mail/no-unsubscribe: { level: off, reason: the service adds it } }\n`,
      [],
    ],
    [
      'a comment switches it off',
      `${contact}mail: { from: a@example.org } # bulletin-disable-line mail/no-unsubscribe -- the service adds it\n`,
      [],
    ],
  ])('%s', async (_, more, rules) => {
    expect(await reported(more, 'build', '-f', 'eml,email')).toEqual({ code: ExitCode.done, rules });
    expect(await reported(more, 'validate')).toEqual({ code: ExitCode.done, rules: [] });
  });

  test('a tag is all that a service needs', async () => {
    expect(
      await reported(`${contact}mail: { unsubscribe: { url: "{{ unsubscribe }}" } }\n`, 'build', '-f', 'email,text'),
    ).toEqual({ code: ExitCode.done, rules: [] });
  });
});

describe('a part of the issues', () => {
  const many = {
    'bulletin.yaml': `${files['bulletin.yaml']}url: https://example.org\n`,
    ...Object.fromEntries(
      [1, 2, 3, 4, 5].flatMap((number) => [
        [`issues/00${number}.en.yaml`, issue(number)],
        [`issues/00${number}.fr.yaml`, issue(number).replace('language: en', 'language: fr')],
      ]),
    ),
  };
  async function buildPart(before: Readonly<Record<string, string>>, ...args: readonly string[]) {
    const memory = createMemoryHost({ ...many, ...before });
    const formats = args.includes('--format') ? [] : ['--format', 'html,text'];
    const code = await run(['build', ...formats, ...args], memory.host);
    const built = [...memory.files].filter(([path]) => path.startsWith('/publication/dist/'));
    const texts = built.map(([path, bytes]) => [path.slice('/publication/'.length), Buffer.from(bytes).toString()]);
    return { code, memory, built: Object.fromEntries(texts) as Record<string, string> };
  }

  test('all parts, and then the web pages of all, are what a whole build makes', async () => {
    const whole = await buildPart({});
    let dist = {};
    for (const part of ['1/3', '2/3', '3/3']) {
      const { code, built } = await buildPart({}, '--shard', part);
      expect(code).toBe(ExitCode.done);
      expect(Object.keys(built).filter((path) => path in dist || /index|feed/.test(path))).toEqual([]);
      expect(new Set(Object.keys(built).map((path) => path.split('.')[0])).size * 4).toBe(Object.keys(built).length);
      dist = { ...dist, ...built };
    }
    const last = await buildPart(dist, '--format', 'html');
    expect(Object.keys(last.built).sort()).toEqual(Object.keys(whole.built).sort());
    expect(last.built).toEqual(whole.built);
  });

  test('the summary says which part it is, and how the archive is made', async () => {
    const { memory } = await buildPart({}, '--shard', '2/3');
    expect(memory.stdout()).toContain(
      '\nPart 2 of 3: 2 of 5 issues. The archive needs all of them: run bulletin build --format html when every part is built\n',
    );
    const { memory: json } = await buildPart({}, '--shard', '2/3', '--json');
    expect(JSON.parse(json.stdout())).toMatchObject({ shard: { part: 2, parts: 3, issues: 2, of: 5 } });
  });

  test('one of one has the archive', async () => {
    const { built, memory } = await buildPart({}, '--shard', '1/1');
    expect(built).toEqual((await buildPart({})).built);
    expect(memory.stdout()).toMatch(/\nPart 1 of 1: 5 of 5 issues\n$/);
  });

  test('one without issues is no mistake', async () => {
    const { code, built, memory } = await buildPart({}, '--shard', '9/9');
    expect([code, built]).toEqual([ExitCode.done, {}]);
    expect(memory.stdout()).toMatch(/^Part 9 of 9: none of 5 issues\. The archive/);
    expect((await buildPart({}, '--shard', '2/2', '--language', 'fr')).code).toBe(ExitCode.done);
  });

  test.each([
    ['build', '0/4'],
    ['build', '5/4'],
    ['build', 'x'],
    ['validate', '0/4'],
    ['validate', '5/4'],
    ['validate', 'x'],
  ])('%s --shard %s is refused before any work', async (command, part) => {
    const memory = createMemoryHost(many);
    expect(await run([command, '--shard', part], memory.host)).toBe(ExitCode.failed);
    expect(memory.stderr()).toContain(
      `--shard must be a part and the number of parts, such as 1/4, but it is \`${part}\``,
    );
    expect([memory.stdout(), memory.files.size]).toEqual(['', Object.keys(many).length]);
  });

  test('validate checks that part, and says so', async () => {
    const bad = Object.fromEntries(
      Object.entries(many).map(([path, text]) => [path, text.replace('2026-05', '2026-13')]),
    );
    const found: string[] = [];
    for (const part of ['1/2', '2/2']) {
      const memory = createMemoryHost(bad);
      expect(await run(['validate', '--json', '--shard', part], memory.host)).toBe(ExitCode.findings);
      expect(memory.stderr()).toContain(`Part ${part[0]} of 2: ${part === '1/2' ? 3 : 2} of 5 issues`);
      const { findings } = JSON.parse(memory.stdout()) as { findings: readonly { file: string; rule: string }[] };
      found.push(...findings.filter(({ rule }) => rule === 'schema/date').map(({ file }) => file));
    }
    expect(found.sort()).toEqual(Object.keys(bad).slice(1).sort());
  });
});

test('--check says nothing with --quiet where nothing is missing', async () => {
  const memory = createMemoryHost(files);
  expect(await run(['build', '--check', '-q', '--format', 'html,text'], memory.host)).toBe(ExitCode.done);
  expect(memory.stdout() + memory.stderr()).toBe('');
});

test('--check says that nothing is missing only where every issue was built', async () => {
  const said = async (more: Readonly<Record<string, string>>) => {
    const memory = createMemoryHost({ ...files, ...more });
    await run(['build', '--check', '--format', 'html,text'], memory.host);
    return memory.stdout();
  };
  expect(await said({})).toContain('Nothing is missing: every file has each word');
  const broken = await said({ 'issues/002.en.yaml': issue(2).replace('date: 2026-05', 'date: May') });
  expect(broken).toContain('1 issue not built because of errors');
  expect(broken).toContain('Each file that was built has each word');
  expect(broken).not.toContain('Nothing is missing');
});
