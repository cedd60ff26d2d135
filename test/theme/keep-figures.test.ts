// Telephone numbers on one line: what is put into an element, and what is left as it is.

import { expect, test } from 'vitest';
import { keepFigures } from '../../src/theme/keep-figures.ts';

const kept = (html: string): string => keepFigures(html, '<b>').replaceAll('</span>', '</b>');

test.each([
  ['<p>Call 514 555-0123, please.</p>', '<p>Call <b>514 555-0123</b>, please.</p>'],
  ['<p>+1 613 555 0100 or (613) 555-0100</p>', '<p><b>+1 613 555 0100</b> or <b>(613) 555-0100</b></p>'],
  ['<td>06 12 34 56 78</td><td>2027-03-20</td>', '<td><b>06 12 34 56 78</b></td><td><b>2027-03-20</b></td>'],
  ['<p><em>514</em> <em>514 555-0123</em></p>', '<p><em>514</em> <em><b>514 555-0123</b></em></p>'],
  ['<p>۰۲۱ ۱۲۳۴۵۶۷۸</p>', '<p><b>۰۲۱ ۱۲۳۴۵۶۷۸</b></p>'],
])('%s', (html, expected) => {
  expect(kept(html)).toBe(expected);
});

test('what a link calls is a number, however it is written; a label is not', () => {
  expect(kept('<a href="tel:1555">1 (800) FLOWERS</a>')).toBe('<a href="tel:1555"><b>1 (800) FLOWERS</b></a>');
  expect(kept('<a href="tel:1555">Call us at 514 555-0123, day and night</a>')).toBe(
    '<a href="tel:1555">Call us at <b>514 555-0123</b>, day and night</a>',
  );
});

test.each([
  '<head><title>514 555-0123</title></head>',
  '<pre><code>514 555-0123</code></pre>',
  '<p>See <code>514 555-0123</code></p>',
  '<img alt="Call 514 555-0123 > now">',
  '<p>In 2026 and 2027, 1 200 people, 12.5 %</p>',
  '<em>(+15550100123)</em>',
  `<p>+1${' 555'.repeat(40)}</p>`,
])('%s is left as it is', (html) => {
  expect(kept(html)).toBe(html);
});

test('takes no time for a long text', () => {
  const long = `<p>${'a 5 '.repeat(100_000)}</p>${'<'.repeat(20_000)}${'<pre>'.repeat(5_000)}`;
  const before = performance.now();
  kept(long);
  expect(performance.now() - before).toBeLessThan(1000);
});
