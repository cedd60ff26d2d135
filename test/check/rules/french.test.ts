// What French has of its own: spaces, quotation marks, small months, 1er.

import { describe, expect, it, test } from 'vitest';
import { only, withBody } from './check-source.ts';

const nb = '\u00a0';
const narrow = '\u202f';

describe.each([
  [
    'text/french-spacing',
    [
      'Voulez-vous aider?',
      'Attention! Travaux',
      'un rapport: voici',
      'un rapport; un autre',
      '**Lieu:** ici',
      '«voilà »',
      '« voilà»',
      'Voici 12 %: trop',
      'un don de 4 500$',
      'la moitié (50%) du parc',
      '20€ par mois',
    ],
    [
      'Voulez-vous aider ?',
      `Voulez-vous aider${nb}? Oui${narrow}!`,
      `«${nb}voilà${narrow}»`,
      'à 14:30',
      'Voir https://example.org/a:b, ou `a: b`',
      ':-) et ;)',
      'le *Handbook: A Guide* du centre',
      'le rapport “Calls: A Year”',
      'un ratio de 1:2',
      'Quoi ?!',
      '| a |\n|:--|\n| b |',
      '[a]: https://example.org',
      '« un\n» deux',
      'la ville &mdash; et le port &gt; la mer, un «&nbsp;mot&nbsp;»',
      'on a lu [Tides: how they work](https://example.org/t) et « Who owns the sea? A guide »',
      'le film [Docker: Deep Dive](https://example.org/t), ou « Docker: Deep Dive »',
      'le site est fait avec Joomla! et il marche',
      'notre dossier dans Marées! en ligne',
      'chez Yahoo!',
      'une réunion :tada: demain',
      '> Who knows? Nobody!',
      'https://example.org/a%20b et `50%`',
    ],
  ],
  [
    'text/french-amount',
    ['Cela coûte $310.', 'Cela coûte 4,000 $ par an', 'environ 212,000 livres', 'Le don de $4,000.50 est là'],
    [
      'Cela coûte 310 $.',
      'Cela coûte 4 000 $',
      'une masse de 4,005 kg',
      'de 3,25 $ à 4 $',
      '`$310`',
      '310 $ 20',
      'https://example.org/$310',
      'US$310',
    ],
  ],
  [
    'text/apostrophe',
    ['jusqu’à l’ école', 'il s ’est levé', "L' école est là", 'c´est bien', 'une ville d’ Europe'],
    [
      'jusqu’à l’école',
      'la lettre « l’ » est',
      "les lettres 'd' et",
      'aujourd’hui',
      'un plan B’ et un C’est',
      'rock ’n’ roll',
    ],
  ],
  [
    'text/french-case',
    [
      'du Mardi au Jeudi',
      'ouvert les Mercredis',
      'tous les Lundis et jeudis',
      'à la fin d’Août 2018',
      'au début de Septembre',
    ],
    ['ouvert les mercredis', 'Lundis de l’histoire', 'le fils d’Auguste', 'Mars est une planète'],
  ],
  [
    'text/french-quotes',
    [
      'Elle a dit "bonjour" hier',
      '"Un titre"',
      'l’“autre” non',
      'les “guillemets”',
      '“On y va”',
      'dit “on y va\nce soir” et',
      'dit "on y va\nce soir" et',
    ],
    [
      'un écran de 17" et un de 19"',
      'Elle a dit « bonjour »',
      '`a "b" c`',
      '[un](https://example.org "Un titre")',
      '« les “guillemets” »',
      'le film “What next?”',
      'le livre “Docker Deep Dive”',
      'un écran de 17" ici\n\net un de 19" là',
    ],
  ],
  [
    'text/french-case',
    [
      'en Septembre 2017',
      'le 4 Décembre 2017',
      'En Septembre 2017',
      'depuis Mars 2016',
      "au mois d'Août 2016",
      'le Lundi 5 mars 2018',
      'le 1er Mai 2018',
      'le gouvernement Canadien',
      'la population Québécoise',
      'l’économie Canadienne',
      'des auteurs Américains',
      'traduit en Anglais',
    ],
    [
      'Septembre 2017 fut chaud',
      'la Journée du 8 Mars',
      'la place du 4 Septembre',
      'en septembre 2017',
      'sur la planète Mars',
      'Lundi 5 mars 2018',
      'le Vendredi saint',
      'en Mai Tanaka',
      'le Mardi gras',
      'les Canadiens',
      'les jeunes Canadiens',
      'un Français sur deux',
      'la Banque Canadienne Impériale',
      'le gouvernement canadien',
      'chez les Québécois',
      'traduit en anglais',
      'l’équipe Canadien-Lévesque',
    ],
  ],
  [
    'text/french-ordinal',
    [
      'le 1 mars 2018',
      'le 2 decembre 2017',
      'en fevrier 2018',
      'Le 1 août 2017',
      'la 2ème édition',
      'la 1ère fois',
      'la 3ième',
      'les 1ères',
      'la 2eme',
      'au XXème siècle',
      'le 4è étage',
      'en aout 2017',
      'FEVRIER 2018',
      'le 1ier',
    ],
    [
      'le 1er mars 2018',
      'le 21 mars 2018',
      'les 1, 2 et 3 mars 2018',
      'l’article 1 mars',
      'en août 2017',
      '1 marche',
      'à 8:1 mars',
      'la 2e édition, la 1re fois, le 1er',
      'au XXe siècle',
      'fevrier@example.org',
      'https://example.org/2eme',
      'fevrier.html',
      'la n-ième fois',
      'en 3e',
    ],
  ],
  [
    'text/later',
    ['Plus de détails suivront.', 'Lieu : à confirmer', 'Détails à venir.', 'La date sera annoncée sous peu.'],
    ['La date sera annoncée le 3 mars 2018.', 'Il reste à confirmer ce chiffre.', 'Les mois à venir seront froids.'],
  ],
] as const)('%s', (rule, bad, good) => {
  const { foundIn } = only(rule);

  const found = (body: string) => foundIn(body, { language: 'fr', date: '2018-05' });

  test.each(bad)('%j', (body) => {
    expect(found(`Voici ${body}`)).toHaveLength(1);
  });

  test.each(good)('nothing in %j', (body) => {
    expect(found(body)).toEqual([]);
  });
});

describe('capitals in a French title', () => {
  const { check } = only('text/french-case');

  const found = (title: string) =>
    check(
      `date: 2017-08\ntitle: Bulletin\nlanguage: fr\nsections:\n  - title: Un\n    items:\n      - { title: ${JSON.stringify(title)}, body: Voici. }\n`,
    ).map(({ rule }) => rule);

  test.each([
    'Développements Politiques Sur La Traite',
    'Rapport Annuel Sur Les Services Publics',
    'Les Nouvelles Mesures Pour La Famille',
    'Formation Pour Les Bénévoles à l’accueil',
  ])('%s', (title) => {
    expect(found(title)).toEqual(['text/french-case']);
  });

  test.each([
    'Ministère de la Famille',
    'Développements politiques sur la traite',
    'Entretien avec La Presse',
    'Marie-Claire Blais et Robert Lepage',
    'The Report On The Sea',
    'Le Havre et La Rochelle',
    'Une année : Pour la suite',
    'Atelier de Médecins Sans Frontières',
    'À Montréal, En Marche',
  ])('nothing in %s', (title) => {
    expect(found(title)).toEqual([]);
  });
});

describe('in Canadian French, before ; ! ?', () => {
  const { check, foundIn } = only('text/french-spacing');

  const found = (body: string) => foundIn(body, { language: 'fr-CA' });

  test.each([
    'Voulez-vous aider ?',
    'Écrivez-nous !',
    'Le bureau ferme ; il ouvre lundi.',
    '« Vraiment ? »',
    '(Vraiment ?)',
  ])('a space is one too many: %j', (body) => {
    expect(found(body)).toEqual([expect.stringMatching(/^text\/french-spacing: . [;!?]$/)]);
  });

  test.each([
    'Voulez-vous aider? Écrivez-nous! Le bureau ferme; il ouvre lundi.',
    `Vraiment${narrow}?`,
    `Vraiment${nb}!`,
    'Merci ;) et ;-)',
    '| Quoi ? |\n|---|\n| « Who is it ? » |'.replace('Quoi ?', 'Quoi'),
  ])('nothing in %j', (body) => {
    expect(found(body)).toEqual([]);
  });

  test.each(['Lieu: ici', 'un «mot »', '50% du parc', '4 500$ par an'])('the others have theirs: %j', (body) => {
    expect(found(body)).toHaveLength(1);
  });

  it('an item in Canadian French is kept apart from the issue around it', () => {
    const source = (language: string) =>
      `date: 2017-08\ntitle: Bulletin\nlanguage: fr\nsections:\n  - title: Un\n    items:\n      - { title: Vraiment ?, language: ${language}, body: Une question ? }\n`;
    expect(check(source('fr-CA')).map(({ rule }) => rule)).toEqual(['text/french-spacing', 'text/french-spacing']);
    expect(check(source('fr'))).toEqual([]);
  });
});

test.each([
  [
    'Le 1 décembre 2018 - La ligne ouvre.',
    '"1 décembre": in French the first of a month is "1er"',
    'Write "1er décembre"',
  ],
  ['En fevrier 2018', '"fevrier" lacks its accent', 'Write "février"'],
  ['AOUT 2018', '"AOUT" lacks its accent', 'Write "AOÛT"'],
  ['Decembre 2018', '"Decembre" lacks its accent', 'Write "Décembre"'],
  ['La 2ème édition', '"2ème" is not the right French form', 'Write "2e"'],
  ['Les 1ères', '"1ères" is not the right French form', 'Write "1res"'],
  ['le 2ième', '"2ième" is not the right French form', 'Write "2e"'],
  ['le mot "x" et', 'The quotation marks around "x" are straight', 'Write « and », with a space inside each'],
])('%s: %s', (body, message, help) => {
  const { check } = only('date/misspelt', 'text/french-ordinal', 'text/french-quotes');
  expect(check(withBody(body, { language: 'fr' }))).toEqual([expect.objectContaining({ message, help })]);
});

test('each kind of mistake in a text is a finding of its own', () => {
  const { check } = only('date/misspelt', 'text/french-ordinal', 'text/french-quotes');
  expect(
    check(withBody('Le 1 décembre 2018, la 2ème et la 3ème fois, en fevrier 2018.', { language: 'fr' })).map(
      ({ message }) => message,
    ),
  ).toEqual([
    '"1 décembre": in French the first of a month is "1er"',
    '"fevrier" lacks its accent',
    '"2ème" is not the right French form; there is 1 more like it in this text',
  ]);
});

describe('in French', () => {
  const { check, foundIn } = only('text/french-spacing', 'text/french-quotes', 'text/french-ordinal', 'date/misspelt');

  it('labels of foreign links keep their punctuation', () => {
    const source = (language: string) =>
      `date: 2017-08\ntitle: Bulletin\nlanguage: fr\nsections:\n  - title: Un\n    items:\n      - { title: Un, links: [{ label: "A Guide: Part One", url: https://example.org, language: ${language} }] }\n`;
    expect(check(source('en'))).toEqual([]);
    expect(check(source('fr')).map(({ rule }) => rule)).toEqual(['text/french-spacing']);
  });

  it('English is left alone', () => {
    expect(foundIn('Really? He said "no": on the 1 March 2018, in September 2017!')).toEqual([]);
  });
});
