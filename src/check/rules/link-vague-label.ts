// link/vague-label: "here", "read more".

import { quote } from './reading/names.ts';
import { languageAt } from './reading/passages.ts';
import { vagueLabel } from './reading/vague-labels.ts';
import { everyLanguage } from './reading/every-language.ts';
import type { Rule } from './rule.ts';

export const linkVagueLabel: Rule = {
  id: 'link/vague-label',
  severity: 'warning',
  languages: everyLanguage(),
  what: 'The label of a link, such as "here" or "read more", does not say where it leads.',
  why: 'Screen readers list the links of a page without the text around them, and on paper nobody can click.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: Resources
    intro: The annual report is available [here](https://example.org/report).
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: Resources
    intro: You can now read the [annual report](https://example.org/report).
`,
  *check(subject) {
    for (const { label, path, span } of subject.links) {
      const found = vagueLabel(label, languageAt(subject, path));
      if (found === undefined) continue;
      const message = `The label ${quote(label)} ${found.what}`;
      yield {
        path: path.at(-2) === 'links' ? [...path, 'label'] : path,
        ...(span ? { span } : {}),
        message,
        help: found.help,
      };
    }
  },
};
