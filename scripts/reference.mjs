// Writes what is made from the schemas and from what `bulletin explain` says, and from CLDR, and is committed. Apart
// from the build, so that a test can see when it was forgotten.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cldrFiles } from './cldr.mjs';
import { referenceFiles, wordsPage } from './reference-files.mjs';
import { rulesPage } from './rules-page.mjs';
import { runSource } from './run-source.mjs';

const write = (files) => Object.entries(files).forEach(([path, text]) => writeFileSync(path, text));

// What CLDR has comes first: the build reads it, and a new language has no file of it yet.
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
write(cldrFiles());
await import('./build.mjs');

const { jsonSchemas, knownLanguages } = await runSource(
  `export * from './content/publication/json-schemas.ts'; export { knownLanguages } from './content/languages/index.ts'`,
);
// The program as it was just built says what it finds. Its compiled code is nothing to keep for a single run.
const env = { ...process.env, XDG_CACHE_HOME: '/dev/null' };
const explained = execFileSync(process.execPath, ['bin/bulletin.js', 'explain', '--json'], { maxBuffer: 2 ** 26, env });
const read = (path) => readFileSync(path, 'utf8');
const schemas = jsonSchemas();
write({
  ...referenceFiles(schemas, read('docs/files.md')),
  'docs/words.md': wordsPage(schemas, knownLanguages, read('docs/words.md')),
  'docs/rules.md': rulesPage(JSON.parse(explained), read('docs/rules.md')),
});
