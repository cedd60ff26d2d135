// The texts of a publication as its readers in one language get them.

import type { Contact } from '../issue/schema.ts';
import { localised } from './per-language.ts';
import type { LocalText, StandingBox, StandingContact } from './publication.ts';

/** A box of bulletin.yaml, as an issue in a language would have it. */
export function plainBox({ title, body, links, until }: StandingBox, language: string) {
  return {
    title: localised(title, language),
    ...(body === undefined ? {} : { body: localised(body, language) }),
    ...(links === undefined
      ? {}
      : {
          links: links.map((link) => ({
            ...link,
            label: localised(link.label, language),
            url: localised(link.url, language),
          })),
        }),
    ...(until === undefined ? {} : { until }),
  };
}

export function plainContact(contact: StandingContact, language: string): Contact {
  return Object.fromEntries(
    (Object.entries(contact) as readonly (readonly [string, LocalText])[]).map(([field, value]) => [
      field,
      localised(value, language),
    ]),
  );
}
