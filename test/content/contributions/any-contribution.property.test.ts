// Whatever somebody sends: reading it never throws, takes no longer than it should, and what comes out of it conforms.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readContribution } from '../../../src/content/contributions/read-contribution.ts';
import { treeOf } from '../../../src/content/edit/edited.ts';
import type { Value } from '../../../src/content/edit/written-value.ts';
import { conform } from '../../../src/content/issue/conform.ts';
import { itemSchema } from '../../../src/content/issue/schema.ts';

const readFor = { languages: ['en', 'fr'], after: '2027-03', kindOfSection: () => undefined };

async function check(name: string, bytes: Uint8Array): Promise<void> {
  const { contributions, doubts, notes } = await readContribution(name, bytes, readFor);
  expect(contributions.length + doubts.length).toBeGreaterThan(0);
  for (const { item } of contributions) expect(conform(itemSchema, treeOf(item as Value)).faults).toEqual([]);
  for (const { line, message } of [...doubts, ...notes]) {
    expect(line).toBeGreaterThan(0);
    expect(message).not.toBe('');
    expect(message.length).toBeLessThan(3_000);
  }
}

const piece = fc.constantFrom(
  ...[
    'Title:',
    'Titre\u00a0:',
    'When:',
    'Où :',
    'Link:',
    'Contact:',
    'From:',
    'De :',
    'Kind:',
    'Text:',
    'Section:',
    'Langue :',
    'To:',
    'Subject:',
    '-- ',
    '> ',
    '>> ',
  ],
  ...[
    '12 May 2027',
    '2 pm',
    'à 14 h',
    'https://example.org/a',
    '<ada@example.org>',
    '+1 555 010 0100',
    'event',
    'yes',
    '# A',
    '---',
    '- ',
    '| ',
    'On Monday, A wrote:',
    '---- Forwarded message ----',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    '\u0000',
    '\u202e',
    '“a”',
    '😀',
    '<b>',
    '[x](javascript:1)',
    '**',
    '(',
    ')',
    ':',
    '|',
    '{',
    '&a',
    '*a',
    '!!js',
  ],
);

/** What comes before it, for each form of a contribution. */
const startsOf = {
  'a.txt': ['', 'Title: ', 'Title: A\nContact: ', 'Title: A\nLink: ', 'Title: A\nWhen: ', 'From: A\nSubject: '],
  'a.yaml': ['', 'Title: '],
  'a.eml': ['', 'From: A\nSubject: '],
};

describe('any contribution', () => {
  test('of pieces that mean something', async () => {
    const text = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(' ').replaceAll(' \n ', '\n'));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('', 'a.txt', 'a.md', 'a.yaml', 'a.eml'), text, (name, content) =>
        check(name, new TextEncoder().encode(content)),
      ),
      { numRuns: 50 },
    );
  });

  test('of any bytes', async () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    const names = fc.constantFrom('', 'a.txt', 'a.yaml', 'a.eml');
    await fc.assert(fc.asyncProperty(names, bytes, check), { numRuns: 25 });
  });

  // Each of them near the limit of size.
  test.each([
    'Title: x\n',
    'To: x\n',
    'To: x\n a\n',
    '> ',
    '>\n',
    'a',
    'a@',
    '@a.',
    '(',
    'Title (',
    '**',
    'Link: https://e.org ',
    'x: y\n',
    '-- \n',
    'On a\n',
    ' ',
    '\n',
    '1 ',
    '2 pm ',
    '12 May 2027 ',
    '[a](',
    '- ',
    '{',
    '[',
    '"',
    'é',
    '*a ',
    '&a ',
    '# a\n',
    '|',
    '<a ',
    'https://',
    '14:00-',
    '+1 555 ',
    'Contact: a@b.c, ',
  ])('of %j again and again is read in no time', async (one) => {
    for (const [name, starts] of Object.entries(startsOf))
      for (const start of starts) {
        const times = Math.floor(90_000 / new TextEncoder().encode(one).length);
        const bytes = new TextEncoder().encode(start + one.repeat(times));
        const begin = process.cpuUsage().user;
        await readContribution(name, bytes, readFor);
        expect((process.cpuUsage().user - begin) / 1e6, `${name} ${start}`).toBeLessThan(3);
      }
  });
});
