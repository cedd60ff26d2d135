// Where readers leave the list: as the publication says it. Nothing is made up where it does not.

import type { Edition } from './edition.ts';

/** A web or mail address; where a service sends the mail, its own tag for one. */
export function unsubscribeAddress({ mail }: Pick<Edition, 'mail'>, { isForService = false } = {}): string | undefined {
  const { tag, url, mailto } = mail?.unsubscribe ?? {};
  if (isForService && tag !== undefined) return tag;
  return url ?? (mailto === undefined || mailto.startsWith('mailto:') ? mailto : `mailto:${mailto}`);
}
