// The inbox of a publication: the files that colleagues have sent. They are a stranger's, and are read as such.

import { join } from 'node:path';
import { notUtf8, UserError } from '../../base/errors.ts';
import type { Remark } from '../../content/contributions/contribution.ts';
import { limitOf } from '../../content/contributions/decode-contribution.ts';
import { limits } from '../../content/contributions/limits.ts';
import { isNamedMail } from '../../content/contributions/mail-file.ts';
import { staysInside } from '../../content/issue/inside.ts';
import type { Host } from '../../host/host.ts';

export const inboxFolder = 'inbox';
const doneFolder = 'collected';

export interface InboxFile {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly bytes?: Uint8Array;
  /** Why it cannot be read. */
  readonly doubt?: Remark;
}

export interface Inbox {
  readonly files: readonly InboxFile[];
  /** How many there are besides. */
  readonly more: number;
}

/** Files straight in the inbox, by their names. Notes for people, and what is hidden, are none. */
export async function readInbox(folder: string, { files }: Pick<Host, 'files'>): Promise<Inbox> {
  const inbox = join(folder, inboxFolder);
  const names = (await files.list(inbox))
    .filter(({ name, kind }) => !(kind === 'folder' && name === doneFolder) && !/^\.|^readme\b|~$/i.test(name))
    .map(({ name }) => name);
  const read: InboxFile[] = [];
  let bytes = 0;
  for (const name of names.slice(0, limits.run.files)) {
    if (bytes > limits.run.bytes) break;
    const file = await readFile(name, join(inbox, name), folder, files);
    bytes += (file.bytes?.length ?? 0) * (isNamedMail(name) ? limits.textOfMail : 1);
    read.push(file);
  }
  return { files: read, more: names.length - read.length };
}

async function readFile(name: string, path: string, folder: string, files: Host['files']): Promise<InboxFile> {
  const doubtful = (message: string, help: string) => ({ name, path, doubt: { line: 1, message, help } });
  try {
    if (!(await staysInside(path, folder, files)))
      return doubtful('It is a link that leads out of the publication', 'Copy the file itself into the inbox');
    return { name, path, bytes: await files.read(path, limitOf(name)) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { message, hint = 'Put a file in its place, or delete it' } = name.includes('\ufffd') ? notUtf8(name) : error;
    return doubtful(message.replace(path, 'it'), hint);
  }
}

/**
 * Moves a file that was placed: nothing that somebody sent is deleted. One that was saved again meanwhile stays.
 * Undefined where it does, else the new place, absolute.
 */
export async function moveDone(
  { name, path, bytes }: InboxFile,
  folder: string,
  { files }: Pick<Host, 'files'>,
): Promise<string | undefined> {
  const isAsRead = async (place: string) =>
    (await files.stat(place)) !== undefined && Buffer.compare(await files.read(place, limitOf(name)), bytes!) === 0;
  if ((await files.stat(path)) === undefined || !(await isAsRead(path))) return undefined;
  const done = join(folder, inboxFolder, doneFolder);
  if ((await files.stat(done)) !== undefined && !(await staysInside(done, folder, files)))
    throw new UserError(`${done} is a link that leads out of the publication`, {
      hint: 'Delete the link: bulletin makes the folder',
    });
  for (let count = 1; ; count += 1) {
    const place = join(
      folder,
      inboxFolder,
      doneFolder,
      count === 1 ? name : name.replace(/(?=\.[^.]*$)|$/, `-${count}`),
    );
    if ((await files.stat(place)) === undefined) await createOr(place, bytes!, files);
    if (!(await isAsRead(place))) continue;
    await files.remove(path).catch(async (error: unknown) => {
      // Another run has done it.
      if ((await files.stat(path)) !== undefined) throw error;
    });
    return place;
  }
}

/** Another run may be faster: then it is there. */
async function createOr(place: string, bytes: Uint8Array, files: Host['files']): Promise<void> {
  try {
    await files.create(place, bytes);
  } catch (error) {
    if ((await files.stat(place)) === undefined) throw error;
  }
}
