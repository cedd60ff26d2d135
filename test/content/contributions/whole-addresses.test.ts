// Addresses without https://, behind every label that takes one: in `www.` there is no doubt, and else the line is shown.

import { describe, expect, test } from 'vitest';
import { readContribution } from '../../../src/content/contributions/read-contribution.ts';
import { withEveryHttps, withHttps } from '../../../src/content/contributions/whole-addresses.ts';

const heads = {
  event: 'Kind: event\nTitle: A\nWhen: 12 May 2027\n',
  call: 'Kind: call\nTitle: A\nDeadline: 12 May 2027\n',
  news: 'Kind: news\nTitle: A\nNewspaper or site: B\nPublished: 12 May 2027\n',
};

function read(head: string, line: string) {
  const readFor = { languages: ['en'], after: '2027-03', kindOfSection: () => undefined };
  return readContribution('a.txt', new TextEncoder().encode(`${head}${line}\n\nText.\n`), readFor);
}

describe.each([
  ['Link', heads.event, (url: string) => ({ links: [{ label: 'A', url }] })],
  ['Contact', heads.event, (url: string) => ({ contact: { url } })],
  ['To register', heads.event, (url: string) => ({ registration: { url } })],
  ['Online', heads.event, (url: string) => ({ online: url })],
  ['To respond', heads.call, (url: string) => ({ how: { url } })],
  ['url', heads.news, (url: string) => ({ url })],
])('behind "%s:"', (label, head, fields) => {
  test.each(['www.example.org', 'WWW.example.org/a?b=c#d', '<www.example.org/fair>', 'www.example.org/fair.'])(
    '%s is taken, and a note says so',
    async (typed) => {
      const { contributions, doubts, notes } = await read(head, `${label}: ${typed}`);
      const url = `https://${typed.replace(/^<|[>.]$/g, '')}`;
      expect(doubts).toEqual([]);
      expect(contributions[0]!.item).toMatchObject(fields(url));
      expect(notes).toHaveLength(1);
      expect(notes[0]!.message).toContain(`"${label}:" has no https://, which was added: see whether ${url} opens`);
    },
  );

  test.each(['example.org', 'example.org/form', 'forms.example.co.uk:8080/a?b', 'bücher.example/neu'])(
    '%s is left, with the line that is right',
    async (typed) => {
      const { doubts } = await read(head, `${label}: ${typed}`);
      const help = `Write \`${label}: https://${typed}\``;
      expect(doubts).toEqual([{ line: head.split('\n').length, message: expect.any(String), help }]);
      expect(doubts[0]!.message).toBe(`"${label}:" has an address without https://: ${typed}`);
      const again = await read(head, /`(.*)`/.exec(help)![1]!);
      expect(again.doubts).toEqual([]);
      expect(again.contributions[0]!.item).toMatchObject(fields(`https://${typed}`));
    },
  );
});

test.each([
  ['Contact: Ana, ana(at)example.org', { contact: { name: 'Ana', email: 'ana@example.org' } }],
  ['Contact: Ana, ana [at] mail.example.org', { contact: { name: 'Ana', email: 'ana@mail.example.org' } }],
  ['Contact: ana (arobase) example (point) org', { contact: { email: 'ana@example.org' } }],
  ['To register: ana{at}example{dot}org', { registration: { contact: { email: 'ana@example.org' } } }],
])('a mail address in words is one: %s', async (line, fields) => {
  const { contributions, doubts, notes } = await read(heads.event, line);
  expect(doubts).toEqual([]);
  expect(contributions[0]!.item).toMatchObject(fields);
  expect(notes[0]!.message).toContain('has an address in words, which is now ana@');
});

test.each([
  ['To respond: Ada Example, ada@example.org, or example.org/form', 'or https://example.org/form`'],
  ['To respond: Fill in the form at example.org/form.', 'Write `To respond: https://example.org/form`, and the other'],
  ['Contact: Ada Example, ada@example.org, example.org/team', 'ada@example.org, https://example.org/team`'],
  ['Link: The report example.org/a, the map example.org/b', 'https://example.org/a, the map https://example.org/b`'],
])('beside other words, the help shows them, too: %s', async (line, help) => {
  const { doubts } = await read(line.startsWith('To respond') ? heads.call : heads.event, line);
  expect(doubts.map((doubt) => doubt.help)).toEqual([expect.stringContaining(help)]);
});

test.each([
  ['To respond: see the website', 'has no address, and no telephone number: see the website'],
  ['To respond: fill in the form https://example.org/a', 'has words besides an address: fill in the form'],
  ['Link: see report.pdf', 'has no whole address: see report.pdf'],
])('other messages are about what is wrong: %s', async (line, message) => {
  const { doubts } = await read(line.startsWith('To respond') ? heads.call : heads.event, line);
  expect(doubts.map((doubt) => doubt.message)).toEqual([expect.stringContaining(message)]);
});

test.each([
  ...['ada@www.example.org', 'https://www.example.org/a', 'http://a.org/?u=www.example.org', 'ada.smith@example.org'],
  ...['e.g. this', 'p.m.', 'report.pdf', 'C-38', '12.05.2027', 'wwwhat.now', 'mailto:ada@example.org'],
])('%s is no address that lacks anything', (typed) => {
  expect(withHttps(typed)).toEqual({ text: typed, added: [] });
  if (typed !== 'wwwhat.now') expect(withEveryHttps(typed)).toEqual({ text: typed, added: [] });
});
