// Of a text with marks in some of its paragraphs, the lexer of prose gives the tokens that marked gives for the whole.

import { expect, it, test } from 'vitest';
import { lexProse } from '../../../src/content/prose/lex-prose.ts';
import { lexMarked } from '../../../src/content/prose/slim-marked.ts';
import { generator } from '../../support/generator.ts';

const same = (source: string): void =>
  expect(JSON.stringify(lexProse(source)), JSON.stringify(source)).toBe(JSON.stringify(lexMarked(source)));

const plain = 'Plain text: 12 of 15,\nand more.';

it.each([
  ['a list, which goes on over blank lines', `- a\n\n- b\n\n${plain}\n\n- c`],
  ['text that is indented below an entry', `- a\n\n  b\n\n${plain}`],
  ['a line that only looks blank below an entry', `- a\n\n\u00a0\n\n- b\n\n${plain}`],
  ['a fence around paragraphs', `${plain}\n\n\`\`\`\n${plain}\n\n${plain}\n\`\`\`\n\n${plain}`],
  ['an address that a link above refers to', `See [here].\n\n${plain}\n\n[here]: https://a.org`],
  ['a table without bars at its sides', `a\n:--\nb\n\n${plain}`],
  ['blank lines around all', `\n\n\n${plain}\n\n\n*${plain}*\n\n \n`],
  ['nothing', '\n'],
  ['links and emphasis', 'A [link\nof two lines](https://a.org/x_y?z=1&b#c), *some* words, **many words** (*one*).'],
  ['emphasis around a link', '*a [b](https://a.org) c* and **d [e](https://e.org)**'],
  ['emphasis in a link', '[a *b* c](https://a.org)'],
  ['emphasis that is none', 'a*b*, *c *d*, **e*, 2 * 3 * 4, *f*g'],
  ['marks that a link is in', '![a](https://a.org) \\[b](https://b.org) [c [d](https://d.org)'],
  ['an address with more to it', '[a](https://a.org "title") [b](https://b.org/c_(d)) <https://e.org>'],
])('%s', (_, source) => same(source));

const bits = [
  ...[
    'word',
    'été',
    '12',
    ' ',
    ' ',
    '\n',
    '\n',
    '\n\n',
    '\n\n\n',
    '  ',
    '\n    ',
    '\t',
    '\u00a0',
    '\u2028',
    '\f',
    '\r\n',
  ],
  ...['- ', '1. ', '12) ', '+', '=', '===', '---', '# ', '## h', '> ', '|', '| a | b |', '\n---|---\n', '\n:--\n'],
  ...[
    '*',
    '**',
    '_',
    '`',
    '``',
    '```',
    '~',
    '~~',
    '~~~',
    '[',
    ']',
    '[a]',
    '[a]: b',
    '[x](y)',
    '[^1]',
    '!',
    '\\',
    '&amp;',
  ],
  ...[
    '<',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '@',
    'a@b.org',
    'https://a.org',
    'http',
    'www.',
    'www.a.org',
    'mailto:',
    '«',
    '中',
  ],
  ...[
    '*em*',
    '*em em*',
    '**strong**',
    ' *em* ',
    '(*em*)',
    '[a](https://a.org)',
    '[b c](https://a.org/d_e)',
    '[a](https://',
  ],
  ...['\n\n- a\n- b\n\n', '\n\n> q\n\n', `\n\n${plain}\n\n`, `\n\n${plain}\n\n`, '.', ',', ':', '?', '"', '$'],
];

test('whatever is put together', () => {
  const next = generator(5);
  for (let run = 0; run < 1_500; run += 1)
    same(Array.from({ length: 1 + (next() % 14) }, () => bits[next() % bits.length]!).join(''));
});
