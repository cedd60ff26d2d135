// Markdown whose front matter has a text, or fields of an item that no form has, such as `links:` with an entry a line
// -> one item in YAML, or labels with those fields beside them. What has labels only is read as the labels of a mail.

import { once } from '../../base/memoize.ts';
import { kinds } from '../issue/kinds.ts';
import { readYaml } from '../issue/read-yaml.ts';
import type { Tree } from '../issue/read-tree.ts';
import { itemSchema } from '../issue/schema.ts';
import { fieldsOf, isMapping, open } from '../issue/schema-at.ts';
import { labelOf } from './labels.ts';

const fence = '---';

interface FrontMatter {
  readonly lines: readonly string[];
  /** The line that ends it, from 0. */
  readonly end: number;
  readonly tree: { readonly [key: string]: Tree };
}

function frontMatterIn(text: string): FrontMatter | undefined {
  const lines = text.split('\n');
  const end = lines.indexOf(fence, 1);
  if (lines[0] !== fence || end === -1) return undefined;
  const { tree } = readYaml(new TextEncoder().encode(lines.slice(1, end).join('\n')), true);
  return isMapping(tree) ? { lines, end, tree } : undefined;
}

/** The item, each line where it was in the file; undefined for any other text. */
export function frontMatterItem(text: string): string | undefined {
  const { lines, end, tree } = frontMatterIn(text) ?? {};
  if (lines === undefined || end === undefined || typeof tree?.['title'] !== 'string' || 'body' in tree)
    return undefined;
  if (Object.values(tree).every((value) => typeof value !== 'object')) return undefined;
  const isTitle = (line: string) => /^#{1,3} /.test(line) && line.replace(/^#+ +/, '').trim() === tree['title'];
  const isAbove = (line: string) => line.trim() === '' || isTitle(line);
  const above = lines.slice(end + 1).findIndex((line) => !isAbove(line));
  const front = lines.with(0, '').slice(0, end);
  if (above === -1) return front.join('\n');
  const begin = end + 1 + above;
  const blank = Array.from({ length: begin - end - 1 }, () => '');
  const body = lines.slice(begin).map((line) => (line.trim() === '' ? '' : `  ${line}`));
  return [...front, ...blank, 'body: |2', ...body].join('\n');
}

/** Fields that somebody wrote as in a file, and the line of each, from 1. */
export interface TypedFields {
  readonly fields: Readonly<Record<string, Tree>>;
  readonly lines: ReadonlyMap<string, number>;
}

export interface LabelsAndFields extends TypedFields {
  /** The labels and the text, each line where it was in the file. */
  readonly text: string;
  /** Whether all are fields by their own names. */
  readonly isAllFields: boolean;
}

/**
 * Front matter in which some lines are labels, and others are the text, or fields that no form has; undefined for any
 * other text.
 */
export function labelsAndFields(text: string, languages: readonly string[]): LabelsAndFields | undefined {
  const { lines, end, tree } = frontMatterIn(text) ?? {};
  if (lines === undefined || end === undefined || tree === undefined) return undefined;
  const left = [...lines];
  const fields: Record<string, Tree> = {};
  const at = new Map<string, number>();
  const starts = lines.slice(0, end).flatMap((line, index) => (/^[^\s#-]/.test(line) ? [index] : []));
  for (const [key, value] of Object.entries(tree)) {
    const start = starts.find((index) => keyOf(lines[index]!) === key);
    if (start === undefined) return undefined;
    const label = labelOf(`${key}: ...`, languages)?.name;
    // A text in front matter ends where YAML says so, and not at the end of the file.
    const isLabel = label !== undefined && label !== 'body' && (typeof value === 'string' || value === null);
    left.fill('', start, starts.find((index) => index > start) ?? end);
    if (isLabel) left[start] = `${key}: ${(value ?? '').toString().replaceAll(/\s*\n\s*/g, ' ')}`;
    const name = label ?? (fieldNames().has(key.toLowerCase()) ? key.toLowerCase() : key);
    if (isLabel) continue;
    fields[name] = value;
    at.set(name, start + 1);
  }
  if (at.size === 0) return undefined;
  return {
    text: left.join('\n'),
    fields,
    lines: at,
    isAllFields: Object.keys(tree).every((key) => fieldNames().has(key)),
  };
}

const keyOf = (line: string): string =>
  line
    .slice(0, line.indexOf(':'))
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');

const fieldNames = once(
  (): ReadonlySet<string> =>
    new Set(['section', ...kinds.flatMap((kind) => Object.keys(fieldsOf(open(itemSchema, { kind }))))]),
);
