// date/ambiguous: 3/4/2018.

import { quote } from './reading/names.ts';
import { byLanguage, searchText } from './reading/search.ts';
import { isNamed } from './reading/undated.ts';
import type { Rule } from './rule.ts';

// Only in English do some readers put the month first, and others the day.
const search = byLanguage({
  en: {
    signs: ['/20', '/19', '.20', '.19'],
    pattern: () => /(?<![\w./,-])(\d{1,2})([/.])(\d{1,2})\2(?:19|20)\d\d(?![\w/]|[.,-]\d)/g,
  },
});

export const dateAmbiguous: Rule = {
  id: 'date/ambiguous',
  severity: 'warning',
  what: 'A date in figures, such as 3/4/2018, can mean two different days.',
  why: 'Some readers read it as 4 March, others as 3 April.',
  bad: `date: 2018-02
title: Bulletin
sections:
  - title: News
    intro: The helpline moves on 3/4/2018.
`,
  good: `date: 2018-02
title: Bulletin
sections:
  - title: News
    intro: The helpline moves on 3 April 2018.
`,
  *check(subject) {
    for (const { match, passage, span } of searchText(subject, search)) {
      const [first, second] = [Number(match[1]), Number(match[3])];
      // In 31/12/2018 and 5/5/2018 there is only one way to read it.
      if (first === second || !isMonth(first) || !isMonth(second) || isNamed(passage, span)) continue;
      const message = `${quote(match[0])} can mean two different days`;
      yield { path: passage.path, span, message, help: 'Write the month as a word' };
    }
  },
};

function isMonth(number: number): boolean {
  return number >= 1 && number <= 12;
}
