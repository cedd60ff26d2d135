// Files of colleagues whose days or hours are out of order, or whose link leads nowhere, with the line that is wrong and
// what is said of it.

const walk = 'title: Walk\nkind: event\n';

export const wrongFiles: readonly (readonly [name: string, content: string, line: number, message: string])[] = [
  [
    'a.txt',
    'Title: Walk\nWhen: 12 May 2027\nLast day of the event: 10 May 2027\n\nText\n',
    3,
    'is before the first day',
  ],
  ['a.txt', 'Title: Walk\nKind: event\nLast day: 10 May 2027\nWhen: 12 May 2027\n\nText\n', 4, 'is after the last day'],
  [
    'a.txt',
    'Title: Shut\nKind: notice\nSection: news\nFirst day: 12 May 2027\nLast day: 10 May 2027\n\nText\n',
    5,
    'is before the first day',
  ],
  [
    'a.txt',
    'Title: Walk\nTime: 16:00-14:00\nWhen: 12 May 2027\n\nText\n',
    2,
    'has an end that is not after its beginning',
  ],
  [
    'a.yaml',
    `${walk}start: 2027-05-12\nend: 2027-05-10\nbody: Text\n`,
    4,
    '`end` is 2027-05-10, which is before `start`',
  ],
  ['a.yaml', `${walk}start: 2027-05-12\ntime: 16:00-14:00\nbody: Text\n`, 4, 'The event lasts from 16:00 to 14:00'],
  [
    'a.yaml',
    `${walk}start: 2027-05-12\nbody: Text\nlinks: [{ label: Map, url: nowhere }]\n`,
    5,
    'No item of this issue has the id "nowhere"',
  ],
];
