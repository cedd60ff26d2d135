// A range of dates has words of its own in some languages, and a number may be in one word with others: `--check` looks
// for those.

import { expect, test } from 'vitest';
import { knownLanguages } from '../../../src/content/languages/index.ts';
import { others } from '../../../src/content/languages/others.ts';
import { compareEdition } from '../../../src/output/verify/issue-meaning.ts';
import { editionOf, issueOf } from '../../support/composed.ts';

const source = (start: string, end: string) =>
  `number: 3\ndate: 2027-05-03\nsections:\n  - title: A\n    items: [{ kind: event, title: B, start: ${start}, end: ${end} }]\n`;
const ranges = [
  ['2027-06-03', '2027-06-05'],
  ['2027-06-30', '2027-07-02'],
  ['2027-12-30', '2028-01-02'],
  ['2027-06', '2027-08'],
  ['2027-06-03', '2027-06-03'],
] as const;

const languages = [...new Set([...knownLanguages, ...Object.keys(others())])];

test.each(languages)('ranges in %s', (language) => {
  for (const [start, end] of ranges) {
    const publication = `name: Bulletin\nlanguages: [${language}]\n`;
    const issue = issueOf(source(start, end));
    const { dates } = compareEdition(issue, editionOf(source(start, end), publication, { language }), 'number');
    expect(dates, `${start} to ${end}`).toMatchObject({ lost: [] });
  }
});

test.each(languages)('numbers in %s', (language) => {
  const text = source('2027-06-03', '2027-06-05').replace('number: 3', 'number: 3\nvolume: 12');
  for (const numbering of ['number', 'volume+number'] as const) {
    const edition = editionOf(text, `name: Bulletin\nlanguages: [${language}]\nnumbering: ${numbering}\n`, {
      language,
    });
    const lost = (typed: string) => compareEdition(issueOf(typed), edition, numbering).words.lost;
    expect(lost(text), numbering).toEqual([]);
    expect(lost(text.replace('number: 3', 'number: 4'))).toHaveLength(1);
  }
});
