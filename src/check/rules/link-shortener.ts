// link/shortener: addresses that hide where they lead.

import { once } from '../../base/memoize.ts';
import { quote } from './reading/names.ts';
import { hostOf, webAddressesOf } from './reading/web-addresses.ts';
import type { Rule } from './rule.ts';

const shorteners = once(
  () =>
    new Set(
      'bit.ly tinyurl.com goo.gl ow.ly t.co is.gd v.gd buff.ly lnkd.in rebrand.ly cutt.ly tiny.cc j.mp fb.me dlvr.it bl.ink rb.gy shorturl.at t.ly'.split(
        ' ',
      ),
    ),
);

export const linkShortener: Rule = {
  id: 'link/shortener',
  severity: 'warning',
  what: 'A link goes through a service that shortens addresses, such as bit.ly.',
  why: 'Readers cannot see where it leads, and if the service closes, the link is dead.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: Resources
    intro: Read [the annual report](https://bit.ly/3xYzAbC).
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: Resources
    intro: Read [the annual report](https://example.org/annual-report).
`,
  *check(subject) {
    for (const { url, path, place } of webAddressesOf(subject)) {
      if (!shorteners().has(hostOf(url))) continue;
      const message = `The address ${quote(url)} does not say where it leads`;
      yield { path, ...place(), message, help: 'Open it, and write the address of the page that it leads to' };
    }
  },
};
