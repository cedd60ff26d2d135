// Composes how an edition is sent: what the publication says of its mail, and what follows from the rest.

import { slugOf } from '../issue/slug.ts';
import { isMergeTag } from '../prose/merge-tags.ts';
import { isMailbox } from '../publication/mail-schema.ts';
import { localised } from '../publication/per-language.ts';
import type { Publication } from '../publication/publication.ts';
import type { Edition } from './edition.ts';
import { given } from './given.ts';

/** Undefined where nothing is known: then a mail program puts in its own sender. */
export function composeMail(publication: Publication, language: string): Edition['mail'] {
  const { mail, languages } = publication;
  const from = senderOf(publication, language);
  const composed = given({
    from,
    unsubscribe: mail?.unsubscribe && wayOut(mail.unsubscribe),
    listId: mail?.['list-id'] ?? listIdOf(publication, senderOf(publication, languages[0] ?? language)),
  });
  return Object.keys(composed).length === 0 ? undefined : composed;
}

/** The sender: without an address for that, the contact of the publication. */
function senderOf({ mail, contact }: Publication, language: string): string | undefined {
  const known = contact?.email && localised(contact.email, language);
  return mail?.from ?? (known !== undefined && isMailbox(known) ? known : undefined);
}

function wayOut({ url, mailto }: { readonly url?: string | undefined; readonly mailto?: string | undefined }) {
  const isTag = url !== undefined && isMergeTag(url);
  return given({ tag: isTag ? url : undefined, url: isTag ? undefined : url, mailto });
}

/**
 * RFC 2919: a name under the domain of the sender, made from the name in the main language, so that it stays the
 * same; in ASCII, as all of it is.
 */
function listIdOf({ name, languages, url }: Publication, from: string | undefined): string | undefined {
  const domain = url === undefined ? from?.split('@')[1] : new URL(url).hostname;
  const title = name === undefined ? '' : localised(name, languages[0] ?? '');
  const label = slugOf(title);
  if (domain === undefined || !/^[a-z\d-]+$/.test(label) || !/^[\w-]+(?:\.[\w-]+)+$/.test(domain)) return undefined;
  return `${label}.${domain}`;
}
