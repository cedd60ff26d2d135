// Footnotes, letters above and below the line, and boxes in a text: from Markdown to the page and to plain text.

import { describe, expect, test } from 'vitest';
import { numberLinks } from '../../../src/content/prose/link-notes.ts';
import { parseProse } from '../../../src/content/prose/parse-prose.ts';
import { proseToHtml } from '../../../src/content/prose/to-html.ts';
import { proseToText } from '../../../src/content/prose/to-text.ts';
import { only } from '../../check/rules/check-source.ts';
import { editionOf } from '../../support/composed.ts';

const html = (source: string, anchor?: string) => proseToHtml(parseProse(source), { headingLevel: 4, anchor });
const text = (source: string) =>
  proseToText(parseProse(source).blocks, { width: 60, colon: ':', note: numberLinks(new Map()).note });
const p = (inside: string) => `<p class="short">${inside}</p>`;

describe('footnotes', () => {
  test('lead there and back', () => {
    expect(html('It rises.[^fee]\n\n[^fee]: By *four* per cent.', 'pier')).toBe(
      `${p('It rises.<sup><a href="#pier_note_1" id="pier_mark_1" role="doc-noteref">1</a></sup>')}` +
        '<div class="footnotes"><p class="short" id="pier_note_1">' +
        '<a href="#pier_mark_1" role="doc-backlink">1</a> By <em>four</em> per cent.</p></div>',
    );
  });

  test('are numbered by their marks, and a second mark has the same number', () => {
    expect(text('B[^b] a[^a] b[^b].\n\n[^a]: Ah.\n[^b]: Be.')).toEqual(['B¹ a² b¹.', '', '¹ Be.', '² Ah.']);
    expect(html('B[^b] b[^b].\n\n[^b]: Be.', 'x').match(/id="x_mark_1"/g)).toHaveLength(1);
  });

  test('may go on in lines and paragraphs, be in the middle, and have notes themselves', () => {
    expect(text('A[^1].\n\n[^1]: One\nline.[^2]\n\n    And more.\n\nB.\n\n[^2]: Two.')).toEqual([
      'A¹.',
      '',
      'B.',
      '',
      '¹ One line.²',
      '',
      '  And more.',
      '',
      '² Two.',
    ]);
  });

  test('in lists, tables and emphasis', () => {
    expect(
      text('- a[^1]\n- **b[^2]**\n\n| c[^3] | d |\n|---|---|\n| e | f |\n\n[^1]: A.\n[^2]: B.\n[^3]: C.').join('\n'),
    ).toContain('c³');
  });

  test.each(['```\n[^1]: no note\n```\n\nA[^1]', '`[^1]`\n\n[^1]: No mark leads here.', 'A [^1] without a note'])(
    '%j has none',
    (source) => {
      expect(html(source)).not.toContain('class="footnotes"');
      expect(html(source)).toContain('[^1]');
    },
  );

  test('what is wrong in a note is found at its place', () => {
    const body = 'It rises.[^1]\n\n[^1]: By <b>four</b> per cent, says the **council.\n\nAnd it *falls.';
    expect(only('text/raw-html', 'text/loose-mark').foundIn(body)).toEqual([
      'text/loose-mark: **',
      'text/loose-mark: *',
      'text/raw-html: <b>',
    ]);
  });

  test('a hostile text takes no longer for each of its notes', () => {
    const many = Array.from({ length: 15_000 }, (_, index) => `a[^${index}]\n\n[^${index}]: b`).join('\n\n');
    const start = process.cpuUsage().user;
    parseProse(many);
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(3);
  });
});

describe('above and below the line', () => {
  test.each([
    ['H~2~O', 'H<sub>2</sub>O', 'H₂O'],
    ['m^2^ and 10^-3^', 'm<sup>2</sup> and 10<sup>-3</sup>', 'm² and 10⁻³'],
    ['le 1^er^ mai', 'le 1<sup>er</sup> mai', 'le 1er mai'],
    ['**CO**~2~', '<strong>CO</strong><sub>2</sub>', 'CO₂'],
    ['[H~2~O](https://example.org/w)', undefined, 'H₂O [1]'],
  ])('%s', (source, page, plain) => {
    if (page !== undefined) expect(html(source)).toBe(p(page));
    expect(text(source)).toEqual([plain]);
  });

  test.each([
    '~50 people, ~60 at most',
    'x^2 and y^2',
    'a ^ b ^ c',
    '~20~ alone',
    'https://example.org/a~b~c',
    '`H~2~O`',
  ])('%s has none', (source) => {
    expect(html(source)).not.toMatch(/<su[bp]>/);
  });

  test('struck out words stay so', () => {
    expect(html('H~~2~~O')).toBe(p('H<s>2</s>O'));
  });
});

describe('boxes', () => {
  const issue = (language: string) =>
    `number: 1\ndate: 2027-03\nlanguage: ${language}\nsections:\n  - title: A\n    intro: |\n      > [!Tip]\n      > Come **early**.\n`;

  test('say what they are, in the language of the issue', () => {
    for (const [language, word] of [
      ['en', 'Tip'],
      ['fr', 'Conseil'],
    ] as const) {
      const { intro } = editionOf(issue(language), 'name: B\n').sections[0]!;
      expect(proseToHtml(intro!, { headingLevel: 3 })).toBe(
        `<div class="aside tip" role="note">${p(`<strong>${word}</strong>`)}${p('Come <strong>early</strong>.')}</div>`,
      );
      expect(proseToText(intro!.blocks, { width: 60, colon: ':', note: () => '' })).toEqual([
        `> ${word}`,
        '>',
        '> Come early.',
      ]);
    }
  });

  test('begin with the words of the publication, where it has its own', () => {
    const words = 'name: B\nlanguages: [en]\nwords: { en: { box-tip: Good to know } }\n';
    const { intro } = editionOf(issue('en'), words).sections[0]!;
    expect(proseToHtml(intro!, { headingLevel: 3 })).toContain('<strong>Good to know</strong>');
  });

  test.each(['> [!info]\n> Text', '> [!TIP] Text', '[!TIP]\nText'])('%j is none', (source) => {
    expect(html(source)).not.toContain('class="aside');
  });

  test('an empty first line and lists in it', () => {
    expect(html('> [!WARNING]\n>\n> - one\n> - two')).toBe(
      '<div class="aside warning" role="note"><ul><li>one</li><li>two</li></ul></div>',
    );
  });
});
