// What to write instead of an address that cannot be used: the one that was meant, or why none can be guessed.

import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../src/content/prose/address.ts';
import { adviceFor } from '../../../src/content/prose/address-advice.ts';

const why = (text: string) => {
  const address = parseAddress(text);
  return address.kind === 'refused' ? address.why : undefined;
};

describe('the sign that no address has is named', () => {
  test.each([
    ['https://example.org/a|b', 'the sign |', 'https://example.org/a%7Cb'],
    ['https://example.org/a b', 'a space', 'https://example.org/a%20b'],
    ['https://example.org/a ', 'a space', 'https://example.org/a'],
    ['https://example.org/a\u200bb', 'a zero-width space (U+200B)', 'https://example.org/ab'],
    ['\ufeffhttps://example.org/a', 'a byte order mark (U+FEFF)', 'https://example.org/a'],
    ['https://example.org/a\u00a0', 'a no-break space (U+00A0)', 'https://example.org/a'],
    ['https://example.org/a\u2028', 'a line separator (U+2028)', 'https://example.org/a'],
    ['<https://example.org/a>', 'the sign <', 'https://example.org/a'],
    ['https:\\\\example.org\\a', 'the sign \\', 'https://example.org/a'],
    ['https://example.org/{id}', 'the sign {', 'https://example.org/%7Bid%7D'],
    ['mailto: ada@example.org', 'a space', 'mailto:ada@example.org'],
    ['tel:+1 555 010 0100', 'a space', 'tel:+15550100100'],
  ])('%j', (typed, sign, meant) => {
    expect(why(typed)).toBe(`it has ${sign}, which no address has`);
    expect(adviceFor(typed)).toEqual({ help: `Write ${meant}`, instead: meant });
  });
});

describe('an address that is nearly one', () => {
  test.each([
    ['www.example.org', 'https://www.example.org'],
    ['example.org/about.html', 'https://example.org/about.html'],
    ['https://https://example.org/a', 'https://example.org/a'],
    ['http://https://example.org/a', 'https://example.org/a'],
    ['https:/example.org/a', 'https://example.org/a'],
    ['https//example.org/a', 'https://example.org/a'],
    ['htp://example.org/a', 'http://example.org/a'],
    ['ada@example.org', 'mailto:ada@example.org'],
    ['+1 555 010 0100', 'tel:+15550100100'],
  ])('%s', (typed, meant) => {
    expect(why(typed)).toBeDefined();
    expect(adviceFor(typed).instead).toBe(meant);
    expect(why(meant)).toBeUndefined();
  });

  test('twice https:// is said', () => {
    expect(why('https://https://example.org/a')).toBe('it has https:// twice');
  });
});

describe('an address that nobody can guess', () => {
  test.each(['about.html', '/about', './a', '../docs/report.pdf', 'report.pdf#page=2', 'docs/report'])(
    'a relative one: %s',
    (typed) => {
      expect(adviceFor(typed)).toEqual({
        help: 'A relative address leads nowhere in mail and PDF: write the whole one, such as https://example.org/about.html',
      });
    },
  );

  test.each(['file:///C:/a.pdf', 'C:\\docs\\a.pdf'])('a file: %s', (typed) => {
    expect(adviceFor(typed).help).toContain('on your own computer');
  });

  test.each([
    'our web site',
    'javascript:alert(1)',
    'ftp://example.org/a',
    'https:/_/example.org/a',
    'https:/a',
    '',
    '   ',
    'https://',
  ])('%j', (typed) => {
    expect(adviceFor(typed)).toEqual({
      help: 'Write the whole address, starting with https://, http://, mailto: or tel:',
    });
  });
});

test('takes no long time over a long one', () => {
  for (const sign of ['(', '<', 'a.', 'a/', ' ', '\u00a0', 'h', 'https://', '@', '-']) adviceFor(sign.repeat(500_000));
});
