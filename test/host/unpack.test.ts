// Unpacking into a new folder: whole or not at all, whoever else does it at the same time.

import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  mkdirSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import { pack } from 'tar-fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unpack } from '../../src/host/unpack.ts';

let folder: string;
let archives: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bulletin-test-'));
  mkdirSync(join(folder, 'source/lib'), { recursive: true });
  writeFileSync(join(folder, 'source/lib/a.so'), 'library');
  archives = [join(folder, 'program.br'), join(folder, 'rest.tar.br')];
  writeFileSync(archives[0]!, brotliCompressSync('program'));
  writeFileSync(archives[1]!, brotliCompressSync(await buffer(pack(join(folder, 'source')))));
});

afterEach(() => rmSync(folder, { recursive: true }));

const target = () => join(folder, 'cache/deep/browser-1');
const beside = () => readdirSync(join(folder, 'cache/deep'));

describe('unpack', () => {
  it('unpacks files, which may be run, and tars, and makes the folders above', async () => {
    await unpack(archives, target());
    expect(readFileSync(join(target(), 'program'), 'utf8')).toBe('program');
    expect(statSync(join(target(), 'program')).mode & 0o777).toBe(0o755);
    expect(readFileSync(join(target(), 'lib/a.so'), 'utf8')).toBe('library');
    expect(beside()).toEqual(['browser-1']);
    // Whatever owners and rights the tar gives: nobody else can enter.
    expect(statSync(target()).mode & 0o777).toBe(0o700);
  });

  it.skipIf(process.getuid?.() !== 0)('keeps no owner of the archive', async () => {
    const others = pack(join(folder, 'source'), { map: (header) => ({ ...header, uid: 1234, gid: 1234 }) });
    writeFileSync(archives[1]!, brotliCompressSync(await buffer(others)));
    await unpack(archives, target());
    for (const name of ['', 'lib', 'lib/a.so', 'program'])
      expect(statSync(join(target(), name))).toMatchObject({ uid: 0, gid: 0 });
  });

  it('leaves nothing behind when an archive is broken or missing', async () => {
    writeFileSync(archives[1]!, readFileSync(archives[1]!).subarray(0, 20));
    await expect(unpack(archives, target())).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining('Cannot unpack program.br, rest.tar.br into'),
    });
    await expect(unpack([join(folder, 'gone.br')], target())).rejects.toThrow('Cannot unpack gone.br');
    expect(beside()).toEqual([]);
  });

  it('succeeds for all who do it at once', async () => {
    await Promise.all(Array.from({ length: 5 }, () => unpack(archives, target())));
    expect(beside()).toEqual(['browser-1']);
    expect(readdirSync(target()).sort()).toEqual(['lib', 'program']);
  });

  it('throws where a file is in the way', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(unpack(archives, join(folder, 'file'))).rejects.toMatchObject({ name: 'UserError' });
    await expect(unpack(archives, join(folder, 'file/browser'))).rejects.toMatchObject({ name: 'UserError' });
    expect(readdirSync(folder).sort()).toEqual(['file', 'program.br', 'rest.tar.br', 'source']);
  });

  it.skipIf(!existsSync('/proc'))('throws where no folder can be made', async () => {
    await expect(unpack(archives, '/proc/x/browser')).rejects.toMatchObject({ name: 'UserError' });
  });

  it('sweeps what a killed run left, but not what another run is at', async () => {
    const [old, young] = [`${target()}.00000000.tmp`, `${target()}.11111111.tmp`];
    for (const path of [old, young]) mkdirSync(path, { recursive: true });
    utimesSync(old, 0, 0);
    await unpack(archives, target());
    expect(beside()).toEqual(['browser-1', 'browser-1.11111111.tmp']);
  });
});
