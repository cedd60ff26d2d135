// Everything that can be found, explained: the rules, and what the reader, the schema and the comments find.

import { once } from '../../../base/memoize.ts';
import { rules } from '../index.ts';
import type { Explanation } from '../rule.ts';
import { explain } from './explained.ts';
import { families, familyOf } from './families.ts';
import { image } from './image.ts';
import { mail } from './mail.ts';
import { meta } from './meta.ts';
import { print } from './print.ts';
import { publication } from './publication.ts';
import { schema } from './schema.ts';
import { yaml } from './yaml.ts';

const tables = [yaml, schema, image, mail, print, meta, publication];

/** By family, and by name in each. Put together when they are asked for: the check of a file does without. */
export const explanations: () => readonly Explanation[] = once(() => {
  const all = [...explain(tables.flatMap((table) => table())), ...rules];
  return families.flatMap(({ name }) =>
    all.filter(({ id }) => familyOf(id) === name).sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
});
