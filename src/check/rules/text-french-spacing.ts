// text/french-spacing: "Pourquoi?" for "Pourquoi ?".

import { keepsItsMarks } from '../../content/languages/keeps-its-marks.ts';
import { once } from '../../base/memoize.ts';
import { bareOf } from './reading/bare-text.ts';
import { itemAt } from './reading/item-at.ts';
import { quote } from './reading/names.ts';
import { hitsOf, readingsOf, type Hit, type Reading } from './reading/passages.ts';
import { faultsOf, fixedSpot, type Spot } from './reading/spots.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

export const textFrenchSpacing: Rule = {
  id: 'text/french-spacing',
  severity: 'warning',
  languages: ['fr'],
  what: 'A French text lacks a space before ; : ! ? % or $, or inside « ». Or a text in Canadian French (fr-CA) has one before ; ! or ?, where it has none.',
  why: 'French has a space there, and Canadian French has none before ; ! and ?. bulletin fixes this in what it builds where it can be sure, but people who copy the text from this file get it wrong.',
  bad: `date: 2017-08
title: Bulletin
language: fr
sections:
  - title: Nouvelles
    intro: Voulez-vous aider? Écrivez-nous.
`,
  good: `date: 2017-08
title: Bulletin
language: fr
sections:
  - title: Nouvelles
    intro: Voulez-vous aider ? Écrivez-nous.
`,
  *check(subject) {
    yield* faultsOf(hits(subject), fix, 'safe', ({ match, passage: { text }, span }, more) => {
      const word = /[^\s\0]*$/.exec(text.slice(Math.max(0, span.offset - 40), span.offset))?.[0] ?? '';
      const around = word + match[0] + (/^\S/.exec(text.slice(span.offset + match[0].length))?.[0] ?? '');
      return isTooWide(match[0])
        ? {
            message: `${quote(around)} has a space before "${match[0].at(-1)}", where Canadian French has none${more}`,
            help: 'Delete the space',
          }
        : { message: `${quote(around)} has no space where French has one${more}`, help: 'Put a space there' };
    });
  },
};

/** The last character of a hit is the one that wants a space before it, or none. */
function fix(hit: Hit): Spot {
  const { length } = hit.match[0];
  return isTooWide(hit.match[0]) ? fixedSpot(hit, '', 1, length - 2) : fixedSpot(hit, ' ', length - 1, 0);
}

function isTooWide(found: string): boolean {
  return found.charAt(1) === ' ';
}

function* hits(subject: Subject): Generator<Hit> {
  for (const reading of readingsOf(subject)) {
    if (reading.language !== 'fr' || !(isCanadian(reading) ? canadianSign : sign).test(reading.text)) continue;
    for (const hit of hitsOf(isCanadian(reading) ? patterns().canada : patterns().france, bareOf(reading))) {
      if (!isForeign(hit, subject)) yield hit;
    }
  }
}

function isCanadian({ tag }: Reading): boolean {
  return tag.endsWith('-CA');
}

// Small patterns, one of which matches wherever the large ones do: most texts have no such mark.
const sign = /[^\s;:!?][;:!?][\s\0*_)»”]|«[^\s\0]|[^\s\0]»|\d[%$€]/;
const canadianSign = / [;!?]|[^\s:]:[\s\0*_)»”]|«[^\s\0]|[^\s\0]»|\d[%$€]/;

const patterns = once(() => {
  // What is rare is looked for first: to find out whether a character is a letter of any script costs more.
  const wordBefore = (marks: string): string => `(?=[^]${marks})[\\p{L}\\p{N})%$€*_”’]${marks}`;
  const end = String.raw`(?=[\s\0*_)»”])`;
  const others = String.raw`«[^\s\u00a0\u202f\0&]|[^\s\u00a0\u202f\0«]»|(?=\d[%$€])(?<=(?:^|[\s\0(*_])[+−-]?[\d\u00a0\u202f.,]{0,20})\d[%$€](?![\p{L}\p{N}])`;
  return {
    france: new RegExp(`${wordBefore('[;:!?]')}${end}|${others}`, 'gu'),
    canada: new RegExp(
      `${wordBefore(':')}${end}|${wordBefore(' {1,5}[;!?]')}(?=[\\s\\0*_»”]|(?<!;)\\))|${others}`,
      'gu',
    ),
  };
});

/**
 * What is in another language keeps its punctuation, as names, codes and entities do. The label of a link may be in the
 * language of its target.
 */
function isForeign({ match, passage: { text, path }, span: { offset, length } }: Hit, { issue }: Subject): boolean {
  const language =
    path.at(-3) === 'links' ? itemAt(issue, path).item?.links?.[Number(path.at(-2))]?.language : undefined;
  if (language !== undefined && !language.startsWith('fr')) return true;
  const at = match[0].startsWith('«') ? offset + 1 : offset + length - 1;
  // `&nbsp;»`
  if (match[0] === ';»' && /&[#\w]{1,31}$/.test(text.slice(Math.max(0, offset - 32), offset))) return true;
  return keepsItsMarks(text, at, path.at(-3) === 'links' && language === undefined);
}
