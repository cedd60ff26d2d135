// The laws of the house, read from the source: imports go down, no circles, one home for each package, one style.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../src/output/formats/index.ts';
import { toolFolder } from './support/memory-host.ts';
import { codeOf, readSource, type SourceFile } from './support/source-files.ts';

const source = readSource('src');
const tests = readSource('test');

/**
 * The floors, from the ground up. A file imports from the floors below its own, and from its own floor where the next
 * table allows it.
 */
const floors = ['base', 'content', 'theme', 'output', 'check', 'build', 'cli', 'main'] as const;

/**
 * The rooms of a floor that has several, from the ground up: a room imports from those before it. Files outside a room
 * come last.
 */
const rooms: Readonly<Record<string, readonly (readonly string[])[]>> = {
  content: [
    ['prose'],
    ['issue'],
    ['languages'],
    ['edit'],
    ['publication'],
    ['edition'],
    ['carry-over'],
    ['translation'],
    ['contributions'],
  ],
  output: [['plain-text', 'verify'], ['archive', 'calendar', 'mail', 'paper'], ['formats']],
  check: [['edit'], ['rules', 'reports']],
  build: [['kept'], ['make'], ['many', 'preview']],
  cli: [['asking', 'completion', 'guide'], ['desk'], ['commands']],
};

/** They are beside the road: anyone may take their types, and only main the rest. */
const beside: readonly string[] = ['host', 'press'];

/**
 * Where each package may be imported: files, or folders with a `/` at the end. One that is not here has no home yet.
 */
const homes: Readonly<Record<string, readonly string[]>> = {
  commander: ['cli/cli.ts'],
  inquirer: ['host/prompts.ts'],
  chalk: ['host/palette.ts'],
  chokidar: ['host/watch.ts'],
  'tar-fs': ['host/unpack.ts'],
  puppeteer: ['press/'],
  'puppeteer/internal/node/NodeWebSocketTransport.js': ['press/socket-transport.ts'],
  '@cantoo/pdf-lib': ['press/finish/'],
  yaml: ['content/issue/'],
  'zod/mini': [
    'content/issue/',
    'content/publication/schema.ts',
    'content/publication/scaffold-issue.ts',
    'content/publication/per-language.ts',
    'content/publication/mail-schema.ts',
    'content/publication/words-schema.ts',
    'content/publication/json-schemas.ts',
    'theme/design-schema.ts',
  ],
  // `z.core` as a value, from zod/mini, would bring the whole library into the bundle.
  'zod/v4/core': ['content/issue/field.ts'],
  feed: ['output/archive/feed.ts'],
  'ical.js': ['output/calendar/write-calendar.ts'],
  'timezones-ical-library': ['output/calendar/write-calendar.ts'],
  'get-east-asian-width': ['base/display-width.ts'],
  'highlight.js/lib/common': ['content/prose/highlighter.ts'],
  marked: [
    'content/prose/left-over.ts',
    'content/prose/lex-prose.ts',
    'content/prose/lost-text.ts',
    'content/prose/parse-prose.ts',
    'content/prose/slim-marked.ts',
  ],
  // Only the first loads it; the others need its types.
  '@handlebars/parser': [
    'theme/parse-template.ts',
    'theme/compile-path.ts',
    'theme/compile-template.ts',
    'theme/compile-theme.ts',
    'theme/parsed-templates.ts',
    'theme/compile-value.ts',
    'theme/template-mistakes.ts',
  ],
  'postal-mime': ['content/contributions/mail-file.ts', 'output/verify/read-mail.ts'],
  parse5: ['content/contributions/html-words.ts', 'output/verify/read-html.ts'],
  'image-size': ['content/issue/images.ts'],
  '@silvia-odwyer/photon-node': ['content/issue/pictures/fit-picture.ts'],
  'node:fs': ['host/'],
  'node:fs/promises': ['host/'],
  'node:http': ['host/serve.ts'],
  'node:net': ['host/serve.ts'],
  'node:os': ['host/', 'main.ts'],
  'node:worker_threads': ['host/run-in-thread.ts'],
  'node:v8': ['host/long-run.ts', 'host/run-in-thread.ts'],
  'node:tty': ['host/'],
  'node:vm': ['host/'],
  picomatch: ['content/publication/ignored.ts', 'content/publication/expand-glob.ts'],
  diff: ['check/edit/unified-diff.ts'],
  pako: ['theme/pack-woff.ts'],
  'node:child_process': ['host/'],
  'node:stream': ['host/', 'press/'],
  'node:stream/promises': ['host/'],
  'node:zlib': [
    'base/seal.ts',
    'host/memory.ts',
    'host/unpack.ts',
    'press/survey.ts',
    'check/rules/reading/text-key.ts',
    'theme/font-tables.ts',
  ],
  'node:crypto': [
    'base/seal.ts',
    'build/preview/gate.ts',
    'host/',
    'main.ts',
    'theme/',
    'output/mail/',
    'press/finish/',
  ],
  // Pure: it computes on text.
  'node:url': ['check/rules/link-other-site.ts'],
  'node:path': [''],
};

function floorOf(path: string): string {
  return (path.split('/')[0] ?? '').replace(/\.ts$/, '');
}

/** A room of a floor; nothing where the floor is one room, and for a file that is in none. */
function roomOf(path: string): string | undefined {
  const [floor = '', room = '', ...rest] = path.split('/');
  return floor in rooms && rest.length > 0 ? room : undefined;
}

function heightOf(path: string): number {
  const ofFloor = rooms[floorOf(path)] ?? [];
  const index = ofFloor.findIndex((names) => names.includes(roomOf(path) ?? ''));
  return index === -1 ? ofFloor.length : index;
}

describe('imports', () => {
  test('the reader of imports sees them', () => {
    const cli = source.find(({ path }) => path === 'cli/cli.ts');
    expect(cli?.imports).toContainEqual({ target: 'commander', isFile: false, isType: false, isLate: false });
    expect(cli?.imports).toContainEqual({
      target: 'cli/commands/index.ts',
      isFile: true,
      isType: false,
      isLate: false,
    });
    expect(cli?.imports).toContainEqual({ target: 'host/host.ts', isFile: true, isType: true, isLate: false });
    const prompts = source.find(({ path }) => path === 'host/prompts.ts');
    expect(prompts?.imports).toContainEqual({ target: 'inquirer', isFile: false, isType: false, isLate: true });
  });

  test('every file is on a floor, and every folder of a floor with rooms is one of them', () => {
    const lost = source.filter(({ path }) => ![...floors, ...beside].includes(floorOf(path)));
    const unknown = source.filter(
      ({ path }) => roomOf(path) !== undefined && !rooms[floorOf(path)]?.flat().includes(roomOf(path) ?? ''),
    );
    expect([...lost, ...unknown].map(({ path }) => path)).toEqual([]);
  });

  test('go down only', () => {
    const breaches = source.flatMap(({ path, imports }) =>
      imports
        .filter(({ target, isFile, isType }) => isFile && !isAllowed(path, target, isType))
        .map(({ target }) => `${path} imports ${target}`),
    );
    expect(breaches).toEqual([]);
  });

  function isAllowed(path: string, target: string, isType: boolean): boolean {
    const [from, to] = [floorOf(path), floorOf(target)];
    if (beside.includes(to)) return isType || from === to || from === 'main';
    if (beside.includes(from)) return to === 'base' || (isType && target.startsWith('content/issue/'));
    if (from !== to) return floors.indexOf(to as never) < floors.indexOf(from as never);
    return roomOf(path) === roomOf(target) || heightOf(target) < heightOf(path);
  }

  test('make no circles', () => {
    const graph = new Map(
      source.map(({ path, imports }) => [path, imports.filter(({ isFile }) => isFile).map(({ target }) => target)]),
    );
    expect(circles(graph)).toEqual([]);
  });

  /** What makes the forms of an issue. */
  const makers = [
    'build/run-build.ts',
    'output/calendar/render-calendar.ts',
    'output/mail/render-email.ts',
    'output/mail/render-message.ts',
    'output/plain-text/render-text.ts',
    'press/finish/finish-pdf.ts',
    'press/open-press.ts',
    'theme/compile-template.ts',
    'theme/fill-page.ts',
  ];

  /** All files that are loaded with these. */
  function loadedWith(...paths: readonly string[]): ReadonlySet<string> {
    const loaded = new Set<string>();
    const load = (path: string): void => {
      if (loaded.has(path)) return;
      loaded.add(path);
      const needed = source.find((file) => file.path === path)?.imports ?? [];
      for (const { target, isFile, isType, isLate } of needed) if (isFile && !isType && !isLate) load(target);
    };
    paths.forEach(load);
    return loaded;
  }

  function makersWith(...paths: readonly string[]): readonly string[] {
    const loaded = loadedWith(...paths);
    return makers.filter((path) => loaded.has(path));
  }

  test('load the hashes of Node only where something is hashed', () => {
    const loaded = loadedWith('main.ts');
    const hashing = source.filter(
      ({ path, imports }) =>
        loaded.has(path) &&
        imports.some(({ target, isType, isLate }) => target === 'node:crypto' && !isType && !isLate),
    );
    expect(hashing.map(({ path }) => path)).toEqual([]);
  });

  test('load what only commands for editors need with these commands', () => {
    const late = ['cli/desk/', 'content/carry-over/', 'build/preview/', 'cli/completion/bash.ts'];
    const loaded = [...loadedWith('main.ts')];
    for (const start of late) {
      expect(
        source.some(({ path }) => path.startsWith(start)),
        start,
      ).toBe(true);
      expect(loaded.filter((path) => path.startsWith(start))).toEqual([]);
    }
  });

  test('load no maker before something is built, and then only those of its formats', () => {
    const missing = makers.filter((maker) => !source.some(({ path }) => path === maker));
    expect(missing).toEqual([]);
    expect(makersWith('main.ts')).toEqual([]);
    expect(makersWith('build/run-build.ts')).toEqual(['build/run-build.ts']);
    expect(makersWith('press/open-press.ts')).toEqual(['press/open-press.ts']);
  });

  const ofFormats: Readonly<Record<string, readonly string[]>> = {
    html: ['theme/fill-page.ts'],
    pdf: ['theme/fill-page.ts'],
    'pdf-large': ['theme/fill-page.ts'],
    text: ['output/plain-text/render-text.ts'],
    email: ['output/mail/render-email.ts'],
    eml: ['output/mail/render-message.ts', 'output/plain-text/render-text.ts'],
    ics: ['output/calendar/render-calendar.ts'],
  };
  test.each(formats.map(({ name }) => name))('load for %s only what makes it', (name) => {
    const own = source.find(({ path }) => path === `output/formats/${name}.ts`)!.imports;
    const loaded = makersWith(...own.filter(({ isLate }) => isLate).map(({ target }) => target));
    expect(loaded, `${name} has a line in \`ofFormats\`, and what makes it is in \`makers\``).toEqual(ofFormats[name]);
    expect(loaded, `what makes ${name} is in \`makers\``).not.toEqual([]);
  });

  test('lead to files that exist, and every file is imported by another', () => {
    const paths = new Set(source.map(({ path }) => path));
    const targets = new Set(
      source.flatMap(({ imports }) => imports.filter(({ isFile }) => isFile).map(({ target }) => target)),
    );
    const isThere = (target: string) => paths.has(target) || existsSync(join(toolFolder, 'src', target));
    expect([...targets].filter((target) => !isThere(target))).toEqual([]);
    // The first is what the program starts with, the second what the build takes the schemas from.
    const roots = ['main.ts', 'content/publication/json-schemas.ts'];
    expect([...paths].filter((path) => !targets.has(path) && !roots.includes(path))).toEqual([]);
  });

  test.each([
    ['cli/commands', ['command.ts', 'index.ts']],
    ['output/formats', ['format.ts', 'index.ts']],
    ['check/reports', ['report.ts', 'index.ts', 'result-of.ts', 'fingerprint.ts']],
    [
      'check/rules',
      [
        'rule.ts',
        'index.ts',
        'run-rules.ts',
        'subject.ts',
        'digest.ts',
        'issue-head.ts',
        'issue-index.ts',
        'translations.ts',
        'suppress.ts',
      ],
    ],
  ])('no two of %s know each other', (room, shared) => {
    const own = source.filter(({ path }) => path.startsWith(`${room}/`) && path.split('/').length === 3);
    const members = own.filter(({ path }) => !shared.includes(path.slice(room.length + 1)));
    expect(members.length).toBeGreaterThan(1);
    const paths = new Set(members.map(({ path }) => path));
    const breaches = members.flatMap(({ path, imports }) =>
      imports.filter(({ target }) => paths.has(target)).map(({ target }) => `${path} imports ${target}`),
    );
    expect(breaches).toEqual([]);
  });

  test('of packages stay in their homes', () => {
    const breaches = source.flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ target, isFile }) =>
            !isFile &&
            !(homes[target] ?? []).some((home) => path === home || (/(^|\/)$/.test(home) && path.startsWith(home))),
        )
        .map(({ target }) => `${path} imports ${target}${target in homes ? '' : ', which has no home'}`),
    );
    expect(breaches).toEqual([]);
  });

  test('name every dependency, and every dependency is imported', () => {
    const { dependencies } = JSON.parse(readFileSync(join(toolFolder, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    // The bundles hold them, so nobody installs them a second time.
    const bundled = [
      ...['@cantoo/pdf-lib', '@handlebars/parser', 'get-east-asian-width', 'highlight.js', 'ical.js', 'pako'],
      ...['timezones-ical-library', 'zod'],
    ];
    const imported = new Set(
      source.flatMap(({ imports }) =>
        imports
          .filter(({ isFile, target }) => !isFile && !target.startsWith('node:'))
          .map(({ target }) => /^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0]),
      ),
    );
    expect([...imported].sort()).toEqual([...Object.keys(dependencies), ...bundled].sort());
  });

  test('of the program’s start are its own files and Node’s', () => {
    for (const name of ['bulletin.js', 'load-compiled.js']) {
      const text = readFileSync(join(toolFolder, 'bin', name), 'utf8');
      const required = [...text.matchAll(/\brequire\('([^']+)'\)/g)].map(([, specifier = '']) => specifier);
      expect(required.filter((specifier) => !/^node:|^\.\//.test(specifier))).toEqual([]);
    }
  });
});

/** Each circle as the files on it, found by walking; every file is walked through once. */
function circles(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start !== -1) found.push([...trail.slice(start), path].join(' > '));
    if (start !== -1 || done.has(path)) return;
    for (const target of graph.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return found;
}

test('a circle would be found', () => {
  expect(
    circles(
      new Map([
        ['a', ['b']],
        ['b', ['c']],
        ['c', ['b']],
      ]),
    ),
  ).toEqual(['b > c > b']);
});

const inHouse = source.map((file) => [file.path, file] as const);
const everywhere = [...inHouse, ...tests.map((file) => [`test/${file.path}`, file] as const)];

describe('style', () => {
  test.each(everywhere)('%s', (path, { text }: SourceFile) => {
    const code = codeOf(text);
    expect(text.split('\n')[0], 'its first line says what it is for').toMatch(/^\/\/ \S.+/);
    expect(path, 'its name is in kebab-case').toMatch(
      /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:property|slow))?(?:\.test)?\.ts$/,
    );
    expect(path, 'its name says what is in it').not.toMatch(/util|helper|common|manager|misc/);
    expect(code, 'it exports by name').not.toMatch(/\bexport\s+default\b|\bas\s+default\b/);
    expect(code, 'no value is of any type').not.toMatch(/(?:[:<|&,=(]|\bas|=>)\s*any\b/);
    // At the start of a command, it would take 40 ms.
    expect(code, 'what Node knows of languages is loaded on the first call').not.toMatch(
      /^(?:export )?const .*=\s*new Intl\./m,
    );
    expect(code, 'no check of types is switched off').not.toMatch(/@ts-(?:ignore|nocheck)/);
  });

  const outside = inHouse.filter(([path]) => path !== 'main.ts' && !path.startsWith('host/'));

  test('only a command, and what it calls first, gets the whole host; all others get what they use of it', () => {
    const isOuter = (path: string) => /^(?:host|cli)\/|^main\.ts$|^build\/run-(?:build|preview|watch)\.ts$/.test(path);
    const takes = inHouse.filter(([, { text }]) => /: Host\b(?!\[)/.test(codeOf(text))).map(([path]) => path);
    expect(takes).toContain('build/run-build.ts');
    expect(takes.filter((path) => !isOuter(path))).toEqual([]);
  });

  test.each(outside)('%s leaves the world to the host', (_, { text }) => {
    const code = codeOf(text);
    expect(code, 'no process, no console').not.toMatch(/\b(?:process|console)\s*[.[]/);
    expect(code, 'no clock, no chance').not.toMatch(/\bDate\.now\b|\bnew Date\(\)|\bperformance\.|\bMath\.random\b/);
    expect(code, 'no network').not.toMatch(/\bfetch\(|\bWebSocket\b/);
  });

  test.each(tests.map(({ path, text }) => [path, text] as const))('test/%s fakes no module', (_, text) => {
    expect(codeOf(text)).not.toMatch(/\bvi\s*\.\s*(?:do)?[mM]ock\b/);
  });
});
