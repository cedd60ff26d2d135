// issue/title: a newsletter without a name.

import type { Rule } from './rule.ts';

export const issueTitle: Rule = {
  id: 'issue/title',
  severity: 'error',
  what: 'Neither the issue nor a bulletin.yaml gives the name of the newsletter.',
  why: 'The name is the heading of every format, the subject of the e-mail, and what a screen reader says first.',
  bad: `date: 2017-08
sections:
  - title: In the news
    intro: Nothing this time.
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: In the news
    intro: Nothing this time.
`,
  *check({ issue, publication }) {
    if (publication.name !== undefined || issue.title !== undefined) return;
    const help = 'Add `title:` to this file, or keep the name for all issues in a bulletin.yaml above it';
    yield {
      path: ['title'],
      message: 'The newsletter has no name: there is no bulletin.yaml, and no `title` here',
      help,
    };
  },
};
