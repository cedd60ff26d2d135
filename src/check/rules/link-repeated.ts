// link/repeated: the same address twice in one item.

import { quote } from './reading/names.ts';
import { isStanding, webAddressesOf } from './reading/web-addresses.ts';
import type { Rule } from './rule.ts';

export const linkRepeated: Rule = {
  id: 'link/repeated',
  severity: 'off',
  what: 'An item links to the same page twice. Home pages and forms do not count.',
  why: 'Screen readers list the links of a page: people hear this one twice, and look for the difference. Often one of the two should lead elsewhere.',
  publication: 'name: Bulletin\nrules:\n  link/repeated: { level: note, reason: each link is read out }\n',
  bad: `number: 28
date: 2017-08
sections:
  - title: Resources
    items:
      - title: Annual report
        body: Calls rose, says the [annual report](https://example.org/report).
        links:
          - { label: Read the report in full, url: https://example.org/report }
`,
  good: `number: 28
date: 2017-08
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
      // An item's `text` replaces its body, and says the same once more.
      if (path[2] !== 'items' || path.at(-1) === 'text') continue;
      const item = path.slice(0, path[4] === 'items' ? 6 : 4).join('/');
      const known = seen.get(item) ?? new Set();
      seen.set(item, known);
      const page = url.endsWith('/') ? url.slice(0, -1) : url;
      if (known.has(page) && !isStanding(url)) {
        yield {
          path,
          ...place(),
          message: `This item already links to ${quote(url)}`,
          help: 'Keep one of the two, or change the address of this one',
        };
      }
      known.add(page);
    }
  },
};
