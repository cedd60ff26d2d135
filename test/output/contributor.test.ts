// Who has contributed an item is named after the contact: before it, the contact would look like the contributor's.

import { expect, test } from 'vitest';
import { run } from '../../src/cli/cli.ts';
import { ExitCode } from '../../src/base/errors.ts';
import { createMemoryHost } from '../support/memory-host.ts';

const issue = `number: 1
date: 2027-05
title: News
sections:
  - title: Events
    items:
      - title: A walk
        body: Come along.
        contributor: Lea Roy
        contact: { email: ada@example.org }
`;

test.each(['classic', 'civic'])('in every format of the theme %s', async (theme) => {
  const files = {
    'bulletin.yaml': `name: News\nurl: https://example.org\ntheme: ${theme}\n`,
    'issues/001.en.yaml': issue,
  };
  const memory = createMemoryHost(files);
  expect(await run(['build', '-f', 'html,email,text'], memory.host), memory.stderr()).toBe(ExitCode.done);
  const shown = [...memory.files.keys()]
    .map((path) => memory.text(path)!)
    .filter((text) => text.includes('Contributed by Lea Roy'));
  // The page, the mail, the text, and the feed with the whole text.
  expect(shown).toHaveLength(4);
  for (const text of shown)
    expect(text.lastIndexOf('Contributed by Lea Roy')).toBeGreaterThan(text.lastIndexOf('ada@example.org'));
});
