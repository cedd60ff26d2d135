// A value as YAML of our own: on lines, or in braces where an author has everything in braces.

import { yamlLines, yamlText } from '../issue/yaml-text.ts';

/** What a file can hold. Numbers and flags are written without quotation marks; absent fields are left out. */
export type Value = string | number | boolean | readonly Value[] | { readonly [name: string]: Value | undefined };

/** The lines of a value, without indentation; a text is on one line, or below `|`. */
export function linesOf(value: Value): readonly string[] {
  return yamlLines(value).replace(/\n$/, '').split('\n');
}

/** A field with its value. */
export function fieldLines(name: string, value: Value): readonly string[] {
  return linesOf({ [name]: value });
}

/** An entry of a list: the first line begins with a hyphen. */
export function entryLines(value: Value): readonly string[] {
  return linesOf([value]);
}

/** The value in one line. The library breaks texts that have lines; in quotation marks as JSON has them, they stay. */
export function flowOf(value: Value): string {
  if (isList(value)) return `[${value.map(flowOf).join(', ')}]`;
  if (typeof value === 'object')
    return `{ ${pairsOf(value)
      .map(([name, inner]) => `${name}: ${flowOf(inner)}`)
      .join(', ')} }`;
  const text = String(value);
  return typeof value !== 'string' || (yamlText(text) === text && !/[,[\]{}]/.test(text)) ? text : JSON.stringify(text);
}

/** Narrows to a list. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** The fields that have a value. */
export function pairsOf(value: { readonly [name: string]: Value | undefined }): readonly (readonly [string, Value])[] {
  return Object.entries(value).flatMap(([name, inner]) => (inner === undefined ? [] : [[name, inner] as const]));
}

/** Lines behind so many spaces; empty ones stay empty. */
export function indented(lines: readonly string[], spaces: number): readonly string[] {
  return lines.map((line) => (line === '' ? '' : `${' '.repeat(spaces)}${line}`));
}
