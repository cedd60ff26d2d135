// What can be done about something that one language has and the other lacks: nothing is written into a published issue
// any more, and nothing is deleted from it.

import type { Digest } from '../digest.ts';

type Issue = Pick<Digest, 'file' | 'status'>;

/** The two issues. */
interface InBoth {
  readonly own: Issue;
  readonly other: Issue;
}

/** What this issue lacks: `add` and `remove` are parts of a sentence, such as `Add it here` and `delete it there`. */
export function waysHere(rule: string, { own, other }: InBoth, add: string, remove = 'delete it there'): string {
  return waysFor(rule, { lacking: own, having: other }, add, remove);
}

/** What the other issue lacks. */
export function waysThere(rule: string, { own, other }: InBoth, add: string, remove = 'delete it here'): string {
  return waysFor(rule, { lacking: other, having: own }, add, remove);
}

function waysFor(
  rule: string,
  { lacking, having }: { readonly lacking: Issue; readonly having: Issue },
  add: string,
  remove: string,
): string {
  if (lacking.status !== 'published') return having.status === 'published' ? add : `${add}, or ${remove}`;
  const stays = `put \`# bulletin-disable-next-line ${rule} -- it came later\` above this line. If readers of ${lacking.file} should know, say so in its \`errata\`, too`;
  return having.status === 'published'
    ? `Both are published: ${stays}`
    : `${capitalized(remove)}. If it is to stay, as ${lacking.file} is published, ${stays}`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
