// What two languages say around their items: which of it is the same, and what only one of them has. Where that is not
// certain, nothing is paired: a difference between two sections that have nothing to do with each other is none.

import type { Digest, ItemDigest } from '../digest.ts';
import type { FrameDigest } from './frame.ts';
import { isUnwritten } from './parts.ts';
import type { TextDigest } from './text-digest.ts';

/** What both say, or one of them alone. */
export interface FramePair {
  readonly own: TextDigest | undefined;
  readonly theirs: TextDigest | undefined;
}

/** The same item in both. */
interface ItemPair {
  readonly own: ItemDigest;
  readonly other: ItemDigest;
}

export function framePairs(digest: Digest, other: Digest, items: readonly ItemPair[]): readonly FramePair[] {
  const [ours, theirs] = [digest, other].map(({ frame }) => frame.filter(({ id }) => id !== undefined));
  const isBoxed = haveSameBoxes(boxesIn(digest), boxesIn(other));
  const there = new Map(theirs!.map((one) => [one.id, one]));
  const here = new Set(ours!.map(({ id }) => id));
  const ownRest = digest.frame.filter((one) => isSection(one) && !there.has(one.id));
  const otherRest = other.frame.filter((one) => isSection(one) && !here.has(one.id));
  const shared = sharingItems(ownRest, otherRest, items, isCertain(digest, other));
  const isPaired = new Set(shared.flatMap(({ own, theirs: said }) => [own, said]));
  // A section without an id may be any that is left in the other language.
  const mayBe = (rest: readonly FrameDigest[]) => rest.some(({ id, said }) => id === undefined && !isPaired.has(said));
  const isLone = (one: FrameDigest, rest: readonly FrameDigest[]) =>
    isSection(one) ? !isPaired.has(one.said) && !mayBe(rest) : !isBox(one);
  return [
    ...ours!.flatMap((one): FramePair[] => {
      const same = there.get(one.id);
      if (same !== undefined)
        return isBox(one) && !(isBoxed && isWritten(one) && isWritten(same))
          ? []
          : [{ own: one.said, theirs: same.said }];
      return isLone(one, otherRest) ? [{ own: one.said, theirs: undefined }] : [];
    }),
    ...theirs!.flatMap((one): FramePair[] =>
      !here.has(one.id) && isLone(one, ownRest) ? [{ own: undefined, theirs: one.said }] : [],
    ),
    ...shared,
  ];
}

export function boxesIn({ frame }: Digest): readonly FrameDigest[] {
  return frame.filter(isBox);
}

/**
 * Boxes have nothing but their places. These are the same where there are as many, unless each language has one that is
 * still to be written, in another place.
 */
function haveSameBoxes(ours: readonly FrameDigest[], theirs: readonly FrameDigest[]): boolean {
  const isSame = ours.every((one, index) => theirs[index] !== undefined && isWritten(one) === isWritten(theirs[index]));
  return ours.length === theirs.length && (isSame || ours.every(isWritten) || theirs.every(isWritten));
}

/** Whether a box has a title: one that is still to be written is another finding. */
export function isWritten({ said }: FrameDigest): boolean {
  return !isToCome(said, 'title');
}

/** What nobody has written yet is another finding. */
export function isToCome({ lines, sentences }: TextDigest, name: string): boolean {
  return [...lines, ...sentences].some(({ field, text }) => field === name && isUnwritten(text));
}

const isBox = ({ said: { path } }: FrameDigest): boolean => path[0] === 'boxes';
const isSection = ({ said: { path } }: FrameDigest): boolean => path[0] === 'sections';

/** Items without ids are paired by their places, which say nothing where a section may be missing. */
function isCertain(digest: Digest, other: Digest): (pair: ItemPair) => boolean {
  const [ours, theirs] = [digest, other].map(({ frame }) => frame.filter(isSection).length);
  return ({ own, other: { isNamed } }) => ours === theirs || own.isNamed || isNamed;
}

/** Sections that have an item in common, and with no other section. */
function sharingItems(
  own: readonly FrameDigest[],
  others: readonly FrameDigest[],
  items: readonly ItemPair[],
  isMeant: (pair: ItemPair) => boolean,
): readonly { readonly own: TextDigest; readonly theirs: TextDigest }[] {
  const places = items.filter(isMeant).map((pair) => [pair.own.path[1], pair.other.path[1]] as const);
  return own.flatMap(({ said }) => {
    const there = new Set(places.flatMap(([here, to]) => (here === said.path[1] ? [to] : [])));
    const [place] = there;
    const back = new Set(places.flatMap(([here, to]) => (to === place ? [here] : [])));
    const theirs = others.find((one) => one.said.path[1] === place)?.said;
    return theirs === undefined || there.size !== 1 || back.size !== 1 ? [] : [{ own: said, theirs }];
  });
}
