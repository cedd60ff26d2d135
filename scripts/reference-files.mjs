// What is made from the schemas and committed: schema/*.json, and docs/files.md, the reference of every field.

/** Each file's path and text. */
export function referenceFiles(schemas) {
  const published = Object.entries(schemas).map(([name, schema]) => [`schema/${name}.schema.json`, `${JSON.stringify(schema, undefined, 2)}\n`]);
  return { ...Object.fromEntries(published), 'docs/files.md': `${fieldReference(schemas).trimEnd()}\n` };
}

function fieldReference({ issue, publication }) {
  const item = issue.properties.sections.items.properties.items.items;
  const variants = item.anyOf ?? item.oneOf;
  const common = Object.keys(variants[0].properties).filter((key) => variants.every((variant) => key in variant.properties));
  const { table } = new Tables([
    ['section', 'a-section', issue.properties.sections.items],
    ['link', 'a-link', issue.definitions.link],
    ['image', 'an-image', issue.definitions.image],
    ['contact', 'a-contact', variants[0].properties.contact],
    ['section of the catalogue', 'a-section-of-the-catalogue', publication.properties.sections.items],
  ]);
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
    'Every field, with what it says. Required fields are bold. A dot leads to a field inside another, or inside each entry of a',
    'list; `*` stands for any name. This page is made from the schema; see also `bulletin schema`.',
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

class Tables {
  #elsewhere;

  /** What has a table of its own is not told again where it is used. */
  constructor(elsewhere) {
    this.#elsewhere = elsewhere.map(([name, anchor, schema]) => ({ name, anchor, fields: fieldNames(schema) }));
  }

  table = (schema, root) => ['| field | value | what it says |', '|---|---|---|', ...this.#rows(schema, root, ''), ''];

  #rows({ properties, required = [] }, root, before) {
    const fields = Object.entries(properties).filter(([name]) => name !== '$schema');
    return fields.flatMap(([name, given]) => {
      const schema = resolved(given, root);
      const path = `\`${before}${name}\``;
      const row = `| ${required.includes(name) ? `**${path}**` : path} | ${this.#kindOf(schema, root)} | ${about(schema)} |`;
      const { fields: inner, steps } = inside(schema, root);
      return inner === undefined || this.#placeOf(inner) !== undefined ? [row] : [row, ...this.#rows(inner, root, `${before}${name}${steps}.`)];
    });
  }

  #placeOf(schema) {
    return this.#elsewhere.find(({ fields }) => fields === fieldNames(schema));
  }

  #kindOf(schema, root) {
    const { type, enum: values, pattern, format, items, const: only, anyOf } = schema;
    const place = schema.properties && this.#placeOf(schema);
    if (place !== undefined) return `[${place.name}](#${place.anchor})`;
    if (only !== undefined) return `\`${only}\``;
    if (values !== undefined) return values.map((value) => `\`${value}\``).join(', ');
    if (type === 'array') return `list: ${this.#kindOf(resolved(items, root), root)}`;
    if (type === 'object') return schema.properties === undefined ? 'fields by name' : 'fields';
    if (type === 'integer') return 'number';
    if (type === 'boolean') return '`true` or `false`';
    if (format !== undefined) return format;
    if (pattern?.startsWith('^\\d{4}')) return 'date';
    if (schema.oneOf !== undefined) return '[item](#an-item)';
    return anyOf?.some((one) => one.additionalProperties) ? 'text, or a text per language' : 'text';
  }
}

/** The fields in a value, through lists and names that are free, and the steps of the path to them. */
function inside({ properties, items, additionalProperties, ...schema }, root) {
  if (properties !== undefined) return { fields: { properties, ...schema }, steps: '' };
  const next = items ?? (additionalProperties || undefined);
  if (next === undefined) return { fields: undefined, steps: '' };
  const { fields, steps } = inside(resolved(next, root), root);
  return { fields, steps: (items === undefined ? '.*' : '') + steps };
}

function fieldNames({ properties }) {
  return Object.keys(properties).join(' ');
}

function resolved(schema, root) {
  const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
  return reference === undefined ? schema : { ...root.definitions[reference.split('/').at(-1)], ...schema };
}

function about({ description = '', examples, items }) {
  const shown = examples ?? items?.examples ?? [];
  const example = shown.length === 0 ? '' : ` For example ${shown.map((one) => `\`${one}\``).join(' or ')}.`;
  return (description + example).replaceAll('|', '\\|');
}
