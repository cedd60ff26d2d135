// Broken pieces of Markdown in any order, among sound ones: each is found at its place, and nothing else is.

import { describe, expect, it } from 'vitest';
import { parseProse } from '../../../src/content/prose/parse-prose.ts';
import { linksOf } from '../../../src/content/prose/walk-prose.ts';
import { generator } from '../../support/generator.ts';
import { only, withBody } from './check-source.ts';

describe('broken pieces in any order', () => {
  // Each with a rule that must find it, wherever it is: in a paragraph, a list, a quotation, between words that are
  // sound.
  const broken = [
    ['text/broken-link', '[plan] (https://example.org/p)'],
    ['text/broken-link', '[plan](https://example.org/p q)'],
    ['text/broken-link', '(plan)[https://example.org/p]'],
    ['text/broken-link', '[[plan](https://example.org/p)'],
    ['text/footnote', 'rises[^1]'],
    ['text/footnote', 'rises^[so]'],
    ['text/foreign-markup', 'H~2.5~O'],
    ['text/foreign-markup', '10^3,5^'],
    ['text/loose-mark', '** really **'],
    ['text/loose-mark', 'an **open word'],
    ['text/loose-mark', '==new=='],
    ['text/loose-mark', ':tada:'],
    ['text/loose-mark', '[minutes][m]'],
  ] as const;
  const sound = [
    'words',
    '**bold**',
    '*so*',
    '`a*b`',
    '[here it is](https://example.org/x)',
    '$5',
    '3 * 4',
    '[sic]',
    '#1',
    'https://example.org/y_z',
    'snake_case_name',
    '“quoted”',
    'a@example.org',
    '<https://example.org>',
    '\\*',
    '~~old~~',
    '10:30',
    '5 < 6',
  ];
  const frames = [
    (text: string) => text,
    (text: string) => `- ${text}\n- more`,
    (text: string) => `> ${text}`,
    (text: string) => `1. one\n2. ${text}`,
    (text: string) => `## ${text}`,
    (text: string) => `| a | b |\n|---|---|\n| c | ${text} |`,
  ];
  const next = generator(5);
  const pick = <T>(list: readonly T[]): T => list[next() % list.length]!;
  const words = (): string => Array.from({ length: next() % 5 }, () => pick(sound)).join(' ');

  it('are each found at their place', () => {
    for (let run = 0; run < 250; run += 1) {
      const [rule, piece] = pick(broken);
      const body = [
        pick(frames)(words() || 'words'),
        pick(frames)(`${words()} ${piece} ${words()}`.trim()),
        pick(frames)(words() || 'words'),
      ].join('\n\n');
      const source = withBody(body);
      const faults = only(rule).check(source);
      expect(faults.length, body).toBeGreaterThan(0);
      expect(
        piece.includes(faults[0]!.marked) || faults[0]!.marked.includes(piece),
        `${body}\n${faults[0]!.marked}`,
      ).toBe(true);
    }
  });

  it('and nothing is found without them', () => {
    const { check } = only(
      ...['text/broken-link', 'text/footnote', 'text/foreign-markup', 'text/loose-mark', 'text/table'],
      ...['text/table-row', 'text/underline', 'text/plain-field'],
    );
    for (let run = 0; run < 250; run += 1) {
      const body = Array.from({ length: 3 }, () => pick(frames)(words() || 'words')).join('\n\n');
      expect(check(withBody(body)), body).toEqual([]);
    }
  });

  it('what is left of a text is at its place, and the rest is understood', () => {
    for (let run = 0; run < 250; run += 1) {
      const source = Array.from({ length: 3 }, () => pick(frames)(`${words()} ${pick(broken)[1]} ${words()}`)).join(
        '\n\n',
      );
      const { left = '' } = parseProse(source);
      expect(left).toHaveLength(source.length);
      for (let at = 0; at < left.length; at += 1) if (left.charCodeAt(at) > 5) expect(left[at]).toBe(source[at]);
      expect(linksOf(parseProse(source)).every(({ url }) => !/[”»…]$/.test(url))).toBe(true);
    }
  });
});
