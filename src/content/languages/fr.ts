// French. No-break spaces are U+00A0, narrow ones U+202F.

import { dateParts } from './calendar.ts';
import { cityOf } from './city-of.ts';
import { frDates } from '../issue/date-words/fr.ts';
import { frLocale } from './french-locale.ts';
import type { DayParts, Language, OwnWords } from './language.ts';
import { typesetCanadianFrench, typesetFrench } from './typeset-french.ts';

/** They save the time to read the file of CLDR. */
const languageNames: Readonly<Record<string, string>> = {
  ar: 'arabe',
  de: 'allemand',
  en: 'anglais',
  es: 'espagnol',
  fa: 'persan',
  fr: 'français',
  he: 'hébreu',
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

const ordinal = (day: string): string => (day === '1' ? '1er' : day);

function date(iso: string, style?: 'weekday'): string {
  const { year, month, day, weekday } = dateParts(iso, frDates);
  if (day === undefined) return `${month} ${year}`;
  return `${style === 'weekday' ? `${weekday} ` : ''}${ordinal(day)}\u00a0${month} ${year}`;
}

function dayParts(iso: string): DayParts {
  const { month, day = '', weekday = '' } = dateParts(iso, frDates);
  return { weekday, day: ordinal(day), month };
}

function clock(text: string): string {
  if (text === '24:00') return 'minuit';
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

function dateRange(first: string, last: string): string {
  const [start, end] = [dateParts(first, frDates), dateParts(last, frDates)];
  const until = `${end.day === undefined ? 'à' : 'au'} ${date(last, 'weekday')}`;
  if (start.day === undefined) return `${from(date(first))} ${until}`;
  if (start.year !== end.year || end.day === undefined) return `du ${date(first, 'weekday')} ${until}`;
  return `du ${start.weekday} ${ordinal(start.day)}${start.month === end.month ? '' : `\u00a0${start.month}`} ${until}`;
}

function own(): OwnWords {
  return {
    date,
    dateRange,
    dayParts,
    hours: (text) => text.split('-').map(clock).join(' à '),
    city: (zone) => ofCity(cityOf(zone, frLocale().cities)),
    typeset: typesetFrench,
  };
}

export const fr = (): Language => ({
  locale: frLocale,
  names: languageNames,
  own,
  words: {
    contents: 'Dans ce numéro',
    skip: 'Aller au contenu',
    contact: 'Nous contacter',
    corrections: 'Rectificatifs',
    links: 'Liens',
    'published-by': 'Éditeur\u202f:',
    'on-the-web': 'Ce numéro sur le Web',
    unsubscribe: 'Se désabonner',
    draft: 'Brouillon\u202f: ne pas diffuser',
    'draft-mark': 'Brouillon',
    email: 'Courriel',
    phone: 'Téléphone',
    web: 'Web',
    address: 'Adresse',
    contributor: 'Proposé par',
    credit: 'Crédit',
    image: 'Image',
    'read-on-the-web': 'Lire ce numéro sur le Web',
    'why-mail': 'Vous recevez ce courriel parce que votre adresse figure sur la liste d’envoi de «\u202f{name}\u202f».',
    ask: 'Contact',
    'also-in': 'Autres langues',
    page: 'Page',
    'all-issues': 'Tous les numéros',
    'plain-text': 'Texte brut',
    'large-print': 'gros caractères',
    feed: 'S’abonner au flux (Atom)',
    'add-to-calendar': 'Ajouter à l’agenda',
    'add-all-to-calendar': 'Ajouter toutes les activités à l’agenda',
    'and-more': 'et plus encore',
    'every-day': 'chaque jour',
    'every-week': 'chaque {weekday}',
    'every-two-weeks': 'un {weekday} sur deux',
    'every-month': 'le {day} de chaque mois',
    'every-year': 'chaque année, le {day} {month}',
    'recurs-until': 'jusqu’au {date}',
    'recurs-except': 'sauf le {dates}',
    colon: '\u202f:',
    semicolon: '\u202f;',
    comma: ', ',
    advertisement: 'Publicité',
    'box-note': 'Note',
    'box-tip': 'Conseil',
    'box-important': 'Important',
    'box-warning': 'Attention',
    'box-caution': 'Danger',
    'members-only': 'réservé aux membres',
    'login-needed': 'connexion requise',
    'in-language': 'en {language}',
    'issue-number': 'Numéro {number}',
    'volume-number': 'Volume {volume}, numéro {number}',
    'page-count': { one: '{count} page', other: '{count} pages' },
    start: 'Date',
    recurs: 'Fréquence',
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
    published: 'Date de parution',
    opens: 'Ouverture',
    closes: 'Date limite',
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
    employer: 'Employeur',
    pay: 'Salaire',
    hours: 'Temps de travail',
    sponsor: 'Payé par',
    remote: 'À distance',
    cancelled: 'Annulé',
  },
  zone: '{time}, heure {city}',
  together: { units: [], before: [] },
  mail: {
    greetings: 'bonjour|bonsoir|salut|coucou|cher|chère|chers|chères|madame|monsieur|mesdames',
    farewells:
      'cordialement|bien cordialement|très cordialement|amicalement|bien amicalement|bien à toi|bien à vous|merci d’avance|merci beaucoup d’avance|avec mes remerciements|salutations|meilleures salutations|cordiales salutations|sincères salutations|à bientôt',
    thanks: 'merci|merci beaucoup|avec merci|mes remerciements',
    from: 'de',
    subject: 'objet',
    date: 'date',
    heads: 'à|a|envoyé|cci|répondre à',
    on: 'le',
    wrote: 'a écrit|écrit',
    forwarded:
      'message transféré|message d.origine|message original|début du message transféré|début du message réexpédié',
    devices:
      'envoyé de mon|envoyé depuis mon|envoyé à partir de mon|envoyé de outlook|envoyé depuis outlook|envoyé à partir de outlook|envoyé de yahoo|envoyé depuis yahoo|envoyé à partir de yahoo|envoyé à partir de courrier|envoyé depuis mail|télécharger outlook pour|obtenir outlook pour|obtenez outlook pour|provenance : courrier',
  },
  texts: {
    issue: {
      status: 'à remplacer par ready quand le numéro est prêt, puis par published quand il est paru',
      summary: 'le numéro en une ligne',
      intro:
        'une phrase d’introduction. Pour écrire des articles : effacer « # » et l’espace qui suit, au début des lignes ci-dessous',
      title: 'le titre',
      body: 'ce qui s’est passé, ce que cela change pour les lecteurs, et où en savoir plus',
      news: 'ce qui est nouveau depuis le dernier numéro',
    },
    publication: {
      perLanguage: 'ou un nom par langue :',
      publisher: 'L’organisme qui le publie',
      languages: 'la première est la langue principale',
      numbering: 'ou volume+number, ou date',
      sections:
        'Les rubriques de chaque numéro, dans l’ordre. Un numéro peut omettre celles qui ne sont pas obligatoires (required).',
      url: 'l’adresse des fichiers sur le Web',
    },
    sections: { news: 'Nouvelles', resources: 'Ressources', events: 'Événements' },
    translation:
      '# Sous chaque commentaire « untranslated », traduire le texte, puis remplacer ce mot par « translated ».',
  },
  form: {
    labels: {
      kind: 'Genre',
      section: 'Rubrique',
      language: 'Langue',
      title: 'Titre',
      start: 'Quand',
      end: 'Dernier jour de l’activité',
      time: 'Heure',
      timezone: 'Fuseau horaire',
      place: 'Où',
      online: 'En ligne',
      registration: 'Pour s’inscrire',
      price: 'Prix',
      cancelled: 'Annulé',
      details: 'Précisions',
      author: 'Auteur ou autrice',
      publisher: 'Éditeur',
      year: 'Année',
      format: 'Format',
      pages: 'Pages',
      languages: 'Langues',
      outlet: 'Journal ou site',
      url: 'Adresse de la page',
      opens: 'Ouverture',
      how: 'Pour répondre',
      identifier: 'Numéro du dossier',
      stage: 'Étape',
      'stage-date': 'À cette étape depuis',
      next: 'Prochaine étape',
      from: 'Premier jour',
      to: 'Dernier jour',
      reason: 'Raison',
      links: 'Lien',
      contact: 'Contact',
      contributor: 'De',
      body: 'Texte',
    },
    hints: {
      language: 'de votre texte',
      start: 'par exemple 12 mai 2027, de 14 h à 16 h',
      time: 'par exemple de 14 h à 16 h',
      timezone: 'par exemple America/Toronto',
      online: 'l’adresse où se connecter',
      registration: 'une adresse, un courriel ou un téléphone',
      cancelled: 'oui, le cas échéant',
      languages: 'par exemple anglais, français',
      published: 'par exemple 12 mai 2027',
      closes: 'par exemple 12 mai 2027',
      how: 'une adresse, un courriel ou un téléphone',
      identifier: 'du projet de loi ou de la cause',
      from: 'par exemple 12 mai 2027',
      links: 'ce qu’on y trouve, puis l’adresse',
      contact: 'nom, courriel, téléphone',
      contributor: 'votre nom, tel qu’il paraîtra',
    },
    needed: 'obligatoire',
    yes: 'oui',
    no: 'non',
    kinds: {
      article: 'article',
      event: 'activité',
      resource: 'ressource',
      news: 'actualité',
      call: 'appel',
      case: 'dossier',
      notice: 'avis',
      job: 'emploi',
      sponsor: 'publicité',
      note: 'brève',
    },
    colon: '\u00a0:',
    above: [
      'Pour le prochain numéro de {name}',
      '',
      'Merci d’inscrire vos réponses après les deux-points, puis de renvoyer',
      'ce message. Une ligne peut rester vide. Le texte vient en dernier : il peut être long.',
    ],
  },
});

/** Canada has words of its own, and no space before ; ! ? */
export function frCanada(): Language {
  const france = fr();
  return {
    ...france,
    own: () => ({ ...own(), typeset: typesetCanadianFrench }),
    words: {
      ...france.words,
      contact: 'Nous joindre',
      draft: 'Ébauche\u202f: ne pas diffuser',
      'draft-mark': 'Ébauche',
      ask: 'Personne-ressource',
      feed: 'S’abonner au fil (Atom)',
      'add-to-calendar': 'Ajouter au calendrier',
      'add-all-to-calendar': 'Ajouter toutes les activités au calendrier',
      semicolon: ';',
    },
  };
}
