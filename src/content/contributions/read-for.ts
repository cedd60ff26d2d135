// What contributions to an issue are read for: its date, its sections, and the languages of its publication.

import { once } from '../../base/memoize.ts';
import { dateProblem } from '../issue/dates.ts';
import type { Tree } from '../issue/read-tree.ts';
import { isMapping } from '../issue/schema-at.ts';
import type { ReadFor } from './contribution.ts';
import { idsIn } from './free-id.ts';
import { sectionNamed, type SectionPlace } from './sections.ts';

export function readForIssue(
  { tree, language, others }: { tree: Tree; language: string; others: readonly { readonly language: string }[] },
  places: readonly SectionPlace[],
): ReadFor {
  const { date } = isMapping(tree) ? tree : {};
  return {
    languages: [language, ...others.map((other) => other.language)],
    // Without a date, nobody knows the year of a day.
    after: typeof date === 'string' && dateProblem(date) === undefined ? date : '9000-01',
    ids: once(() => idsIn(tree)),
    kindOfSection: (name) => (name === undefined ? undefined : sectionNamed(name, places)?.kind),
    isSection: (name) => sectionNamed(name, places) !== undefined,
  };
}
