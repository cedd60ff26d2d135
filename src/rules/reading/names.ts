// How messages name what they are about.

import type { Path } from '../../issue/fault.ts';
import type { Subject } from '../subject.ts';
import { itemAt } from './item-at.ts';

/** Text as a message quotes it: on one line, and not too long. */
export function quote(text: string): string {
  const line = text.slice(0, 200).replace(/\s+/g, ' ').trim();
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
}

/** `no links`, `1 link`, `2 links` */
export function countOf(count: number, thing: string): string {
  return `${count === 0 ? 'no' : count} ${thing}${count === 1 ? '' : 's'}`;
}

/** The item or the part of the issue that a path leads into: `the item "Annual forum"`, `the greeting`. */
export function placeName({ issue }: Subject, path: Path): string {
  const [part, index] = path;
  if (part === 'boxes') return `the box ${quote(issue.boxes?.[Number(index)]?.title ?? '')}`;
  if (part === 'errata') return 'the corrections';
  if (part !== 'sections') return `the ${String(part)}`;
  const { item } = itemAt(issue, path);
  const section = issue.sections[Number(index)];
  if (item === undefined) return `the section ${quote(section?.title ?? section?.id ?? '')}`;
  const name = item.title ?? item.id;
  return name === undefined ? 'a note' : `the item ${quote(name)}`;
}
