// Other names of fields: what is a field itself is no other name for one beside it.

import { expect, test } from 'vitest';
import { names } from '../../../src/content/issue/meanings.ts';
import { commonFields } from '../../../src/content/issue/schema.ts';
import { kindFields } from '../../../src/content/issue/kinds.ts';
import { jsonSchemas } from '../../../src/content/publication/json-schemas.ts';

/** The names of the fields that can be beside each other. */
const places: (readonly string[])[] = [];
const walk = (schema: unknown): void => {
  if (typeof schema !== 'object' || schema === null) return;
  const { properties } = schema as { properties?: object };
  if (properties !== undefined) places.push(Object.keys(properties));
  Object.values(schema).forEach(walk);
};
for (const fields of Object.values(kindFields)) places.push([...Object.keys(commonFields), ...Object.keys(fields)]);
// In the schemas for editors, the fields of a kind are apart from those of every item.
walk(jsonSchemas());
const kinds = new Set(Object.values(kindFields).map((fields) => Object.keys(fields).join()));
const whole = places.filter((fields) => !kinds.has(fields.join()));

test('no other name of a field is a field wherever that one is', () => {
  const useless = names.flatMap(([field, others]) => {
    const having = whole.filter((fields) => fields.includes(field));
    const own = others.split(' ').filter((other) => having.length > 0 && having.every((one) => one.includes(other)));
    return own.map((name) => `${name} is a field beside ${field}: delete it from the line of ${field} in meanings.ts`);
  });
  expect(whole.length).toBeGreaterThan(20);
  expect(useless).toEqual([]);
});
