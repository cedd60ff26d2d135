// The fields of one item with what each is, but not those of the items inside it.

import { eachField, type Field } from './each-field.ts';
import { itemSchema, type Item, type SingleItem } from './schema.ts';
import { fieldsOf, open } from './schema-at.ts';

const known = new WeakMap<Item | SingleItem, readonly Field[]>();

/** Their paths start at the item. */
export function itemFields(item: Item | SingleItem): readonly Field[] {
  let found = known.get(item);
  if (found === undefined) known.set(item, (found = read(item)));
  return found;
}

function read(item: Item | SingleItem): readonly Field[] {
  const found: Field[] = [];
  const fields = fieldsOf(open(itemSchema, item));
  for (const [name, value] of Object.entries(item))
    if (name !== 'items' && fields[name] !== undefined)
      eachField(fields[name], value, (field) => found.push(field), [name]);
  return found;
}
