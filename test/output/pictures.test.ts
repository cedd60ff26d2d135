// Pictures: where they lead, and how much room they take, in every format.

import { describe, expect, test } from 'vitest';
import { fullText } from '../../src/output/archive/full-text.ts';
import { conform } from '../../src/content/issue/conform.ts';
import { readYaml } from '../../src/content/issue/read-yaml.ts';
import { issueSchema } from '../../src/content/issue/schema.ts';
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
