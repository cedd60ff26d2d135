// date/time-zone: the time of something online, without a time zone.

import type { Fault } from '../../content/issue/fault.ts';
import type { DatedLanguage } from './reading/calendars.ts';
import { eventWords } from './reading/event-words.ts';
import { quote } from './reading/names.ts';
import { languageAt } from './reading/passages.ts';
import { sentenceAfter, sentenceBefore } from './reading/phrases.ts';
import { byLanguage, searchText } from './reading/search.ts';
import { writtenTimesIn, type WrittenTime } from './reading/written-times.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';
import { once } from '../../base/memoize.ts';

export const dateTimeZone: Rule = {
  id: 'date/time-zone',
  severity: 'warning',
  languages: ['en', 'fr'],
  what: 'Something that people join online has a time, but no time zone.',
  why: 'People who join from elsewhere come at the wrong hour.',
  bad: `date: 2018-09
title: Bulletin
sections:
  - title: Events
    items:
      - kind: event
        title: Reading group
        start: 2018-10-18
        time: "14:00"
        online: https://example.org/reading
`,
  good: `date: 2018-09
title: Bulletin
sections:
  - title: Events
    items:
      - kind: event
        title: Reading group
        start: 2018-10-18
        time: "14:00"
        timezone: America/Toronto
        online: https://example.org/reading
`,
  *check(subject) {
    const reported = new Set<string>();
    for (const { item, path } of subject.items) {
      if (item.kind !== 'event') continue;
      const isOnline = item.online !== undefined || onlinePlace.test(item.place ?? '');
      if (item.timezone !== undefined || (isOnline && item.time !== undefined)) reported.add(path.join('/'));
      if (!isOnline || item.time === undefined || item.timezone !== undefined) continue;
      const message = `${quote(item.time)} is the time of an online event, but there is no time zone`;
      yield { path: [...path, 'time'], message, help: 'Add `timezone`, for example America/Toronto' };
    }
    yield* inProse(subject, reported);
  },
};

const onlinePlace =
  /^(?:online|on-line|virtual|zoom|webinar|microsoft teams|en ligne|virtuel|webinaire|visioconférence)(?![a-zà-ÿ])/i;

const search = byLanguage({
  en: {
    signs: ['online', 'on-line', 'webinar', 'zoom', 'virtual', 'livestream', 'microsoft teams', 'google meet'],
    pattern: () => new RegExp(eventWords.en.online, 'gi'),
  },
  fr: {
    signs: ['en ligne', 'webinaire', 'zoom', 'virtuel', 'visio', 'webdiffusion', 'microsoft teams', 'google meet'],
    pattern: () => new RegExp(eventWords.fr.online, 'giu'),
  },
});

/** An hour in the same sentence as `online`, in a text that names no zone; of each text the first. */
function* inProse(subject: Subject, reported: Set<string>): Generator<Fault> {
  for (const { passage, span } of searchText(subject, search)) {
    const { text, path } = passage;
    const [whole, own] = [path.join('/'), path.slice(0, -1).join('/')];
    if (!passage.isProse || reported.has(whole) || reported.has(own)) continue;
    const language = languageAt(subject, path) as DatedLanguage;
    const before = sentenceBefore(text, span.offset);
    const from = span.offset - before.length;
    const after = sentenceAfter(text, span.offset);
    const times = writtenTimesIn(before + after, language);
    const time = times.find((one) => isAppointment(before + after, one, language));
    if (time === undefined || times.some((one) => one.hasZone) || anyZone().test(text)) continue;
    reported.add(whole);
    const place = { offset: from + time.span.offset, length: time.span.length };
    yield {
      path,
      span: place,
      message: `${quote(time.text)} is the time of something online, but there is no time zone`,
      help: 'Add the time zone, for example "Toronto time"; an event has a field for it, `timezone`',
    };
  }
}

const anyZone = once(
  () =>
    /\b(?:[ECMPAN][SD]?T|UTC|GMT|BST|CES?T|H[NA][A-Z]|[Tt]ime ?zone)\b|\b(?:Eastern|Central|Mountain|Pacific|Atlantic)\b(?: [Tt]ime)?|\b(?:local|[A-Z]\p{L}+) time\b|fuseau|heure (?:de l['’]|de [A-Z]|du |d['’]|locale|avancée|normale)/u,
);
const ahead: Readonly<Record<DatedLanguage, RegExp>> = {
  en: /\b(?:join|attend|register|tune in|log in|will|starts?|begins?|takes place|meets?|happens|on [a-z]{3,9}day)\b/i,
  fr: /(?<![a-zà-ÿ])(?:joignez|rejoignez|participez|assistez|inscri[a-zà-ÿ]+|connectez|aura|auront|se tien[a-zà-ÿ]+|débute[a-zà-ÿ]*|commence[a-zà-ÿ]*|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?![a-zà-ÿ])/i,
};

/** The hour of something to come: not when a thing was seen, nor how long it is open. */
function isAppointment(sentence: string, { span }: WrittenTime, language: DatedLanguage): boolean {
  return ahead[language].test(sentence) && !eventWords[language].back.test(sentence.slice(0, span.offset));
}
