// The browser that comes with bulletin: where its package is, and where it is unpacked.

import { describe, expect, it } from 'vitest';
import { findBundledBrowser, unpackBundledBrowser } from '../../src/press/bundled-browser.ts';
import { bundledFiles, createGround, type GroundOptions } from './ground.ts';

async function unpack(options: GroundOptions, files: Readonly<Record<string, string>> = {}) {
  const ground = createGround({ ...bundledFiles, ...files }, options);
  const reported: (string | undefined)[] = [];
  const found = await findBundledBrowser(ground);
  if (found === undefined) throw new Error('no package');
  const browser = await unpackBundledBrowser(found, '/tmp/private', ground, (text) => reported.push(text));
  return {
    browser,
    reported,
    folders: ground.unpacked.map(({ folder }) => folder),
    archives: ground.unpacked[0]?.archives,
  };
}

describe('the bundled browser', () => {
  it('is found beside bulletin as well as inside it, as npm may place it', async () => {
    const raised = Object.fromEntries(
      Object.entries(bundledFiles).map(([path, text]) => [path.replace('/bulletin/node_modules', ''), text]),
    );
    expect(await findBundledBrowser(createGround(raised))).toMatchObject({ version: '147.0.0' });
    expect(await findBundledBrowser(createGround([]))).toBeUndefined();
  });

  it('is not found when a part of it is missing', async () => {
    const parts = Object.entries(bundledFiles).filter(([path]) => !path.endsWith('al2023.tar.br'));
    expect(await findBundledBrowser(createGround(Object.fromEntries(parts)))).toBeUndefined();
  });

  it('is unpacked into the user’s cache, and says so meanwhile', async () => {
    const { browser, reported, folders, archives } = await unpack({ env: { HOME: '/home/a' } });
    expect(folders).toEqual(['/home/a/.cache/bulletin/chromium-147.0.0']);
    expect(archives?.map((path) => path.split('/').at(-1))).toEqual(['chromium.br', 'al2023.tar.br', 'fonts.tar.br']);
    expect(browser.path).toBe('/home/a/.cache/bulletin/chromium-147.0.0/chromium');
    expect(browser.libraries).toBe('/home/a/.cache/bulletin/chromium-147.0.0/lib');
    expect(reported).toEqual(['Unpacking the browser that comes with bulletin', undefined]);
  });

  it('is unpacked once', async () => {
    const { folders, reported } = await unpack(
      { env: { HOME: '/home/a' } },
      { '/home/a/.cache/bulletin/chromium-147.0.0/chromium': '' },
    );
    expect([folders, reported]).toEqual([[], []]);
  });

  it('goes where XDG_CACHE_HOME says, if that is absolute', async () => {
    expect((await unpack({ env: { HOME: '/home/a', XDG_CACHE_HOME: '/cache' } })).folders).toEqual([
      '/cache/bulletin/chromium-147.0.0',
    ]);
    expect((await unpack({ env: { HOME: '/home/a', XDG_CACHE_HOME: 'cache' } })).folders).toEqual([
      '/home/a/.cache/bulletin/chromium-147.0.0',
    ]);
  });

  it('goes into the run’s own folder without a home, or with one that is closed', async () => {
    expect((await unpack({})).folders).toEqual(['/tmp/private/chromium-147.0.0']);
    expect((await unpack({ env: { HOME: '/root' }, closed: ['/root'] })).folders).toEqual([
      '/tmp/private/chromium-147.0.0',
    ]);
  });

  it.each(['', '/chromium-147.0.0', '/chromium-147.0.0/chromium'])(
    'is not taken from the cache where others can write %s',
    async (path) => {
      const cache = '/cache/bulletin';
      const { browser, folders } = await unpack(
        { env: { XDG_CACHE_HOME: '/cache' }, strange: [`${cache}${path}`] },
        { [`${cache}/chromium-147.0.0/chromium`]: '' },
      );
      expect(browser.path).toBe('/tmp/private/chromium-147.0.0/chromium');
      expect(folders.at(-1)).toBe('/tmp/private/chromium-147.0.0');
    },
  );

  it('says what it needs when there is no place at all', async () => {
    await expect(unpack({ env: { HOME: '/root' }, closed: ['/root', '/tmp'] })).rejects.toMatchObject({
      name: 'UserError',
      hint: expect.stringContaining('200 MB'),
    });
  });
});
