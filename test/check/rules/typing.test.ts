// Slips of typing and pasting: what is one, and what only looks like one.

import { describe, expect, it, test } from 'vitest';
import { only, withBody } from './check-source.ts';

const fr = { language: 'fr' };

describe.each([
  [
    'text/ordinal',
    ['the 13thCanadian forum', 'our 2ndYear', 'the 10thbirthday'],
    [
      '10thousand',
      '2ndary',
      'the 13th Canadian forum',
      '#4thFloor',
      '1stly',
      'the 20ths',
      '`4thWord`',
      'https://example.org/4thFloor',
    ],
  ],
  [
    'text/ordinal',
    ['the 2th floor', 'the 1rst day', 'the 3nd one', 'the 21th of them', 'the 12 th year'],
    [
      'the 11th, 12th and 13th',
      'the 111th',
      'the 1st, 2nd and 3rd',
      'the 21st',
      'he weighs 11 st',
      'a 1/2th',
      '`2th`',
      'the 4 Th elements',
    ],
  ],
  [
    'text/english-case',
    [
      'Open on friday evening',
      'Closed on Saturday and sunday',
      'The 30 june meeting',
      'The Board met in march 2027',
      'Tuesdays and thursdays',
    ],
    [
      'Open on Friday',
      'A march in the town',
      'In may 2 people came',
      'an august hall',
      'https://example.org/friday/june',
      'we are here on monday',
      '#friday',
      'The `monday` field',
      'The march 20 years ago',
    ],
  ],
  [
    'text/apostrophe',
    ['Don´t go', 'the children´s room'],
    ['Don’t go', "Don't go", 'an accent ´ alone', 'the accent in é and ´'],
  ],
  [
    'text/broken-word',
    ['It recom- fixes two', 'the morn- ing'],
    [
      'pre- and post-war',
      'two- to three-day',
      'Notify- how to use it',
      'a well-known one',
      'the pre- or post-test',
      '- one\n- two',
    ],
  ],
  ['text/bullet', ['- • one'], ['- one • two']],
  [
    'text/entity',
    ['the branch&amp that', 'in&nbsp January'],
    ['AT&T', 'https://example.org/?a=1&amp=2', 'R&D', 'fish &amplify'],
  ],
  [
    'date/style',
    ['From 1 May 2017 to 3 June 2017, and on 31/08/2017.', 'From 1 May 2017 to 3 June 2017, and on 2017-08-31.'],
    [
      'From 1 May 2017 to 3 June 2017.',
      'On 31/08/2017.',
      'On 1 May 2017 and 31/08/2017',
      'On 1 May 2017, 3 June 2017, see file-2017-08-31.pdf',
    ],
  ],
  [
    'text/left-over',
    ['The [name to be confirmed] speaks', 'In 20XX, they gave'],
    ['The name is to be confirmed', 'the 20xx/30 form', 'an XX in 2000'],
  ],
  [
    'text/glued',
    [
      'in Riverbend(now with the library)',
      'the Helpline(HPL)',
      'Riverbend(maintenant à la retraite)',
      'Ask (at the library)before you come',
      'de 18 h 3020 h 30',
      'about 60percent of it',
      'In2026, they met',
      'on 3 May2018',
      'le 3 mai2018',
      '15jours',
    ],
    [
      '20minutes',
      '24heures',
      'conf-may2018',
      'may2018.pdf',
      '#in2018',
      '4days2go',
      '(re)build it',
      'employé(e)s',
      'de 18 h 30 à 20 h 30',
      'the member(s) who came',
      'f(x) and sin(x)',
      'call print()',
      'section 45(2)(a) of it',
      'the [text](https://example.org/a) of it',
      'a (small) fee',
      '`open(a file now)`',
    ],
  ],
  [
    'text/range-spacing',
    [
      'from 7 -9 in all',
      'from 11:00 -1:30 on',
      'classes K -2 only',
      'pages 7- 9',
      'pages 7 –9',
      'from 9 a.m. -5 p.m.',
      'from 10 May -30 June',
      'du 10 mai- 30 juin',
    ],
    [
      '10 May - 30 June',
      'pages 7-9',
      'pages 7 - 9',
      'between 5 and -9',
      'two - 9',
      '7- and 9-year-olds',
      'COVID -19',
      '7 - -9',
      '2018-05 -06',
      '+1 555 -0100-12',
      'one -2',
    ],
  ],
  [
    'text/double-space',
    [
      'Two  spaces.',
      'Three   spaces.',
      'Ottawa ON   K1A 0A9',
      'Ottawa  ON K1A 0A9',
      'Form  K1A 0A9B',
      'Zip  12345',
      'An end.  A start.',
      '- a list  with a hole',
    ],
    [
      'One space. ',
      'Write to 111 Wellington Street, Ottawa ON  K1A 0A9.',
      '1000, rue Fullum, Montréal (Québec)  H2K 3L7',
      '- one\n  - two',
      '-  one\n-  two',
      '1.  one',
      '#  Title',
      '| a  | b |\n|----|---|\n| c  | d |',
      '`a  b`',
      'A text.\n\n    code  here',
      'A break  \nhere',
    ],
  ],
  [
    'text/punctuation',
    ['An end..', 'One,, two', 'No!!', 'Who??', 'and so on,.', 'updates.…', 'one;, two', 'that,; this', 'They came.,'],
    [
      'And so on...',
      'Who?!',
      'etc., and so on',
      'at Example Corp., and',
      'at 5 p.m.; then',
      'an end….',
      'in ../folder',
      'a....b',
      'An ellipsis. . . .',
      '`a..b`',
      'https://example.org/a..b',
      'a,.5 b',
    ],
  ],
  [
    'text/mojibake',
    ['MontrÃ©al', 'it isnâ€™t', 'a cÅ“ur', 'a b\u00a0câ€” d', 'Â© 2018', 'a ðŸ˜€'],
    ['Montréal', 'Âge', 'SÃO', 'Ångström', 'Fahrenheit 5 °', 'crème brûlée', '“MANHÔ', 'Å', '«\u00a0voilà\u00a0»'],
  ],
  [
    'text/invisible',
    ['help\u200bline', 'one\u2028two', 'one\u2029 two', 'help\u00adline', 'a\u200db', 'a\u{e0041}\u{e0042}b'],
    ['e\u0301', 'a\u2060b', 'ab\ufe0f', '\u0646\u0645\u06cc\u200c\u062e\u0648'],
  ],
  [
    'text/bullet',
    ['We need:\n\n• a cook\n• a driver', '▪ one', 'o\tone', '  · one'],
    ['- one', 'one • two', 'o one', '`• one`', '5 · 3'],
  ],
  [
    'text/broken-link',
    [
      'See [this report] (https://example.org/a).',
      'See (this report)[https://example.org/a] now',
      'See [this report](https://example.org/a and more',
      'See [this report](https://example.org/a',
    ],
    [
      'See [this report](https://example.org/a).',
      'See [this report](https://example.org/a "A title").',
      'See [one] (and two)',
      'See [the text\nreport](https://example.org/a).',
      'See [this report](https://example.org/a_(b)).',
    ],
  ],
] as const)('%s', (rule, bad, good) => {
  const { foundIn } = only(rule);

  const found = (body: string, options = {}) => foundIn(body, options);

  test.each(bad)('%j', (body) => {
    expect(found(body)).toHaveLength(1);
  });

  test.each(good)('nothing in %j', (body) => {
    expect(found(body)).toEqual([]);
  });
});

describe('slips of one kind in a text', () => {
  const { check, foundIn } = only(
    'text/double-space',
    'text/ordinal',
    'text/bullet',
    'text/invisible',
    'text/missing-glyph',
  );

  it('are one finding', () => {
    const found = check(withBody('One  two  three  four.'));
    expect(found.map(({ rule, message, at }) => [rule, message, at])).toEqual([
      ['text/double-space', 'There are 2 spaces in a row after "One"; there are 2 more like it in this text', '9:14'],
    ]);
  });

  it('know French', () => {
    expect(foundIn('au 13eCongrès national', fr)).toEqual(['text/ordinal: 13eCongrès']);
    expect(foundIn('le 1erMai', fr)).toEqual(['text/ordinal: 1erMai']);
    expect(foundIn('un(e) étudiant(e), des traducteurs(trices)', fr)).toEqual([]);
  });

  it('are one finding where the fonts lack them too', () => {
    expect(foundIn('a\u{e0041}b')).toEqual([expect.stringMatching(/^text\/invisible/)]);
    expect(foundIn('\uf0b7 one')).toEqual([expect.stringMatching(/^text\/bullet/)]);
  });
});

describe('text/mark-spacing', () => {
  const { check, foundIn } = only('text/mark-spacing');

  const found = (body: string, language: string) => foundIn(body, { language });

  test.each([
    ['en', 'After months of repairs.The city paid.', '.'],
    ['en', 'It is in Riverbend.The city paid.', '.'],
    ['en', 'They paid for the door,and for the floor.', ','],
    ['en', 'They paid for the floor .It is done.', ' .'],
    ['en', 'They paid for the floor . It is done.', ' .'],
    ['en', 'The door , and the floor.', ' ,'],
    ['en', 'The door ,and the floor.', ' ,'],
    ['en', 'Is it done ? Yes.', ' ?'],
    ['en', 'It is done !Yes.', ' !'],
    ['en', 'It is done!Yes, it is.', '!'],
    ['en', 'The door;and the floor.', ';'],
    ['en', 'They paid for the door,a lamp and a bed.', ','],
    ['en', 'The floor ( of wood) is done.', '( '],
    ['en', 'The floor (of wood ) is done.', ' )'],
    ['fr', 'Après onze mois de travaux.La ville a payé.', '.'],
    ['fr', 'Après onze mois de travaux.L’atelier ouvre.', '.'],
    ['fr', 'Bonjour !Merci à tous.', ' !'],
    ['fr', 'Merci , à tous.', ' ,'],
    ['fr', 'Fermé ;ouvert lundi.', ' ;'],
    ['fr', 'Lieu :Montréal et Laval.', ' :'],
    ['fr-CA', 'Bonjour!Merci à tous.', '!'],
  ])('%s: %j', (language, body, marked) => {
    expect(found(body, language)).toEqual([`text/mark-spacing: ${marked}`]);
  });

  test.each([
    ['en', 'See www.example.org, report.The.txt, v1.2.3, e.g. this, Node.js, 3.5 km, .NET and .Trash at 10.30 p.m.'],
    ['en', 'J.K. Rowling, the U.S., U.S.A., Ph.D., a.m. and p.m., and so on ... or . . . or … yes.'],
    ['en', 'Call `fmt.Println`, or `work,and`, with read,write,run; write to ada@Example.org.'],
    ['en', '1,000 people, 3:2, Mt.12, R&D;and &lt;br'],
    ['en', 'TL;DR: yes. a ) one, b ) two, and a smile ;-) or :-)'],
    ['en', 'Run npm install . or cd . first. Thanks :) ;) :-( and AT&amp;T.'],
    ['en', 'No.28, vol.3, pp.12-14 and St.John'],
    ['fr', 'Vraiment ? Oui ! Fermé ; ouvert : voici.'],
    ['fr', '«&nbsp;mot&nbsp;» et 3,5 km, 14:30, M.Tremblay'],
    ['fr', 'Les utilisateur.rice.s et les étudiant.e.s, p. ex. ici'],
  ])('%s: nothing in %j', (language, body) => {
    expect(found(body, language)).toEqual([]);
  });

  test('the fix puts the space where it belongs', () => {
    const [first] = check(withBody('They paid for the floor .It is done.'));
    expect(first).toMatchObject({
      message: '"floor .It" has the space on the wrong side of "."',
      help: 'Write "floor. It"',
    });
  });
});

describe('text/unclosed', () => {
  const { check } = only('text/unclosed');

  const found = (body: string, language: string) => check(withBody(body, { language })).map(({ marked }) => marked);

  test.each([
    ['en', 'The committee (HEC reported.', ['(']],
    ['en', 'The committee HEC) reported.', [')']],
    ['en', 'He said “yes" to it.', ['“yes"']],
    ['en', 'He said "yes” to it.', ['"yes”']],
    ['en', 'He said “yes to it.', ['“']],
    ['en', 'He said yes” to it.', ['”']],
    ['en', 'He said "yes to it.', ['"']],
    ['en', 'He said yes" to it.', ['"']],
    ['en', '- one (first\n- two) second', ['(']],
    ['en', 'One (first\n\ntwo) second', ['(']],
    ['fr', 'La « porte" est neuve.', ['« porte"']],
    ['fr', 'La « porte est neuve.', ['«']],
    ['fr', 'La porte » est neuve.', ['»']],
    ['fr', 'Le comité (CEP a fait son rapport.', ['(']],
    // A broken link is one finding, with its brackets.
    ['en', 'See [the plan](https://example.org/plan for it.', []],
  ])('%s: %j', (language, body, marked) => {
    expect(found(body, language)).toEqual(marked);
  });

  test.each([
    [
      'The committee of the harbour (HEC reported in June.',
      'The ( in "(HEC reported in June." is not closed',
      'Close it, or delete it',
    ],
    [
      'The committee of the harbour HEC) reported.',
      'The ) in "committee of the harbour HEC)" closes nothing',
      'Add the mark that opens, or delete this one',
    ],
    [
      'He said ""yes" to it.',
      'The " in … He said ""yes" … closes nothing',
      'Add the mark that opens, or delete this one',
    ],
    ['He said “yes" to it.', 'The “ in … “yes" to it. … is closed by "', 'Use the same kind of mark at both ends'],
  ])('says so: %s', (body, message, help) => {
    expect(check(withBody(body))).toMatchObject([{ message, help }]);
  });

  test.each([
    ['en', 'a) one, b) two, 1) three, iv) four and c(1)'],
    ['en', 'Thanks :) and ;-) but :( and (thanks :) too)'],
    ['en', 'A 5\' 10" board, 6’2” tall, and a 17" screen; "one of 17" and ’tis the dogs’ “home”'],
    ['en', '“One.\n\n“Two.\n\n“Three.”'],
    ['en', '"One.\n\n"Two."'],
    ['en', '(see [a](https://example.org/a_(b)) and https://example.org/c)'],
    ['en', '(https://example.org/a) and (`a(b` c) and “https://example.org/a”'],
    ['en', '“He said ‘no’ to (the “new”) plan”'],
    ['en', '| a (b | c) |\n|---|---|\n| "d" | (e) |'],
    ['fr', '« Un “deux” trois » et «\u00a0quatre\u00a0», l’« autre »'],
    ['fr', '« Un.\n\n» Deux. »\n\n« Trois.\n\n« Quatre. »'],
    ['de', 'Er sagte „ja“ und »nein«'],
  ])('%s: nothing in %j', (language, body) => {
    expect(found(body, language)).toEqual([]);
  });
});

test.each([['from 11:00 am1:30 pm.'], ['from 9 a.m.10 a.m.']])('hours that run together: %s', (body) => {
  const { foundIn } = only('text/glued');

  expect(foundIn(`Open ${body}`)).toHaveLength(1);
});
