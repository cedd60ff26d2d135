// text/merge-tag: `*|FNAME|*`, which only a service that sends mail replaces.

import { mergeTags, mergeTagSigns } from '../../content/prose/merge-tags.ts';
import { bareOf } from './reading/bare-text.ts';
import { quote } from './reading/names.ts';
import { hitsOf, readingsOf } from './reading/passages.ts';
import { holdsTyped } from './reading/search.ts';
import type { Rule } from './rule.ts';

const issue = (greeting: string) => `date: 2017-08
title: Bulletin
greeting: { text: "${greeting}" }
sections:
  - title: News
    intro: The office is closed on Monday.
`;

export const textMergeTag: Rule = {
  id: 'text/merge-tag',
  severity: 'warning',
  what: 'The text has a tag of a mailing service, such as `*|FNAME|*` or `{{ name }}`.',
  why: 'Only that service replaces it, and only in the mail: on the web page, in the PDF and in a mail that you send yourself, readers see the tag.',
  bad: issue('Dear *|FNAME|*,'),
  good: issue('Dear readers,'),
  *check(subject) {
    for (const reading of readingsOf(subject)) {
      if (!holdsTyped(reading, mergeTagSigns)) continue;
      for (const {
        match: [tag],
        passage: { path },
        span,
      } of hitsOf(mergeTags(), bareOf(reading))) {
        const message = `${quote(tag)} is a tag that only a mailing service replaces: all other readers see it as typed`;
        yield {
          path,
          span,
          message,
          help: 'Write words that are right for all readers. The unsubscribe link goes into `mail` of bulletin.yaml: `unsubscribe: { url: "..." }`',
        };
      }
    }
  },
};
