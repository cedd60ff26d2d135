// A mail or a Markdown file with labels -> an item, or what is missing and doubtful in it.

import { treeOf } from '../edit/edited.ts';
import type { Value } from '../edit/written-value.ts';
import { conform } from '../issue/conform.ts';
import { itemSchema } from '../issue/schema.ts';
import type { Tree } from '../issue/read-tree.ts';
import type { Aside } from './asides.ts';
import type { ReadContributions, ReadFor, Remark } from './contribution.ts';
import type { LabelName } from '../languages/language.ts';
import type { TypedFields } from './front-matter.ts';
import { isAboveForm } from './form-words.ts';
import { itemValue, valueOfTree, type Answered } from './item-value.ts';
import { kindOf, languageOf } from './kind-and-language.ts';
import { readLabelled, remarkOn, textOf, type Entry, type Labelled } from './labelled-text.ts';
import { leftOutNote, leftOutNotes } from './left-out.ts';
import { lexiconFor } from './date-lexicon.ts';
import { lacksOf } from './lacks.ts';
import { titleIn, type MailLine } from './mail-lines.ts';
import { farewell } from './mail-words.ts';
import { onePerLine, saysSame } from './one-per-line.ts';
import { asKnownTo, nameOf, questionNamed, readEntry, readInto, type Found } from './read-entry.ts';
import { secondItem } from './second-item.ts';
import { misplacedLabels } from './misplaced-labels.ts';
import { strangeLabels } from './strange-labels.ts';
import { withoutSignature } from './signature.ts';

const none: TypedFields = { fields: {}, lines: new Map() };

/** `typed` is what it has beside its labels, as in a file. */
export function readLabelledItem(text: string, readFor: ReadFor, typed = none): ReadContributions {
  const { given = {}, after, languages } = readFor;
  const labelled = readLabelled(text, languages);
  const { language: ofForm = '' } = labelled;
  const lexicon = lexiconFor(ofForm === '' || languages.includes(ofForm) ? languages : [...languages, ofForm]);
  const fields = { ...typed.fields, ...(treeOf(given as Value) as Record<string, Tree>) };
  const found: Found = { fields, doubts: [], notes: [], from: new Map(), isKindKnown: true };
  // When it is may be more than one field.
  const isOpen = ({ name }: Entry) => name === 'start' || given[name] === undefined;
  const isSame = (one: string, other: string) => saysSame(one, other, after, lexicon);
  const misplaced = misplacedLabels(labelled.entries.filter(isOpen), labelled, languages);
  found.doubts.push(...misplaced.doubts);
  const entries = onePerLine(misplaced.entries, isSame, found.doubts);
  const of = (name: LabelName): Entry | undefined => entries.find((entry) => entry.name === name && entry.value !== '');
  const section = of('section');
  const { kind, isKnown, from } = kindOf({ ...labelled, entries }, of('kind'), section, readFor, found.doubts);
  found.isKindKnown = isKnown;
  const strange = strangeLabels(labelled, kind, readFor);
  found.doubts.push(...strange.doubts.map(({ remark }) => remark));
  found.notes.push(...strange.notes, ...labelled.asides.map(besideTheTitle));
  const language = languageOf(labelled, of('language'), readFor, found.doubts);
  const titled = titleOf(labelled, of('title'), found, given['title'] !== undefined);
  if (titled !== undefined && given['title'] === undefined)
    readInto(found, questionNamed(kind, 'title'), titled, { after, lexicon, languages });
  const title = found.fields['title'] as string | undefined;
  const lastDay = (found.fields['end'] as string | undefined) ?? (of('end') ?? of('to'))?.value;
  const words = language ?? labelled.language ?? languages[0] ?? 'en';
  const ofKind = readFor.kind === undefined ? of('kind') : null;
  const around = { after, lexicon, title, languages, lastDay, language: words, ofKind };
  for (const entry of entries
    .map((one) => asKnownTo(kind, one))
    .toSorted((a, b) => besideDays.indexOf(a.name) - besideDays.indexOf(b.name)))
    if (!['title', 'kind', 'section', 'language', 'body'].includes(entry.name)) readEntry(found, kind, entry, around);
  credit(found, labelled);
  found.doubts.push(...textTwice(typed, labelled));
  takeBody(found, labelled);
  const { doubt: second, note } = secondItem(labelled, languages);
  if (second !== undefined) found.doubts.push(second);
  found.notes.push(...leftOutNotes(labelled, found.fields, readFor), ...(note === undefined ? [] : [note]));
  found.doubts.push(
    ...lacksOf(found.fields, {
      ...{ kind: isKnown ? kind : 'article', entries, labelled, language: words, isDoubted: found.doubts.length > 0 },
      ...(from === undefined ? {} : { guessedFrom: from }),
      meant: [...misplaced.names, ...strange.doubts.flatMap(({ name }) => name ?? [])],
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
    lines: new Map<string, number>([...entries.map(({ name, line }) => [name, line] as const), ...typed.lines]),
    ...(section === undefined ? {} : { section: { name: section.value, line: section.line } }),
    ...(language === undefined ? {} : { language }),
    ...(of('language') === undefined ? {} : { isLanguageTyped: true as const }),
  };
  return { contributions: [contribution], doubts, notes: found.notes };
}

/** What it says behind its label, else its heading, else what the mail is called, where it is no answer to another. */
function titleOf(
  { heading, subject, entries }: Labelled,
  typed: Entry | undefined,
  { notes, doubts, fields }: Found,
  isGiven: boolean,
): Entry | undefined {
  const other = typed?.value ?? fields['title'];
  if (heading !== undefined && other !== undefined && heading.text !== other && !isGiven)
    doubts.push({
      line: heading.number,
      message: `The heading "${heading.text}" is not the title, which is "${String(other)}"`,
      help: 'Delete one of the two, or put the heading into the text',
    });
  if (typed !== undefined) return typed;
  if (heading !== undefined)
    return { name: 'title', label: '#', isOfForm: true, value: heading.text, line: heading.number };
  const name = titleIn(subject?.text ?? '');
  if (name === '' || /^(?:re|aw|r[ée]f?|sv)\s*:/i.test(name) || entries.length === 0) return undefined;
  const title: Entry = { name: 'title', label: 'Subject', isOfForm: false, value: name, line: subject!.number };
  notes.push({ line: title.line, message: `It has no title, so it is called as the mail is: ${name}` });
  return title;
}

function besideTheTitle({ words, line }: Aside): Remark {
  return { line, message: `It has a title, so ${words} is in the text: look whether it belongs there` };
}

/** In front matter, and below it. */
function textTwice({ lines }: TypedFields, { body }: Labelled): readonly Remark[] {
  const own = lines.get('body');
  if (own === undefined || body.every((line) => line.text.trim() === '')) return [];
  const message = 'It has a text here, and another below the line `---`';
  return [{ line: own, message, help: 'Put the two together below the line `---`, and delete this one' }];
}

/** A text without labels is the text of an item whose title somebody gives. */
function takeBody({ fields, notes }: Found, { body, above, entries, heading, signature: below }: Labelled): void {
  if (fields['body'] !== undefined) return;
  const isText = entries.length === 0 && heading === undefined && fields['title'] !== undefined;
  const sender = typeof fields['contributor'] === 'string' ? fields['contributor'] : undefined;
  const { lines, signature: own, doubtful } = withoutSignature(isText ? above : body, sender);
  const signature = [...own, ...below];
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
  if (signature.length > 0) notes.push(leftOutNote('a signature', signature));
  if (doubtful !== undefined) notes.push({ line: doubtful.number, message: doubtfulEnd(doubtful, lines) });
}

/** A word of thanks alone has nobody's name below it. */
function doubtfulEnd(from: MailLine, lines: readonly MailLine[]): string {
  const words = from.text.trim();
  const isAlone = lines.every(({ text, number }) => number <= from.number || text.trim() === '');
  return isAlone && farewell().test(words)
    ? `Its text ends with "${words}": delete it if it was only the end of the mail`
    : `Its text ends with what may be a signature, from "${words}" on: delete it if it is one`;
}

const longestGreeting = 160;

/** The hours and the interval are looked at beside the days. */
const besideDays: readonly LabelName[] = ['time', 'recurs'];
/** Whoever sent it is named, if no line says who it is from. Their address is nobody's business. */
function credit({ fields, notes }: Found, { sender, entries }: Labelled): void {
  const name = sender === undefined ? undefined : nameOf(sender.text);
  if (fields['contributor'] === undefined && name !== undefined) fields['contributor'] = name;
  const from = entries.find((entry) => entry.name === 'contributor' && entry.value !== '');
  if (fields['contributor'] === undefined && from !== undefined)
    notes.push(remarkOn(from, 'has no name, so nobody is credited'));
}
