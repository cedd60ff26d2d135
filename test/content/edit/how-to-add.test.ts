// Whoever follows the words has a file that says what was meant, however it was written before.

import { expect, test } from 'vitest';
import { howToAdd } from '../../../src/content/edit/how-to-add.ts';
import { readYaml } from '../../../src/content/issue/read-yaml.ts';
import { followAdvice } from '../../support/follow-advice.ts';

const read = (text: string) => readYaml(new TextEncoder().encode(text));
const postal = '1 Main Street, Montreal';
const long = 'a'.repeat(300);

test.each([
  ['the group is not there', 'name: A\n', 'Add it to bulletin.yaml: `contact: { postal: "1 Main Street, Montreal" }`'],
  [
    'the group is on lines',
    'name: A\ncontact:  # for all\n  email: a@example.org\nurl: https://example.org\n',
    'Add it to the fields below `contact:` in bulletin.yaml: `postal: "1 Main Street, Montreal"`',
  ],
  [
    'the group is on one line between braces',
    'contact: { email: a@example.org, phone: +1 555 010 0100 } # for all\nname: A\n',
    'Change `contact:` in bulletin.yaml to `contact: { email: a@example.org, phone: +1 555 010 0100, postal: "1 Main Street, Montreal" }`',
  ],
  [
    'a group in it has braces, too',
    'contact: { email: { en: a@example.org, fr: b@example.org } }\nname: A\n',
    'Change `contact:` in bulletin.yaml to `contact: { email: { en: a@example.org, fr: b@example.org }, postal: "1 Main Street, Montreal" }`',
  ],
  [
    'the braces have nothing between them',
    'name: A\ncontact: {}\n',
    'Change `contact:` in bulletin.yaml to `contact: { postal: "1 Main Street, Montreal" }`',
  ],
  [
    'the braces are on several lines, with a comma and a comment at the end',
    'name: A\ncontact: {\n  email: a@example.org, # for all\n}\n',
    'Add it behind the first { of `contact:` in bulletin.yaml: `postal: "1 Main Street, Montreal",`',
  ],
  [
    'the line is too long to show',
    `contact: { email: a@example.org, name: ${long} }\nname: A\n`,
    'Add it behind the first { of `contact:` in bulletin.yaml: `postal: "1 Main Street, Montreal",`',
  ],
  [
    'all of the file is between braces',
    '{ name: A }\n',
    'Add it behind the first { of bulletin.yaml: `contact: { postal: "1 Main Street, Montreal" },`',
  ],
])('%s', (_, text, help) => {
  const source = read(text);
  expect(howToAdd(source, ['contact'], { postal })).toBe(help);
  const { contact = {}, ...others } = source.tree as { contact?: object };
  const { faults, tree } = read(followAdvice(text, help));
  expect({ faults, tree }).toEqual({ faults: [], tree: { ...others, contact: { ...contact, postal } } });
});

test('a group in a group is named by its own name', () => {
  const text = 'name: A\nmail: { unsubscribe: { url: "*|UNSUB|*" }, from: a@example.org }\n';
  expect(howToAdd(read(text), ['mail', 'unsubscribe'], { mailto: 'b@example.org' })).toBe(
    'Change `unsubscribe:` in bulletin.yaml to `unsubscribe: { url: "*|UNSUB|*", mailto: b@example.org }`',
  );
});

test('several fields are one advice', () => {
  const fields = { from: 'a@example.org', unsubscribe: { mailto: 'b@example.org' } };
  expect(howToAdd(read('name: A\n'), ['mail'], fields)).toBe(
    'Add it to bulletin.yaml: `mail: { from: a@example.org, unsubscribe: { mailto: b@example.org } }`',
  );
  expect(howToAdd(read('mail:\n  list-id: a.example.org\n'), ['mail'], fields)).toBe(
    'Add it to the fields below `mail:` in bulletin.yaml: `from: a@example.org` and `unsubscribe: { mailto: b@example.org }`',
  );
});
