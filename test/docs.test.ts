// The pages in docs/ say what the program does: those that are made from it are up to date, and those that are written
// name what exists, and all of it.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { run } from '../src/cli/cli.ts';
import { commands, sharedFlags } from '../src/cli/commands/index.ts';
import { allTopics, topics } from '../src/cli/guide/topics.ts';
import { reports } from '../src/check/reports/index.ts';
import { rules } from '../src/check/rules/index.ts';
import { formats } from '../src/output/formats/index.ts';
import { explanations } from '../src/check/rules/explained/index.ts';
import { colourNames, fontRoles } from '../src/theme/design.ts';
import { limits } from '../src/theme/template-limits.ts';
import { functions } from '../src/theme/template-functions.ts';
import { viewOf } from '../src/theme/view.ts';
import { emptyEdition, sampleEdition, sampleItem } from './support/edition.ts';
import { createMemoryHost, toolFolder } from './support/memory-host.ts';

const pageOf = (name: string) => readFileSync(join(toolFolder, 'docs', name), 'utf8');
const ids = explanations().map(({ id }) => id);

describe('docs/rules.md', () => {
  const page = pageOf('rules.md');

  const pageMaker = async () =>
    (await import(pathToFileURL(join(toolFolder, 'scripts', 'rules-page.mjs')).href)) as {
      rulesPage(reported: unknown, page: string): string;
    };

  test('is up to date', async () => {
    const { rulesPage } = await pageMaker();
    const memory = createMemoryHost();
    expect(await run(['explain', '--json'], memory.host)).toBe(0);
    const made = rulesPage(JSON.parse(memory.stdout()), page);
    expect(page === made, 'run `npm run reference`, and commit what it writes').toBe(true);
  });

  test('is not made while a rule does not find its own mistake', async () => {
    const { rulesPage } = await pageMaker();
    const memory = createMemoryHost();
    await run(['explain', '--json'], memory.host);
    const explained = JSON.parse(memory.stdout()) as { rules: { id: string; finding?: unknown }[] };
    const blind = explained.rules.map((rule) => (rule.id === 'issue/words' ? { ...rule, finding: undefined } : rule));
    expect(() => rulesPage({ ...explained, rules: blind }, page)).toThrow('issue/words does not find its own mistake');
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

  /** The names that the tables under a heading have in their first columns. */
  function namesUnder(heading: string): readonly string[] {
    const [, after = ''] = page.split(new RegExp(`^#+ ${heading}.*$`, 'm'));
    const [section = ''] = after.split(/^#/m);
    return [...section.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    );
  }

  const edition = sampleEdition({ logo: { type: 'image/gif', bytes: new Uint8Array(), width: 1, height: 1, alt: '' } });
  const event = { uid: 'a.28@example.org', file: '028.en.a.ics', start: '2017-10', isCancelled: false };
  const withEvent = emptyEdition({ sections: [{ anchor: 'a', title: 'A', items: [sampleItem({ event })] }] });
  const views = [edition, withEvent].map((one) => viewOf(one, { sourceOf: () => '', names: {}, isLarge: false }));

  /** All that the edition has under one of these names, as templates see it. */
  function viewsOf(...under: readonly string[]): readonly object[] {
    const found: object[] = [];
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null || 'blocks' in value) return;
      for (const [name, inside] of Object.entries(value)) {
        if (name === 'words') continue;
        if (under.includes(name)) found.push(...([inside].flat().filter(Boolean) as object[]));
        walk(inside);
      }
    };
    walk(views);
    return found;
  }

  test.each([
    ['`edition`', ['edition'], ['words']],
    ['A date', ['date'], []],
    ['A section', ['sections'], []],
    ['An item', ['items'], []],
    ['Event', ['event'], []],
    ['A value of a fact', ['values'], ['label']],
    ['A link', ['links'], []],
    ['An image', ['images', 'logo'], []],
    ['A box', ['boxes'], []],
  ])('names everything that a template can ask for: %s', (heading, under, hidden) => {
    const names = new Set(viewsOf(...under).flatMap((one) => Object.keys(one)));
    hidden.forEach((name) => names.delete(name));
    expect(names.size).toBeGreaterThan(1);
    expect(namesUnder(heading)).toEqual(expect.arrayContaining([...names]));
  });

  test('names every word, function, colour and use of fonts, and no others', () => {
    const words = Object.entries(edition.words).filter(([, word]) => typeof word === 'string');
    expect(namesUnder('`words`').toSorted()).toEqual(words.map(([name]) => name).toSorted());
    expect(namesUnder('Functions').toSorted()).toEqual(Object.keys(functions).toSorted());
    const all = [...colourNames, ...fontRoles, 'display'].map((name) => `--${name}`);
    const properties = [...page.matchAll(/(?<=`)--[\w-]+(?=`)/g)].map(([name]) => name);
    expect([...new Set(properties)].toSorted()).toEqual(all.toSorted());
  });

  test('names every file of the themes that come with bulletin', () => {
    const names = ['classic', 'civic'].flatMap((theme) => readdirSync(join(toolFolder, 'templates', theme)));
    expect(namesUnder('The files of a theme')).toEqual(
      expect.arrayContaining(names.filter((name) => /\.(?:hbs|css|yaml)$/.test(name))),
    );
  });

  test('names the limits', () => {
    expect(page).toContain(`more than ${limits.steps / 1_000_000} million steps`);
    expect(page).toContain(`more than ${limits.characters / 1_000_000} million characters`);
    expect(page).toContain(`more than ${limits.source / 1000} kB of templates`);
  });
});

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

const pages = readdirSync(join(toolFolder, 'docs')).filter((name) => name.endsWith('.md'));
const everyPage = ['README.md', ...pages.map((name) => `docs/${name}`)];
const textOf = (page: string) => readFileSync(join(toolFolder, page), 'utf8');

describe('the guide', () => {
  // `bulletin explain` shows what is in docs/rules.md.
  const names = pages.map((name) => name.replace('.md', '')).filter((name) => name !== 'rules');

  test('has each page of docs/ as a topic, and nothing else', () => {
    expect(allTopics.map(({ name }) => name).sort()).toEqual([...names].sort());
  });

  test('is in the package', () => {
    const { files } = JSON.parse(textOf('package.json')) as { files: readonly string[] };
    expect(files).toContain('docs/*.md');
  });

  test('is linked from README.md, and its first pages in the same order', () => {
    const linked = [...textOf('README.md').matchAll(/^(?:\||-) \[[^\]]+\]\(docs\/([\w-]+)\.md\)/gm)].map(
      ([, name]) => name,
    );
    expect(linked.slice(0, topics.guide.length)).toEqual(topics.guide.map(({ name }) => name));
    expect([...linked].sort()).toEqual([...names, 'rules'].sort());
  });

  test('has a page for each command that names one', () => {
    const named = commands
      .flatMap((command) => ('run' in command ? [command] : command.verbs))
      .flatMap(({ topic }) => topic ?? []);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !names.includes(name))).toEqual([]);
  });

  // What is in a table of the program is in the README too, so that nothing stays unknown.
  test.each(commands.map(({ name }) => name))('begins with a README that names the command %s', (name) => {
    expect(textOf('README.md')).toMatch(new RegExp(`bulletin ${name}\\b`));
  });

  test('has a row in the README for each format, with its file and the words of `bulletin build --help`', () => {
    const rows = [...textOf('README.md').matchAll(/^\| `([\w-]+)` \| `001\.en(\.[\w.]+)` \| (.+) \|$/gm)];
    expect(rows.map(([, ...cells]) => cells)).toEqual(
      formats.map(({ name, suffix, summary }) => [name, suffix, summary]),
    );
  });

  test('names each report of `validate` on its page', () => {
    for (const { name } of reports) expect(textOf('docs/reports.md')).toContain(`\`${name}\``);
  });

  // The examples of rules have links of their own.
  test.each(everyPage.filter((page) => page !== 'docs/rules.md'))(
    '%s leads to pages and headings that exist',
    (page) => {
      const text = withoutCode(textOf(page)).replace(/`[^`\n]+`/g, '');
      const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)]+))?\)/g)];
      for (const [whole, path = '', anchor] of links) {
        const target = path === '' ? page : join(page, '..', path);
        expect(existsSync(join(toolFolder, target)), `${page}: ${whole}`).toBe(true);
        if (anchor !== undefined) expect(anchorsOf(textOf(target)), `${page}: ${whole}`).toContain(anchor);
      }
    },
  );

  test.each(everyPage)('%s shows commands and flags that exist', (page) => {
    const text = textOf(page);
    const blocks = [...text.matchAll(/^```sh\n([^]*?)^```/gm)].map(([, block]) => block).join('');
    const spans = [...withoutCode(text).matchAll(/`([^`]+)`/g)].map(([, span]) => span).join('\n');
    const shown = [
      ...text.matchAll(/^(?: {4}|\$ )(?:\$ )?bulletin ([a-z][^\n#|]*)/gm),
      ...`${blocks}\n${spans}`.matchAll(/(?<=^|\()bulletin ([a-z][^\n#|)\\]*)/gm),
    ];
    const lines = shown.map(([, line = '']) => line);
    if (page.includes('issue') || page.includes('README')) expect(lines.length).toBeGreaterThan(1);
    expect(lines.flatMap(wrongIn)).toEqual([]);
  });
});

/** Without blocks of code. */
function withoutCode(text: string): string {
  return text.replace(/^(`{3,})[^]*?^\1$/gm, '').replace(/^ {4}.*$/gm, '');
}

/** As GitHub makes them, and those that are in the text. */
function anchorsOf(text: string): readonly string[] {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
  return [...headings, ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id)];
}

/** What a command line has that the table of commands does not know. */
function wrongIn(line: string): readonly string[] {
  const [name = '', ...rest] = line.split(/\s+/);
  const command = commands.find((one) => one.name === name);
  if (command === undefined) return name === 'help' ? [] : [line];
  const verb = 'run' in command ? command : (command.verbs.find((one) => one.name === rest[0]) ?? command.alone);
  if (verb === undefined) return rest[0] === undefined || rest[0] === '--help' ? [] : [line];
  const known = [...verb.flags, ...sharedFlags].flatMap(
    ({ usage }) => usage.match(/(?<=^|[ ,])--?[a-zA-Z][\w-]*/g) ?? [],
  );
  const typed = rest.flatMap((word) => /^--?[a-zA-Z][\w-]*/.exec(word)?.[0] ?? []);
  return typed.filter((flag) => ![...known, '--help', '-h'].includes(flag)).map((flag) => `${line}: ${flag}`);
}

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

describe('CONTRIBUTING.md says where the tests of a rule are', () => {
  const rows = [...textOf('CONTRIBUTING.md').matchAll(/^ {2}\| (`[a-z0-9]+\/`.*) \| (.+) \|$/gm)];
  const namesIn = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  const filesOf = new Map(
    rows.flatMap(([, families = '', cell = '']) =>
      namesIn(families).map((family) => [family, namesIn(cell).filter((name) => name.endsWith('.test.ts'))] as const),
    ),
  );

  test.each([...new Set(rules.map(({ id }) => id.replace(/[^/]+$/, '')))])('%s', (family) => {
    const files = filesOf.get(family) ?? [];
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(textOf(`test/check/rules/${file}`), file).toContain(family);
  });
});
