// Where links lead, and what is typed around them: what is a mistake, and what only looks like one.

import { describe, expect, it, test } from 'vitest';
import { only, withBody } from './check-source.ts';

const link = (url: string) => `links: [{ label: A report, url: "${url}" }]`;

describe.each([
  [
    'link/tracking',
    ['https://example.org/a?utm_source=x', 'https://example.org/?b=1&fbclid=22#c', 'https://example.org/?mc_eid=1'],
    [
      'https://example.org/a?b=1',
      'https://example.org/utm_source',
      'https://example.org/?q=gclids',
      'https://example.org/#utm_source',
    ],
  ],
  [
    'link/shortener',
    ['https://bit.ly/1kwCsys', 'http://WWW.tinyurl.com/a', 'https://t.co/a?b'],
    ['https://example.org/bit.ly', 'https://orbit.ly/a', 'https://at.co/a'],
  ],
  [
    'link/local',
    [
      'http://localhost:8080/a',
      'http://127.0.0.1',
      'https://10.1.2.3/a',
      'http://192.168.0.12:81',
      'http://files.local/a',
      'http://intranet/a',
      'http://[::1]/',
      'http://[::ffff:10.0.0.1]/',
      'http://172.20.1.1/',
    ],
    [
      'https://example.org',
      'https://10.example.org/',
      'http://172.50.1.1/',
      'http://100.1.1.1/',
      'https://local.example.org/',
      'https://staging.example.org/',
    ],
  ],
  [
    'link/full-stop',
    [
      'https://example.org/a.',
      'https://example.org/a,',
      'https://example.org/a;',
      'https://example.org/a).',
      'https://example.org/a”',
      'https://example.org/a’.',
      'https://example.org/a»',
      'https://example.org/a…',
      'https://example.org/a—',
      'https://example.org/a?b=c”',
    ],
    [
      'https://example.org/a?b=c.',
      'https://example.org/#a(b).',
      'https://example.org/?q=a,b,',
      'https://example.org/a_(b)',
      'https://example.org/Example_Inc.',
      'https://example.org/U.S.',
      'https://example.org/',
      'https://example.org/a?',
    ],
  ],
] as const)('%s', (rule, bad, good) => {
  const { check } = only(rule);

  const found = (url: string) => check(withBody('Text.', { more: link(url) }));

  test.each(bad)('%s', (url) => {
    expect(found(url).map(({ marked }) => marked)).toEqual([`"${url}"`]);
  });

  test.each(good)('nothing in %s', (url) => {
    expect(found(url)).toEqual([]);
  });
});

describe('link/tracking: an address that goes through another site', () => {
  const { check } = only('link/tracking');

  const found = (url: string) => check(withBody('Text.', { more: link(url) })).map(({ help }) => help);
  test.each([
    [
      'https://can01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa&data=05%7C02%7C&sdata=x%3D&reserved=0',
      'https://example.org/a',
    ],
    [
      'https://can01.safelinks.protection.outlook.com/ap/b-59584e83/?data=1&url=https%3A%2F%2Fexample.org%2Fa%3Futm_source%3Dx',
      'https://example.org/a',
    ],
    ['https://www.google.com/url?sa=t&url=https%3A%2F%2Fexample.org%2Fa&ved=2', 'https://example.org/a'],
    [
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1%26fbclid%3D2&h=AT',
      'https://example.org/a?b=1',
    ],
    ['https://urldefense.com/v3/__https://example.org/a__;!!abc!def$', 'https://example.org/a'],
  ])('%s', (url, page) => {
    expect(found(url)).toEqual([`Write "${page}"`]);
  });
  test.each([
    'https://www.google.com/search?q=https%3A%2F%2Fexample.org',
    'https://example.org/url?q=https%3A%2F%2Fexample.org%2Fa',
    'https://can01.safelinks.protection.outlook.com/?url=%E0%A4',
    'https://can01.safelinks.protection.outlook.com/?url=javascript%3Aalert(1)',
    'https://www.facebook.com/l.php.example',
  ])('nothing in %s', (url) => {
    expect(found(url)).toEqual([]);
  });
});

describe('the fields that hold an address', () => {
  const { check, foundIn } = only('link/local', 'link/tracking');

  it('are all looked at', () => {
    const url = 'http://localhost/a';
    const source = `date: 2017-08
title: Bulletin
sections:
  - title: All
    items:
      - { kind: news, title: One, outlet: A, published: 2017-07-01, url: ${url} }
      - { kind: call, title: Two, closes: 2017-09-01, how: { url: ${url}, contact: { url: ${url} } } }
      - { kind: event, title: Three, start: 2017-09-01, online: ${url}, registration: { url: ${url} }, contact: { url: ${url} } }
      - { title: Four, items: [{ title: Five, body: "[A page](${url})" }] }
`;
    expect(
      check(source)
        .filter(({ rule }) => rule === 'link/local')
        .map(({ at }) => at.split(':')[0]),
    ).toEqual(['9', '6', '7', '7', '8', '8', '8']);
  });

  it('point at the address in prose', () => {
    expect(foundIn('See [one](https://example.org/1) and [two](https://example.org/2?utm_id=1).')).toEqual([
      'link/tracking: https://example.org/2?utm_id=1',
    ]);
  });
});

test.each(['http', 'https', 'HTTPS'])('an address that is none has one finding: %s', (scheme) => {
  const { check } = only(
    'link/address',
    'link/local',
    'link/http',
    'link/full-stop',
    'link/shortener',
    'link/tracking',
  );
  const slips = [
    ':/example.org/a',
    ':example.org/a',
    ':///example.org/a',
    '://',
    ':/bit.ly/a.',
    ':/localhost/a',
    '://https:/a',
  ];
  for (const url of [...slips.map((slip) => `${scheme}${slip}`), `${scheme}://ada:secret@intranet/a`])
    expect(
      check(withBody(`See [the page](${url}).`)).map(({ rule }) => rule),
      url,
    ).toEqual(['link/address']);
});

describe('link/bare-address', () => {
  const { foundIn } = only('link/bare-address');

  const found = (body: string) => foundIn(body);

  test.each([
    'See https://example.org/a/b?c=d.',
    'See [https://example.org/a](https://example.org/a).',
    'See www.example.org/a now.',
  ])('%s', (body) => {
    expect(found(body)).toHaveLength(1);
  });

  test.each([
    'See https://example.org.',
    'See <https://example.org/a>.',
    'See [example.org](https://example.org/a).',
    'Write to a@example.org.',
    'See [a] (https://example.org/a).',
    'See https://https://example.org/a now.',
  ])('nothing in %s', (body) => {
    expect(found(body)).toEqual([]);
  });
});

describe('link/repeated', () => {
  const { check, foundIn } = only('link/repeated');

  const publication =
    'name: Bulletin\nnumbering: date\nrules: { link/repeated: { level: note, reason: each link is read out } }\n';
  const found = (body: string, options?: Parameters<typeof withBody>[1]) =>
    check(withBody(body, options), { publication }).map(({ rule, marked }) => `${rule}: ${marked}`);

  it('looks at each item by itself, and at pages only', () => {
    expect(found('[One](https://example.org/a) and [two](https://example.org/a/).')).toEqual([
      'link/repeated: https://example.org/a/',
    ]);
    expect(found('[One](https://example.org/a) and [two](https://example.org/a#two).')).toEqual([]);
    expect(found('[One](mailto:a@example.org) and [two](mailto:a@example.org).')).toEqual([]);
    expect(
      found('[One](https://example.org/a).', {
        more: 'items: [{ title: Two, links: [{ label: Two, url: https://example.org/a }] }]',
      }),
    ).toEqual([]);
  });

  it('leaves home pages and forms alone, and is off unless it is switched on', () => {
    expect(found('[One](https://example.org/) and [two](https://example.org).')).toEqual([]);
    expect(found('[One](https://example.org/fr/inscription) and [two](https://example.org/fr/inscription).')).toEqual(
      [],
    );
    expect(foundIn('[One](https://example.org/a) and [two](https://example.org/a).')).toEqual([]);
  });
});

describe('link/access', () => {
  const { foundIn } = only('link/access');

  const found = (body: string, language = 'en') => foundIn(body, { language });

  test.each([
    ['Read the [slides](https://example.org/a) (for members only)', 'en'],
    ['The slides (for HPL members only) are there', 'en'],
    ['Les diapositives (réservé aux membres) sont là', 'fr'],
    ['Les diapositives (réservées aux membres de la ligue) sont là', 'fr'],
    ['Les diapositives [membres seulement]', 'fr'],
  ])('%s', (body, language) => {
    expect(found(body, language)).toHaveLength(1);
  });

  test.each([
    ['The meeting is for members only.', 'en'],
    ['It costs 5 dollars (free for members only).', 'en'],
    ['La réunion est réservée aux membres.', 'fr'],
    ['Une réunion (avec dix membres) a eu lieu', 'fr'],
  ])('nothing in %s', (body, language) => {
    expect(found(body, language)).toEqual([]);
  });
});

describe('link/language', () => {
  const { foundIn } = only('link/language');

  const found = (body: string, language = 'en') => foundIn(body, { language });

  test.each([
    ['Read the [handbook](https://example.org/a) (in French).', 'en'],
    ['Read the [handbook](https://example.org/a) [French only]', 'en'],
    ['Read the [handbook (in French)](https://example.org/a)', 'en'],
    ['Lire le [guide](https://example.org/a) (en anglais seulement)', 'fr'],
  ])('%s', (body, language) => {
    expect(found(body, language)).toHaveLength(1);
  });

  test.each([
    ['A workshop (in French) follows.', 'en'],
    ['Un atelier (en anglais) suivra.', 'fr'],
    ['Read the [handbook](https://example.org/a) (in print).', 'en'],
  ])('nothing in %s', (body, language) => {
    expect(found(body, language)).toEqual([]);
  });
});

describe('link/mail-address', () => {
  const { check } = only('link/mail-address');

  const found = (body: string) =>
    check(withBody(body)).map(({ marked, help }) => `${marked} -> ${help?.replace(/^Write (\S+), .*/, '$1')}`);

  test.each([
    ['Write to ada@gmail.con now.', 'ada@gmail.con -> ada@gmail.com'],
    ['Write to ada@gmial.com.', 'ada@gmial.com -> ada@gmail.com'],
    ['Write to [Ada](mailto:ada@yaho.com).', 'ada@yaho.com -> ada@yahoo.com'],
    ['Write to ada@hotmial.com, please.', 'ada@hotmial.com -> ada@hotmail.com'],
    ['Write to ada@@example.org.', 'ada@@example.org -> ada@example.org'],
    ['Write to <ada@example.ogr>.', 'ada@example.ogr -> ada@example.org'],
  ])('%j', (body, expected) => {
    expect(found(body)).toEqual([expected]);
  });

  test.each([
    'Write to ada@gmail.com.',
    'Write to a.b+c@mail.example.co.uk, or to ben@example.ca.',
    'See https://social.example/@ada@example.con',
    'npm i pkg@2.0.0 @scope/pkg@next',
    'a @ b',
    'We meet @ noon.',
  ])('nothing in %j', (body) => {
    expect(found(body)).toEqual([]);
  });

  it('sees an address that breaks off in the middle of a sentence', () => {
    const marked = (body: string) => check(withBody(body)).map((one) => one.marked);
    expect(marked('Write to ada@example. or to ben@example.ca. Both read it.')).toEqual(['ada@example.']);
    expect(marked('Follow @ada. or write to ada@example.org. all year, or ask user@host. Thanks.')).toEqual([]);
  });

  it('looks at fields', () => {
    const [one] = check(withBody('Text.', { more: 'contact: { email: ada@example.org. }' }));
    expect(one).toMatchObject({
      rule: 'link/mail-address',
      marked: 'ada@example.org.',
      help: expect.stringContaining('ada@example.org,'),
    });
    expect(
      check(withBody('Text.', { more: 'links: [{ label: Write to Ada, url: "mailto:ada@gmail.con?subject=a" }]' })).map(
        ({ rule }) => rule,
      ),
    ).toEqual(['link/mail-address']);
  });
});

describe('link/other-site', () => {
  const { foundIn } = only('link/other-site');

  const found = (body: string) => foundIn(body);

  test.each([
    ['[www.example.org](https://example.com/give)', 'www.example.org'],
    ['[https://example.org/give](https://give.example/give)', 'https://example.org/give'],
    ['[example.org](https://bit.example/a)', 'example.org'],
    ['[the bank](https://ex\u0430mple.org/a)', 'https://ex\u0430mple.org/a'],
    ['[the bank](https://xn--exmple-4nf.org/a)', 'https://xn--exmple-4nf.org/a'],
  ])('%j', (body, marked) => {
    expect(found(body)).toEqual([`link/other-site: ${marked}`]);
  });

  test.each([
    '[www.example.org](https://example.org/give)',
    '[example.org](http://www.example.org/)',
    '[StudentAid.org](https://studentaid.ed.example/)',
    '[GetMyFuture.org](https://careers.example/GetMyFuture/start)',
    '[our-blog.fr](https://social.example/ourblogfr)',
    '[pic.twitter.com/N3gqkhJX34](https://t.co/N3gqkhJX34)',
    '[docs.example.org](https://example.org/docs)',
    '[example.org](https://example.ca/en)',
    '[example.org](https://web.archive.example/2020/https://example.org)',
    '[Node.js](https://nodejs.example)',
    '[the café](https://xn--caf-dma.example/a)',
    '[правда](https://правда.example/a)',
    '[ada@example.org](mailto:ada@example.org)',
  ])('nothing in %j', (body) => {
    expect(found(body)).toEqual([]);
  });
});

describe('link/http', () => {
  const { foundIn } = only('link/http');

  const found = (body: string) => foundIn(body);

  it('knows sites that have https, and those that the issue asks for with it', () => {
    expect(found('[A](http://www.canada.ca/en) and [b](http://laws-lois.justice.gc.ca/eng).')).toEqual([
      'link/http: http://www.canada.ca/en',
      'link/http: http://laws-lois.justice.gc.ca/eng',
    ]);
    expect(found('[A](http://example.org/a) and [b](https://www.example.org/b).')).toEqual([
      'link/http: http://example.org/a',
    ]);
    expect(found('[A](http://example.org/a) and [b](https://other.example/b).')).toEqual([]);
  });
});

test.each(['https://https://example.org/a', 'https://http//example.org/a', 'http://https:example.org'])(
  '%s is one finding',
  (url) => {
    // In a field the schema says it.
    const { check } = only('link/address', 'link/http', 'link/tracking', 'text/broken-link');
    expect(check(withBody(`See [the report](${url}).`)).map(({ rule }) => rule)).toEqual(['link/address']);
  },
);

test('link/language finds [French only] wherever it is', () => {
  const { foundIn } = only('link/language');

  expect(foundIn('Films. Report: [French only].')).toEqual(['link/language: [French only]']);
  expect(foundIn('Read [the report (PDF, French only)](https://example.org/a).')).toEqual([
    'link/language: (PDF, French only)',
  ]);
  expect(foundIn('The meeting (French only) is long.')).toEqual([]);
});
