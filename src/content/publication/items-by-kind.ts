// The items of the published JSON Schema, as editors' tools report them well: each field once, and what depends on the
// kind as conditions. Of a union of eight kinds a tool guesses which one was meant, and reports what is wrong with
// that.

import type { Json } from './json-examples.ts';

type Fields = NonNullable<Json['properties']>;
interface Variant {
  readonly kind: string;
  readonly summary: string;
  readonly fields: Fields;
  readonly required: readonly string[];
}

const strict = ({ oneOf = [], ...about }: Json, names: readonly string[], own: Fields): Json => ({
  type: 'object',
  ...about,
  properties: { ...Object.fromEntries(names.map((name) => [name, true])), ...own },
  additionalProperties: false,
  allOf: [{ $ref: '#/definitions/item-fields' }],
});

/** The definitions with what both sorts of item share in one of its own. */
export function itemsByKind({
  item,
  'single-item': single,
  ...definitions
}: Record<string, Json>): Record<string, Json> {
  const variants = (single!.oneOf ?? []).map(variantOf);
  const { items } = item!.oneOf![0]!.properties!;
  const names = [...new Set(variants.flatMap(({ fields }) => Object.keys(fields)))];
  return {
    ...definitions,
    item: strict(item!, names, { items: items! }),
    'single-item': strict(single!, names, {}),
    'item-fields': fieldsOf(variants),
  };
}

function variantOf({ properties = {}, required = [] }: Json): Variant {
  const kind = properties['kind'] as Json;
  return { kind: String(kind.const), summary: kind.description!, fields: properties, required };
}

function fieldsOf(variants: readonly Variant[]): Json {
  const kinds = variants.map(({ kind }) => kind);
  const isShared = (name: string) => variants.every(({ fields }) => name in fields);
  const shared = Object.fromEntries(Object.entries(variants[0]!.fields).filter(([name]) => isShared(name)));
  const kind = {
    type: 'string',
    enum: kinds,
    enumDescriptions: variants.map(({ summary }) => summary),
    description: 'What the item is; without it, an article.',
  };
  const untitled = variants.filter(({ required }) => !required.includes('title')).map((variant) => variant.kind);
  return {
    properties: { ...shared, kind },
    allOf: [
      { ...whenNot(untitled, kinds), then: { required: ['title'], errorMessage: 'This item needs a `title`' } },
      ...variants.flatMap((variant) => ownOf(variant, isShared)),
      ...foreignOf(variants, isShared),
    ],
  };
}

/** What an item of this kind has and needs. */
function ownOf({ kind, fields, required }: Variant, isShared: (name: string) => boolean): readonly Json[] {
  const isOwn = (name: string) => !isShared(name) || (required.includes(name) && !['kind', 'title'].includes(name));
  const own = Object.entries(fields).filter(([name]) => isOwn(name));
  if (own.length === 0) return [];
  const needs = required
    .filter(isOwn)
    .map((name) => ({ required: [name], errorMessage: `An item of the kind ${kind} needs \`${name}\`` }));
  const when = { type: 'object', properties: { kind: { const: kind } }, required: ['kind'] };
  return [{ if: when, then: { properties: Object.fromEntries(own), ...(needs.length === 0 ? {} : { allOf: needs }) } }];
}

/** The fields that some kinds have, on an item of another: the slip is the kind. */
function foreignOf(variants: readonly Variant[], isShared: (name: string) => boolean): readonly Json[] {
  const names = new Map<string, string[]>();
  for (const name of new Set(variants.flatMap(({ fields }) => Object.keys(fields)))) {
    if (isShared(name)) continue;
    const owners = variants.filter(({ fields }) => name in fields).map(({ kind }) => kind);
    names.set(owners.join(' '), [...(names.get(owners.join(' ')) ?? []), name]);
  }
  return [...names].map(([owners, fields]) => {
    const kinds = owners.split(' ');
    const errorMessage = `Only an item with ${kinds.map((kind) => `\`kind: ${kind}\``).join(' or ')} has this field`;
    const then = { properties: Object.fromEntries(fields.map((name) => [name, false])), errorMessage };
    return {
      ...whenNot(
        kinds,
        variants.map(({ kind }) => kind),
      ),
      then,
    };
  });
}

/** Of another kind, also by saying nothing; where the kind is misspelt, that is reported and nothing else. */
function whenNot(kinds: readonly string[], all: readonly string[]): Json {
  return { if: { type: 'object', properties: { kind: { enum: all.filter((kind) => !kinds.includes(kind)) } } } };
}
