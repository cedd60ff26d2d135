// Prose as HTML: nothing unsafe gets through, and nothing is lost.

import { describe, expect, it, test } from 'vitest';
import { escapeAddress, escapeHtml, escapeText } from '../../../src/content/prose/escape.ts';
import { parseProse } from '../../../src/content/prose/parse-prose.ts';
import type { Block, Prose } from '../../../src/content/prose/prose.ts';
import { proseToHtml } from '../../../src/content/prose/to-html.ts';

const html = (markdown: string, headingLevel = 4): string => proseToHtml(parseProse(markdown), { headingLevel });

/** A tree that Markdown could not make, for what must be safe all the same. */
const tree = (...blocks: readonly Block[]): Prose => ({ source: '', blocks, oddities: [] });

const link = (url: string, text = 'label'): string =>
  proseToHtml(tree({ type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', text }] }] }), {
    headingLevel: 4,
  });

describe('escaping', () => {
  it('leaves no character that could end an element or an attribute', () => {
    expect(escapeHtml(`<a href="x" title='y'>&`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;');
  });

  it('takes line ends and runs of blanks as one space, and keeps no-break spaces', () => {
    expect(escapeText('one \n\t two\u00a0\u202f3')).toBe('one two\u00a0\u202f3');
  });

  it('shows raw HTML as text', () => {
    expect(html('a <script>alert(1)</script> b')).not.toContain('<script');
    expect(html('a <b>b</b>')).toContain('&lt;b&gt;b&lt;/b&gt;');
  });

  it('escapes code, which keeps its blanks only as a block', () => {
    expect(html('`<i>  x`')).toContain('<code>&lt;i&gt; x</code>');
    expect(html('```\n<i>  x\n  y\n```')).toContain(
      '<pre><code><span class="line">&lt;i&gt;  x\n</span><span class="line">  y\n</span></code></pre>',
    );
  });

  it('lets a long address break after a slash or before a dot, and a short one nowhere', () => {
    expect(escapeAddress('https://example.org/a/b/?c=1&d')).toBe('https://example.org/<wbr>a/<wbr>b/<wbr>?c=1&amp;d');
    expect(escapeAddress('somebody.else@mail.example.org')).toBe('somebody<wbr>.else@<wbr>mail<wbr>.example.org');
    // The last piece of a name may be long.
    expect(escapeAddress('coats-for-all.community/contact')).toBe('coats-for-all.community/<wbr>contact');
    expect(escapeAddress('example.org/reading-group')).toBe('example.org/<wbr>reading-group');
    expect(escapeAddress('example.org/larkspur')).toBe('example.org/larkspur');
    expect(html('<https://example.org/a/long/one>')).toContain('>https://example.org/<wbr>a/<wbr>long/<wbr>one</a>');
  });

  it('leaves what looks like a template alone', () => {
    expect(html('{{ edition.title }} {% raw %}')).toContain('{{ edition.title }} {% raw %}');
  });
});

test('an empty cell says that it is empty, and a column without a heading its number, to those who listen', () => {
  const table = proseToHtml(parseProse('|   | b |\n|---|---|\n| 1 |   |'), { headingLevel: 3 });
  expect(table).toContain('<th scope="col"><span class="unseen">1</span></th>');
  expect(table).toContain('<td><span class="unseen">–</span></td>');
});

describe('links', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    '//example.org/x',
    '/x.html',
    'https://user:word@example.org/',
    'https:\\\\example.org',
    'https://example.org/"onmouseover="x',
    '#a b',
  ])('keeps the label of %j as text', (url) => {
    expect(link(url)).toBe('<p class="short">label</p>');
  });

  it('leads outside with the address printed after it', () => {
    expect(link('https://example.org/a?b=1&c=2')).toBe(
      '<p class="short"><a href="https://example.org/a?b=1&amp;c=2" rel="noopener noreferrer">label</a>' +
        '<span class="address" data-url> (https://example.org/<wbr>a?b=1&amp;c=2)</span></p>',
    );
  });

  it('prints mail and telephone without their schemes', () => {
    expect(link('mailto:a%2Bb@example.org?subject=x')).toContain(
      '<span class="address" data-url> (a+b@example.org)</span>',
    );
    expect(link('tel:+15550100123')).toContain('<span class="address" data-url> (+15550100123)</span>');
  });

  it.each([
    ['https://www.example.org/', 'example.org'],
    ['https://example.org/x', 'HTTPS://example.org/x'],
    ['https://www.example.org/', 'www.example.org'],
    ['mailto:a@example.org?subject=x', 'A@example.org'],
    ['tel:+15550100123', '+1 555 010-0123'],
    ['tel:5550100123', '+1 555 010 0123'],
  ])('does not print %s twice', (url, label) => {
    expect(link(url, label)).not.toContain('address');
  });

  it('prints an address that differs from its label in more than a host’s large letters', () => {
    expect(link('https://example.org/Report', 'Example.org/report')).toContain('(https://example.org/<wbr>Report)');
  });

  it.each(['#an-item', 'an-item'])('leads to an item of the issue, without an address: %s', (url) => {
    expect(link(url)).toBe('<p class="short"><a href="#an-item">label</a></p>');
  });

  it('shows the address of a link without words', () => {
    expect(html('[](https://example.org)')).toContain('>https://example.org</a></p>');
  });

  it('never is in another link', () => {
    const inner = { type: 'link', url: 'https://example.org/b', children: [{ type: 'text', text: 'b' }] } as const;
    const outer = tree({
      type: 'paragraph',
      children: [{ type: 'link', url: 'https://example.org/a', children: [inner] }],
    });
    expect(proseToHtml(outer, { headingLevel: 4 }).match(/<a /g)).toHaveLength(1);
  });
});

describe('headings', () => {
  const levels = (markdown: string, first: number) => html(markdown, first).match(/<h\d/g)?.join(' ');

  it.each([
    ['# a', 4, '<h4'],
    ['### a', 4, '<h4'],
    ['# a\n\n### b\n\n### c\n\n# d', 4, '<h4 <h5 <h5 <h4'],
    ['### a\n\n## b\n\n### c', 4, '<h4 <h4 <h5'],
    ['# a\n\n## b\n\n### c\n\n#### d', 5, '<h5 <h6 <h6 <h6'],
    ['> ## a\n\n### b', 3, '<h3 <h4'],
  ])('%j from level %i: %s', (markdown, first, expected) => {
    expect(levels(markdown, first)).toBe(expected);
  });
});

describe('blocks', () => {
  it('sets tight and loose lists', () => {
    expect(html('- a\n- b\n  - c')).toBe('<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>');
    expect(html('- a\n\n  b\n- c')).toBe(
      '<ul><li><p class="short">a</p><p class="short">b</p></li><li><p class="short">c</p></li></ul>',
    );
    expect(html('3. a\n4. b')).toBe('<ol start="3"><li>a</li><li>b</li></ol>');
  });

  it('sets quotations, emphasis, breaks and rules', () => {
    expect(html('> *a* **b** ~~c~~\n\n---')).toBe(
      '<blockquote><p class="short"><em>a</em> <strong>b</strong> <s>c</s></p></blockquote><hr>',
    );
    expect(html('a  \nb')).toBe('<p class="short">a<br>b</p>');
  });

  it('sets a table that the keyboard can scroll, with headers that say their scope', () => {
    expect(html('| A | B & C |\n|---|--:|\n| 1 | 2 |')).toBe(
      '<div class="table slim" role="group" aria-label="A, B &amp; C" tabindex="0"><table>' +
        '<caption class="unseen">A, B &amp; C</caption>' +
        '<thead><tr><th scope="col">A</th><th scope="col" class="right">B &amp; C</th></tr></thead>' +
        '<tbody><tr><th scope="row">1</th><td class="right">2</td></tr></tbody></table></div>',
    );
  });

  it('sets a table that is too wide for paper as lists of terms, one a row', () => {
    const wide = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    const names = Array.from({ length: 18 }, (_, index) => `Heading*${index}*`);
    const rule = wide(...names.map(() => '--'));
    const [rows, list] = [
      html([wide(...names), rule, wide('1', '', '3'), wide('x', 'y')].join('\n')),
      html([wide(...names), rule].join('\n')),
    ];
    expect(rows).toMatch(
      /^<div class="record" role="group" aria-label="1"><dl class="facts"><div><dt>Heading<em>0<\/em><\/dt><dd><strong>1<\/strong><\/dd><\/div><div><dt>Heading<em>2<\/em><\/dt><dd>3<\/dd><\/div>/,
    );
    expect(rows.match(/<dl/g)).toHaveLength(2);
    for (const [index] of names.entries()) for (const made of [rows, list]) expect(made).toContain(`<em>${index}</em>`);
    expect(html([wide('', ...names), wide('--', ...names.map(() => '--')), wide('x')].join('\n'))).toContain(
      '<div><dt>1</dt><dd><strong>x</strong></dd></div>',
    );
  });

  it.each([
    [3, 8, '<div class="table slim"'],
    [9, 5, '<div class="table"'],
    [12, 5, '<div class="table wide"'],
    [5, 10, '<div class="table"'],
    [4, 25, '<div class="table turned"'],
    [4, 40, '<div class="record" role="group" aria-label='],
  ])('sets %i columns with words of %i letters as %s', (columns, letters, element) => {
    const row = (text: string) => `|${`${text}|`.repeat(columns)}`;
    expect(html([row('a'), row('--'), row(`on ${'x'.repeat(letters)} and on`)].join('\n'))).toContain(element);
  });

  it.each([
    ['', 2, 8, '<div class="table" role='],
    ['', 4, 8, '<div class="table" role='],
    ['', 5, 8, '<div class="record" role="group" aria-label='],
    ['> ', 4, 8, '<div class="record" role="group" aria-label='],
  ])('sets %j and %i columns with words of %i letters in large print as %s', (start, columns, letters, element) => {
    const row = (text: string) => `${start}|${`${text}|`.repeat(columns)}`;
    const table = parseProse([row('a'), row('--'), row(`on ${'x'.repeat(letters)}`)].join('\n'));
    expect(proseToHtml(table, { headingLevel: 3, isLarge: true })).toContain(element);
  });

  it('gives no empty name to a table without headers', () => {
    expect(html('|  |  |\n|---|---|\n| 1 | 2 |')).not.toMatch(/aria-label|caption/);
  });

  it('marks entries of lists that print may break', () => {
    expect(html(`- ${'word '.repeat(100)}`)).toMatch(/^<ul><li>/);
    expect(html(`- ${'word '.repeat(110)}`)).toMatch(/^<ul><li class="long">/);
  });

  it('marks only paragraphs that print should keep whole', () => {
    expect(html('word '.repeat(50))).toMatch(/^<p class="short">/);
    expect(html('word '.repeat(55))).toMatch(/^<p>/);
  });
});
