// Finds the publication that a file or folder belongs to, and reads its bulletin.yaml.

import { dirname, join } from 'node:path';
import { UserError } from '../../base/errors.ts';
import type { Host } from '../../host/host.ts';
import { conform } from '../issue/conform.ts';
import type { NamedFault } from '../issue/fault.ts';
import { readSource } from '../issue/read-source.ts';
import { readTexts } from '../issue/too-slow.ts';
import type { YamlFile } from '../issue/read-yaml.ts';
import { publicationSchema } from './schema.ts';
import { withDefaults, type Publication } from './publication.ts';

export const publicationFile = 'bulletin.yaml';

/** A publication and its folder. */
export interface PublicationFolder {
  /** Its folder, absolute; where there is no bulletin.yaml, the folder that the search started from. */
  readonly folder: string;
  /** Its bulletin.yaml, absolute, where there is one. */
  readonly file?: string;
  /** Undefined when bulletin.yaml has faults. */
  readonly publication?: Publication;
  readonly faults: readonly NamedFault[];
  readonly source?: YamlFile;
}

type PublicationHost = Pick<Host, 'files' | 'within'>;

/** The first bulletin.yaml in a folder and those that it is in, absolute. */
export async function findPublicationFile(folder: string, { files }: Pick<Host, 'files'>): Promise<string | undefined> {
  for (let current = folder; ; current = dirname(current)) {
    const file = join(current, publicationFile);
    if ((await files.stat(file))?.kind === 'file') return file;
    if (dirname(current) === current) return undefined;
  }
}

/** The publication that a folder is in; without a bulletin.yaml, the defaults hold, and `otherwise` is its folder. */
export async function findPublication(
  folder: string,
  otherwise: string,
  host: PublicationHost,
): Promise<PublicationFolder> {
  const file = await findPublicationFile(folder, host);
  if (file === undefined) return { folder: otherwise, publication: withDefaults({}), faults: [] };
  return readPublication(dirname(file), file, host);
}

/** Why nothing can be done in a folder with neither a publication nor issues. */
export function noPublication(): UserError {
  return new UserError('There is no publication here: no bulletin.yaml in this folder, nor around it', {
    hint: 'Start one with `bulletin init`',
  });
}

async function readPublication(folder: string, file: string, host: PublicationHost): Promise<PublicationFolder> {
  const source = await readSource(file, folder, host, publicationSchema);
  if (source.tree === undefined) return { folder, file, faults: source.faults, source };
  const { tree } = source;
  const conformed = readTexts(source, tree, () => conform(publicationSchema, tree));
  if ('fault' in conformed) return { folder, file, faults: [conformed.fault], source };
  const { value, faults } = conformed.value;
  return value === undefined
    ? { folder, file, faults, source }
    : { folder, file, publication: withDefaults(value), faults, source };
}
