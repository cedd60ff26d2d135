// The questions about an item: what its flags do not say is asked for, first what its kind needs, then what else is
// known.

import { UserError } from '../../base/errors.ts';
import { itemValue, type Answered } from '../../content/contributions/item-value.ts';
import { completed, faultBesideToDo, notKnownYet } from '../../content/contributions/not-known-yet.ts';
import { questionsOf, type Question } from '../../content/contributions/questions.ts';
import type { Value } from '../../content/edit/written-value.ts';
import type { Kind } from '../../content/issue/kinds.ts';
import { itemSchema } from '../../content/issue/schema.ts';
import { choicesOf } from '../../content/issue/schema-at.ts';
import { fromFlags, putInto } from './answers-from-flags.ts';
import { askForText, askToChoose } from './ask-for-text.ts';
import { goOn, inside } from './question-text.ts';
import type { Answer, Asking } from './read-answer.ts';
import { examplesOf, flagsThatAnswer, waysOut } from './ways-out.ts';

/** Names for programs, and earlier items: they have flags, but nobody knows them by heart. */
const unlisted = ['id', 'word', 'reference'];

/** The item, which conforms. Throws UserError where a flag is wrong, or where there is nobody to ask. */
export async function askForItem(kind: Kind, asking: Asking): Promise<Answered> {
  // What is missing is said by itself.
  const problem = (fields: Answered) => {
    const fault = faultBesideToDo(itemSchema, itemValue(kind, fields));
    return fault?.path.length === 0 && fault.rule === 'schema/empty' ? fault.message : undefined;
  };
  const fields = await askForFields(questionsOf(kind), asking, { more: () => 'What else is known?', problem });
  const item = itemValue(kind, fields);
  asking.answers.finish();
  const fault = faultBesideToDo(itemSchema, item);
  if (fault !== undefined) throw new UserError(fault.message, fault.help === undefined ? {} : { hint: fault.help });
  return item;
}

interface Ways {
  /** The question for what is not needed, beside what is known. */
  readonly more: (found: Answered, open: readonly Question[]) => string;
  /** What is wrong with all of them together. */
  readonly problem?: (fields: Answered) => string | undefined;
  /** Whether all of them can be left out, as long as nothing is known of any: what was typed is never thrown away. */
  readonly canSkip?: boolean;
  /** What is known of the item that they are parts of. */
  readonly around?: Answered;
}

async function askForFields(questions: readonly Question[], asking: Asking, ways: Ways): Promise<Answered> {
  const found: Record<string, Value> = {};
  const open: Question[] = [];
  const canSkip = () => ways.canSkip === true && Object.keys(found).length === 0;
  for (const question of questions) {
    const given = fromFlags(question, asking, { ...ways.around, ...found });
    const isKnown = given !== undefined || found[question.name] !== undefined;
    const isAsked = !isKnown && question.isNeeded;
    const answer = isAsked
      ? await ask({ ...question, isNeeded: !canSkip() }, asking, { ...ways.around, ...found })
      : given;
    if (isAsked && answer === undefined && canSkip()) return found;
    if (answer !== undefined) putInto(found, question, answer);
    else if (!isKnown && !isAsked && !unlisted.includes(question.role)) open.push(question);
  }
  // The text is what an item is for, though some do without.
  for (const question of open.filter(({ role }) => role === 'prose')) {
    const isNeeded = ways.problem?.(found) !== undefined;
    const answer = await ask({ ...question, isNeeded }, asking, found);
    if (answer !== undefined) putInto(found, question, answer);
  }
  const others = open.filter(({ role }) => role !== 'prose');
  await askForMore(others, found, canSkip, asking, ways);
  return found;
}

/** What is not needed, as far as somebody says that it is known. */
async function askForMore(
  open: readonly Question[],
  found: Record<string, Value>,
  canSkip: () => boolean,
  asking: Asking,
  { more, problem = () => undefined, around }: Ways,
): Promise<void> {
  const choices = open.map(({ name, what }) => ({ value: name, name: `${name}: ${inside(what)}`, short: name }));
  const withExamples = (some: readonly Question[]) => ({ ...found, ...examplesOf(some) });
  const names = await asking.answers.some(more(found, open), choices, (ticked) => {
    if (ticked.length === 0) return undefined;
    const fields = withExamples(open.filter(({ name }) => ticked.includes(name)));
    const what = problem(fields);
    if (what === undefined) return undefined;
    const enough = waysOut(open, fields, problem);
    const how = enough === undefined ? '' : `: choose ${enough}`;
    return `${what}${how}${ticked.length === open.length ? '' : ', too'}`;
  });
  const chosen = open.filter(({ name }) => names.includes(name));
  for (const [at, question] of chosen.entries()) {
    // It may have been chosen by mistake; if the others are nothing without it, they go with it, or it is needed.
    const isVital = problem(withExamples(chosen.slice(at + 1))) !== undefined;
    const isNeeded = isVital && !canSkip();
    const answer = await ask({ ...question, isNeeded }, asking, { ...around, ...found });
    if (answer !== undefined) putInto(found, question, answer);
    else if (isVital) return;
  }
}

async function ask(question: Question, asking: Asking, known: Answered): Promise<Answer | undefined> {
  const { form, isNeeded } = question;
  const { answers } = asking;
  if (!answers.canAsk) {
    if (isNeeded) answers.lacks({ flags: flagsThatAnswer(question), what: inside(question.what) });
    return undefined;
  }
  if (form === 'group') return askForGroup(question, asking, known);
  if (form === 'groups') return askForGroups(question, asking);
  if (question.role === 'flag') return { value: true };
  if (choicesOf(question.schema).length > 0) return askToChoose(question, answers);
  const answer = await askForText(question, asking, known);
  return answer === undefined && isNeeded ? { value: notKnownYet(question) } : answer;
}

/** One way to reach somebody, say, is enough: which of its fields are known is asked first. */
async function askForGroup(question: Question, asking: Asking, around: Answered): Promise<Answer | undefined> {
  const { schema, parts, what } = question;
  const problem = (fields: Answered) => faultBesideToDo(schema, fields)?.message.replace(/^The file /, 'It ');
  const start = `${inside(what, true)}: what ${parts.some((part) => part.isNeeded) ? 'else ' : ''}is known?`;
  const canSkip = !question.isNeeded;
  const more = (found: Answered, open: readonly Question[]) => {
    const isEmpty = Object.keys(found).length === 0;
    if (problem(found) === undefined || (canSkip && isEmpty)) return `${start} (Enter to skip)`;
    const enough = waysOut(open, found, problem);
    return `${start} (${enough === undefined ? '' : `${enough} is needed; `}${goOn})`;
  };
  const value = await askForFields(parts, asking, { more, problem, canSkip, around });
  if (canSkip && Object.keys(value).length === 0) return undefined;
  return { value: completed(question, value) as Value };
}

async function askForGroups(question: Question, asking: Asking): Promise<Answer | undefined> {
  const groups: Value[] = [];
  do {
    const group = await askForGroup(question, asking, {});
    if (group === undefined) break;
    groups.push(group.value);
  } while (await asking.answers.isThereMore(`Another ${question.flag}?`));
  return groups.length === 0 ? undefined : { value: groups };
}
