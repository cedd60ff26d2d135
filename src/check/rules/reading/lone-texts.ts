// Texts that an issue has in one language and lacks in another: the summary, the greeting, the introduction of a section,
// the body of an item or of a box; and how many boxes there are.

import { countOf } from '../../../base/count-of.ts';
import type { Fault, Path } from '../../../content/issue/fault.ts';
import { isMadeFrom } from '../../../content/translation/lacking-items.ts';
import type { Digest } from '../digest.ts';
import { boxesIn, framePairs, isToCome, isWritten, type FramePair } from './frame-pairs.ts';
import { isBegun, itemPairs, translated, type InBoth } from './sisters.ts';
import type { TextDigest } from './text-digest.ts';
import { waysHere, waysThere } from './ways.ts';

const rule = 'i18n/passages';

/** Faults of the first: each at a text that the second lacks, or where one of the second would be. */
export function* loneTexts(digest: Digest, other: Digest): Generator<Fault> {
  if (!isBegun(digest) || !isBegun(other)) return;
  const issues = { own: digest, other };
  yield* otherBoxes(issues);
  for (const { own, theirs } of groupsOf(digest, other)) {
    // Where something is still to be translated, that is said already.
    if ([own, theirs].some((said) => said !== undefined && said.leftAlone.size > 0)) continue;
    for (const text of textsOnlyIn(own, theirs))
      yield {
        path: text.path,
        message: `${text.name} is missing in ${other.file}`,
        help: waysThere(rule, issues, 'Add it there'),
        twin: { path: headOf(theirs) ?? ['number'], file: other.file },
      };
    for (const text of textsOnlyIn(theirs, own)) {
      const place = headOf(own);
      yield {
        ...(place === undefined ? { path: ['sections'], region: digest.at } : { path: place }),
        message: `${text.name} is missing here, but not in ${other.file}`,
        help: waysHere(rule, issues, 'Add it here'),
        twin: { path: text.path, file: other.file },
      };
    }
  }
}

/** Boxes have no names: nobody can tell which of them is missing. */
function* otherBoxes(issues: InBoth): Generator<Fault> {
  const { own, other } = issues;
  const [ours, theirs] = [boxesIn(own), boxesIn(other)];
  const [here, there] = [ours.filter(isWritten).length, theirs.filter(isWritten).length];
  // One that is still to be written is there already.
  if (here === there || ours.length === theirs.length) return;
  yield {
    ...(here === 0 ? { path: ['sections'], region: own.at } : { path: ['boxes'], atKey: true }),
    message: `The issue has ${countOf(here, 'box', 'boxes')} here, but ${there || 'none'} in ${other.file}`,
    help:
      here < there
        ? waysHere(rule, issues, 'Add what is missing here')
        : waysThere(rule, issues, 'Add what is missing there'),
    twin: { path: there === 0 ? ['number'] : ['boxes'], file: other.file },
  };
}

function groupsOf(digest: Digest, other: Digest): readonly FramePair[] {
  const all = itemPairs(digest, other);
  const pairs = all.filter((pair) => translated(pair) && pair.own.kind === pair.other.kind);
  const around = framePairs(digest, other, all).filter(
    ({ own, theirs }) =>
      !(
        (own === undefined && isReported(theirs!, other, digest)) ||
        (theirs === undefined && isReported(own!, digest, other))
      ),
  );
  return [...around, ...pairs.map(({ own, other: { said } }) => ({ own: own.said, theirs: said }))];
}

/** A section that the other lacks is reported where it has items, or was made from one that is not there any more. */
function isReported(said: TextDigest, { items, translated: { marks } }: Digest, { language }: Digest): boolean {
  const [list, index] = said.path;
  return list === 'sections' && (items.some(({ path }) => path[1] === index) || isMadeFrom(language, marks, said.path));
}

interface Text {
  readonly path: Path;
  readonly name: string;
}

function textsOnlyIn(said: TextDigest | undefined, other: TextDigest | undefined): readonly Text[] {
  if (said === undefined) return [];
  const { path } = said;
  // A greeting that is not there at all is one finding.
  if (other === undefined && path[0] === 'greeting') return [{ path, name: '`greeting`' }];
  const there = new Set(other === undefined ? [] : fieldsIn(other));
  const group = path[0] === 'greeting' ? 'greeting.' : '';
  return fieldsIn(said)
    .filter((field) => !there.has(field) && !isToCome(said, field))
    .map((field) => ({ path: [...path, field], name: `\`${group}${field}\`` }));
}

/** The fields with a text. Those of a few words, such as a place, are found with the facts. */
function fieldsIn({ path, parts, lines }: TextDigest): readonly string[] {
  const isAlone = path.length < 2;
  const ofLines = lines.flatMap(({ field }) => (isAlone ? [field] : []));
  return [...new Set([...parts.map(([, , field]) => field), ...ofLines])];
}

/** Where something is found that a group lacks. */
function headOf(said: TextDigest | undefined): Path | undefined {
  if (said === undefined || said.path.length === 0) return undefined;
  const { path } = said;
  if (path[0] === 'greeting') return [...path, 'text'];
  return path[0] === 'sections' && path.length === 2 ? path : [...path, 'title'];
}
