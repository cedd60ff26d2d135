// item/duplicate-id: two things with one id.

import { sectionAnchors } from '../../content/issue/items.ts';
import type { Rule } from './rule.ts';

export const itemDuplicateId: Rule = {
  id: 'item/duplicate-id',
  severity: 'error',
  isNeeded: true,
  what: 'Two items have the same id, or an item has the id that the page uses for a section.',
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
          message: `Another item already has the id "${id}"`,
          help: `Give each item its own id, for example \`id: ${id}-2\``,
        };
      } else if (anchors.has(id)) {
        const what = item.id === undefined ? `The id made from this title, "${id}",` : `The id "${id}"`;
        const help = `Give the item another id, for example \`id: about-${id}\``;
        yield { path: where, message: `${what} is the id of a section on the page`, help };
      }
      seen.add(id);
    }
  },
};
