// Items of an issue whose original is in another language than its main one: in which direction their facts go.

import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import { createMemoryHost } from '../../support/memory-host.ts';

type Files = Readonly<Record<string, string>>;

const publication = 'name: { en: News, fr: Nouvelles }\nlanguages: [en, fr]\n';
const [english, french] = ['issues/028.en.yaml', 'issues/028.fr.yaml'];

const words = {
  en: { title: 'A walk', place: 'The pier', body: 'We walk.', other: 'Open', summary: 'What we did.' },
  fr: { title: 'Une balade', place: 'Le quai', body: 'On marche.', other: 'Ouvert', summary: 'Nos travaux.' },
} as const;
type Language = keyof typeof words;
const otherOf = { en: 'fr', fr: 'en' } as const;

/** A fact of an item, as both languages have it, and as it is after a correction. */
const facts: readonly (readonly [before: string, after: string])[] = [
  ['start: 2027-01-12', 'start: 2027-01-13'],
  ['start: 2027-01-12\n        time: 18:00', 'start: 2027-01-12\n        time: 18:30'],
  ['start: 2027-01-12\n        end: 2027-01-14', 'start: 2027-01-12\n        end: 2027-01-15'],
  [
    'start: 2027-01-12\n        registration: { closes: 2027-01-05 }',
    'start: 2027-01-12\n        registration: { closes: 2027-01-06 }',
  ],
  [
    'start: 2027-01-12\n        recurs: { every: week, to: 2027-02-02 }',
    'start: 2027-01-12\n        recurs: { every: week, to: 2027-02-09 }',
  ],
];

/** An issue with an item that is translated by hand, and one that is there in both. */
function issue(language: Language, fact: string): string {
  const { title, place, body, other, summary } = words[language];
  return `number: 28
date: 2026-11
language: ${language}
status: ready
summary: ${summary}
sections:
  - id: news
    items:
      - id: walk
        kind: event
        title: ${title}
        ${fact}
        place: ${place}
        body: ${body}
      - id: open
        title: ${other}
`;
}

async function after(files: Files, command: string) {
  const memory = createMemoryHost(files, { today: '2026-11-20' });
  await run(command.split(' '), memory.host);
  const now = Object.fromEntries(Object.keys(files).map((path) => [path, memory.text(path)!]));
  return { files: now, printed: memory.stdout() + memory.stderr(), stdout: memory.stdout() };
}

/** Both languages, with marks in the one that its item was translated into. */
async function translatedFrom(original: Language, fact: string): Promise<Files> {
  const files = { 'bulletin.yaml': publication, [english]: issue('en', fact), [french]: issue('fr', fact) };
  const own = original === 'fr' ? english : french;
  const marked = (await after(files, `translate 28 ${otherOf[original]} --from ${original} --mark`)).files[own]!;
  // The other item and the summary have none, as in an issue that people translated by hand.
  const item = marked.slice(marked.indexOf('      - id: walk'), marked.indexOf('      - id: open'));
  expect(item.match(/# translated/g)).toHaveLength(3);
  return { ...files, [own]: files[own]!.replace(/ {6}- id: walk[^]*(?= {6}- id: open)/, () => item) };
}

const fileOf = (language: Language) => (language === 'en' ? english : french);

async function helpOn(files: Files, rule: string): Promise<readonly string[]> {
  const { findings } = JSON.parse((await after(files, 'validate --json')).stdout) as {
    findings: { rule: string; help: string }[];
  };
  return findings.filter((one) => one.rule === rule).map(({ help }) => help);
}

describe.each(['fr', 'en'] as const)('an item whose original is in %s', (original) => {
  const translation = otherOf[original];
  const there = `translate 028 ${translation} --from ${original}`;
  const back = `translate 028 ${original} --from ${translation}`;

  test.each(facts)('brings a correction of %j into its translation, and never loses it', async (before, now) => {
    const files = await translatedFrom(original, before);
    const corrected = { ...files, [fileOf(original)]: files[fileOf(original)]!.replace(before, now) };
    const [help, another] = await helpOn(corrected, 'i18n/dates');
    expect(another).toBeUndefined();
    expect(help).toContain(`If that is the one in 028.${translation}.yaml, \`bulletin ${there}\` does it`);
    const kept = await after(corrected, back);
    expect(kept.files).toEqual(corrected);
    expect(kept.printed).toContain(`\`bulletin ${there}\``);
    expect(kept.printed).toMatch(/stays \S+, as the original is here/);
    const done = await after(corrected, there);
    expect(done.files[fileOf(translation)]).toContain(now);
    expect(done.files[fileOf(original)]).toBe(corrected[fileOf(original)]);
    expect(await helpOn(done.files, 'i18n/dates')).toEqual([]);
  });

  test('gets no fact back that was deleted in it, in either direction, and both are said', async () => {
    const end = '\n        end: 2027-01-14';
    const files = await translatedFrom(original, `start: 2027-01-12${end}`);
    const deleted = { ...files, [fileOf(original)]: files[fileOf(original)]!.replace(end, '') };
    expect(await helpOn(deleted, 'i18n/facts')).toEqual([expect.stringMatching(/delete it (?:t?here)$/)]);
    const kept = await after(deleted, back);
    expect(kept.files).toEqual(deleted);
    expect(kept.printed).toContain('is not here, where the original is. Delete it there, too, or add it here');
    const said = await after(deleted, there);
    expect(said.files).toEqual(deleted);
    expect(said.printed).toContain(
      `is not in ${fileOf(original)}, where the original is. Delete it here, too, or add it there`,
    );
    for (const { printed } of [kept, said]) expect(printed).not.toMatch(/There is nothing new|brings over/);
    // Nothing is deleted from what is published, and nothing is added to it.
    const publishing = (path: string): Files => ({
      ...deleted,
      [path]: deleted[path]!.replace('status: ready', 'status: published'),
    });
    const keptThere = await after(publishing(fileOf(translation)), back);
    expect(keptThere.printed).toContain('is not here, where the original is. Add it here if it still holds\n');
    const goneThere = await after(publishing(fileOf(original)), there);
    expect(goneThere.printed).toMatch(/is not in \S+, where the original is\. Delete it here, too\n/);
  });

  test('says what to do where its translation is published', async () => {
    const files = await translatedFrom(original, 'start: 2027-01-12');
    const own = fileOf(translation);
    const published = {
      ...files,
      [fileOf(original)]: files[fileOf(original)]!.replace('01-12', '01-13'),
      [own]: files[own]!.replace('status: ready', 'status: published'),
    };
    const { printed, files: now } = await after(published, back);
    expect(now).toEqual(published);
    expect(printed).toContain(`${own} is published: if what it says is wrong, say in its \`errata\` what is right`);
    expect(printed).not.toContain(there);
  });
});

test.each(['start', 'date'])('without marks, the original is the main language: %s', async (field) => {
  const files = {
    'bulletin.yaml': publication,
    [english]: issue('en', 'start: 2027-01-12'),
    [french]: issue('fr', 'start: 2027-01-12'),
  };
  const changed = {
    ...files,
    [french]: files[french]!.replace(new RegExp(`( ${field}|^${field}): 20..`, 'm'), '$1: 2028'),
  };
  expect(changed[french]).not.toBe(files[french]);
  const [help] = await helpOn(changed, 'i18n/dates');
  expect(help).toContain('If that is the one in 028.fr.yaml, `bulletin translate 028 fr --from en` does it');
  expect((await after(changed, 'translate 028 en --from fr')).files[english]).toBe(files[english]);
  expect((await after(changed, 'translate 028 fr --from en')).files[french]).toBe(files[french]);
});

test('texts that came from the other language later do not turn an item around', async () => {
  const files = await translatedFrom('fr', 'start: 2027-01-12');
  // Somebody has added a text in English, and translated it into French.
  const both = {
    ...files,
    [english]: files[english]!.replace('01-12', '01-11').replace(
      '        place:',
      '        price: free\n        place:',
    ),
    [french]: files[french]!.replace(
      '        place:',
      '        # translated: en 00000000\n        price: gratuit\n        place:',
    ),
  };
  const { files: now } = await after(both, 'translate 028 fr --from en');
  expect(now[french]).toContain('start: 2027-01-12');
  expect((await after(both, 'translate 028 en --from fr')).files[english]).toContain('start: 2027-01-12');
});

describe.each(['fr', 'en'] as const)('one text alone that came from %s', (from) => {
  const to = otherOf[from];
  const [source, own] = [fileOf(from), fileOf(to)];
  const price = { en: 'price: free', fr: 'price: gratuit' };
  /** Nothing else was ever marked: the original is in the main language. */
  async function withOne(field: 'price' | 'summary'): Promise<Files> {
    const whole = {
      'bulletin.yaml': publication,
      [english]: issue('en', 'start: 2027-01-12'),
      [french]: issue('fr', 'start: 2027-01-12'),
    };
    const files: Files =
      field === 'price'
        ? { ...whole, [source]: whole[source]!.replace('        place:', `        ${price[from]}\n        place:`) }
        : { ...whole, [own]: whole[own]!.replace(/^summary.*\n/m, '') };
    const done = (await after(files, `translate 28 ${to} --from ${from}`)).files;
    expect(done[own]!.match(/# untranslated/g)).toHaveLength(1);
    return done;
  }

  test.each([
    ['price', 'start: 2027-01-12', 'start: 2027-01-13'],
    ['summary', 'date: 2026-11', 'date: 2026-12'],
  ] as const)('is a %s: a correction in the main language is not lost', async (field, before, now) => {
    const files = await withOne(field);
    const corrected = { ...files, [english]: files[english]!.replace(before, now) };
    const helps = await helpOn(corrected, 'i18n/dates');
    expect(helps).toEqual([expect.stringContaining('028.fr.yaml, `bulletin translate 028 fr --from en` does it')]);
    const back = await after(corrected, 'translate 028 en --from fr');
    expect(back.files[english]).toBe(corrected[english]);
    const { files: done } = await after(corrected, 'translate 028 fr --from en');
    expect(done[french]).toContain(now);
  });

  test('is a price: a fact that is new in the main language is copied, and no deletion is asked for', async () => {
    const files = await withOne('price');
    const end = '\n        end: 2027-01-14';
    const more = { ...files, [english]: files[english]!.replace('start: 2027-01-12', `start: 2027-01-12${end}`) };
    const back = await after(more, 'translate 028 en --from fr');
    expect(back.files[english]).toBe(more[english]);
    expect(back.printed).not.toMatch(/[Dd]elete/);
    expect((await after(more, 'translate 028 fr --from en')).files[french]).toContain(end);
  });
});

describe.each(['fr', 'en'] as const)(
  'an item of which one text alone came from %s, and which is lost there',
  (from) => {
    const to = otherOf[from];
    const [source, own] = [fileOf(from), fileOf(to)];

    test('is to be put back, and nobody is asked to delete it', async () => {
      const mark = `        # translated: ${from} 00000000\n        price: free\n`;
      const files: Files = {
        'bulletin.yaml': publication,
        [own]: issue(to, 'start: 2027-01-12').replace('        place:', `${mark}        place:`),
        [source]: issue(from, 'start: 2027-01-12').replace(/ {6}- id: walk[^]*(?= {6}- id: open)/, ''),
      };
      const helps = await helpOn(files, 'i18n/items');
      expect(helps).toHaveLength(1);
      expect(helps[0]).not.toMatch(/[Dd]elete/);
      const { files: now, printed } = await after(files, `translate 28 ${from} --from ${to}`);
      expect(now[source]).toContain('- id: walk');
      expect(printed).not.toMatch(/[Dd]elete/);
    });
  },
);

test('an item without a title was translated if all its texts were', async () => {
  const note = (language: Language, day: string, more = '') =>
    `number: 28\ndate: 2026-11\nlanguage: ${language}\nstatus: ready\nsections:\n  - id: news\n    items:\n      - id: walk\n        kind: note\n        until: ${day}\n${more}`;
  const body = { en: '        body: We walk.\n', fr: '        body: On marche.\n' };
  const alt = (text: string) => `        images:\n          - file: a.png\n${text}`;
  const mark = '        # translated: fr 00000000\n';
  const files = (english: string): Files => ({
    'bulletin.yaml': publication,
    'issues/028.en.yaml': note('en', '2027-01-12', english),
    'issues/028.fr.yaml': note('fr', '2027-01-13', `${body.fr}${alt('            alt: Un quai\n')}`),
  });
  const dayOf = async (english: string) =>
    /until: (\S+)/.exec((await after(files(english), 'translate 028 en --from fr')).files['issues/028.en.yaml']!)![1];
  const markedAlt = alt(`    ${mark}            alt: A pier\n`);
  expect(await dayOf(`${mark}${body.en}${markedAlt}`)).toBe('2027-01-13');
  expect(await dayOf(`${mark}${body.en}${alt('            alt: A pier\n')}`)).toBe('2027-01-12');
  expect(await dayOf(`${body.en}${markedAlt}`)).toBe('2027-01-12');
});

describe('of an issue that was translated as a whole', () => {
  const byHand = '      - id: hand\n        title: Written by hand\n';
  const cases: readonly (readonly [what: string, original: (text: string) => string, more: string])[] = [
    ['nothing else', (text) => text, ''],
    ['a title that is the same in every language', (text) => text.replace('Une balade', 'AGM'), ''],
    ['an item in a language of its own', (text) => text.replace('Ouvert', 'Abierto\n        language: es'), ''],
    [
      'a label that is the same in every language',
      (text) => text.replace(': Ouvert', ': Ouvert\n        links: [{ label: PDF, url: "https://example.org/a.pdf" }]'),
      '',
    ],
    ['an item that somebody added to the translation', (text) => text, byHand],
  ];

  test.each(cases)('and has %s, dates go from its original', async (_, original, more) => {
    const files = { 'bulletin.yaml': publication, [french]: original(issue('fr', 'start: 2027-01-12')) };
    const memory = createMemoryHost(files, { today: '2026-11-20' });
    await run(['translate', '28', 'en', '--from', 'fr'], memory.host);
    const made: Files = { ...files, [english]: memory.text(english)! + more };
    const corrected: Files = {
      ...made,
      [french]: made[french]!.replace('date: 2026-11', 'date: 2026-12').replace('2027-01-12', '2027-01-13'),
    };
    const helps = await helpOn(corrected, 'i18n/dates');
    expect(helps).toHaveLength(2);
    for (const help of helps) expect(help).toContain('028.en.yaml, `bulletin translate 028 en --from fr` does it');
    const back = (await after(corrected, 'translate 028 fr --from en')).files[french]!;
    for (const date of ['date: 2026-12', '2027-01-13']) expect(back).toContain(date);
    const done = (await after(corrected, 'translate 028 en --from fr')).files[english]!;
    for (const date of ['date: 2026-12', '2027-01-13']) expect(done).toContain(date);
  });
});

test('the date of an issue whose summary has no mark goes from the main language, wherever its items come from', async () => {
  const files = { 'bulletin.yaml': publication, [french]: issue('fr', 'start: 2027-01-12') };
  const made = createMemoryHost(files, { today: '2026-11-20' });
  await run(['translate', '28', 'en', '--from', 'fr'], made.host);
  const own = made.text(english)!.replace(/# untranslated.*\n(?=summary)/, '');
  expect(own).not.toBe(made.text(english));
  const corrected: Files = { ...files, [english]: own.replace('date: 2026-11', 'date: 2026-12') };
  expect((await after(corrected, 'translate 028 en --from fr')).files[english]).toContain('date: 2026-12');
  expect((await after(corrected, 'translate 028 fr --from en')).files[french]).toContain('date: 2026-12');
});
