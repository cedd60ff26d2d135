// The two forms of a mail, of a whole edition and of the sample issues: what clients want of them, and that nothing is
// lost.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseHtml, type DefaultTreeAdapterMap } from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import type { Edition } from '../../../src/content/edition/edition.ts';
import { email } from '../../../src/output/formats/email.ts';
import { eml } from '../../../src/output/formats/eml.ts';
import type { Rendered } from '../../../src/output/formats/format.ts';
import { parseProse } from '../../../src/content/prose/parse-prose.ts';
import { readTheme } from '../../../src/theme/read-theme.ts';
import type { Theme } from '../../../src/theme/theme.ts';
import { readHtml, squash } from '../../support/built-files.ts';
import { emptyEdition, sampleEdition, sampleItem } from '../../support/edition.ts';
import { wordsOf } from '../../support/issue-words.ts';
import { createMemoryHost, toolFolder } from '../../support/memory-host.ts';
import { headOf, parseMessage } from '../../support/read-message.ts';

let theme: Theme;
const press = () => Promise.reject(new Error('no press here'));

beforeAll(async () => {
  theme = await readTheme(createMemoryHost().host, 'classic', '/publication');
});

const render = (format: typeof email, edition: Edition): Promise<Rendered> => format.render(edition, { theme, press });
const mailOf = async (edition: Edition): Promise<string> => String((await render(email, edition)).content);
const messageOf = async (edition: Edition): Promise<string> => String((await render(eml, edition)).content);
const sendable = { mail: { from: 'editor@example.org', listId: 'bulletin.example.org' } };

type Node = DefaultTreeAdapterMap['element'];

function elementsOf(html: string): readonly Node[] {
  const found: Node[] = [];
  const walk = (node: DefaultTreeAdapterMap['node']): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parseHtml(html));
  return found;
}

const textIn = (node: DefaultTreeAdapterMap['node']): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';

const attributeOf = (node: Node, name: string): string | undefined =>
  node.attrs.find((one) => one.name === name)?.value;

/**
 * What old and new mail programs want: the criteria of caniemail.com, Gmail's and Outlook's, as far as a file shows
 * them.
 */
function troublesOf(html: string): readonly string[] {
  const elements = elementsOf(html);
  const named = (...names: readonly string[]) => elements.filter(({ tagName }) => names.includes(tagName));
  const styles = elements.flatMap((node) => attributeOf(node, 'style')?.split(';') ?? []);
  const sizes = styles.flatMap((one) => /^font-size:(\d+)px$/.exec(one)?.[1] ?? []).map(Number);
  const levels = named('h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName }) => Number(tagName[1]));
  const checks: Readonly<Record<string, boolean>> = {
    'starts like every mail': /^<!DOCTYPE html>\n<html lang="[\w-]+" dir="(ltr|rtl)"/.test(html),
    'holds only what mail programs show':
      named('script', 'link', 'form', 'iframe', 'svg', 'video', 'object', 'input').length === 0 &&
      !/url\(|@import|@font-face/.test(html),
    'has styles in its elements': named('p', 'h1', 'h2', 'h3', 'h4', 'a', 'ul', 'ol').every(
      (node) => attributeOf(node, 'style') !== undefined,
    ),
    'has no style that Outlook or Gmail drops': !styles.some((one) =>
      /^(position|float|transform|background-image)|flex|grid|var\(|calc\(|\drem|rgba/.test(one),
    ),
    'has letters that can be read': sizes.filter((size) => size > 2).every((size) => size >= 14),
    'has layout tables that are none to a screen reader': named('table').every(
      (node) => attributeOf(node, 'role') === 'presentation' || html.includes('scope='),
    ),
    'has heads in its data tables': named('th').every((node) => attributeOf(node, 'scope') !== undefined),
    'names its pictures': named('img').every(
      (node) => attributeOf(node, 'alt') !== undefined && attributeOf(node, 'width') !== undefined,
    ),
    'has whole links': named('a').every((node) => /^(https?:|mailto:|tel:)/.test(attributeOf(node, 'href') ?? '')),
    'has one h1, and no level left out':
      levels.filter((level) => level === 1).length === 1 &&
      levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1),
    'can be dark':
      (html.match(/content="light dark"/g)?.length ?? 0) === 2 && /@media \(prefers-color-scheme: ?dark\)/.test(html),
    'has as many beginnings for Outlook as ends': html.split('<!--[if').length === html.split('<![endif]').length,
    'has short lines': html.split('\n').every((line) => Buffer.byteLength(line) <= 998),
    'has a small style sheet': /<style>([^]*?)<\/style>/.exec(html)![1]!.length < 8_192,
  };
  return Object.entries(checks).flatMap(([what, holds]) => (holds ? [] : [what]));
}

describe('the HTML', () => {
  test('is as mail programs want it', async () => {
    expect(troublesOf(await mailOf(sampleEdition(sendable)))).toEqual([]);
    expect(troublesOf(await mailOf(sampleEdition({ language: 'fr' })))).toEqual([]);
    expect(troublesOf(await mailOf(emptyEdition()))).toEqual([]);
  });

  test('has its sides changed round where the text runs from right to left', async () => {
    const heads = async (direction: 'ltr' | 'rtl') => {
      const html = await mailOf(sampleEdition({ direction }));
      return elementsOf(html)
        .filter((node) => node.tagName === 'th' && attributeOf(node, 'scope') === 'row')
        .map((node) => attributeOf(node, 'style') ?? '')
        .filter((style) => style.includes('width:30%'));
    };
    for (const [direction, side, padding] of [
      ['ltr', 'left', '4px 12px 4px 0'],
      ['rtl', 'right', '4px 0 4px 12px'],
    ] as const) {
      const styles = await heads(direction);
      expect(styles.length).toBeGreaterThan(0);
      for (const style of styles) expect(style).toMatch(new RegExp(`(?=.*text-align:${side})(?=.*padding:${padding})`));
    }
  });

  test('what mail programs do not want would be found', () => {
    const html =
      '<!DOCTYPE html>\n<html lang="en" dir="ltr"><style></style><p style="float:left"><a href="#a">b</a><script></script><h2>c</h2>';
    expect(troublesOf(html).length).toBeGreaterThan(5);
  });

  test('starts with a line for the list of mails', async () => {
    const preheader = async (edition: Edition) =>
      /<body[^>]*>\s*<div style="display:none[^"]*">([^<]*)</
        .exec(await mailOf(edition))?.[1]
        ?.replace(/[\s\u2007\u034f]+/g, ' ')
        .trim();
    expect(await preheader(sampleEdition())).toBe('An evaluation, a forum that was cancelled, and more.');
    expect(await preheader(emptyEdition())).toBe('A summary · Sample Bulletin, August 2017');
    expect((await preheader(emptyEdition({ summary: 'words and more '.repeat(30) })))!.length).toBeLessThan(140);
  });

  test('leads to the web page, to its places, and out of the list', async () => {
    const { targets } = readHtml(await mailOf(sampleEdition()));
    const page = 'https://example.org/bulletin/028/028.en.html';
    expect([...targets]).toEqual(
      expect.arrayContaining([
        page,
        `${page}#forum`,
        `${page}#section-events`,
        'https://example.org/bulletin/028/028.fr.html',
      ]),
    );
    expect([...targets].join(' ')).not.toContain('unsubscribe');
  });

  test('without an address has no links that lead nowhere, and says what is missing', async () => {
    const { address: _, ...rest } = sampleEdition();
    const { content, faults } = await render(email, rest);
    expect(String(content)).not.toMatch(/href="(?:#|028)/);
    expect(String(content)).not.toMatch(/Unsubscribe|Also in|Français/);
    expect(faults).toEqual([]);
    const left = await render(email, { ...rest, mail: { unsubscribe: { mailto: 'leave@example.org' } } });
    expect(String(left.content)).toContain('href="mailto:leave@example.org"');
  });

  test.each([
    '*|UNSUB|*',
    '{{ unsubscribe }}',
    '{{ UnsubscribeURL }}',
    '[unsubscribe]',
    '<%asm_group_unsubscribe_raw_url%>',
    '$[LI:UNSUBSCRIBE]$',
  ])('has the tag %s of a service as it is, and the message leaves it out', async (tag) => {
    const edition = { ...sampleEdition(), mail: { from: 'a@example.org', unsubscribe: { tag } } };
    expect(String((await render(email, edition)).content)).toMatch(
      new RegExp(`<a[^>]*\\shref="${tag.replace(/[$*|{}[\]]/g, '\\$&')}"[^>]*>Unsubscribe</a>`),
    );
    const message = await messageOf(edition);
    expect(message).not.toMatch(/unsub/i);
  });

  test('has its pictures beside it, under names made from what is in them', async () => {
    const { content, beside } = await render(email, sampleEdition());
    expect(beside?.map(({ name }) => name)).toEqual(['image-b1442e85b03bdcaf.gif']);
    expect(String(content).match(/src="[^"]*"/g)).toEqual(
      Array(2).fill('src="https://example.org/bulletin/028/image-b1442e85b03bdcaf.gif"'),
    );
    const { address: _, ...rest } = sampleEdition();
    expect(await mailOf(rest)).toContain('src="image-b1442e85b03bdcaf.gif"');
  });

  test('has the logo above the name, no higher than a line or two of it', async () => {
    const logo = { type: 'image/png', bytes: new Uint8Array([1]), width: 480, height: 120, alt: 'Harbour "Society"' };
    const html = await mailOf({ ...sampleEdition(), logo });
    const image = elementsOf(html).find((node) => attributeOf(node, 'alt') === 'Harbour "Society"');
    expect([image && attributeOf(image, 'width'), image && attributeOf(image, 'src')]).toEqual([
      '256',
      expect.stringMatching(/image-[0-9a-f]{16}\.png$/),
    ]);
    expect(troublesOf(html)).toEqual([]);
  });

  test('lets no text of an author become markup', async () => {
    const evil = '<img src=x onerror=alert(1)>"\'&';
    const item = sampleItem({
      title: evil,
      dateline: evil,
      contributor: evil,
      facts: [{ label: evil, text: evil }],
      links: [{ label: evil, url: 'https://example.org/"><b>', notes: [evil] }],
    });
    const html = await mailOf(
      emptyEdition({
        name: evil,
        title: evil,
        fullTitle: evil,
        summary: evil,
        sections: [{ anchor: 'a', title: evil, items: [item] }],
      }),
    );
    expect(
      elementsOf(html).filter(
        ({ tagName, attrs }) => tagName === 'img' || attrs.some(({ name }) => name.startsWith('on')),
      ),
    ).toEqual([]);
  });
});

test('links lead where the issue says, with and without an address of its page', async () => {
  const urls = [
    'https://example.org/a?b=1&c=2',
    'http://example.org/',
    'mailto:editor@example.org',
    'tel:+15550100100',
  ];
  const item = sampleItem({
    title: 'Links',
    links: [...urls, '#here'].map((url, index) => ({ label: `Way ${index}`, url, notes: [] })),
  });
  const targets = async (address?: string) => {
    const edition = emptyEdition({
      sections: [{ anchor: 'here', title: 'News', items: [item] }],
      ...(address === undefined ? {} : { address }),
    });
    return elementsOf(await mailOf(edition)).flatMap((node) =>
      node.tagName === 'a' && textIn(node).startsWith('Way') ? [attributeOf(node, 'href')] : [],
    );
  };
  expect(await targets()).toEqual(urls);
  expect(await targets(sampleMail.address)).toEqual([...urls, `${sampleMail.address}#here`]);
});

describe('a mail that is too long', () => {
  const long = (words: number) => sampleItem({ title: 'Long', body: parseProse('word '.repeat(words)) });
  const sections = [1_000, 9_000, 5_000, 4_500].map((words, index) => ({
    anchor: `section-${index}`,
    title: `Section ${index}`,
    items: [long(words)],
  }));

  test('is found, and its largest sections are named', async () => {
    const edition = { ...emptyEdition({ sections }), ...sampleMail };
    const [fault, ...others] = (await render(email, edition)).faults!;
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ rule: 'mail/clipped', path: ['sections', 1] });
    expect(fault!.message).toMatch(
      /^The mail of this issue has 10\d\.\d kB; Gmail cuts mails off after 102\.0 kB\. Its largest sections: `Section 1` 4\d\.\d kB, `Section 2` 2\d\.\d kB, `Section 3` 2\d\.\d kB$/,
    );
    expect((await render(eml, edition)).faults?.map(({ rule }) => rule)).toEqual(['mail/clipped']);
  });

  test('is reported before it is cut, and not when it is short', async () => {
    const near = await render(email, { ...emptyEdition({ sections: sections.slice(1) }), ...sampleMail });
    expect(near.faults?.[0]?.message).toContain('mailing services add to it');
    expect((await render(email, { ...emptyEdition({ sections: sections.slice(2) }), ...sampleMail })).faults).toEqual(
      [],
    );
  });
});

const sampleMail = {
  address: 'https://example.org/bulletin/028/028.en.html',
  archive: '../index.en.html',
  ...sendable,
};

describe('the message', () => {
  const expected = {
    'X-Unsent': '1',
    From: 'Sample Bulletin <editor@example.org>',
    To: 'Sample Bulletin <editor@example.org>',
    Subject: 'Sample Bulletin, August 2017',
    Date: 'Tue, 01 Aug 2017 12:00:00 +0000',
    'Content-Language': 'en',
    'List-Id': 'Sample Bulletin <bulletin.example.org>',
    'List-Archive': '<https://example.org/bulletin/index.en.html>',
    'Archived-At': '<https://example.org/bulletin/028/028.en.html>',
    'MIME-Version': '1.0',
  };

  test('has a head with each field once', async () => {
    const head = headOf(await messageOf({ ...emptyEdition(), ...sampleMail }));
    const { 'Message-ID': id, 'Content-Type': type, ...rest } = Object.fromEntries(head);
    expect(rest).toEqual(expected);
    expect(head).toHaveLength(Object.keys(expected).length + 2);
    expect(id).toMatch(/^<028\.en\.[\da-f]{32}@example\.org>$/);
    expect(type).toMatch(/^multipart\/alternative; boundary="=_alternative_[\da-f]{32}"$/);
  });

  test('leads to the list of issues also from a draft, and only where it is known where that is', async () => {
    const { archive: _, ...unlisted } = { ...emptyEdition(), ...sampleMail };
    expect(headOf(await messageOf(unlisted))).toContainEqual([
      'List-Archive',
      '<https://example.org/bulletin/index.en.html>',
    ]);
    const { address, ...nowhere } = unlisted;
    expect(address).toBeDefined();
    expect(headOf(await messageOf(nowhere)).map(([name]) => name)).not.toContain('List-Archive');
  });

  test('is ASCII with short lines that all end alike', async () => {
    const message = await messageOf(sampleEdition({ language: 'fr', ...sendable }));
    expect(message).toMatch(/^(?:[\t -~]{0,78}\r\n)*$/);
  });

  test('has the text, flowed, then the HTML with its pictures', async () => {
    const edition = sampleEdition(sendable);
    const message = await messageOf(edition);
    expect([...message.matchAll(/^Content-Type: ([^;\r]*)/gm)].map(([, type]) => type)).toEqual([
      'multipart/alternative',
      'text/plain',
      'multipart/related',
      'text/html',
      'image/gif',
    ]);
    expect(message).toContain(
      'Content-Type: text/plain; charset=utf-8; format=flowed; delsp=no\r\nContent-Transfer-Encoding: quoted-printable\r\n',
    );
    const { html, text, attachments } = await parseMessage(message);
    expect(text).toContain('Evaluation of Temporary Permits');
    expect(troublesOf(html!)).toEqual([]);
    const sources = elementsOf(html!)
      .filter(({ tagName }) => tagName === 'img')
      .map((node) => attributeOf(node, 'src'));
    expect(new Set(sources)).toEqual(
      new Set(attachments.map(({ contentId }) => contentId!.replace(/^<(.*)>$/, 'cid:$1'))),
    );
    expect(Buffer.from(attachments[0]!.content as ArrayBuffer)).toEqual(
      Buffer.from(edition.sections[0]!.items[0]!.images[0]!.bytes),
    );
  });

  test('says the same in HTML as the file of HTML', async () => {
    const edition = {
      ...emptyEdition({
        sections: [
          {
            anchor: 'a',
            title: 'Été',
            items: [sampleItem({ title: 'L’œuvre', body: parseProse('a = b\n\n漢字 '.repeat(30)) })],
          },
        ],
      }),
      ...sampleMail,
    };
    expect((await parseMessage(await messageOf(edition))).html?.trimEnd()).toBe((await mailOf(edition)).trimEnd());
  });

  test('is the same for the same content, and has another name for another', async () => {
    const [one, again, other] = await Promise.all([
      messageOf(sampleEdition()),
      messageOf(sampleEdition()),
      messageOf(sampleEdition({ summary: 'Another.' })),
    ]);
    expect(one).toBe(again);
    const id = (message: string) => headOf(message).find(([name]) => name === 'Message-ID');
    expect(id(one)).not.toEqual(id(other));
  });

  test('without anyone who sends is a draft all the same', async () => {
    const head = Object.fromEntries(headOf(await messageOf(emptyEdition())));
    expect(head).toMatchObject({ To: 'undisclosed-recipients:;', Subject: 'Sample Bulletin, August 2017' });
    expect(Object.keys(head).filter((name) => /^(?:From|List-|Archived)/.test(name))).toEqual([]);
    expect(head['Message-ID']).toMatch(/@bulletin\.invalid>$/);
  });

  test.each([
    [
      { url: 'https://example.org/leave', mailto: 'leave@example.org' },
      '<https://example.org/leave>, <mailto:leave@example.org?subject=unsubscribe>',
    ],
    [{ mailto: 'leave@example.org' }, '<mailto:leave@example.org?subject=unsubscribe>'],
    [{ url: 'http://example.org/leave' }, '<http://example.org/leave>'],
  ])('says how to leave as the publication does: %j', async (unsubscribe, value) => {
    const head = Object.fromEntries(headOf(await messageOf(emptyEdition({ mail: { ...sendable.mail, unsubscribe } }))));
    expect(head['List-Unsubscribe']).toBe(value);
    // The address is the same for all: a POST to it would not say who leaves.
    expect(head).not.toHaveProperty('List-Unsubscribe-Post');
  });

  test('marks a draft in its subject, and shortens what nobody would read', async () => {
    const subject = async (edition: Edition) => (await parseMessage(await messageOf(edition))).subject;
    expect(await subject(emptyEdition({ draft: true }))).toBe(
      '[Draft: not for distribution] Sample Bulletin, August 2017',
    );
    expect(await subject(emptyEdition({ fullTitle: 'x '.repeat(90), numberLabel: 'Issue No. 28' }))).toBe(
      'Sample Bulletin, Issue No. 28, August 2017',
    );
    expect(
      (await subject(
        emptyEdition({ name: 'word '.repeat(40), title: 'word '.repeat(40), fullTitle: 'word '.repeat(60) }),
      ))!.length,
    ).toBeLessThanOrEqual(100);
  });

  test('keeps what looks like the parts of a mail in its words', async () => {
    const evil =
      'From: evil@evil.example\nBcc: all@evil.example\n\n--=_alternative\n\n.\n\nFrom here on, words.\n\n=3Cscript=3E words=20=\n\nbegin 644 evil.exe';
    const edition = emptyEdition({
      sections: [{ anchor: 'a', title: 'A', items: [sampleItem({ title: 'T', body: parseProse(evil) })] }],
    });
    const { text, html, bcc, from, attachments } = await parseMessage(await messageOf(edition));
    expect([bcc, from, attachments]).toEqual([undefined, undefined, []]);
    for (const words of [
      'From: evil@evil.example',
      'Bcc: all@evil.example',
      '--=_alternative',
      'From here on',
      '=3Cscript=3E words=20=',
      'begin 644 evil.exe',
    ]) {
      expect(squash(text!)).toContain(squash(words));
      expect(squash(readHtml(html!).text)).toContain(squash(words));
    }
  });

  test.each([
    { name: 'A\r\nBcc: evil@evil.example' },
    { fullTitle: 'A\nBcc: evil@evil.example' },
    { mail: { from: 'a@example.org\r\nBcc: evil@evil.example' } },
    { mail: { listId: 'a\r\nBcc: b' } },
  ])('refuses a head with a line break in it: %j', async (overrides) => {
    await expect(messageOf(emptyEdition({ mail: { from: 'a@example.org' }, ...overrides }))).rejects.toThrow(
      'cannot contain',
    );
  });
});

describe('the sample issues', () => {
  const paths = readdirSync(join(toolFolder, 'issues'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.\w+$/.test(path),
  );
  const issues = paths.filter((path) => path.endsWith('.yaml'));
  const publication = Object.fromEntries(
    ['bulletin.yaml', ...paths.map((path) => join('issues', path))].map((path) => [
      path,
      new Uint8Array(readFileSync(join(toolFolder, path))),
    ]),
  );

  test.each(issues)('%s is whole in both forms', async (name) => {
    const disk = createMemoryHost(publication);
    expect(
      await run(['build', '--format', 'email,eml', '--out', '/out', join('issues', name)], disk.host),
      disk.stderr(),
    ).toBe(0);
    expect(disk.stderr()).toBe('');
    const built = (suffix: string) => disk.text([...disk.files.keys()].find((path) => path.endsWith(suffix))!)!;
    const html = built('.email.html');
    expect(troublesOf(html)).toEqual([]);
    const words = wordsOf(readFileSync(join(toolFolder, 'issues', name), 'utf8'));
    const message = await parseMessage(built('.eml'));
    for (const form of [html, message.html!]) {
      const reading = readHtml(form);
      const said = squash(reading.text);
      expect(words.texts.filter(({ text }) => !said.includes(squash(text)))).toEqual([]);
      expect(words.alternatives.filter((text) => !reading.alternatives.includes(text))).toEqual([]);
      const page = [...reading.targets].find((url) => url.endsWith('.html'))!;
      expect(
        words.targets.map((url) => (url.startsWith('#') ? page + url : url)).filter((url) => !reading.targets.has(url)),
      ).toEqual([]);
    }
    // The reader joins flowing lines of a quotation with their marks.
    const text = squash(message.text!.replace(/\[\d+\]|(?:^| )> ?/gm, ''));
    expect(words.texts.filter(({ text: one }) => !/https?:/.test(one) && !text.includes(squash(one)))).toEqual([]);
  });
});
