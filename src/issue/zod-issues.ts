// What the schema library says of a value, in an author's words.

import type * as z from 'zod/mini';
import type { NamedFault, Path } from './fault.ts';
import type { Wrong } from './field.ts';
import { nearest } from './nearest.ts';
import { yamlText } from './yaml-text.ts';

type ZodIssue = z.core.$ZodIssue;
type Words = Pick<NamedFault, 'rule' | 'message' | 'help'> & Pick<Wrong, 'instead'>;

/** One of the schema's issues as a fault; the example is of what belongs there. */
export function describeZodIssue(issue: ZodIssue, example: string | undefined): NamedFault {
  const path = issue.path as Path;
  const { instead, ...words } = (describers[issue.code] as Describer<ZodIssue>)(issue, nameOf(path), example);
  return instead === undefined ? { path, ...words } : { path, ...words, fix: { safety: instead.safety, edits: [{ path, text: typed(instead.text) }] } };
}

/** Everything is read as it is typed: a word or a number needs no quotes. */
function typed(text: string): string {
  return /^[\w-]+$/.test(text) ? text : yamlText(text);
}

/** `title`; `links`, entry 2. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (typeof last !== 'number') return last === undefined ? 'The file' : `\`${last}\``;
  return `Entry ${last + 1} of \`${String(path.at(-2))}\``;
}

const typeWords: Readonly<Record<string, string>> = { string: 'text', array: 'a list', object: 'a group of fields', record: 'a group of fields' };

/** What a value is, in words. */
function kindOfValue(value: unknown): string {
  if (typeof value === 'string') return `the text ${JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)}`;
  return Array.isArray(value) ? 'a list' : 'a group of fields';
}

function choice(name: string, values: readonly unknown[], input: unknown): Words {
  if (input === null) return empty(name);
  const words = values.filter((value) => value !== undefined).map(String);
  const meant = typeof input === 'string' ? nearest(input, words) : undefined;
  const message = `${name} is ${kindOfValue(input)}, which is not one of: ${words.join(', ')}`;
  if (meant === undefined) return { rule: 'schema/choice', message, help: 'Write one of them, or take the line out' };
  return { rule: 'schema/choice', message, help: `Did you mean \`${meant}\`?`, instead: { text: meant, safety: 'unsafe' } };
}

function empty(name: string): Words {
  return { rule: 'schema/empty', message: `${name} is empty`, help: 'Write it, or take the line out' };
}

function required({ path }: ZodIssue, name: string, wanted: string, example: string | undefined): Words {
  const field = String(path.at(-1));
  const help = example === undefined ? `Add a line \`${field}:\` with ${wanted}` : `Add a line such as \`${field}: ${example}\``;
  return { rule: 'schema/required', message: `${name} is missing`, help };
}

/** A list in one line, of what was typed where that is words. Lists of groups of fields have no example. */
function oneLineList(input: unknown, example: string | undefined): string {
  if (example === undefined) return '';
  const isWords = typeof input === 'string' && /^[\w-]+(?:, *[\w-]+)*$/.test(input);
  return `, or write it in one line: ${isWords ? `[${input}]` : example}`;
}

type Describer<Issue> = (issue: Issue, name: string, example: string | undefined) => Words;

const describers: { readonly [Code in ZodIssue['code']]?: Describer<Extract<ZodIssue, { code: Code }>> } = {
  invalid_type: (issue, name, example) => {
    const wanted = typeWords[issue.expected] ?? issue.expected;
    if (issue.input === undefined) return required(issue, name, wanted, example);
    if (issue.input === null) return empty(name);
    const helps: Readonly<Record<string, string>> = {
      array: `Start each entry of the list on a line of its own with \`- \`${oneLineList(issue.input, example)}`,
      object: `Write its fields on lines of their own below, or in one line${example === undefined ? '' : `: ${example}`}`,
    };
    const help = helps[issue.expected] ?? `Write ${wanted} instead`;
    return { rule: 'schema/type', message: `${name} must be ${wanted}, but it is ${kindOfValue(issue.input)}`, help };
  },
  invalid_value: (issue, name) => choice(name, issue.values, issue.input),
  invalid_union: (issue, name, example) => {
    // The union of item kinds tells them apart by `kind`; the other unions are text, or text per language.
    if ('options' in issue && issue.options !== undefined) return choice(name, issue.options, valueOf(issue));
    if (issue.input === undefined) return required(issue, name, 'text', example);
    if (issue.input === null) return empty(name);
    const languages = 'Write text, or one text per language: { en: ..., fr: ... }';
    return { rule: 'schema/type', message: `${name} must be text, or a text per language`, help: languages };
  },
  too_small: (_issue, name) => ({ rule: 'schema/empty', message: `${name} has no entries`, help: 'Write one, or take the line out' }),
  invalid_key: (issue, name) => ({
    rule: 'schema/language',
    message: `${name} is not a language code`,
    help: String(issue.issues[0]?.message ?? 'Use a code such as en or fr'),
  }),
  custom: (issue, name) => {
    const { what, ...wrong } = issue.params as Wrong & Record<string, unknown>;
    return { ...wrong, message: `${name} ${what}` };
  },
};

function valueOf(issue: ZodIssue): unknown {
  const { input, path } = issue;
  const last = path.at(-1);
  return typeof input === 'object' && input !== null && last !== undefined ? (input as Record<PropertyKey, unknown>)[last] : input;
}
