// Vacancies, and what somebody pays for: what each format says of them, and which rules look at them in another way.

import { describe, expect, test } from 'vitest';
import { fullText } from '../../src/output/archive/full-text.ts';
import { check, only } from '../check/rules/check-source.ts';
import { editionOf } from '../support/composed.ts';
import { everyFormat } from '../support/every-format.ts';

const issue = (items: string, language = 'en') =>
  `number: 1\ndate: 2027-03\ntitle: Bulletin\nlanguage: ${language}\nsections:\n  - title: Work\n    items:\n${items}`;
const job = (more: string) =>
  `      - { kind: job, title: Cook, employer: Harbour Inn, how: { url: "https://example.org/cook" }${more} }\n`;
const sponsor = (url: string) =>
  `      - { kind: sponsor, title: Boat insurance, sponsor: Harbour Bank, url: "${url}", body: Ask us. }\n`;

describe('a job', () => {
  test('says who offers it and how to apply, in every format', async () => {
    const edition = editionOf(
      issue(job(', place: Halifax, remote: true, pay: 30 CAD an hour, hours: full time, closes: 2027-04-01')),
      'name: Bulletin\n',
    );
    const [item] = edition.sections[0]!.items;
    expect(item!.marks).toEqual(['Remote']);
    expect(item!.facts.map(({ label, text }) => `${label}: ${text.replaceAll('\u00a0', ' ')}`)).toEqual([
      'Employer: Harbour Inn',
      'Place: Halifax',
      'Pay: 30 CAD an hour',
      'Hours: full time',
      'Closes: Thursday 1 April 2027',
      'How to respond: https://example.org/cook',
    ]);
    for (const { name, lost } of await everyFormat(edition)) expect(lost, name).toEqual([]);
  });

  test('may have the title of another one', () => {
    const rule = only('item/repeated-title');
    expect(rule.check(issue(job(', place: Halifax') + job(', place: Sydney')))).toEqual([]);
    expect(rule.check(issue(job(', place: Halifax') + job(', place: Halifax')))).toHaveLength(1);
  });

  test('closes before it is read', () => {
    const found = only('date/deadline-over').check(issue(job(', closes: 2027-02-01')));
    expect(found.map(({ marked }) => marked)).toEqual(['2027-02-01']);
  });

  test('needs a way to apply', () => {
    const rule = only('item/out-of-reach');
    expect(rule.check(issue('      - { kind: job, title: Cook, employer: Inn }\n'))).toMatchObject([
      { message: 'Nothing says how to apply for "Cook"' },
    ]);
    for (const way of ['url: "https://example.org"', 'contact: { phone: +1 555 010 0100 }', 'body: Ask at the office.'])
      expect(rule.check(issue(`      - { kind: job, title: Cook, employer: Inn, ${way} }\n`)), way).toEqual([]);
    expect(rule.check(issue(job('')))).toEqual([]);
  });

  test('has no finding when all is well', () => {
    expect(
      check(issue(job(', place: Halifax, closes: 2027-04-01') + job(', place: Sydney, closes: 2027-05-01'))),
    ).toEqual([]);
  });
});

describe('a sponsor', () => {
  test.each([
    ['en', 'Advertisement', 'Paid for by'],
    ['fr', 'Publicité', 'Payé par'],
  ])('is marked as an advertisement in every format: %s', async (language, mark, by) => {
    const edition = editionOf(issue(sponsor('https://example.org/boats'), language), 'name: Bulletin\n');
    for (const { name, lost, readings } of await everyFormat(edition)) {
      expect(lost, name).toEqual([]);
      for (const text of readings.map((reading) => reading.text.replace(/\s+/g, ' '))) {
        expect(text, name).toContain(mark);
        expect(text, name).toContain(by);
        // Before its title, and not only in the list of contents.
        expect(text.split(mark).length, name).toBeGreaterThan(2);
      }
    }
    expect(fullText(edition)).toContain(`[${mark}] `);
    expect(edition.summary).not.toContain('Boat insurance');
  });

  test('says in the page that its links are paid for, and others say nothing', async () => {
    const body = '[In the text](https://example.org/1) and [in it](https://example.org/2)\n\n![](p)';
    const source = issue(
      `      - kind: sponsor\n        title: Boats\n        url: https://example.org/0\n        body: ${JSON.stringify(body)}\n` +
        '        images: [{ file: images/p.png, alt: A boat, url: "https://example.org/3" }, { file: images/q.png, alt: Two, url: "https://example.org/4" }]\n' +
        '        links: [{ label: Offers, url: "https://example.org/5" }]\n' +
        '        items: [{ title: A sail, url: "https://example.org/6" }]\n' +
        '      - { title: The pier, url: "https://example.org/7", body: "[Read](https://example.org/8)" }\n',
    );
    const page = (await everyFormat(editionOf(source, 'name: Bulletin\n'))).find(({ name }) => name === 'html')!.text;
    const paid = Array.from(
      page.matchAll(/<a href="https:\/\/example\.org\/(\d)" rel="(sponsored )?noopener noreferrer">/g),
      ([, number, mark]) => [number, mark !== undefined],
    );
    expect(paid.sort()).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8'].map((one) => [one, one < '7']));
  });

  test('may count who follows its link, and others may not', () => {
    const url = 'https://example.org/boats?utm_source=bulletin';
    const rule = only('link/tracking');
    expect(rule.check(issue(sponsor(url)))).toEqual([]);
    const inside = `      - kind: sponsor\n        title: Boats\n        body: "[Ask us](${url})"\n        links: [{ label: Offers, url: "${url}" }]\n`;
    expect(rule.check(issue(inside))).toEqual([]);
    expect(rule.check(issue(`      - { title: Boats, url: "${url}" }\n`))).toHaveLength(1);
  });
});
