// Runs the bundle with V8's code cache: reading compiled code back halves the start of the program.
//
// Node's own cache (`module.enableCompileCache`, from Node 22 on) lacks the functions that are only compiled when they
// run: with it, a check of one issue takes 44 % more. And it takes code from a folder that others may write.
'use strict';

const fs = require('node:fs');
const { homedir } = require('node:os');
const { basename, dirname, isAbsolute, join, resolve } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

// Most runs are over before V8's help with long ones pays for itself; src/host/long-run.ts switches it on again for those.
// Each figure says how much longer a check of one issue takes without the flag, on Node 20. Later V8 lacks some flags.
const forShortRuns = [
  '--interrupt-budget=1000000', // 26 %, and a build 59 %: code is optimised later.
  '--regexp-tier-up-ticks=50', // 2 %: and so are patterns.
  '--no-regexp-peephole-optimization', // 4 %, and a build 2 %: those that are not optimised are read as they are.
  '--no-incremental-marking', // 6 %, where it begins at all, and a build 18 %.
  // 1 % together, and a build 4 %: V8 looks less often for what is no longer used.
  '--semi-space-growth-factor=8',
  '--no-minor-gc-task',
];
// What Node has compiled of itself is taken only with the flags that it was compiled with: 3 % of a build.
const neededByBuilds = ['node:crypto'];
function wait() {
  if (process.versions.v8.startsWith('11.')) for (const flag of forShortRuns) setFlagsFromString(flag);
}

/**
 * The exports of a file as the build writes it: the id of its content in a comment, then a function round a module. It
 * exports the `purposes` that have a cache of their own: a mistyped command leaves nothing behind.
 */
function loadCompiled(file, purpose) {
  const filename = resolve(file);
  const source = fs.readFileSync(filename, 'latin1');
  const id = source.slice(2, source.indexOf('\n'));
  // A second thread is for long runs.
  const isShort = purpose !== 'thread';
  if (purpose === 'build') neededByBuilds.forEach((name) => require(name));
  if (isShort) wait();
  const cacheFile = attempt(() => cacheFileFor(id, purpose));
  const cachedData = attempt(() => readCache(cacheFile));
  const script = new Script(source, { filename, cachedData });
  const module = { exports: {} };
  // Packages are found from bin/ as from lib/, its neighbour.
  script.runInThisContext()(module.exports, require, module, filename, dirname(filename), id);
  const isKept = (cachedData === undefined || script.cachedDataRejected) && module.exports.purposes.includes(purpose);
  const keep = () => {
    // The flags are part of a cache, and it is taken only where they are the same. A long run may have changed them.
    if (isShort) wait();
    writeCache(cacheFile, script.createCachedData());
  };
  // Written at the end, the cache also holds the functions that this run has used.
  if (isKept) process.once('exit', () => attempt(keep));
  return module.exports;
}

/**
 * Nothing that goes wrong with the cache (no home, a read-only one, the first run) is worth a word: the source is
 * compiled.
 */
function attempt(work) {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/**
 * One file per build, per V8, and per purpose: the functions that one command uses are not those of another. In the
 * user's own cache folder, since a shared one could be filled by others.
 */
function cacheFileFor(id, purpose) {
  const { XDG_CACHE_HOME = '', LOCALAPPDATA = '' } = process.env;
  const named = process.platform === 'win32' ? [XDG_CACHE_HOME, LOCALAPPDATA] : [XDG_CACHE_HOME];
  const folder = named.find(isAbsolute) ?? join(homedir(), '.cache');
  // From a relative path, code would be taken out of whatever folder one happens to be in.
  if (!isAbsolute(folder)) throw new Error('there is no home');
  return join(folder, 'bulletin', 'code', [id, process.versions.v8, process.arch, purpose].join('-'));
}

/**
 * V8 trusts what it is given, and a damaged cache would end every run: so a sum is before it. V8 wants steps of
 * eight.
 */
const headerSize = 8;

function headerOf(code) {
  const header = Buffer.alloc(headerSize);
  header.writeUInt32LE(crc32(code));
  return header;
}

function readCache(file) {
  if (!isSafe(dirname(file))) return undefined;
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = fs.constants;
  // Neither through a link, nor waiting for someone to write into a pipe.
  const descriptor = fs.openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const found = fs.fstatSync(descriptor);
    if (!found.isFile() || !isOurs(found)) return undefined;
    const content = fs.readFileSync(descriptor);
    const code = content.subarray(headerSize);
    return headerOf(code).equals(content.subarray(0, headerSize)) ? code : undefined;
  } finally {
    fs.closeSync(descriptor);
  }
}

function writeCache(file, code) {
  const folder = dirname(file);
  makeFolder(folder);
  if (!isSafe(folder)) return;
  const temporary = `${file}.${Math.random().toString(36).slice(2)}`;
  try {
    fs.writeFileSync(temporary, Buffer.concat([headerOf(code), code]), { mode: 0o600, flag: 'wx', flush: true });
    fs.renameSync(temporary, file);
  } finally {
    fs.rmSync(temporary, { force: true }); // Still there where the disk is full.
  }
  const [id] = basename(file).split('-');
  const others = fs.readdirSync(folder).filter((name) => /^[0-9a-f]{16}-/.test(name) && !name.startsWith(`${id}-`));
  for (const name of others) fs.rmSync(join(folder, name), { force: true }); // Of another build, which may never run again.
}

/** Whether only we can put files there: the folder `code`, and `bulletin` around it. */
function isSafe(folder) {
  return [folder, dirname(folder)]
    .map((path) => fs.lstatSync(path))
    .every((found) => found.isDirectory() && isOurs(found));
}

/**
 * Whether it belongs to this user, and nobody else may write it. On Windows, the user's folders are closed to others
 * anyway.
 */
function isOurs({ uid, mode }) {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

/** Node's own way, `recursive`, never ends where a parent cannot be made, as in /proc. */
function makeFolder(path) {
  if (fs.existsSync(path)) return;
  makeFolder(dirname(path));
  fs.mkdirSync(path, 0o700);
}

module.exports = { loadCompiled };
