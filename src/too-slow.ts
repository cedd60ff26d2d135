// Which text of a file took the time, where reading it took too long.

import type { Host } from './host/host.ts';
import type { NamedFault, Path } from './issue/fault.ts';
import { timeLimit } from './issue/read-source.ts';
import type { Tree } from './issue/read-tree.ts';
import { parseProse } from './prose/parse-prose.ts';

/** Of the texts with the most marks, the first that takes more than its part of the time; else the first of all. */
export function tooSlow(tree: Tree, { within }: Pick<Host, 'within'>): NamedFault {
  const marked = [...textsIn(tree, [])].map((one) => ({ ...one, count: one.text.split(marks).length }));
  const texts = marked.sort((a, b) => b.count - a.count).slice(0, 20);
  const slow = texts.find(({ text }) => within(timeLimit / 40, () => parseProse(text)) === undefined) ?? texts[0];
  const message = 'This text takes too long to read: it holds more marks of Markdown than words';
  return { rule: 'yaml/too-slow', path: slow?.path ?? [], message, help: 'Take out the marks that mean nothing, such as * and _ side by side' };
}

const marks = /[!&(*@<>[\\\]_`|~]/;

function* textsIn(tree: Tree, path: Path): Generator<{ text: string; path: Path }> {
  if (typeof tree === 'string') yield { text: tree, path };
  else if (tree !== null) for (const [key, inside] of Object.entries(tree)) yield* textsIn(inside, [...path, Array.isArray(tree) ? Number(key) : key]);
}
