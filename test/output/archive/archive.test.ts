// The list of all issues and the feed: what is in them, when they are written, and that they can be read.

import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import { ExitCode } from '../../../src/base/errors.ts';
import { parseProse } from '../../../src/content/prose/parse-prose.ts';
import { renderFeed } from '../../../src/output/archive/feed.ts';
import { fullText } from '../../../src/output/archive/full-text.ts';
import { entryOf } from '../../../src/output/archive/entry.ts';
import { readFeed } from '../../support/atom.ts';
import { emptyEdition, sampleEdition, sampleItem } from '../../support/edition.ts';
import { createMemoryHost } from '../../support/memory-host.ts';

const issue = (number: number, date: string, more = '', language = 'en'): string =>
  `number: ${number}\ndate: ${date}\nlanguage: ${language}\nsummary: What is new on bridge number ${number}.\n${more}sections:\n  - id: news\n    items:\n      - title: Bridge ${number}\n        body: It is **new**.\n`;

const publication =
  'name: { en: Harbour News, fr: Nouvelles du port }\nlanguages: [en, fr]\nurl: https://example.org/news\nsections:\n  - { id: news, title: News }\n';

const files = {
  'bulletin.yaml': publication,
  'issues/001.en.yaml': issue(1, '2025-11'),
  'issues/001.fr.yaml': issue(1, '2025-11', '', 'fr'),
  'issues/002.en.yaml': issue(2, '2026-01', 'title: The Harbour Issue\n'),
  'issues/003.en.yaml': issue(3, '2026-03', 'status: draft\n'),
  'issues/010.en.yaml': issue(10, '2026-03-02'),
};

async function build(around: Readonly<Record<string, string | Uint8Array>>, ...args: readonly string[]) {
  const memory = createMemoryHost(around);
  const code = await run(['build', '--format', 'html,text', ...args], memory.host);
  return { code, memory, list: (language: string) => memory.text(`dist/index.${language}.html`) };
}

const titlesOf = (page = ''): readonly string[] =>
  [...page.matchAll(/<h3><a href="([^"]*)">([^<]*)<\/a><\/h3>/g)].map(
    ([, href = '', title = '']) => `${title} -> ${href}`,
  );

describe('the list', () => {
  test('has the issues of its language, the newest first, without drafts', async () => {
    const { code, list } = await build(files);
    expect(code).toBe(ExitCode.done);
    expect(titlesOf(list('en'))).toEqual([
      'Issue No. 10 -> 010/010.en.html',
      'Issue No. 2, The Harbour Issue -> 002/002.en.html',
      'Issue No. 1 -> 001/001.en.html',
    ]);
    expect(titlesOf(list('fr'))).toEqual(['Numéro 1 -> 001/001.fr.html']);
    expect(list('en')?.match(/<h2>\d+<\/h2>/g)).toEqual(['<h2>2026</h2>', '<h2>2025</h2>']);
    expect(list('en')).toContain('What is new on bridge number 2.');
  });

  test('leads to the other forms that are there, to the other languages, and to the feed', async () => {
    const { list } = await build({ ...files, 'dist/002/002.en.pdf': '%PDF', 'dist/002/002.en.large.pdf': '%PDF' });
    const page = list('en') ?? '';
    expect(page).toContain('<a href="002/002.en.large.pdf">PDF (large print)<');
    expect(
      [...page.matchAll(/<ul class="links forms">(.*?)<\/ul>/gs)].map(([, links = '']) =>
        [...links.matchAll(/href="([^"]*)"/g)].map(([, href]) => href),
      ),
    ).toEqual([['010/010.en.txt'], ['002/002.en.pdf', '002/002.en.large.pdf', '002/002.en.txt'], ['001/001.en.txt']]);
    expect(page).toContain('href="https://example.org/news/index.fr.html" hreflang="fr"');
    expect(page).toContain(
      '<link rel="alternate" type="application/atom+xml" title="Harbour News" href="https://example.org/news/feed.en.xml">',
    );
  });

  test('has the logo of the publication in its masthead', async () => {
    const gif = new Uint8Array(Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'));
    const { list } = await build({
      ...files,
      'bulletin.yaml': `${publication}logo: { file: logo.gif, alt: Harbour Society }\n`,
      'logo.gif': gif,
    });
    expect(list('en')).toMatch(
      /<p class="logo"><img src="data:image\/gif;base64,[^"]+" alt="Harbour Society" width="1" height="1"><\/p>/,
    );
  });

  test('is set in the spaces of its language, as the pages are', async () => {
    const name =
      'name: { en: Harbour News, fr: "Le port : nouvelles" }\npublisher: { en: Harbour Society, fr: "Port et amis : société" }\ncontact: { email: port@example.org, postal: "Bureau : 1, quai Nord" }';
    const { list, memory } = await build({ ...files, 'bulletin.yaml': publication.replace(/name:.*/, name) });
    const set = ['Le port\u202f: nouvelles', 'Port et amis\u202f: société', 'Bureau\u202f: 1, quai Nord'];
    for (const text of set) expect(list('fr')).toContain(text);
    for (const text of set.slice(0, 2)) expect(memory.text('dist/feed.fr.xml')).toContain(text);
  });

  test('is led to by every page, as the feed is', async () => {
    const { memory } = await build(files);
    const page = memory.text('dist/002/002.en.html');
    expect(page).toContain('<a href="https://example.org/news/index.en.html">All issues</a>');
    expect(page).toContain(
      'type="application/atom+xml" title="Harbour News" href="https://example.org/news/feed.en.xml"',
    );
    expect(memory.text('dist/003/003.en.html')).not.toContain('All issues');
    const local = (await build({ ...files, 'bulletin.yaml': publication.replace(/url:.*\n/, '') })).memory;
    expect(local.text('dist/002/002.en.html')).toContain(
      '<p class="screen"><a href="../index.en.html">All issues</a></p>',
    );
    expect([...local.files.keys()].filter((path) => path.includes('feed'))).toEqual([]);
    expect(local.text('dist/index.en.html')).toContain('href="index.fr.html"');
  });
});

describe('it is written', () => {
  test('when all issues of a publication are built, and reported', async () => {
    const { memory } = await build(files, '--json');
    const { archive } = JSON.parse(memory.stdout()) as {
      archive: { artefacts: readonly { path: string; bytes: number }[] };
    };
    expect(archive.artefacts.map(({ path }) => path)).toEqual([
      'dist/index.html',
      'dist/index.en.html',
      'dist/feed.en.xml',
      'dist/index.fr.html',
      'dist/feed.fr.xml',
    ]);
    expect((await build(files, 'bulletin.yaml')).list('en')).toContain('Issue No. 10');
  });

  test('again as index.html in the main language, which is what a server shows for the folder', async () => {
    const { memory, list } = await build(files);
    expect(memory.text('dist/index.html')).toBe(list('en'));
    // The main language has no issue yet that is not a draft.
    const french = Object.entries(files).filter(([path]) => !path.endsWith('.en.yaml'));
    const other = await build(Object.fromEntries(french));
    expect(other.memory.text('dist/index.html')).toBe(other.list('fr'));
    // It is there, and is not made now.
    const { memory: later } = await build({ ...files, 'dist/index.en.html': 'older' }, '--language', 'fr');
    expect(later.text('dist/index.html')).toBeUndefined();
  });

  test('but over no index.html that somebody else has made', async () => {
    expect((await build({ ...files, 'dist/index.html': '<p>Mine' })).memory.text('dist/index.html')).toBe('<p>Mine');
    const issue = (await build(files)).memory.text('dist/002/002.en.html')!;
    expect((await build({ ...files, 'dist/index.html': issue })).memory.text('dist/index.html') === issue).toBe(true);
    const own = { 'dist/index.html': '<p>Old list', 'dist/index.fr.html': '<p>Old list' };
    const { memory, list } = await build({ ...files, ...own });
    expect(memory.text('dist/index.html')).toBe(list('en'));
  });

  test('and not when some are', async () => {
    const { list } = await build({ ...files, 'dist/index.en.html': 'older' }, 'issues/002.en.yaml');
    expect(list('en')).toBe('older');
  });

  test('for the languages that are built', async () => {
    const { list } = await build({ ...files, 'dist/index.en.html': 'older' }, '--language', 'fr');
    expect(list('en')).toBe('older');
    expect(list('fr')).toContain('href="https://example.org/news/index.en.html"');
  });

  test('with the issues that could be built', async () => {
    const { code, list, memory } = await build({ ...files, 'issues/002.en.yaml': issue(2, '2026-01', 'titel: x\n') });
    expect(code).toBe(ExitCode.findings);
    expect(titlesOf(list('en')).map((title) => title.slice(0, 12))).toEqual(['Issue No. 10', 'Issue No. 1 ']);
    const said = memory.stderr().split('\n');
    expect(said.filter((line) => line.startsWith('The archive'))).toEqual([
      'The archive leaves out issues/002.en.yaml: it has errors',
    ]);
  });

  test('and says that the list of a language stays where no issue is left for it', async () => {
    const broken = { ...files, 'issues/001.fr.yaml': issue(1, '2025-11', 'titel: x\n', 'fr') };
    const { list, memory } = await build({ ...broken, 'dist/index.fr.html': 'older' });
    expect(list('fr')).toBe('older');
    expect(memory.stderr()).toContain(
      'The archive leaves out issues/001.fr.yaml: it has errors\ndist/index.fr.html is still from an earlier build\n',
    );
    // Where there is no list, nothing is left out of it; a draft is not in it either way.
    expect((await build(broken)).memory.stderr()).not.toContain('The archive');
    expect((await build(files)).memory.stderr()).not.toContain('The archive');
    for (const flag of ['--quiet', '--dry-run'])
      expect((await build(files, flag)).memory.stderr(), flag).not.toContain('The archive');
    const text = createMemoryHost(broken);
    await run(['build', '--format', 'text'], text.host);
    expect(text.stderr()).not.toContain('The archive');
  });

  describe('with links only to files that are of its text', () => {
    const formsOf = (page = '') => [...page.matchAll(/<li><a href="(\d[^"]*)"/g)].map(([, href]) => href);
    const start = {
      'bulletin.yaml': `${publication}formats: [html, text]\n`,
      'issues/001.en.yaml': files['issues/001.en.yaml'],
      'issues/002.en.yaml': files['issues/002.en.yaml'],
    };
    /** What the list links to after another build, of what a first one left. */
    async function later(change: Readonly<Record<string, string>>, ...flags: readonly string[]) {
      const memory = new Map<string, string>();
      const first = createMemoryHost(start, { memory });
      await run(['build'], first.host);
      const next = createMemoryHost({ ...Object.fromEntries(first.files), ...change }, { memory });
      await run(['build', ...flags], next.host);
      return formsOf(next.text('dist/index.en.html'));
    }
    const changed = { 'issues/002.en.yaml': files['issues/002.en.yaml'].replace('new', 'old') };
    const [both, one] = [['002/002.en.txt', '001/001.en.txt'], ['001/001.en.txt']];

    test('which a later build did not make again', async () => {
      expect(await later({})).toEqual(both);
      expect(await later({}, '--format', 'html')).toEqual(both);
      expect(await later(changed)).toEqual(both);
      for (const flags of [[], ['--check'], ['--force']])
        expect(await later(changed, '--format', 'html', ...flags), flags.join()).toEqual(one);
    });

    test('or that another machine has made, which nobody here can know', async () => {
      expect(await later({ ...changed, 'dist/002/002.en.txt': 'made elsewhere' }, '--format', 'html')).toEqual(both);
    });

    test('and not to a PDF that an error or the lack of a browser keeps from being made', async () => {
      const { list } = await build({ ...files, 'dist/002/002.en.pdf': '%PDF' }, '--format', 'html,text,pdf');
      expect(formsOf(list('en')).filter((href) => href?.endsWith('pdf'))).toEqual([]);
    });
  });

  test('not where no web page is asked for, where there is no bulletin.yaml, or in a dry run', async () => {
    const built = (memory: ReturnType<typeof createMemoryHost>) =>
      [...memory.files.keys()].filter((path) => /dist\/[^/]*$/.test(path));
    const text = createMemoryHost(files);
    await run(['build', '--format', 'text'], text.host);
    expect(built(text)).toEqual([]);
    expect(built((await build({ '001.en.yaml': issue(1, '2025-11', 'title: Own\n') })).memory)).toEqual([]);
    expect(built((await build(files, '--dry-run')).memory)).toEqual([]);
  });

  test('with the same bytes in whatever order the issues are read', async () => {
    const first = await build(files);
    const again = await build(
      Object.fromEntries(Object.entries(files).reverse()),
      ...Object.keys(files)
        .filter((path) => path.includes('/'))
        .reverse(),
    );
    for (const name of ['index.en.html', 'feed.en.xml', 'index.fr.html'])
      expect(again.memory.text(`dist/${name}`), name).toBe(first.memory.text(`dist/${name}`));
  });
});

describe('the feed', () => {
  test('keeps to RFC 4287, with the full text of each issue', async () => {
    const { memory } = await build(files);
    const { title, updated, entries } = await readFeed(memory.text('dist/feed.en.xml') ?? '');
    expect([title, updated]).toEqual(['Harbour News', '2026-03-02T00:00:00.000Z']);
    expect(entries.map((entry) => entry.title)).toEqual([
      'Issue No. 10',
      'Issue No. 2, The Harbour Issue',
      'Issue No. 1',
    ]);
    expect(entries[1]).toEqual({
      title: 'Issue No. 2, The Harbour Issue',
      id: 'https://example.org/news/002/002.en.html',
      updated: '2026-01-01T00:00:00.000Z',
      published: '2026-01-01T00:00:00.000Z',
      summary: 'What is new on bridge number 2.',
      content: '<h2>News</h2><h3>Bridge 2</h3><p>It is <strong>new</strong>.</p>',
    });
  });

  test('has the newest twenty', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `issues/${String(index + 1).padStart(3, '0')}.en.yaml`,
        issue(index + 1, `${2000 + index}-05`),
      ]),
    );
    const { memory } = await build({ 'bulletin.yaml': publication, ...many });
    const { entries } = await readFeed(memory.text('dist/feed.en.xml') ?? '');
    expect([entries.length, entries[0]?.title, entries.at(-1)?.title]).toEqual([20, 'Issue No. 30', 'Issue No. 11']);
    expect(titlesOf(memory.text('dist/index.en.html'))).toHaveLength(30);
  });

  test('is not broken by any text, and no text becomes markup', async () => {
    const evil = ']]> a]]>b &amp; <script>x</script> "q"';
    const item = sampleItem({ title: evil, facts: [{ label: evil, text: evil, url: 'https://example.org/?a=1&b=2' }] });
    const address = 'https://example.org/?x=1&y=2';
    const edition = emptyEdition({
      title: evil,
      summary: evil,
      address,
      sections: [{ anchor: 's', title: evil, items: [item] }],
    });
    const frame = {
      ...emptyEdition({ name: evil, publisher: evil }),
      address,
      feed: 'https://example.org/feed.en.xml?a&amp;b',
    };
    const feed = await readFeed(
      await renderFeed(frame, [{ entry: { ...entryOf(edition), address }, text: fullText(edition) }]),
    );
    expect(feed.title).toBe(evil);
    const [entry] = feed.entries;
    const escaped = ']]&gt; a]]&gt;b &amp;amp; &lt;script&gt;x&lt;/script&gt; &quot;q&quot;';
    expect([entry?.title, entry?.summary, entry?.id]).toEqual([escaped, escaped, address]);
    expect(entry?.content).toContain(
      `<h2>${escaped}</h2><h3>${escaped}</h3><ul><li>${escaped}: <a href="https://example.org/?a=1&amp;b=2">${escaped}</a></li></ul>`,
    );
  });

  test('says when an issue came out, and when it was corrected', async () => {
    const errata = 'errata:\n  - { date: 2026-02-04, text: It was wrong. }\n';
    const { memory } = await build({ ...files, 'issues/002.en.yaml': issue(2, '2026-01', errata) });
    const { entries } = await readFeed(memory.text('dist/feed.en.xml') ?? '');
    expect(entries[1]).toMatchObject({ published: '2026-01-01T00:00:00.000Z', updated: '2026-02-04T00:00:00.000Z' });
  });

  test('takes a correction for news', () => {
    const errata = [{ date: { iso: '2017-09-03', text: 'x' }, body: { source: '', blocks: [], oddities: [] } }];
    expect(entryOf(emptyEdition({ errata }))).toMatchObject({ date: { iso: '2017-08' }, updated: '2017-09-03' });
  });
});

describe('the full text', () => {
  test('has the headings of an item below its title', () => {
    const item = sampleItem({ title: 'Report', body: parseProse('# Aims\n\nWords.') });
    expect(fullText(emptyEdition({ sections: [{ anchor: 's', title: 'News', items: [item] }] }))).toContain(
      '<h2>News</h2><h3>Report</h3><h4>Aims</h4><p>Words.</p>',
    );
  });

  const html = fullText(sampleEdition());

  test('says everything, and nothing that only the page’s style makes sense of', () => {
    const said = [
      'Corrections',
      'The forum is on',
      'Dear readers,',
      'Ana Moreau',
      'Starter kit',
      'a call sheet',
      'Download the kit</a> (PDF, 420 kB)',
      'The figures come first.',
      'Evaluation of Temporary Permits',
      'Riverbend',
      '1,361',
      'A heading',
      'Image: Bar chart of calls',
      'Calls per year.',
      'Credit: A. Artist',
      'Read the report</a> (in French, 1.2 MB)',
      'Contact: Noor Haddad, Coordinator',
      'mailto:noor@example.org',
      'Contributed by Ilse Brandt',
      'An item inside',
      'Its words.',
      'With thanks to all.',
      '[Cancelled] [in French] Forum sur la traite',
      'Date: Monday 16 October 2017',
    ];
    for (const text of said) expect(html).toContain(text);
    expect(html).not.toMatch(/class=|tabindex|<wbr>|unseen|data:/);
    expect(html).toContain('<div lang="fr">');
  });

  test('leads to places of the page from elsewhere', () => {
    expect(html).toContain('href="https://example.org/bulletin/028/028.en.html#forum"');
    expect(html).not.toContain('href="#');
  });
});
