// text/english-case: "on friday", "30 june 2027".

import { once } from '../../base/memoize.ts';
import { bareOf } from './reading/bare-text.ts';
import { quote } from './reading/names.ts';
import { hitsOf, readingsOf, type Hit } from './reading/passages.ts';
import { holdsTyped } from './reading/search.ts';
import { faultsOf, fixedSpot } from './reading/spots.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const months = ['january', 'february', 'june', 'july', 'september', 'october', 'november', 'december'];
/** Words and names too: months only beside a year. */
const others = ['march', 'april', 'may', 'august'];

const signs = [...weekdays, ...months, ...others.map((month) => `${month} 20`)];

export const textEnglishCase: Rule = {
  id: 'text/english-case',
  severity: 'warning',
  languages: ['en'],
  what: 'In an English text, a month or a weekday has no capital.',
  why: 'English writes them with a capital. It is a habit from French and other languages, or a slip.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: The line opened on friday evening.
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: The line opened on Friday evening.
`,
  *check(subject) {
    yield* faultsOf(
      hits(subject),
      (hit) => fixedSpot(hit, withCapital(hit.match[0])),
      'safe',
      ({ match }, more) => ({
        message: `${quote(match[0])} has no capital${more}`,
        help: `Write ${withCapital(match[0])}`,
      }),
    );
  },
};

function withCapital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const pattern = once(() => {
  const names = `(?:${weekdays.join('|')})s?|${months.join('|')}`;
  const year = '(?: (?:19|20)\\d\\d(?!\\d))';
  return new RegExp(`(?<![\\w@#./’'-])(?:(?:${names})(?![\\w@./(-]\\S|_)|(?:${others.join('|')})(?=${year}))`, 'g');
});

function* hits(subject: Subject): Generator<Hit> {
  for (const reading of readingsOf(subject)) {
    if (reading.language !== 'en' || !holdsTyped(reading, signs)) continue;
    // An author who writes no capitals at all means it.
    for (const hit of hitsOf(pattern(), bareOf(reading))) if (/[A-Z]/.test(hit.passage.text)) yield hit;
  }
}
