// text/placeholder: TODO, and other words that stand in for text to come.

import type { Path } from '../../content/issue/fault.ts';
import { toDo } from '../../content/issue/field.ts';
import type { Tree } from '../../content/issue/read-tree.ts';
import { issueSchema } from '../../content/issue/schema.ts';
import { canGo } from '../../content/issue/schema-at.ts';
import { quote } from './reading/names.ts';
import { placeholdersOf } from './reading/placeholders.ts';
import { hasItems, isIntro, isSectionNeeded } from './reading/sections-needed.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

export const textPlaceholder: Rule = {
  id: 'text/placeholder',
  severity: 'error',
  draftSeverity: 'warning',
  what: 'A text still starts with a placeholder, such as TODO, or an address is one.',
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
      yield {
        path: passage.path,
        span,
        message: `${quote(match[0])} is where text should be`,
        help: helpFor(subject, passage.path, 'the text'),
      };
    }
    for (const { role, path } of subject.toCome)
      yield {
        path,
        message: `${quote(toDo)} is where ${names[role]} should be`,
        help: helpFor(subject, path, names[role]),
      };
  },
};

const names = {
  address: 'the address',
  email: 'the e-mail address',
  phone: 'the telephone number',
} as const satisfies Record<Subject['toCome'][number]['role'], string>;

/** `what` is to be written. */
function helpFor(subject: Subject, path: Path, what: string): string {
  const { issue } = subject;
  const index = Number(path[1]);
  // All that is in a section: without it, the section would be empty.
  if (isIntro(path) && !hasItems(issue.sections[index]!))
    return isSectionNeeded(subject, index)
      ? 'Write the text. If there is nothing to report, say so'
      : 'Write the text, or delete the section';
  if (!canGo(issueSchema, issue as unknown as Tree, path)) return `Write ${what}`;
  // A text on lines of its own would leave an empty field behind.
  const name = path.at(-1);
  return `Write ${what}, or delete ${typeof name === 'string' ? `all of \`${name}\`` : 'the line'}`;
}
