// Issues of one sort of thing, in English and in French, to see how print sets them: events, pictures, tables, 60 items.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../support/run-binary.ts';
import { png } from './made-publication.ts';

const texts = {
  en: {
    sentences: [
      'The council met in the old hall and heard reports about the harbour and the boats that winter there.',
      'A second reading is planned for the autumn, when the members of the committee are back.',
      'Those who fix the boats asked for a new crane; the old one has served for forty years.',
      'Nobody spoke against it, and the vote was postponed until the costs are known.',
      'Neighbours can read the plans in the library until the end of the month.',
    ],
    titles: [
      'The harbour opens again',
      'A chart of the bay, drawn by those who sail there',
      'Ropes',
      'Who pays for the new crane?',
    ],
    sections: ['News', 'Tools and readings', 'From the quays'],
    place: 'Old Hall, 12 Harbour Street, Port Solano',
    caption: 'The bay in the evening, seen from the lighthouse',
    heads: ['Berth', 'Boats', 'Metres', 'Paid'],
    berth: 'Berth',
  },
  fr: {
    sentences: [
      'Le conseil s’est réuni dans l’ancienne halle et a entendu les rapports sur le port et sur les bateaux qui y passent l’hiver.',
      'Une deuxième lecture est prévue pour l’automne, quand les membres du comité seront de retour.',
      'Les personnes qui réparent les bateaux demandent une nouvelle grue ; l’ancienne a servi quarante ans.',
      'Personne ne s’y est opposé, et le vote a été reporté jusqu’à ce que les coûts soient connus.',
      'Le voisinage peut lire les plans à la bibliothèque jusqu’à la fin du mois.',
    ],
    titles: [
      'Le port rouvre',
      'Une carte de la baie, dessinée par celles et ceux qui y naviguent',
      'Cordages',
      'Qui paiera la nouvelle grue ?',
    ],
    sections: ['Nouvelles', 'Outils et lectures', 'Sur les quais'],
    place: 'Ancienne Halle, 12, rue du Port, Port-Solano',
    caption: 'La baie le soir, vue du phare',
    heads: ['Poste', 'Bateaux', 'Mètres', 'Payé'],
    berth: 'Poste',
  },
} as const;

export const languages = ['en', 'fr'] as const;
type Language = (typeof languages)[number];

/** The n-th item of an issue, as the lines of its fields. */
type Item = (at: number, language: Language) => readonly string[];

/** One to four sentences, with a link now and then. */
function body(at: number, language: Language): string {
  const { sentences } = texts[language];
  return Array.from({ length: 1 + ((at * 7) % 4) }, (_, index) => sentences[(at + index) % sentences.length]).join(' ');
}

const two = (number: number) => String(number).padStart(2, '0');
const day = (at: number) => `2026-${two(4 + Math.floor(at / 28))}-${two(1 + (at % 28))}`;
const link = (at: number) => [
  'links:',
  `  - { label: "Harbour ${at}", url: "https://example.org/harbour/pages/${at}" }`,
];

const event: Item = (at, language) => [
  'kind: event',
  `start: ${day(at)}`,
  ...(at % 3 === 0 ? [] : ['time: "18:30"']),
  `place: ${JSON.stringify(texts[language].place)}`,
  ...(at % 2 === 0 ? [`registration: { url: "https://example.org/register/${at}", closes: ${day(at)} }`] : []),
  `body: ${JSON.stringify(body(at, language))}`,
];

const picture: Item = (at, language) => [
  `body: ${JSON.stringify(body(at, language))}`,
  'images:',
  `  - { file: images/${['wide', 'square', 'tall'][at % 3]}.png, alt: "${at}: ${texts[language].caption}"${at % 2 ? `, caption: ${JSON.stringify(texts[language].caption)}` : ''} }`,
];

const table: Item = (at, language) => {
  const { heads, berth } = texts[language];
  const rows = Array.from({ length: 4 + ((at * 11) % 30) }, (_, row) => [
    `${berth} ${at}.${row}`,
    row,
    row * 3,
    row * 50,
  ]);
  return [
    'body: |',
    `  ${body(at, language)}`,
    '',
    ...[heads, [':--', '--:', '--:', '--:'], ...rows].map((cells) => `  | ${cells.join(' | ')} |`),
  ];
};

const plain: Item = (at, language) => [
  ...(at % 4 === 0 ? ['kind: resource', 'publisher: Harbour Society', 'year: 2025', 'format: PDF'] : []),
  `body: ${JSON.stringify(body(at, language))}`,
  ...(at % 2 === 0 ? link(at) : []),
];

/** Each with the number of its items. */
export const sorts: Readonly<Record<string, { readonly item: Item; readonly count: number }>> = {
  events: { item: event, count: 24 },
  pictures: { item: picture, count: 14 },
  tables: { item: table, count: 8 },
  items: { item: plain, count: 60 },
};

function issue(
  number: number,
  language: Language,
  { item, count }: { readonly item: Item; readonly count: number },
): string {
  const { titles, sections } = texts[language];
  const perSection = Math.ceil(count / sections.length);
  const itemLines = (at: number) =>
    [`title: ${JSON.stringify(`${titles[at % titles.length]} (${at + 1})`)}`, ...item(at, language)].map(
      (line, index) => `      ${index === 0 ? '-' : ' '} ${line}`,
    );
  const sectionLines = sections.flatMap((_, section) => [
    `  - id: part${section}`,
    '    items:',
    ...Array.from({ length: Math.min(perSection, count - section * perSection) }, (_, at) =>
      itemLines(section * perSection + at),
    ).flat(),
  ]);
  return [`number: ${number}`, 'date: 2026-03', `language: ${language}`, 'sections:', ...sectionLines, ''].join('\n');
}

/** The folder of a publication with an issue of each sort in each language: 001 has the first sort, and so on. */
export function madeIssues(paper: 'A4' | 'Letter'): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'issues', 'images'), { recursive: true });
  const sections = texts.en.sections.map(
    (en, at) => `  - { id: part${at}, title: { en: ${en}, fr: ${texts.fr.sections[at]} } }`,
  );
  const lines = [
    'name: { en: Harbour Letter, fr: Lettre du port }',
    'languages: [en, fr]',
    `paper: ${paper}`,
    'sections:',
    ...sections,
    '',
  ];
  writeFileSync(join(folder, 'bulletin.yaml'), lines.join('\n'));
  for (const [at, sort] of Object.values(sorts).entries())
    for (const language of languages)
      writeFileSync(join(folder, 'issues', `00${at + 1}.${language}.yaml`), issue(at + 1, language, sort));
  for (const [name, width, height] of [
    ['wide', 480, 270],
    ['square', 300, 300],
    ['tall', 260, 390],
  ] as const)
    writeFileSync(
      join(folder, 'issues', 'images', `${name}.png`),
      png(width, height, (x, y) => [x % 256, y % 256, 128]),
    );
  return folder;
}
