// Mails of any issue: made without a mistake of ours, with every word, and read back by another program.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import { anyIssue } from '../../support/any-issue.ts';
import { wordsIn } from '../../support/harm.ts';
import { createMemoryHost } from '../../support/memory-host.ts';
import { headOf, parseMessage } from '../../support/read-message.ts';

const fields = [
  'X-Unsent',
  'To',
  'Subject',
  'Date',
  'Message-ID',
  'Content-Language',
  'List-Id',
  'List-Archive',
  'Archived-At',
  'MIME-Version',
  'Content-Type',
];

// The way past the contents, the page's own address, and the way to all issues.
const onlyInPages = new Set('Skip the content This example org news html All issues https index'.split(' '));

test(
  'of a good issue, every word is in the mail and in both parts of the message, whose head has its fields and no other',
  { timeout: 60_000 },
  () =>
    fc.assert(
      fc.asyncProperty(anyIssue, async (issue) => {
        const memory = createMemoryHost({
          '/publication/bulletin.yaml': 'name: Harbour News\nurl: https://example.org/news\n',
          '/publication/issues/001.en.yaml': issue,
        });
        expect(await run(['build', '--format', 'email,eml,html'], memory.host), memory.stderr()).toBe(0);
        const file = (suffix: string) =>
          new TextDecoder().decode([...memory.files].find(([name]) => name.endsWith(suffix))?.[1]);
        const [mail, message, page] = [file('.email.html'), file('.eml'), file('en.html')];
        const { html, text, attachments } = await parseMessage(message);
        const words = (of: string): readonly string[] => [...new Set(of.match(/[\p{L}\p{M}]{3,}/gu))];
        const said = words(wordsIn(page.replace(/<span class="address"[^>]*>.*?<\/span>/gs, '')));
        for (const form of [wordsIn(mail), wordsIn(html!)]) {
          const there = new Set(words(form));
          expect(said.filter((word) => !there.has(word) && !onlyInPages.has(word))).toEqual([]);
        }
        expect(text!.length).toBeGreaterThan(100);
        expect(attachments).toEqual([]);
        expect(headOf(message).map(([name]) => name)).toEqual(fields);
        expect(message).toMatch(/^(?:[\t -~]{0,998}\r\n)*$/);
      }),
      { numRuns: 25, seed: 1 },
    ),
);
