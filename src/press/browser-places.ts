// Where browsers are, on each system, as tables.

import { posix, win32, type PlatformPath } from 'node:path';
import type { Host } from '../host/host.ts';

export type Ground = Pick<Host, 'env' | 'system'>;

/** The names that Chrome, Chromium and Edge are started by, the best kept first. */
export const commandNames = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** A desktop's PATH holds these; a service's often does not. */
const usualFolders = ['/usr/local/bin', '/usr/bin', '/snap/bin'];

interface Installations {
  /** The folders for programs. */
  roots(env: Host['env']): readonly (string | undefined)[];
  /** Where browsers lie in each of them. */
  readonly files: readonly string[];
}

const installations: Readonly<Record<string, Installations>> = {
  darwin: {
    roots: (env) => ['/Applications', env['HOME'] === undefined ? undefined : `${env['HOME']}/Applications`],
    files: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `${name}.app/Contents/MacOS/${name}`),
  },
  win32: {
    roots: (env) => [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']],
    files: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
};

/** Joins paths as the system named by the host does, which in a test need not be this one. */
export function pathsOf({ system }: Pick<Ground, 'system'>): PlatformPath {
  return system.platform === 'win32' ? win32 : posix;
}

/** All paths where the system may have a browser, the best first. */
export function systemPlaces(ground: Ground): readonly string[] {
  const { roots, files } = installations[ground.system.platform] ?? { roots: () => [], files: [] };
  const folders = roots(ground.env).filter((root) => root !== undefined);
  return [
    ...files.flatMap((file) => folders.map((root) => pathsOf(ground).join(root, file))),
    ...commandNames.flatMap((name) => commandPlaces(name, ground)),
  ];
}

/** Where a command may be. A relative entry of PATH could lead into a stranger's checkout, and is passed over. */
export function commandPlaces(name: string, ground: Ground): readonly string[] {
  const { delimiter, isAbsolute, join } = pathsOf(ground);
  const isWindows = ground.system.platform === 'win32';
  const listed = (ground.env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  const folders = new Set(isWindows ? listed : [...listed, ...usualFolders]);
  return [...folders].map((folder) => join(folder, isWindows && !name.endsWith('.exe') ? `${name}.exe` : name));
}

interface CacheLayout {
  /** What a version's folder begins with, as in `linux-147.0.7727.56`. */
  readonly prefix: string;
  /** What the folder inside ends in, as in `chrome-linux64`. */
  readonly suffix: string;
  readonly chrome: string;
  readonly shell: string;
}

const macChrome = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';

/** How puppeteer's own cache names things, by platform and architecture. */
export const cacheLayouts: Readonly<Record<string, CacheLayout>> = {
  'linux x64': { prefix: 'linux-', suffix: 'linux64', chrome: 'chrome', shell: 'chrome-headless-shell' },
  'darwin x64': { prefix: 'mac-', suffix: 'mac-x64', chrome: macChrome, shell: 'chrome-headless-shell' },
  'darwin arm64': { prefix: 'mac_arm-', suffix: 'mac-arm64', chrome: macChrome, shell: 'chrome-headless-shell' },
  'win32 x64': { prefix: 'win64-', suffix: 'win64', chrome: 'chrome.exe', shell: 'chrome-headless-shell.exe' },
};

/** How to get a browser, in plain words. */
export const waysToGetOne: Readonly<Record<string, readonly string[]>> = {
  linux: [
    'On Debian: sudo apt install chromium',
    'On Ubuntu: Google Chrome from https://www.google.com/chrome/ (chromium there is a snap, which cannot read other folders)',
    'Without administrator rights, on Intel and AMD: npm install --include=optional brings one with bulletin',
  ],
  darwin: ['Install Google Chrome from https://www.google.com/chrome/, or: brew install --cask google-chrome'],
  win32: ['Install Google Chrome from https://www.google.com/chrome/; Microsoft Edge works too'],
  other: ['Install Google Chrome, Chromium or Edge from your system’s packages'],
};
