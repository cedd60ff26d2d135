// bulletin docs: the pages of the guide, as Markdown for a file and readable on a terminal.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ExitCode } from '../../../src/base/errors.ts';
import { displayWidth } from '../../../src/base/display-width.ts';
import { run } from '../../../src/cli/cli.ts';
import { allTopics } from '../../../src/cli/guide/topics.ts';
import { parseProse } from '../../../src/content/prose/parse-prose.ts';
import { proseToTerminal } from '../../../src/cli/guide/to-terminal.ts';
import { createMemoryHost, toolFolder } from '../../support/memory-host.ts';

async function docs(args: readonly string[], isScreen = false) {
  const memory = createMemoryHost({}, { isScreen });
  const code = await run(['docs', ...args], memory.host);
  return { code, stdout: memory.stdout(), stderr: memory.stderr() };
}

/** A page without its pictures, which a terminal does not show. */
const pageOf = (name: string) =>
  readFileSync(join(toolFolder, 'docs', `${name}.md`), 'utf8')
    .split('\n\n')
    .filter((part) => !/^!\[.*\.webp\)$/.test(part))
    .join('\n\n');

test('without a topic, it lists them with a line each', async () => {
  const { code, stdout } = await docs([]);
  expect(code).toBe(ExitCode.done);
  for (const { name, summary } of allTopics)
    expect(stdout).toMatch(new RegExp(`^  ${name} +${escaped(summary)}$`, 'm'));
});

test.each(['frist-issue', 'first-issue.md', 'docs/first-issue.md', 'FIRST-ISSUE'])(
  'for %s, it names the page that was meant, and all others',
  async (name) => {
    const { code, stdout, stderr } = await docs([name]);
    expect([code, stdout]).toEqual([ExitCode.failed, '']);
    expect(stderr).toContain('Did you mean `first-issue`?');
    for (const topic of allTopics) expect(stderr).toContain(topic.name);
  },
);

test.each(['../README', '../../etc/passwd', 'nothing-like-it'])('%s is no page, and no file is read', async (name) => {
  expect(await docs([name])).toMatchObject({ code: ExitCode.failed, stdout: '' });
});

describe.each(allTopics)('$name', ({ name }) => {
  test('is the Markdown of its file, without pictures, where no one reads it on a terminal', async () => {
    expect(await docs([name])).toEqual({ code: ExitCode.done, stdout: pageOf(name), stderr: '' });
  });

  test('has all of its words on a terminal, and none of the marks of Markdown', async () => {
    const { code, stdout } = await docs([name], true);
    expect(code).toBe(ExitCode.done);
    const shown = new Set(wordsOf(stdout));
    const plain = pageOf(name)
      .replace(/^<!--.*-->$|^```.*$/gm, '')
      .replace(/\]\([^)\s]*\)/g, ']');
    expect(wordsOf(plain).length).toBeGreaterThan(200);
    expect(wordsOf(plain).filter((word) => !shown.has(word))).toEqual([]);
    expect(stdout).not.toMatch(/^#{2,6} |^\|[-|: ]+\||[\u206a-\u206d]/m);
  });

  test('fits the terminal, but for what must not be broken', async () => {
    const { stdout } = await docs([name], true);
    // Code, and addresses, are to be copied: they are as they are in the page.
    const prose = stdout.split('\n').filter((line) => !/https?:/.test(line) && !pageOf(name).includes(line.trim()));
    const tooLong = prose.filter((line) => displayWidth(line) > 80);
    expect(tooLong).toEqual([]);
  });
});

describe('on a terminal', () => {
  const colours = { bold: (text: string) => `<b>${text}</b>`, cyan: (text: string) => `<c>${text}</c>` };
  const shown = (source: string, width = 40) =>
    proseToTerminal(parseProse(source).blocks, { width, colours, note: (url) => `(${url})` });

  test('headings are bold and underlined', () => {
    expect(shown('# One\n\nText.\n\n## Two\n\n### Three')).toEqual([
      '<b>One</b>',
      '===',
      '',
      'Text.',
      '',
      '<b>Two</b>',
      '---',
      '',
      '<b>Three</b>',
      '.....',
    ]);
  });

  test('code and strong text have their colours, also where a line ends in them', () => {
    expect(shown('Type `bulletin` **and then press the Enter key** of it.', 24)).toEqual([
      'Type <c>`bulletin`</c> <b>and then</b>',
      '<b>press the Enter key</b> of',
      'it.',
    ]);
  });

  test('a block of code stays as it is, each line in its colour', () => {
    expect(shown('    one   two\n\n      three')).toEqual(['    <c>one   two</c>', '', '    <c>  three</c>']);
  });

  test('lists, quotations and tables may have styles in them', () => {
    expect(shown('- **a** b\n- `c`\n\n> **d**\n\n| h | i |\n|---|---|\n| `j` | k |')).toEqual([
      '- <b>a</b> b',
      '- <c>`c`</c>',
      '',
      '> <b>d</b>',
      '',
      'h    i',
      '---  ---',
      '<c>`j`</c>  k',
    ]);
  });

  test('a link is followed by what it leads to', () => {
    expect(shown('See [the page](page.md).')).toEqual(['See the page (page.md).']);
  });
});

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
