// Lines of a contribution that have the same label: one that says all that they say.

import type { Lexicon } from '../issue/date-words/index.ts';
import type { LabelName } from '../languages/language.ts';
import type { Remark } from './contribution.ts';
import type { Entry } from './labelled-text.ts';
import { plainly } from './labels.ts';
import { readWhen } from './read-when.ts';

/** There may be several. */
const severalOf: readonly LabelName[] = ['links', 'images'];

/** A label that is there again says the same, or nothing; links may be several. */
export function onePerLine(
  entries: readonly Entry[],
  isSame: (one: string, other: string) => boolean,
  doubts: Remark[],
): readonly Entry[] {
  const kept = new Map<LabelName, Entry>();
  for (const entry of entries) {
    const before = kept.get(entry.name);
    if (before === undefined || before.value === '') kept.set(entry.name, entry);
    else if (severalOf.includes(entry.name) && entry.value !== '')
      kept.set(entry.name, { ...before, value: `${before.value}\n${entry.value}` });
    else if (entry.value !== '' && !isSame(entry.value, before.value))
      doubts.push({
        line: entry.line,
        message: `"${entry.label}:" is there twice, and says different things`,
        help: 'Delete one of the two',
      });
  }
  return [...kept.values()];
}

/** The same words, or the same days and hours in other words. */
export function saysSame(one: string, other: string, after: string, lexicon: Lexicon): boolean {
  if (plainly(one) === plainly(other)) return true;
  const [first, second] = [one, other].map((typed) => readWhen(typed, after, lexicon));
  const isRead = [first, second].every((when) => when?.problem === undefined);
  return isRead && (['start', 'end', 'time'] as const).every((part) => first?.[part] === second?.[part]);
}
