// The questions about an item: what its flags do not say is asked for, first what its kind needs, then what else is
// known.

import { UserError } from '../../base/errors.ts';
import { itemValue, type Answered } from '../../content/contributions/item-value.ts';
import { questionsOf, type Question } from '../../content/contributions/questions.ts';
import { treeOf } from '../../content/edit/edited.ts';
import type { Value } from '../../content/edit/written-value.ts';
import { conform } from '../../content/issue/conform.ts';
import type { Kind } from '../../content/issue/kinds.ts';
import { itemSchema } from '../../content/issue/schema.ts';
import { choicesOf } from '../../content/issue/schema-at.ts';
import { fromFlags, putInto } from './answers-from-flags.ts';
import { inside, messageOf } from './question-text.ts';
import { doubtOf, readAnswer, type Answer, type Asking } from './read-answer.ts';
import { examplesOf, flagsThatAnswer, waysOut } from './ways-out.ts';

/** Names for programs, and earlier items: they have flags, but nobody knows them by heart. */
const unlisted = ['id', 'word', 'reference'];

/** As people type several. */
const listExamples = { language: 'English, French', date: '22 December 2026, 29 December 2026' };

/** The item, which conforms. Throws UserError where a flag is wrong, or where there is nobody to ask. */
export async function askForItem(kind: Kind, asking: Asking): Promise<Answered> {
  const item = itemValue(kind, await askForFields(questionsOf(kind), asking, { more: 'What else is known?' }));
  asking.answers.finish();
  const [fault] = conform(itemSchema, treeOf(item)).faults;
  if (fault !== undefined) throw new UserError(fault.message, fault.help === undefined ? {} : { hint: fault.help });
  return item;
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

async function ask(question: Question, asking: Asking, known: Answered): Promise<Answer | undefined> {
  const { flag, schema, role, form, isNeeded } = question;
  const { answers } = asking;
  if (!answers.canAsk) {
    if (isNeeded) answers.lacks({ flags: flagsThatAnswer(question), what: inside(question.what) });
    return undefined;
  }
  if (form === 'group') return askForGroup(question, asking);
  if (form === 'groups') return askForGroups(question, asking);
  if (role === 'flag') return { value: true };
  const choices = choicesOf(schema);
  if (choices.length > 0) {
    const all = choices.map((value) => ({ value, name: value }));
    // Enter takes the first.
    const none = isNeeded ? [] : [{ value: '', name: 'leave it out' }];
    const value = await answers.choice(
      flag,
      messageOf(question, asking),
      [...none, ...all],
      isNeeded ? choices[0]! : '',
    );
    return value === '' ? undefined : { value };
  }
  const message = messageOf(
    form === 'texts' ? { ...question, example: listExamples[role === 'date' ? role : 'language'] } : question,
    asking,
  );
  const read = (typed: string) => readAnswer(question, typed, asking, known);
  const text = await answers.asked(
    message,
    isNeeded,
    (typed) => read(typed).problem ?? doubtOf(question, typed, asking),
  );
  if (text === undefined) return undefined;
  const found = read(text);
  if (found.note !== undefined) asking.note(`It ${found.note}`);
  return found.problem === undefined ? found : undefined;
}

/** One way to reach somebody, say, is enough: which of its fields are known is asked first. */
async function askForGroup(question: Question, asking: Asking): Promise<Answer | undefined> {
  const { schema, parts, what } = question;
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
