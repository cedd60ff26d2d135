// What `bulletin add` does: finds the open issue and the section, asks for the item, and writes it.

import { shownPath } from '../../base/shown-path.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import { ExitCode, UserError } from '../../base/errors.ts';
import { isOff } from '../../check/rules/run-rules.ts';
import { linkVagueLabel } from '../../check/rules/link-vague-label.ts';
import { vagueLabel } from '../../check/rules/reading/vague-labels.ts';
import type { Remark } from '../../content/contributions/contribution.ts';
import { overBefore } from '../../content/contributions/over.ts';
import { readForIssue } from '../../content/contributions/read-for.ts';
import { putItems, type Addition } from '../../content/contributions/put-items.ts';
import { sectionFor, sectionPlaces } from '../../content/contributions/sections.ts';
import { alreadyThere, linesOf } from '../../content/contributions/already-there.ts';
import { changeText } from '../../content/edit/change-text.ts';
import { isPicture, readImageOf } from '../../content/issue/images.ts';
import { kinds, kindSummaries, type Kind } from '../../content/issue/kinds.ts';
import { readYaml } from '../../content/issue/read-yaml.ts';
import { findPublication, type PublicationFolder } from '../../content/publication/find-publication.ts';
import { findOpenIssue, isPublished, published, type OpenIssue } from '../../content/publication/open-issue.ts';
import type { Publication } from '../../content/publication/publication.ts';
import type { Host } from '../../host/host.ts';
import { Answers } from '../asking/answers.ts';
import { askForItem } from '../asking/ask-for-item.ts';
import { aroundOf, type Asking } from '../asking/read-answer.ts';
import { askForSection, placeNamed } from '../asking/ask-for-section.ts';
import { withHelp } from '../asking/fits.ts';
import type { Flags } from '../asking/flags.ts';
import { readAdditions, shownSource, type Asked, type ReadAdditions, type Reading } from './read-additions.ts';
import { errorsItAdds } from './errors-it-adds.ts';
import { remarksOf } from './show-remarks.ts';
import { languageLines, sayWhichFile } from './which-language.ts';
import { showAdded, type AddedPlace } from './show-added.ts';

/** Puts an item of a kind, or of one that is asked for, into the open issue. Throws UserError. */
export async function addItem(kind: Kind | undefined, flags: Flags, host: Host): Promise<ExitCode> {
  const { folder, publication, ...rest } = await findPublication(host.cwd, host.cwd, host);
  if (publication === undefined)
    throw new UserError('bulletin.yaml has errors', { hint: 'See them with `bulletin validate bulletin.yaml`' });
  const wanted = { issue: flags.text('issue'), language: flags.text('language') };
  const publicationFolder = { ...rest, folder, publication };
  const newest = await findOpenIssue(wanted, publicationFolder, host);
  const note = (text: string) => (flags.isSet('quiet') ? undefined : host.terminal.note(terminalSafe(text)));
  const asking = {
    answers: new Answers(flags, host),
    flags,
    note,
    labelDoubt: labelDoubtIn(newest.language, publication),
  };
  const file = flags.text('from');
  const reading = { issue: newest, folder: publicationFolder, asking, host };
  const read = file === undefined ? await askForAddition(kind, reading) : await readAdditions(file, kind, reading);
  const { issue } = read;
  const desk = { issue, folder: publicationFolder, host };
  // Somebody may put a picture there afterwards.
  if (file === undefined) for (const text of await pictureNotes(read.additions, desk)) note(text);
  const inWhich = await languageLines(
    read.additions.map(({ item }) => item),
    issue,
    publicationFolder,
    host,
  );
  const { places, errors } =
    read.left.length > 0 ? { places: [], errors: [] } : await write(read.additions, desk, file !== undefined);
  const left = [...read.left, ...remarksOf(shownSource(file ?? ''), errors)];
  await showAdded({ ...read, left, places, inWhich, folder }, flags, host);
  return left.length > 0 ? ExitCode.findings : ExitCode.done;
}

async function askForAddition(
  typedKind: Kind | undefined,
  { issue, folder: { publication }, asking, host }: Reading,
): Promise<ReadAdditions> {
  const { answers, flags } = asking;
  const { tree, language } = issue;
  if (answers.canAsk) sayWhichFile(issue, host);
  const places = sectionPlaces(tree, publication.sections, language);
  const around = aroundOf(readForIssue(issue, places));
  const named = flags.text('section');
  const typed = named === undefined ? undefined : placeNamed(named, places);
  const kind = typedKind ?? (await askForKind(typed?.kind, answers, flags));
  const section = typed ?? sectionFor(kind, places) ?? (await askForSection(kind, places, answers));
  const item = await askForItem(kind, { ...asking, around });
  const over = overBefore(item, around.after);
  if (over !== undefined) asking.note(over);
  return { issue, additions: [{ kind, section: section.value, item }], left: [], notes: [] };
}

/** What is wrong with the pictures that are named. */
async function pictureNotes(additions: readonly Asked[], { issue, folder, host }: Desk): Promise<readonly string[]> {
  const images = additions.flatMap(({ item }) => (item['images'] ?? []) as readonly { readonly file: string }[]);
  const read = await Promise.all(images.map(({ file }) => readImageOf(file, issue.path, folder.folder, host.files)));
  return read.flatMap((image) => (isPicture(image) ? [] : [`Picture: it ${image.what}. ${image.help}`]));
}

/** As the rule has it, where it is on. */
function labelDoubtIn(language: string, publication: Publication): Asking['labelDoubt'] {
  if (isOff(linkVagueLabel, publication)) return () => undefined;
  return (label) => {
    const found = vagueLabel(label, language.split('-')[0]!);
    return found && withHelp(`${found.what}: ${label.trim()}`, found.help);
  };
}

async function askForKind(ofSection: Kind | undefined, answers: Answers, flags: Flags): Promise<Kind> {
  if (!answers.canAsk && !flags.isSet('yes'))
    throw new UserError('There is no terminal to ask in what kind of item it is', {
      hint: `Name it: \`bulletin add article\`. The kinds are ${kinds.join(', ')}`,
    });
  const choices = kinds.map((value) => ({ value, name: `${value}: ${kindSummaries[value]}`, short: value }));
  return (await answers.choice('kind', 'What is it?', choices, ofSection ?? 'article')) as Kind;
}

interface Desk {
  readonly issue: OpenIssue;
  readonly folder: PublicationFolder & { readonly publication: Publication };
  readonly host: Host;
}

interface Written {
  readonly places: readonly AddedPlace[];
  /** If there are any, nothing is written. */
  readonly errors: readonly Remark[];
}

/**
 * Writes the items into the issue as it is now: somebody else may have added to it meanwhile. Those of a file must
 * bring no error into it: the file is still there, while what was typed would be lost.
 */
async function write(additions: readonly Asked[], desk: Desk, isFromFile: boolean): Promise<Written> {
  const { path } = desk.issue;
  let written: Written = { places: [], errors: [] };
  await changeText(
    path,
    async (bytes) => {
      const { source, isThere } = putInto(bytes, additions, desk);
      const found = additions.map(({ item }) => linesOf(source, alreadyThere(source.tree!, item)!)!);
      const errorOf = isFromFile
        ? await errorsItAdds({ path, publicationFolder: desk.folder }, source.text, desk.host)
        : () => undefined;
      const errors = additions.flatMap(
        ({ from = { line: 1, lines: new Map() } }, index) =>
          (isThere[index] ? undefined : errorOf(found[index]!, from)) ?? [],
      );
      const places = found.map(({ line }, index) => ({ line, wasThere: isThere[index]! }));
      written = errors.length > 0 ? { places: [], errors } : { places, errors };
      return errors.length === 0 && isThere.includes(false) ? source.text : undefined;
    },
    desk.host.files,
  );
  return written;
}

/** The issue with the items in it. The same once more is a slip: a file that was added before, or a line of a shell. */
function putInto(bytes: Uint8Array, additions: readonly Asked[], { issue, folder, host }: Desk) {
  const shown = shownPath(issue.path, host.cwd);
  const source = readYaml(bytes);
  const { tree } = source;
  if (tree === undefined) throw new UserError(`${shown} cannot be read`, { hint: 'Run it again' });
  if (isPublished(tree)) throw published(shown);
  const { sections: catalogue, languages } = folder.publication;
  const isThere = additions.map(({ item }) => alreadyThere(tree, item)?.isSame === true);
  const put = putItems(
    source,
    additions.filter((_, index) => !isThere[index]),
    { catalogue, language: issue.language, hasTranslations: languages.length > 1 },
  );
  if ('failed' in put) throw cannotPut(shown, put.failed);
  return { source: put.source, isThere };
}

function cannotPut(shown: string, { section }: Addition): UserError {
  return new UserError(`bulletin cannot add to ${shown}, as it is written`, {
    hint: `Add the item by hand, below \`items:\` of the section \`${section}\``,
  });
}
