// Prose as plain text: Markdown in, lines out.

import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../src/base/display-width.ts';
import { numberLinks } from '../../../src/content/prose/link-notes.ts';
import { parseProse } from '../../../src/content/prose/parse-prose.ts';
import { inlineToText, linkToText, proseToText } from '../../../src/content/prose/to-text.ts';
import { generator } from '../../support/generator.ts';

function lines(markdown: string, width = 40, titles: ReadonlyMap<string, string> = new Map()): readonly string[] {
  const { note } = numberLinks(titles);
  return proseToText(parseProse(markdown).blocks, { width, note, colon: ':' });
}

describe('paragraphs', () => {
  it('stand apart, wrapped, without the marks of Markdown', () => {
    const markdown = 'Some **bold** and *slanted*\n`code`.\n\nNext.';
    expect(lines(markdown)).toEqual(['Some bold and slanted code.', '', 'Next.']);
  });

  it('keep forced line breaks', () => {
    expect(lines('one  \ntwo')).toEqual(['one', 'two']);
  });

  it('keep struck out words recognisable', () => {
    expect(lines('on ~~4~~ 5 May')).toEqual(['on ~4~ 5 May']);
  });
});

describe('headings and rules', () => {
  it('are lines of their own', () => {
    expect(lines('# Été\n\ntext\n\n---\n\nmore')).toEqual(['Été', '...', '', 'text', '', '* * *', '', 'more']);
  });
});

describe('lists', () => {
  it('have hanging indents, and no blank lines between short items', () => {
    expect(lines('- aaaaaaaa bbbbbbbb ccc\n- ddd', 20)).toEqual(['- aaaaaaaa bbbbbbbb', '  ccc', '- ddd']);
  });

  it('keep the number they start with, and line up', () => {
    expect(lines('9. nine\n10. ten')).toEqual([' 9. nine', '10. ten']);
  });

  it('nest', () => {
    expect(lines('1. a\n   - b\n     1. c\n2. d')).toEqual(['1. a', '   - b', '     1. c', '2. d']);
  });

  it('set items of several paragraphs apart', () => {
    expect(lines('- a\n\n  b\n- c')).toEqual(['- a', '', '  b', '', '- c']);
  });

  it('keep an item without words', () => {
    expect(lines('- a\n-\n- b')).toEqual(['- a', '-', '- b']);
  });

  it('stay readable, whatever their depth', () => {
    const deep = Array.from({ length: 15 }, (_, depth) => `${'  '.repeat(depth)}- some words here`).join('\n');
    for (const line of lines(deep, 30)) expect(line.trim().length).toBeGreaterThan(2);
    expect(lines(deep, 30).join(' ').match(/words/g)).toHaveLength(15);
  });
});

describe('quotations', () => {
  it('have a mark on each line and no trailing space', () => {
    const quotation = '> aaaaaaaa bbbbbbbb ccc\n>\n> > ddd';
    expect(lines(quotation, 20)).toEqual(['> aaaaaaaa bbbbbbbb', '> ccc', '>', '> > ddd']);
  });
});

describe('code', () => {
  it('stays word for word, indented while that fits', () => {
    expect(lines('```\na   b\n\n\tc  \n```')).toEqual(['    a   b', '', '        c']);
    expect(lines(`\`\`\`\n${'x'.repeat(39)}\n\`\`\``)).toEqual([` ${'x'.repeat(39)}`]);
    expect(lines(`\`\`\`\n${'x y '.repeat(20)}\n\`\`\``)).toEqual(['x y '.repeat(20).trim()]);
  });
});

describe('tables', () => {
  const table = '| Reason | Calls | Sure |\n|:--|--:|:-:|\n| 工作 | 1,361 | y |\n| Housing | 20 | no |';

  it.each([40, 20])('have aligned columns, measured in columns, where %i columns are enough', (width) => {
    expect(lines(table, width)).toEqual([
      'Reason   Calls  Sure',
      '-------  -----  ----',
      '工作     1,361   y',
      'Housing     20   no',
    ]);
  });

  it('become records where one more would be needed', () => {
    expect(lines(table, 19).slice(0, 4)).toEqual(['Reason: 工作', 'Calls: 1,361', 'Sure: y', '']);
  });

  it('become records where they are too wide, with nothing for empty cells', () => {
    expect(lines('| A | B |\n|--|--|\n| a long cell | |\n| x | another cell |', 12)).toEqual([
      'A: a long',
      '  cell',
      '',
      'A: x',
      'B: another',
      '  cell',
    ]);
  });

  it('become records where a cell has an address, which wants a line of its own', () => {
    expect(lines('| A | B |\n|--|--|\n| x | https://a.org |')).toEqual(['A: x', 'B:', '  https://a.org']);
  });

  it('lose no heading as records, though nothing is under it', () => {
    expect(lines('| A | B | C |\n|--|--|--|\n| a long cell | | |\n| x | y | |', 12)).toEqual([
      'A: a long',
      '  cell',
      'C:',
      '',
      'A: x',
      'B: y',
      'C:',
    ]);
    expect(lines('| Name | Signature |\n|--|--|', 12)).toEqual(['Name:', 'Signature:']);
  });

  it('take a row that is short, a header that is empty and a line break in a cell', () => {
    expect(inlineToText([{ type: 'text', text: 'a' }, { type: 'break' }, { type: 'text', text: 'b' }], () => '')).toBe(
      'a\nb',
    );
    const cell = [{ type: 'text', text: 'a' }, { type: 'break' }, { type: 'text', text: 'b' }] as const;
    const block = { type: 'table', align: [undefined, undefined], header: [[], cell], rows: [[cell]] } as const;
    const options = { note: () => '', colon: ':' };
    expect(proseToText([block], { ...options, width: 40 })).toEqual(['     a', '     b', '---  ---', 'a', 'b']);
    expect(proseToText([block], { ...options, width: 4 })).toEqual(['a', '  b', 'a b:']);
  });
});

it('<br> in a cell is a line of its own, in columns and in records', () => {
  const table = '| Day | Hours |\n|---|--:|\n| Monday | 9 to 12 <br> 14 to 18 |\n| Tuesday | 9 to 12 |';
  expect(lines(table)).toEqual([
    'Day         Hours',
    '-------  --------',
    'Monday    9 to 12',
    '         14 to 18',
    'Tuesday   9 to 12',
  ]);
  expect(lines(table, 16)).toEqual([
    'Day: Monday',
    'Hours: 9 to 12',
    '  14 to 18',
    '',
    'Day: Tuesday',
    'Hours: 9 to 12',
  ]);
});

describe('links', () => {
  it('are numbered in the order of use, each address once', () => {
    expect(lines('[a](https://a.org) [b](https://b.org) [c](https://a.org).')).toEqual(['a [1] b [2] c [1].']);
  });

  it('are written out where the label is the address', () => {
    expect(lines('<me@a.org> [Me@a.org](mailto:me@a.org) [+1 555 01](tel:+155501) www.a.org')).toEqual([
      'me@a.org Me@a.org +1 555 01 www.a.org',
    ]);
    expect(lines('at https://a.org/b and <https://b.org>')).toEqual(['at', 'https://a.org/b', 'and', 'https://b.org']);
  });

  it.each([
    ['a.org', 'https://a.org'],
    ['https://a.org/other', 'https://a.org'],
    ['me@a.org', 'mailto:me@a.org?subject=x'],
    ['+1 555 02', 'tel:+155501'],
    ['Call us', 'tel:+155501'],
  ])('are numbered where %s does not say all of %s', (label, url) => {
    expect(linkToText(label, url, numberLinks(new Map()).note)).toBe(`${label} [1]`);
  });

  it('name the item in the same issue that they lead to, unless the label does', () => {
    const titles = new Map([['forum', 'The forum']]);
    expect(lines('[below](#forum) [The forum, below](#forum) [x](#gone)', 60, titles)).toEqual([
      'below (The forum) The forum, below x',
    ]);
  });

  it.each(['[below](forum)', '[below][x]\n\n[x]: forum', '- [below](#forum)', '> [below][]\n\n[below]: #forum'])(
    'lead to an item, however it is typed: %j',
    (markdown) => {
      expect(lines(markdown, 60, new Map([['forum', 'The forum']])).join()).toContain('below (The forum)');
    },
  );

  it('show the address where there is no label', () => {
    const link = { type: 'link', url: 'https://a.org', children: [] } as const;
    expect(inlineToText([link], numberLinks(new Map()).note)).toBe('https://a.org');
  });

  it('list their addresses', () => {
    const notes = numberLinks(new Map());
    for (const url of ['https://b.org', 'https://a.org', 'https://b.org']) notes.note(url, 'label');
    expect(notes.list()).toEqual(['[1] https://b.org', '[2] https://a.org']);
  });
});

describe('any prose', () => {
  it('keeps every word, in order, within the width', () => {
    const random = generator(28);
    for (let round = 0; round < 300; round += 1) {
      let count = 0;
      const words = (): string => Array.from({ length: 1 + (random() % 25) }, () => `w${(count += 1)}`).join(' ');
      const shapes = [
        () => words(),
        () => `- ${words()}\n  - ${words()}\n- ${words()}`,
        () => `7. ${words()}\n\n   ${words()}\n8. **${words()}** ${words()}`,
        () => `> ${words()}\n>\n> - ${words()}`,
        () => `| ${words()} | ${words()} |\n|--|--|\n| ${words()} | ${words()} |`,
        () => `## ${words()}`,
        () => `${words()} [${words()}](https://example.org/a) ${words()}`,
      ];
      const text = lines(Array.from({ length: 4 }, () => shapes[random() % shapes.length]?.() ?? '').join('\n\n'), 72);
      const found = new Set(text.join(' ').match(/w\d+/g));
      expect(found.size).toBe(count);
      for (const line of text) expect(displayWidth(line)).toBeLessThanOrEqual(72);
      for (const line of text) expect(line).not.toMatch(/\s$/);
    }
  });
});
