// Words for help: where a missing field goes in bulletin.yaml as it is, so that whoever follows them has a file that works.

import type { Path } from '../issue/fault.ts';
import type { Part } from '../issue/locator.ts';
import type { YamlFile } from '../issue/read-yaml.ts';
import { fieldEdits } from './field-edits.ts';
import { applyEdits } from './text-edits.ts';
import { flowOf, pairsOf, type Value } from './written-value.ts';

/** Fields with values, as examples. */
export type Fields = Readonly<Record<string, Value>>;

/** Longer lines are not shown: findings are cut after a few hundred characters, and half a line helps nobody. */
const longest = 250;

/**
 * How to add fields to the group at `path`: a sentence without its full stop. It shows the whole group where that is not
 * there yet, or is on one line between braces.
 */
export function howToAdd(source: YamlFile, path: Path, fields: Fields): string {
  const group = source.locator.partAt(path);
  const name = `${path.at(-1)}:`;
  const whole = `${name} ${flowOf(fields)}`;
  const each = pairsOf(fields).map(([field, value]) => `${field}: ${flowOf(value)}`);
  if (group === undefined) {
    const isInBraces = source.locator.partAt([])?.form === 'braces';
    return isInBraces ? behindBrace('bulletin.yaml', whole) : `Add it to bulletin.yaml: \`${whole}\``;
  }
  const place = `\`${name}\` in bulletin.yaml`;
  if (group.form !== 'braces') return `Add it to the fields below ${place}: \`${each.join('` and `')}\``;
  const line = group.steps.length === 0 ? whole : withFields(source, path, group, fields);
  return line === undefined ? behindBrace(place, each.join(', ')) : `Change ${place} to \`${line}\``;
}

/** Right also where there is a comma or a comment before the last brace. */
function behindBrace(place: string, fields: string): string {
  return `Add it behind the first { of ${place}: \`${fields},\``;
}

/** A group in braces, with more fields; undefined where it is not on one line, or too long to show. */
function withFields(source: YamlFile, path: Path, { key, from, to }: Part, fields: Fields): string | undefined {
  const start = key?.from ?? from;
  const edits = pairsOf(fields).flatMap(([name, value]) => fieldEdits(source, path, name, value) ?? []);
  const inside = edits.map((edit) => ({ ...edit, offset: edit.offset - start }));
  const line = applyEdits(source.text.slice(start, to), inside);
  return line.length > longest || /[\r\n]/.test(line) ? undefined : line;
}
