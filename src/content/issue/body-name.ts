// A short name for a body: an item's own text for the plain text edition says by it which body it was written for.

import { fnv1a } from '../../base/hash.ts';
import type { Prose } from '../prose/prose.ts';

/**
 * Eight hexadecimal digits: another body has another name. Spaces and line ends do not count, so that it may be laid
 * out again.
 */
export function bodyName({ source }: Prose): string {
  return fnv1a(source.normalize('NFC').replace(/\s+/g, '')).slice(0, 8);
}
