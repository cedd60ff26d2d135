// A whole edition, with everything that an edition can hold, for the tests of the formats.

import type { Edition, EditionItem } from '../../src/content/edition/edition.ts';
import { wordsFor } from '../../src/content/languages/index.ts';
import { parseProse } from '../../src/content/prose/parse-prose.ts';

/** One pixel. */
const pixel = {
  type: 'image/gif',
  bytes: Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64'),
};

export function sampleItem(overrides: Partial<EditionItem> = {}): EditionItem {
  return { anchor: 'an-item', kind: 'article', marks: [], facts: [], images: [], links: [], items: [], ...overrides };
}

/** An edition with nothing in it, to put single things in. */
export function emptyEdition(overrides: Partial<Edition> = {}): Edition {
  const language = overrides.language ?? 'en';
  const words = wordsFor(language);
  return {
    slug: '028',
    language,
    direction: 'ltr',
    words,
    name: 'Sample Bulletin',
    title: 'Sample Bulletin',
    date: { iso: '2017-08', text: words.date('2017-08') },
    fullTitle: `Sample Bulletin, ${words.date('2017-08')}`,
    windowTitle: `Sample Bulletin, ${words.date('2017-08')}`,
    description: 'A summary of the whole issue, for those who search.',
    draft: false,
    summary: 'A summary.',
    boxes: [],
    sections: [],
    errata: [],
    translations: [],
    paper: 'A4',
    settings: {},
    ...overrides,
  };
}

export function sampleEdition(overrides: Partial<Edition> = {}): Edition {
  const words = wordsFor(overrides.language ?? 'en');
  return emptyEdition({
    publisher: 'Society of Samples',
    title: 'Sample Bulletin: The Whole Issue',
    numberLabel: words.numberLabel(28),
    fullTitle: `Sample Bulletin, ${words.numberLabel(28)}, ${words.date('2017-08')}`,
    windowTitle: `Sample Bulletin, ${words.numberLabel(28)} – Draft: not for distribution`,
    description: 'An evaluation, a forum that was cancelled, and more.',
    draft: true,
    summary: 'An evaluation, a forum that was cancelled, and more.',
    greeting: { body: parseProse('Dear readers,\n\nWrite to <editor@example.org>.'), signature: 'Ana Moreau, editor' },
    boxes: [
      {
        title: 'Starter kit',
        body: parseProse('Three papers:\n\n- a script;\n- a call sheet;\n- a list.'),
        links: [{ label: 'Download the kit', url: 'https://example.org/kit.pdf', notes: ['PDF', '420 kB'] }],
      },
    ],
    sections: [
      {
        anchor: 'section-policy',
        title: 'Policy developments',
        intro: parseProse('The figures come first.'),
        items: [evaluation, note],
      },
      { anchor: 'section-events', title: 'Events', items: [forum] },
    ],
    errata: [
      { date: { iso: '2017-09-03', text: words.date('2017-09-03') }, body: parseProse('The forum is on *Monday*.') },
    ],
    contact: { email: 'editor@example.org', phone: '+1 555 010 0100', postal: '1 Main Street, Montreal' },
    translations: [{ language: 'fr', name: 'Français', address: '028.fr.html' }],
    address: 'https://example.org/bulletin/028/028.en.html',
    ...overrides,
  });
}

const table = `
| Reason        | Calls | Share |
|:--------------|------:|:-----:|
| Rights        |   420 |  38%  |
| Work and pay  | 1,361 |  3%   |
`;

const evaluation = sampleItem({
  anchor: 'evaluation',
  title: 'Evaluation of Temporary Permits',
  dateline: 'Riverbend',
  body: parseProse(
    `Read **this** and the [report](https://example.org/report), or [the forum](#forum).\n${table}\n` +
      '1. First\n   - inner\n2. Second\n\n> Quoted words.\n\n```\ncurl   -s x\n```\n\n' +
      '## A heading\n\nLine one  \nline two.',
  ),
  images: [
    { ...pixel, width: 1, height: 1, alt: 'Bar chart of calls', caption: 'Calls per year.', credit: 'A. Artist' },
    { ...pixel, width: 1, height: 1, alt: '' },
  ],
  links: [
    { label: 'Read the report', url: 'https://example.org/report', language: 'fr', notes: ['in French', '1.2 MB'] },
    { label: 'Go to the forum', url: '#forum', notes: [] },
    { label: 'Call us', url: 'tel:+15550100123', notes: [] },
  ],
  contact: { name: 'Noor Haddad', role: 'Coordinator', email: 'noor@example.org', url: 'https://example.org/noor' },
  contributor: 'Ilse Brandt',
  items: [sampleItem({ anchor: 'inner', title: 'An item inside', body: parseProse('Its words.') })],
});

const note = sampleItem({ anchor: 'thanks', kind: 'note', body: parseProse('With thanks to all.') });

const forum = sampleItem({
  anchor: 'forum',
  kind: 'event',
  title: 'Forum sur la traite',
  language: 'fr',
  marks: ['Cancelled', 'in French'],
  facts: [
    { label: 'Date', text: 'Monday 16 October 2017', datetime: '2017-10-16' },
    { label: 'Registration', text: 'https://example.org/register', url: 'https://example.org/register' },
    { label: 'Registration', text: 'forum@example.org', url: 'mailto:forum@example.org' },
    { label: 'Programme', text: 'two days', url: 'https://example.org/programme' },
  ],
  body: parseProse('Le forum n’aura pas lieu.'),
});
