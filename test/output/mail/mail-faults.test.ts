// A mail that is too long is cut off, and one that is too heavy is not delivered: what is too much is named.

import { expect, test } from 'vitest';
import type { Edition } from '../../../src/content/edition/edition.ts';
import { mailFaults } from '../../../src/output/mail/mail-faults.ts';
import type { MailPicture } from '../../../src/output/mail/pictures.ts';

const edition = { sections: [] } as unknown as Edition;
const picture = (megabytes: number) =>
  ({ bytes: new Uint8Array(megabytes * 1_000_000), width: 100 * megabytes, height: 50 }) as unknown as MailPicture;
const faults = (html: string, ...pictures: readonly MailPicture[]) =>
  mailFaults(edition, { html, places: new Map() }, pictures);

test.each([
  [0.9 * 102 * 1024 - 1, undefined],
  [
    0.9 * 102 * 1024,
    'The mail of this issue has 91.8 kB; Gmail cuts mails off after 102.0 kB, and mailing services add to it',
  ],
  [
    102 * 1024 - 1,
    'The mail of this issue has 102.0 kB; Gmail cuts mails off after 102.0 kB, and mailing services add to it',
  ],
  [102 * 1024, 'The mail of this issue has 102.0 kB; Gmail cuts mails off after 102.0 kB'],
])('of %d bytes', (bytes, message) => {
  // A character outside of ASCII has more bytes than one.
  const found = faults(`é${'a'.repeat(Math.ceil(bytes) - 2)}`);
  const help = 'Shorten the largest section, or keep a few sentences of its longest items here and link to the rest';
  expect(found).toEqual(message === undefined ? [] : [{ rule: 'mail/clipped', path: [], message, help }]);
});

test('pictures travel as letters, which takes a third more', () => {
  expect(faults('', picture(0.5), picture(0.99))).toEqual([]);
  expect(faults('', picture(0.5), picture(1))).toHaveLength(1);
  const [fault, ...others] = faults('', picture(1), picture(4), picture(2), picture(3));
  expect(others).toEqual([]);
  expect(fault).toEqual({
    rule: 'mail/heavy',
    path: [],
    message:
      'The mail of this issue has 13.3 MB with its pictures. The largest: 4.0 MB (400 by 50 pixels), 3.0 MB (300 by 50 pixels), 2.0 MB (200 by 50 pixels)',
    help: 'Leave out a picture, or save the largest as JPEG with a lower quality: the web page has room for more of them',
  });
});

test('a long text is heavy too: it is in the message twice', () => {
  const heavy = faults('a'.repeat(2_000_000)).find(({ rule }) => rule === 'mail/heavy');
  expect(heavy?.message).toBe('The mail of this issue has 3.0 MB with its pictures');
});
