// Every kind of the table is in the schema, with fields and types of its own.

import { describe, expect, expectTypeOf, test } from 'vitest';
import { kinds, type Kind } from '../../../src/content/issue/kinds.ts';
import { singleItemSchema, type Item, type SingleItem } from '../../../src/content/issue/schema.ts';

describe('the kinds', () => {
  test('are all in the schema, and no others', () => {
    const kindsOf = singleItemSchema._zod.def.options
      .map(({ shape }) => shape.kind)
      .map((kind) => [...kind._zod.values].filter((value) => value !== undefined));
    expect(kindsOf).toEqual(kinds.map((kind) => [kind]));
    expectTypeOf<NonNullable<Item['kind']>>().toEqualTypeOf<Kind>();
  });

  test('show the compiler which fields there are', () => {
    expectTypeOf<Extract<Item, { kind: 'event' }>['start']>().toEqualTypeOf<string>();
    expectTypeOf<Extract<Item, { kind: 'news' }>>().not.toHaveProperty('start');
    expectTypeOf<Extract<Item, { kind: 'note' }>['title']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Extract<Item, { kind: 'call' }>['title']>().toEqualTypeOf<string>();
    expectTypeOf<Extract<Item, { kind?: 'article' | undefined }>['kind']>().toEqualTypeOf<'article' | undefined>();
    expectTypeOf<SingleItem>().not.toHaveProperty('items');
  });
});
