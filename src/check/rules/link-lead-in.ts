// link/lead-in: "visit:", and then nothing.

import type { Path } from '../../content/issue/fault.ts';
import { itemFields } from '../../content/issue/item-fields.ts';
import type { Issue, Item, SingleItem } from '../../content/issue/schema.ts';
import { itemAt } from './reading/item-at.ts';
import { leadIns, type Announced } from './reading/lead-ins.ts';
import { readingsOf } from './reading/passages.ts';
import type { Rule } from './rule.ts';

export const linkLeadIn: Rule = {
  id: 'link/lead-in',
  severity: 'warning',
  languages: ['en', 'fr'],
  what: 'The text announces an address or a list, but nothing follows; or it says "here" without a link.',
  why: 'Addresses and lists often get lost when text is copied. Readers see a colon, and then nothing.',
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
      for (const { passage, span, message, announced } of leadIns(reading)) {
        if (!passage.isProse || isAnswered(subject.issue, passage.path, announced)) continue;
        yield { path: passage.path, span, message, help: helps[announced] };
      }
    }
  },
};

const helps: Readonly<Record<Announced, string>> = {
  address: 'Write the address here, or add it to the item as `links:`',
  list: 'Write the list below, with "- " at the start of each line',
  lost: 'Write the address before the full stop',
  anything: 'Write what the colon announces, or end the sentence without it',
};

/** What the lead-in announces may be in a field of the item, of the one around it, of the box or of the section. */
function isAnswered(issue: Issue, path: Path, announced: Announced): boolean {
  if (announced === 'lost') return false;
  if (path[0] === 'greeting') return announced !== 'address';
  if (path[0] === 'boxes') return issue.boxes?.[Number(path[1])]?.links !== undefined;
  const { item, outer } = itemAt(issue, path);
  if (item === undefined)
    return path[2] === 'intro' && announced !== 'address' && (issue.sections[Number(path[1])]?.items?.length ?? 0) > 0;
  if (item.images || ('items' in item && item.items)) return true;
  // One link is not a list, but the facts of an event may be one.
  if (announced === 'list')
    return (item.links?.length ?? 0) > 1 || !['article', 'note', 'resource'].includes(item.kind ?? 'article');
  if (leadsOn(item) || outer?.links || outer?.contact) return true;
  return item.kind === 'event' && announced === 'anything';
}

/** Whether a field of it leads somewhere. */
function leadsOn(item: Item | SingleItem): boolean {
  return itemFields(item).some(({ role }) => role === 'address' || role === 'contact');
}
