// Writes docs/files.md, the reference of every field, from the published JSON Schemas.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** The reference as Markdown. */
export function fieldReference() {
  const [issue, publication] = ['issue', 'publication'].map((name) => JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8')));
  const item = issue.properties.sections.items.properties.items.items;
  const variants = item.anyOf ?? item.oneOf;
  const common = Object.keys(variants[0].properties).filter((key) => variants.every((variant) => key in variant.properties));
  const own = variants.flatMap((variant) => {
    const kind = variant.properties.kind;
    const rest = Object.fromEntries(Object.entries(variant.properties).filter(([key]) => !common.includes(key)));
    if (Object.keys(rest).length === 0) return [`### \`${kind.const}\`: ${kind.description}`, '', 'Adds nothing.', ''];
    return [`### \`${kind.const}\`: ${kind.description}`, '', ...table({ properties: rest, required: variant.required }, issue)];
  });
  const shared = { properties: Object.fromEntries(common.map((key) => [key, variants[0].properties[key]])), required: ['title'] };
  shared.properties.kind = { enum: variants.map((variant) => variant.properties.kind.const), description: 'What it is.' };
  return [
    '# The files that you write',
    '',
    'Every field, with what it says. Required fields are bold. This page is made from the schema; see also `bulletin schema`.',
    '',
    '## An issue: `issues/028.en.yaml`',
    '',
    ...table(issue, issue),
    '## A section',
    '',
    ...table(issue.properties.sections.items, issue),
    '## An item',
    '',
    'The kind says what an item is; without one it is an article. All kinds have these fields; a note may do without a title.',
    '',
    ...table(shared, issue),
    ...own,
    '## A link',
    '',
    ...table(issue.definitions.link, issue),
    '## An image',
    '',
    ...table(issue.definitions.image, issue),
    '## A contact',
    '',
    'At least one of `email`, `phone` and `url`.',
    '',
    ...table(shared.properties.contact, issue),
    '## A publication: `bulletin.yaml`',
    '',
    ...table(publication, publication),
    '## A section of the catalogue',
    '',
    ...table(publication.properties.sections.items, publication),
  ].join('\n');
}

function table({ properties, required = [] }, root) {
  const rows = Object.entries(properties)
    .filter(([name]) => name !== '$schema')
    .map(([name, schema]) => `| ${required.includes(name) ? `**\`${name}\`**` : `\`${name}\``} | ${kindOf(schema, root)} | ${about(schema, root)} |`);
  return ['| field | value | what it says |', '|---|---|---|', ...rows, ''];
}

function resolved(schema, root) {
  const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
  return reference === undefined ? schema : { ...root.definitions[reference.split('/').at(-1)], ...schema };
}

function kindOf(schema, root) {
  const { type, enum: values, pattern, format, items, const: only } = resolved(schema, root);
  if (only !== undefined) return `\`${only}\``;
  if (values !== undefined) return values.map((value) => `\`${value}\``).join(', ');
  if (type === 'array') return 'list';
  if (type === 'object') return 'fields';
  if (type === 'integer') return 'number';
  if (type === 'boolean') return '`true` or `false`';
  if (format !== undefined) return format;
  if (pattern?.startsWith('^\\d{4}')) return 'date';
  return items === undefined ? 'text' : 'list';
}

function about(schema, root) {
  const { description = '', examples = [], properties } = resolved(schema, root);
  const inside = properties === undefined ? '' : ` Fields: ${Object.keys(properties).map((name) => `\`${name}\``).join(', ')}.`;
  const example = examples.length === 0 ? '' : ` For example ${examples.map((one) => `\`${one}\``).join(' or ')}.`;
  return (description + inside + example).replaceAll('|', '\\|');
}

mkdirSync('docs', { recursive: true });
writeFileSync('docs/files.md', `${fieldReference().trimEnd()}\n`);
