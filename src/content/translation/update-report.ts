// What an update of a translation did, and what it leaves to people, as lines for a terminal.

import { countOf } from '../../base/count-of.ts';
import type { Path } from '../issue/fault.ts';
import type { Tree } from '../issue/read-tree.ts';
import { isMapping, valueAt } from '../issue/schema-at.ts';
import { hasTexts } from './add-new.ts';
import { isMadeFrom } from './lacking-items.ts';
import { nameOf } from './name-of.ts';
import { isTranslation, itemsAround } from './originals.ts';
import {
  byLine,
  isPublished,
  lineMaker,
  lineOf,
  outdatedLines,
  outdatedOf,
  progressOf,
  sayDone,
  type Report,
  type ReportLine,
  type Shown,
} from './report-lines.ts';
import { isGone, readUnits, type Languages } from './units.ts';
import type { Update } from './update-translation.ts';
import type { WholeIssue } from './whole-issue.ts';

/** Lines in the order of the file; then addresses that differ, and last what is only in the source. */
export function reportUpdate(
  update: Update,
  own: WholeIssue,
  source: WholeIssue,
  languages: Languages,
  shown: Shown,
): Report {
  const { from } = languages;
  const { after, edits, cleared, taken, refreshed, filled, facts, kept, left } = update;
  const { byHand, gone, units, pairing, addresses, others } = update;
  const at = lineMaker(own, after.file, edits, ...cleared.map((edit) => [edit]), taken.edits);
  const inSource = (path: Path) => `line ${lineOf(source, path)} of ${shown.source}`;
  const outdated = outdatedOf(units);
  const lines = [
    ...refreshed.map((path) => at(path, 'the source has changed: its new words are here, still to be translated')),
    ...filled.map((path) =>
      at(path, 'nobody had written it: the words of the source are here, still to be translated'),
    ),
    ...facts.map(({ path, own: ours, source: theirs }) => at(path, `${ours} is ${theirs} now, as in the source`)),
    ...kept.map(({ path, own: ours, source: theirs }) =>
      at(path, `stays ${ours}, as the original is here. In ${shown.source}, it is ${theirs}`),
    ),
    ...others.map(({ path, own: ours, source: theirs }) => at(path, `is ${ours}, and ${theirs} in the source`)),
    ...outdatedLines(outdated, at, inSource),
    ...pairing.extra.map((path) => at(path, extraText(path, own, update, source, { ...languages, shown, inSource }))),
    ...pairing.moved.map((path) => at(path, 'is in another place in the source')),
    ...pairing.otherKind.map(({ path, source: there }) =>
      at(path, `is of another kind in the source (${inSource(there)}). Change it by hand`),
    ),
  ];
  const named = (path: Path) => nameOf(update.fresh, path);
  const notes = [
    [lines, edits, byHand, left, gone, pairing.unsure, addresses].some(({ length }) => length > 0)
      ? ''
      : 'There is nothing new in the source',
    ...taken.notes,
    bringNote(pairing.extra.filter((path) => !isFrom(path, own, from)).length, source, shown),
    keptNote(kept.length, source, shown),
    progressOf(after.marks, from, units.filter(isGone)),
    goneNote(units.filter(isGone).length),
    addressNote(addresses.length),
    sayDone(outdated, own, shown),
  ];
  return {
    lines: [
      ...[...lines, ...linesOfNew(update, source, languages)].sort(byLine),
      ...addresses
        .slice(0, mostAddresses)
        .map(({ path, own: ours, source: theirs }) => at(path, `stays ${ours}. In the source, it is ${theirs}`)),
      ...byHand.map((path) => ({ text: `${named(path)}: new in the source (${inSource(path)}). Add it by hand` })),
      ...left.map((path) => ({ text: `${named(path)}: ${leftText(inSource(path), source)}` })),
      ...gone.map((path) => ({ text: `${named(path)}: ${goneText(path, inSource(path))}` })),
      ...pairing.unsure.map((path) => ({ text: `${named(path)}: ${unsureHelp(path, update.fresh, inSource(path))}` })),
    ],
    note: notes.filter((one) => one !== '').join('. '),
  };
}

/** `bulletin status` counts them as outdated, and what was said of their item may be far above. */
function goneNote(count: number): string {
  if (count === 0) return '';
  return `${countOf(count, 'marked text')} ${count === 1 ? 'is' : 'are'} not in the source any more`;
}

/** Of addresses that differ, as many are shown: each may be right, and what is new must not be lost among them. */
const mostAddresses = 10;

function addressNote(count: number): string {
  if (count === 0) return '';
  const first = count > mostAddresses ? `: the first ${mostAddresses} are shown` : '';
  return count === 1
    ? '1 address differs from the source, and stays as it is'
    : `${count} addresses differ from the source, and stay as they are${first}`;
}

function goneText(path: Path, where: string): string {
  const said = `${where} was translated from here, and is not here any more`;
  const ways = [
    'If you deleted it, delete it there, too',
    ...(typeof path.at(-1) === 'string'
      ? ['If it says something new, delete the comment `# translated` above it']
      : []),
  ];
  return [said, ...ways].join('. ');
}

/** What the source lacks: only what was made from it can have been deleted there; all else has yet to come into it. */
function extraText(
  path: Path,
  own: WholeIssue,
  update: Update,
  source: WholeIssue,
  { from, shown, inSource }: Languages & { readonly shown: Shown; readonly inSource: (path: Path) => string },
): string {
  if (isFactFrom(path, own, from))
    return `is not in ${shown.source}, where the original is. Delete it here, too${isPublished(source) ? '' : ', or add it there'}`;
  if (!isFrom(path, own, from)) return `is not in ${shown.source}`;
  return `is not in the source any more. ${renamedHelp(path, own, update, source, inSource) ?? 'If it was deleted there, delete it here, too'}`;
}

/** Whether something was made from the source, or is a fact of an item that was. */
function isFrom(path: Path, own: WholeIssue, from: string): boolean {
  const isOwn = path.at(-2) === 'items' ? isTranslation(path, own, from) : isMadeFrom(from, own.marks, path);
  return isOwn || isFactFrom(path, own, from);
}

function isFactFrom(path: Path, own: WholeIssue, from: string): boolean {
  const [item = []] = itemsAround(path);
  const isInItem = item.length > 0 && item.length < path.length;
  return isInItem && isTranslation(item, own, from) && !hasTexts(own.file, path);
}

/** What the translation of an original has, and the original does not. */
function leftText(where: string, source: WholeIssue): string {
  const ways = isPublished(source) ? 'Add it here if it still holds' : 'Delete it there, too, or add it here';
  return `${where} is not here, where the original is. ${ways}`;
}

/** How what is right in the original gets into its translation. */
function keptNote(count: number, source: WholeIssue, shown: Shown): string {
  if (count === 0) return '';
  if (isPublished(source))
    return `${shown.source} is published: if what it says is wrong, say in its \`errata\` what is right`;
  return `If what stays is right, \`bulletin translate ${shown.back}\` puts it into ${shown.source}. If it is wrong, fix it by hand`;
}

/** How what only this language has comes into the other. */
function bringNote(count: number, source: WholeIssue, shown: Shown): string {
  if (count === 0) return '';
  if (isPublished(source)) return `${shown.source} is published: nothing is brought into it any more`;
  return `\`bulletin translate ${shown.back}\` brings over what is not in ${shown.source}`;
}

/** An item of the source without an id has another one when its title changes. */
function renamedHelp(
  path: Path,
  own: WholeIssue,
  { added }: Update,
  source: WholeIssue,
  inSource: (path: Path) => string,
): string | undefined {
  const item = path.at(-2) === 'items' ? valueAt(own.tree, path) : undefined;
  if (!isMapping(item) || typeof item['id'] !== 'string') return undefined;
  const renamed = added.find((one) => {
    const other = one.at(-2) === 'items' ? valueAt(source.tree, one) : undefined;
    return isMapping(other) && other['id'] === undefined && other['kind'] === item['kind'];
  });
  if (renamed === undefined) return undefined;
  return `If it is ${inSource(renamed)} by now, write \`id: ${item['id']}\` there, and delete its copy here`;
}

/** Bulletin adds nothing that may be there already. */
function unsureHelp(path: Path, fresh: Tree, where: string): string {
  const entry = valueAt(fresh, path);
  const id = isMapping(entry) ? entry['id'] : undefined;
  return typeof id === 'string'
    ? `bulletin cannot tell which text translates ${where}. Write \`id: ${id}\` into it, or add a translation`
    : `bulletin cannot tell what translates ${where}. Add it by hand, if it is missing`;
}

/** Where the new parts of the source are in the translation, by the names that they have there. */
function linesOfNew({ added, after, fresh }: Update, source: WholeIssue, languages: Languages): readonly ReportLine[] {
  const leaves = added.length === 0 ? [] : readUnits(source, after, languages).pairing.leaves;
  return added.map((path) => {
    const text = (name: string) => `${name}: new in the source, and added`;
    const leaf = leaves.find((one) => path.every((step, index) => one.source[index] === step));
    if (leaf === undefined) return { text: text(nameOf(fresh, path)) };
    const place = leaf.path.slice(0, leaf.path.length - leaf.source.length + path.length);
    return { line: lineOf(after, place), text: text(nameOf(after.tree, place)) };
  });
}
