// What settings and comments can say of rules: their names, and which of them cannot be switched off.

import { once } from '../../../base/memoize.ts';
import type { KnownRules } from '../../../content/publication/unknown-names.ts';
import type { Explanation } from '../rule.ts';
import { explanations } from './index.ts';

export const knownRules: () => KnownRules = once(() => ({
  names: explanations().map(({ id }) => id),
  needed: idsOf(({ isNeeded }) => isNeeded),
  ofTheirTime: idsOf(({ isOfItsTime }) => isOfItsTime),
}));

function idsOf(isOne: (explanation: Explanation) => boolean | undefined): ReadonlySet<string> {
  return new Set(
    explanations()
      .filter(isOne)
      .map(({ id }) => id),
  );
}
