// A mail or a Markdown file with labels -> an item, or what is missing and doubtful in it.

import { conform } from '../issue/conform.ts';
import { kindFields, kinds, type Kind } from '../issue/kinds.ts';
import { choiceMeant } from '../issue/meanings.ts';
import { languageInWords } from '../issue/language-in-words.ts';
import { itemSchema } from '../issue/schema.ts';
import type { Tree } from '../issue/read-tree.ts';
import type { ReadContributions, ReadFor, Remark } from './contribution.ts';
import { formWords, formWordsIn, type LineName } from './form-words.ts';
import { itemValue, valueOfTree, type Answered } from './item-value.ts';
import { readLabelled, type Entry, type Labelled } from './labelled-text.ts';
import { questionsOf, type Question } from './questions.ts';
import { readValue, type Around, type Read } from './read-value.ts';
import { readWhen } from './read-when.ts';

/** Fields, and what is to be said of each line. */
interface Found {
  readonly fields: Record<string, Tree>;
  readonly doubts: Remark[];
  readonly notes: Remark[];
}

export function readLabelledItem(text: string, readFor: ReadFor): ReadContributions {
  const labelled = readLabelled(text);
  const found: Found = { fields: {}, doubts: [], notes: [] };
  const entries = onePerLine(labelled.entries, found.doubts);
  const of = (name: LineName): Entry | undefined => entries.find((entry) => entry.name === name && entry.value !== '');
  const section = of('section');
  const kind = kindOf(entries, of('kind'), section, readFor, found.doubts);
  const language = languageOf(labelled, of('language'), readFor, found.doubts);
  const words = formWordsIn(language ?? labelled.language ?? readFor.languages[0] ?? 'en');
  const heading = labelled.heading?.text;
  const title = of('title')?.value ?? heading;
  if (title !== undefined)
    readInto(found, questionNamed(kind, 'title'), of('title') ?? entryOf('title', title, labelled.heading?.number), {
      after: readFor.after,
    });
  for (const entry of entries)
    if (!['title', 'kind', 'section', 'language', 'body'].includes(entry.name))
      readEntry(found, kind, entry, { after: readFor.after, title });
  credit(found, labelled);
  if (labelled.body !== '') found.fields['body'] = `${labelled.body}\n`;
  lackOf(found, kind, entries, words.labels, labelled);
  const item = { ...(kind === 'article' ? {} : { kind }), ...found.fields };
  const { value, faults } = conform(itemSchema, item);
  const others =
    found.doubts.length > 0
      ? []
      : faults.map(({ message, help }) => ({ line: 1, message, ...(help === undefined ? {} : { help }) }));
  const doubts = [...found.doubts, ...others].sort((a, b) => a.line - b.line);
  if (value === undefined || doubts.length > 0) return { contributions: [], doubts, notes: found.notes };
  const line = of('title')?.line ?? labelled.heading?.number ?? 1;
  const contribution = {
    item: itemValue(kind, valueOfTree(itemSchema, item) as Answered),
    kind,
    line,
    ...(section === undefined ? {} : { section: { name: section.value, line: section.line } }),
    ...(language === undefined ? {} : { language }),
  };
  return { contributions: [contribution], doubts, notes: found.notes };
}

function entryOf(name: LineName, value: string, line = 1): Entry {
  return { name, label: '#', value, line };
}

/** A label that is there again says the same, or nothing; links may be several. */
function onePerLine(entries: readonly Entry[], doubts: Remark[]): readonly Entry[] {
  const kept = new Map<LineName, Entry>();
  for (const entry of entries) {
    const before = kept.get(entry.name);
    if (before === undefined || before.value === '') kept.set(entry.name, entry);
    else if (entry.name === 'links' && entry.value !== '')
      kept.set(entry.name, { ...before, value: `${before.value}\n${entry.value}` });
    else if (entry.value !== '' && entry.value !== before.value)
      doubts.push({
        line: entry.line,
        message: `"${entry.label}:" is there twice, and says different things`,
        help: 'Delete one of the two',
      });
  }
  return [...kept.values()];
}

/** The kind that is named, that its section has, or that has all the fields that were filled in. */
function kindOf(
  entries: readonly Entry[],
  typed: Entry | undefined,
  section: Entry | undefined,
  { kind, kindOfSection }: ReadFor,
  doubts: Remark[],
): Kind {
  if (kind !== undefined) return kind;
  if (typed !== undefined) {
    const meant =
      kinds.find((one) => one === typed.value.toLowerCase()) ?? (choiceMeant(typed.value, kinds) as Kind | undefined);
    if (meant !== undefined) return meant;
    doubts.push({
      line: typed.line,
      message: `"${typed.label}:" is no kind of item: ${typed.value}`,
      help: `Write one of ${kinds.join(', ')}`,
    });
    return 'article';
  }
  const filled = entries.filter(({ name, value }) => value !== '' && kinds.some((one) => name in kindFields[one]));
  const fits = (one: Kind) => filled.every(({ name }) => name in kindFields[one]);
  const ofSection = section && kindOfSection(section.value);
  if (ofSection !== undefined && fits(ofSection)) return ofSection;
  const found = kinds.find(fits);
  if (found === undefined)
    doubts.push({
      line: filled[0]!.line,
      message: `No kind of item has all of these: ${filled.map(({ label }) => `"${label}:"`).join(', ')}`,
      help: `Say what it is in a line \`Kind:\`, as one of ${kinds.join(', ')}, and put the other things into the text`,
    });
  return found ?? 'article';
}

/** The one that it names, else that of its labels, where the publication has it. */
function languageOf(
  { language, entries }: Labelled,
  typed: Entry | undefined,
  { languages }: ReadFor,
  doubts: Remark[],
): string | undefined {
  const find = (one: string | undefined) => languages.find((tag) => tag === one || tag.split('-')[0] === one);
  const have = `The publication is in ${languages.join(', ')}`;
  if (typed !== undefined) {
    const named = languages.find((tag) => tag === typed.value) ?? find(languageInWords(typed.value));
    if (named === undefined) doubts.push(remark(typed, `is no language of the publication: ${typed.value}`, have));
    return named;
  }
  const found = find(language);
  // Where the publication has no form of its own, it sends the English one.
  const hasForm = languages.some((tag) => Object.hasOwn(formWords, tag.split('-')[0] ?? ''));
  if (found === undefined && language !== undefined && hasForm)
    doubts.push({
      line: entries[0]?.line ?? 1,
      message: 'Its labels are in a language that the publication does not have',
      help: `${have}. Translate it, or say what it is in: \`Language: ${languages[0]}\``,
    });
  return found;
}

function questionNamed(kind: Kind, name: string): Question | undefined {
  return questionsOf(kind).find((question) => question.name === name);
}

function readEntry(found: Found, kind: Kind, entry: Entry, around: Around): void {
  const { name, label, value, line } = entry;
  if (value === '') return;
  if (name === 'contributor') {
    const sender = nameOf(value);
    if (sender !== undefined) readInto(found, questionNamed(kind, name), { ...entry, value: sender }, around);
    return;
  }
  if (name === 'start') {
    const { problem, help, note, ...days } = readWhen(value, around.after);
    if (problem !== undefined) found.doubts.push(remark(entry, problem, help));
    else Object.assign(found.fields, { ...days, ...found.fields });
    if (note !== undefined) found.notes.push(remark(entry, note));
    return;
  }
  const question = questionNamed(kind, name);
  // Readers join where its address leads, not at a place.
  const isOnline = name === 'place' && /^<?https?:\/\/\S+$/i.test(value);
  if (question === undefined)
    found.doubts.push({
      line,
      message: `An item of the kind ${kind} has no "${label}:"`,
      help: 'Put it into the text, or say what it is in a line `Kind:`',
    });
  else readInto(found, isOnline ? questionNamed(kind, 'online') : question, entry, around);
}

function readInto(
  { fields, doubts, notes }: Found,
  question: Question | undefined,
  entry: Entry,
  around: Around,
): void {
  if (question === undefined) return;
  const read: Read = readValue(question, entry.value, around);
  if (read.problem !== undefined) doubts.push(remark(entry, read.problem, read.help));
  else if (read.value !== undefined) {
    const before = fields[question.name];
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(read.value))
      doubts.push(remark(entry, 'says something else than another line', 'Delete one of the two'));
    fields[question.name] = read.value;
    if (read.note !== undefined) notes.push(remark(entry, read.note));
  }
}

function remark({ label, line }: Entry, message: string, help?: string): Remark {
  return { line, message: `"${label}:" ${message}`, ...(help === undefined ? {} : { help }) };
}

/** Whoever sent it is named, if no line says who it is from. Their address is nobody's business. */
function credit({ fields, notes }: Found, { sender, entries }: Labelled): void {
  const name = sender === undefined ? undefined : nameOf(sender.text);
  if (fields['contributor'] === undefined && name !== undefined) fields['contributor'] = name;
  const from = entries.find((entry) => entry.name === 'contributor' && entry.value !== '');
  if (fields['contributor'] === undefined && from !== undefined)
    notes.push(remark(from, 'has no name, so nobody is credited'));
}

/** `Ada Example <ada@example.org>` without the address. */
function nameOf(text: string): string | undefined {
  const name = text
    .slice(0, 300)
    .replace(/[<[(]?(?:mailto:)?[^\s<>()[\]]{1,100}@[^\s<>()[\]]{1,100}[>\])]?/g, '')
    .replace(/^[\s"',;]+|[\s"',;]+$/g, '');
  return /\p{L}/u.test(name) ? name : undefined;
}

/** What its kind cannot do without. */
function lackOf(
  { fields, doubts }: Found,
  kind: Kind,
  entries: readonly Entry[],
  labels: Readonly<Record<LineName, string>>,
  { body, above }: Labelled,
): void {
  const isDoubted = (name: string) => entries.some((entry) => entry.name === name && entry.value !== '');
  for (const { name, isNeeded, what, example } of questionsOf(kind)) {
    if (!isNeeded || fields[name] !== undefined || isDoubted(name)) continue;
    const label = labels[name as LineName];
    const line = entries.find((entry) => entry.name === name)?.line ?? entries[0]?.line ?? 1;
    doubts.push({
      line,
      message: `Nothing is behind "${label}:". ${what}`,
      help: `Write a line \`${label}: ${example ?? '...'}\``,
    });
  }
  const says = Object.keys(fields).filter((name) => !['title', 'contributor'].includes(name));
  if (says.length > 0 || body !== '' || doubts.length > 0) return;
  const help =
    above > 0
      ? `Put the text below the labels, or behind a line \`${labels.body}:\``
      : `Write the text behind a line \`${labels.body}:\``;
  doubts.push({ line: entries[0]?.line ?? 1, message: 'It has a title and no text', help });
}
