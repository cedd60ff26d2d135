// English.

import { dateParts } from './calendar.ts';
import { enDates } from '../issue/date-words/en.ts';
import { enLocale } from './english-locale.ts';
import type { DayParts, Language, OwnWords } from './language.ts';

/** The dates of these countries begin with the month, as in CLDR. */
const monthFirst = new Set(['US', 'CA', 'AS', 'GU', 'MH', 'MP', 'PH', 'PR', 'UM', 'VI']);

function date(iso: string, style?: 'weekday'): string {
  const { year, month, day, weekday } = dateParts(iso, enDates);
  if (day === undefined) return `${month} ${year}`;
  return `${style === 'weekday' ? `${weekday} ` : ''}${day}\u00a0${month} ${year}`;
}

function dateRange(from: string, to: string): string {
  const [start, end] = [dateParts(from, enDates), dateParts(to, enDates)];
  const last = date(to, 'weekday');
  if (start.year !== end.year || start.day === undefined || end.day === undefined)
    return `${date(from, 'weekday')} to ${last}`;
  return `${start.weekday} ${start.day}${start.month === end.month ? '' : `\u00a0${start.month}`} to ${last}`;
}

function americanDate(iso: string, style?: 'weekday'): string {
  const { year, month, day, weekday } = dateParts(iso, enDates);
  if (day === undefined) return `${month} ${year}`;
  return `${style === 'weekday' ? `${weekday}, ` : ''}${month}\u00a0${day}, ${year}`;
}

function americanRange(from: string, to: string): string {
  const [first, last] = [americanDate(from, 'weekday'), americanDate(to, 'weekday')];
  const year = `, ${to.slice(0, 4)}`;
  return `${last.endsWith(year) && first.endsWith(year) ? first.slice(0, -year.length) : first} to ${last}`;
}

function dayParts(iso: string): DayParts {
  const { month, day = '', weekday = '' } = dateParts(iso, enDates);
  const ending = /(?<!1)[123]$/.exec(day)?.[0];
  const ordinal = `${day}${ending === undefined ? 'th' : ['st', 'nd', 'rd'][Number(ending) - 1]}`;
  return { weekday, day: ordinal, month };
}

function clock(text: string): string {
  if (text === '24:00') return 'midnight';
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  const past = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return `${hours % 12 || 12}${past}\u00a0${hours < 12 ? 'a.m.' : 'p.m.'}`;
}

/** They save the time to read the file of CLDR. */
const languageNames: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  de: 'German',
  en: 'English',
  es: 'Spanish',
  fa: 'Persian',
  fr: 'French',
  he: 'Hebrew',
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

function own(tag: string): OwnWords {
  const isAmerican = monthFirst.has(tag.split('-').at(-1) ?? '');
  return {
    ...(isAmerican ? { date: americanDate, dateRange: americanRange } : { date, dateRange }),
    dayParts,
    hours: (text) => text.split('-').map(clock).join(' to '),
  };
}

export const en = (): Language => ({
  locale: enLocale,
  names: languageNames,
  own,
  words: {
    contents: 'In this issue',
    skip: 'Skip to the content',
    contact: 'Contact',
    corrections: 'Corrections',
    links: 'Links',
    'published-by': 'Published by',
    'on-the-web': 'This issue on the web',
    unsubscribe: 'Unsubscribe',
    draft: 'Draft: not for distribution',
    'draft-mark': 'Draft',
    email: 'E-mail',
    phone: 'Telephone',
    web: 'Web',
    address: 'Address',
    contributor: 'Contributed by',
    credit: 'Credit',
    image: 'Image',
    'read-on-the-web': 'Read this issue on the web',
    'why-mail': 'You receive this e-mail because your address is on the mailing list of {name}.',
    ask: 'Contact',
    'also-in': 'Also in',
    page: 'Page',
    'all-issues': 'All issues',
    'plain-text': 'Plain text',
    'large-print': 'large print',
    feed: 'Follow as a feed (Atom)',
    'add-to-calendar': 'Add to calendar',
    'add-all-to-calendar': 'Add all events to calendar',
    'and-more': 'and more',
    'every-day': 'every day',
    'every-week': 'every {weekday}',
    'every-two-weeks': 'every other {weekday}',
    'every-month': 'on the {day} of every month',
    'every-year': 'every year on the {day} of {month}',
    'recurs-until': 'until {date}',
    'recurs-except': 'but not on {dates}',
    colon: ':',
    semicolon: ';',
    comma: ', ',
    advertisement: 'Advertisement',
    'box-note': 'Note',
    'box-tip': 'Tip',
    'box-important': 'Important',
    'box-warning': 'Warning',
    'box-caution': 'Caution',
    'members-only': 'members only',
    'login-needed': 'login needed',
    'in-language': 'in {language}',
    'issue-number': 'Issue No. {number}',
    'volume-number': 'Volume {volume}, No. {number}',
    'page-count': { one: '{count} page', other: '{count} pages' },
    start: 'Date',
    recurs: 'Repeats',
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
    employer: 'Employer',
    pay: 'Pay',
    hours: 'Hours',
    sponsor: 'Paid for by',
    remote: 'Remote',
    cancelled: 'Cancelled',
  },
  zone: '{time}, {city} time',
  together: {
    units: ['kB', 'MB', 'GB', 'a.m.', 'p.m.', ...enDates.months],
    before: ['No.', 'Nos.', 'p.', 'pp.', 'Quarter', 'quarter', 'Volume', 'Vol.', 'vol.', 'Issue'],
  },
  mail: {
    greetings: 'dear|hi|hello|hey|good morning|good afternoon|good evening|greetings|to whom it may concern',
    farewells:
      'regards|best regards|kind regards|warm regards|my best regards|with best regards|with kind regards|many regards|wishes|best wishes|warm wishes|with best wishes|best|all the best|thanks in advance|many thanks in advance|thank you in advance|sincerely|yours sincerely|yours faithfully|yours truly|yours|see you soon|take care',
    thanks: 'thanks|thank you|many thanks|with thanks|best thanks|kind thanks|warm thanks|cheers',
    from: 'from',
    subject: 'subject',
    date: 'date',
    heads: 'to|cc|bcc|sent|reply-to',
    on: 'on',
    wrote: 'wrote|writes',
    forwarded: 'forwarded message|original message',
    devices: 'sent from my|sent from mail|sent from outlook|sent from yahoo|sent from proton|get outlook for',
  },
  texts: {
    issue: {
      status: 'change it to ready when it is done, and to published when it is out',
      summary: 'the issue in one line',
      intro: 'a sentence about this section. Or write items: delete the "# " at the start of the lines below',
      title: 'the title',
      body: 'what happened, what it means for the reader, and where to read more',
      news: 'what is new since the last issue',
    },
    publication: {
      perLanguage: 'or one for each language:',
      publisher: 'Who publishes it',
      languages: 'the first is the main one',
      numbering: 'or volume+number, or date',
      sections: 'The sections of every issue, in order. An issue may leave out sections that are not required.',
      url: 'where the built files will be on the web',
    },
    sections: { news: 'News', resources: 'Resources', events: 'Events' },
    translation: '# Under each comment "untranslated", translate the text, and change the comment to "translated".',
  },
  form: {
    labels: {
      kind: 'Kind',
      section: 'Section',
      language: 'Language',
      title: 'Title',
      start: 'When',
      end: 'Last day of the event',
      time: 'Time',
      timezone: 'Time zone',
      place: 'Where',
      online: 'Online',
      registration: 'To register',
      price: 'Price',
      cancelled: 'Cancelled',
      details: 'Details',
      author: 'Author',
      publisher: 'Publisher',
      year: 'Year',
      format: 'Format',
      pages: 'Pages',
      languages: 'Languages',
      outlet: 'Newspaper or site',
      published: 'Published on',
      url: 'Address of the page',
      opens: 'Opens',
      closes: 'Deadline',
      how: 'To respond',
      identifier: 'File number',
      stage: 'Stage',
      'stage-date': 'At this stage since',
      next: 'Next step',
      from: 'First day',
      to: 'Last day',
      reason: 'Reason',
      links: 'Link',
      contact: 'Contact',
      contributor: 'From',
      body: 'Text',
    },
    hints: {
      language: 'of your text',
      start: 'for example 12 May 2027, 14:00 to 16:00',
      time: 'for example 14:00 to 16:00',
      timezone: 'for example America/Toronto',
      online: 'the address to join at',
      registration: 'an address, an e-mail or a telephone number',
      cancelled: 'yes, if it is',
      languages: 'for example English, French',
      published: 'for example 12 May 2027',
      closes: 'for example 12 May 2027',
      how: 'an address, an e-mail or a telephone number',
      identifier: 'of the bill or of the court file',
      from: 'for example 12 May 2027',
      links: 'what readers find there, then the address',
      contact: 'name, e-mail, telephone',
      contributor: 'your name, as readers will see it',
    },
    needed: 'needed',
    yes: 'yes',
    no: 'no',
    kinds: {
      article: 'article',
      event: 'event',
      resource: 'resource',
      news: 'news',
      call: 'call',
      case: 'case',
      notice: 'notice',
      job: 'job',
      sponsor: 'advertisement',
      note: 'note',
    },
    colon: ':',
    above: [
      'For the next issue of {name}',
      '',
      'Please write what you know after each colon, and send this back.',
      'A line can stay empty. The text comes last, and can be as long as you like.',
    ],
  },
});
