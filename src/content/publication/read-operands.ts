// Operands -> the files and folders that they name, with patterns expanded, and issues by their names.

import { resolve } from 'node:path';
import { notUtf8, UserError } from '../../base/errors.ts';
import type { Host } from '../../host/host.ts';
import { shownPath } from '../../base/shown-path.ts';
import { expandGlob, isGlob } from './expand-glob.ts';
import { meantFiles } from './meant-files.ts';
import { isIssueName } from './named-issue.ts';

export interface Operand {
  /** Absolute. */
  readonly path: string;
  readonly kind: 'file' | 'folder';
  /** As it was typed: `2` stands for all files of that issue. */
  readonly operand: string;
  /** False for a file that a pattern stands for. */
  readonly isNamed: boolean;
}

/**
 * A file that really has the name of a pattern, or of an issue, is that file. Throws UserError for what is not there, before anything is
 * done with the rest.
 */
export async function readOperands(
  operands: readonly string[],
  world: Pick<Host, 'cwd' | 'files' | 'within'>,
): Promise<readonly Operand[]> {
  const places: Operand[] = [];
  const missing: string[] = [];
  for (const operand of operands) {
    const path = resolve(world.cwd, operand);
    const kind = (await world.files.stat(path))?.kind;
    if (kind === 'other') throw new UserError(`${operand} is neither a file nor a folder`);
    if (kind !== undefined) places.push({ path, kind, operand, isNamed: true });
    else if (operand.includes('\ufffd')) throw notUtf8(operand);
    else if (!isGlob(operand)) {
      const meant = isIssueName(operand) ? await meantFiles(operand, world) : [];
      places.push(...meant.map((file) => ({ path: file, kind: 'file' as const, operand, isNamed: true })));
      if (meant.length === 0) missing.push(operand);
    } else {
      const found = await expandGlob(operand, world);
      if (found.length === 0)
        throw new UserError(`No issue matches ${operand}`, { hint: hintFor(operands.length - 1) });
      places.push(...found.map((file) => ({ path: file, kind: 'file' as const, operand, isNamed: false })));
    }
  }
  if (missing.length === 0) return places;
  const meant = (await Promise.all(missing.map((operand) => meantFiles(operand, world)))).flat();
  throw new UserError(`There is no file or folder ${missing.join(' or ')}`, {
    hint: hintFor(operands.length - missing.length, [...new Set(meant.map((path) => shownPath(path, world.cwd)))]),
  });
}

/** `meant` are the files that the missing ones surely are. */
function hintFor(others: number, meant: readonly string[] = []): string {
  const hint =
    meant.length === 0
      ? 'Name issue files, or folders that contain them'
      : `Name an issue by its file: ${meant.join(' or ')}`;
  if (others === 0) return hint;
  return `${hint}. Until then, ${others === 1 ? 'the other one is' : `the other ${others} are`} not checked either`;
}
