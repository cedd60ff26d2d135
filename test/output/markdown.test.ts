// What Markdown can say is in every format: footnotes with their marks, letters above and below the line, boxes, and
// line breaks in tables.

import { beforeAll, describe, expect, test } from 'vitest';
import { pdf } from '../../src/output/formats/pdf.ts';
import { fullText } from '../../src/output/archive/full-text.ts';
import { readTheme } from '../../src/theme/read-theme.ts';
import { editionOf } from '../support/composed.ts';
import { everyFormat, type Written } from '../support/every-format.ts';
import { createMemoryHost } from '../support/memory-host.ts';

const note = (name: string) =>
  `Turnout of ${name} was 62%.[^1] It fell.[^fall]\n\n[^1]: Of ${name} voters.\n[^fall]: By H~2~O and 10^3^.`;
const indented = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by));
const source = `number: 1
date: 2027-03
language: en
greeting:
  text: |
${indented(note('greeting'), 4)}
boxes:
  - title: A box
    body: |
${indented(note('box'), 6)}
sections:
  - title: News
    intro: |
${indented(note('intro'), 6)}
    items:
      - title: Body
        body: |
${indented(`${note('body')}\n\n> [!TIP]\n> Come early.\n\n| a | b |\n|---|---|\n| one<br>two | three |`, 10)}
errata:
  - date: 2027-03-09
    text: |
${indented(note('erratum'), 6)}
`;
const edition = editionOf(source, 'name: Bulletin\nurl: https://example.org/b\n');
const places = ['greeting', 'box', 'intro', 'body', 'erratum'];
let written: readonly Written[];
beforeAll(async () => {
  written = await everyFormat(edition);
});

test('nothing is lost, and no mark is printed as typed', () => {
  for (const { name, lost, readings } of written) {
    expect(lost, name).toEqual([]);
    for (const { text } of readings) {
      expect(text, name).not.toMatch(/\[\^|\[!|~2~|\^3\^|<br>/);
      for (const place of places) expect(text, name).toContain(`Of ${place} voters.`);
      expect(text, name).toContain('Tip');
    }
  }
});

describe('in the web page', () => {
  const idsOf = (page: string) => Array.from(page.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
  const page = () => written.find(({ name }) => name === 'html')!.text;

  test('each mark leads to its note and back', () => {
    const ids = idsOf(page());
    expect(new Set(ids).size).toBe(ids.length);
    const targets = Array.from(page().matchAll(/href="#([^"]*_(?:note|mark)_\d+)"/g), ([, id]) => id);
    expect(targets).toHaveLength(places.length * 4);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('and in mail and feed, which lead to the page', () => {
    const mail = written.find(({ name }) => name === 'email')!.text;
    expect(mail).toContain('href="https://example.org/b/001/001.en.html#body_note_1"');
    expect(fullText(edition)).toContain('href="https://example.org/b/001/001.en.html#body_note_1"');
  });
});

test('plain text has figures above the line', () => {
  const { text } = written.find(({ name }) => name === 'text')!;
  expect(text).toContain('Turnout of body was 62%.¹ It fell.²\n');
  expect(text).toContain('¹ Of body voters.\n');
  expect(text).toContain('² By H₂O and 10³.\n');
});

test('the page that is printed has no roles that keep links out of the tags of a PDF', async () => {
  let printed = '';
  const press = () =>
    Promise.resolve({
      print: (page: string) => (
        (printed = page), Promise.resolve({ content: new Uint8Array(), pages: { pages: 1, lines: [1] } })
      ),
    } as never);
  await pdf.render(edition, { theme: await readTheme(createMemoryHost().host, 'classic', '/publication'), press });
  expect(printed).toContain('href="#body_note_1"');
  expect(printed).not.toContain('role="doc-');
});
