// The fonts that one page needs, as @font-face rules with the fonts inside.

import { createHash, type Hash } from 'node:crypto';
import { remember } from '../base/memoize.ts';
import { includes } from './coverage.ts';
import { cssString } from './css-string.ts';
import type { Characters } from './coverage.ts';
import type { Font, FontPackage } from './theme.ts';

/** What decides which fonts are needed: the page, its whole style sheet, and the fonts of its text and titles. */
interface Use {
  readonly page: string;
  readonly style: string;
  readonly text: string;
}

/** Rules with the fonts inside, a hash that has read them, and the packages that the fonts are from. */
export interface Faces {
  readonly css: Uint8Array;
  readonly hash: Hash;
  readonly packages: readonly FontPackage[];
}

/** Most pages of a theme need the same of its fonts. */
const assembled = new WeakMap<readonly Font[], Map<string, Promise<Faces>>>();

/**
 * Without the families that the style does not name, the parts that no character of the page is in, and the faces that
 * no element of it asks for.
 */
export function fontFaces(fonts: readonly Font[], { page, style, text }: Use): Promise<Faces> {
  const used = [...new Set(page.replace(/[\0-\x7f]+/g, ''))].map((character) => character.codePointAt(0) ?? 0);
  const needed = fonts
    .filter(({ family }) => style.includes(escaped(family)))
    // Labels are hardly ever slanted: what is, in a table, the browser slants itself.
    .filter(({ family, style: slant }) => slant === 'normal' || text === '' || text.includes(escaped(family)))
    .filter(({ elements }) => elements?.some((name) => hasElement(page, name)) ?? true)
    .filter(({ characters }) => hasPlain(characters) || used.some((codePoint) => includes(characters, codePoint)));
  const known = assembled.get(fonts) ?? new Map<string, Promise<Faces>>();
  assembled.set(fonts, known);
  return remember(known, needed.map((font) => fonts.indexOf(font)).join(' '), () => assemble(needed));
}

/** Whether some sign of ASCII but the blank is among them: every page has most of these. */
const hasPlain = (characters: Characters): boolean => characters.some(([from, to]) => from <= 0x7e && to > 0x20);

/** As style sheets have it, without the quotation marks. */
const escaped = (family: string): string => cssString(family).slice(1, -1);

async function assemble(fonts: readonly Font[]): Promise<Faces> {
  const css = Buffer.from((await Promise.all(fonts.map(async (font) => writeFace(font, await font.data())))).join(''));
  const packages = new Map(fonts.flatMap(({ from }) => (from === undefined ? [] : [[from.package, from] as const])));
  return { css, hash: createHash('sha256').update(css), packages: [...packages.values()] };
}

function hasElement(page: string, name: string): boolean {
  return page.includes(`<${name}>`) || page.includes(`<${name} `);
}

function writeFace({ family, weight, style, characters }: Font, data: string): string {
  // A weight of 400 and an upright face are what a browser takes it for; the bytes themselves say what kind of font they are.
  const face = `${weight === 400 ? '' : `font-weight:${[weight].flat().join(' ')};`}${style === 'normal' ? '' : `font-style:${style};`}`;
  return (
    `@font-face{font-family:${cssString(family)};${face}` +
    `src:url(data:font/woff2;base64,${data});unicode-range:${unicodeRange(characters)}}\n`
  );
}

const smallGap = 128;

/** Rough, and so short: browsers take what both the range and the font itself hold. */
function unicodeRange(characters: Characters): string {
  const ranges: [number, number][] = [];
  for (const [from, to] of characters) {
    const last = ranges.at(-1);
    if (last !== undefined && from - last[1] <= smallGap) last[1] = to;
    else ranges.push([from, to]);
  }
  return ranges.map(([from, to]) => `U+${from.toString(16)}${to === from ? '' : `-${to.toString(16)}`}`).join(',');
}
