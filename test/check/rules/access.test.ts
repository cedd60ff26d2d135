// What keeps readers out: texts of pictures, capitals, headings, spelt addresses, and being put off.

import { describe, expect, it, test } from 'vitest';
import { only, withBody } from './check-source.ts';

describe('a11y/alt-text', () => {
  const { check } = only('a11y/alt-text');

  const found = (alt: string, more = '') =>
    check(withBody('Text.', { more: `images: [{ file: images/IMG_12.jpg, alt: ${JSON.stringify(alt)}${more} }]` }));

  test.each([
    'chart.png',
    'IMG_12',
    'DSC 0012',
    'img_12.jpg',
    'Photo',
    'Logo',
    'image 1',
    'Une photo',
    'Capture d’écran',
    'Picture.',
    'Photo of a bridge',
    "Image d'un pont",
    'An item',
    'An item.',
    'a'.repeat(251),
  ])('%s', (alt) => {
    expect(found(alt)).toHaveLength(1);
  });

  test.each([
    'A bridge',
    'Chart of calls',
    'Logo: a harbour seal',
    'Harbour Society',
    'The image of a saint in a church',
    'Two of us',
    'a'.repeat(250),
  ])('nothing in %s', (alt) => {
    expect(found(alt)).toEqual([]);
  });

  it('compares it with the caption', () => {
    expect(found('A bridge', ', caption: A bridge.')).toHaveLength(1);
    expect(found('A bridge', ', caption: The old bridge')).toEqual([]);
  });
});

describe('a11y/capitals', () => {
  const { check, foundIn } = only('a11y/capitals');

  const found = (title: string) => check(withBody('Text.').replace('An item', JSON.stringify(title)));

  test.each([
    'THE NEW OFFICE IS OPEN',
    'ADMINISTRATIVE DETENTIONS',
    'L’ÉTÉ SERA TRÈS CHAUD',
    'SCHOOL MEALS',
    'NEW MOVIES',
    'AFTER SCHOOL CLUBS',
    'REPAS SCOLAIRES',
    'НОВЫЕ ФИЛЬМЫ',
    'ISSUE 28: THE NEW OFFICES OPEN',
  ])('%s', (title) => {
    expect(found(title)).toHaveLength(1);
  });

  test.each([
    'The new office',
    'UNHCR',
    'UNHCR AND IOM',
    'UNICEF, UNESCO',
    'HTML, CSS, SVG',
    'API・SDK・CLI の更新（第２版）',
    '5个改善用户体验的 HTML 属性（英文）',
    'COVID-19',
    'RCMP V. SMITH',
    'CANADA',
    'IRB, IOM',
    '2018-2019-2020-2021',
    '報告書報告書報告書報告書報告書',
  ])('nothing in %s', (title) => {
    expect(found(title)).toEqual([]);
  });

  it('looks at headings in the text', () => {
    expect(foundIn('Text.\n\n## WHAT WE HAVE DONE SINCE\n\nText.')).toEqual(['a11y/capitals: WHAT WE HAVE DONE SINCE']);
    expect(foundIn('Text.\n\nWHAT COMES NEXT\n\nText.')).toEqual(['a11y/capitals: WHAT COMES NEXT']);
  });
});

describe('a11y/bold-heading', () => {
  const { foundIn } = only('a11y/bold-heading');

  const found = (body: string) => foundIn(body);

  test.each([
    ['Text.\n\n**What we do**\n\nText.', 'What we do'],
    ['__What we do:__\n\nText.', 'What we do:'],
    ['**What** we do.\n\n**What we did**\n\n- One\n- Two', 'What we did'],
    // One finding for a text.
    ['**One thing**\n\nText.\n\n**Two things**\n\nText.', 'One thing'],
  ])('%j', (body, marked) => {
    expect(found(body)).toEqual([`a11y/bold-heading: ${marked}`]);
  });

  test.each([
    '**It is closed today.**\n\nText.',
    '**What we do:**\n\n- One\n- Two',
    '**What** we do\n\nText.',
    '**The end**',
    '**12 May 2018**\n\nText.',
    '**Two lines**\n\n**of a sign**\n\n> Text.',
    '## **What we do**\n\nText.',
  ])('nothing in %j', (body) => {
    expect(found(body)).toEqual([]);
  });
});

describe('a11y/heading-order', () => {
  const { foundIn } = only('a11y/heading-order');

  test.each([
    ['# One\n\n## Two\n\n# One\n\n## Two', []],
    ['### One\n\n#### Two', []],
    ['## One\n\n#### Two', ['a11y/heading-order: #### Two']],
    ['### One\n\n# Two\n\n### Three', ['a11y/heading-order: ### Three']],
  ])('%j', (body, expected) => {
    expect(foundIn(body)).toEqual(expected);
  });
});

describe('a11y/spelt-address', () => {
  const { check } = only('a11y/spelt-address');

  const found = (body: string) => check(withBody(body)).map(({ help }) => help);

  test.each([
    ['a.b [at] example [dot] org', 'a.b@example.org'],
    ['a(at)mail.example.org', 'a@mail.example.org'],
    ['a [arobase] example [point] org', 'a@example.org'],
    ['a [à] example.org', 'a@example.org'],
  ])('%s', (body, address) => {
    expect(found(`Write to ${body}, or call.`)).toEqual([`Write ${address}`]);
  });

  test.each(['Meet (at noon) there', 'We were [at] sea', 'a (at) b'])('nothing in %s', (body) => {
    expect(found(body)).toEqual([]);
  });
});

describe('text/later', () => {
  const { foundIn } = only('text/later');

  const found = (body: string) => foundIn(body);

  test.each([
    'More details will be announced shortly.',
    'Details to follow.',
    'Venue: to be confirmed',
    'The room (to be announced) is big',
    'Further\ninformation will follow.',
  ])('%j', (body) => {
    expect(found(body)).toHaveLength(1);
  });

  test.each([
    'The winner will be announced on 5 May 2018.',
    'It remains to be confirmed whether they can.',
    'There are rules to follow.',
    'The numbers are yet to be determined by the court.',
  ])('nothing in %j', (body) => {
    expect(found(body)).toEqual([]);
  });

  it('takes `details` as data', () => {
    expect(foundIn('Text.', { more: 'kind: event\n        start: 2018-10\n        details: to be announced' })).toEqual(
      [],
    );
  });
});
