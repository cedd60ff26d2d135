// Every web address of an issue with its place: in links, in fields, and in prose.

import type { Path, Region } from '../../../content/issue/fault.ts';
import type { Subject } from '../subject.ts';
import { placeOfUrl } from './place-of-url.ts';

export interface WebAddress {
  readonly url: string;
  readonly path: Path;
  /** Where it is in its text, which takes a search. */
  place(): { readonly span?: Region };
}

const known = new WeakMap<Subject, readonly WebAddress[]>();

export function webAddressesOf(subject: Subject): readonly WebAddress[] {
  let addresses = known.get(subject);
  if (addresses === undefined) known.set(subject, (addresses = [...ofLinks(subject), ...ofFields(subject)]));
  return addresses;
}

function* ofLinks(subject: Subject): Generator<WebAddress> {
  for (const link of subject.links) {
    const { url, path } = link;
    const isField = path.at(-2) === 'links';
    if (isWeb(url))
      yield { url, path: isField ? [...path, 'url'] : path, place: () => (isField ? {} : placeOfUrl(link, subject)) };
  }
}

function* ofFields({ addresses }: Subject): Generator<WebAddress> {
  for (const { url, role, path } of addresses)
    if (role === 'address' && isWeb(url)) yield { url, path, place: () => ({}) };
}

/** `https:/example.org` has no host: nothing can be said of where it leads, and that it is no address is said elsewhere. */
function isWeb(url: string): boolean {
  return /^https?:\/\/[^/]/i.test(url);
}

/**
 * Whether an address is that of a whole site, or of a form that is there for every issue: many items may lead there.
 */
export function isStanding(url: string): boolean {
  const [, place = ''] = /^https?:\/\/[^/?#]+\/?(.*)/i.exec(url) ?? [];
  // `/`, `/en/`, `/index.html`
  return (
    /^(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:(?:index|home|accueil|default)(?:\.\w{2,5})?)?(?:#.*)?$/i.test(place) ||
    isForm.test(url)
  );
}

const isForm = new RegExp(
  '[/.](?:forms?|formulaires?|forms\\.gle|(?:un)?subscri(?:be|ption)|subscriptions?|sign-?up|regist(?:er|ration)|join|log-?in|donate|donations?|give|contact(?:-us)?' +
    '|survey|feedback|volunteer|membership|abonne(?:ment|z-vous)|(?:des)?inscription|s-inscrire|adhesion|don|dons|faire-un-don|connexion|sondage|nous-joindre|contactez-nous)(?=[/?#.]|$)',
  'i',
);

/** The host of a web address, in lower case and without `www.`, a user or a port. */
export function hostOf(url: string): string {
  const from = url.indexOf('//') + 2;
  const ends = ['/', '?', '#'].map((end) => url.indexOf(end, from)).filter((end) => end !== -1);
  const place = url.slice(from, Math.min(url.length, ...ends)).toLowerCase();
  const host = place.slice(place.lastIndexOf('@') + 1);
  const bare = host.startsWith('[') ? host.slice(0, host.indexOf(']') + 1) : host.split(':', 1)[0]!;
  return bare.startsWith('www.') ? bare.slice(4) : bare;
}
