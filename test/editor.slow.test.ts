// What editors see who write in VS Code or another editor with yaml-language-server: no false alarm, our words, our
// examples.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds, kindSummaries } from '../src/content/issue/kinds.ts';
import { LanguageServer } from './support/language-server.ts';
import { toolFolder } from './support/memory-host.ts';
import { runBinary, temporaryFolder } from './support/run-binary.ts';

let server: LanguageServer;
beforeAll(async () => void (server = await LanguageServer.start()));
afterAll(() => server.stop());

let opened = 0;
const openIssue = (text: string) =>
  server.open(
    join(toolFolder, 'issues', `try-${++opened}.yaml`),
    `# yaml-language-server: $schema=../schema/issue.schema.json\n${text}`,
  );
const openPublication = (text: string) =>
  server.open(
    join(toolFolder, `try-${++opened}.yaml`),
    `# yaml-language-server: $schema=schema/publication.schema.json\n${text}`,
  );
const withItem = (...lines: readonly string[]) =>
  `date: 2017-08\nsections:\n  - id: policy\n    items:\n      - ${lines.join('\n        ')}\n`;

describe('no false alarm', () => {
  test.each(['issues/028.en.yaml', 'issues/028.fr.yaml', 'issues/029.en.yaml', 'bulletin.yaml'])('%s', async (path) => {
    const { diagnostics, hover } = await server.open(join(toolFolder, path));
    expect(diagnostics).toEqual([]);
    // Without its schema a file would have none either.
    expect(await hover('sections:')).toContain('sections, in');
  });

  test('where text, numbers and true stand for one another, as we read them', async () => {
    const item = withItem(
      'title: "Workshop: what to do"',
      'kind: event',
      'id: 2017',
      'start: "2017-10-16"',
      'time: 12:30',
      'cancelled: "true"',
      'price: 20',
      'place: true',
    );
    expect((await openIssue(`number: "28"\ntitle: 3.5\nsummary: 10:30\n${item}`)).diagnostics).toEqual([]);
    expect(
      (
        await openPublication(
          'version: "1"\nname: { en: 2017, fr: "a: b" }\ncontact: { phone: 5550100 }\nsections:\n  - { id: 1, title: true }\n',
        )
      ).diagnostics,
    ).toEqual([]);
  });

  test('what `init` and `new` write finds its schema', async () => {
    const cwd = temporaryFolder();
    expect((await runBinary(['init', '--yes'], { cwd })).code).toBe(0);
    expect((await runBinary(['new', '--yes'], { cwd })).code).toBe(0);
    for (const path of ['bulletin.yaml', 'issues/001.en.yaml', 'issues/002.en.yaml']) {
      expect(existsSync(join(cwd, path)), path).toBe(true);
      const { diagnostics, hover } = await server.open(join(cwd, path));
      expect(diagnostics, path).toEqual([]);
      expect(await hover('sections:'), path).toContain('sections, in');
    }
  });
});

describe('what is wrong, in words', () => {
  test.each([
    [
      'a misspelt field',
      'titel: x\ndate: 2017-08\nsections:\n  - id: policy\n',
      [
        '2:1 The fields here are number, volume, date (required), language, title, status, greeting, summary, sections (required), boxes, errata',
      ],
    ],
    [
      'a misspelt field of an item',
      withItem('title: One', 'contributer: Ada'),
      ['7:9 Property contributer is not allowed.'],
    ],
    [
      'a misspelt field of a link',
      withItem('title: One', 'links:', '  - { label: a, url: b, langage: en }'),
      ['8:33 The fields here are label (required), url (required), language, access, format, size'],
    ],
    [
      'a kind that there is not',
      withItem('kind: evnt', 'title: One', 'start: 2017-10-16'),
      [`6:15 Value is not accepted. Valid values: ${kinds.map((kind) => JSON.stringify(kind)).join(', ')}.`],
    ],
    ['what a kind needs', withItem('kind: event', 'title: One'), ['6:9 An item of the kind event needs `start`']],
    ['an item without a title', withItem('body: Text'), ['6:9 This item needs a `title`']],
    [
      'a field of another kind',
      withItem('title: One', 'start: 2017-10-16'),
      ['7:9 Only an item with `kind: event` has this field'],
    ],
    [
      'a date in words',
      withItem('title: One', 'until: 16 October 2017'),
      ['7:16 Write a date as YYYY-MM-DD, for example 2017-08-15, or as YYYY-MM'],
    ],
    [
      'a date that is a number',
      withItem('title: One', 'until: 2017'),
      ['7:16 Write a date as YYYY-MM-DD, for example 2017-08-15, or as YYYY-MM'],
    ],
    [
      'an address without its beginning',
      withItem('title: One', 'links:', '  - { label: a, url: www.example.org }'),
      ['8:30 Write the whole address, starting with https://, http://, mailto: or tel:, or the id of an item'],
    ],
    ['no text', withItem('title:'), ['6:15 Write text here']],
    [
      'text for a list',
      withItem('title: One', 'links: https://example.org'),
      ['7:16 Start each entry of the list on a line of its own with `- `'],
    ],
    [
      'text for a group',
      withItem('title: One', 'contact: Ada'),
      ['7:18 The fields here are name, role, email, phone, url, postal'],
    ],
    [
      'a word that is none of a few',
      withItem('title: One', 'access: all'),
      ['7:17 Value is not accepted. Valid values: "public", "members", "login".'],
    ],
  ])('%s', async (_name, text, diagnostics) => {
    expect((await openIssue(text)).diagnostics).toEqual(diagnostics);
  });

  test('in bulletin.yaml', async () => {
    const { diagnostics } = await openPublication(
      'name: [a]\npublisher: { english: x }\ncadence: 2 moths\nurl: example.org\n',
    );
    expect(diagnostics).toEqual([
      '2:7 Write text here',
      '3:14 Use a code such as en, fr or pt-BR',
      '4:10 Write a number of days, weeks or months, for example 2 months',
      '5:6 Write the whole address, starting with https://, without ? and #',
    ]);
  });
});

describe('what is offered', () => {
  test('at the top', async () => {
    const offers = await (await openIssue('date: 2017-08\n\n')).complete('2017-08\n');
    expect(offers.get('status')?.text).toMatch(/^How far the issue is/);
    expect([...offers.keys()]).toEqual(
      expect.arrayContaining(['number', 'language', 'greeting', 'summary', 'sections', 'boxes', 'errata']),
    );
    expect(offers.has('date')).toBe(false);
  });

  test('in an item: the fields of its kind', async () => {
    const article = await (await openIssue(withItem('title: One', ''))).complete('One\n        ');
    expect(article.get('contributor')?.text).toBe('Who sent it in.');
    expect(article.get('links')?.inserts).toBe('links:\n  - label: $1\n    url: $2');
    expect(article.has('start')).toBe(false);
    const event = await (await openIssue(withItem('title: One', 'kind: event', ''))).complete('event\n        ');
    expect(event.get('start')?.text).toBe('The first day of the event.');
    expect(event.get('registration')?.text).toContain('closes: 2017-10-01');
    expect(event.has('outlet')).toBe(false);
  });

  test('at the start of an item: not the fields of all kinds', async () => {
    const offers = await (await openIssue(withItem(''))).complete('      - ');
    expect(offers.has('kind')).toBe(true);
    expect(offers.has('start')).toBe(false);
  });

  test('for `kind`: every kind, with what it is for', async () => {
    const offers = await (await openIssue(withItem('kind: ', 'title: One'))).complete('kind: ');
    expect(Object.fromEntries([...offers].map(([kind, { text }]) => [kind, text]))).toEqual(kindSummaries);
  });
});

describe('what is shown over a field', () => {
  test.each([
    ['start', ['The first day of the event.', 'Example:', '2017-08-15']],
    ['access', ['Who can open it', '* `public`', '* `members`', '* `login`']],
    [
      'sections',
      ['The sections, in reading order.', '- id: policy', 'title: Evaluation of Temporary Residence Permits'],
    ],
    ['kind', ['What the item is', '* `call`: a consultation or a call for papers, with a deadline']],
    ['contact', ['Who to contact about this item.', 'email: ada@example.org']],
    ['title', ['# untranslated: en 1a2b3c4d', '# translated: en 1a2b3c4d']],
  ])('%s', async (field, words) => {
    const { hover } = await openIssue(
      withItem('kind: event', 'title: One', 'start: 2017-10-16', 'access: public', 'contact: { email: a@example.org }'),
    );
    const text = await hover(`${field}:`);
    for (const word of words) expect(text).toContain(word);
  });
});
