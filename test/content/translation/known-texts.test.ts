// Which texts of earlier translations are taken over, and how they are written then.

import { describe, expect, test } from 'vitest';
import { keyOfTexts, knownTexts, takeKnown } from '../../../src/content/translation/known-texts.ts';
import { draftOf, wholeOf } from '../../../src/content/translation/translation-files.ts';
import { updateTranslation } from '../../../src/content/translation/update-translation.ts';
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

describe('what an earlier translation has in other words than its source, without a mark, is taken', () => {
  const languages = { from: 'en', to: 'fr' };
  const issue = (number: number, items: string) =>
    `number: ${number}\ndate: 2027-01-1${number}\nlanguage: en\nsections:\n  - id: news\n    items:\n${items}`;
  /** The item in the language, and in the other one where `words` has two for a field. */
  const inTwo = (text: string) => {
    const side = (index: number) => text.replace(/<(.*?)\|(.*?)>/g, (_, ...words: string[]) => words[index] ?? '');
    return [side(0), side(1)] as const;
  };
  const earlierOf = (text: string) => {
    const [source, own] = inTwo(issue(1, text)).map(whole) as [ReturnType<typeof whole>, ReturnType<typeof whole>];
    return knownTexts([{ name: '1.fr.yaml', whole: own, source }], languages);
  };
  const bill = '      - id: bill\n        kind: case\n        title: C-12\n        body: "12"\n';
  const guide = '      - id: guide\n        kind: resource\n        title: PDF\n        body: "12"\n';

  test.each([
    ['a number of a bill', `${bill}        identifier: <Bill C-12|Projet de loi C-12>\n        stage: "2"\n`],
    ['a publisher', `${guide}        publisher: <Training Program|Programme de formation>\n`],
    ['an author and a place', `${guide}        author: <The team|L’équipe>\n        dateline: <Geneva|Genève>\n`],
    [
      'an address, and who may open it',
      `${guide}        links:\n          - label: PDF\n            url: https://example.org/<en|fr>\n            access: <members|public>\n`,
    ],
    [
      'a mailbox',
      `${guide}        contact:\n          name: <The office|Le bureau>\n          email: <info|bonjour>@example.org\n`,
    ],
    ['a short title', `${guide.replace('PDF', '<NAP|PAN>')}        publisher: Us\n`],
  ])('%s', (_, text) => {
    const known = earlierOf(text);
    const [next, meant] = inTwo(issue(2, text));
    const { text: own, notes } = draftOf({ source: whole(next), path: '2.en.yaml' }, languages, known, '/');
    expect(whole(own).tree).toMatchObject({ sections: (whole(meant).tree as { sections: object[] }).sections });
    expect(notes).toHaveLength(1);

    // In an update, what is new in the source is such a copy, and what was there already is not.
    const [item] = inTwo(text);
    const empty = issue(2, '      - id: other\n        title: PDF\n        body: "13"\n');
    const more = whole(`${empty}${item}`);
    const updated = updateTranslation(more, whole(empty.replace('language: en', 'language: fr')), languages, known);
    expect(updated?.taken.notes).toHaveLength(1);
    expect(updateTranslation(more, updated!.after, languages, known)?.taken.edits).toEqual([]);
    const kept = more.file.text.replace('language: en', 'language: fr');
    expect(updateTranslation(more, whole(kept), languages, known)?.after.file.text).toBe(kept);
  });

  test('but not where the source has other words by now, nor for another item where the two differ', () => {
    const known = earlierOf(
      `${guide}        publisher: <Training|Formation>\n${guide.replace('guide', 'other')}        publisher: <Training|Stages>\n`,
    );
    for (const text of [
      `${guide}        publisher: Training Program\n`,
      `${guide.replace('guide', 'third')}        publisher: Training\n`,
    ])
      expect(draftOf({ source: whole(issue(2, text)), path: '2' }, languages, known, '/')).toMatchObject({ notes: [] });
  });

  test('and never a fact', () => {
    const known = earlierOf(`${guide}        until: <2027-06-01|2027-07-01>\n        publisher: Us\n`);
    const [next] = inTwo(issue(2, `${guide}        until: 2027-06-01\n        publisher: Us\n`));
    expect(draftOf({ source: whole(next), path: '2' }, languages, known, '/').text).toContain('2027-06-01');
  });
});
