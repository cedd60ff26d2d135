// A tree -> an issue, as much of it as there is.

import { conformRest } from './conform-rest.ts';
import { conform } from './conform.ts';
import type { NamedFault, Path } from './fault.ts';
import type { Tree } from './read-tree.ts';
import { issueSchema, type Issue } from './schema.ts';

/** The issue, or what is left of it without what is wrong. */
export function conformIssue(tree: Tree): { issue: Issue | undefined; faults: readonly NamedFault[]; typedPath(path: Path): Path | undefined } {
  const { value, faults } = conform(issueSchema, tree);
  if (value !== undefined) return { issue: value, faults, typedPath: (path) => path };
  const rest = conformRest(issueSchema, tree, faults);
  return { issue: rest?.value, faults, typedPath: (path) => rest?.typedPath(path) };
}
