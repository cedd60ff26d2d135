// item/contact: "please contact", and then nobody.

import type { Item, SingleItem } from '../issue/schema.ts';
import { callsToNobody, type Call } from './reading/calls-to-write.ts';
import { itemAt } from './reading/item-at.ts';
import { quote } from './reading/names.ts';
import { readingsOf } from './reading/passages.ts';
import type { Rule } from './rule.ts';

export const itemContact: Rule = {
  id: 'item/contact',
  severity: 'error',
  what: 'The text asks readers to contact somebody, and nobody is named.',
  why: 'Somebody who wanted to take part gives up here. A contact kept as a field cannot get lost when text is copied.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: Events
    items:
      - title: Next forum
        body: To lend a hand at the forum, please contact
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: Events
    items:
      - title: Next forum
        body: To lend a hand at the forum, please contact
        contact: { name: Ana Moreau, email: ana@example.org }
`,
  *check(subject) {
    for (const reading of readingsOf(subject)) {
      for (const call of callsToNobody(reading)) {
        const { passage, span, match, isUs } = call;
        const { path } = passage;
        if (!passage.isProse && path.at(-1) !== 'details') continue;
        // The publication's own contact stands in every issue.
        if (isUs && subject.publication.contact !== undefined) continue;
        const { item } = itemAt(subject.issue, path);
        if ((item !== undefined && namesSomebody(item)) || addressFollows(call)) continue;
        const help = item
          ? 'Add `contact:` with an e-mail address, a telephone number or a url to the item, or name somebody here'
          : 'Name somebody here, with an address such as [editor@example.org](mailto:editor@example.org)';
        yield { path, span, message: `The text says ${quote(match[0])}, and then names nobody`, help };
      }
    }
  },
};

function namesSomebody(item: Item | SingleItem): boolean {
  if (item.contact !== undefined) return true;
  if (item.kind === 'event' && (item.registration?.contact ?? item.registration?.url) !== undefined) return true;
  return (
    item.kind === 'call' ||
    (item.links?.some(({ url }) => url.startsWith('mailto:') || url.startsWith('tel:')) ?? false)
  );
}

/** `Please contact.` with the address in a later sentence or in the list below. */
function addressFollows({ passage: { text }, span }: Call): boolean {
  return /@|tel:|\d{3}[ .-]\d{4}/.test(text.slice(span.offset, span.offset + 1000));
}
