// A file of a publication -> YAML. What cannot be read is a finding in that file, and no reason to leave the others
// unread.

import { notUtf8, UserError } from '../../base/errors.ts';
import type { Host } from '../../host/host.ts';
import { pause } from '../../base/pause.ts';
import { couldBeSlow } from './could-be-slow.ts';
import { sizeLimit } from './decode.ts';
import type { NamedFault } from './fault.ts';
import { staysInside } from './inside.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';
import type { Schema } from './schema-at.ts';

type SourceHost = Pick<Host, 'files' | 'within'>;

/**
 * Milliseconds of a processor for each of the three steps from a file to its findings. A long issue takes a hundredth
 * of it, and what is slow by the steps that are counted is found long before (too-slow.ts): this is for what nobody has
 * thought of.
 */
export const timeLimit = 6_000;

/** A file as read, and the watch over whatever is done with it. */
export interface Source extends YamlFile {
  /** The host's, or none for a text that cannot take long. */
  readonly within: Host['within'];
  /** Whether it is long, or full of marks. */
  readonly couldBeSlow: boolean;
}

/** Bytes. Who stops a check need not wait for what is shorter: it is read before anybody notices. */
const longFile = 100_000;

const unwatched: Host['within'] = (_, work) => ({ value: work() });

/**
 * Reads a file inside `folder`. Of one that a link brings in from outside, nothing is read or shown. `schema` is for
 * advice where it cannot be read. Never throws.
 */
export async function readSource(
  path: string,
  folder: string,
  { files, within }: SourceHost,
  schema?: Schema,
): Promise<Source> {
  try {
    if (await staysInside(path, folder, files)) {
      const bytes = await files.read(path, sizeLimit);
      const isHeavy = couldBeSlow(bytes);
      const isLong = bytes.length > longFile;
      const watch: Host['within'] = isHeavy ? (time, work) => within(time, work, isLong) : unwatched;
      const read = watch(timeLimit, () => readYaml(bytes, false, schema))?.value;
      if (isHeavy) await pause();
      return read === undefined
        ? unread('The file takes too long to read', 'Is it the right file?', 'yaml/too-slow')
        : { ...read, within: watch, couldBeSlow: isHeavy };
    }
    return unread(
      'The file is a link that leads out of the publication',
      'Copy the file itself into the folder of the publication',
    );
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // The finding names the file already.
    const { message, hint = 'Put a file in its place, or delete it' } = path.includes('\ufffd')
      ? notUtf8('of the file')
      : error;
    return unread(message.replace(path, 'the file'), hint);
  }
}

function unread(message: string, help: string | undefined, rule = 'yaml/unreadable'): Source {
  const fault: NamedFault = {
    rule,
    path: [],
    message,
    ...(help === undefined ? {} : { help }),
    region: { offset: 0, length: 0 },
  };
  return { ...readYaml(new Uint8Array()), faults: [fault], within: unwatched, couldBeSlow: false };
}
