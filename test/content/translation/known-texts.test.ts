// Which texts of earlier translations are taken over, and how they are written then.

import { describe, expect, test } from 'vitest';
import { keyOfTexts, knownTexts, takeKnown } from '../../../src/content/translation/known-texts.ts';
import { wholeOf } from '../../../src/content/translation/translation-files.ts';
import { hashOfWords } from '../../../src/content/translation/source-words.ts';

const whole = (text: string) => wholeOf(new TextEncoder().encode(text), 'an issue', '/');
const hash = hashOfWords(['A walk']);

const item = (mark: string, fields: string) =>
  `date: 2027-01-10\nsections:\n  - id: news\n    items:\n      - id: walk\n        # ${mark}\n${fields}`;
const title = (mark: string, words: string) => item(mark, `        title: ${words}\n`);
const todo = title(`untranslated: en ${hash}`, 'A walk');

/** The text after taking what is known from the others, newest first. */
function taken(own: string, others: readonly string[], from = 'en') {
  const earlier = others.map((text, index) => ({ name: `${9 - index}.fr.yaml`, whole: whole(text) }));
  const { after, notes } = takeKnown(whole(own), knownTexts(earlier, { from, to: 'fr' }), from);
  return { text: after.file.text, notes };
}

describe('a text is taken', () => {
  test('with its mark, from the newest file that has translated it', () => {
    const others = [
      title(`untranslated: en ${hash}`, 'A walk'),
      title(`translated: en ${hash}`, 'Une balade'),
      title(`translated: en ${hash}`, 'Une promenade'),
    ];
    expect(taken(todo, others)).toEqual({
      text: title(`translated: en ${hash}`, 'Une balade'),
      notes: ['1 text is that of 8.fr.yaml'],
    });
  });

  test('as a person wrote it, with the line ends and the indentation of its new place', () => {
    const body = (mark: string, text: string) =>
      item(mark, `        body: ${text}\n        title: A\n        start: 2027-02-01\n`).replace(
        '- id: walk',
        '- kind: event\n        id: walk',
      );
    const words = hashOfWords(['A walk.\n\nBy the sea.\n']);
    const own = body(`untranslated: en ${words}`, '|\n          A walk.\n\n          By the sea.');
    const other = body(
      `translated: en ${words}`,
      '>-  # by Léa\n            Une balade.\n\n            Au bord de la mer.',
    );
    const { text } = taken(own.replaceAll('\n', '\r\n'), [other]);
    expect(text).toBe(
      body(
        `translated: en ${words}`,
        '>-  # by Léa\n            Une balade.\n\n            Au bord de la mer.',
      ).replaceAll('\n', '\r\n'),
    );
    expect(taken(own, [other.replaceAll('\n', '\r\n')]).text).toBe(text.replaceAll('\r\n', '\n'));
  });

  test('in braces, where all of the texts on the line are known', () => {
    const braces = (mark: string, title: string, body: string) =>
      `date: 2027-01-10\nsections:\n  - id: news\n    items:\n      # ${mark}\n      - { title: ${title}, id: walk, body: ${body} }\n`;
    const two = hashOfWords(['A walk', 'In 3 parts']);
    const own = braces(`untranslated: en ${two}`, 'A walk', 'In 3 parts');
    const other = braces(`translated: en ${two}`, '"Une balade, vite"', 'En 3 parties');
    expect(taken(own, [other])).toEqual({ text: other, notes: ['1 text is that of 9.fr.yaml'] });
  });

  test('and counted by file', () => {
    const two = `summary: Une balade\n${title(`translated: en ${hash}`, 'Une balade')}`;
    const more = `# translated: en ${hash}\n${two}`;
    const own = `# untranslated: en ${hash}\nsummary: A walk\n${todo}`;
    expect(taken(own, [more]).notes).toEqual(['2 texts are those of 9.fr.yaml']);
    expect(taken(own, [two, more]).notes.toSorted()).toEqual([
      '1 text is that of 8.fr.yaml',
      '1 text is that of 9.fr.yaml',
    ]);
  });
});

describe('of several places with the same words', () => {
  const place = (id: string, mark: string, words: string, more = '') =>
    `      - id: ${id}\n${more}        # ${mark}\n        title: ${words}\n`;
  const all = (...items: readonly string[]) =>
    `number: 8\ndate: 2027-01-10\nsections:\n  - id: news\n    items:\n${items.join('')}`;
  const [done, left] = [`translated: en ${hash}`, `untranslated: en ${hash}`];
  const others = [all(place('other', done, 'Une balade (port)'), place('walk', done, 'Une promenade'))];

  test('that of the same item counts, by its id or by what it repeats or follows', () => {
    expect(taken(all(place('walk', left, 'A walk')), others).text).toBe(all(place('walk', done, 'Une promenade')));
    for (const field of ['repeats', 'follows']) {
      const more = `        ${field}: 8#walk\n`;
      expect(taken(all(place('new', left, 'A walk', more)), others).text, field).toBe(
        all(place('new', done, 'Une promenade', more)),
      );
    }
  });

  test('none is taken for another item, unless all are the same', () => {
    const own = all(place('new', left, 'A walk'));
    expect(taken(own, others).text).toBe(own);
    const other = all(place('new', left, 'A walk', '        repeats: 7#walk\n'));
    expect(taken(other, others).text).toBe(other);
    const same = [others[0]!.replace(' (port)', '').replace('Une promenade', 'Une balade')];
    expect(taken(own, same).text).toBe(all(place('new', done, 'Une balade')));
  });
});

describe('nothing is taken', () => {
  test.each([
    ['from a text that is still to be translated', todo, title(`untranslated: en ${hash}`, 'Une balade')],
    ['from one in which something is still to be written', todo, title(`translated: en ${hash}`, 'Une TODO')],
    ['from one that is translated from another language', todo, title(`translated: es ${hash}`, 'Une balade')],
    ['from another field', todo, item(`translated: en ${hash}`, '        body: Une balade\n        title: A walk\n')],
    [
      'for a text that has another letter',
      title(`untranslated: en ${hashOfWords(['A walk'])}`, 'A walks'),
      title(`translated: en ${hash}`, 'Une balade'),
    ],
    [
      'for words that have another letter',
      title(`untranslated: en ${hashOfWords(['A walks'])}`, 'A walks'),
      title(`translated: en ${hash}`, 'Une balade'),
    ],
    [
      'for a text that somebody has begun',
      title(`untranslated: en ${hash}`, 'Une'),
      title(`translated: en ${hash}`, 'Une balade'),
    ],
    [
      'for one that is translated',
      title(`translated: en ${hash}`, 'A walk'),
      title(`translated: en ${hash}`, 'Une balade'),
    ],
  ])('%s', (_, own, other) => {
    expect(taken(own, [other])).toEqual({ text: own, notes: [] });
  });
});

test('a text is the same as another by its words, its field and what has the field', () => {
  const key = (...paths: (string | number)[][]) => keyOfTexts({ paths }, hash);
  expect(key(['sections', 0, 'items', 1, 'title'])).toBe(key(['sections', 2, 'items', 0, 'items', 3, 'title']));
  expect(key(['sections', 0, 'title'])).not.toBe(key(['sections', 0, 'items', 1, 'title']));
  expect(key(['boxes', 0, 'title'], ['boxes', 0, 'body'])).not.toBe(key(['boxes', 0, 'title']));
});
