// Source -> issue and findings: the road that validate and build share. The one place where a fault becomes a finding.

import { basename, dirname, relative, sep } from 'node:path';
import type { Host } from './host/host.ts';
import { conform } from './issue/conform.ts';
import type { CheckedFile, Fault, Finding, NamedFault, Severity } from './issue/fault.ts';
import { readImages, type ReadImage } from './issue/images.ts';
import type { Tree } from './issue/read-tree.ts';
import { readSource } from './issue/read-source.ts';
import type { YamlFile } from './issue/read-yaml.ts';
import { issueSchema, type Issue } from './issue/schema.ts';
import type { Home } from './publication/find-publication.ts';
import { listIssues, parseIssueName, type IssueFile } from './publication/issue-files.ts';
import type { Publication } from './publication/schema.ts';
import { rules } from './rules/index.ts';
import { runRules } from './rules/run-rules.ts';
import { subjectOf } from './rules/subject.ts';
import type { Selected } from './publication/select-issues.ts';
import { covers, type Coverage } from './theme/coverage.ts';
import { unknownNames } from './publication/unknown-names.ts';
import { listThemes, readCoverage } from './theme/read-theme.ts';

export interface Checked extends CheckedFile {
  /** Present when the file conforms; it may still have findings. */
  readonly issue?: CheckedIssue;
}

export interface CheckedIssue {
  readonly issue: Issue;
  readonly publication: Publication;
  readonly language: string;
  readonly images: ReadonlyMap<string, ReadImage>;
}

export interface CheckOptions {
  /** Instead of the publication's. */
  readonly theme?: string;
  /** The names of all formats. */
  readonly formats: readonly string[];
}

type World = Pick<Host, 'cwd' | 'files' | 'tool'>;

/** Checks issues one after the other; what several of them need is read once. */
export function createChecker(host: World, options: CheckOptions) {
  const coverages = new Map<string, Promise<Coverage | undefined>>();

  const coverageOf = (theme: string, folder: string): Promise<Coverage | undefined> => {
    const key = `${folder}\0${theme}`;
    const coverage = coverages.get(key) ?? readCoverage(host, theme, folder);
    coverages.set(key, coverage);
    return coverage;
  };

  const folders = new Map<string, Promise<readonly IssueFile[]>>();
  const issuesIn = (folder: string): Promise<readonly IssueFile[]> => {
    const issues = folders.get(folder) ?? listIssues(folder, host.files);
    folders.set(folder, issues);
    return issues;
  };

  return {
    /** Everything that is wrong with an issue file. Its publication has no faults. */
    async checkIssue({ path, home }: Selected): Promise<Checked> {
      const file = shownPath(path, host.cwd);
      const source = await readSource(path, home.folder, host.files);
      const publication = home.publication;
      if (source.tree === undefined) return { file, findings: findingsOf(source.faults, source, file) };
      const { value: issue, faults } = conform(issueSchema, source.tree);
      if (issue === undefined || publication === undefined) return { file, findings: findingsOf(faults, source, file) };
      const name = parseIssueName(basename(path));
      const language = issue.language ?? name?.language ?? publication.languages[0] ?? 'en';
      const images = await readImages(issue, path, home.folder, host.files);
      const coverage = await coverageOf(options.theme ?? publication.theme, home.folder);
      const subject = subjectOf({
        issue,
        publication,
        language,
        name,
        beside: (await issuesIn(dirname(path))).filter((other) => other.path !== path),
        images,
        covers: (codePoint) => coverage === undefined || covers(coverage, codePoint),
      });
      return { file, findings: findingsOf(runRules(rules, subject), source, file), issue: { issue, publication, language, images } };
    },

    /** What is wrong with a bulletin.yaml. While something is, its issues cannot be judged: their sections and languages stand there. */
    async checkHome({ file: path, folder, source, publication, faults }: Home): Promise<CheckedFile | undefined> {
      if (path === undefined || source === undefined) return undefined;
      const file = shownPath(path, host.cwd);
      if (publication === undefined) return { file, findings: findingsOf(faults, source, file) };
      const themes = options.theme === undefined ? await listThemes(host, folder) : [publication.theme];
      const known = { rules: rules.map(({ id }) => id), formats: options.formats, themes };
      return { file, findings: findingsOf(unknownNames(publication, known), source, file) };
    },
  };
}

/** A path as findings show it. */
export function shownPath(path: string, cwd: string): string {
  return (relative(cwd, path) || '.').split(sep).join('/');
}

/** Whether findings stop a build, or fail a check. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

function findingsOf(faults: readonly (NamedFault & { severity?: Severity })[], source: YamlFile, file: string): readonly Finding[] {
  return faults
    .map((fault) => makeFinding(fault, source, file))
    .sort((a, b) => a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1));
}

function makeFinding(fault: NamedFault & { severity?: Severity }, { locator, tree }: YamlFile, file: string): Finding {
  const { offset, length } = locator.locate(fault);
  const start = locator.position(offset);
  const end = locator.position(offset + length);
  const item = itemAround(fault, tree);
  const around = [start.line - 1, start.line, start.line + 1].filter((line) => line >= 1 && line <= locator.lineCount);
  return {
    rule: fault.rule,
    severity: fault.severity ?? 'error',
    message: fault.message,
    ...(fault.help === undefined ? {} : { help: fault.help }),
    file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    ...(item === undefined ? {} : { item }),
    excerpt: around.map((line) => ({ line, text: locator.line(line) })),
  };
}

/** The title or id of the innermost item on the way to a fault. */
function itemAround({ path }: Fault, tree: Tree | undefined): string | undefined {
  let inside = tree;
  let name: string | undefined;
  for (const [index, step] of path.entries()) {
    inside = (inside as Record<string | number, Tree> | null | undefined)?.[step];
    if (typeof step !== 'number' || path[index - 1] !== 'items') continue;
    const { title, id } = (inside ?? {}) as Record<string, Tree>;
    name = [title, id].find((text) => typeof text === 'string') ?? undefined;
  }
  return name;
}
