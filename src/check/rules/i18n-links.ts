// i18n/links: fewer or more links than the original, or an address that differs from it by one letter.

import { countOf } from '../../base/count-of.ts';
import { once } from '../../base/memoize.ts';
import type { Fault } from '../../content/issue/fault.ts';
import { isOneSlipApart } from '../../content/issue/nearest.ts';
import { quote } from './reading/names.ts';
import { faultAt, fieldFault, pairsOf, translated, type Pair } from './reading/sisters.ts';
import { hostOf } from './reading/web-addresses.ts';
import { waysHere, waysThere } from './reading/ways.ts';
import type { Rule } from './rule.ts';

const issue = (item: string) => `number: 28
date: 2017-08
sections:
  - title: News
    items:
${item}`;

export const i18nLinks: Rule = {
  id: 'i18n/links',
  severity: 'warning',
  isOfItsTime: true,
  what: 'An item has fewer links, or more, than in the other language, or an address that differs by one letter.',
  why: 'Readers of one language do not see where to read more, or do not get there.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue(`      - { id: inquiry, title: L’enquête }\n`),
  good: issue(
    `      - { id: inquiry, title: L’enquête, links: [{ label: Le rapport, url: "https://example.org/fr/rapport" }] }\n`,
  ),
  file: '028.fr.yaml',
  beside: {
    '028.en.yaml': issue(
      `      - { id: inquiry, title: The inquiry, links: [{ label: The report, url: "https://example.org/en/report" }] }\n`,
    ),
  },
  *compareTranslations(digest, translations) {
    const pairs = pairsOf(digest, translations);
    const shared = once(() => sharedHosts(pairs));
    for (const pair of pairs) {
      yield* mistyped(pair, shared);
      const { own, other, file } = pair;
      if (!translated(pair) || own.links.length === other.links.length || isBodyMissing(pair)) continue;
      const only = onlyIn(own, other);
      const message = `The item has ${countOf(own.links.length, 'link')} here, but ${other.links.length || 'none'} in ${file}${only}`;
      yield fieldFault(
        pair,
        'title',
        message,
        own.links.length < other.links.length
          ? waysHere('i18n/links', pair.issues, 'Add what is missing')
          : waysThere('i18n/links', pair.issues, `Add what is missing to ${file}`),
      );
    }
  },
};

/** A whole body that one language lacks is a finding of its own, with the links in it, but where some is to come. */
function isBodyMissing({ own, other }: Pair): boolean {
  const [here, there] = [own, other].map(({ said }) => said?.parts.some(([, , field]) => field === 'body') === true);
  const isToCome = [own, other].some(({ said }) => said !== undefined && said.leftAlone.size > 0);
  return here !== there && own.kind === other.kind && !isToCome;
}

/** The addresses that only one of the two has, where it has all of the other one: else any of them may be missing. */
function onlyIn({ links: own }: Pair['own'], { links: other }: Pair['own']): string {
  const [ours, theirs] = [own, other].map((links) => new Set(links.map(({ url }) => url)));
  const [all, some, where] = own.length > other.length ? [ours!, theirs!, 'here'] : [theirs!, ours!, 'there'];
  const only = [...all].filter((url) => !some.has(url));
  if (only.length === 0 || [...some].some((url) => !all.has(url))) return '';
  const shown = only.slice(0, 3).map(quote).join(', ') + (only.length > 3 ? ', …' : '');
  return `: only ${shown} ${only.length === 1 ? 'is' : 'are'} ${where}`;
}

/** Addresses that differ by one slip of the fingers, where the site has the same pages for both languages. */
function* mistyped(pair: Pair, shared: () => ReadonlySet<string>): Generator<Fault> {
  const { own, other, file } = pair;
  const help = 'Fix the one that is wrong';
  const [ours, theirs] = [new Set(own.links.map(({ url }) => url)), new Set(other.links.map(({ url }) => url))];
  const rest = [...theirs].filter((url) => !ours.has(url)).slice(0, 50);
  for (const link of own.links.slice(0, 200)) {
    const { url } = link;
    const meant = theirs.has(url) ? undefined : rest.find((one) => isSlip(url, one, shared));
    if (meant === undefined) continue;
    yield faultAt(own, link.at, `The address here is ${quote(url)}, but ${quote(meant)} in ${file}`, help);
  }
  const fields = new Map(other.addresses.map(([url, field]) => [field, url]));
  for (const [url, field] of own.addresses) {
    const meant = fields.get(field);
    if (meant !== undefined && isSlip(url, meant, shared))
      yield fieldFault(pair, field, `The address here is ${quote(url)}, but ${quote(meant)} in ${file}`, help);
  }
}

/** Sites to which both languages link with the same address: such a site does not have a page for each language. */
function sharedHosts(pairs: readonly Pair[]): ReadonlySet<string> {
  const urlsOf = ({ links, addresses }: Pair['own']) => [
    ...links.map(({ url }) => url),
    ...addresses.map(([url]) => url),
  ];
  return new Set(
    pairs.flatMap(({ own, other }) => {
      const theirs = new Set(urlsOf(other));
      return urlsOf(own).flatMap((url) => (theirs.has(url) ? [hostOf(url)] : []));
    }),
  );
}

function isSlip(one: string, other: string, shared: () => ReadonlySet<string>): boolean {
  if (
    !isOneSlipApart(one.replace(/\/$/, ''), other.replace(/\/$/, '')) ||
    !/^https?:/.test(one) ||
    !/^https?:/.test(other)
  )
    return false;
  const [path, otherPath] = [pathOf(one), pathOf(other)];
  // The site itself is misspelt, or one of the two is http.
  if (path === otherPath) return path.length > 1 || shared().has(hostOf(one)) || shared().has(hostOf(other));
  if (hostOf(one) !== hostOf(other)) return false;
  const slip = slipIn(path, otherPath);
  return slip === 'figures' || (slip === 'letters' && shared().has(hostOf(one)));
}

function pathOf(url: string): string {
  return url.replace(/^https?:\/\/[^/?#]*/, '').replace(/\/$/, '');
}

/**
 * Figures that changed places, or letters; neither for `report-e.pdf` and `report-f.pdf`, `/membre` and `/member`, and
 * numbers that follow each other.
 */
function slipIn(one: string, other: string): 'figures' | 'letters' | undefined {
  let start = 0;
  while (one[start] === other[start]) start += 1;
  const [here, there] = [one.slice(start, start + 2), other.slice(start, start + 2)];
  const isSwapped = here.length === 2 && here[0] === there[1] && here[1] === there[0];
  if (isSwapped) return /^\d+$/.test(here) ? 'figures' : /^(?:er|re)$/.test(here) ? undefined : 'letters';
  const isOfLanguage = /[ef]/i.test(here.charAt(0) + there.charAt(0)) || (/^\d/.test(here) && /^\d/.test(there));
  return isOfLanguage ? undefined : 'letters';
}
