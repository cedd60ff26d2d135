// The questions about an item: what its flags do not say is asked for, first what its kind needs, then what else is
// known.

import { UserError } from '../../base/errors.ts';
import type { ReadFor } from '../../content/contributions/contribution.ts';
import { lexiconFor } from '../../content/contributions/date-lexicon.ts';
import { readBeside } from '../../content/contributions/in-order.ts';
import { itemValue, valueOf, type Answered } from '../../content/contributions/item-value.ts';
import { questionsOf, type Question } from '../../content/contributions/questions.ts';
import { zoneHelp } from '../../content/contributions/read-days.ts';
import { readValue, type Around, type Read } from '../../content/contributions/read-value.ts';
import { readWhen } from '../../content/contributions/read-when.ts';
import { treeOf } from '../../content/edit/edited.ts';
import type { Value } from '../../content/edit/written-value.ts';
import { conform } from '../../content/issue/conform.ts';
import { meantItem } from '../../content/issue/meant-item.ts';
import { parseAddress } from '../../content/prose/address.ts';
import type { Kind } from '../../content/issue/kinds.ts';
import { wordsFor } from '../../content/languages/index.ts';
import { controls } from '../../content/issue/decode.ts';
import type { Tree } from '../../content/issue/read-tree.ts';
import { itemSchema } from '../../content/issue/schema.ts';
import { asTree, choicesOf, exampleOf } from '../../content/issue/schema-at.ts';
import type { Answers } from './answers.ts';
import { fits, withHelp } from './fits.ts';
import type { Flags } from './flags.ts';
import { inYearOf } from './in-year-of.ts';

export interface Asking {
  readonly answers: Answers;
  readonly flags: Flags;
  /** The date of the issue, what its publication calls days, and its languages: answers are in words. */
  readonly around: Around;
  /** Says how an answer was read that does not say everything. */
  readonly note: (text: string) => void;
}

/** What was answered; a day may come with its hours, or with the last day. */
interface Answer {
  readonly value: Value;
  readonly also?: Readonly<Record<string, string>>;
}

/** Answers are read as what colleagues send. */
export function aroundOf({ after, languages, ids }: Pick<ReadFor, 'after' | 'languages' | 'ids'>): Around {
  return { after, languages, ids, lexicon: lexiconFor(languages) };
}

/** Names for programs, and earlier items: they have flags, but nobody knows them by heart. */
const unlisted = ['id', 'word', 'reference'];

/** The item, which conforms. Throws UserError where a flag is wrong, or where there is nobody to ask. */
export async function askForItem(kind: Kind, asking: Asking): Promise<Answered> {
  const item = itemValue(kind, await askForFields(questionsOf(kind), asking, { more: 'What else is known?' }));
  asking.answers.finish();
  const [fault] = conform(itemSchema, treeOf(item)).faults;
  if (fault !== undefined) throw new UserError(fault.message, fault.help === undefined ? {} : { hint: fault.help });
  return item;
}

/** What the flags say of an item that is known otherwise. Throws UserError where one is wrong. */
export function givenFields(kind: Kind, asking: Asking): Answered {
  return allFromFlags(questionsOf(kind), asking);
}

interface Ways {
  /** The question for what is not needed. */
  readonly more: string;
  /** What is wrong with all of them together. */
  readonly problem?: (fields: Answered) => string | undefined;
  /** Whether all of them can be left out: then one that is needed can be skipped, and nothing else is asked. */
  readonly canSkip?: boolean;
}

async function askForFields(
  questions: readonly Question[],
  asking: Asking,
  { more, problem = () => undefined, canSkip = false }: Ways,
): Promise<Answered> {
  const found: Record<string, Value> = {};
  const open: Question[] = [];
  for (const question of questions) {
    const given = fromFlags(question, asking, found);
    const isKnown = given !== undefined || found[question.name] !== undefined;
    // The text is what an item is for, though some do without.
    const isAsked = !isKnown && (question.isNeeded || question.role === 'prose');
    const isNeeded = question.isNeeded && !canSkip;
    const answer = isAsked ? await ask({ ...question, isNeeded }, asking, found) : given;
    if (isAsked && answer === undefined && question.isNeeded && canSkip) return found;
    if (answer !== undefined) putInto(found, question, answer);
    else if (isKnown) continue;
    else if (!isAsked && !unlisted.includes(question.role)) open.push(question);
  }
  const choices = open.map(({ name, what }) => ({ value: name, name: `${name}: ${inside(what)}`, short: name }));
  const chosen = await asking.answers.some(more, choices, (names) => {
    if (names.length === 0 && canSkip) return undefined;
    const ticked = { ...found, ...examplesOf(open.filter(({ name }) => names.includes(name))) };
    const what = problem(ticked);
    if (what === undefined) return undefined;
    const enough = waysOut(open, ticked, problem);
    const how = enough === undefined ? '' : `: choose ${enough}`;
    return names.length === 0
      ? `${what}${how}. Move with the arrow keys, choose with the space bar, then press Enter`
      : `${what}${how}${names.length === open.length ? '' : ', too'}`;
  });
  for (const question of open.filter(({ name }) => chosen.includes(name))) {
    // It may have been chosen by mistake.
    const answer = await ask({ ...question, isNeeded: false }, asking, found);
    if (answer !== undefined) putInto(found, question, answer);
  }
  return found;
}

function examplesOf(questions: readonly Question[]): Answered {
  return Object.fromEntries(questions.map(({ name, schema }) => [name, (exampleOf(schema) ?? '...') as Value]));
}

/** The fields of which one more is enough, as words: `url or contact`. Undefined where no single one is. */
function waysOut(
  open: readonly Question[],
  known: Answered,
  problem: (fields: Answered) => string | undefined,
): string | undefined {
  const enough = open.filter((one) => problem({ ...known, ...examplesOf([one]) }) === undefined);
  return enough.length === 0 ? undefined : either.format(enough.map(({ name }) => name));
}

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** Throws UserError where two answers say different things. */
function putInto(found: Record<string, Value>, { name, flag }: Question, { value, also = {} }: Answer): void {
  for (const [field, one] of Object.entries({ [name]: value, ...also })) {
    const before = found[field];
    if (before !== undefined && before !== one && typeof one === 'string')
      throw new UserError(`--${flag} says \`${one}\`, and another answer says \`${String(before)}\``, {
        hint: 'Say it once',
      });
    found[field] = one;
  }
}

/** Undefined where no flag says anything about it. What its flags leave out of a group is asked for. */
function fromFlags(question: Question, asking: Asking, known: Answered): Answer | undefined {
  const { flags } = asking;
  const { flag, role, form, parts } = question;
  if (form === 'text') {
    if (role === 'flag') return flags.isSet(flag) ? { value: true } : undefined;
    const text = flags.text(flag);
    return text === undefined ? undefined : readFlag(question, text, asking, known);
  }
  if (form === 'texts') {
    const texts = flags.list(flag);
    return (
      texts && { value: texts.flatMap((text) => readFlag(question, text, asking, known).value as readonly string[]) }
    );
  }
  if (form === 'groups') return groupsFromFlags(question, asking);
  const fields = allFromFlags(parts, asking);
  return Object.keys(fields).length === 0 ? undefined : { value: whole(question, fields) };
}

function allFromFlags(parts: readonly Question[], asking: Asking): Answered {
  const fields: Record<string, Value> = {};
  for (const part of parts) {
    const answer = fromFlags(part, asking, fields);
    if (answer !== undefined) putInto(fields, part, answer);
  }
  return fields;
}

/** Throws UserError. */
function readFlag(question: Question, typed: string, asking: Asking, known: Answered): Answer {
  const read = readAnswer(question, typed, asking, known);
  if (read.problem !== undefined) throw new UserError(`--${question.flag} ${read.problem}`);
  if (read.note !== undefined) asking.note(`--${question.flag} ${read.note}`);
  return read;
}

/** Several links: the first label is of the first address, and so on. */
function groupsFromFlags(question: Question, asking: Asking): Answer | undefined {
  const { flags } = asking;
  const columns = question.parts.map((part) => ({ part, texts: flags.list(part.flag) ?? [] }));
  const count = Math.max(...columns.map(({ texts }) => texts.length));
  if (count === 0) return undefined;
  const groups = Array.from({ length: count }, (_, index) => {
    const fields = columns.flatMap(({ part, texts }) => {
      const text = texts[index];
      return text === undefined ? [] : [[part.name, readFlag(part, text, asking, {}).value] as const];
    });
    return whole(question, Object.fromEntries(fields));
  });
  return { value: groups };
}

/** A group that conforms. */
function whole({ schema, flag, parts }: Question, fields: Answered): Value {
  const [fault] = conform(schema, treeOf(fields as Value)).faults;
  if (fault === undefined) return fields as Value;
  const lacking = parts.filter(({ name, isNeeded }) => isNeeded && fields[name] === undefined);
  const enough = parts.filter(
    (part) => conform(schema, treeOf({ ...fields, ...examplesOf([part]) } as Value)).faults.length === 0,
  );
  const hint =
    lacking.length > 0
      ? `Give ${lacking.map((part) => `--${part.flag}`).join(', ')}`
      : enough.length > 0
        ? `Give ${either.format(enough.map((part) => `--${part.flag}`))}`
        : fault.help;
  throw new UserError(
    lacking.length > 0
      ? `--${flag}-... is not complete`
      : `--${flag}-...: ${fault.message.replace(/^The file /, 'it ')}`,
    hint === undefined ? {} : { hint },
  );
}

async function ask(question: Question, asking: Asking, known: Answered): Promise<Answer | undefined> {
  const { flag, schema, role, form, isNeeded } = question;
  const { answers } = asking;
  if (form === 'group') return askForGroup(question, asking);
  if (form === 'groups') return askForGroups(question, asking);
  if (role === 'flag') return { value: true };
  const choices = choicesOf(schema);
  if (choices.length > 0) {
    const all = choices.map((value) => ({ value, name: value }));
    const none = isNeeded ? [] : [{ value: '', name: 'leave it out' }];
    const value = await answers.choice(flag, messageOf(question, asking), [...all, ...none], choices[0]!);
    return value === '' ? undefined : { value };
  }
  const message = messageOf(form === 'texts' ? { ...question, example: 'English, French' } : question, asking);
  const read = (typed: string) => readAnswer(question, typed, asking, known);
  const text = await answers.asked(flag, message, isNeeded, (typed) => read(typed).problem);
  if (text === undefined) return undefined;
  const found = read(text);
  if (found.note !== undefined) asking.note(`It ${found.note}`);
  return found.problem === undefined ? found : undefined;
}

type ReadAnswer =
  | (Answer & { readonly problem?: undefined; readonly note?: string | undefined })
  | { readonly problem: string; readonly note?: undefined };

/** Days and hours are in order with those that are known. */
function readAnswer(question: Question, typed: string, asking: Asking, known: Answered): ReadAnswer {
  const { also, ...alone } = readAlone(question, typed, asking);
  const read = readBeside(question.name, alone, known);
  if (read.problem !== undefined) return { problem: withHelp(read.problem, helpFor(asking, read.help)) };
  return { value: read.value as Value, note: read.note, ...(also === undefined ? {} : { also }) };
}

/** For people who type an answer, and no line of a file. */
function helpFor({ around }: Asking, help: string | undefined): string | undefined {
  if (help === zoneHelp) return 'Leave it out here, and give it as --timezone America/Toronto';
  return help && inYearOf(around.after, help);
}

type ReadAlone = Read & { readonly also?: Answer['also'] };

/** What people type may be in words: `12 May 2027`, `2 pm`. What has the form of the file is taken as it is. */
function readAlone(question: Question, typed: string, { around, flags }: Asking): ReadAlone {
  const { schema, role, form } = question;
  const problemOf = fits(schema);
  if (controls.test(typed) || role === 'prose' || (role === 'date' && problemOf(typed) === undefined)) {
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

/** One way to reach somebody, say, is enough: which of its fields are known is asked first. */
async function askForGroup(question: Question, asking: Asking): Promise<Answer | undefined> {
  const { schema, parts, what, flag } = question;
  if (!asking.answers.canAsk) {
    const [first] = Object.keys(asTree(exampleOf(schema) ?? {}) ?? {});
    await asking.answers.asked(`${flag}-${first}`, what, question.isNeeded, () => undefined);
    return undefined;
  }
  const problem = (fields: Answered) => {
    const [fault] = conform(schema, treeOf(fields as Value)).faults;
    return fault?.message.replace(/^The file /, 'It ');
  };
  const enough = question.isNeeded && problem({}) !== undefined ? waysOut(parts, {}, problem) : undefined;
  const aside = question.isNeeded
    ? `${enough === undefined ? '' : `${enough} is needed; `}Ctrl-C stops`
    : 'Enter to skip';
  const more = `${inside(what, true)}: what ${parts.some((part) => part.isNeeded) ? 'else ' : ''}is known? (${aside})`;
  for (;;) {
    const value = await askForFields(parts, asking, { more, problem, canSkip: !question.isNeeded });
    const lacking = problem(value);
    if (lacking === undefined) return { value: value as Value };
    if (question.isNeeded) {
      asking.note(
        `${enough === undefined ? lacking : `One of these is needed: ${enough}`}. Ctrl-C stops, and nothing is written`,
      );
      continue;
    }
    // Every part of it was skipped, or one that it cannot do without.
    if (Object.keys(value).length > 0) asking.note(`Left out: ${inside(what)}. ${lacking}`);
    return undefined;
  }
}

async function askForGroups(question: Question, asking: Asking): Promise<Answer | undefined> {
  const groups: Value[] = [];
  do {
    const group = await askForGroup(question, asking);
    if (group === undefined) break;
    groups.push(group.value);
  } while (await asking.answers.isThereMore(`Another ${question.flag}?`));
  return groups.length === 0 ? undefined : { value: groups };
}

function messageOf(question: Question, asking: Asking): string {
  const { isNeeded, role } = question;
  // On a terminal, Enter ends the text.
  const what = role === 'prose' ? question.what.replace(/, in Markdown: .*/, ', in one line') : question.what;
  const shown = exampleFor(question, asking);
  const asides = [
    ...(role === 'prose' ? ['paragraphs and lists are easier to write in the file afterwards'] : []),
    ...(shown === undefined ? [] : [`for example ${shown}`]),
    ...(isNeeded ? [] : ['Enter to skip']),
  ];
  return `${inside(what, true)}${asides.length === 0 ? '' : ` (${asides.join('; ')})`}:`;
}

/** None for a heading, which is another for each kind; a day is welcome in words, too. */
function exampleFor({ name, example, role }: Question, { around: { after } }: Asking): string | undefined {
  if (example === undefined || role === 'prose' || name === 'title') return undefined;
  const shown = inYearOf(after, example);
  return role === 'date' ? `${wordsFor('en').date(shown).replaceAll('\u00a0', ' ')} or ${shown}` : shown;
}

/** A sentence inside of another. */
function inside(what: string, isStart = false): string {
  const bare = what.replace(/\.$/, '');
  return isStart ? bare : `${bare[0]?.toLowerCase() ?? ''}${bare.slice(1)}`;
}
