// link/other-site: a label that names one site, and an address that leads to another.

import { domainToUnicode } from 'node:url';
import { quote } from './reading/names.ts';
import { hostOf, webAddressesOf } from './reading/web-addresses.ts';
import { once } from '../../base/memoize.ts';
import type { Rule } from './rule.ts';

export const linkOtherSite: Rule = {
  id: 'link/other-site',
  severity: 'warning',
  what: 'The label of a link is the address of one site, but the link leads to another; or the name of the site mixes letters of several alphabets.',
  why: 'Readers trust what they read. A link that leads elsewhere confuses or cheats them.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: Give at [www.example.org](https://example.com/give).
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: Give at [www.example.org](https://www.example.org/give).
`,
  *check(subject) {
    for (const { url, label, path, span } of subject.links) {
      if (!/^https?:/i.test(url)) continue;
      const [shown, host] = [hostIn(label), hostOf(url)];
      // `example.org` may be the name of a place on another site, as in an archive.
      if (shown === undefined || isOneSite(shown, host) || isNamedIn(url, shown)) continue;
      const message = `The label says ${shown}, but the link leads to ${readable(host)}`;
      yield {
        path: path.at(-2) === 'links' ? [...path, 'label'] : path,
        ...(span ? { span } : {}),
        message,
        help: 'Write the right address, or say in words what is behind the link',
      };
    }
    for (const { url, path, place } of webAddressesOf(subject)) {
      const host = readable(hostOf(url));
      if (!isMixed(host)) continue;
      const message = `The site ${quote(host)} mixes letters of several alphabets that look alike`;
      yield { path, ...place(), message, help: 'Type the address again, or copy it from the page itself' };
    }
  },
};

/**
 * The host of a label that is nothing but an address: with http, www, or an ending that many sites have and few words.
 */
function hostIn(label: string): string | undefined {
  const text = label.trim().toLowerCase();
  if (/\s/.test(text) || text.includes('@') || text.length > 300) return undefined;
  if (/^https?:\/\//.test(text)) return hostOf(text);
  return /^(?:www\.[^/]+\.[a-z]{2,}|(?:[\p{L}\d-]{2,}\.){1,3}(?:com|org|net|ca|fr|gov|edu|info|eu|uk|qc\.ca|gc\.ca|gouv\.fr|be|ch))(?:[/?#]|$)/u.test(
    text,
  )
    ? hostOf(`https://${text}`)
    : undefined;
}

/**
 * `docs.example.org` and `example.org` are one site, and a link may lead through a counter of clicks on the same one.
 */
function isOneSite(one: string, other: string): boolean {
  return (
    one === other ||
    one.endsWith(`.${other}`) ||
    other.endsWith(`.${one}`) ||
    (isOfCountry(one) !== isOfCountry(other) && ownName(one) === ownName(other))
  );
}

/**
 * Whether the address names the site of the label: as a part of the host, as a page about it on another site, or as its
 * account there. Twitter makes short addresses of its pictures.
 */
function isNamedIn(url: string, shown: string): boolean {
  const { host, rest } = /^https?:\/\/(?<host>[^/?#]*)(?<rest>.*)$/s.exec(url.toLowerCase())?.groups ?? {};
  if (host === undefined || rest === undefined) return false;
  if (host === 't.co') return shown === 'pic.twitter.com' || shown === 'pic.x.com';
  const name = ownName(shown).replace(/[^\p{L}\d]/gu, '');
  return (
    rest.includes(shown) ||
    (name.length >= 5 && (host.split('.').slice(0, -2).includes(name) || rest.replace(/[._-]/g, '').includes(name)))
  );
}

function isOfCountry(host: string): boolean {
  return /\.[a-z]{2}$/.test(host);
}

/** `example` of `www.example.co.uk`: sites have it in several countries. */
function ownName(host: string): string {
  const parts = host.split('.').slice(0, -1);
  while (parts.length > 1 && /^(?:co|com|org|gov|gc|qc|on|gouv|asso|ac|net)$/.test(parts.at(-1)!)) parts.pop();
  return parts.at(-1) ?? host;
}

function readable(host: string): string {
  return host.includes('xn--') ? domainToUnicode(host) : host;
}

/** Made when asked for: the first of them loads the tables of Unicode, which takes as long as reading an issue. */
const scripts = once(() =>
  ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee'].map((script) => new RegExp(`\\p{Script=${script}}`, 'u')),
);
/** Cyrillic and Greek letters that look like Latin ones: a name of nothing else is hardly Russian. */
const lookAlikes = /^[аеорсухіјѕһԁԛԝβοανρυ\d.-]+$/u;

/** Whether a part of the host has letters of two alphabets, or of another one that look all Latin. */
function isMixed(host: string): boolean {
  if (/^[\x00-\x7f]*$/.test(host)) return false;
  return host
    .split('.')
    .some(
      (part) =>
        scripts().filter((script) => script.test(part)).length > 1 ||
        (part.length > 1 && /[^\x00-\x7f]/.test(part) && lookAlikes.test(part)),
    );
}
