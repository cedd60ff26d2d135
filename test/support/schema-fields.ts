// Every field that a schema has, wherever it is: for tests of all fields there are.

import type { GroupRole, Role } from '../../src/content/issue/role.ts';
import { entryOf, fieldsOf, isGroup, open, roleOf, type Schema } from '../../src/content/issue/schema-at.ts';
import { kinds } from '../../src/content/issue/kinds.ts';

export interface SchemaField {
  /** `sections.items.registration.closes`, without the numbers of lists. */
  readonly path: readonly string[];
  readonly schema: Schema;
  readonly role: Role | GroupRole;
}

/** Each field once for each place; what all kinds of item have, once for each kind. */
export function schemaFields(schema: Schema, path: readonly string[] = []): readonly SchemaField[] {
  return branchesOf(schema).flatMap((branch): readonly SchemaField[] => {
    const entry = entryOf(branch);
    if (entry !== undefined) return schemaFields(entry, path);
    if (!isGroup(branch)) return [{ path, schema: branch, role: roleOf(branch) }];
    return Object.entries(fieldsOf(branch)).flatMap(([name, inside]) => schemaFields(inside, [...path, name]));
  });
}

function branchesOf(schema: Schema): readonly Schema[] {
  const branches = kinds.map((kind) => open(schema, { kind }));
  return branches.every((branch) => branch === branches[0]) ? branches.slice(0, 1) : branches;
}
