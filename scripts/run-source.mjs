// Runs a file of src/ in a script.

import { createRequire } from 'node:module';
import { buildSync } from 'esbuild-wasm';

/** What this exports, such as `export * from './base/hash.ts'`: paths are from src/. */
export function runSource(contents) {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: 'src', loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
  });
  const module = { exports: {} };
  new Function('module', 'require', outputFiles[0].text)(module, createRequire(import.meta.url));
  return module.exports;
}
