// What the schema library says of a value, in an author's words.

import type * as z from 'zod/mini';
import type { NamedFault, Path } from './fault.ts';
import type { Wrong } from './field.ts';
import { inOneLine, type Example } from './about.ts';
import { takesProse } from './text-fields.ts';
import { choiceMeant } from './meanings.ts';
import { nearest } from './nearest.ts';
import { blankName, oddBlanks, withArticle } from '../prose/odd-blanks.ts';
import { entryOf, exampleOf, fieldsOf, isMapping, placedIn, takes, type Schema } from './schema-at.ts';
import { yamlText } from './yaml-text.ts';

type ZodIssue = z.core.$ZodIssue;
type Wording = Pick<NamedFault, 'rule' | 'message' | 'help'> & Pick<Wrong, 'instead'>;

/** One of the schema's issues as a fault; `here` is the schema of what belongs there. */
export function describeZodIssue(issue: ZodIssue, here: Schema): NamedFault {
  const path = issue.path as Path;
  const { instead, ...words } = (describers[issue.code] as Describer<ZodIssue>)(issue, nameOf(path), here);
  return instead === undefined
    ? { path, ...words }
    : { path, ...words, fix: { safety: instead.safety, edits: [{ path, text: typed(instead.text) }] } };
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

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

/** What a value is, in words. */
function kindOfValue(value: unknown): string {
  if (typeof value === 'string')
    return `the text ${JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)}`;
  return Array.isArray(value) ? 'a list' : 'a group of fields';
}

function choice(name: string, values: readonly unknown[], input: unknown, here: Schema): Wording {
  if (input === null) return empty(name, here);
  const words = values.filter((value) => value !== undefined).map(String);
  const meant = typeof input === 'string' ? (nearest(input, words) ?? choiceMeant(input, words)) : undefined;
  const message = `${name} must be ${words.join(', ').replace(/, (?=[^,]*$)/, ' or ')}, but it is ${kindOfValue(input)}`;
  if (meant === undefined) return { rule: 'schema/choice', message, help: 'Write one of them, or delete the line' };
  return {
    rule: 'schema/choice',
    message,
    help: `Did you mean \`${meant}\`?`,
    instead: { text: meant, safety: 'unsafe' },
  };
}

/** Signs at the start of a text for which YAML has not taken it for a list or a group. */
function slipInText(input: unknown): Pick<Wording, 'message' | 'help'> | undefined {
  if (typeof input !== 'string') return undefined;
  const [odd] = new RegExp(`(?<=^-|^[\\w-]+:)[${oddBlanks}]`).exec(input) ?? [];
  if (odd !== undefined)
    return {
      message: `There is ${withArticle(blankName(odd))} where YAML needs an ordinary space`,
      help: 'Type an ordinary space instead',
    };
  if (!/^-[^\s-]/.test(input)) return undefined;
  return { message: 'A space is missing after `-`', help: `Write - ${input.slice(1, longestShown)}` };
}

function empty(name: string, here: Schema): Wording {
  const example = Object.keys(fieldsOf(here)).length > 0 ? exampleOf(here) : undefined;
  const what = example === undefined ? 'it' : `its fields, for example ${inOneLine(example)}`;
  return { rule: 'schema/empty', message: `${name} is empty`, help: `Write ${what}, or delete the line` };
}

function required({ path }: ZodIssue, name: string, here: Schema): Wording {
  const field = String(path.at(-1));
  const entry = entryOf(here);
  if (entry !== undefined) {
    return {
      rule: 'schema/required',
      message: `${name} is missing`,
      help: `Add a line \`${field}:\`, and below it each entry with \`- \`, for example \`- ${inOneLine(exampleOf(entry) ?? '...')}\``,
    };
  }
  return {
    rule: 'schema/required',
    message: `${name} is missing`,
    help: `Add a line such as \`${lineOf(field, exampleOf(here))}\``,
  };
}

/** A field with an example, as it is typed. */
function lineOf(field: string, example: Example | undefined): string {
  return `${field === '-' ? '-' : `${field}:`} ${inOneLine(example ?? '...')}`;
}

type Describer<Issue> = (issue: Issue, name: string, here: Schema) => Wording;

interface Misfit {
  readonly field: string;
  readonly input: unknown;
  readonly here: Schema;
}

/** What to write where a list belongs. */
function asList({ field, input, here }: Misfit): string {
  const entry = entryOf(here)!;
  const fields = Object.keys(fieldsOf(entry));
  if (typeof input === 'string') {
    if (fields.length === 0) {
      const words = /^[\w-]+(?:, *[\w-]+)*$/.test(input) ? `[${input}]` : inOneLine(exampleOf(here) ?? ['...']);
      return `Start each entry of the list on a line of its own with \`- \`, or write it in one line: ${words}`;
    }
    const example = placedIn(entry, input) ?? exampleOf(entry) ?? '...';
    return `Start each entry of the list on a line of its own with \`- \`, for example \`- ${inOneLine(example)}\``;
  }
  const [first] = Object.keys(input as object);
  if (first !== undefined && fields.includes(first))
    return `Put \`- \` in front of \`${first}\`, and indent the other lines of that entry as far as \`${first}\``;
  return `Start each entry of the list on a line of its own with \`- \`, for example \`- ${inOneLine(exampleOf(entry) ?? '...')}\`, not with a name of its own such as \`${first ?? field}:\``;
}

/** What to write where a group of fields belongs. */
function asGroup({ field, input, here }: Misfit): string {
  if (Array.isArray(input) && field !== '-' && input.some(isMapping))
    return `There is only one \`${field}\`: delete the \`- \` in front of its fields`;
  // One text in brackets is that text.
  const alone: unknown = Array.isArray(input) && input.length === 1 ? input[0] : input;
  const typed = typeof alone === 'string' ? alone : '';
  const [, name, value] = /^([\w-]+):(\S.*)$/s.exec(typed) ?? [];
  if (name !== undefined && name in fieldsOf(here))
    return `A space is missing after the colon: write \`${name}: ${value!.trim()}\``;
  const link = /^\[([^\]]*)\]\(([^)\s]*)\)$/.exec(typed);
  const placed =
    link !== null && 'label' in fieldsOf(here) ? { label: link[1]!, url: link[2]! } : placedIn(here, typed);
  if (placed !== undefined && typed.length <= longestShown) return `Write \`${lineOf(field, placed)}\``;
  const example = exampleOf(here);
  return `Write its fields on lines of their own below${example === undefined ? '' : `, or in one line: ${inOneLine(example)}`}`;
}

/** What to write where text belongs. */
function asText({ field, input, here }: Misfit): string {
  if (takesProse(here)) return `Write \`${field}: |\`, and the text below it, indented further than \`${field}\``;
  if (Array.isArray(input) && input.every((one) => typeof one === 'string')) {
    const whole = `[${input.join(', ')}]`;
    if (takes(here, whole)) return `A text that starts with [ needs quotes: \`${lineOf(field, whole)}\``;
  }
  const keys = Object.keys(input as object);
  const [first] = Object.values(input as object);
  if (typeof first === 'string' && keys.every((key) => /^[a-z]{2,3}$/.test(key)))
    return `An issue is in one language: write one text, such as \`${lineOf(field, first.slice(0, longestShown))}\``;
  return `Write one text, such as \`${lineOf(field, exampleOf(here))}\``;
}

const longestShown = 100;

const describers: { readonly [Code in ZodIssue['code']]?: Describer<Extract<ZodIssue, { code: Code }>> } = {
  invalid_type: (issue, name, here) => {
    const { input, expected, path } = issue;
    const wanted = typeWords[expected] ?? expected;
    if (input === undefined) return required(issue, name, here);
    if (input === null) return empty(name, here);
    const last = path.at(-1);
    const wrong = { field: typeof last === 'number' ? '-' : String(last), input, here };
    const odd = slipInText(input);
    if (odd !== undefined) return { rule: 'schema/type', ...odd };
    const help = expected === 'array' ? asList(wrong) : expected === 'string' ? asText(wrong) : asGroup(wrong);
    return { rule: 'schema/type', message: `${name} must be ${wanted}, but it is ${kindOfValue(input)}`, help };
  },
  invalid_value: (issue, name, here) =>
    issue.input === undefined ? required(issue, name, here) : choice(name, issue.values, issue.input, here),
  invalid_union: (issue, name, here) => {
    // The union of item kinds tells them apart by `kind`; the other unions are text, or text per language.
    if ('options' in issue && issue.options !== undefined) return choice(name, issue.options, valueOf(issue), here);
    if (issue.input === undefined) return required(issue, name, here);
    if (issue.input === null) return empty(name, here);
    const languages = 'Write text, or one text per language: { en: ..., fr: ... }';
    return { rule: 'schema/type', message: `${name} must be text, or a text per language`, help: languages };
  },
  too_small: (_issue, name) => ({
    rule: 'schema/empty',
    message: `${name} has no entries`,
    help: 'Write one, or delete the line',
  }),
  // A language says itself what is wrong with it.
  invalid_key: ({ issues: [wrong] }, name) => ({
    rule: 'schema/language',
    message: `${name} is not a language code`,
    help: ((wrong as z.core.$ZodIssueCustom).params as unknown as Wrong).help,
  }),
  custom: (issue, name) => {
    const { what, ...wrong } = issue.params as Wrong & Record<string, unknown>;
    return { ...wrong, message: `${name} ${what}` };
  },
};

/** Of a group in which the word is wrong that says which group it is, that word. */
function valueOf({ input, path }: ZodIssue): unknown {
  return (input as Record<PropertyKey, unknown>)[path.at(-1)!];
}
