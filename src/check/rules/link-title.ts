// link/title: the title of a link, which is text that nobody sees.

import { quote } from './reading/names.ts';
import type { Rule } from './rule.ts';

const issue = (intro: string) => `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: ${intro}
`;

export const linkTitle: Rule = {
  id: 'link/title',
  severity: 'warning',
  what: 'A link has a title: words in quotation marks after its address.',
  why: 'At best they show under the mouse pointer. On paper, in plain text and for a screen reader they are lost, so bulletin leaves them out.',
  bad: issue(`'[The report](https://example.org/report "Forty pages, in English") is out.'`),
  good: issue('"[The report](https://example.org/report) (forty pages, in English) is out."'),
  *check({ proses }) {
    for (const { prose, path } of proses) {
      for (const { kind, offset, text } of prose.oddities) {
        if (kind !== 'link-title') continue;
        const end = text.indexOf('\n');
        const span = { offset, length: end === -1 ? text.length : end };
        // With its marks, and the blanks before them.
        const before = /[ \t]*["'(]$/.exec(prose.source.slice(Math.max(0, offset - 40), offset))?.[0].length ?? 0;
        const typed = { offset: offset - before, length: before + text.length + 1 };
        const fix =
          before < 2 || end !== -1
            ? {}
            : { fix: { safety: 'safe', edits: [{ path, span: typed, text: '' }] } as const };
        yield {
          path,
          span,
          message: `${quote(text)} is the title of a link, which readers never see`,
          help: 'Delete it, or write it into the text',
          ...fix,
        };
      }
    }
  },
};
