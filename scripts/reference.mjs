// Writes what is made from the schemas and committed. Apart from the build, so that a test can see when it was forgotten.

import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild-wasm';
import { referenceFiles } from './reference-files.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const { outputFiles } = await build({
  entryPoints: ['src/publication/json-schemas.ts'],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  logLevel: 'warning',
});
const module = { exports: {} };
new Function('module', 'exports', 'require', outputFiles[0].text)(module, module.exports, createRequire(import.meta.url));

for (const [path, text] of Object.entries(referenceFiles(module.exports.jsonSchemas()))) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
