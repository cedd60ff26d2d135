// An item's own text for the plain text edition: when a finding says that its body has changed, and how that is fixed.

import { describe, expect, test } from 'vitest';
import { bodyName } from '../../../src/content/issue/body-name.ts';
import { parseProse } from '../../../src/content/prose/parse-prose.ts';
import { fixIssues } from '../../../src/check/fix-issues.ts';
import { renderText } from '../../../src/output/plain-text/render-text.ts';
import { selectIssues } from '../../../src/content/publication/select-issues.ts';
import { editionOf } from '../../support/composed.ts';
import { createMemoryHost } from '../../support/memory-host.ts';
import { only } from './check-source.ts';

const issue = (...lines: readonly string[]): string =>
  [
    'date: 2017-08',
    'title: Bulletin',
    'sections:',
    '  - title: News',
    '    items:',
    '      - title: A year',
    ...lines.map((line) => `        ${line}`),
    '',
  ].join('\n');
const body = 'body: We had 1,361 calls.';
const text = 'text: There were 1,361 calls.';
const name = bodyName(parseProse('We had 1,361 calls.'));
const messages = (...lines: readonly string[]) =>
  only('item/text', 'item/text-links')
    .check(issue(...lines))
    .map(({ rule, message, at }) => `${at} ${rule} ${message}`);

async function fixed(source: string, safety: 'safe' | 'unsafe'): Promise<string | undefined> {
  const { host } = createMemoryHost({ '001.yaml': source });
  const { issues } = await selectIssues(['001.yaml'], host);
  return (await fixIssues(issues, host, safety))[0]?.after;
}

describe('found', () => {
  test('nothing, for the body that it was written for, however that is laid out', () => {
    expect(messages(body, `text-of: ${name}`, text)).toEqual([]);
    expect(messages('body: |', '  We had', '  1,361 calls.', `text-of: ${name}`, text)).toEqual([]);
  });

  test('a word that has changed', () => {
    expect(messages(body.replace('1,361', '1,362'), `text-of: ${name}`, text)).toEqual([
      '9:9 item/text The body has changed since this `text` was written',
    ]);
  });

  test('no name, a name without a text, and a text without a body', () => {
    expect(messages(body, text)).toEqual(['8:9 item/text Nothing says which body this `text` was written for']);
    expect(messages(body, `text-of: ${name}`)).toEqual(['8:9 item/text There is a `text-of`, but no `text`']);
    expect(messages(text)).toEqual([
      '7:9 item/text There is a `text`, which replaces the body in plain text, but no `body`',
    ]);
  });

  test('a link that is lost, unless `links` has it', () => {
    const linked = 'body: See [the calls](https://example.org/calls).';
    const own = `text-of: ${bodyName(parseProse(linked.slice(6)))}`;
    expect(messages(linked, own, text)).toEqual([
      '9:15 item/text-links The `text` lacks the link to "https://example.org/calls" that the body has',
    ]);
    expect(
      messages(linked, own, text, 'links: [{ label: See all calls, url: "https://example.org/calls" }]').filter(
        (message) => message.includes('item/'),
      ),
    ).toEqual([]);
  });
});

describe('fixed', () => {
  test('the name is written beside the text, and nothing else is touched', async () => {
    expect(await fixed(issue(body, text), 'safe')).toBe(issue(body, `text-of: ${name}`, text));
    const windows = issue(body, 'text: |', '  There were', '  1,361 calls.').replaceAll('\n', '\r\n');
    expect(await fixed(windows, 'safe')).toBe(windows.replace('text: |', `text-of: ${name}\r\n        text: |`));
  });

  test('also where the text is the first field of an item', async () => {
    const first = issue(body).replace('- title: A year', `- ${text}\n        title: A year`);
    expect(await fixed(first, 'safe')).toBe(first.replace('- text:', `- text-of: ${name}\n        text:`));
  });

  test('not in braces, where fields are side by side; other fixes are made all the same', async () => {
    const flow = `number: 028\n${issue()}`.replace(
      '- title: A year',
      '- { title: A year, body: We had 1361 calls., text: There were 1361 calls. }',
    );
    expect(await fixed(flow, 'safe')).toBe(flow.replace('028', '28'));
  });

  test('a name that is no longer right only by those who look at it', async () => {
    const stale = issue(body, 'text-of: 00000000', text);
    expect(await fixed(stale, 'safe')).toBeUndefined();
    expect(await fixed(stale, 'unsafe')).toBe(stale.replace('00000000', name));
  });

  test('a text without a body becomes the body', async () => {
    expect(await fixed(issue(text), 'safe')).toBe(issue(text.replace('text', 'body')));
  });
});

test('the plain text has it in place of the body; without a body every form has it', () => {
  const both = editionOf(issue(body, `text-of: ${name}`, text), 'name: B\n');
  expect(renderText(both)).toContain('There were 1,361 calls.');
  expect(renderText(both)).not.toContain('We had');
  expect(both.sections[0]?.items[0]?.body?.source).toBe('We had 1,361 calls.');
  expect(editionOf(issue(text), 'name: B\n').sections[0]?.items[0]?.body?.source).toBe('There were 1,361 calls.');
});
