// What is listed in one line has the comma of its language, in every format.

import { expect, test } from 'vitest';
import { inList } from '../../src/content/languages/in-a-list.ts';
import { knownLanguages, languageFor, wordsFor } from '../../src/content/languages/index.ts';
import { pluralOf } from '../../src/content/languages/plural-of.ts';
import { fullText } from '../../src/output/archive/full-text.ts';
import { entryOf } from '../../src/output/archive/entry.ts';
import { messageHead } from '../../src/output/mail/message-head.ts';
import { renderText } from '../../src/output/plain-text/render-text.ts';
import { editionOf } from '../support/composed.ts';

const issue = (language: string) => `number: 1
title: X1
date: 2027-03
language: ${language}
sections:
  - title: A1
    items:
      - kind: resource
        title: B1
        author: P1
        languages: [fr, de]
        contact: { name: N1, role: R1, email: n@example.org }
        links:
          - { label: L1, url: 'https://example.org/l.pdf', size: 2 MB, language: fr }
`;

test.each(knownLanguages)('%s', (tag) => {
  const words = wordsFor(tag);
  const edition = editionOf(issue(tag), `name: Q1\nlanguages: [${tag}]\n`, { language: tag });
  const languages = inList(words, ['fr', 'de'].map(words.languageName));
  const notes = inList(words, edition.sections[0]!.items[0]!.links[0]!.notes);
  const text = renderText(edition).replace(/\s+/g, ' ');
  for (const said of [languages, `(${notes})`, inList(words, ['N1', 'R1'])]) {
    expect(fullText(edition)).toContain(said);
    expect(text).toContain(said.replace(/\s+/g, ' '));
  }
  const numbered = words.numberLabel(1);
  expect(edition.fullTitle).toBe(inList(words, ['Q1', numbered, 'X1', words.date('2027-03')]));
  expect(edition.windowTitle).toBe(edition.fullTitle);
  expect(entryOf(edition).title).toBe(inList(words, [numbered, 'X1']));
  expect(messageHead(edition, 'id').join('\n')).toContain('Subject:');
});

test('a comma of a publication has the blank that a line of bulletin.yaml cannot have', () => {
  expect(wordsFor('la', { la: { comma: ';' } }).comma).toBe('; ');
  expect(wordsFor('ja', { ja: { comma: '，' } }).comma).toBe('，');
});

test.each(knownLanguages)('the plurals of %s are those of CLDR', (tag) => {
  const rules = new Intl.PluralRules(tag);
  const { plurals } = languageFor(tag)!.locale();
  for (let count = 1; count <= 3000; count += 1) expect(pluralOf(count, plurals), `${count}`).toBe(rules.select(count));
});

test.each([
  ['pl', ['1 strona', '3 strony', '5 stron', '12 stron', '22 strony', '112 stron']],
  ['ru', ['1 страница', '3 страницы', '5 страниц', '12 страниц', '22 страницы', '112 страниц']],
  ['uk', ['1 сторінка', '3 сторінки', '5 сторінок', '12 сторінок', '22 сторінки', '112 сторінок']],
])('pages in %s', (tag, expected) => {
  const said = [1, 3, 5, 12, 22, 112].map((count) => wordsFor(tag).pages(count).replaceAll('\u00a0', ' '));
  expect(said).toEqual(expected);
});
