// link/tracking: addresses that track readers, or lead through somebody who does.

import { quote } from './reading/names.ts';
import { webAddressesOf } from './reading/web-addresses.ts';
import type { Rule } from './rule.ts';

const marks = ['utm_', 'fbclid', 'gclid', 'mc_cid', 'mc_eid'];

/** Sites that come before the page in an address that was copied from a mail or a search. */
const detours: readonly (readonly [name: string, address: RegExp])[] = [
  ['Outlook Safe Links', /^https:\/\/[\w.-]+\.safelinks\.protection\.outlook\.com\/[^?]*\?(?:[^#]*&)?url=([^&#]+)/i],
  ['Google', /^https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/url\?(?:[^#]*&)?(?:q|url)=([^&#]+)/i],
  ['Facebook', /^https?:\/\/lm?\.facebook\.com\/l\.php\?(?:[^#]*&)?u=([^&#]+)/i],
  ['URL Defense', /^https:\/\/urldefense\.com\/v3\/__(https?:[^_*]+)__;/i],
];

export const linkTracking: Rule = {
  id: 'link/tracking',
  severity: 'warning',
  what: 'The address of a link has tracking codes such as utm_source, which count and follow readers, or goes through a site that does, such as Outlook Safe Links.',
  why: 'They belong to the person who copied the address. The link leads to the same page without them, and they fill the printed page.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: Resources
    intro: Read [the annual report](https://example.org/report?utm_source=mail&page=2).
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: Resources
    intro: Read [the annual report](https://example.org/report?page=2).
`,
  *check(subject) {
    // Who pays for a link may count who follows it.
    const paid = subject.items.flatMap(({ item, path }) => (item.kind === 'sponsor' ? [`${path.join('/')}/`] : []));
    for (const { url, path, place } of webAddressesOf(subject)) {
      if (paid.some((start) => `${path.join('/')}/`.startsWith(start))) continue;
      const detour = detourIn(url);
      if (detour !== undefined) {
        const span = place();
        const help = `Write ${quote(detour.page)}`;
        yield {
          path,
          ...span,
          message: `The address goes through ${detour.name}, which sees who follows it`,
          help,
          fix: { safety: 'unsafe', edits: [{ path, ...span, text: detour.page }] },
        };
        continue;
      }
      if (!marks.some((mark) => url.includes(mark))) continue;
      const clean = withoutMarks(url);
      if (clean === url) continue;
      const span = place();
      const message = `The address ${quote(url)} has codes that track readers`;
      yield {
        path,
        ...span,
        message,
        help: `Write ${quote(clean)}`,
        fix: { safety: 'safe', edits: [{ path, ...span, text: clean }] },
      };
    }
  },
};

/** The page behind a detour, without its codes. */
function detourIn(url: string): { readonly name: string; readonly page: string } | undefined {
  if (!/outlook|google|facebook|urldefense/i.test(url)) return undefined;
  for (const [name, address] of detours) {
    const typed = address.exec(url)?.[1];
    if (typed === undefined) continue;
    const page = decoded(typed);
    if (page !== undefined && /^https?:\/\/[^\s<>"]+$/.test(page)) return { name, page: withoutMarks(page) };
  }
  return undefined;
}

/** Undefined for what is cut off in the middle of a character. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** An address without those parts of its query; the rest stays as typed. */
function withoutMarks(url: string): string {
  const [before = '', hash] = splitAt(url, '#');
  const [page = '', query] = splitAt(before, '?');
  if (query === undefined) return url;
  const kept = query
    .split('&')
    .filter(
      (part) => !marks.some((mark) => (mark.endsWith('_') ? part.startsWith(mark) : part.split('=', 1)[0] === mark)),
    );
  return `${page}${kept.length === 0 ? '' : `?${kept.join('&')}`}${hash === undefined ? '' : `#${hash}`}`;
}

function splitAt(text: string, mark: string): readonly [string, string?] {
  const at = text.indexOf(mark);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
