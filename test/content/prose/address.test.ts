// Addresses: which a link may have, and telephone numbers as people write them.

import { describe, expect, test } from 'vitest';
import { parseAddress, phoneAddress } from '../../../src/content/prose/address.ts';

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

describe('a mail or telephone address with codes', () => {
  test.each([
    'tel:+1555%1b]0;pwn%07',
    'mailto:a%00b@example.org',
    'mailto:a%E2%80%AEgro.elpmaxe%40b@example.org',
    'mailto:a@example.org?subject=%0D%0ABcc:%20b@example.org',
    'mailto:a@example.org?subject=x&body=one%E2%80%AEtwo',
    'mailto:a@example.org?body=one%0Atwo',
    'mailto:a@example.org?body=%C2%9B31m',
    'tel:+1555010%E2%80%8B0100',
  ])('that hide a character is refused: %s', (url) => {
    expect(parseAddress(url)).toEqual({
      kind: 'refused',
      why: 'a code in it (% and two digits) hides a character that nobody can see',
    });
  });

  test.each([
    'mailto:a@example.org?subject=Hello%20there%2C%20100%25',
    'mailto:a@example.org?subject=R%C3%A9ponse&body=Dear%20Ada%2C%0D%0A%0D%0AYes.',
    'mailto:100%@example.org',
  ])('that stand for what can be read is one: %s', (url) => {
    expect(parseAddress(url)).toEqual({ kind: 'mail', url });
  });
});

test('an address that is seen to be plain is one for the slow road too, which capitals lead to', () => {
  const signs = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code));
  const around = [...signs, '--', '..', '.-', '-.', '//', '/../', '@b.', '%41', '.1', '.0x1', ':80', '::'];
  const kindOf = (text: string): string => parseAddress(text).kind;
  for (const sign of around)
    for (const rest of [
      `a${sign}org`,
      `${sign}a.org`,
      `a.org${sign}`,
      `a.org/b${sign}c`,
      `a.b${sign}.org/c?d=${sign}#e`,
    ])
      expect(kindOf(`https://${rest}`), rest).toBe(kindOf(`HTTPS://${rest}`));
});
