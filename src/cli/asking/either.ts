// A list of choices in words: "a, b or c".

import { once } from '../../base/memoize.ts';

/** Choices as a part of a sentence. */
export function either(choices: readonly string[]): string {
  return list().format(choices);
}

// Made on the first call: it loads what Node knows of languages, a sixth of the time that a check takes.
const list = once(() => new Intl.ListFormat('en-GB', { type: 'disjunction' }));
