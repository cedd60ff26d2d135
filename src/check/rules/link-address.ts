// link/address: a link in the text with an address that nobody can open, or should open.

import { adviceFor } from '../../content/prose/address-advice.ts';
import { parseAddress } from '../../content/prose/address.ts';
import { placeOfUrl } from './reading/place-of-url.ts';
import { quote } from './reading/names.ts';
import type { Rule } from './rule.ts';

export const linkAddress: Rule = {
  id: 'link/address',
  severity: 'error',
  what: 'The address of a link is incomplete or not allowed.',
  why: 'A link without https:// leads nowhere from an e-mail or a PDF, and other schemes can run programs.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: Resources
    intro: Read [the annual report](www.example.org/report).
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: Resources
    intro: Read [the annual report](https://www.example.org/report).
`,
  *check(subject) {
    for (const link of subject.links) {
      // Those in fields were checked with their fields.
      if (link.path.at(-2) === 'links') continue;
      const address = parseAddress(link.url);
      if (address.kind !== 'refused') continue;
      const message = `The address ${quote(link.url)} cannot be used: ${address.why}`;
      yield { path: link.path, ...placeOfUrl(link, subject), message, help: adviceFor(link.url).help };
    }
  },
};
