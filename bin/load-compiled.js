// Loads a CommonJS file with V8's code cache: reading compiled code back halves the start of the program.
'use strict';

const {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const { homedir } = require('node:os');
const { basename, dirname, isAbsolute, join, resolve } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

// Most runs are over before optimised code would pay for its compilation: V8 waits longer with it. That took
// a sixth off the check of one issue with Node 20; later versions of V8 have other means, and do not know the flag.
const wait = () => process.versions.v8.startsWith('11.') && setFlagsFromString('--interrupt-budget=1000000');

// Marking beside the work is wasted on a few issues, and takes a twelfth of the processor time of one:
// src/host/long-run.ts switches it on for many.
const waitWithMarking = (purpose) => {
  if (purpose === 'build') setFlagsFromString('--no-incremental-marking');
};

/**
 * The exports of a file as the build writes it: the id of its content in a comment, then a function round a module. It
 * exports the `purposes` that have a cache of their own: a mistyped command leaves nothing behind.
 */
function loadCompiled(file, purpose) {
  const filename = resolve(file);
  const { source, room } = readSource(filename);
  // A second thread is for long runs.
  const isShort = purpose !== 'thread';
  if (isShort) wait();
  waitWithMarking(purpose);
  const cacheFile = attempt(() => cacheFileFor(source, purpose));
  const cachedData = attempt(() => readCache(cacheFile, room));
  const script = new Script(source, { filename, cachedData });
  const module = { exports: {} };
  // Packages are found from bin/ as from lib/, its neighbour: a `require` of its own would take another module of
  // Node's to make.
  script.runInThisContext()(module.exports, require, module, filename, dirname(filename));
  const isKept = (cachedData === undefined || script.cachedDataRejected) && module.exports.purposes.includes(purpose);
  // Written at the end, the cache also holds the functions that this run has used.
  if (isKept) process.once('exit', () => attempt(() => writeCache(cacheFile, createCache(script, isShort))));
  return module.exports;
}

/**
 * The source, copied into a text, and the memory that it was read into as room for its compiled copy: fresh memory is
 * slow.
 */
function readSource(filename) {
  const descriptor = openSync(filename);
  try {
    const { size } = fstatSync(descriptor);
    const room = Buffer.allocUnsafeSlow(2 * size);
    return { source: readInto(room, descriptor, size).latin1Slice(), room };
  } finally {
    closeSync(descriptor);
  }
}

/** What a file holds; in other memory where the room is too small. */
function readInto(room, descriptor, size) {
  const content = size <= room.length ? room.subarray(0, size) : Buffer.allocUnsafeSlow(size);
  let length = 0;
  for (let count; length < size && (count = readSync(descriptor, content, length, size - length)) > 0; )
    length += count;
  return content.subarray(0, length);
}

/** The flags are part of a cache, and it is taken only where they are the same. A long run may have changed them. */
function createCache(script, isShort) {
  if (isShort) wait();
  return script.createCachedData();
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
function cacheFileFor(source, purpose) {
  const id = source.slice(2, source.indexOf('\n'));
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

function readCache(file, room) {
  if (!isSafe(dirname(file))) return undefined;
  // Neither through a link, nor waiting for someone to write into a pipe.
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const found = fstatSync(descriptor);
    if (!found.isFile() || !isOurs(found)) return undefined;
    const content = readInto(room, descriptor, found.size);
    const code = content.subarray(headerSize);
    return headerOf(code).equals(content.subarray(0, headerSize)) ? code : undefined;
  } finally {
    closeSync(descriptor);
  }
}

function writeCache(file, code) {
  const folder = dirname(file);
  makeFolder(folder);
  if (!isSafe(folder)) return;
  const temporary = `${file}.${Math.random().toString(36).slice(2)}`;
  try {
    writeFileSync(temporary, Buffer.concat([headerOf(code), code]), { mode: 0o600, flag: 'wx', flush: true });
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true }); // Still there where the disk is full.
  }
  const [id] = basename(file).split('-');
  const others = readdirSync(folder).filter((name) => /^[0-9a-f]{16}-/.test(name) && !name.startsWith(`${id}-`));
  for (const name of others) rmSync(join(folder, name), { force: true }); // Of another build, which may never run again.
}

/** Whether only we can put files there: the folder `code`, and `bulletin` around it. */
function isSafe(folder) {
  return [folder, dirname(folder)]
    .map((path) => lstatSync(path))
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
  const make = () => {
    try {
      mkdirSync(path, 0o700);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  };
  try {
    make();
  } catch (error) {
    if (error.code !== 'ENOENT' || dirname(path) === path) throw error;
    makeFolder(dirname(path));
    make();
  }
}

module.exports = { loadCompiled };
