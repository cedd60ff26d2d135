// A form that is filled in and sent back says what was filled in, in every language and for every kind.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formText } from '../../../src/content/contributions/form.ts';
import { formWords } from '../../../src/content/contributions/form-words.ts';
import type { LineName } from '../../../src/content/languages/language.ts';
import { labelOf, plainly } from '../../../src/content/contributions/labels.ts';
import { kindMeant } from '../../../src/content/contributions/kind-and-language.ts';
import { questionsOf } from '../../../src/content/contributions/questions.ts';
import { readContribution } from '../../../src/content/contributions/read-contribution.ts';
import { kindFields, kinds, type Kind } from '../../../src/content/issue/kinds.ts';

const languages = Object.keys(formWords());
/** Its own publication, which is in English and French besides. */
const readForIn = (language: string) => ({
  languages: [...new Set([language, 'en', 'fr'])],
  after: '2027-03',
  kindOfSection: () => undefined,
});

const word = fc.constantFrom(
  'Harbour',
  'naïve',
  'Ярмарка',
  '港口',
  'مرحبا',
  'fête',
  'C-38',
  '028',
  'yes',
  'Where:',
  '"q"',
  "l'été",
  '* x *',
  '> y',
  '#3',
  '100 %',
);
const line = fc
  .tuple(fc.constantFrom('Harbour', 'Été', 'Ярмарка', '港口'), fc.array(word, { maxLength: 6 }))
  .map(([first, rest]) => [first, ...rest].join(' '));
const body = fc
  .array(
    fc.oneof(line, fc.constant(''), fc.constantFrom('- one', 'Where: here', 'Price: none', '## More', 'Title: no')),
    { minLength: 1, maxLength: 6 },
  )
  .map((lines) => lines.join('\n').replace(/^\s+|\s+$/g, ''))
  .filter((text) => text !== '');
const day = fc.constantFrom(
  ['12 May 2027', '2027-05-12'],
  ['le 12 mai 2027', '2027-05-12'],
  ['2027-05-12', '2027-05-12'],
  ['May 2027', '2027-05'],
);

/** What somebody types behind a label, and what the field then says. */
const answers: Readonly<Partial<Record<LineName, fc.Arbitrary<readonly [string, unknown]>>>> = {
  start: fc.constantFrom(
    ['Wednesday 12 May 2027', '2027-05-12'],
    ['mercredi 12 mai 2027', '2027-05-12'],
    ['2027-05-12', '2027-05-12'],
  ),
  end: fc.constant(['13 May 2027', '2027-05-13'] as const),
  time: fc.constantFrom(['2 pm to 4 pm', '14:00-16:00'], ['14 h 30', '14:30'], ['09:00', '09:00']),
  timezone: fc.constant(['America/Toronto', 'America/Toronto'] as const),
  online: fc.constant(['https://example.org/join', 'https://example.org/join'] as const),
  registration: fc.constantFrom(
    ['https://example.org/r', { url: 'https://example.org/r' }],
    ['ada@example.org', { contact: { email: 'ada@example.org' } }],
  ),
  how: fc.constantFrom(
    ['https://example.org/r', { url: 'https://example.org/r' }],
    ['Ada Example, ada@example.org', { contact: { name: 'Ada Example', email: 'ada@example.org' } }],
  ),
  cancelled: fc.constantFrom(['yes', true], ['oui', true]),
  remote: fc.constantFrom(['yes', true], ['oui', true]),
  year: fc.constant(['2027', 2027] as const),
  pages: fc.constant(['48', 48] as const),
  languages: fc.constantFrom(['English, French', ['en', 'fr']], ['français et anglais', ['fr', 'en']]),
  published: day,
  opens: day,
  closes: day,
  'stage-date': day,
  from: day,
  to: day,
  url: fc.constant(['https://example.org/article', 'https://example.org/article'] as const),
  links: fc.constantFrom(
    ['The report https://example.org/a', [{ label: 'The report', url: 'https://example.org/a' }]],
    [
      'The map: https://example.org/a, the list: https://example.org/b.',
      [
        { label: 'The map', url: 'https://example.org/a' },
        { label: 'the list', url: 'https://example.org/b' },
      ],
    ],
  ),
  contact: fc.constantFrom([
    'Ada Example, ada@example.org, +1 555 010 0100',
    { name: 'Ada Example', email: 'ada@example.org', phone: '+1 555 010 0100' },
  ]),
  contributor: fc.constantFrom(['Ada Example', 'Ada Example'], ['Ada Example <ada@example.org>', 'Ada Example']),
};

/** A form has no line for how often an event comes again: people say it in the text. */
const lineNames = (kind: Kind) => Object.keys(kindFields[kind]).filter((name) => name !== 'recurs');

/** Lines of a kind's form that are filled in, those that are needed among them. */
const filled = fc.constantFrom(...kinds).chain((kind) =>
  fc
    .record({
      kind: fc.constant(kind),
      language: fc.constantFrom(...languages),
      body,
      extra: fc.subarray([...lineNames(kind), 'links', 'contact', 'contributor']),
      quote: fc.boolean(),
      end: fc.constantFrom('\n', '\r\n'),
    })
    .chain((form) => {
      const needed = questionsOf(kind)
        .filter(({ isNeeded }) => isNeeded)
        .map(({ name }) => name);
      const names = [...new Set(['title', ...needed, ...form.extra])] as LineName[];
      return fc.record({ ...mapped(names), form: fc.constant(form) });
    }),
);

function mapped(names: readonly LineName[]) {
  const values = names.map((name) => [name, answers[name] ?? line.map((text) => [text, text] as const)] as const);
  return { lines: fc.record(Object.fromEntries(values)) } as const;
}

describe('a form', () => {
  test('reads back as it was filled in', async () => {
    await fc.assert(
      fc.asyncProperty(filled, async ({ lines, form: { kind, language, body: text, quote, end } }) => {
        const words = formWords()[language]!;
        const values = lines as Readonly<Record<string, readonly [string, unknown]>>;
        const empty = formText(kind, 'Harbour News', language);
        const answered = empty
          .trimEnd()
          .split('\n')
          .map((one) => {
            const name = labelOf(one, [language])?.name;
            return name !== undefined && name !== 'kind' && values[name] !== undefined
              ? `${one}${values[name][0]}`
              : one;
          });
        const whole = [...answered, ...text.split('\n')].map((one) => (quote ? `> ${one}` : one)).join(end);
        const read = await readContribution(
          'form.txt',
          new TextEncoder().encode(`Here it is:${end}${end}${whole}${end}`),
          readForIn(language),
        );
        expect(read.doubts, whole).toEqual([]);
        const expected = Object.fromEntries(Object.entries(values).map(([name, [, value]]) => [name, value]));
        expect(read.contributions[0]?.item).toEqual({
          ...(kind === 'article' ? {} : { kind }),
          ...expected,
          body: `${text}\n`,
        });
        expect(read.contributions[0]?.language ?? language).toBe(language);
        expect(words.labels.kind).toBeDefined();
      }),
      { numRuns: 200 },
    );
  });

  test('that nobody has filled in says what is missing', async () => {
    for (const language of languages)
      for (const kind of [undefined, ...kinds] as readonly (Kind | undefined)[]) {
        const read = await readContribution(
          '',
          new TextEncoder().encode(formText(kind, 'Harbour News', language)),
          readForIn(language),
        );
        expect(read.contributions).toEqual([]);
        expect(read.doubts.length).toBeGreaterThan(0);
      }
  });
});

describe.each(languages)('the form in %s', (language) => {
  const { hints, yes, labels, kinds: names } = formWords()[language]!;
  const opening = /^\D*/.exec(hints.published!)![0];
  const date = hints.published!.slice(opening.length);
  const hinted: Readonly<Partial<Record<LineName, readonly [string, unknown]>>> = {
    start: [date, '2027-05-12'],
    time: ['14:00-16:00', '14:00-16:00'],
    timezone: [/\w+\/\w+/.exec(hints.timezone!)![0], expect.any(String)],
    cancelled: [yes.split('|')[0]!, true],
    languages: [hints.languages!.slice(opening.length), [expect.stringMatching(/^..$/), expect.stringMatching(/^..$/)]],
    published: [date, '2027-05-12'],
    closes: [date, '2027-05-12'],
    from: [date, '2027-05-12'],
    url: ['https://example.org/a', 'https://example.org/a'],
    how: ['ada@example.org', { contact: { email: 'ada@example.org' } }],
    registration: ['ada@example.org', { contact: { email: 'ada@example.org' } }],
  };

  test.each(kinds)('is answered as its hints say: %s', async (kind) => {
    const only = { ...readForIn(language), languages: [language] };
    const needed = questionsOf(kind).filter(({ isNeeded }) => isNeeded);
    const names = new Set([...Object.keys(hinted), 'title', ...needed.map(({ name }) => name)]);
    const typed: Record<string, unknown> = {};
    const form = formText(kind, 'Harbour News', language)
      .split('\n')
      .map((line) => {
        const name = labelOf(line, [language])?.name;
        if (name === undefined || !names.has(name)) return line;
        const [answer, value] = hinted[name as LineName] ?? ['Harbour', 'Harbour'];
        typed[name] = value;
        return `${line}${answer}`;
      })
      .join('\n');
    const read = await readContribution('form.txt', new TextEncoder().encode(`${form}Text.\n`), only);
    expect(read.doubts, form).toEqual([]);
    expect(read.notes).toEqual([]);
    expect(read.contributions[0]?.item).toEqual({ ...(kind === 'article' ? {} : { kind }), ...typed, body: 'Text.\n' });
  });

  test('asks for the language of the text, with names that are read back', async () => {
    for (const other of languages.filter((tag) => tag !== language)) {
      const own = [language, other];
      const form = formText('article', 'Harbour News', language, own);
      const [line, , , offered = ''] = /^(.*\(([^()]*?[:：] ?)(.*)\).*)$/m.exec(form) ?? [];
      expect(labelOf(line!, own)).toMatchObject({ name: 'language', value: '' });
      const given = offered.split(', ');
      expect(given).toHaveLength(2);
      for (const [index, name] of given.entries()) {
        const filled = form
          .split('\n')
          .map((one) => {
            if (one === line) return `${one}${name}`;
            return labelOf(one, own)?.name === 'title' ? `${one}Harbour` : one;
          })
          .join('\n');
        const read = await readContribution('form.txt', new TextEncoder().encode(`${filled}Text.\n`), {
          ...readForIn(language),
          languages: own,
        });
        expect(read.doubts, filled).toEqual([]);
        expect(read.contributions[0]).toMatchObject({ language: own[index] });
      }
    }
  });

  test('for any kind can be answered with each kind that it names', async () => {
    const form = formText(undefined, 'Harbour News', language);
    const offered = kinds.filter((kind) => new RegExp(`[(, ]${names[kind]}[,)]`).test(form));
    expect(offered).toEqual(['article', 'event', 'resource', 'note']);
    for (const kind of offered) {
      const answers = {
        kind: names[kind],
        title: 'Harbour',
        contributor: 'Ada Example',
        ...(kind === 'event' ? { start: date } : {}),
      };
      const filledIn = form
        .split('\n')
        .map((line) => `${line}${answers[labelOf(line, [language])?.name as keyof typeof answers] ?? ''}`)
        .join('\n');
      const read = await readContribution(
        'form.txt',
        new TextEncoder().encode(`${filledIn}Text.\n`),
        readForIn(language),
      );
      expect(read.doubts, filledIn).toEqual([]);
      expect(read.contributions[0]?.kind).toBe(kind);
    }
  });

  test('says the word that it asks for', () => {
    expect(hints.cancelled!.toLowerCase()).toContain(yes.split('|')[0]);
    expect(labels.kind).not.toBe('');
    expect(Object.values(names)).toHaveLength(kinds.length);
  });
});

const inOwnWords: readonly (readonly [string, string, readonly string[]])[] = [
  ['de', 'Englisch und Französisch', ['en', 'fr']],
  ['es', 'inglés y francés', ['en', 'fr']],
  ['it', 'inglese e francese', ['en', 'fr']],
  ['pt-PT', 'inglês e francês', ['en', 'fr']],
  ['nl', 'Engels en Frans', ['en', 'fr']],
  ['pl', 'angielski i francuski', ['en', 'fr']],
  ['ru', 'английский и французский', ['en', 'fr']],
  ['uk', 'англійська та французька', ['en', 'fr']],
  ['ar', 'الإنجليزية والفرنسية', ['en', 'fr']],
  ['ja', '英語とフランス語', ['en', 'fr']],
  ['ko', '영어와 프랑스어', ['en', 'fr']],
  ['zh-TW', '英文和法文', ['en', 'fr']],
  ['zh', '英语、法语', ['en', 'fr']],
];

test.each(inOwnWords)('languages are named in the language of the publication: %s', async (language, typed, tags) => {
  const { labels, kinds: words } = formWords()[language]!;
  const text = `${labels.kind}: ${words.resource}\n${labels.title}: A\n${labels.languages}: ${typed}\n\nText.\n`;
  const read = await readContribution('a.txt', new TextEncoder().encode(text), {
    ...readForIn(language),
    languages: [language],
  });
  expect(read.doubts).toEqual([]);
  expect(read.contributions[0]?.item['languages']).toEqual(tags);
});

test.each(['Art: paintings by the school', 'Wo: the third tone', 'Data: all of it is public'])(
  'what is short, or no label of a form, is a word of the text: %s',
  async (line) => {
    const text = `Title: A\n${line}\n\nText.\n`;
    const read = await readContribution('a.txt', new TextEncoder().encode(text), readForIn('en'));
    expect(read.doubts).toEqual([]);
    expect(read.contributions[0]?.item).toEqual({ title: 'A', body: expect.stringContaining(line) });
  },
);

test.each(['Tipo: a typeface from Naples', 'Wann: 12. Mai 2027', 'Dónde: Toronto'])(
  'a label of a language that the publication does not have is named, and below `Text:` a word of the text: %s',
  async (line) => {
    const readIn = (text: string) => readContribution('a.txt', new TextEncoder().encode(text), readForIn('en'));
    expect((await readIn(`Title: A\n${line}\n\nText.\n`)).doubts).toEqual([
      { line: 2, message: expect.stringContaining('is a label in'), help: expect.stringContaining('`Text:`') },
    ]);
    const { doubts, contributions } = await readIn(`Title: A\n\nText:\n${line}\n`);
    expect(doubts).toEqual([]);
    expect(contributions[0]?.item).toEqual({ title: 'A', body: `${line}\n` });
  },
);

test('every label is known again, and means one thing in all languages', () => {
  const meanings = new Map<string, string>();
  for (const [tag, { labels }] of Object.entries(formWords()))
    for (const [name, label] of Object.entries(labels)) {
      expect(labelOf(`${label} (so, 14:00) : x`, [tag])).toMatchObject({ name, value: 'x', isOfForm: true });
      expect(meanings.get(plainly(label)) ?? name, label).toBe(name);
      meanings.set(plainly(label), name);
    }
});

test('the word for each kind is known again', () => {
  for (const { kinds: words } of Object.values(formWords()))
    for (const [kind, word] of Object.entries(words)) expect(kindMeant(word), word).toBe(kind);
});
