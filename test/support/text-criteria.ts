// What a plain text edition must keep to: one list of what breaks each criterion, for the plain file and for the one
// that flows.

import { displayWidth } from '../../src/base/display-width.ts';
import { knownLanguages, wordsFor } from '../../src/content/languages/index.ts';

interface Sheet {
  readonly text: string;
  readonly lines: readonly string[];
  /** In the flowed form a space at the end of a line means that it goes on. */
  readonly flowed: boolean;
}

const everyWords = knownLanguages.map((language) => wordsFor(language));
const aloneAddress = /^[\s>*-]*(?:\[\d+\] )?(?:https?|mailto|tel):\S+$/;
const underlineOf = (mark: string) => new RegExp(`^\\${mark}{3,}$`);

/** Each line under a heading's mark, with the heading. */
function headings({ lines }: Sheet, mark: string): readonly { readonly title: string; readonly rule: string }[] {
  return lines
    .slice(1)
    .flatMap((rule, index) =>
      underlineOf(mark).test(rule) && lines[index] !== '' ? [{ title: lines[index]!, rule }] : [],
    );
}

function notes({ text }: Sheet): {
  readonly defined: readonly (readonly [number, string])[];
  readonly used: readonly number[];
} {
  const definition = /^\[(\d+)\] (\S+)$/gm;
  const defined = [...text.matchAll(definition)].map(([, number, url]) => [Number(number), url!] as const);
  return {
    defined,
    used: [...text.replace(definition, '').matchAll(/\[(\d{1,3})\]/g)].map(([, number]) => Number(number)),
  };
}

const listEntry = /^(\s*)(?:[-*•]|\d+\.) /;
const indent = (line: string): number => line.length - line.trimStart().length;
const counted = (numbers: readonly number[]): boolean => numbers.every((number, index) => number === index + 1);

/** By name: what breaks the criterion, shown. */
const criteria: Readonly<Record<string, (sheet: Sheet) => readonly unknown[]>> = {
  'LF, and one line end at the end': ({ text }) => text.match(/\r|^\n|\n\n$|[^\n]$(?![^])/g) ?? [],
  'lines of at most 72 columns, but for an address alone': ({ lines, flowed }) =>
    lines.filter((line) => displayWidth(flowed ? line.trimEnd() : line) > 72 && !aloneAddress.test(line)),
  'lines of at most 998 bytes (RFC 5322, 2.1.1)': ({ lines }) => lines.filter((line) => Buffer.byteLength(line) > 998),
  'no blanks at the end of a line': ({ lines, flowed }) =>
    flowed ? [] : lines.filter((line) => /[ \t]$/.test(line) && line !== '-- '),
  'nothing that cannot be seen': ({ text }) =>
    text.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffd\u00ad\u200b\u2060\ufeff\u2028\u2029]/g) ?? [],
  'accents composed': ({ text }) => (text === text.normalize('NFC') ? [] : [text]),
  'at most two blank lines in a row': ({ text }) => text.match(/\n *\n *\n *\n/g) ?? [],
  'no HTML': ({ text }) => text.match(/<\/?[a-z][^>]*>|&(?:[a-z]+|#\d+);/gi) ?? [],
  'no Markdown': ({ text }) => text.match(/^#{1,6} |!\[|\]\(|\*\*\w|^\|.*\|$|\\[-_*[\]]/gm) ?? [],
  'one title': (sheet) => (headings(sheet, '=').length === 1 ? [] : headings(sheet, '=')),
  'a heading for each section': (sheet) => (headings(sheet, '-').length >= 2 ? [] : headings(sheet, '-')),
  'underlines as long as their headings': (sheet) =>
    ['=', '-', '~', '^'].flatMap((mark) =>
      headings(sheet, mark).filter(({ title, rule }) => displayWidth(title) > rule.length),
    ),
  'a list of links, numbered from 1': (sheet) =>
    notes(sheet).defined.length > 0 && counted(notes(sheet).defined.map(([number]) => number))
      ? []
      : notes(sheet).defined,
  'every number is explained and used, in order of use': (sheet) => {
    const used = [...new Set(notes(sheet).used)];
    return used.length === notes(sheet).defined.length && counted(used) ? [] : used;
  },
  'no address twice in the list': (sheet) =>
    notes(sheet).defined.filter(([, url], index, all) => all.findIndex(([, other]) => other === url) !== index),
  'no address within a line of words': ({ lines }) =>
    lines.filter((line) => /\S .*https?:\/\//.test(line) && !aloneAddress.test(line)),
  'lists with a hanging indent': ({ lines }) =>
    lines.filter((line, index) => {
      const next = lines[index + 1] ?? '';
      const isFree = next.trim() === '' || listEntry.test(next) || /^[-=~]{3,}$/.test(next);
      return listEntry.test(line) && !isFree && indent(next) <= indent(line);
    }),
  'the contents near the top': ({ lines }) =>
    lines.slice(0, 30).some((line) => everyWords.some(({ inThisIssue }) => line === inThisIssue)) ? [] : [lines],
  'a way to unsubscribe at the end': ({ lines }) =>
    lines.slice(-30).some((line) => everyWords.some(({ unsubscribe }) => line.startsWith(unsubscribe)))
      ? []
      : [lines.slice(-30)],
  'flowed: a line that goes on ends in one space, and another follows': ({ lines, flowed }) =>
    flowed
      ? lines.filter(
          (line, index) =>
            line !== '-- ' && line.endsWith(' ') && (line.endsWith('  ') || lines[index + 1]?.trim() === ''),
        )
      : [],
  'flowed: some lines go on': ({ lines, flowed }) =>
    !flowed || lines.some((line) => line !== '-- ' && line.endsWith(' ')) ? [] : [lines],
  'flowed: nothing looks like the start of an old mail': ({ lines, flowed }) =>
    flowed ? lines.filter((line) => line.startsWith('From ')) : [],
};

/** What a text edition breaks, by criterion; empty where all is well. */
export function brokenCriteria(text: string, flowed = false): Readonly<Record<string, readonly unknown[]>> {
  const sheet = { text, lines: text.split('\n').slice(0, -1), flowed };
  return Object.fromEntries(
    Object.entries(criteria).flatMap(([name, check]) => (check(sheet).length === 0 ? [] : [[name, check(sheet)]])),
  );
}

/**
 * What a mail program makes of flowed text (RFC 3676, 4): paragraphs on one line each, with the depth of their
 * quotation.
 */
export function unflowed(text: string): readonly { readonly depth: number; readonly text: string }[] {
  const paragraphs: { depth: number; text: string; goesOn: boolean }[] = [];
  for (const line of text.split('\n').slice(0, -1)) {
    const depth = /^>*/.exec(line)![0].length;
    const content = line.slice(depth).replace(/^ /, '');
    const last = paragraphs.at(-1);
    const isSignature = content === '-- ';
    const goesOn = content.endsWith(' ') && !isSignature;
    if (last?.goesOn && last.depth === depth && !isSignature)
      Object.assign(last, { text: last.text + content, goesOn });
    else paragraphs.push({ depth, text: content, goesOn });
  }
  return paragraphs.map(({ depth, text: whole }) => ({ depth, text: whole }));
}
