// item/duplicate-id: two things that links could mean by one name.

import { sectionAnchors } from '../issue/items.ts';
import type { Rule } from './rule.ts';

export const itemDuplicateId: Rule = {
  id: 'item/duplicate-id',
  severity: 'error',
  isNeeded: true,
  what: 'Two items have the same id, or an item has the name that the page gives to a section.',
  why: 'Links, translations and later issues find an item by its id. They would never find the second one.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: Events
    items:
      - id: forum
        title: Forum in Toronto
      - id: forum
        title: Forum in Montreal
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: Events
    items:
      - id: forum-toronto
        title: Forum in Toronto
      - id: forum-montreal
        title: Forum in Montreal
`,
  *check({ issue, items }) {
    const anchors = new Set(sectionAnchors(issue));
    const seen = new Set<string>();
    for (const { id, item, path } of items) {
      const where = [...path, item.id === undefined ? 'title' : 'id'];
      if (seen.has(id)) {
        yield {
          path: where,
          message: `The id "${id}" is already that of another item`,
          help: `Give each item an id of its own, for example \`id: ${id}-2\``,
        };
      } else if (anchors.has(id)) {
        const what = item.id === undefined ? `The id made from this title, "${id}",` : `The id "${id}"`;
        const help = `Give the item another one, for example \`id: about-${id}\``;
        yield { path: where, message: `${what} is what the page calls one of its sections`, help };
      }
      seen.add(id);
    }
  },
};
