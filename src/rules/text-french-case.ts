// text/french-case: "en Septembre".

import { quote } from './reading/names.ts';
import { hitsOf, readingsOf, type Hit } from './reading/passages.ts';
import { bareOf } from './reading/bare-text.ts';
import { holdsAny } from './reading/search.ts';
import { faultsOf, mendedSpot } from './reading/spots.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

const months = ['Janvier', 'Février', 'Fevrier', 'Mars', 'Avril', 'Mai', 'Juin', 'Juillet', 'Août', 'Aout', 'Septembre', 'Octobre', 'Novembre', 'Décembre', 'Decembre'];
const weekdays = ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche'];

export const textFrenchCase: Rule = {
  id: 'text/french-case',
  severity: 'warning',
  what: 'A month or a weekday has a capital within a French sentence.',
  why: 'French writes both small. The capital is a trace of the English.',
  bad: `date: 2017-08
title: Bulletin
language: fr
sections:
  - title: Nouvelles
    intro: La ligne a ouvert en Septembre 2016.
`,
  good: `date: 2017-08
title: Bulletin
language: fr
sections:
  - title: Nouvelles
    intro: La ligne a ouvert en septembre 2016.
`,
  *check(subject) {
    yield* faultsOf(hits(subject), (hit) => mendedSpot(hit, hit.match[0].toLowerCase()), 'safe', ({ match }, more) => ({
      message: `${quote(match[0])} has a capital${more}`,
      help: `Write ${match[0].toLowerCase()}`,
    }));
  },
};

function* hits(subject: Subject): Generator<Hit> {
  for (const reading of readingsOf(subject)) {
    if (reading.language !== 'fr' || !holdsAny(reading.text, [...months, ...weekdays])) continue;
    for (const hit of hitsOf(pattern(), bareOf(reading))) if (!isName(hit)) yield hit;
  }
}

const space = String.raw`[ \n\u00a0\u202f]{1,3}`;

/** A month after a day or a small word, and a weekday after an article and before a day: `Mars` is a planet too, and `Vendredi` a man. */
function pattern(): RegExp {
  const month = `(?:${months.join('|')})(?![\\p{L}-])`;
  const afterDay = `(?<=(?<![\\d.,/])(?:[12]?\\d|3[01]|1er)${space})${month}`;
  const afterWord = `(?<=(?<!\\p{L})(?:[Ee]n|[Dd]epuis|[Dd]ès|[Ff]in|[Dd]ébut|[Mm]i-|mois d[e’']|[Ee]ntre)(?:${space})?)${month}(?!${space}\\p{Lu})`;
  const weekday = `(?<=(?<!\\p{L})(?:[Ll]e|[Dd]u|[Aa]u|et)${space})(?:${weekdays.join('|')})(?=${space}(?:\\d{1,2}|1er)${space}\\p{L})`;
  return new RegExp(`${afterDay}|${afterWord}|${weekday}`, 'gu');
}

/** `la Journée du 8 Mars`, `la place du 4 Septembre`. */
function isName({ passage: { text }, span: { offset } }: Hit): boolean {
  return /(?:\p{Lu}[\p{L}-]{1,30}|rue|place|avenue|boulevard|station|école|collectif)\s(?:du|des)\s\d{1,2}(?:er)?\s{1,3}$/u.test(text.slice(Math.max(0, offset - 60), offset));
}
