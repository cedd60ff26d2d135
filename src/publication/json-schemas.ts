// The published JSON Schemas, from the same source as the checks. `npm run reference` writes them to schema/.

import * as z from 'zod/mini';
import { aboutOf, isOptional } from '../issue/about.ts';
import { imageSchema, issueSchema, linkSchema, singleItemSchema } from '../issue/schema.ts';
import { publicationSchema } from './schema.ts';

/** Draft-07, which yaml-language-server and SchemaStore advise, by the name of the file without `.schema.json`. */
export function jsonSchemas(): Readonly<Record<string, object>> {
  return { issue: toJsonSchema(issueSchema, 'Issue'), publication: toJsonSchema(publicationSchema, 'Publication') };
}

// What stands in many places is written once.
const definitions = z.registry<{ id: string }>();
definitions.add(linkSchema, { id: 'link' });
definitions.add(imageSchema, { id: 'image' });
definitions.add(singleItemSchema, { id: 'single-item' });

function toJsonSchema(schema: z.core.$ZodType, title: string): object {
  const json = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    metadata: definitions,
    override: ({ zodSchema, jsonSchema }) => {
      const about = isOptional(zodSchema) ? undefined : aboutOf(zodSchema);
      if (about === undefined) return;
      if (about.json !== undefined) for (const key of Object.keys(jsonSchema)) delete (jsonSchema as Record<string, unknown>)[key];
      const { description, examples = [] } = about;
      Object.assign(jsonSchema, about.json, { description }, examples.length > 0 ? { examples } : {});
    },
  });
  return { title, ...json };
}
