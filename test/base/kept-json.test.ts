// What was kept is used in the form that is expected, and nothing else ever is.

import { expect, test } from 'vitest';
import { isText, orNull, readKept, tableOf, withFields } from '../../src/base/kept-json.ts';

const isKept = tableOf(withFields<{ stamp: string; note: string | null }>({ stamp: isText, note: orNull(isText) }));

test.each([
  '{}',
  '{"a":{"stamp":"7","note":null}}',
  '{"a":{"stamp":"7","note":"x","more":1},"__proto__":{"stamp":"","note":""}}',
])('what has the form comes back as it was: %s', (text) => expect(readKept(text, isKept)).toEqual(JSON.parse(text)));

test.each([
  undefined,
  '',
  '{"a":{"stamp":"7","note":null}',
  'null',
  '1',
  '[]',
  '"{}"',
  '{"a":1}',
  '{"a":null}',
  '{"a":[]}',
  '{"a":{"stamp":"7"}}',
  '{"a":{"stamp":7,"note":null}}',
  '{"a":{"stamp":"7","note":null},"b":{"stamp":"8","note":[]}}',
])('what has not is nothing: %s', (text) => expect(readKept(text, isKept)).toBeUndefined());
