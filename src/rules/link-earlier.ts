// link/earlier: an item that leads to the same page as one in an earlier issue.

import { quote } from './reading/names.ts';
import { faultAt, isAhead } from './reading/sisters.ts';
import type { Rule } from './rule.ts';

const issue = (number: number, title: string, more = '') => `number: ${number}
date: 2017-0${number - 20}
title: Bulletin
sections:
  - title: News
    items:
      - title: ${title}${more}
        links: [{ label: The report of the inquiry, url: "https://example.org/inquiry/report" }]
`;

export const linkEarlier: Rule = {
  id: 'link/earlier',
  severity: 'note',
  what: 'An item links to a page that an item of an earlier issue linked to, without `follows` or `repeats`.',
  why: 'It may be the same news under another title, or a link that was copied and not changed.',
  bad: issue(28, 'The inquiry'),
  good: issue(28, 'The inquiry', '\n        follows: "27#a-report-at-last"'),
  file: '028.yaml',
  beside: { '027.yaml': issue(27, 'A report at last') },
  *compare(digest, shelf) {
    for (const item of digest.items) {
      const { follows, repeats, title } = item;
      if (follows !== undefined || repeats !== undefined) continue;
      // The item as a whole is another finding.
      if (title !== undefined && shelf.earlierTitle(digest, title) !== undefined) continue;
      for (const { url, at } of item.links) {
        const earlier = isOnePage.test(url) ? shelf.earlierLink(digest, url) : undefined;
        if (earlier === undefined || isAhead(item, digest)) continue;
        const { number, date } = earlier.issue;
        const name = earlier.item.title === undefined ? 'an item' : quote(earlier.item.title);
        const message = `${name} in ${number === undefined ? `the issue of ${date}` : `issue ${number}`} leads to the same page`;
        const help = number === undefined ? 'Mend the address, if it is another page' : `Mend the address, or add \`follows: "${number}#${earlier.item.id}"\` to the item`;
        yield faultAt(item, at, message, help);
      }
    }
  },
};

/** The address of a page, and not of a whole site, which many items may name. */
const isOnePage = /^https?:\/\/[^/?#]+\/[^/?#]+[/?][^\s]/;
