// A file of a publication -> YAML. What cannot be read is a finding in that file, and no reason to leave the others unread.

import { UserError } from '../errors.ts';
import type { Host } from '../host/host.ts';
import { sizeLimit } from './decode.ts';
import type { NamedFault } from './fault.ts';
import { staysInside } from './inside.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';

type Reading = Pick<Host, 'files' | 'within'>;

/** Milliseconds for each step from a file to its findings. A long issue takes a hundredth of it. */
export const timeLimit = 1_500;

/** Reads a file inside `folder`. Of one that a link brings in from outside, nothing is read or shown. Never throws. */
export async function readSource(path: string, folder: string, { files, within }: Reading): Promise<YamlFile> {
  try {
    if (await staysInside(path, folder, files)) {
      const bytes = await files.read(path, sizeLimit);
      return within(timeLimit, () => readYaml(bytes))?.value ?? unread('The file takes too long to read', 'Is it the right file?', 'yaml/too-slow');
    }
    return unread('The file is a link that leads out of the publication', 'Copy the file itself into the folder');
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return unread(error.message, error.hint);
  }
}

function unread(message: string, help: string | undefined, rule = 'yaml/unreadable'): YamlFile {
  const fault: NamedFault = { rule, path: [], message, ...(help === undefined ? {} : { help }), region: { offset: 0, length: 0 } };
  return { ...readYaml(new Uint8Array()), faults: [fault] };
}
