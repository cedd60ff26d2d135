// What can be done about something that one language has and the other lacks: nothing is written into a published issue
// any more, and nothing is deleted from it.

import type { Digest } from '../digest.ts';

type Issue = Pick<Digest, 'file' | 'status'>;

/** The two issues. */
interface InBoth {
  readonly own: Issue;
  readonly other: Issue;
}

/**
 * What this issue lacks: `add` is a part of a sentence, such as `Add it here`; `where` says where a comment goes, as none
 * is a comment inside a text.
 */
export function waysHere(rule: string, { own, other }: InBoth, add: string, where?: string): string {
  return waysFor(rule, { lacking: own, having: other }, { add, remove: 'delete it there', where });
}

/** What the other issue lacks. */
export function waysThere(rule: string, { own, other }: InBoth, add: string, where?: string): string {
  return waysFor(rule, { lacking: other, having: own }, { add, remove: 'delete it here', where });
}

function waysFor(
  rule: string,
  { lacking, having }: { readonly lacking: Issue; readonly having: Issue },
  {
    add,
    remove,
    where = 'above this line',
  }: { readonly add: string; readonly remove: string; where: string | undefined },
): string {
  if (lacking.status !== 'published') return having.status === 'published' ? add : `${add}, or ${remove}`;
  const stays = `put \`# bulletin-disable-next-line ${rule} -- it came later\` ${where}. If readers of ${lacking.file} should know, say so in its \`errata\`, too`;
  return having.status === 'published'
    ? `Both are published: ${stays}`
    : `${capitalized(remove)}. If it is to stay, as ${lacking.file} is published, ${stays}`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
