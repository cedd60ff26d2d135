// Cases of the corpus that are too large for git, or that git cannot keep: pipes, links, odd names. A line for each
// stands in expected.txt, as for the others.

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Made {
  readonly name: string;
  /** Of the issue. */
  readonly content?: () => string | Uint8Array;
  /** The issue on the command line, where it is not issues/001.en.yaml. */
  readonly operand?: string;
  /** Whatever else the case needs in the folder of the publication. */
  readonly prepare?: (publication: string) => void;
}

const repeat = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join('');
const withItem = (...lines: readonly string[]): string =>
  `number: 1\ndate: 2026-05\nsections:\n  - id: news\n    items:\n      - title: A bridge\n${lines.map((line) => `        ${line}\n`).join('')}`;
/** One that nothing is wrong with. */
export const goodIssue = withItem('body: A new bridge.');

const large: readonly Made[] = [
  { name: 'a-bytes/5-mb', content: () => goodIssue + '# padding\n'.repeat(500_000) },
  { name: 'a-bytes/a-byte-too-many', content: () => goodIssue + '#'.repeat(1024 * 1024 + 1 - goodIssue.length) },
  { name: 'a-bytes/as-large-as-may-be', content: () => goodIssue + '#'.repeat(1024 * 1024 - goodIssue.length) },
  { name: 'a-bytes/blank-lines', content: () => '\n'.repeat(100_000) + goodIssue },
  {
    name: 'a-bytes/sparse-8-gb',
    content: () => '',
    prepare: (folder) => truncateSync(join(folder, 'issues/001.en.yaml'), 2 ** 33),
  },
  { name: 'a-bytes/zeros', content: () => new Uint8Array(1_000_000) },
  { name: 'b-yaml/anchors-100000', content: () => withItem(`body: ${'&a '.repeat(100_000)}x`) },
  {
    name: 'b-yaml/anchors-and-aliases-20000',
    content: () => `${goodIssue}boxes:\n${repeat(20_000, (n) => `  - &a${n} x\n  - *a${n}\n`)}`,
  },
  { name: 'b-yaml/braces-10000', content: () => `${goodIssue}summary: ${'{a: '.repeat(10_000)}\n` },
  { name: 'b-yaml/brackets-10000', content: () => `${goodIssue}summary: ${'['.repeat(10_000)}\n` },
  { name: 'b-yaml/comments-25000', content: () => `${'# a: &a [*a\n'.repeat(25_000)}${goodIssue}` },
  { name: 'b-yaml/dashes-10000', content: () => `${goodIssue}boxes:\n  ${'- '.repeat(10_000)}x\n` },
  { name: 'b-yaml/documents-10000', content: () => `${goodIssue}${'---\na: b\n'.repeat(10_000)}` },
  { name: 'b-yaml/entries-100000', content: () => `${goodIssue}boxes: [${'x,'.repeat(100_000)}]\n` },
  { name: 'b-yaml/keys-201', content: () => goodIssue + repeat(201, (n) => `k${n}: x\n`) },
  { name: 'b-yaml/keys-40000', content: () => goodIssue + repeat(40_000, (n) => `k${n}: x\n`) },
  { name: 'b-yaml/one-long-line', content: () => `${goodIssue}summary: ${'word '.repeat(200_000)}\n` },
  { name: 'b-yaml/question-marks-5000', content: () => `${goodIssue}${'? '.repeat(5_000)}x\n` },
  { name: 'b-yaml/quotes-500-kb', content: () => `${goodIssue}summary: "${'\\"'.repeat(250_000)}\n` },
  { name: 'b-yaml/tags-50000', content: () => withItem(`body: ${'!a '.repeat(50_000)}x`) },
  { name: 'f-markdown/body-200-kb', content: () => withItem('body: |', `  ${'x*_'.repeat(66_000)}`) },
  {
    name: 'f-markdown/items-200',
    content: () =>
      goodIssue +
      repeat(
        200,
        (n) =>
          `      - title: Number ${n}\n        body: The *words* of ${n} and [link ${n}](https://example.org/${n}).\n`,
      ),
  },
  {
    name: 'f-markdown/links-400',
    content: () =>
      goodIssue +
      repeat(
        4,
        (n) =>
          `      - title: Number ${n}\n        links:\n${repeat(100, (m) => `          - { label: Label ${m} of ${n}, url: https://example.org/${n}/${m} }\n`)}`,
      ),
  },
  {
    name: 'f-markdown/tables-5',
    content: () =>
      goodIssue +
      repeat(
        5,
        (n) =>
          `      - title: Table ${n}\n        body: |\n          | One | Two |\n          |---|---|\n${repeat(400, (m) => `          | a${m} | b${n} |\n`)}`,
      ),
  },
  {
    name: 'f-markdown/slow-together',
    content: () =>
      `number: 1\ndate: 2026-05\nsections:\n  - id: news\n    items:\n${repeat(40, (n) => `      - title: Number ${n}\n        body: x ${'_a__b'.repeat(1_200)}\n`)}`,
  },
  {
    name: 'f-markdown/too-slow-six-times',
    content: () => goodIssue + repeat(6, (n) => `      - title: Number ${n}\n        body: x ${'x*_'.repeat(6_500)}\n`),
  },
];

const picture = (file: string): string =>
  withItem('body: A picture.', 'images:', `  - { file: ${file}, alt: What it shows }`);

const withPicture = (name: string, file: string, bytes: string | Uint8Array): Made => ({
  name: `h-paths/${name}`,
  content: () => picture(`images/${file}`),
  prepare: (folder) => writeFileSync(join(folder, 'issues/images', file), bytes),
});

const linked = (name: string, target: string): Made => ({
  name: `h-paths/${name}`,
  content: () => picture('images/link.png'),
  prepare: (folder) => symlinkSync(target, join(folder, 'issues/images/link.png')),
});

/** The head of a picture, with whatever size it says that it has. */
function pngHead(width: number, height: number): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000080000000000000000', 'hex');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

const gif = Buffer.from(
  '47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b',
  'hex',
);
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" onload="alert(1)"><image href="file:///etc/passwd"/></svg>';
const svgBomb = `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><g id="a0"/>${repeat(20, (n) => `<g id="a${n + 1}"><use href="#a${n}"/><use href="#a${n}"/></g>`)}</svg>`;

const pictures: readonly Made[] = [
  linked('link-inside', 'dot.png'),
  linked('link-nowhere', 'nowhere.png'),
  linked('link-out', '../../../outside/secret.png'),
  linked('link-to-a-device', '/dev/zero'),
  linked('link-to-etc', '/etc/passwd'),
  linked('link-to-itself', 'link.png'),
  {
    name: 'h-paths/linked-folder-out',
    content: () => picture('linked/secret.png'),
    prepare: (folder) => symlinkSync('../../outside', join(folder, 'issues/linked')),
  },
  {
    name: 'h-paths/pipe',
    content: () => picture('images/pipe.png'),
    prepare: (folder) => execFileSync('mkfifo', [join(folder, 'issues/images/pipe.png')]),
  },
  {
    name: 'h-paths/folder-with-a-suffix',
    content: () => picture('images/x.png'),
    prepare: (folder) => mkdirSync(join(folder, 'issues/images/x.png')),
  },
  withPicture('11-mb', 'x.png', Buffer.concat([pngHead(1, 1), Buffer.alloc(11 * 1024 * 1024)])),
  withPicture(
    'bmp',
    'x.bmp',
    Buffer.concat([
      Buffer.from('424d3a000000000000003600000028000000010000000100000001001800', 'hex'),
      Buffer.alloc(40),
    ]),
  ),
  withPicture('cut-off-after-the-head', 'x.png', pngHead(1, 1)),
  withPicture('cut-off-in-the-head', 'x.png', pngHead(1, 1).subarray(0, 18)),
  withPicture('empty-file', 'x.png', ''),
  withPicture('gif-as-png', 'x.png', gif),
  withPicture('gif-with-a-script', 'x.gif', Buffer.concat([gif, Buffer.from('"><script>alert(1)</script>')])),
  withPicture('html-as-png', 'x.png', '<!doctype html><script>alert(1)</script>'),
  withPicture('name-with-an-accent', 'é.gif', gif),
  withPicture('name-with-blanks', 'a picture (1).gif', gif),
  withPicture('name-without-a-suffix', 'x', gif),
  withPicture('no-pixels', 'x.png', pngHead(0, 0)),
  withPicture('pdf-as-png', 'x.png', '%PDF-1.7\n'),
  withPicture('pixel-bomb', 'x.png', pngHead(100_000, 100_000)),
  withPicture('pixels-without-end', 'x.png', pngHead(0xffffffff, 0xffffffff)),
  withPicture('svg', 'x.svg', svg),
  withPicture('svg-as-png', 'x.png', svg),
  withPicture('svg-bomb', 'x.svg', svgBomb),
  withPicture('webp', 'x.webp', Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64')),
];

/** A good issue with a bad name, and perhaps others beside it. */
const named = (name: string, file: string, ...others: readonly string[]): Made => ({
  name: `n-names/${name}`,
  operand: `issues/${file}`,
  content: () => goodIssue,
  prepare: (folder) => others.forEach((other) => writeFileSync(join(folder, 'issues', other), goodIssue)),
});

const missing = (name: string, operand: string, prepare: (publication: string) => void = () => {}): Made => ({
  name: `n-names/${name}`,
  operand,
  prepare,
});

const names: readonly Made[] = [
  named('a-blank-last', '001.en.yaml '),
  named('a-dash-first', '-rf.en.yaml'),
  named('a-device-of-windows', 'con.en.yaml'),
  named('a-dot-first', '.001.en.yaml'),
  named('a-glob', '*.en.yaml'),
  named('a-github-command', '::error::x.en.yaml'),
  named('a-line-end', '001\n.en.yaml'),
  named('a-shell', '$(touch PWNED);x.en.yaml'),
  named('a-template', '{{ x }}.en.yaml'),
  named('accents-in-two-ways', '\u00e9.en.yaml', 'e\u0301.en.yaml'),
  named('an-escape-sequence', '\u001b[31m001.en.yaml'),
  named('backslashes', '..\\..\\x.en.yaml'),
  named('blanks', '0 0 1.en.yaml'),
  named('emoji', '🎉.en.yaml'),
  named('long', `${'x'.repeat(247)}.yaml`),
  named('markup', '<img src=x onerror=alert(1)>.en.yaml'),
  named('no-suffix', '001'),
  named('only-a-suffix', '.yaml'),
  named('percent', '%2e%2e%2fx.en.yaml'),
  named('quotes', `"'\`.en.yaml`),
  named('several-dots', '001.en.v2.yaml'),
  named('text-that-turns-round', '\u202e001.en.yaml'),
  named('two-languages', '001.en.fr.yaml'),
  named('two-suffixes', '001.en.yaml', '001.en.yml'),
  named('upper-and-lower-case', '001.en.yaml', '001.EN.yaml'),
  named('upper-case-language', '001.EN.yaml'),
  named('upper-case-suffix', '001.en.YAML'),
  named('zero-width', '0\u200b01.en.yaml'),
  missing('not-there', 'issues/003.en.yaml'),
  missing('not-there-and-very-long', `issues/${'x'.repeat(5_000)}.yaml`),
  missing('not-there-with-an-escape-sequence', 'issues/\u001b[31m.yaml'),
  missing('device', '/dev/zero'),
  missing('empty-folder', 'empty', (folder) => mkdirSync(join(folder, 'empty'))),
  missing('folder-with-a-suffix', 'issues/001.en.yaml', (folder) => mkdirSync(join(folder, 'issues/001.en.yaml'))),
  missing('link-nowhere', 'issues/001.en.yaml', (folder) => symlinkSync('nowhere', join(folder, 'issues/001.en.yaml'))),
  missing('link-out', 'issues/001.en.yaml', (folder) =>
    symlinkSync('../../outside/secret.png', join(folder, 'issues/001.en.yaml')),
  ),
  missing('link-to-a-device', 'issues/001.en.yaml', (folder) =>
    symlinkSync('/dev/zero', join(folder, 'issues/001.en.yaml')),
  ),
  missing('link-to-itself', 'issues/001.en.yaml', (folder) =>
    symlinkSync('001.en.yaml', join(folder, 'issues/001.en.yaml')),
  ),
  missing('pipe', 'issues/001.en.yaml', (folder) => execFileSync('mkfifo', [join(folder, 'issues/001.en.yaml')])),
];

/** A good issue in a publication that something is wrong with. */
const inProject = (name: string, prepare: (publication: string) => void): Made => ({
  name: `k-project/${name}`,
  content: () => goodIssue,
  prepare,
});

const addToPublication = (name: string, line: string, prepare: (publication: string) => void = () => {}): Made =>
  inProject(name, (folder) => {
    prepare(folder);
    writeFileSync(join(folder, 'bulletin.yaml'), `${line}\n`, { flag: 'a' });
  });

const withTheme = (name: string, files: Readonly<Record<string, string>>): Made =>
  addToPublication(name, 'theme: own', (folder) => {
    mkdirSync(join(folder, 'themes/own'), { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, 'themes/own', file), text);
  });

const projects: readonly Made[] = [
  addToPublication('out-linked-outside', 'out: linked', (folder) => symlinkSync('../outside', join(folder, 'linked'))),
  inProject('dist-linked-outside', (folder) => symlinkSync('../outside', join(folder, 'dist'))),
  inProject('dist-is-a-file', (folder) => writeFileSync(join(folder, 'dist'), 'words')),
  inProject('publication-linked-outside', (folder) => {
    rmSync(join(folder, 'bulletin.yaml'));
    symlinkSync('../outside/secret.png', join(folder, 'bulletin.yaml'));
  }),
  inProject('publication-of-5-mb', (folder) =>
    writeFileSync(join(folder, 'bulletin.yaml'), '# padding\n'.repeat(500_000), { flag: 'a' }),
  ),
  inProject('publication-with-many-sections', (folder) =>
    writeFileSync(
      join(folder, 'bulletin.yaml'),
      repeat(5_000, (n) => `  - { id: s${n}, title: Section ${n} }\n`),
      { flag: 'a' },
    ),
  ),
  inProject('issues-2000-beside', (folder) => {
    for (let n = 2; n <= 2_000; n += 1)
      writeFileSync(join(folder, `issues/${n}.en.yaml`), goodIssue.replace('number: 1', `number: ${n}`));
  }),
  inProject('code-that-nobody-runs', (folder) => {
    const pwn = `require('node:fs').writeFileSync('PWNED', '');\n`;
    for (const file of ['bulletin.config.js', 'bulletin.config.cjs', 'index.js', 'issues/001.en.js'])
      writeFileSync(join(folder, file), pwn);
    writeFileSync(
      join(folder, 'package.json'),
      '{ "main": "index.js", "bulletin": { "out": "../outside" }, "scripts": { "prepare": "touch PWNED" } }',
    );
    writeFileSync(join(folder, '.env'), 'BULLETIN_NO_SANDBOX=1\nNODE_OPTIONS=--require=./index.js\n');
    writeFileSync(join(folder, '.npmrc'), 'node-options=--require=./index.js\n');
  }),
  withTheme('theme-without-a-page', { 'style.css': 'p { color: red }' }),
  withTheme('theme-that-reads-outside', { 'page.hbs': '{{> "../../../outside/secret.png"}}' }),
  withTheme('theme-that-includes-outside', { 'page.hbs': '{{> [/etc/passwd]}}' }),
  withTheme('theme-without-end', {
    'page.hbs': `${'{{#each words}}'.repeat(10)}x${'{{/each}}'.repeat(10)}`,
  }),
  withTheme('theme-that-calls-itself', { 'page.hbs': '{{> page}}' }),
  withTheme('theme-that-looks-around', { 'page.hbs': '{{edition.constructor.constructor}}{{process.env}}' }),
  withTheme('theme-of-soup', { 'page.hbs': '{{# {{ }} }}' }),
  withTheme('theme-of-another-language', { 'page.liquid': '{{ edition.title }}' }),
  addToPublication('theme-linked-outside', 'theme: own', (folder) => {
    mkdirSync(join(folder, 'themes'));
    symlinkSync('../../outside', join(folder, 'themes/own'));
  }),
];

export const made: readonly Made[] = [...large, ...pictures, ...names, ...projects];
