// Standard input, to its end.

import { UserError } from '../base/errors.ts';

/** Its bytes; of more than `limit`, the first limit + 1. */
export async function readStdin(limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of process.stdin) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size > limit) break;
    }
  } catch (cause) {
    throw new UserError('Cannot read standard input', { cause });
  }
  return Buffer.concat(chunks).subarray(0, limit + 1);
}
