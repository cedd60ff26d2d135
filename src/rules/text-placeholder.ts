// text/placeholder: TODO, and other words that stand in for text to come.

import { quote } from './reading/names.ts';
import { hitsOf, readingsOf } from './reading/passages.ts';
import type { Rule } from './rule.ts';

// In capitals only: `formulaire à compléter` is text. `To be announced` is news, and stays.
const common = String.raw`(?<![\w/.=&?#@-])(?:TODO|TBD|FIXME|XXX)(?![\w/@-])|[Ll]orem [Ii]psum`;

const patterns: Readonly<Record<string, RegExp>> = {
  fr: new RegExp(`${common}|(?<![a-zA-ZÀ-ÿ])[ÀA] (?:FAIRE|COMPLÉTER|COMPLETER)(?![a-zA-ZÀ-ÿ])`, 'g'),
};
const others = new RegExp(common, 'g');

export const textPlaceholder: Rule = {
  id: 'text/placeholder',
  severity: 'error',
  draftSeverity: 'warning',
  what: 'There is still a placeholder in the text, such as TODO.',
  why: 'It was put there so that it would not be forgotten, and readers would see it.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: "TODO: a title"
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: A new office
`,
  *check(subject) {
    for (const reading of readingsOf(subject)) {
      for (const { match, passage, span } of hitsOf(patterns[reading.language] ?? others, reading)) {
        yield {
          path: passage.path,
          span,
          message: `${quote(match[0])} stands where text should be`,
          help: 'Write the text, or take the line out',
        };
      }
    }
  },
};
