// Source -> issue and findings: the road that validate and build share.

import { basename, dirname, join } from 'node:path';
import { byPosition, findingsOf } from './findings.ts';
import type { Host } from '../host/host.ts';
import { conformIssue } from '../content/issue/conform-issue.ts';
import type { CheckedFile, Finding, NamedFault, Path, Severity } from '../content/issue/fault.ts';
import { decode, sizeLimit } from '../content/issue/decode.ts';
import { readDirectives, type Directive } from '../content/issue/directives.ts';
import { isPicture, readImage, readImages, type ReadImage } from '../content/issue/images.ts';
import { readSource, timeLimit } from '../content/issue/read-source.ts';
import { readTexts, tooSlow } from '../content/issue/too-slow.ts';
import { Locator } from '../content/issue/locator.ts';
import type { YamlFile } from '../content/issue/read-yaml.ts';
import type { Issue } from '../content/issue/schema.ts';
import type { PublicationFolder } from '../content/publication/find-publication.ts';
import { withoutIgnored } from '../content/publication/ignored.ts';
import { bySlug, isMonthOf, listIssues, parseIssueName, type IssueFile } from '../content/publication/issue-files.ts';
import type { Publication } from '../content/publication/schema.ts';
import { knownRules } from './rules/explained/known-rules.ts';
import { rules } from './rules/index.ts';
import { createDigestCache } from './digest-cache.ts';
import { pause } from '../base/pause.ts';
import { createPublished } from './published.ts';
import { remember } from '../base/memoize.ts';
import { digestOf, settled, type Digest } from './rules/digest.ts';
import { compareIssues, runRules, type JudgedFault } from './rules/run-rules.ts';
import { IssueIndex } from './rules/issue-index.ts';
import { subjectOf } from './rules/subject.ts';
import { suppress } from './rules/suppress.ts';
import { checkStandingTexts, hasStandingTexts } from './publication-boxes.ts';
import type { Selected } from '../content/publication/select-issues.ts';
import { shownPath } from '../base/shown-path.ts';
import { covers, type Coverage } from '../theme/coverage.ts';
import { unknownNames } from '../content/publication/unknown-names.ts';
import { checkSettings, hasSettings } from '../theme/check-settings.ts';
import { listThemes, readDesign } from '../theme/find-theme.ts';
import { readCoverage } from '../theme/read-theme.ts';

/** What an issue file says of itself; what the others say of it comes after. */
export interface Read extends CheckedFile {
  /** Absolute. */
  readonly path: string;
  readonly directives: readonly Directive[];
  /** Both are there when the file conforms; it may still have findings. */
  readonly issue?: CheckedIssue;
  readonly digest?: Digest;
}

export interface Checked extends CheckedFile {
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
  /** Those that are built, instead of the publication's. */
  readonly wanted?: readonly string[];
  /** The absolute paths of the issues that this run looks at. */
  readonly looked?: readonly string[];
  /** The commit that changes are counted from, where the run is about changes. */
  readonly since?: string | undefined;
}

/** The format that is set in the fonts of the theme. */
const printed = 'pdf';

type Judged = NamedFault & { readonly severity?: Severity };

type CheckHost = Pick<Host, 'cwd' | 'files' | 'git' | 'tool' | 'memory' | 'within'>;

/** Checks issues one after the other; what several of them need is read once. */
export function createChecker(host: CheckHost, options: CheckOptions) {
  const coverages = new Map<string, Promise<Coverage | undefined>>();
  const logos = new Map<string, Promise<ReadImage>>();
  const folders = new Map<string, Promise<readonly IssueFile[]>>();
  const slugs = new Map<string, Promise<ReadonlyMap<string, readonly IssueFile[]>>>();
  const digests = new Map<string, Digest | undefined>();
  const issueIndexes = new Map<string, Promise<IssueIndex>>();
  const published = createPublished(host, options.since);

  /** What the theme's fonts can show, where a PDF is built: all else that readers get is shown in fonts of their own. */
  async function coverageOf({ theme, formats }: Publication, folder: string): Promise<Coverage | undefined> {
    if (!(options.wanted ?? formats ?? [printed]).includes(printed)) return undefined;
    const name = options.theme ?? theme;
    return remember(coverages, `${folder}\0${name}`, () => readCoverage(host, name, folder));
  }

  const issuesIn = (folder: string, publicationFolder: PublicationFolder) => remember(folders, folder, async () => withoutIgnored(await listIssues(folder, host.files), publicationFolder, host));

  /**
   * The other files of an issue, in whatever language: of the same name, or called after what is built of it (2027-03-04, where the
   * name is 2027-03). Looked up in a table, or each of a thousand issues would go through all.
   */
  async function translationsOf({ path, slug }: IssueFile, publicationFolder: PublicationFolder, built = slug): Promise<readonly IssueFile[]> {
    const folder = dirname(path);
    const named = await remember(slugs, folder, async () => bySlug(await issuesIn(folder, publicationFolder)));
    const others = built === slug ? [] : (named.get(built) ?? []);
    return [...(named.get(slug) ?? []), ...others].filter((other) => other.path !== path);
  }

  const logoOf = ({ logo }: Publication, folder: string) =>
    logo === undefined ? Promise.resolve(undefined) : remember(logos, `${folder}\0${logo.file}`, () => readImage(logo.file, folder, host.files));

  async function settingsFaults(theme: string, publication: Publication, folder: string): Promise<readonly NamedFault[]> {
    if (!hasSettings(publication)) return [];
    return checkSettings(publication, { name: theme, design: await readDesign(host, theme, folder) });
  }

  async function read({ path, publicationFolder }: Selected, wantsRules: boolean): Promise<Read> {
    const file = shownPath(path, host.cwd);
    const source = await readSource(path, publicationFolder.folder, host);
    const directives = readDirectives(source.text, source.locator);
    const known = { path, file, directives };
    const publication = publicationFolder.publication;
    if (source.tree === undefined) return { ...known, findings: findingsOf(source.faults, source, file) };
    const { tree } = source;
    const late = (fault: NamedFault) => ({ ...known, findings: findingsOf([fault], source, file) });
    const conformed = readTexts(source, tree, () => conformIssue(tree));
    if (source.couldBeSlow) await pause();
    if ('fault' in conformed) return late(conformed.fault);
    const { issue, faults, typedPath, isSpoilt } = conformed.value;
    const isWhole = faults.length === 0;
    if (issue === undefined || publication === undefined || (!isWhole && !wantsRules)) return { ...known, findings: findingsOf(faults, source, file) };
    const name = parseIssueName(basename(path));
    const language = issue.language ?? name?.language ?? publication.languages[0] ?? 'en';
    const images = wantsRules ? await readImages(issue, path, publicationFolder.folder, host.files) : new Map<string, ReadImage>();
    const coverage = wantsRules ? await coverageOf(publication, publicationFolder.folder) : undefined;
    const translations = wantsRules && name !== undefined ? await translationsOf({ ...name, path }, publicationFolder, isMonthOf(name.slug, issue.date) ? issue.date : name.slug) : [];
    const covers_ = (codePoint: number) => coverage === undefined || covers(coverage, codePoint);
    const before = wantsRules && isWhole ? await published.before({ path, text: source.text, issue }) : undefined;
    const judged = source.within(timeLimit, () => {
      const subject = subjectOf({ published: before, issue, publication, language, name, translations, images, covers: covers_ });
      const found = wantsRules ? runRules(rules, subject) : [];
      // What was made up to fill a gap is nothing that anyone wrote; and without a date, no other date can be judged.
      const needsDate = (rule: string) => typedPath(['date']) === undefined && /^(?:date|issue)\//.test(rule);
      // A time zone that is wrong is there all the same.
      const hasZone = ({ rule, path }: { readonly rule: string; readonly path: Path }) => rule === 'date/time-zone' && typedPath([...path.slice(0, -1), 'timezone']) === undefined;
      // What is missing for a rule may be there, and wrong; and what it compares may be made up.
      const fieldsOf = (rule: string) => rules.find(({ id }) => id === rule)?.restsOn ?? [];
      const isUnsure = ({ rule, path }: { readonly rule: string; readonly path: Path }) => isSpoilt(path.slice(0, path.lastIndexOf('items') + 2), fieldsOf(rule));
      const meant = found.flatMap((fault) => {
        const typed = typedPath(fault.path);
        return typed === undefined || needsDate(fault.rule) || hasZone(fault) || isUnsure(fault) ? [] : [{ ...fault, path: typed }];
      });
      return { findings: findingsOf(isWhole ? found : [...faults, ...meant], source, file), subject };
    });
    if (source.couldBeSlow) await pause();
    if (judged === undefined) return late(tooSlow(tree));
    const { findings, subject } = judged.value;
    if (!isWhole) return { ...known, findings };
    return { ...known, findings, issue: { issue, publication, language, images }, digest: digestOf(subject, basename(path), source.locator, directives.length > 0) };
  }

  async function digestAt(selected: Selected): Promise<Digest | undefined> {
    const { digest } = await read(selected, false);
    return digest && settled(digest);
  }

  /** All issues of a folder, from what is in hand, from what was kept of earlier runs, or read. */
  const issueIndexOf = (folder: string, publicationFolder: PublicationFolder) =>
    remember(issueIndexes, folder, async () => {
      const kept = createDigestCache(folder, publicationFolder.publication!, host);
      const found: Digest[] = [];
      const broken: string[] = [];
      for (const { path } of await issuesIn(folder, publicationFolder)) {
        if (!digests.has(path)) digests.set(path, await kept.recall(path, () => digestAt({ path, publicationFolder })));
        const digest = digests.get(path);
        if (digest === undefined) broken.push(basename(path));
        else found.push(digest);
      }
      await kept.keep();
      await published.keep();
      const looked = new Set(options.looked?.filter((path) => dirname(path) === folder).map((path) => basename(path)));
      return new IssueIndex(found, publicationFolder.publication!, looked, broken);
    });

  /** Adds what is wrong with an issue beside the others, and takes away what is switched off. */
  async function compare(own: Read, { path, publicationFolder }: Selected): Promise<Checked> {
    const { file, digest, directives, issue } = own;
    if (digest === undefined) return { file, findings: own.findings };
    // Once all are in the index it is not needed, and would hold on to the whole issue.
    if (!issueIndexes.has(dirname(path))) digests.set(path, digest);
    const issueIndex = await issueIndexOf(dirname(path), publicationFolder);
    const across = await withoutSilenced(compareIssues(rules, digest, issueIndex), issueIndex, { path, publicationFolder });
    const checked = (findings: readonly Finding[]) => ({ file, findings, ...(issue === undefined ? {} : { issue }) });
    if (across.length === 0 && directives.length === 0) return checked(own.findings);
    // Most comparisons know their places: then the text is enough, and need not be taken to pieces again.
    const isPlaced = across.every(({ region }) => region !== undefined);
    const text = async () => ({ locator: new Locator(decode(await host.files.read(path, sizeLimit)).text), tree: undefined });
    const source = isPlaced ? await text() : await readSource(path, publicationFolder.folder, host);
    const place = (faults: Parameters<typeof findingsOf>[0]) => findingsOf(faults, source, file);
    const { findings, faults } = suppress([...own.findings, ...place(across)], directives, knownRules);
    return checked([...findings, ...place(faults)].sort(byPosition));
  }

  /** A difference between two issues is also switched off by a comment at its other end. */
  async function withoutSilenced(faults: readonly JudgedFault[], issueIndex: IssueIndex, { path, publicationFolder }: Selected): Promise<readonly JudgedFault[]> {
    const files = new Set(faults.flatMap(({ twin }) => (twin !== undefined && issueIndex.hasComments(twin.file) ? [twin.file] : [])));
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

  async function boxFaults(publication: Publication, { tree = null }: YamlFile, folder: string) {
    const coverage = await coverageOf(publication, folder);
    const found = host.within(timeLimit, () => checkStandingTexts(publication, (codePoint) => coverage === undefined || covers(coverage, codePoint)));
    return found?.value ?? [tooSlow(tree)];
  }

  return {
    /** What is wrong with an issue file by itself. Its publication has no faults. */
    readIssue: (selected: Selected) => read(selected, true),

    compareIssue: compare,

    logoOf,

    translationsOf,

    /** Everything that is wrong with an issue file. */
    checkIssue: async (selected: Selected) => compare(await read(selected, true), selected),

    /** Findings from what only a finished file has shown; such faults are warnings, where they do not say otherwise. */
    async place({ path, publicationFolder }: Selected, faults: readonly (NamedFault & { readonly severity?: Severity })[]): Promise<readonly Finding[]> {
      if (faults.length === 0) return [];
      const source = await readSource(path, publicationFolder.folder, host);
      return findingsOf(faults.map((fault) => ({ severity: 'warning', ...fault })), source, shownPath(path, host.cwd));
    },

    /** Keeps what was found out for the next run. */
    keep: published.keep,

    /** Takes note of an issue that is in hand, for the comparisons to come. */
    note({ path, digest }: Read): void {
      digests.set(path, digest);
    },

    /** What is wrong with a bulletin.yaml, with `more` that only a build asks for. While something is, its issues cannot be judged: their sections and languages stand there. */
    async checkPublication({ file: path, folder, source, publication, faults }: PublicationFolder, more: readonly Judged[] = []): Promise<CheckedFile | undefined> {
      if (path === undefined || source === undefined) return undefined;
      const file = shownPath(path, host.cwd);
      if (publication === undefined) return { file, findings: findingsOf(faults, source, file) };
      const themes = options.theme === undefined ? await listThemes(host, folder) : [publication.theme];
      const known = { rules: knownRules, formats: options.formats, themes };
      const misnamed = unknownNames(publication, known);
      const isThemeThere = misnamed.every(({ path: [field] }) => field !== 'theme');
      const misset = isThemeThere ? await settingsFaults(options.theme ?? publication.theme, publication, folder) : [];
      const logo = await logoOf(publication, folder);
      const unseen = logo === undefined || isPicture(logo) ? [] : [{ rule: 'image/file', path: ['logo', 'file'], message: `\`file\` ${logo.what}`, help: logo.help }];
      const inBoxes = hasStandingTexts(publication) ? await boxFaults(publication, source, folder) : [];
      const place = (all: Parameters<typeof findingsOf>[0]) => findingsOf(all, source, file);
      const { findings, faults: ofComments } = suppress(place([...misnamed, ...misset, ...unseen, ...inBoxes, ...more]), readDirectives(source.text, source.locator), knownRules);
      return { file, findings: [...findings, ...place(ofComments)].sort(byPosition) };
    },
  };
}

/** Whether findings fail a check. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(isError);
}

function isError({ severity, suppressed }: Finding): boolean {
  return severity === 'error' && suppressed === undefined;
}

const spoils = new Map(rules.flatMap(({ id, spoils: names }) => (names === undefined ? [] : [[id, names] as const])));

/** The formats that errors keep from being built, each with the rule that says so; `all` where it is everything. */
export function spoiltBy(findings: readonly Finding[]): ReadonlyMap<string, string> | 'all' {
  const errors = findings.filter(isError);
  if (!errors.every(({ rule }) => spoils.has(rule))) return 'all';
  return new Map(errors.flatMap(({ rule }) => (spoils.get(rule) ?? []).map((format) => [format, rule] as const)));
}
