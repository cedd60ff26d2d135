// Takes a field or an entry out of an author's file, with the comments straight above it.

import type { Path } from '../issue/fault.ts';
import type { Part } from '../issue/locator.ts';
import type { YamlFile } from '../issue/read-yaml.ts';
import { hyphenOf } from './entry-edits.ts';
import { afterPart, beforeComments, columnOf, lineStart, nextLine } from './line-places.ts';
import type { TextEdit } from './text-edits.ts';

/** The edit that takes out what is at a path; undefined where nothing is. */
export function removalEdit(source: YamlFile, path: Path): TextEdit | undefined {
  const group = source.locator.partAt(path.slice(0, -1));
  const part = source.locator.partAt(path);
  if (group === undefined || part === undefined) return undefined;
  const isOnLines = group.form === 'entries' || group.form === 'fields';
  return isOnLines ? fromLines(source, path, group, part) : fromBraces(source, path, group, part);
}

function fromLines(source: YamlFile, path: Path, group: Part, part: Part): TextEdit {
  const { text } = source;
  const column = columnOf(text, group.from);
  const first = part.key === undefined ? hyphenOf(source, path, column) : part.key.from;
  const start = beforeComments(text, lineStart(text, first), column);
  const end = Math.max(afterPart(text, part, column), nextLine(text, first));
  return { offset: start, length: end - start, text: '' };
}

/** With the comma behind it, or, at the end, the one before it. */
function fromBraces({ locator }: YamlFile, path: Path, group: Part, part: Part): TextEdit {
  const place = group.steps.indexOf(path.at(-1)!);
  const startOf = ({ key, from }: Part) => key?.from ?? from;
  const sister = (step: string | number | undefined) =>
    step === undefined ? undefined : locator.partAt([...path.slice(0, -1), step]);
  const next = sister(group.steps[place + 1]);
  const before = place === 0 ? undefined : sister(group.steps[place - 1]);
  const start = next === undefined ? (before?.to ?? group.from + 1) : startOf(part);
  const end = next === undefined ? part.to : startOf(next);
  return { offset: start, length: end - start, text: '' };
}
