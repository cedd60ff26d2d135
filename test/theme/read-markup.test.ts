// What no theme may hold is found, however it is written; what themes are made of is let through.

import { expect, test } from 'vitest';
import { readMarkup } from '../../src/theme/read-markup.ts';
import { processorTime } from '../support/processor-time.ts';

test.each([
  '<script>',
  '<SCRIPT src=x>',
  '<script/x>',
  '</script>',
  '<iframe srcdoc="x">',
  '<object data="x">',
  '<base href="https://example.org">',
  '<meta http-equiv="refresh" content="0;url=//evil">',
  '<meta/http-equiv=refresh content=0>',
  `<meta x='="' http-equiv=refresh>`,
  '<meta name="a" HTTP-EQUIV = refresh>',
  '<meta\n\thttp-equiv=refresh>',
  `<p x='="'><script>`,
  `<p x="='"><script>`,
  '<link rel=preconnect href=//evil>',
  '<link rel="dns-prefetch" href="//evil">',
  '<link rel="alternate stylesheet" href="x">',
  '<link href="x">',
  '<link rel=preconnect rel=canonical href=//evil>',
  '<p onclick="x">',
  '<p/ONCLICK=x>',
  '<svg/onload=alert(1)>',
  `<img alt="" src='x' onerror=alert(1)>`,
  // Browsers and simple readers take these for different things.
  '<p x="><b>',
  `<p x='><script>`,
  '<p x="a"y="b">',
  '<p x==">',
  '<p\u00a0x="<script>">',
  '<!--><script>-->',
  '<!---><script>-->',
  '<!-- --!><script>-->',
  '<!-- <script>',
  '<svg><![CDATA[><p x="]]><script>">',
  '<?x y="><script>">',
  '</ x="><script>">',
  '<title><p x="</title><script>">',
  '<title><!-- </title><script> --></title>',
  '<textarea>x</textarea>',
  '<svg><title><script></title>',
  '<style><p x="</style><script>">',
  '<noscript><p x="</noscript><script>">',
  '<p <script>',
  '<a href=x/onclick=1 title="x" onclick=1>',
  '<p',
  'a < b',
  // Addresses that run something, or load it.
  '<a href="javascript:alert(1)">',
  '<a href=" javascript:alert(1)">',
  '<a href="java\nscript:alert(1)">',
  '<a href="JaVaScRiPt:alert(1)">',
  '<a href="javascript&colon;alert(1)">',
  '<a href="&#106;avascript:alert(1)">',
  '<a href="data:text/html,x">',
  '<a href="vbscript:x">',
  '<a href="file:///etc/passwd">',
  '<a href="//example.org/x">',
  '<a href=javascript:alert(1)>',
  '<a href="\\\\example.org">',
  '<svg><a xlink:href="javascript:alert(1)">',
  '<svg><animate attributeName="href" to="javascript:alert(1)">',
  '<svg><use href="https://example.org/x.svg#a">',
  '<a ping="https://example.org" href="x">',
  '<img src="https://example.org/x.png">',
  '<img src="x.png">',
  '<img srcset="https://example.org/x.png 2x">',
  '<video poster="https://example.org/x.png">',
  '<table background="https://example.org/x.png">',
  '<link rel="icon" href="https://example.org/x.png">',
  '<p style="background:url(https://example.org/x.png)">',
  '<form action="https://example.org">',
  '<input name="x">',
  '<button formaction="https://example.org">',
])('%s is refused', (page) => {
  expect(readMarkup(`<p>${page}`).forbidden).toBeDefined();
});

test.each([
  '<!doctype html><html lang="en" dir=ltr><head></head>',
  '<meta charset="utf-8"><meta name="description" content="what http-equiv= and <script> do">',
  `<meta property='og:title' content='a "quoted" title' media="print">`,
  '<link rel="canonical" href="https://example.org"><link rel=alternate hreflang="fr" href="028.fr.html">',
  '<link rel="icon" href="data:image/png;base64,AA==">',
  '<p title="onclick=1" hidden>a &lt;script> b > c</p >',
  '<img src="data:image/gif;base64,AA==" alt=""/><br/>',
  '<a href=https://example.org/on/ title="go on">',
  '<!-- a - b <script> --><p>',
  '<title>A &amp; B > C</title>',
  '<a href="#a"></a><a href="029.en.html?a=b:c"></a><a href="../029/x.html#b"></a><a href="mailto:a@example.org"></a><a href="tel:+15550100"></a>',
  '<a href="https://example.org/a?b=c&amp;d=javascript:e"></a><blockquote cite="https://example.org"></blockquote><a href=""></a>',
  '<p style="background:url(data:image/png;base64,AA==)"></p>',
  '<svg viewBox="0 0 1 1"><title>A mark</title><path d="M0 0"/></svg>',
])('%s is let through', (page) => {
  expect(readMarkup(page).forbidden).toBeUndefined();
});

test('a tag that was let through before is looked at again where it is not the whole tag, or in a title', () => {
  expect(readMarkup('<p x="a>"><b><i title=">">').forbidden).toBeUndefined();
  for (const page of [
    `<p x="a><b>`,
    `<p x='"a>'<b>`,
    '<title><b></title>',
    '<i title=">" onclick="x">',
    '<p x="a>" onclick=x>',
  ])
    expect(readMarkup(page).forbidden, page).toBeDefined();
  expect(readMarkup('<p></head><b></head>').endOfHead).toBe(3);
  expect(readMarkup('<p></head><b></head>').endOfHead).toBe(3);
});

test('the head ends at its end tag', () => {
  const page = `<head x="</head>"><!-- </head> --><title></title>`;
  expect(readMarkup(`${page}</head><p></head>`)).toEqual({ endOfHead: page.length });
  expect(readMarkup(page).endOfHead).toBe(-1);
});

test.each(['<p x="y">words &amp; more</p>', '<p x', 'x=a/b/', ' x=a', ' a', '/', '<!-- - ', ' - ', '<', '<p ///'])(
  'time grows with the length of the page only (%#)',
  (part) => {
    const text = part.repeat(200_000 / part.length);
    for (const page of [text, `<!--${text}`, `<p ${text}`])
      expect(processorTime(() => readMarkup(page))).toBeLessThan(3_000);
  },
);
