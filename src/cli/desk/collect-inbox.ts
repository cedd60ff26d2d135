// What `bulletin collect` does: reads the inbox, places what is complete, and moves those files out of the way.

import { join } from 'node:path';
import { ExitCode, UserError } from '../../base/errors.ts';
import { shownPath } from '../../base/shown-path.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import type { Contribution, Remark } from '../../content/contributions/contribution.ts';
import { formText } from '../../content/contributions/form.ts';
import { placeAll, type Candidate, type Outcome, type Placed } from '../../content/contributions/place-all.ts';
import { readContribution } from '../../content/contributions/read-contribution.ts';
import { readForIssue } from '../../content/contributions/read-for.ts';
import { sectionPlaces } from '../../content/contributions/sections.ts';
import { changeText } from '../../content/edit/change-text.ts';
import type { Kind } from '../../content/issue/kinds.ts';
import { readYaml } from '../../content/issue/read-yaml.ts';
import { findPublication, noPublication, type PublicationFolder } from '../../content/publication/find-publication.ts';
import {
  findOpenIssue,
  isPublished,
  isReady,
  published,
  type OpenIssue,
} from '../../content/publication/open-issue.ts';
import { meantLanguage } from '../../content/publication/meant-language.ts';
import { localised } from '../../content/publication/per-language.ts';
import type { Publication } from '../../content/publication/publication.ts';
import type { Host } from '../../host/host.ts';
import type { Flags } from '../asking/flags.ts';
import { errorsItAdds } from './errors-it-adds.ts';
import { inboxFolder, moveDone, readInbox, type InboxFile } from './inbox.ts';
import { lackingLines, lackingOf, type Lacking } from './lacking-notes.ts';
import { readyLines, remarksOf } from './show-remarks.ts';
import { formWordsIn } from '../../content/contributions/form-words.ts';
import { seemsForeign } from './which-language.ts';
import { showCollected, type Collected } from './show-collected.ts';

/** What the whole run works with. */
interface Desk {
  readonly publicationFolder: PublicationFolder & { readonly publication: Publication };
  readonly flags: Flags;
  readonly host: Host;
}

/** Prints the form, or places what is in the inbox. Throws UserError. */
export async function collectInbox(flags: Flags, host: Host): Promise<ExitCode> {
  const publicationFolder = await findPublication(host.cwd, host.cwd, host);
  const { publication, folder } = publicationFolder;
  if (publication === undefined)
    throw new UserError('bulletin.yaml has errors', { hint: 'See them with `bulletin validate bulletin.yaml`' });
  if (flags.isSet('form') || flags.text('form') !== undefined) {
    host.terminal.out(terminalText(form(flags, publication)));
    return ExitCode.done;
  }
  const { files, more } = await readInbox(folder, host);
  if (files.length === 0) {
    if (publicationFolder.file === undefined) throw noPublication();
    if (flags.isSet('json')) host.terminal.out(showCollected({ placed: [], left: [], notes: [] }, host.terminal, true));
    host.terminal.note(
      `There is nothing in ${shownPath(join(folder, inboxFolder), host.cwd)}: put what colleagues send there, one file each. \`bulletin collect --form\` prints a form for them`,
    );
    return ExitCode.done;
  }
  const desk: Desk = { publicationFolder: { ...publicationFolder, publication }, flags, host };
  const collected = await collectFiles(files, desk);
  if (more > 0) host.terminal.note(`There are ${more} more files: run it again for them`);
  const isJson = flags.isSet('json');
  const senderLabels = [...new Set(publication.languages.map(senderLabel))];
  host.terminal[isJson ? 'out' : 'say'](
    showCollected({ ...collected, senderLabels }, host.terminal, isJson, flags.isSet('quiet')),
  );
  if (!isJson && !flags.isSet('quiet') && !flags.isSet('dry-run'))
    for (const text of [...readyLines(collected.ready ?? []), ...lackingLines(allOf(collected.lacking ?? []))])
      host.terminal.note(text);
  return collected.left.length > 0 ? ExitCode.findings : ExitCode.done;
}

function allOf(lacking: readonly Lacking[]): Lacking {
  return { commands: lacking.flatMap(({ commands }) => commands), first: lacking.flatMap(({ first }) => first) };
}

function form(flags: Flags, { name, languages }: Publication): string {
  const typed = flags.text('language');
  const language = typed === undefined ? (languages[0] ?? 'en') : meantLanguage(typed, languages);
  return formText(
    flags.text('form') as Kind | undefined,
    name === undefined ? 'bulletin' : localised(name, language),
    language,
    languages,
  );
}

/** A form is sent as it is: no more of it than its name is from a file. */
function terminalText(text: string): string {
  return text.split('\n').map(terminalSafe).join('\n');
}

function senderLabel(language: string): string {
  const { labels, colon } = formWordsIn(language);
  return `${labels.contributor}${colon}`.replaceAll('\u00a0', ' ');
}

/** Items that are placed in one run. */
const most = 200;

async function collectFiles(files: readonly InboxFile[], desk: Desk): Promise<Collected> {
  const { flags, host, publicationFolder } = desk;
  const wanted = { issue: flags.text('issue'), language: flags.text('language') };
  const open = await findOpenIssue(wanted, publicationFolder, host);
  const places = sectionPlaces(open.tree, publicationFolder.publication.sections, open.language);
  const doubts = new Map<string, Remark[]>();
  const notes = new Map<string, Remark[]>();
  const candidates = new Map<string, Candidate[]>();
  let count = 0;
  for (const { name, bytes, doubt } of files) {
    const read = bytes && (await readContribution(name, bytes, readForIssue(open, places)));
    doubts.set(name, [...(doubt === undefined ? [] : [doubt]), ...(read?.doubts ?? [])]);
    notes.set(name, [...(read?.notes ?? [])]);
    if (read === undefined || read.doubts.length > 0) continue;
    count += read.contributions.length;
    // What one run places must not take long: others wait for it.
    if (count > most) {
      doubts
        .get(name)!
        .push({ line: 1, message: `There are more than ${most} items`, help: 'Run it again for this one' });
      continue;
    }
    for (const contribution of read.contributions) {
      const language = languageOf(contribution, open, publicationFolder.publication);
      candidates.set(language, [...(candidates.get(language) ?? []), { file: name, contribution }]);
    }
  }
  const placed: (Placed & { readonly issue: string })[] = [];
  const [lacking, ready]: readonly [Lacking[], string[]] = [[], []];
  for (const [language, some] of candidates) {
    const outcome = await placeInto(language, some, open, desk);
    placed.push(...outcome.placed.map((one) => ({ ...one, issue: outcome.issue })));
    if (outcome.placed.some(({ isOld }) => !isOld)) {
      lacking.push(outcome.lacking);
      if (outcome.isReady) ready.push(outcome.issue);
    }
    for (const { candidate, doubt } of outcome.refused) doubts.get(candidate.file)!.push(doubt);
    for (const { file, note } of outcome.foreign) notes.get(file)!.push(note);
  }
  const done = files.filter(({ name }) => doubts.get(name)!.length === 0);
  const isDry = flags.isSet('dry-run');
  if (!isDry) for (const file of done) await moveDone(file, publicationFolder.folder, host);
  const shown = (name: string) => shownPath(join(publicationFolder.folder, inboxFolder, name), host.cwd);
  return {
    placed: placed.map(({ candidate, ...one }) => ({
      ...one,
      file: shown(candidate.file),
      title: candidate.contribution.item['title'],
    })),
    left: files
      .filter((file) => !done.includes(file))
      .map(({ name }) => ({ file: shown(name), remarks: doubts.get(name)! })),
    notes: done.flatMap(({ name }) => remarksOf(shown(name), notes.get(name)!)),
    done: done.length,
    isDry,
    lacking,
    ready,
  };
}

/** What a text says of its language holds; what only its labels say does not, where somebody has said which one is meant. */
function languageOf({ language, isLanguageTyped }: Contribution, open: OpenIssue, { languages }: Publication): string {
  const isOpenMeant = language === undefined || (open.isLanguageNamed && isLanguageTyped !== true);
  return meantLanguage(isOpenMeant ? open.language : language, languages);
}

/** Places what is in one language into that file of the issue, as one step. */
async function placeInto(
  language: string,
  candidates: readonly Candidate[],
  open: OpenIssue,
  desk: Desk,
): Promise<
  Pick<Outcome, 'placed' | 'refused'> & {
    readonly issue: string;
    readonly lacking: Lacking;
    readonly isReady: boolean;
    /** Of what seems to be in another language. */
    readonly foreign: readonly { readonly file: string; readonly note: Remark }[];
  }
> {
  const { flags, host, publicationFolder } = desk;
  let issue = open;
  try {
    if (language !== open.language)
      issue = await findOpenIssue({ issue: open.slug, language }, publicationFolder, host);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const doubt = { line: 1, message: error.message, ...(error.hint === undefined ? {} : { help: error.hint }) };
    const refused = candidates.map((candidate) => ({ candidate, doubt }));
    return { issue: '', lacking: { commands: [], first: [] }, isReady: false, placed: [], refused, foreign: [] };
  }
  const shown = shownPath(issue.path, host.cwd);
  let outcome: Pick<Outcome, 'placed' | 'refused'> = { placed: [], refused: [] };
  await changeText(
    issue.path,
    async (bytes) => {
      const found = await placeSound(bytes, candidates, { ...issue, language }, desk);
      outcome = found;
      const isChanged = found.placed.some(({ isOld }) => !isOld);
      return flags.isSet('dry-run') || !isChanged ? undefined : found.source.text;
    },
    host.files,
  );
  const lacking = await lackingOf(issue, publicationFolder.folder, false, host);
  const foreign = outcome.placed.flatMap(({ candidate: { file, contribution }, isOld }) => {
    const message = isOld ? undefined : seemsForeign(contribution, issue);
    return message === undefined ? [] : [{ file, note: { line: contribution.line, message } }];
  });
  return { ...outcome, issue: shown, lacking, isReady: isReady(issue.tree), foreign };
}

/** Places all but those that would bring an error into the issue: they are a stranger's. */
async function placeSound(
  bytes: Uint8Array,
  candidates: readonly Candidate[],
  { path, language }: OpenIssue,
  { flags, host, publicationFolder }: Desk,
): Promise<Outcome> {
  const shown = shownPath(path, host.cwd);
  const { sections: catalogue, languages } = publicationFolder.publication;
  const placeFor = {
    catalogue,
    language,
    hasTranslations: languages.length > 1,
    shown,
    section: flags.text('section'),
  };
  const source = readYaml(bytes);
  if (source.tree === undefined)
    throw new UserError(`${shown} cannot be read`, { hint: `See why with \`bulletin validate ${shown}\`` });
  if (isPublished(source.tree)) throw published(shown);
  const bad: Outcome['refused'][number][] = [];
  for (;;) {
    const rest = candidates.filter((candidate) => !bad.some((one) => one.candidate === candidate));
    const outcome = placeAll(source, rest, placeFor);
    const errorOf = await errorsItAdds({ path, publicationFolder }, outcome.source.text, host);
    const errors = outcome.placed.flatMap(({ candidate, isOld, ...lines }) => {
      const doubt = isOld ? undefined : errorOf(lines, candidate.contribution);
      return doubt === undefined ? [] : [{ candidate, doubt }];
    });
    if (errors.length === 0) return { ...outcome, refused: [...bad, ...outcome.refused] };
    bad.push(...errors);
  }
}
