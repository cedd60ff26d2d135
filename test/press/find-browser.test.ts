// Which browser is taken, of those that a machine has.

import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/press/find-browser.ts';
import { bundledFiles, createGround, type GroundOptions } from './ground.ts';

const shell =
  '/home/a/.cache/puppeteer/chrome-headless-shell/linux-131.0.6778.204/chrome-headless-shell-linux64/chrome-headless-shell';
const chrome = '/home/a/.cache/puppeteer/chrome/linux-131.0.6778.204/chrome-linux64/chrome';
const everything = {
  ...bundledFiles,
  '/named': '',
  '/variable': '',
  '/puppeteer': '',
  '/usr/bin/chromium': '',
  [shell]: '',
  [chrome]: '',
};
const env = {
  HOME: '/home/a',
  PATH: '/usr/bin:/bin',
  BULLETIN_BROWSER: '/variable',
  PUPPETEER_EXECUTABLE_PATH: '/puppeteer',
};

async function find(
  files: Readonly<Record<string, string>> | readonly string[],
  options: GroundOptions = {},
  option?: string,
) {
  const found = await findBrowser(option === undefined ? undefined : [option], createGround(files, options));
  if ('addresses' in found) return `${found.source}: ${found.addresses.join(' and ')}`;
  return found.source === 'bundled' ? `bundled ${found.version}` : `${found.source}: ${found.path}`;
}

const hintOf = (finding: Promise<string>) =>
  finding.then(
    () => '',
    (error: { hint?: string }) => error.hint ?? '',
  );

describe('findBrowser', () => {
  it('takes the first of: --browser, the two variables, an installed one, puppeteer’s, the bundled one', async () => {
    const { BULLETIN_BROWSER: _, ...withoutOurs } = env;
    const { PUPPETEER_EXECUTABLE_PATH: __, ...plain } = withoutOurs;
    expect(await find(everything, { env }, '/named')).toBe('option: /named');
    expect(await find(everything, { env })).toBe('environment: /variable');
    expect(await find(everything, { env: withoutOurs })).toBe('environment: /puppeteer');
    expect(await find(everything, { env: plain })).toBe('system: /usr/bin/chromium');
    expect(await find({ ...bundledFiles, [shell]: '', [chrome]: '' }, { env: plain })).toBe(
      `puppeteer cache: ${shell}`,
    );
    expect(await find(bundledFiles, { env: plain })).toBe('bundled 147.0.0');
  });

  it('takes an empty variable for none', async () => {
    expect(await find(['/usr/bin/chromium'], { env: { BULLETIN_BROWSER: '' } })).toBe('system: /usr/bin/chromium');
  });

  it('says which flag or variable names a browser that is not there', async () => {
    await expect(find(everything, { env }, '/gone')).rejects.toThrow(
      '--browser names /gone, but there is no such program',
    );
    await expect(find([], { env })).rejects.toThrow('BULLETIN_BROWSER names /variable, but there is no such program');
    await expect(find([], { env: { PUPPETEER_EXECUTABLE_PATH: 'a/b' } })).rejects.toThrow(
      'PUPPETEER_EXECUTABLE_PATH names a/b',
    );
    await expect(find(everything, { env }, '/usr/bin')).rejects.toThrow('--browser names /usr/bin');
  });

  it('resolves a named path from the working folder, and a bare name in PATH', async () => {
    expect(await find(['/work/bin/chrome'], {}, 'bin/chrome')).toBe('option: /work/bin/chrome');
    expect(await find(['/somewhere/brave'], { env: { PATH: '/else:/somewhere' } }, 'brave')).toBe(
      'option: /somewhere/brave',
    );
    await expect(find(['/work/brave'], { env: { PATH: '/else' } }, 'brave')).rejects.toThrow(
      '--browser names the command brave, which is not on the PATH',
    );
  });

  it('takes the bundled browser by the name `bundled`', async () => {
    expect(await find(everything, { env }, 'bundled')).toBe('bundled 147.0.0');
    await expect(find([], { env: { BULLETIN_BROWSER: 'bundled' } })).rejects.toThrow(
      'BULLETIN_BROWSER asks for the browser that comes with bulletin',
    );
  });

  it('prefers Chrome to Chromium to Edge, wherever in PATH they are', async () => {
    const all = ['/a/microsoft-edge', '/b/chromium', '/c/google-chrome'];
    const path = { env: { PATH: '/a:/b:/c' } };
    expect(await find(all, path)).toBe('system: /c/google-chrome');
    expect(await find(all.slice(0, 2), path)).toBe('system: /b/chromium');
    expect(await find(all.slice(0, 1), path)).toBe('system: /a/microsoft-edge');
  });

  it('looks in the usual folders without a PATH, never in a relative one, and not in vain at one that is closed', async () => {
    expect(await find(['/usr/bin/chromium'])).toBe('system: /usr/bin/chromium');
    await expect(
      find(['/work/bin/chromium', 'bin/chromium', 'chromium'], { env: { PATH: '.:bin::' } }),
    ).rejects.toThrow('There is no browser');
    expect(await find(['/usr/bin/chromium'], { env: { PATH: '/root/bin' }, closed: ['/root'] })).toBe(
      'system: /usr/bin/chromium',
    );
  });

  it('takes the newest of puppeteer’s, by number', async () => {
    const at = (version: string) => chrome.replace('131.0.6778.204', version);
    const env = { PUPPETEER_CACHE_DIR: '/home/a/.cache/puppeteer' };
    expect(await find([at('9.0.0.0'), at('131.0.6778.9'), at('131.0.6778.85')], { env })).toBe(
      `puppeteer cache: ${at('131.0.6778.85')}`,
    );
    expect(await find([at('132.0.0.0'), shell], { env })).toBe(`puppeteer cache: ${at('132.0.0.0')}`);
    expect(await find([chrome.replace('linux-', 'mac-'), shell], { env })).toBe(`puppeteer cache: ${shell}`);
  });

  it('knows the places of macOS and Windows', async () => {
    const app = '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium';
    expect(await find([app], { platform: 'darwin', arch: 'arm64', env: { HOME: '/Users/a' } })).toBe(`system: ${app}`);
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const windows = { platform: 'win32', env: { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' } };
    expect(await find([edge], windows)).toBe(`system: ${edge}`);
    expect(await find([edge], windows, edge)).toBe(`option: ${edge}`);
  });

  it('has the bundled browser on Linux x64 only', async () => {
    for (const [platform, arch] of [
      ['linux', 'arm64'],
      ['darwin', 'x64'],
      ['win32', 'x64'],
    ] as const) {
      await expect(find(bundledFiles, { platform, arch })).rejects.toThrow('There is no browser to print the PDF');
    }
  });

  it('says how to get a browser, on this system', async () => {
    expect(await hintOf(find([]))).toContain('apt install chromium');
    expect(await hintOf(find([], { platform: 'darwin' }))).toContain('brew install');
    expect(await hintOf(find([], { platform: 'win32' }))).toContain('Microsoft Edge');
    for (const platform of ['linux', 'darwin', 'win32', 'freebsd'])
      expect(await hintOf(find([], { platform }))).toContain('BULLETIN_BROWSER=');
  });
});

describe('browsers that run already', () => {
  const findNamed = async (option: readonly string[], env = {}) => {
    const found = await findBrowser(option, createGround([], { env }));
    return 'addresses' in found ? found.addresses : found;
  };
  const [a, b] = ['ws://127.0.0.1:3000/chromium?token=a,b', 'wss://browsers.example.org/?launch={"args":["x","y"]}'];

  it('are named one by one, with commas between them, or in the variable', async () => {
    expect(await findNamed([a])).toEqual([a]);
    expect(await findNamed([a, b])).toEqual([a, b]);
    expect(await findNamed([`${a},${b}`])).toEqual([a, b]);
    expect(await findNamed([`${a}, ${b}`, a])).toEqual([a, b, a]);
    expect(await findNamed([` ${a}\n`])).toEqual([a]);
    expect(await findNamed(['WSS://Browsers.example.org'])).toEqual(['WSS://Browsers.example.org']);
    expect(await findNamed([], { BULLETIN_BROWSER: `${a},${b}` })).toEqual([a, b]);
    expect(await find([], { env: { BULLETIN_BROWSER: a } })).toBe(`environment: ${a}`);
  });

  it('cannot be mixed with browsers of this machine, of which there is one', async () => {
    for (const names of [
      [a, '/usr/bin/chromium'],
      ['bundled', '/usr/bin/chromium'],
      ['bundled', b],
    ])
      await expect(findNamed(names)).rejects.toThrow('--browser names 2 browsers, and not all of them by an address');
  });

  it.each([
    [
      'https://me:swordfish@browsers.example.org/?token=swordfish',
      '--browser has an address that starts with https://',
    ],
    ['http://127.0.0.1:3000/swordfish', '--browser has an address that starts with http://'],
    ['ws://', '--browser has an address that is not one'],
    ['ws://browsers.example.org:99999/swordfish', '--browser has an address that is not one'],
    ['wss://bro wsers/?swordfish', '--browser has an address that is not one'],
    ['browsers.example.org:3000?token=swordfish', '--browser names the command browsers.example.org:3000, which'],
    ['me:swordfish@browsers.example.org', '--browser names the command browsers.example.org, which'],
    ['me:swordfish@browsers.example.org/?swordfish', '--browser names browsers.example.org/, but'],
    ['ws:/browsers.example.org/swordfish', '--browser has an address that is not one'],
    ['wss//browsers.example.org/swordfish', '--browser has an address that is not one'],
    ['"wss://browsers.example.org/swordfish"', '--browser has an address that is not one'],
    ['url=wss://browsers.example.org/swordfish', '--browser has an address that is not one'],
    ['ws:browsers.example.org/swordfish', '--browser has an address that is not one'],
  ])('are not shown with their tokens when they are mistyped: %s', async (name, expected) => {
    const error: unknown = await findNamed([name]).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'UserError', message: expect.stringContaining(expected) });
    const { message, hint, cause } = error as { message: string; hint?: string; cause?: unknown };
    expect(`${message} ${hint} ${String(cause)}`).not.toContain('swordfish');
  });
});
