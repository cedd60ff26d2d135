// Bundles src/ into one CommonJS file, which starts fastest; writes the JSON Schemas that editors read, and docs/files.md.

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild-wasm';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

// What only some commands need stays outside the bundle, in node_modules, and is loaded when it is needed.
const lazy = ['inquirer', 'puppeteer', 'tar-fs', 'image-size', 'diff', '@sparticuz/chromium'];

// A script that is loaded with V8's code cache has no `import()` of its own, so `import('x')` becomes a late `require('x')`.
const lateRequire = {
  name: 'late-require',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[^.]/ }, ({ path, kind }) =>
      kind === 'dynamic-import' && (lazy.includes(path) || path.startsWith('node:')) ? { path, namespace: 'lazy' } : undefined,
    );
    // commander loads this for commands that are programs of their own, of which there are none here.
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      importer.includes('commander') ? { path, namespace: 'lazy-members' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'lazy-members' }, ({ path }) => ({
      contents: `module.exports = { get spawn() { return require('${path}').spawn; } };`,
    }));
    onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => ({ contents: `module.exports = require('${path}')` }));
  },
};

const common = { bundle: true, preserveSymlinks: true, write: false, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'warning' };

const main = await build({
  ...common,
  entryPoints: ['src/main.ts'],
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  define: { VERSION: JSON.stringify(version) },
  external: lazy,
  plugins: [lateRequire],
});
mkdirSync('lib', { recursive: true });
const code = main.outputFiles[0].text;
// The first line names the content, so that a compiled copy of another build is never taken for this one's. The rest is the
// function that Node would wrap a module in: wrapping it at each start would copy half a megabyte. It is ASCII throughout.
const id = createHash('sha256').update(code).digest('hex').slice(0, 16);
writeFileSync('lib/bulletin.cjs', `//${id}\n(function (exports, require, module, __filename, __dirname) {${code}})`, 'latin1');

const schemas = await build({ ...common, entryPoints: ['src/publication/json-schemas.ts'] });
const module = { exports: {} };
new Function('module', 'exports', 'require', schemas.outputFiles[0].text)(module, module.exports, createRequire(import.meta.url));
mkdirSync('schema', { recursive: true });
for (const [name, schema] of Object.entries(module.exports.jsonSchemas())) {
  writeFileSync(`schema/${name}.schema.json`, `${JSON.stringify(schema, undefined, 2)}\n`);
}

// The reference of every field is made from those schemas.
await import('./docs.mjs');
