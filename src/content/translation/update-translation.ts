// A translation brought up to date: what its source says by now, put into the file in which people have translated
// meanwhile. What they wrote stays.

import type { TextEdit } from '../edit/text-edits.ts';
import type { Path } from '../issue/fault.ts';
import type { Tree } from '../issue/read-tree.ts';
import type { YamlFile } from '../issue/read-yaml.ts';
import { clearScaffold } from '../publication/clear-scaffold.ts';
import { addedOf, type Added } from './add-new.ts';
import { factChange, factsOf, isOther, leadsSomewhere, unequal } from './change-facts.ts';
import { anew, asWritten, refreshedOf, textChanges } from './change-texts.ts';
import { changed, type Both, type Change } from './changes.ts';
import { keyInItem, takeKnown, type KnownTexts, type Taken } from './known-texts.ts';
import { explanationEdits, newTranslation } from './new-translation.ts';
import type { Languages } from './units.ts';
import { isInside, isMadeFrom } from './lacking-items.ts';
import { isTranslation } from './originals.ts';
import { keyOfPath, type Leaf, type Pairing } from './pair-issues.ts';
import { fillChanges, unwrittenTexts } from './fill-unwritten.ts';
import { readUnits, textAt, type Unit } from './units.ts';
import { wholeIssue, type WholeIssue } from './whole-issue.ts';

/** What both say at a place of the translation: before the update, and in the source. */
interface Values {
  readonly path: Path;
  readonly own: string;
  readonly source: string;
}

/** What was done, and what is left to people. All paths are of the translation as it was, but for those named `source`. */
export interface Update {
  /** The translation as it is then. */
  readonly after: WholeIssue;
  /** What a new translation of the source would say: each of its items has an id. */
  readonly fresh: Tree;
  readonly edits: readonly TextEdit[];
  /** What `new` had written in sections that have items now: each is an edit of what is left after those before it. */
  readonly cleared: readonly TextEdit[];
  /** What was known of its texts already: edits of what it is after the others. */
  readonly taken: Taken;
  /** Texts that nobody had touched, in the new words of the source. */
  readonly refreshed: readonly Path[];
  /** Texts that were still a TODO, and are those of the source now. */
  readonly filled: readonly Path[];
  readonly facts: readonly Values[];
  /** Facts of originals, which stay as they are. */
  readonly kept: readonly Values[];
  /** What the source has of such items, and they lack, by its paths there. */
  readonly left: readonly Path[];
  /** What is new in the source, by its paths there. */
  readonly added: readonly Path[];
  /** What is new in the source, and cannot be put in by itself. */
  readonly byHand: readonly Path[];
  /** What the source has translated from here, and is here no longer, by its paths there. Nothing brings it back. */
  readonly gone: readonly Path[];
  readonly units: readonly Unit[];
  readonly pairing: Pairing;
  /** Addresses, and files of pictures, that are other ones in the source. */
  readonly addresses: readonly Values[];
  /** Who may open something, and which pictures say nothing: the other language may have another page or picture. */
  readonly others: readonly Values[];
}

/** Undefined where one of the two is written in a way that cannot be followed. */
export function updateTranslation(
  source: WholeIssue,
  own: WholeIssue,
  languages: Languages,
  known: KnownTexts = new Map(),
): Update | undefined {
  const { units, pairing, originals: originalsNow } = readUnits(source, own, languages);
  // The places of what both have stay the same.
  const mayGo = (entry: Path) =>
    [...pairing.missing, ...pairing.lacking].some(
      ({ source: path }) => path.length < entry.length && isInside(path, entry),
    );
  const draft = newTranslation(source, languages, { isExplained: false, mayGo });
  if (draft?.tree === undefined) return undefined;
  const both: Both = { own, draft: { ...draft, tree: draft.tree } };
  const facts = factsOf(both, source, pairing, languages);
  // One text alone that came from there does not make an item its translation.
  const isGone = ({ source: path }: { readonly source: Path }) =>
    path.at(-2) === 'items' ? isTranslation(path, source, languages.to) : isMadeFrom(languages.to, source.marks, path);
  const added = addedOf(both, {
    ...pairing,
    lacking: pairing.lacking.filter((one) => !isGone(one) && !facts.left.includes(one.source)),
    missing: pairing.missing.filter((one) => !isGone(one)),
  });
  // Nothing is written into a published issue without need.
  const filled = unwrittenTexts(both, pairing, originalsNow);
  const isDone =
    own.issue.status !== 'published' && own.marks.every((mark) => mark.isDone) && added.length + filled.length === 0;
  const others: readonly Change[] = [
    { edits: isDone ? explanationEdits(own.file.text) : [] },
    ...facts.changed.map((leaf) => factChange(both, leaf)),
    ...added.flatMap(({ change }) => change ?? []),
  ];
  // Where a text cannot be had as a person wrote it, it is written as bulletin writes it.
  for (const rewrite of [asWritten, anew]) {
    const changes = [
      ...textChanges(both, units, rewrite),
      ...others,
      ...filled.flatMap((one) => fillChanges(both, one, languages.from, rewrite)),
    ];
    const written = changed(own, changes);
    if (written === undefined) continue;
    const { after, cleared } = withoutScaffold(written, changes);
    const { originals, pairing: paired } = readUnits(source, after, languages);
    const copies = paired.leaves.filter((leaf) => isIn(leaf.source, added));
    const taken = takeKnown(after, known, languages.from, {
      originals,
      copies: new Set(copies.map(({ path }) => keyOfPath(path))),
    });
    return {
      after: taken.after,
      fresh: both.draft.tree,
      edits: changes.flatMap(({ edits }) => edits),
      cleared,
      taken,
      refreshed: refreshedOf(units).flatMap(({ mark, now }) =>
        taken.keys.has(keyInItem(own.tree, mark, now)) ? [] : mark.paths.slice(0, 1),
      ),
      filled: filled.map(({ texts }) => texts[0]!.path),
      facts: facts.changed.map((leaf) => valuesOf(both, leaf)),
      kept: facts.kept.map((leaf) => valuesOf(both, leaf)),
      left: facts.left,
      added: added.flatMap(({ change, sources }) => (change === undefined ? [] : sources)),
      byHand: added.flatMap(({ change, sources }) => (change === undefined ? sources : [])),
      gone: [...pairing.lacking, ...pairing.missing].filter(isGone).map(({ source: path }) => path),
      units,
      pairing,
      addresses: unequal(both, pairing, leadsSomewhere).map((leaf) => valuesOf(both, leaf)),
      others: unequal(both, pairing, isOther).map((leaf) => valuesOf(both, leaf)),
    };
  }
  return undefined;
}

/** The translation without what `new` had written in the sections that have new items, as `add` takes it out. */
function withoutScaffold(
  written: WholeIssue,
  changes: readonly Change[],
): { readonly after: WholeIssue; readonly cleared: readonly TextEdit[] } {
  const said = changes.flatMap(({ says }) => says ?? []);
  const places = said.map((one) => ('list' in one ? one.list : one.path));
  const sections = new Set(
    places.flatMap(([, section, field, more]) => (field === 'items' && more === undefined ? [Number(section)] : [])),
  );
  const before = (section: number) =>
    said.flatMap((one) =>
      'list' in one && one.list.length === 1 && one.list[0] === 'sections' && one.index <= section ? one.entries : [],
    );
  let [file, cleared]: [YamlFile, readonly TextEdit[]] = [written.file, []];
  for (const section of sections) {
    const one = clearScaffold(file, section + before(section).length);
    [file, cleared] = [one.file, [...cleared, ...one.steps]];
  }
  const after = cleared.length === 0 ? written : wholeIssue(file);
  return after === undefined ? { after: written, cleared: [] } : { after, cleared };
}

/** Whether a place of the source is, or is in, what was put into the translation. */
function isIn(place: Path, added: readonly Added[]): boolean {
  return added.some(({ change, sources }) => change && sources.some((path) => isInside(path, place)));
}

function valuesOf({ own, draft }: Both, { path, source }: Leaf): Values {
  return { path, own: textAt(own.tree, path), source: textAt(draft.tree, source) };
}
