// Finds the browser to print with: the one named, an installed one, puppeteer's own, the one that comes with bulletin.

import { UserError } from '../base/errors.ts';
import type { Host } from '../host/host.ts';
import { cacheLayouts, commandPlaces, pathsOf, systemPlaces, waysToGetOne } from './browser-places.ts';
import { findBundledBrowser, type BundledBrowser } from './bundled-browser.ts';
import { addressHint, checkAddress, isAddress, isMistyped, shownName, splitNames } from './browser-address.ts';
import type { BrowserSource } from './press.ts';

export interface InstalledBrowser {
  readonly source: Exclude<BrowserSource, 'bundled'>;
  readonly path: string;
}

/** Browsers that run already, on this machine or others. */
export interface RemoteBrowsers {
  readonly source: 'option' | 'environment';
  /** Never shown as they are: they may hold tokens. */
  readonly addresses: readonly string[];
}

export type FoundBrowser = InstalledBrowser | BundledBrowser | RemoteBrowsers;

export type SearchGround = Pick<Host, 'cwd' | 'env' | 'files' | 'system' | 'tool'>;

/** The name, instead of a path, of the browser that comes with bulletin. */
export const bundledName = 'bundled';

/** Looks only, and starts nothing. Throws UserError when the browser named is not there, or none is. */
export async function findBrowser(option: readonly string[] | undefined, ground: SearchGround): Promise<FoundBrowser> {
  const named = namings(option, ground.env).find(({ values }) => values.length > 0);
  if (named !== undefined) return findNamed(named, ground);
  const installed = await firstFile(systemPlaces(ground), ground);
  if (installed !== undefined) return { source: 'system', path: installed };
  const cached = await firstFile(await cachePlaces(ground), ground);
  if (cached !== undefined) return { source: 'puppeteer cache', path: cached };
  const bundled = await findBundledBrowser(ground);
  if (bundled !== undefined) return bundled;
  throw new UserError('There is no browser to print the PDF', { hint: adviceFor(ground) });
}

interface Naming {
  /** What the user typed it into. */
  readonly by: string;
  readonly values: readonly string[];
  readonly source: RemoteBrowsers['source'];
}

const variables = ['BULLETIN_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'];

function namings(option: readonly string[] | undefined, env: Host['env']): readonly Naming[] {
  const valuesOf = (texts: readonly string[]) => texts.flatMap(splitNames).filter((value) => value !== '');
  return [
    { by: '--browser', values: valuesOf(option ?? []), source: 'option' },
    ...variables.map((by) => ({ by, values: valuesOf([env[by] ?? '']), source: 'environment' }) as const),
  ];
}

async function findNamed({ by, values, source }: Naming, ground: SearchGround): Promise<FoundBrowser> {
  if (values.every(isAddress)) return { source, addresses: values.map((value) => checkAddress(by, value)) };
  const [value = ''] = values;
  if (values.length > 1)
    throw new UserError(`${by} names ${values.length} browsers, and not all of them by an address`, {
      hint: `Name one browser of this machine, or several by addresses. ${addressHint}`,
    });
  if (/^\w+:\/\//.test(value))
    throw new UserError(`${by} has an address that starts with ${value.split('//')[0]}//`, { hint: addressHint });
  if (isMistyped(value)) checkAddress(by, '');
  if (value === bundledName) {
    const bundled = await findBundledBrowser(ground);
    if (bundled !== undefined) return bundled;
    throw new UserError(`${by} asks for the browser that comes with bulletin, but it is not installed`, {
      hint: adviceFor(ground),
    });
  }
  const isCommand = !/[/\\]/.test(value);
  const places = isCommand ? commandPlaces(value, ground) : [pathsOf(ground).resolve(ground.cwd, value)];
  const path = await firstFile(places, ground);
  if (path !== undefined) return { source, path };
  const shown = shownName(value);
  const where = isCommand ? `the command ${shown}, which is not on the PATH` : `${shown}, but there is no such program`;
  throw new UserError(`${by} names ${where}`, { hint: `Without ${by}, bulletin looks for a browser itself` });
}

async function firstFile(places: readonly string[], { files }: SearchGround): Promise<string | undefined> {
  for (const place of places) {
    // If a folder in PATH cannot be read, the search goes on.
    const found = await files.stat(place).catch(() => undefined);
    if (found?.kind === 'file') return place;
  }
  return undefined;
}

/** What puppeteer has downloaded, the newest first; of one version the headless shell, which starts faster. */
async function cachePlaces({ env, files, system }: SearchGround): Promise<readonly string[]> {
  const { join } = pathsOf({ system });
  const layout = cacheLayouts[`${system.platform} ${system.arch}`];
  const home = env['HOME'] || env['USERPROFILE'];
  const cache = env['PUPPETEER_CACHE_DIR'] || (home ? join(home, '.cache', 'puppeteer') : undefined);
  if (layout === undefined || cache === undefined) return [];
  const kinds = [
    { folder: 'chrome-headless-shell', program: layout.shell },
    { folder: 'chrome', program: layout.chrome },
  ];
  const places = kinds.map(async ({ folder, program }) => {
    const entries = await files.list(join(cache, folder)).catch(() => []);
    return entries
      .filter(({ name }) => name.startsWith(layout.prefix))
      .map(({ name }) => ({
        version: name.slice(layout.prefix.length),
        path: join(cache, folder, name, `${folder}-${layout.suffix}`, program),
      }));
  });
  return (await Promise.all(places))
    .flat()
    .sort((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }))
    .map(({ path }) => path);
}

function adviceFor({ system }: SearchGround): string {
  const ways = waysToGetOne[system.platform] ?? waysToGetOne['other'] ?? [];
  return [...ways, 'If it is in an unusual place: BULLETIN_BROWSER=/path/to/it, or --browser'].join('\n');
}
