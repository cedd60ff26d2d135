// link/lead-in: "visit:", and then nothing.

import type { Path } from '../issue/fault.ts';
import type { Issue } from '../issue/schema.ts';
import { itemAt } from './reading/item-at.ts';
import { leadIns } from './reading/lead-ins.ts';
import { readingsOf } from './reading/passages.ts';
import type { Rule } from './rule.ts';

export const linkLeadIn: Rule = {
  id: 'link/lead-in',
  severity: 'error',
  what: 'The text announces an address or a list and nothing follows, or says "here" without a link.',
  why: 'Addresses and lists are what gets lost when text is copied. The reader is left in front of a colon.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: Resources
    items:
      - title: A report
        body: |
          To read the report, please visit:
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: Resources
    items:
      - title: A report
        body: |
          To read the report, please visit:
        links:
          - { label: Read the report, url: https://example.org/report }
`,
  *check(subject) {
    for (const reading of readingsOf(subject)) {
      for (const { passage, span, message, isForAddress } of leadIns(reading)) {
        if (!passage.isProse || isAnswered(subject.issue, passage.path, isForAddress)) continue;
        yield { path: passage.path, span, message, help };
      }
    }
  },
};

const help =
  'Write what was announced: an address, a list, or `links:` of the item; or say it so that nothing is missing';

/** What the lead-in announces may stand in a field of the item, of the box or of the section. */
function isAnswered(issue: Issue, path: Path, isForAddress: boolean): boolean {
  if (path[0] === 'greeting') return !isForAddress;
  if (path[0] === 'boxes') return issue.boxes?.[Number(path[1])]?.links !== undefined;
  const { item } = itemAt(issue, path);
  if (item === undefined)
    return path[2] === 'intro' && !isForAddress && (issue.sections[Number(path[1])]?.items?.length ?? 0) > 0;
  if (item.links || item.contact || item.images || ('items' in item && item.items)) return true;
  return (
    item.kind === 'news' ||
    item.kind === 'call' ||
    (item.kind === 'event' && (item.online ?? item.registration?.url) !== undefined)
  );
}
