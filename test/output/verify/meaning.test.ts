// What an issue says and what its edition says: each thing once, in its place, under its aspect, with the title around it.

import { describe, expect, test } from 'vitest';
import { compareEdition, meaningOfIssue } from '../../../src/output/verify/issue-meaning.ts';
import { aspects, meaningOf, type Meaning } from '../../../src/output/verify/meaning.ts';
import { editionOf, issueOf } from '../../support/composed.ts';

const publication = 'name: Bulletin\nlanguages: [en]\nnumbering: volume+number\nurl: https://example.org\n';
const source = `number: 3
volume: 2
date: 2027-05
title: Spring
status: draft
summary: A pier.
greeting: { text: "Dear readers, see [the plan](https://example.org/plan).", signature: Ada }
sections:
  - title: News
    intro: "See [below](pier)."
    items:
      - id: pier
        title: The pier
        dateline: Quebec
        contributor: Bo
        access: members
        language: fr
        body: |
          It is **open**.

          ### Hours

          - One
          - Two

          > A quotation.

          | Day | Hour |
          |-----|------|
          | Mon | 9    |

              code

          ***
        text: It is open in words alone.
        links: [{ label: Read it, url: "https://example.org/r", format: PDF, language: fr }, { label: Write, url: "mailto:w@example.org" }]
        contact: { name: Cy, role: clerk, email: cy@example.org, phone: +1 555 010 0100, url: "https://example.org/cy", postal: 1 Main Street }
        images: [{ file: a.png, alt: A dot, caption: The dot, credit: By Di }, { file: b.png, decorative: true }]
        items:
          - { title: Inner, body: Words. }
      - kind: event
        title: Walk
        start: 2027-06-01
        time: 09:30
        timezone: America/Toronto
        online: https://example.org/online
        cancelled: true
  - title: Rest
    items:
      - { kind: note, body: Back soon. }
boxes: [{ title: Kit, body: A kit., links: [{ label: Get it, url: "https://example.org/kit" }] }]
errata: [{ date: 2027-05-09, text: It was Monday. }]
`;

const edition = editionOf(source, publication);
const shown = (meaning: Meaning) =>
  Object.fromEntries(
    aspects.map((aspect) => [
      aspect,
      meaning[aspect].map(({ text, where }) => `${where}: ${text}`.replaceAll('\u00a0', ' ')),
    ]),
  );

describe('an edition', () => {
  test('says each thing once, with the title around it', () => {
    expect(shown(meaningOf(edition, false))).toMatchInlineSnapshot(`
      {
        "contacts": [
          "The pier: Cy",
          "The pier: clerk",
          "The pier: 1 Main Street",
          "The pier: mailto:cy@example.org",
          "The pier: tel:+15550100100",
          "The pier: https://example.org/cy",
        ],
        "dates": [
          "Spring: May 2027",
          "Walk: Tuesday 1 June 2027",
          "Corrections: 9 May 2027",
        ],
        "headings": [
          "Spring: Spring",
          "Kit: Kit",
          "News: News",
          "The pier: The pier",
          "The pier: Hours",
          "Inner: Inner",
          "Walk: Walk",
          "Rest: Rest",
        ],
        "images": [
          "The pier: A dot",
        ],
        "links": [
          "Spring: https://example.org/2-3/2-3.en.html",
          "Spring: https://example.org/plan",
          "Kit: https://example.org/kit",
          "The pier: https://example.org/r",
          "The pier: mailto:w@example.org",
          "Walk: https://example.org/online",
        ],
        "words": [
          "Spring: Spring",
          "Spring: Bulletin",
          "Spring: Volume 2, No. 3",
          "Spring: A pier.",
          "Spring: Draft: not for distribution",
          "Spring: Ada",
          "Spring: Dear readers, see the plan.",
          "Kit: Kit",
          "Kit: A kit.",
          "Kit: Get it",
          "News: News",
          "News: See below.",
          "The pier: The pier",
          "The pier: in French",
          "The pier: members only",
          "The pier: Quebec",
          "The pier: Bo",
          "The pier: It is open.",
          "The pier: Hours",
          "The pier: One",
          "The pier: Two",
          "The pier: A quotation.",
          "The pier: Day",
          "The pier: Hour",
          "The pier: Mon",
          "The pier: 9",
          "The pier: code",
          "The pier: The dot",
          "The pier: By Di",
          "The pier: Read it",
          "The pier: in French",
          "The pier: PDF",
          "The pier: Write",
          "Inner: Inner",
          "Inner: Words.",
          "Walk: Walk",
          "Walk: Cancelled",
          "Walk: Date",
          "Walk: Time",
          "Walk: 9:30 a.m., Toronto time",
          "Walk: Online",
          "Rest: Rest",
          "back-soon: Back soon.",
          "Corrections: It was Monday.",
        ],
      }
    `);
  });

  test('in words alone says the text of an item instead of its body', () => {
    const [rich, plain] = [shown(meaningOf(edition, false)), shown(meaningOf(edition, true))];
    expect(plain['words']).toContain('The pier: It is open in words alone.');
    expect(plain['words']).not.toContain('The pier: It is open.');
    expect(plain['words']).toContain('Inner: Words.');
    expect({ ...plain, words: [], headings: [] }).toEqual({ ...rich, words: [], headings: [] });
  });

  test('says nothing of what is not there', () => {
    const bare = editionOf(
      'number: 1\ndate: 2027-05\ntitle: One\nsections:\n  - title: News\n    items: [{ kind: note, body: A. }]\n',
      'name: B\nlanguages: [en]\n',
    );
    const said = shown(meaningOf(bare, false));
    expect({ ...said, words: [] }).toEqual({
      words: [],
      links: [],
      contacts: [],
      images: [],
      dates: ['One: May 2027'],
      headings: ['One: One', 'News: News'],
    });
    expect(said['words']).not.toContain('One: Draft: not for distribution');
  });
});

describe('an issue', () => {
  test('says what its edition says, as far as it is typed', () => {
    expect(shown(meaningOfIssue(issueOf(source), 'en', 'volume+number'))).toMatchInlineSnapshot(`
      {
        "contacts": [
          "The pier: Cy",
          "The pier: clerk",
          "The pier: mailto:cy@example.org",
          "The pier: tel:+15550100100",
          "The pier: https://example.org/cy",
          "The pier: 1 Main Street",
        ],
        "dates": [
          "Spring: May 2027",
          "Walk: Tuesday 1 June 2027",
          "Walk: 9:30 a.m.",
          "Walk: 9:30 a.m., Toronto time",
          "Spring: 9 May 2027",
        ],
        "headings": [
          "Spring: Spring",
          "News: News",
          "The pier: The pier",
          "The pier: Hours",
          "Inner: Inner",
          "Walk: Walk",
          "Rest: Rest",
          "Kit: Kit",
        ],
        "images": [
          "The pier: A dot",
        ],
        "links": [
          "Spring: https://example.org/plan",
          "The pier: https://example.org/r",
          "The pier: mailto:w@example.org",
          "Walk: https://example.org/online",
          "Kit: https://example.org/kit",
        ],
        "words": [
          "Spring: 3",
          "Spring: 2",
          "Spring: Spring",
          "Spring: Draft: not for distribution",
          "Spring: Dear readers, see the plan.",
          "Spring: Ada",
          "Spring: A pier.",
          "News: News",
          "News: See below.",
          "The pier: The pier",
          "The pier: It is open.",
          "The pier: Hours",
          "The pier: One",
          "The pier: Two",
          "The pier: A quotation.",
          "The pier: Day",
          "The pier: Hour",
          "The pier: Mon",
          "The pier: 9",
          "The pier: code",
          "The pier: It is open in words alone.",
          "The pier: Read it",
          "The pier: in French",
          "The pier: PDF",
          "The pier: Write",
          "The pier: The dot",
          "The pier: By Di",
          "The pier: Quebec",
          "The pier: members only",
          "The pier: in French",
          "The pier: Bo",
          "Inner: Inner",
          "Inner: Words.",
          "Walk: Walk",
          "Walk: Cancelled",
          "Rest: Rest",
          "Rest: Back soon.",
          "Kit: Kit",
          "Kit: A kit.",
          "Kit: Get it",
          "Spring: It was Monday.",
        ],
      }
    `);
  });

  test.each([
    ['number', ['3'], ['2']],
    ['volume+number', ['3', '2'], []],
    ['date', [], ['3', '2']],
  ] as const)('numbered by %s has those numbers', (numbering, said, unsaid) => {
    const words = meaningOfIssue(issueOf(source), 'en', numbering).words.map(({ text }) => text);
    expect(words).toEqual(expect.arrayContaining([...said]));
    for (const one of unsaid) expect(words).not.toContain(one);
  });

  test('says of a language what is another than its own', () => {
    const words = (language: string) =>
      meaningOfIssue(issueOf(source), language, 'number').words.map(({ text }) => text);
    expect(words('en').filter((text) => text === 'in French')).toHaveLength(2);
    expect(words('fr')).not.toContain('en français');
  });

  test.each([
    ['status: draft', 'status: ready', 'Draft: not for distribution'],
    ['access: members', 'access: login', 'members only'],
    ['cancelled: true', 'cancelled: false', 'cancelled'],
    ['          - { title: Inner, body: Words. }', '          - { title: Inner, body: Others. }', 'Words.'],
  ])('where %j is %j, something else is said', (from, to, word) => {
    const said = (text: string) => meaningOfIssue(issueOf(text), 'en', 'number').words.map(({ text: one }) => one);
    expect(said(source).map((one) => one.toLowerCase())).toContain(word.toLowerCase());
    expect(said(source.replace(from, to)).map((one) => one.toLowerCase())).not.toContain(word.toLowerCase());
  });
});

describe('an issue beside its edition', () => {
  const lost = (change: (typed: string) => string) => {
    const parity = compareEdition(issueOf(change(source)), edition, 'volume+number');
    return aspects.flatMap((aspect) =>
      parity[aspect].lost.map(({ text, where }) => `${aspect} of ${where}: ${text}`.replaceAll('\u00a0', ' ')),
    );
  };

  test('has lost nothing', () => {
    expect(lost((typed) => typed)).toEqual([]);
  });

  test.each([
    ['title: Inner', 'title: Innermost', ['words of Innermost: Innermost', 'headings of Innermost: Innermost']],
    ['https://example.org/kit', 'https://example.org/other', ['links of Kit: https://example.org/other']],
    ['2027-06-01', '2027-06-02', ['dates of Walk: Wednesday 2 June 2027']],
    ['09:30', '10:30', ['dates of Walk: 10:30 a.m.', 'dates of Walk: 10:30 a.m., Toronto time']],
    ['cy@example.org', 'di@example.org', ['contacts of The pier: mailto:di@example.org']],
    ['Back soon.', 'Back later.', ['words of Rest: later']],
    ['It was Monday.', 'It was closed.', ['words of Spring: closed']],
    ['A pier.', 'A quay.', ['words of Spring: quay']],
  ])('of which %j became %j has lost that', (from, to, expected) => {
    expect(lost((typed) => typed.replace(from, to))).toEqual(expected);
  });
});
