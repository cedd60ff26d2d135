// Which of the plurals of a language a whole number is of.

import type { Plurals } from './locale-data.ts';

export function pluralOf(count: number, plurals: Plurals): Intl.LDMLPluralRule {
  const names = Object.keys(plurals) as Intl.LDMLPluralRule[];
  return (
    names.find((name) => plurals[name]!.some((all) => all.every((condition) => holds(condition, count)))) ?? 'other'
  );
}

type Condition = NonNullable<Plurals['one']>[number][number];

function holds({ modulo, isNot = false, within }: Condition, count: number): boolean {
  const number = modulo === undefined ? count : count % modulo;
  return within.some(([first = 0, last = 0]) => first <= number && number <= last) !== isNot;
}
