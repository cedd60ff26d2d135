// Where the address of a link is in the text.

import type { Region } from '../../../content/issue/fault.ts';
import type { Subject } from '../subject.ts';

type Link = Subject['links'][number];

/** The address itself where the text has it as typed, else the label. */
export function placeOfUrl({ path, span, url }: Link, { proses }: Subject): { span?: Region } {
  if (span === undefined) return {};
  const source = proses.find((prose) => prose.path === path)?.prose.source ?? '';
  const offset = source.indexOf(url, span.offset);
  return { span: offset === -1 ? span : { offset, length: url.length } };
}
