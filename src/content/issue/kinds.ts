// The kinds of item: what each is for, and the fields that it adds. CONTRIBUTING.md says what a new kind needs.

import * as z from 'zod/mini';
import { contact } from './contact.ts';
import { choice, group, list, whole } from './field.ts';
import { address } from './address-fields.ts';
import { count, date, flag, language, time, timeZone, year } from './fields.ts';
import { intervals } from './recurrence.ts';
import { line, name, price } from './text-fields.ts';

const somethingSaid = whole<object>((registration) =>
  Object.keys(registration).length > 0
    ? undefined
    : {
        rule: 'schema/empty',
        what: 'is empty',
        help: 'Write how to register: registration: { url: https://example.org/register }, or delete the line',
      },
);

const someWay = whole<{ url?: unknown; contact?: unknown }>(({ url, contact }) =>
  url !== undefined || contact !== undefined
    ? undefined
    : {
        rule: 'schema/required',
        what: 'has no web address and no contact',
        help: 'Readers need one way to respond: add `url: https://example.org/answer`, or `contact: { email: ada@example.org }`',
      },
);

/** The fields that each kind adds to those that every item has. */
export const kindFields = {
  article: {},
  event: {
    start: date('The first day of the event.'),
    end: z.optional(date('The last day, if there is more than one.')),
    recurs: z.optional(
      group(
        {
          every: choice(intervals, 'How often: on the weekday, or on the day of the month, that `start` has.', 'week'),
          to: date('The last day on which it can take place.'),
          except: z.optional(
            list(date('A day on which it does not take place.'), 'The days on which it does not take place.'),
          ),
        },
        {
          description: 'How often an event comes again; `start` is the first time.',
          examples: [{ every: 'week', to: '2018-06-26', except: ['2017-12-26'] }],
        },
      ),
    ),
    time: z.optional(time('When it begins, or from when to when.')),
    timezone: z.optional(
      timeZone('The time zone of `time`: UTC, or an area and a city. Needed if people join from other zones.'),
    ),
    place: z.optional(line('Where it takes place.', 'Toronto')),
    online: z.optional(address('Where to join online.', { toCome: true })),
    registration: z.optional(
      group(
        {
          url: z.optional(address('Where to register.', { toCome: true })),
          contact: contact('Who to contact to register.'),
          opens: z.optional(date('The first day to register.')),
          closes: z.optional(date('The last day to register.')),
        },
        { description: 'How to register.', examples: [{ url: 'https://example.org/register', closes: '2017-10-01' }] },
        somethingSaid,
      ),
    ),
    price: z.optional(price('What it costs.', 'free', '20 CAD')),
    cancelled: z.optional(flag('true when it will not take place.')),
    details: z.optional(line('Anything else in a few words, also that something is still open.', 'to be announced')),
  },
  resource: {
    author: z.optional(name('Who wrote it.', 'Ada Example')),
    publisher: z.optional(name('Who published it.', 'Canadian Council for Refugees')),
    year: z.optional(year('The year in which it came out.', 2017)),
    format: z.optional(line('What it is: a PDF, a video, a web page.', 'PDF')),
    pages: z.optional(count('How many pages it has.', 48)),
    languages: z.optional(list(language('A language that it is written in.'), 'Its languages.')),
  },
  news: {
    outlet: name('The newspaper, station or site.', 'The Example Times'),
    published: date('When it was published.'),
    url: address('The article itself: the title leads there.', { toCome: true }),
  },
  call: {
    opens: z.optional(date('The first day to respond.')),
    closes: date('The last day to respond.'),
    how: group(
      {
        url: z.optional(address('Where to respond.', { toCome: true })),
        contact: contact('Who to respond to.'),
      },
      { description: 'How to respond: a url, a contact, or both.', examples: [{ url: 'https://example.org/answer' }] },
      someWay,
    ),
  },
  case: {
    identifier: name('The number of the bill or of the court file.', 'Bill C-38'),
    stage: line('How far it is.', 'second reading'),
    'stage-date': z.optional(date('When it reached that stage.')),
    next: z.optional(line('The next step.', 'study in committee')),
  },
  notice: {
    from: date('The first day that the notice is about.'),
    to: z.optional(date('The last day.')),
    reason: z.optional(line('Why.', 'annual stocktaking')),
  },
  job: {
    employer: name('Who offers the work.', 'Harbour Society'),
    place: z.optional(line('Where the work is.', 'Halifax')),
    remote: z.optional(flag('true when it can be done from anywhere.')),
    pay: z.optional(line('What it pays.', '30 CAD an hour')),
    hours: z.optional(line('How much work it is, and for how long.', 'full time, until June 2028')),
    closes: z.optional(date('The last day to apply.')),
    how: z.optional(
      group(
        {
          url: z.optional(address('Where to apply.', { toCome: true })),
          contact: contact('Who to apply to.'),
        },
        { description: 'How to apply: a url, a contact, or both.', examples: [{ url: 'https://example.org/apply' }] },
        someWay,
      ),
    ),
  },
  sponsor: { sponsor: z.optional(name('Who pays for it.', 'Harbour Bank')) },
  note: {},
} as const;

export type Kind = keyof typeof kindFields;

export const kinds = Object.keys(kindFields) as readonly Kind[];

/** One line on each kind, for the schema and the questions of `new`. */
export const kindSummaries: Readonly<Record<Kind, string>> = {
  article: 'a text',
  event: 'something that takes place on a day',
  resource: 'a report, an article, a film: something to read or watch',
  news: 'an article in the press',
  call: 'a consultation or a call for papers, with a deadline',
  case: 'a bill or a court case that is followed from issue to issue',
  notice: 'a closure, a cancellation, a change',
  job: 'a vacancy: paid or voluntary work that readers can apply for',
  sponsor: 'an advertisement, which every format says it is',
  note: 'a short text that needs no title',
};
