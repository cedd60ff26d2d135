// What is found in comments that switch rules off, and in `rules:` of bulletin.yaml.

import type { Explained } from './explained.ts';

const commented = (comment: string, intro: string) => `date: 2017-08
title: Bulletin
sections:
  - title: News
    # bulletin-disable-next-line${comment}
    intro: ${intro}
`;

const quoted = 'The motto is "News news".';
const good = commented(' text/repeated-word -- a quotation', quoted);

export const meta = (): readonly Explained[] => [
  {
    id: 'meta/in-text',
    what: 'A comment that switches a rule off is inside a text.',
    why: 'It is a part of the text there: readers see it, and it switches nothing off. Above the field, it is about the whole text.',
    bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: |
      # bulletin-disable-next-line text/repeated-word -- a quotation
      Nothing this time.
`,
    good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    # bulletin-disable-next-line text/repeated-word -- a quotation
    intro: |
      The motto is this:
      "News news".
`,
  },
  {
    id: 'meta/needed-rule',
    what: 'A comment, or `rules:` in bulletin.yaml, is about a rule that cannot be switched off.',
    why: 'Without that rule, the file cannot be read or what is built would be wrong: the comment does nothing.',
    bad: commented(' schema/date -- we know', 'Nothing this time.'),
    good: 'date: 2017-08\ntitle: Bulletin\nsections:\n  - title: News\n    intro: Nothing this time.\n',
  },
  {
    id: 'meta/no-reason',
    severity: 'warning',
    what: 'A comment switches a rule off and does not say why.',
    why: 'Next year, nobody will know whether it is still right.',
    bad: commented(' text/repeated-word', quoted),
    good,
  },
  {
    id: 'meta/no-rule',
    what: 'A comment does not say which rule it switches off.',
    why: 'It would hide mistakes that nobody has seen yet.',
    bad: commented('', 'Nothing this time.'),
    good,
  },
  {
    id: 'meta/unknown-rule',
    what: 'A comment, or `rules:` in bulletin.yaml, names a rule that does not exist.',
    why: 'It does nothing, and nobody notices.',
    bad: commented(' text/repeated-wrod -- a quotation', 'Nothing this time.'),
    good,
  },
  {
    id: 'meta/unused',
    severity: 'warning',
    what: 'A comment switches off a rule that finds nothing there.',
    why: 'The mistake is fixed, and the comment would hide the next one.',
    bad: commented(' text/repeated-word -- a quotation', 'Nothing this time.'),
    good,
  },
];
