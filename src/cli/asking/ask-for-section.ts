// The section that an item goes into: the one that somebody names, or the one that is asked for.

import { UserError } from '../../base/errors.ts';
import { sectionNamed, type SectionPlace } from '../../content/contributions/sections.ts';
import type { Kind } from '../../content/issue/kinds.ts';
import type { Answers } from './answers.ts';

/** Throws UserError. */
export function placeNamed(name: string, places: readonly SectionPlace[]): SectionPlace {
  const found = sectionNamed(name, places);
  if (found !== undefined) return found;
  throw new UserError(`There is no section \`${name}\``, {
    hint:
      places.length === 0
        ? 'Write a section into the issue first: `- title: News` below `sections:`'
        : `Choose from ${places.map(({ value }) => value).join(', ')}`,
  });
}

export async function askForSection(
  kind: Kind,
  places: readonly SectionPlace[],
  answers: Answers,
): Promise<SectionPlace> {
  const standard =
    places.find((place) => place.kind === kind) ?? places.find((place) => place.kind === undefined) ?? places[0];
  if (standard === undefined) return placeNamed('', places);
  const choices = places.map(({ value, name }) => ({ value, name }));
  return placeNamed(await answers.choice('section', 'Which section is it for?', choices, standard.value), places);
}
