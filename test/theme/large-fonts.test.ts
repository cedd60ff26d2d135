// Fonts of thousands of characters: a page gets those of its text, also from the small files of a package.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/cli.ts';
import { formatCharacters } from '../../src/theme/coverage.ts';
import { readLarge } from '../../src/theme/large-fonts.ts';
import { readFont } from '../../src/theme/read-font.ts';
import { scripts } from '../../src/theme/scripts.ts';
import { createMemoryHost, toolFolder } from '../support/memory-host.ts';

const chinese = scripts.find(({ name }) => name === 'simplified Chinese')!;
const installed = join(toolFolder, 'node_modules', chinese.package);
const place = `/publication/node_modules/${chinese.package}`;

const slice = (name: string): Buffer => readFileSync(join(installed, 'files', `noto-sans-sc-${name}-400-normal.woff`));
const charactersOf = (font: Uint8Array): string => formatCharacters(readFont(font)?.characters ?? []);
/** Some characters of a slice, as text. */
const someOf = (font: Uint8Array): string =>
  String.fromCodePoint(
    ...readFont(font)!
      .characters.slice(-3)
      .map(([from]) => from),
  );

/** A package whose one file has the characters of a slice, with two more slices. */
function disk(): Record<string, string | Uint8Array> {
  const file = (name: string) => `${place}/files/noto-sans-sc-${name}-400-normal.woff`;
  return {
    'bulletin.yaml': 'name: Harbour News\n',
    [join(toolFolder, 'lib/harfbuzz-subset.wasm')]: readFileSync(
      join(toolFolder, 'node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm'),
    ),
    [`${place}/package.json`]: '{ "version": "5.3.0" }',
    [`${place}/unicode.json`]: readFileSync(join(installed, 'unicode.json')),
    [file('chinese-simplified')]: slice('98'),
    [file('99')]: slice('99'),
    [file('100')]: slice('100'),
  };
}

test('a page gets the characters of its text, and none of the others', async () => {
  const { host } = createMemoryHost(disk());
  const [usual, rare] = [someOf(slice('98')), someOf(slice('100'))];
  const fonts = await (await readLarge(chinese, place, 400, host))(`A ${usual}, ${rare}`);
  const made = await Promise.all(fonts.map(async ({ data }) => charactersOf(Buffer.from(await data(), 'base64'))));
  const only = (text: string) => [...text].map((one) => one.codePointAt(0)!.toString(16)).join(' ');
  expect(made.map((characters) => characters.replaceAll(/\b(?:20|2c|41)\b ?/g, ''))).toEqual([only(usual), only(rare)]);
  expect(formatCharacters(fonts[1]!.characters)).toBe(only(rare));
});

test('without characters beyond the usual ones, the small files are not read', async () => {
  const { [`${place}/unicode.json`]: _, ...rest } = disk();
  const { host } = createMemoryHost({ ...rest, [`${place}/unicode.json`]: 'damaged' });
  const large = await readLarge(chinese, place, 400, host);
  expect(await large(someOf(slice('98')))).toHaveLength(1);
  // Nor where nobody can say which of them has a character.
  expect(await large(someOf(slice('100')))).toHaveLength(1);
});

test.each([
  ['there', disk(), 0],
  ['missing', Object.fromEntries(Object.entries(disk()).filter(([path]) => !path.includes('-100-'))), 1],
])('a character of a small file that is %s', async (_, files, findings) => {
  const text = `number: 1\ndate: 2026-01\nlanguage: zh\nsections:\n  - title: News\n    items: [{ title: A, body: ${someOf(slice('100'))} }]\n`;
  const memory = createMemoryHost({ ...files, 'issues/001.zh.yaml': text });
  await run(['validate'], memory.host);
  expect(memory.stdout().match(/missing-glyph/g) ?? []).toHaveLength(findings);
});
