// Markdown into the tree of prose: what it may say, what it may not, and how little of it needs a parser.

import { marked, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { parseProse } from '../../../src/content/prose/parse-prose.ts';
import type { Block } from '../../../src/content/prose/prose.ts';
import { processorTime } from '../../support/processor-time.ts';

const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });

describe('parseProse', () => {
  it.each([
    ['one\ntwo\n\nthree\n', [paragraph(text('one\ntwo')), paragraph(text('three'))]],
    [
      'a **b** *c* _d_',
      [
        paragraph(
          text('a '),
          { type: 'strong', children: [text('b')] },
          text(' '),
          { type: 'emphasis', children: [text('c')] },
          text(' '),
          { type: 'emphasis', children: [text('d')] },
        ),
      ],
    ],
    [
      'l’*été* «*fin*»',
      [
        paragraph(
          text('l’'),
          { type: 'emphasis', children: [text('été')] },
          text(' «'),
          { type: 'emphasis', children: [text('fin')] },
          text('»'),
        ),
      ],
    ],
    ['[a](https://b.org)', [paragraph({ type: 'link', url: 'https://b.org', children: [text('a')] })]],
    ['<https://b.org>', [paragraph({ type: 'link', url: 'https://b.org', children: [text('https://b.org')] })]],
    [
      '3. a\n4. b',
      [{ type: 'list', ordered: true, start: 3, items: [[paragraph(text('a'))], [paragraph(text('b'))]] }],
    ],
    ['> a', [{ type: 'quotation', children: [paragraph(text('a'))] }]],
    ['## a', [{ type: 'heading', level: 2, children: [text('a')] }]],
    ['a < b & c', [paragraph(text('a < b & c'))]],
    ['a\n---', [paragraph(text('a')), { type: 'rule' }]],
    ['a  \nb', [paragraph(text('a'), { type: 'break' }, text('b'))]],
  ])('reads %j', (source, blocks) => {
    expect(parseProse(source)).toEqual({ source, blocks, oddities: [] });
  });

  it.each([
    ['- [x] done', [{ type: 'list', ordered: false, start: 1, items: [[paragraph(text('[x] done'))]] }]],
    [
      'H~2~O ~~b~~',
      [
        paragraph(text('H'), { type: 'subscript', children: [text('2')] }, text('O '), {
          type: 'strike',
          children: [text('b')],
        }),
      ],
    ],
    [
      '[^1]: https://b.org',
      [paragraph(text('[^1]: '), { type: 'link', url: 'https://b.org', children: [text('https://b.org')] })],
    ],
    [
      '| a |\n|---|\n| b<br> c |',
      [
        {
          type: 'table',
          align: [undefined],
          header: [[text('a')]],
          rows: [[[text('b'), { type: 'break' }, text(' c')]]],
        },
      ],
    ],
  ])('reads %j, with marks that are text', (source, blocks) => {
    expect(parseProse(source)).toMatchObject({ blocks, oddities: [] });
  });

  // Each sign stands for a character that was understood: 1 a mark, 2 an address, 3 a link, 4 an escape, 5 code.
  it.each([
    ['a **b *c', 'a **b *c'],
    ['**a** *b', '11a11 *b'],
    ['[**a](https://b.org) c', '3**a3333333333333333 c'],
    ['[[a](https://b.org) `c` \\* https://d.org', '[3a3333333333333333 555 44 2222222222222'],
    ['- one\n  **two\n- three **', '11one\n11**two\n11three **'],
    ['> a **b\n> c', '11a **b\n11c'],
    ['# **a', '11**a'],
    ['| a | **b |\n|---|---|\n| c | d |', '111111**b11\n111111111\n111111111'],
    ['a\n\n    **b\n\n**c', '1\n\n1111111\n\n**c'],
    ['a **b** c', undefined],
    ['a < b > c, 10:30', undefined],
  ])('keeps what is left of %j', (source, expected) => {
    const { left } = parseProse(source);
    expect(left?.replace(/[\u0001-\u0005]/g, (sign) => String(sign.charCodeAt(0)))).toBe(expected);
    if (left !== undefined) expect(left).toHaveLength(source.length);
  });

  it.each([
    ['a <b>x</b>', [{ kind: 'raw-html', offset: 2, text: '<b>' }]],
    ['x\n\n<div class="y">\nz\n</div>', [{ kind: 'raw-html', offset: 3, text: '<div class="y">' }]],
    ['a <!-- b -->', [{ kind: 'raw-html', offset: 2, text: '<!-- b -->' }]],
    ['See ![a](b.png)', [{ kind: 'image', offset: 4, text: '![a](b.png)' }]],
    [`a\n\n${'>'.repeat(30)} b`, [{ kind: 'too-deep', offset: 3, text: '>' }]],
    [`${'- '.repeat(30)}b`, [{ kind: 'too-deep', offset: 0, text: '-' }]],
  ])('names what is no prose in %j, and keeps its text', (source, oddities) => {
    const prose = parseProse(source);
    expect(prose.oddities).toEqual(oddities);
    expect(JSON.stringify(prose.blocks)).toContain(JSON.stringify(source.replace(/[^a-z]/g, '').at(-1)).slice(1, -1));
  });

  it.each([
    ['[a](https://b.org "c d")', 'link-title: c d'],
    ['[a](<https://b.org> (c d))', 'link-title: c d'],
    [String.raw`[a](https://b.org "c \"d\" e")`, String.raw`link-title: c \"d\" e`],
    ['[a][b] [c]\n\n[b]: https://b.org "d"\n[c]: <https://c.org>\n  \'e\'', 'link-title: d', 'link-title: e'],
    ['a\n\n[b]: https://b.org "c"\n\nd', 'unused-address: [b]: https://b.org "c"'],
    ['[b]\n\n[b]: https://b.org\n[b]: https://c.org', 'unused-address: [b]: https://c.org'],
    ['> - a\n>\n>   [b]: https://b.org\n\nd', 'unused-address: [b]: https://b.org'],
    ['[a]: https://b.org\n\n[c](https://b.org)'],
    [
      '| a | b |\n|---|---|\n| c |\n| d | e | f | g |\n| h | i | |\nj',
      'short-row: | c |',
      'extra-cell: f | g',
      'stray-row: j',
    ],
    ['Hours\n---\n\na\n\n---\n\nIt ends.\n---', 'underline: Hours'],
    ['a | b\n-|-\nc | d\\|e | f', 'extra-cell: f'],
    ['```js\na\n```'],
    ['```js and more\na\n```', 'code-words: and more'],
    ['3. a\n4. b\n\n   7) c\n\nd\n\n1. e\n1. f'],
    ['a\n\n3. b 7.\n4. c\n7. d 7.\n9. e', 'list-number: 7.'],
    ['[a](https://b.org "c") d</b>', 'link-title: c', 'raw-html: </b>'],
  ])('tells what reaches nobody in %j', (source, ...expected) => {
    const { oddities } = parseProse(source);
    expect(oddities.map(({ kind, text }) => `${kind}: ${text}`)).toEqual(expected);
    for (const { offset, text } of oddities) expect(source.slice(offset, offset + text.length)).toBe(text);
  });

  it.each(['>'.repeat(19_000), '- '.repeat(9_000), '* '.repeat(9_000), '1. '.repeat(6_000), '['.repeat(19_000)])(
    'is not slow on %.8j',
    (source) => {
      expect(processorTime(() => parseProse(source))).toBeLessThan(10_000);
    },
  );

  it('reads text without markup as the parser would', () => {
    const words = [
      'word',
      'été',
      '“q”',
      '(a)',
      'b,',
      'c.',
      'd:',
      'e;',
      'f?',
      'g!',
      '12',
      '1',
      '3.5',
      "o'r",
      'x/y',
      '$5',
      '50%',
      '—',
      '…',
      '«a»',
    ];
    for (let seed = 1, state = 7; seed < 300; seed++) {
      const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
      const lines = Array.from({ length: 1 + next(6) }, () =>
        Array.from({ length: 1 + next(6) }, () => words[next(words.length)]).join(' '),
      );
      const source = lines.join(next(3) === 0 ? '\n\n' : '\n');
      const tokens = marked.lexer(source).filter((token) => token.type !== 'space') as Tokens.Paragraph[];
      const expected = tokens.map((token) => ({ type: token.type, children: [text(token.text)] }));
      expect(parseProse(source).blocks as readonly Block[], source).toEqual(expected);
    }
  });
});
