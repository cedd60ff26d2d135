// Labels that are none, at the head of what colleagues send: a slip of the fingers, or a word of another language. Left
// alone, they would go into the text with what is behind them.

import { inOneLine } from '../issue/about.ts';
import { languageInWords } from '../issue/language-in-words.ts';
import { kinds, type Kind } from '../issue/kinds.ts';
import { meant } from '../issue/meanings.ts';
import type { Role } from '../issue/role.ts';
import { exampleOf, fieldsOf, open } from '../issue/schema-at.ts';
import { itemSchema } from '../issue/schema.ts';
import { wordsFor } from '../languages/index.ts';
import type { LineName } from '../languages/language.ts';
import type { ReadFor, Remark } from './contribution.ts';
import { lexiconFor } from './date-lexicon.ts';
import { formWordsIn } from './form-words.ts';
import { inYearOf } from './in-year-of.ts';
import { kindMeant } from './kind-and-language.ts';
import type { Labelled } from './labelled-text.ts';
import { meantLabel, type MeantLabel, type StrangeLabel } from './labels.ts';
import { questionsOf, type Question } from './questions.ts';
import { readValue } from './read-value.ts';
import { readWhen } from './read-when.ts';

/** What was meant, where that is clear, and what is said of it. */
interface Strange {
  readonly name?: LineName;
  readonly remark: Remark;
}

export interface StrangeLines {
  /** What keeps it from being placed. */
  readonly doubts: readonly Strange[];
  /** What may be right as it is. */
  readonly notes: readonly Remark[];
}

/**
 * Those that are near to a label which the kind can have, and those that name a field without one. Any other word is one
 * of the text, and nothing is said of it below `Text:` and below an empty line, unless what is behind it is what belongs
 * behind the label, such as a date.
 */
export function strangeLabels(labelled: Labelled, kind: Kind, readFor: ReadFor): StrangeLines {
  const { languages } = readFor;
  const { labels } = formWordsIn(labelled.language ?? languages[0] ?? 'en');
  const names = new Set<string>([...questionsOf(kind).map(({ name }) => name), 'kind', 'section', 'language']);
  // What has no label for its kind may be of any.
  const canHave = (name: LineName): boolean => kind === 'article' || names.has(name);
  // `Wher:` is no second `When:`.
  const isThere = (name: LineName): boolean => labelled.entries.some((one) => one.name === name && one.value !== '');
  const doubts: Strange[] = [];
  const notes: Remark[] = [];
  for (const strange of labelled.strange) {
    const { typed, value, isBelowGap, line } = strange;
    const meant =
      meantLabel(typed, languages, (name) => canHave(name) && !isThere(name)) ?? meantLabel(typed, languages, canHave);
    if (meant !== undefined && (!isBelowGap || belongsBehind(meant, value, kind, readFor))) {
      const { name, label, language } = meant;
      const message =
        language === undefined
          ? `"${typed}:" is no label. Did you mean "${label}:"?`
          : `"${typed}:" is a label in ${wordsFor('en').languageName(language)}: here it is "${label}:"`;
      const help = `Write \`${label}:\`; if the line belongs to the text, write a line \`${labels.body}:\` above it`;
      doubts.push({ name, remark: { line, message, help } });
      continue;
    }
    const place = placeOf(strange, labelled);
    if (place === undefined) continue;
    const help = helpFor(strange, kind, labels.body, readFor);
    if (help !== undefined) doubts.push({ remark: { line, message: `"${typed}:" is no label`, help } });
    else
      notes.push({ line, message: `"${typed}:" is no label, so the line is ${place}: look whether it belongs there` });
  }
  return { doubts, notes };
}

/** Where a line goes that stands beside labels; undefined for one of a greeting, or below an empty line. */
function placeOf({ value, line, isBelowGap }: StrangeLabel, { strange, entries }: Labelled): string | undefined {
  let next = line + 1;
  while (strange.some((one) => one.line === next)) next += 1;
  if (line > entries[0]!.line) return isBelowGap ? undefined : 'in the text';
  return value !== '' && entries[0]!.line === next ? 'left out' : undefined;
}

/** A field that no form has, such as where the news is from, is written in the issue: with what was typed, if it fits. */
function helpFor({ typed, value }: StrangeLabel, kind: Kind, body: string, readFor: ReadFor): string | undefined {
  const fields = fieldsOf(open(itemSchema, { kind }));
  const labelled = formWordsIn('en').labels;
  const names = Object.keys(fields).filter((name) => !(name in labelled));
  const name = names.find((one) => one === typed.toLowerCase()) ?? meant(typed, names);
  const own = name === undefined ? undefined : (ownValue(name, value, kind, readFor) ?? exampleOf(fields[name]!));
  if (own === undefined) return undefined;
  const line = `${name}: ${inYearOf(readFor.after, inOneLine(own))}`;
  return `Delete the line here, and write \`${line}\` in the issue once the item is there; if the line belongs to the text, write a line \`${body}:\` above it`;
}

/** What was typed, as it is written in the issue. */
function ownValue(name: string, value: string, kind: Kind, { after, languages }: ReadFor): string | undefined {
  const question = questionsOf(kind).find((one) => one.name === name);
  if (question === undefined || question.form !== 'text' || value === '') return undefined;
  const read = readValue(question, value, { after, lexicon: lexiconFor(languages), languages });
  return read.problem === undefined && typeof read.value === 'string' ? read.value : undefined;
}

/** Values that are not just any words. */
const formed: readonly Role[] = ['date', 'time', 'zone', 'address', 'language'];

function isFormed({ form, role }: Question): boolean {
  return form !== 'text' || formed.includes(role);
}

/** Whether a value has the form of what was meant: a title may be anything, and says nothing. */
function belongsBehind({ name, language }: MeantLabel, value: string, kind: Kind, readFor: ReadFor): boolean {
  const { after, languages, isSection } = readFor;
  if (value === '') return false;
  if (name === 'kind') return kindMeant(value) !== undefined;
  if (name === 'section') return isSection?.(value) === true;
  if (name === 'language') return languageInWords(value, languages) !== undefined;
  const lexicon = lexiconFor(language === undefined ? languages : [...languages, language]);
  if (name === 'start') return readWhen(value, after, lexicon).problem === undefined;
  const asked = [kind, ...kinds].flatMap(questionsOf).find((question) => question.name === name);
  return (
    asked !== undefined &&
    isFormed(asked) &&
    readValue(asked, value, { after, lexicon, languages }).problem === undefined
  );
}
