// French. No-break spaces are U+00A0, narrow ones U+202F.

import { frDates } from '../../issue/date-words/fr.ts';
import { dateParts } from './calendar.ts';
import cities from './cities/fr.json' with { type: 'json' };
import { cityOf } from './city-of.ts';
import { languageName } from './language-name.ts';
import { typesetCanadianFrench, typesetFrench } from './typeset-french.ts';
import type { Words } from './words.ts';

const languageNames: Readonly<Record<string, string>> = {
  ar: 'arabe',
  de: 'allemand',
  en: 'anglais',
  es: 'espagnol',
  fa: 'persan',
  fr: 'français',
  hi: 'hindi',
  ht: 'créole haïtien',
  it: 'italien',
  ja: 'japonais',
  ko: 'coréen',
  nl: 'néerlandais',
  pa: 'pendjabi',
  pl: 'polonais',
  pt: 'portugais',
  ro: 'roumain',
  ru: 'russe',
  so: 'somali',
  sw: 'swahili',
  tl: 'filipino',
  uk: 'ukrainien',
  ur: 'ourdou',
  vi: 'vietnamien',
  zh: 'chinois',
};

const name = (tag: string): string => languageName(tag, 'fr', languageNames);
const ordinal = (day: string): string => (day === '1' ? '1er' : day);

function date(iso: string, style?: 'weekday'): string {
  const { year, month, day, weekday } = dateParts(iso, frDates);
  if (day === undefined) return `${month} ${year}`;
  return `${style === 'weekday' ? `${weekday} ` : ''}${ordinal(day)}\u00a0${month} ${year}`;
}

function clock(text: string): string {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return `${hours}\u00a0h${minutes === 0 ? '' : `\u00a0${String(minutes).padStart(2, '0')}`}`;
}

/** `d’août`, `de septembre`: the preposition runs into a vowel. */
const from = (text: string): string => (/^[aeiouyéèêâîôû]/i.test(text) ? `d’${text}` : `de ${text}`);

/** Places of time zones that take an article behind `de`; a name that has its own (`Le Caire`) says so itself. */
const withArticle: readonly (readonly [string, RegExp])[] = [
  ['du ', /^Le (?=[A-Z])|^(?=Cap-Vert$)/],
  ['de la ', /^La (?=Barbade)|^(?=(?:Dominique|Géorgie du Sud|Grenade|Jamaïque)$)/],
  ['des ', /^(?=(?:Açores|Bermudes|Caïmans|Comores|Fidji|Galápagos|Marquises|Palaos)$)/],
  ['des îles ', /^Îles /],
  ['de l’île ', /^Île /],
  ['d’', /^(?=[AEIOUÉÈÊÎÔÂ]|Halifax|Helsinki|Hermosillo|Honolulu)/],
];

function ofCity(city: string): string {
  const [before, pattern] = withArticle.find(([, one]) => one.test(city)) ?? ['de ', /^/];
  return city.replace(pattern, before);
}

/** The hours, and whose. */
function time(text: string, zone?: string): string {
  const hours = text.split('-').map(clock).join(' à ');
  if (zone === undefined) return hours;
  return zone === 'UTC' ? `${hours} UTC` : `${hours}, heure ${ofCity(cityOf(zone, cities))}`;
}

export const fr: Words = {
  inThisIssue: 'Dans ce numéro',
  skipToContent: 'Aller au contenu',
  contact: 'Nous contacter',
  corrections: 'Rectificatifs',
  links: 'Liens',
  publishedBy: 'Éditeur\u202f:',
  onTheWeb: 'Ce numéro sur le Web',
  unsubscribe: 'Se désabonner',
  draft: 'Brouillon\u202f: ne pas diffuser',
  draftMark: 'Brouillon',
  email: 'Courriel',
  phone: 'Téléphone',
  web: 'Web',
  address: 'Adresse',
  contributor: 'Proposé par',
  credit: 'Crédit',
  image: 'Image',
  readOnTheWeb: 'Lire ce numéro sur le Web',
  whyMail: (publication) =>
    `Vous recevez ce courriel parce que votre adresse figure sur la liste d’envoi de «\u202f${publication}\u202f».`,
  askUs: 'Contact',
  alsoIn: 'Autres langues',
  page: 'Page',
  allIssues: 'Tous les numéros',
  plainText: 'Texte brut',
  feed: 'S’abonner au flux (Atom)',
  andMore: 'et plus encore',
  colon: '\u202f:',
  semicolon: '\u202f;',
  membersOnly: 'réservé aux membres',
  loginNeeded: 'connexion requise',
  inLanguage: (tag) => `en ${name(tag)}`,
  languageName: name,
  numberLabel: (number, volume) => (volume === undefined ? `Numéro ${number}` : `Volume ${volume}, numéro ${number}`),
  pages: (count) => `${count} ${count === 1 ? 'page' : 'pages'}`,
  date,
  dateRange: (first, last) => {
    const [start, end] = [dateParts(first, frDates), dateParts(last, frDates)];
    const until = `${end.day === undefined ? 'à' : 'au'} ${date(last, 'weekday')}`;
    if (start.day === undefined) return `${from(date(first))} ${until}`;
    if (start.year !== end.year || end.day === undefined) return `du ${date(first, 'weekday')} ${until}`;
    return `du ${start.weekday} ${ordinal(start.day)}${start.month === end.month ? '' : `\u00a0${start.month}`} ${until}`;
  },
  time,
  marks: { cancelled: 'Annulé' },
  facts: {
    start: 'Date',
    time: 'Heure',
    place: 'Lieu',
    online: 'En ligne',
    registration: 'Inscription',
    'registration.opens': 'Ouverture des inscriptions',
    'registration.closes': 'Clôture des inscriptions',
    price: 'Prix',
    details: 'Précisions',
    author: 'Auteur',
    publisher: 'Éditeur',
    year: 'Année',
    format: 'Format',
    pages: 'Longueur',
    languages: 'Langues',
    outlet: 'Source',
    published: 'Publication',
    url: 'Article',
    opens: 'Ouverture',
    closes: 'Clôture',
    how: 'Comment répondre',
    identifier: 'Dossier',
    stage: 'Étape',
    'stage-date': 'Depuis',
    next: 'Prochaine étape',
    from: 'À partir du',
    to: 'Jusqu’au',
    reason: 'Motif',
    follows: 'Fait suite à',
    repeats: 'Déjà paru dans',
  },
  typeset: typesetFrench,
};

/** Canada has words of its own, and no space before ; ! ? */
export const frCanada: Words = {
  ...fr,
  contact: 'Nous joindre',
  draft: 'Ébauche\u202f: ne pas diffuser',
  draftMark: 'Ébauche',
  askUs: 'Personne-ressource',
  feed: 'S’abonner au fil (Atom)',
  semicolon: ';',
  typeset: typesetCanadianFrench,
};
