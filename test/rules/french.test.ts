// What French has of its own: spaces, quotation marks, small months, 1er.

import { describe, expect, it, test } from 'vitest';
import { check, foundIn } from './check-source.ts';

const nb = '\u00a0';
const narrow = '\u202f';

describe.each([
  [
    'text/french-spacing',
    ['Voulez-vous aider?', 'Attention! Travaux', 'un rapport: voici', 'un rapport; un autre', '**Lieu:** ici', '«voilà »', '« voilà»', 'Voici 12 %: trop'],
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
    ],
  ],
  ['text/french-quotes', ['Elle a dit "bonjour" hier', '"Un titre"'], ['un écran de 17" et un de 19"', 'Elle a dit « bonjour »', '`a "b" c`', '[un](https://example.org "Un titre")', 'les “guillemets”']],
  [
    'text/french-case',
    ['en Septembre 2017', 'le 4 Décembre 2017', 'En Septembre 2017', 'depuis Mars 2016', "au mois d'Août 2016", 'le Lundi 5 mars 2018', 'le 1er Mai 2018'],
    ['Septembre 2017 fut chaud', 'la Journée du 8 Mars', 'la place du 4 Septembre', 'en septembre 2017', 'sur la planète Mars', 'Lundi 5 mars 2018', 'le Vendredi saint', 'en Mai Tanaka', 'le Mardi gras'],
  ],
  [
    'text/french-ordinal',
    ['le 1 mars 2018', 'le 2 decembre 2017', 'en fevrier 2018', 'Le 1 août 2017'],
    ['le 1er mars 2018', 'le 21 mars 2018', 'les 1, 2 et 3 mars 2018', 'l’article 1 mars', 'en août 2017', '1 marche', 'à 8:1 mars'],
  ],
  [
    'text/later',
    ['Plus de détails suivront.', 'Lieu : à confirmer', 'Détails à venir.', 'La date sera annoncée sous peu.'],
    ['La date sera annoncée le 3 mars 2018.', 'Il reste à confirmer ce chiffre.', 'Les mois à venir seront froids.'],
  ],
] as const)('%s', (rule, bad, good) => {
  const found = (body: string) => foundIn(body, { language: 'fr', date: '2018-05' }).filter((one) => one.startsWith(`${rule}: `));

  test.each(bad)('%j', (body) => {
    expect(found(`Voici ${body}`)).toHaveLength(1);
  });

  test.each(good)('nothing in %j', (body) => {
    expect(found(body)).toEqual([]);
  });
});

describe('in French', () => {
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
