// Packages as the build changes them find in any input what they find in it by themselves.

import { createRequire } from 'node:module';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Lexer, Parser } from 'yaml';
import * as z from 'zod/mini';
import { $ZodObject, safeParse, type $ZodShape } from 'zod/v4/core';

const require = createRequire(import.meta.url);
const { changedText } = (await import(new URL('../scripts/changed-packages.mjs', import.meta.url).href)) as {
  changedText(path: string): string;
};

/** A file of the package as it is in the bundle; it gets its neighbours from `others`. */
function changed<T>(name: string, others: Readonly<Record<string, unknown>> = {}): T {
  const path = join(require.resolve('yaml'), '..', 'parse', `${name}.js`);
  const exports = {};
  const load = (id: string): unknown => others[id] ?? require(id.startsWith('.') ? join(path, '..', id) : id);
  new Function('exports', 'require', changedText(path))(exports, load);
  return exports as T;
}

const lexer = changed<{ readonly Lexer: typeof Lexer }>('lexer');
const parser = changed<{ readonly Parser: typeof Parser }>('parser', { './lexer.js': lexer });

function expectSame(text: string): void {
  expect(new lexer.Lexer().lex(text)).toEqual([...new Lexer().lex(text)]);
  expect(new parser.Parser().parse(text)).toEqual([...new Parser().parse(text)]);
}

const folder = join(import.meta.dirname, 'scenarios');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
const texts = files.map((name) => readFileSync(join(folder, name), 'utf8'));

/** Numbers below a limit, the same in every run. */
function numbersFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const pieces = [
  ...['\n', ' ', '  ', '\t', '\r\n', ': ', '- ', '? ', '# ', '"', "'", '|', '>-\n', '|2+\n', '{', '}', '[', ']', ','],
  ...['&a ', '*a', '!tag ', '!<x> ', '%YAML 1.2\n', '---\n', '--- ', '...\n', '\ufeff', '\\', '<<: ', '@', '`', '\0'],
];

describe('the parser of YAML in the bundle', () => {
  it('reads every file of the scenarios as the package does', () => {
    expect(texts.length).toBeGreaterThan(50);
    for (const text of texts) expectSame(text);
  });

  it('reads them as the package does with slips in them', () => {
    const below = numbersFrom(11);
    for (let round = 0; round < 4000; round += 1) {
      let text = texts[below(texts.length)]!;
      const from = below(text.length);
      text = text.slice(from, from + 40 + below(400));
      for (let slips = 1 + below(6); slips > 0; slips -= 1) {
        const at = below(text.length);
        text = text.slice(0, at) + pieces[below(pieces.length)] + text.slice(at + below(4));
      }
      expectSame(text);
    }
  });

  it('reads signs in any order as the package does', () => {
    const below = numbersFrom(12);
    for (let round = 0; round < 8000; round += 1) {
      const parts = Array.from({ length: 1 + below(20) }, () => (below(3) === 0 ? 'a' : pieces[below(pieces.length)]));
      expectSame(parts.join(''));
    }
  });
});

/** The schema of objects as it is in the bundle. */
async function changedObject(): Promise<typeof $ZodObject> {
  const path = fileURLToPath(import.meta.resolve('zod/v4/core'))
    .replace('index.', 'schemas.')
    .replace('.cjs', '.js');
  const beside = (_: string, name: string) => `from "${new URL(name, pathToFileURL(path)).href}"`;
  const folder = mkdtempSync(join(tmpdir(), 'changed-'));
  const file = join(folder, 'schemas.mjs');
  try {
    writeFileSync(file, changedText(path).replace(/from "(\..*?)"/g, beside));
    return ((await import(pathToFileURL(file).href)) as { $ZodObject: typeof $ZodObject }).$ZodObject;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('schemas of objects in the bundle', () => {
  const text = z.string().check(z.minLength(2));
  const never = z.string().check(z.refine(() => false, 'never right'));
  const fields: readonly $ZodShape[string][] = [
    ...[text, z.optional(text), z.optional(never), z.nullable(text), z.nullish(text), z.any(), z.undefined()],
    ...[z._default(text, 'made up'), z.optional(z._default(text, 'made up')), z._default(z.optional(text), 'made up')],
    ...[
      z.prefault(text, 'x'),
      z.optional(z.prefault(text, 'made up')),
      z.catch(text, 'caught'),
      z.optional(z.catch(text, 'c')),
    ],
    ...[
      z.union([text, z.undefined()]),
      z.optional(z.strictObject({ text })),
      z.exactOptional(text),
      z.lazy(() => z.optional(text)),
    ],
    z.pipe(
      z.optional(text),
      z.transform((found) => found ?? 'made up'),
    ),
  ];
  const values = ['right', 'x', '', 3, null, undefined, {}, { text: 'right' }];

  it('find in any object what those of the package find', async () => {
    const Changed = await changedObject();
    const below = numbersFrom(13);
    let found = 0;
    for (let round = 0; round < 6000; round += 1) {
      const shape = Object.fromEntries(
        Array.from({ length: 1 + below(6) }, (_, at) => [`f${at}`, fields[below(fields.length)]!]),
      );
      const input: Record<string, unknown> = {};
      for (let at = 0; at < 7; at += 1) if (below(2) === 0) input[`f${at}`] = values[below(values.length)];
      const given = { type: 'object', shape, ...(below(2) === 0 ? { catchall: z.never() } : {}) } as const;
      const [own, theirs] = [Changed, $ZodObject].map((One) => safeParse(new One(given), input));
      expect(own!.data).toStrictEqual(theirs!.data);
      expect(own!.error?.issues).toEqual(theirs!.error?.issues);
      found += theirs!.success ? 1 : 0;
    }
    expect(found).toBeGreaterThan(500);
    expect(found).toBeLessThan(5500);
  });
});
