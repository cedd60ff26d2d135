// link/earlier: an item that leads to the same page as one in an earlier issue.

import { quote } from './reading/names.ts';
import { faultAt, isAhead } from './reading/sisters.ts';
import { isStanding } from './reading/web-addresses.ts';
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
  severity: 'off',
  what: 'An item links to a page that an item of an earlier issue linked to, without `follows` or `repeats`. Home pages and forms do not count.',
  why: 'It may be the same news under another title, or a link that was copied and not changed.',
  bad: issue(28, 'The inquiry'),
  good: issue(28, 'The inquiry', '\n        follows: "27#a-report-at-last"'),
  publication: 'name: Bulletin\nrules:\n  link/earlier: { level: note, reason: old news has to say so }\n',
  file: '028.yaml',
  beside: { '027.yaml': issue(27, 'A report at last') },
  *compareIssues(head, issueIndex) {
    for (const item of head.items) {
      const { follows, repeats } = item;
      if (follows !== undefined || repeats !== undefined) continue;
      // The item as a whole is another finding.
      if (issueIndex.earlierTitle(head, item) !== undefined) continue;
      for (const { url, at } of item.links ?? []) {
        const earlier = isOnePage.test(url) && !isStanding(url) ? issueIndex.earlierLink(head, url) : undefined;
        if (earlier === undefined || isAhead(item, head)) continue;
        const { number, date } = earlier.issue;
        const name = earlier.item.title === undefined ? 'an item' : quote(earlier.item.title);
        const message = `The link to ${quote(url)} was already in ${name} of ${number === undefined ? `the issue of ${date}` : `issue ${number}`}`;
        const change = 'Change the address if you mean another page';
        const help =
          number === undefined ? change : `${change}; or add \`follows: "${number}#${earlier.item.id}"\` to the item`;
        yield faultAt(item, at, message, help);
      }
    }
  },
};

/** The address of a page, and not of a whole site, which many items may name. */
const isOnePage = /^https?:\/\/[^/?#]+\/[^/?#]+[/?][^\s]/;
