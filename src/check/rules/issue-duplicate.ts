// issue/duplicate: two files that are the same issue in the same language.

import { basename } from 'node:path';
import type { Rule } from './rule.ts';

const sample = (number: number) =>
  `number: ${number}\ndate: 2017-08\ntitle: Bulletin\nsections: [{ title: News, intro: Nothing this time. }]\n`;

export const issueDuplicate: Rule = {
  id: 'issue/duplicate',
  severity: 'error',
  what: 'Another file is the same issue in the same language.',
  why: 'Both would be built into the same files, and readers would get the one that was written last.',
  bad: `number: 28
date: 2017-08
title: Bulletin
sections:
  - title: In the news
    intro: Nothing this time.
`,
  good: `number: 29
date: 2017-10
title: Bulletin
sections:
  - title: In the news
    intro: Nothing this time.
`,
  file: '028.en.yaml',
  goodFile: '029.en.yaml',
  beside: { '028.yaml': sample(28), '028.fr.yaml': sample(28) },
  isNeeded: true,
  *check({ issue, name, language, publication, translations }) {
    if (name === undefined) return;
    const twins = translations.filter((other) => (other.language ?? publication.languages[0]) === language);
    if (twins.length === 0) return;
    const message = `${twins.map((twin) => basename(twin.path)).join(' and ')} ${twins.length === 1 ? 'is' : 'are'} the same issue in the same language`;
    yield {
      path: [issue.number === undefined ? 'date' : 'number'],
      message,
      help: 'Delete one of them, or give it another number',
    };
  },
};
