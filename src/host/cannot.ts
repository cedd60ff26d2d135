// What the system refuses, in plain words.

import { UserError } from '../errors.ts';

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  EISDIR: 'it is a folder',
  EACCES: 'it is not allowed',
  EPERM: 'it is not allowed',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your part of the disk is full',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  ELOOP: 'its links lead in a circle',
  EBADF: 'it is closed',
  EIO: 'the device fails',
  ENXIO: 'it is not a file',
  EFBIG: 'it is larger than a file may be here',
};

export function cannot(verb: string, path: string, error: unknown): UserError {
  const code = codeOf(error);
  const reason = reasons[code] ?? (code || (error instanceof Error ? error.message : String(error)));
  return new UserError(`Cannot ${verb} ${path}: ${reason}`, { cause: error });
}
