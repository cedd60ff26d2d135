// What somebody typed -> the answer to a question, or what is wrong with it. The same for flags and at prompts.

import type { ReadFor } from '../../content/contributions/contribution.ts';
import { lexiconFor } from '../../content/contributions/date-lexicon.ts';
import { readBeside } from '../../content/contributions/in-order.ts';
import { valueOf, type Answered } from '../../content/contributions/item-value.ts';
import type { Question } from '../../content/contributions/questions.ts';
import { zoneHelp } from '../../content/contributions/read-days.ts';
import { readValue, type Around, type Read } from '../../content/contributions/read-value.ts';
import { readWhen, recursHelp } from '../../content/contributions/read-when.ts';
import type { Value } from '../../content/edit/written-value.ts';
import { controls } from '../../content/issue/decode.ts';
import { meantItem } from '../../content/issue/meant-item.ts';
import type { Tree } from '../../content/issue/read-tree.ts';
import { parseAddress } from '../../content/prose/address.ts';
import type { Answers } from './answers.ts';
import { fits, withHelp } from './fits.ts';
import type { Flags } from './flags.ts';
import { inYearOf } from '../../content/contributions/in-year-of.ts';

export interface Asking {
  readonly answers: Answers;
  readonly flags: Flags;
  /** The date of the issue, what its publication calls days, and its languages: answers are in words. */
  readonly around: Around;
  /** Says how an answer was read that does not say everything. */
  readonly note: (text: string) => void;
  /** What is wrong with the words of a link, in words that follow their name: a flag is taken all the same. */
  readonly labelDoubt: (label: string) => string | undefined;
}

/** A doubt about an answer that conforms; a person at the terminal is asked again. */
export function doubtOf({ flag }: Question, typed: string, { labelDoubt }: Asking): string | undefined {
  return flag === 'link-label' ? labelDoubt(typed) : undefined;
}

/** What was answered; a day may come with its hours, or with the last day. */
export interface Answer {
  readonly value: Value;
  readonly also?: Readonly<Record<string, string>>;
}

/** Answers are read as what colleagues send. */
export function aroundOf({ after, languages, ids }: Pick<ReadFor, 'after' | 'languages' | 'ids'>): Around {
  return { after, languages, ids, lexicon: lexiconFor(languages) };
}

type ReadAnswer =
  | (Answer & { readonly problem?: undefined; readonly note?: string | undefined })
  | { readonly problem: string; readonly note?: undefined };

/** Days and hours are in order with those that are known. */
export function readAnswer(question: Question, typed: string, asking: Asking, known: Answered): ReadAnswer {
  const { also, ...alone } = readAlone(question, typed, asking);
  const read = readBeside(question.name, alone, known);
  if (read.problem !== undefined) return { problem: withHelp(read.problem, helpFor(asking, read.help)) };
  return { value: read.value as Value, note: read.note, ...(also === undefined ? {} : { also }) };
}

/** For people who type an answer, and no line of a file. */
function helpFor({ around }: Asking, help: string | undefined): string | undefined {
  if (help === zoneHelp) return 'Leave it out here, and give it as --timezone America/Toronto';
  // The questions have one on it, and so have the flags.
  const own = help?.replace(recursHelp, '. If it comes again, write the first day here, and how often as `recurs`');
  return own && inYearOf(around.after, own);
}

type ReadAlone = Read & { readonly also?: Answer['also'] };

/** What people type may be in words: `12 May 2027`, `2 pm`. What has the form of the file is taken as it is. */
function readAlone(question: Question, typed: string, { around, flags }: Asking): ReadAlone {
  const { schema, role, form } = question;
  const problemOf = fits(schema);
  if (
    controls.test(typed) ||
    role === 'prose' ||
    (role === 'date' && form === 'text' && problemOf(typed) === undefined)
  ) {
    const problem = problemOf(typed);
    return problem === undefined ? { value: valueOf(question, typed) as Tree } : { problem };
  }
  const read: ReadAlone =
    question.flag === 'start'
      ? whenIn(typed, { ...around, lastDay: flags.text('end') })
      : readValue(question, typed, around);
  if (read.problem !== undefined || form === 'texts') return read;
  const text = String(read.value ?? typed);
  const problem = problemOf(text) ?? linkProblem(question, text, around);
  return problem === undefined ? { ...read, value: valueOf(question, text) as Tree } : { problem };
}

/** A link to an item that is not there leads nowhere. */
function linkProblem({ role }: Question, text: string, { ids }: Around): string | undefined {
  const address = role === 'address' ? parseAddress(text) : undefined;
  if (address?.kind !== 'item' || ids === undefined || ids().has(address.id)) return undefined;
  const { help } = meantItem(text, address.id, ids());
  return withHelp(`is neither a whole address nor the id of an item in this issue: ${text}`, help);
}

/** The first day of an event, and what is said with it: the last day, and hours. */
function whenIn(typed: string, { after, lexicon, lastDay }: Around): ReadAlone {
  const { start, problem, help, note, lacks: _, ...also } = readWhen(typed, after, lexicon, lastDay);
  return problem === undefined ? { value: start, note, also } : { problem, help };
}
