// Themes are found, and read without being trusted.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/base/errors.ts';
import type { Host } from '../../src/host/host.ts';
import { noDesign } from '../../src/theme/design.ts';
import { filesToEject } from '../../src/theme/eject-theme.ts';
import { fillPage } from '../../src/theme/fill-page.ts';
import { listThemes } from '../../src/theme/find-theme.ts';
import { readCoverage, readTheme } from '../../src/theme/read-theme.ts';
import { sampleEdition } from '../support/edition.ts';
import { createMemoryHost, toolFolder } from '../support/memory-host.ts';

const own = { 'themes/plain/page.hbs': '<p>{{edition.title}}</p>', 'themes/plain/style.css': 'p { margin: 0 }' };

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
    expect(theme.styles['print']?.text).toContain('@page');
    expect(theme.fonts.length).toBeGreaterThan(6);
    expect(Buffer.from((await theme.fonts[0]?.data()) ?? '', 'base64').toString('latin1', 0, 4)).toBe('wOF2');
  });

  it('prefers one of the publication, which may do without fonts', async () => {
    const theme = await readTheme(hostWith({ 'themes/classic/page.hbs': 'mine' }), 'classic', '/publication');
    expect(theme).toEqual({
      name: 'classic',
      folder: '/publication/themes/classic',
      templates: { page: { path: '/publication/themes/classic/page.hbs', text: 'mine' } },
      styles: {},
      fonts: [],
      design: noDesign,
    });
  });

  it('lists those of both places once', async () => {
    const host = hostWith({ ...own, 'themes/classic/page.hbs': '', 'themes/Not A Theme/page.hbs': '' });
    expect(await listThemes(host, '/publication')).toEqual(['civic', 'classic', 'plain']);
  });

  it.each(['modern', '../classic', 'classic/', '', 'CLASSIC', '..', '__proto__'])(
    'names those there are for %j',
    async (name) => {
      const { message, hint } = await messageOf(readTheme(hostWith(own), name, '/publication'));
      expect(message).toBe(`There is no theme \`${name}\``);
      expect(hint).toContain('civic, classic, plain');
      expect(hint).toContain('/publication/themes');
    },
  );
});

describe('reading a theme', () => {
  it('needs a page', async () => {
    const { message } = await messageOf(readTheme(hostWith({ 'themes/half/style.css': '' }), 'half', '/publication'));
    expect(message).toBe('The theme `half` has no page.hbs');
  });

  it.each(['page.liquid', 'item.mustache', 'page.njk', 'page.handlebars'])(
    'does not pass over a template in another language: %s',
    async (file) => {
      const { message, hint } = await messageOf(
        readTheme(hostWith({ ...own, [`themes/plain/${file}`]: '' }), 'plain', '/publication'),
      );
      expect(message).toBe(
        `/publication/themes/plain/${file} is not read: the templates of a theme are Handlebars, in .hbs files`,
      );
      expect(hint).toContain(`Write it as ${file.split('.')[0]}.hbs`);
    },
  );

  it('follows no link out of the publication', async () => {
    const files = { ...own, '/etc/passwd': 'root:x:0:0' };
    const { host } = createMemoryHost(files, { links: { 'themes/plain/style.css': '/etc/passwd' } });
    const { message } = await messageOf(readTheme(host, 'plain', '/publication'));
    expect(message).toContain('leads outside /publication');
  });

  it('refuses a file of an absurd size', async () => {
    const host = hostWith({ ...own, 'themes/plain/big.hbs': ' '.repeat(300_000) });
    expect((await messageOf(readTheme(host, 'plain', '/publication'))).message).toContain('too large');
  });

  it('says which font is not there', async () => {
    const list = [{ family: 'F', weight: 400, style: 'normal', file: 'f.woff2', characters: '20-7e' }];
    const host = hostWith({ ...own, 'themes/plain/fonts/fonts.json': JSON.stringify(list) });
    const [font] = (await readTheme(host, 'plain', '/publication')).fonts;
    expect((await messageOf(Promise.resolve(font?.data()))).message).toMatch(/names f\.woff2, which is not there/);
  });
});

describe('a theme that is on another', () => {
  const page = '<p>base</p>';
  const files = {
    'themes/ground/page.hbs': page,
    'themes/ground/person.hbs': 'ground',
    'themes/ground/style.css': 'p { margin: 0 }',
    'themes/ground/theme.yaml': 'colours:\n  light: { paper: "#ffffff", accent: "#003366" }\n',
    'themes/ours/theme.yaml': 'base: ground\ncolours:\n  light: { accent: "#660000" }\n',
    'themes/ours/person.hbs': 'ours',
    'themes/ours/extra.css': 'p { margin: 1px }',
  };

  it('has of the other what it lacks, file by file and colour by colour', async () => {
    const { name, folder, templates, styles, design } = await readTheme(hostWith(files), 'ours', '/publication');
    expect([name, folder]).toEqual(['ours', '/publication/themes/ours']);
    const source = (path: string, text: string) => ({ path: `/publication/themes/${path}`, text });
    expect(templates).toEqual({ page: source('ground/page.hbs', page), person: source('ours/person.hbs', 'ours') });
    expect(styles).toEqual({
      style: source('ground/style.css', 'p { margin: 0 }'),
      extra: source('ours/extra.css', 'p { margin: 1px }'),
    });
    expect(design.colours.light).toEqual({ paper: '#ffffff', accent: '#660000' });
  });

  it('has the fonts of both, and what the nearest says that they cover', async () => {
    const host = hostWith({ 'themes/ours/theme.yaml': 'base: classic' });
    const classic = await readTheme(host, 'classic', '/publication');
    const ours = await readTheme(host, 'ours', '/publication');
    expect(ours.fonts.map(({ family }) => family)).toEqual(classic.fonts.map(({ family }) => family));
    expect(await ours.fonts[0]!.data()).toBe(await classic.fonts[0]!.data());
    expect(await readCoverage(host, 'ours', '/publication')).toEqual(
      await readCoverage(host, 'classic', '/publication'),
    );
  });

  it('may take the place of the one that it is on', async () => {
    const { folder, templates, styles } = await readTheme(
      hostWith({ 'themes/classic/theme.yaml': 'base: classic', 'themes/classic/person.hbs': 'ours' }),
      'classic',
      '/publication',
    );
    expect(folder).toBe('/publication/themes/classic');
    expect(templates['person']?.text).toBe('ours');
    expect(Object.keys(styles)).toContain('print');
  });

  it.each([
    ['base: nowhere', '/publication/themes/ours/theme.yaml: there is no theme `nowhere` to base it on'],
    ['base: ours', '/publication/themes/ours/theme.yaml: the theme `ours` is based on itself'],
    ['base: ../../etc', '/publication/themes/ours/theme.yaml:1:7: `base` is not an id: ../../etc'],
    [
      'base: ground\ncolors: {}',
      '/publication/themes/ours/theme.yaml:2:1: Unknown field `colors`. Did you mean `colours`?',
    ],
    ['colours:\n  light: { ink: black }', '/publication/themes/ours/theme.yaml:2:17: `ink` is not a colour: black'],
    ['base: [', '/publication/themes/ours/theme.yaml:'],
    [`# ${'x'.repeat(20_000)}`, '/publication/themes/ours/theme.yaml is too large'],
  ])('is reported what is wrong with %j', async (text, what) => {
    const { message } = await messageOf(
      readTheme(hostWith({ ...files, 'themes/ours/theme.yaml': text }), 'ours', '/publication'),
    );
    expect(message).toContain(what);
  });

  it('is on no long row of others', async () => {
    const row = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`themes/t${index}/theme.yaml`, `base: t${index + 1}`]),
    );
    const host = hostWith({ ...row, 'themes/t9/page.hbs': page });
    expect((await messageOf(readTheme(host, 't0', '/publication'))).message).toContain('has more than 4 bases');
    expect((await readTheme(host, 't5', '/publication')).templates['page']?.text).toBe(page);
  });
});

describe('a theme that is copied', () => {
  it('looks the same without its bases, to the last byte', async () => {
    const host = hostWith({});
    const files = await filesToEject(host, 'civic', '/publication');
    const alone = hostWith(Object.fromEntries([...files].map(([path, content]) => [`themes/alone/${path}`, content])));
    const [civic, copy] = [
      await readTheme(host, 'civic', '/publication'),
      await readTheme(alone, 'alone', '/publication'),
    ];
    expect(copy.folder).toBe('/publication/themes/alone');
    expect(copy.design).toEqual(civic.design);
    expect(
      Buffer.compare((await fillPage(copy, sampleEdition())).content, (await fillPage(civic, sampleEdition())).content),
    ).toBe(0);
    expect(await readCoverage(alone, 'alone', '/publication')).toEqual(
      await readCoverage(host, 'civic', '/publication'),
    );
    for (const licence of ['serif', 'sans', 'mono']) expect(files.has(join('fonts', `OFL-${licence}.txt`))).toBe(true);
  });

  it('loses no font whose file is called as one of its base', async () => {
    const list = (family: string) =>
      JSON.stringify([{ family, weight: 400, style: 'normal', file: 'f.woff2', characters: '20-7e' }]);
    const font = (name: string, family: string) => ({
      [`themes/${name}/fonts/fonts.json`]: list(family),
      [`themes/${name}/fonts/f.woff2`]: family,
    });
    const host = hostWith({
      ...font('ground', 'One'),
      ...font('ours', 'Two'),
      'themes/ours/theme.yaml': 'base: ground',
      'themes/ground/page.hbs': '',
    });
    expect((await messageOf(filesToEject(host, 'ours', '/publication'))).message).toContain(
      'has the same name as a font of its base',
    );
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
