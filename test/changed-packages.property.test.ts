// The parser of YAML as the build changes it finds in any text what the package finds in it.

import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Lexer, Parser } from 'yaml';

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
