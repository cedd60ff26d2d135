// The two lists in a theme's fonts folder: fonts.json (its files) and coverage.json (what they have in common).

import { UserError } from '../base/errors.ts';
import { parseCharacters, type Coverage } from './coverage.ts';
import type { Font } from './theme.ts';

/** A font as listed, before its file is read. */
export type ListedFont = Omit<Font, 'data'> & { readonly file: string };

export function parseFonts(text: string, path: string): readonly ListedFont[] {
  const list = parseJson(text, path);
  if (!Array.isArray(list)) throw new UserError(`${path} is not a list of fonts`);
  return list.map((entry: unknown, index) => {
    const font = isRecord(entry) ? parseFont(entry) : undefined;
    if (font === undefined) throw new UserError(`${path}: font ${index + 1} is not complete`, { hint: fontHint });
    return font;
  });
}

export function parseCoverage(text: string, path: string): Coverage {
  const value = parseJson(text, path);
  const characters = isRecord(value) ? parseCharacters(value['characters']) : undefined;
  if (!isRecord(value) || !isTexts(value['families']) || characters === undefined) {
    throw new UserError(`${path} does not say which characters the fonts have`, {
      hint: 'It needs `families` and `characters`',
    });
  }
  return { families: value['families'], characters };
}

const fontHint =
  'it needs family, weight (number), style (normal or italic), file (a .woff2 beside the list), characters ("20-7e")';

function parseFont(entry: Readonly<Record<string, unknown>>): ListedFont | undefined {
  const { family, weight, style, file, elements } = entry;
  const characters = parseCharacters(entry['characters']);
  if (typeof family !== 'string' || family.trim() === '' || characters === undefined) return undefined;
  if (typeof weight !== 'number' || !Number.isInteger(weight) || weight < 1 || weight > 1000) return undefined;
  if (style !== 'normal' && style !== 'italic') return undefined;
  // A plain name: no folder, so nothing outside the theme can be named.
  if (typeof file !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9_-]*\.woff2$/.test(file)) return undefined;
  if (elements === undefined) return { family, weight, style, file, characters };
  return isTexts(elements) ? { family, weight, style, file, characters, elements } : undefined;
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UserError(`${path} is not JSON`, { cause });
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
