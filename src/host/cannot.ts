// What the system refuses, in plain words.

import { UserError } from '../base/errors.ts';

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is a file where a folder is needed',
  EEXIST: 'there is a file where a folder is needed',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your disk quota is used up',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  ELOOP: 'its links go round in a circle',
  EBADF: 'it is closed',
  EIO: 'the device has failed',
  ENXIO: 'it is not a file',
  EFBIG: 'it is larger than a file may be here',
};

export function cannot(verb: string, path: string, error: unknown): UserError {
  const code = codeOf(error);
  const reason = reasons[code] ?? (code || (error instanceof Error ? error.message : String(error)));
  return new UserError(`Cannot ${verb} ${path}: ${reason}`, { cause: error });
}
