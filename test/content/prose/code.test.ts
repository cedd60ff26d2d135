// Code: in the colours of its language, with its name, and with lines that look like one when they are broken.

import { describe, expect, test } from 'vitest';
import { parseProse } from '../../../src/content/prose/parse-prose.ts';
import { proseToHtml } from '../../../src/content/prose/to-html.ts';
import { editionOf } from '../../support/composed.ts';
import { everyFormat } from '../../support/every-format.ts';

const html = (source: string, tableRoom?: number) =>
  proseToHtml(parseProse(source), { headingLevel: 4, ...(tableRoom === undefined ? {} : { tableRoom }) });
const wordsOf = (page: string) => page.replace(/<[^>]*>/g, '');

describe('colours', () => {
  test('tell words, values and comments apart, and keep every sign', () => {
    const page = html('```js\nconst a = "<b>"; // a & b\n```');
    expect(page).toContain('<span class="code-word">const</span>');
    expect(page).toContain('<span class="code-value">&quot;&lt;b&gt;&quot;</span>');
    expect(page).toContain('<span class="code-aside">// a &amp; b</span>');
    expect(wordsOf(page)).toBe('const a = &quot;&lt;b&gt;&quot;; // a &amp; b\n');
  });

  test('what goes over several lines is closed and opened in each', () => {
    const page = html('```js\n/* one\n\ntwo */ let x;\n```');
    const lines = page.match(/<span class="line">[^]*?\n<\/span>/g)!;
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line.match(/<span/g)).toHaveLength(line.match(/<\/span>/g)!.length);
    expect(wordsOf(page)).toBe('/* one\n\ntwo */ let x;\n');
  });

  test.each(['```nonsense\n<a>\n```', '```\n<a>\n```', '    <a>', '```text\n<a>\n```'])('none for %j', (source) => {
    expect(html(source)).not.toContain('class="code-');
    expect(html(source)).toContain('<span class="line">&lt;a&gt;\n</span>');
  });

  test('none in a mail, where each would have a style of its own', () => {
    expect(html('```js\nconst a = 1;\n```', 328)).not.toContain('code-word');
  });

  test('a long text is not coloured', () => {
    expect(html(`\`\`\`js\n${'let a = 1;\n'.repeat(2_500)}\`\`\``)).not.toContain('code-word');
  });
});

test('a long line is not coloured, since the library takes its time over it', () => {
  expect(html(`\`\`\`bash\n${'0'.repeat(9_000)}\n\`\`\``)).not.toContain('code-');
  expect(html(`\`\`\`js\nlet a = "${'x'.repeat(150)}";\n\`\`\``)).toContain('code-word');
});

test('a long line reaches into the margin of the paper, but not from a list', () => {
  const code = `\`\`\`\n${'x'.repeat(79)}\n\`\`\``;
  expect(html(code)).toContain('<div class="code wide">');
  expect(html(`- a\n\n  ${code.replaceAll('\n', '\n  ')}`)).toContain('<div class="code">');
  expect(html('```\nshort\n```')).toContain('<div class="code">');
});

describe.each([
  ['py', 'Python'],
  ['typescript', 'TypeScript'],
  ['XML', 'XML'],
  ['html', 'HTML'],
  ['ini', 'INI'],
  ['rust,no_run', 'Rust'],
  ['{r}', 'R'],
  ['brainfish', 'brainfish'],
])('%s', (typed, name) => {
  const body = `\`\`\`${typed}\nprint(1)\n\`\`\``.replace(/^/gm, '          ');
  const edition = editionOf(
    `number: 1\ndate: 2027-03\nlanguage: en\nsections:\n  - title: A\n    items:\n      - title: B\n        body: |\n${body}\n`,
    'name: B\n',
  );

  test('is named in every format, and nothing is lost', async () => {
    for (const { name: format, lost, readings } of await everyFormat(edition)) {
      expect(lost, format).toEqual([]);
      for (const { text } of readings) expect(text, format).toContain(name);
    }
  });
});

test('what is no language has no name', async () => {
  const edition = editionOf(
    'number: 1\ndate: 2027-03\nsections:\n  - title: A\n    intro: "```text\\nprint\\n```"\n',
    'name: B\n',
  );
  for (const { text } of await everyFormat(edition)) expect(text).not.toContain('code-name"');
});
