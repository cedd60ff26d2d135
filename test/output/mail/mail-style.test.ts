// The style sheet for mail: what is written into elements, and what stays in the head.

import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import { parseMailStyle } from '../../../src/output/mail/mail-style.ts';
import { writeMail } from '../../../src/output/mail/write-mail.ts';

const inlined = (css: string, html: string): string =>
  writeMail(html, { style: parseMailStyle(css), sources: new Set() }).html.trim();

describe('rules are written into the elements', () => {
  test.each([
    ['p { margin: 0 }', '<p>a</p>', '<p style="margin:0">a</p>'],
    ['.a { color: red } p { color: blue }', '<p class="a">a</p>', '<p style="color:red">a</p>'],
    ['p { color: red } p { color: blue }', '<p>a</p>', '<p style="color:blue">a</p>'],
    ['p { margin-top: 1px } .a { margin: 0 }', '<p class="a">a</p>', '<p style="margin-top:1px;margin:0">a</p>'],
    ['.a.b { color: red } p.a { color: blue }', '<p class="a b">a</p>', '<p style="color:red">a</p>'],
    ['.a td { color: red }', '<p class="a">a</p>', '<p>a</p>'],
    ['.a em { color: red }', '<p class="b"><em>a</em></p>', '<p><em>a</em></p>'],
    ['p.a { color: red } .a { color: blue }', '<p class="a">a</p>', '<p style="color:red">a</p>'],
    ['.note{color:red}p{top:0}', '<p class="note">a</p>', '<p style="top:0;color:red">a</p>'],
    ['@media print{p{color:red}}em{top:0}', '<em>a</em>', '<em style="top:0">a</em>'],
    ['p { color; top: 0 }', '<p>a</p>', '<p style="top:0">a</p>'],
    ['ul, ol { margin: 0 }', '<ol></ol>', '<ol style="margin:0"></ol>'],
    [
      "p { font: 12px 'A B', serif }",
      '<p style="color:red">a</p>',
      '<p style="font:12px \'A B\', serif;color:red">a</p>',
    ],
    [':root { --ink: black } p { color: var(--ink) }', '<p>a</p>', '<p style="color:black">a</p>'],
    ['p { font-family: "A" }', '<p>a</p>', `<p style="font-family:'A'">a</p>`],
  ])('%s', (css, html, expected) => {
    expect(inlined(css, html)).toBe(expected);
  });

  test('below an element, at any depth', () => {
    expect(
      inlined('.a p { color: red }', '<div class="a"><div><p>a</p></div></div><p>b</p>').replaceAll('\n', ''),
    ).toBe('<div><div><p style="color:red">a</p></div></div><p>b</p>');
  });

  test('what is hidden is left out, with all that is in it', () => {
    expect(inlined('.a { display: none }', '<p>a<span class="a"> b<br><em>c</em></span>d</p>')).toBe('<p>ad</p>');
  });
});

test('what depends on the scheme is said again in the head, and wins', () => {
  const css =
    ':root { --ink: black } .a { color: var(--ink); margin: 0 } .b { color: red } @media (prefers-color-scheme: dark) { :root { --ink: white } .c { top: 0 } } a:hover { color: var(--ink) }';
  const { head } = parseMailStyle(css);
  expect(head.replaceAll('\n', '')).toBe(
    'a:hover{color:black}@media (prefers-color-scheme: dark){.a{color:white!important}.b{color:red!important}a:hover{color:white!important}.c{top:0!important}}',
  );
  expect(inlined(css, '<p class="a b d">a</p>')).toBe('<p class="a b" style="margin:0;color:red">a</p>');
});

test('a condition is one block, wherever rules for it are: what depends on one variable keeps what the others say there', () => {
  const dark = '@media (prefers-color-scheme: dark)';
  const { head } = parseMailStyle(
    `:root { --ink: black; --band: navy } .a { color: var(--ink) } ${dark} { :root { --ink: white } } ` +
      `.b { color: var(--band) } ${dark} { :root { --band: grey } }`,
  );
  expect(head.replaceAll('\n', '')).toBe(`${dark}{.a{color:white!important}.b{color:grey!important}}`);
});

test('the head has what changes, and what no element answers to', () => {
  const { head } = parseMailStyle(
    ':root { --ink: black; --line: grey } h1, h2 { color: var(--ink); border-color: var(--line) } p { margin: 0 } ' +
      'p a:hover { top: 0; left: 0 } @media print { :root { --ink: white } }',
  );
  expect(head.replaceAll('\n', '')).toBe('p a:hover{top:0;left:0}@media print{h1,h2{color:white!important}}');
});

test.each([
  ['p { color: var(--none) }', 'email.css uses --none, which no `:root` sets'],
  ['.a { --ink: red } p { color: var(--ink) }', 'email.css uses --ink, which no `:root` sets'],
  ['em { top: 0 } p { color: red', 'email.css cannot be read from here on: p { color: red'],
  ['p { color: red } }', 'email.css cannot be read from here on: }'],
  [`p > { ${'x'.repeat(60)}`, `email.css cannot be read from here on: p > { ${'x'.repeat(34)}`],
  ['@page { margin: 0 }', 'email.css cannot be read from here on: '],
  ['@media print { @media screen { p { top: 0 } } }', 'email.css cannot be read from here on: @media screen'],
  ['@media print { p { color: red }', 'email.css does not close @media print'],
])('%s is refused with a reason', (css, message) => {
  expect(() => parseMailStyle(css)).toThrow(message);
});

test('what loads a file is refused with the list of what may not be there', () => {
  expect(() => parseMailStyle('@import "a.css";')).toThrow(
    expect.objectContaining({
      message: 'email.css loads a file, or has a character that a style sheet for mail must not have',
      hint: 'It must not have url(), @import, @font-face, < or \\',
    }),
  );
});

test.each([
  'p { background: url(https://evil.example/a.png) }',
  '@import "a.css";',
  '@font-face { src: x }',
  'p { color: var(--none) }',
  'p { color: red',
  '</style>',
  'p } x {',
  '@media print { p { color: red }',
])('%s is refused', (css) => {
  expect(() => parseMailStyle(css)).toThrow(UserError);
});

describe('a template is refused', () => {
  test.each([
    '<script>a</script>',
    '<p onclick="a">a</p>',
    '<img src="https://evil.example/a.png">',
    '<p style="background:url(a)">a</p>',
    '<link rel="stylesheet">',
    '<style>a</style>',
    '<td background="a">a</td>',
    '<p>a',
    'a</p>',
    '<p><b>a</p></b>',
    "<p title='a'>a</p>",
    '<p title="a>a</p>',
    '<p class="a" class="b">a</p>',
    '<!-- a -->',
    '<!--[if mso]><img src="https://evil.example/a.png"><![endif]-->',
    '<form>a</form>',
    '<svg></svg>',
  ])('%s', (html) => {
    expect(() => inlined('', html)).toThrow(UserError);
  });
});

describe('links', () => {
  const written = (html: string, address?: string): string =>
    writeMail(html, {
      style: parseMailStyle(''),
      sources: new Set(),
      ...(address === undefined ? {} : { address }),
    }).html.trim();

  test('to places in the page lead to the web page, or nowhere', () => {
    expect(
      written('<a href="#a" rel="noopener">b</a> <a href="028.fr.html">c</a>', 'https://example.org/028/028.en.html'),
    ).toBe('<a href="https://example.org/028/028.en.html#a">b</a> <a href="https://example.org/028/028.fr.html">c</a>');
    expect(written('<a href="#a">b <em>c</em></a>')).toBe('b <em>c</em>');
  });

  test('lines are short, also without spaces, and code keeps its own', () => {
    const text = `${'word '.repeat(300)}${'漢&amp;'.repeat(300)}`;
    const html = written(`<p title="${'word '.repeat(300).trim()}">${text}</p><pre>a  b\n c</pre>`);
    expect(Math.max(...html.split('\n').map((line) => Buffer.byteLength(line)))).toBeLessThan(998);
    expect(html.replace(/<wbr\n>/g, '').replaceAll('\n', ' ')).toContain(text);
    expect(html).toContain('<pre>a  b\n c</pre>');
    expect(
      Math.max(
        ...written(`${'<b>'.repeat(500)}a${'</b>'.repeat(500)}`)
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThan(998);
  });
});
