// One question that is answered with a text, or with one of a few words.

import type { Answered } from '../../content/contributions/item-value.ts';
import type { Question } from '../../content/contributions/questions.ts';
import type { Role } from '../../content/issue/role.ts';
import { choicesOf } from '../../content/issue/schema-at.ts';
import type { Answers } from './answers.ts';
import { inside, messageOf } from './question-text.ts';
import { doubtOf, readAnswer, type Answer, type Asking } from './read-answer.ts';

/** As people type several, by what each is. */
const listExamples: Partial<Record<Role, readonly string[]>> = {
  date: ['2017-12-22', '2017-12-29'],
  language: ['English', 'French'],
};

/** One of a few words. Enter takes the usual one: somebody has just said that it is known. */
export async function askToChoose(question: Question, answers: Answers): Promise<Answer | undefined> {
  const { flag, schema, what, example, isNeeded } = question;
  const choices = choicesOf(schema);
  const all = choices.map((value) => ({ value, name: value }));
  const none = isNeeded ? [] : [{ value: '', name: 'leave it out' }];
  const value = await answers.choice(flag, `${inside(what, true)}:`, [...all, ...none], example ?? choices[0]!);
  return value === '' ? undefined : { value };
}

/** Undefined where nothing was typed. */
export async function askForText(question: Question, asking: Asking, known: Answered): Promise<Answer | undefined> {
  const { form, role } = question;
  const message = messageOf(question, asking, form === 'texts' ? listExamples[role] : undefined);
  const read = (typed: string) => readAnswer(question, typed, asking, known);
  const text = await asking.answers.asked(message, (typed) => read(typed).problem ?? doubtOf(question, typed, asking));
  if (text === undefined) return undefined;
  const found = read(text);
  if (found.note !== undefined) asking.note(`It ${found.note}`);
  return found.problem === undefined ? found : undefined;
}
