// What a publication lacks for its mails is said once for the formats that are built, and never where it sends none.

import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readYaml } from '../../../src/content/issue/read-yaml.ts';
import { mailNotes } from '../../../src/output/mail/mail-notes.ts';
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
  [['eml'], [`${noWayOut} `, 'note mail/no-postal ', 'note mail/no-sender ']],
])('of a publication that says nothing of mails, with the formats %j', (formats, rules) => {
  expect(notes({ contact: undefined, mail: undefined }, formats).map(([rule]) => rule)).toEqual(rules);
});

test.each<[what: string, change: object, rule: string, message: string, help: string]>([
  [
    'a way out',
    { mail: { from: 'news@example.org' } },
    'note mail/no-unsubscribe mail',
    'The mail does not say how to unsubscribe',
    'Add `mail: { unsubscribe: { mailto: leave@example.org } }` to bulletin.yaml, or `url:` with a page of yours or with the tag of your mailing service. If you send no mail, build none: `formats: [html, text, pdf, ics]`',
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
    'Add the address to bulletin.yaml: `mail: { from: bulletin@example.org }`. Without it, your mail program puts in its own',
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
