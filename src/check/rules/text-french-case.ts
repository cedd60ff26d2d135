// text/french-case: "en Septembre", "le gouvernement Canadien", "Le Rapport Annuel Sur La Traite".

import { frenchness } from '../../content/languages/keeps-its-marks.ts';
import { once } from '../../base/memoize.ts';
import { quote } from './reading/names.ts';
import { hitsOf, languageAt, readingsOf, type Hit } from './reading/passages.ts';
import { bareOf } from './reading/bare-text.ts';
import { holdsTyped } from './reading/search.ts';
import { faultsOf, fixedSpot } from './reading/spots.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

const months = [
  'Janvier',
  'Février',
  'Fevrier',
  'Mars',
  'Avril',
  'Mai',
  'Juin',
  'Juillet',
  'Août',
  'Aout',
  'Septembre',
  'Octobre',
  'Novembre',
  'Décembre',
  'Decembre',
];
const weekdays = ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche'];
const days = [...months, ...weekdays];

export const textFrenchCase: Rule = {
  id: 'text/french-case',
  severity: 'warning',
  languages: ['fr'],
  what: 'In a French text, a month, a weekday or an adjective of nationality or a language has a capital, or every word of a title has one.',
  why: 'French writes them in lower case: only names and the first word of a title have a capital. It is a habit from English.',
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
    yield* faultsOf(
      hits(subject),
      (hit) => fixedSpot(hit, hit.match[0].toLowerCase()),
      'safe',
      ({ match }, more) => ({
        message: `${quote(match[0])} has a capital${more}`,
        help: `Write ${match[0].toLowerCase()}`,
      }),
    );
    yield* faultsOf(
      titles(subject),
      (hit) => hit,
      'unsafe',
      ({ match: { input } }, more) => ({
        message: `${quote(input)} has a capital on each word${more}`,
        help: 'Use capitals only for the first word and for names',
      }),
    );
  },
};

const nationality =
  '(?:Canadien|Québécois|Français|Américain|Anglais|Ontarien|Montréalais|Acadien|Albertain|Manitobain|Européen|Belge|Suisse|Allemand|Italien|Espagnol|Britannique|Mexicain|Haïtien|Africain|Chinois|Japonais|Indien|Ukrainien|Russe|Syrien|Marocain|Algérien|Tunisien|Brésilien|Portugais|Polonais|Australien)(?:ne|e)?s?';

/** Words before which `Canadiens` are people. */
const beforePeople = once(
  () =>
    new Set(
      (
        'jeunes jeune nouveaux nouveau nouvelles nouvelle nombreux nombreuses autres autre premiers premier premières première derniers dernier dernière vieux vieille petits petit ' +
        'grands grand grande anciens ancien certains quelques plusieurs seuls seul seule futurs futur mêmes même chaque deux trois quatre cinq dix cent mille tous toutes tout toute ' +
        'entre pour avec sans chez comme être est sont était devenir mais ainsi aussi dont leurs notre votre leur contre parmi selon beaucoup moins plus trop bons bon meilleurs ' +
        'millions milliers moitié célèbre célèbres cette ceux celles quels quel mots terme titre joueurs club équipe journal quotidien bar café restaurant hôtel'
      ).split(' '),
    ),
);

function* hits(subject: Subject): Generator<Hit> {
  for (const reading of readingsOf(subject)) {
    if (reading.language !== 'fr' || !holdsTyped(reading, days)) continue;
    for (const hit of hitsOf(pattern(), bareOf(reading))) if (!isName(hit)) yield hit;
  }
  for (const reading of readingsOf(subject)) {
    if (reading.language !== 'fr' || !adjective.test(reading.text)) continue;
    for (const hit of hitsOf(adjectives(), bareOf(reading)))
      if (!isNameOrPeople(hit.match.groups!['noun'] ?? '', hit.match[0])) yield hit;
  }
}

/** `les inévitables Suisses` are people, and the Indian Ocean is a name. */
function isNameOrPeople(noun: string, found: string): boolean {
  return beforePeople().has(noun) || noun === 'océan' || (/s$/.test(found) && peopleLike.test(noun));
}

const peopleLike = /(?:[ai]bles|euses|eux|iques|ifs|ives|uels|uelles|ées?|és)$/;

const adjective =
  /[a-zà-ÿ]{3} (?:Canad|Québ|Fran[cç]|Amér|Angl|Ontar|Mont|Acad|Alb|Mani|Euro|Bel|Suis|All|Ital|Esp|Brit|Mex|Haï|Afr|Chin|Jap|Ind|Ukr|Rus|Syr|Mar|Alg|Tun|Brés|Port|Pol|Aus)|(?:[Ee]n|[Pp]arl[a-z]{1,5}) (?:Ara|Fra|Ang|Esp|All|Ita|Por)/;

/** An adjective follows its noun, and the noun an article: `le gouvernement Canadien`. `en Anglais` is a language. */
const adjectives = once(
  () =>
    new RegExp(
      `(?<=(?<!\\p{L})(?:[Ll][ea]|[Ll]es|[Uu]ne?|[Dd]es|[Dd]u|[Cc]ette|[Cc]et?|[Cc]es|[Aa]ux?|[Nn]otre|[Nn]os|[Vv]otre|[Vv]os|[Ll]eurs?|[Ss]a|[Ss]on|[Ss]es|[Dd]eux|[Tt]rois|[Qq]uatre|[Cc]inq|[Pp]lusieurs|[Qq]uelques|\\d{1,4}|[LlDd][’'])[ \u00a0\n’']?(?<noun>[a-zà-ÿœ]{4,30})[ \u00a0\n])${nationality}(?![\\p{L}’'-]|[ \u00a0]\\p{Lu})|(?<=(?<!\\p{L})(?:[Ee]n|[Pp]arl(?:e|es|ent|er|ons|ez|ait|aient|ant))[ \u00a0\n])(?:Arabe|Français|Anglais|Espagnol|Allemand|Italien|Portugais)(?![\\p{L}’'-]|[ \u00a0]\\p{Lu})`,
      'gu',
    ),
);

/** The titles in which all words have a capital, also the small ones or an adjective, which no name has. */
function* titles(subject: Subject): Generator<Hit> {
  for (const { text, path } of subject.texts) {
    if (path.at(-1) !== 'title' || languageAt(subject, path) !== 'fr') continue;
    const words = [...text.matchAll(/\p{L}[\p{L}\p{M}-]*/gu)].slice(0, 40);
    const long = words.filter(([word]) => word.length > 3 && !joining.test(word));
    if (
      long.length < 2 ||
      words.length < 3 ||
      !(long.every(([word]) => /^\p{Lu}/u.test(word)) || hasSmallCapitals(words)) ||
      text === text.toUpperCase() ||
      frenchness(text) <= 0
    )
      continue;
    const small = words.find(
      ([word], index) =>
        index > 0 && smallWords.test(word) && !/[:.!?–—«"“]\s*$/.test(text.slice(0, words[index]!.index)),
    );
    const other = words.find(
      ([word], index) =>
        index > 0 &&
        adjectiveEnding().test(word) &&
        /^\p{Lu}/u.test(words[index - 1]![0]) &&
        words[index - 1]![0].length > 3,
    );
    if ((small ?? other) === undefined && !areCommon(words, subject)) continue;
    const match = Object.assign([text], { index: 0, input: text }) as unknown as RegExpExecArray;
    yield { match, passage: { text, path, start: 0, isProse: false }, span: { offset: 0, length: text.length } };
  }
}

/** `Formation Pour Les Aînés`: two small words in a row have a capital, which no name has. */
function hasSmallCapitals(words: readonly RegExpExecArray[]): boolean {
  return words.some(
    ([word], index) => index > 0 && smallWords.test(word) && articles.test(words[index + 1]?.[0] ?? ''),
  );
}

const articles = /^(?:La|Le|Les|Un|Une|Des|Nos|Vos|Leurs)$/;

/** Small words of four letters and more, which may be the only ones without a capital. */
const joining = /^(?:pour|avec|dans|sans|chez|sous|entre|vers|leurs?|notre|votre|cette)$/;

/** `Un Guide pour les Familles`, where the text writes of familles and of a guide. */
function areCommon(words: readonly RegExpExecArray[], subject: Subject): boolean {
  const capitals = words.slice(1).filter(([word]) => word.length > 3 && /^\p{Lu}\p{Ll}+$/u.test(word));
  if (capitals.length < 2) return false;
  const text = readingsOf(subject)
    .map((reading) => reading.text)
    .join('\0');
  return capitals.every(([word]) => new RegExp(`(?<![\\p{L}-])${word.toLowerCase()}(?![\\p{L}-])`, 'u').test(text));
}

const smallWords = /^(?:De|Des|Du|Et|Sur|Pour|Dans|Avec|Par|Aux|Au)$/;
const adjectiveEnding = once(
  () => /^\p{Lu}\p{L}+(?:iques?|aires?|tifs?|tives?|elles?|els?|ales?|als?|aux|iens?|iennes?|euses?)$/u,
);

const space = String.raw`[ \n\u00a0\u202f]{1,3}`;

/**
 * A month after a day or a small word, and a weekday after an article and before a day: `Mars` is a planet too, and
 * `Vendredi` a man.
 */
const pattern = once(() => {
  const month = `(?:${months.join('|')})(?![\\p{L}-])`;
  const afterDay = `(?<=(?<![\\d.,/])(?:[12]?\\d|3[01]|1er)${space})${month}`;
  const afterWord = `(?<=(?<!\\p{L})(?:[Ee]n|[Dd]epuis|[Dd]ès|[Ff]in|[Dd]ébut|[Mm]i-|mois d[e’']|(?:[Ff]in|[Dd]ébut|[Mm]ilieu) d['’]|(?:[Ff]in|[Dd]ébut|[Mm]ilieu) de|[Ee]ntre)(?:${space})?)${month}(?!${space}\\p{Lu})`;
  const weekday = `(?<=(?<!\\p{L})(?:[Ll]e|[Dd]u|[Aa]u|et)${space})(?:${weekdays.join('|')})(?=${space}(?:\\d{1,2}|1er)${space}\\p{L})`;
  const everyWeek = `(?<=(?<!\\p{L})(?:[Ll]es|[Tt]ous les|et|ou|des)${space})(?:${weekdays.join('|')})s(?![\\p{L}-]|${space}\\p{Lu})`;
  // `du Mardi au Jeudi`.
  const fromTo = `(?<=(?<!\\p{L})[Dd]u${space})(?:${weekdays.join('|')})(?=${space}au${space}(?:${weekdays.join('|')}))|(?<=(?<!\\p{L})[Dd]u${space}(?:${weekdays.join('|')})${space}au${space})(?:${weekdays.join('|')})(?![\\p{L}-])`;
  return new RegExp(`${afterDay}|${afterWord}|${weekday}|${everyWeek}|${fromTo}`, 'gu');
});

/** `la Journée du 8 Mars`, `la place du 4 Septembre`. */
function isName({ passage: { text }, span: { offset } }: Hit): boolean {
  return /(?:\p{Lu}[\p{L}-]{1,30}|rue|place|avenue|boulevard|station|école|collectif)\s(?:du|des)\s\d{1,2}(?:er)?\s{1,3}$/u.test(
    text.slice(Math.max(0, offset - 60), offset),
  );
}
