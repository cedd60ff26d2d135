// Makes a folder, and those above it.

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from './cannot.ts';

/** Node's own way, `recursive`, never ends where a parent cannot be made, as in /proc. */
export function makeFolder(path: string, mode = 0o777): void {
  const make = (): void => {
    try {
      mkdirSync(path, mode);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error; // If it is a file, the next step fails with a message.
    }
  };
  try {
    make();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error;
    makeFolder(dirname(path), mode);
    make();
  }
}
