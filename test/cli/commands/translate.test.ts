// bulletin translate: which issue and language are meant, what is written, and what is said.

import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import { ExitCode } from '../../../src/base/errors.ts';
import { scaffoldIssue } from '../../../src/content/publication/scaffold-issue.ts';
import { createMemoryHost, type MemoryHost, type MemoryOptions } from '../../support/memory-host.ts';

const publication = `name: { en: Harbour News, fr: Nouvelles du port }
languages: [en, fr, es]
sections:
  - { id: news, title: { en: News, fr: Nouvelles, es: Noticias } }
`;

const source = `# Ours.
number: 28
date: 2017-08
summary: The pier is open.  # in one line
sections:
  - id: news
    items:
      # About the pier.
      - title: The pier is open
        body: |
          It was closed for a year.
        links:
          - { label: Read the report, url: "https://example.org/pier" }
      - kind: event
        id: walk
        title: A walk
        start: 2017-10-16
        price: 20
`;

const translation = `# Ours.
number: 28
date: 2017-08
language: fr
status: draft
# Sous chaque commentaire « untranslated », traduire le texte, puis remplacer ce mot par « translated ».
# untranslated: en 5b1de6c8
summary: The pier is open.  # in one line
sections:
  - id: news
    items:
      # About the pier.
      - id: the-pier-is-open
        # untranslated: en ef9ea4e6
        title: The pier is open
        # untranslated: en 8c2ed1b6
        body: |
          It was closed for a year.
        links:
          # untranslated: en 40a4dfb4
          - { label: Read the report, url: "https://example.org/pier" }
      - kind: event
        id: walk
        # untranslated: en 5d8a0f13
        title: A walk
        start: 2017-10-16
        price: 20
`;

const files = { 'bulletin.yaml': publication, 'issues/028.en.yaml': source };

async function start(
  given: Readonly<Record<string, string>>,
  args: string,
  options: MemoryOptions = {},
): Promise<{ code: number; memory: MemoryHost; text: (path: string) => string }> {
  const memory = createMemoryHost(given, options);
  const code = await run(['translate', ...args.split(' ').filter((word) => word !== '')], memory.host);
  return { code, memory, text: (path) => memory.text(path) ?? '' };
}

/** Marks without their figures. */
const plain = (text: string) => text.replace(/translated: en [\da-f]{8}/g, 'translated: en ...');

describe('a new translation', () => {
  test('is the source with a mark above each text, and ids', async () => {
    const { code, memory, text } = await start(files, '028 fr');
    expect(code).toBe(ExitCode.done);
    expect(memory.stdout()).toBe('issues/028.fr.yaml\n');
    expect(plain(text('issues/028.fr.yaml'))).toBe(plain(translation));
    expect(text('issues/028.en.yaml')).toBe(source);
    expect(memory.stderr()).toContain('5 texts to translate');
  });

  test.each([
    ...['28 fr', '28 FR', 'issues/028.en.yaml fr', '--issue 028 --language fr', '--yes'],
    ...['28.fr', '028.FR', '--issue 28.Fr', '28.EN fr'],
  ])('is meant by %s', async (args) => {
    const { text } = await start(files, args);
    expect(plain(text('issues/028.fr.yaml'))).toBe(plain(translation));
  });

  test('is asked for on a terminal: the newest issue, and a language that it lacks', async () => {
    const more = { ...files, 'issues/027.en.yaml': source.replace('28', '27'), 'issues/028.fr.yaml': translation };
    const { memory, text } = await start(more, '', { answers: ['028', 'es'] });
    expect(memory.questions).toMatchObject([
      { type: 'select', message: 'The issue to translate:', default: '028' },
      { type: 'select', message: 'The language to translate it into:', default: 'es' },
    ]);
    expect(text('issues/028.es.yaml')).toContain('language: es\nstatus: draft');
  });

  test('is shown and not written by --dry-run', async () => {
    const { code, memory, text } = await start(files, '028 fr --dry-run');
    expect(code).toBe(ExitCode.done);
    expect(memory.stdout()).toContain('+++ b/issues/028.fr.yaml');
    expect(memory.stdout()).toContain('+language: fr');
    expect(text('issues/028.fr.yaml')).toBe('');
  });

  test('of a translation, from which its own marks are gone', async () => {
    const given = { ...files, 'issues/028.fr.yaml': translation };
    const { memory, text } = await start(given, '028 es --from fr');
    expect(text('issues/028.es.yaml')).not.toContain('translated: en');
    expect(text('issues/028.es.yaml').match(/# untranslated: fr/g)).toHaveLength(5);
    expect(text('issues/028.es.yaml')).not.toContain('Sous chaque');
    expect(memory.stderr()).toContain('5 texts of issues/028.fr.yaml are still to be translated, too');
  });

  test('has what bulletin says to editors in its own language', async () => {
    const help = 'change it to ready when it is done, and to published when it is out';
    const given = { ...files, 'issues/028.en.yaml': source.replace('summary', `status: draft  # ${help}\nsummary`) };
    expect((await start(given, '028 fr')).text('issues/028.fr.yaml')).toContain(
      'status: draft  # à remplacer par ready quand',
    );
    const own = { ...given, 'issues/028.en.yaml': given['issues/028.en.yaml'].replace(help, 'ours') };
    expect((await start(own, '028 fr')).text('issues/028.fr.yaml')).toContain('status: draft  # ours\n');
  });

  test('with Windows line ends is in Windows line ends', async () => {
    const { text } = await start({ ...files, 'issues/028.en.yaml': source.replaceAll('\n', '\r\n') }, '028 fr');
    expect(plain(text('issues/028.fr.yaml'))).toBe(plain(translation).replaceAll('\n', '\r\n'));
  });
});

test.each([
  ['into the main language', '[en, fr]', 'en'],
  ['into a third one', '[en, fr, de]', 'de'],
])('the only other file is the source where the main language is none: %s', async (_, languages, to) => {
  const french =
    'number: 28\ndate: 2018-08\nlanguage: fr\nstatus: draft\nsummary: Le port est ouvert.\nsections:\n  - id: news\n    items: [{ title: Le quai, body: Texte. }]\n';
  const memory = createMemoryHost({
    'bulletin.yaml': `name: X\nlanguages: ${languages}\nsections: [{ id: news, title: { en: News, fr: Nouvelles, de: Neues } }]\n`,
    'issues/028.fr.yaml': french,
  });
  expect(await run(['translate', '28', to], memory.host), memory.stderr()).toBe(ExitCode.done);
  expect(memory.text(`issues/028.${to}.yaml`)).toMatch(/# untranslated: fr [0-9a-f]{8}\nsummary: Le port est ouvert\./);
});

test('`fr` is the French of Canada, where the publication has no other', async () => {
  const canada = {
    'bulletin.yaml': publication.replace('[en, fr, es]', '[en-CA, fr-CA]'),
    'issues/028.en-CA.yaml': source,
  };
  const { code, text } = await start(canada, '28 fr');
  expect(code).toBe(ExitCode.done);
  expect(text('issues/028.fr-CA.yaml')).toContain('language: fr-CA\nstatus: draft\n');
  expect(text('issues/028.fr-CA.yaml')).toContain('# untranslated: en-CA ');
  const there = { ...canada, 'issues/028.fr-CA.yaml': text('issues/028.fr-CA.yaml') };
  for (const words of ['28 --language FR --from en', '28 fr --done'])
    expect((await start(there, words)).code, words).toBe(ExitCode.done);
});

describe('what cannot be done', () => {
  test.each([
    ['029 fr', 'There is no issue 029', '028'],
    ['029.fr', 'There is no issue 029.fr', '028'],
    ['028.de', 'has no language `de`', 'languages'],
    ['028 de', 'has no language `de`', 'languages'],
    ['028 en', 'from en into en', '--from'],
    ['028 --done walk/title', 'The language comes first', '`bulletin translate 028 fr --done walk/title`'],
    ['028 en --from fr', 'There is no issue 028 in French', 'put its file back'],
    ['028 fr --from es', 'There is no issue 028 in Spanish', '--from en'],
    ['028 fr walk', 'one word too many', '--done'],
    ['028 fr --done', 'There is no issues/028.fr.yaml yet', 'without --done'],
  ])('%s', async (args, message, hint) => {
    const { code, memory } = await start(files, args);
    expect(code).toBe(ExitCode.failed);
    expect(memory.stderr()).toContain(message);
    expect(memory.stderr()).toContain(hint);
    expect(memory.text('issues/028.fr.yaml')).toBeUndefined();
  });

  test('a source with errors', async () => {
    const { code, memory } = await start({ ...files, 'issues/028.en.yaml': 'number: x\n' }, '028 fr');
    expect(code).toBe(ExitCode.failed);
    expect(memory.stderr()).toContain('issues/028.en.yaml has errors');
    expect(memory.stderr()).toContain('bulletin validate issues/028.en.yaml');
  });
});

describe('a translation that is there', () => {
  const made = async () => (await start(files, '028 fr')).text('issues/028.fr.yaml');

  test('is left alone where nothing has changed', async () => {
    const before = await made();
    const { code, memory, text } = await start({ ...files, 'issues/028.fr.yaml': before }, '028 fr');
    expect(code).toBe(ExitCode.done);
    expect(text('issues/028.fr.yaml')).toBe(before);
    expect(memory.stdout()).toBe('');
    expect(memory.stderr()).toContain('There is nothing new in the source');
    expect(memory.stderr()).toContain('5 of 5 texts are still to be translated');
    expect((await start({ ...files, 'issues/028.fr.yaml': before }, '028 fr --dry-run')).memory.stdout()).toBe('');
  });

  test('gets new words, new facts and new items, and keeps what people wrote', async () => {
    const before = (await made())
      .replace(/un(translated: en [\da-f]{8}\n {8}title: )The pier is open/, '$1La jetée est ouverte')
      .replace('It was closed for a year.', 'Elle était');
    const newSource = source
      .replace('- title: The pier is open', '- id: the-pier-is-open\n        title: The pier is open again')
      .replace('closed for a year', 'closed for two years')
      .replace('A walk', 'A long walk')
      .replace('2017-10-16', '2017-10-17')
      .replace('example.org/pier', 'example.org/en/pier')
      .replace(
        '      - kind: event',
        '      # New.\n      - title: A party\n        dateline: Toronto\n      - kind: event',
      )
      .replace('        price: 20', '        place: The old harbour\n        price: 20');
    const given = { ...files, 'issues/028.en.yaml': newSource, 'issues/028.fr.yaml': before };
    const { memory, text } = await start(given, '028 fr');
    const after = text('issues/028.fr.yaml');
    expect(plain(after)).toBe(
      plain(before)
        .replace('title: A walk', 'title: A long walk')
        .replace('2017-10-16\n', '2017-10-17\n        # untranslated: en ...\n        place: The old harbour\n')
        .replace(
          '      - kind: event',
          '      # New.\n      - id: a-party\n        # untranslated: en ...\n        title: A party\n        dateline: Toronto\n      - kind: event',
        ),
    );
    expect(memory.stdout()).toMatchInlineSnapshot(`
      "issues/028.fr.yaml:15 the-pier-is-open/title: line 10 of issues/028.en.yaml has changed since this was translated
      issues/028.fr.yaml:17 the-pier-is-open/body: line 11 of issues/028.en.yaml has changed since this was translated
      issues/028.fr.yaml:23 a-party: new in the source, and added
      issues/028.fr.yaml:30 walk/title: the source has changed: its new words are here, still to be translated
      issues/028.fr.yaml:31 walk/start: 2017-10-16 is 2017-10-17 now, as in the source
      issues/028.fr.yaml:33 walk/place: new in the source, and added
      issues/028.fr.yaml:21 the-pier-is-open/links/1/url: stays https://example.org/pier. In the source, it is https://example.org/en/pier
      "
    `);
    const again = await start({ ...given, 'issues/028.fr.yaml': after }, '028 fr');
    expect(again.text('issues/028.fr.yaml')).toBe(after);
    expect(again.memory.stdout().match(/: line \d+ of issues\/028.en.yaml has changed/g)).toHaveLength(2);
    expect(again.memory.stdout().trim().split('\n')).toHaveLength(3);
  });

  test('says what is only in the translation, and deletes nothing', async () => {
    const before = await made();
    const without = source.replace(/ {6}- kind: event[^]*/, '');
    const given = { ...files, 'issues/028.en.yaml': without, 'issues/028.fr.yaml': before };
    const { memory, text } = await start(given, '028 fr');
    expect(text('issues/028.fr.yaml')).toBe(before);
    expect(memory.stdout()).toContain(
      'walk: is not in the source any more. If it was deleted there, delete it here, too',
    );
    // The section stays: of five texts, the one of the item is none that anybody has to translate.
    expect(memory.stderr()).toBe(
      '4 of 4 texts are still to be translated. 1 marked text is not in the source any more\n',
    );
    const status = createMemoryHost(given, { today: '2017-09-20' });
    await run(['status', '--json'], status.host);
    const { issues } = JSON.parse(status.stdout()) as { issues: { languages: { language: string }[] }[] };
    expect(issues[0]!.languages.find(({ language }) => language === 'fr')).toMatchObject({
      untranslated: 4,
      outdated: 1,
    });
  });

  test('that somebody has begun on older words is counted once: as one to translate', async () => {
    const before = (await made()).replace('title: A walk', 'title: Une balade');
    const given = {
      ...files,
      'issues/028.en.yaml': source.replace('A walk', 'A long walk'),
      'issues/028.fr.yaml': before,
    };
    const status = createMemoryHost(given, { today: '2017-09-20' });
    await run(['status', '--json'], status.host);
    const { issues } = JSON.parse(status.stdout()) as { issues: { languages: { language: string }[] }[] };
    const { memory } = await start(given, '028 fr');
    const [, left] = /(\d+) of \d+ texts are still to be translated/.exec(memory.stderr())!;
    expect(issues[0]!.languages.find(({ language }) => language === 'fr')).toMatchObject({
      ...{ untranslated: Number(left), outdated: 0 },
    });
  });

  test('keeps its own addresses: each that differs is shown with its line and both of them', async () => {
    const addresses = Array.from({ length: 12 }, (_, at) => `https://example.org/en/${at}`);
    const links = (of: readonly string[]) =>
      `number: 28\ndate: 2017-08\nsections:\n  - id: news\n    title: News\n    items:\n      - id: a\n        title: A pier\n        links:\n${of.map((url, at) => `          - { label: Page ${at}, url: "${url}" }\n`).join('')}`;
    for (const count of [1, 12]) {
      const english = links(addresses.slice(0, count));
      const french = english.replaceAll('/en/', '/fr/').replace('date: 2017-08\n', 'date: 2017-08\nlanguage: fr\n');
      const given = { ...files, 'issues/028.en.yaml': english, 'issues/028.fr.yaml': french };
      const { memory, text } = await start(given, '028 fr');
      expect(text('issues/028.fr.yaml')).toBe(french);
      const shown = memory
        .stdout()
        .split('\n')
        .filter((line) => line !== '');
      expect(shown).toHaveLength(Math.min(count, 10));
      expect(shown[0]).toBe(
        'issues/028.fr.yaml:11 a/links/1/url: stays https://example.org/fr/0. In the source, it is https://example.org/en/0',
      );
      expect(memory.stderr()).toContain(
        count === 1
          ? '1 address differs from the source, and stays as it is'
          : '12 addresses differ from the source, and stay as they are: the first 10 are shown',
      );
      expect(memory.stderr()).not.toContain('nothing new');
    }
  });

  test('--done with nothing to mark says that it marked nothing', async () => {
    const before = await made();
    const { memory, text } = await start({ ...files, 'issues/028.fr.yaml': before }, '028 fr --done');
    expect(text('issues/028.fr.yaml')).toBe(before);
    expect(memory.stderr()).toMatch(/^No text was marked as translated\. 5 of 5 texts are still to be translated/);
  });

  test('--done where all is marked says that nothing was left', async () => {
    const before = (await made()).replaceAll('# untranslated:', '# translated:');
    const { memory } = await start({ ...files, 'issues/028.fr.yaml': before }, '028 fr --done');
    expect(memory.stderr()).toMatch(/^Nothing was left to mark\. All 5 texts are marked as translated/);
  });

  test('says what to do where an item without an id has another title and nothing else in common', async () => {
    const before = await made();
    const renamed = source
      .replace('- title: The pier is open', '- title: The pier is closed')
      .replace('It was closed', 'It was open')
      .replace('example.org/pier', 'example.org/closed');
    const { memory, text } = await start(
      { ...files, 'issues/028.en.yaml': renamed, 'issues/028.fr.yaml': before },
      '028 fr',
    );
    expect(memory.stdout()).toContain(
      'the-pier-is-open: is not in the source any more. If it is line 9 of issues/028.en.yaml by now, write `id: the-pier-is-open` there, and delete its copy here',
    );
    expect(text('issues/028.fr.yaml')).toContain('id: the-pier-is-open');
    expect(text('issues/028.fr.yaml')).toContain('id: the-pier-is-closed');
  });

  test('keeps who may open its pages, and says where the source has something else', async () => {
    const before = (await made()).replace('- { label: Read the report,', '- { access: public, label: Lire le rapport,');
    const newSource = source.replace('- { label: Read the report,', '- { access: members, label: Read the report,');
    const given = { ...files, 'issues/028.en.yaml': newSource, 'issues/028.fr.yaml': before };
    const { memory, text } = await start(given, '028 fr');
    expect(text('issues/028.fr.yaml')).toBe(before);
    expect(memory.stdout()).toBe(
      'issues/028.fr.yaml:21 the-pier-is-open/links/1/access: is public, and members in the source\n',
    );
  });

  test('is not written where it is published', async () => {
    const before = (await made()).replace('status: draft', 'status: published');
    const given = {
      ...files,
      'issues/028.en.yaml': source.replace('2017-10-16', '2017-10-17'),
      'issues/028.fr.yaml': before,
    };
    const { code, memory, text } = await start(given, '028 fr');
    expect(code).toBe(ExitCode.failed);
    expect(memory.stderr()).toContain('is published: nothing is written into it');
    expect(text('issues/028.fr.yaml')).toBe(before);
    const words = { ...given, 'issues/028.en.yaml': source.replace('A walk', 'A long walk') };
    const done = before.replaceAll('# untranslated', '# translated');
    const said = (await start({ ...words, 'issues/028.fr.yaml': done }, '028 fr')).memory;
    expect(said.stdout()).toBe(
      'issues/028.fr.yaml:25 walk/title: line 16 of issues/028.en.yaml has changed since this was translated\n',
    );
    expect(said.stderr()).toBe(
      'All 5 texts are marked as translated. If a translation still holds, or a correction in `errata` says what is right, name it: `bulletin translate 028 fr --done walk/title`\n',
    );
  });

  test('keeps its line ends where those of the source are others', async () => {
    const before = (await made()).replaceAll('\n', '\r\n');
    const newSource = source
      .replace('a year.', 'a year.\n\n          And a day.')
      .replace(
        '      - kind',
        '      - id: new\n        title: New\n        body: |\n          Its\n\n          text.\n      - kind',
      );
    const given = { ...files, 'issues/028.en.yaml': newSource, 'issues/028.fr.yaml': before };
    const { text } = await start(given, '028 fr');
    expect(text('issues/028.fr.yaml')).toContain('          And a day.\r\n');
    expect(text('issues/028.fr.yaml')).toContain('          Its\r\n\r\n          text.\r\n');
    expect(text('issues/028.fr.yaml')).not.toMatch(/[^\r]\n/);
    const next = { ...given, 'issues/028.fr.yaml': text('issues/028.fr.yaml') };
    expect((await start(next, '028 fr')).text('issues/028.fr.yaml')).toBe(next['issues/028.fr.yaml']);
  });

  test('keeps its byte order mark', async () => {
    const before = await made();
    const given = {
      ...files,
      'issues/028.en.yaml': source.replace('2017-10-16', '2017-10-17'),
      'issues/028.fr.yaml': `\ufeff${before}`,
    };
    const { memory } = await start(given, '028 fr');
    const bytes = memory.files.get('/publication/issues/028.fr.yaml')!;
    expect([...bytes.subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, '#'.charCodeAt(0)]);
    expect(new TextDecoder().decode(bytes)).toBe(before.replace('2017-10-16', '2017-10-17'));
  });

  test('gets links in braces by hand where a comment has no place for them', async () => {
    const braces = source.replace(/links:\n {10}- (.*)\n/, 'links: [ $1 ]\n');
    const before = (await start({ ...files, 'issues/028.en.yaml': braces }, '028 fr')).text('issues/028.fr.yaml');
    const more = braces.replace('pier" } ]', 'pier" }, { label: See the plan, url: "https://example.org/plan" } ]');
    const { memory, text } = await start(
      { ...files, 'issues/028.en.yaml': more, 'issues/028.fr.yaml': before },
      '028 fr',
    );
    expect(text('issues/028.fr.yaml')).toBe(before);
    expect(memory.stdout()).toContain('(line 12 of issues/028.en.yaml). Add it by hand');
  });
});

describe('a text that the last issue has translated', () => {
  const next = source.replace('number: 28\ndate: 2017-08', 'number: 29\ndate: 2017-10').replace('A walk', 'A walk!');
  const given = async (edit = (text: string) => text) => {
    const draft = (await start(files, '028 fr')).text('issues/028.fr.yaml');
    const done = draft
      .replace('title: The pier is open', 'title: La jetée est ouverte')
      .replace(
        'body: |\n          It was closed for a year.',
        'body: >\n          Elle était fermée\n\n          pendant un an.',
      )
      .replace('title: A walk', 'title: Une balade')
      .replaceAll('# untranslated', '# translated')
      .replace(/# translated(: en [\da-f]{8}\n {10}- \{ label)/, '# untranslated$1')
      .replace(/# translated(: en [\da-f]{8}\nsummary)/, '# untranslated$1');
    return { ...files, 'issues/028.fr.yaml': edit(done), 'issues/029.en.yaml': edit(next) };
  };

  test('comes with its mark into a new translation, and other words do not', async () => {
    const { memory, text } = await start(await given(), '029 fr');
    const made = text('issues/029.fr.yaml');
    expect(plain(made)).toContain('# translated: en ...\n        title: La jetée est ouverte\n');
    expect(plain(made)).toContain(
      '# translated: en ...\n        body: >\n          Elle était fermée\n\n          pendant',
    );
    expect(plain(made)).toContain('# untranslated: en ...\n        title: A walk!\n');
    expect(plain(made)).toContain('# untranslated: en ...\nsummary: The pier is open.  # in one line\n');
    expect(memory.stderr()).toContain('2 texts are those of issues/028.fr.yaml\n');
    expect(memory.stderr()).toContain('3 texts to translate');
    const again = await start({ ...(await given()), 'issues/029.fr.yaml': made }, '029 fr');
    expect(again.text('issues/029.fr.yaml')).toBe(made);
    expect(again.memory.stderr()).not.toContain('those of');
  });

  test('comes with the line ends of the translation', async () => {
    const { text } = await start(await given((file) => file.replaceAll('\n', '\r\n')), '029 fr');
    expect(text('issues/029.fr.yaml').replaceAll('\r\n', '\n')).toBe(
      (await start(await given(), '029 fr')).text('issues/029.fr.yaml'),
    );
    expect(text('issues/029.fr.yaml')).not.toMatch(/[^\r]\n/);
  });

  test('comes into a translation that is there, and the lines of the report are those of the file then', async () => {
    const all = await given();
    const before = (await start({ ...all, 'issues/028.fr.yaml': '' }, '029 fr')).text('issues/029.fr.yaml');
    const changed = {
      ...all,
      'issues/029.en.yaml': next.replace('A walk!', 'A walk').replace('2017-10-16', '2017-11-16'),
    };
    const { memory, text } = await start({ ...changed, 'issues/029.fr.yaml': before }, '029 fr');
    const made = text('issues/029.fr.yaml');
    expect(made).toContain('title: Une balade\n');
    const line = made.split('\n').findIndex((one) => one.includes('2017-11-16')) + 1;
    expect(memory.stdout()).toBe(
      `issues/029.fr.yaml:${line} walk/start: 2017-10-16 is 2017-11-16 now, as in the source\n`,
    );
    expect(memory.stderr()).toContain('3 texts are those of issues/028.fr.yaml. 2 of 5 texts are still');
    const again = await start({ ...changed, 'issues/029.fr.yaml': made }, '029 fr');
    expect(again.text('issues/029.fr.yaml')).toBe(made);
  });

  test('is not written into a published translation, nor taken from a later issue or a file with errors', async () => {
    const all = await given();
    const before = (await start({ ...all, 'issues/028.fr.yaml': 'number: x' }, '029 fr')).text('issues/029.fr.yaml');
    expect(before.match(/# untranslated/g)).toHaveLength(5);
    const published = before.replace('status: draft', 'status: published');
    const { code, text } = await start({ ...all, 'issues/029.fr.yaml': published }, '029 fr');
    expect(code).toBe(ExitCode.done);
    expect(text('issues/029.fr.yaml')).toBe(published);
    const { 'issues/028.fr.yaml': last, ...others } = all;
    const later = await start({ ...others, 'issues/030.fr.yaml': last }, '029 fr');
    expect(later.text('issues/029.fr.yaml')).toBe(before);
  });

  test('comes where `new` starts the translation', async () => {
    const memory = createMemoryHost(await given());
    await run(['new', '--language', 'fr', '--number', '29', '--date', '2017-10', '--yes'], memory.host);
    expect(memory.text('issues/029.fr.yaml')).toBe((await start(await given(), '029 fr')).text('issues/029.fr.yaml'));
    expect(memory.stderr()).toContain('2 texts are those of issues/028.fr.yaml\n');
  });

  test('leaves nothing to translate where it has them all', async () => {
    const all = await given((file) => file.replaceAll('# untranslated', '# translated').replace('A walk!', 'A walk'));
    const { memory } = await start(all, '029 fr');
    expect(memory.stderr()).toBe(
      '5 texts are those of issues/028.fr.yaml\nEvery text is translated already: read it through\n',
    );
  });
});

describe('--done', () => {
  const given = async (edit: (text: string) => string, newSource = source) => ({
    ...files,
    'issues/028.en.yaml': newSource,
    'issues/028.fr.yaml': edit((await start(files, '028 fr')).text('issues/028.fr.yaml')),
  });
  const half = (text: string) =>
    text
      .replace('title: The pier is open', 'title: La jetée est ouverte')
      .replace('title: A walk', 'title: Une balade');

  test('marks what somebody has translated, and says what is still the same', async () => {
    const before = await given(half);
    const { code, memory, text } = await start(before, '028 fr --done');
    expect(code).toBe(ExitCode.done);
    const after = text('issues/028.fr.yaml');
    expect(after.match(/# translated: en/g)).toHaveLength(2);
    expect(after.replaceAll('# translated', '# untranslated')).toBe(before['issues/028.fr.yaml']);
    expect(memory.stdout()).toContain('summary: still has the words of the source');
    expect(memory.stderr()).toContain('2 texts marked as translated');
    expect(memory.stderr()).toContain('3 of 5 texts');
  });

  test('of some items and texts', async () => {
    const { text } = await start(await given(half), '028 fr --done the-pier-is-open/title');
    expect(text('issues/028.fr.yaml')).toMatch(/# translated: en [\da-f]{8}\n {8}title: La jetée/);
    expect(text('issues/028.fr.yaml').match(/# translated: en/g)).toHaveLength(1);
    const item = await start(await given(half), '028 fr --done the-pier-is-open');
    expect(item.text('issues/028.fr.yaml')).toBe(text('issues/028.fr.yaml'));
    expect(item.memory.stdout().match(/still has the words of the source/g)).toHaveLength(2);
  });

  test('of a text that is named by itself, whatever its words are', async () => {
    const { memory, text } = await start(await given(half), '028 fr --done summary');
    expect(text('issues/028.fr.yaml')).toMatch(/^# translated: en [\da-f]{8}\nsummary: The pier is open\./m);
    expect(text('issues/028.fr.yaml').match(/# translated: en/g)).toHaveLength(1);
    expect(memory.stderr()).toContain('1 text marked as translated. 4 of 5 texts are still to be translated');
  });

  test('also of the same words, if asked', async () => {
    const { text } = await start(await given(half), '028 fr --done --same-words');
    expect(text('issues/028.fr.yaml')).not.toContain('untranslated: en');
  });

  test('takes away the comment that explains the marks with the last of them, and not before', async () => {
    const explained = /^# Sous chaque commentaire .*\n/m;
    const before = await given(half);
    expect(before['issues/028.fr.yaml']).toMatch(explained);
    expect((await start(before, '028 fr --done')).text('issues/028.fr.yaml')).toMatch(explained);
    const { text } = await start(before, '028 fr --done --same-words');
    expect(text('issues/028.fr.yaml')).not.toMatch(explained);
    // Somebody has changed the words by hand.
    const byHand = before['issues/028.fr.yaml'].replaceAll('# untranslated', '# translated');
    const again = await start({ ...before, 'issues/028.fr.yaml': byHand }, '028 fr');
    expect(again.text('issues/028.fr.yaml')).toBe(byHand.replace(explained, ''));
    const published = byHand.replace(/^status: draft.*/m, 'status: published');
    const left = await start({ ...before, 'issues/028.fr.yaml': published }, '028 fr');
    expect(left.code).toBe(ExitCode.done);
    expect(left.text('issues/028.fr.yaml')).toBe(published);
  });

  test('keeps in mind that the source has changed since, until the text is named', async () => {
    const before = await given(half, source.replace('A walk', 'A long walk'));
    const all = await start(before, '028 fr --done');
    expect(all.memory.stdout()).toContain('walk/title: line 16 of issues/028.en.yaml has changed since');
    const next = { ...before, 'issues/028.fr.yaml': all.text('issues/028.fr.yaml') };
    expect(all.memory.stderr()).toContain('name it: `bulletin translate 028 fr --done walk/title`');
    const named = await start(next, '028 fr --done walk/title');
    expect(named.memory.stdout()).not.toContain('walk/title');
    const last = await start({ ...next, 'issues/028.fr.yaml': named.text('issues/028.fr.yaml') }, '028 fr');
    expect(last.memory.stdout()).toBe('');
  });

  test('of what has no mark', async () => {
    const { code, memory } = await start(await given(half), '028 fr --done walks');
    expect(code).toBe(ExitCode.failed);
    expect(memory.stderr()).toContain('No text called walks has a mark');
  });

  test.each([
    ['walk/titel', 'Did you mean `walk/title`?'],
    ['walks', 'Did you mean `walk`?'],
    ['the-pier-is-opn/body', 'Did you mean `the-pier-is-open/body`?'],
    ['sumary', 'Did you mean `summary`?'],
    ['walk/price', 'such as walk/title'],
    ['elephants', 'such as summary'],
  ])('of %s, which no text is called, names one of this issue', async (name, help) => {
    const { code, memory } = await start(await given(half), `028 fr --done ${name}`);
    expect(code).toBe(ExitCode.failed);
    expect(memory.stderr()).toContain(help);
  });
});

describe('a translation in which nobody has written anything', () => {
  const skeleton = (language: string, words = language) =>
    scaffoldIssue({
      number: 28,
      date: '2017-08',
      language: words,
      sections: [{ id: 'news', kind: 'article', itemTitles: [] }],
    }).replace(`language: ${words}`, `language: ${language}`);

  test.each([
    ['as `init` makes it', skeleton('fr')],
    ['in English', skeleton('fr', 'en')],
    ['without anything', '\n'],
    ['with Windows line ends', skeleton('fr').replaceAll('\n', '\r\n')],
  ])('is replaced by the source with marks: %s', async (_, there) => {
    const { code, memory, text } = await start({ ...files, 'issues/028.fr.yaml': there }, '028 fr');
    expect(code).toBe(ExitCode.done);
    expect(plain(text('issues/028.fr.yaml'))).toBe(plain(translation));
    expect(memory.stdout()).toBe('issues/028.fr.yaml\n');
  });

  test('is not touched by --dry-run, and has nothing for --done', async () => {
    const given = { ...files, 'issues/028.fr.yaml': skeleton('fr') };
    const dry = await start(given, '028 fr --dry-run');
    expect(dry.memory.stdout()).toContain('-summary: TODO le numéro en une ligne');
    expect(dry.text('issues/028.fr.yaml')).toBe(skeleton('fr'));
    const done = await start(given, '028 fr --done');
    expect(done.code).toBe(ExitCode.failed);
    expect(done.memory.stderr()).toContain('There is no text in issues/028.fr.yaml yet');
  });

  test('keeps a word that somebody has written', async () => {
    const there = skeleton('fr').replace('TODO le numéro en une ligne', 'TODO demander à Marie');
    const { text } = await start({ ...files, 'issues/028.fr.yaml': there }, '028 fr');
    expect(text('issues/028.fr.yaml')).toContain('TODO demander à Marie');
    expect(text('issues/028.fr.yaml')).toContain('id: the-pier-is-open');
  });

  test.each(['028 fr', '028 es'])('nor in its source: %s', async (args) => {
    const given = { ...files, 'issues/028.en.yaml': skeleton('en'), 'issues/028.fr.yaml': skeleton('fr') };
    const { code, memory, text } = await start(given, args);
    expect(code).toBe(ExitCode.failed);
    expect(memory.stderr()).toContain('There is nothing to translate in issues/028.en.yaml yet');
    expect(text('issues/028.fr.yaml')).toBe(skeleton('fr'));
    expect(text('issues/028.es.yaml')).toBe('');
  });
});

describe('a translation that somebody made without bulletin', () => {
  const old = `number: 28
date: 2017-08
language: fr
summary: La jetée est ouverte.
sections:
  - id: news
    items:
      # De la jetée.
      - title: La jetée est ouverte
        body: |
          Elle était fermée depuis un an.
        links:
          - { label: Read the report, url: "https://example.org/pier" }
`;
  const given = { ...files, 'issues/028.fr.yaml': old };
  const walk = '      - kind: event\n        id: walk\n        # untranslated: en 5d8a0f13\n        title: A walk\n';

  test('calls what it has put into an item without an id as `--done` does', async () => {
    const shorter = old.replace(/ {8}body: .*\n.*\n/, '');
    const { memory, text } = await start({ ...given, 'issues/028.fr.yaml': shorter }, '028 fr');
    expect(memory.stdout()).toContain(' news/items/1/body: new in the source, and added\n');
    const now = { ...given, 'issues/028.fr.yaml': text('issues/028.fr.yaml') };
    expect((await start(now, '028 fr --done news/items/1/body --same-words')).code).toBe(ExitCode.done);
  });

  test('gets what it lacks, keeps every word, and is said to have texts without marks', async () => {
    const { code, memory, text } = await start(given, '028 fr');
    expect(code).toBe(ExitCode.done);
    expect(plain(text('issues/028.fr.yaml'))).toBe(
      plain(`${old}${walk}        start: 2017-10-16\n        price: 20\n`),
    );
    expect(memory.stdout()).toBe('issues/028.fr.yaml:14 walk: new in the source, and added\n');
    expect(memory.stderr()).toContain(
      '4 texts have no comment `# translated`, so bulletin cannot say when their sources change: `bulletin translate 028 fr --mark` writes it',
    );
  });

  const marked = (text: string) => {
    expect(text).toMatch(/^# translated: en [\da-f]{8}\nsummary: La jetée/m);
    expect(text).toMatch(/^ {6}# De la jetée.\n {6}# translated: en [\da-f]{8}\n {6}- title: La jetée/m);
    expect(text).toMatch(/^ {8}# translated: en [\da-f]{8}\n {8}body: \|$/m);
    expect(text).toMatch(/^ {10}# untranslated: en [\da-f]{8}\n {10}- \{ label: Read the report/m);
    expect(text.replace(/^ *# (?:un)?translated: .*\n/gm, '')).toContain(old);
  };

  test('gets marks by --mark, once', async () => {
    const { memory, text } = await start(given, '028 fr --mark');
    marked(text('issues/028.fr.yaml'));
    expect(memory.stderr()).toContain('3 texts marked as translated, and 1 text with the words of the source marked');
    const next = { ...given, 'issues/028.fr.yaml': text('issues/028.fr.yaml') };
    const again = await start(next, '028 fr --mark');
    expect(again.text('issues/028.fr.yaml')).toBe(next['issues/028.fr.yaml']);
    expect(again.memory.stderr()).toContain('Every text has a mark. There is nothing new in the source');
    const changed = { ...next, 'issues/028.en.yaml': source.replace('a year', 'two years') };
    expect((await start(changed, '028 fr')).memory.stdout()).toContain('news/items/1/body: line 10 of');
  });

  test('gets the figures that a mark of its own lacks', async () => {
    const bare = old
      .replace('summary', '# untranslated: en\nsummary')
      .replace('          - { label', '          # translated:\n          - { label');
    const { text } = await start({ ...given, 'issues/028.fr.yaml': bare }, '028 fr --mark');
    expect(text('issues/028.fr.yaml')).toMatch(/^# untranslated: en [\da-f]{8}\nsummary: La jetée/m);
    expect(text('issues/028.fr.yaml')).toMatch(/^ {10}# translated: en [\da-f]{8}\n {10}- \{ label: Read/m);
  });

  test('says what it did with the figures, and leaves a mark that names another language', async () => {
    const bare = old
      .replace('summary', '# translated:\nsummary')
      .replace('          - { label', '          # translated: de\n          - { label');
    const { memory, text } = await start({ ...given, 'issues/028.fr.yaml': bare }, '028 fr --mark');
    expect(memory.stderr()).toContain(
      '. 1 comment lacked the language or the figures, and has them now. Comments without figures that name de stay as they are: they are about another source',
    );
    expect(text('issues/028.fr.yaml')).toContain('          # translated: de\n');
  });

  test('has no need of --mark while it is new, which is said', async () => {
    const { code, memory } = await start(files, '028 fr --mark');
    expect(code).toBe(ExitCode.done);
    expect(memory.stderr()).toContain('--mark has nothing to do in a new translation: each of its texts has a mark\n');
  });

  test('gets marks where somebody says so on the terminal', async () => {
    const yes = await start(given, '028 fr', { answers: [true] });
    expect(yes.memory.questions).toMatchObject([{ type: 'confirm', default: false }]);
    expect(yes.memory.questions[0]!.message).toBe(
      'issues/028.fr.yaml has 3 texts that somebody translated without bulletin. Do they say what issues/028.en.yaml says today? If you say yes, bulletin tells you later what has changed there. If you do not know, say no (1 text of issues/028.fr.yaml still has the words of issues/028.en.yaml, and is marked as still to be translated)',
    );
    marked(yes.text('issues/028.fr.yaml'));
    const no = await start(given, '028 fr', { answers: [false] });
    expect(no.text('issues/028.fr.yaml')).toContain(old);
  });

  test('is asked about in one direction: what the main language says is what it is translated from', async () => {
    for (const options of [{ answers: [] }, {}]) {
      const other = await start(given, '028 en --from fr', options);
      expect(other.memory.questions).toEqual([]);
      expect(other.memory.stderr()).not.toContain('--mark');
    }
    expect((await start(given, '028 en --from fr --mark')).text('issues/028.en.yaml')).toContain('translated: fr');
  });

  test('leaves alone what is not written yet, what is in a language of its own, and what is published', async () => {
    const more = {
      ...given,
      'issues/028.fr.yaml': old
        .replace('La jetée est ouverte\n        body', 'La jetée est ouverte\n        language: en\n        body')
        .replace('La jetée est ouverte.', 'TODO une phrase'),
    };
    expect((await start(more, '028 fr --mark')).memory.stderr()).toContain('Every text has a mark');
    const published = {
      ...given,
      'issues/028.fr.yaml': old.replace('language: fr', 'language: fr\nstatus: published'),
    };
    const { code, text } = await start(published, '028 fr --mark');
    expect(code).toBe(ExitCode.failed);
    expect(text('issues/028.fr.yaml')).toBe(published['issues/028.fr.yaml']);
  });

  test('without ids gets no item twice', async () => {
    const more = {
      ...given,
      'issues/028.en.yaml': source.replace('      # About', '      - title: New\n      # About'),
    };
    const [, french] = /(sections:[^]*)/.exec(old)!;
    const there = old.replace(french!, french!.replace(/ {8}links:\n.*\n/, ''));
    const { memory, text } = await start({ ...more, 'issues/028.fr.yaml': there }, '028 fr');
    expect(text('issues/028.fr.yaml')).not.toContain('title: New');
    expect(memory.stdout()).toContain(
      'new: bulletin cannot tell which text translates line 8 of issues/028.en.yaml. Write `id: new` into it, or add a translation',
    );
    const named = there.replace('- title: La', '- id: the-pier-is-open\n        title: La');
    const second = await start({ ...more, 'issues/028.fr.yaml': named }, '028 fr');
    expect(second.text('issues/028.fr.yaml')).toContain('title: New');
    expect(second.memory.stdout()).not.toContain('cannot tell');
  });
});

describe('a translation of a translation', () => {
  const inSpanish = async () => {
    const given = { ...files, 'issues/028.fr.yaml': translation.replace('title: A walk', 'title: Une balade') };
    const { text } = await start(given, '028 es --from fr');
    return { ...given, 'issues/028.es.yaml': text('issues/028.es.yaml') };
  };

  test.each(['028 es', 'issues/028.es.yaml'])('is brought up to date from what it was begun from: %s', async (args) => {
    const given = await inSpanish();
    const changed = given['issues/028.fr.yaml'].replace('Une balade', 'Une longue balade');
    const { text } = await start({ ...given, 'issues/028.fr.yaml': changed }, args);
    expect(text('issues/028.es.yaml')).toContain('title: Une longue balade');
  });

  test('is marked as translated by the name of a text behind its file', async () => {
    const given = await inSpanish();
    const there = given['issues/028.es.yaml'].replace('Une balade', 'Un paseo');
    const { text } = await start({ ...given, 'issues/028.es.yaml': there }, 'issues/028.es.yaml --done walk');
    expect(text('issues/028.es.yaml')).toMatch(/# translated: fr [\da-f]{8}\n {8}title: Un paseo/);
  });
});

describe('an item that was written in French first', () => {
  const port = (title: string, more = '') =>
    `      - id: port\n${more}        title: ${title}\n        body: |\n          ${title}.\n`;
  /** Both files of an issue, with the item in French, and everything else translated from English. */
  const begun = async () => {
    const { text } = await start(files, '028 fr');
    const french = text('issues/028.fr.yaml')
      .replace('      - kind: event', `${port('Le port')}      - kind: event`)
      .replace('title: The pier is open', 'title: La jetée est ouverte')
      .replace(/^# Sous chaque .*\n/m, '')
      .replaceAll('# untranslated', '# translated');
    const there = { ...files, 'issues/028.fr.yaml': french };
    const english = (await start(there, '028 en --from fr', { answers: [false] })).text('issues/028.en.yaml');
    expect(plain(english.replaceAll(': fr', ': en'))).toContain('# untranslated: en ...\n        title: Le port\n');
    const done = english.replace('title: Le port', 'title: The port').replace('  Le port.', '  The port.');
    return { ...there, 'issues/028.en.yaml': done.replaceAll('# untranslated', '# translated') };
  };

  test('is not asked about, in either direction, and gets no mark', async () => {
    const given = await begun();
    for (const words of ['028 fr', '028 en --from fr', '028 fr --mark']) {
      const { memory, text } = await start(given, words, { answers: words.endsWith('mark') ? [] : [false] });
      expect(memory.questions, words).toEqual([]);
      expect(text('issues/028.fr.yaml'), words).toBe(given['issues/028.fr.yaml']);
      expect(text('issues/028.en.yaml'), words).toBe(given['issues/028.en.yaml']);
    }
  });

  test('comes with its French words into the next issue, and its English stays the translation', async () => {
    const given = await begun();
    const next = given['issues/028.en.yaml']
      .replace('number: 28\ndate: 2017-08', 'number: 29\ndate: 2017-10')
      .replace('- id: port\n', '- id: port\n        repeats: 28#port\n');
    const both = { ...given, 'issues/029.en.yaml': next };
    const { text } = await start(both, '029 fr');
    const french = text('issues/029.fr.yaml').replace(/^# Sous chaque .*\n/m, '');
    expect(french).toContain(port('Le port', '        repeats: 28#port\n'));
    const made = { ...both, 'issues/029.fr.yaml': french };
    expect((await start(made, '029 fr')).text('issues/029.fr.yaml')).toBe(french);
    // A change of the English is none of the original; one of the original makes the English out of date.
    const warned = async (change: Readonly<Record<string, string>>) => {
      const memory = createMemoryHost({ ...made, ...change });
      await run(['validate', 'issues/029.en.yaml', 'issues/029.fr.yaml', '--json'], memory.host);
      const { findings } = JSON.parse(memory.stdout()) as { findings: { file: string; rule: string }[] };
      return findings.filter(({ rule }) => rule === 'i18n/outdated').map(({ file }) => file);
    };
    expect(await warned({})).toEqual([]);
    expect(await warned({ 'issues/029.en.yaml': next.replace('The port.', 'The old port.') })).toEqual([]);
    const changed = french.replace('Le port.', 'Le vieux port.');
    expect(await warned({ 'issues/029.fr.yaml': changed })).toEqual(['issues/029.en.yaml']);
    // Both have a mark, as from before.
    const marks = french.replace('        title: Le port', '        # translated: en 00000000\n        title: Le port');
    expect(await warned({ 'issues/029.fr.yaml': marks })).toEqual([]);
  });
});

test('--done changes comments only, so it goes on where the issue is published', async () => {
  const { text } = await start(files, '028 fr');
  const french = text('issues/028.fr.yaml')
    .replaceAll('# untranslated', '# translated')
    .replace('status: draft', 'status: published');
  const given = {
    ...files,
    'issues/028.en.yaml': source.replace('A walk', 'A long walk'),
    'issues/028.fr.yaml': french,
  };
  const { code, memory, text: after } = await start(given, '028 fr --done walk/title');
  expect(memory.stderr()).toContain('1 text marked as translated');
  expect(code).toBe(ExitCode.done);
  const comment = /# translated: en [\da-f]{8}/g;
  expect(after('issues/028.fr.yaml')).not.toBe(french);
  expect(after('issues/028.fr.yaml').replace(comment, '')).toBe(french.replace(comment, ''));
  const again = await start({ ...given, 'issues/028.fr.yaml': after('issues/028.fr.yaml') }, '028 fr');
  expect(again.memory.stdout()).toBe('');
});

test('an item of another kind in the source is left to people', async () => {
  const given = { ...files, 'issues/028.fr.yaml': translation };
  const call = source
    .replace('kind: event', 'kind: call')
    .replace('start: 2017-10-16', 'closes: 2017-10-16\n        how: { url: "https://example.org/how" }')
    .replace(/ +price: 20\n/, '');
  const { code, memory, text } = await start({ ...given, 'issues/028.en.yaml': call }, '028 fr');
  expect(code).toBe(ExitCode.done);
  expect(memory.stdout()).toContain(
    'walk: is of another kind in the source (line 14 of issues/028.en.yaml). Change it by hand',
  );
  expect(text('issues/028.fr.yaml')).toContain('start: 2017-10-16');
});

test('two runs at once', async () => {
  const memory = createMemoryHost(files);
  const codes = await Promise.all([1, 2].map(() => run(['translate', '028', 'fr'], memory.host)));
  expect(codes.toSorted()).toEqual([ExitCode.done, ExitCode.failed]);
  expect(plain(memory.text('issues/028.fr.yaml')!)).toBe(plain(translation));
});
