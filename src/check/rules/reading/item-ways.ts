// What can be done about an item that one language of an issue has and another lacks, as the help of i18n/items says it.

import type { LackingItem } from '../../../content/translation/lacking-items.ts';
import type { Digest, ItemDigest } from '../digest.ts';
import { nameOfIssue } from './names.ts';

/** Nothing is written into a published issue: an id is not, either. */
export function sameIds(where: string, { status }: Digest): string {
  return status === 'published' ? '' : `If the translation of one is ${where} already, give both the same \`id\``;
}

export function sentences(...all: readonly string[]): string {
  return all.filter((one) => one !== '').join('. ');
}

/** What makes an item the translation of one that an issue has. */
export function sameId({ isNamed, id }: ItemDigest, where: string, { status }: Digest): string {
  // A published one keeps the id that it has, typed or made from its title.
  return isNamed || status === 'published'
    ? `${where}, give that the same id: \`id: ${id}\``
    : `${where}, give both the same \`id\``;
}

/** The same where the item was deleted, or has another id in the issue that lacks it; nothing is written into what is published. */
export function otherId({ isNamed, id }: ItemDigest, where: 'here' | 'there', lacking: Digest, having: Digest): string {
  const isIt = `If it is ${where} under another id`;
  const isOld = having.status === 'published';
  if (lacking.status === 'published')
    return isOld ? '' : `${isIt}, write that ${where === 'here' ? 'there' : 'here'}, too`;
  if (isOld) return `${isIt}, give it \`id: ${id}\``;
  return isNamed ? `${isIt}, give both the same id: \`id: ${id}\`` : `${isIt}, give both the same \`id\``;
}

const without = (why: string) => `\`# bulletin-disable-next-line i18n/items -- ${why}\` above this line`;

/** What to do with what is here, and was deleted where it was translated from. */
export function staying(own: Digest, other: Digest): string {
  const ways = deletingFrom(own, other, 'Delete it here, too', 'there');
  return `${ways}If it is to be here only${asPublished(own, 'this issue')}, put ${without('only here')}`;
}

/** The same, in the file that it was deleted in. */
export function deleting(lacking: Digest, other: Digest): string {
  if (other.status !== 'published' && lacking.status !== 'published')
    return 'If you deleted it, delete it there, too. Otherwise put it back';
  const ways = deletingFrom(other, lacking, 'Delete it there, too', 'here');
  return `${ways}If it is to be there only${asPublished(other, other.file)}, put ${without('only there')}`;
}

function asPublished({ status }: Digest, file: string): string {
  return status === 'published' ? `, as ${file} is published` : '';
}

/** Nothing is deleted from what is published, and only what was published with it comes back into it. */
function deletingFrom(having: Digest, lacking: Digest, remove: string, where: 'here' | 'there'): string {
  const back = where === 'there' ? 'put it back there' : 'put it back';
  const isBack = lacking.status === 'published' ? `if it was published ${where}, ${back}` : back;
  if (having.status === 'published') return `${isBack.charAt(0).toUpperCase()}${isBack.slice(1)}. `;
  return `${remove}, or ${isBack}. `;
}

/** An id that somebody typed is written into the other file, unless that is published. */
export function givingSame({ id, isNamed }: ItemDigest, twin: ItemDigest, digest: Digest, other: Digest): string {
  const [isHere, isThere] = [digest, other].map(({ status }) => status !== 'published');
  if (!isHere && !isThere) return `Both are published: put ${without('it is the same')}`;
  return `Give both the same: write ${isHere && (isNamed || !isThere) ? `\`id: ${id}\` here` : `\`id: ${twin.id}\` there`}`;
}

/** What can be done where nothing is added any more: a correction alone does not add the item. */
export function leaving(published: string, all?: Digest): string {
  const [where, comment] = all === undefined ? ['above this line', 'next-line'] : [`into ${all.file}`, 'file'];
  return `${published} is published, and nothing is added to it. Put \`# bulletin-disable-${comment} i18n/items -- it came later\` ${where}. If its readers should know, say so in its \`errata\`, too`;
}

/** The command that puts what an issue lacks into it; it adds nothing that may be there. */
export function adding(state: LackingItem<ItemDigest>['state'], digest: Digest, from: Digest, what = 'it'): string {
  return state === 'unsure'
    ? `Add ${what}`
    : `Add ${what} with \`bulletin translate ${nameOfIssue(digest)} ${digest.language} --from ${from.language}\``;
}
