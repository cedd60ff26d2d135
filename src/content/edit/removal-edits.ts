// Takes a field or an entry out of an author's file, with the comments straight above it.

import type { Path } from '../issue/fault.ts';
import type { Part } from '../issue/locator.ts';
import type { YamlFile } from '../issue/read-yaml.ts';
import { hyphenOf } from './entry-edits.ts';
import { afterPart, beforeComments, columnOf, lineStart, nextLine } from './line-places.ts';
import type { TextEdit } from './text-edits.ts';

/** The edits that take out some fields or entries of the group at a path; undefined where one is not there. */
export function removalEdits(source: YamlFile, path: Path, steps: Path): readonly TextEdit[] | undefined {
  const group = source.locator.partAt(path);
  const parts = steps.map((step) => source.locator.partAt([...path, step]));
  if (group === undefined || parts.includes(undefined)) return undefined;
  const isOnLines = group.form === 'entries' || group.form === 'fields';
  return steps.map((step, index) =>
    isOnLines
      ? fromLines(source, [...path, step], group, parts[index]!)
      : fromBraces(source, { path, group, steps }, step, parts[index]!),
  );
}

function fromLines(source: YamlFile, path: Path, group: Part, part: Part): TextEdit {
  const { text } = source;
  const column = columnOf(text, group.from);
  const first = part.key === undefined ? hyphenOf(source, path, column) : part.key.from;
  const start = beforeComments(text, lineStart(text, first), column);
  const end = Math.max(afterPart(text, part, column), nextLine(text, first));
  return { offset: start, length: end - start, text: '' };
}

/** With the comma before it, where something is left before it; else with the one behind it. */
function fromBraces(
  { locator }: YamlFile,
  { path, group, steps }: { readonly path: Path; readonly group: Part; readonly steps: Path },
  step: string | number,
  part: Part,
): TextEdit {
  const place = group.steps.indexOf(step);
  const sister = (at: number) => locator.partAt([...path, group.steps[at]!])!;
  const startOf = ({ key, from }: Part) => key?.from ?? from;
  const isAfterAnother = group.steps.slice(0, place).some((other) => !steps.includes(other));
  const start = isAfterAnother ? sister(place - 1).to : startOf(part);
  const end = isAfterAnother || place === group.steps.length - 1 ? part.to : startOf(sister(place + 1));
  return { offset: start, length: end - start, text: '' };
}

/** Takes away the whole line that an offset is in. */
export function withoutLine(text: string, offset: number): TextEdit {
  const start = lineStart(text, offset);
  return { offset: start, length: nextLine(text, start) - start, text: '' };
}
