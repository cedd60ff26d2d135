// Answers from flags, and what they lack.

import { UserError } from '../../base/errors.ts';
import type { Answered } from '../../content/contributions/item-value.ts';
import { questionsOf, type Question } from '../../content/contributions/questions.ts';
import { treeOf } from '../../content/edit/edited.ts';
import type { Value } from '../../content/edit/written-value.ts';
import { conform } from '../../content/issue/conform.ts';
import type { Kind } from '../../content/issue/kinds.ts';
import { doubtOf, readAnswer, type Answer, type Asking } from './read-answer.ts';
import { waysOut } from './ways-out.ts';

/** What the flags say of an item that is known otherwise. Throws UserError where one is wrong. */
export function givenFields(kind: Kind, asking: Asking): Answered {
  return allFromFlags(questionsOf(kind), asking, {});
}

/** Throws UserError where two answers say different things. */
export function putInto(found: Record<string, Value>, { name, flag }: Question, { value, also = {} }: Answer): void {
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
export function fromFlags(question: Question, asking: Asking, known: Answered): Answer | undefined {
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
  const fields = allFromFlags(parts, asking, known);
  return Object.keys(fields).length === 0 ? undefined : { value: whole(question, fields) };
}

/** `around` is what is known of the item that they are parts of. */
function allFromFlags(parts: readonly Question[], asking: Asking, around: Answered): Answered {
  const fields: Record<string, Value> = {};
  for (const part of parts) {
    const answer = fromFlags(part, asking, { ...around, ...fields });
    if (answer !== undefined) putInto(fields, part, answer);
  }
  return fields;
}

/** Throws UserError. */
function readFlag(question: Question, typed: string, asking: Asking, known: Answered): Answer {
  const read = readAnswer(question, typed, asking, known);
  if (read.problem !== undefined) throw new UserError(`--${question.flag} ${read.problem}`);
  const note = read.note ?? doubtOf(question, typed, asking);
  if (note !== undefined) asking.note(`--${question.flag} ${note}`);
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

const flagOf = ({ flag }: Question): string => `--${flag}`;

/** A group that conforms. */
function whole({ schema, flag, parts }: Question, fields: Answered): Value {
  const [fault] = conform(schema, treeOf(fields as Value)).faults;
  if (fault === undefined) return fields as Value;
  const lacking = parts.filter(({ name, isNeeded }) => isNeeded && fields[name] === undefined);
  const problem = (all: Answered) => conform(schema, treeOf(all as Value)).faults[0]?.message;
  const wanted = lacking.length > 0 ? lacking.map(flagOf).join(', ') : waysOut(parts, fields, problem, flagOf);
  const hint = wanted === undefined ? fault.help : `Give ${wanted}`;
  throw new UserError(
    lacking.length > 0
      ? `--${flag}-... is not complete`
      : `--${flag}-...: ${fault.message.replace(/^The file /, 'it ')}`,
    hint === undefined ? {} : { hint },
  );
}
