// An issue without faults, with its file and the marks in it.

import { conform } from '../issue/conform.ts';
import { readMarks } from '../issue/marks.ts';
import type { Tree } from '../issue/read-tree.ts';
import type { YamlFile } from '../issue/read-yaml.ts';
import { issueSchema } from '../issue/schema.ts';
import type { Translated } from './units.ts';

/** An issue that conforms, with its file. */
export interface WholeIssue extends Translated {
  readonly file: YamlFile & { readonly tree: Tree };
}

/** Undefined where the file does not conform. */
export function wholeIssue(file: YamlFile): WholeIssue | undefined {
  const { tree } = file;
  const issue = tree === undefined ? undefined : conform(issueSchema, tree).value;
  if (tree === undefined || issue === undefined) return undefined;
  return { file: { ...file, tree }, tree, issue, marks: readMarks(file).marks };
}
