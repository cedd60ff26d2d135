// What mail programs and writers add to a text, in each language: it is taken off.

import { describe, expect, test } from 'vitest';
import { mailLines } from '../../../src/content/contributions/mail-lines.ts';
import { farewell, greeting } from '../../../src/content/contributions/mail-words.ts';
import { allLanguages } from '../../../src/content/languages/index.ts';

const textsOf = (text: string) => {
  const { lines, sender, subject } = mailLines(text, () => false);
  return {
    kept: lines.map((line) => line.text).filter((line) => line !== ''),
    by: sender?.text,
    called: subject?.text,
  };
};

describe.each(allLanguages())('a mail in %s', (_, { mail, form }) => {
  const [from, subject, date, head, forwarded, device] = (
    ['from', 'subject', 'date', 'heads', 'forwarded', 'devices'] as const
  ).map((name) => mail[name].split('|')[0]);
  const fields = `${from}: Ada Example <ada@example.org>\n${date}: 2027-05-03 10:00\n${head}: b@example.org\n${subject}: A pier`;
  const said = { kept: ['A new pier.'], by: 'Ada Example <ada@example.org>', called: 'A pier' };

  test('has a head, which is no text', () => {
    expect(textsOf(`${fields}\n\nA new pier.\n`)).toEqual(said);
    expect(textsOf(`-------- ${forwarded} --------\n${fields}\n\nA new pier.\n`)).toEqual(said);
  });

  test('ends with what a device adds, which is no text', () => {
    expect(textsOf(`A new pier.\n\n${device} x\n`).kept).toEqual(said.kept);
  });

  test('may have lines of a form, which are no head', () => {
    const { title, contributor } = form.labels;
    const lines = [`${title}: A pier`, `${contributor}: Ada`];
    expect(textsOf(`${lines.join('\n')}\n`).kept).toEqual(lines);
  });

  test('greets in a line of its own', () => {
    for (const phrase of mail.greetings.split('|')) {
      for (const line of [`${phrase},`, `${phrase} Rosa!`]) expect(greeting().test(line), line).toBe(true);
      expect(greeting().test(`x ${phrase},`), phrase).toBe(false);
    }
  });

  test('takes leave in lines of their own', () => {
    for (const phrase of [mail.farewells, mail.thanks].join('|').split('|'))
      expect(farewell().test(phrase), phrase).toBe(true);
  });
});

describe('the head of a mail', () => {
  const two = ['Subject: A pier', 'From: Ada Example'];

  test.each([
    ['three lines of one', [...two, 'Sent: Monday'], 'A text.\n\n'],
    ['two, below what a program draws', two, 'A text.\n\n________________________________\n'],
    ['two, below what a program writes', two, 'A text.\n\n---------- Forwarded message ---------\n\n'],
    ['two, as the first lines', two, ''],
  ])('is %s', (_, head, above) => {
    expect(textsOf(`${above}${head.join('\n')}\n\nMore.\n`)).toEqual({
      kept: [...(above === '' ? [] : ['A text.']), 'More.'],
      by: 'Ada Example',
      called: 'A pier',
    });
  });

  test('is not two lines of a text, nor is what is below them what a mail answers', () => {
    for (const lines of [two, two.toReversed(), ['Objet : le quai', 'De : Ada']]) {
      const { lines: kept, left } = mailLines(`Title: A pier\n\n${lines.join('\n')}\n\nMore.\n`, (line) =>
        /^Title/.test(line),
      );
      expect(kept.map(({ text }) => text)).toEqual(['Title: A pier', '', ...lines, '', 'More.', '']);
      expect(left).toEqual([]);
    }
  });

  describe('below an answer', () => {
    const keptBelow = (lines: readonly string[]) =>
      mailLines(`Title: Day trip\n\nWe go.\n\n${lines.join('\n')}\n\nBring a coat.\n`, (line) =>
        /^Title/.test(line),
      ).lines.flatMap(({ text }) => (text === '' ? [] : [text]));

    test.each([
      [['From: Union Station', 'To: Ottawa', 'Date: 12 May']],
      [['De : la gare', 'À : Ottawa', 'Date : 12 mai']],
      [['To: everybody', 'Subject: the coats', 'Date: 12 May']],
    ])('is not three lines that people write: %j', (lines) => {
      expect(keptBelow(lines)).toEqual(['Title: Day trip', 'We go.', ...lines, 'Bring a coat.']);
    });

    test.each([
      ['with an address', ['From: Ada <ada@example.org>', 'To: Ben', 'Date: 12 May']],
      ['with who sent it and what it is called', ['From: Ada', 'To: Ben', 'Subject: The coats']],
      ['below what a program draws', ['________________', 'From: Ada', 'To: Ben', 'Date: 12 May']],
    ])('is one %s', (_, lines) => {
      expect(keptBelow(lines)).toEqual(['Title: Day trip', 'We go.']);
    });
  });
});
