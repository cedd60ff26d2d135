// bulletin init: a publication in a folder, whole or not at all.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import { ExitCode, Interrupted } from '../../../src/base/errors.ts';
import { createMemoryHost, toolFolder, type MemoryOptions } from '../../support/memory-host.ts';

async function start(files: Readonly<Record<string, string>>, options: MemoryOptions, ...args: readonly string[]) {
  const memory = createMemoryHost(files, { cwd: '/home/ada/harbour-news', ...options });
  const code = await run(['init', ...args], memory.host);
  return { code, memory, paths: [...memory.files.keys()].sort() };
}

const made = [
  'bulletin.yaml',
  'issues/001.en.yaml',
  'schema/issue.schema.json',
  'schema/publication.schema.json',
  '.gitignore',
];

describe('without questions', () => {
  test('in this folder, which gives it its name', async () => {
    const { code, memory, paths } = await start({}, {}, '--yes');
    expect(code).toBe(ExitCode.done);
    expect(memory.stdout()).toBe(`${made.join('\n')}\n`);
    expect(paths).toEqual(made.map((path) => `/home/ada/harbour-news/${path}`).sort());
    expect(memory.text('bulletin.yaml')).toContain('name: Harbour news\n');
  });

  test('in another folder', async () => {
    const { memory, paths } = await start({}, {}, '../other', '--yes', '--name', 'Other');
    expect(paths).toEqual(made.map((path) => `/home/ada/other/${path}`).sort());
    expect(memory.stderr()).toContain('`bulletin validate -C ../other`');
  });

  test('inside of another publication, which is named before it is asked anything', async () => {
    const { code, memory } = await start({ '/home/ada/bulletin.yaml': 'name: Mine\n' }, {}, '--yes');
    expect(code).toBe(ExitCode.done);
    expect(memory.stderr()).toMatch(
      /^There is a publication around this one: ..\/bulletin.yaml. To add an issue to that one, use `bulletin new` in its folder\n/,
    );
    expect((await start({}, {}, '--yes')).memory.stderr()).not.toContain('around');
  });

  test('a hook needs a git repository: `git init` is named only where there is none', async () => {
    expect((await start({}, {}, '--yes', '--hook')).memory.stderr()).toContain('run `git init` first');
    const { memory } = await start({}, { committed: {} }, '--yes', '--hook');
    expect(memory.stderr()).toContain('To switch the hook on, run `pre-commit install` once\n');
    expect(memory.stderr()).not.toContain('git init');
  });

  test('the schemas are those of this version', async () => {
    const { memory } = await start({}, {}, '--yes');
    for (const name of ['issue', 'publication']) {
      const path = join('schema', `${name}.schema.json`);
      expect(memory.text(path)).toBe(readFileSync(join(toolFolder, path), 'utf8'));
    }
  });

  test('what is there already stays as it is, and is named', async () => {
    const { code, memory, paths } = await start(
      { 'schema/issue.schema.json': 'mine', '.pre-commit-config.yaml': 'repos: []\n' },
      {},
      '--yes',
      '--hook',
    );
    expect(code).toBe(ExitCode.done);
    expect(memory.stderr()).toContain('schema/issue.schema.json already exists, and was not changed');
    expect(memory.stderr()).toContain('- id: bulletin-validate');
    expect(memory.text('schema/issue.schema.json')).toBe('mine');
    expect(memory.text('.pre-commit-config.yaml')).toBe('repos: []\n');
    expect(memory.stdout()).toBe('bulletin.yaml\nissues/001.en.yaml\nschema/publication.schema.json\n.gitignore\n');
    expect(paths).toHaveLength(6);
  });

  test('git leaves out what is built, and what colleagues sent', async () => {
    const { memory } = await start({}, {}, '--yes');
    expect(memory.text('.gitignore')?.split('\n')).toEqual(expect.arrayContaining(['dist/', 'inbox/']));
    expect(memory.text('.gitignore')).toMatch(/^(?:(?:#.*|dist\/|inbox\/)\n)+$/);
  });

  test.each([
    ['node_modules\n*.dist\n', true],
    ['# dist/\n', true],
    ['', true],
    ['dist/\n', false],
    ['/dist\r\n', false],
    ['**/dist/', false],
    ['  dist  \n', false],
  ])('a .gitignore with %j stays as it is; the missing line is said: %j', async (text, isSaid) => {
    const { memory } = await start({ '.gitignore': text }, {}, '--yes');
    expect(memory.text('.gitignore')).toBe(text);
    expect(memory.stdout()).not.toContain('.gitignore');
    expect(memory.stderr()).toContain('.gitignore already exists, and was not changed');
    expect(memory.stderr().includes('add this line to .gitignore: dist/')).toBe(isSaid);
  });

  test('a publication that is there is not started again', async () => {
    const { code, memory, paths } = await start({ 'bulletin.yaml': 'name: Mine\n' }, {}, '--yes');
    expect(code).toBe(ExitCode.failed);
    expect(memory.stderr()).toContain('There is already a publication here: bulletin.yaml');
    expect(paths).toEqual(['/home/ada/harbour-news/bulletin.yaml']);
  });

  test('to a publication that is there, the hook is added', async () => {
    const { code, memory, paths } = await start({ 'bulletin.yaml': 'name: Mine\n' }, {}, '--hook');
    expect(code).toBe(ExitCode.done);
    expect(memory.stdout()).toBe('.pre-commit-config.yaml\n');
    expect(paths).toEqual(['/home/ada/harbour-news/.pre-commit-config.yaml', '/home/ada/harbour-news/bulletin.yaml']);
  });

  test('a hook configuration that is there is not touched: the message says what to add', async () => {
    const { code, memory } = await start(
      { 'bulletin.yaml': 'name: Mine\n', '.pre-commit-config.yaml': 'repos: []\n' },
      {},
      '--hook',
    );
    expect(code).toBe(ExitCode.failed);
    expect(memory.stderr()).toContain('add this to it, below `repos:`:\n');
    expect(memory.stderr()).toContain('- id: bulletin-validate');
    expect(memory.stderr()).not.toMatch(/^\s*repos:/m);
    expect(memory.text('.pre-commit-config.yaml')).toBe('repos: []\n');
  });

  test('where the hook is there already, that is said, and nothing else', async () => {
    const { memory: first } = await start({ 'bulletin.yaml': 'name: Mine\n' }, {}, '--hook');
    const written = first.text('.pre-commit-config.yaml')!;
    for (const there of [
      written,
      written.replace('entry: bulletin', 'entry: npx bulletin').replace(/- id: .*/, '- id: news'),
    ]) {
      const files = { 'bulletin.yaml': 'name: Mine\n', '.pre-commit-config.yaml': there };
      const { code, memory } = await start(files, {}, '--hook');
      expect(code).toBe(ExitCode.done);
      expect(memory.stderr()).toContain('.pre-commit-config.yaml has the hook already, and was not changed\n');
      expect(memory.stderr()).not.toContain('- id:');
      expect(memory.stdout()).toBe('');
      expect(memory.text('.pre-commit-config.yaml')).toBe(there);
      const { 'bulletin.yaml': _, ...others } = files;
      expect((await start(others, {}, '--yes', '--hook')).memory.stderr()).not.toContain('- id:');
    }
    const commented = { 'bulletin.yaml': 'name: Mine\n', '.pre-commit-config.yaml': '# - id: bulletin-validate\n' };
    expect((await start(commented, {}, '--hook')).code).toBe(ExitCode.failed);
  });
});

test.each([
  ['en-CA and fr-CA', 'en-CA, fr-CA'],
  ['en et fr', 'en, fr'],
  ['de, en und fr', 'de, en, fr'],
  ['fr, en, and de', 'fr, en, de'],
  ['en & fr', 'en, fr'],
  ['es y en', 'es, en'],
  ['en,et,fr', 'en, et, fr'],
  ['fr en nl', 'fr, en, nl'],
])('languages as people list them: %s', async (typed, said) => {
  const { code, memory } = await start({}, {}, '--yes', '--languages', typed);
  expect(code, memory.stderr()).toBe(ExitCode.done);
  expect(memory.text('bulletin.yaml')).toContain(`languages: [${said}]`);
});

test.each([
  [['--languages', 'en,abd'], '--languages has a code that names no language: abd. Write codes with commas'],
  [['--languages', 'en and'], '--languages has a code that names no language: and'],
  [['--publisher', ' '], '--publisher is empty'],
  [['--languages', 'en,en'], '--languages has a language twice: en,en'],
  [['--name', 'A\u001b[31mB'], '--name has an invisible control character in it'],
  [['--languages', 'en,fr', '--name-in', 'de: Hafen'], 'does not begin with one of the other languages'],
  [['--languages', 'en,fr', '--name-in', 'Le port'], 'Write it as --name-in "fr: ..."'],
  [['--languages', 'en,fr', '--name-in', 'fr: '], '--name-in is empty'],
  [['--languages', 'en,fr', '--name-in', 'fr: A', '--name-in', 'fr: B'], '--name-in is there twice for fr'],
  [['--name-in', 'fr: A'], 'Leave the flag out'],
  [['--email', '*a@b'], '--email is not an e-mail address'],
])('what would not read back is refused: %j', async (args, said) => {
  const { code, memory, paths } = await start({}, {}, '--yes', ...args);
  expect([code, paths]).toEqual([ExitCode.failed, []]);
  expect(memory.stderr()).toContain(said);
});

test('an address that YAML would take for something else is put in quotes', async () => {
  const { memory } = await start({}, {}, '--yes', '--email', '*a@b.cd');
  expect(memory.text('bulletin.yaml')).toContain('email: "*a@b.cd"\n');
});

describe('with questions', () => {
  test('each with its default', async () => {
    const { code, memory } = await start(
      {},
      {
        answers: [
          ...['Harbour News', 'The Association', 'fr, en', 'Harbour News', 'The Association'],
          ...['2 weeks', 'a@example.org', true],
        ],
      },
    );
    expect(code).toBe(ExitCode.done);
    expect(memory.questions).toMatchObject([
      { type: 'input', default: 'Harbour news' },
      { type: 'input', default: '' },
      { type: 'input', default: 'en' },
      { type: 'input', default: 'Harbour News', message: 'Its name in English (Enter if it is the same):' },
      { type: 'input', default: 'The Association' },
      { type: 'input', default: '1 month' },
      { type: 'input', default: '' },
      { type: 'confirm', default: false },
    ]);
    expect(memory.text('bulletin.yaml')).toContain(
      'name: Harbour News  # ou un nom par langue : { fr: ..., en: ... }\npublisher: The Association\nlanguages: [fr, en]',
    );
    expect(memory.text('issues/001.fr.yaml')).toContain('language: fr\n');
    expect(memory.text('.pre-commit-config.yaml')).toContain('bulletin-validate');
  });

  test.each([
    ['monthly', '1 month'],
    ['Mensuel', '1 month'],
    ['tous les deux mois', '2 months'],
    ['every two weeks', '2 weeks'],
    ['bimensuelle', '2 weeks'],
    ['une fois par mois', '1 month'],
    ['4 times a year', '3 months'],
    ['twice a year', '6 months'],
    ['semestriel', '6 months'],
    ['tous les ans', '12 months'],
  ])('a cadence in everyday words, asked or as a flag: %s', async (typed, cadence) => {
    const asked = await start({}, { answers: ['News', '', 'en', typed, '', false] });
    expect(asked.memory.refusals).toEqual([]);
    expect(asked.memory.text('bulletin.yaml')).toContain(`\ncadence: ${cadence}\n`);
    const flagged = await start({}, {}, '--yes', '--cadence', typed);
    expect(flagged.memory.text('bulletin.yaml')).toContain(`\ncadence: ${cadence}\n`);
  });

  test('in another language, the name and the publisher may be others', async () => {
    const answers = ['Harbour: News', 'Harbour Society', 'en,fr-CA', 'Le port : nouvelles', 'Société du port'];
    const { memory } = await start({}, { answers: [...answers, '1 month', '', false] });
    const text = memory.text('bulletin.yaml') ?? '';
    expect(text).toContain(
      'name:\n  en: "Harbour: News"\n  fr-CA: "Le port : nouvelles"\npublisher:\n  en: Harbour Society\n  fr-CA: Société du port\nlanguages: [en, fr-CA]',
    );
    const flags = ['--name', 'Harbour: News', '--name-in', 'FR: Le port : nouvelles', '--publisher', 'Harbour Society'];
    const more = ['--publisher-in', 'fr-CA: Société du port', '--languages', 'en,fr-CA', '--yes'];
    expect((await start({}, {}, ...flags, ...more)).memory.text('bulletin.yaml')).toBe(text);
    expect(await run(['validate', 'bulletin.yaml'], memory.host), memory.stderr()).not.toBe(ExitCode.failed);
    expect(memory.stderr()).not.toContain('bulletin.yaml:');
  });

  test('a publisher in another language only is refused', async () => {
    const { memory } = await start({}, {}, '--languages', 'en,fr', '--publisher-in', 'fr: Société', '--yes');
    expect(memory.stderr()).toContain('--publisher-in is there without --publisher');
    expect(memory.text('bulletin.yaml')).toBeUndefined();
  });

  test('without a publisher, nobody is asked for it in another language', async () => {
    const { memory } = await start({}, { answers: ['News', '', 'en,fr', 'Nouvelles', '1 month', '', false] });
    expect(memory.questions).toHaveLength(7);
    expect(memory.text('bulletin.yaml')).toContain('name:\n  en: News\n  fr: Nouvelles\n# publisher:');
  });

  test('an answer that cannot be is asked for again', async () => {
    const { memory } = await start(
      {},
      { answers: ['', 'News', '', 'english', 'English and French', 'en', 'often', '1 month', 'ada', '', false] },
    );
    expect(memory.refusals).toEqual([
      expect.stringMatching(/^It is empty$/),
      'It is not a language code: english. Write en',
      'It is not a list of language codes: English and French. Write en,fr',
      expect.stringMatching(/^It is not a number of days, weeks or months/),
      'It is not an e-mail address: ada. For example editor@example.org',
    ]);
  });

  test.each([0, 1, 2, 3, 4, 5])('Ctrl-C at question %i leaves nothing behind', async (at) => {
    const answers = [...['News', '', 'en', '1 month', '', true].slice(0, at), new Interrupted()];
    const { code, memory, paths } = await start({}, { answers });
    expect(code).toBe(ExitCode.interrupted);
    expect(paths).toEqual([]);
    expect(memory.stdout() + memory.stderr()).toBe('Stopped: nothing was written\n');
  });

  test('Enter at the question about the hook is yes in a git repository, and no elsewhere', async () => {
    const answers = ['News', '', 'en', '1 month', '', false];
    for (const [options, standard] of [
      [{ committed: {} }, true],
      [{}, false],
    ] as const) {
      const { memory } = await start({}, { ...options, answers });
      expect(memory.questions.at(-1)).toMatchObject({ type: 'confirm', default: standard });
    }
  });
});

describe('a fresh publication has no findings but what is to be written', () => {
  const answers = [
    [],
    ['--name', 'Harbour: News'],
    ['--publisher', 'The “Association”', '--cadence', '2 weeks', '--email', 'ada@example.org', '--hook'],
  ];
  const languages = ['en', 'fr', 'en,fr', 'fr,en', 'fr-CA,en', 'uk', 'de,fr', 'es,en,fr', 'ar', 'zh-Hant,pt-BR'];
  test.each(languages.flatMap((tags) => answers.map((flags) => [tags, flags] as const)))(
    '%s %j',
    async (tags, flags) => {
      const { memory } = await start({}, {}, '--yes', '--languages', tags, ...flags);
      const findings = async (): Promise<readonly string[]> => {
        const before = memory.stdout().length;
        await run(['validate', '--json'], memory.host);
        const report = JSON.parse(memory.stdout().slice(before)) as { findings: { rule: string }[] };
        // What the fonts of a theme lack depends on what is installed.
        return [...new Set(report.findings.map(({ rule }) => rule))].filter((rule) => rule !== 'text/missing-glyph');
      };
      expect(await findings()).toEqual(['text/placeholder']);
      for (const tag of tags.split(','))
        expect(await run(['new', '--yes', '--language', tag], memory.host)).toBe(ExitCode.done);
      // Where nothing is written yet in one language, there is nothing to translate in another.
      expect(await findings()).toEqual(['text/placeholder']);
    },
  );
});
