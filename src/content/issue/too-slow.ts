// Whether the texts of a file take too long to read, and which of them does: counted in steps, the same on every
// machine.

import { inSteps } from '../prose/steps.ts';
import type { NamedFault, Path } from './fault.ts';
import { timeLimit, type Source } from './read-source.ts';
import type { Tree } from './read-tree.ts';

/** For all texts of a file: a second or two. A long issue takes a hundredth of it. */
export const stepLimit = 800_000_000;

/** The value of work that reads the texts of a file, or what is wrong with the slowest of them. */
export function readTexts<T>(
  { couldBeSlow, within }: Source,
  tree: Tree,
  work: () => T,
): { readonly value: T } | { readonly fault: NamedFault } {
  if (!couldBeSlow) return { value: work() };
  const done = within(timeLimit, () => inSteps(stepLimit, work))?.value;
  if (done !== undefined && 'value' in done) return done;
  return { fault: tooSlow(tree, done?.slowest) };
}

/** What is said of the text, or of the longest one where nobody knows which it is. */
export function tooSlow(tree: Tree, slowest?: string): NamedFault {
  const texts = [...textsIn(tree, [])];
  const one =
    texts.find(({ text }) => text === slowest) ??
    texts.reduce((a, b) => (b.text.length > a.text.length ? b : a), { text: '', path: [] as Path });
  const message = 'This text takes too long to read: it has too many links, or marks of Markdown';
  return {
    rule: 'yaml/too-slow',
    path: one.path,
    message,
    help: 'Delete the marks that mean nothing, such as * and _ side by side, or make several issues of it',
  };
}

function* textsIn(tree: Tree, path: Path): Generator<{ text: string; path: Path }> {
  if (typeof tree === 'string') yield { text: tree, path };
  else if (tree !== null)
    for (const [key, inside] of Object.entries(tree))
      yield* textsIn(inside, [...path, Array.isArray(tree) ? Number(key) : key]);
}
