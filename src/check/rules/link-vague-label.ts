// link/vague-label: "here", "read more".

import { quote } from './reading/names.ts';
import { languageAt } from './reading/passages.ts';
import { isVague } from './reading/vague-labels.ts';
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
      if (!isVague(label, languageAt(subject, path))) continue;
      const message = `The label ${quote(label)} does not say where the link leads`;
      const more = clickHere.exec(label)?.[0];
      const help =
        more === undefined
          ? 'Name what is behind the link, for example "the annual report"'
          : `Leave out "${more.trim()}"`;
      yield { path: path.at(-2) === 'links' ? [...path, 'label'] : path, ...(span ? { span } : {}), message, help };
    }
  },
};

/** `Click here for the slides` says what is behind the link, and two words too many. */
const clickHere = /^\s*(?:click here|cliquez ici)(?= .*\w)/i;
