// A kind that only one line speaks for: where it lacks what that kind needs, the line is named, and both ways out.

import { describe, expect, test } from 'vitest';
import { formWordsIn } from '../../../src/content/contributions/form-words.ts';
import { readContribution } from '../../../src/content/contributions/read-contribution.ts';
import { allLanguages } from '../../../src/content/languages/index.ts';

function read(language: string, ...lines: readonly string[]) {
  const text = [...lines, '', 'We need help.', ''].join('\n');
  const readFor = { languages: [language], after: '2027-03', kindOfSection: () => undefined };
  return readContribution('a.txt', new TextEncoder().encode(text), readFor);
}

test.each([
  ['Why: we need help', '"Why:" is a line of the kind notice, which needs "First day:" as well'],
  ['Note: bring a shovel', '"Note:" is a line of the kind event, which needs "When:" as well'],
  ['Next step: a vote', '"Next step:" is a line of the kind case, which needs "File number:" and "Stage:" as well'],
])('%s', async (line, message) => {
  const { doubts } = await read('en', 'Title: Snow help', 'From: Sam', line);
  expect(doubts).toEqual([
    { line: 3, message, help: expect.stringContaining('write the line in the text without its colon') },
  ]);
});

test.each([
  ['the kind is named', ['Kind: notice', 'Why: snow'], 'It has no line "First day:"'],
  ['more than one line speaks for it', ['Where: Hall', 'Price: free'], 'It has no line "When:"'],
  ['the form has the line, and nothing is in it', ['When:', 'Where: Hall'], 'Nothing is written after "When:"'],
])('where %s, the line that is needed is the one to write', async (_, lines, message) => {
  const { doubts } = await read('en', 'Title: Snow help', ...lines);
  expect(doubts.map((doubt) => doubt.message)).toEqual([message]);
});

describe.each(allLanguages().map(([tag]) => tag))('in %s', (language) => {
  const { labels, kinds, colon } = formWordsIn(language);

  test('each way out is one', async () => {
    const head = `${labels.title}: A`;
    const reason = `${labels.reason}: B`;
    const { doubts } = await read(language, head, reason);
    expect(doubts).toHaveLength(1);
    for (const words of [`"${labels.reason}:"`, kinds.notice, `"${labels.from}${colon}"`])
      expect(doubts[0]!.message).toContain(words);
    expect((await read(language, head, '', reason.replace(':', ''))).doubts).toEqual([]);
    expect((await read(language, head, reason, `${labels.from}: 2027-05-12`)).doubts).toEqual([]);
  });
});
