// Lines of a given width: where they break, and where they must not.

import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../src/base/display-width.ts';
import { stack, underline, wrap } from '../../../src/content/prose/wrap.ts';
import { generator } from '../../support/generator.ts';
import { processorTime } from '../../support/processor-time.ts';

describe('wrap', () => {
  it('fills lines up to the width and no further', () => {
    expect(wrap('aaa bbb ccc ddd', 7)).toEqual(['aaa bbb', 'ccc ddd']);
    expect(wrap('aaa bbb ccc ddd', 6)).toEqual(['aaa', 'bbb', 'ccc', 'ddd']);
  });

  it('puts one mark in front of the first line and another in front of the rest, within the width', () => {
    expect(wrap('aaa bbb ccc', 9, '- ', '  ')).toEqual(['- aaa bbb', '  ccc']);
    expect(wrap('aaa bbb ccc', 8, '- ', '  ')).toEqual(['- aaa', '  bbb', '  ccc']);
  });

  it('makes one space of many, keeps line breaks, and leaves no line for nothing', () => {
    expect(wrap('  a \t b\u2003c  ', 20)).toEqual(['a b c']);
    expect(wrap('a\nb\n\n', 20)).toEqual(['a', 'b']);
    expect(wrap(' ', 20)).toEqual([]);
  });

  it.each([
    ['aaaa bbbb [1] ccc', ['aaaa', 'bbbb [1]', 'ccc']],
    ['aaaa bbb [12].', ['aaaa', 'bbb [12].']],
    ['aaaa bbb [1] [2]', ['aaaa', 'bbb [1] [2]']],
  ])('never breaks before the number of a note: %s', (text, lines) => {
    expect(wrap(text, 11)).toEqual(lines);
  });

  it.each([
    ['aaaaa bbbb ; ccc', ['aaaaa', 'bbbb ; ccc']],
    ['aaaaa bbb « ccc »', ['aaaaa bbb', '« ccc »']],
    ['aaaaa bbbb\u00a0! ccc', ['aaaaa', 'bbbb\u00a0! ccc']],
    ['aaaaaaa 14\u202fh ccc', ['aaaaaaa', '14\u202fh ccc']],
  ])('keeps French punctuation with its word: %s', (text, lines) => {
    expect(wrap(text, 10)).toEqual(lines);
  });

  it.each(['-', '–', '*', '>', '#', '2017.', '3)'])('starts no line with %s, which would look like a mark', (mark) => {
    for (let width = 8; width < 30; width += 1) {
      const starts = wrap(`some words ${mark} and then some more`, width).map((line) => line.split(' ')[0]);
      expect(starts).not.toContain(mark);
    }
  });

  it('gives a web address a line of its own start, never breaks it, and lets a long one stand out', () => {
    const address = 'https://example.org/a-very-long-address/that/goes/on';
    expect(wrap(`see ${address} and on`, 20)).toEqual(['see', address, 'and on']);
    expect(wrap('see https://a.org now', 20)).toEqual(['see', 'https://a.org', 'now']);
  });

  it('breaks Chinese and Japanese between characters, but not before a closing mark nor after an opening one', () => {
    expect(wrap('人口贩运是严重的犯罪', 8)).toEqual(['人口贩运', '是严重的', '犯罪']);
    expect(wrap('人口贩运。是严重', 8)).toEqual(['人口贩', '运。是严', '重']);
    expect(wrap('人口贩「运是」严', 8)).toEqual(['人口贩', '「运是」', '严']);
    expect(wrap('会议 2017 会议', 9)).toEqual(['会议 2017', '会议']);
    expect(wrap('详见https://example.org/a', 20)).toEqual(['详见', 'https://example.org/a']);
  });

  it('does not take Korean words apart', () => {
    expect(wrap('인신매매 보고서', 10)).toEqual(['인신매매', '보고서']);
  });

  it('cuts a word that is wider than the line, but no character from what combines with it', () => {
    expect(wrap('a bbbbbbbb', 4)).toEqual(['a', 'bbbb', 'bbbb']);
    expect(wrap('x\u0323x\u0323x\u0323', 2)).toEqual(['x\u0323x\u0323', 'x\u0323']);
    expect(wrap('👍🏽👍🏽', 6)).toEqual(['👍🏽', '👍🏽']);
    expect(wrap('👨\u200d👩\u200d👧🇨🇦🇫🇷', 6)).toEqual(['👨\u200d👩\u200d👧', '🇨🇦🇫🇷']);
  });

  it('leaves out what no plain text file may hold, and composes accents', () => {
    expect(wrap('a\u0007b\u001b[31mc\u009bd so\u00adft z\u200bw\ufeff \u202ex e\u0301 half\ud83d', 80)).toEqual([
      'ab[31mcd soft zw x \u00e9 half',
    ]);
    expect(wrap('a\r\nb\u2028c', 80)).toEqual(['a', 'b', 'c']);
  });

  it('loses no word and passes no width, whatever the words', () => {
    const random = generator(7);
    const marks = ['[3]', ':', '«', '»', '-', '2017.', '…'];
    const pool = ['a', 'word', 'Rechtsschutzversicherung', 'été', '犯罪。', '🎉', 'e\u0323', ...marks];
    for (let round = 0; round < 500; round += 1) {
      const words = Array.from({ length: 1 + (random() % 60) }, () => pool[random() % pool.length] ?? '');
      const width = 30 + (random() % 43);
      const lines = wrap(words.join(' '), width, '- ', '  ');
      expect(lines.join(' ').replace(/\s+/g, '')).toBe(`-${words.join('')}`.normalize('NFC'));
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      for (const line of lines) expect(line).not.toMatch(/^\s{3}|\s$/);
    }
  });

  it('keeps each note with its word, whatever the words', () => {
    const random = generator(8);
    const pool = ['a', 'word', 'Rechtsschutzversicherung', '犯罪', '🎉', '«', '2017.'];
    for (let round = 0; round < 500; round += 1) {
      const words = Array.from({ length: 60 }, (_, index) =>
        index % 3 === 2 ? `[${random() % 200}]` : (pool[random() % pool.length] ?? ''),
      );
      for (const line of wrap(words.join(' '), 60 + (random() % 13))) expect(line).not.toMatch(/^\[/);
    }
  });

  it.each(['- '.repeat(50_000), 'x'.repeat(100_000), '« '.repeat(50_000), '犯'.repeat(50_000), '[1] '.repeat(50_000)])(
    'takes time in proportion to the text (%#)',
    (text) => {
      expect(processorTime(() => wrap(text, 72))).toBeLessThan(10_000);
    },
  );
});

describe('underline', () => {
  it('is as long as the heading, in columns', () => {
    expect(underline('Été', '=', 72)).toEqual(['Été', '===']);
    expect(underline('会议 🎉', '-', 72)).toEqual(['会议 🎉', '-------']);
  });

  it('is as long as the longest line of a wrapped heading, and never too short to be seen', () => {
    expect(underline('aaaa bb cccccc', '~', 7)).toEqual(['aaaa bb', 'cccccc', '~~~~~~~']);
    expect(underline('A', '~', 7)).toEqual(['A', '~~~']);
  });
});

describe('stack', () => {
  it('puts blank lines between groups and none for empty ones', () => {
    expect(stack([[], ['a'], [], ['b', 'c']], 2)).toEqual(['a', '', '', 'b', 'c']);
  });
});
