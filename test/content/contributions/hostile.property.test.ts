// Contributions that someone sends to do harm: reading them takes time in proportion to their length.

import { expect, test } from 'vitest';
import { limitOf } from '../../../src/content/contributions/decode-contribution.ts';
import { readContribution } from '../../../src/content/contributions/read-contribution.ts';

const lines = ['to: a', 'from: a', 'Title: a', 'When: 5 May', '# a', '> to: a', '-- ', 'a: b', '- a', '', '   ', 'x  '];
const longLines = ['# a', 'Title: ', '> ', 'On ', '-', 'When: ', 'Regards '].map(
  (start) => `${start}${' '.repeat(98_000)}b`,
);

const readFor = { languages: ['en', 'fr'], after: '2027-03', kindOfSection: () => undefined };

async function secondsFor(name: string, text: string): Promise<number> {
  const bytes = new TextEncoder().encode(text);
  const { user, system } = process.cpuUsage();
  await readContribution(name, bytes, readFor);
  const after = process.cpuUsage();
  return (after.user - user + after.system - system) / 1e6;
}

test.each([
  ...lines.map((line) => [line, `${line}\n`.repeat(Math.floor(limitOf('a.txt') / (line.length + 1)))] as const),
  ...longLines.map((line) => [`${line.slice(0, 6)} and blanks`, line] as const),
])('%j', async (_, text) => {
  expect(await secondsFor('from-mail.txt', text)).toBeLessThan(5);
});

const head = 'From: Ada <ada@example.org>\nSubject: A\nMIME-Version: 1.0\n';
const within = (depth: number): string =>
  Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n${`--b${at}\n`.repeat(50)}`,
  ).join('');

// Each paragraph begins with all letters that are still open.
const lastingLetters = Array.from({ length: 20_000 }, (_, at) => `<p>x<b a=${at}>`).join('');
const labels = Array.from({ length: 6_000 }, (_, at) => `Where: ${at}`).join('\n');
const picture = `Content-Type: image/png\nContent-Transfer-Encoding: base64\n\n${`${'A'.repeat(76)}\n`.repeat(110_000)}`;
const manyDoubts = `${head}Content-Type: multipart/mixed; boundary=x\n\n--x\n\n${labels}\n--x\n${picture}--x--\n`;

// Mails may be as large as their pictures.
test.each([
  ['lines without end', `${head}\n${'\n'.repeat(190_000)}`],
  ['one line', `${head}\n${'a'.repeat(9_000_000)}`],
  ['more lines than any mail', `${head}\n${'\n'.repeat(5_000_000)}`],
  ['a head without end', 'a: b\n'.repeat(190_000)],
  ['a long head', `From: ${'"a" <'.repeat(30_000)}\n\nb`],
  ['HTML that never closes', `${head}Content-Type: text/html\n\n${'<a href='.repeat(500_000)}`],
  ['comments in HTML', `${head}Content-Type: text/html\n\n${'<!-- '.repeat(500_000)}`],
  ['letters that never end', `${head}Content-Type: text/html\n\n${lastingLetters}`],
  ['many doubts and a picture', manyDoubts],
  ['parts in parts', `${head}${within(200)}\n\nx`],
  ['mails in mails', `${head}${'Content-Type: message/rfc822\n\n'.repeat(5_000)}x`],
  ['base64 of nothing', `${head}Content-Transfer-Encoding: base64\n\n${'====\n'.repeat(190_000)}`],
  ['encoded words', `Subject: ${'=?utf-8?Q?=41?= '.repeat(10_000)}\n\nx`],
])('a mail with %s', async (_, text) => {
  expect(await secondsFor('a.eml', text)).toBeLessThan(8);
});
