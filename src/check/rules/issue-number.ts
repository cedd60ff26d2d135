// issue/number: an issue that the publication numbers, without its number.

import type { Rule } from './rule.ts';

export const issueNumber: Rule = {
  id: 'issue/number',
  severity: 'error',
  isNeeded: true,
  what: 'The publication numbers its issues, and this one has no number.',
  why: 'The number names the built files, and is how readers and libraries refer to an issue.',
  publication: 'name: Bulletin\nnumbering: number\n',
  bad: `date: 2017-08
sections:
  - title: In the news
    intro: Nothing this time.
`,
  good: `number: 28
date: 2017-08
sections:
  - title: In the news
    intro: Nothing this time.
`,
  *check({ issue, publication: { name, numbering } }) {
    if (name === undefined || numbering === 'date') return;
    const wanted = numbering === 'number' ? (['number'] as const) : (['volume', 'number'] as const);
    const missing = wanted.filter((field) => issue[field] === undefined);
    if (missing.length === 0) return;
    const names = missing.map((field) => `\`${field}\``).join(' and ');
    const lines = missing.map((field) => `\`${field}: ${field === 'number' ? 28 : 12}\``).join(' and ');
    const are = missing.length === 1 ? 'is' : 'are';
    const message = `${names} ${are} missing: bulletin.yaml says \`numbering: ${numbering}\``;
    yield {
      path: [missing[0]!],
      message,
      help: `Add ${missing.length === 1 ? 'a line such as' : 'lines such as'} ${lines}`,
    };
  },
};
