// Figures in a text that runs from right to left stay as they were typed.

import { expect, test } from 'vitest';
import { isolateFigures } from '../../../src/content/languages/isolate-figures.ts';
import { plainText } from '../../../src/content/prose/walk-prose.ts';
import { editionOf } from '../../support/composed.ts';

const shown = (text: string, language = 'he'): string =>
  isolateFigures(text, language).replaceAll('\u2066', '<').replaceAll('\u2069', '>');

test.each([
  ['התקשרו אל +1 613 555 0100 עוד היום', 'התקשרו אל <+1 613 555 0100> עוד היום'],
  ['(613) 555-0100', '<(613) 555-0100>'],
  ['(טלפון 613 555 0100)', '(טלפון <613 555 0100>)'],
  ['+16135550100.', '<+16135550100>.'],
  ['עד 2027-03-20, בבוקר', 'עד <2027-03-20>, בבוקר'],
  ['2027-03-20 17:00', '<2027-03-20> 17:00'],
  ['555-0100', '<555-0100>'],
  ['اتصلوا على ٠٦١٣ ٥٥٥ ٠١٠٠', 'اتصلوا على <٠٦١٣ ٥٥٥ ٠١٠٠>'],
  ['06 12 34 56 78', '<06 12 34 56 78>'],
  ['03-1234567', '<03-1234567>'],
  ['050-123-4567', '<050-123-4567>'],
  ['۰۲۱-۱۲۳۴ ۵۶۷۸', '<۰۲۱-۱۲۳۴ ۵۶۷۸>'],
  ['1-800-555-0100', '<1-800-555-0100>'],
  ['+44 (0)20 7946 0958', '<+44 (0)20 7946 0958>'],
])('%s', (text, expected) => {
  expect(shown(text)).toBe(expected);
  expect(shown(shown(text).replaceAll('<', '\u2066').replaceAll('>', '\u2069'))).toBe(expected);
});

test.each([
  ...['2027-2028', '14:00-17:00', 'בשנת 2027. 12 איש', '1,361.50', '50%', 'A4', 'יום 3-5', '20.20.2'],
  ...['الموعد 12/05/2027 18:30-20:00', 'IMM-12345-24', 'CVE-2024-12345', 'example.org/2027-03-20'],
  ...['חדרים 12 14 16', '1.234.567,50', '1.500-2.000', '1,500-2,000', '2027-03-20T10:00', '0.5 1 2'],
])('not %s', (text) => {
  expect(shown(text)).toBe(text);
});

test('nothing in a text that runs from left to right', () => {
  expect(shown('Call +1 613 555 0100', 'en')).toBe('Call +1 613 555 0100');
});

test('a long text of figures takes no long time', () => {
  for (const part of ['1', '1 ', '(1)', '(1) ', '+1', '1-(', '0', '0 1', '123 ', '1234-'])
    for (const [before, after] of [
      ['', ''],
      ['+', 'a'],
      ['0', 'a'],
      ['(12)', '-a'],
      ['+(1)', '.1'],
    ])
      isolateFigures(`${before}${part.repeat(100_000)}${after}`, 'he');
});

test('in every part of a text, with each character of it there', () => {
  const body =
    'ראו **1**613 555 0100, או *+1 613 555 0100* או [+1 613 555 0100](tel:+16135550100), 1 **613 555 0100**.';
  const source = `date: 2027-05\nlanguage: he\ntitle: חדשות\nsections:\n  - title: חדשות\n    items:\n      - title: +1 613 555 0100\n        body: "${body}"\n`;
  const [item] = editionOf(source, 'name: News\nlanguages: [he]\n').sections[0]!.items;
  const [paragraph] = item?.body?.blocks ?? [];
  const text = paragraph?.type === 'paragraph' ? plainText(paragraph.children) : '';
  expect(item?.title).toBe('\u2066+1 613 555 0100\u2069');
  expect(text.replaceAll(/[\u2066\u2069]/g, '').replaceAll('\u00a0', ' ')).toBe(
    body.replaceAll(/\*|\]\(tel:\+16135550100\)|\[/g, ''),
  );
  expect(text.match(/\u2066[^\u2069]*\u2069/g)).toEqual([
    '\u2066613 555 0100\u2069',
    '\u2066+1 613 555 0100\u2069',
    '\u2066+1 613 555 0100\u2069',
    '\u2066613 555 0100\u2069',
  ]);
});
