// Writes what is made from the schemas and from what `bulletin explain` says, and from CLDR, and is committed. Apart
// from the build, so that a test can see when it was forgotten.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild-wasm';
import './build.mjs';
import { referenceFiles } from './reference-files.mjs';
import { rulesPage } from './rules-page.mjs';
import { timeZoneFiles } from './time-zones.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const { outputFiles } = await build({
  entryPoints: ['src/content/publication/json-schemas.ts'],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  logLevel: 'warning',
});
const module = { exports: {} };
new Function('module', 'exports', 'require', outputFiles[0].text)(
  module,
  module.exports,
  createRequire(import.meta.url),
);

// The program as it was just built says what it finds. Its compiled code is nothing to keep for a single run.
const env = { ...process.env, XDG_CACHE_HOME: '/dev/null' };
const explained = execFileSync(process.execPath, ['bin/bulletin.js', 'explain', '--json'], {
  encoding: 'utf8',
  maxBuffer: 2 ** 26,
  env,
});

const source = { read: (path) => readFileSync(path, 'utf8'), list: (folder) => readdirSync(folder).sort() };
const files = {
  ...referenceFiles(module.exports.jsonSchemas()),
  'docs/rules.md': rulesPage(JSON.parse(explained)),
  ...timeZoneFiles(source.list('src/content/edition/words/cities').map((name) => basename(name, '.json'))),
};
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
