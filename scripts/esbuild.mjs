// esbuild: its own program, which takes a sixth of the time, or its WebAssembly where npm has left out what is optional,
// or has no program for the system. Both make the same.

import { createRequire } from 'node:module';

export const { build } = await import(hasProgram() ? 'esbuild' : 'esbuild-wasm');

function hasProgram() {
  try {
    createRequire(import.meta.url).resolve(`@esbuild/${process.platform}-${process.arch}/package.json`);
    return true;
  } catch {
    return false;
  }
}
