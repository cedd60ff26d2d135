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
  ['fields that are missing together', '      - kind: case\n        title: Bill\n'],
  ['fields of another kind', '      - title: A walk\n        outlet: Radio\n        stage: first\n'],
  ['a misspelt field', '      - title: A guide\n        bdoy: A text.\n'],
  ['a word that is none of the choices', '      - title: A guide\n        access: some\n'],
  ['a kind that there is not', '      - kind: bicycle\n        title: A guide\n'],
])('%s leaves the items before it', (_, last) => {
  const { issue, faults, typedPath } = conformIssue(read(items(last)).tree!);
  expect(faults).toHaveLength(1);
  const path = ['sections', 0, 'items', 0, 'body'];
  expect(typedPath(path)).toEqual(path);
  expect(issue?.sections[0]?.items?.[0]).toMatchObject({ title: 'The pier', body: { source: 'It is open.' } });
});

test('what was misspelt is read as it was meant, and found where it was typed', () => {
  const { issue, typedPath, isSpoilt } = conformIssue(
    read('dat: 2026-11\nsections:\n  - title: News\n    itmes:\n      - titel: A guide\n        bdoy: x\n').tree!,
  );
  expect(issue).toMatchObject({ date: '2026-11', sections: [{ title: 'News', items: [{ title: 'A guide' }] }] });
  expect(typedPath(['date'])).toEqual(['dat']);
  expect(typedPath(['sections', 0, 'title'])).toEqual(['sections', 0, 'title']);
  expect(typedPath(['sections', 0, 'items', 0, 'body'])).toEqual(['sections', 0, 'itmes', 0, 'bdoy']);
  expect(isSpoilt(['sections', 0, 'items', 0], ['title', 'body'])).toBe(false);
});

test('what a value was meant to be is read, and nothing is said of what is made up', () => {
  const { issue, typedPath } = conformIssue(
    read(
      'date: 2026-9\nnumber: many\nsections:\n  - title: News\n    items:\n      - kind: case\n        title: Bill\n',
    ).tree!,
  );
  expect(issue).toMatchObject({ date: '2026-09' });
  expect(issue).not.toHaveProperty('number');
  const item = ['sections', 0, 'items', 0];
  // An item is not as it was typed, where a part of it is made up.
  for (const path of [['number'], [...item, 'identifier'], [...item, 'stage', 0], item])
    expect(typedPath(path), path.join('.')).toBeUndefined();
  for (const path of [['date'], [...item, 'title'], ['sections', 0, 'title']]) expect(typedPath(path)).toEqual(path);
});

test('all is typed where nothing is wrong', () => {
  const { typedPath, isSpoilt } = conformIssue(read(items('')).tree!);
  expect(typedPath(['sections', 0, 'items', 0])).toEqual(['sections', 0, 'items', 0]);
  expect(isSpoilt(['sections', 0, 'items', 0], ['links'])).toBe(false);
});

test('what is there and wrong is not missing', () => {
  const at = ['sections', 0, 'items', 1];
  const spoilt = (fields: string) =>
    conformIssue(read(items(`      - kind: resource\n        title: A guide\n        ${fields}\n`)).tree!).isSpoilt(
      at,
      ['url', 'links', 'contact'],
    );
  for (const fields of ['links: [www.example.org]', 'contact: Ada', 'url: example'])
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
