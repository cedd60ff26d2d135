// Writes a new issue: everything that is known, and TODO where the editor still has to write.

import type * as z from 'zod/mini';
import { isOptional } from '../issue/about.ts';
import { kindFields, kinds, type Kind } from '../issue/kinds.ts';
import type { Layout } from '../issue/schema.ts';
import { yamlBlock, yamlText } from '../issue/yaml-text.ts';
import { allLanguages, languageOrEnglish } from '../languages/index.ts';
import type { NewTexts } from '../languages/language.ts';

export interface NewIssue {
  readonly number?: number;
  readonly volume?: number;
  readonly date: string;
  readonly language: string;
  /** Where there is no publication to take the name from. */
  readonly title?: string;
  readonly sections: readonly NewSection[];
  /** From the last issue: the lines of each, without indentation. */
  readonly boxes?: readonly (readonly string[])[];
}

export interface NewSection {
  /** In the catalogue; a section without one has a title. */
  readonly id?: string;
  readonly title?: string;
  /** As in the last issue. */
  readonly layout?: Layout | undefined;
  readonly kind: Kind;
  readonly itemTitles: readonly string[];
  /** Items from the last issue: the lines of each, without indentation. */
  readonly carried?: readonly (readonly string[])[];
}

type ScaffoldWords = NewTexts['issue'];

/** What an issue is called until bulletin.yaml says how its publication is called. */
export const nameToDo = 'TODO the name of the publication';

/** What the body of a case from the last issue says until its news is written. */
export function newsToDo(language: string): string {
  return `TODO ${wordsIn(language).news}`;
}

/** What is behind the status of a new issue, in every language, and in the one that is asked for. */
export function statusHelp(language: string): { readonly all: readonly string[]; readonly own: string } {
  return { all: allWords().map(({ status }) => status), own: wordsIn(language).status };
}

function wordsIn(language: string): ScaffoldWords {
  return languageOrEnglish(language).texts.issue;
}

function allWords(): readonly ScaffoldWords[] {
  return allLanguages().map(([, { texts }]) => texts.issue);
}

/** The comment that says where the schema is, for editors, seen from the folder of issues. */
export const schemaLine = '# yaml-language-server: $schema=../schema/issue.schema.json';

const field = (name: string, value: string | number | undefined): readonly string[] =>
  value === undefined ? [] : [`${name}: ${value}`];

/** The text of the file. It is a draft, and reads back without errors unless the kind of an item needs more facts. */
export function scaffoldIssue(issue: NewIssue): string {
  const { number, volume, date, language, title, sections, boxes = [] } = issue;
  const words = wordsIn(language);
  const lines = [
    schemaLine,
    ...field('number', number),
    ...field('volume', volume),
    ...field('date', date),
    ...field('language', language),
    ...field('title', title && yamlText(title)),
    ...headToDo(words),
    '',
    'sections:',
    ...sections.flatMap((section) => sectionLines(section, words)),
    ...(boxes.length === 0 ? [] : ['', 'boxes:', ...boxes.flatMap((box) => entryAt(2, box))]),
  ];
  return `${lines.join('\n')}\n`;
}

function headToDo({ status, summary }: ScaffoldWords): readonly string[] {
  return [`status: draft  # ${status}`, `summary: TODO ${summary}`];
}

function sectionLines(
  { id, title, layout, kind, itemTitles, carried = [] }: NewSection,
  words: ScaffoldWords,
): readonly string[] {
  const [first = '', ...rest] = [
    ...field('id', id),
    ...field('title', title && yamlText(title)),
    ...field('layout', layout),
  ];
  const head = [`  - ${first}`, ...rest.map((line) => `    ${line}`)];
  const items = [
    ...itemTitles.flatMap((itemTitle) => itemLines(kind, yamlText(itemTitle), words)),
    ...carried.flatMap((item) => entryAt(6, item)),
  ];
  if (items.length > 0) return [...head, '    items:', ...items];
  return [...head, `    intro: ${yamlBlock(introToDo(words), 6)}`, ...exampleLines(kind, words)];
}

function introToDo({ intro }: ScaffoldWords): string {
  return `TODO ${intro}`;
}

/** A first item in comments. */
function exampleLines(kind: Kind, words: ScaffoldWords): readonly string[] {
  const example = ['    items:', ...itemLines(kind, `TODO ${words.title}`, words)].flatMap((text) => text.split('\n'));
  return example.map((text) => `    # ${text.slice(4)}`);
}

/** What an empty section says in any language, to know it again. */
export function scaffoldIntros(): readonly string[] {
  return allWords().map(introToDo);
}

/** Every text of a new issue that is still to be written, in any language. */
export function scaffoldTexts(): ReadonlySet<string> {
  const words = allWords().flatMap(({ summary, intro, title, body, news }) => [summary, intro, title, body, news]);
  return new Set(['TODO', ...words.map((text) => `TODO ${text}`)]);
}

/** The lines of every first item in comments, in any language. */
export function scaffoldExamples(): readonly (readonly string[])[] {
  return allWords().flatMap(examplesWith);
}

/** The same in one language, and in all of them: one for each kind, in the same order. */
export function examplesIn(language: string): {
  readonly all: readonly (readonly (readonly string[])[])[];
  readonly own: readonly (readonly string[])[];
} {
  return { all: allWords().map(examplesWith), own: examplesWith(wordsIn(language)) };
}

function examplesWith(words: ScaffoldWords): readonly (readonly string[])[] {
  return kinds.map((kind) => exampleLines(kind, words));
}

/**
 * Whether a text is still as a new issue in a language, with no word of an editor: whatever is in it can be written
 * again. Somebody may have deleted lines of it, or the signs of comments.
 */
export function isScaffold(text: string, language: string): boolean {
  const known = new Set(allWords().flatMap(linesWith));
  const facts = /^(?:(?:number|volume): \d+|date: [\d-]+| {2}- id: \S+| {4}layout: \w+)$/;
  const lines = text.split('\n').map((line) => line.trimEnd());
  const own = `language: ${language}`;
  return lines.includes(own) && lines.every((line) => line === own || known.has(line) || facts.test(line));
}

/** Every line that a new issue without titles of an editor can have. */
function linesWith(words: ScaffoldWords): readonly string[] {
  const sections = kinds.flatMap((kind): readonly NewSection[] => [
    { kind, itemTitles: [] },
    { kind, itemTitles: [`TODO ${words.title}`] },
  ]);
  const head = [schemaLine, '', `title: ${nameToDo}`, 'status: draft', ...headToDo(words), 'sections:'];
  return [...head, ...sections.flatMap((section) => sectionLines(section, words))].flatMap((line) => line.split('\n'));
}

/** The lines of an entry behind a hyphen at a column; empty ones stay empty. */
function entryAt(column: number, lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => (line === '' ? '' : `${' '.repeat(column)}${index === 0 ? '- ' : '  '}${line}`));
}

/** An item with the fields that its kind cannot do without. */
function itemLines(kind: Kind, title: string, words: ScaffoldWords): readonly string[] {
  const needed = Object.entries<z.core.$ZodType>(kindFields[kind]).filter(([, schema]) => !isOptional(schema));
  const facts = needed.map(([name, schema]) =>
    schema._zod.def.type === 'object' ? `${name}: { url: TODO }` : `${name}: TODO`,
  );
  const fields = [...(kind === 'article' ? [] : [`kind: ${kind}`]), `title: ${title}`, ...facts];
  const body = `body: ${yamlBlock(`TODO ${words.body}`, 10)}`;
  return entryAt(6, [...fields, body]);
}
