// What fixes did to an issue, held against what they may do: their own account of it is not asked.

import { createChecker } from '../../src/check/checker.ts';
import { fixIssues } from '../../src/check/fix-issues.ts';
import type { Finding, Fix, Replacement } from '../../src/content/issue/fault.ts';
import { readYaml } from '../../src/content/issue/read-yaml.ts';
import { selectIssues } from '../../src/content/publication/select-issues.ts';
import { createMemoryHost } from './memory-host.ts';

/** An issue in its publication: the other files by path. */
export interface Fixable {
  readonly name: string;
  readonly text: string;
  readonly beside: Readonly<Record<string, string>>;
}

async function open({ name, text, beside }: Fixable) {
  const path = `/publication/issues/${name}`;
  const { host } = createMemoryHost({ ...beside, [path]: text });
  const { issues } = await selectIssues([path], host);
  return { host, issues };
}

async function check(issue: Fixable): Promise<readonly Finding[]> {
  const { host, issues } = await open(issue);
  return (await createChecker(host, { formats: [] }).checkIssue(issues[0]!)).findings;
}

async function fixed(issue: Fixable, safety: Fix['safety'], rounds?: number): Promise<string> {
  const { host, issues } = await open(issue);
  return (await fixIssues(issues, host, safety, rounds))[0]?.after ?? issue.text;
}

/** The text after all fixes, and what they did that they may not do. */
export async function fixAndWatch(
  issue: Fixable,
  safety: Fix['safety'],
): Promise<{ readonly after: string; readonly harm: readonly string[] }> {
  const harm: string[] = [];
  const before = await check(issue);
  let [text, findings] = [issue.text, before];
  for (let round = 1; round <= 10; round += 1) {
    const next = await fixed({ ...issue, text }, safety, 1);
    if (next === text) break;
    const edits = findings.flatMap(({ fix, suppressed }) =>
      fix === undefined || suppressed !== undefined || (safety === 'safe' && fix.safety === 'unsafe') ? [] : fix.edits,
    );
    if (!isMadeBy(edits, text, next)) harm.push(`round ${round}: more than the characters that the fixes name`);
    text = next;
    findings = await check({ ...issue, text });
  }
  if ((await fixed(issue, safety)) !== text) harm.push('all rounds at once give another text than one after the other');
  if ((await fixed({ ...issue, text }, safety)) !== text) harm.push('a second fix changes it again');
  if (parses(issue.text) && !parses(text)) harm.push('the text no longer parses');
  if (parses(issue.text)) harm.push(...newFindings(before, findings));
  return { after: text, harm };
}

function parses(text: string): boolean {
  return readYaml(Buffer.from(text)).tree !== undefined;
}

/** Whether some of the edits, and nothing else, make one text of the other. */
export function isMadeBy(edits: readonly Replacement[], before: string, after: string): boolean {
  const sorted = [...edits].sort((a, b) => a.offset - b.offset);
  const reaches = (index: number, from: number, to: number): boolean => {
    const edit = sorted[index];
    if (edit === undefined) return before.slice(from) === after.slice(to);
    if (edit.offset < from) return reaches(index + 1, from, to);
    const same = before.slice(from, edit.offset);
    if (!after.startsWith(same, to)) return false;
    const at = to + same.length;
    const isMade =
      after.startsWith(edit.text, at) && reaches(index + 1, edit.offset + edit.length, at + edit.text.length);
    return isMade || reaches(index + 1, from, to);
  };
  return reaches(0, 0, 0);
}

/** Rules that find more than before, in what was looked at before too. */
function newFindings(before: readonly Finding[], after: readonly Finding[]): readonly string[] {
  const open = (findings: readonly Finding[]) => findings.filter(({ suppressed }) => suppressed === undefined);
  const count = (findings: readonly Finding[], pattern: RegExp) =>
    open(findings).filter(({ rule }) => pattern.test(rule)).length;
  if (count(after, /^schema/) < count(before, /^schema/)) return [];
  return [...new Set(open(after).map(({ rule }) => rule))]
    .filter((rule) => count(after, new RegExp(`^${rule}$`)) > count(before, new RegExp(`^${rule}$`)))
    .map((rule) => {
      const messages = after.filter((one) => one.rule === rule).map(({ line, message }) => `${line} ${message}`);
      return `new: ${rule}: ${messages.join(' | ')}`;
    });
}
