// A kind that is none: one finding, with the kinds in the language of the form, each of which is taken.

import { describe, expect, test } from 'vitest';
import { formWordsIn } from '../../../src/content/contributions/form-words.ts';
import { readContribution } from '../../../src/content/contributions/read-contribution.ts';
import { kinds } from '../../../src/content/issue/kinds.ts';
import { allLanguages } from '../../../src/content/languages/index.ts';

function read(language: string, ...lines: readonly string[]) {
  const text = [...lines, '', 'Text.', ''].join('\n');
  const readFor = { languages: [language], after: '2027-03', kindOfSection: () => undefined };
  return readContribution('a.txt', new TextEncoder().encode(text), readFor);
}

describe.each(allLanguages().map(([tag]) => tag))('in %s', (language) => {
  const { labels, kinds: words } = formWordsIn(language);
  // Lines that no kind has together.
  const lines = [
    `${labels.title}: A`,
    `${labels.start}: 2027-05-12`,
    `${labels.place}: B`,
    `${labels.employer}: C`,
    `${labels.how}: ada@example.org`,
  ];

  test('an unknown kind is one finding, whatever lines are beside it', async () => {
    for (const count of [1, 2, 3, 4, 5]) {
      const { doubts } = await read(language, `${labels.kind}: Xyzzy`, ...lines.slice(0, count));
      expect(doubts).toEqual([
        { line: 1, message: expect.stringContaining('Xyzzy'), help: `Write one of ${Object.values(words).join(', ')}` },
      ]);
    }
  });

  test('lines that no kind has together are one finding', async () => {
    const { doubts } = await read(language, ...lines);
    expect(doubts).toHaveLength(1);
    expect(doubts[0]!.help).toContain(
      `in a line \`${labels.kind}:\`, as one of ${kinds.map((one) => words[one]).join(', ')},`,
    );
  });

  test('a line that a known kind has not is named in the words of the form', async () => {
    const { doubts } = await read(
      language,
      `${labels.kind}: ${words.note}`,
      `${labels.title}: A`,
      `${labels.employer}: C`,
    );
    expect(doubts).toHaveLength(1);
    expect(doubts[0]!.message).toContain(`An item of the kind ${words.note} has no "${labels.employer}:"`);
    expect(doubts[0]!.help).toContain(`\`${labels.kind}:\``);
  });

  test('a title that is missing is a finding beside it', async () => {
    const { doubts } = await read(language, `${labels.kind}: Xyzzy`, ...lines.slice(1));
    expect(doubts).toHaveLength(2);
  });
});
