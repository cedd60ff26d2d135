// image/animated: a picture that moves.

import { isPicture } from '../issue/images.ts';
import type { Rule } from './rule.ts';

export const imageAnimated: Rule = {
  id: 'image/animated',
  severity: 'warning',
  what: 'A picture moves.',
  why: 'Readers cannot stop it: it keeps some from reading the text beside it and makes others ill (WCAG 2.2.2), and on paper it stands still anyway.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: A year of calls
        images:
          - { file: images/moving.gif, alt: A meeting of volunteers }
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: A year of calls
        images:
          - { file: images/light.jpg, alt: A meeting of volunteers }
`,
  *check({ items, images }) {
    const told = new Set<string>();
    for (const { item, path } of items) {
      for (const [index, { file }] of (item.images ?? []).entries()) {
        const image = images.get(file);
        if (!isPicture(image) || !image.isAnimated || told.has(file)) continue;
        told.add(file);
        yield { path: [...path, 'images', index, 'file'], message: `The picture ${file} moves`, help: 'Save the one picture of it that says most, or give a link to the film' };
      }
    }
  },
};
