// An issue beside those before and after it: what is wrong between them, and all of its findings without what comments
// switch off.

import { decode, sizeLimit } from '../content/issue/decode.ts';
import type { CheckedFile, Finding } from '../content/issue/fault.ts';
import { Locator } from '../content/issue/locator.ts';
import type { Selected } from '../content/publication/select-issues.ts';
import type { CheckedAlone, CheckedIssue } from './check-issue.ts';
import type { CheckHost } from './check-options.ts';
import { byPosition, findingsOf } from './findings.ts';
import { knownRules } from './rules/explained/known-rules.ts';
import { rules } from './rules/index.ts';
import type { IssueIndex } from './rules/issue-index.ts';
import { compareIssues } from './rules/run-rules.ts';
import { suppress } from './rules/suppress.ts';

export interface Checked extends CheckedFile {
  readonly issue?: CheckedIssue;
}

/** What an issue has before it is compared with those before and after it: enough to decide whether to build it. */
export function decidedAlone({
  findings,
  directives,
}: CheckedAlone): readonly Pick<Finding, 'rule' | 'severity' | 'suppressed'>[] {
  const known = suppress(findings, directives, knownRules);
  return [...known.findings, ...known.faults];
}

/** Adds what is wrong with an issue beside the others, and takes away what is switched off. */
export async function compareIssue(
  { file, head, directives, issue, findings: alone }: CheckedAlone,
  { path }: Selected,
  issueIndex: IssueIndex | undefined,
  { files }: CheckHost,
): Promise<Checked> {
  const checked = (findings: readonly Finding[]): Checked => ({
    file,
    findings: [...findings].sort(byPosition),
    ...(issue === undefined ? {} : { issue }),
  });
  // Not compared, its comments may be needed all the same: none is said to be of no use.
  if (head === undefined || issueIndex === undefined)
    return { ...checked(suppress(alone, directives, knownRules).findings), isCompared: false };
  const faults = compareIssues(rules, head, issueIndex);
  if (faults.length === 0 && directives.length === 0) return checked(alone);
  // These faults know their places: the text is enough, and is not taken to pieces again.
  const { text } = decode(await files.read(path, sizeLimit));
  const source = { locator: new Locator(text), tree: undefined };
  const { findings, faults: useless } = suppress(
    [...alone, ...findingsOf(faults, source, file)],
    directives,
    knownRules,
  );
  return checked([...findings, ...findingsOf(useless, source, file)]);
}
