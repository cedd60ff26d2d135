// What a publication lacks for its mails is said once for the formats that are built, and never where it sends none.

import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readYaml } from '../../../src/content/issue/read-yaml.ts';
import { mailNotes } from '../../../src/output/mail/mail-notes.ts';
import { conform } from '../../../src/content/issue/conform.ts';
import { publicationSchema } from '../../../src/content/publication/schema.ts';
import { followAdvice } from '../../support/follow-advice.ts';
import { withDefaults } from '../../../src/content/publication/publication.ts';

type Typed = Parameters<typeof withDefaults>[0];

const complete: Typed = {
  name: 'News',
  contact: { email: 'ada@example.org', postal: '1 Main Street' },
  mail: { from: 'news@example.org', unsubscribe: { url: 'https://example.org/leave' } },
};

function notes(change: object, formats: readonly string[] = ['email', 'eml']) {
  const typed = { ...complete, ...change } as Typed;
  const source = readYaml(new TextEncoder().encode(stringify(typed)));
  return mailNotes(withDefaults(typed), source, formats).map(({ rule, severity, path, message, help }) => [
    `${severity} ${rule} ${path.join('.')}`,
    message,
    help,
  ]);
}
const { contact, mail } = complete;
const noWayOut = 'note mail/no-unsubscribe';

test('nothing is missing', () => {
  expect(notes({})).toEqual([]);
  expect(notes({ mail: { ...mail, unsubscribe: { mailto: 'leave@example.org' } } })).toEqual([]);
});

test.each<[formats: readonly string[], rules: readonly string[]]>([
  [['html', 'text', 'pdf'], []],
  [[], []],
  [['email'], [`${noWayOut} `, 'note mail/no-postal ']],
  [['eml'], ['note mail/no-sender ', `${noWayOut} `, 'note mail/no-postal ']],
])('of a publication that says nothing of mails, with the formats %j', (formats, rules) => {
  expect(notes({ contact: undefined, mail: undefined }, formats).map(([rule]) => rule)).toEqual(rules);
});

test.each<[what: string, change: object, rule: string, message: string, help: string]>([
  [
    'a way out',
    { mail: { from: 'news@example.org' } },
    'note mail/no-unsubscribe mail',
    'The mail does not say how to unsubscribe',
    'Add it to the fields below `mail:` in bulletin.yaml: `unsubscribe: { mailto: leave@example.org }`. Instead of `mailto:`, there can be `url:` with a page of yours, or with the tag of your mailing service. If you send no mail, build none: add `formats: [html, text, pdf, ics]`',
  ],
  [
    'a postal address',
    { contact: { email: 'ada@example.org' } },
    'note mail/no-postal ',
    'The mail gives no postal address',
    'Add it to the fields below `contact:` in bulletin.yaml: `postal: "1 Main Street, Montreal"`',
  ],
  [
    'a postal address, and any contact',
    { contact: undefined },
    'note mail/no-postal ',
    'The mail gives no postal address',
    'Add it to bulletin.yaml: `contact: { email: editor@example.org, postal: "1 Main Street, Montreal" }`',
  ],
  [
    'a sender',
    { contact: { ...contact, email: 'no address' }, mail: { ...mail, from: undefined } },
    'note mail/no-sender mail',
    'The mail does not say who sends it',
    'Add it to the fields below `mail:` in bulletin.yaml: `from: bulletin@example.org`. Without a sender, your mail program puts in its own address',
  ],
  [
    'a way out of the message, which no service sends',
    { mail: { ...mail, unsubscribe: { url: '*|UNSUB|*' } } },
    'warning mail/merge-tag mail.unsubscribe.url',
    'Only a service replaces *|UNSUB|*: the message (`eml`) leaves it out, and does not say how to unsubscribe',
    'Add it to the fields below `unsubscribe:` in bulletin.yaml: `mailto: leave@example.org`, or build `email` alone if your service sends it',
  ],
  [
    'https',
    { mail: { ...mail, unsubscribe: { url: 'HTTP://example.org/leave' } } },
    'note mail/no-https mail.unsubscribe.url',
    'Readers unsubscribe at HTTP://example.org/leave, which has no https: others on the network can read what they type there',
    'Write it with https://, if the page opens that way',
  ],
])('lacks %s', (_, change, ...note) => {
  expect(notes(change)).toEqual([note]);
});

test('the address of the contact is the sender, where it is one', () => {
  expect(notes({ mail: { ...mail, from: undefined } })).toEqual([]);
});

test('a tag is right beside a mailto, which the message says instead', () => {
  const unsubscribe = { url: '*|UNSUB|*', mailto: 'leave@example.org' };
  expect(notes({ mail: { ...mail, unsubscribe } })).toEqual([]);
});

test('the tag of a service is right in what the service sends', () => {
  expect(notes({ mail: { ...mail, unsubscribe: { url: '*|UNSUB|*' } } }, ['email'])).toEqual([]);
});

test('rules in bulletin.yaml decide how bad it is', () => {
  const change = (level: string) => ({ contact: undefined, rules: { 'mail/no-postal': { level, reason: 'a test' } } });
  expect(notes(change('off'))).toEqual([]);
  expect(notes(change('error')).map(([rule]) => rule)).toEqual(['error mail/no-postal ']);
});

/** The notes of a bulletin.yaml as it is typed. */
function notesOf(text: string) {
  const source = readYaml(new TextEncoder().encode(text));
  const { value, faults } = conform(publicationSchema, source.tree ?? null);
  expect([...source.faults, ...faults]).toEqual([]);
  return mailNotes(withDefaults(value!), source, ['email', 'eml']);
}

test.each([
  ['there is nothing', ''],
  ['there is a contact in braces', 'contact: { phone: +1 555 010 0100 }\n'],
  ['there is a contact on lines', 'contact:\n  phone: +1 555 010 0100\n'],
  ['`mail` is on lines', 'mail:\n  list-id: news.example.org\n'],
  ['`mail` is in braces', 'mail: { list-id: news.example.org }\n'],
  ['`mail` is in empty braces', 'mail: {}\n'],
  ['`mail` is in braces on several lines', 'mail: {\n  list-id: news.example.org,\n}\n'],
  ['a sender is there', 'mail: { from: news@example.org }\n'],
  ['a way out is there', 'mail: { unsubscribe: { mailto: leave@example.org } }\n'],
  ['the way out is for a service only', 'mail: { unsubscribe: { url: "*|UNSUB|*" }, from: news@example.org }\n'],
  ['the way out for a service is on lines', 'mail:\n  unsubscribe:\n    url: "*|UNSUB|*"\n'],
  ['a note is off', 'rules: { mail/no-sender: { level: off, reason: a test } }\n'],
])('whoever follows all that is said together has all that is needed, where %s', (_, more) => {
  let text = `name: News\n${more}`;
  const fixed = new Set<string>();
  const notes = notesOf(text);
  expect(notes.length).toBeGreaterThan(0);
  for (const { rule, help = '' } of notes) {
    if (!fixed.has(rule)) text = followAdvice(text, help);
    for (const [, other = ''] of help.matchAll(/This fixes `(.*?)`, too/g)) fixed.add(other);
  }
  expect(notesOf(text)).toEqual([]);
});

test('a line for all of `mail` leaves out what somebody does not want', () => {
  const [first] = notesOf('name: News\nrules: { mail/no-unsubscribe: { level: off, reason: a test } }\n');
  expect(first?.help).toMatch(/^Add it to bulletin\.yaml: `mail: \{ from: bulletin@example\.org \}`\. Without/);
});

test.each([
  ['', 'add `formats: [html, text, pdf, ics]`'],
  ['formats: [email, html, text]\n', 'change `formats:` to `formats: [html, text]`'],
  ['formats: [email, eml]\n', undefined],
  ['formats: [html]\n', undefined],
])('who sends no mail reads what to do with %j', (formats, expected) => {
  const help = notesOf(`name: News\n${formats}`).find(({ rule }) => rule === 'mail/no-unsubscribe')?.help;
  expect(/build none: (.*)$/.exec(help ?? '')?.[1]).toBe(expected);
});
