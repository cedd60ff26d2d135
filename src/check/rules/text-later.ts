// text/later: "details will follow".

import { itemAt } from './reading/item-at.ts';
import { quote } from './reading/names.ts';
import { anyOf } from './reading/phrases.ts';
import { byLanguage, searchText } from './reading/search.ts';
import type { Rule } from './rule.ts';

const soon = anyOf(
  'shortly',
  'soon',
  'later',
  'in due course',
  'closer to the date',
  'at a later date',
  'in the coming weeks',
  'in the coming days',
);
const bientôt = anyOf(
  'sous peu',
  'prochainement',
  'bientôt',
  'plus tard',
  'ultérieurement',
  'dans les prochains jours',
  'dans les prochaines semaines',
);
const more = anyOf('more', 'further', 'additional', 'full');
const things = 'd[ée]tails|renseignements|informations?|précisions';

/** What is before `to be confirmed` where something is left open. */
const before = ['(', ':', '–', '—', 'date', 'time', 'venue', 'place', 'location', 'speaker', 'speakers', 'details'];

// Not `it remains to be confirmed whether`, which is news.
const search = byLanguage({
  en: {
    signs: [
      'still to be ',
      'yet to be ',
      'will be announced',
      'will be posted',
      'will be shared',
      'will be provided',
      'will be confirmed',
      'will follow',
      'to follow',
      ...before.flatMap((word) =>
        ['confirmed', 'announced', 'determined'].map((open) => `${word}${word === '(' ? '' : ' '}to be ${open}`),
      ),
    ],
    pattern: () =>
      new RegExp(
        [
          `(?:${more}\\s)?\\b\\w{1,20} ${anyOf('will be')}\\s${anyOf('announced', 'posted', 'shared', 'provided', 'confirmed')}\\s${soon}`,
          `\\b${more}?\\s?${anyOf('details', 'information', 'dates')}\\s${anyOf('will follow', 'to follow')}`,
          `\\b(?:is|are|has|have)\\s(?:still|yet)\\sto\\sbe\\s(?:confirmed|announced|determined)(?=[.,;)\\0]|$)`,
          `(?<=[:(–—]\\s?|\\b(?:[Dd]ate|[Tt]ime|[Vv]enue|[Pp]lace|[Ll]ocation|[Ss]peakers?|[Dd]etails)\\s)to\\sbe\\s(?:confirmed|announced|determined)\\b`,
        ].join('|'),
        'g',
      ),
  },
  fr: {
    signs: [
      'suivront',
      'à venir',
      'à confirmer',
      'à déterminer',
      'à préciser',
      'sera annonc',
      'seront annonc',
      'sera communiqu',
      'seront communiqu',
      'sera précis',
      'seront précis',
    ],
    pattern: () =>
      new RegExp(
        [
          `(?:[Pp]lus\\s(?:de\\s|d['’])|[Dd]['’]autres\\s)?(?:${things})\\s(?:suivront|à\\svenir)`,
          `(?:sera|seront)\\s(?:annonc|communiqu|précis)ée?s?\\s${bientôt}`,
          `rest(?:e|ent)\\s(?:encore\\s)?à\\s(?:confirmer|déterminer|préciser)(?=[.,;)\\0]|$)`,
          `(?<=[:(–—]\\s?(?:\\p{L}{1,20}\\s)?|(?:[Dd]ate|[Hh]eure|[Ll]ieu)\\s)à\\s(?:confirmer|déterminer|préciser)(?!\\p{L})`,
        ].join('|'),
        'giu',
      ),
  },
});

export const textLater: Rule = {
  id: 'text/later',
  severity: 'note',
  languages: ['en', 'fr'],
  what: 'The text leaves readers waiting: details will follow, a date is to be confirmed.',
  why: 'Such a promise is often a left-over. If the details of an event are really not known yet, `details: to be announced` says so in every format.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: Events
    intro: The helpline has a new office. Further details will follow.
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: Events
    intro: The helpline has a new office at 12 Alder Street.
`,
  *check(subject) {
    for (const { match, passage, span } of searchText(subject, search)) {
      if (!passage.isProse) continue;
      const message = `${quote(match[0])} leaves readers waiting`;
      const isEvent = itemAt(subject.issue, passage.path).item?.kind === 'event';
      const help = isEvent
        ? 'Say what is known by now, or write `details: to be announced` and leave this out'
        : 'Say what is known by now, or leave this out';
      yield { path: passage.path, span, message, help };
    }
  },
};
