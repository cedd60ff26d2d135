// text/placeholder: TODO, and other words that stand in for text to come.

import type { Tree } from '../../content/issue/read-tree.ts';
import { issueSchema } from '../../content/issue/schema.ts';
import { canGo } from '../../content/issue/schema-at.ts';
import { quote } from './reading/names.ts';
import { placeholdersOf } from './reading/placeholders.ts';
import type { Rule } from './rule.ts';

export const textPlaceholder: Rule = {
  id: 'text/placeholder',
  severity: 'error',
  draftSeverity: 'warning',
  what: 'A text still starts with a placeholder, such as TODO.',
  why: 'It was a reminder for the author, and readers would see it.',
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
    for (const { match, passage, span, isCertain } of placeholdersOf(subject)) {
      if (!isCertain) continue;
      const field = passage.path.at(-1);
      yield {
        path: passage.path,
        span,
        message: `${quote(match[0])} is where text should be`,
        // A text on lines of its own would leave an empty field behind.
        help: canGo(issueSchema, subject.issue as unknown as Tree, passage.path)
          ? `Write the text, or delete ${typeof field === 'string' ? `all of \`${field}\`` : 'the line'}`
          : 'Write the text',
      };
    }
  },
};
