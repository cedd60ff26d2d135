// A mail or a Markdown file with labels -> an item, or what is missing and doubtful in it.

import { treeOf } from '../edit/edited.ts';
import type { Value } from '../edit/written-value.ts';
import { conform } from '../issue/conform.ts';
import type { Lexicon } from '../issue/date-words/index.ts';
import type { Kind } from '../issue/kinds.ts';
import { itemSchema } from '../issue/schema.ts';
import type { Tree } from '../issue/read-tree.ts';
import type { ReadContributions, ReadFor, Remark } from './contribution.ts';
import type { LabelName } from '../languages/language.ts';
import type { TypedFields } from './front-matter.ts';
import { formWordsIn, isAboveForm } from './form-words.ts';
import { itemValue, valueOfTree, type Answered } from './item-value.ts';
import { kindOf, languageOf } from './kind-and-language.ts';
import { readLabelled, remarkOn, textOf, type Entry, type Labelled } from './labelled-text.ts';
import { lexiconFor } from './date-lexicon.ts';
import { orderProblem, readBeside } from './in-order.ts';
import { plainly } from './labels.ts';
import { lacksOf } from './lacks.ts';
import { questionsOf, type Question } from './questions.ts';
import { readPictures } from './read-pictures.ts';
import { readRecurrence } from './read-recurrence.ts';
import { readValue, type Around, type Read } from './read-value.ts';
import { readWhen } from './read-when.ts';
import { strangeLabels } from './strange-labels.ts';
import { areOfSigner, withoutSignature } from './signature.ts';
import { withHttps } from './whole-addresses.ts';

/** Fields, and what is to be said of each line. */
interface Found {
  readonly fields: Record<string, Tree>;
  readonly doubts: Remark[];
  readonly notes: Remark[];
  /** Whether anybody can say what kind it is: if not, that is the one doubt about it. */
  isKindKnown: boolean;
}

/** What a line is read with, and the language of the form. */
type AroundLine = Around & { readonly language: string };

const none: TypedFields = { fields: {}, lines: new Map() };

/** `typed` is what it has beside its labels, as in a file. */
export function readLabelledItem(text: string, readFor: ReadFor, typed = none): ReadContributions {
  const { given = {}, after, languages } = readFor;
  const labelled = readLabelled(text, languages);
  const { language: ofForm = '' } = labelled;
  const lexicon = lexiconFor(ofForm === '' || languages.includes(ofForm) ? languages : [...languages, ofForm]);
  const fields = { ...typed.fields, ...(treeOf(given as Value) as Record<string, Tree>) };
  const found: Found = { fields, doubts: [], notes: [], isKindKnown: true };
  // When it is may be more than one field.
  const isOpen = ({ name }: Entry) => name === 'start' || given[name] === undefined;
  const isSame = (one: string, other: string) => saysSame(one, other, after, lexicon);
  const entries = onePerLine(labelled.entries.filter(isOpen), isSame, found.doubts);
  const of = (name: LabelName): Entry | undefined => entries.find((entry) => entry.name === name && entry.value !== '');
  const section = of('section');
  const ofKind = { ...labelled, entries };
  const { kind, isKnown } = kindOf(ofKind, of('kind'), section, readFor, found.doubts);
  found.isKindKnown = isKnown;
  const strange = strangeLabels(labelled, kind, readFor);
  found.doubts.push(...strange.doubts.map(({ remark }) => remark));
  found.notes.push(...strange.notes);
  const language = languageOf(labelled, of('language'), readFor, found.doubts);
  const titled = titleOf(labelled, of('title'), found.notes);
  if (titled !== undefined && given['title'] === undefined)
    readInto(found, questionNamed(kind, 'title'), titled, { after, lexicon, languages });
  const title = found.fields['title'] as string | undefined;
  const lastDay = (found.fields['end'] as string | undefined) ?? (of('end') ?? of('to'))?.value;
  const words = language ?? labelled.language ?? languages[0] ?? 'en';
  const around = { after, lexicon, title, languages, lastDay, language: words };
  for (const entry of entries
    .map((one) => asKnownTo(kind, one))
    .toSorted((a, b) => besideDays.indexOf(a.name) - besideDays.indexOf(b.name)))
    if (entry.name === 'recurs') readRecurs(found, kind, entry, around);
    else if (!['title', 'kind', 'section', 'language', 'body'].includes(entry.name))
      readEntry(found, kind, entry, around);
  credit(found, labelled);
  const ownText = typed.lines.get('body');
  const below = labelled.body.find((line) => line.text.trim() !== '');
  if (ownText !== undefined && below !== undefined)
    found.doubts.push({
      line: ownText,
      message: `It has a text here, and another in line ${below.number}`,
      help: 'Put the two together below the line `---`, and delete this one',
    });
  takeBody(found, labelled);
  found.doubts.push(
    ...lacksOf(found.fields, {
      ...{ kind: isKnown ? kind : 'article', entries, labelled, language: words, isDoubted: found.doubts.length > 0 },
      meant: strange.doubts.flatMap(({ name }) => name ?? []),
    }),
  );
  const item = { ...(kind === 'article' ? {} : { kind }), ...found.fields };
  const { value, faults } = conform(itemSchema, item);
  const others = faults.flatMap(({ path, message, help }) => {
    const line = typed.lines.get(String(path[0]));
    if (line === undefined && found.doubts.length > 0) return [];
    return [{ line: line ?? 1, message, ...(help === undefined ? {} : { help }) }];
  });
  const doubts = [...found.doubts, ...others].sort((a, b) => a.line - b.line);
  if (value === undefined || doubts.length > 0) return { contributions: [], doubts, notes: found.notes };
  const contribution = {
    item: itemValue(kind, valueOfTree(itemSchema, item) as Answered),
    kind,
    line: titled?.line ?? 1,
    ...(section === undefined ? {} : { section: { name: section.value, line: section.line } }),
    ...(language === undefined ? {} : { language }),
  };
  return { contributions: [contribution], doubts, notes: found.notes };
}

/** What it says behind its label, else its heading, else what the mail is called, where it is no answer to another. */
function titleOf(
  { heading, subject, entries }: Labelled,
  typed: Entry | undefined,
  notes: Remark[],
): Entry | undefined {
  if (typed !== undefined) return typed;
  if (heading !== undefined)
    return { name: 'title', label: '#', isOfForm: true, value: heading.text, line: heading.number };
  const name = subject?.text.replace(/^(?:(?:fwd?|tr|wg|i)\s*:\s*)+/i, '').trim() ?? '';
  if (name === '' || /^(?:re|aw|r[ée]f?|sv)\s*:/i.test(name) || entries.length === 0) return undefined;
  const title: Entry = { name: 'title', label: 'Subject', isOfForm: false, value: name, line: subject!.number };
  notes.push({ line: title.line, message: `It has no title, so it is called as the mail is: ${name}` });
  return title;
}

/** A text without labels is the text of an item whose title somebody gives. */
function takeBody({ fields, notes }: Found, { body, above, entries, heading, signature: below }: Labelled): void {
  if (fields['body'] !== undefined) return;
  const isText = entries.length === 0 && heading === undefined && fields['title'] !== undefined;
  const sender = typeof fields['contributor'] === 'string' ? fields['contributor'] : undefined;
  const { lines, signature: own, doubtful } = withoutSignature(isText ? above : body, sender);
  // Below `-- `, anything but names and numbers may be a part of the text.
  const signature = [...own, ...(areOfSigner(below) ? [] : below)];
  const text = isText
    ? lines
        .map((line) => line.text)
        .join('\n')
        .trim()
    : textOf(lines);
  if (text !== '') fields['body'] = `${text}\n`;
  // A greeting needs no word, nor what the form itself begins with.
  const greeting = above.map((line) => line.text).filter((line) => !isAboveForm(line));
  if (!isText && greeting.join('\n').trim().length > longestGreeting)
    notes.push({ line: 1, message: 'What is above the first label was left out: look whether it belongs in the text' });
  const [first] = signature;
  if (first !== undefined)
    notes.push({
      line: first.number,
      message: `Left out as a signature: ${signature.map((line) => line.text.trim()).join(' / ')}`,
    });
  if (doubtful !== undefined)
    notes.push({
      line: doubtful.number,
      message: `Its text ends with what may be a signature, from "${doubtful.text.trim()}" on: delete it if it is one`,
    });
}

const longestGreeting = 160;

/** The hours and the interval are looked at beside the days. */
const besideDays: readonly LabelName[] = ['time', 'recurs'];
/** There may be several. */
const severalOf: readonly LabelName[] = ['links', 'images'];

/** A label that is there again says the same, or nothing; links may be several. */
function onePerLine(
  entries: readonly Entry[],
  isSame: (one: string, other: string) => boolean,
  doubts: Remark[],
): readonly Entry[] {
  const kept = new Map<LabelName, Entry>();
  for (const entry of entries) {
    const before = kept.get(entry.name);
    const isBetter = before !== undefined && entry.name === 'title' && entry.isOfForm && !before.isOfForm;
    if (before === undefined || before.value === '' || isBetter) kept.set(entry.name, entry);
    // The subject of a mail is a title where there is no other.
    else if (entry.name === 'title' && before.isOfForm && !entry.isOfForm) continue;
    else if (severalOf.includes(entry.name) && entry.value !== '')
      kept.set(entry.name, { ...before, value: `${before.value}\n${entry.value}` });
    else if (entry.value !== '' && !isSame(entry.value, before.value))
      doubts.push({
        line: entry.line,
        message: `"${entry.label}:" is there twice, and says different things`,
        help: 'Delete one of the two',
      });
  }
  return [...kept.values()];
}

/** The same words, or the same days and hours in other words. */
function saysSame(one: string, other: string, after: string, lexicon: Lexicon): boolean {
  if (plainly(one) === plainly(other)) return true;
  const [first, second] = [one, other].map((typed) => readWhen(typed, after, lexicon));
  const isRead = [first, second].every((when) => when?.problem === undefined);
  return isRead && (['start', 'end', 'time'] as const).every((part) => first?.[part] === second?.[part]);
}

function questionNamed(kind: Kind, name: string): Question | undefined {
  return questionsOf(kind).find((question) => question.name === name);
}

/** Several kinds have a last day, and each form its own words for it: `Last day:` is that of the item, whatever its kind. */
const lastDays: readonly LabelName[] = ['end', 'to'];

function asKnownTo(kind: Kind, entry: Entry): Entry {
  const own = lastDays.find((name) => questionNamed(kind, name) !== undefined);
  return own === undefined || !lastDays.includes(entry.name) ? entry : { ...entry, name: own };
}

function readEntry(found: Found, kind: Kind, entry: Entry, around: AroundLine): void {
  const { name, label, value } = entry;
  if (value === '') return;
  if (name === 'contributor') {
    const sender = nameOf(value);
    if (sender !== undefined) readInto(found, questionNamed(kind, name), { ...entry, value: sender }, around);
    return;
  }
  if (name === 'start') return readStart(found, entry, around);
  if (name === 'images') return take(found, name, entry, readPictures(value, label));
  const question = questionNamed(kind, name);
  // Readers join where its address leads, not at a place.
  const isOnline = name === 'place' && /^<?https?:\/\/\S+$/i.test(withHttps(value).text);
  if (question === undefined) notOf(found, kind, entry, around);
  else readInto(found, isOnline ? questionNamed(kind, 'online') : question, entry, around);
}

function notOf({ doubts, isKindKnown }: Found, kind: Kind, { label, line }: Entry, { language }: AroundLine): void {
  if (!isKindKnown) return;
  const { kinds, labels } = formWordsIn(language);
  doubts.push({
    line,
    message: `An item of the kind ${kinds[kind]} has no "${label}:"`,
    help: `Put it into the text, or say what it is in a line \`${labels.kind}:\``,
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
  found.notes.push(remarkOn(entry, `ends on the last day of the event, ${end}: look whether that is meant`));
}

/** A day, or two, and hours; what somebody gives besides holds, and then the text need not say it. */
function readStart({ fields, doubts, notes }: Found, entry: Entry, { after, lexicon, lastDay }: Around): void {
  const { problem, help, lacks, note, time, ...days } = readWhen(entry.value, after, lexicon, lastDay);
  const isGiven = fields['start'] !== undefined;
  if (problem !== undefined && (lacks === undefined || fields[lacks] === undefined))
    doubts.push(remarkOn(entry, problem, help));
  // The last day may be on a line above.
  const wrong = isGiven || days.start === undefined ? undefined : orderProblem('start', days.start, fields);
  if (wrong !== undefined) doubts.push(remarkOn(entry, wrong.what, wrong.help));
  Object.assign(fields, { ...(isGiven ? {} : days), ...(time === undefined ? {} : { time }), ...fields });
  if (note !== undefined && !isGiven) notes.push(remarkOn(entry, note));
}

function readInto(found: Found, question: Question | undefined, entry: Entry, around: Around): void {
  if (question === undefined) return;
  const read = readBeside(
    question.name,
    readValue(question, entry.value, { ...around, label: entry.label }),
    valueOfTree(question.schema, found.fields) as Answered,
  );
  take(found, question.name, entry, read);
}

/** A value, or why there is none. */
function take({ fields, doubts, notes }: Found, name: string, entry: Entry, read: Read): void {
  if (read.problem !== undefined) doubts.push(remarkOn(entry, read.problem, read.help));
  else if (read.value !== undefined) {
    const before = fields[name];
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(read.value))
      doubts.push(remarkOn(entry, 'says something else than another line', 'Delete one of the two'));
    fields[name] = read.value;
    if (read.note !== undefined) notes.push(remarkOn(entry, read.note));
  }
}

/** Whoever sent it is named, if no line says who it is from. Their address is nobody's business. */
function credit({ fields, notes }: Found, { sender, entries }: Labelled): void {
  const name = sender === undefined ? undefined : nameOf(sender.text);
  if (fields['contributor'] === undefined && name !== undefined) fields['contributor'] = name;
  const from = entries.find((entry) => entry.name === 'contributor' && entry.value !== '');
  if (fields['contributor'] === undefined && from !== undefined)
    notes.push(remarkOn(from, 'has no name, so nobody is credited'));
}

/** `Ada Example <ada@example.org>` without the address. */
function nameOf(text: string): string | undefined {
  const name = text
    .slice(0, 300)
    .replace(/[<[(]?(?:mailto:)?[^\s<>()[\]]{1,100}@[^\s<>()[\]]{1,100}[>\])]?/g, '')
    .replace(/^[\s"',;]+|[\s"',;]+$/g, '');
  return /\p{L}/u.test(name) ? name : undefined;
}
