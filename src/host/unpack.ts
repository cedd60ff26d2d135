// Unpacks Brotli files and Brotli tars into a new folder, whole or not at all.

import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { UserError } from '../base/errors.ts';
import { makeFolder } from './make-folder.ts';

export async function unpack(archives: readonly string[], folder: string): Promise<void> {
  const parent = dirname(folder);
  const temporary = join(parent, `${basename(folder)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    makeFolder(parent, 0o700);
    await sweep(parent, basename(folder));
    // The archives have rights of their own: where nobody else can enter, these mean nothing.
    await mkdir(temporary, 0o700);
    for (const archive of archives) await (archive.endsWith('.tar.br') ? unpackTar : unpackFile)(archive, temporary);
    await flush(temporary);
    await rename(temporary, folder).catch(async (error: unknown) => {
      // Another process was faster. Its folder is complete too, because nobody writes into it in place.
      if (!(await isFolder(folder))) throw error;
      await rm(temporary, { recursive: true });
    });
  } catch (cause) {
    await rm(temporary, { recursive: true, force: true }).catch(() => {});
    const reason = (cause as NodeJS.ErrnoException).code === 'ENOSPC' ? ': the disk is full' : '';
    throw new UserError(
      `Cannot unpack ${archives.map((archive) => basename(archive)).join(', ')} into ${folder}${reason}`,
      { cause },
    );
  }
}

async function unpackFile(archive: string, folder: string): Promise<void> {
  const path = join(folder, basename(archive, '.br'));
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(path, { flags: 'wx' }));
  await chmod(path, 0o755);
}

/** All files belong to the user who unpacks them: root would keep the numbers of their owners elsewhere. */
async function unpackTar(archive: string, folder: string): Promise<void> {
  const { extract } = await import('tar-fs');
  await pipeline(
    createReadStream(archive),
    createBrotliDecompress(),
    extract(folder, { chown: false } as Parameters<typeof extract>[1]),
  );
}

/** After a power cut, a folder with an empty file in it would count as complete for ever. */
async function flush(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const handle = await open(join(entry.parentPath, entry.name), 'r');
    await handle.sync().finally(() => handle.close());
  }
}

const isFolder = (path: string) =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

const anHour = 3_600_000;

/** Removes half-made folders of runs that were killed; a young one may be another process at work. */
async function sweep(parent: string, name: string): Promise<void> {
  for (const entry of await readdir(parent)) {
    if (!entry.startsWith(`${name}.`) || !/\.[0-9a-f]{8}\.tmp$/.test(entry)) continue;
    const path = join(parent, entry);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > anHour) await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}
