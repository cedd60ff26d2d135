// Two lines for the same field never lose a word: both are in the item, or a message names the line.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formWords, formWordsIn } from '../../../src/content/contributions/form-words.ts';
import { labelOf } from '../../../src/content/contributions/labels.ts';
import { readContribution } from '../../../src/content/contributions/read-contribution.ts';
import { kindFields, kinds, type Kind } from '../../../src/content/issue/kinds.ts';
import { names as otherNames } from '../../../src/content/issue/meanings.ts';
import type { LabelName, LineName } from '../../../src/content/languages/language.ts';

/** Every word that is a label somewhere: of a form in any language, the name of a field, and what people write instead. */
const allWords = [
  ...new Set([
    ...Object.values(formWords()).flatMap(({ labels }) => Object.values(labels)),
    ...otherNames.flatMap(([field, others]) => [field, ...others.split(' ')]),
    ...['What', 'Quoi', 'Event', 'Activity', 'Activité', 'Événement', 'More info', 'For more information', 'Infos'],
  ]),
];

/** Two that differ, each as it can be behind the label, with what nothing else has in it. */
const pairs: Readonly<Partial<Record<LabelName, readonly [string, string]>>> = {
  start: ['12 May 2027', '13 June 2028'],
  end: ['14 May 2027', '15 June 2028'],
  links: ['Apple https://example.org/apple', 'Quince https://example.org/quince'],
  contact: ['Apple, apple@example.org', 'Quince, quince@example.org'],
  registration: ['apple@example.org', 'quince@example.org'],
  how: ['apple@example.org', 'quince@example.org'],
  online: ['https://example.org/apple', 'https://example.org/quince'],
  url: ['https://example.org/apple', 'https://example.org/quince'],
  images: ['apple.png, An apple here', 'quince.png, A quince there'],
  time: ['2 pm', '5 pm'],
  timezone: ['America/Toronto', 'Europe/Paris'],
  kind: ['event', 'job'],
  language: ['en', 'fr'],
  pages: ['12', '34'],
  year: ['2024', '2026'],
  languages: ['en', 'fr'],
  cancelled: ['yes', 'no'],
  remote: ['yes', 'no'],
  recurs: ['every week until 1 July 2027', 'every month until 2 August 2028'],
};
const dates = ['stage-date', 'published', 'opens', 'closes', 'from', 'to'];
const pairOf = (name: LabelName): readonly [string, string] =>
  pairs[name] ?? (dates.includes(name) ? pairs.start! : ['An apple here', 'A quince there']);

/** What a kind cannot do without. */
const needs: Readonly<Partial<Record<Kind, Partial<Record<LineName, string>>>>> = {
  event: { start: '11 May 2027' },
  news: { outlet: 'Times', published: '11 May 2026', url: 'https://example.org/fair' },
  call: { closes: '30 June 2028', how: 'ada@example.org' },
  case: { identifier: 'C-38', stage: 'second reading' },
  notice: { from: '11 May 2027' },
  job: { employer: 'Harbour Society' },
};

function textOf(language: string, name: LabelName, lines: readonly string[]): string {
  const { labels, kinds: called } = formWordsIn(language);
  const kind = kinds.find((one) => name in kindFields[one]) ?? 'article';
  const needed = { title: 'Fair', ...needs[kind] };
  const head = Object.entries(needed).filter(([one]) => one !== name);
  return [
    ...(name === 'kind' ? [] : [`${labels.kind}: ${called[kind]}`]),
    ...head.map(([one, value]) => `${labels[one as LineName]}: ${value}`),
    ...lines,
    '',
    'See you there.',
    '',
  ].join('\n');
}

async function read(language: string, text: string) {
  const languages = [...new Set([language, 'en', 'fr'])];
  const readFor = { languages, after: '2027-03', kindOfSection: () => undefined };
  const { contributions, doubts, notes } = await readContribution('a.txt', new TextEncoder().encode(text), readFor);
  const item = contributions.map(({ item: one, section }) => JSON.stringify({ item: one, section })).join();
  return { doubts, item, said: notes.map(({ message }) => message).join('\n') };
}

/** The words that nobody finds again, where nothing is said that keeps the item back. */
async function lost(language: string, text: string, values: readonly string[]): Promise<readonly string[]> {
  const { doubts, item } = await read(language, text);
  const words = doubts.length > 0 ? [] : values.flatMap((value) => value.split(/[\s,]+/));
  return words.filter((word) => !item.includes(word));
}

describe.each(Object.keys(formWords()))('in %s', (language) => {
  const { labels } = formWordsIn(language);
  const wordsOf = new Map<LabelName, string[]>();
  for (const word of allWords) {
    const label = labelOf(`${word}: x`, [language, 'en', 'fr']);
    // Other words for a label are the same for all languages.
    if (label?.name === undefined || (language !== 'en' && !label.languages.includes(language))) continue;
    wordsOf.set(label.name, [...(wordsOf.get(label.name) ?? []), word]);
  }

  test.each([...wordsOf])('no word of a second line is lost: %s', async (name, words) => {
    const [one, other] = pairOf(name);
    const form = name in labels ? labels[name as LineName] : words[0]!;
    const alone = await read(language, textOf(language, name, [`${form}: ${one}`]));
    // Else nothing would be tried below.
    expect(name === 'kind' ? [] : alone.doubts).toEqual([]);
    for (const [index, word] of words.entries()) {
      const next = words[index + 1] ?? form;
      const orders = [
        [form, word],
        [word, form],
        [word, next],
      ] as const;
      for (const [first, second] of orders) {
        const text = textOf(language, name, [`${first}: ${one}`, `${second}: ${other}`]);
        expect(await lost(language, text, [one, other]), text).toEqual([]);
      }
    }
  });
});

describe('in one item', () => {
  test.each(['# Poster\nWhat: Snow day', '# Poster\nDescription: Soup\nTitle: Snow day'])(
    'a heading is not lost: %j',
    async (lines) => {
      const { doubts, item } = await read('en', `Kind: event\nWhen: 12 May 2027\n${lines}\n\nCome.\n`);
      const said = doubts.map(({ message }) => message).join();
      for (const word of ['Poster', 'Snow day']) expect(`${item}${said}`).toContain(word);
    },
  );

  /** Lines for the same field, of the text, and of the head of a mail, of which a note says what was left out. */
  const line = fc.constantFrom(
    ...['Title', 'Titre', 'What', 'Quoi', 'Name', 'Headline', 'Event', 'Where', 'Place', 'Venue', 'Lieu'],
    ...['Price', 'Cost', 'Details', 'Note', 'Info', 'From', 'De', 'Sender', 'Section', 'Rubrique', 'Text', 'Texte'],
    ...['Description', 'Who', 'Audience', 'Bring', 'Ask', '# ', '', 'text', '-', '---', '-- '],
    ...['Subject', 'Objet', 'To', 'À', 'Sent', 'Envoyé', 'Sent from my', '> text'],
  );
  test('no word of any lines is lost', async () => {
    let placed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), fc.boolean(), async (heads, isNamed) => {
        const words: string[] = [];
        const lines = heads.map((head, index) => {
          const word = `Quince${index}x`;
          if (['', '-', '---', '-- '].includes(head)) return head === '-' ? '' : head;
          words.push(word);
          if (head === 'Sent from my' || head === '> text') return `${head} ${word}`;
          return head === 'text' ? `Some ${word} here.` : head === '# ' ? `# ${word}` : `${head}: ${word} and more`;
        });
        const text = [...(isNamed ? ['Kind: event'] : []), 'When: 12 May 2027', ...lines, '', 'Come.', ''].join('\n');
        const { doubts, item, said } = await read('en', text);
        if (doubts.length > 0) return;
        placed += 1;
        expect(
          words.filter((word) => !item.includes(word) && !said.includes(word)),
          `${text}\n${item}\n${said}`,
        ).toEqual([]);
      }),
      { numRuns: 200 },
    );
    expect(placed).toBeGreaterThan(25);
  });

  test.each([
    ['Last day of the event: 20 May 2027', 'When: 12 to 14 May 2027'],
    ['When: 12 to 14 May 2027', 'Last day of the event: 20 May 2027'],
    ['When: 12 to 14 May 2027', 'Last day: 20 May 2027'],
    ['When: 12 May 2027, 2 pm', 'Time: 5 pm'],
    ['Time: 5 pm', 'When: 12 May 2027, 2 pm'],
    ['When: 12 May 2027', 'Where: https://example.org/apple', 'Online: https://example.org/quince'],
    ['When: 12 May 2027', 'Online: https://example.org/quince', 'Where: https://example.org/apple'],
  ])('one field from lines that differ is refused: %s', async (...lines) => {
    const text = ['Kind: event', 'Title: Fair', ...lines, '', 'Come.', ''].join('\n');
    expect((await read('en', text)).doubts, text).not.toEqual([]);
  });
});
