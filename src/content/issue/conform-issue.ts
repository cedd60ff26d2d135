// A tree -> an issue, as much of it as there is.

import { conformRest, type Rest } from './conform-rest.ts';
import { conform } from './conform.ts';
import type { NamedFault } from './fault.ts';
import type { Tree } from './read-tree.ts';
import { issueSchema, type Issue } from './schema.ts';

interface Conformed extends Pick<Rest<Issue>, 'typedPath' | 'isSpoilt'> {
  readonly issue: Issue | undefined;
  readonly faults: readonly NamedFault[];
}

/** The issue, or what is left of it without what is wrong. */
export function conformIssue(tree: Tree): Conformed {
  const { value, faults } = conform(issueSchema, tree);
  if (value !== undefined) return { issue: value, faults, typedPath: (path) => path, isSpoilt: () => false };
  const rest = conformRest(issueSchema, tree, faults);
  return {
    issue: rest?.value,
    faults,
    typedPath: (path) => rest?.typedPath(path),
    isSpoilt: (path, fields) => rest?.isSpoilt(path, fields) ?? false,
  };
}
