// item/repeated-title: the same title twice in one issue.

import { once } from '../../base/memoize.ts';
import { quote } from './reading/names.ts';
import { placeholdersOf } from './reading/placeholders.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

export const itemRepeatedTitle: Rule = {
  id: 'item/repeated-title',
  severity: 'warning',
  what: 'Two items of an issue have the same title.',
  why: 'Either one was pasted twice, or the list of contents has two lines that readers cannot tell apart.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: A new office
      - title: A New Office
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: A new office
      - title: The new office opens
`,
  *check(subject) {
    const seen = new Set<string>();
    const unwritten = once(() => unwrittenIn(subject));
    for (const { item, path } of subject.items) {
      if (item.title === undefined) continue;
      // A monthly meeting is announced under one title and several dates, and items inside two others may be named
      // alike.
      const place = path.length > 4 ? path.slice(0, 4).join('/') : '';
      const key = [place, item.title.toLowerCase().trim(), whatElse(item)].join('\0');
      if (seen.has(key) && !unwritten().has([...path, 'title'].join('/'))) {
        const message = `There is already an item with the title ${quote(item.title)}`;
        yield {
          path: [...path, 'title'],
          message,
          help: 'Delete one of the two, or say in the title what is different',
        };
      }
      seen.add(key);
    }
  },
};

/** A vacancy is one of many with its title. */
function whatElse(item: Subject['items'][number]['item']): string {
  if (item.kind === 'event') return item.start;
  if (item.kind !== 'job') return '';
  return JSON.stringify([item.employer, item.place, item.closes, item.url, item.how, item.pay, item.hours]);
}

/** Titles that are still TODO are alike, and have a finding of their own. */
function unwrittenIn(subject: Subject): ReadonlySet<string> {
  return new Set(
    placeholdersOf(subject).flatMap(({ isCertain, passage }) => (isCertain ? [passage.path.join('/')] : [])),
  );
}
