// The published JSON Schemas, from the same source as the checks. `npm run reference` writes them to schema/.

import * as z from 'zod/mini';
import { ownAboutOf, type Example } from '../issue/about.ts';
import { contactSchema } from '../issue/contact.ts';
import { imageSchema, issueSchema, itemSchema, linkSchema, singleItemSchema } from '../issue/schema.ts';
import { isTranslated } from '../issue/role.ts';
import { entryOf, isGroup, roleOf } from '../issue/schema-at.ts';
import { yamlLines } from '../issue/yaml-text.ts';
import { itemsByKind } from './items-by-kind.ts';
import { exampleOf, type Json } from './json-examples.ts';
import { publicationSchema } from './schema.ts';
import { englishWords } from './words-schema.ts';

/** Draft-07, which yaml-language-server and SchemaStore advise, by the name of the file without `.schema.json`. */
export function jsonSchemas(): Readonly<Record<string, object>> {
  return { issue: toJsonSchema(issueSchema, 'Issue'), publication: toJsonSchema(publicationSchema, 'Publication') };
}

// What is in many places is written once.
const definitions = z.registry<{ id: string }>();
definitions.add(linkSchema, { id: 'link' });
definitions.add(imageSchema, { id: 'image' });
definitions.add(contactSchema, { id: 'contact' });
definitions.add(itemSchema, { id: 'item' });
definitions.add(singleItemSchema, { id: 'single-item' });

function toJsonSchema(schema: z.core.$ZodType, title: string): object {
  const json = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    metadata: definitions,
    override: ({ zodSchema, jsonSchema }) => {
      const about = ownAboutOf(zodSchema);
      if (about === undefined) return;
      if (about.json !== undefined) for (const key of Object.keys(jsonSchema)) delete (jsonSchema as Json)[key];
      const { description, examples = [] } = about;
      Object.assign(jsonSchema, about.json, { description }, examples.length > 0 ? { examples } : {});
      // A program that knows no markdownDescription shows the description.
      if (description !== undefined && schema === issueSchema && isTextOfTranslation(zodSchema))
        Object.assign(jsonSchema, { markdownDescription: `${description}\n\n${marks}` });
    },
  }) as Json;
  if (json.definitions?.['item'] !== undefined) json.definitions = itemsByKind(json.definitions);
  const { definitions: shared = {} } = json;
  const all = [json, ...Object.values(shared)];
  all.forEach((one) => addExamples(one, shared));
  all.forEach(showGroups);
  all.forEach(reportWrong);
  all.forEach((one) => nameGroups(one, shared));
  describeWords(json);
  return { title, ...json };
}

/** What each word is in English: they share a schema. */
function describeWords({ properties = {} }: Json): void {
  const { words: byLanguage } = properties;
  const words = typeof byLanguage === 'object' ? byLanguage.additionalProperties : undefined;
  if (typeof words !== 'object') return;
  const english = englishWords();
  for (const [name, field] of Object.entries(words.properties ?? {}))
    words.properties![name] = {
      ...(field as Json),
      description: `In English: “${english[name]}”.`,
      examples: [english[name]!],
    };
}

/** What no schema can complete, since it is a comment. */
const marks =
  'In a translation, `# untranslated: en 1a2b3c4d` in the line above says that this is still to be translated, and `# translated: en 1a2b3c4d` that it is done. `bulletin translate` writes them.';

function isTextOfTranslation(schema: z.core.$ZodType): boolean {
  return entryOf(schema) === undefined && !isGroup(schema) && isTranslated(roleOf(schema));
}

/** The schemas right inside of one, where each describes something that is typed: not those of conditions. */
function inside({ properties = {}, items, additionalProperties, allOf = [], then }: Json): readonly Json[] {
  return [...Object.values(properties), items, additionalProperties, ...allOf, then].filter(
    (one): one is Json => typeof one === 'object',
  );
}

/** Of a list or a group of fields nobody has to give an example: it is made of those of what is in it. */
function addExamples(schema: Json, shared: Readonly<Record<string, Json>>): void {
  for (const field of Object.values(schema.properties ?? {})) {
    if (typeof field === 'object' && field.examples === undefined && field.enum === undefined)
      field.examples = [exampleOf(field, shared)];
  }
  inside(schema).forEach((one) => addExamples(one, shared));
}

/**
 * Examples with fields are shown with the description: editors' tools offer `examples` as what to type, and type
 * `[object Object]`.
 */
function showGroups(schema: Json): void {
  inside(schema).forEach(showGroups);
  const { description, examples = [] } = schema;
  const groups = examples.filter(hasFields);
  if (groups.length === 0) return;
  delete schema.examples;
  if (groups.length < examples.length) schema.examples = examples.filter((one) => !hasFields(one));
  if (description === undefined) return;
  schema.markdownDescription = [
    description,
    ...groups.map((one) => `Example:\n\n\`\`\`yaml\n${yamlLines(one)}\`\`\``),
  ].join('\n\n');
}

/** A field that is a shared group says so itself too: without it a tool does not go on to the next line. */
function nameGroups(schema: Json, shared: Readonly<Record<string, Json>>): void {
  inside(schema).forEach((one) => nameGroups(one, shared));
  const { type, errorMessage } = (schema.description && shared[schema.allOf?.[0]?.$ref?.split('/').at(-1) ?? '']) || {};
  if (schema.type === undefined && errorMessage !== undefined) Object.assign(schema, { type, errorMessage });
}

function hasFields(example: Example): boolean {
  return Array.isArray(example) ? example.some(hasFields) : typeof example === 'object';
}

/** In an editor's words: what is wrong where a value is of another type, or a field is missing or unknown. */
function reportWrong(schema: Json): void {
  inside(schema).forEach(reportWrong);
  // The values say it already, and a tool would report both.
  if (schema.enum !== undefined) delete schema.type;
  if (schema.type === 'array') schema.errorMessage = 'Start each entry of the list on a line of its own with `- `';
  const fields = Object.keys(schema.properties ?? {}).filter((name) => name !== '$schema');
  // Those of all kinds of item are too many; the conditions say what each kind needs.
  if (schema.type !== 'object' || fields.length === 0 || schema.allOf !== undefined) return;
  schema.errorMessage = `The fields here are ${fields.map((name) => (schema.required?.includes(name) ? `${name} (required)` : name)).join(', ')}`;
}
