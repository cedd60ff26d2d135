// A quoted pattern, such as "issues/*.en.yaml" -> the files that it matches. The shell that would do it is not asked.

import { join, resolve, sep } from 'node:path';
import { UserError } from '../../base/errors.ts';
import type { Host } from '../../host/host.ts';
import { isInside } from '../issue/inside.ts';
import { timeLimit } from '../issue/read-source.ts';
import { shownPath } from '../../base/shown-path.ts';
import { plainGlobs } from './ignored.ts';

type GlobHost = Pick<Host, 'cwd' | 'files' | 'within'>;

export function isGlob(operand: string): boolean {
  return /[*?[{]/.test(operand);
}

/**
 * The YAML files below the working folder that a pattern matches, sorted; links are not followed. Throws UserError
 * where it leads out.
 */
export async function expandGlob(operand: string, world: GlobHost): Promise<readonly string[]> {
  const { default: picomatch } = await import('picomatch');
  const pattern = operand.split(sep).join('/');
  const { base, glob } = picomatch.scan(pattern, plainGlobs);
  // A bracket that nothing closes is a character like any other.
  if (glob === '') return [];
  const folder = resolve(world.cwd, base);
  if (!isInside(folder, world.cwd))
    throw new UserError(`The pattern ${operand} leads outside this folder`, {
      hint: 'Run bulletin in the folder above, or name the files',
    });
  const depth = glob.includes('**') ? Infinity : glob.split('/').length;
  const files = await filesBelow(folder, depth, world);
  const matching = world.within(timeLimit, () => {
    const isMatch = picomatch(glob, plainGlobs);
    return files.filter((path) => isMatch(shownPath(path, folder)));
  });
  if (matching === undefined) throw new UserError(`The pattern ${operand} takes too long`, { hint: 'Use fewer stars' });
  return matching.value;
}

async function filesBelow(folder: string, depth: number, world: GlobHost): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, kind } of await world.files.list(folder)) {
    const path = join(folder, name);
    if (kind !== 'folder' && /\.ya?ml$/.test(name)) found.push(path);
    if (kind !== 'folder' || depth === 1 || name.startsWith('.') || name === 'node_modules') continue;
    // A link may lead out of the folder, or back to where it is.
    if ((await world.files.realpath(path)) !== join(await world.files.realpath(folder), name)) continue;
    found.push(...(await filesBelow(path, depth - 1, world)));
  }
  return found;
}
