// One slip hides nothing else: what is left of an issue, whatever is wrong in one of its items.

import { expect, test } from 'vitest';
import { findingsOf } from '../../../src/check/findings.ts';
import { conformIssue } from '../../../src/content/issue/conform-issue.ts';
import { readYaml } from '../../../src/content/issue/read-yaml.ts';

const items = (last: string) =>
  `date: 2026-11\nsections:\n  - id: news\n    items:\n      - title: The pier\n        body: It is open.\n${last}`;
const read = (text: string) => readYaml(new TextEncoder().encode(text));

test.each([
  ['a group that is missing', '      - kind: call\n        title: Stories\n        closes: 2026-12-15\n'],
  [
    'a group with a wrong field',
    '      - kind: call\n        title: Stories\n        closes: 2026-12-15\n        how: { email: ada@example.org }\n',
  ],
  [
    'a text for a group',
    '      - kind: call\n        title: Stories\n        closes: 2026-12-15\n        how: ada@example.org\n',
  ],
  ['a text for an item', '      - A walk\n'],
  ['a text for a link', '      - title: A guide\n        links: [www.example.org]\n'],
  ['a picture without words', '      - title: A guide\n        images: [{ file: a.png }]\n'],
  ['a field of another name', '      - title: A guide\n        picture: a.png\n'],
])('%s leaves the items before it', (_, last) => {
  const { issue, faults, typedPath } = conformIssue(read(items(last)).tree!);
  expect(faults).toHaveLength(1);
  const path = ['sections', 0, 'items', 0, 'body'];
  expect(typedPath(path)).toEqual(path);
  expect(issue?.sections[0]?.items?.[0]).toMatchObject({ title: 'The pier', body: { source: 'It is open.' } });
});

test('what is there and wrong is not missing', () => {
  const at = ['sections', 0, 'items', 1];
  const spoilt = (fields: string) =>
    conformIssue(read(items(`      - kind: resource\n        title: A guide\n        ${fields}\n`)).tree!).isSpoilt(
      at,
      ['links', 'contact'],
    );
  for (const fields of [
    'link: www.example.org',
    'links: [www.example.org]',
    'contact: Ada',
    'url: https://example.org',
  ])
    expect(spoilt(fields), fields).toBe(true);
  for (const fields of ['body: A text.', 'picture: a.png', 'year: next']) expect(spoilt(fields), fields).toBe(false);
});

test.each([
  [
    'place Pier 4',
    '8:9 A colon is missing after `place`. Write place: Pier 4. If the line goes on with the text above it, indent it further',
  ],
  [
    '- place: Pier 4',
    '8:9 A hyphen starts a new entry here, but this line is among the fields of one. Write it without the hyphen: place: Pier 4',
  ],
  [
    'wherever it is',
    '8:9 This line is neither a field nor part of the text above. Is it the text of `start`? Write `start: |`, and indent each line of the text further than `start`',
  ],
])('the line %j', (line, reported) => {
  const source = read(
    `date: 2026-11\nsections:\n  - id: events\n    items:\n      - kind: event\n        title: A walk\n        start: 2026-12-12\n        ${line}\n        time: 14:00\n`,
  );
  const [found] = findingsOf(source.faults, source, 'x.yaml');
  expect(`${found!.line}:${found!.column} ${found!.message}. ${found!.help}`).toBe(reported);
});
