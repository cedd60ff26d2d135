// Where readers leave the list.

import { expect, test } from 'vitest';
import { unsubscribeAddress } from '../../../src/content/edition/unsubscribe-address.ts';
import { renderText } from '../../../src/output/plain-text/render-text.ts';
import { emptyEdition } from '../../support/edition.ts';

const address = 'https://example.org/news/028/028.en.html';

test.each([
  [
    'what the publication says',
    { address, mail: { unsubscribe: { url: 'https://lists.example.org/leave', mailto: 'leave@example.org' } } },
    'https://lists.example.org/leave',
  ],
  ['a mail address', { address, mail: { unsubscribe: { mailto: 'leave@example.org' } } }, 'mailto:leave@example.org'],
  ['no page and no address is made up', { address, mail: { from: 'a@example.org' } }, undefined],
  [
    'a tag is not for a mail that no service sends',
    { address, mail: { unsubscribe: { tag: '*|UNSUB|*' } } },
    undefined,
  ],
  ['nothing to go by', {}, undefined],
])('%s', (_, edition, expected) => {
  expect(unsubscribeAddress(edition)).toBe(expected);
});

test('a tag is for services', () => {
  const mail = { unsubscribe: { tag: '{{ unsubscribe }}', mailto: 'leave@example.org' } };
  expect(unsubscribeAddress({ mail }, { isForService: true })).toBe('{{ unsubscribe }}');
  const lastOf = (flowed: boolean) => renderText(emptyEdition({ mail }), { flowed }).split('\n').slice(-2, -1);
  expect(lastOf(false)).toEqual(['Unsubscribe: {{ unsubscribe }}']);
  expect(lastOf(true)).toEqual(['Unsubscribe: leave@example.org']);
});

test('the plain text says it in the language of the edition, at the end', () => {
  const leave = (mailto: string) =>
    renderText(emptyEdition({ language: 'fr', mail: { unsubscribe: { mailto } } }))
      .split('\n')
      .slice(-2, -1);
  expect(leave('partir@example.org')).toEqual(['Se désabonner\u202f: partir@example.org']);
  // The subject is a part of what to send.
  expect(leave('partir@example.org?subject=stop')).toEqual([
    'Se désabonner\u202f: mailto:partir@example.org?subject=stop',
  ]);
});
