// Changes the text of a file, as one step: what others save meanwhile is not lost, and a byte order mark stays.

import type { Files } from '../../host/host.ts';
import { sizeLimit } from '../issue/decode.ts';

/** `work` gets the bytes as they are now. Without an answer the file stays as it is. */
export async function changeText(
  path: string,
  work: (bytes: Uint8Array) => Promise<string | undefined>,
  files: Files,
): Promise<void> {
  await files.change(
    path,
    async (bytes) => {
      const after = await work(bytes);
      const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
      return after === undefined ? undefined : mark + after;
    },
    sizeLimit,
  );
}
