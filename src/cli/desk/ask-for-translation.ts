// Which translation `bulletin translate` is about: from what was typed, from defaults, or asked.

import { basename, dirname, resolve } from 'node:path';
import { UserError } from '../../base/errors.ts';
import { wordsFor } from '../../content/languages/index.ts';
import { readMarks } from '../../content/issue/marks.ts';
import { readSource } from '../../content/issue/read-source.ts';
import { findPublication, type PublicationFolder } from '../../content/publication/find-publication.ts';
import { newestFirst, parseIssueName, type IssueFile } from '../../content/publication/issue-files.ts';
import { issuesIn } from '../../content/publication/issues-in.ts';
import { meantLanguage } from '../../content/publication/meant-language.ts';
import { meantSlug, partsOf } from '../../content/publication/named-issue.ts';

import type { Languages } from '../../content/translation/units.ts';
import { pathOfTranslation } from '../../content/translation/translation-files.ts';
import type { Host } from '../../host/host.ts';
import { Answers } from '../asking/answers.ts';
import type { Flags } from '../asking/flags.ts';

/** A translation and its source. */
export interface TranslationTask {
  /** The issue, in the names of its files. */
  readonly slug: string;
  /** Of the publication. */
  readonly folder: string;
  /** Absolute, as the next one. */
  readonly source: string;
  readonly target: string;
  readonly isThere: boolean;
  readonly languages: Languages;
  /** The main language of the publication. */
  readonly main: string;
  /** The texts that were named. */
  readonly texts: readonly string[];
}

/** Throws UserError for what is not there, or cannot be. */
export async function askForTranslation(
  operands: readonly string[],
  flags: Flags,
  host: Host,
): Promise<TranslationTask> {
  const publicationFolder = await findPublication(host.cwd, host.cwd, host);
  const { folder, publication } = publicationFolder;
  if (publication === undefined)
    throw new UserError('bulletin.yaml has errors', { hint: 'See them with `bulletin validate bulletin.yaml`' });
  const answers = new Answers(flags, host);
  const main = publication.languages[0] ?? 'en';
  const languageOf = (file: IssueFile) => file.language ?? main;
  const issues = await issuesOf(publicationFolder, host);
  const [issue = flags.text('issue'), ...words] = operands;
  const meant = (tag: string | undefined) => (tag === undefined ? tag : meantLanguage(tag, publication.languages));
  const { slug, language }: Meant =
    issue === undefined ? { slug: await askForIssue(answers, issues) } : issueMeant(issue, issues, host);
  const files = issues.filter((file) => file.slug === slug);
  // A translation that is named by its file is the one that is meant; with a language behind it, it is the source.
  const named = files.find(({ path }) => issue !== undefined && path === resolve(host.cwd, issue));
  const ofName = named === undefined ? meant(language) : languageOf(named);
  const own = ofName === main ? undefined : ofName;
  const [word] = words;
  const isText = own !== undefined && word !== undefined && !publication.languages.includes(meant(word)!);
  const typed = meant(isText ? undefined : word) ?? meant(flags.text('language')) ?? own;
  const typedFrom = meant(flags.text('from'));
  const lacking = publication.languages.filter((tag) => tag !== (typedFrom ?? main));
  const to = typed ?? (await askForLanguage(answers, lacking, new Set(files.map(languageOf))));
  answers.finish();
  const there = files.find((one) => languageOf(one) === to);
  const begun = own === undefined || own === to ? await sourceOf(there, publication.languages, folder, host) : own;
  const others = files.map(languageOf).filter((tag) => tag !== to);
  // Where the main language lacks the issue, or is what it is translated into, the only other file is the source.
  const standing = others.includes(main) || others.length !== 1 ? main : others[0]!;
  const from = typedFrom ?? begun ?? standing;
  if (flags.isSet('done') && word !== undefined && to === word) checkFirst(words, publication.languages, slug);
  checkLanguages({ from, to }, publication.languages, publicationFolder);
  const source = files.find((one) => languageOf(one) === from);
  if (source === undefined) throw noSource(slug, { from, to }, files.map(languageOf));
  return {
    slug,
    folder,
    source: source.path,
    target: there?.path ?? pathOfTranslation(dirname(source.path), slug, to),
    isThere: there !== undefined,
    languages: { from, to, main },
    main,
    texts: isText ? words : words.slice(1),
  };
}

/** The language that a translation was made from, where its marks are all of one. */
async function sourceOf(
  there: IssueFile | undefined,
  languages: readonly string[],
  folder: string,
  host: Host,
): Promise<string | undefined> {
  if (there === undefined) return undefined;
  const { marks } = readMarks(await readSource(there.path, folder, host));
  const [found, another] = new Set(marks.map(({ language }) => language));
  return another === undefined && languages.includes(found ?? '') ? found : undefined;
}

async function issuesOf({ folder }: PublicationFolder, host: Host): Promise<readonly IssueFile[]> {
  const paths = await issuesIn(folder, host);
  const issues = paths.flatMap((path) => {
    const name = parseIssueName(basename(path));
    return name === undefined ? [] : [{ ...name, path }];
  });
  if (issues.length > 0) return issues;
  throw new UserError('There are no issues here', {
    hint: 'Start a publication with `bulletin init`, or an issue with `bulletin new`',
  });
}

interface Meant {
  readonly slug: string;
  readonly language?: string | undefined;
}

/** The issue that a number, a name or a file stands for, and the language behind it, as in `28.fr`. */
function issueMeant(named: string, issues: readonly IssueFile[], { cwd }: Host): Meant {
  const path = resolve(cwd, named);
  const slugs = issues.map(({ slug }) => slug);
  const file = issues.find((one) => one.path === path);
  if (file !== undefined) return { slug: file.slug };
  const { base, language } = partsOf(named);
  const slug = meantSlug(base, slugs);
  if (slug !== undefined) return { slug, language };
  const newest = newestFirst(slugs).slice(0, 5);
  throw new UserError(`There is no issue ${named}`, { hint: `The newest ones are ${newest.join(', ')}` });
}

function askForIssue(answers: Answers, issues: readonly IssueFile[]): Promise<string> {
  const slugs = newestFirst(issues.map((one) => one.slug));
  const choices = slugs.map((slug) => ({ value: slug, name: slug }));
  return answers.choice('issue', 'The issue to translate:', choices, slugs[0]!);
}

/** The first one that the issue lacks; where it has them all, the first one. */
async function askForLanguage(
  answers: Answers,
  languages: readonly string[],
  there: ReadonlySet<string>,
): Promise<string> {
  const standard = languages.find((tag) => !there.has(tag)) ?? languages[0];
  if (standard === undefined)
    throw new UserError('The publication is in one language', {
      hint: 'Add the other one to bulletin.yaml, with the names and titles in it: `bulletin docs languages` shows how',
    });
  const choices = languages.map((tag) => ({
    value: tag,
    name: `${wordsFor('en').languageName(tag)}${there.has(tag) ? ' (bring it up to date)' : ''}`,
  }));
  return answers.choice('language', 'The language to translate it into:', choices, standard);
}

/** With --done, the name of a text is easily typed where the language belongs. */
function checkFirst(words: readonly string[], languages: readonly string[], slug: string): void {
  const [word = ''] = words;
  if (languages.includes(word) || /^[a-z]{2,3}(?:-[a-z]{2,4})?$/i.test(word)) return;
  const tag = languages[1] ?? languages[0] ?? 'fr';
  throw new UserError(`The language comes first, before the names of texts: \`${word}\` is not a language`, {
    hint: `Write \`bulletin translate ${slug} ${tag} --done ${words.join(' ')}\``,
  });
}

function checkLanguages({ from, to }: Languages, languages: readonly string[], { file }: PublicationFolder): void {
  if (from === to)
    throw new UserError(`An issue cannot be translated from ${from} into ${to}`, {
      hint: 'Name the other language, or its source with --from',
    });
  const unknown = [to, from].find((tag) => !languages.includes(tag));
  if (unknown === undefined || file === undefined) return;
  throw new UserError(`The publication has no language \`${unknown}\``, {
    hint: `Choose from ${languages.join(', ')}, or add it to bulletin.yaml, with the names and titles in it: \`bulletin docs languages\` shows how`,
  });
}

function noSource(slug: string, { from, to }: Languages, there: readonly string[]): UserError {
  const [other] = there.filter((tag) => tag !== to);
  return new UserError(`There is no issue ${slug} in ${wordsFor('en').languageName(from)} (${from})`, {
    hint:
      other === undefined
        ? 'A translation needs the issue that it translates: put its file back, or write it first'
        : `It is there in ${there.join(', ')}: give --from ${other}`,
  });
}
