// What bulletin.yaml says once for each language: boxes and the contact, in the edition, in mails, in findings.

import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import { compose } from '../../../src/content/edition/compose.ts';
import { conform } from '../../../src/content/issue/conform.ts';
import { readYaml } from '../../../src/content/issue/read-yaml.ts';
import { issueSchema } from '../../../src/content/issue/schema.ts';
import { mailNotes } from '../../../src/output/mail/mail-notes.ts';
import { publicationSchema } from '../../../src/content/publication/schema.ts';
import { withDefaults } from '../../../src/content/publication/publication.ts';
import { createMemoryHost } from '../../support/memory-host.ts';

const head = 'name: { en: Harbour News, fr: Nouvelles du port }\nlanguages: [en, fr]\n';
const whole = `${head}contact:
  name: { en: The office, fr: Le bureau }
  role: editor
  email: { en: news@example.org, fr: nouvelles@example.org }
  phone: { en: +1 555 010 0100, fr: +1 555 010 0101 }
  url: { en: "https://example.org/en", fr: "https://example.org/fr" }
  postal: { en: "1 Main Street, Montreal", fr: "1, rue Principale, Montréal" }
boxes:
  - title: { en: Hours, fr: Heures }
    body: { en: We are open. , fr: C’est ouvert ! }
    links: [{ label: { en: Find us, fr: Nous trouver }, url: { en: "https://example.org/way", fr: "https://example.org/chemin" } }]
`;

const read = (yaml: string) => conform(publicationSchema, readYaml(new TextEncoder().encode(yaml)).tree ?? null);
const publicationOf = (yaml: string) => {
  const { value, faults } = read(yaml);
  expect(faults).toEqual([]);
  return withDefaults(value!);
};
const issue = (language = 'en') =>
  `number: 1\ndate: 2026-01\nlanguage: ${language}\nsections:\n  - title: News\n    items:\n      - title: Open\n        body: Ships come in.\n`;
const editionOf = (yaml: string, language: string) => {
  const { value } = conform(issueSchema, readYaml(new TextEncoder().encode(issue(language))).tree ?? null);
  return compose({ issue: value!, publication: publicationOf(yaml), language, images: new Map(), translations: [] });
};

describe('the edition', () => {
  test('has the contact and the boxes of its language', () => {
    const { contact, boxes, mail } = editionOf(whole, 'fr');
    expect(contact).toEqual({
      name: 'Le bureau',
      role: 'editor',
      email: 'nouvelles@example.org',
      phone: '+1 555 010 0101',
      url: 'https://example.org/fr',
      postal: '1, rue Principale, Montréal',
    });
    expect(boxes).toMatchObject([
      {
        title: 'Heures',
        body: { source: 'C’est ouvert !' },
        links: [{ label: 'Nous trouver', url: 'https://example.org/chemin' }],
      },
    ]);
    expect(boxes[0]).not.toHaveProperty('language');
    expect(mail?.from).toBe('nouvelles@example.org');
    expect(editionOf(whole, 'en')).toMatchObject({
      contact: { name: 'The office', phone: '+1 555 010 0100' },
      boxes: [{ title: 'Hours', links: [{ label: 'Find us' }] }],
      mail: { from: 'news@example.org' },
    });
  });

  test('in every language the list of a mail has the same name', () => {
    const yaml = `${head}contact: { email: { en: a@one.example, fr: b@two.example } }\n`;
    expect(editionOf(yaml, 'fr').mail).toEqual({ from: 'b@two.example', listId: 'harbour-news.one.example' });
    expect(editionOf(yaml, 'en').mail).toEqual({ from: 'a@one.example', listId: 'harbour-news.one.example' });
  });

  test('has what is not there in its language in the one that is, and says so', () => {
    expect(
      editionOf(`${head}boxes: [{ title: { en: Hours, fr: Heures }, body: We are open. }]\n`, 'fr').boxes,
    ).toMatchObject([{ title: 'Heures', language: 'en' }]);
    expect(editionOf(`${head}boxes: [{ title: Hours, body: { fr: C’est ouvert. } }]\n`, 'en').boxes).toMatchObject([
      { title: 'Hours', language: 'fr' },
    ]);
    expect(
      editionOf(
        `${head}boxes: [{ title: Hours, links: [{ label: { fr: Venir }, url: "https://example.org" }] }]\n`,
        'en',
      ).boxes,
    ).toMatchObject([{ language: 'fr', links: [{ label: 'Venir' }] }]);
  });
});

describe('the schema', () => {
  test.each([
    ['contact: { email: { en: a@example, fr: b@example.org } }', 'schema/email contact.email.en'],
    ['contact: { name: { en: A } }', 'schema/required contact'],
    ['contact: { email: a@example.org, postal: { english: A } }', 'schema/language contact.postal.english'],
    ['contact: { emial: { en: a@example.org } }', 'schema/unknown-key contact.emial'],
    ['boxes: [{ title: A, body: { en: "" } }]', 'schema/empty boxes.0.body.en'],
    ['boxes: [{ title: A, body: [B] }]', 'schema/type boxes.0.body'],
    [
      'boxes: [{ title: A, links: [{ label: { en: B }, url: { en: "javascript:b" } }] }]',
      'link/address boxes.0.links.0.url.en',
    ],
    ['boxes: [{ title: A, links: [{ url: "https://example.org" }] }]', 'schema/required boxes.0.links.0.label'],
  ])('%s', (line, expected) => {
    expect(read(`${head}${line}\n`).faults.map(({ rule, path }) => `${rule} ${path.join('.')}`)).toEqual([expected]);
  });

  test('an address alone is put into the field that it is for', () => {
    expect(read(`${head}contact: news@example.org\n`).faults).toMatchObject([
      { help: 'Write `contact: { email: news@example.org }`' },
    ]);
  });
});

describe('findings', () => {
  const reported = async (yaml: string) => {
    const memory = createMemoryHost({ 'bulletin.yaml': yaml, 'issues/001.en.yaml': issue() });
    await run(['validate', '--json'], memory.host);
    const { findings } = JSON.parse(memory.stdout()) as {
      findings: { file: string; rule: string; line: number; column: number; suppressed?: string }[];
    };
    return findings
      .filter(({ file, suppressed }) => file === 'bulletin.yaml' && suppressed === undefined)
      .map(({ rule, line, column }) => `${rule} ${line}:${column}`);
  };
  const box = (lines: string) => `${head}boxes:\n  - ${lines}\n`;

  test.each([
    [
      'the text of the second language',
      box('title: A\n    body:\n      en: It is open.\n      fr: C’est le le chien.'),
      ['text/repeated-word 7:17'],
    ],
    [
      'the text of the first',
      box('title: A\n    body:\n      fr: C’est le chien.\n      en: It is the the dog.'),
      ['text/repeated-word 7:17'],
    ],
    [
      'a label',
      box('title: A\n    links: [{ label: { en: The hours, fr: Cliquez ici }, url: "https://example.org/" }]'),
      ['link/vague-label 5:43'],
    ],
    ['a title', box('title: { en: Hours, fr: Les  heures }'), ['text/double-space 4:32']],
    [
      'a plain text is in the main language, and reported once',
      box('title: A\n    body: It is the the dog.'),
      ['text/repeated-word 5:17'],
    ],
    [
      'a mistyped address of the contact',
      `${head}contact: { email: { en: a@gmail.com, fr: a@gmial.com } }\n`,
      ['link/mail-address 3:42'],
    ],
    [
      'mistyped addresses of the mail',
      `${head}mail:\n  from: news@example.con\n  unsubscribe: { mailto: leave@hotmial.com }\n`,
      ['link/mail-address 4:9', 'link/mail-address 5:26'],
    ],
    [
      'a name',
      'name: { en: The the Harbour, fr: "Nouvelles: du port" }\nlanguages: [en, fr]\n',
      ['text/repeated-word 1:13', 'text/french-spacing 1:43'],
    ],
    [
      'none of French in a name that is said once, and may be in any language',
      'name: "Harbour: News"\npublisher: The “Association”\nlanguages: [fr, en]\n',
      [],
    ],
    ['a name that one language has', `name: Port  News\nlanguages: [en, fr]\n`, ['text/double-space 1:11']],
    ['the publisher', `${head}publisher: Harbour Society TBD\n`, ['text/left-over 3:28']],
    [
      'the title of a section',
      `${head}sections: [{ id: news, title: { en: NEWS OF THE HARBOUR, fr: "[Le port](https://example.org)" } }]\n`,
      ['a11y/capitals 3:37', 'text/plain-field 3:63'],
    ],
    [
      'the contact',
      `${head}contact: { name: "Ada  Example", role: "*editor*", email: a@example.org, postal: "1 Main Street, , Port" }\n`,
      ['text/double-space 3:22', 'text/plain-field 3:41'],
    ],
    [
      'the text of the logo',
      `${head}logo: { file: a.png, alt: The the Harbour }\n`,
      ['image/file 3:15', 'text/repeated-word 3:27'],
    ],
    [
      'none that a comment there switches off',
      box(
        'title: A\n    body:\n      en: Open.\n      # bulletin-disable-next-line text/repeated-word -- the dog is called Le\n      fr: C’est le le chien.',
      ),
      [],
    ],
    ['none', whole, []],
  ])('are at %s', async (_, yaml, expected) => {
    expect(await reported(yaml)).toEqual(expected);
  });

  test('the notes of a mail know a contact per language', () => {
    const notesOf = (yaml: string, ...formats: readonly string[]) =>
      mailNotes(publicationOf(yaml), readYaml(new TextEncoder().encode(yaml)), formats).map(({ rule }) => rule);
    expect(notesOf(whole, 'eml', 'email')).toEqual(['mail/no-unsubscribe']);
    const unseenFields = `${head}contact: { email: a@example.org }\n`;
    expect(notesOf(unseenFields, 'email')).toEqual(['mail/no-unsubscribe', 'mail/no-postal']);
  });
});
