// What is made from the schemas and committed: schema/*.json, and docs/files.md, the reference of every field.

/** Each file's path and text. */
export function referenceFiles(schemas) {
  const published = Object.entries(schemas).map(([name, schema]) => [
    `schema/${name}.schema.json`,
    `${JSON.stringify(schema, undefined, 2)}\n`,
  ]);
  return { ...Object.fromEntries(published), 'docs/files.md': `${fieldReference(schemas).trimEnd()}\n` };
}

function fieldReference({ issue, publication }) {
  const { link, image, contact, item, 'item-fields': shared } = issue.definitions;
  const { kind } = shared.properties;
  const { table } = new Tables([
    ['section', 'a-section', issue.properties.sections.items],
    ['item', 'an-item', item],
    ['item', 'an-item', issue.definitions['single-item']],
    ['link', 'a-link', link],
    ['image', 'an-image', image],
    ['contact', 'a-contact', contact],
    ['section of the catalogue', 'a-section-of-the-catalogue', publication.properties.sections.items],
  ]);
  const own = kind.enum.flatMap((name, index) => {
    const added = shared.allOf.find((one) => one.if.properties.kind.const === name)?.then;
    const rows =
      added === undefined
        ? ['Adds nothing.', '']
        : table({ ...added, required: added.allOf?.flatMap(({ required }) => required) }, issue);
    return [`### \`${name}\`: ${kind.enumDescriptions[index]}`, '', ...rows];
  });
  const allKinds = { properties: { ...shared.properties, items: item.properties.items }, required: ['title'] };
  return [
    '# The files that you write',
    '',
    'All fields and what they mean. Required fields are bold. A dot leads to a field inside another, or inside each entry of a',
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
    'The kind says what an item is; without one it is an article. All kinds have these fields; a note needs no title.',
    '',
    ...table(allKinds, issue),
    ...own,
    '## A link',
    '',
    ...table(link, issue),
    '## An image',
    '',
    ...table(image, issue),
    '## A contact',
    '',
    'At least one of `email`, `phone` and `url`.',
    '',
    ...table(contact, issue),
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

  /** What has a table of its own is not repeated where it is used. */
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
      return inner === undefined || this.#placeOf(inner) !== undefined
        ? [row]
        : [row, ...this.#rows(inner, root, `${before}${name}${steps}.`)];
    });
  }

  #placeOf(schema) {
    return this.#elsewhere.find(({ fields }) => fields === fieldNames(schema));
  }

  #kindOf(schema, root) {
    const { enum: values, pattern, items } = schema;
    const [type, ...otherTypes] = [schema.type].flat();
    const place = schema.properties && this.#placeOf(schema);
    if (place !== undefined) return `[${place.name}](#${place.anchor})`;
    if (values !== undefined) return [...new Set(values.map((value) => `\`${value}\``))].join(', ');
    if (type === 'array') return `list: ${this.#kindOf(resolved(items, root), root)}`;
    if (schema.properties !== undefined) return 'fields';
    if (type === 'object') return 'fields by name';
    if (type === 'integer') return 'number';
    if (type === 'boolean') return '`true` or `false`';
    if (pattern?.startsWith('^[1-9]\\d{3}-')) return 'date';
    return otherTypes.includes('object') ? 'text, or a text per language' : 'text';
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

/** Fields of the same names that are given for each language are others. */
function fieldNames({ properties }) {
  return Object.entries(properties)
    .map(([name, { propertyNames }]) => (propertyNames === undefined ? name : `${name}.*`))
    .join(' ');
}

function resolved(schema, root) {
  const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
  return reference === undefined ? schema : { ...root.definitions[reference.split('/').at(-1)], ...schema };
}

function about({ description = '', examples, items }) {
  // Of a group or a list of groups, the rows of its fields have them.
  const shown = (items?.examples ?? examples ?? []).filter((one) => ['string', 'number'].includes(typeof one));
  const example = shown.length === 0 ? '' : ` For example ${shown.map((one) => `\`${one}\``).join(' or ')}.`;
  return (description + example).replaceAll('|', '\\|');
}
