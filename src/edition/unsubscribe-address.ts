// Where readers leave the list: every edition that is sent has to say it.

import type { Edition } from './edition.ts';

/** A web or mail address: as the publication gives it, else `unsubscribe` beside its issues; undefined where it has no `url`. */
export function unsubscribeAddress({ mail, address }: Pick<Edition, 'mail' | 'address'>): string | undefined {
  const { url, mailto } = mail?.unsubscribe ?? {};
  if (url !== undefined) return url;
  if (mailto !== undefined) return mailto.startsWith('mailto:') ? mailto : `mailto:${mailto}`;
  // The page stands in its issue's folder.
  return address?.replace(/\/[^/]+\/[^/]+$/, '/unsubscribe');
}
