// The command line and the environment that the browser is started with. Fixed: nothing of it comes from an issue.

import type { Host } from '../host/host.ts';
import { pathsOf } from './browser-places.ts';
import type { ChildCommand } from './machine.ts';

export interface Program {
  readonly path: string;
  /** What the browser that comes with bulletin brings: a folder of libraries, and a file that leads to its font. */
  readonly libraries?: string;
  readonly fontConfig?: string;
}

/** Root has no sandbox in Chromium; everyone else has one, unless they switch it off in so many words. */
export function hasSandbox({ system, env }: Pick<Host, 'system' | 'env'>): boolean {
  return !system.isRoot && env['BULLETIN_NO_SANDBOX'] !== '1';
}

/** `scratch` is a private folder: the profile with that name, and all temporary files, are made in it. */
export function browserCommand(
  { path, libraries, fontConfig }: Program,
  scratch: string,
  profile: string,
  host: Pick<Host, 'system' | 'env'>,
): ChildCommand {
  const sandbox = hasSandbox(host) ? [] : ['--no-sandbox'];
  const args = [...flags, ...sandbox, `--user-data-dir=${pathsOf(host).join(scratch, profile)}`, 'about:blank'];
  const kept = Object.entries(host.env).filter(
    (entry): entry is [string, string] => isKept(entry[0]) && entry[1] !== undefined,
  );
  // Chromium leaves files there. It makes a socket there too, the name of which must not be longer than 107 bytes.
  const tidied = host.system.platform === 'linux' && scratch.length < 60 ? { TMPDIR: scratch } : {};
  const brought = {
    ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }),
    ...(fontConfig === undefined ? {} : { FONTCONFIG_FILE: fontConfig }),
  };
  return { path, args, env: { ...Object.fromEntries(kept), LANG: 'C.UTF-8', TZ: 'UTC', ...tidied, ...brought } };
}

const flags = [
  '--headless=new',
  '--remote-debugging-pipe',

  // Nothing gets out: a proxy where nobody listens, and no name is ever looked up.
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',

  // Nothing but the page: no extensions, first-run pages, crash reports, prompts, key rings.
  '--disable-extensions',
  '--disable-component-extensions-with-background-pages',
  '--disable-default-apps',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--metrics-recording-only',
  '--noerrdialogs',
  '--password-store=basic',
  '--use-mock-keychain',
  '--mute-audio',

  // The same page on every machine.
  '--hide-scrollbars',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--lang=en-US',
  '--disable-gpu',

  // A container's /dev/shm holds 64 MB, and in some nobody but root may write there.
  '--disable-dev-shm-usage',
  '--disable-features=AcceptCHFrame,DialMediaRouteProvider,MediaRouter,OptimizationHints,Translate',
];

/** What a browser needs to know of the user's surroundings. Tokens and passwords are not among it. */
const keptNames = new Set([
  ...['PATH', 'HOME', 'TMPDIR', 'LD_LIBRARY_PATH', 'FONTCONFIG_FILE', 'FONTCONFIG_PATH'],
  ...['SYSTEMROOT', 'SYSTEMDRIVE', 'WINDIR', 'TEMP', 'TMP', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'PROGRAMDATA'],
]);

function isKept(name: string): boolean {
  // Windows writes `Path`.
  return keptNames.has(name.toUpperCase()) || name.startsWith('XDG_');
}
