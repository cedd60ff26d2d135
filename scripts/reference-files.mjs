// What is made from the schemas and committed: schema/*.json, and the tables of docs/files.md.

import { withParts } from './with-parts.mjs';

/** Each file's path and text. `page` is docs/files.md as it is. */
export function referenceFiles(schemas, page) {
  const published = Object.entries(schemas).map(([name, schema]) => [
    `schema/${name}.schema.json`,
    `${JSON.stringify(schema, undefined, 2)}\n`,
  ]);
  return { ...Object.fromEntries(published), 'docs/files.md': withParts(page, fieldTables(schemas)) };
}

/** docs/words.md, with every word, and the languages of the tags that the table has. */
export function wordsPage({ publication }, tags, page) {
  const { properties } = publication.properties.words.additionalProperties;
  const rows = Object.entries(properties).map(
    ([name, { description }]) => `| \`${name}\` | ${/“(.*)”/.exec(description)[1]} |`,
  );
  return withParts(page, {
    languages: `${listed(tags)}.`,
    words: ['| name | in English |', '|---|---|', ...rows].join('\n'),
  });
}

/** Arabic (`ar`), Chinese (`zh-Hans`, `zh-Hant`) and Dutch (`nl`): each in all of its scripts, and without regions. */
function listed(tags) {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const bases = [...new Set(tags.map((tag) => tag.split('-')[0]))];
  const languages = bases.map((base) => {
    const scripts = tags.filter((tag) => tag.startsWith(`${base}-`) && /-[A-Z][a-z]{3}$/.test(tag));
    const codes = (scripts.length === 0 ? [base] : scripts).map((tag) => `\`${tag}\``);
    return `${names.of(base)} (${codes.join(', ')})`;
  });
  return new Intl.ListFormat('en-GB').format(languages.sort());
}

function fieldTables({ issue, publication }) {
  const { link, image, contact, item, 'single-item': single, 'item-fields': shared } = issue.definitions;
  const { kind } = shared.properties;
  const section = issue.properties.sections.items;
  const listed = publication.properties.sections.items;
  // What has a table of its own is not repeated where it is used.
  const { table } = new Tables([
    ['section', '#a-section', section],
    ['item', '#an-item', item],
    ['item', '#an-item', single],
    ['link', '#a-link', link],
    ['image', '#an-image', image],
    ['contact', '#a-contact', contact],
    ['section of the catalogue', '#a-section-of-the-catalogue', listed],
    ['word', 'words.md#all-words', publication.properties.words.additionalProperties],
  ]);
  const kinds = kind.enum.map((name, index) => {
    const added = shared.allOf.find((one) => one.if.properties.kind.const === name)?.then;
    const required = added?.allOf?.flatMap((one) => one.required);
    const rows = added === undefined ? 'Adds nothing.' : table({ ...added, required }, issue);
    return `### \`${name}\`: ${kind.enumDescriptions[index]}\n\n${rows}`;
  });
  const allKinds = { properties: { ...shared.properties, items: item.properties.items }, required: ['title'] };
  return {
    issue: table(issue, issue),
    section: table(section, issue),
    item: table(allKinds, issue),
    kinds: kinds.join('\n\n'),
    link: table(link, issue),
    image: table(image, issue),
    contact: table(contact, issue),
    publication: table(publication, publication),
    'section of the catalogue': table(listed, publication),
  };
}

class Tables {
  #elsewhere;

  constructor(elsewhere) {
    this.#elsewhere = elsewhere.map(([name, place, schema]) => ({
      fields: fieldNames(schema),
      link: `[${name}](${place})`,
    }));
  }

  table = (schema, root) =>
    ['| field | value | what it says |', '|---|---|---|', ...this.#rows(schema, root, '')].join('\n');

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
    if (place !== undefined) return place.link;
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
