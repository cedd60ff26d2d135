// The browser that comes with bulletin: finds its package, and unpacks it into the user's cache.

import { UserError } from '../base/errors.ts';
import type { Host } from '../host/host.ts';
import { pathsOf } from './browser-places.ts';

export interface BundledBrowser {
  readonly source: 'bundled';
  /** Of its package. */
  readonly version: string;
  /** What to unpack. */
  readonly archives: readonly string[];
}

export interface UnpackedBrowser {
  readonly path: string;
  /** The folder of the libraries that a bare system lacks. */
  readonly libraries: string;
  /** The folder of a font, for a system that has none. */
  readonly fonts: string;
}

const packageName = '@sparticuz/chromium';
const archiveNames = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'];
const runsOn = 'linux x64';

/** Looks for the package where Node would, from bulletin's folder upwards: its `exports` do not lead to the files. */
export async function findBundledBrowser({
  system,
  tool,
  files,
}: Pick<Host, 'system' | 'tool' | 'files'>): Promise<BundledBrowser | undefined> {
  if (`${system.platform} ${system.arch}` !== runsOn) return undefined;
  const { dirname, join } = pathsOf({ system });
  for (let folder = tool.folder, above = ''; folder !== above; above = folder, folder = dirname(folder)) {
    const home = join(folder, 'node_modules', packageName);
    const archives = archiveNames.map((name) => join(home, 'bin', name));
    const found = await Promise.all(
      [...archives, join(home, 'package.json')].map((path) => files.stat(path).catch(() => undefined)),
    );
    if (found.some((file) => file?.kind !== 'file')) continue;
    const { version } = JSON.parse(new TextDecoder().decode(await files.read(join(home, 'package.json')))) as {
      version: string;
    };
    return { source: 'bundled', version, archives };
  }
  return undefined;
}

export type UnpackingGround = Pick<Host, 'system' | 'env' | 'files'>;

/** Unpacks it where that has not been done yet. `spare` is a private folder that lives as long as this run. */
export async function unpackBundledBrowser(
  { version, archives }: BundledBrowser,
  spare: string,
  ground: UnpackingGround,
  report: (progress: string | undefined) => void,
): Promise<UnpackedBrowser> {
  const { join } = pathsOf(ground);
  const name = `chromium-${version}`;
  const cache = cacheFolder(ground);
  const own = cache === undefined ? undefined : join(cache, 'bulletin');
  const isUsable = own !== undefined && (await isFreeOrOurs(own, ground));
  const places = [...(isUsable ? [join(own, name)] : []), join(spare, name)];
  for (const folder of places) {
    if (await isUnpacked(folder, ground)) return contents(folder, ground);
  }
  report('Unpacking the browser that comes with bulletin');
  try {
    return contents(await unpackIntoFirst(places, archives, ground), ground);
  } finally {
    report(undefined);
  }
}

/**
 * Where the cache cannot be written (no home, a read-only one), each run unpacks into its own private folder: slower,
 * but a folder that outlives the run, in a place where everyone may write, would let others plant a program there.
 */
async function unpackIntoFirst(
  places: readonly string[],
  archives: readonly string[],
  ground: UnpackingGround,
): Promise<string> {
  const failures: UserError[] = [];
  for (const folder of places) {
    try {
      await ground.files.unpack(archives, folder);
      // Something was there before that we may not use, and it still is.
      if (!(await isUnpacked(folder, ground)))
        throw new UserError(`${folder} is damaged, or other users can write to it`);
      return folder;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      failures.push(error);
    }
  }
  const hint = 'It needs 200 MB in ~/.cache (or XDG_CACHE_HOME), or in the temporary folder (TMPDIR)';
  throw new UserError(failures[0]?.message ?? 'There is no room for the browser', { hint, cause: failures[0] });
}

function cacheFolder({ env, system }: UnpackingGround): string | undefined {
  const { isAbsolute, join } = pathsOf({ system });
  const [named = '', home = ''] = [env['XDG_CACHE_HOME'], env['HOME']];
  if (isAbsolute(named)) return named;
  return isAbsolute(home) ? join(home, '.cache') : undefined;
}

/** Whole, and put there by nobody else: the cache may be in a place where everyone can write. */
async function isUnpacked(folder: string, ground: UnpackingGround): Promise<boolean> {
  const { path } = contents(folder, ground);
  const found = await ground.files.stat(path).catch(() => undefined);
  if (found?.kind !== 'file' || found.size === 0) return false;
  const owned = [path, folder, pathsOf(ground).dirname(folder)].map((one) => ground.files.isOurs(one));
  return (await Promise.all(owned)).every(Boolean);
}

async function isFreeOrOurs(folder: string, { files }: UnpackingGround): Promise<boolean> {
  const found = await files.stat(folder).catch(() => undefined);
  return found === undefined || files.isOurs(folder);
}

function contents(folder: string, ground: UnpackingGround): UnpackedBrowser {
  const { join } = pathsOf(ground);
  return { path: join(folder, 'chromium'), libraries: join(folder, 'lib'), fonts: join(folder, 'fonts') };
}
