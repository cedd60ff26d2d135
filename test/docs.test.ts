// The pages in docs/ say what the program does: those that are made from it are up to date, and those that are written
// name what exists.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { run } from '../src/cli/cli.ts';
import { explanations } from '../src/check/rules/explained/index.ts';
import { colourNames, fontRoles } from '../src/theme/design.ts';
import { functions } from '../src/theme/template-functions.ts';
import { viewOf } from '../src/theme/view.ts';
import { sampleEdition } from './support/edition.ts';
import { createMemoryHost, toolFolder } from './support/memory-host.ts';

const pageOf = (name: string) => readFileSync(join(toolFolder, 'docs', name), 'utf8');
const ids = explanations().map(({ id }) => id);

describe('docs/rules.md', () => {
  const page = pageOf('rules.md');

  test('is up to date', async () => {
    const { rulesPage } = (await import(pathToFileURL(join(toolFolder, 'scripts', 'rules-page.mjs')).href)) as {
      rulesPage(reported: unknown): string;
    };
    const memory = createMemoryHost();
    expect(await run(['explain', '--json'], memory.host)).toBe(0);
    expect(page === rulesPage(JSON.parse(memory.stdout())), 'run `npm run reference`, and commit what it writes').toBe(
      true,
    );
  });

  test('leads to every rule', () => {
    const linked = [...page.matchAll(/^\| \[[^\]]+\]\(#([^)]+)\)/gm)].map(([, anchor]) => anchor);
    const anchors = [...page.matchAll(/<a id="([^"]+)">/g)].map(([, anchor]) => anchor);
    expect(linked).toEqual(ids.map((id) => id.replace('/', '-')));
    expect(anchors).toEqual(linked);
    expect(new Set(anchors).size).toBe(anchors.length);
  });
});

describe('docs/themes.md', () => {
  const page = pageOf('themes.md');

  test('is up to date', async () => {
    type Source = { read(path: string): string; list(folder: string): readonly string[] };
    const { themesPage } = (await import(pathToFileURL(join(toolFolder, 'scripts', 'themes-page.mjs')).href)) as {
      themesPage(source: Source): string;
    };
    const read = (path: string) => readFileSync(join(toolFolder, path), 'utf8');
    const made = themesPage({ read, list: (folder) => readdirSync(join(toolFolder, folder)).sort() });
    expect(page === made, 'run `npm run reference`, and commit what it writes').toBe(true);
  });

  test('names everything that a template can ask an edition for', () => {
    const names = new Set<string>();
    const walk = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(walk);
      else if (isGroup(value))
        for (const [name, inside] of Object.entries(value)) if (!hidden.has(name)) names.add(name), walk(inside);
    };
    walk(
      (
        viewOf(sampleEdition({ logo: { type: 'image/gif', bytes: new Uint8Array(), width: 1, height: 1, alt: '' } }), {
          sourceOf: () => '',
          names: {},
        }) as { edition: unknown }
      ).edition,
    );
    expect(names.size).toBeGreaterThan(40);
    expect([...names].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  test('names every function, colour and use of fonts', () => {
    const all = [
      ...Object.keys(functions),
      ...colourNames.map((name) => `--${name}`),
      ...[...fontRoles, 'display'].map((role) => `--${role}`),
    ];
    expect(all.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});

/** Of the words there is a list of their own, and prose is for its function. */
const hidden = new Set(['words']);
const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !('blocks' in value);

describe('docs/mistakes.md', () => {
  const page = pageOf('mistakes.md');
  const named = [...page.matchAll(/`([a-z0-9]+\/[a-z0-9-]+)`/g)].map(([, id = '']) => id);

  test('has every mistake once, in order', () => {
    const numbers = [...page.matchAll(/^\| (L\d+) \| \S.* \| \S.* \|$/gm)].map(([, number]) => number);
    expect(numbers).toEqual(Array.from({ length: 48 }, (_, index) => `L${String(index + 1).padStart(2, '0')}`));
  });

  test('names rules that exist', () => {
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

test.each(['CONTRIBUTING.md', 'README.md', 'SECURITY.md', 'docs/pdf.md'])(
  'every file of this repository that %s names is there',
  (page) => {
    const text = readFileSync(join(toolFolder, page), 'utf8');
    const paths = [...text.matchAll(/`((?:src|test|scripts|docs|bench|bin|templates)\/[\w./-]+)`|\]\(([\w./-]+)\)/g)];
    const named = paths.map(([, inCode, linked]) => inCode ?? linked!);
    expect(named.length).toBeGreaterThan(0);
    const missing = named.filter(
      (path) => !existsSync(join(toolFolder, path)) && !existsSync(join(toolFolder, page, '..', path)),
    );
    expect(missing).toEqual([]);
  },
);
