// `mail:` of bulletin.yaml: what is refused, and where; and what an edition makes of it.

import { describe, expect, test } from 'vitest';
import { composeMail } from '../../../src/content/edition/compose-mail.ts';
import { conform } from '../../../src/content/issue/conform.ts';
import { readYaml } from '../../../src/content/issue/read-yaml.ts';
import { issueSchema } from '../../../src/content/issue/schema.ts';
import { publicationSchema } from '../../../src/content/publication/schema.ts';
import { withDefaults } from '../../../src/content/publication/publication.ts';

function read(yaml: string) {
  const { tree, faults } = readYaml(new TextEncoder().encode(yaml));
  expect(faults).toEqual([]);
  return conform(publicationSchema, tree!);
}

const reported = (yaml: string) => read(yaml).faults.map(({ rule, path }) => `${rule} ${path.join('.')}`);

describe('what no head of a mail may hold is refused at its place', () => {
  test.each([
    ['from: "a@example.org\\r\\nBcc: evil@evil.example"', 'schema/email mail.from'],
    ['from: "a@example.org\\u2028b"', 'schema/email mail.from'],
    ['from: Ada <a@example.org>', 'schema/email mail.from'],
    ['from: a@example.org, b@example.org', 'schema/email mail.from'],
    ['from: été@example.org', 'schema/email mail.from'],
    ['from: a(b)@example.org', 'schema/email mail.from'],
    ['from: a@example', 'schema/email mail.from'],
    ['from: a@example.org／b', 'schema/email mail.from'],
    ['from: a@example.org？x', 'schema/email mail.from'],
    ['from: a@exa＠mple.org', 'schema/email mail.from'],
    ['from: a@-example.org', 'schema/email mail.from'],
    ['from: a@exam_ple.org', 'schema/email mail.from'],
    ['from: a@192.0.2.1', 'schema/email mail.from'],
    [`from: ${'a'.repeat(65)}@example.org`, 'schema/email mail.from'],
    [`from: a@${'b'.repeat(64)}.example.org`, 'schema/email mail.from'],
    [`unsubscribe: { url: "https://example.org/${'a'.repeat(1000)}" }`, 'schema/length mail.unsubscribe.url'],
    ['unsubscribe: { url: "*|UNSUB|* and more" }', 'link/address mail.unsubscribe.url'],
    ['unsubscribe: { url: "*|UNSUB|**|FNAME|*" }', 'link/address mail.unsubscribe.url'],
    ['unsubscribe: { url: "{{ a }}\\" onclick=x {{ b }}" }', 'link/address mail.unsubscribe.url'],
    ['unsubscribe: { url: "<unsubscribe>" }', 'link/address mail.unsubscribe.url'],
    ['unsubscribe: { url: "[unsub](javascript:alert)" }', 'link/address mail.unsubscribe.url'],
    ['unsubscribe: { mailto: "leave@example.org?subject=a" }', 'schema/email mail.unsubscribe.mailto'],
    ['unsubscribe: { mailto: "mailto:leave@example.org" }', 'schema/email mail.unsubscribe.mailto'],
    ['unsubscribe: { url: "https://example.org/\\nBcc: a" }', 'link/address mail.unsubscribe.url'],
    ['unsubscribe: { url: "javascript:alert(1)" }', 'link/address mail.unsubscribe.url'],
    ['unsubscribe: {}', 'schema/required mail.unsubscribe'],
    ['list-id: "a.example.org>\\r\\nBcc: b"', 'schema/list-id mail.list-id'],
    ['list-id: <a.example.org>', 'schema/list-id mail.list-id'],
    ['list-id: bulletin', 'schema/list-id mail.list-id'],
    ['list_id: a.example.org', 'schema/unknown-key mail.list_id'],
  ])('%s', (line, fault) => {
    expect(reported(`name: Harbour News\nmail:\n  ${line}\n`)).toEqual([fault]);
  });

  test.each([
    '*|UNSUB|*',
    '{{ unsubscribe }}',
    '{{unsubscribe}}',
    '{{ UnsubscribeURL }}',
    '{{{unsubscribe}}}',
    '{{{ pm:unsubscribe }}}',
    '{% unsubscribe_link %}',
    '{$unsubscribe}',
    '{!remove_web}',
    '[unsubscribe]',
    '[[UNSUB_LINK_EN]]',
    '[link:subscription_unsubscribe_url]',
    '$[LI:UNSUBSCRIBE]$',
    '%UNSUBSCRIBELINK%',
    '%%unsub_center_url%%',
    '%unsubscribe_url%',
    '<%asm_group_unsubscribe_raw_url%>',
    '{unsubscribe_url}',
    '{{ .UnsubscribeURL }}',
    '#unsubscribeLink#',
  ])('the tag %s of a service is a way out', (tag) => {
    const yaml = `name: Harbour News\nurl: https://example.org/\nmail: { unsubscribe: { url: "${tag}" } }\n`;
    expect(reported(yaml)).toEqual([]);
    expect(composeMail(withDefaults(read(yaml).value!), 'en')?.unsubscribe).toEqual({ tag });
  });

  test('the address of the files leaves room for their names', () => {
    for (const [url, meant] of [
      ['https://example.org/a?b=c', 'https://example.org/a'],
      ['https://example.org/a#b', 'https://example.org/a'],
      ['https://example.org/#', 'https://example.org/'],
    ]) {
      expect(read(`name: A\nurl: ${JSON.stringify(url)}\n`).faults).toMatchObject([
        { rule: 'link/address', path: ['url'], help: `Write ${meant}` },
      ]);
    }
  });

  test('a name or a title with a line break', () => {
    expect(reported('name: "Harbour\\nBcc: evil@evil.example"\n')).toEqual(['schema/line-break name']);
    expect(reported('name: { en: "Harbour\\u2028News" }\n')).toEqual(['schema/line-break name.en']);
    const issue = readYaml(
      new TextEncoder().encode('date: 2026-05\ntitle: "A\\r\\nBcc: b"\nsections: [{ title: News, intro: Words. }]\n'),
    );
    expect(conform(issueSchema, issue.tree!).faults.map(({ rule }) => rule)).toEqual(['schema/line-break']);
  });

  test('and all else is taken', () => {
    expect(
      reported(
        "name: >\n  Harbour\n  News\nmail: { from: o'neil+news@münchen.example, unsubscribe: { url: https://example.org/leave, mailto: leave@example.org }, list-id: a_b.example.org }\n",
      ),
    ).toEqual([]);
  });
});

describe('what an edition knows', () => {
  const mailOf = (yaml: string) => composeMail(withDefaults(read(yaml).value!), 'en');

  test('is what the publication says', () => {
    const mail = 'from: a@example.org, unsubscribe: { url: https://example.org/leave }, list-id: news.example.org';
    expect(mailOf(`name: Harbour News\nurl: https://harbour.example\nmail: { ${mail} }\n`)).toEqual({
      from: 'a@example.org',
      unsubscribe: { url: 'https://example.org/leave' },
      listId: 'news.example.org',
    });
  });

  test('or follows from the rest', () => {
    const name = 'name: { fr: Nouvelles d’été, en: Summer News }\nlanguages: [fr, en]\n';
    expect(mailOf(`${name}contact: { email: a@example.org }\nurl: https://harbour.example/news\n`)).toEqual({
      from: 'a@example.org',
      listId: 'nouvelles-d-ete.harbour.example',
    });
    expect(mailOf(`${name}contact: { email: a@example.org }\n`)).toEqual({
      from: 'a@example.org',
      listId: 'nouvelles-d-ete.example.org',
    });
    expect(mailOf(name)).toBeUndefined();
    // An address that readers can write to, and that no head can hold.
    expect(mailOf(`${name}contact: { email: été@example.org }\n`)).toBeUndefined();
  });
});
