// The words that made-up issues are put together from, in English and in French, entry by entry the same.

export const places = [
  'Toronto',
  'Halifax',
  'Winnipeg',
  'Saskatoon',
  'Gatineau',
  'Kingston',
  'Moncton',
  'Victoria',
  'Sudbury',
];

export const names = [
  'Noor Haddad',
  'Ilse Brandt',
  'Joy Abara',
  'Imre Castellan',
  'Ana Moreau',
  'Théo Lavoie',
  'Mei Tanaka',
];

/** What an item is about: its id, and how it is called in a heading and in a sentence. */
export const topics = [
  { id: 'housing', en: ['Safe housing', 'housing'], fr: ['Un logement sûr', 'le logement'] },
  { id: 'training', en: ['Training for volunteers', 'training'], fr: ['La formation des bénévoles', 'la formation'] },
  { id: 'permits', en: ['Temporary permits', 'the permits'], fr: ['Les permis temporaires', 'le régime des permis'] },
  { id: 'legal-aid', en: ['Legal aid', 'legal aid'], fr: ['L’aide juridique', 'l’aide juridique'] },
  {
    id: 'interpreting',
    en: ['Interpreting by telephone', 'interpreting'],
    fr: ['L’interprétation au téléphone', 'l’interprétation'],
  },
  { id: 'recruitment', en: ['Fair recruitment', 'recruitment'], fr: ['Un recrutement équitable', 'le recrutement'] },
  {
    id: 'seafarers',
    en: ['A line for seafarers', 'the line for seafarers'],
    fr: ['Une ligne pour les marins', 'la ligne pour les marins'],
  },
  { id: 'farm-work', en: ['Life on the farms', 'farm work'], fr: ['La vie dans les fermes', 'le travail agricole'] },
  { id: 'health', en: ['Health care for all', 'health care'], fr: ['Des soins pour tous', 'l’accès aux soins'] },
  { id: 'research', en: ['New research', 'research'], fr: ['Nouvelles recherches', 'la recherche'] },
];

/** Sentences: `@topic`, `@place`, `@name`, `@count`, `@here`, `@summary`, `@project` and `@nth` are filled in. */
export const sentences = {
  en: [
    'The working group on @topic met in @place, and heard @count people who had come a long way to speak.',
    'What they said was plain: without **lasting funds**, every good plan for @topic ends with its first budget.',
    'In @place alone, @count families were helped last year; most of them had first asked somebody else.',
    'A [short summary of meeting @nth](@summary) lists who promised what.',
    '@name, who has followed @topic for ten years, calls the result “a beginning, and not more than that”.',
    'The council wrote to the department in the spring; the answer, which came in the autumn, promises a study.',
    'Not everyone agrees: some members would rather see @topic left to the provinces & the towns.',
    'Of the @count replies to the survey, *almost half* named distance as the greatest obstacle.',
    'A pilot in @place showed that a telephone line, two rooms and one coordinator are enough to start.',
    'The full figures are on the [page of project @nth](@project), with a table for each region.',
    'Those who wish to take part can still do so – the group meets every month, and new members are welcome.',
    'For @topic, the law sets out three duties; in practice, only one of them is ever checked.',
    'The report recommends that a single office answer for @topic, so that no caller is sent from door to door.',
    'Nothing in it is new, @name says, but it has never before been said by so many at the same time.',
  ],
  fr: [
    'Le groupe de travail s’est réuni à @place pour discuter d’un sujet, @topic, et il a entendu @count personnes venues de loin.',
    'Ce qu’elles ont dit est clair : sans **fonds durables**, tout bon projet prend fin avec son premier budget.',
    'À @place seulement, @count familles ont été aidées l’an dernier ; la plupart avaient d’abord frappé à une autre porte.',
    'Un [court résumé de la rencontre @nth](@summary) indique qui a promis quoi.',
    '@name, qui suit ce dossier depuis dix ans, parle d’« un début, et rien de plus ».',
    'Le conseil a écrit au ministère au printemps ; la réponse, arrivée à l’automne, annonce une étude.',
    'Tout le monde n’est pas d’accord : certains membres préféreraient laisser ce soin aux provinces & aux villes.',
    'Parmi les @count réponses au sondage, *près de la moitié* voient dans la distance le plus grand obstacle.',
    'Un essai mené à @place montre qu’une ligne téléphonique, deux pièces et une coordonnatrice suffisent pour commencer.',
    'Tous les chiffres se trouvent sur la [page du projet @nth](@project), avec un tableau pour chaque région.',
    'Il est encore temps de participer : le groupe se réunit chaque mois, et les nouveaux membres sont les bienvenus.',
    'La loi prévoit trois obligations ; dans les faits, une seule est vérifiée lorsqu’il est question du sujet suivant : @topic.',
    'Le rapport recommande de confier le tout à un seul bureau, afin que personne ne soit renvoyé de porte en porte.',
    'Rien de tout cela n’est nouveau, dit @name, mais jamais autant de voix ne l’avaient dit ensemble.',
  ],
};

/** What is around the sentences. */
export const phrases = {
  en: {
    summary: 'News on @topic from @place, new figures, dates for the coming weeks, and more.',
    intro: 'The items below were sent in by members, and shortened where needed.',
    points: [
      'an office that answers on working days',
      'a list of interpreters, kept up to date',
      'a yearly report that counts every request',
    ],
    quotation: 'We did not ask for much. We asked for somebody who would read the letter with us.',
    headings: ['Region', 'Requests', 'Share'],
    regions: ['West', 'Prairies', 'East'],
    semicolon: ';',
    in: 'in',
    read: 'Read the report on @topic in @here',
    see: 'See the programme of the workshop in @here',
    event: 'Workshop: ',
    role: 'Coordinator for @here',
    stage: 'Second reading',
    next: 'Study in committee',
    reason: 'Repairs to the building',
    closed: 'Office in @here closed',
    thanks: 'With thanks to the @count volunteers who made this issue possible.',
    outlet: 'The @here Gazette',
  },
  fr: {
    summary: 'Des nouvelles de @place sur un sujet, @topic, de nouveaux chiffres, des dates à retenir et plus encore.',
    intro: 'Les textes qui suivent ont été envoyés par des membres, et abrégés au besoin.',
    points: [
      'un bureau qui répond les jours ouvrables',
      'une liste d’interprètes tenue à jour',
      'un rapport annuel qui compte chaque demande',
    ],
    quotation: 'Nous ne demandions pas grand-chose : quelqu’un qui lise la lettre avec nous.',
    headings: ['Région', 'Demandes', 'Part'],
    regions: ['Ouest', 'Prairies', 'Est'],
    semicolon: ' ;',
    in: 'à',
    read: 'Lire le rapport de @here sur un sujet, @topic',
    see: 'Voir le programme de l’atelier à @here',
    event: 'Atelier : ',
    role: 'Coordination pour @here',
    stage: 'Deuxième lecture',
    next: 'Étude en comité',
    reason: 'Réparations dans l’immeuble',
    closed: 'Bureau de @here fermé',
    thanks: 'Merci aux @count bénévoles qui ont rendu ce numéro possible.',
    outlet: 'La Gazette de @here',
  },
};
