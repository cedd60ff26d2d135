// The words that announce an address: `please visit`, `available at`, `click here`.

import { anyOf, endOfParagraph } from './phrases.ts';

/** A full stop that ends a sentence. */
export const lostStop = String.raw`\.(?![.\w])`;

interface LeadInWords {
  /** Words that want an address, before the end of a paragraph or sentence. */
  readonly wanting: string;
  /** Words that want one, with a blank before the full stop. */
  readonly cutOff: string;
  /** What is before a colon that announces an address rather than a list. */
  readonly address: readonly string[];
  /** What is before a colon that announces a list, and nothing else. */
  readonly list: string;
  /** A word that should be a link: with `click` before it anywhere, with the others at the end of a sentence. */
  readonly here: string;
  readonly click: string;
  readonly beforeHere: string;
}

const words: Readonly<Record<string, LeadInWords>> = {
  en: {
    wanting: anyOf(
      ...[
        'please visit',
        'available at',
        'available from',
        'available online at',
        'visit us at',
        'visit our web ?site at',
      ],
      ...['register at', 'sign up at', 'online at', 'posted at', 'follow this link to', 'on our web ?site at'],
    ),
    cutOff: '(?:at|to|via|visit|see|from)',
    address: [
      ...['visit', 'see', 'see also', 'go to', 'available (?:at|from|here)', 'online at', 'found at', 'register at'],
      ...['web ?site(?: at)?', 'address', 'link', 'web ?page', 'by visiting', 'more information at', 'sign up at'],
    ],
    list: String.raw`\b(?:priorities|goals|objectives|aims|reasons|steps|topics|themes|demands|recommendations|rules|questions|documents|dates|winners|members|speakers|results|tasks|chapters|sections|categories|services|activities|languages|changes|points|sessions)(?:\s[\w’']{1,20}){0,4}\s(?:are|were|include|included)(?:\s(?:as follows|the following|these))?|\b[Hh]ere are (?:the|some|our|a few)(?:\s[\w’'-]{1,20}){1,5}`,
    here: 'here',
    click: anyOf('click', 'clicking'),
    beforeHere: anyOf(
      ...[
        'available',
        'register',
        'registering',
        'sign up',
        String.raw`(?:Read|View|Download|Consult)\b[^.!?[\]]{1,100}`,
      ],
      String.raw`(?:[Rr]ead|[Vv]iew|[Dd]ownload|See|Find) (?:the|our|its|an?|more|about)\b[^.!?[\]]{0,100}`,
    ),
  },
  fr: {
    wanting: anyOf(
      ...[
        "à l[’']adresse(?: suivante)?",
        'disponibles? (?:à|sur)',
        'en ligne (?:à|au)',
        'inscrivez-vous sur',
        'rendez-vous sur',
        'veuillez (?:consulter|visiter)',
      ],
      ...['consultez', 'visitez'],
    ),
    cutOff: '(?:à|au|sur|voir|visitez|consultez)',
    address: [
      ...['adresse(?: suivante)?', 'consultez', 'consulter', 'visitez', 'visiter', 'voir', 'voir aussi', 'lien'],
      ...['disponibles? (?:à|sur)', 'rendez-vous sur', 'liens? suivants?', 'en ligne (?:à|sur)'],
    ],
    list: String.raw`(?<![a-zà-ÿ])(?:priorités|objectifs|buts|raisons|étapes|thèmes|sujets|demandes|recommandations|règles|questions|documents|dates|membres|résultats|tâches|chapitres|sections|catégories|services|activités|langues|changements|points|séances)(?:\s[\wà-ÿ’'-]{1,20}){0,4}\s(?:sont|étaient|comprennent|incluent)(?:\s(?:les suivante?s|celles-ci|ceux-ci))?|(?<![a-zà-ÿ])voici (?:les|quelques|nos|leurs|ses)(?:\s[\wà-ÿ’'-]{1,20}){1,5}`,
    here: 'ici',
    click: anyOf('cliquez', 'cliquer', 'cliquant'),
    beforeHere: anyOf(
      ...['disponibles?', 'inscrivant', 'inscrivez-vous'],
      String.raw`(?:Lire|Lisez|Voir|Voyez|Consulte[rz]|Télécharge[rz])\s[^.!?[\]]{1,100}`,
    ),
  },
};

export interface Patterns {
  readonly unfinished: RegExp;
  readonly address: RegExp;
  readonly list: RegExp;
  readonly here: RegExp;
  readonly click: RegExp;
  readonly beforeHere: RegExp;
}

/** What announces an address, by language. */
export const leadInWords: ReadonlyMap<string, Patterns> = new Map(
  Object.entries(words).map(
    ([language, { wanting, cutOff, address, list, here, click, beforeHere }]): [string, Patterns] => {
      const start = '(?<![\\wà-ÿ])';
      const unfinished = `${start}${wanting}(?=${endOfParagraph}| {0,3}${lostStop})|${start}${cutOff} {1,3}${lostStop}`;
      return [
        language,
        {
          unfinished: new RegExp(unfinished, 'g'),
          address: new RegExp(`${start}${anyOf(...address)}\\s{0,3}$`),
          list: new RegExp(`${list}\\s{0,3}$`, 'i'),
          here: new RegExp(`${start}${here}(?![\\wà-ÿ])`, 'g'),
          click: new RegExp(`${start}${click}\\s{1,20}$`),
          beforeHere: new RegExp(`${start}${beforeHere}\\s{1,20}$`),
        },
      ];
    },
  ),
);
