// Labels that are not where labels are read: without their colon, or two on one line. What is behind them would be a part
// of the value before it.

import type { LabelName } from '../languages/language.ts';
import type { Remark } from './contribution.ts';
import { remarkOn, type Entry, type Labelled } from './labelled-text.ts';
import { kindMeant } from './kind-and-language.ts';
import { labelsWithin } from './labels.ts';
import { questionNamed } from './read-entry.ts';

interface Misplaced {
  readonly doubts: readonly Remark[];
  /** What they are about: nothing else need be said of it. */
  readonly names: readonly LabelName[];
  /** The entries, each as far as it is its own. */
  readonly entries: readonly Entry[];
}

export function misplacedLabels(
  entries: readonly Entry[],
  { entries: all, bare, language }: Labelled,
  languages: readonly string[],
): Misplaced {
  const known = language === undefined || languages.includes(language) ? languages : [...languages, language];
  const doubts: Remark[] = bare.map(({ label, line }) => ({
    line,
    message: `"${label}" has no colon`,
    help: `Write \`${label}:\` if it is a label. If it belongs to the line above it, write it there`,
  }));
  const kind = kindMeant(all.find(({ name }) => name === 'kind')?.value ?? '');
  // What has a line of its own, also an empty one, is in no other; what the kind has no line for is a word like any other.
  const isOpen = (one: LabelName): boolean =>
    !all.some(({ name }) => name === one) && (kind === undefined || questionNamed(kind, one) !== undefined);
  const names: LabelName[] = [];
  const cut = entries.map((entry) => {
    // The words of a link may be any.
    const inside =
      entry.name === 'links' || entry.name === 'body'
        ? []
        : labelsWithin(entry.value, known).filter(({ name }) => isOpen(name));
    if (inside.length === 0) return entry;
    names.push(...inside.map(({ name }) => name));
    const lines = inside.map(({ typed, value }) => `\`${`${typed}: ${value}`.trim()}\``);
    const what = `has another label behind its words: ${inside.map(({ typed }) => `"${typed}:"`).join(', ')}`;
    doubts.push(remarkOn(entry, what, `Write ${lines.join(' and ')} on a line of its own`));
    return { ...entry, value: entry.value.slice(0, inside[0]!.at).trim() };
  });
  return { doubts, names, entries: cut };
}
