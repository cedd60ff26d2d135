// Telephone numbers as people write them, as addresses.

import { expect, test } from 'vitest';
import { parseAddress, phoneAddress } from '../../src/prose/address.ts';

test.each([
  ['+1 555 010 0100', 'tel:+15550100100'],
  ['(555) 010-0100', 'tel:5550100100'],
  ['030/010.0100', 'tel:0300100100'],
  ['+1 555 010 0100 ext. 7', 'tel:+15550100100;ext=7'],
  ['555 010 0100 poste 12', 'tel:5550100100;ext=12'],
  ['555 010 0100x12', 'tel:5550100100;ext=12'],
])('%s is %s', (phone, url) => {
  expect(phoneAddress(phone)).toBe(url);
  expect(parseAddress(url)).toEqual({ kind: 'phone', url });
});
