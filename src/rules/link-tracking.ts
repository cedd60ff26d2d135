// link/tracking: addresses that track readers.

import { quote } from './reading/names.ts';
import { webAddressesOf } from './reading/web-addresses.ts';
import type { Rule } from './rule.ts';

const marks = ['utm_', 'fbclid', 'gclid', 'mc_cid', 'mc_eid'];

export const linkTracking: Rule = {
  id: 'link/tracking',
  severity: 'warning',
  what: 'The address of a link has tracking codes such as utm_source, which count and follow readers.',
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
    for (const { url, path, place } of webAddressesOf(subject)) {
      if (!marks.some((mark) => url.includes(mark))) continue;
      const clean = withoutMarks(url);
      if (clean === url) continue;
      const span = place();
      const message = `The address ${quote(url)} has codes that track readers`;
      yield { path, ...span, message, help: `Write ${quote(clean)}`, fix: { safety: 'safe', edits: [{ path, ...span, text: clean }] } };
    }
  },
};

/** An address without those parts of its query; the rest stays as typed. */
function withoutMarks(url: string): string {
  const [before = '', hash] = splitAt(url, '#');
  const [page = '', query] = splitAt(before, '?');
  if (query === undefined) return url;
  const kept = query.split('&').filter((part) => !marks.some((mark) => (mark.endsWith('_') ? part.startsWith(mark) : part.split('=', 1)[0] === mark)));
  return `${page}${kept.length === 0 ? '' : `?${kept.join('&')}`}${hash === undefined ? '' : `#${hash}`}`;
}

function splitAt(text: string, mark: string): readonly [string, string?] {
  const at = text.indexOf(mark);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
