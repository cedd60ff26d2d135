// Messages on a terminal: broken between words, and nothing else of them changes.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/base/display-width.ts';
import { fitLines } from '../../src/base/fit-lines.ts';

describe('a message', () => {
  test('is broken between words, and goes on further in', () => {
    expect(fitLines('  help: Write the date with its year, for example 12 May 2027\nshort\n', 40)).toBe(
      '  help: Write the date with its year,\n    for example 12 May 2027\nshort\n',
    );
  });

  test('keeps a command in one piece, and what else is in backticks where there is room for it', () => {
    expect(fitLines('When it is done, run `bulletin translate 1 en`.', 40)).toBe(
      'When it is done, run\n  `bulletin translate 1 en`.',
    );
    const long = `\`bulletin ${'word '.repeat(9)}x\``;
    expect(fitLines(`Then run ${long}. It takes a while`, 40)).toBe(`Then run\n  ${long}.\n  It takes a while`);
    expect(fitLines(`Write \`place: ${'word '.repeat(9)}x\``, 40)).toBe(
      `Write\n  \`place: word word word word word word\n  word word word x\``,
    );
  });

  test('keeps a word that is longer than the terminal is wide, such as an address', () => {
    const address = `https://example.org/${'a'.repeat(40)}`;
    expect(fitLines(`See ${address} for more`, 30)).toBe(`See\n  ${address}\n  for more`);
  });

  test('keeps the lines of a file below a finding', () => {
    const line = `\u001b[2m> 12 |\u001b[22m ${'word '.repeat(20)}`;
    expect(fitLines(line, 40)).toBe(line);
  });

  test('is measured without its colours, and as wide as its letters are', () => {
    const red = `\u001b[31mbulletin:\u001b[39m ${'x'.repeat(25)}`;
    expect(fitLines(red, 35)).toBe(red);
    expect(fitLines('漢字漢字漢字漢字 漢字漢字漢字漢字', 32)).toBe('漢字漢字漢字漢字\n  漢字漢字漢字漢字');
  });

  test('has the same words, and lines that fit, whatever it says', () => {
    const word = fc.oneof(
      fc.stringMatching(/^[a-z`:.]{1,25}$/),
      fc.constantFrom('漢字', 'é', '\u001b[31mred\u001b[39m', ''),
    );
    const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.integer({ min: 30, max: 100 }), fc.nat(4), (one, columns, indent) => {
        const line = `${' '.repeat(indent)}${one}`;
        const fitted = fitLines(line, columns);
        expect(fitted.split(/\s+/).join(' ').trim()).toBe(line.split(/\s+/).join(' ').trim());
        for (const part of fitted.split('\n'))
          expect(displayWidth(part.replace(/\u001b\[\d+m/g, ''))).toBeLessThanOrEqual(columns);
        expect(fitLines(fitted, columns)).toBe(fitted);
      }),
    );
  });
});
