// Makes the fonts of the themes from Adobe's Source Serif 4, Source Sans 3 and Source Code Pro. Run it after:
//   npm install --no-save source-serif@4.5.1 source-sans@3.52.0 source-code-pro@2.42.0 \
//     fontkit@2.0.4 subset-font@2.9.0 fontverter@2.0.0
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fontkit from 'fontkit';
import fontverter from 'fontverter';
import subset from 'subset-font';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

// The licence reserves the name "Source" for the whole fonts: what is cut out of them must be called something else.
// A face with `elements` is worth its bytes only on a page that has one of them. Civic is based on classic: only what it
// adds is its own. A display or mono font has the serif and the sans behind it, for what it lacks.
const em = { elements: ['em'] };
const latinOnly = { isExtra: true, only: 'latin' };
const code = { isExtra: true, elements: ['code'] };
const faces = [
  ['classic', 'source-serif/TTF/SourceSerif4-Regular', 'Serif', 400, 'normal'],
  ['classic', 'source-serif/TTF/SourceSerif4-It', 'Serif', 400, 'italic', em],
  ['classic', 'source-serif/TTF/SourceSerif4-Semibold', 'Serif', 600, 'normal'],
  ['classic', 'source-serif/TTF/SourceSerif4-SemiboldIt', 'Serif', 600, 'italic', em],
  ['classic', 'source-sans/TTF/SourceSans3-Regular', 'Sans', 400, 'normal'],
  ['classic', 'source-sans/TTF/SourceSans3-It', 'Sans', 400, 'italic', em],
  ['classic', 'source-sans/TTF/SourceSans3-Semibold', 'Sans', 600, 'normal'],
  ['classic', 'source-sans/TTF/SourceSans3-SemiboldIt', 'Sans', 600, 'italic', em],
  ['classic', 'source-serif/TTF/SourceSerif4Display-Semibold', 'Display', 600, 'normal', latinOnly],
  ['classic', 'source-code-pro/TTF/SourceCodePro-Regular', 'Mono', 400, 'normal', code],
  ['civic', 'source-sans/TTF/SourceSans3-Black', 'Headline', 900, 'normal', latinOnly],
].map(([theme, source, name, weight, style, more]) => {
  const bytes = readFileSync(`node_modules/${source}.ttf`);
  const shown = { family: `Bulletin ${name}`, weight, style, ...(more?.elements && { elements: more.elements }) };
  return { ...more, theme, name, bytes, font: fontkit.create(bytes), shown };
});
const licences = [
  ['classic', 'source-serif', 'serif'],
  ['classic', 'source-sans', 'sans'],
  ['classic', 'source-code-pro', 'mono'],
  ['civic', 'source-sans', 'sans'],
];

// What a page in English, French or Spanish needs comes first; the rest is embedded only where a page has use for it.
const latin =
  '20-7e a0-ff 131 152-153 178 192 2bc 2c6 2da 2dc 2007 2009-200b 2010-2015 2018-201a 201c-201e 2020-2022 2026 ' +
  '202f-2030 2032-2033 2039-203a 2044 20ac 2116 2122 2190-2193 2212 2713';
const parts = Object.entries({ latin, greek: '370-3ff', cyrillic: '400-4ff', more: '20-10ffff' });
const keepFeatures = ['ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'pnum', 'tnum'];

// A character counts only when every text face has it: nobody can know in which of them it will be set.
const text = faces.filter(({ isExtra }) => !isExtra);
const characters = text[0].font.characterSet
  .filter((code) => code >= 0x20 && text.every(({ font }) => font.hasGlyphForCodePoint(code)))
  .sort((a, b) => a - b);

const lists = { classic: [], civic: [] };
for (const theme of Object.keys(lists)) {
  rmSync(folderOf(theme), { recursive: true, force: true });
  mkdirSync(folderOf(theme), { recursive: true });
}
for (const face of faces) {
  let rest = characters;
  for (const [part, ranges] of parts) {
    const belongs = within(ranges);
    const codes = rest.filter((code) => belongs(code) && face.font.hasGlyphForCodePoint(code));
    rest = rest.filter((code) => !belongs(code));
    if ((face.only ?? part) === part) lists[face.theme].push(await makeFont(face, part, codes));
  }
}
for (const [theme, list] of Object.entries(lists))
  write(theme, 'fonts.json', `[\n${list.map((each) => `  ${JSON.stringify(each)}`).join(',\n')}\n]`);
const families = [...new Set(text.map(({ shown }) => shown.family))];
write('classic', 'coverage.json', JSON.stringify({ families, characters: asRanges(characters) }, null, 2));
for (const [theme, source, name] of licences)
  copyFileSync(`node_modules/${source}/LICENSE.md`, `${folderOf(theme)}/OFL-${name}.txt`);

function folderOf(theme) {
  return `templates/${theme}/fonts`;
}

function write(theme, file, content) {
  writeFileSync(`${folderOf(theme)}/${file}`, `${content}\n`);
}

async function makeFont(face, part, codes) {
  const { family, weight, style } = face.shown;
  const cut = await subset(face.bytes, String.fromCodePoint(...codes), {
    targetFormat: 'truetype',
    keepFeatures,
    noHinting: true,
  });
  const woff2 = await fontverter.convert(renamed(cut, namesOf(face)), 'woff2', 'truetype');
  const made = fontkit.create(woff2);
  if (!codes.every((code) => made.hasGlyphForCodePoint(code)))
    throw new Error(`${family} ${weight} ${style} ${part} lost characters`);
  const file = `${face.name.toLowerCase()}-${weight}${style === 'italic' ? '-italic' : ''}-${part}.woff2`;
  writeFileSync(`${folderOf(face.theme)}/${file}`, woff2);
  console.log(`${file}: ${woff2.length} bytes, ${codes.length} characters`);
  return { ...face.shown, file, characters: asRanges(codes) };
}

function namesOf({ font: { copyright, version }, name, shown: { family, weight, style } }) {
  const italic = style === 'italic' ? 'Italic' : '';
  const weightName = { 600: 'SemiBold', 900: 'Black' }[weight] ?? '';
  const face = `${weightName} ${italic}`.trim() || 'Regular';
  return [
    [0, copyright],
    [1, `${family} ${weightName}`.trim()],
    [2, italic || 'Regular'],
    [3, `${family} ${face}, from ${version}`],
    [4, `${family} ${face}`],
    [5, version],
    [6, `Bulletin${name}-${face.replace(' ', '')}`],
    [13, 'This Font Software is licensed under the SIL Open Font License, Version 1.1.'],
    [14, 'https://openfontlicense.org'],
    [16, family],
    [17, face],
  ];
}

/** The TrueType font with another table of names at its end. What makes the WOFF2 puts the sums right. */
function renamed(font, names) {
  const texts = names.map(([, name]) => Buffer.from(name, 'utf16le').swap16());
  const offsets = texts.map((_, index) => Buffer.concat(texts.slice(0, index)).length);
  const records = names.flatMap(([id], index) => [3, 1, 0x409, id, texts[index].length, offsets[index]]);
  const head = Buffer.from(Uint16Array.of(0, names.length, 6 + 12 * names.length, ...records).buffer).swap16();
  const table = Buffer.concat([head, ...texts]);
  const whole = Buffer.concat([font, table, Buffer.alloc(-table.length & 3)]);
  const entry = whole.indexOf('name', 12, 'latin1');
  whole.writeUInt32BE(font.length, entry + 8);
  whole.writeUInt32BE(table.length, entry + 12);
  return whole;
}

/** Whether a code point is in `20-7e a0`. */
function within(ranges) {
  const pairs = ranges.split(' ').map((range) => range.split('-').map((hex) => Number.parseInt(hex, 16)));
  return (code) => pairs.some(([from, to = from]) => from <= code && code <= to);
}

function asRanges(codes) {
  const ranges = [];
  for (const code of codes) {
    if (ranges.at(-1)?.[1] === code - 1) ranges.at(-1)[1] = code;
    else ranges.push([code, code]);
  }
  return ranges.map(([from, to]) => [...new Set([from, to])].map((code) => code.toString(16)).join('-')).join(' ');
}
