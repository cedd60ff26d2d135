// What must not be in text.

import { describe, expect, it, test } from 'vitest';
import { only, withBody } from './check-source.ts';

const fr = { language: 'fr' };

describe('text/placeholder', () => {
  const { check, foundIn } = only('text/placeholder', 'text/left-over');

  test.each([
    'TODO',
    'TODO: write this',
    'TODO write this',
    'FIXME',
    'XXX',
    'Text.\n\n- TODO: more',
    'Lorem ipsum dolor',
  ])('%s', (body) => {
    expect(foundIn(body)).toEqual([expect.stringMatching(/^text\/placeholder: (?:TODO|FIXME|XXX|Lorem ipsum)$/)]);
  });

  test.each(['to be announced', 'To do: nothing', 'TODOS', '<https://example.org/TODO>', 'XXXL', 'À FAIRE'])(
    'nothing in %s',
    (body) => {
      expect(foundIn(body)).toEqual([]);
    },
  );

  it('knows French capitals, or leaves them to text/left-over', () => {
    expect(foundIn('À FAIRE', fr)).toEqual(['text/placeholder: À FAIRE']);
    expect(foundIn('Texte À COMPLÉTER', fr)).toEqual(['text/left-over: À COMPLÉTER']);
    expect(foundIn('Un formulaire à compléter, et beaucoup à faire. Date à annoncer.', fr)).toEqual([]);
  });

  test.each([
    ['title: TODO', 'Write the text'],
    ['title: A\n    intro: TODO', 'Write the text. If there is nothing to report, say so'],
    ['id: news\n    title: TODO', 'Write the text, or delete all of `title`'],
    ['title: A\n    items:\n      - title: TODO', 'Write the text'],
    ['title: A\n    items:\n      - title: B\n        body: TODO', 'Write the text, or delete all of `body`'],
    ['title: A\n    items:\n      - title: B\n        images: [{ file: a.png, alt: TODO }]', 'Write the text'],
  ])('says to delete only what its group can do without: %s', (section, help) => {
    const found = check(`date: 2018-05\ntitle: Bulletin\nsections:\n  - ${section}\n`);
    expect(found.map((one) => one.help)).toEqual([help]);
  });

  const inItem = (fields: string) => `date: 2018-05
sections:
  - title: News
    items:
      - { title: A, ${fields} }
`;

  test.each([
    ['url: TODO', 'the address', 'Write the address, or delete all of `url`'],
    ['kind: news, outlet: Times, published: 2018-04-02, url: TODO', 'the address', 'Write the address'],
    ['kind: call, closes: 2018-06-01, how: { url: TODO }', 'the address', 'Write the address'],
    ['kind: event, start: 2018-06-01, online: TODO', 'the address', 'Write the address, or delete all of `online`'],
    ['links: [{ label: The report, url: TODO }]', 'the address', 'Write the address'],
    ['contact: { email: TODO }', 'the e-mail address', 'Write the e-mail address'],
    ['contact: { name: Ada, phone: TODO }', 'the telephone number', 'Write the telephone number'],
  ])('finds an address that is still to come: %s', (fields, what, help) => {
    const found = check(inItem(fields));
    const message = `"TODO" is where ${what} should be`;
    expect(found).toEqual([expect.objectContaining({ rule: 'text/placeholder', severity: 'error', message, help })]);
    const [draft] = check(`status: draft\n${inItem(fields)}`);
    expect(draft).toMatchObject({ severity: 'warning', message });
  });

  test.each(['url: todo', 'url: TBD', 'url: TODO later', 'contact: { email: to do }', 'contact: { phone: none }'])(
    'no draft may have anything else for an address: %s',
    (fields) => {
      expect(() => check(`status: draft\n${inItem(fields)}`)).toThrow();
    },
  );

  it('is a warning in a draft', () => {
    expect(check(withBody('TODO').replace('date:', 'status: draft\ndate:')).map(({ severity }) => severity)).toEqual([
      'warning',
    ]);
    expect(check(withBody('TODO')).map(({ severity }) => severity)).toEqual(['error']);
  });
});

describe('text/left-over', () => {
  const { check, foundIn } = only('text/left-over');

  test.each([
    ['Dear [Name], welcome.', '[Name]'],
    ['It opens on [insert date] at noon.', '[insert date]'],
    ['It opens on (insert date) at noon.', '(insert date)'],
    ['Signed: [Your name here].', '[Your name here]'],
    ['The pilot xxx explains it.', 'xxx'],
    ['Call 555-xxx now.', 'xxx'],
    ['It costs ??? a month.', '???'],
    ['The speaker is TBD.', 'TBD'],
    ['[TBD]', '[TBD]'],
    ['It opened on DD/MM/YYYY in town.', 'DD/MM/YYYY'],
    ['The work cost $XXX,000 last year.', '$XXX,000'],
    ['It costs $XX a month.', '$XX'],
    ['It is [to be checked] there.', '[to be checked]'],
    ['Nobody (?? check with Ada) knows.', '(?? check with Ada)'],
    ['Where: ???', '???'],
    ['It is [Comment AE1: three?] here.', '[Comment AE1: three?]'],
    ['Three of them. Commented [AE1]: really?', 'Commented [AE1]'],
    ['<<<<<<< HEAD\nOne.\n\nTwo.\n\n>>>>>>> main', '<<<<<<<'],
    ['The pilot explains{++ clearly++} it.', '{++ clearly++}'],
    ['The pilot explains {--well--} it.', '{--well--}'],
    ['See Error! Bookmark not defined. It is there.', 'Error! Bookmark not defined.'],
    ['See table Error! Reference source not found.', 'Error! Reference source not found.'],
    ['The sum is #REF! today.', '#REF!'],
    ['Dear MERGEFIELD FirstName, welcome.', 'MERGEFIELD FirstName'],
    ['Click or tap here to enter text.', 'Click or tap here to enter text'],
    ['See you there. Sent from my iPhone', 'Sent from my iPhone'],
    ['----- Forwarded message -----', '----- Forwarded message -----'],
  ])('%j', (body, marked) => {
    expect(foundIn(body).filter((found) => !found.startsWith('link/'))).toEqual([`text/left-over: ${marked}`]);
  });

  test.each([
    ['Voir Erreur ! Signet non défini. Merci.', 'Erreur ! Signet non défini.'],
    ['Voir le tableau Erreur ! Source du renvoi introuvable.', 'Erreur ! Source du renvoi introuvable.'],
    ['Bonjour [Prénom], bienvenue.', '[Prénom]'],
    ['Le [insérer la date], à midi.', '[insérer la date]'],
    ['Bonjour [votre nom], bienvenue.', '[votre nom]'],
    ['Envoyé de mon iPhone', 'Envoyé de mon iPhone'],
    ['Trois. Commentaire [AE1] : vraiment ?', 'Commentaire [AE1]'],
  ])('in French: %j', (body, marked) => {
    expect(foundIn(body, fr)).toEqual([`text/left-over: ${marked}`]);
  });

  test.each([
    'Do not replace “lorem ipsum” with real words at the end. A page that says “TBD” helps nobody.',
    'A page that says "TODO" helps nobody, and \x60TODO\x60 is code.',
    'A label such as “click here, [your name]” is no label.',
    '[Name](https://example.org) and [name of the street](https://example.org/a).',
    '[Name][1]\n\n[1]: https://example.org',
    'He said: “[They] were there.” The [new] hall, [sic].',
    'Superbowl XXX was long. Book XXX of the series.',
    'Really??? You came!',
    'See you soon, Ana xxx',
    'Write a << b and c >> d.',
    'It was an error! Bookmark the page.',
    'See room #12 and the {draft}.',
    'Comment on page 3: [a comment] is welcome.',
  ])('nothing in %j', (body) => {
    expect(foundIn(body).filter((found) => found.startsWith('text/left') || found.startsWith('text/place'))).toEqual(
      [],
    );
  });

  it('reads fields of one line too', () => {
    expect(
      check(withBody('Text.', { more: 'kind: resource\n        publisher: "???"' })).map(
        ({ rule, marked }) => `${rule}: ${marked}`,
      ),
    ).toContain('text/left-over: ???');
  });
});

describe('text/broken-word', () => {
  const { foundIn } = only('text/broken-word');

  const found = (body: string, language = 'en') => foundIn(body, { language });

  test.each([
    ['We want cleaner wa-\nter.', 'wa- ter'],
    ['We want cleaner wa¬ter.', 'wa¬ter'],
    ['We want cleaner wa-  ter.', 'wa- ter'],
    ['It is on the \ufb02oor.', '\ufb02'],
  ])('%j', (body, marked) => {
    expect(found(body)).toEqual([`text/broken-word: ${marked}`]);
  });

  test.each([
    'A short-\nand long-term plan.',
    'One –\ntwo.',
    '- one\n- two',
    'A well-known fact.',
    'From A-\nB.',
    'Le 3 mai-\n4 juin',
  ])('nothing in %j', (body) => {
    expect(found(body)).toEqual([]);
  });
});

describe('text/acronym', () => {
  const { check } = only('text/acronym');

  const found = (body: string, level = 'note') =>
    check(withBody(body), {
      publication: `name: B\nnumbering: date\nacronyms: [HPL]\nrules: { text/acronym: { level: ${level}, reason: x } }\n`,
    }).map(({ marked }) => marked);

  test.each([
    ['The RCMP met. The RCMP left.', ['RCMP']],
    ['The Royal Canadian Mounted Police (RCMP) met. The RCMP left.', []],
    ['RCMP (Royal Canadian Mounted Police) met.', []],
    ['The HPL, the UN and the USA met at 2 PM. Henry VIII came.', []],
    ['WE ARE ALL HERE NOW.', []],
    ['Run \x60RCMP\x60, see https://example.org/RCMP.', []],
  ])('%j', (body, expected) => {
    expect(found(body)).toEqual(expected);
    expect(found(body, 'off')).toEqual([]);
  });
});

describe('item/out-of-reach', () => {
  const { check } = only('item/out-of-reach');

  const found = (body: string, more = '') =>
    check(withBody(body, { more: `kind: resource${more}` })).map(({ marked }) => marked);

  it('looks for any way to a resource', () => {
    expect(found('Forty pages.')).toEqual(['An item']);
    expect(found('See [the handbook](https://example.org/a).')).toEqual([]);
    expect(found('Ask for it at the library.')).toEqual([]);
    expect(found('Forty pages.', '\n        contact: { email: ada@example.org }')).toEqual([]);
    expect(
      found(
        'Forty pages.',
        '\n        items: [{ title: A, links: [{ label: The handbook, url: "https://example.org/a" }] }]',
      ),
    ).toEqual([]);
  });
});

describe('text/repeated-word', () => {
  const { foundIn } = only('text/repeated-word');

  test.each([
    ['We thank the the volunteers.', 'the the'],
    ['The the end.', 'The the'],
    ['the cat cat', 'cat cat'],
    ['It is at the\nthe end.', 'the the'],
  ])('%j', (body, marked) => {
    expect(foundIn(body)).toEqual([`text/repeated-word: ${marked}`]);
  });

  test.each([
    'I know that that is so.',
    'They had had enough.',
    'Walla Walla',
    'bathe the cat',
    'one. One more',
    'on and on',
    'the\n\nthe',
    'It was 5 5 5.',
  ])('nothing in %j', (body) => {
    expect(foundIn(body)).toEqual([]);
  });

  it('knows French', () => {
    expect(foundIn('Voici le le rapport de l’été été.', fr)).toEqual(['text/repeated-word: le le']);
    expect(foundIn('Nous nous réunissons, vous vous levez, et faire faire.', fr)).toEqual([]);
    expect(foundIn('Oyez oyez ! Ohé ohé ! Devinez devinez devinez. Nan nan, c’est un gros gros travail.', fr)).toEqual(
      [],
    );
    expect(foundIn('Le le livre est là. Nous avons lu lu le livre.', fr)).toHaveLength(2);
    expect(foundIn('Oh là là, les utilisateur·rice·s s’en souviennent, fort fort. Hum hum. Voilà voilà.', fr)).toEqual(
      [],
    );
    expect(foundIn('La de\u0301 de\u0301marche et `le le`', fr)).toEqual([]);
    expect(foundIn('die die', { more: 'language: de' })).toEqual([]);
  });
});

describe('text/merge-tag', () => {
  const { foundIn } = only('text/merge-tag');

  test.each([
    '*|FNAME|*',
    '*|HTML:FNAME|*',
    '{{ name }}',
    '{{contact.FIRSTNAME}}',
    '{{ name | default: "friend" }}',
    '{% if member %}',
    '{$name}',
    '{!firstname}',
    '%%name%%',
    '<%name%>',
    '{{{name}}}',
  ])('%s', (tag) => {
    expect(foundIn(`Dear ${tag}, welcome.`)).toContain(`text/merge-tag: ${tag}`);
  });

  test.each([
    '`{{ name }}` is a tag',
    '```\n*|FNAME|*\n```',
    'a {set} of 100 % and 50 % more',
    'up 10%, down 5%',
    '{x | x > 0}',
    'a * b | c * d',
    '100%% sure',
  ])('nothing in %j', (body) => {
    expect(foundIn(body)).toEqual([]);
  });
});

describe('text/missing-glyph', () => {
  const { check, foundIn } = only('text/missing-glyph', 'text/mojibake');

  it('is reported once an issue, with up to three signs, each once', () => {
    const [found, ...others] = check(withBody('A 🎉 and 🎉 and 漢 and 字 and 本 and more.'));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ severity: 'error', at: '9:13', marked: '🎉' });
    expect(found?.message).toBe(
      'The fonts of the theme cannot show 🎉 (U+1F389), 漢 (U+6F22), 字 (U+5B57) and 1 other',
    );
  });

  it.each([
    [
      '',
      'a font that has it: `fonts: { files: [fonts/Ours.woff2] }` in',
      'write `formats: [html, email, eml, text, ics]`',
    ],
    ['fonts: { text: serif }', 'add `files: [fonts/Ours.woff2]` to `fonts:` in', 'write `formats: ['],
    ['fonts: { files: [fonts/A.woff2] }', 'add `fonts/Ours.woff2` to `files:` of `fonts:` in', 'write `formats: ['],
    ['formats: [html, pdf, pdf-large]', '`fonts: { files:', 'delete pdf and pdf-large from `formats:` in'],
  ])('says what to write where bulletin.yaml has %j', (fields, bring, without) => {
    const [found] = check(withBody('A \u{10330}.'), { publication: `name: Bulletin\n${fields}\n` });
    expect(found?.help).toContain(bring);
    expect(found?.help).toContain(without);
  });

  it('says in how many places', () => {
    const [found, ...others] = check(withBody('漢', { more: 'dateline: 漢' }));
    expect(others).toEqual([]);
    expect(found?.message).toBe('The fonts of the theme cannot show 漢 (U+6F22), in 2 places');
  });

  test.each(['🇨🇦', '👩‍👩‍👧', '👍🏽', '❤️'])('%s is one sign', (sign) => {
    const [found] = check(withBody(`We ${sign} it`));
    expect(found?.marked).toBe(sign);
    expect(found?.message).toMatch(new RegExp(`cannot show ${sign} \\(U\\+[\\dA-F]+\\)$`, 'u'));
  });

  it('leaves a letter that was lost to text/mojibake', () => {
    expect(check(withBody('caf\ufffd cr\ufffdme')).map(({ rule, message, help }) => [rule, message, help])).toEqual([
      ['text/mojibake', 'A letter was lost here; there is 1 more like it in this text', 'Type it again'],
    ]);
  });

  test.each(['Été à Genève – “naïve” ’', 'e\u0301te\u0301', 'two\u2060words\ufe0f', 'plain'])(
    'nothing in %j',
    (body) => {
      expect(foundIn(body)).toEqual([]);
    },
  );

  it('finds an accent that no letter takes', () => {
    expect(foundIn('q\u0301')).toEqual(['text/missing-glyph: \u0301']);
  });
});

describe('what is no Markdown here', () => {
  const { check, foundIn } = only('text/raw-html', 'text/image');

  test.each([
    ['a <b>bold</b> word', 'text/raw-html: <b>', 'Write **bold**'],
    ['one<br>two', 'text/raw-html: <br>', 'Leave an empty line for a new paragraph'],
    ['<h2>News</h2>', 'text/raw-html: <h2>', 'Write `## ` in front of a heading'],
    [
      'text <!-- hidden --> text',
      'text/raw-html: <!-- hidden -->',
      'Delete it; to show it as it is, put it between two ` marks',
    ],
    [
      'see ![a chart](images/a.png)',
      'text/image: ![a chart](images/a.png)',
      'Add `images: [{ file: images/a.png, alt: a chart }]` to the item, and write ![](images/a.png) in a paragraph of its own',
    ],
    [
      'see ![](images/a.png)',
      'text/image: ![](images/a.png)',
      'Add `images: [{ file: images/a.png, alt: what it shows }]` to the item, and write ![](images/a.png) in a paragraph of its own',
    ],
  ])('%s', (body, found, help) => {
    expect(foundIn(body)).toEqual([found]);
    expect(check(withBody(body))[0]?.help).toBe(help);
  });

  test.each(['a < b and b > c', '<https://example.org>', '`<b>`', '`![a](b.png)`'])('nothing in %s', (body) => {
    expect(foundIn(body)).toEqual([]);
  });

  it('points at each of several, in the right line', () => {
    expect(check(withBody('first <i>\n\nsecond\n<i> <u>')).map(({ at, marked }) => [at, marked])).toEqual([
      ['9:17', '<i>'],
      ['12:11', '<i>'],
      ['12:15', '<u>'],
    ]);
  });
});

describe('i18n/wrong-language', () => {
  const { foundIn } = only('i18n/wrong-language');

  test.each([
    'THE OFFICE OF THE COUNCIL IS CLOSED FOR THE WEEK, AND WILL OPEN AGAIN WITH THE NEW HOURS THAT ARE ON THE DOOR.',
    'Volunteers met lawyers, shelters and survivors in Montreal to discuss new permits, and housing was offered for families by several agencies.',
    'The council\nof refugees\nis closed\nfor this day\nand it\nwill open\nwith staff\nat noon',
    'Le bureau du conseil est fermé pour la semaine, et ouvrira avec les heures qui sont sur la porte.\n\nThe office of the council is closed for the week, and will open again with the new hours that are on the door.',
  ])('in a French issue: %j', (body) => {
    expect(foundIn(body, fr).map((one) => one.split(':')[0])).toContain('i18n/wrong-language');
  });

  test.each([
    'Le bureau du conseil est fermé pour la semaine, et ouvrira de nouveau avec les heures qui sont sur la porte.',
    'Voir « The Office of the Council » dans le rapport que le conseil a publié sur les heures et les portes.',
    'Harbour Society, Legal Aid Office, Migrant Workers Alliance, Refugee Council, Women in Migration, Labour Board',
  ])('nothing in %j', (body) => {
    expect(foundIn(body, fr)).toEqual([]);
  });
});
