// What is enough where a group of answers lacks something: `url or contact`.

import type { Answered } from '../../content/contributions/item-value.ts';
import type { Question } from '../../content/contributions/questions.ts';
import { treeOf } from '../../content/edit/edited.ts';
import type { Value } from '../../content/edit/written-value.ts';
import { conform } from '../../content/issue/conform.ts';
import { exampleOf } from '../../content/issue/schema-at.ts';
import { either } from './either.ts';

export function examplesOf(questions: readonly Question[]): Answered {
  return Object.fromEntries(
    questions.map(({ name, schema, form }) => {
      const example = exampleOf(schema) ?? '...';
      return [name, (form === 'texts' ? [example] : example) as Value];
    }),
  );
}

/** The questions of which one more answer is enough, as words. Undefined where no single one is. */
export function waysOut(
  open: readonly Question[],
  known: Answered,
  problem: (fields: Answered) => string | undefined,
  call = ({ name }: Question): string => name,
): string | undefined {
  const enough = open.filter((one) => problem({ ...known, ...examplesOf([one]) }) === undefined);
  return enough.length === 0 ? undefined : either(enough.map(call));
}

/** The names of the flags of which each alone answers a question: of a group, all that are enough. */
export function flagsThatAnswer({ flag, schema, parts }: Question): readonly string[] {
  const enough = parts.filter((part) => conform(schema, treeOf(examplesOf([part]) as Value)).faults.length === 0);
  return enough.length === 0 ? [flag] : enough.flatMap(flagsThatAnswer);
}
