// link/repeated: the same address twice in one item.

import { quote } from './reading/names.ts';
import { webAddressesOf } from './reading/web-addresses.ts';
import type { Rule } from './rule.ts';

export const linkRepeated: Rule = {
  id: 'link/repeated',
  severity: 'note',
  what: 'An item links to the same page twice.',
  why: 'Whoever lists the links of a page hears it twice and looks for the difference, and often one of the two was to lead elsewhere.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: Resources
    items:
      - title: Annual report
        body: Calls rose, says the [annual report](https://example.org/report).
        links:
          - { label: Read the report in full, url: https://example.org/report }
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: Resources
    items:
      - title: Annual report
        body: Calls rose, says the [annual report](https://example.org/report).
        links:
          - { label: See the figures, url: https://example.org/report/figures }
`,
  *check(subject) {
    const seen = new Map<string, Set<string>>();
    for (const { url, path, place } of webAddressesOf(subject)) {
      // An item's `text` stands in place of its body, and says the same once more.
      if (path[2] !== 'items' || path.at(-1) === 'text') continue;
      const item = path.slice(0, path[4] === 'items' ? 6 : 4).join('/');
      const known = seen.get(item) ?? new Set();
      seen.set(item, known);
      const page = url.endsWith('/') ? url.slice(0, -1) : url;
      if (known.has(page)) yield { path, ...place(), message: `This item links to ${quote(url)} twice`, help: 'Keep one of the two, or mend the address of the other' };
      known.add(page);
    }
  },
};
