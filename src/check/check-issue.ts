// One issue by itself: source -> issue and findings.

import { basename } from 'node:path';
import { pause } from '../base/pause.ts';
import { shownPath } from '../base/shown-path.ts';
import { conformIssue } from '../content/issue/conform-issue.ts';
import { readDirectives, type Directive } from '../content/issue/directives.ts';
import type { CheckedFile, Finding, NamedFault, Path } from '../content/issue/fault.ts';
import { readImages, type ReadImage } from '../content/issue/images.ts';
import { readMarks } from '../content/issue/marks.ts';
import { readSource, timeLimit } from '../content/issue/read-source.ts';
import { issueSchema, type Issue } from '../content/issue/schema.ts';
import { readTexts, tooSlow } from '../content/issue/too-slow.ts';
import { isMonthOf, parseIssueName, type IssueFile } from '../content/publication/issue-files.ts';
import type { Publication } from '../content/publication/publication.ts';
import type { Selected } from '../content/publication/select-issues.ts';
import type { CheckHost } from './check-options.ts';
import { findingsOf } from './findings.ts';
import type { PictureStamps } from './picture-stamps.ts';
import { allGlyphs, type PublicationFiles } from './publication-files.ts';
import type { Published } from './published.ts';
import { digestOf, type Digest } from './rules/digest.ts';
import type { IssueHead } from './rules/issue-head.ts';
import { rules } from './rules/index.ts';
import { runRules } from './rules/run-rules.ts';
import { subjectOf } from './rules/subject.ts';

/** An issue file that was read, and what is wrong with it. */
interface ReadFile extends CheckedFile {
  /** Absolute. */
  readonly path: string;
  /** What the system said of the file before it was read. */
  readonly stamp?: string | undefined;
  readonly directives: readonly Directive[];
  /** There when the file conforms; it may still have findings. */
  readonly issue?: CheckedIssue;
}

/** What an issue file says of itself; what the others say of it comes after. */
export interface ReadIssue extends ReadFile {
  /** Findings from faults that are found later. */
  readonly place: (faults: Parameters<typeof findingsOf>[0]) => readonly Finding[];
  /** The other files of the issue, in whatever language. */
  readonly translations?: readonly IssueFile[];
  /** There with the issue. */
  readonly digest?: Digest;
}

/**
 * What is wrong with an issue by itself and beside its translations; what those before and after say is still to come.
 */
export interface CheckedAlone extends ReadFile {
  /** There with the issue. */
  readonly head?: IssueHead;
  /** What the system says of its pictures, where all are there, and where a later run may ask. */
  readonly pictures?: PictureStamps;
}

export interface CheckedIssue {
  readonly issue: Issue;
  readonly publication: Publication;
  readonly language: string;
  readonly images: ReadonlyMap<string, ReadImage>;
}

type Conformed = ReturnType<typeof conformIssue>;
type RuleFault = ReturnType<typeof runRules>[number];

export function createIssueReader(host: CheckHost, files: PublicationFiles, published: Published) {
  /** What rules look at, with all that has to be read for it; without rules, the text of the issue is enough. */
  async function groundOf(
    { path, publicationFolder }: Selected,
    issue: Issue,
    publication: Publication,
    { text, wantsRules }: { readonly text: string; readonly wantsRules: boolean },
  ) {
    const name = parseIssueName(basename(path));
    const language = issue.language ?? name?.language ?? publication.languages[0] ?? 'en';
    const given = { issue, publication, language, name };
    if (!wantsRules) return { ...given, images: new Map<string, ReadImage>(), translations: [], ...allGlyphs };
    const built = name !== undefined && isMonthOf(name.slug, issue.date) ? issue.date : name?.slug;
    const glyphs = await files.glyphsFor(
      { text: lettersOf(text, issue), language },
      publication,
      publicationFolder.folder,
    );
    return {
      ...given,
      images: await readImages(issue, path, publicationFolder.folder, host.files),
      translations: name === undefined ? [] : await files.translationsOf({ ...name, path }, publicationFolder, built),
      ...glyphs,
    };
  }

  async function read(selected: Selected, wantsRules: boolean): Promise<ReadIssue> {
    const { path, publicationFolder } = selected;
    const { publication } = publicationFolder;
    const file = shownPath(path, host.cwd);
    const stamp = await host.files.stampOf(path);
    const source = await readSource(path, publicationFolder.folder, host, issueSchema);
    const directives = readDirectives(source.text, source.locator);
    const place: ReadIssue['place'] = (faults) => findingsOf(faults, source, file);
    const known = { path, stamp, file, directives, place };
    const withFaults = (faults: readonly NamedFault[]) => ({ ...known, findings: place(faults) });
    const { tree } = source;
    if (tree === undefined) return withFaults(source.faults);
    const conformed = readTexts(source, tree, () => conformIssue(tree));
    if (source.couldBeSlow) await pause();
    if ('fault' in conformed) return withFaults([conformed.fault]);
    const { issue, faults, typedPath } = conformed.value;
    const isWhole = faults.length === 0;
    if (issue === undefined || publication === undefined || (!isWhole && !wantsRules)) return withFaults(faults);
    const ground = await groundOf(selected, issue, publication, { text: source.text, wantsRules });
    const before = wantsRules && isWhole ? await published.before({ path, text: source.text, issue }) : undefined;
    const judged = source.within(timeLimit, () => {
      const subject = subjectOf({ ...ground, published: before, marks: readMarks(source), typedPath });
      const found = wantsRules ? runRules(rules, subject) : [];
      return { subject, findings: place(isWhole ? found : [...faults, ...ofTyped(found, conformed.value)]) };
    });
    if (source.couldBeSlow) await pause();
    if (judged === undefined) return withFaults([tooSlow(tree)]);
    const { findings, subject } = judged.value;
    const { language, images, translations } = ground;
    if (!isWhole) return { ...known, findings, translations };
    return {
      ...{ ...known, findings, translations },
      issue: { issue, publication, language, images },
      digest: digestOf(subject, basename(path), { locator: source.locator, tree }, directives.length > 0),
    };
  }

  return {
    /** What is wrong with an issue file by itself. Its publication has no faults. */
    readIssue: (selected: Selected) => read(selected, true),

    /** An issue of which only the digest is needed: no rule looks at it, and its pictures are not read. */
    readDigest: (selected: Selected) => read(selected, false),
  };
}

/** A text with what its escapes stand for. */
function lettersOf(text: string, issue: Issue): string {
  return /\\[uUx]/.test(text) ? `${text}${JSON.stringify(issue)}` : text;
}

/** The faults of rules about what somebody typed. What was made up to fill a gap is nothing that anyone wrote. */
function ofTyped(found: readonly RuleFault[], { typedPath, isSpoilt }: Conformed): readonly RuleFault[] {
  // Without a date, no other date can be judged.
  const needsDate = (rule: string) => typedPath(['date']) === undefined && /^(?:date|issue)\//.test(rule);
  // A time zone that is wrong is there all the same.
  const hasZone = ({ rule, path }: RuleFault) =>
    rule === 'date/time-zone' && typedPath([...path.slice(0, -1), 'timezone']) === undefined;
  // What is missing for a rule may be there, and wrong; and what it compares may be made up.
  const fieldsOf = (rule: string) => rules.find(({ id }) => id === rule)?.restsOn ?? [];
  const itemOf = (path: Path): Path => path.slice(0, path.lastIndexOf('items') + 2);
  const isUnsure = ({ rule, path }: RuleFault) => isSpoilt(itemOf(path), fieldsOf(rule));
  return found.flatMap((fault) => {
    const typed = typedPath(fault.path);
    return typed === undefined || needsDate(fault.rule) || hasZone(fault) || isUnsure(fault)
      ? []
      : [{ ...fault, path: typed }];
  });
}
