// The folder that bulletin was started in.

import { existsSync } from 'node:fs';
import { notUtf8, UserError } from '../base/errors.ts';

export function workingFolder(): string {
  let folder: string;
  try {
    folder = process.cwd();
  } catch (cause) {
    throw new UserError('The folder that you are in has been deleted', { hint: 'Go to another one, with `cd`', cause });
  }
  if (folder.includes('\ufffd') && !existsSync(folder)) throw notUtf8(folder);
  return folder;
}
