// date/ambiguous: 3/4/2018.

import { quote } from './reading/names.ts';
import { everywhere, searchText } from './reading/search.ts';
import type { Rule } from './rule.ts';

const search = everywhere({
  signs: ['/20', '/19', '.20', '.19'],
  pattern: () => /(?<![\w./,-])(\d{1,2})([/.])(\d{1,2})\2(?:19|20)\d\d(?![\w/]|[.,-]\d)/g,
});

export const dateAmbiguous: Rule = {
  id: 'date/ambiguous',
  severity: 'warning',
  what: 'A date is written in figures only, such as 3/4/2018.',
  why: 'Some readers take it for March, others for April.',
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
      if (!isDate(first, second) && !isDate(second, first)) continue;
      const isClear = first === second || !isDate(first, second) || !isDate(second, first);
      const message = `${quote(match[0])} ${isClear ? 'does not name its month' : 'is one day for some readers, and another for others'}`;
      yield { path: passage.path, span, message, help: 'Write the month as a word' };
    }
  },
};

function isDate(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}
