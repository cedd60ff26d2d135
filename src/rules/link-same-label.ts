// link/same-label: two links that look the same and lead to different places.

import { quote } from './reading/names.ts';
import { languageAt } from './reading/passages.ts';
import { isVague, plainLabel } from './reading/vague-labels.ts';
import type { Rule } from './rule.ts';

export const linkSameLabel: Rule = {
  id: 'link/same-label',
  severity: 'warning',
  what: 'Two links of the issue have the same label and different addresses.',
  why: 'In a list of links, as screen readers make it, nobody can tell one from the other.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: Statements
    items:
      - title: Legal aid
        links:
          - { label: Read the statement, url: https://example.org/legal-aid }
      - title: Permanent residence
        links:
          - { label: Read the statement, url: https://example.org/residence }
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: Statements
    items:
      - title: Legal aid
        links:
          - { label: Read the statement on legal aid, url: https://example.org/legal-aid }
      - title: Permanent residence
        links:
          - { label: Read the statement on permanent residence, url: https://example.org/residence }
`,
  *check(subject) {
    const addresses = new Map<string, string>();
    for (const { label, url, path, span } of subject.links) {
      const words = plainLabel(label);
      // That a label is vague is another finding, and mending that mends this.
      if (words === '' || isVague(label, languageAt(subject, path))) continue;
      const address = url.startsWith('#') ? url.slice(1) : url;
      const first = addresses.get(words);
      if (first === undefined) addresses.set(words, address);
      if (first === undefined || first === address) continue;
      const message = `${quote(label)} is also the label of another link, to ${quote(first)}`;
      const help = 'Say in each label what is behind it, so that the two differ';
      yield { path: path.at(-2) === 'links' ? [...path, 'label'] : path, ...(span ? { span } : {}), message, help };
    }
  },
};
