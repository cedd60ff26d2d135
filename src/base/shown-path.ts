// A path in the form that people see.

import { relative, sep } from 'node:path';

/** Relative to the working folder, with `/` on every system. */
export function shownPath(path: string, cwd: string): string {
  return (relative(cwd, path) || '.').split(sep).join('/');
}
