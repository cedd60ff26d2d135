// text/image: a picture inside the text.

import { quote } from './reading/names.ts';
import { oddities } from './reading/oddities.ts';
import type { Rule } from './rule.ts';

export const textImage: Rule = {
  id: 'text/image',
  severity: 'error',
  isNeeded: true,
  what: 'There is a picture in the Markdown instead of in `images:`.',
  why: 'Only the pictures in `images:` are checked, have a text for people who cannot see them, and go into the e-mail.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: A year of calls
        body: "Calls rose: ![Bar chart](images/calls.png)"
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: A year of calls
        body: Calls rose.
        images:
          - { file: images/calls.png, alt: Bar chart of calls }
`,
  *check({ proses }) {
    for (const { text, ...place } of oddities(proses, 'image')) {
      const [, alt = '', file = ''] = /^!\[([^\]]{0,200})\]\(([^)\s]{0,300})/.exec(text) ?? [];
      const entry =
        file === ''
          ? '`images:` with `file` and `alt`'
          : `\`images: [{ file: ${file}, alt: ${alt === '' ? 'what it shows' : alt} }]\``;
      yield {
        ...place,
        message: `The picture ${quote(text)} is in the text, not in \`images\``,
        help: `Delete it, and add ${entry} to the item`,
      };
    }
  },
};
