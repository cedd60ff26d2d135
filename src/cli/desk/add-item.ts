// What `bulletin add` does: finds the open issue and the section, asks for the item, and writes it.

import { resolve } from 'node:path';
import { shownPath } from '../../base/shown-path.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import { ExitCode, UserError } from '../../base/errors.ts';
import { longestContribution } from '../../content/contributions/decode-contribution.ts';
import { readContribution } from '../../content/contributions/read-contribution.ts';
import { readForIssue } from '../../content/contributions/read-for.ts';
import { putItems, type Addition } from '../../content/contributions/put-items.ts';
import { sectionFor, sectionNamed, sectionPlaces, type SectionPlace } from '../../content/contributions/sections.ts';
import { changeText } from '../../content/edit/change-text.ts';
import { kinds, kindSummaries, type Kind } from '../../content/issue/kinds.ts';
import { readYaml } from '../../content/issue/read-yaml.ts';
import { findPublication } from '../../content/publication/find-publication.ts';
import { findOpenIssue, isPublished, published, type OpenIssue } from '../../content/publication/open-issue.ts';
import type { Publication } from '../../content/publication/publication.ts';
import type { Host } from '../../host/host.ts';
import { Answers } from '../asking/answers.ts';
import { askForItem } from '../asking/ask-for-item.ts';
import type { Flags } from '../asking/flags.ts';
import { showRemarks } from './show-remarks.ts';

/** What is added, and where. */
interface Asked extends Addition {
  readonly kind: Kind;
}

/** Puts an item of a kind, or of one that is asked for, into the open issue. Throws UserError. */
export async function addItem(kind: Kind | undefined, flags: Flags, host: Host): Promise<ExitCode> {
  const { folder, publication, ...rest } = await findPublication(host.cwd, host.cwd, host);
  if (publication === undefined)
    throw new UserError('bulletin.yaml has errors', { hint: 'See them with `bulletin validate bulletin.yaml`' });
  const wanted = { issue: flags.text('issue'), language: flags.text('language') };
  const issue = await findOpenIssue(wanted, { ...rest, folder, publication }, host);
  const shown = shownPath(issue.path, host.cwd);
  const asking = { answers: new Answers(flags, host), flags };
  if (asking.answers.canAsk) host.terminal.note(`For ${terminalSafe(shown)}:`);
  const file = flags.text('from');
  const additions =
    file === undefined
      ? [await askForAddition(kind, issue, publication, asking)]
      : await readAdditions(file, kind, { issue, publication, asking, host });
  if (additions === undefined) return ExitCode.findings;
  const lines = await write(additions, issue, publication, host);
  report(additions, lines, { shown, issue, flags, host });
  return ExitCode.done;
}

interface Reading {
  readonly issue: OpenIssue;
  readonly publication: Publication;
  readonly asking: { readonly answers: Answers; readonly flags: Flags };
  readonly host: Host;
}

/** The items of a file. Undefined where something is missing or doubtful, which is shown. */
async function readAdditions(
  file: string,
  kind: Kind | undefined,
  { issue, publication, asking, host }: Reading,
): Promise<readonly Asked[] | undefined> {
  const limit = longestContribution;
  const bytes = file === '-' ? await host.readStdin(limit) : await host.files.read(resolve(host.cwd, file), limit);
  const places = sectionPlaces(issue.tree, publication.sections, issue.language);
  const named = asking.flags.text('section');
  const typed = named === undefined ? undefined : placeNamed(named, places);
  const readFor = { ...readForIssue(issue, places), kind: kind ?? typed?.kind };
  const { contributions, doubts, notes } = readContribution(file === '-' ? '' : file, bytes, readFor);
  const shown = file === '-' ? 'standard input' : file;
  const { terminal } = host;
  if (!asking.flags.isSet('quiet') && notes.length > 0) terminal.note(showRemarks(shown, notes, terminal.notePalette));
  if (doubts.length > 0) terminal.note(showRemarks(shown, doubts, terminal.notePalette));
  if (doubts.length > 0) return undefined;
  const additions: Asked[] = [];
  for (const { item, kind: own, section } of contributions) {
    const place = typed ?? (section === undefined ? sectionFor(own, places) : placeNamed(section.name, places));
    const { value } = place ?? (await askForSection(own, places, asking.answers));
    additions.push({ kind: own, item, section: value });
  }
  asking.answers.finish();
  return additions;
}

async function askForAddition(
  typedKind: Kind | undefined,
  { tree, language }: OpenIssue,
  publication: Publication,
  asking: { readonly answers: Answers; readonly flags: Flags },
): Promise<Asked> {
  const { answers, flags } = asking;
  const places = sectionPlaces(tree, publication.sections, language);
  const named = flags.text('section');
  const typed = named === undefined ? undefined : placeNamed(named, places);
  const kind = typedKind ?? (await askForKind(typed?.kind, answers, flags));
  const section = typed ?? sectionFor(kind, places) ?? (await askForSection(kind, places, answers));
  return { kind, section: section.value, item: await askForItem(kind, asking) };
}

async function askForKind(ofSection: Kind | undefined, answers: Answers, flags: Flags): Promise<Kind> {
  if (!answers.canAsk && !flags.isSet('yes'))
    throw new UserError('There is no terminal to ask in what kind of item it is', {
      hint: `Name it: \`bulletin add article\`. The kinds are ${kinds.join(', ')}`,
    });
  const choices = kinds.map((value) => ({ value, name: `${value}: ${kindSummaries[value]}`, short: value }));
  return (await answers.choice('kind', 'What is it?', choices, ofSection ?? 'article')) as Kind;
}

function placeNamed(name: string, places: readonly SectionPlace[]): SectionPlace {
  const found = sectionNamed(name, places);
  if (found !== undefined) return found;
  throw new UserError(`There is no section \`${name}\``, {
    hint:
      places.length === 0
        ? 'Write a section into the issue first: `- title: News` below `sections:`'
        : `Choose from ${places.map(({ value }) => value).join(', ')}`,
  });
}

async function askForSection(kind: Kind, places: readonly SectionPlace[], answers: Answers): Promise<SectionPlace> {
  const standard =
    places.find((place) => place.kind === kind) ?? places.find((place) => place.kind === undefined) ?? places[0];
  if (standard === undefined) return placeNamed('', places);
  const choices = places.map(({ value, name }) => ({ value, name }));
  return placeNamed(await answers.choice('section', 'Which section is it for?', choices, standard.value), places);
}

/** Writes the items into the issue as it is now: somebody else may have added to it meanwhile. Gives their lines. */
async function write(
  additions: readonly Asked[],
  { path, language }: OpenIssue,
  publication: Publication,
  host: Host,
): Promise<readonly number[]> {
  let lines: readonly number[] = [];
  const shown = shownPath(path, host.cwd);
  const putFor = { catalogue: publication.sections, language, hasTranslations: publication.languages.length > 1 };
  await changeText(
    path,
    async (bytes) => {
      const source = readYaml(bytes);
      if (source.tree === undefined) throw new UserError(`${shown} cannot be read`, { hint: 'Run it again' });
      if (isPublished(source.tree)) throw published(shown);
      const put = putItems(source, additions, putFor);
      if ('failed' in put) throw cannotPut(shown, put.failed);
      lines = put.lines;
      return put.source.text;
    },
    host.files,
  );
  return lines;
}

function cannotPut(shown: string, { section }: Addition): UserError {
  return new UserError(`bulletin cannot add to ${shown}, as it is written`, {
    hint: `Add the item by hand, below \`items:\` of the section \`${section}\``,
  });
}

interface Reported {
  readonly shown: string;
  readonly issue: OpenIssue;
  readonly flags: Flags;
  readonly host: Host;
}

function report(additions: readonly Asked[], lines: readonly number[], { shown, issue, flags, host }: Reported): void {
  const { terminal } = host;
  if (flags.isSet('json')) {
    const added = additions.map(({ kind, section, item }, index) => ({
      ...{ file: shown, line: lines[index], section, kind },
      ...(item['title'] === undefined ? {} : { title: item['title'] }),
    }));
    terminal.out(`${JSON.stringify({ version: 1, added }, undefined, 2)}\n`);
    return;
  }
  terminal.out(lines.map((line) => `${terminalSafe(`${shown}:${line}`)}\n`).join(''));
  if (flags.isSet('quiet')) return;
  for (const { language, isThere } of issue.others)
    if (isThere) terminal.note(`The translation lacks it: \`bulletin translate ${issue.slug} ${language}\``);
  terminal.note(`Next: read it in the file, then \`bulletin validate ${terminalSafe(shown)}\``);
}
