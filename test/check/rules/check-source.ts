// The road from the text of an issue to findings of some rules or of all, with no world around it.

import { conform } from '../../../src/content/issue/conform.ts';
import type { ReadImage } from '../../../src/content/issue/images.ts';
import type { Locator } from '../../../src/content/issue/locator.ts';
import { readMarks } from '../../../src/content/issue/marks.ts';
import type { Tree } from '../../../src/content/issue/read-tree.ts';
import { readYaml } from '../../../src/content/issue/read-yaml.ts';
import { issueSchema } from '../../../src/content/issue/schema.ts';
import { isMonthOf, parseIssueName, type IssueFile } from '../../../src/content/publication/issue-files.ts';
import { publicationSchema } from '../../../src/content/publication/schema.ts';
import { withDefaults, type Publication } from '../../../src/content/publication/publication.ts';
import { rules } from '../../../src/check/rules/index.ts';
import type { Rule } from '../../../src/check/rules/rule.ts';
import { digestOf } from '../../../src/check/rules/digest.ts';
import { compareIssues, compareTranslations, runRules } from '../../../src/check/rules/run-rules.ts';
import { headOf, type IssueHead } from '../../../src/check/rules/issue-head.ts';
import { IssueIndex } from '../../../src/check/rules/issue-index.ts';
import { Translations } from '../../../src/check/rules/translations.ts';
import { subjectOf, type Subject } from '../../../src/check/rules/subject.ts';

export interface Around {
  /** The text of a bulletin.yaml beside the issue. */
  readonly publication?: string | undefined;
  /** The name of the issue's file. */
  readonly file?: string | undefined;
  /** Other issues in its folder, by their names. */
  readonly beside?: Readonly<Record<string, string>> | undefined;
  /** What git holds of it, as published. */
  readonly committed?: string | undefined;
  /** Files with errors. */
  readonly broken?: readonly string[];
}

export interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly help?: string | undefined;
  /** Line and column, from 1. */
  readonly at: string;
  /** The characters that it points at. */
  readonly marked: string;
}

const missing: ReadImage = {
  what: 'names a file that is not there: images/missing.png',
  help: 'Looked for issues/images/missing.png',
};
const map: ReadImage = { bytes: new Uint8Array(1), type: 'image/png', width: 600, height: 400 };
const photo = (bytes: number): ReadImage => ({
  bytes: new Uint8Array(bytes),
  type: 'image/jpeg',
  width: 2400,
  height: 1600,
});
const images = new Map<string, ReadImage>([
  ['images/missing.png', missing],
  ['images/map.png', map],
  ['images/heavy.jpg', { ...photo(2_100_000), width: 1500, height: 1000 }],
  ['images/tiny.gif', { ...map, width: 1, height: 1 }],
  ['images/light.jpg', photo(90_000)],
  ['images/moving.gif', { ...map, type: 'image/gif', isAnimated: true }],
  ['images/turned.jpg', { ...photo(90_000), isTurned: true }],
]);

/** A font with Latin letters, accents in one piece with them, and the signs of print. */
const covers = (codePoint: number): boolean => codePoint < 0x300 || (codePoint >= 0x2000 && codePoint < 0x2200);

/**
 * What some rules find, with all others off: a test of a rule says nothing about the others, and does not fail when one
 * more is written.
 */
export function only(...ids: readonly string[]): Finders {
  const unknown = ids.filter((id) => !rules.some((rule) => rule.id === id));
  if (ids.length === 0 || unknown.length > 0) throw new Error(`There is no rule "${unknown.join(', ')}"`);
  return findersOf(rules.filter(({ id }) => ids.includes(id)));
}

/** What all rules find: for tests of what they do beside each other. */
export const { check } = findersOf(rules);

interface Finders {
  /** What is found in an issue. Throws where the file does not even conform. */
  check(source: string, around?: Around): readonly Found[];
  /** The rules that find something in a body, each with the characters that it points at. */
  foundIn(body: string, options?: Parameters<typeof withBody>[1]): readonly string[];
}

function findersOf(chosen: readonly Rule[]): Finders {
  return {
    check: (source, around) => checkWith(chosen, source, around),
    foundIn: (body, options) =>
      checkWith(chosen, withBody(body, options)).map(({ rule, marked }) => `${rule}: ${marked}`),
  };
}

function checkWith(
  chosen: readonly Rule[],
  source: string,
  { publication: text, file, beside = {}, committed, broken = [] }: Around = {},
): readonly Found[] {
  const publication = publicationOf(text);
  const own = subjectFrom(source, file, publication, Object.keys(beside), committed);
  const digests = Object.entries(beside).map(([name, other]) => {
    const { subject, ...source } = subjectFrom(other, name, publication, []);
    return digestOf(subject, name, source);
  });
  const { subject, locator } = own;
  const digest = digestOf(subject, file ?? '', own);
  const [head, ...heads] = [digest, ...digests].map((one) => headOf(one, true)) as [IssueHead, ...IssueHead[]];
  const faults = [
    ...runRules(chosen, subject),
    ...compareTranslations(chosen, digest, new Translations([digest, ...digests], publication)),
    ...compareIssues(chosen, head, new IssueIndex([head, ...heads], publication, new Set(), broken)),
  ];
  return faults.map((fault) => {
    const { offset, length } = locator.locate(fault);
    const { line, column } = locator.position(offset);
    const { rule, severity, message, help } = fault;
    return {
      rule,
      severity,
      message,
      help,
      at: `${line}:${column}`,
      // Over a line end, the indentation of the next line is between.
      marked: locator.text.slice(offset, offset + length).replace(/\s+/g, ' '),
    };
  });
}

export function subjectFrom(
  source: string,
  file: string | undefined,
  publication: Publication,
  beside: readonly string[],
  committed?: string,
): { subject: Subject; locator: Locator; tree: Tree } {
  const read = readYaml(new TextEncoder().encode(source));
  const { tree, faults, locator } = read;
  if (tree === undefined) throw new Error(JSON.stringify(faults));
  const { value: issue, faults: misfits } = conform(issueSchema, tree);
  if (issue === undefined) throw new Error(JSON.stringify(misfits));
  const name = file === undefined ? undefined : parseIssueName(file);
  const language = issue.language ?? name?.language ?? publication.languages[0] ?? 'en';
  const published = committed === undefined ? undefined : subjectFrom(committed, file, publication, []).subject.issue;
  return {
    subject: subjectOf({
      published,
      issue,
      publication,
      language,
      name,
      translations: beside
        .map(placed)
        .filter(
          ({ slug }) =>
            slug === name?.slug || (name !== undefined && isMonthOf(name.slug, issue.date) && slug === issue.date),
        ),
      images,
      covers,
      marks: readMarks(read),
    }),
    locator,
    tree,
  };
}

function placed(name: string): IssueFile {
  return { ...parseIssueName(name)!, path: `/issues/${name}` };
}

export function publicationOf(text: string | undefined): Publication {
  if (text === undefined) return withDefaults({});
  const { tree, faults } = readYaml(new TextEncoder().encode(text));
  if (tree === undefined) throw new Error(JSON.stringify(faults));
  const { value, faults: misfits } = conform(publicationSchema, tree);
  if (value === undefined) throw new Error(JSON.stringify(misfits));
  return withDefaults(value);
}

/** An issue in one language, with one item, whose body is given. */
export function withBody(body: string, { language = 'en', date = '2018-05', more = '' } = {}): string {
  const lines = body.split('\n').map((line) => (line === '' ? '' : `          ${line}`));
  const item = ['      - title: An item', ...(more === '' ? [] : [`        ${more}`]), '        body: |', ...lines];
  return [
    `date: ${date}`,
    'title: Bulletin',
    `language: ${language}`,
    'sections:',
    '  - title: Section',
    '    items:',
    ...item,
    '',
  ].join('\n');
}
