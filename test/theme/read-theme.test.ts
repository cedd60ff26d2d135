// Themes are found, and read without being trusted.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import type { Host } from '../../src/host/host.ts';
import { noDesign } from '../../src/theme/design.ts';
import { listThemes } from '../../src/theme/find-theme.ts';
import { readCoverage, readTheme } from '../../src/theme/read-theme.ts';
import { createMemoryHost, toolFolder } from '../support/memory-host.ts';

const own = { 'themes/plain/page.liquid': '<p>{{ edition.title }}</p>', 'themes/plain/style.css': 'p { margin: 0 }' };

const hostWith = (files: Readonly<Record<string, string | Uint8Array>>): Host => createMemoryHost(files).host;

async function messageOf(promise: Promise<unknown>): Promise<{ message: string; hint: string | undefined }> {
  const error: unknown = await promise.catch((thrown: unknown) => thrown);
  if (!(error instanceof UserError)) throw new Error('no UserError', { cause: error });
  return { message: error.message, hint: error.hint };
}

describe('finding a theme', () => {
  it('reads the one that comes with bulletin', async () => {
    const theme = await readTheme(hostWith({}), 'classic', '/publication');
    expect(theme.folder).toBe(join(toolFolder, 'templates/classic'));
    expect(Object.keys(theme.templates)).toContain('page');
    expect(theme.styles['print']).toContain('@page');
    expect(theme.fonts.length).toBeGreaterThan(6);
    expect(Buffer.from((await theme.fonts[0]?.data()) ?? '', 'base64').toString('latin1', 0, 4)).toBe('wOF2');
  });

  it('prefers one of the publication, which may do without fonts', async () => {
    const theme = await readTheme(hostWith({ 'themes/classic/page.liquid': 'mine' }), 'classic', '/publication');
    expect(theme).toEqual({
      name: 'classic',
      folder: '/publication/themes/classic',
      templates: { page: 'mine' },
      styles: {},
      fonts: [],
      design: noDesign,
    });
  });

  it('lists those of both places once', async () => {
    const host = hostWith({ ...own, 'themes/classic/page.liquid': '', 'themes/Not A Theme/page.liquid': '' });
    expect(await listThemes(host, '/publication')).toEqual(['civic', 'classic', 'plain']);
  });

  it.each(['modern', '../classic', 'classic/', '', 'CLASSIC', '..', '__proto__'])(
    'names those there are for %j',
    async (name) => {
      const { message, hint } = await messageOf(readTheme(hostWith(own), name, '/publication'));
      expect(message).toBe(`there is no theme \`${name}\``);
      expect(hint).toContain('civic, classic, plain');
      expect(hint).toContain('/publication/themes');
    },
  );
});

describe('reading a theme', () => {
  it('needs a page', async () => {
    const { message } = await messageOf(readTheme(hostWith({ 'themes/half/style.css': '' }), 'half', '/publication'));
    expect(message).toBe('the theme `half` has no page.liquid');
  });

  it('follows no link out of the publication', async () => {
    const host = hostWith(own);
    const files: Host['files'] = {
      ...host.files,
      realpath: (path) => Promise.resolve(path.endsWith('style.css') ? '/etc/passwd' : path),
    };
    const { message } = await messageOf(readTheme({ ...host, files }, 'plain', '/publication'));
    expect(message).toContain('leads out of /publication');
  });

  it('refuses a file of an absurd size', async () => {
    const host = hostWith({ ...own, 'themes/plain/big.liquid': ' '.repeat(300_000) });
    expect((await messageOf(readTheme(host, 'plain', '/publication'))).message).toContain('too large');
  });

  it('says which font is not there', async () => {
    const list = [{ family: 'F', weight: 400, style: 'normal', file: 'f.woff2', characters: '20-7e' }];
    const host = hostWith({ ...own, 'themes/plain/fonts/fonts.json': JSON.stringify(list) });
    const [font] = (await readTheme(host, 'plain', '/publication')).fonts;
    expect((await messageOf(Promise.resolve(font?.data()))).message).toMatch(/names f\.woff2, which is not there/);
  });
});

describe('coverage', () => {
  it('is there for the fonts that come with bulletin, and absent for a theme without', async () => {
    expect((await readCoverage(hostWith(own), 'classic', '/publication'))?.families).toEqual([
      'Bulletin Serif',
      'Bulletin Sans',
    ]);
    expect(await readCoverage(hostWith(own), 'plain', '/publication')).toBeUndefined();
  });

  it('reads no other file', async () => {
    const host = hostWith(own);
    const read: string[] = [];
    const files: Host['files'] = {
      ...host.files,
      read: (path, limit) => {
        read.push(path);
        return host.files.read(path, limit);
      },
    };
    await readCoverage({ ...host, files }, 'classic', '/publication');
    expect(read).toEqual([join(toolFolder, 'templates/classic/fonts/coverage.json')]);
  });
});
