// date/time-style: "9 p.m" without its full stop, "10a.m.", "14 p.m."; "8 am" here, "10 p.m." there.

import type { Fault } from '../../content/issue/fault.ts';
import { datedLanguages, type DatedLanguage } from './reading/calendars.ts';
import { quote } from './reading/names.ts';
import type { Hit } from './reading/passages.ts';
import { byLanguage, searchText } from './reading/search.ts';
import { faultsOf, fixedSpot, type Spot } from './reading/spots.ts';
import { isNamed } from './reading/undated.ts';
import type { Rule } from './rule.ts';

export const dateTimeStyle: Rule = {
  id: 'date/time-style',
  severity: 'note',
  languages: ['en', 'fr'],
  what: 'An hour is not written as it should be, or the hours of an issue are written in several styles.',
  why: 'Readers who skim for hours go by how they look, and a mix of styles looks careless.',
  bad: `date: 2018-05
title: Bulletin
sections:
  - title: News
    intro: The office opens at 9 a.m. and closes at 5 p.m, also in summer.
`,
  good: `date: 2018-05
title: Bulletin
sections:
  - title: News
    intro: The office opens at 9 a.m. and closes at 5 p.m., also in summer.
`,
  *check(subject) {
    const hits = [...searchText(subject, searches)].filter(({ passage, span }) => !isNamed(passage, span));
    yield* faultsOf(hits, repaired, 'unsafe', ({ match, fixed }, more) => ({
      message: `${quote(match[0])} is not how an hour is written${more}`,
      help: `Write ${quote(fixed?.text ?? '')}`,
    }));
    yield* impossible(hits);
    yield* mixed(hits);
  },
};

const digits = [...'0123456789'];

/** A number between other figures is not an hour, and `24h/24` is not one either. */
const searches = byLanguage({
  en: {
    signs: digits.flatMap((digit) => [
      `${digit}am`,
      `${digit}pm`,
      `${digit}a.m`,
      `${digit}p.m`,
      `${digit} a`,
      `${digit} p`,
    ]),
    pattern: () =>
      /(?<![\w.,:/$€£#@-])(?<hour>\d{1,2})(?<minute>[:.][0-5]\d)?(?<space>[ \u00a0\u202f]?)(?<half>[ap]\.m\.?|[ap]m|[AP]M|[AP]\.M\.?)(?![\p{L}\d])/gu,
  },
  fr: {
    signs: digits.flatMap((digit) => [`${digit}h`, `${digit} h`, `${digit}\u00a0h`, `${digit}\u202fh`]),
    pattern: () =>
      /(?<![\w.,:/$€£#@-])(?<hour>\d{1,2})(?<space>[ \u00a0\u202f]?)h(?![\p{L}/-])(?!\s?(?:\/|sur)\s?(?:24|7))(?:[ \u00a0\u202f]?(?<minute>[0-5]\d)(?!\d|[.,]\d))?/gu,
  },
});

/** `9 p.m` lacks its full stop, and before two letters with full stops there is a space. */
function repaired(hit: Hit): Spot | undefined {
  const { hour = '', minute = '', space = '', half = '' } = hit.match.groups ?? {};
  if (!half.includes('.')) return undefined;
  const right = `${hour}${minute}${space || ' '}${half.replace(/\.?$/, '.')}`;
  return right === hit.match[0] ? undefined : fixedSpot(hit, right);
}

/** `14 p.m.` counts the hours twice. */
function* impossible(hits: readonly Hit[]): Generator<Fault> {
  for (const { match, passage, span } of hits) {
    const { hour, half } = match.groups!;
    if (half === undefined || Number(hour) <= 12 || Number(hour) > 24) continue;
    const message = `${quote(match[0])} is no hour: after ${half} the hours go up to 12`;
    yield {
      path: passage.path,
      span,
      message,
      help: `Write ${quote(`${Number(hour) - 12} ${half}`)}, or ${hour} without ${half} after it`,
    };
  }
}

type Groups = Readonly<Record<string, string | undefined>>;

/** How the hours of a language may differ, and how the most of them are written. */
const ways: Readonly<
  Record<DatedLanguage, { readonly what: string; isOwn(groups: Groups): boolean; wayOf(groups: Groups): string }>
> = {
  en: {
    what: 'am and pm with full stops or without, in capitals or not',
    isOwn: ({ half }) => half !== undefined,
    wayOf: ({ half = '', space = '' }) => {
      const isDotted = /^.\./.test(half);
      return `${isDotted ? 'dotted' : space === '' ? 'close' : 'apart'} ${/[AP]/.test(half) ? 'capital' : 'small'}`;
    },
  },
  fr: {
    what: 'with a space before h or without',
    isOwn: ({ half }) => half === undefined,
    wayOf: ({ space }) => (space === '' ? 'close' : 'apart'),
  },
};

/** Of each language the first hour in the rarer style. */
function* mixed(hits: readonly Hit[]): Generator<Fault> {
  for (const language of datedLanguages) {
    const styles = new Map<string, Hit[]>();
    for (const hit of hits) {
      const groups = hit.match.groups!;
      if (!ways[language].isOwn(groups)) continue;
      const way = ways[language].wayOf(groups);
      styles.set(way, [...(styles.get(way) ?? []), hit].slice(0, 100));
    }
    const [common = [], rare] = [...styles.values()].sort((a, b) => b.length - a.length);
    if (rare === undefined) continue;
    const { match, passage, span } = rare[0]!;
    yield {
      path: passage.path,
      span,
      message: `${quote(match[0])} is written in a different style from ${quote(common[0]!.match[0])}`,
      help: `Write all hours in one style: ${ways[language].what}`,
    };
  }
}
