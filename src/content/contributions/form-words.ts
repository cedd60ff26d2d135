// The words of the form that colleagues fill in, in each language: what a line is called, and what to write behind it.

import type { kindFields, Kind } from '../issue/kinds.ts';

/** Every line that a form can have: the fields of all kinds, what every item has, and where it belongs. */
export type LineName =
  | { [K in Kind]: keyof (typeof kindFields)[K] & string }[Kind]
  | 'kind'
  | 'section'
  | 'language'
  | 'title'
  | 'links'
  | 'contact'
  | 'contributor'
  | 'body';

export interface FormWords {
  /** What each line begins with. No two are the same, also without accents and capitals. */
  readonly labels: Readonly<Record<LineName, string>>;
  /** What to write there, where the label does not say it. Without brackets. */
  readonly hints: Readonly<Partial<Record<LineName, string>>>;
  readonly needed: string;
  /** What each kind is called; `choiceMeant` knows the words. */
  readonly kinds: Readonly<Record<Kind, string>>;
  /** What is before the colon of a label. */
  readonly colon: string;
  /** The lines above the form. */
  readonly above: (publication: string) => readonly string[];
}

const en: FormWords = {
  labels: {
    kind: 'Kind',
    section: 'Section',
    language: 'Language',
    title: 'Title',
    start: 'When',
    end: 'Last day of the event',
    time: 'Time',
    timezone: 'Time zone',
    place: 'Where',
    online: 'Online',
    registration: 'To register',
    price: 'Price',
    cancelled: 'Cancelled',
    details: 'Details',
    author: 'Author',
    publisher: 'Publisher',
    year: 'Year',
    format: 'Format',
    pages: 'Pages',
    languages: 'Languages',
    outlet: 'Newspaper or site',
    published: 'Published on',
    url: 'Address of the article',
    opens: 'Opens',
    closes: 'Deadline',
    how: 'To respond',
    identifier: 'File number',
    stage: 'Stage',
    'stage-date': 'At this stage since',
    next: 'Next step',
    from: 'First day',
    to: 'Last day',
    reason: 'Reason',
    links: 'Link',
    contact: 'Contact',
    contributor: 'From',
    body: 'Text',
  },
  hints: {
    start: 'for example 12 May 2027, 14:00 to 16:00',
    time: 'for example 14:00 to 16:00',
    timezone: 'for example America/Toronto',
    online: 'the address to join at',
    registration: 'an address, an e-mail or a telephone number',
    cancelled: 'yes, if it is',
    languages: 'for example English, French',
    published: 'for example 12 May 2027',
    closes: 'for example 12 May 2027',
    how: 'an address, an e-mail or a telephone number',
    identifier: 'of the bill or of the court file',
    from: 'for example 12 May 2027',
    links: 'what readers find there, then the address',
    contact: 'name, e-mail, telephone',
    contributor: 'your name, as readers will see it',
  },
  needed: 'needed',
  kinds: {
    article: 'article',
    event: 'event',
    resource: 'resource',
    news: 'news',
    call: 'call',
    case: 'case',
    notice: 'notice',
    note: 'note',
  },
  colon: ':',
  above: (publication) => [
    `For the next issue of ${publication}`,
    '',
    'Please write what you know behind each colon, and send this back.',
    'A line can stay empty. The text comes last, and can be as long as you like.',
  ],
};

const fr: FormWords = {
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
    published: 'Date de parution',
    url: 'Adresse de l’article',
    opens: 'Ouverture',
    closes: 'Date limite',
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
  needed: 'indispensable',
  kinds: {
    article: 'article',
    event: 'activité',
    resource: 'ressource',
    news: 'actualité',
    call: 'appel',
    case: 'dossier',
    notice: 'avis',
    note: 'brève',
  },
  colon: '\u00a0:',
  above: (publication) => [
    `Pour le prochain numéro de ${publication}`,
    '',
    'Merci d’écrire ce que vous savez après chaque deux-points, puis de renvoyer',
    'ce message. Une ligne peut rester vide. Le texte vient en dernier ; sa longueur est libre.',
  ],
};

/** By language. */
export const formWords: Readonly<Record<string, FormWords>> = { en, fr };

/** In a language; in English where it is not here. */
export function formWordsIn(language: string): FormWords {
  const [base = ''] = language.split('-');
  return Object.hasOwn(formWords, base) ? formWords[base]! : en;
}

/** Whether a line is one of those that a form begins with. */
export function isAboveForm(line: string): boolean {
  const own = Object.values(formWords).flatMap(({ above }) => above(''));
  return own.some((start) => start !== '' && line.trim().startsWith(start.trim()));
}
