// Templates that were parsed when bulletin was built fill the same pages as those that are parsed when they are used.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileTheme } from '../../src/theme/compile-theme.ts';
import { parseTemplate } from '../../src/theme/parse-template.ts';
import { keyOf, parsedFile, readParsed, writeParsed } from '../../src/theme/parsed-templates.ts';
import { readTheme } from '../../src/theme/read-theme.ts';
import type { Source, Theme } from '../../src/theme/theme.ts';
import { sampleEdition } from '../support/edition.ts';
import { createMemoryHost, toolFolder } from '../support/memory-host.ts';

const templates = join(toolFolder, 'templates');
const shipped: readonly Source[] = (readdirSync(templates, { recursive: true }) as string[])
  .filter((path) => /\.(?:hbs|css)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(templates, path), 'utf8') }));
const parsed = writeParsed(shipped.map((source) => ({ source, tree: parseTemplate(source) })));

const themeFrom = (lines: string, name: string, files: Readonly<Record<string, string>> = {}): Promise<Theme> =>
  readTheme(createMemoryHost({ [join(toolFolder, parsedFile)]: lines, ...files }).host, name, '/publication');

/** The page, the mail and the style sheets of an edition that has everything. */
async function filledBy(theme: Theme): Promise<readonly string[]> {
  const mail = { preheader: 'Before all', unsubscribe: null, why: 'You asked for it' };
  const fill = (await compileTheme(theme))(sampleEdition(), { names: { mail } });
  return ['page', 'email', ...Object.keys(theme.styles).map((name) => `${name}.css`)].map(fill);
}

const sourcesOf = (theme: Theme): readonly Source[] => [
  ...Object.values(theme.templates),
  ...Object.values(theme.styles),
];

describe('a template that was parsed before', () => {
  it.each(['classic', 'civic'])('fills what the same one fills that is parsed now: %s', async (name) => {
    const theme = await themeFrom(parsed, name);
    expect(sourcesOf(theme).filter((source) => source.parsed === undefined)).toEqual([]);
    const now = await themeFrom('', name);
    expect(sourcesOf(now).filter((source) => source.parsed !== undefined)).toEqual([]);
    expect(await filledBy(theme)).toEqual(await filledBy(now));
  });

  it('is not parsed again', async () => {
    const [source] = shipped.filter(({ path }) => path.endsWith('page.hbs'));
    const other = parseTemplate({ path: 'page.hbs', text: 'parsed before' });
    const theme = await themeFrom(writeParsed([{ source: source!, tree: other }]), 'classic');
    expect((await filledBy(theme))[0]).toBe('parsed before');
  });

  it('is parsed again where its text is another, and the others of its theme are not', async () => {
    const files = { 'themes/own/theme.yaml': 'base: classic\n', 'themes/own/person.hbs': '{{contact.name}}!' };
    const theme = await themeFrom(parsed, 'own', files);
    expect(sourcesOf(theme).flatMap(({ path, parsed: tree }) => (tree === undefined ? [path] : []))).toEqual([
      '/publication/themes/own/person.hbs',
    ]);
    const [page] = await filledBy(theme);
    expect(page).toContain('!');
    expect(page).not.toBe((await filledBy(await themeFrom(parsed, 'classic')))[0]);
  });

  it('has a mistake at the same place', async () => {
    const source = { path: '/publication/themes/own/page.hbs', text: '<p>\n  {{edition.titel}}' };
    const files = { [source.path]: source.text };
    const messages = await Promise.all(
      ['', writeParsed([{ source, tree: parseTemplate(source) }])].map(async (lines) => {
        const fill = (await compileTheme(await themeFrom(lines, 'own', files)))(sampleEdition());
        return String(
          await Promise.resolve('page')
            .then(fill)
            .catch((error: unknown) => error),
        );
      }),
    );
    expect(messages[0]).toContain('/publication/themes/own/page.hbs:2:5: ');
    expect(messages[1]).toBe(messages[0]);
  });
});

describe('the key of a template', () => {
  it('tells a style sheet from a page, whose blanks are others', () => {
    const text = 'p { }\n';
    expect(keyOf({ path: 'a.css', text })).not.toBe(keyOf({ path: 'a.hbs', text }));
    expect(keyOf({ path: 'a.css', text })).toBe(keyOf({ path: '/somewhere/b.css', text }));
  });

  it('finds its tree among the others', () => {
    const trees = readParsed(parsed);
    expect(trees.size).toBe(shipped.length);
    for (const source of shipped) expect(() => JSON.parse(trees.get(keyOf(source))!)).not.toThrow();
  });
});
