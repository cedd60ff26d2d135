// Several texts as a list in one line, as a language parts them.

import type { Words } from './words.ts';

/** What is not there has no comma. */
export function inList({ comma }: Pick<Words, 'comma'>, texts: Iterable<string | undefined>): string {
  return [...texts].filter((text) => text !== undefined).join(comma);
}
