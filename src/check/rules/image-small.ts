// image/small: a picture of a few pixels.

import { isPicture } from '../../content/issue/images.ts';
import { picturesOf } from './reading/pictures.ts';
import { toDelete } from './reading/to-delete.ts';
import type { Rule } from './rule.ts';

/** Less than the icons of a toolbar. */
const least = 32;

export const imageSmall: Rule = {
  id: 'image/small',
  severity: 'note',
  what: 'A picture is only a few pixels wide and high.',
  why: 'Readers see a dot. Such pictures are thumbnails saved by mistake, or the invisible ones that count the readers of a mail.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: A year of calls
        images:
          - { file: images/tiny.gif, alt: A meeting of volunteers }
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
    for (const { file, image, path, all } of picturesOf(subject)) {
      if (!isPicture(image) || Math.max(image.width, image.height) >= least) continue;
      const message = `The picture ${file} is ${image.width} by ${image.height} pixels: too small to show anything`;
      yield {
        path,
        message,
        help: `Save the picture itself, 1200 to 1600 pixels wide, or ${toDelete('images', all)}`,
      };
    }
  },
};
