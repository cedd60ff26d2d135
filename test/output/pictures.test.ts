// Pictures: where they lead, and how much room they take, in every format.

import { describe, expect, test } from 'vitest';
import { fullText } from '../../src/output/archive/full-text.ts';
import { conform } from '../../src/content/issue/conform.ts';
import { readYaml } from '../../src/content/issue/read-yaml.ts';
import { issueSchema } from '../../src/content/issue/schema.ts';
import { only } from '../check/rules/check-source.ts';
import { editionOf } from '../support/composed.ts';
import { everyFormat } from '../support/every-format.ts';

const issue = (...images: readonly string[]) =>
  `number: 1\ndate: 2027-03\nlanguage: en\nsections:\n  - title: News\n    items:\n      - title: The pier\n        images:\n` +
  images.map((image) => `          - { file: images/p.png, ${image} }\n`).join('');
const film = 'alt: A film of the pier, url: "https://example.org/film"';
const wrong = (image: string) =>
  conform(issueSchema, readYaml(new TextEncoder().encode(issue(image))).tree!).faults.map(({ message }) => message);

describe('a picture that leads somewhere', () => {
  const edition = editionOf(issue(film, `${film}/2, caption: Two minutes`.replace('"/2', '/2"')), 'name: Bulletin\n');

  test('is a link in every format, and nothing is lost', async () => {
    for (const { name, lost, readings } of await everyFormat(edition)) {
      expect(lost, name).toEqual([]);
      for (const { links } of readings) {
        expect(links, name).toContain('https://example.org/film');
        expect(links, name).toContain('https://example.org/film/2');
      }
    }
    expect(fullText(edition)).toContain('<a href="https://example.org/film">Image: A film of the pier</a>');
  });

  test('is the picture itself in page and mail', async () => {
    for (const { name, text } of await everyFormat(edition))
      if (name === 'html' || name === 'email')
        expect(text, name).toMatch(/<a [^>]*href="https:\/\/example.org\/film"[^>]*>\s*<img /);
  });

  test('needs words, and an address that can be used', () => {
    expect(wrong('decorative: true, url: "https://example.org/film"')).toEqual([
      expect.stringContaining('has a `url` and is decorative'),
    ]);
    expect(wrong('alt: A film, url: "javascript:alert(1)"')).toHaveLength(1);
  });
});

test.each(['small', 'half', 'full'])('%s is its class in the page', async (size) => {
  const edition = editionOf(
    issue(`alt: A pier, width: ${size}`, `alt: A boat, width: ${size}, caption: Old`),
    'name: B\n',
  );
  const page = (await everyFormat(edition)).find(({ name }) => name === 'html')!.text;
  expect(page).toContain(`<p class="image ${size}">`);
  // Side by side only without a blank between them.
  expect(page).toContain(`</p><figure class="${size}">`);
});

test('another width is an error', () => {
  expect(wrong('alt: A pier, width: huge')).toEqual([expect.stringContaining('must be small, half or full')]);
});

describe('a picture at its place in the text', () => {
  const placed = (body: string, ...images: readonly string[]) =>
    `${issue(...images)}        body: |\n${body.replace(/^(?=.)/gm, '          ')}\n`;
  const body = 'Before it.\n\n![](p)\n\nAfter it.';
  const all = 'alt: A film of the pier, url: "https://example.org/film", caption: Two minutes, credit: Ada';

  test('is there once, between its paragraphs, in every format, and nothing is lost', async () => {
    const edition = editionOf(placed(body, all), 'name: Bulletin\n');
    for (const { name, lost, text, readings } of await everyFormat(edition)) {
      expect(lost, name).toEqual([]);
      if (name === 'html' || name === 'email') expect(text.match(/<img /g), name).toHaveLength(1);
      for (const { text: read, links } of readings) {
        expect(read.replace(/\s+/g, ' '), name).toMatch(/Before it\. .*Two minutes .*Credit: Ada .*After it\./);
        expect(links, name).toContain('https://example.org/film');
      }
    }
    const feed = fullText(edition);
    expect(feed).toMatch(/Before it\..*A film of the pier.*Two minutes.*Ada.*After it\./s);
    expect(feed.match(/A film of the pier/g)).toHaveLength(1);
  });

  test.each(['p', 'p.png', 'images/p.png'])('%s is its name', (name) => {
    const { images } = editionOf(placed(`![](${name})`, 'alt: A pier'), 'name: B\n').sections[0]!.items[0]!;
    expect(images).toMatchObject([{ isPlaced: true }]);
  });

  test('others stay below the text', () => {
    const source = placed(body, 'alt: A pier').replace(
      '        body',
      '          - { file: images/q.png, alt: A boat }\n        body',
    );
    const { images } = editionOf(source, 'name: B\n').sections[0]!.items[0]!;
    expect(images.map(({ alt, isPlaced = false }) => [alt, isPlaced])).toEqual([
      ['A pier', true],
      ['A boat', false],
    ]);
  });

  test('of two with one file the first is meant', () => {
    const { images } = editionOf(placed(body, 'alt: A pier', 'alt: A boat'), 'name: B\n').sections[0]!.items[0]!;
    expect(images.map(({ isPlaced = false }) => isPlaced)).toEqual([true, false]);
  });

  test('with a text of its own for plain text, is below that', async () => {
    const source = `${placed(body, 'alt: A pier')}        text: In words.\n`;
    const text = (await everyFormat(editionOf(source, 'name: B\n'))).find(({ name }) => name === 'text')!;
    expect(text.text).toContain('In words.\n\n[Image: A pier]\n');
  });

  describe('text/image', () => {
    const found = (text: string) =>
      only('text/image')
        .check(placed(text, 'alt: A pier'))
        .map(({ marked, help }) => [marked, help]);

    test('finds one that is not in `images`, or in the middle of a line, or has words that would be lost', () => {
      expect(found('![](q)')).toEqual([
        [
          '![](q)',
          'Add `images: [{ file: q, alt: what it shows }]` to the item, and write ![](q) in a paragraph of its own',
        ],
      ]);
      expect(found('Here ![](p) it is.')).toEqual([['![](p)', 'Write ![](p) between two empty lines']]);
      expect(found('![A long pier](p)')).toEqual([['![A long pier](p)', 'Write ![](p) here']]);
      expect(found('![](https://example.org/p.png)')).toHaveLength(1);
      expect(found('![](p "title")')).toHaveLength(1);
    });

    test.each(['![](p)', 'One.\n\n![](p.png)\n\nTwo.', '> ![](p)', '`![](q)`'])('nothing in %j', (text) => {
      expect(found(text)).toEqual([]);
    });
  });
});
