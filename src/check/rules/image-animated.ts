// image/animated: a picture that moves.

import { isPicture } from '../../content/issue/images.ts';
import { picturesOf } from './reading/pictures.ts';
import type { Rule } from './rule.ts';

export const imageAnimated: Rule = {
  id: 'image/animated',
  severity: 'warning',
  what: 'A picture is animated.',
  why: 'Readers cannot stop it: it keeps some from reading and makes others ill (WCAG 2.2.2), and on paper it does not move.',
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
  *check(subject) {
    for (const { file, image, path } of picturesOf(subject)) {
      if (!isPicture(image) || !image.isAnimated) continue;
      yield {
        path,
        message: `The picture ${file} is animated`,
        help: 'Save the frame that says most as a still picture, or link to the film',
      };
    }
  },
};
