// What no theme may hold is found, however it is written; what themes are made of is let through.

import { expect, test } from 'vitest';
import { readMarkup } from '../../src/theme/read-markup.ts';

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
  '<textarea><p x="</textarea><script>">',
  '<svg><title><script></title>',
  '<style><p x="</style><script>">',
  '<noscript><p x="</noscript><script>">',
  '<p <script>',
  '<a href=x/onclick=1 title="x" onclick=1>',
  '<p',
  'a < b',
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
  '<title>A &amp; B > C</title><textarea>x</textarea>',
  '<svg viewBox="0 0 1 1"><title>A mark</title><path d="M0 0"/></svg>',
])('%s is let through', (page) => {
  expect(readMarkup(page).forbidden).toBeUndefined();
});

test('the head ends at its end tag', () => {
  const page = `<head x="</head>"><!-- </head> --><title></title>`;
  expect(readMarkup(`${page}</head><p></head>`)).toEqual({ endOfHead: page.length });
  expect(readMarkup(page).endOfHead).toBe(-1);
});

test.each(['<p x="y">words &amp; more</p>', '<p x', 'x=a/b/', ' x=a', ' a', '/', '<!-- - ', ' - ', '<', '<p ///'])('time grows with the length of the page only (%#)', (part) => {
  const start = performance.now();
  readMarkup(part.repeat(200_000 / part.length));
  readMarkup(`<!--${part.repeat(200_000 / part.length)}`);
  readMarkup(`<p ${part.repeat(200_000 / part.length)}`);
  expect(performance.now() - start).toBeLessThan(300);
});
