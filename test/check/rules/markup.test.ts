// Marks of Markdown that would be printed as they are typed: each is found, at its place, and what only looks like one
// is not.

import { describe, expect, it, test } from 'vitest';
import { only, withBody } from './check-source.ts';

const found = (body: string, rule: string) => only(rule).check(withBody(body));

describe('text/broken-link', () => {
  test.each([
    [
      '[the plan](https://example.org/plan for it.',
      '[the plan](https://example.org/plan',
      '[the plan](https://example.org/plan)',
    ],
    [
      'See [the plan](www.example.org/plan for it.',
      '[the plan](www.example.org/plan',
      '[the plan](www.example.org/plan)',
    ],
    [
      '[the plan] (https://example.org/plan)',
      '[the plan] (https://example.org/plan)',
      '[the plan](https://example.org/plan)',
    ],
    [
      'See [the plan]\n(https://example.org/plan)',
      '[the plan] (https://example.org/plan)',
      '[the plan](https://example.org/plan)',
    ],
    [
      '(the plan)[https://example.org/plan]',
      '(the plan)[https://example.org/plan]',
      '[the plan](https://example.org/plan)',
    ],
    [
      '{the plan}(https://example.org/plan)',
      '{the plan}(https://example.org/plan)',
      '[the plan](https://example.org/plan)',
    ],
    [
      '[the plan}(https://example.org/plan)',
      '[the plan}(https://example.org/plan)',
      '[the plan](https://example.org/plan)',
    ],
    [
      '[the plan]{https://example.org/plan}',
      '[the plan]{https://example.org/plan}',
      '[the plan](https://example.org/plan)',
    ],
    [
      '[the plan]<https://example.org/plan>',
      '[the plan]<https://example.org/plan>',
      '[the plan](https://example.org/plan)',
    ],
    [
      '[the plan]https://example.org/plan',
      '[the plan]https://example.org/plan',
      '[the plan](https://example.org/plan)',
    ],
    [
      '[the plan][https://example.org/plan]',
      '[the plan][https://example.org/plan]',
      '[the plan](https://example.org/plan)',
    ],
    [
      '[the plan](<https://example.org/plan)',
      '[the plan](<https://example.org/plan)',
      '[the plan](https://example.org/plan)',
    ],
    [
      '[the plan](https://example.org/our plan)',
      '[the plan](https://example.org/our plan)',
      '[the plan](https://example.org/our%20plan)',
    ],
    [
      '[the plan](https://example.org/\nplan) is out',
      '[the plan](https://example.org/ plan)',
      '[the plan](https://example.org/plan)',
    ],
    [
      '[the plan](https://example.org/plan "Ours)',
      '[the plan](https://example.org/plan "Ours)',
      '[the plan](https://example.org/plan)',
    ],
    [
      '[Ada](mailto:ada@example.org?subject=Hello there)',
      '[Ada](mailto:ada@example.org?subject=Hello there)',
      '[Ada](mailto:ada@example.org?subject=Hello%20there)',
    ],
    ['[Ada](mailto: ada@example.org)', '[Ada](mailto: ada@example.org)', '[Ada](mailto:ada@example.org)'],
    ['[us](tel:+1 555 0100)', '[us](tel:+1 555 0100)', '[us](tel:+1-555-0100)'],
    [
      '\\[the plan\\](https://example.org/plan)',
      '\\[the plan\\](https://example.org/plan)',
      '[the plan](https://example.org/plan)',
    ],
    [
      '[the plan(https://example.org/plan)',
      '[the plan(https://example.org/plan)',
      '[the plan](https://example.org/plan)',
    ],
    ['See plan](https://example.org/plan)', 'plan](https://example.org/plan)', '[plan](https://example.org/plan)'],
  ])('%j', (body, marked, link) => {
    expect(found(body, 'text/broken-link')).toMatchObject([{ marked, help: `Write ${link}`, severity: 'error' }]);
    expect(only('link/bare-address').check(withBody(body))).toEqual([]);
  });

  test.each([
    ['See [[the plan](https://example.org/p).', '['],
    ['See [the plan](https://example.org/p)] now.', ']'],
    [
      '[the [plan](https://example.org/p) of May](https://example.org/m)',
      '[the [plan](https://example.org/p) of May](https://example.org/m)',
    ],
    ['See [[The plan|our plan]].', '[[The plan|our plan]]'],
    ['［the plan］（https://example.org/plan）', '［the plan］（https://example.org/plan）'],
  ])('%j', (body, marked) => {
    expect(found(body, 'text/broken-link')).toMatchObject([{ marked }]);
  });

  test.each([
    'As she says [1] (https://example.org/a).',
    '[see [the plan](https://example.org/p) and\nthe [minutes](https://example.org/m)]',
    'The plan (https://example.org/plan) is out, "[...] and so on" [sic].',
    '`[the plan] (https://example.org/plan)`',
    '[a][b]\n\n[b]: https://example.org/b',
    '[the plan](https://example.org/plan_(new))',
  ])('nothing in %j', (body) => {
    expect(found(body, 'text/broken-link')).toEqual([]);
  });
});

describe('text/table', () => {
  const { foundIn } = only('text/table');

  test.each([
    ['| Month | Calls |\n| May | 12 |', '| Month | Calls |', 'Below the headings, put the line |---|---|'],
    ['| Month | Calls |\n|---|\n| May | 12 |', '|---|', 'Write that line as |---|---|'],
    ['| Month |\n|---|---|\n| May |', '|---|---|', 'Write that line as |---|'],
    ['Month | Calls\n---|---|---\nMay | 12', '---|---|---', 'Write that line as |---|---|'],
    ['| Month | Calls |\n|——|——|\n| May | 12 |', '|——|——|', 'Write that line as |---|---|'],
    ['> | Month | Calls |\n> | May | 12 |', '| Month | Calls |', 'Below the headings, put the line |---|---|'],
  ])('%j', (body, marked, help) => {
    expect(found(body, 'text/table')).toMatchObject([{ marked, help }]);
  });

  test.each(['| Month | Calls |\n|---|---|\n| May | 12 |', 'Home | News | About', 'a || b', '```\n| a |\n| b |\n```'])(
    'nothing in %j',
    (body) => {
      expect(foundIn(body)).toEqual([]);
    },
  );
});

describe('text/table-row', () => {
  const { foundIn } = only('text/table-row');

  const table = '| Month | Calls |\n|---|---|\n| May | 12 |\n';

  it('finds a row that lacks a cell, and a line of text below the table', () => {
    expect(foundIn(`${table}| June |`)).toEqual(['text/table-row: | June |']);
    expect(foundIn(`${table}Source: the helpline`)).toEqual(['text/table-row: Source: the helpline']);
    expect(foundIn(`${table}| | |\n| |\n\nSource: the helpline`)).toEqual([]);
  });
});

describe('text/footnote', () => {
  const { foundIn } = only('text/footnote');

  it('finds a mark without a note, a note without a mark, and two of one name', () => {
    expect(found('It rises.[^1] So it is.[^2]\n\n[^1]: By four per cent.', 'text/footnote')).toMatchObject([
      { marked: '[^2]', severity: 'error', help: expect.stringContaining('[^2]: its words') },
    ]);
    expect(foundIn('It rises.[^fee] So it is.\n\n[^fee]: https://example.org')).toEqual([]);
    expect(foundIn('It rises.[^1]\n\n[^1]: Four.\n[^1]: Five.')).toEqual(['text/footnote: [^1]:']);
    expect(foundIn('So.\n\n[^1]: A note without a mark.')).toEqual(['text/footnote: [^1]:']);
    expect(foundIn('It rises.^[By four per cent.]')).toEqual(['text/footnote: ^[By four per cent.]']);
    expect(foundIn('It rises.[1] See `[^1]`.')).toEqual([]);
  });
});

describe('text/foreign-markup', () => {
  test.each([
    ['As x^2+y^ grows.', '^2+y^', 'Write 2+y'],
    ['[!TIP]\nCome early.', '[!TIP]', 'Write > [!TIP] on a line of its own, and > in front of each line below it'],
    ['> [!info]\n> Come early.', '[!info]', undefined],
    ['!!! note\n    Bring a friend.', '!!! note', undefined],
    [':::warning\nBring a friend.\n:::', ':::warning', undefined],
    ['Opening hours\n=============\n\nAll day.', 'Opening hours', 'Write ## Opening hours'],
    ['Hours {.big} of work', '{.big}', undefined],
    ['[b]Bold[/b] words', '[b]', undefined],
    ['[TOC]', '[TOC]', undefined],
    ['.. note:: Come early.', '.. note:: Come early.', undefined],
    ['One.\n\n\\newpage', '\\newpage', undefined],
  ])('%j', (body, marked, help) => {
    expect(found(body, 'text/foreign-markup')).toMatchObject([
      { marked, severity: 'error', ...(help === undefined ? {} : { help }) },
    ]);
  });

  test.each([
    'About ~50 people, ~60 at most.',
    '!!! ATTENTION !!!',
    'a == b',
    '`H~2~O`',
    'H~2~O, 10^3^ and the 2^nd^ of them',
    '> [!TIP]\n> Come early.',
    'C:\\new',
    '[b] is a note',
    'x^2 and y^2',
    '{name} is written so',
  ])('nothing in %j', (body) => {
    expect(found(body, 'text/foreign-markup')).toEqual([]);
  });
});

describe('text/loose-mark', () => {
  test.each([
    ['It is **important:**everyone comes.', '**important:**', 'Write **important:**, and a space after it'],
    ['We ** really ** mean it.', '** really **', 'Write **really**'],
    ['We **really ** mean it.', '**really **', 'Write **really**'],
    ['We * really * mean it.', '* really *', 'Write *really*'],
    ['We _really _ mean it.', '_really _', 'Write _really_'],
    ['We ~~ really ~~ mean it.', '~~ really ~~', 'Write ~~really~~'],
    ['We **really mean it.', '**', undefined],
    ['We really** mean it.', '**', undefined],
    ['We *really mean it.', '*', undefined],
    ['We _really mean it.', '_', undefined],
    ['Type `bulletin new.', '`', undefined],
    ['Don`t come.', '`', 'Write Don’t'],
    ['#Dates\n\nText.', '#Dates', 'Write # Dates'],
    ['##dates of May', '##dates of May', 'Write ## dates of May'],
    ['*one\n*two', '*one', 'Write * one'],
    ['-one\n-two', '-one', 'Write - one'],
    ['- one\n-two', '-two', 'Write - two'],
    ['1)one\n2)two', '1)one', 'Write 1) one'],
    ['- [ ] Bring a chair', '[ ]', 'Write - Bring a chair'],
    ['Quorum\n: The members', 'Quorum', 'Write **Quorum**: The members'],
    ['See the [minutes][m].', '[minutes][m]', 'Write [minutes](https://…)'],
    ['See the [minutes][].', '[minutes][]', 'Write [minutes](https://…)'],
    ['The [report](annual report.pdf) is out.', '[report](annual report.pdf)', undefined],
    [
      'The [https://example.org/r report] is out.',
      '[https://example.org/r report]',
      'Write [report](https://example.org/r)',
    ],
    ['Write to <www.example.org>.', '<www.example.org>', undefined],
    ['It is ==new== here.', '==new==', 'Write **new**'],
    ['As $E = mc^2$ says.', '$E = mc^2$', undefined],
    ['We won :tada: at last.', ':tada:', undefined],
    ['It is ~closed~ open.', '~closed~', 'Write ~~closed~~'],
    ['Ada | Editor\nBen | Printer', 'Ada | Editor', undefined],
  ])('%j', (body, marked, help) => {
    const faults = found(body, 'text/loose-mark');
    expect(faults).toMatchObject([{ marked, severity: 'warning', ...(help === undefined ? {} : { help }) }]);
  });

  test.each([
    'It costs $5 to $10, US$ and CA$ alike, $HOME and $PATH.',
    '3 * 4 * 5, 2 ** 3 ** 4, a*b and n * m, 5 * 6 or so 7 * 8',
    'C#, #1, #15, snake_case_names, f**k, Leser*innen, “_” and “*”',
    '#MeToo\n\n#climate #action\n\n#hashtag\n\nText.',
    'At 10:30:45, or 3:1:2; nota bene: so.',
    '[1], [sic], [...] and [T]he rest [12][13] “[…][footnote omitted]”',
    '`**a` and `==b==` and\n\n```\n**a ==b== #c\n```',
    'Free entry*\n\n\\*Conditions apply.',
    'Free entry*\n\n*Conditions apply.',
    'Price** here\n\n**Plus tax.',
    '-5 degrees\n-3 degrees',
    '5 < 6, -> and <-, => too',
    'Fill in ______ here, ____ there.',
    'Ada\nBen\n: no',
    'It was 3.5 x 4; see A.1.b and 1.a',
    'A “*quoted*” word, (**bold**) and *it*s own.'.replace('*it*s', '*its*'),
  ])('nothing in %j', (body) => {
    expect(found(body, 'text/loose-mark')).toEqual([]);
  });
});

describe('text/underline', () => {
  const { foundIn } = only('text/underline');

  it('takes a line of dashes below a line of text for a heading, and not one that is apart or ends a sentence', () => {
    expect(foundIn('Hours\n-----\n\nAll day.')).toEqual(['text/underline: Hours']);
    expect(foundIn('Hours\n\n-----\n\nAll day.')).toEqual([]);
    expect(foundIn('We are open all day.\n---\n\nCome.')).toEqual([]);
  });
});

describe('link/title', () => {
  const { foundIn } = only('link/title');

  it('is a warning for every form of a title', () => {
    expect(foundIn('See [a report](https://example.org "The report") and [b](https://example.org/b (B)).')).toEqual([
      'link/title: The report',
      'link/title: B',
    ]);
  });
});

describe('text/long', () => {
  const { foundIn } = only('text/long');

  it('counts from 20,000', () => {
    const line = 'The helpline is open all night. ';
    expect(foundIn(line.repeat(620))).toEqual([]);
    expect(foundIn(line.repeat(700))).toEqual(['text/long: T']);
  });
});

describe('text/plain-field', () => {
  const { check } = only('text/plain-field');

  const inTitle = (title: string) =>
    check(
      `date: 2018-05\ntitle: Bulletin\nsections:\n  - title: Section\n    items:\n      - title: ${JSON.stringify(title)}\n        body: Text.\n`,
    );

  test.each([
    ['The **big** day', '**big**', 'The big day'],
    ['The *big* day', '*big*', 'The big day'],
    ['The _big_ day', '_big_', 'The big day'],
    ['The __big__ day', '__big__', 'The big day'],
    ['The ~~big~~ day', '~~big~~', 'The big day'],
    ['Type `new`', '`new`', 'Type new'],
    [
      'See [the plan](https://example.org/p_(a)) now',
      '[the plan](https://example.org/p_(a))',
      'See the plan now, and put the link into `links`',
    ],
    ["The <span class='x'>big</span> day", "<span class='x'>", 'The big day'],
    ['The day[^1]', '[^1]', 'The day'],
    ['## The day', '## ', 'The day'],
    ['H~2~O and 10^3^', '~2~', 'H2O and 103'],
    [
      'A [*big*](https://example.org) **day**',
      '[*big*](https://example.org)',
      'A big day, and put the link into `links`',
    ],
  ])('%j', (title, marked, plain) => {
    expect(inTitle(title)).toMatchObject([
      { rule: 'text/plain-field', severity: 'warning', marked, help: `Write ${plain}` },
    ]);
  });

  test.each([
    'Hotel ***',
    'Price* and terms**',
    '#1 of 10',
    'C# and #MeToo',
    'snake_case_name',
    'a < b and 2 * 3 * 4',
    '[sic] [...] [T]he end',
    'Ask <Ada>',
    '~50 people, ~60 chairs',
    'Joomla! (new)',
    'x^2',
  ])('nothing in %j', (title) => {
    expect(inTitle(title)).toEqual([]);
  });

  it('looks at labels, captions and facts, and not at addresses or prose', () => {
    const source =
      'date: 2018-05\ntitle: Bulletin\nsections:\n  - title: "*News*"\n    items:\n      - kind: event\n        title: Fair\n        start: 2018-06-01\n        place: "[Hall](https://example.org)"\n        price: "**5**"\n        body: "**Text**"\n        links:\n          - { label: "**The** report", url: "https://example.org/*a*" }\n';
    expect(check(source).map(({ marked }) => marked)).toEqual([
      '*News*',
      '[Hall](https://example.org)',
      '**5**',
      '**The**',
    ]);
  });

  it('says where the address of a link goes, in every place that has one', () => {
    const link = '"Read it [here](https://example.org/bill)"';
    const source = `date: 2018-05\ntitle: Bulletin\nsummary: ${link}\nboxes: [{ title: ${link}, body: Text. }]\nsections:\n  - title: ${link}\n    items:\n      - kind: event\n        title: Fair\n        start: 2018-06-01\n        place: ${link}\n        links: [{ label: ${link}, url: "https://example.org/" }]\n`;
    expect(check(source).map(({ help }) => help?.replace('Write Read it here', ''))).toEqual(
      expect.arrayContaining([
        ', and put the link into a box or an item',
        ', and put the link into `links`',
        ', and put the link into the `intro` of the section',
        '',
      ]),
    );
  });
});
