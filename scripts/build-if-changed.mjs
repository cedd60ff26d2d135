// Builds, unless lib/ is what the last build made of the same files: `npm ci` has built when `npm test` asks again, and
// `npm install` when `npm pack` does.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
// Goes away with node_modules, so that what is installed anew is built anew.
const stampFile = 'node_modules/.cache/bulletin-build/stamp';

const filesOf = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesOf(join(path, name)))
    : [path];

/** Of all that a build reads, and of all that it writes. */
function stamp() {
  const hash = createHash('sha256');
  const roots = ['src', 'scripts', 'templates', 'package.json', 'package-lock.json', 'lib'].filter(existsSync);
  for (const path of roots.flatMap(filesOf)) hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp()) {
  await import('./build.mjs');
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp());
}
