// Writes a built file, unless it is there already.

import type { Files } from '../host/host.ts';

/** Whether anything was written: a file with the same bytes is left as it is, unless `force` says otherwise. */
export async function writeBuilt(
  path: string,
  content: Uint8Array | string,
  force: boolean,
  files: Files,
): Promise<boolean> {
  const stat = await files.stat(path);
  const isSame =
    !force &&
    stat?.kind === 'file' &&
    stat.size === Buffer.byteLength(content) &&
    Buffer.compare(await files.read(path), Buffer.from(content)) === 0;
  if (!isSame) await files.write(path, content);
  return !isSame;
}
