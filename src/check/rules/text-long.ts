// text/long: a text that is longer than anyone reads in one piece.

import type { Rule } from './rule.ts';

/** Characters: some eight pages. */
const most = 20_000;

const issue = (count: number) => `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: |
${'      The helpline is open all night, and its staff speak eleven languages between them.\n'.repeat(count)}`;

export const textLong: Rule = {
  id: 'text/long',
  severity: 'warning',
  what: `A text has more than ${inThousands(most)} characters.`,
  why: 'Readers find nothing in it: the list of contents, links and the summary lead only to its beginning.',
  bad: issue(250),
  good: issue(3),
  *check({ proses }) {
    for (const { prose, path } of proses) {
      const { length } = prose.source;
      if (length > most)
        yield {
          path,
          span: { offset: 0, length: 1 },
          message: `The text has ${inThousands(length)} characters`,
          help: 'Split it into several items, each with a title',
        };
    }
  },
};

/** `20,000`. Without the tables of languages, which take longer to load than to check an issue. */
function inThousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
