// A new bulletin.yaml reads back without findings, and says what was asked for.

import { expect, test } from 'vitest';
import { conform } from '../../../src/content/issue/conform.ts';
import { readYaml } from '../../../src/content/issue/read-yaml.ts';
import { scaffoldPublication } from '../../../src/content/publication/scaffold.ts';
import { publicationSchema } from '../../../src/content/publication/schema.ts';
import { withDefaults } from '../../../src/content/publication/publication.ts';

function read(text: string) {
  const { tree, faults } = readYaml(new TextEncoder().encode(text));
  expect(faults).toEqual([]);
  const { value, faults: misfits } = conform(publicationSchema, tree ?? null);
  expect(misfits).toEqual([]);
  return withDefaults(value!);
}

test('in one language', () => {
  const publication = read(scaffoldPublication({ name: 'Harbour: News', languages: ['en'], cadence: '2 weeks' }));
  expect(publication).toMatchObject({
    name: 'Harbour: News',
    languages: ['en'],
    cadence: { amount: 14, unit: 'days' },
    theme: 'classic',
  });
  expect(publication.sections.map(({ id, title }) => [id, title])).toEqual([
    ['news', 'News'],
    ['resources', 'Resources'],
    ['events', 'Events'],
  ]);
  expect(publication.contact).toBeUndefined();
});

test('in several, with everything given', () => {
  const publication = read(
    scaffoldPublication({
      name: "L'été",
      publisher: 'yes',
      languages: ['fr', 'en', 'la', 'de'],
      cadence: '1 month',
      email: 'a@example.org',
    }),
  );
  expect(publication).toMatchObject({
    name: "L'été",
    publisher: 'yes',
    languages: ['fr', 'en', 'la', 'de'],
    contact: { email: 'a@example.org' },
  });
  // A language whose words are not known starts with the English ones.
  expect(publication.sections[0]?.title).toEqual({ fr: 'Nouvelles', en: 'News', la: 'News', de: 'Aktuelles' });
});

test('its comments are in its main language, and say how to give a name in each', () => {
  const comments = (...languages: readonly string[]) =>
    scaffoldPublication({ name: 'N', languages, cadence: '1 month' }).match(/# .*/g)?.slice(1);
  expect(comments('fr-CA', 'en')).toContain('# ou un nom par langue : { fr-CA: ..., en: ... }');
  expect(comments('en', 'fr')).toContain('# or one for each language: { en: ..., fr: ... }');
  expect(comments('de', 'fr')).toContain('# die erste ist die Hauptsprache');
  expect(comments('la', 'fr')).toContain('# the first is the main one');
  expect(comments('en')?.join('\n')).not.toContain('each language');
});

test.each(['028', 'no', '*', '# x', '"', '- a', 'a: b', '{x}'])('with a name such as %s', (name) => {
  expect(read(scaffoldPublication({ name, publisher: name, languages: ['en'], cadence: '1 month' }))).toMatchObject({
    name,
    publisher: name,
  });
});
