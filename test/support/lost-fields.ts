// Which fields of an issue are not in what a format made of it.

import type { Content } from '../../src/output/verify/content.ts';
import { unseenFields } from '../../src/output/verify/issue-meaning.ts';
import { squash } from './built-files.ts';
import type { MadeField } from './every-field.ts';

/** The paths of those that are not there, or not as often as they should be. */
export function lostFields(fields: readonly MadeField[], reading: Content): readonly string[] {
  const all = squash([reading.text, ...reading.links, ...reading.alternatives].join('\n'));
  // Several fields may be the same mark.
  const wanted = new Map<string, MadeField[]>();
  for (const field of shownFields(fields, reading))
    wanted.set(field.printed, [...(wanted.get(field.printed) ?? []), field]);
  return [...wanted].flatMap(([printed, same]) =>
    all.split(squash(printed)).length - 1 < same.length ? [`${same[0]!.path}: ${printed}`] : [],
  );
}

/** Those that its readers see. */
export function shownFields(fields: readonly MadeField[], reading: Content): readonly MadeField[] {
  return fields.filter(
    (field) => field.printed !== '' && !(field.name in unseenFields) && !isForOthers(field, reading),
  );
}

/** In words alone an item's own text replaces its body, and nowhere else is it shown. */
function isForOthers({ path, name }: MadeField, { isPlain }: Content): boolean {
  return path.includes('/items/') && name === (isPlain ? 'body' : 'text');
}
