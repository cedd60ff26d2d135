// issue/summary-length: a summary that no inbox shows in full.

import type { Rule } from './rule.ts';

const most = 200;

export const issueSummaryLength: Rule = {
  id: 'issue/summary-length',
  severity: 'note',
  what: 'The summary of the issue is longer than 200 characters.',
  why: 'Inboxes show about 100 characters of it beside the subject, and cut the rest.',
  bad: `date: 2017-08
title: Bulletin
summary: A year of calls to the helpline, a bill on recruiters and what it would change, an open consultation on standards, a forum in Riverbend for everybody who answers calls, a reading group that meets online, and more.
sections:
  - { title: News, intro: None this time. }
`,
  good: `date: 2017-08
title: Bulletin
summary: A year of calls to the helpline, a bill on recruiters, an open consultation, and more.
sections:
  - { title: News, intro: None this time. }
`,
  *check({ issue: { summary } }) {
    if (summary === undefined || summary.length <= most) return;
    const message = `The summary has ${summary.length} characters, and inboxes show about 100`;
    yield { path: ['summary'], message, help: 'Name what matters most first, and leave out the rest' };
  },
};
