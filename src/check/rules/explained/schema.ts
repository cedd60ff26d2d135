// What the schema finds: a field that is missing or not known, or a value that does not fit its field.

import { issueWith, issueWithItem, type Explained } from './explained.ts';

const sound = issueWith('date: 2017-08', 'title: Bulletin');
const longSummary = 'Evaluation of permits, a legal workshop, and more. '.repeat(20);

export const schema = (): readonly Explained[] => [...ofFields(), ...ofTimes(), ...ofOtherValues()];

const ofFields = (): readonly Explained[] => [
  {
    id: 'schema/choice',
    what: 'A field that allows only certain words has a different one.',
    why: 'It is not clear what you mean.',
    bad: issueWith('date: 2017-08', 'title: Bulletin', 'status: raedy'),
    good: issueWith('date: 2017-08', 'title: Bulletin', 'status: ready'),
  },
  {
    id: 'schema/empty',
    what: 'A field or a list is empty.',
    why: 'Either you forgot it or you do not need it: readers would see a heading or a label with nothing after it.',
    bad: issueWith('date: 2017-08', 'title: Bulletin', 'summary:'),
    good: sound,
  },
  {
    id: 'schema/length',
    what: 'A text is too long for its field.',
    why: 'A line of more than 1000 characters breaks the page, and belongs in a `body`.',
    bad: issueWith('date: 2017-08', 'title: Bulletin', `summary: ${longSummary}`),
    good: issueWith('date: 2017-08', 'title: Bulletin', 'summary: Evaluation of permits, a legal workshop, and more.'),
  },
  {
    id: 'schema/line-break',
    what: 'A field of one line has a line break in it, typed or made by a backslash in double quotes.',
    why: 'Such a field becomes a heading, an entry of a list or the subject of a mail, all of which have one line. And in double quotes, the \\n of `D:\\new` is a line break.',
    bad: issueWith('date: 2017-08', 'title: "Bulletin\\nof the harbour"'),
    good: issueWith('date: 2017-08', 'title: Bulletin of the harbour'),
  },
  {
    id: 'schema/other-kind',
    what: 'An item has a field that only items of another kind have.',
    why: 'Without its kind an event has no day and no place, and readers would miss both.',
    bad: issueWithItem('title: A day out', 'start: 2017-10-16'),
    good: issueWithItem('kind: event', 'title: A day out', 'start: 2017-10-16'),
  },
  {
    id: 'schema/pattern',
    what: 'A pattern under `ignore` is not a path in the folder of bulletin.yaml.',
    why: 'It would match nothing, and nobody would notice. Patterns start with a name and have `/` between names.',
    file: 'bulletin.yaml',
    bad: 'name: Harbour News\nignore: [./issues/00*.yaml]\n',
    good: 'name: Harbour News\nignore: [issues/00*.yaml]\n',
  },
  {
    id: 'schema/reference',
    what: '`follows` or `repeats` does not name an earlier item by its issue and its id.',
    why: 'Readers follow it from one issue to the other.',
    bad: issueWithItem('title: The bill is law', 'follows: last issue'),
    good: issueWithItem('title: The bill is law', 'follows: 27#the-bill'),
  },
  {
    id: 'schema/repeated',
    what: 'A list in bulletin.yaml has the same entry twice.',
    why: 'Two sections with one id, or two languages with one code, would be mixed up.',
    file: 'bulletin.yaml',
    bad: 'name: Harbour News\nlanguages: [en, fr, en]\n',
    good: 'name: Harbour News\nlanguages: [en, fr]\n',
  },
  {
    id: 'schema/required',
    what: 'A required field is missing.',
    why: 'An issue without a date, a link without an address or a contact without one is of no use to readers.',
    bad: issueWith('title: Bulletin'),
    good: sound,
  },
  {
    id: 'schema/type',
    what: 'A field has a text where a list or a group of fields belongs, or the other way round.',
    why: 'It is not clear what you mean.',
    bad: 'date: 2017-08\ntitle: Bulletin\nsections: News\n',
    good: sound,
  },
  {
    id: 'schema/unknown-key',
    what: 'A field has a name that bulletin does not know.',
    why: 'Its text would not reach readers. Most often the name is misspelt.',
    bad: issueWith('date: 2017-08', 'title: Bulletin', 'sumary: A legal workshop, and more.'),
    good: issueWith('date: 2017-08', 'title: Bulletin', 'summary: A legal workshop, and more.'),
  },
];

const ofTimes = (): readonly Explained[] => [
  {
    id: 'schema/cadence',
    what: '`cadence` is not a number of days, weeks or months.',
    why: '`bulletin new` works out the date of the next issue from it.',
    file: 'bulletin.yaml',
    bad: 'name: Harbour News\ncadence: bimonthly\n',
    good: 'name: Harbour News\ncadence: 2 months\n',
  },
  {
    id: 'schema/date',
    what: 'A date does not exist, or is not written as YYYY-MM-DD or YYYY-MM.',
    why: 'Weekdays and the order of issues come from dates, and 05/06 is May to some readers and June to others.',
    bad: issueWith('date: 2017-8-15', 'title: Bulletin'),
    good: issueWith('date: 2017-08-15', 'title: Bulletin'),
  },
  {
    id: 'schema/time',
    what: 'A time is not written with 24 hours, as 09:30 or 09:30-16:00.',
    why: 'Each language writes it out in its own way, and "2" alone may be day or night.',
    bad: issueWithItem('kind: event', 'title: A day out', 'start: 2017-10-16', 'time: 2 pm'),
    good: issueWithItem('kind: event', 'title: A day out', 'start: 2017-10-16', 'time: 14:00'),
  },
  {
    id: 'schema/time-zone',
    what: 'A time zone is neither UTC nor an area and a city, such as America/Toronto.',
    why: 'Offsets such as "+02:00" do not change with summer time, and readers elsewhere do not know "our time".',
    bad: issueWithItem('kind: event', 'title: A day out', 'start: 2017-10-16', 'time: 14:00', 'timezone: Europe/Londn'),
    good: issueWithItem(
      'kind: event',
      'title: A day out',
      'start: 2017-10-16',
      'time: 14:00',
      'timezone: Europe/London',
    ),
  },
];

const ofOtherValues = (): readonly Explained[] => [
  {
    id: 'schema/colour',
    what: 'A colour is not written as six hexadecimal digits.',
    why: 'Names of colours differ between browsers, mail programs and paper; only digits can be checked for contrast.',
    file: 'bulletin.yaml',
    bad: 'name: Harbour News\ncolours: { accent: dark red }\n',
    good: 'name: Harbour News\ncolours: { accent: "#8b0000" }\n',
  },
  {
    id: 'schema/email',
    what: 'An e-mail address is incomplete, or is not an address.',
    why: 'Readers who write to it would get their message back.',
    bad: issueWithItem('title: A day out', 'contact: { name: Ada Example, email: ada.example.org }'),
    good: issueWithItem('title: A day out', 'contact: { name: Ada Example, email: ada@example.org }'),
  },
  {
    id: 'schema/id',
    what: 'An id has characters other than lower-case letters, digits and single hyphens, or is too long.',
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
    id: 'schema/list-id',
    what: '`list-id` is not the name of a mailing list.',
    why: 'Mail programs recognise a list by it: it has letters, digits and hyphens, with dots between its parts.',
    file: 'bulletin.yaml',
    bad: 'name: Harbour News\nmail: { list-id: <harbour news> }\n',
    good: 'name: Harbour News\nmail: { list-id: news.harbour.example.org }\n',
  },
  {
    id: 'schema/number',
    what: 'A number is not a whole number from 1 up, or has a leading zero.',
    why: 'Issues are counted and ordered by it, and some programs read 028 as another number.',
    bad: issueWith('number: 028', 'date: 2017-08', 'title: Bulletin'),
    good: issueWith('number: 28', 'date: 2017-08', 'title: Bulletin'),
  },
  {
    id: 'schema/phone',
    what: 'A telephone number has characters that telephone numbers do not have.',
    why: 'On a phone, readers touch the number to call it.',
    bad: issueWithItem('title: A day out', 'contact: { name: Ada Example, phone: call the office }'),
    good: issueWithItem('title: A day out', 'contact: { name: Ada Example, phone: +1 555 010 0100 }'),
  },
];
