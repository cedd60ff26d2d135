// link/of-title: a link that leads to the same page as the title above it.

import { quote } from './reading/names.ts';
import { toDelete } from './reading/to-delete.ts';
import type { Rule } from './rule.ts';

const issue = (links: string) => `title: Bulletin
date: 2017-08
sections:
  - title: Resources
    items:
      - title: Annual report
        url: https://example.org/report
        body: Calls rose in every month.
${links}`;

export const linkOfTitle: Rule = {
  id: 'link/of-title',
  severity: 'warning',
  what: 'An entry of `links` has the same address as the `url` of its item.',
  why: 'The title leads there already. People who have links read out hear the same one twice.',
  bad: issue('        links:\n          - { label: Read the report, url: https://example.org/report }\n'),
  good: issue('        links:\n          - { label: See the figures, url: https://example.org/report/figures }\n'),
  *check({ items }) {
    for (const { item, path } of items) {
      if (item.title === undefined || item.url === undefined) continue;
      const own = pageOf(item.url);
      for (const [index, { url }] of (item.links ?? []).entries()) {
        if (pageOf(url) !== own) continue;
        yield {
          path: [...path, 'links', index, 'url'],
          message: `The title leads to ${quote(url)} already, because that is the \`url\` of the item`,
          help: `Change its address, or ${toDelete('links', item.links)}`,
        };
      }
    }
  },
};

function pageOf(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}
