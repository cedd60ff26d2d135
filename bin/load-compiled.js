// Loads a CommonJS file with V8's code cache: reading compiled code back halves the start of the program.
'use strict';

const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { homedir } = require('node:os');
const { dirname, join, resolve } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// Most runs are over before optimised code would pay for its compilation: V8 is told to wait longer with it. That took a
// sixth off the check of one issue with Node 20; later versions of V8 have other means, and do not know the flag.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1000000');

/** The exports of a file as the build writes it: the id of its content in a comment, then a function round a module. */
function loadCompiled(file, purpose) {
  const filename = resolve(file);
  const source = readFileSync(filename, 'latin1');
  const cacheFile = cacheFileFor(source, purpose);
  const cachedData = readCache(cacheFile);
  const script = new Script(source, { filename, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(filename), module, filename, dirname(filename));
  // Written at the end, the cache also holds the functions that this run has used.
  if (cachedData === undefined || script.cachedDataRejected) process.once('exit', () => writeCache(cacheFile, script));
  return module.exports;
}

/**
 * One file per build, per V8, and per purpose: the functions that one command uses are not those of another. In the user's
 * own cache folder, since a shared one could be filled by others.
 */
function cacheFileFor(source, purpose) {
  const id = source.slice(2, source.indexOf('\n'));
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const folder = XDG_CACHE_HOME || (process.platform === 'win32' && LOCALAPPDATA) || join(homedir(), '.cache');
  return join(folder, 'bulletin', 'code', [id, process.versions.v8, process.arch, purpose].join('-'));
}

function readCache(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined; // The first run, or a cache that cannot be read: the source is compiled.
  }
}

function writeCache(file, script) {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const temporary = `${file}.${process.pid}`;
    writeFileSync(temporary, script.createCachedData(), { mode: 0o600 });
    renameSync(temporary, file);
  } catch {
    // Nowhere to write, as in a read-only home: the next run compiles again.
  }
}

module.exports = { loadCompiled };
