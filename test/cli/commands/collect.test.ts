// bulletin collect: what colleagues have sent goes into the issue, once; the rest stays, with what is missing.

import { formWordsIn } from '../../../src/content/contributions/form-words.ts';
import { describe, expect, test } from 'vitest';
import { ExitCode } from '../../../src/base/errors.ts';
import { run } from '../../../src/cli/cli.ts';
import { createMemoryHost, type MemoryHost } from '../../support/memory-host.ts';
import { wrongFiles } from '../../support/wrong-files.ts';

const catalogue = `sections:
  - { id: news, title: { en: News, fr: Nouvelles } }
  - { id: events, title: { en: Events, fr: Activités }, kind: event }
`;
const publication = `name: { en: Harbour News, fr: Nouvelles du port }\nlanguages: [en, fr]\n${catalogue}`;
const issue = (language: string, more = 'status: draft') =>
  `number: 29\ndate: 2027-03\nlanguage: ${language}\n${more}\nsections:\n  - id: news\n    items:\n      - id: pier\n        title: A pier  # old\n        body: Text.\n`;
const base = { 'bulletin.yaml': publication, 'issues/029.en.yaml': issue('en') };

const mail = `Hi Ada,

Title: Harbour walk
When: Saturday 15 May 2027, 2 pm to 4 pm
Where: Old pier, Toronto
Link: https://example.org/walk
Contact: marie@example.org
From: Marie Exemple <marie@example.org>

Come along.
--${' '}
Marie
`;
const french =
  'Titre\u00a0: Promenade au port\nQuand : le samedi 15 mai 2027\nOù : Toronto\nDe : Marie Exemple\n\nVenez.\n';

async function collect(memory: MemoryHost, ...args: readonly string[]) {
  const before = [memory.stdout().length, memory.stderr().length] as const;
  const code = await run(['collect', ...args], memory.host);
  return { code, out: memory.stdout().slice(before[0]), note: memory.stderr().slice(before[1]) };
}

test('a contribution in French goes into the French of Canada, where there is no other', async () => {
  const memory = createMemoryHost({
    'bulletin.yaml': publication.replace('[en, fr]', '[en-CA, fr-CA]'),
    'issues/029.en-CA.yaml': issue('en-CA'),
    'issues/029.fr-CA.yaml': issue('fr-CA'),
    'inbox/promenade.txt': `${french.replace('Titre', 'Langue : français\nTitre')}`,
  });
  const { code, out, note } = await collect(memory);
  expect(code, out + note).toBe(ExitCode.done);
  expect(out).toContain('issues/029.fr-CA.yaml:');
});

describe('front matter', () => {
  const itemOf = async (text: string, name = 'walk.md') => {
    const memory = createMemoryHost({ ...base, [`inbox/${name}`]: text });
    const { code, out, note } = await collect(memory);
    expect(code, out + note).toBe(ExitCode.done);
    return memory.text('issues/029.en.yaml')!.slice(issue('en').length);
  };
  const walk = ['      - id: a-walk', '        title: A walk', '        body: |', '          Text here.'].join('\n');
  const credited = `${walk}\n        contributor: Lena Park\n`;
  const from = 'contributor: Lena Park';

  test.each([
    ['with its last value', `---\ntitle: A walk\n${from}\n---\n\nText here.\n`],
    ['with its title last', `---\n${from}\ntitle: A walk\n---\n\nText here.\n`],
    ['without an empty line below', `---\ntitle: A walk\n${from}\n---\nText here.\n`],
    ['with line ends of Windows', `---\r\ntitle: A walk\r\n${from}\r\n---\r\n\r\nText here.\r\n`],
    ['with quotes', `---\ntitle: "A walk"\ncontributor: 'Lena Park'\n---\n\nText here.\n`],
    ['with its title as a heading, too', `---\ntitle: A walk\n${from}\n---\n\n# A walk\n\nText here.\n`],
    ['of a longer line', `Title: A walk\nFrom: Lena Park\n=====\nText here.\n`],
    ['of a mail with a line below its labels', `Title: A walk\nFrom: Lena Park\n---\nText here.\n`],
    ['below an empty line', `\n---\ntitle: A walk\n${from}\n\n---\nText here.\n`],
  ])('%s leaves nothing in a value', async (_, text) => {
    expect(await itemOf(text)).toBe(credited);
    expect(await itemOf(text, 'walk.txt')).toBe(credited);
  });

  test.each([
    ['in one line', ['title: A walk', 'body: Text here.', from]],
    ['on several lines', ['title: A walk', 'body: |', '  Text here.', from]],
    ['by a label', ['Title: A walk', 'Text: Text here.', 'From: Lena Park']],
    ['last', ['title: A walk', from, 'body: |', '  Text here.']],
  ])('may have the text, %s, and ends it where YAML does', async (_, lines) => {
    expect(await itemOf(['---', ...lines, '---', ''].join('\n'))).toBe(credited);
  });

  test('keeps the lines of its text', async () => {
    const lines = ['---', 'title: A walk', 'body: |', '  Text here.', '', '  - One', 'place: Pier', 'kind: event'];
    const item = await itemOf([...lines, 'start: 2027-05-12', '---', ''].join('\n'));
    expect(item).toContain('        place: Pier\n');
    expect(item).toContain('        body: |\n          Text here.\n\n          - One\n');
    expect(item).not.toContain('---');
  });

  test('with a text and another below it is left: none of them is lost', async () => {
    const text = `---\ntitle: A walk\nbody: Text here.\n---\n\nMore.\n`;
    const memory = createMemoryHost({ ...base, 'inbox/walk.md': text });
    expect((await collect(memory)).out).toContain(
      'inbox/walk.md:3 It has a text here, and another below the line `---`\n',
    );
    expect(memory.text('inbox/walk.md')).toBe(text);
  });

  const nested = (more = '', title = 'A walk') =>
    `---\ntitle: ${title}\n${more}contact:\n  name: Lena Park\n  email: lena@example.org\nlinks:\n  - label: Map\n    url: https://example.org/map\n---\n\n# A walk\n\nText here.\n\n- One\n`;

  test.each([nested(), nested('', '"A walk"'), nested().replaceAll('\n', '\r\n')])(
    'may have groups and lists, as in YAML: %j',
    async (text) => {
      const item = await itemOf(text);
      expect(item).toContain('        body: |\n          Text here.\n\n          - One\n');
      expect(item).toContain('          - label: Map\n            url: https://example.org/map\n');
      expect(item).toContain('          name: Lena Park\n          email: lena@example.org\n');
    },
  );

  test('with groups and a field that no item has is left, with its line in the file', async () => {
    const memory = createMemoryHost({ ...base, 'inbox/walk.md': nested('tags: [a, b]\n') });
    const { out } = await collect(memory);
    expect(out).toMatch(/^inbox\/walk\.md:3 .*`tags`/m);
    expect(memory.text('inbox/walk.md')).toBeDefined();
  });

  const links = 'links:\n  - label: Map\n    url: https://example.org/map';
  const recurs = 'recurs:\n  every: two weeks\n  to: 2027-09-30\n  # not in summer\n  except:\n  - 2027-07-20';
  test.each([
    ['a label among fields', ['kind: event', 'title: A walk', 'start: 2027-05-11', 'From: Lena Park', recurs]],
    [
      'labels around groups',
      ['Kind: event', recurs, 'Title: "A walk"', 'When: Tuesday 11 May 2027', 'From: Lena Park'],
    ],
    ['labels in capitals', ['KIND: event', recurs, 'TITLE: A walk', 'START: 11 May 2027', 'FROM: Lena Park']],
    [
      'a text on several lines, and a comment',
      ['kind: event', 'Title: >', '  A', '  walk', 'start: 2027-05-11 # or so', recurs, 'From: Lena Park'],
    ],
    [
      'another language',
      ['Type : activité', 'Titre : A walk', recurs, 'Quand : 11 mai 2027', 'De : Lena Park', 'language: en'],
    ],
  ])('may have labels and fields beside each other: %s', async (_, lines) => {
    const item = await itemOf(`---\n${lines.join('\n')}\n---\n\nText here.\n`);
    expect(item).toBe(
      `  - id: events\n    items:\n${[
        ...['      - id: a-walk', '        kind: event', '        title: A walk', '        start: 2027-05-11'],
        ...['        recurs:', '          every: two weeks', '          to: 2027-09-30', '          except:'],
        ...[
          '            - 2027-07-20',
          '        body: |',
          '          Text here.',
          '        contributor: Lena Park',
          '',
        ],
      ].join('\n')}`,
    );
  });

  test.each(['Contact', 'contact'])('has a contact in one line beside fields: %s', async (label) => {
    const item = await itemOf(
      `---\ntitle: A walk\ndateline: Riverbend\n${label}: Lena Park lena@example.ca\n${links}\n---\nText here.\n`,
    );
    expect(item).toContain('        contact:\n          name: Lena Park\n          email: lena@example.ca\n');
    expect(item).toContain('        dateline: Riverbend\n');
  });

  test.each([
    ['title: A\nFrom: Lena\nkind: event\nstart: 12 May', 5, '"start:" has no year'],
    ['title: A\nFrom: Lena\nlinks:\n  - label: Map', 4, '`url` is missing'],
    ['title: A\nPhoto: attached', 3, '"Photo:" names no file of a picture: attached'],
    ['Title: A\nRecurs: every two weeks\nWhen: 12 May 2027', 3, '"Recurs:" does not say until when'],
    ['title: A\nstart: 2027-05-12\ndateline: [a]', 4, '`dateline`'],
  ])('with something wrong in it is left, with its line: %j', async (front, line, message) => {
    const memory = createMemoryHost({ ...base, 'inbox/walk.md': `---\n${front}\n---\n\nText.\n` });
    const { code, out } = await collect(memory);
    expect(code).toBe(ExitCode.findings);
    expect(out).toContain(`inbox/walk.md:${line} `);
    expect(out).toContain(message);
  });

  test('keeps a line in the text, another heading, and quotes in the words of a mail', async () => {
    const text = await itemOf('---\ntitle: A walk\n---\n\n# On the pier\n\nText.\n\n---\n\nMore.\n');
    expect(text).toContain('# On the pier\n\n          Text.\n\n          ---\n\n          More.\n');
    expect(await itemOf('Title: "A walk"\n\nText here.\n')).toContain(`title: '"A walk"'`);
  });
});

describe('a line among the labels that is no label', () => {
  const readOf = async (text: string) => {
    const memory = createMemoryHost({ ...base, 'inbox/a.txt': text });
    const { code, out, note } = await collect(memory);
    return { code, out: out + note, text: memory.text('issues/029.en.yaml')! };
  };
  const form = 'Kind: event\nTitle: Choir\nWhen: 11 May 2027\n';

  test.each([
    ['between two', 'Title: Choir\nDateline: Riverbend\nWhen: 11 May 2027\n\nCome.\n', 2, 'Dateline', 'Riverbend'],
    ['below them', `${form}Origin: Old Harbour\n\nCome.\n`, 4, 'Origin', 'Old Harbour', 'dateline'],
    ['alone below them', `${form}Expires: 30 June 2027\n`, 4, 'Expires', '2027-06-30', 'until'],
    ['with another below', `${form}Country: Chad\nParking: none\nFrom: Ada\n`, 4, 'Country', 'Chad', 'dateline'],
    ['above them', `Visibility: members\n${form}\nCome.\n`, 1, 'Visibility', 'members', 'access'],
  ])(
    'and names a field keeps the file where it is, and shows what was typed: %s',
    async (_, text, line, label, value, name = 'dateline') => {
      const { code, out, text: left } = await readOf(text);
      expect(code).toBe(ExitCode.findings);
      const help = `Delete the line here, and write \`${name}: ${value}\` in the issue once the item is there`;
      expect(out).toContain(`inbox/a.txt:${line} "${label}:" is no label\n  help: ${help}`);
      expect(left).toBe(issue('en'));
    },
  );

  test('has no date that is years old in its help, and names the text in the language of the form', async () => {
    const { out } = await readOf('Titre : Fête\nQuand : 11 mai 2027\nExpire : bientôt\n\nVenez.\n');
    expect(out).toMatch(/write `until: 202[78]-\d\d-\d\d` in the issue.*write a line `Texte:` above it/);
  });

  test('the help on a day that has more in it says where it is written how often it comes again', async () => {
    for (const when of ['every second Tuesday from 9 March 2027', 'weekly from 2027-03-09'])
      expect((await readOf(form.replace('11 May 2027', when))).out).toContain('`Repeats: every week until');
    for (const when of ['next Tuesday', '12 May', '12 May 2027 EST', '31 February 2027'])
      expect((await readOf(form.replace('11 May 2027', when))).out).not.toContain('Repeats');
    const deadline = 'Kind: call\nTitle: A\nDeadline: 12 May 2027, extended\nHow: https://example.org/\n\nText.\n';
    expect((await readOf(deadline)).out).toMatch(/has more in it(?![^]*Repeats)/);
  });

  test.each([
    ['between two', 'Kind: event\nTitle: Choir\nBring: boots\nWhen: 11 May 2027\n\nCome.\n', 'in the text'],
    ['above an empty line', `${form}Bring: boots\n\nMore.\n`, 'in the text'],
    ['above a text', `${form}Bring: boots\nand come along.\n\nMore.\n`, 'in the text'],
    ['with nothing below', `${form}Bring: boots\n`, 'in the text'],
    ['above them', `Bring: boots\n${form}\nCome.\n`, 'left out'],
  ])('and names nothing is named: %s', async (_, text, place) => {
    const { code, out, text: placed } = await readOf(text);
    expect(code, out).toBe(ExitCode.done);
    expect(out).toContain(`"Bring:" is no label, so the line is ${place}: look whether it belongs there`);
    expect(placed.includes('Bring: boots')).toBe(place === 'in the text');
  });

  test.each([
    ['of the text', `${form}\nPhoto: see page 2.\nRepeats: weekly\n`],
    ['of the text below its label', `${form}\nText:\nPhoto: see page 2\nParking: none\nWhen: later\n`],
    ['of a greeting', `Dear all:\n${form}\nCome.\n`],
    ['of a list in the text', `${form}\nBring:\n\nBoots: two\nCoats: one\n\nCome.\n`],
  ])('is a line %s, and nothing is said', async (_, text) => {
    const { code, out } = await readOf(text);
    expect(code, out).toBe(ExitCode.done);
    expect(out).not.toContain('is no label');
  });
});

describe('a line that is there twice', () => {
  const collected = async (name: string, text: string) => {
    const memory = createMemoryHost({ ...base, [`inbox/${name}`]: text });
    const { code, out } = await collect(memory);
    return { code, out, issue: memory.text('issues/029.en.yaml')! };
  };

  test.each([
    ['a.md', '---\nDate: March 6, 2027\nstart: 2027-03-06\nkind: event\ntitle: A\n---\nText\n'],
    ['a.txt', 'Kind: event\nTitle: A\nDate: 6 March 2027\nWhen: Saturday 6 March 2027\n\nText\n'],
    ['a.txt', 'Kind: event\nTitle: A\nTITLE: a\nDate: le 6 mars 2027\nWhen: 2027-03-06\n\nText\n'],
  ])('and says the same in other words is taken: %s', async (name, text) => {
    const { code, out, issue: placed } = await collected(name, text);
    expect(code, out).toBe(ExitCode.done);
    expect(placed).toContain('        title: A\n        start: 2027-03-06\n        body: |\n');
  });

  test.each([
    ['Date: 6 March 2027', 'When: 2027-03-07'],
    ['Date: 6 March 2027', 'When: 6 March 2027, 14:00'],
    ['Date: 6 March 2027', 'When: 6-7 March 2027'],
    ['Date: next week', 'When: 6 March 2027'],
  ])('and says something else is left: %s, %s', async (one, other) => {
    const { code, out } = await collected('a.txt', `Kind: event\nTitle: A\n${one}\n${other}\n\nText\n`);
    expect(code).toBe(ExitCode.findings);
    expect(out).toContain('inbox/a.txt:4 "When:" is there twice, and says different things');
  });
});

describe('days and hours that are not in order', () => {
  test.each(wrongFiles)('%s: %j is not written', async (name, content, line, message) => {
    const memory = createMemoryHost({ ...base, [`inbox/${name}`]: content });
    const { code, out } = await collect(memory);
    expect(code).toBe(ExitCode.findings);
    expect(out).toContain(`inbox/${name}:${line} `);
    expect(out).toContain(message);
    expect(memory.text('issues/029.en.yaml')).toBe(issue('en'));
  });

  test.each(['Last day', 'Last day of the event'])('hours past midnight, with the next day: %s', async (label) => {
    const content = `Title: Walk\nKind: event\nTime: 22:00-02:00\n${label}: 13 May 2027\nWhen: 12 May 2027\n\nText\n`;
    const memory = createMemoryHost({
      ...base,
      'inbox/a.txt': content,
      'inbox/b.txt': content
        .replace('Walk', 'Ball')
        .replace('Time: 22:00-02:00\n', '')
        .replace('12 May 2027', '12 May 2027, 22:00-02:00'),
    });
    const { code, out } = await collect(memory);
    expect(code, out).toBe(ExitCode.done);
    const written = /start: 2027-05-12\n {8}end: 2027-05-13\n {8}time: 22:00-02:00\n/g;
    expect(memory.text('issues/029.en.yaml')!.match(written)).toHaveLength(2);
  });
});

test.each([
  ['job', 'en', 'Remote (yes, no): '],
  ['job', 'fr', '(oui, non)'],
])('a line of the form that takes yes or no says so: %s %s', async (kind, language, line) => {
  const { out } = await collect(createMemoryHost(base), '--form', kind, '--language', language);
  expect(out).toContain(line);
});

test('a contact whom nobody can reach is said so in the words of the form', async () => {
  const content = 'Title: Walk\nSection: news\nContact: Ada Example\n\nText.\n';
  const { out } = await collect(createMemoryHost({ ...base, 'inbox/a.txt': content }));
  expect(out).toContain(
    'inbox/a.txt:3 "Contact:" has no e-mail address, telephone number or web address\n  help: Readers need one way to reach them\n',
  );
});

describe('a label that is none', () => {
  const collected = async (text: string) => {
    const memory = createMemoryHost({ ...base, 'inbox/a.txt': text });
    return { ...(await collect(memory)), issue: memory.text('issues/029.en.yaml')! };
  };

  test.each([
    ['Titel: Walk\nWhen: 12 May 2027\n\nText.\n', 1, '"Titel:" is no label. Did you mean "Title:"?'],
    ['Title: Walk\nWehn: 12 May 2027\nWhere: Toronto\n\nText.\n', 2, '"Wehn:" is no label. Did you mean "When:"?'],
    ['Title: Walk\nWhne : 12 May 2027\n\nText.\n', 2, '"Whne:" is no label. Did you mean "When:"?'],
    ['Title: Walk\nWhen: 12 May 2027\nWher: Toronto\n\nText.\n', 3, '"Wher:" is no label. Did you mean "Where:"?'],
    ['Title: Walk\n\nWehn: 12 May 2027\n\nText.\n', 3, '"Wehn:" is no label. Did you mean "When:"?'],
    ['Hello Ada,\n\nTitel: Walk\nWhen: 12 May 2027\n\nText.\n', 3, 'Did you mean "Title:"?'],
    ['Titre : Fête\nSecton : Nouvelles\n\nTexte.\n', 2, '"Secton:" is no label. Did you mean "Section:"?'],
    ['Title: Walk\nWann: 12. Mai 2027\n\nText.\n', 2, '"Wann:" is a label in German: here it is "When:"'],
    [
      'Title: Walk\nWhen: 12 May 2027\nDónde: Toronto\n\nText.\n',
      3,
      '"Dónde:" is a label in Spanish: here it is "Where:"',
    ],
  ])('is named, with the one that was meant: %j', async (text, line, message) => {
    const { code, out, issue: written } = await collected(text);
    expect(code).toBe(ExitCode.findings);
    expect(out).toContain(`inbox/a.txt:${line} `);
    expect(out).toContain(message);
    expect(written).toBe(issue('en'));
  });

  test.each([
    ['Wehn', '12 May 2027', 'When'],
    ['Wann', '12. Mai 2027', 'When'],
    ['Contatc', 'ada@example.org', 'Contact'],
    ['Secton', 'news', 'Section'],
    ['Knid', 'event', 'Kind'],
    ['Langauge', 'French', 'Language'],
    ['Deadlin', '12 May 2027', 'Deadline'],
    ['Tiem', '14:00 to 16:00', 'Time'],
    ['Onlnie', 'https://example.org/join', 'Online'],
    ['To registre', 'ada@example.org', 'To register'],
  ])('below an empty line is one where its value is of that form: %s: %s', async (typed, value, label) => {
    const { code, out } = await collected(`Title: Walk\n\n${typed}: ${value}\n\nText.\n`);
    expect(code).toBe(ExitCode.findings);
    expect(out).toMatch(new RegExp(`^inbox/a.txt:3 "${typed}:" .*"${label}:"`, 'm'));
    const asText = await collected(`Title: Walk\nSection: news\n\n${typed}: a boat trip for two\n`);
    expect(asText.code, asText.out).toBe(ExitCode.done);
    expect(asText.issue).toContain(`body: |\n          ${typed}: a boat trip for two\n`);
  });

  test.each([
    ['en', 'Prize: a boat trip for two.'],
    ['en', 'There: a quiet pier.'],
    ['en', 'Places: there are 12'],
    ['en', 'Test:'],
    ['en', 'Contest:'],
    ['en', 'Form:'],
    ['en', 'Closed:'],
    ['en', 'Opened:'],
    ['en', 'Sections:'],
    ['fr', 'Cours : le port'],
    ['fr', 'Titres :'],
    ['fr', 'Prime :'],
  ])('is the first line of the text below an empty line, in %s: %s', async (language, line) => {
    const files = { 'bulletin.yaml': `name: Harbour News\nlanguages: [${language}]\n${catalogue}` };
    const title = formWordsIn(language).labels.title;
    const text = `${title}: Walk\nSection: news\n\n${line}\nMore.\n`;
    const memory = createMemoryHost({
      ...files,
      [`issues/029.${language}.yaml`]: issue(language),
      'inbox/a.txt': text,
    });
    const { code, out } = await collect(memory);
    expect(code, out).toBe(ExitCode.done);
    expect(memory.text(`issues/029.${language}.yaml`)).toContain(`body: |\n          ${line}\n          More.\n`);
  });

  test.each(['Strat: soon', 'Closed: on Sundays'])(
    'is not measured by the names that fields have in a file: %s',
    async (line) => {
      const { code, out } = await collected(`Title: Walk\n${line}\nSection: news\n\nText.\n`);
      expect(code, out).toBe(ExitCode.done);
    },
  );

  test.each(['Cours', 'Hour'])('is one of the languages of the publication: %s', async (typed) => {
    const files = { 'bulletin.yaml': `name: Harbour News\nlanguages: [fr]\n${catalogue}` };
    const text = `Titre : Promenade\n${typed} : le port\nSection: news\n\nTexte.\n`;
    const memory = createMemoryHost({ ...files, 'issues/029.fr.yaml': issue('fr'), 'inbox/a.txt': text });
    expect((await collect(memory)).out).not.toContain('Hours');
  });

  test('is the one finding about what was meant', async () => {
    const { out } = await collected('Title: Walk\nKind: event\nWehn: 12 May 2027\n\nText.\n');
    expect(out).toContain('Did you mean "When:"?');
    expect(out).not.toContain('It has no line');
    expect((await collected('Title: Walk\nKind: event\nWrhee: Toronto\n\nText.\n')).out).toContain(
      'It has no line "When:"',
    );
  });

  test.each([
    [
      'below a line for the text',
      'Title: Walk\nSection: news\nText:\nPrize: a book.\nMore.\n',
      'Prize: a book.\n          More.\n',
    ],
    ['in the text', 'Title: Walk\nSection: news\n\nText.\nTitel: a word\n', 'Text.\n          Titel: a word\n'],
    [
      'of another kind',
      'Title: Walk\nWhen: 12 May 2027\nAges: 5 to 12\n\nText.\n',
      'Ages: 5 to 12\n\n          Text.\n',
    ],
    [
      'near to none, with the empty line below',
      'Title: Walk\nSection: news\nSpeaker: Ada\n\nText.\n',
      'Speaker: Ada\n\n          Text.\n',
    ],
    [
      'near to none, with a line below',
      'Title: Walk\nSection: news\nSpeaker: Ada\nand Bob\n',
      'Speaker: Ada\n          and Bob\n',
    ],
    [
      'near to none, above another',
      'Title: Walk\nSpeaker: Ada\n\nSection: news\n\nText.\n',
      'Speaker: Ada\n\n          Text.\n',
    ],
  ])('is a word of the text %s', async (_, text, body) => {
    const { code, out, issue: written } = await collected(text);
    expect(code, out).toBe(ExitCode.done);
    expect(written).toContain(`body: |\n          ${body}`);
    expect(written).toMatch(/title: Walk\n/);
  });
});

describe('a mail', () => {
  test('is an item with its contributor, and the file is kept beside', async () => {
    const memory = createMemoryHost({ ...base, 'inbox/walk.txt': mail });
    const { code, out, note } = await collect(memory);
    expect(code, out + note).toBe(ExitCode.done);
    expect(out).toBe(
      'issues/029.en.yaml:13 Harbour walk (from inbox/walk.txt)\ninbox/walk.txt:6 "Link:" gets the title of the item as its words: for others, write them before the address\ninbox/walk.txt:12 Left out as a signature: Marie\n1 file moved to inbox/collected\n',
    );
    expect(memory.text('issues/029.en.yaml')).toBe(
      `${issue('en')}${[
        '  - id: events',
        '    items:',
        '      - id: harbour-walk',
        '        kind: event',
        '        title: Harbour walk',
        '        start: 2027-05-15',
        '        time: 14:00-16:00',
        '        place: Old pier, Toronto',
        '        body: |',
        '          Come along.',
        '        links:',
        '          - label: Harbour walk',
        '            url: https://example.org/walk',
        '        contact:',
        '          email: marie@example.org',
        '        contributor: Marie Exemple',
        '',
      ].join('\n')}`,
    );
    expect(memory.text('inbox/walk.txt')).toBeUndefined();
    expect(memory.text('inbox/collected/walk.txt')).toBe(mail);
    const again = await collect(memory);
    expect(again.code).toBe(ExitCode.done);
    expect(again.note).toContain('There is nothing in inbox');
  });

  test.each([
    ['Windows line ends', mail.replaceAll('\n', '\r\n')],
    ['quoted', mail.replaceAll(/^/gm, '> ')],
    [
      'forwarded',
      `See below.\n\n---------- Forwarded message ---------\nFrom: Marie Exemple <m@example.org>\nDate: Mon, 3 May 2027\nSubject: Walk\nTo: <ada@example.org>\n\n${mail.replace(/^From.*\n/m, '')}`,
    ],
    [
      'above the form that it answers',
      `${mail.replace(/-- [^]*/, '')}\nOn Monday, Ada Example <ada@example.org> wrote:\n> For the next issue\n> Title:\n> When:\n> Text:\n`,
    ],
    ['wrapped', mail.replace('2 pm to 4 pm', '\n  2 pm to 4 pm')],
    ['with marks', mail.replace(/^(Title|When|Where):/gm, '**$1:**')],
    ['a byte order mark', `\ufeff${mail}`],
  ])('reads the same with %s', async (_, text) => {
    const memory = createMemoryHost({ ...base, 'inbox/walk.txt': text });
    const plain = createMemoryHost({ ...base, 'inbox/walk.txt': mail });
    const { out } = await collect(memory);
    await collect(plain);
    expect(memory.text('issues/029.en.yaml'), out).toBe(plain.text('issues/029.en.yaml'));
  });

  test('in Windows-1252 is read, and that is said; in what nobody can tell it is left', async () => {
    const bytes = (text: string) => new Uint8Array([...text].map((sign) => sign.charCodeAt(0)));
    const memory = createMemoryHost({
      ...base,
      'inbox/a.txt': bytes('Title: F\u00eate du port\nWhen: 15 May 2027\n\nIt is\u0085 \u0093open\u0094.\n'),
      'inbox/b.txt': bytes('Title: \u00bf\u00d7\u00f7\u0081\n\nText\n'),
    });
    const { out, code } = await collect(memory);
    expect(code).toBe(ExitCode.findings);
    expect(memory.text('issues/029.en.yaml')).toContain('title: Fête du port\n');
    expect(memory.text('issues/029.en.yaml')).toContain('It is… “open”.\n');
    expect(out).toContain('inbox/a.txt:1 It was read as Windows-1252: look at its accents\n');
    expect(out).toContain('inbox/b.txt:1 It is not UTF-8 from here on\n');
  });
});

describe('a mail as people write it', () => {
  const placed = async (text: string) => {
    const memory = createMemoryHost({ ...base, 'inbox/a.txt': text });
    const { out } = await collect(memory);
    return { out, text: memory.text('issues/029.en.yaml') ?? '' };
  };

  test('has other words for labels above those of the form', async () => {
    const { text, out } = await placed(
      "Hi Ada,\n\nEvent: Choir evening\nDate: Dec 18th 2027\nTime: 7:30pm\nLocation: St Mary's\nCost: Free\nMore info: https://example.org/choir\n\nCarols.\n",
    );
    expect(text, out).toContain(
      "kind: event\n        title: Choir evening\n        start: 2027-12-18\n        time: 19:30\n        place: St Mary's\n        price: Free\n        body: |\n          Carols.\n        links:\n          - label: Choir evening\n            url: https://example.org/choir\n",
    );
  });

  const greetings = [
    'Hi Rosa,',
    'Dear colleagues,',
    'Bonjour Rosa,',
    'Liebe Rosa,',
    'Madame, Monsieur,',
    'Добрый день, Роза!',
  ];

  test.each([...greetings, 'Our office has moved.'])(
    'has a short title straight above its text, which begins with %s',
    async (first) => {
      const { text, out } = await placed(`Title: New phone number\n${first}\nCall us on Monday.\n`);
      expect(text, out).toContain(
        `title: New phone number\n        body: |\n          ${first}\n          Call us on Monday.\n`,
      );
    },
  );

  test.each(greetings)('has a greeting straight below another label, which ends it: %s', async (first) => {
    const { text, out } = await placed(`Title: A\nWhen: 15 May 2027\nWhere: Old pier\n${first}\nCome along.\n`);
    expect(text, out).toContain(`place: Old pier\n        body: |\n          ${first}\n          Come along.\n`);
  });

  test.each([
    ['broken by a mail program', 'Title: The harbour society opens its old pier for everyone who\nlikes to walk\n'],
    ['indented below', 'Title: The harbour society opens its old pier for\n  everyone who likes to walk\n'],
    ['below its label', 'Title:\nThe harbour society opens its old pier for everyone who likes to walk\n'],
  ])('has a title that goes on in the next line: %s', async (_, title) => {
    const { text, out } = await placed(`${title}From: Ben\n\nText.\n`);
    expect(text, out).toContain('title: The harbour society opens its old pier for everyone who likes to walk\n');
  });

  test.each([
    'Title: First\nWhen: 12 May 2027\n\nText.\n\nTitle: Second one\nWhen: 3 June 2027\n\nMore.\n',
    'Title: First\nWhen: 12 May 2027\nText: It is.\n\nTitle: Second one\nWhen: 3 June 2027\n',
  ])('has two items, of which the second was printed with its labels: %j', async (text) => {
    const memory = createMemoryHost({ ...base, 'inbox/a.txt': text });
    const { code, out } = await collect(memory);
    expect(code).toBe(ExitCode.findings);
    expect(out).toMatch(/inbox\/a\.txt:[5-6] A second item begins here: "Second one"/);
    expect(out).toContain('Put it into a file of its own');
  });

  test('has another title below the text of a form, where all is text: that is said', async () => {
    const { text, out } = await placed(
      'Kind: event\nTitle: First\nWhen: 12 May 2027\nText: It is.\n\nTitle: Second one\nWhen: 3 June 2027\n',
    );
    expect(text, out).toContain('Title: Second one');
    expect(out).toContain('inbox/a.txt:6 A second item begins here: "Second one". It is printed as text of the first');
  });

  test('has a list of books in its text, which is no second item', async () => {
    const { text, out } = await placed(
      'Title: A\nSection: News\nFrom: Ben\n\nWe read these books.\nTitle: Emma\nBy Jane Austen\n',
    );
    expect(text, out).toContain('Title: Emma');
  });

  test('has a day for something that has none under that label', async () => {
    const memory = createMemoryHost({
      ...base,
      'inbox/a.txt':
        'Kind: news\nTitle: A\nNewspaper or site: B\nPublished on: 2027-03-02\nWeb page: https://example.org/a\nWhen: 2027-03-02\n',
    });
    const { out } = await collect(memory);
    expect(out).toContain('inbox/a.txt:6 An item of the kind news has no "When:"');
    expect(out).not.toContain('Unknown field');
  });

  test('has its text right below a name, which is one line', async () => {
    const { text, out } = await placed('Title: A walk\nSection: News\nFrom: Joe\nPlease come along.\n');
    expect(text, out).toContain('contributor: Joe\n');
    expect(text).toMatch(/body: \|?\s*Please come along\./);
  });

  test('has a place on several lines', async () => {
    const { text, out } = await placed('Title: A\nWhen: 15 May 2027\nWhere: Old pier\n1 Main Street\n\nCome.\n');
    expect(text, out).toContain('place: Old pier 1 Main Street\n');
  });

  test('has no labels: where the text goes is said', async () => {
    const { out } = await placed('Hi Rosa,\n\nWe have a new phone number.\n');
    expect(out).toContain(
      'Write a label before each thing, such as `Title: ...` and `When: ...`, then an empty line, then',
    );
  });

  test('has words with a colon in its text, which are no labels', async () => {
    const { text, out } = await placed('Title: A\nFrom: Ben\n\nNote: bring tea.\n\nWhat: a day!\nconstructor: x\n');
    expect(out).toContain('A (from inbox/a.txt)');
    for (const words of ['Note: bring tea.', 'What: a day!', 'constructor: x']) expect(text).toContain(words);
  });

  test.each([
    ['Subject: New book', 'the line "Subject:"'],
    ['What: New book', 'the line "What:"'],
    ['Quoi : New book', 'the line "Quoi:"'],
    ['# New book', 'the heading "New book"'],
  ])('has a title, and what else is called one is in its text: %j', async (line, words) => {
    const lines = [`${line}\nTitle: The Tide\n`, ...(line.startsWith('#') ? [] : [`Title: The Tide\n${line}\n`])];
    for (const labels of lines) {
      const { text, out } = await placed(`${labels}From: Ben\n\nText.\n`);
      expect(text, out).toContain('title: The Tide\n');
      expect(text).toContain(`${line}\n`);
      expect(out).toContain(`It has a title, so ${words} is in the text: look whether it belongs there`);
    }
  });

  test('says pages, or two ways to reach somebody', async () => {
    const { text, out } = await placed(
      'Title: A book\nSection: News\nKind: resource\nPages: 240 pages\nLink: Read it https://example.org/b\nContact: ada@example.org or 514 555-0199\n',
    );
    expect(text, out).toContain('pages: 240\n');
    expect(text).toContain('contact:\n          email: ada@example.org\n          phone: 514 555-0199\n');
  });

  test.each([
    ['Best regards,\nBen', 'Best regards, / Ben'],
    ['Best,\n\nJean-Luc\nHarbour Association\n514 555-0100', 'Best, / Jean-Luc / Harbour Association / 514 555-0100'],
    ['Merci d’avance !\nAmélie', 'Merci d’avance ! / Amélie'],
    ['Bien à vous,\n\nBen', 'Bien à vous, / Ben'],
    ['— Ben Example', '— Ben Example'],
    ['Ben', 'Ben'],
  ])('ends with a signature, which is left out and listed: %j', async (end, shown) => {
    const { out, text } = await placed(`Title: A\nSection: News\nFrom: Ben Example\n\nText.\n\n${end}\n`);
    expect(out).toContain(`inbox/a.txt:7 Left out as a signature: ${shown}\n`);
    expect(text).toMatch(/Text\.\n {8}contributor: Ben Example\n$/);
  });

  test.each([
    ...['Cheers', 'Cordialement,', 'Thanks!', 'Thanks!\n- Tea\n- Cups', 'Best,\nThe harbour is open again.'],
    'Thank you\nWe look forward to meeting you at the gala in June',
    'Best,\nBen\n\nPS: The room has changed',
    'Best,\nBen\nPS',
    'Thanks\n\nTo all who ran the stalls\nTo the band',
    'Thanks\n\nHarbour Bakery\nPier Bookshop',
    'Cheers\nhttps://example.org/walk',
    'Best,\nBen Example\nhttps://example.org/walk',
    'Best regards\nBen\nProfessor\nUniversity\nTown\nTel: 12345',
    `Viele Grüße\nBen\n${'Eine Zeile.\n'.repeat(9)}12 345 678`,
    'Best,\nSummer Fair\nSaturday 12 June',
  ])('ends with what may be a part of its text: it stays, and that is said: %j', async (end) => {
    const { out, text } = await placed(`Title: A\nSection: News\nFrom: Ben Example\n\nText.\n\n${end}\n`);
    const [first = ''] = end.split('\n');
    expect(out).toContain(
      `inbox/a.txt:7 Its text ends with ${end.trim() === first ? '' : 'what may be a signature, from '}"${first}"`,
    );
    for (const line of end.split('\n').filter((one) => one !== '')) expect(text).toContain(`          ${line}`);
  });

  test.each([
    'The members have elected a new chair:\n\nBen Example',
    '“The sea is calm.”\nBen Example',
    `Thanks\n${'All is well today.\n'.repeat(9)}`,
  ])('ends with a name or a word that is of its text: %j', async (end) => {
    const { out, text } = await placed(`Title: A\nSection: News\nFrom: Ben Example\n\nText.\n\n${end}\n`);
    expect(out).not.toContain('Left out as a signature');
    expect(text).toContain(`          ${end.trim().split('\n').at(-1)}`);
  });

  test('of any kind can have the address of its page, which no kind is known by', async () => {
    const page = 'Address of the page: https://example.org/fair\n';
    const { text } = await placed(`Title: Fair\nSection: News\nWhen: 15 May 2027\n${page}\nCome along.\n`);
    expect(text).toContain('kind: event\n');
    expect(text).toContain('url: https://example.org/fair\n');
    const { text: other } = await placed(`Title: Fair\nSection: News\n${page}\nCome along.\n`);
    expect(other).not.toContain('kind:');
    expect(other).toContain('url: https://example.org/fair\n');
  });

  test('has no words but a farewell and a name, which stay', async () => {
    const { text, out } = await placed('Title: A\nSection: News\nFrom: Ben Example\n\nThank you\nBen\n');
    expect(text).toContain('          Thank you\n          Ben\n');
    expect(out).toContain('may be a signature');
  });

  test.each([
    ...['Mit freundlichen Grüßen', 'Viele Grüße', 'Saludos cordiales', 'Un abrazo,', 'Cordiali saluti'],
    ...['Met vriendelijke groet,', 'Atenciosamente,', 'Abraços', 'Z poważaniem', 'С уважением', 'Danke', '此致'],
  ])('takes leave in a language that the publication does not have: %s', async (leave) => {
    const { text, out } = await placed(
      `Title: A\nSection: News\nFrom: Ben Example\n\nText.\n\n${leave}\nBen Example\n514 555-0100\n`,
    );
    expect(out).toContain(`inbox/a.txt:7 Left out as a signature: ${leave} / Ben Example / 514 555-0100`);
    expect(text).not.toContain('555');
  });

  test.each([
    'Von: Bob Beispiel <bob@example.org>\nGesendet: Montag, 3. Mai 2027 10:00\nAn: Ada <ada@example.org>\nBetreff: WG: Fest',
    'De: Bob Ejemplo <bob@example.org>\nEnviado el: lunes\nPara: Ada\nAsunto: Fiesta',
    'Da: Bob <bob@example.org>\nInviato: lunedì\nA: Ada\nOggetto: Festa',
    'Van: Bob <bob@example.org>\nVerzonden: maandag\nAan: Ada\nOnderwerp: Feest',
    'De: Bob <bob@example.org>\nEnviado em: segunda-feira\nPara: Ada\nAssunto: Festa',
    'Am 3. April 2027 schrieb Bob <bob@example.org>:',
    'Am Mo., 3. Mai 2027 um 10:00 Uhr schrieb Bob\n<bob@example.org>:',
    'El 3 may 2027, a las 10:00, Bob <bob@example.org> escribió:',
    'Il giorno lun 3 mag 2027 alle ore 10:00 Bob <bob@example.org> ha scritto:',
    'Op ma 3 mei 2027 om 10:00 schreef Bob <bob@example.org>:',
    'Em seg., 3 de mai. de 2027 às 10:00, Bob <bob@example.org> escreveu:',
    '-------- Weitergeleitete Nachricht --------',
  ])('has the head of a mail in another language, which is no text: %s', async (head) => {
    const { text, out } = await placed(`FYI\n\n${head}\n\nTitle: A\nSection: News\n\nText.\n`);
    expect(text, out).toContain('          Text.\n');
    expect(text).not.toMatch(/bob@|Betreff/);
    expect(out).not.toContain('above the first label');
    // Whose text is below is credited; all else is said.
    for (const words of head.split(/\n|WG: /).filter((line) => !/^(?:-|.{1,4}: ?Bob)/.test(line)))
      expect(out).toContain(words);
    const after = await placed(`Title: A\nSection: News\n\nText.\n\n${head}\n\n> Title:\n`);
    expect(after.text, after.out).toContain('          Text.\n');
    expect(after.text).not.toContain('bob@');
    expect(after.out).toContain(`inbox/a.txt:6 Left out as what the mail answers: ${head.split('\n')[0]!}`);
  });

  test.each(['On Monday the mayor wrote:', 'Am Montag schrieb die Zeitung:', 'Le maire a écrit :'])(
    'has a sentence that could be above a quotation: %s',
    async (sentence) => {
      const { text } = await placed(`Title: A\nSection: News\n\nText.\n\n${sentence}\n\nThe pier stays.\n`);
      expect(text).toContain(
        `          ${sentence}\n          \n          The pier stays.`.replace('          \n', '\n'),
      );
    },
  );

  test.each([
    ['Sam Example <sam@example.org>, Harbour Choir', 'Sam Example, Harbour Choir'],
    ['Harbour Choir, <sam@example.org>, Sam', 'Harbour Choir, Sam'],
    ['Sam sam@example.org and Ada <ada@example.org>', 'Sam and Ada'],
    ['"Sam" <sam@example.org>; <ada@example.org>', 'Sam'],
  ])('is credited without addresses, and without what was around them: %s', async (from, name) => {
    expect((await placed(`Title: A\nSection: News\nFrom: ${from}\n\nText.\n`)).text).toContain(
      `contributor: ${name}\n`,
    );
  });

  test('has many words below `--`: they are listed to the last, and of what it answers only the first', async () => {
    const line = `${'🌊 sea '.repeat(30)}end.`;
    const text = 'Title: A\nSection: News\nFrom: Ben\n\nText.\n';
    const { out } = await placed(`${text}-- \n${line}\n${line}\nThe last words.\n`);
    expect(out).toContain(`${line} / ${line} / The last words.\n`);
    const quoted = Array.from({ length: 400 }, () => '> 🌊').join('\n');
    const { out: answer } = await placed(`${text}\nOn 3 May 2027 at 10:00, Ada <a@example.org> wrote:\n${quoted}\n`);
    expect(answer).toMatch(/Left out as what the mail answers: .{200,400} … \(401 lines\)\n/u);
    expect(answer).not.toMatch(/\p{Surrogate}/u);
  });

  test('has words below `--` that are no signature, which are listed', async () => {
    const { out } = await placed('Title: A\nSection: News\nFrom: Ben\n\nText.\n--\nThe second part of it.\n');
    expect(out).toContain('Left out as a signature: The second part of it.');
  });

  test.each(['Ben Other', 'Benefits', 'Written by Ben Example'])('a last line is no signature: %s', async (end) => {
    const { text } = await placed(`Title: A\nSection: News\nFrom: Ben Example\n\nText.\n\n${end}\n`);
    expect(text).toContain(end);
  });

  test('has a list with the marks of a word processor', async () => {
    const { text, out } = await placed('Title: A\nFrom: Ben\n\nWe need:\n• tea\n\t•\tcups\n· and · so on\n');
    expect(text, out).toContain('We need:\n          - tea\n          \t- cups\n          - and · so on\n');
  });

  test.each([
    ['Please write to: ada@example.org', 'email: ada@example.org\n'],
    ['Envoyer à ada@example.org ou 514 555-0199', 'email: ada@example.org\n'],
    ['Ada Example, ada@example.org', 'name: Ada Example\n'],
    ['call Fatima, 613 555 0100', 'name: Fatima\n'],
    ['Demander Fatima au 613 555 0100', 'name: Fatima\n'],
  ])('names nobody beside an address but who it is: %s', async (way, field) => {
    const { text, out } = await placed(`Title: A\nFrom: Ben\nContact: ${way}\n`);
    expect(text, out).toContain(`contact:\n          ${field}`);
  });

  test('has a number that nobody can call', async () => {
    const { out } = await placed('Title: A\nContact: Ada, + 514 555-0100 ext. 12\n');
    expect(out).toContain('"Contact:" has something that is not a telephone number: + 514 555-0100 ext. 12');
  });

  test('has a number whose code for the area is in brackets', async () => {
    const { text, out } = await placed('Title: A\nFrom: Ben\nContact: Ada, (514) 555-0100 ext. 12\n');
    expect(text, out).toContain('contact:\n          name: Ada\n          phone: (514) 555-0100 ext. 12\n');
  });

  test('has long words above its labels, and that is said', async () => {
    const { out } = await placed(`${'A long story. '.repeat(20)}\n\nTitle: A\nSection: News\n\nText.\n`);
    expect(out).toContain('inbox/a.txt:1 What is above the first label was left out: look whether it belongs');
  });

  test.each(['en', 'fr'])('has what its own form begins with, of which nothing is said: %s', async (language) => {
    const above = formWordsIn(language)
      .above.map((line) => line.replace('{name}', 'The Very Long Name of an Association that Writes to Many People'))
      .join('\n');
    const { out } = await placed(`${above}\n\nTitle: A\nSection: News\n\nText.\n`);
    expect(out).not.toContain('above the first label');
  });

  test.each([
    ['14 May 2027 - 16 May 2027, 9am-5pm', 'start: 2027-05-14\n        end: 2027-05-16\n        time: 09:00-17:00\n'],
    ['from 30 December 2027 to 2 January 2028', 'start: 2027-12-30\n        end: 2028-01-02\n'],
    ['du 30 décembre 2027 au 2 janvier 2028', 'start: 2027-12-30\n        end: 2028-01-02\n'],
    ['14 & 15 May 2027', 'start: 2027-05-14\n        end: 2027-05-15\n'],
    ['All day, 14 May 2027', 'start: 2027-05-14\n'],
  ])('says when it is as %s', async (when, fields) => {
    const { out, text } = await placed(`Title: A\nWhen: ${when}\n`);
    expect(text, out).toContain(fields);
  });

  test.each([
    ['15 May 2027, room 2', 'room 2'],
    ['Friday 14 May 2027, 17:00–19:00, Pier 2', 'Pier 2'],
    ['May 15 2027 in the evening', 'evening'],
  ])('says more than when it is: %s', async (when, rest) => {
    const { out } = await placed(`Title: A\nWhen: ${when}\n`);
    expect(out).toContain(`inbox/a.txt:2 "When:" has more in it than a date and a time: ${rest}\n`);
  });

  test('says two dates', async () => {
    const { out } = await placed('Title: A\nWhen: 14 and 16 May 2027\n');
    expect(out).toContain('inbox/a.txt:2 "When:" has more than one date in it\n');
  });

  test.each(['next Tuesday 3pm', 'demain', 'mardi prochain à 14 h', 'every Monday'])(
    'says no day that anybody could look up: %s',
    async (when) => {
      const { out } = await placed(`Title: A\nWhen: ${when}\n`);
      expect(out).toContain('inbox/a.txt:2 "When:" is not a date: ');
      expect(out).toContain('help: Write which day that is, as 12 May 2027 or 2027-05-12\n');
    },
  );
});

describe('the language', () => {
  test('of its labels says which file of the issue it goes into', async () => {
    const memory = createMemoryHost({
      ...base,
      'issues/029.fr.yaml': issue('fr'),
      'inbox/a.txt': french,
      'inbox/b.txt': mail,
    });
    const { out } = await collect(memory);
    expect(out).toContain('issues/029.fr.yaml:13 Promenade au port (from inbox/a.txt)\n');
    expect(out).toContain('issues/029.en.yaml:13 Harbour walk (from inbox/b.txt)\n');
    expect(memory.text('issues/029.fr.yaml')).toContain('        contributor: Marie Exemple\n');
  });

  test.each([
    [[], 1],
    [['--quiet'], 0],
    [['--dry-run'], 0],
    [['--json'], 0],
  ] as const)(
    'of another file of the issue lacks the item, which is said as `add` says it: %j',
    async (args, count) => {
      const memory = createMemoryHost({ ...base, 'issues/029.fr.yaml': issue('fr'), 'inbox/a.txt': mail });
      const { note } = await collect(memory, ...args);
      expect(note.split('The translation lacks what is new: `bulletin translate 029 fr`')).toHaveLength(count + 1);
    },
  );

  test('and of that file lacks what came in the other language: one sentence has both commands', async () => {
    const memory = createMemoryHost({
      ...base,
      'issues/029.fr.yaml': issue('fr'),
      'inbox/a.txt': french,
      'inbox/b.txt': mail,
    });
    const { note } = await collect(memory);
    expect(note).toContain(
      'What is new is still to come into the other languages: `bulletin translate 029 en --from fr` and `bulletin translate 029 fr`\n',
    );
    expect(note).not.toContain('The translation lacks what is new');
  });

  test('that is not the main one is named as the source', async () => {
    const memory = createMemoryHost({ ...base, 'issues/029.fr.yaml': issue('fr'), 'inbox/a.txt': french });
    const { note } = await collect(memory);
    expect(note).toContain('The translation lacks what is new: `bulletin translate 029 en --from fr`\n');
  });

  test('that the publication does not have is doubtful, unless it says what it is in', async () => {
    const english = { ...base, 'bulletin.yaml': publication.replace('[en, fr]', '[en]') };
    const memory = createMemoryHost({
      ...english,
      'inbox/a.txt': french,
      'inbox/b.txt': `Langue : anglais\n${french}`,
    });
    const { out } = await collect(memory);
    expect(out).toContain('inbox/a.txt:1 Its labels are in a language that the publication does not have\n');
    expect(out).toContain('Promenade au port (from inbox/b.txt)');
    const other = createMemoryHost({ ...english, 'inbox/a.txt': `Language: German\n${mail}` });
    expect((await collect(other)).out).toContain('"Language:" is no language of the publication: German');
  });

  const both = { ...base, 'issues/029.fr.yaml': issue('fr') };
  const text: Readonly<Record<string, string>> = {
    en: 'Come with us for a walk along the water, and see the boats that are in the harbour.',
    fr: 'Venez avec nous pour une promenade au bord de l’eau, et voyez les bateaux qui sont dans le port.',
  };

  test.each([
    ['front matter', 'a.md', (words: string) => `---\ntitle: Le port\n---\n\n${words}\n`],
    ['a form', 'a.txt', (words: string) => `Title: Le port\n\n${words}\n`],
    ['YAML', 'a.yaml', (words: string) => `title: Le port\nbody: ${words}\n`],
  ] as const)('that is asked for is that of a file with English labels: %s', async (_, name, write) => {
    for (const wanted of [
      ['--language', 'fr'],
      ['--issue', '029.fr'],
    ]) {
      const memory = createMemoryHost({ ...both, [`inbox/${name}`]: write(text['fr']!) });
      const { out } = await collect(memory, ...wanted);
      expect(out).toMatch(/^issues\/029\.fr\.yaml:\d+ Le port/);
      expect(out).not.toContain('seems to be');
    }
  });

  test('that a line names holds also where another one is asked for', async () => {
    const memory = createMemoryHost({ ...both, 'inbox/a.txt': `Langue : français\n${french}` });
    const { out } = await collect(memory, '--language', 'en');
    expect(out).toContain('issues/029.fr.yaml:13 Promenade au port (from inbox/a.txt)\n');
  });

  test.each([
    ['en', 'fr', 'English', 'French'],
    ['fr', 'en', 'French', 'English'],
  ])('of a text in %s that goes into the file in %s is said', async (own, other, ours, theirs) => {
    const files = { ...both, 'inbox/a.txt': `title: Harbour\n\n${text[own]}\n` };
    const { out } = await collect(createMemoryHost(files), '--language', other);
    expect(out).toContain(
      `inbox/a.txt:1 This seems to be ${ours}, and goes into the ${theirs} file: translate it there\n`,
    );
    expect((await collect(createMemoryHost(files), '--language', own)).out).not.toContain('seems');
    expect((await collect(createMemoryHost(files), '--language', other, '--quiet')).out).not.toContain('seems');
  });

  test.each([
    [['--issue', 'issues/029.en.yaml'], french, 'French', 'English'],
    [['--language', 'en'], french, 'French', 'English'],
    [['--language', 'fr'], mail, 'English', 'French'],
  ])('of labels that are not those of the file is said: %j', async (wanted, words, labels, ours) => {
    const { out } = await collect(createMemoryHost({ ...both, 'inbox/a.txt': words }), ...wanted);
    expect(out).toMatch(
      new RegExp(
        `inbox/a\\.txt:\\d+ (This seems to be ${labels}, and|Its labels are ${labels}, and it) goes into the ${ours} file: `,
      ),
    );
  });

  test('of labels is said where few words say nothing of theirs', async () => {
    const words = 'Titre : Le port\n\nLe port est ouvert.\n';
    const { out } = await collect(createMemoryHost({ ...both, 'inbox/a.txt': words }), '--issue', '029.en');
    expect(out).toContain('Its labels are French, and it goes into the English file: check that this is right\n');
  });

  test('in which every issue is published is named, with what is open in another', async () => {
    const open: Readonly<Record<string, string>> = { en: 'draft', fr: 'draft' };
    for (const [language, other] of [
      ['en', 'fr'],
      ['fr', 'en'],
    ] as const) {
      const states = { ...open, [language]: 'published' };
      const files = Object.entries(states).map(([tag, state]) => [
        `issues/029.${tag}.yaml`,
        issue(tag, `status: ${state}`),
      ]);
      const newer = { [`issues/030.${language}.yaml`]: issue(language, 'status: published').replace('029', '030') };
      const given = { ...base, ...Object.fromEntries(files), ...newer, 'inbox/a.txt': `title: Quai\n\nUn quai.\n` };
      const memory = createMemoryHost(given);
      const { code, note } = await collect(memory, ...(language === 'en' ? [] : ['--language', language]));
      expect(code).toBe(ExitCode.failed);
      expect(note).toContain(`Every issue in the language ${language} is published\n`);
      expect(note).toContain(
        `issues/029.${other}.yaml is not: \`--issue 029.${other}\` chooses it. Or start the next one`,
      );
      const { out } = await collect(createMemoryHost(given), '--issue', `029.${other}`);
      expect(out).toMatch(new RegExp(`^issues/029\\.${other}\\.yaml:\\d+ Quai`));
    }
  });

  test('that the issue does not have yet leaves it in the inbox', async () => {
    const memory = createMemoryHost({ ...base, 'inbox/a.txt': french });
    const { code, out } = await collect(memory);
    expect(code).toBe(ExitCode.findings);
    expect(out).toContain('`bulletin translate 029 fr`');
    expect(memory.text('inbox/a.txt')).toBe(french);
    expect(memory.text('issues/029.en.yaml')).toBe(issue('en'));
  });
});

describe('what is doubtful stays in the inbox, with what is missing', () => {
  test.each([
    ['no year', 'Title: A\nWhen: 15 May\n\nText\n', ':2 "When:" has no year'],
    ['two dates', 'Title: A\nWhen: 05/06/2027\n\nText\n', ':2 "When:" can be two dates'],
    ['a wrong weekday', 'Title: A\nWhen: Monday 15 May 2027\n\nText\n', 'says Monday, but 2027-05-15 is a Saturday'],
    [
      'half an address',
      'Title: A\nLink: example.org\n\nText\n',
      ':2 "Link:" has an address without https://: example.org',
    ],
    ['a refused address', 'Title: A\nLink: javascript:alert(1)\n\nText\n', ':2 "Link:" has no whole address'],
    ['no title', 'When: 15 May 2027\n\nText\n', 'inbox/a.txt:1 It has no line "Title:"\n  help: Write one\n'],
    ['an empty line of a form', 'Title:\nWhen: 15 May 2027\n\nText\n', ':1 Nothing is written after "Title:"'],
    [
      'no deadline',
      'Kind: call\nTitle: A\nTo respond: a@example.org\n\nText\n',
      ':1 It has no line "Deadline:"\n  help: Write one, for example 12 May 2027\n',
    ],
    ['no labels', 'Hi, the walk is on Saturday.\n', 'It has no labels such as "Title:", which say what is what'],
    ['no text', 'Title: A\nFrom: Ada\n', 'It has a title, but no text'],
    ['nothing but a name', 'Kind: note\nFrom: Ada\n', 'It has no text'],
    ['an unknown section', 'Title: A\nSection: Sport\n\nText\n', ':2 There is no section "Sport"'],
    ['an unknown kind', 'Title: A\nKind: poem\n\nText\n', ':2 "Kind:" is no kind of item: poem'],
    ['two titles', 'Title: A\nTitle: B\n\nText\n', ':2 "Title:" is there twice'],
    ['HTML', 'Title: A\n\nA <script>alert(1)</script> b\n', 'is HTML, which is not allowed here'],
    ['a link of another scheme in the text', 'Title: A\n\nSee [this](javascript:alert(1)).\n', 'inbox/a.txt:1 '],
    ['a control character', 'Title: A\u001b[2J\n\nText\n', 'invisible control character'],
    ['nothing', ' \n', 'It is empty'],
    ['too much', `Title: A\n\n${'x'.repeat(200_000)}`, 'It is larger than 100 kB'],
    ['a document under another name', 'PK\u0003\u0004', 'inbox/a.txt:1 It is a document of a word processor'],
    ['YAML with a slip', '', ''],
  ])('%s', async (what, text, message) => {
    const isYaml = what.startsWith('YAML');
    const name = isYaml ? 'inbox/a.yaml' : 'inbox/a.txt';
    const given = isYaml ? 'kind: event\ntitle: A\nstart: 15 May 2027\n' : text;
    const memory = createMemoryHost({ ...base, [name]: given, 'inbox/good.txt': mail });
    const { code, out } = await collect(memory);
    expect(code).toBe(ExitCode.findings);
    expect(out).toContain(isYaml ? 'inbox/a.yaml:3 `start` is not a date' : message);
    expect(out).toContain('1 file left in the inbox: fix it, and run it again\n');
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect(memory.text(name)).toBe(given);
    // The others are placed all the same.
    expect(memory.text('issues/029.en.yaml')).toContain('title: Harbour walk\n');
    expect(memory.text('issues/029.en.yaml')).not.toContain('title: A\n');
  });

  test('links out of the publication, pipes, and odd names', async () => {
    const memory = createMemoryHost(
      {
        ...base,
        '/etc/passwd': 'Title: A\n\nText\n',
        'inbox/README.md': 'x',
        'inbox/.hidden': 'x',
        'inbox/a\u001b[2J.txt': 'x',
      },
      { links: { 'inbox/link.txt': '/etc/passwd' } },
    );
    const { code, out } = await collect(memory);
    expect(code).toBe(ExitCode.findings);
    expect(out).toContain('inbox/link.txt:1 It is a link that leads out of the publication\n');
    expect(out).not.toContain('README');
    expect(out).not.toContain('\u001b');
    expect(memory.text('issues/029.en.yaml')).toBe(issue('en'));
  });

  test('a folder of collected files that leads out of the publication is not written to', async () => {
    const memory = createMemoryHost(
      { ...base, 'inbox/walk.txt': mail, '/elsewhere/x.txt': 'x' },
      { links: { 'inbox/collected': '/elsewhere' } },
    );
    const { code, note } = await collect(memory);
    expect(code).toBe(ExitCode.failed);
    expect(note).toContain('inbox/collected is a link that leads out of the publication');
    expect([...memory.files.keys()].filter((path) => path.startsWith('/elsewhere'))).toEqual(['/elsewhere/x.txt']);
    expect(memory.text('inbox/walk.txt')).toBe(mail);
  });

  test('no more than a run can place in a moment', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 5 }, (_, index) => [
        `inbox/${index}.yaml`,
        Array.from({ length: 45 }, (_, at) => `- title: T${index}-${at}\n`).join(''),
      ]),
    );
    const memory = createMemoryHost({ ...base, ...many });
    expect((await collect(memory)).out).toContain('inbox/4.yaml:1 There are more than 200 items\n');
    expect((await collect(memory)).code).toBe(ExitCode.done);
    expect(memory.text('issues/029.en.yaml')!.match(/title: T/g)).toHaveLength(225);
  });

  test('an item of another section is asked for by a flag', async () => {
    const general = publication.replace('  - { id: events', '  - { id: policy, title: Policy }\n  - { id: events');
    const given = { ...base, 'bulletin.yaml': general, 'inbox/a.txt': 'Title: A bill\n\nText.\n' };
    const left = createMemoryHost(given);
    expect((await collect(left)).out).toContain(
      'It does not say which section it is for\n  help: Write a line `Section:` with one of: news, policy, events',
    );
    const memory = createMemoryHost(given);
    expect((await collect(memory, '--section', 'policy')).code).toBe(ExitCode.done);
    expect(memory.text('issues/029.en.yaml')).toContain('  - id: policy\n    items:\n      - id: a-bill\n');
  });
});

describe('nothing is placed twice or lost', () => {
  test('a run that was ended before it moved the file', async () => {
    const memory = createMemoryHost({ ...base, 'inbox/walk.txt': mail });
    await collect(memory);
    const placed = memory.text('issues/029.en.yaml');
    // As if the file were still there.
    memory.files.set('/publication/inbox/walk.txt', new TextEncoder().encode(mail));
    const { code, out } = await collect(memory);
    expect(code).toBe(ExitCode.done);
    expect(out).toContain('(there already, from inbox/walk.txt)');
    expect(memory.text('issues/029.en.yaml')).toBe(placed);
    expect([...memory.files.keys()].filter((path) => path.includes('inbox'))).toEqual([
      '/publication/inbox/collected/walk.txt',
    ]);
  });

  test('two that say the same are one; one that says something else with the same title is left', async () => {
    const memory = createMemoryHost({
      ...base,
      'inbox/a.txt': mail,
      'inbox/b.txt': mail,
      'inbox/c.txt': mail.replace('Come along.', 'Come all.'),
    });
    const { out } = await collect(memory);
    expect(memory.text('issues/029.en.yaml')!.match(/Harbour walk\n/g)).toHaveLength(2);
    expect(out).toContain('inbox/c.txt:3 An item with this title is in the issue already: issues/029.en.yaml:13');
    expect(memory.text('inbox/collected/b.txt')).toBe(mail);
    expect(memory.text('inbox/c.txt')).toBeDefined();
  });

  test('another file of the same name that was collected before stays', async () => {
    const memory = createMemoryHost({ ...base, 'inbox/walk.txt': mail, 'inbox/collected/walk.txt': 'older' });
    await collect(memory);
    expect(memory.text('inbox/collected/walk.txt')).toBe('older');
    expect(memory.text('inbox/collected/walk-2.txt')).toBe(mail);
  });

  test('--dry-run changes nothing', async () => {
    const memory = createMemoryHost({ ...base, 'inbox/walk.txt': mail });
    const before = new Map(memory.files);
    const { out } = await collect(memory, '--dry-run');
    expect(out).toContain('issues/029.en.yaml:13 Harbour walk (from inbox/walk.txt)\n');
    expect(out).toContain('Nothing is changed: this was a dry run\n');
    expect(memory.files).toEqual(before);
  });

  test('nothing goes into a published issue', async () => {
    const memory = createMemoryHost({
      ...base,
      'issues/029.en.yaml': issue('en', 'status: published'),
      'inbox/walk.txt': mail,
    });
    const { code, note } = await collect(memory);
    expect(code).toBe(ExitCode.failed);
    expect(note).toContain('Every issue here is published');
    expect(memory.text('inbox/walk.txt')).toBe(mail);
  });
});

test('as JSON', async () => {
  const memory = createMemoryHost({ ...base, 'inbox/a.txt': mail, 'inbox/b.yaml': 'title: A\n' });
  const { out } = await collect(memory, '--json');
  expect(JSON.parse(out)).toEqual({
    version: 1,
    dryRun: false,
    placed: [
      { section: 'news', line: 11, wasThere: false, issue: 'issues/029.en.yaml', file: 'inbox/b.yaml', title: 'A' },
      {
        section: 'events',
        line: 15,
        wasThere: false,
        issue: 'issues/029.en.yaml',
        file: 'inbox/a.txt',
        title: 'Harbour walk',
      },
    ].toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    left: [],
    notes: [
      {
        file: 'inbox/a.txt',
        remarks: [
          {
            line: 6,
            message: '"Link:" gets the title of the item as its words: for others, write them before the address',
          },
          { line: 12, message: 'Left out as a signature: Marie' },
        ],
      },
    ],
  });
});

describe('--form', () => {
  test('is in the language of the publication, and asks for what the kind has', async () => {
    const memory = createMemoryHost({ ...base, 'bulletin.yaml': publication.replace('[en, fr]', '[fr, en]') });
    const { out, code } = await collect(memory, '--form', 'event');
    expect(code).toBe(ExitCode.done);
    expect(out).toContain('Pour le prochain numéro de Nouvelles du port\n');
    expect(out).toContain(
      '\nGenre\u00a0: activité\nLangue (de votre texte\u00a0: français, anglais)\u00a0: \nTitre (obligatoire)\u00a0: \nQuand (obligatoire, par exemple 12 mai 2027, de 14 h à 16 h)\u00a0: \n',
    );
  });

  test('for any kind', async () => {
    const { out } = await collect(createMemoryHost(base), '--form');
    expect(out.split('\n').slice(5).join('\n')).toBe(
      [
        'Kind (article, event, resource, note): ',
        'Language (of your text: English, French): ',
        'Title: ',
        'When (for example 12 May 2027, 14:00 to 16:00): ',
        'Where: ',
        'Link (what readers find there, then the address): ',
        'Contact (name, e-mail, telephone): ',
        'From (your name, as readers will see it): ',
        '',
        'Text:',
        '',
        '',
      ].join('\n'),
    );
  });

  test('asks for the language only where there are several', async () => {
    const one = { ...base, 'bulletin.yaml': publication.replace('[en, fr]', '[en]') };
    expect((await collect(createMemoryHost(one), '--form')).out).not.toContain('Language');
  });

  test.each([
    ['en', 'en', '', 'en'],
    ['en', 'en', 'French', 'fr'],
    ['en', 'en', 'français', 'fr'],
    ['en', 'en', 'FR', 'fr'],
    ['en', 'en-CA', 'fr_ca', 'fr-CA'],
    ['en', 'en-CA', 'French', 'fr-CA'],
    ['fr', 'en', '', 'fr'],
    ['fr', 'en', 'anglais', 'en'],
    ['FR', 'en-CA', 'English', 'en-CA'],
  ])(
    'in %s, of a publication with %s, and %j as its language, goes into the issue in %s',
    async (form, main, typed, own) => {
      const region = main === 'en-CA' ? '-CA' : '';
      const languages = ['en', 'fr'].map((tag) => `${tag}${region}`);
      const files = {
        'bulletin.yaml': publication.replace('[en, fr]', `[${languages.join(', ')}]`),
        ...Object.fromEntries(languages.map((tag) => [`issues/029.${tag}.yaml`, issue(tag)])),
      };
      const { out } = await collect(createMemoryHost(files), '--form', '--language', form);
      const filled = out
        .replace(/^((?:Language|Langue) \([^)]*\)\u00a0?: )$/m, `$1${typed}`)
        .replace(/^((?:Title|Titre)\u00a0?: )$/m, '$1Une fête')
        .replace(/^((?:From|De la part de)[^:]*: )$/m, '$1Ben');
      expect(filled).toContain('Une fête');
      const memory = createMemoryHost({ ...files, 'inbox/a.txt': `${filled}Bienvenue.\n` });
      await collect(memory, '--section', 'news');
      for (const tag of languages)
        expect(memory.text(`issues/029.${tag}.yaml`)!.includes('Une fête'), tag).toBe(tag === own);
    },
  );

  test('for a vacancy and an advertisement, in the words of each language', async () => {
    for (const [language, job, sponsor] of [
      ['en', 'Employer (needed): ', 'Paid for by: '],
      ['fr', 'Employeur (obligatoire)\u00a0: ', 'Payé par\u00a0: '],
    ] as const) {
      const memory = () =>
        createMemoryHost({ ...base, 'bulletin.yaml': publication.replace('[en, fr]', `[${language}]`) });
      expect((await collect(memory(), '--form', 'job')).out).toContain(`\n${job}\n`);
      expect((await collect(memory(), '--form', 'sponsor')).out).toContain(`\n${sponsor}\n`);
    }
  });

  test('of a kind that is not known is refused', async () => {
    const { code, note } = await collect(createMemoryHost(base), '--form', 'evnt');
    expect(code).toBe(ExitCode.failed);
    expect(note).toContain('Did you mean `event`?');
  });
});

describe('an issue that is ready', () => {
  const said =
    ' is ready (`status: ready`), and may have been proofread before this was added: read what is new in it\n';

  test.each([
    [[], 1],
    [['--quiet'], 0],
    [['--dry-run'], 0],
    [['--json'], 0],
  ] as const)('gets what is sent, and a note says so: %j', async (args, count) => {
    const memory = createMemoryHost({
      ...base,
      'issues/029.en.yaml': issue('en', 'status: ready'),
      'inbox/a.txt': mail,
    });
    const { code, note } = await collect(memory, ...args);
    expect(code).toBe(ExitCode.done);
    expect(note.split(`issues/029.en.yaml${said}`)).toHaveLength(count + 1);
    expect(memory.text('issues/029.en.yaml')!.includes('Harbour walk')).toBe(
      !args.some((flag) => flag === '--dry-run'),
    );
  });

  test('is named alone, where another language of it is a draft', async () => {
    const ready = { ...base, 'issues/029.fr.yaml': issue('fr', 'status: ready') };
    const memory = createMemoryHost({ ...ready, 'inbox/a.txt': french, 'inbox/b.txt': mail });
    const { note } = await collect(memory);
    expect(note).toContain(`issues/029.fr.yaml${said}`);
    expect(note).not.toContain(`issues/029.en.yaml${said}`);
  });

  test('gets no note where nothing comes into it', async () => {
    const memory = createMemoryHost({
      ...base,
      'issues/029.en.yaml': issue('en', 'status: ready'),
      'inbox/a.txt': mail,
    });
    await collect(memory);
    await memory.host.files.write('/publication/inbox/b.txt', mail);
    const again = await collect(memory);
    expect(again.out).toContain('there already');
    expect(again.note).not.toContain('is ready');
  });
});
