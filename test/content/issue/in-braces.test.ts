// Texts that need quotation marks, such as the tags of mailing services: who does what the help says is done.

import { describe, expect, test } from 'vitest';
import { unquotedInBraces } from '../../../src/content/issue/in-braces.ts';
import { readYaml } from '../../../src/content/issue/read-yaml.ts';

const texts = [
  '*|UNSUB|*',
  '*|LIST:UNSUB|*',
  '{{ unsubscribe }}',
  '{{unsubscribe}}',
  '{{{ unsubscribe }}}',
  '{{ unsubscribe, now }}',
  '{{ link | default: "none" }}',
  "{{ link['en'] }}",
  '{{ a }}?b={{ c }}',
  '{% unsubscribe %}',
  '%%unsubscribe%%',
  '%unsubscribe%',
  '@unsubscribe',
  '`unsubscribe`',
  '&unsubscribe',
  '!unsubscribe',
];

/** Where a text may be, and how it is found there. */
const places: readonly (readonly [line: string, path: readonly (string | number)[]])[] = [
  ['url: X', ['url']],
  ['- X', [0]],
  ['- url: X', ['url']],
  ['unsubscribe: { url: X }', ['unsubscribe', 'url']],
  ['unsubscribe: {url: X}', ['unsubscribe', 'url']],
  ['unsubscribe: { url: X, label: Leave }', ['unsubscribe', 'url']],
  ['unsubscribe: { label: "Leave, url: now", url: X }', ['unsubscribe', 'url']],
  ["unsubscribe: { label: 'Don''t', url: X, }", ['unsubscribe', 'url']],
  ['unsubscribe: { label: X, url: X }', ['unsubscribe', 'url']],
  ['unsubscribe: { url: { en: X, fr: https://example.org }, tags: [a, b] }', ['unsubscribe', 'url', 'en']],
  ['mail: { unsubscribe: { url: X } }', ['mail', 'unsubscribe', 'url']],
  ['mail: {unsubscribe: {url: {en: X}}, a: b}', ['mail', 'unsubscribe', 'url', 'en']],
  ['unsubscribe: { url: X } # to leave', ['unsubscribe', 'url']],
  ['- { url: X }', [0, 'url']],
];

const read = (line: string) => readYaml(new TextEncoder().encode(`${line}\n`), true);

function helped(line: string): string {
  const { faults } = read(line);
  expect(faults[0]?.help).toMatch(/^Put the value in quotes: /);
  return faults[0]!.help!.slice('Put the value in quotes: '.length);
}

describe.each(places)('in `%s`', (place, path) => {
  test.each(texts)('%s gets quotes that keep everything else', (text) => {
    const { tree, faults } = read(helped(place.replaceAll('X', () => text)));
    expect(faults).toEqual([]);
    expect(path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], tree)).toBe(text);
  });
});

test('a text below its field gets quotes, too', () => {
  expect(read('url:\n  {{ unsubscribe }}').faults[0]?.help).toBe('Put the value in quotes: "{{ unsubscribe }}"');
});

test.each([
  ['a: { url: *|UNSUB|* }', '10+9 A value that starts with * is a YAML alias, not text'],
  ['a: { url: @x, b: c }', '10+2 A value cannot start with @'],
  ['a: { b: c, url: {{ x }} }', '16+7 Between { and }, this text needs quotes, since it has { in it'],
  ['a: { url: https://b.example/{{ x }} }', '10+25 Between { and }, this text needs quotes, since it has { in it'],
  ['url: {{ x }}', '5+7 A value that starts with { is a list or a group of fields, not text'],
])('the place in %s is the text', (line, words) => {
  const [{ message, region } = { message: '' }] = read(line).faults;
  expect(`${region?.offset}+${region?.length} ${message}`).toBe(words);
});

test.each([
  '{ a: b, c: "*d" }',
  "{ a: { b: c }, d: [e, f], g: 'h: i' }",
  '{{ a }}',
  '{% a %}',
  '[*a]',
  'a',
  '{ *a }',
  '{}',
  '{ a: *b',
])('%s has no text that needs quotes, or is no group', (value) => {
  expect(unquotedInBraces(value)).toEqual([]);
});

test('of a long group, the help says that it is about one text', () => {
  const long = `a: { url: *|UNSUB|*, label: ${'x'.repeat(160)} }`;
  expect(read(long).faults[0]?.help).toBe('Put this text in quotes, and not the whole value');
});

const hostile = [
  "'",
  '"',
  '{',
  '}',
  '{{',
  '}}',
  ' ',
  ',',
  ', a: ',
  'a: ',
  '{ a: ',
  "a: '",
  ' #',
  '} #',
  '{%',
  '[',
  'a',
];

test.each(hostile)('%j over and over takes no time', (text) => {
  const start = performance.now();
  for (const [before, after] of [
    ['{ ', ' }'],
    ['{ a: ', '!'],
    ['{ a: { b: ', ' }!, c: *d }'],
  ] as const)
    unquotedInBraces(`${before}${text.repeat(1000)}`.slice(0, 980) + after);
  expect(performance.now() - start).toBeLessThan(500);
});
