// link/item: a link to an item that the issue does not have.

import { meantItem } from '../../content/issue/meant-item.ts';
import { parseAddress } from '../../content/prose/address.ts';
import { placeOfUrl } from './reading/place-of-url.ts';
import type { Rule } from './rule.ts';

export const linkItem: Rule = {
  id: 'link/item',
  severity: 'error',
  isNeeded: true,
  what: 'A link leads to the id of an item that this issue does not have.',
  why: 'Readers click, and nothing happens.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: Events
    intro: See also [the forum in Riverbend](#riverbend-form).
    items:
      - id: riverbend-forum
        title: Forum in Riverbend
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: Events
    intro: See also [the forum in Riverbend](#riverbend-forum).
    items:
      - id: riverbend-forum
        title: Forum in Riverbend
`,
  *check(subject) {
    const ids = new Set(subject.items.map(({ id }) => id));
    for (const link of subject.links) {
      const address = parseAddress(link.url);
      if (address.kind !== 'item' || ids.has(address.id)) continue;
      const { meant, help } = meantItem(link.url, address.id, ids);
      const message = `No item of this issue has the id "${address.id}"${meant ? `. Did you mean "${meant}"?` : ''}`;
      const isField = link.path.at(-2) === 'links';
      yield { path: isField ? [...link.path, 'url'] : link.path, ...placeOfUrl(link, subject), message, help };
    }
  },
};
