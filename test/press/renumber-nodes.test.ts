// The names of table cells: the same in every run, and nothing else changed.

import { expect, it } from 'vitest';
import { renumberNodes } from '../../src/press/renumber-nodes.ts';

const renumber = (pdf: string): string => Buffer.from(renumberNodes(Buffer.from(pdf, 'latin1'))).toString('latin1');

it('numbers from 1, keeps the order, and every other byte', () => {
  const pdf = (a: string, b: string): string =>
    `é /ID (node${b})>>\n/ID (node${a})>> /Headers [(node${b}) (node${a})]\n/Limits [(node${a}) (node${b})]\n/Names [(node${a}) 25 0 R (node${b}) 27 0 R]`;
  expect(renumber(pdf('00000013', '00000108'))).toBe(pdf('00000001', '00000002'));
});

it('leaves texts that only look like such a name', () => {
  const pdf = '<</Title (node00000013)\n/Alt (node00000014) /ID (node13) (node000000015)';
  expect(renumber(pdf)).toBe(pdf);
});
