// What the schema finds in pictures.

import { issueWithItem, type Explained } from './explained.ts';

export const image = (): readonly Explained[] => [
  {
    id: 'image/alt',
    what: 'A picture has neither an `alt` text nor `decorative: true`, or it has both.',
    why: 'People who cannot see a picture hear its `alt` instead. Without one they hear nothing, or the name of a file.',
    bad: issueWithItem('title: A year of calls', 'images:', '  - { file: images/calls.png }'),
    good: issueWithItem(
      'title: A year of calls',
      'images:',
      '  - { file: images/calls.png, alt: Calls rose in each quarter. }',
    ),
  },
];
