// Markdown into the tree of prose: what it may say, what it may not, and how little of it needs a parser.

import { marked, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { parseProse } from '../../src/prose/parse-prose.ts';
import type { Block } from '../../src/prose/prose.ts';

const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });

describe('parseProse', () => {
  it.each([
    ['one\ntwo\n\nthree\n', [paragraph(text('one\ntwo')), paragraph(text('three'))]],
    ['a **b** *c* _d_', [paragraph(text('a '), { type: 'strong', children: [text('b')] }, text(' '), { type: 'emphasis', children: [text('c')] }, text(' '), { type: 'emphasis', children: [text('d')] })]],
    ['l’*été* «*fin*»', [paragraph(text('l’'), { type: 'emphasis', children: [text('été')] }, text(' «'), { type: 'emphasis', children: [text('fin')] }, text('»'))]],
    ['[a](https://b.org)', [paragraph({ type: 'link', url: 'https://b.org', children: [text('a')] })]],
    ['<https://b.org>', [paragraph({ type: 'link', url: 'https://b.org', children: [text('https://b.org')] })]],
    ['3. a\n4. b', [{ type: 'list', ordered: true, start: 3, items: [[paragraph(text('a'))], [paragraph(text('b'))]] }]],
    ['- [x] done', [{ type: 'list', ordered: false, start: 1, items: [[paragraph(text('[x] done'))]] }]],
    ['> a', [{ type: 'quotation', children: [paragraph(text('a'))] }]],
    ['## a', [{ type: 'heading', level: 2, children: [text('a')] }]],
    ['a < b & c', [paragraph(text('a < b & c'))]],
    ['a\n---', [paragraph(text('a')), { type: 'rule' }]],
    ['a  \nb', [paragraph(text('a'), { type: 'break' }, text('b'))]],
  ])('reads %j', (source, blocks) => {
    expect(parseProse(source)).toEqual({ source, blocks, oddities: [] });
  });

  it.each([
    ['a <b>x</b>', [{ kind: 'raw-html', offset: 2, text: '<b>' }]],
    ['x\n\n<div class="y">\nz\n</div>', [{ kind: 'raw-html', offset: 3, text: '<div class="y">' }]],
    ['a <!-- b -->', [{ kind: 'raw-html', offset: 2, text: '<!-- b -->' }]],
    ['![a](b.png)', [{ kind: 'image', offset: 0, text: '![a](b.png)' }]],
    [`a\n\n${'>'.repeat(30)} b`, [{ kind: 'too-deep', offset: 3, text: '>' }]],
    [`${'- '.repeat(30)}b`, [{ kind: 'too-deep', offset: 0, text: '-' }]],
  ])('names what is no prose in %j, and keeps its text', (source, oddities) => {
    const prose = parseProse(source);
    expect(prose.oddities).toEqual(oddities);
    expect(JSON.stringify(prose.blocks)).toContain(JSON.stringify(source.replace(/[^a-z]/g, '').at(-1)).slice(1, -1));
  });

  it.each(['>'.repeat(19_000), '- '.repeat(9_000), '* '.repeat(9_000), '1. '.repeat(6_000), '['.repeat(19_000)])('is not slow on %.8j', (source) => {
    const start = performance.now();
    parseProse(source);
    expect(performance.now() - start).toBeLessThan(1500);
  });

  it('reads text without markup as the parser would', () => {
    const words = ['word', 'été', '“q”', '(a)', 'b,', 'c.', 'd:', 'e;', 'f?', 'g!', '12', '1', '3.5', "o'r", 'x/y', '$5', '50%', '—', '…', '«a»'];
    for (let seed = 1, state = 7; seed < 300; seed++) {
      const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
      const lines = Array.from({ length: 1 + next(6) }, () => Array.from({ length: 1 + next(6) }, () => words[next(words.length)]).join(' '));
      const source = lines.join(next(3) === 0 ? '\n\n' : '\n');
      const tokens = marked.lexer(source).filter((token) => token.type !== 'space') as Tokens.Paragraph[];
      const expected = tokens.map((token) => ({ type: token.type, children: [text(token.text)] }));
      expect(parseProse(source).blocks as readonly Block[], source).toEqual(expected);
    }
  });
});
