// What somebody meant who typed a name after `--done` that no text has.

import { nearest } from '../issue/nearest.ts';
import type { WholeIssue } from './whole-issue.ts';
import { nameOf } from './name-of.ts';
import type { Unit } from './units.ts';

/** The help on such a name, with names that the issue has. */
export function helpOnName(typed: string, { tree }: WholeIssue, units: readonly Unit[]): string {
  const names = units.flatMap(({ mark }) => mark.paths.map((path) => nameOf(tree, path)));
  const groups = names.filter((name) => name.includes('/')).map((name) => name.slice(0, name.lastIndexOf('/')));
  const meant = nearest(typed, [...names, ...groups]);
  if (meant !== undefined) return `Did you mean \`${meant}\`?`;
  // Of an item that is there, one of its own texts is the best example.
  const own = names.find((name) => name.startsWith(`${typed.split('/')[0]}/`)) ?? names[0];
  return `Name an item by its id, or a text as \`bulletin translate\` names it${own === undefined ? '' : `, such as ${own}`}`;
}
