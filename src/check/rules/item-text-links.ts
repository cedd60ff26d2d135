// item/text-links: a link of the body that the plain text edition would lose.

import { targetOf } from '../../content/prose/address.ts';
import { linksOf } from '../../content/prose/walk-prose.ts';
import { quote } from './reading/names.ts';
import type { Rule } from './rule.ts';

const issue = (text: string) => `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: A year of calls
        body: |
          | Year | Calls                                  |
          |------|----------------------------------------|
          | 2016 | [1,361](https://example.org/calls-2016) |
        text-of: 2099da1c
        text: ${text}
`;

export const itemTextLinks: Rule = {
  id: 'item/text-links',
  severity: 'warning',
  what: 'A link in the body of an item is neither in its `text` for the plain text edition nor under `links`.',
  why: 'Readers of the plain text get `text` instead of the body, and do not see where to read more.',
  bad: issue('There were 1,361 calls in 2016.'),
  good: issue('There were [1,361 calls in 2016](https://example.org/calls-2016).'),
  *check({ items }) {
    for (const { item, path } of items) {
      if (item.text === undefined || item.body === undefined) continue;
      const kept = new Set([...linksOf(item.text), ...(item.links ?? [])].map(({ url }) => targetOf(url)));
      const lost = linksOf(item.body).filter(({ url }) => !kept.has(targetOf(url)));
      if (lost.length === 0) continue;
      const more = lost.length === 1 ? '' : `, and ${lost.length - 1} more`;
      const message = `The \`text\` lacks the link to ${quote(lost[0]!.url)} that the body has${more}`;
      yield { path: [...path, 'text'], message, help: 'Add it to the `text`, or to `links`' };
    }
  },
};
