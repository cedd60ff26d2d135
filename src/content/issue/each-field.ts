// Goes through a value beside its schema, which says what each field is.

import type { Path } from './fault.ts';
import type { GroupRole, Role } from './role.ts';
import { branchOf, type Schema } from './schema-at.ts';

/** A field that is there, or a group of a known role. */
export interface Field {
  readonly path: Path;
  readonly value: unknown;
  readonly role: Role | GroupRole;
  /** The role of the group around it, or of the next one that has a role. */
  readonly within?: GroupRole | undefined;
}

/**
 * Visits each field of a value, in the order of the value, and leaves out what does not fit; a group comes before its
 * fields.
 */
export function eachField(
  schema: Schema,
  value: unknown,
  visit: (field: Field) => void,
  path: Path = [],
  within?: GroupRole,
): void {
  if (value === undefined) return;
  const here = branchOf(schema, value);
  const { def } = here._zod as {
    readonly def: { element?: Schema; valueType?: Schema; shape?: Shape; role?: Role | GroupRole };
  };
  if (Array.isArray(value)) {
    const { element } = def;
    if (element !== undefined)
      value.forEach((entry, index) => eachField(element, entry, visit, [...path, index], within));
    return;
  }
  const { shape, valueType, role } = def;
  if (shape === undefined && valueType === undefined) {
    visit({ path, value, role: role ?? 'choice', within });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (role !== undefined) visit({ path, value, role, within });
  const around = (role as GroupRole | undefined) ?? within;
  for (const key of Object.keys(value)) {
    const inside = shape === undefined ? valueType : shape[key];
    if (inside !== undefined) eachField(inside, (value as Group)[key], visit, [...path, key], around);
  }
}

type Shape = Readonly<Record<string, Schema>>;
type Group = Readonly<Record<string, unknown>>;
