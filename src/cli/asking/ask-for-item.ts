// The questions about an item: what its flags do not say is asked for, first what its kind needs, then what else is
// known.

import { UserError } from '../../base/errors.ts';
import { itemValue, valueOf, type Answered } from '../../content/contributions/item-value.ts';
import { questionsOf, type Question } from '../../content/contributions/questions.ts';
import { readValue, type Read } from '../../content/contributions/read-value.ts';
import { treeOf } from '../../content/edit/edited.ts';
import type { Value } from '../../content/edit/written-value.ts';
import { conform } from '../../content/issue/conform.ts';
import type { Kind } from '../../content/issue/kinds.ts';
import { itemSchema } from '../../content/issue/schema.ts';
import { asTree, choicesOf, exampleOf } from '../../content/issue/schema-at.ts';
import type { Answers } from './answers.ts';
import { fits } from './fits.ts';
import type { Flags } from './flags.ts';
import { inYearOf } from './in-year-of.ts';

interface Asking {
  readonly answers: Answers;
  readonly flags: Flags;
  /** The date of the issue: a day without a year is after it. */
  readonly after: string;
}

/** Names for programs, and earlier items: they have flags, but nobody knows them by heart. */
const unlisted = ['id', 'word', 'reference'];

/** The item, which conforms. Throws UserError where a flag is wrong, or where there is nobody to ask. */
export async function askForItem(kind: Kind, asking: Asking): Promise<Answered> {
  const item = itemValue(kind, await askForFields(questionsOf(kind), asking, 'What else is known?'));
  asking.answers.finish();
  const [fault] = conform(itemSchema, treeOf(item)).faults;
  if (fault !== undefined) throw new UserError(fault.message, fault.help === undefined ? {} : { hint: fault.help });
  return item;
}

/** What the flags say of an item that is known otherwise. Throws UserError where one is wrong. */
export function givenFields(kind: Kind, asking: Omit<Asking, 'after'>): Promise<Answered> {
  return allFromFlags(questionsOf(kind), asking);
}

async function askForFields(
  questions: readonly Question[],
  asking: Asking,
  more: string,
  problem: (fields: Answered) => string | undefined = () => undefined,
): Promise<Answered> {
  const found: Record<string, Value> = {};
  const open: Question[] = [];
  for (const question of questions) {
    const given = await fromFlags(question, asking);
    // The text is what an item is for, though some do without.
    const isAsked = given === undefined && (question.isNeeded || question.role === 'prose');
    const answer = isAsked ? await ask(question, asking) : given;
    if (answer !== undefined) found[question.name] = answer;
    else if (!isAsked && !unlisted.includes(question.role)) open.push(question);
  }
  const choices = open.map(({ name, what }) => ({ value: name, name: `${name}: ${inside(what)}`, short: name }));
  const chosen = await asking.answers.some(more, choices, (names) => {
    const examples = open
      .filter(({ name }) => names.includes(name))
      .map(({ name, schema }) => [name, exampleOf(schema) ?? '...']);
    return problem({ ...found, ...Object.fromEntries(examples) });
  });
  for (const question of open.filter(({ name }) => chosen.includes(name))) {
    const answer = await ask({ ...question, isNeeded: true }, asking);
    if (answer !== undefined) found[question.name] = answer;
  }
  return found;
}

/** Undefined where no flag says anything about it. What its flags leave out of a group is asked for. */
async function fromFlags(question: Question, { answers, flags }: Omit<Asking, 'after'>): Promise<Value | undefined> {
  const { flag, schema, role, form, parts } = question;
  if (form === 'text') {
    if (role === 'flag') return flags.isSet(flag) ? true : undefined;
    const text = answers.given(flag, fits(schema));
    return text === undefined ? undefined : valueOf(question, text);
  }
  if (form === 'texts') {
    const texts = flags.list(flag);
    const wrong = texts?.map(fits(schema)).find((what) => what !== undefined);
    if (wrong !== undefined) throw new UserError(`--${flag} ${wrong}`);
    return texts;
  }
  if (form === 'groups') return groupsFromFlags(question, flags);
  const fields = await allFromFlags(parts, { answers, flags });
  return Object.keys(fields).length === 0 ? undefined : whole(question, fields);
}

async function allFromFlags(parts: readonly Question[], asking: Omit<Asking, 'after'>): Promise<Answered> {
  const fields: Record<string, Value> = {};
  for (const part of parts) {
    const value = await fromFlags(part, asking);
    if (value !== undefined) fields[part.name] = value;
  }
  return fields;
}

/** Several links: the first label is of the first address, and so on. */
function groupsFromFlags(question: Question, flags: Flags): Value | undefined {
  const columns = question.parts.map((part) => ({ part, texts: flags.list(part.flag) ?? [] }));
  const count = Math.max(...columns.map(({ texts }) => texts.length));
  if (count === 0) return undefined;
  return Array.from({ length: count }, (_, index) => {
    const fields = columns.flatMap(({ part, texts }) => {
      const text = texts[index];
      if (text === undefined) return [];
      const wrong = fits(part.schema)(text);
      if (wrong !== undefined) throw new UserError(`--${part.flag} ${wrong}`);
      return [[part.name, valueOf(part, text)] as const];
    });
    return whole(question, Object.fromEntries(fields));
  });
}

/** A group that conforms. */
function whole({ schema, flag, parts }: Question, fields: Answered): Value {
  const [fault] = conform(schema, treeOf(fields as Value)).faults;
  if (fault === undefined) return fields as Value;
  const lacking = parts.filter(({ name, isNeeded }) => isNeeded && fields[name] === undefined);
  const hint = lacking.length > 0 ? `Give ${lacking.map((part) => `--${part.flag}`).join(', ')}` : fault.help;
  throw new UserError(
    lacking.length > 0
      ? `--${flag}-... is not complete`
      : `--${flag}-...: ${fault.message.replace(/^The file /, 'it ')}`,
    hint === undefined ? {} : { hint },
  );
}

async function ask(question: Question, asking: Asking): Promise<Value | undefined> {
  const { flag, schema, role, form, isNeeded, what } = question;
  const { answers } = asking;
  if (form === 'group') return askForGroup(question, asking);
  if (form === 'groups') return askForGroups(question, asking);
  if (role === 'flag') return true;
  const choices = choicesOf(schema);
  if (choices.length > 0)
    return answers.choice(
      flag,
      messageOf(question, asking),
      choices.map((value) => ({ value, name: value })),
      choices[0]!,
    );
  const message =
    form === 'texts' ? `${inside(what, true)} (for example English, French):` : messageOf(question, asking);
  const read = (typed: string) => readAnswer(question, typed, asking.after);
  const text = await answers.asked(flag, message, isNeeded, (typed) => read(typed).problem);
  return text === undefined ? undefined : read(text).value;
}

/** What people type by hand may be in words: `12 May 2027`, `2 pm`. */
function readAnswer(question: Question, typed: string, after: string): { value?: Value; problem?: string | undefined } {
  const { schema, role, form } = question;
  const read: Read = role === 'prose' ? { value: typed } : readValue(question, typed, { after });
  if (read.problem !== undefined)
    return { problem: read.help === undefined ? read.problem : `${read.problem}. ${inYearOf(after, read.help)}` };
  if (form === 'texts') return { value: read.value as readonly string[] };
  const text = String(read.value ?? typed);
  return { value: valueOf(question, text), problem: fits(schema)(text) };
}

/** One way to reach somebody, say, is enough: which of its fields are known is asked first. */
async function askForGroup(question: Question, asking: Asking): Promise<Value | undefined> {
  const { schema, parts, what, flag } = question;
  if (!asking.answers.canAsk) {
    const [first] = Object.keys(asTree(exampleOf(schema) ?? {}) ?? {});
    return (await asking.answers.asked(`${flag}-${first}`, what, question.isNeeded, () => undefined)) as undefined;
  }
  return (await askForFields(
    parts,
    asking,
    `${inside(what, true)}: what ${parts.some(({ isNeeded }) => isNeeded) ? 'else ' : ''}is known?`,
    (fields) => {
      const [fault] = conform(schema, treeOf(fields as Value)).faults;
      return fault && `It ${fault.message.replace(/^The file /, '')}`;
    },
  )) as Value;
}

async function askForGroups(question: Question, asking: Asking): Promise<Value> {
  const groups: Value[] = [];
  do groups.push((await askForGroup(question, asking))!);
  while (await asking.answers.isThereMore(`Another ${question.flag}?`));
  return groups;
}

function messageOf({ what, example, isNeeded, role }: Question, { after }: Asking): string {
  const skip = isNeeded ? '' : 'Enter to skip';
  const shown = example === undefined || role === 'prose' ? '' : `for example ${inYearOf(after, example)}`;
  const aside = [shown, skip].filter((part) => part !== '').join('; ');
  return `${inside(what, true)}${aside === '' ? '' : ` (${aside})`}:`;
}

/** A sentence inside of another. */
function inside(what: string, isStart = false): string {
  const bare = what.replace(/\.$/, '');
  return isStart ? bare : `${bare[0]?.toLowerCase() ?? ''}${bare.slice(1)}`;
}
