// Removes from the structure tree what says nothing: borders and backgrounds, which Chromium gives to the elements they
// surround.

import type { Element, Kid, Marked } from './tree.ts';

/** In them, what is drawn is what is meant. */
const drawn = new Set(['Figure', 'Formula', 'Lbl']);

/** The tree without them, and the marks that are still meant. */
export function dropIdle(root: Element): { readonly tree: Element; readonly meant: readonly Marked[] } {
  const meant: Marked[] = [];
  const drop = (one: Element, isDrawn: boolean): Element => ({
    ...one,
    kids: one.kids.flatMap((kid): readonly Kid[] => {
      if (kid.kind === 'element') return [drop(kid, isDrawn || drawn.has(kid.type))];
      if (kid.kind === 'annotated') return [kid];
      if (kid.onlyPaths && !isDrawn) return [];
      meant.push(kid);
      return [kid];
    }),
  });
  return { tree: drop(root, false), meant };
}
