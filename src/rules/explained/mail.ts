// What finished mails show, which only `build` makes.

import type { Explained } from './explained.ts';

export const mail = (): readonly Explained[] => [
  {
    id: 'mail/clipped',
    severity: 'warning',
    what: 'The HTML of the mail is near 102 kB, or above. The largest sections are named with their sizes.',
    why: 'Gmail cuts longer mails off: readers miss the end, and with it the way to leave the list.',
    bad: 'An issue of a hundred long items, each with its whole text.',
    good: 'The same issue with a few sentences of each, and links to the rest.',
    isDescribed: true,
  },
  {
    id: 'mail/heavy',
    severity: 'warning',
    what: 'The mail has two megabytes or more with its pictures. The largest pictures are named.',
    why: 'Each reader gets all of it: mail servers turn heavy messages away, and on a telephone it loads for long.',
    bad: 'An issue with twenty photographs.',
    good: 'The same issue with the three that say most, and a link to the others.',
    isDescribed: true,
  },
  {
    id: 'mail/no-unsubscribe',
    severity: 'note',
    what: 'A mail is built, and neither `mail` nor `url` of bulletin.yaml says how readers leave the list.',
    why: 'The law of many countries wants it in every mail, and readers who find no way out report it as spam.',
    bad: 'A bulletin.yaml without `url`, and without `unsubscribe` under `mail`.',
    good: 'The same with `url`, or with `mail: { unsubscribe: { mailto: leave@example.org } }`.',
    isDescribed: true,
  },
  {
    id: 'mail/no-https',
    severity: 'note',
    what: 'A mail is built, and the page where readers leave the list has an http address.',
    why: 'Mail programs take readers off a list with one click only through an https page (RFC 8058), and the large services want that of whoever sends to many.',
    bad: 'A bulletin.yaml with `mail: { unsubscribe: { url: http://example.org/leave } }`.',
    good: 'The same with `https://example.org/leave`.',
    isDescribed: true,
  },
];
