// Runs a file of src/ in a script.

import { createRequire } from 'node:module';
import { build } from './esbuild.mjs';

/**
 * What this exports, such as `export * from './base/hash.ts'`: paths are from src/. Not with `buildSync`, which starts
 * another esbuild: that was a fifth of the time of a build.
 */
export async function runSource(contents) {
  const { outputFiles } = await build({
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
