// image/file: a picture that is not there or cannot be read.

import { isPicture } from '../../content/issue/images.ts';
import { picturesOf } from './reading/pictures.ts';
import type { Rule } from './rule.ts';

export const imageFile: Rule = {
  id: 'image/file',
  severity: 'error',
  isNeeded: true,
  what: 'A picture that the issue names is missing, is outside the publication, or cannot be read.',
  why: 'Without the file there is a gap in the page, the e-mail and the PDF.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: A year of calls
        images:
          - { file: images/missing.png, alt: Calls rose in each quarter. }
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: A year of calls
        images:
          - { file: images/calls.png, alt: Calls rose in each quarter. }
`,
  *check(subject) {
    for (const { image, path } of picturesOf(subject))
      if (!isPicture(image)) yield { path, message: `\`file\` ${image.what}`, help: image.help };
  },
};
