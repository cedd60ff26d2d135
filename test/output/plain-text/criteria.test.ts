// What each plain text edition must keep to: the sample issues and made-up ones; as a file and in mail.

import { describe, expect, test } from 'vitest';
import { renderText } from '../../../src/output/plain-text/render-text.ts';
import { editionOf, sampleIssue } from '../../support/composed.ts';
import { stressIssues, stressPublication } from '../../support/stress-issues.ts';
import { brokenCriteria, unflowed } from '../../support/text-criteria.ts';

const editions = [
  ...['028.en', '028.fr', '029.en'].map((name) => [name, sampleIssue(name)] as const),
  ...Object.entries(stressIssues).map(
    ([name, source]) =>
      [name, editionOf(source, stressPublication, { translations: name === 'en' ? ['ja'] : ['en'] })] as const,
  ),
];
// An underline may be shorter in mail, by one sign.
const squash = (text: string): string => text.replace(/^[=~^-]{3,}$|\s+/gm, '');

describe.each(editions)('%s', (_, edition) => {
  const text = renderText(edition);
  const flowed = renderText(edition, { flowed: true });

  test('as a file', () => {
    expect(brokenCriteria(text)).toEqual({});
  });

  test('in mail', () => {
    expect(brokenCriteria(flowed, true)).toEqual({});
  });

  test('a mail program gets the same words, with no other lines than those of the file', () => {
    const paragraphs = unflowed(flowed);
    const got = new Set(paragraphs.map(({ text: line }) => line));
    // Only a mail says why it comes.
    const said = squash(paragraphs.map(({ text: line }) => line).join('\n'));
    const why = squash(edition.words.whyMail(edition.name));
    expect(said.split(why)).toHaveLength(2);
    expect(said.replace(why, '') === squash(text.replace(/^(?:> ?)+/gm, ''))).toBe(true);
    // What is laid out line by line stays so.
    const headings = text
      .split('\n')
      .filter((_, index, lines) => /^[-=~^]{3,}$/.test(lines[index + 1] ?? '') && lines[index - 1] === '');
    const laidOut = text
      .split('\n')
      .filter((line) => /^(?:\s*(?:[-*•]|\d+\.) |\[\d+\] )/.test(line) && line.length < 70);
    expect([...headings, ...laidOut].filter((line) => !got.has(line))).toEqual([]);
  });
});

describe('flowed', () => {
  const paragraphs = unflowed(renderText(editionOf(stressIssues['en']!, stressPublication), { flowed: true }));

  test('a paragraph is one line, and quotations keep their depth', () => {
    const long = paragraphs.filter(({ text }) => text.length > 72 && !text.includes('https://'));
    expect(long.map(({ depth, text }) => `${depth} ${text.slice(0, 20)}`)).toEqual([
      '0 A long summary that ',
      '0 this is a letter of ',
      '0 From here on all is ',
      '0 Call us at any hour ',
      '1 A quotation that is ',
      '2 And one inside of it',
      '0 [Image: Bar chart: c',
      '0 You receive this e-m',
    ]);
  });

  test('code keeps its indent', () => {
    expect(paragraphs).toContainEqual({ depth: 0, text: '       indented' });
  });
});

test('what is broken is found', () => {
  const text = renderText(sampleIssue('028.en'));
  const breaks: readonly (readonly [string, string])[] = [
    ['LF, and one line end at the end', `${text}\n`],
    ['lines of at most 72 columns, but for an address alone', text.replace('\n', ` ${'word '.repeat(20)}x\n`)],
    ['no blanks at the end of a line', text.replace('\n\n', ' \n\n')],
    ['no Markdown', text.replace('In 2016', '**In 2016**')],
    ['underlines as long as their headings', text.replace(/^={3,}$/m, '===')],
    ['every number is explained and used, in order of use', text.replace('[2]', '')],
    ['lists with a hanging indent', text.replace(/^ {4}\[members only\]$/m, '[members only]')],
    ['a way to unsubscribe at the end', text.replace(/unsubscribe/gi, 'leave')],
  ];
  for (const [name, broken] of breaks) expect(Object.keys(brokenCriteria(broken)), name).toContain(name);
  expect(
    brokenCriteria(renderText(sampleIssue('028.en'), { flowed: true }).replace(/(\S) \n/, '$1  \n'), true),
  ).not.toEqual({});
});
