// Fields with names that the schema does not have: what was meant by each.

import { inOneLine, type Example } from './about.ts';
import type { NamedFault, Path } from './fault.ts';
import { kindFields, kinds, type Kind } from './kinds.ts';
import { choiceMeant, meant } from './meanings.ts';
import { nearest } from './nearest.ts';
import type { Tree } from './read-tree.ts';
import { sectionSchema } from './schema.ts';
import {
  exampleOf,
  fieldNames,
  fieldsOf,
  isMapping,
  open,
  placedIn,
  schemaAt,
  valueAt,
  type Schema,
} from './schema-at.ts';

/** Where fields have wrong names. */
export interface FieldPlace {
  readonly path: Path;
  readonly here: Schema;
  /** The fields that the schema has here, and those that it needs and does not find. */
  readonly fields: readonly string[];
  readonly lacking: readonly string[];
  readonly value: Tree | undefined;
}

export function placeAt(schema: Schema, tree: Tree, path: Path, lacking: readonly string[]): FieldPlace {
  return {
    path,
    here: schemaAt(schema, tree, path),
    fields: fieldNames(schema, tree, path),
    lacking,
    value: valueAt(tree, path),
  };
}

/** A fault for each; `takeFor` hears which field one was meant for: it is not missing. */
export function unknownKeys(
  keys: readonly string[],
  place: FieldPlace,
  takeFor: (field: string) => void,
): readonly NamedFault[] {
  const group = isMapping(place.value) ? place.value : {};
  const free = place.fields.filter((field) => !Object.hasOwn(group, field));
  const meanings = keys.map((key) => ({ key, field: meantBy(key, place, free, group[key]) }));
  const [first] = keys;
  const link = keys.length === 1 && first !== undefined ? labelAndUrl(first, group[first], place) : undefined;
  if (link !== undefined) {
    for (const field of ['label', 'url']) takeFor(field);
    return [link];
  }
  const kind = meanings.find(({ field }) => field === 'kind');
  const typedKind = kind && group[kind.key];
  const ownKind = typeof typedKind === 'string' ? (choiceMeant(typedKind, kinds) as Kind | undefined) : undefined;
  // Where the name of `kind` is the slip, fields of that kind are none.
  const wrong =
    ownKind === undefined ? meanings : meanings.filter(({ key }) => !Object.hasOwn(kindFields[ownKind], key));
  const foreign =
    place.path.at(-2) === 'items' ? foreignKeys(wrong.filter(({ key }) => !isOfRegistration(key, place))) : [];
  const taken = new Set<string>();
  const faults = wrong
    .filter(({ key }) => !foreign.includes(key))
    .map(({ key, field }): NamedFault => {
      const isFree = field !== undefined && !taken.has(field);
      if (isFree) {
        taken.add(field);
        takeFor(field);
      }
      if (isOfSection(key, place)) takeFor('sections');
      return unknownKey(key, isFree ? field : undefined, place);
    });
  return foreign.length === 0 ? faults : [...faults, otherKind(foreign, place)];
}

/** Fields of other kinds. One alone may mean a field that every item has; several of one kind do not. */
function foreignKeys(keys: readonly { readonly key: string; readonly field: string | undefined }[]): readonly string[] {
  const own = (kind: Kind) => keys.filter(({ key }) => Object.hasOwn(kindFields[kind], key)).map(({ key }) => key);
  const most = kinds.map(own).sort((a, b) => b.length - a.length)[0] ?? [];
  return keys
    .filter(
      ({ key, field }) => (most.length > 1 && most.includes(key)) || (field === undefined && kindsWith(key).length > 0),
    )
    .map(({ key }) => key);
}

/** A date of a registration that is beside it does not make an event a call. */
function isOfRegistration(key: string, { here }: FieldPlace): boolean {
  const field = meant(key, Object.keys(inside(here, ['registration'])));
  return field !== undefined && field !== 'url';
}

/** `- The pier: https://example.org/pier`, where a label and an address belong. */
function labelAndUrl(key: string, value: Tree | undefined, { path, lacking }: FieldPlace): NamedFault | undefined {
  if (!lacking.includes('label') || !lacking.includes('url') || typeof value !== 'string') return undefined;
  const help = `Write \`- ${inOneLine({ label: key, url: value })}\``;
  return {
    rule: 'schema/unknown-key',
    path: [...path, key],
    atKey: true,
    message: `A link has the fields \`label\` and \`url\`, not \`${key}\``,
    help,
  };
}

/** Items straight in an issue. */
function isOfSection(key: string, { lacking }: FieldPlace): boolean {
  return lacking.includes('sections') && meant(key, ['items']) !== undefined;
}

/** Fields of a section in an issue, typed in the catalogue of bulletin.yaml. */
function isOfIssue(key: string, { path, fields }: FieldPlace): boolean {
  const isInCatalogue = path.at(-2) === 'sections' && !fields.includes('items');
  return isInCatalogue && Object.hasOwn(fieldsOf(sectionSchema), key);
}

/** The field that is meant: by its meaning, or by a slip of the fingers; one that is needed before any other. */
function meantBy(
  key: string,
  { lacking, fields }: FieldPlace,
  free: readonly string[],
  value: Tree | undefined,
): string | undefined {
  const needed = meant(key, lacking) ?? nearest(key, lacking);
  if (needed !== undefined) return needed;
  // Of two words for one field, the second is no slip for another field.
  if (meant(key, fields) === undefined) return nearest(key, free);
  // `link: { label: ..., url: ... }` is more than an address.
  return meant(key, typeof value === 'string' ? free : free.filter((field) => field !== 'url'));
}

function unknownKey(key: string, field: string | undefined, place: FieldPlace): NamedFault {
  const at = { path: [...place.path, key], atKey: true };
  const asked = field ? `. Did you mean \`${field}\`?` : '';
  const message = key === '' ? `A field has no name${asked}` : `Unknown field \`${key}\`${asked}`;
  const value = isMapping(place.value) ? place.value[key] : undefined;
  if (field === undefined)
    return { rule: 'schema/unknown-key', ...at, message, help: withoutMeaning(key, value, place) };
  const schema = fieldsOf(place.here)[field]!;
  const wanted = formOf(schema);
  if (wanted !== 'text' && typeof value === 'string') {
    const placed = placedIn(schema, value) ?? exampleOf(schema) ?? '...';
    return { rule: 'schema/unknown-key', ...at, message, help: `Write \`${field}: ${inOneLine(placed)}\`` };
  }
  if (wanted === 'list' && isMapping(value)) {
    return {
      rule: 'schema/unknown-key',
      ...at,
      message,
      help: `Rename it to \`${field}\`, which is a list: put \`- \` in front of \`${Object.keys(value)[0] ?? '...'}\``,
    };
  }
  return {
    rule: 'schema/unknown-key',
    ...at,
    message,
    help: `Rename it to \`${field}\``,
    ...(isFieldElsewhere(key) ? {} : { fix: { safety: 'unsafe', edits: [{ ...at, text: field }] } }),
  };
}

/**
 * A field of items in another place is more likely to be in the wrong column than to have the wrong name: then no fix
 * renames it.
 */
function isFieldElsewhere(key: string): boolean {
  return (
    ['body', 'title', 'items', 'links', 'images', 'contact', 'intro', 'sections'].includes(key) ||
    kinds.some((kind) => Object.hasOwn(kindFields[kind], key))
  );
}

function formOf(schema: Schema): 'text' | 'list' | 'group' {
  const { type } = open(schema)._zod.def;
  return type === 'object' ? 'group' : type === 'array' ? 'list' : 'text';
}

/**
 * What to do with a field that means none of those here: it may belong into a group, or say again what another says.
 */
function withoutMeaning(key: string, value: Tree | undefined, place: FieldPlace): string {
  const { fields, here, value: group } = place;
  if (isOfSection(key, place))
    return 'Items are in a section: write `sections:`, below it `- title: ...`, and the items below `items:` in that section';
  if (isOfIssue(key, place))
    return `Move it into the issue: \`${key}\` belongs to the section there, beside its \`id\``;
  const again = meant(key, fields);
  if (again !== undefined && isMapping(group) && Object.hasOwn(group, again))
    return `Move it into \`${again}\`, which is already there, or delete it`;
  const steps = key.split('.');
  const outer = steps.length > 1 ? steps.slice(0, -1) : outerOf(key, fields, here);
  const inner = outer && meant(steps.at(-1)!, Object.keys(inside(here, outer)));
  if (outer !== undefined && inner !== undefined) {
    const shown: Example = typeof value === 'string' && value.length <= 60 ? value : '...';
    if (isMapping(group) && isMapping(group[outer[0]!]))
      return `Move it into \`${outer.join('.')}\`, as \`${inner}: ${inOneLine(shown)}\``;
    const whole = outer.slice(1).reduceRight<Example>((deeper, step) => ({ [step]: deeper }), { [inner]: shown });
    return `Write \`${outer[0]}: ${inOneLine(whole)}\``;
  }
  return `Delete it. The fields here are ${fields.join(', ')}`;
}

/** A group among the fields here that has such a field. */
function outerOf(key: string, fields: readonly string[], here: Schema): readonly string[] | undefined {
  const direct = fields.find((field) => meant(key, Object.keys(inside(here, [field]))) !== undefined);
  return direct === undefined ? undefined : [direct];
}

function inside(schema: Schema, steps: readonly string[]): Readonly<Record<string, Schema>> {
  const found = steps.reduce<Schema | undefined>((outer, step) => outer && fieldsOf(outer)[step], schema);
  return found === undefined ? {} : fieldsOf(found);
}

/** Fields that only items of another kind have are one slip: the kind. */
function otherKind(keys: readonly string[], { path, value }: FieldPlace): NamedFault {
  const group = isMapping(value) ? value : {};
  const own = typeof group['kind'] === 'string' ? group['kind'] : 'article';
  const names = keys.map((key) => `\`${key}\``).join(' or ');
  const at = { rule: 'schema/other-kind', path: [...path, keys[0]!], atKey: true };
  const message = `An item of the kind ${own} has no ${names}`;
  const named = kinds.find((one) => keys.every((key) => Object.hasOwn(kindFields[one], key)));
  const kind =
    named ?? kinds.find((one) => keys.every((key) => kindsWith(key).includes(one))) ?? kindsWith(keys[0]!)[0]!;
  const renamed = keys
    .filter((key) => !Object.hasOwn(kindFields[kind], key))
    .map((key) => {
      const name = meant(key, Object.keys(kindFields[kind]));
      return name === undefined
        ? `delete \`${key}\`, which is a field of the kind ${kindsWith(key)[0]}`
        : `rename \`${key}\` to \`${name}\``;
    });
  const add = 'kind' in group ? `Write \`kind: ${kind}\`` : `Add \`kind: ${kind}\` to the item`;
  return { ...at, message: `${message}. Did you mean \`kind: ${kind}\`?`, help: [add, ...renamed].join(', and ') };
}

function kindsWith(key: string) {
  return kinds.filter(
    (kind) => Object.hasOwn(kindFields[kind], key) || meant(key, Object.keys(kindFields[kind])) !== undefined,
  );
}
