// The schemas that editors' tools read: each field says what it is and shows how it is typed, and what it shows is
// right.

import { describe, expect, test } from 'vitest';
import { conform } from '../../../src/content/issue/conform.ts';
import { readYaml } from '../../../src/content/issue/read-yaml.ts';
import type { Tree } from '../../../src/content/issue/read-tree.ts';
import { issueSchema } from '../../../src/content/issue/schema.ts';
import { exampleOf, type Json } from '../../../src/content/publication/json-examples.ts';
import { jsonSchemas } from '../../../src/content/publication/json-schemas.ts';
import { publicationSchema } from '../../../src/content/publication/schema.ts';

interface Field {
  readonly path: string;
  readonly schema: Json;
  /** The whole file with a value of this field in it, as YAML: JSON is YAML. */
  file(value: unknown): string;
}

type Wrap = (value: unknown) => unknown;

const { issue, publication } = jsonSchemas() as Record<string, Json>;

/** Every field of a schema, also in groups, lists and conditions. */
class Fields {
  readonly #shared: Record<string, Json>;
  readonly found: Field[] = [];

  constructor(root: Json, base: object) {
    this.#shared = root.definitions ?? {};
    this.#walk(root, '', (value) => value, { ...base });
  }

  #walk(given: Json, path: string, wrap: Wrap, needed: Record<string, unknown>): void {
    const schema = given.$ref === undefined ? given : this.#shared[given.$ref.split('/').at(-1)!]!;
    if (schema.items !== undefined) this.#walk(schema.items, `${path}[]`, (value) => wrap([value]), {});
    if (typeof schema.additionalProperties === 'object') {
      const name = String(schema.propertyNames?.examples?.[0] ?? 'en');
      this.#walk(schema.additionalProperties, `${path}.*`, (value) => wrap({ [name]: value }), {});
    }
    const properties = schema.properties ?? {};
    const all = { ...this.#examples(schema.required ?? [], properties), ...others(properties), ...needed };
    for (const [name, field] of Object.entries(properties)) {
      if (typeof field === 'boolean') continue;
      const { alt, ...rest } = all;
      const file: Wrap = (value) => wrap({ ...(name === 'decorative' ? rest : all), [name]: value });
      this.found.push({ path: `${path}.${name}`, schema: field, file: (value) => JSON.stringify(file(value)) });
      this.#walk(field, `${path}.${name}`, file, {});
    }
    for (const part of schema.allOf ?? []) {
      const kind = (part['if'] as Json | undefined)?.properties?.['kind'] as Json | undefined;
      const { then } = part;
      const wants = then?.allOf?.flatMap(({ required = [] }) => required) ?? [];
      if (then === undefined) this.#walk(part, path, wrap, all);
      else
        this.#walk(then, `${path}(${kind?.const})`, wrap, {
          title: 'A title',
          kind: kind?.const,
          ...this.#examples(wants, then.properties ?? {}),
        });
    }
  }

  #examples(names: readonly string[], properties: NonNullable<Json['properties']>) {
    return Object.fromEntries(
      names
        .filter((name) => name in properties)
        .map((name) => [name, exampleOf(properties[name] as Json, this.#shared)]),
    );
  }
}

/** What a group needs beyond required fields: one of several. */
function others(properties: object): Record<string, unknown> {
  if ('decorative' in properties) return { alt: 'A chart' };
  if ('postal' in properties) return { email: 'ada@example.org' };
  if ('intro' in properties) return { id: 'policy' };
  return 'kind' in properties && 'title' in properties && 'body' in properties ? { title: 'A title' } : {};
}

function read(text: string): Tree {
  const { tree, faults } = readYaml(new TextEncoder().encode(text));
  if (tree === undefined) throw new Error(JSON.stringify(faults));
  return tree;
}

/** What a field shows: its examples, those with fields from its description, and its values. */
function shown({ examples = [], enum: values = [], markdownDescription = '' }: Json): readonly unknown[] {
  const blocks = [...markdownDescription.matchAll(/```yaml\n([^]*?)```/g)].map(
    ([, block = '']) => (read(`field:\n${block.replace(/^/gm, '  ')}`) as { field: Tree }).field,
  );
  return [...examples, ...values, ...blocks];
}

describe.each([
  ['an issue', issueSchema, new Fields(issue!, { date: '2017-08', sections: [{ id: 'policy' }] }).found],
  ['a publication', publicationSchema, new Fields(publication!, { name: 'A name' }).found],
] as const)('the schema of %s', (_name, schema, fields) => {
  test('has fields, with those of every group, list and kind', () => {
    const paths = fields.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(
      expect.arrayContaining(
        schema === publicationSchema
          ? ['.rules.*.level', '.sections[].title', '.contact.postal']
          : [
              '.date',
              '.greeting.text',
              '.sections[].items[].links[].url',
              '.sections[].items[](event).registration.contact.email',
              '.sections[].items[].items[](call).how.url',
            ],
      ),
    );
  });

  test('says of each field what it is', () => {
    expect(fields.filter(({ schema: { description } }) => !description?.endsWith('.')).map(({ path }) => path)).toEqual(
      [],
    );
  });

  test('shows of each field how it is typed', () => {
    expect(fields.filter((field) => shown(field.schema).length === 0).map(({ path }) => path)).toEqual([]);
  });

  test('shows only what is accepted', () => {
    // The fields of each kind are shown in an item of that kind, with all that it needs.
    const faults = fields
      .filter(({ path }) => !path.endsWith('items[].kind'))
      .flatMap(({ path, schema: field, file }) =>
        shown(field).flatMap((value) => {
          const text = file(value);
          return conform(schema, read(text)).faults.map(({ message }) => `${path}: ${message} in ${text}`);
        }),
      );
    expect(faults).toEqual([]);
  });

  test('offers nothing to type that a tool would type as [object Object]', () => {
    expect(
      fields
        .filter(({ schema: { examples = [] } }) =>
          examples.some((one) => typeof one === 'object' && JSON.stringify(one).includes('{')),
        )
        .map(({ path }) => path),
    ).toEqual([]);
  });
});

test('the schemas are small: what is in many places is written once', () => {
  expect(JSON.stringify(issue).length).toBeLessThan(42_000);
});

test('texts of an issue that a translation says in other words show the mark of a translation, and nothing else does', () => {
  const shown = (schema: Json) => String(schema.markdownDescription ?? '').includes('# untranslated: en 1a2b3c4d');
  const marked = new Fields(issue!, {}).found.filter(({ schema }) => shown(schema)).map(({ path }) => path);
  for (const path of ['.title', '.summary', '.sections[].intro', '.boxes[].body']) expect(marked).toContain(path);
  expect(marked.filter((path) => /\.(?:id|date|url|email|start|kind|status)$/.test(path))).toEqual([]);
  expect(new Fields(publication!, {}).found.filter(({ schema }) => shown(schema))).toEqual([]);
});
