// The letters of a line as painted, in the order in which they are read.

import { expect, test } from 'vitest';
import { logicalOrder } from '../../../src/press/finish/logical-order.ts';

const painted = (text: string): string => logicalOrder([...text]);

test.each([
  ['a line from left to right', 'plain (text) 1, 2', 'plain (text) 1, 2'],
  ['a line from right to left', 'םולש', 'שלום'],
  ['words of it in a line from left to right', 'look at םלוע םולש there now', 'look at שלום עולם there now'],
  ['numbers keep their order', '17:30 דע', 'עד 17:30'],
  ['so do those of a telephone number', '.וישכע +1 (613) 555-0100 ורשקתה', 'התקשרו +1 (613) 555-0100 עכשיו.'],
  ['hours from one to another are turned in Arabic', '20:00-18:30 ةعاسلا', 'الساعة 18:30-20:00'],
  ['and not in Hebrew', '18:30-20:00 העש', 'שעה 18:30-20:00'],
  ['a date is as it was typed', '2027-03-20 خيراتلا', 'التاريخ 2027-03-20'],
  ['two numbers beside each other are turned', '34 12 םידומע', 'עמודים 12 34'],
  ['words of another script too', '.New City ריעב םירגש הלא', 'אלה שגרים בעיר New City.'],
  ['brackets turn', '(הסינכ)', '(כניסה)'],
])('%s', (_, line, read) => {
  expect(painted(line)).toBe(read);
});

test.each([
  ['of a page from the left', 'םולש ', 'שלום '],
  ['of a page from the right', ' םולש', 'שלום '],
  ['of a part that starts with a space', ' םולש ', ' שלום '],
  ['of a page from the left, in its own words', 'words ', 'words '],
])('a line that goes on in the next one keeps the space at its end: %s', (_, line, read) => {
  expect(logicalOrder([...line], true)).toBe(read);
});

test('a glyph of several letters stays as it is', () => {
  expect(logicalOrder(['لا', 'س'])).toBe('سلا');
});
