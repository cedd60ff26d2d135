// A text with labels -> what is behind each, and what is left: the text itself.

import { displayWidth } from '../../base/display-width.ts';
import { besideTitle, headingIn, type Aside } from './asides.ts';
import type { Remark } from './contribution.ts';
import { bareLabelOf, labelOf, otherLanguage, type Label, type StrangeLabel } from './labels.ts';
import type { LabelName } from '../languages/language.ts';
import { mailLines, type LeftOut, type MailLine } from './mail-lines.ts';
import { greeting } from './mail-words.ts';

export interface Labelled {
  /** What is behind the labels, in the order of the text; a value over several lines is one. */
  readonly entries: readonly Entry[];
  /** The lines of the text. */
  readonly body: readonly MailLine[];
  /** A first heading, where there is no label for it. */
  readonly heading?: MailLine;
  /** Whoever the head of a mail names, and what it calls the mail. */
  readonly sender?: MailLine;
  readonly subject?: MailLine;
  /** The language whose form it is; undefined where several have the same labels. */
  readonly language?: string;
  /** What is above the first label. */
  readonly above: readonly MailLine[];
  /** What is below `-- `, and what a telephone adds. */
  readonly signature: readonly MailLine[];
  readonly left: readonly LeftOut[];
  /** Labels that are none of ours, at the head of the text. */
  readonly strange: readonly StrangeLabel[];
  /** Those of a form that lack their colon. */
  readonly bare: readonly Pick<Entry, 'label' | 'line'>[];
  /** What would be a title without the title, and is in the text. */
  readonly asides: readonly Aside[];
}

export interface Entry {
  readonly name: LabelName;
  /** As it was typed. */
  readonly label: string;
  /** Whether the label is one of a form, and not another word for it. */
  readonly isOfForm: boolean;
  readonly value: string;
  /** From 1. */
  readonly line: number;
}

/** `message` follows the name of the label: `has no year`. */
export function remarkOn({ label, line }: Entry, message: string, help?: string): Remark {
  return { line, message: `"${label}:" ${message}`, ...(help === undefined ? {} : { help }) };
}

/** A form has its labels in the first of them. */
const mostLines = 100;

/** What one pass over the lines keeps. */
interface Reading {
  readonly entries: (Omit<Entry, 'value'> & { readonly values: string[] })[];
  readonly body: MailLine[];
  readonly languages: string[];
  readonly asides: Aside[];
  heading?: MailLine;
  readonly above: MailLine[];
  strange: StrangeLabel[];
  readonly bare: Pick<Entry, 'label' | 'line'>[];
  /** Whether a line that is no label belongs to the value above it. */
  isOpen: boolean;
  /** Whether the last line of a value is as long as those that mail programs break. */
  isBroken: boolean;
  /** Whether it is in front matter, between two lines `---`, where values may have the quotes of YAML. */
  isFront: boolean;
  /** Before any label, behind one, between them, in the text, or in that of a form, where no label is one any more. */
  place: 'above' | 'value' | 'between' | 'text' | 'rest';
}

/** `own` are the languages of the publication. */
export function readLabelled(text: string, own: readonly string[]): Labelled {
  const other = otherLanguage(text.split('\n').slice(0, mostLines), own);
  const languages = other === undefined ? own : [...own, other];
  const { lines, signature, left, sender, subject } = mailLines(text, (line) => {
    const label = labelOf(line, languages);
    return label?.isOfForm === true && label.value !== '';
  });
  const reading: Reading = {
    ...{ entries: [], body: [], languages: [], above: [], strange: [], bare: [], asides: [] },
    ...{ isOpen: false, isBroken: false, isFront: false, place: 'above' },
  };
  const labels = lines.map((line) => labelOf(line.text, languages));
  // Other words for a label are one, too, in lines right above one of a form.
  const isAbove = labels.map(() => false);
  for (let at = labels.length - 2; at >= 0; at -= 1)
    isAbove[at] = labels[at] !== undefined && (labels[at + 1]?.isOfForm === true || isAbove[at + 1]!);
  const asides = besideTitle(lines, labels);
  for (const [at, line] of lines.entries()) {
    const aside = asides[at];
    if (aside !== undefined && isAsideHere(labels[at], isAbove[at]!, reading)) {
      takeAside(aside, line, reading);
      continue;
    }
    const bare = labels[at] === undefined ? bareLabelHere(line, reading, languages) : undefined;
    if (bare !== undefined) reading.bare.push({ label: bare.typed, line: line.number });
    readLine(line, labels[at] ?? bare, isAbove[at]!, reading);
  }
  const { entries, body, heading, above } = reading;
  const [language, ...others] = [...new Set(reading.languages)];
  return {
    entries: entries.map(({ values, ...entry }) => ({ ...entry, value: values.join(' ').trim() })),
    body,
    above,
    signature,
    left,
    strange: entries.length === 0 ? [] : reading.strange,
    bare: reading.bare,
    asides: reading.asides,
    ...(heading === undefined ? {} : { heading }),
    ...(sender === undefined ? {} : { sender }),
    ...(subject === undefined ? {} : { subject }),
    ...(language === undefined || others.length > 0 ? {} : { language }),
  };
}

/** What ends front matter, or parts labels from the text. */
const ruled = /^\s*(?:-{3,}|_{3,}|={3,}|\*{3,})$/;

function readLine(line: MailLine, label: Label | undefined, isAbove: boolean, reading: Reading): void {
  const isRuled = ruled.test(line.text);
  if (isRuled) {
    const isFirst = reading.place === 'above' && reading.above.every(({ text }) => text.trim() === '');
    reading.isFront = isFirst && line.text === '---';
    if (isFirst) return;
  }
  if (label !== undefined && isLabelHere(label, isAbove, reading)) return startEntry(label, line, reading);
  const isEmpty = line.text.trim() === '';
  const isText = reading.place === 'text' || reading.place === 'rest';
  const heading = headingIn(line.text);
  const title = heading === undefined ? undefined : reading.entries.find(({ name }) => name === 'title');
  const titled = title?.values.slice(0, 4).join(' ') ?? '';
  // Below front matter, a heading is often the title once more; another one is of the text.
  const isHeading = heading !== undefined && !isText && (titled === '' || titled === heading);
  if (isHeading && reading.heading === undefined) {
    reading.heading = { text: heading, number: line.number };
    reading.place = 'value';
    reading.isOpen = false;
  } else if (reading.place === 'above') {
    reading.above.push(line);
    if (label !== undefined) takeStrange(label, line, reading);
    // A greeting: what is above it is none of the labels.
    else if (!isEmpty) reading.strange = [];
  } else if (!isText && (isEmpty || isRuled)) {
    reading.place = 'between';
    if (isEmpty && reading.body.length > 0 && reading.body.at(-1)!.text.trim() !== '') reading.body.push(line);
  } else if (!isText && label !== undefined) {
    // A label that is none of ours ends a value, and nothing of it is lost.
    reading.isOpen = false;
    takeStrange(label, line, reading);
    reading.body.push(line);
  } else if (reading.place === 'value' && heading === undefined && goesOn(line, reading)) {
    reading.entries.at(-1)!.values.push(line.text.trim());
    reading.isBroken = isLong(line);
  } else {
    if (!isText) reading.place = 'text';
    reading.body.push(line);
  }
}

/** Columns: mail programs break lines a word or two before the 72nd or the 78th. */
const leastBroken = 60;

function isLong({ text }: MailLine): boolean {
  return displayWidth(text) >= leastBroken;
}

/** What is said in one line. */
const shortLines: readonly LabelName[] = [
  'title',
  'contributor',
  'kind',
  'section',
  'language',
  'timezone',
  'cancelled',
];

/**
 * Whether a line belongs to the value above it. Places and contacts are often on several lines; what is below a title or
 * a name is the text, unless it was too long for a line, or is below its label.
 */
function goesOn({ text }: MailLine, { entries, isOpen, isBroken, isFront }: Reading): boolean {
  if (!isOpen || (!isFront && greeting().test(text.trim()))) return false;
  const { name, values } = entries.at(-1)!;
  return !shortLines.includes(name) || values.length === 0 || isBroken || /^[ \t]/.test(text);
}

/** A heading below the title is of the text anyway. */
function isAsideHere(label: Label | undefined, isAbove: boolean, reading: Reading): boolean {
  if (label !== undefined) return isLabelHere(label, isAbove, reading);
  const isText = reading.place === 'text' || reading.place === 'rest';
  return !isText && reading.entries.every(({ name, values }) => name !== 'title' || values.length === 0);
}

/** It ends the value above it, and what is below it is the text, too. */
function takeAside(words: string, line: MailLine, reading: Reading): void {
  reading.asides.push({ words, line: line.number });
  reading.body.push(line);
  reading.isOpen = false;
  reading.place = 'value';
}

function takeStrange({ name, typed, value }: Label, { number }: MailLine, { strange, place }: Reading): void {
  if (name === undefined && number <= mostLines)
    strange.push({ typed, value, isBelowGap: place === 'between', line: number });
}

/** Right below a label that has its value, and where it has not been there: below an empty one, it may be the value. */
function bareLabelHere({ text }: MailLine, reading: Reading, languages: readonly string[]): Label | undefined {
  const { place, entries } = reading;
  if (place !== 'value' || entries.at(-1)?.values.length === 0) return undefined;
  const label = bareLabelOf(text, languages);
  return entries.some(({ name }) => name === label?.name) ? undefined : label;
}

/** Other words for a label are one beside labels only; in the text, only one that has not been there before. */
function isLabelHere({ name, isOfForm }: Label, isAbove: boolean, { place, entries }: Reading): boolean {
  if (name === undefined || place === 'rest') return false;
  if (place === 'value' || (place === 'above' && isAbove)) return true;
  return isOfForm && (place !== 'text' || !entries.some((entry) => entry.name === name));
}

function startEntry({ name, isOfForm, languages, typed, value: whole }: Label, line: MailLine, reading: Reading): void {
  const value = reading.isFront ? whole.replace(/^(["'])(.*)\1$/, '$2') : whole;
  if (languages.length === 1) reading.languages.push(languages[0]!);
  reading.entries.push({ name: name!, label: typed, isOfForm, values: [], line: line.number });
  reading.isOpen = true;
  reading.isBroken = isLong(line);
  const isBody = name === 'body';
  const isForm = reading.entries.some((entry) => entry.name === 'kind');
  reading.place = !isBody ? 'value' : isForm ? 'rest' : 'text';
  if (value === '') return;
  if (isBody) reading.body.push({ text: value, number: line.number });
  else reading.entries.at(-1)!.values.push(value);
}

/** The lines of a text, as Markdown. */
export function textOf(lines: readonly MailLine[]): string {
  return (
    lines
      // Word processors and mail programs have marks of their own for lists.
      .map((line) => line.text.replace(/^(\s{0,6})[•◦‣▪●·]\s+/, '$1- '))
      .join('\n')
      .replace(/^(?:[ \t]*\n)+/, '')
      .trimEnd()
  );
}
