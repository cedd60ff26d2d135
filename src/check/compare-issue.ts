// An issue beside the others of its publication: what is wrong between them, without what comments switch off.

import { dirname, join } from 'node:path';
import { decode, sizeLimit } from '../content/issue/decode.ts';
import { readDirectives } from '../content/issue/directives.ts';
import type { CheckedFile, Finding } from '../content/issue/fault.ts';
import { Locator } from '../content/issue/locator.ts';
import { readSource } from '../content/issue/read-source.ts';
import type { Selected } from '../content/publication/select-issues.ts';
import type { CheckedIssue, ReadIssue } from './check-issue.ts';
import type { CheckHost } from './check-options.ts';
import { byPosition, findingsOf } from './findings.ts';
import { knownRules } from './rules/explained/known-rules.ts';
import { rules } from './rules/index.ts';
import type { IssueIndex } from './rules/issue-index.ts';
import { compareIssues, type JudgedFault } from './rules/run-rules.ts';
import { suppress } from './rules/suppress.ts';

export interface Checked extends CheckedFile {
  readonly issue?: CheckedIssue;
}

/** Adds what is wrong with an issue beside the others, and takes away what is switched off. */
export async function compareIssue(
  own: ReadIssue,
  selected: Selected,
  issueIndex: IssueIndex,
  host: CheckHost,
): Promise<Checked> {
  const { file, digest, directives, issue } = own;
  const { path, publicationFolder } = selected;
  if (digest === undefined) return { file, findings: own.findings };
  const across = await withoutSilenced(compareIssues(rules, digest, issueIndex), issueIndex, selected, host);
  const checked = (findings: readonly Finding[]) => ({ file, findings, ...(issue === undefined ? {} : { issue }) });
  if (across.length === 0 && directives.length === 0) return checked(own.findings);
  // Most comparisons know their places: then the text is enough, and need not be taken to pieces again.
  const isPlaced = across.every(({ region }) => region !== undefined);
  const text = async () => ({
    locator: new Locator(decode(await host.files.read(path, sizeLimit)).text),
    tree: undefined,
  });
  const source = isPlaced ? await text() : await readSource(path, publicationFolder.folder, host);
  const place = (faults: Parameters<typeof findingsOf>[0]) => findingsOf(faults, source, file);
  const { findings, faults } = suppress([...own.findings, ...place(across)], directives, knownRules);
  return checked([...findings, ...place(faults)].sort(byPosition));
}

/** A difference between two issues is also switched off by a comment at its other end. */
async function withoutSilenced(
  faults: readonly JudgedFault[],
  issueIndex: IssueIndex,
  { path, publicationFolder }: Selected,
  host: CheckHost,
): Promise<readonly JudgedFault[]> {
  const files = new Set(
    faults.flatMap(({ twin }) => (twin !== undefined && issueIndex.hasComments(twin.file) ? [twin.file] : [])),
  );
  const silenced = new Set<JudgedFault>();
  for (const file of files) {
    const source = await readSource(join(dirname(path), file), publicationFolder.folder, host);
    const directives = readDirectives(source.text, source.locator);
    for (const fault of faults) {
      if (fault.twin?.file !== file) continue;
      const { rule, message, twin } = fault;
      const { findings } = suppress(findingsOf([{ rule, message, ...twin }], source, file), directives, knownRules);
      if (findings.some(({ suppressed }) => suppressed !== undefined)) silenced.add(fault);
    }
  }
  return silenced.size === 0 ? faults : faults.filter((fault) => !silenced.has(fault));
}
