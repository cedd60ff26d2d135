// A short issue in every language, from its file to what readers get: no finding, and not a word of English.

import { expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import { allLanguages, wordsFor } from '../../../src/content/languages/index.ts';
import type { Language } from '../../../src/content/languages/language.ts';
import { createMemoryHost } from '../../support/memory-host.ts';

/** Its prose is what the language says elsewhere, so that it is of people who write it. */
function issueIn(tag: string, { texts }: Language): string {
  const quoted = JSON.stringify;
  return `number: 1
date: 2027-03-01
language: ${tag}
status: ready
summary: ${quoted(texts.issue.summary)}
sections:
  - title: ${quoted(texts.sections.news)}
    items:
      - kind: event
        title: ${quoted(texts.sections.events)}
        start: 2027-09-18
        end: 2027-09-19
        time: 15:00-17:30
        timezone: Europe/Kyiv
        place: ${quoted(texts.sections.resources)}
        registration: { url: "https://example.org/1", closes: 2027-09-10 }
        price: "0"
      - { kind: event, title: ${quoted(texts.sections.events)}, start: 2027-09-21, time: "18:00", details: "1", recurs: { every: week, to: 2028-06-27, except: [2027-12-21] } }
      - kind: resource
        title: ${quoted(texts.sections.resources)}
        pages: 5
        links: [{ label: ${quoted(texts.sections.resources)}, url: "https://example.org/2" }]
        languages: [de, uk, ar]
        body: ${quoted(`${texts.publication.sections}.`.replace(/[.。]\.$/, '.'))}
`;
}

const english = wordsFor('en');
const partsOfEnglish = [
  english.inThisIssue,
  english.skipToContent,
  english.readOnTheWeb,
  'Registration closes',
  ' time',
  ' p.m.',
];

test.each(allLanguages())('%s', async (tag, language) => {
  const bulletin = `name: "028"\nlanguages: [${tag}]\nurl: https://example.org/p\ncontact: { email: a@example.org }\n`;
  const memory = createMemoryHost(
    { 'bulletin.yaml': bulletin, [`issues/001.${tag}.yaml`]: issueIn(tag, language) },
    { cwd: '/paper' },
  );
  await run(['validate', '--json'], memory.host);
  const { findings } = JSON.parse(memory.stdout()) as { findings: { rule: string; message: string }[] };
  // What the fonts of a theme lack depends on what is installed.
  expect(findings.filter(({ rule }) => rule !== 'text/missing-glyph')).toEqual([]);
  expect(
    await run(['build', '--check', '--format', 'html,text,email'], memory.host),
    memory.stderr() + memory.stdout(),
  ).toBe(0);
  const [page, text, mail] = ['html', 'txt', 'email.html'].map((end) => memory.text(`dist/001/001.${tag}.${end}`));
  if (tag !== 'en') expect(partsOfEnglish.filter((part) => `${text}`.includes(part))).toEqual([]);
  for (const part of [`lang="${tag}"`, wordsFor(tag).inThisIssue]) expect(`${page}`.includes(part), part).toBe(true);
  expect(`${mail}`.includes(wordsFor(tag).inThisIssue)).toBe(true);
  expect(text).toMatchSnapshot();
});
