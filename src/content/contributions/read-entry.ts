// One line of a contribution -> a field of its item, or what is to be said of the line.

import type { Kind } from '../issue/kinds.ts';
import type { Tree } from '../issue/read-tree.ts';
import { wordsFor } from '../languages/index.ts';
import type { LabelName } from '../languages/language.ts';
import type { Remark } from './contribution.ts';
import { formWordsIn } from './form-words.ts';
import { orderProblem, readBeside } from './in-order.ts';
import { valueOfTree, type Answered } from './item-value.ts';
import { remarkOn, type Entry } from './labelled-text.ts';
import { questionsOf, type Question } from './questions.ts';
import { readPictures } from './read-pictures.ts';
import { readRecurrence } from './read-recurrence.ts';
import { readValue, type Around, type Read } from './read-value.ts';
import { readWhen, sampleHours } from './read-when.ts';
import { withHttps } from './whole-addresses.ts';

/** Fields, and what is to be said of each line. */
export interface Found {
  readonly fields: Record<string, Tree>;
  readonly doubts: Remark[];
  readonly notes: Remark[];
  /** The line that says what a field is, by its name. */
  readonly from: Map<string, Entry>;
  /** Whether anybody can say what kind it is: if not, that is the one doubt about it. */
  isKindKnown: boolean;
}

/** What a line is read with, the language of the form, and what says its kind. */
export type AroundLine = Around & {
  readonly language: string;
  /** The line that names the kind; `null` where somebody has said it besides, so that no line can. */
  readonly ofKind: Entry | null | undefined;
};

export function questionNamed(kind: Kind, name: string): Question | undefined {
  return questionsOf(kind).find((question) => question.name === name);
}

/** Several kinds have a last day, and each form its own words for it: `Last day:` is that of the item, whatever its kind. */
const lastDays: readonly LabelName[] = ['end', 'to'];

export function asKnownTo(kind: Kind, entry: Entry): Entry {
  const own = lastDays.find((name) => questionNamed(kind, name) !== undefined);
  return own === undefined || !lastDays.includes(entry.name) ? entry : { ...entry, name: own };
}

export function readEntry(found: Found, kind: Kind, entry: Entry, around: AroundLine): void {
  const { name, label, value } = entry;
  if (value === '') return;
  if (name === 'contributor') {
    const sender = nameOf(value);
    if (sender !== undefined) readInto(found, questionNamed(kind, name), { ...entry, value: sender }, around);
    return;
  }
  if (name === 'recurs') return readRecurs(found, kind, entry, around);
  const question = questionNamed(kind, name);
  if (name === 'start' && question !== undefined) return readStart(found, entry, around);
  if (name === 'images') return take(found, name, entry, readPictures(value, label));
  // Readers join where its address leads, not at a place.
  const isOnline = name === 'place' && /^<?https?:\/\/\S+$/i.test(withHttps(value).text);
  if (question === undefined) notOf(found, kind, entry, around);
  else readInto(found, isOnline ? questionNamed(kind, 'online') : question, entry, around);
}

function notOf(
  { doubts, isKindKnown }: Found,
  kind: Kind,
  { label, line }: Entry,
  { language, ofKind }: AroundLine,
): void {
  if (!isKindKnown) return;
  const { kinds, labels } = formWordsIn(language);
  doubts.push({
    line,
    message: `An item of the kind ${kinds[kind]} has no "${label}:"`,
    help:
      ofKind === null
        ? 'Put it into the text'
        : `Put it into the text, or ${ofKind === undefined ? `say what it is in a line \`${labels.kind}:\`` : `write another kind after \`${ofKind.label}:\`, where it says "${ofKind.value}"`}`,
  });
}

/** How often an event comes again, and until when: a last day far behind the first may be that of all. */
function readRecurs(found: Found, kind: Kind, entry: Entry, around: AroundLine): void {
  if (entry.value === '') return;
  if (kind !== 'event') return notOf(found, kind, entry, around);
  const { start, end } = found.fields as { readonly start?: string; readonly end?: string };
  const read = readRecurrence(entry.value, { ...around, start, end, label: entry.label });
  take(found, 'recurs', entry, read);
  if (read.isEnd !== true) return;
  delete found.fields['end'];
  found.notes.push(remarkOn(entry, `ends on the last day of the event, ${end}: check that this is right`));
}

/** A day, or two, and hours; what somebody gives besides holds, and then the text need not say it. */
function readStart({ fields, doubts, notes, from }: Found, entry: Entry, around: AroundLine): void {
  const { after, lexicon, lastDay, language } = around;
  const { problem, help, lacks, note, time, ...days } = readWhen(entry.value, after, lexicon, lastDay);
  const isGiven = fields['start'] !== undefined;
  if (problem !== undefined && (lacks === undefined || fields[lacks] === undefined))
    doubts.push(remarkOn(entry, problem, help?.replace(sampleHours, hoursIn(language))));
  // The last day may be on a line above.
  const { end } = fields;
  if (days.end !== undefined && end !== undefined && days.end !== end && from.has('end'))
    doubts.push(remarkOn(entry, `says something else than ${otherLine(from.get('end'))}`, 'Delete one of the two'));
  const wrong = isGiven || days.start === undefined ? undefined : orderProblem('start', days.start, fields);
  if (wrong !== undefined) doubts.push(remarkOn(entry, wrong.what, wrong.help));
  if (time !== undefined && fields['time'] === undefined) from.set('time', entry);
  Object.assign(fields, { ...(isGiven ? {} : days), ...(time === undefined ? {} : { time }), ...fields });
  if (note !== undefined && !isGiven) notes.push(remarkOn(entry, note));
}

function hoursIn(language: string): string {
  return wordsFor(language).time(sampleHours).replaceAll(/\s/g, ' ');
}

export function readInto(found: Found, question: Question | undefined, entry: Entry, around: Around): void {
  if (question === undefined) return;
  const read = readBeside(
    question.name,
    readValue(question, entry.value, { ...around, label: entry.label }),
    valueOfTree(question.schema, found.fields) as Answered,
  );
  take(found, question.name, entry, read);
}

/** A value, or why there is none. */
function take({ fields, doubts, notes, from }: Found, name: string, entry: Entry, read: Read): void {
  if (read.problem !== undefined) doubts.push(remarkOn(entry, read.problem, read.help));
  else if (read.value !== undefined) {
    const before = fields[name];
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(read.value))
      doubts.push(remarkOn(entry, `says something else than ${otherLine(from.get(name))}`, 'Delete one of the two'));
    fields[name] = read.value;
    from.set(name, entry);
  }
  if (read.problem === undefined && read.note !== undefined) notes.push(remarkOn(entry, read.note));
}

function otherLine(other: Entry | undefined): string {
  return other === undefined ? 'another line' : `"${other.label}: ${other.value}"`;
}

/** `Ada Example <ada@example.org>` without the address. */
export function nameOf(text: string): string | undefined {
  const name = text
    .slice(0, 300)
    .replace(/[<[(]?(?:mailto:)?[^\s<>()[\]]{1,100}@[^\s<>()[\]]{1,100}[>\])]?/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([,;])(?: ?[,;])*/g, '$1')
    .replace(/^[\s"',;]+|[\s"',;]+$/g, '');
  return /\p{L}/u.test(name) ? name : undefined;
}
