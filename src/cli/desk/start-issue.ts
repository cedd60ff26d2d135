// What `bulletin new` does: asks what the next issue is, takes over what still holds from the last one, and writes it.

import { join } from 'node:path';
import { shownPath } from '../../base/shown-path.ts';
import { ExitCode, UserError } from '../../base/errors.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import { remarksOn } from '../../content/carry-over/next-issue.ts';
import { wordsFor } from '../../content/languages/index.ts';
import { wordNotes } from '../asking/word-notes.ts';
import { isScaffold, nameToDo, scaffoldIssue } from '../../content/publication/scaffold-issue.ts';
import { findPublication, noPublication } from '../../content/publication/find-publication.ts';
import { issuesFolder, listIssues, slugOfIssue } from '../../content/publication/issue-files.ts';
import type { Publication } from '../../content/publication/publication.ts';
import { draftOf, readWhole, type Draft } from '../../content/translation/translation-files.ts';
import type { Host } from '../../host/host.ts';
import { Answers } from '../asking/answers.ts';
import type { Flags } from '../asking/flags.ts';
import { askForIssue, type AskedIssue, type Asking } from '../asking/ask-for-issue.ts';
import { askForSections } from '../asking/ask-for-sections.ts';
import { carriedOver, looseEndNotes } from './carry-from-last.ts';
import { readKnownTexts } from './read-known-texts.ts';
import { toTranslate } from './run-translate.ts';
import { unwrittenNote } from './unwritten-note.ts';

/** Throws UserError. Prints the path of the new issue. */
export async function startIssue(flags: Flags, host: Host): Promise<ExitCode> {
  const { folder, file, publication } = await findPublication(host.cwd, host.cwd, host);
  if (publication === undefined)
    throw new UserError('bulletin.yaml has errors', { hint: 'See them with `bulletin validate bulletin.yaml`' });
  if (file === undefined && (await listIssues(join(folder, issuesFolder), host.files)).length === 0)
    throw noPublication();
  const answers = new Answers(flags, host);
  const asking = { answers, flags, folder, publication, host };
  // Before anybody answers questions about the next one.
  const unwritten = flags.isSet('quiet') ? undefined : await unwrittenNote(asking);
  if (unwritten !== undefined) host.terminal.note(terminalSafe(unwritten));
  const issue = await askForIssue(asking);
  const over = await carriedOver(asking, issue);
  const draft = await draftOfTranslation(issue, asking);
  if (draft !== undefined) {
    answers.finish();
    return writeDraft(issue, draft, over.notes, asking);
  }
  const { sections, notes } = await askForSections(asking, issue.language, over);
  answers.finish();
  const path = join(folder, issuesFolder, `${slugOfIssue(issue, publication)}.${issue.language}.yaml`);
  const title = publication.name === undefined ? { title: nameToDo } : {};
  const boxes = over.parts.boxes.map(({ lines }) => lines);
  const text = scaffoldIssue({ ...issue, ...title, sections, boxes });
  await host.files.create(path, text);
  host.terminal.out(`${terminalSafe(shownPath(path, host.cwd))}\n`);
  if (flags.isSet('quiet')) return ExitCode.done;
  const inWords = (date: string) => wordsFor('en').date(date);
  const remarks =
    issue.sister === undefined
      ? remarksOn(issue, issue.newest, { cadence: publication.cadence, today: host.today }, inWords)
      : [];
  const looseEnds = await looseEndNotes(text, path, asking);
  const inEnglish = wordNotes([issue.language], publication.words);
  for (const note of [...over.notes, ...notes, ...looseEnds, ...remarks, ...inEnglish])
    host.terminal.note(terminalSafe(note).replaceAll('\\u{a}', '\n'));
  host.terminal.note('Replace each TODO, then check the issue with `bulletin validate`');
  const slug = slugOfIssue(issue, publication);
  const lacking = await untranslated(slug, { folder, publication }, host);
  if (lacking.length > 0) {
    // Beside a file in the main language, in which nobody may have written, the source has to be named.
    const isMain = issue.sister === undefined || issue.language === publication.languages[0];
    const from = isMain ? '' : ` --from ${issue.language}`;
    const commands = lacking.map((tag) => `\`bulletin translate ${slug} ${tag}${from}\``);
    host.terminal.note(`When it is written, start its translation with ${commands.join(' and ')}`);
  }
  return ExitCode.done;
}

/** The issue of another language, to be translated, where it is whole, and nothing else is asked for. */
async function draftOfTranslation(
  issue: AskedIssue,
  { flags, folder, publication, host }: Asking,
): Promise<Draft | undefined> {
  const { sister, language, date } = issue;
  if (sister === undefined || flags.list('section') !== undefined || flags.list('item') !== undefined) return undefined;
  try {
    const source = await readWhole(sister.path, folder, host);
    const main = publication.languages[0] ?? 'en';
    const from = source.issue.language ?? sister.language ?? main;
    // Where nobody has written anything yet, there is nothing to translate.
    if (source.issue.date !== date || isScaffold(source.file.text, from)) return undefined;
    const languages = { from, to: language };
    const slug = slugOfIssue(issue, publication);
    const known = await readKnownTexts({ folder, source: sister.path, slug, languages, main }, host);
    return draftOf({ source, path: sister.path }, languages, known, host.cwd);
  } catch (error) {
    // What has errors cannot be translated yet: an empty issue can be started all the same.
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

async function writeDraft(
  issue: AskedIssue,
  { text, count, notes: known }: Draft,
  notes: readonly string[],
  { flags, folder, publication, host }: Asking,
): Promise<ExitCode> {
  const path = join(folder, issuesFolder, `${slugOfIssue(issue, publication)}.${issue.language}.yaml`);
  await host.files.create(path, text);
  const shown = terminalSafe(shownPath(path, host.cwd));
  host.terminal.out(`${shown}\n`);
  if (flags.isSet('quiet')) return ExitCode.done;
  for (const note of [...notes, ...known, toTranslate(count, shown)]) host.terminal.note(terminalSafe(note));
  return ExitCode.done;
}

/** The languages of the publication that an issue does not exist in. */
async function untranslated(
  slug: string,
  { folder, publication }: { folder: string; publication: Publication },
  host: Host,
): Promise<readonly string[]> {
  const sisters = (await listIssues(join(folder, issuesFolder), host.files)).filter((one) => one.slug === slug);
  return publication.languages.filter(
    (tag) => !sisters.some(({ language = publication.languages[0] }) => language === tag),
  );
}
