// Addresses that are still to come, in what is built of a draft: the TODO is there to be seen, and leads nowhere.

import { expect, test } from 'vitest';
import { ExitCode } from '../../src/base/errors.ts';
import { run } from '../../src/cli/cli.ts';
import { createMemoryHost } from '../support/memory-host.ts';

const files = {
  'bulletin.yaml': 'name: Harbour News\nlanguages: [en]\n',
  'issues/029.en.yaml': `number: 29
date: 2027-03
status: draft
sections:
  - title: News
    items:
      - { title: A walk, url: TODO, body: Text. }
      - { kind: note, body: A note., url: TODO }
      - { kind: news, title: Pier reopens, outlet: The Times, published: 2027-02-01, url: TODO }
      - { title: A report, body: Text., links: [{ label: Read the report, url: TODO }] }
      - { title: A letter, body: Text., contact: { name: Ada, email: TODO, phone: TODO, url: TODO } }
      - { kind: event, title: Choir, start: 2027-04-02, online: TODO, registration: { url: TODO } }
      - { kind: call, title: Papers, closes: 2027-06-30, how: { contact: { phone: TODO } } }
      - { kind: job, title: Cook, employer: Pier, how: { url: TODO } }
`,
};

test('an address to come leads nowhere in any format, and no format loses anything', async () => {
  const built = createMemoryHost(files);
  const args = ['build', 'issues/029.en.yaml', '--check', '--format', 'html,email,eml,text'];
  const code = await run(args, built.host);
  expect(code, built.stderr() + built.stdout()).toBe(ExitCode.done);
  const made = ['en.html', 'en.email.html', 'en.eml', 'en.txt'].map(
    (end) => [end, built.text(`dist/029/029.${end}`) ?? ''] as const,
  );
  for (const [end, text] of made) {
    expect(text, end).toContain('TODO');
    expect(text, end).not.toMatch(/(?:href="[^"]*|mailto:|tel:|\]\()TODO|"tel:"/);
  }
});
