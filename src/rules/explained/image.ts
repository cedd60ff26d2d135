// What the schema finds in pictures.

import { issueWithItem, type Explained } from './explained.ts';

export const image = (): readonly Explained[] => [
  {
    id: 'image/alt',
    what: 'A picture has no text in place of it, and does not say that it needs none; or it has both.',
    why: 'Who cannot see a picture hears its `alt` instead, and without one nothing, or the name of a file.',
    bad: issueWithItem('title: A year of calls', 'images:', '  - { file: images/calls.png }'),
    good: issueWithItem('title: A year of calls', 'images:', '  - { file: images/calls.png, alt: Calls rose in each quarter. }'),
  },
];
