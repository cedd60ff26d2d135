// The web page: what it says, what it can never do, and what a theme may not do to it.

import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '../../src/content/edition/edition.ts';
import { html } from '../../src/output/formats/html.ts';
import { pdf } from '../../src/output/formats/pdf.ts';
import { parseProse } from '../../src/content/prose/parse-prose.ts';
import { fillPage as fillPageAsBytes } from '../../src/theme/fill-page.ts';
import { joinLines } from '../../src/theme/parse-template.ts';
import { readTheme } from '../../src/theme/read-theme.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { emptyEdition, sampleEdition, sampleItem } from '../support/edition.ts';
import { madeTheme } from '../support/made-theme.ts';
import { createMemoryHost } from '../support/memory-host.ts';

let classic: Theme;
let page: string;

const fillPage = async (theme: Theme, edition: Edition): Promise<string> =>
  new TextDecoder().decode((await fillPageAsBytes(theme, edition)).content);

beforeAll(async () => {
  classic = await readTheme(createMemoryHost().host, 'classic', '/publication');
  page = await fillPage(classic, sampleEdition());
});

const fill = (overrides: Partial<Edition>): Promise<string> => fillPage(classic, emptyEdition(overrides));
const styleOf = (text: string): string => /<style>(.*?)<\/style>/s.exec(text)?.[1] ?? '';
const dataOf = (text: string): string => /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '';
const bodyOf = (text: string): string => text.slice(text.indexOf('<body>'));

/** The same edition with every text in it changed. */
function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string')
    return (/^data:|^\d{4}-\d{2}|^(?:ltr|article)$/.test(value) ? value : change(value)) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => mapTexts(each, change)) as T;
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  const kept = new Set(['type', 'anchor', 'words', 'paper', 'url', 'language', 'address']);
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, kept.has(key) ? each : mapTexts(each as unknown, change)]),
  ) as T;
}

describe('the page is safe', () => {
  it('starts with its encoding and a policy that lets in one style sheet and nothing that runs', () => {
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(page).toMatch(
      /^<!DOCTYPE html>\s*<html lang="en" dir="ltr">\s*<head>\s*<meta charset="utf-8">\n<meta http-equiv=/,
    );
    expect(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)?.[1]).toBe(
      `default-src 'none'; style-src ${hash(styleOf(page))}; img-src data:; font-src data:; ` +
        `script-src ${hash(dataOf(page))}; ` +
        "base-uri 'none'; form-action 'none'",
    );
    expect(page.match(/<style>/g)).toHaveLength(1);
  });

  it('loads nothing from anywhere', () => {
    expect(page).not.toMatch(/<script(?! type="application\/ld\+json">)|<iframe|@import|<link[^>]*stylesheet/i);
    expect(page.match(/\ssrc="(?!data:)/g)).toBeNull();
    expect(styleOf(page).match(/url\((?!data:)/g)).toBeNull();
    expect(page).not.toMatch(/\sstyle="/);
  });

  it('lets no text of an author become markup, wherever it is', async () => {
    const hostile = `"'></title></style><img src=x onerror=alert(1)>&lt;{{edition.name}}{{{words}}}`;
    const filled = await fillPage(
      classic,
      mapTexts(sampleEdition(), (text) => `${text}${hostile}`),
    );
    expect(filled).not.toContain('<img src=x');
    expect(filled.match(/<\/title>/g)).toHaveLength(1);
    expect(filled.match(/<\/style>/g)).toHaveLength(1);
    expect(filled.match(/<script|<\/script/g)).toHaveLength(2);
    expect(JSON.parse(dataOf(filled))).toMatchObject({ name: expect.stringContaining(hostile) as unknown });
    expect(filled).toContain('{{edition.name}}{{{words}}}');
    expect(filled).toContain('&lt;img src=x onerror=alert(1)&gt;&amp;lt;');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'https://a:b@example.org/'])(
    'never links to %s',
    async (url) => {
      const item = sampleItem({
        title: 'An item',
        facts: [{ label: 'Online', text: 'the label', url }],
        links: [{ label: 'the link', url, notes: [] }],
        contact: { url },
      });
      const filled = await fill({ contact: { url }, sections: [{ anchor: 'section-s', title: 'S', items: [item] }] });
      expect(filled).not.toMatch(/href="(?!#)/);
      expect(filled).toContain('the label');
      expect(filled).toContain('the link');
    },
  );

  it('cannot be broken out of by a name in the running head', async () => {
    const filled = await fill({ name: '"; } </style> \\ /* */ {x' });
    expect(styleOf(filled)).toContain('content:"\\22 ; \\7d  \\3c \\2f style\\3e  \\5c  \\2f \\2a  \\2a \\2f  \\7b x"');
  });
});

describe('the page says everything', () => {
  it('has a head for browsers and search engines', () => {
    expect(page).toContain('<title>Sample Bulletin, Issue No. 28 – Draft: not for distribution</title>');
    expect(page).toContain('<meta name="description" content="An evaluation, a forum that was cancelled, and more.">');
    expect(page).toContain('<link rel="canonical" href="https://example.org/bulletin/028/028.en.html">');
    expect(page).toContain('hreflang="fr" href="https://example.org/bulletin/028/028.fr.html"');
    expect(page).toContain('<meta name="color-scheme" content="light dark">');
  });

  it('has landmarks, and headings in order', () => {
    const body = bodyOf(page);
    expect(body).toMatch(/^<body>\s*<a class="skip unseen" href="#page_content">/);
    for (const element of ['header', 'nav', 'main', 'footer'])
      expect(body.match(new RegExp(`<${element}[ >]`, 'g'))).toHaveLength(1);
    const levels = [...body.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
  });

  it('lists every section and titled item, and every anchor is there once', () => {
    const nav = /<nav.*?<\/nav>/s.exec(page)?.[0] ?? '';
    for (const anchor of ['page_corrections', 'page_box_1', 'section-policy', 'evaluation', 'forum', 'page_contact']) {
      expect(nav).toContain(`href="#${anchor}"`);
    }
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  it('marks a draft on the page and on each sheet of paper, and nothing else', async () => {
    expect(page).toContain('<p class="draft">Draft: not for distribution</p>');
    expect(styleOf(page)).toMatch(/@top-right\{content:"Draft"/);
    const ready = await fillPage(classic, sampleEdition({ draft: false, windowTitle: 'Sample Bulletin' }));
    expect(ready).not.toContain('Draft');
    expect(styleOf(ready)).toMatch(/@top-right\{content:""/);
  });

  it('shows what to know about an item before its title, and says its language', () => {
    expect(page).toContain(
      '<h3><span class="mark">Cancelled</span> <span class="mark">in French</span> ' +
        '<span class="title" lang="fr" dir="auto">Forum sur la traite</span></h3>',
    );
    expect(page).toContain('<div class="prose" lang="fr" dir="auto">');
  });

  it('says the language of a heading from bulletin.yaml that is in another one, also in the list of contents', async () => {
    const [section] = sampleEdition().sections;
    const made = await fillPage(
      classic,
      sampleEdition({
        boxes: [{ title: 'Notre réseau', titleLanguage: 'fr', links: [] }],
        sections: [{ ...section!, title: 'À venir', titleLanguage: 'fr' }],
      }),
    );
    for (const title of ['Notre réseau', 'À venir']) {
      expect(made).toContain(`<h2><span lang="fr" dir="auto">${title}</span></h2>`);
      expect(made).toMatch(new RegExp(`<a href="#[^"]+" lang="fr" dir="auto">${title}</a>`));
    }
  });

  it('calls a table after the item that it is in', async () => {
    const [section] = sampleEdition().sections;
    const item = {
      ...section!.items[0]!,
      title: 'Permits',
      body: parseProse('| Year | Number |\n|---|---|\n| 2025 | 12 |'),
    };
    expect(await fillPage(classic, sampleEdition({ sections: [{ ...section!, items: [item] }] }))).toContain(
      '<caption class="unseen">Permits</caption>',
    );
  });

  it('writes facts as terms, those of one name together', () => {
    expect(page).toContain(
      '<dt>Date</dt><dd><time datetime="2017-10-16" dir="auto">Monday 16 October 2017</time></dd>',
    );
    expect(page).toContain(
      '<dt>Registration</dt>' +
        '<dd><a dir="ltr" href="https://example.org/register" rel="noopener noreferrer">example.org/register</a></dd>' +
        '<dd><a dir="ltr" href="mailto:forum@example.org">forum@example.org</a></dd>',
    );
    expect(page).toContain('>two days</a><span class="address" data-url> (https://example.org/<wbr>programme)</span>');
  });

  it('says before the click what a link leads to, and its address on paper', () => {
    expect(page).toContain(
      'hreflang="fr"><span>Read the report</span> <span class="notes">(in French, 1.2 MB)</span></a>',
    );
    expect(page).toContain('<a href="#forum"><span>Go to the forum</span></a></li>');
    expect(page).toContain('<span class="address" data-url> (+15550100123)</span>');
  });

  it('calls one number by one address, with its extension', async () => {
    const filled = await fill({ contact: { phone: '+1 (555) 010-0100 ext. 7' } });
    expect(filled).toContain(
      '<a dir="ltr" href="tel:+15550100100;ext=7"><span class="figures">+1 (555) 010-0100 ext. 7</span></a></dd>',
    );
  });

  it('leaves no direction to the page for what is read in its own: numbers, addresses, hours', async () => {
    const facts = [
      { label: 'Hours', text: '2 p.m. to 4 p.m.' },
      { label: 'Place', text: '+1 555 010 0100', url: 'tel:+15550100100' },
    ];
    const filled = await fill({
      language: 'ar',
      direction: 'rtl',
      contact: { phone: '+1 555 010 0199', email: 'ada@example.org' },
      sections: [{ ...sampleEdition().sections[0]!, items: [{ ...sampleItem(), facts }] }],
    });
    expect(filled).toContain('<dd><span dir="auto">2 p.m. to 4 p.m.</span></dd>');
    expect(filled.match(/<a (?:dir="ltr" )?href="(?:tel|mailto):[^"]*"/g)).toEqual(
      ['tel:+15550100100', 'mailto:ada@example.org', 'tel:+15550100199'].map((url) => `<a dir="ltr" href="${url}"`),
    );
  });

  it('shows pictures with their words', () => {
    expect(page).toMatch(/<figure><img src="data:[^"]*" alt="Bar chart of calls" width="1" height="1"><figcaption>/);
    expect(page).toContain('<figcaption>Calls per year. <span class="credit">Credit: A. Artist</span></figcaption>');
    expect(page).toMatch(/<p class="image"><img src="data:[^"]*" alt="" width="1" height="1"><\/p>/);
  });

  it('has no heading for a note without a title, and none of its contents is lost', () => {
    expect(page).toMatch(/<div class="item note" id="thanks"><div class="prose"><p class="short">With thanks to all\./);
  });

  it('sets the issue’s own title apart where the publication’s name is not in it', async () => {
    expect(page).toContain('<h1 class="name">Sample Bulletin: The Whole Issue</h1>');
    const filled = await fill({ title: 'The Helpline Issue' });
    expect(filled).toContain('<p class="name">Sample Bulletin</p>');
    expect(filled).toContain('<h1 class="title">The Helpline Issue</h1>');
  });

  it('is in French from the first word to the last', async () => {
    const filled = await fillPage(classic, sampleEdition({ language: 'fr' }));
    expect(filled).toContain('<html lang="fr" dir="ltr">');
    expect(filled).toContain('Aller au contenu');
    expect(bodyOf(filled)).not.toMatch(/In this issue|Corrections<|Published by|Telephone/);
  });

  it('has no empty element, and no blank that print would show', async () => {
    for (const filled of [page, await fill({})]) {
      expect(bodyOf(filled)).not.toMatch(/<(p|li|ul|dl|dd|dt|h\d|div|section|nav|span)\b[^>]*>\s*<\/\1>/);
      expect(bodyOf(filled)).not.toMatch(/<(p|li|h\d|dd|dt|td|th)\b[^>]*>\s|\s<\/(p|li|h\d|dd|dt|td|th)>/);
    }
  });

  it('lists a section whose items have no titles', async () => {
    const items = [sampleItem({ kind: 'note', body: parseProse('A note.') })];
    const filled = await fill({ sections: [{ anchor: 'section-s', title: 'Only notes', items }] });
    expect(filled).toContain('<li><a href="#section-s">Only notes</a></li>');
  });

  it('names its paper', async () => {
    expect(styleOf(page)).toContain('size:A4;');
    expect(styleOf(await fill({ paper: 'Letter' }))).toContain('size:Letter;');
  });
});

describe('fonts', () => {
  const faces = (text: string) =>
    [...text.matchAll(/@font-face\{font-family:"([^"]*)";(?:font-weight:(\d+);)?(?:font-style:(\w+);)?src/g)].map(
      ([, family, weight = '400', style = 'normal']) => `${family} ${weight} ${style}`,
    );

  it('come with the page as far as it needs them', async () => {
    const plain = faces(await fill({}));
    expect(plain).toEqual([
      'Bulletin Serif 400 normal',
      'Bulletin Serif 600 normal',
      'Bulletin Sans 400 normal',
      'Bulletin Sans 600 normal',
      'Bulletin Display 600 normal',
    ]);
    expect(faces(await fill({ greeting: { body: parseProse('an *emphasis*') } }))).toHaveLength(plain.length + 2);
    expect(faces(await fill({ summary: 'Київ' }))).toHaveLength(plain.length + 4);
  });
});

describe('what is the same in many pages', () => {
  it('is kept, and never given to a page that needs something else', async () => {
    const editions = [
      emptyEdition({}),
      emptyEdition({ summary: 'Київ' }),
      emptyEdition({ settings: { fonts: { text: 'sans' } } }),
      emptyEdition({ name: 'Another', paper: 'Letter', greeting: { body: parseProse('an *emphasis*') } }),
    ];
    const alone = await Promise.all(
      editions.map(async (edition) => fillPage(await readTheme(createMemoryHost().host, 'classic', '/'), edition)),
    );
    for (const turn of [editions, editions.toReversed()])
      for (const edition of turn) expect(await fillPage(classic, edition)).toBe(alone[editions.indexOf(edition)]);
    expect(new Set(alone).size).toBe(editions.length);
  });
});

describe('what a publication sets', () => {
  const rootOf = (text: string, media = '') =>
    new RegExp(`${media.replace(/[()]/g, '\\$&')}:root\\{([^}]*)\\}`).exec(styleOf(text))?.[1] ?? '';

  it('is in the style sheet, for light, dark and paper', async () => {
    const filled = await fill({
      settings: { colours: { accent: '#8b1a1a', 'accent-dark': '#f2b8b5', link: '#0a4a68' } },
    });
    expect(rootOf(filled)).toContain('--accent:#8b1a1a;--link:#0a4a68');
    expect(rootOf(filled, '@media (prefers-color-scheme: dark){')).toContain('--accent:#f2b8b5');
    expect(rootOf(filled, '@media print{')).toContain('--accent:#8b1a1a');
    expect(rootOf(filled)).toContain("--text:'Bulletin Serif',");
    expect(rootOf(page)).not.toContain('#8b1a1a');
  });

  it('brings the fonts that it names, and no others', async () => {
    const families = (text: string) =>
      new Set([...text.matchAll(/@font-face\{font-family:"([^"]*)"/g)].map(([, family]) => family));
    const sans = await fill({ settings: { fonts: { text: 'sans', headings: 'sans' } } });
    expect(rootOf(sans)).toContain("--text:'Bulletin Sans',");
    expect(families(sans)).toEqual(new Set(['Bulletin Sans']));
    const mixed = await fill({
      settings: { fonts: { text: 'sans' } },
      greeting: { body: parseProse('an *emphasis*') },
    });
    expect(families(mixed)).toEqual(new Set(['Bulletin Serif', 'Bulletin Sans', 'Bulletin Display']));
    expect(mixed).toMatch(/font-family:"Bulletin Sans";font-style:italic;src/);
  });

  it('has its logo above the name, with its words and its size', async () => {
    const logo = { type: 'image/gif', bytes: new Uint8Array([1]), width: 20, height: 10, alt: 'Society of "Samples"' };
    for (const theme of [classic, await readTheme(createMemoryHost().host, 'civic', '/publication')]) {
      const body = bodyOf(await fillPage(theme, emptyEdition({ logo })));
      const image =
        '<img src="data:image/gif;base64,AQ==" alt="Society of &quot;Samples&quot;" width="20" height="10">';
      expect(body).toContain(`<p class="logo">${image}</p>`);
      expect(body.indexOf(image)).toBeLessThan(body.indexOf('class="name"'));
    }
    expect(page).not.toContain('class="logo"');
  });
});

describe('the theme civic', () => {
  it('says all that classic says, in the same order', async () => {
    const civic = await readTheme(createMemoryHost().host, 'civic', '/publication');
    expect(bodyOf(await fillPage(civic, sampleEdition()))).toBe(bodyOf(page));
    expect(styleOf(await fillPage(civic, sampleEdition()))).not.toBe(styleOf(page));
  });
});

describe('formats', () => {
  it('are the page, and the page printed', async () => {
    const printed: string[] = [];
    const pages = { pages: 1, lines: [1] };
    const print = (text: string) => (printed.push(text), Promise.resolve({ content: new Uint8Array([1]), pages }));
    const press = () => Promise.resolve({ print } as never);
    const { content } = await html.render(sampleEdition(), { theme: classic, press });
    expect(Buffer.from(content).toString()).toBe(page);
    const asItIs = sampleEdition({ settings: { print: { links: 'inline' } } });
    expect(await pdf.render(asItIs, { theme: classic, press })).toMatchObject({
      content: new Uint8Array([1]),
      pages,
    });
    expect(printed).toEqual([page]);
    expect([html.needsPress, pdf.needsPress]).toEqual([false, true]);
  });
});

describe('large print', () => {
  it('is the same page, with one more style sheet, and tables for its room', async () => {
    const table = `|${' wide |'.repeat(6)}\n|${'--|'.repeat(6)}\n|${' telephones |'.repeat(6)}`;
    const [section] = sampleEdition().sections;
    const item = { ...section!.items[0]!, title: 'Numbers', body: parseProse(table) };
    const edition = sampleEdition({ sections: [{ ...section!, items: [item] }] });
    const [usual, large] = await Promise.all(
      (['paper', 'large'] as const).map(async (medium) =>
        new TextDecoder().decode((await fillPageAsBytes(classic, edition, medium)).content),
      ),
    );
    expect(styleOf(large!).startsWith(styleOf(usual!))).toBe(true);
    expect(styleOf(large!).slice(styleOf(usual!).length)).toMatch(/--least-letter:\s?16pt/);
    expect(usual).not.toContain('class="record"');
    expect(large).toContain('class="record"');
  });

  it('is refused where a theme has no style sheet for it', async () => {
    const bare = { ...classic, styles: {} };
    await expect(fillPageAsBytes(bare, emptyEdition(), 'large')).rejects.toThrow('has no large.css');
    await expect(fillPageAsBytes(bare, emptyEdition(), 'paper')).resolves.toBeDefined();
  });
});

describe('a theme', () => {
  const head = '<!doctype html><html><head><meta charset="utf-8"></head><body>';
  const theme = (templates: Record<string, string>, styles: Record<string, string> = {}) =>
    madeTheme({ templates, styles });
  it('needs no style and no partial', async () => {
    expect(await fillPage(theme({ page: `${head}{{edition.title}}` }), emptyEdition())).toContain(
      '<body>Sample Bulletin',
    );
  });

  it('gets styles in which `</` cannot end the element', async () => {
    const own = theme({ page: head }, { style: '/* why */ p::after { content: "</style><script>"; }' });
    expect(styleOf(await fillPage(own, emptyEdition()))).toBe('p::after{content:"<\\/style><script>"}');
  });

  it.each([
    ['<html><head></head>', 'has no complete head'],
    [`${head}<script>alert(1)</script>`, 'has `<script>`'],
    [`${head}<meta http-equiv="refresh" content="0;url=https://example.org">`, 'has `<meta'],
    [`${head}<iframe src="https://example.org"></iframe>`, 'has `<iframe'],
    [`${head}<base href="https://example.org/">`, 'has `<base'],
    [head.replace('<html>', `<html x='>`).replace('</head>', `'><head></head>`), 'has no complete head'],
  ])('is refused when its page is %s', async (source, what) => {
    await expect(fillPage(theme({ page: source }), emptyEdition())).rejects.toThrow(what);
  });

  it('gets its style at the end of its head, and not where an attribute only says so', async () => {
    const page = '<!doctype html><html><head><meta charset="utf-8"><meta name="x" content="</head>"></head><body>';
    const filled = await fillPage(theme({ page }, { style: 'p { color: red }' }), emptyEdition());
    expect(filled).toMatch(
      /content="<\/head>">\s*<script type="application\/ld\+json">.*<\/script>\s*<style>p\{color:red\}<\/style>\s*<\/head>/,
    );
  });

  it('may talk about scripts in its content', async () => {
    const page = `${head}<meta name="description" content="{{edition.summary}}">`;
    const filled = await fillPage(theme({ page }), emptyEdition({ summary: 'what http-equiv= and <script> do' }));
    expect(filled).toContain('content="what http-equiv= and &lt;script&gt; do"');
  });
});

describe('joining the lines of a template', () => {
  it.each([
    ['<p>\n  text\n</p>\n', '<p>text</p>'],
    ['<p>two\n   words</p>', '<p>two words</p>'],
    ['<a\n  href="x">', '<a href="x">'],
    // A tag of the template is a NUL.
    ['\0\n  \0\n\0', '\0\0\0'],
    ['two\n\0 words', 'two\0 words'],
    ['<b>a</b> \n <b>b</b>', '<b>a</b><b>b</b>'],
    ['<b>a</b> <b>b</b>', '<b>a</b> <b>b</b>'],
  ])('%j', (lines, expected) => expect(joinLines(lines)).toBe(expected));
});
