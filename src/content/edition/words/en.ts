// English.

import { enDates } from '../../issue/date-words/en.ts';
import { dateParts } from './calendar.ts';
import cities from './cities/en.json' with { type: 'json' };
import { cityOf } from './city-of.ts';
import { keepTogether } from './keep-together.ts';
import { languageName } from './language-name.ts';
import type { Words } from './words.ts';

const languageNames: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  de: 'German',
  en: 'English',
  es: 'Spanish',
  fa: 'Persian',
  fr: 'French',
  hi: 'Hindi',
  ht: 'Haitian Creole',
  it: 'Italian',
  ja: 'Japanese',
  ko: 'Korean',
  nl: 'Dutch',
  pa: 'Punjabi',
  pl: 'Polish',
  pt: 'Portuguese',
  ro: 'Romanian',
  ru: 'Russian',
  so: 'Somali',
  sw: 'Swahili',
  tl: 'Filipino',
  uk: 'Ukrainian',
  ur: 'Urdu',
  vi: 'Vietnamese',
  zh: 'Chinese',
};

const name = (tag: string): string => languageName(tag, 'en', languageNames);

function date(iso: string, style?: 'weekday'): string {
  const { year, month, day, weekday } = dateParts(iso, enDates);
  if (day === undefined) return `${month} ${year}`;
  return `${style === 'weekday' ? `${weekday} ` : ''}${day}\u00a0${month} ${year}`;
}

function clock(text: string): string {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  const past = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return `${hours % 12 || 12}${past}\u00a0${hours < 12 ? 'a.m.' : 'p.m.'}`;
}

/** The hours, and whose. */
function time(text: string, zone?: string): string {
  const hours = text.split('-').map(clock).join(' to ');
  if (zone === undefined) return hours;
  return zone === 'UTC' ? `${hours} UTC` : `${hours}, ${cityOf(zone, cities)} time`;
}

export const en: Words = {
  inThisIssue: 'In this issue',
  skipToContent: 'Skip to the content',
  contact: 'Contact',
  corrections: 'Corrections',
  links: 'Links',
  publishedBy: 'Published by',
  onTheWeb: 'This issue on the web',
  unsubscribe: 'Unsubscribe',
  draft: 'Draft: not for distribution',
  draftMark: 'Draft',
  email: 'E-mail',
  phone: 'Telephone',
  web: 'Web',
  address: 'Address',
  contributor: 'Contributed by',
  credit: 'Credit',
  image: 'Image',
  readOnTheWeb: 'Read this issue on the web',
  whyMail: (publication) => `You receive this e-mail because your address is on the mailing list of ${publication}.`,
  askUs: 'Contact',
  alsoIn: 'Also in',
  page: 'Page',
  allIssues: 'All issues',
  plainText: 'Plain text',
  feed: 'Follow as a feed (Atom)',
  andMore: 'and more',
  colon: ':',
  semicolon: ';',
  membersOnly: 'members only',
  loginNeeded: 'login needed',
  inLanguage: (tag) => `in ${name(tag)}`,
  languageName: name,
  numberLabel: (number, volume) => (volume === undefined ? `Issue No. ${number}` : `Volume ${volume}, No. ${number}`),
  pages: (count) => `${count} ${count === 1 ? 'page' : 'pages'}`,
  date,
  dateRange: (from, to) => {
    const [start, end] = [dateParts(from, enDates), dateParts(to, enDates)];
    const last = date(to, 'weekday');
    if (start.year !== end.year || start.day === undefined || end.day === undefined)
      return `${date(from, 'weekday')} to ${last}`;
    return `${start.weekday} ${start.day}${start.month === end.month ? '' : `\u00a0${start.month}`} to ${last}`;
  },
  time,
  marks: { cancelled: 'Cancelled' },
  facts: {
    start: 'Date',
    time: 'Time',
    place: 'Place',
    online: 'Online',
    registration: 'Registration',
    'registration.opens': 'Registration opens',
    'registration.closes': 'Registration closes',
    price: 'Price',
    details: 'Details',
    author: 'Author',
    publisher: 'Publisher',
    year: 'Year',
    format: 'Format',
    pages: 'Length',
    languages: 'Languages',
    outlet: 'Source',
    published: 'Published',
    url: 'Article',
    opens: 'Opens',
    closes: 'Closes',
    how: 'How to respond',
    identifier: 'File',
    stage: 'Stage',
    'stage-date': 'Since',
    next: 'Next',
    from: 'From',
    to: 'Until',
    reason: 'Reason',
    follows: 'Continues from',
    repeats: 'First printed in',
  },
  typeset: keepTogether(
    ['kB', 'MB', 'GB', 'a.m.', 'p.m.', ...enDates.months],
    ['No.', 'Nos.', 'p.', 'pp.', 'Quarter', 'quarter', 'Volume', 'Vol.', 'vol.', 'Issue'],
  ),
};
