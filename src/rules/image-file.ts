// image/file: a picture that is not there or cannot be read.

import { isPicture } from '../issue/images.ts';
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
  *check({ items, images }) {
    const told = new Set<string>();
    for (const { item, path } of items) {
      for (const [index, { file }] of (item.images ?? []).entries()) {
        const image = images.get(file);
        // One missing file is one mistake, however many items show it.
        if (image === undefined || isPicture(image) || told.has(file)) continue;
        told.add(file);
        yield { path: [...path, 'images', index, 'file'], message: `\`file\` ${image.what}`, help: image.help };
      }
    }
  },
};
