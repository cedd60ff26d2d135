// The title and the description of a page, which others show in the room that they have.

import { describe, expect, test } from 'vitest';
import { describe as describeIssue, windowTitle } from '../../../src/content/edition/head-texts.ts';

const parts = { name: 'Harbour News', label: 'Issue No. 28', date: 'August 2017' };

describe('the title', () => {
  test.each([
    [parts, 'Harbour News, Issue No. 28, August 2017'],
    [{ ...parts, title: 'The Helpline Issue' }, 'Harbour News, Issue No. 28, The Helpline Issue, August 2017'],
    [
      { ...parts, title: 'The Helpline Issue', mark: 'Draft: not for distribution' },
      'Harbour News, Issue No. 28, August 2017 – Draft: not for distribution',
    ],
    [{ ...parts, label: 'August 2017' }, 'Harbour News, August 2017'],
    [
      { ...parts, name: 'News of the Harbour, the Waterfront and the Hinterland', title: 'x'.repeat(60) },
      'News of the Harbour, the Waterfront and the Hinterland, Issue No. 28',
    ],
    [
      { ...parts, name: 'News of the Harbour, the Waterfront, all Markets & the Hinterland' },
      'News of the Harbour, the Waterfront, all Markets…, Issue No. 28',
    ],
    [{ ...parts, name: 'x'.repeat(100) }, `${'x'.repeat(55)}…, Issue No. 28`],
  ])('%j', (given, expected) => {
    expect(windowTitle({ comma: ', ' }, given)).toBe(expected);
    expect(windowTitle({ comma: ', ' }, given).replaceAll('&', '&amp;').length).toBeLessThanOrEqual(70);
  });
});

describe('the description', () => {
  test('is the summary, with what it is about where it says little', () => {
    const summary = 'Permits evaluated, funding of legal aid restored, and more.';
    expect(describeIssue(summary, ['Harbour News'])).toBe(summary);
    expect(describeIssue('A bridge', ['Harbour News, Issue No. 28, August 2017'])).toBe(
      'Harbour News, Issue No. 28, August 2017. A bridge',
    );
    expect(describeIssue('A bridge', ['News, May 2026', 'Published by the Harbour Council'])).toBe(
      'Published by the Harbour Council. News, May 2026. A bridge',
    );
  });

  test('ends at a word where there is no room for all', () => {
    const long = describeIssue('words & more '.repeat(40), []);
    expect(long).toMatch(/(?:words|&|more)…$/);
    expect(long.replaceAll('&', '&amp;').length).toBeLessThanOrEqual(320);
    expect(long.length).toBeGreaterThan(200);
  });
});
