// bulletin collect: what people who fill in a form by hand get wrong about its lines, and what is said of each.

import { describe, expect, test } from 'vitest';
import { ExitCode } from '../../../src/base/errors.ts';
import { run } from '../../../src/cli/cli.ts';
import { createMemoryHost } from '../../support/memory-host.ts';

const publication = `name: { en: Harbour News, fr: Nouvelles du port }
languages: [en, fr]
sections:
  - { id: news, title: { en: News, fr: Nouvelles } }
  - { id: events, title: { en: Events, fr: Activités }, kind: event }
`;
const issue = (language: string) =>
  `number: 29\ndate: 2027-03\nlanguage: ${language}\nsections:\n  - id: news\n    items:\n      - { id: pier, title: A pier, body: Text. }\n`;
const base = {
  'bulletin.yaml': publication,
  'issues/029.en.yaml': issue('en'),
  'issues/029.fr.yaml': issue('fr'),
};

/** What is said of a text, and what became of it. */
async function collect(text: string, name = 'a.txt') {
  const memory = createMemoryHost({ ...base, [`inbox/${name}`]: text });
  const code = await run(['collect'], memory.host);
  const said = memory.stdout() + memory.stderr();
  const remarks = said.split('\n').filter((line) => line.startsWith('inbox/'));
  return { code, said, remarks, text: memory.text('issues/029.en.yaml')! + memory.text('issues/029.fr.yaml')! };
}

const event = 'Title: Boat race\nWhen: 3 July 2027\nWhere: Pier 2\n';

describe('a label without its colon', () => {
  test.each([
    ['below a place, which may have several lines', `${event}Text\nCome and see.\n`, 4, 'Text'],
    ['below a name, which has one', 'Title: Boats\nFrom: Ben\nText\nCome and see.\n', 3, 'Text'],
    ['in bold', `${event}**Contact**\nada@example.org\n\nCome.\n`, 4, 'Contact'],
    ['in French', 'Titre : Régates\nOù : Quai 2\nQuand\n3 juillet 2027\n\nVenez.\n', 3, 'Quand'],
  ])('keeps the file, and nothing else is said: %s', async (_, text, line, label) => {
    const { code, remarks, said } = await collect(text);
    expect(code).toBe(ExitCode.findings);
    expect(remarks).toEqual([`inbox/a.txt:${line} "${label}" has no colon`]);
    expect(said).toContain(`Write \`${label}:\` if it is a label`);
  });

  test.each([
    ['a value below its label', 'Title: Boat race\nWhen: 3 July 2027\nWhere:\nOnline\n\nCome.\n', 'place: Online'],
    ['a word in lower case', `${event}contact\n\nCome.\n`, 'place: Pier 2 contact'],
    ['a word of the text', `${event}\nContact\n\nSee below.\n`, 'Contact\n'],
    ['a label that is there already', `${event}Where\n\nCome.\n`, 'place: Pier 2 Where'],
  ])('is none: %s', async (_, text, placed) => {
    const { code, said, text: there } = await collect(text);
    expect(code, said).toBe(ExitCode.done);
    expect(there).toContain(placed);
  });
});

describe('several labels on one line', () => {
  test.each([
    ['Title: Snow day When: 18 January 2027', '"Title:"', '"When:"', '`When: 18 January 2027`'],
    [
      'Title: Snow day When: 18 January 2027 Where: Pier 2',
      '"Title:"',
      '"When:", "Where:"',
      '`When: 18 January 2027` and `Where: Pier 2`',
    ],
    ['Title: A\nWhen: 3 July 2027. To register: ada@example.org', '"When:"', '"To register:"', '`To register: ada'],
    ['Titre : Régates Quand : 3 juillet 2027', '"Titre:"', '"Quand:"', '`Quand: 3 juillet 2027`'],
  ])('%s', async (lines, own, others, help) => {
    const { code, remarks, said } = await collect(`${lines}\n\nCome.\n`);
    expect(code).toBe(ExitCode.findings);
    expect(remarks).toEqual([
      `inbox/a.txt:${lines.split('\n').length} ${own} has another label behind its words: ${others}`,
    ]);
    expect(said).toContain(`Write ${help}`);
  });

  test.each([
    'Title: Boats: where they are',
    'Title: Film night: "Where: a story"',
    'Title: A\nLink: Registration and Text: https://example.org/a',
    'Kind: resource\nTitle: Harbour Where: the map',
    'Title: Harbour Where: the map\nWhere: Pier 2\nWhen: 3 July 2027',
    'Title: Harbour Where: the map\nWhere:',
  ])('are none: %s', async (lines) => {
    const { code, said } = await collect(`${lines}\n\nCome.\n`);
    expect(code, said).toBe(ExitCode.done);
  });
});

test.each([
  ['EN/FR', 'names several languages: EN/FR'],
  ['English and French', 'names several languages: English and French'],
  ['français, anglais', 'names several languages: français, anglais'],
  ['Klingon', 'is no language of the publication: Klingon'],
])('a text in the language %s', async (typed, what) => {
  const { code, remarks, said } = await collect(`Title: A\nLanguage: ${typed}\n\nCome.\n`);
  expect(code).toBe(ExitCode.findings);
  expect(remarks).toEqual([`inbox/a.txt:2 "Language:" ${what}`]);
  if (typed !== 'Klingon') expect(said).toContain('put the text in the other language into a file of its own');
});

describe('words that are when, and not who', () => {
  test.each([
    ['To register: by Friday at ada@example.org', 'by Friday'],
    ['To register: ada@example.org, before noon', 'before noon'],
    ['Contact: until 12 May, 613-555-0100', 'until 12 May'],
    ['Contact: on Tuesday after six, ada@example.org', 'on Tuesday after six'],
    ['Contact: avant vendredi, ada@example.org', 'avant vendredi'],
  ])('%s', async (line, words) => {
    const { code, remarks } = await collect(`${event}${line}\n\nCome.\n`);
    expect(code).toBe(ExitCode.findings);
    expect(remarks).toEqual([`inbox/a.txt:4 "${line.split(':')[0]}:" has words that are no name: ${words}`]);
  });

  test.each(['April Byron', 'Friday Club', 'the office', 'al-Bis Untila'])('%s is a name', async (name) => {
    const { code, said, text } = await collect(`${event}Contact: ${name}, ada@example.org\n\nCome.\n`);
    expect(code, said).toBe(ExitCode.done);
    expect(text).toContain(`name: ${name}`);
  });
});

test.each(['Online: Zoom, link to come', 'Link: see flyer', 'To register: ask at the desk'])(
  'words where an address belongs: %s',
  async (line) => {
    const { code, remarks, said } = await collect(`${event}${line}\n\nCome.\n`);
    expect(code).toBe(ExitCode.findings);
    expect(remarks).toHaveLength(1);
    expect(said).toMatch(/in the text/);
    expect(said).not.toContain('which no address has');
  },
);

test.each([
  'lea AT example DOT org',
  'lea at example dot org',
  'lea arobase example point org',
  'lea (at) example dot org',
])('a mail address in words: %s', async (typed) => {
  const { code, said, text } = await collect(`${event}Contact: Lea, ${typed}\n\nCome.\n`);
  expect(code, said).toBe(ExitCode.done);
  expect(said).toContain('has an address in words, which is now lea@example.org');
  expect(text).toMatch(/name: Lea\n\s+email: lea@example\.org/);
});

test('`at` between other words is no address', async () => {
  const { text } = await collect('Title: A\nLink: Look at example pages https://example.org/a\n\nCome.\n');
  expect(text).toContain('label: Look at example pages');
});

describe('the end of a text', () => {
  test.each(['Danke', 'Merci !', 'Thanks'])('that is a word of thanks is no signature: %s', async (word) => {
    const { said, text } = await collect(`Title: A\nFrom: Ben\n\nThe school is closed.\n\n${word}\n`);
    expect(said).toContain(`Its text ends with "${word}": delete it if it was only the end of the mail`);
    expect(text).toContain(`          ${word}\n`);
  });

  test('with words below it may be one', async () => {
    const { said } = await collect('Title: A\n\nThe school is closed.\n\nThanks\nto all of the helpers.\n');
    expect(said).toContain('ends with what may be a signature, from "Thanks" on');
  });
});

test.each([
  ['|2', 'body: |2\n    Come.\n\n    More.\n', 'Come.\n\n          More.\n'],
  ['|2 with an empty line', 'body: |2\n\n     Come.\n      - More.\n', 'Come.\n           - More.\n'],
  ['|1-', 'body: |1-\n   - Come.\n     - More.\n', '- Come.\n            - More.\n'],
])('a text in front matter, as YAML has it with %s, has no margin of its own', async (_, body, placed) => {
  for (const head of ['title: A\n', 'Title: A\nFrom: Ben\n']) {
    const { code, said, text } = await collect(`---\n${head}${body}---\n`, 'a.md');
    expect(code, said).toBe(ExitCode.done);
    expect(text).toContain(`        body: |\n          ${placed}`);
  }
});

describe('what is wrong with the item in its issue is said at the line that it is from', () => {
  test.each([
    ['a.txt', 'Title: A\nFrom: Ben\nPicture: images/x.jpg, Two boats\n\nCome.\n', 3],
    ['a.md', '---\ntitle: A\ncontributor: Ben\nimages:\n  - { file: images/x.jpg, alt: Two boats }\n---\n\nCome.\n', 4],
    ['a.yaml', 'title: A\nbody: Come.\nimages:\n  - { file: images/x.jpg, alt: Two boats }\n', 3],
  ])('%s', async (name, text, line) => {
    const { remarks } = await collect(text, name);
    expect(remarks).toEqual([`inbox/${name}:${line} \`file\` names a file that is not there: images/x.jpg`]);
    const memory = createMemoryHost({ ...base, [name]: text });
    await run(['add', '--from', name, '--section', 'news'], memory.host);
    expect(memory.stdout() + memory.stderr()).toContain(`${name}:${line} \`file\` names`);
  });
});

test('two lines that differ are both named', async () => {
  const { remarks } = await collect('Title: A\nWhen: 3 July 2027, 2 pm\nTime: 3 pm\n\nCome.\n');
  expect(remarks).toEqual(['inbox/a.txt:3 "Time:" says something else than "When: 3 July 2027, 2 pm"']);
});

test.each([
  ['12 May', '2027-05-12'],
  ['May', 'May 2027'],
  ['février', 'février 2028'],
])('a day without its year has an example: %s', async (typed, example) => {
  const { said } = await collect(`Kind: event\nTitle: A\nWhen: ${typed}\n\nCome.\n`);
  expect(said).toContain(`"When:" has no year\n  help: Write it with its year, for example ${example}\n`);
});

test.each([
  ['12 May', '2027-05-12'],
  ['May', 'May 2027'],
  ['Saturday 12 May', '2027-05-12'],
  ['12-14 May', '12-14 May 2027'],
])('a day without its year, for an issue without its date, is no day of a far year: %s', async (typed, example) => {
  const undated = issue('en').replace('date: 2027-03\n', '');
  const text = `Kind: event\nTitle: A\nWhen: ${typed}\n\nCome.\n`;
  const memory = createMemoryHost({ ...base, 'issues/029.en.yaml': undated, 'inbox/a.txt': text });
  await run(['collect'], memory.host);
  const said = memory.stdout() + memory.stderr();
  expect(said).toContain(`"When:" has no year\n  help: Write it with its year, for example ${example}\n`);
  expect(memory.text('issues/029.en.yaml')).toBe(undated);
});

describe('that there is no registration', () => {
  test.each([
    ...['not needed', 'Not required.', 'none', 'n/a', 'No', 'no registration needed', 'Registration is not necessary'],
    ...['pas nécessaire', 'Non requise', 'aucune', 's/o', 'sans inscription', 'pas d’inscription', '-'],
    ...['none needed', 'None required.', 'no need to register', 'pas de', 'pas besoin de s’inscrire'],
  ])('is read as none, with a note: %s', async (typed) => {
    const { code, remarks, text } = await collect(`${event}To register: ${typed}\n\nCome.\n`);
    expect(code).toBe(ExitCode.done);
    expect(remarks).toEqual([`inbox/a.txt:4 "To register:" says that there is none, so it is left out: ${typed}`]);
    expect(text).toContain('title: Boat race');
    expect(text).not.toContain('registration');
  });

  test.each(['ask anyone', 'not on Mondays', 'none but members'])('is not what other words say: %s', async (typed) => {
    const { said } = await collect(`${event}To register: ${typed}\n\nCome.\n`);
    expect(said).toMatch(
      /"To register:" has no address, and no telephone number: .*\n {2}help: .*, or delete the line\n/,
    );
  });

  test('is nothing that a call can say of how to respond', async () => {
    const { remarks, said } = await collect('Kind: call\nTitle: A\nDeadline: 3 July 2027\nTo respond: none\n\nCome.\n');
    expect(remarks).toEqual([expect.stringContaining('"To respond:" has no address, and no telephone number: none')]);
    expect(said).toContain('here, and the words in the text\n');
  });
});

describe('a line that the kind does not have', () => {
  test('names the line that says the kind', async () => {
    const { said } = await collect('Kind: article\nTitle: A\nWhere: Pier 2\n\nText.\n');
    expect(said).toContain(
      'help: Put it into the text, or write another kind after `Kind:`, where it says "article"\n',
    );
    expect(said).not.toContain('say what it is');
  });

  test('has no other kind to name where a command names it', async () => {
    const memory = createMemoryHost({ ...base, 'a.txt': 'Title: A\nWhere: Pier 2\n\nText.\n' });
    await run(['add', 'article', '--from', 'a.txt'], memory.host);
    expect(memory.stdout() + memory.stderr()).toContain('help: Put it into the text\n');
  });
});
