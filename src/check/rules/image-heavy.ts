// image/heavy: a picture that takes long to load.

import { isPicture } from '../../content/issue/images.ts';
import { isBeyondFitting, isTooLarge } from '../../content/issue/pictures/fit-picture.ts';
import { picturesOf } from './reading/pictures.ts';
import type { Rule } from './rule.ts';

const most = 1_000_000;

export const imageHeavy: Rule = {
  id: 'image/heavy',
  severity: 'warning',
  what: 'A picture is larger than one megabyte at the size that a page can use, or has so many pixels that a build cannot make it smaller.',
  why: 'On a phone it takes seconds to load and costs money, and mail servers refuse large messages.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: A year of calls
        images:
          - { file: images/heavy.jpg, alt: A meeting of volunteers }
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
      if (!isPicture(image)) continue;
      if (isBeyondFitting(image)) {
        const message = `The picture ${file} has ${Math.round((image.width * image.height) / 1_000_000)} million pixels, too many to be made smaller by a build`;
        yield { path, message, help: `Save it smaller: it is ${image.width} pixels wide, and 1600 are enough` };
        continue;
      }
      if (image.bytes.length <= most || isTooLarge(image)) continue;
      const message = `The picture ${file} is ${(image.bytes.length / 1_000_000).toFixed(1)} MB`;
      // What is too large even to be made smaller, or moves, is left to the editor.
      const help =
        image.width > 1600
          ? `Save it smaller: it is ${image.width} pixels wide, and 1600 are enough`
          : 'Save it as a JPEG, with a lower quality';
      yield { path, message, help };
    }
  },
};
