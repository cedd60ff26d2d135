// What is made from the schemas and committed, is what the source makes now: schema/ and docs/files.md.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { knownLanguages } from '../src/content/languages/index.ts';
import { jsonSchemas } from '../src/content/publication/json-schemas.ts';
import { toolFolder } from './support/memory-host.ts';

type Files = Readonly<Record<string, string>>;

// The script is plain JavaScript, as the build is: its type is here.
const script = pathToFileURL(join(toolFolder, 'scripts', 'reference-files.mjs')).href;
const { referenceFiles, wordsPage } = (await import(script)) as {
  referenceFiles(schemas: ReturnType<typeof jsonSchemas>, page: string): Files;
  wordsPage(schemas: ReturnType<typeof jsonSchemas>, tags: readonly string[], page: string): string;
};

const made = referenceFiles(jsonSchemas(), readFileSync(join(toolFolder, 'docs/files.md'), 'utf8'));

test.each(Object.entries(made))('%s is up to date', (path, text) => {
  const committed = readFileSync(join(toolFolder, path), 'utf8');
  expect(committed === text, 'run `npm run reference`, and commit what it writes').toBe(true);
});

test('docs/words.md is up to date', () => {
  const committed = readFileSync(join(toolFolder, 'docs/words.md'), 'utf8');
  const page = wordsPage(jsonSchemas(), knownLanguages, committed);
  expect(page === committed, 'run `npm run reference`, and commit what it writes').toBe(true);
});

test('there are no other schemas', () => {
  const paths = readdirSync(join(toolFolder, 'schema')).map((name) => `schema/${name}`);
  expect(paths.sort()).toEqual(
    Object.keys(made)
      .filter((path) => path.startsWith('schema/'))
      .sort(),
  );
});

// Otherwise the tests above would look at what was written a moment before, and never fail. The test of the package
// shows that the build leaves them alone.
test('no other script of the package writes them', () => {
  const { scripts } = JSON.parse(readFileSync(join(toolFolder, 'package.json'), 'utf8')) as { scripts: Files };
  expect(Object.keys(scripts).filter((name) => scripts[name]?.includes('reference'))).toEqual(['reference']);
});

describe('docs/files.md', () => {
  const reference = made['docs/files.md'] ?? '';

  test.each([
    '`greeting.text`',
    '`boxes.title`',
    '`errata.date`',
    '`rules.*.level`',
    '`registration.closes`',
    '`how.url`',
  ])('has the inner field %s', (field) => {
    expect(reference).toContain(field);
  });

  test('has a row for every field of the schemas, with what it says', () => {
    const names = new Set<string>();
    const walk = (schema: unknown): void => {
      if (typeof schema !== 'object' || schema === null) return;
      const { properties } = schema as { properties?: object };
      for (const name of Object.keys(properties ?? {})) names.add(name);
      Object.values(schema).forEach(walk);
    };
    walk(jsonSchemas());
    names.delete('$schema');
    const wordRows = readFileSync(join(toolFolder, 'docs/words.md'), 'utf8').matchAll(/^\| `([^`]+)` \| \S.* \|$/gm);
    expect(names.size).toBeGreaterThan(60);
    for (const [, name = ''] of wordRows) names.delete(name);
    const rows = [...reference.matchAll(/^\| \**`(?:[^`]*\.)?([^`.]+)`\** \| [^|]+ \| (.*) \|$/gm)];
    expect([...names].filter((name) => !rows.some(([, field, says]) => field === name && says !== ''))).toEqual([]);
  });
});
