// HTML for mail programs: what is written of a page, and what is refused, because it could load or run something.

import { describe, expect, test } from 'vitest';
import { parseMailStyle } from '../../../src/output/mail/mail-style.ts';
import { writeMail, type MailOptions } from '../../../src/output/mail/write-mail.ts';

const write = (html: string, { css = '', ...options }: { css?: string } & Partial<MailOptions> = {}) =>
  writeMail(html, { style: parseMailStyle(css), sources: new Set(['dot.png']), ...options });
const written = (...args: Parameters<typeof write>) => write(...args).html.trim();

describe('is written', () => {
  test.each([
    ['<!doctype html><p>a</p>', '<!DOCTYPE html>\n<p>a</p>'],
    ['<P>a<BR></P>', '<p>a<br></p>'],
    ['<p>a<br/></p>', '<p>a<br></p>'],
    ['<p TITLE="b">a</p>', '<p title="b">a</p>'],
    ['<p aria-label="b">a</p>', '<p aria-label="b">a</p>'],
    ['<p  id="a"\n title="b">c</p>', '<p id="a" title="b">c</p>'],
    ['<img src="dot.png" alt>', '<img src="dot.png" alt="">'],
    ['<div>a<wbr>b<hr>c</div>', '<div>a<wbr>b\n<hr>c</div>'],
    [
      '<html><head><meta charset="utf-8"></head></html>',
      '<html>\n<head>\n<meta charset="utf-8">\n<style></style>\n</head></html>',
    ],
    [
      '<p><a href="https://a.example/" hreflang="fr">a</a><time datetime="2026-05-01">b</time></p>',
      '<p><a href="https://a.example/">a</a><time>b</time></p>',
    ],
    ...[
      '<!--[if mso]><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><![endif]-->',
      '<!--[if mso]><table role="presentation" width="640"><tr><td bgcolor="#ffffff"><![endif]-->',
    ].map((html): [string, string] => [html, html]),
    ['<p data-url="x" tabindex="0">a</p>', '<p>a</p>'],
    ['<p id="a" class="b">c</p>', '<p id="a">c</p>'],
    ['<p><img src="dot.png" alt="A dot"></p>', '<p><img src="dot.png" alt="A dot"></p>'],
    ['<p style="color:red">a</p>', '<p style="color:red">a</p>'],
    ['<div>a<p>b</p></div>', '<div>a\n<p>b</p></div>'],
    ['<p>a<em>b</em></p>', '<p>a<em>b</em></p>'],
    ['<pre>a<span>b</span>\n<code>c</code></pre>', '<pre>a<span>b</span>\n<code>c</code></pre>'],
    ['<!--[if mso]><table><tr><td><![endif]-->a', '<!--[if mso]><table><tr><td><![endif]-->a'],
    ['<!--[if (gte mso 9)|(IE)]></td><![endif]-->a', '<!--[if (gte mso 9)|(IE)]></td><![endif]-->a'],
    [
      'a<!--[if mso]> <![endif]-->b<!--[if mso]> <![endif]-->',
      'a<!--[if mso]> <![endif]-->b<!--[if mso]> <![endif]-->',
    ],
  ])('%s', (html, expected) => {
    expect(written(html)).toBe(expected);
  });

  test('a line of preformatted text is never broken, and any other may be', () => {
    const words = 'word '.repeat(60).trim();
    expect(written(`<pre><code>${words}</code></pre>`)).toContain(`<pre><code>${words}</code>`);
    expect(written(`<p>${words}</p>`)).toContain('\n');
    expect(written(`<pre>a</pre><p>${words}</p>`)).toMatch(/word\nword/);
  });

  test('a block in preformatted text stays where it is', () => {
    expect(written('<pre>a<div>b</div></pre>')).toBe('<pre>a<div>b</div></pre>');
  });

  test('a class that the head uses stays', () => {
    const css = '@media (max-width: 9em) { .b { color: red } }';
    expect(written('<p class="a b">c</p>', { css })).toBe('<p class="b">c</p>');
  });

  test('the style is at the end of the head', () => {
    const css = 'p:hover { color: red }';
    expect(written('<html><head><title>a</title></head><body><p>b</p></body></html>', { css })).toMatch(
      /<\/title>\n<style>p:hover ?\{ ?color: ?red ?\}<\/style>\n<\/head>/,
    );
  });

  test('it is known where each element with an id is', () => {
    const { html, places } = write('<p>x</p><div id="a">one<p id="b">two</p></div><p>y</p>');
    expect([...places.keys()].sort()).toEqual(['a', 'b']);
    const of = (id: string) => html.slice(places.get(id)!.start, places.get(id)!.end).trim();
    expect(of('a')).toBe('<div id="a">one\n<p id="b">two</p></div>');
    expect(of('b')).toBe('<p id="b">two</p>');
  });
});

describe('a link', () => {
  const address = 'https://example.org/news/1.html';
  test.each([
    ['https://a.example/', 'https://a.example/'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['tel:+15550100', 'tel:+15550100'],
    ['#pier', 'https://example.org/news/1.html#pier'],
    ['2.html?a=1&amp;b', 'https://example.org/news/2.html?a=1&amp;b'],
  ])('to %s leads to %s', (href, target) => {
    expect(written(`<a href="${href}">a</a>`, { address })).toBe(`<a href="${target}">a</a>`);
  });

  test('to a place in the page is plain text where there is no page', () => {
    expect(written('<p><a href="#pier"><b>a</b></a></p>')).toBe('<p><b>a</b></p>');
    expect(written('<a href="https://a.example/">a</a>')).toBe('<a href="https://a.example/">a</a>');
  });

  test('leads to a place in a page without https: too', () => {
    expect(written('<a href="#pier">a</a>', { address: 'http://example.org/1.html' })).toBe(
      '<a href="http://example.org/1.html#pier">a</a>',
    );
    expect(written('<a href="http://a.example/">a</a>')).toBe('<a href="http://a.example/">a</a>');
  });

  test.each([
    'javascript:alert(1)',
    'javascript:alert(https:1)',
    'data:text/html,mailto:a',
    'ftp://a.example/',
    'xhttps://a.example/',
    'https-x://a.example/',
  ])('to %s is refused', (href) => {
    expect(() => write(`<a href="${href}">a</a>`, { address })).toThrow(`href="${href}"`);
  });
});

describe('is refused', () => {
  test.each([
    ['<script>a</script>', '`<script>`'],
    ['<p onclick="a">b</p>', '`<p onclick="a">`'],
    ['<p title="a" title="b">c</p>', '`<p title="a" title="b">`'],
    ["<p title='a'>b</p>", 'email.hbs holds'],
    ['<p aria-="a">b</p>', '`<p aria-="a">`'],
    ['<p x-aria-label="a">b</p>', '`<p x-aria-label="a">`'],
    ['<p aria-label:b="a">b</p>', '`<p aria-label:b="a">`'],
    ['<p 1="a">b</p>', '`<p 1="a">`'],
    ['<img src="https://a.example/b.png">', '`src="https://a.example/b.png"`'],
    ['<p style="background:url(a)">b</p>', '`style="background:url(a)"`'],
    ['<p style="width:EXPRESSION(a)">b</p>', 'email.hbs holds `style='],
    ['<p>a', '`<p>, which nothing closes`'],
    ['a</p>', '`</p> where <nothing> is open`'],
    ['<p><b>a</p></b>', '`</p> where <b> is open`'],
    ['<p>a<!-- b --></p>', 'email.hbs holds `<!-- b -->'],
    ['<!--[if mso]><script>a</script><![endif]-->', '`<!--[if mso]><script>'],
    ['<!--[if mso;]><table><![endif]-->', '`<!--[if mso;]>'],
    ['<!--[if ;mso]><table><![endif]-->', '`<!--[if ;mso]>'],
    ['<!--[if mso]>{a}<![endif]-->', '`<!--[if mso]>{a}'],
  ])('%s', (html, what) => {
    expect(() => write(html)).toThrow(what);
    expect(() => write(html)).toThrow(
      expect.objectContaining({
        hint: 'A mail has only text, tables and the pictures of its issue, and each of its tags must be complete',
      }),
    );
  });
});
