// Comments that switch rules off, on the whole road, with all rules on.

import { describe, expect, test } from 'vitest';
import { createChecker } from '../../../src/check/checker.ts';
import { findPublication } from '../../../src/content/publication/find-publication.ts';
import { createMemoryHost } from '../../support/memory-host.ts';

/** What is found in an issue: `line rule`, and in brackets the reason of what is switched off. */
async function found(source: string): Promise<readonly string[]> {
  const path = '/publication/issues/028.en.yaml';
  const { host } = createMemoryHost({ '/publication/bulletin.yaml': 'name: Bulletin\n', [path]: source });
  const publicationFolder = await findPublication('/publication/issues', '/publication', host);
  const { findings } = await createChecker(host, { formats: [] }).checkIssue({ path, publicationFolder });
  return findings.map(
    ({ line, rule, suppressed }) => `${line} ${rule}${suppressed === undefined ? '' : ` (${suppressed})`}`,
  );
}

const issue = (...lines: readonly string[]): string =>
  ['number: 28', 'date: 2017-08', 'sections:', '  - title: News', '    items:', ...lines, ''].join('\n');

describe('a comment', () => {
  test.each([
    [
      'on the line',
      ['      - title: We thank the the cooks # bulletin-disable-line text/repeated-word -- a song'],
      ['6 text/repeated-word (a song)'],
    ],
    [
      'above the line',
      ['      # bulletin-disable-next-line text/repeated-word -- a song', '      - title: We thank the the cooks'],
      ['7 text/repeated-word (a song)'],
    ],
    [
      'for the file',
      ['      - title: We thank the the cooks', '# bulletin-disable-file text/repeated-word -- songs'],
      ['6 text/repeated-word (songs)'],
    ],
    [
      'for an item, above it',
      [
        '      # bulletin-disable-item text/repeated-word -- songs',
        '      - title: We thank the the cooks',
        '        body: And the the guests.',
        '      - title: The the end',
      ],
      ['7 text/repeated-word (songs)', '8 text/repeated-word (songs)', '9 text/repeated-word'],
    ],
    [
      'for an item, inside it',
      [
        '      - title: We thank the the cooks',
        '        # bulletin-disable-item text/repeated-word -- songs',
        '        body: And the the guests.',
        '      - title: The the end',
      ],
      ['6 text/repeated-word (songs)', '8 text/repeated-word (songs)', '9 text/repeated-word'],
    ],
    [
      'for an item inside an item',
      [
        '      - title: We thank the the cooks',
        '        items:',
        '          # bulletin-disable-item text/repeated-word -- songs',
        '          - title: And the the guests',
      ],
      ['6 text/repeated-word', '9 text/repeated-word (songs)'],
    ],
    [
      'with several rules',
      [
        '      - title: We thank the the cooks TBD # bulletin-disable-line text/repeated-word, text/left-over -- a song',
      ],
      ['6 text/left-over (a song)', '6 text/repeated-word (a song)'],
    ],
    [
      'without a reason',
      ['      - title: We thank the the cooks # bulletin-disable-line text/repeated-word'],
      ['6 meta/no-reason', '6 text/repeated-word ()'],
    ],
    ['without a rule', ['      - title: Cooks # bulletin-disable-line -- a song'], ['6 meta/no-rule']],
    [
      'with a misspelt rule',
      ['      - title: The the end # bulletin-disable-line text/repeated-wrod -- a song'],
      ['6 meta/unknown-rule', '6 text/repeated-word'],
    ],
    [
      'with a rule that finds nothing',
      ['      - title: Cooks # bulletin-disable-line text/repeated-word -- a song'],
      ['6 meta/unused'],
    ],
    [
      'with a rule that is needed',
      ['      - { title: Cooks, body: "<b>x</b>" } # bulletin-disable-line text/raw-html -- a song'],
      ['6 meta/needed-rule', '6 text/raw-html'],
    ],
    [
      'inside a text',
      [
        '      - title: Cooks',
        '        body: |',
        '          The the end',
        '          # bulletin-disable-item text/repeated-word -- a song',
      ],
      ['8 text/repeated-word', '9 meta/in-text'],
    ],
    [
      'behind the words of a text',
      [
        '      - title: Cooks',
        '        body: >-',
        '          The the end # bulletin-disable-line text/repeated-word -- a song',
      ],
      ['8 text/repeated-word', '8 meta/in-text'],
    ],
    [
      'above a text of several lines, and another comment between them',
      [
        '      - title: Cooks',
        '        # bulletin-disable-next-line text/repeated-word -- a song',
        '        # Ours.',
        '        body: |',
        '          Song:',
        '',
        '          The the end',
        '        contributor: The the cooks',
      ],
      ['12 text/repeated-word (a song)', '13 text/repeated-word'],
    ],
    ['in the words of the docs', ['      - title: Cooks', '        body: Write `# bulletin-disable-line` there.'], []],
  ])('%s', async (_, lines, expected) => {
    expect([...(await found(issue(...lines)))].sort()).toEqual([...expected].sort());
  });
});
