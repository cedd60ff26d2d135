// The words that announce an address: `please visit`, `available at`, `click here`.

import { anyOf, endOfParagraph } from './phrases.ts';

/** A full stop that ends a sentence. */
export const lostStop = String.raw`\.(?![.\w])`;

interface Words {
  /** Words that want an address, before the end of a paragraph or sentence. */
  readonly wanting: string;
  /** Words that want one, with a blank before the full stop. */
  readonly cutOff: string;
  /** What stands before a colon that announces an address rather than a list. */
  readonly address: readonly string[];
  /** A word that should be a link: with `click` before it anywhere, with the others at the end of a sentence. */
  readonly here: string;
  readonly click: string;
  readonly beforeHere: string;
}

const words: Readonly<Record<string, Words>> = {
  en: {
    wanting: anyOf('please visit', 'available at', 'available from', 'visit us at', 'visit our web ?site at'),
    cutOff: '(?:at|to|via|visit|see|from)',
    address: [
      ...['visit', 'see', 'see also', 'go to', 'available (?:at|from|here)', 'online at', 'found at', 'register at'],
      ...['web ?site(?: at)?', 'address', 'link'],
    ],
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
        'rendez-vous sur',
        'veuillez (?:consulter|visiter)',
      ],
      ...['consultez', 'visitez'],
    ),
    cutOff: '(?:à|au|sur|voir|visitez|consultez)',
    address: [
      ...['adresse(?: suivante)?', 'consultez', 'consulter', 'visitez', 'visiter', 'voir', 'voir aussi', 'lien'],
      ...['disponibles? (?:à|sur)', 'rendez-vous sur'],
    ],
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
  readonly here: RegExp;
  readonly click: RegExp;
  readonly beforeHere: RegExp;
}

/** What announces an address, by language. */
export const leadInWords: ReadonlyMap<string, Patterns> = new Map(
  Object.entries(words).map(([language, { wanting, cutOff, address, here, click, beforeHere }]): [string, Patterns] => {
    const start = '(?<![\\wà-ÿ])';
    const unfinished = `${start}${wanting}(?=${endOfParagraph}|${lostStop})|${start}${cutOff} {1,3}${lostStop}`;
    return [
      language,
      {
        unfinished: new RegExp(unfinished, 'g'),
        address: new RegExp(`${start}${anyOf(...address)}\\s{0,3}$`),
        here: new RegExp(`${start}${here}(?![\\wà-ÿ])`, 'g'),
        click: new RegExp(`${start}${click}\\s{1,20}$`),
        beforeHere: new RegExp(`${start}${beforeHere}\\s{1,20}$`),
      },
    ];
  }),
);
