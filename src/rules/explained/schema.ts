// What the schema finds: a field that is missing or not known, or a value that does not fit its field.

import { issueWith, issueWithItem, type Explained } from './explained.ts';

const sound = issueWith('date: 2017-08', 'title: Bulletin');
const longSummary = 'Evaluation of permits, a legal workshop, and more. '.repeat(20);

export const schema: readonly Explained[] = [
  {
    id: 'schema/cadence',
    what: '`cadence` is not a number of days, weeks or months.',
    why: '`bulletin new` counts the date of the next issue from it.',
    file: 'bulletin.yaml',
    bad: 'name: Harbour News\ncadence: bimonthly\n',
    good: 'name: Harbour News\ncadence: 2 months\n',
  },
  {
    id: 'schema/choice',
    what: 'A field that takes one of a few words has another one.',
    why: 'Nothing says what was meant.',
    bad: issueWith('date: 2017-08', 'title: Bulletin', 'status: raedy'),
    good: issueWith('date: 2017-08', 'title: Bulletin', 'status: ready'),
  },
  {
    id: 'schema/date',
    what: 'A date is in no calendar, or is not written as YYYY-MM-DD or YYYY-MM.',
    why: 'Weekdays and the order of issues are computed from dates, and 05/06 is May to some and June to others.',
    bad: issueWith('date: 2017-8-15', 'title: Bulletin'),
    good: issueWith('date: 2017-08-15', 'title: Bulletin'),
  },
  {
    id: 'schema/email',
    what: 'An e-mail address is incomplete, or is no address.',
    why: 'Readers who write to it would get their letter back, and miss what was offered.',
    bad: issueWithItem('title: A day out', 'contact: { name: Ada Example, email: ada.example.org }'),
    good: issueWithItem('title: A day out', 'contact: { name: Ada Example, email: ada@example.org }'),
  },
  {
    id: 'schema/empty',
    what: 'A field or a list is there, and nothing is in it.',
    why: 'It was forgotten, or is not needed: readers would find a heading or a label with nothing behind it.',
    bad: issueWith('date: 2017-08', 'title: Bulletin', 'summary:'),
    good: sound,
  },
  {
    id: 'schema/id',
    what: 'An id has other signs than lower-case letters, digits and single hyphens, or is too long.',
    why: 'Ids are parts of addresses, and must be the same on every system.',
    bad: issueWithItem('title: A day out', 'id: A day out'),
    good: issueWithItem('title: A day out', 'id: a-day-out'),
  },
  {
    id: 'schema/language',
    what: 'A language is not given by its code.',
    why: 'Browsers and screen readers choose voice and hyphenation by the code.',
    bad: issueWith('date: 2017-08', 'language: English', 'title: Bulletin'),
    good: issueWith('date: 2017-08', 'language: en', 'title: Bulletin'),
  },
  {
    id: 'schema/length',
    what: 'A text is longer than its field can hold.',
    why: 'A line of more than 1000 characters breaks the page, and belongs in a `body`.',
    bad: issueWith('date: 2017-08', 'title: Bulletin', `summary: ${longSummary}`),
    good: issueWith('date: 2017-08', 'title: Bulletin', 'summary: Evaluation of permits, a legal workshop, and more.'),
  },
  {
    id: 'schema/number',
    what: 'A number is no whole number from 1, or has a leading zero.',
    why: 'Issues are counted and ordered by it, and some programs read 028 as another number.',
    bad: issueWith('number: 028', 'date: 2017-08', 'title: Bulletin'),
    good: issueWith('number: 28', 'date: 2017-08', 'title: Bulletin'),
  },
  {
    id: 'schema/other-kind',
    what: 'An item has a field that only items of another kind have.',
    why: 'Without its kind an event has no day and no place, and readers would miss both.',
    bad: issueWithItem('title: A day out', 'start: 2017-10-16'),
    good: issueWithItem('kind: event', 'title: A day out', 'start: 2017-10-16'),
  },
  {
    id: 'schema/phone',
    what: 'A telephone number has other signs than numbers have.',
    why: 'On a phone, readers touch the number to call it.',
    bad: issueWithItem('title: A day out', 'contact: { name: Ada Example, phone: call the office }'),
    good: issueWithItem('title: A day out', 'contact: { name: Ada Example, phone: +1 555 010 0100 }'),
  },
  {
    id: 'schema/pattern',
    what: 'A pattern under `ignore` is not written as paths stand in the folder of bulletin.yaml.',
    why: 'It would match nothing, in silence: patterns start with a name, and have `/` between names.',
    file: 'bulletin.yaml',
    bad: 'name: Harbour News\nignore: [./issues/00*.yaml]\n',
    good: 'name: Harbour News\nignore: [issues/00*.yaml]\n',
  },
  {
    id: 'schema/reference',
    what: '`follows` or `repeats` does not name an earlier item by its issue and its id.',
    why: 'Readers are led from one issue to the other by it.',
    bad: issueWithItem('title: The bill is law', 'follows: last issue'),
    good: issueWithItem('title: The bill is law', 'follows: 27#the-bill'),
  },
  {
    id: 'schema/repeated',
    what: 'A list in bulletin.yaml has the same entry twice.',
    why: 'Two sections of one id, or two languages of one code, would be mixed up.',
    file: 'bulletin.yaml',
    bad: 'name: Harbour News\nlanguages: [en, fr, en]\n',
    good: 'name: Harbour News\nlanguages: [en, fr]\n',
  },
  {
    id: 'schema/required',
    what: 'A field is missing that nothing can be built without.',
    why: 'An issue without a date, a link without an address or a contact without one is of no use to readers.',
    bad: issueWith('title: Bulletin'),
    good: sound,
  },
  {
    id: 'schema/time',
    what: 'A time is not written with 24 hours, as 09:30 or 09:30-16:00.',
    why: 'Each language writes it out in its own way, and "2" alone may be by day or by night.',
    bad: issueWithItem('kind: event', 'title: A day out', 'start: 2017-10-16', 'time: 2 pm'),
    good: issueWithItem('kind: event', 'title: A day out', 'start: 2017-10-16', 'time: 14:00'),
  },
  {
    id: 'schema/type',
    what: 'A field has a text where a list or a group of fields belongs, or the other way round.',
    why: 'Nothing says what was meant.',
    bad: 'date: 2017-08\ntitle: Bulletin\nsections: News\n',
    good: sound,
  },
  {
    id: 'schema/unknown-key',
    what: 'A field has a name that nothing is called here.',
    why: 'What stands in it would not reach readers: most often the name is misspelt.',
    bad: issueWith('date: 2017-08', 'title: Bulletin', 'sumary: A legal workshop, and more.'),
    good: issueWith('date: 2017-08', 'title: Bulletin', 'summary: A legal workshop, and more.'),
  },
];
