// item/out-of-reach: a resource without a way to get it.

import { isProse, linksOf } from '../../content/prose/walk-prose.ts';
import type { itemsOf } from '../../content/issue/items.ts';
import { quote } from './reading/names.ts';
import type { Rule } from './rule.ts';

export const itemOutOfReach: Rule = {
  id: 'item/out-of-reach',
  severity: 'note',
  restsOn: ['url', 'how', 'links', 'contact', 'images'],
  what: 'A resource or a vacancy has no link, no contact and no address in its text.',
  why: 'Readers learn that it exists, but not how to get it or apply for it.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: Resources
    items:
      - kind: resource
        title: A handbook
        publisher: Harbour Society
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: Resources
    items:
      - kind: resource
        title: A handbook
        publisher: Harbour Society
        links:
          - { label: Read the handbook, url: https://example.org/handbook }
`,
  *check({ issue, items }) {
    const outer = new Map(items.map((placed) => [placed.path.join('/'), placed.item]));
    for (const { item, path } of items) {
      if ((item.kind !== 'resource' && item.kind !== 'job') || leadsSomewhere(item)) continue;
      const around = path[4] === 'items' ? outer.get(path.slice(0, 4).join('/')) : undefined;
      const inner = 'items' in item ? (item.items ?? []) : [];
      if ((around !== undefined && leadsSomewhere(around)) || inner.some(leadsSomewhere)) continue;
      const intro = issue.sections[Number(path[1])]?.intro;
      if (intro !== undefined && linksOf(intro).length > 0) continue;
      yield {
        path: [...path, 'title'],
        ...(item.kind === 'job'
          ? {
              message: `Nothing says how to apply for ${quote(item.title)}`,
              help: 'Add `how: { url: https://example.org/apply }`, or `contact:`',
            }
          : {
              message: `Nothing says where readers find ${quote(item.title)}`,
              help: 'Add `url:`, `links:` or `contact:`, or say in the body where to get it',
            }),
      };
    }
  },
};

type Placed = ReturnType<typeof itemsOf>[number]['item'];

/** A link, a contact, or words on where it can be had: an address, a number, a shop, a shelf. */
function leadsSomewhere(item: Placed): boolean {
  const { url, links, contact, images, body } = item;
  if ('how' in item && item.how !== undefined) return true;
  if (url !== undefined || links !== undefined || contact !== undefined || images !== undefined) return true;
  return (
    isProse(body) &&
    /https?:|www\.|@|\]\(|\d{3}[ .-]\d{4}|\b(?:ISBN|ISSN|DOI)\b|\b(?:library|libraries|bookshops?|bookstores?|shelf|office|desk|counter|cinema|theat(?:er|re)s?|channel|bibliothèques?|librairies?|bureau|comptoir|cinéma|chaîne|kiosque)\b/i.test(
      body.source,
    )
  );
}
