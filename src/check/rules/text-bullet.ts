// text/bullet: lists as word processors paste them.

import { bareOf } from './reading/bare-text.ts';
import { bullets } from './reading/bullets.ts';
import { quote } from './reading/names.ts';
import { hitsOf, readingsOf, type Hit } from './reading/passages.ts';
import { holdsTyped } from './reading/search.ts';
import { faultsOf, fixedSpot } from './reading/spots.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

export const textBullet: Rule = {
  id: 'text/bullet',
  severity: 'warning',
  what: 'A list is typed with bullets such as •, which Markdown does not know.',
  why: 'All of it becomes one paragraph, and screen readers do not say that it is a list.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: |
      We need:

      • two drivers
      • a cook
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: |
      We need:

      - two drivers
      - a cook
`,
  *check(subject) {
    yield* faultsOf(
      hits(subject),
      (hit) => fixedSpot(hit, hit.match.groups!['own'] === undefined ? '- ' : ''),
      'unsafe',
      ({ match }, more) => ({
        message: `A line starts with ${quote(match[0])}${more}`,
        help: 'Start each line of the list with "- "',
      }),
    );
  },
};

const signs = [...bullets, 'o\t', 'o  '];

function* hits(subject: Subject): Generator<Hit> {
  for (const reading of readingsOf(subject)) {
    if (!holdsTyped(reading, signs)) continue;
    const pattern = new RegExp(
      `(?<=(?:^|[\\n\\0])[ \\t]{0,20}(?<own>[-*+] {1,3})?)(?:[${bullets.join('')}][ \\t\\u00a0]{0,20}|o(?:\\t|  |\u00a0)[ \\t\u00a0]{0,20})(?=[^\\s\\0])`,
      'g',
    );
    for (const hit of hitsOf(pattern, bareOf(reading))) if (hit.passage.isProse) yield hit;
  }
}
