// A range of dates has words of its own in some languages: `--check` looks for those, and not for its two days.

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

test.each([...new Set([...knownLanguages, ...Object.keys(others())])])('in %s', (language) => {
  for (const [start, end] of ranges) {
    const publication = `name: Bulletin\nlanguages: [${language}]\n`;
    const issue = issueOf(source(start, end));
    const { dates } = compareEdition(issue, editionOf(source(start, end), publication, { language }), 'number');
    expect(dates, `${start} to ${end}`).toMatchObject({ lost: [] });
  }
});
