// The JSON Schemas that are committed are those that the source makes.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../src/publication/json-schemas.ts';
import { toolFolder } from './support/memory-host.ts';

const folder = join(toolFolder, 'schema');

test.each(Object.entries(jsonSchemas()))('schema/%s.schema.json is up to date', (name, schema) => {
  const committed = readFileSync(join(folder, `${name}.schema.json`), 'utf8');
  expect(committed === `${JSON.stringify(schema, undefined, 2)}\n`, 'run `npm run build`, and commit what it writes').toBe(true);
});

test('there are no others', () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(jsonSchemas()).map((name) => `${name}.schema.json`).sort());
});
