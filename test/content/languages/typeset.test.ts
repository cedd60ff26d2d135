// The spaces of print: French, English, languages that are not known here, and what no language touches.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownLanguages, wordsFor } from '../../../src/content/languages/index.ts';
import { slugOf } from '../../../src/content/issue/slug.ts';
import { plainText } from '../../../src/content/prose/walk-prose.ts';
import { renderText } from '../../../src/output/plain-text/render-text.ts';
import { editionOf } from '../../support/composed.ts';
import { processorTime } from '../../support/processor-time.ts';

const shown = (text: string): string => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '^');
const french = (text: string): string => shown(wordsFor('fr').typeset(text));
const english = (text: string): string => shown(wordsFor('en').typeset(text));

describe('French', () => {
  test.each([
    // The spaces that are there.
    ['Qui ? Nous ! Voici : un, deux ; trois.', 'Qui^? Nous^! Voici^: un, deux^; trois.'],
    ['« Bonjour », dit-elle.', '«^Bonjour^», dit-elle.'],
    ['« A Formidable Task » : un article', '«^A Formidable Task^»^: un article'],
    ['Quoi\u00a0?! Vraiment\u202f!', 'Quoi^?! Vraiment^!'],
    ['une question\n: la réponse', 'une question^: la réponse'],
    // Those that are not.
    ['Voulez-vous aider? Écrivez-nous!', 'Voulez-vous aider^? Écrivez-nous^!'],
    ['«Bonjour»', '«^Bonjour^»'],
    ['(Vraiment?) 20%: trop', '(Vraiment^?) 20~%^: trop'],
    ['Elle dit “oui!”; il dit “non?”!', 'Elle dit “oui^!”^; il dit “non^?”^!'],
    ['4500$ et 50%, -3,5% (12€)', '4500~$ et 50~%, -3,5~% (12~€)'],
    // What is no sentence.
    [
      'à 14:30, https://example.org/quoi? et www.example.org/a: a@example.org:',
      'à 14:30, https://example.org/quoi? et www.example.org/a: a@example.org:',
    ],
    ['Le film “What next?” est sorti', 'Le film “What next?” est sorti'],
    ['12:30 et 1:2', '12:30 et 1:2'],
    ['&mdash; et &gt; un «&nbsp;mot&nbsp;», :tada: fini', '&mdash; et &gt; un «&nbsp;mot&nbsp;», :tada: fini'],
    [
      'fait avec Joomla! et il marche, « Who owns the sea? A guide »',
      'fait avec Joomla! et il marche, «^Who owns the sea? A guide^»',
    ],
    ['« Docker: Deep Dive » et « oui? »', '«^Docker: Deep Dive^» et «^oui^?^»'],
    ['Nothing is left. Who owns the sea? Nobody!', 'Nothing is left. Who owns the sea? Nobody!'],
    ['https://example.org/a%20b?c et a%2F 5%20', 'https://example.org/a%20b?c et a%2F 5%20'],
    // Numbers.
    ['1 361 appels, 12 345 678,50 $ en 2016 300 fois', '1^361 appels, 12^345^678,50~$ en 2016 300 fois'],
    ['au 514 555 0100', 'au 514 555 0100'],
    ['14 h 30, 9 h, 25 %, 20 km, 2 Mo, 15 °C', '14~h~30, 9~h, 25~%, 20~km, 2~Mo, 15~°C'],
    ['Le no 28, n° 3, p. 12', 'Le no~28, n°~3, p.~12'],
    ['5 humains, 3 mètres, 2 s', '5 humains, 3 mètres, 2 s'],
    ['le 1er août', 'le 1er~août'],
  ])('%s', (typed, printed) => {
    expect(french(typed)).toBe(printed);
  });

  test('a title that may be foreign keeps its marks', () => {
    expect(shown(wordsFor('fr').typeset('What next? Rien ?', true))).toBe('What next? Rien^?');
  });
});

test.each([
  ['Voulez-vous aider ? Oui\u202f! Midi ; lundi\n; mardi', 'Voulez-vous aider? Oui! Midi; lundi; mardi'],
  ['Voulez-vous aider? (Vraiment ?) Oui ?!', 'Voulez-vous aider? (Vraiment?) Oui?!'],
  ['Lieu: ici ; «là», 4500$ et 50%', 'Lieu^: ici; «^là^», 4500~$ et 50~%'],
  ['Merci ;) ou ;-)', 'Merci ;) ou ;-)'],
])('Canadian French: %s', (typed, printed) => {
  expect(shown(wordsFor('fr-CA').typeset(typed))).toBe(printed);
});

test.each([
  ['20 km, 1.2 MB and 2 p.m., in No. 28', '20~km, 1.2~MB and 2~p.m., in No.~28'],
  ['Why ? “So” : 5 more, 3 minutes', 'Why ? “So” : 5 more, 3 minutes'],
])('English: %s', (typed, printed) => {
  expect(english(typed)).toBe(printed);
});

describe('whatever the text', () => {
  const piece = fc.constantFrom(
    ...'abé ;:!?«»“”.,()%$/@\u00a0\u202f\n0123456789'.split(''),
    ' h ',
    ' 14 h 30 ',
    'no 2',
    'mot',
    ' : ',
    ' ?',
    'http://a.fr/?b ',
  );
  const anyText = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.string(),
  );

  test.each(knownLanguages)('only spaces change in %s, and the second time nothing', (tag) => {
    const { typeset } = wordsFor(tag);
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, isTitle) => {
        const once = typeset(text, isTitle);
        expect(once.replace(/[ \n\u00a0\u202f]/g, '')).toBe(text.replace(/[ \n\u00a0\u202f]/g, ''));
        expect(typeset(once, isTitle)).toBe(once);
        expect(slugOf(once)).toBe(slugOf(text));
      }),
      { numRuns: 1000, seed: 5 },
    );
  });

  test.each([
    ' '.repeat(20_000),
    'a'.repeat(20_000),
    '1 '.repeat(10_000),
    'a? '.repeat(7_000),
    '« '.repeat(10_000),
    '“a? '.repeat(5_000),
    'a?)'.repeat(7_000),
  ])('it takes time in proportion to the text (%#)', (text) => {
    for (const tag of knownLanguages) {
      const { typeset } = wordsFor(tag);
      expect(
        processorTime(() => typeset(text)),
        tag,
      ).toBeLessThan(5_000);
    }
  });
});

test('a sentence goes on after a mark of emphasis, a link or code', () => {
  const body = 'Voir *Titre*? Et **20** % de `code`: [ici](https://example.org/a)! Puis <https://example.org/b/>: là.';
  const { sections } = editionOf(
    `date: 2026-05\nlanguage: fr\nsections: [{ title: A, intro: ${JSON.stringify(body)} }]\n`,
    'name: B\nlanguages: [fr]\n',
  );
  const texts = sections[0]!
    .intro!.blocks.flatMap((block) => (block.type === 'paragraph' ? block.children : []))
    .flatMap((inline) => (inline.type === 'text' ? [shown(inline.text)] : []));
  expect(texts).toEqual(['Voir ', '^? Et ', '~% de ', '^: ', '^! Puis ', ': là.']);
});

describe('in an edition', () => {
  const publication =
    'name: { fr: "Quoi ?", en: "What ?" }\nlanguages: [fr, en]\npublisher: { en: "Us : all" }\nurl: https://example.org\nboxes: [{ title: { fr: "Ici :" }, body: "Vite !" }]\n';
  const source = `number: 1
date: 2026-05
language: fr
title: Qui ?
sections:
  - title: "Nouvelles : été"
    intro: "Une *What next?* question ? Voir \`a ?\` et [ici : là](https://example.org/a?b) <https://example.org/quoi?>"
    items:
      - title: Une année ?
        body: "| Quoi ? | Combien |\\n|---|---|\\n| Lits | 20 % |\\n\\n- Vite !\\n\\n> Oui ?\\n\\n## Pourquoi ?"
        links: [{ label: "Read: What next?", url: "https://example.org/w", language: en, size: 2 Mo }]
      - title: What ? 20 km
        language: en
        body: Why ?
      - title: Was ? 20 km
        language: qaa
`;
  const edition = editionOf(source, publication, { language: 'fr', translations: ['en'] });

  test('every text of the language is set, and no other', () => {
    const [first, second, third] = edition.sections[0]!.items;
    expect(shown(edition.sections[0]!.title)).toBe('Nouvelles^: été');
    expect([edition.title, edition.name, edition.publisher].map((text) => shown(text ?? ''))).toEqual([
      'Qui^?',
      'Quoi^?',
      'Us : all',
    ]);
    expect(edition.boxes.map(({ title, body }) => [shown(title), shown(JSON.stringify(body?.blocks))])).toEqual([
      ['Ici^:', '[{"type":"paragraph","children":[{"type":"text","text":"Vite^!"}]}]'],
    ]);
    expect(first?.links.map(({ label, notes }) => shown([label, ...notes].join('|')))).toEqual([
      'Read: What next?|en anglais|2~Mo',
    ]);
    expect([second, third].map((item) => shown(item?.title ?? ''))).toEqual(['What ? 20~km', 'Was ? 20 km']);
    expect(shown(JSON.stringify(second?.body?.blocks))).toContain('Why ?');
    expect(first?.anchor).toBe('une-annee');
  });

  test('code, addresses and titles in emphasis stay as they are typed', () => {
    const text = shown(renderText(edition));
    expect(text).toContain('Une What next? question^? Voir a ? et ici^: là [2] example.org/quoi? [3]\n');
    for (const piece of ['Quoi^?  Combien', '20~%', '- Vite^!', '> Oui^?', 'Pourquoi^?\n..'])
      expect(text).toContain(piece);
    expect(text).toContain('[2] https://example.org/a?b');
  });

  test('the source is left alone', () => {
    expect(edition.sections[0]!.items[0]?.body?.source).toContain('Vite !');
  });
});

test('a label that is a web address is shown without what nobody says of one; others stay', () => {
  const source = `date: 2026-05
title: Addresses
sections:
  - title: News
    items:
      - title: One
        body: See <https://www.example.org/a/>, www.example.org/b, [the site https://example.org](https://example.org/), [https://example.org/c](https://example.org/d) and <ada@example.org>.
        links: [{ label: "https://example.org/e", url: "https://example.org/e" }, { label: "tel:+15550100", url: "tel:+15550100" }]
`;
  const [item] = editionOf(source, 'name: Addresses\n').sections[0]!.items;
  const [paragraph] = item?.body?.blocks ?? [];
  const labels =
    paragraph?.type === 'paragraph'
      ? paragraph.children.flatMap((inline) => (inline.type === 'link' ? [plainText(inline.children)] : []))
      : [];
  expect(labels).toEqual([
    'example.org/a',
    'example.org/b',
    'the site https://example.org',
    'https://example.org/c',
    'ada@example.org',
  ]);
  expect(item?.links.map(({ label, url }) => `${label} ${url}`)).toEqual([
    'example.org/e https://example.org/e',
    'tel:+15550100 tel:+15550100',
  ]);
});

test.each([
  [english, 'It opens on 3 November 2026.', 'It opens on 3~November 2026.'],
  [french, 'Il ouvre le 3 novembre 2026, et non le 1er mai.', 'Il ouvre le 3~novembre 2026, et non le 1er~mai.'],
])('a day and its month stay on one line: %#', (set, text, printed) => {
  expect(set(text)).toBe(printed);
});
