// A built file is written only where it is not there already.

import { expect, test } from 'vitest';
import { writeBuilt } from '../../src/base/write-built.ts';
import { createMemoryHost } from '../support/memory-host.ts';

async function write(content: string | Uint8Array, force = false, before: Readonly<Record<string, string>> = {}) {
  const { host, text } = createMemoryHost(before);
  const written: string[] = [];
  const read: string[] = [];
  const files = {
    ...host.files,
    write: (path: string, bytes: string | Uint8Array) => (written.push(path), host.files.write(path, bytes)),
    read: (path: string) => (read.push(path), host.files.read(path)),
  };
  const said = await writeBuilt('/publication/dist/a.html', content, force, files);
  return { said, written: written.length, read: read.length, text: text('dist/a.html') };
}

const there = { 'dist/a.html': 'été' };

test.each<[string, Parameters<typeof write>, written: boolean]>([
  ['is not there', ['été'], true],
  ['is there with these bytes', ['été', false, there], false],
  ['is there with these bytes, given as bytes', [Buffer.from('été'), false, there], false],
  ['is there, and all is made again', ['été', true, there], true],
  ['is there, and shorter', ['étés', false, there], true],
  ['is there with other bytes of the same length', ['êtê', false, there], true],
])('a file that %s', async (_, given, written) => {
  expect(await write(...given)).toMatchObject({
    ...{ said: written, written: written ? 1 : 0 },
    text: Buffer.from(given[0]).toString(),
  });
});

test('is not read where its length says that it is another, or where that does not matter', async () => {
  expect((await write('étés', false, there)).read).toBe(0);
  expect((await write('été', true, there)).read).toBe(0);
  expect((await write('été', false, there)).read).toBe(1);
});

test('is not written over a folder', async () => {
  await expect(write('', false, { 'dist/a.html/b': 'x' })).rejects.toThrow('it is a folder');
});
