// The JSON Schemas that come with bulletin: published, and copied into publications for their editors.

import { join } from 'node:path';
import { UserError } from '../../base/errors.ts';
import type { Host } from '../../host/host.ts';

export const schemaNames = ['issue', 'publication'] as const;

/** Where a publication keeps its copy, under its folder. */
export function schemaPath(name: string): string {
  return join('schema', `${name}.schema.json`);
}

/** The text of a published schema. Throws UserError where the installation lacks it. */
export async function readSchema(name: string, { files, tool }: Pick<Host, 'files' | 'tool'>): Promise<string> {
  if (!(schemaNames as readonly string[]).includes(name)) {
    throw new UserError(`There is no schema \`${name}\``, { hint: `Choose from ${schemaNames.join(', ')}` });
  }
  return new TextDecoder().decode(await files.read(join(tool.folder, schemaPath(name))));
}
