// image/turned: a picture whose metadata alone says which side is up.

import { isPicture } from '../../content/issue/images.ts';
import { picturesOf } from './reading/pictures.ts';
import type { Rule } from './rule.ts';

export const imageTurned: Rule = {
  id: 'image/turned',
  severity: 'warning',
  what: 'A picture lies on its side or upside down, and only a note in its file says how to turn it.',
  why: 'Browsers follow that note; some mail programs do not, and show the picture as it lies.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: A year of calls
        images:
          - { file: images/turned.jpg, alt: A meeting of volunteers }
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
      if (!isPicture(image) || !image.isTurned) continue;
      yield {
        path,
        message: `The picture ${file} lies on its side or upside down, and only a note from the camera turns it`,
        help: 'Open it, turn it upright if it is not, and save it again',
      };
    }
  },
};
