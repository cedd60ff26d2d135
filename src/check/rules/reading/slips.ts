// Every slip in the Markdown of an issue, looked for once and reported by the rule of its group. Most issues have
// nothing to look at.

import type { Fault, Path } from '../../../content/issue/fault.ts';
import type { Subject } from '../subject.ts';
import { dialects } from './slips/dialects.ts';
import { emphasis } from './slips/emphasis.ts';
import { footnotes } from './slips/footnotes.ts';
import { links } from './slips/links.ts';
import { markSlips } from './slips/marks.ts';
import type { Found, Slip } from './slips/slip.ts';
import { tables } from './slips/tables.ts';

/** In the order in which they are looked for: what one has found is nothing for the next. */
const groups = { footnotes, links, tables, dialects, marks: markSlips, emphasis } satisfies Readonly<
  Record<string, readonly Slip[]>
>;

type Group = keyof typeof groups;

interface Slips {
  readonly faults: ReadonlyMap<Group, readonly Fault[]>;
  /** By the path of their text: the characters that belong to one of them. */
  readonly claimed: ReadonlyMap<Path, Uint8Array>;
}

const known = new WeakMap<Subject, Slips>();

/** What a group of slips finds in all prose. */
export function slipsOf(subject: Subject, group: Group): readonly Fault[] {
  return allOf(subject).faults.get(group) ?? [];
}

/** Whether a place in a text belongs to a broken link or the like: what else could be said of it follows from that. */
export function isInSlip(subject: Subject, path: Path, offset: number): boolean {
  return allOf(subject).claimed.get(path)?.[offset] === 1;
}

function allOf(subject: Subject): Slips {
  let found = known.get(subject);
  if (found === undefined) known.set(subject, (found = findAll(subject)));
  return found;
}

function findAll(subject: Subject): Slips {
  const found = new Map<Group, Fault[]>();
  const claimed = new Map<Path, Uint8Array>();
  for (const { prose, path } of subject.proses) {
    const { left, source } = prose;
    if (left === undefined) continue;
    const text: Text = { left, source, claimed: new Uint8Array(left.length), everything: () => everythingIn(subject) };
    claimed.set(path, text.claimed);
    for (const [group, slips] of Object.entries(groups) as [Group, readonly Slip[]][]) {
      for (const { found: at, words } of slips.flatMap((slip) =>
        left.includes(slip.sign) ? [...matches(slip, text)] : [],
      )) {
        const { message, help, instead, part: { from = 0, length } = { length: at.typed.length } } = words;
        const span = { offset: at.at + from, length };
        // Over a line end there would be the indentation of the next.
        const isOneLine = !`${source.slice(span.offset, span.offset + length)}${instead?.text}`.includes('\n');
        const fix =
          instead !== undefined && isOneLine
            ? { fix: { safety: instead.safety, edits: [{ path, span, text: instead.text }] } }
            : {};
        const faults = found.get(group) ?? [];
        found.set(group, faults);
        faults.push({ path, span, message, help, ...fix });
      }
    }
  }
  return { faults: found, claimed };
}

interface Text extends Pick<Found, 'left' | 'source' | 'everything'> {
  /** The characters that some slip has. */
  readonly claimed: Uint8Array;
}

// A hostile file may hold nothing else; the rules report no more of one kind.
const most = 250;

const patterns = new Map<Slip, RegExp>();

function patternOf(slip: Slip): RegExp {
  let pattern = patterns.get(slip);
  if (pattern === undefined) patterns.set(slip, (pattern = slip.pattern()));
  return pattern;
}

function* matches(
  slip: Slip,
  { claimed, ...text }: Text,
): Generator<{ found: Found; words: NonNullable<ReturnType<Slip['say']>> }> {
  const pattern = patternOf(slip);
  pattern.lastIndex = 0;
  let count = 0;
  for (let match = pattern.exec(text.left); match !== null && count < most; match = pattern.exec(text.left)) {
    const [at, end] = [match.index, match.index + match[0].length];
    if (match[0] === '') pattern.lastIndex += 1;
    if (claimed[at] === 1 || claimed[end - 1] === 1) continue;
    const { indices } = match;
    const group = (index: number): string => text.source.slice(...(indices?.[index] ?? [0, 0]));
    const found: Found = { ...text, match, at, typed: text.source.slice(at, end), group };
    const words = slip.say(found);
    if (words === undefined) continue;
    claimed.fill(1, at, Math.max(end, at + (words.part?.length ?? 0)));
    count += 1;
    yield { found, words };
  }
}

const whole = new WeakMap<Subject, string>();

function everythingIn(subject: Subject): string {
  let text = whole.get(subject);
  if (text === undefined) whole.set(subject, (text = subject.texts.map((one) => one.text).join('\0')));
  return text;
}
