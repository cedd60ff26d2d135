// Makes the fonts of the themes from Adobe's Source Serif 4, Source Sans 3 and Source Code Pro. Run it after:
//   npm install --no-save source-serif@4.5.1 source-sans@3.52.0 source-code-pro@2.42.0 \
//     subset-font@2.9.0 fontverter@2.0.0
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fontverter from 'fontverter';
import subset from 'subset-font';
import { readCharacters, readName, rename } from './sfnt.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const themes = ['classic', 'civic'];
const folderOf = (theme) => `${root}templates/${theme}/fonts`;

// The licence reserves the name "Source" for the whole fonts: what is cut out of them must be called something else.
// A face with `elements` is worth its bytes only on a page that has one of them. Civic is based on classic: only what it
// adds is its own.
const faces = [
  { source: 'source-serif/TTF/SourceSerif4-Regular', family: 'Bulletin Serif', weight: 400, style: 'normal' },
  {
    source: 'source-serif/TTF/SourceSerif4-It',
    family: 'Bulletin Serif',
    weight: 400,
    style: 'italic',
    elements: ['em'],
  },
  { source: 'source-serif/TTF/SourceSerif4-Semibold', family: 'Bulletin Serif', weight: 600, style: 'normal' },
  {
    source: 'source-serif/TTF/SourceSerif4-SemiboldIt',
    family: 'Bulletin Serif',
    weight: 600,
    style: 'italic',
    elements: ['em'],
  },
  { source: 'source-sans/TTF/SourceSans3-Regular', family: 'Bulletin Sans', weight: 400, style: 'normal' },
  { source: 'source-sans/TTF/SourceSans3-It', family: 'Bulletin Sans', weight: 400, style: 'italic', elements: ['em'] },
  { source: 'source-sans/TTF/SourceSans3-Semibold', family: 'Bulletin Sans', weight: 600, style: 'normal' },
  {
    source: 'source-sans/TTF/SourceSans3-SemiboldIt',
    family: 'Bulletin Sans',
    weight: 600,
    style: 'italic',
    elements: ['em'],
  },
  // These have the serif and the sans behind them, for what they lack.
  {
    source: 'source-serif/TTF/SourceSerif4Display-Semibold',
    family: 'Bulletin Display',
    weight: 600,
    style: 'normal',
    parts: ['latin'],
    isExtra: true,
  },
  {
    source: 'source-code-pro/TTF/SourceCodePro-Regular',
    family: 'Bulletin Mono',
    weight: 400,
    style: 'normal',
    elements: ['code'],
    isExtra: true,
  },
  {
    theme: 'civic',
    source: 'source-sans/TTF/SourceSans3-Black',
    family: 'Bulletin Headline',
    weight: 900,
    style: 'normal',
    parts: ['latin'],
    isExtra: true,
  },
].map((face) => ({ theme: 'classic', ...face, bytes: readFileSync(`${root}node_modules/${face.source}.ttf`) }));

// What a page in English, French or Spanish needs comes first; the rest is embedded only where a page has use for it.
const latin = parse(
  '20-7e a0-ff 131 152-153 178 192 2bc 2c6 2da 2dc 2007 2009-200b 2010-2015 2018-201a 201c-201e 2020-2022 2026 ' +
    '202f-2030 2032-2033 2039-203a 2044 20ac 2116 2122 2190-2193 2212 2713',
);
const parts = [
  ['latin', (code) => latin.has(code)],
  ['greek', (code) => code >= 0x370 && code <= 0x3ff],
  ['cyrillic', (code) => code >= 0x400 && code <= 0x4ff],
  ['more', () => true],
];
const weights = { 600: 'SemiBold', 900: 'Black' };
const features = ['ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'pnum', 'tnum'];

for (const theme of themes) {
  rmSync(folderOf(theme), { recursive: true, force: true });
  mkdirSync(folderOf(theme), { recursive: true });
}

// A character counts only when every text face has it: nobody can know in which of them it will be set.
const text = faces.filter((face) => !face.isExtra);
const shared = text
  .map((face) => readCharacters(face.bytes))
  .reduce((all, next) => all.filter((code) => next.has(code)), [...readCharacters(text[0].bytes)]);
const characters = shared.filter((code) => code >= 0x20).sort((a, b) => a - b);

const fonts = [];
for (const { theme, family, weight, style, elements, parts: wished, bytes } of faces) {
  let rest = characters;
  for (const [part, belongs] of parts) {
    const wanted = rest.filter(belongs);
    rest = rest.filter((code) => !belongs(code));
    if (wished !== undefined && !wished.includes(part)) continue;
    const has = readCharacters(bytes);
    const codes = wanted.filter((code) => has.has(code));
    const cut = await subset(bytes, String.fromCodePoint(...codes), {
      targetFormat: 'truetype',
      keepFeatures: features,
      noHinting: true,
    });
    const named = rename(cut, names(bytes, family, weight, style));
    const woff2 = await fontverter.convert(named, 'woff2', 'truetype');
    const written = readCharacters(await fontverter.convert(woff2, 'truetype'));
    if (codes.some((code) => !written.has(code)))
      throw new Error(`${family} ${weight} ${style} ${part} lost characters`);
    const file = `${family.split(' ')[1].toLowerCase()}-${weight}${style === 'italic' ? '-italic' : ''}-${part}.woff2`;
    writeFileSync(`${folderOf(theme)}/${file}`, woff2);
    fonts.push({
      theme,
      family,
      weight,
      style,
      ...(elements && { elements }),
      file,
      characters: format(codes),
    });
    console.log(`${file}: ${woff2.length} bytes, ${codes.length} characters`);
  }
}
for (const name of themes) {
  write(
    name,
    'fonts.json',
    fonts.filter(({ theme }) => theme === name).map(({ theme: _, ...font }) => font),
  );
}
write('classic', 'coverage.json', {
  families: [...new Set(text.map((face) => face.family))],
  characters: format(characters),
});
copyFileSync(`${root}node_modules/source-serif/LICENSE.md`, `${folderOf('classic')}/OFL-serif.txt`);
copyFileSync(`${root}node_modules/source-code-pro/LICENSE.md`, `${folderOf('classic')}/OFL-mono.txt`);
for (const theme of themes)
  copyFileSync(`${root}node_modules/source-sans/LICENSE.md`, `${folderOf(theme)}/OFL-sans.txt`);

function write(theme, file, value) {
  const lines = Array.isArray(value)
    ? `[\n${value.map((each) => `  ${JSON.stringify(each)}`).join(',\n')}\n]`
    : JSON.stringify(value, null, 2);
  writeFileSync(`${folderOf(theme)}/${file}`, `${lines}\n`);
}

function names(source, family, weight, style) {
  const face = [weights[weight] ?? '', style === 'italic' ? 'Italic' : ''].filter(Boolean).join(' ') || 'Regular';
  return [
    [0, readName(source, 0)],
    [1, weight === 400 ? family : `${family} ${weights[weight]}`],
    [2, style === 'italic' ? 'Italic' : 'Regular'],
    [3, `${family} ${face}, from ${readName(source, 5)}`],
    [4, `${family} ${face}`],
    [5, readName(source, 5)],
    [6, `${family.replace(' ', '')}-${face.replace(' ', '')}`],
    [13, 'This Font Software is licensed under the SIL Open Font License, Version 1.1.'],
    [14, 'https://openfontlicense.org'],
    [16, family],
    [17, face],
  ];
}

/** `20-7e a0` <-> the set of code points. */
function parse(ranges) {
  const codes = new Set();
  for (const range of ranges.split(' ')) {
    const [from, to = from] = range.split('-').map((hex) => Number.parseInt(hex, 16));
    for (let code = from; code <= to; code += 1) codes.add(code);
  }
  return codes;
}

function format(codes) {
  const ranges = [];
  for (const code of codes) {
    if (ranges.at(-1)?.[1] === code - 1) ranges.at(-1)[1] = code;
    else ranges.push([code, code]);
  }
  return ranges
    .map(([from, to]) => (from === to ? from.toString(16) : `${from.toString(16)}-${to.toString(16)}`))
    .join(' ');
}
