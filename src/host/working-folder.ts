// The folder that bulletin was started in.

import { UserError } from '../errors.ts';

export function workingFolder(): string {
  try {
    return process.cwd();
  } catch (cause) {
    throw new UserError('The folder that you are in has been deleted', { hint: 'Go to another one, with `cd`', cause });
  }
}
