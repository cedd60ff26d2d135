// Everything that can be found, explained: the rules, and what the reader, the schema and the comments find.

import { rules } from '../index.ts';
import type { Explanation } from '../rule.ts';
import { explain } from './explained.ts';
import { families, familyOf } from './families.ts';
import { image } from './image.ts';
import { mail } from './mail.ts';
import { meta } from './meta.ts';
import { publication } from './publication.ts';
import { schema } from './schema.ts';
import { yaml } from './yaml.ts';

const all: readonly Explanation[] = [...explain([...yaml, ...schema, ...image, ...mail, ...meta, ...publication]), ...rules];

/** By family, and by name in each. */
export const explanations: readonly Explanation[] = families.flatMap(({ name }) =>
  all.filter(({ id }) => familyOf(id) === name).sort((a, b) => (a.id < b.id ? -1 : 1)),
);
